/** Routing: which channels or carriers a draft is offered to, in order, and why. */
import { type Convert, type Currency, formatMoney, type Money } from '../model/money.ts';
import type { Draft } from './draft.ts';

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Every condition given must hold; an empty one fits all. Limits are themselves within (`max: 2000` takes 2000 g). */
export interface When {
  readonly service?: readonly string[] | undefined;
  readonly destination?: readonly string[] | undefined;
  readonly platform?: readonly string[] | undefined;
  readonly trade?: readonly string[] | undefined;
  readonly gross_grams?: Range | undefined;
  /** `below` is without the amount itself, `from` with it. */
  readonly value?: { readonly below?: Money | undefined; readonly from?: Money | undefined } | undefined;
  readonly longest_mm?: Range | undefined;
  readonly battery?: readonly string[] | undefined;
}

export interface RoutingRule {
  readonly when: When;
  /** A channel or a carrier. */
  readonly to: string;
}

export interface Route {
  readonly to: string;
  readonly why: readonly string[];
  /** Currencies of amounts in earlier rules that could not be compared, as no rate is known. */
  readonly unrated?: readonly Currency[];
}

/** The rules that fit, in order; each target once. */
export function routesOf(draft: Draft, rules: readonly RoutingRule[], convert: Convert): readonly Route[] {
  const routes: Route[] = [];
  const unrated = new Set<Currency>();
  for (const { when, to } of rules) {
    const why = fits(draft, when, convert);
    if (why && !routes.some((route) => route.to === to)) routes.push({ to, why, ...(unrated.size > 0 && { unrated: [...unrated] }) });
    for (const currency of unratedIn(draft, when, convert)) unrated.add(currency);
  }
  return routes;
}

/** Currencies without which nobody can say whether a rule fits, where everything else in it does. */
function unratedIn(draft: Draft, { value: limits, ...when }: When, convert: Convert): readonly Currency[] {
  const asked = [limits?.below, limits?.from].flatMap((limit) => limit?.currency ?? []);
  const missing = asked.filter((currency) => !convert(draft.value, currency));
  return missing.length > 0 && fits(draft, when, convert) ? missing : [];
}

/** Why a rule fits, one reason a condition; undefined where it does not. */
function fits(draft: Draft, when: When, convert: Convert): string[] | undefined {
  const reasons: string[] = [];
  for (const test of tests) {
    const found = test(draft, when, convert);
    if (found === false) return undefined;
    if (found !== true) reasons.push(found);
  }
  return reasons.length > 0 ? reasons : ['no other rule fits better'];
}

/** `true`: not asked; `false`: does not fit; words: fits, and why. */
type Test = (draft: Draft, when: When, convert: Convert) => boolean | string;

const tests: readonly Test[] = [
  ({ servicePaid }, { service }) => {
    if (!service) return true;
    const word = servicePaid !== undefined && service.find((each) => asks(servicePaid, each));
    return word ? `the buyer paid for "${servicePaid}"` : false;
  },
  ({ recipient }, { destination }) => !destination || (destination.includes(recipient.country) && `it goes to ${recipient.country}`),
  ({ platform }, { platform: named }) => !named || (named.includes(platform) && `it was sold on ${platform}`),
  ({ trade }, { trade: named }) => !named || (named.includes(trade) && `the sale is ${trade}`),
  ({ grossMilligrams }, { gross_grams }) => within(grossMilligrams / 1000, gross_grams, 'gross', 'g'),
  ({ value }, { value: limits }, convert) => !limits || worth(value, limits, convert),
  ({ size }, { longest_mm }) =>
    !longest_mm || (size !== undefined && within(Math.max(size.lengthMm, size.widthMm, size.heightMm), longest_mm, 'longest side', 'mm')),
  ({ items }, { battery }) => {
    if (!battery) return true;
    const found = items.find(({ product }) => product.battery !== undefined && battery.includes(product.battery));
    return found ? `"${found.product.sku}" has a battery: ${found.product.battery}` : false;
  },
];

/** A service as the rule names it, or a text that has it as words of its own: "Express" fits "DHL Express Worldwide", not "AliExpress". */
function asks(paid: string, rule: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const joined = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return joined(paid) === joined(rule) || words(paid).includes(words(rule));
}

function within(found: number, range: Range | undefined, what: string, unit: string): boolean | string {
  if (!range) return true;
  if (range.max !== undefined && found > range.max) return false;
  if (range.min !== undefined && found < range.min) return false;
  const bounds = [range.min !== undefined && `from ${range.min} ${unit}`, range.max !== undefined && `within ${range.max} ${unit}`].filter(
    Boolean,
  );
  return `${what} ${found} ${unit} is ${bounds.join(' and ')}`;
}

function worth(value: Money, { below, from }: NonNullable<When['value']>, convert: Convert): boolean | string {
  const bounds: string[] = [];
  for (const [limit, isBelow] of [
    [below, true],
    [from, false],
  ] as const) {
    if (!limit) continue;
    const converted = convert(value, limit.currency);
    if (!converted || converted.money.minor < limit.minor !== isBelow) return false;
    bounds.push(`value ${formatMoney(value)} is ${isBelow ? 'below' : 'not below'} ${formatMoney(limit)}`);
  }
  return bounds.join(' and ');
}
