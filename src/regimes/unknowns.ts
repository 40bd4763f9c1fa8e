/** What cannot be known of a shipment, and is never passed as fine: no regime, a day before the record, a rate that is missing or decides. */
import { countryName } from '../model/country.ts';
import { inForce } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import { type Converted, formatMoney, type Money } from '../model/money.ts';
import { type Problem, problemKind, type Where } from '../model/problem.ts';
import type { Context, Item, Shipment } from '../model/shipment.ts';
import { lawOf } from './in-force.ts';
import type { Limit, Regime } from './regime.ts';
import { whereOf } from './where.ts';

export const noRegime = problemKind<{ country: string }>({
  code: 'regimes/no-regime',
  severity: 'note',
  title: 'No regime is known for the destination, so nothing was checked against its law.',
  message: ({ country }) =>
    `No rules are known for ${countryName(country)} (${country}): its import law was not checked, only the general and the postal rules.`,
  fix: () => 'Ask the carrier what this destination demands.',
});

export const unknownDay = problemKind<{ regime: string; on: Day; facts: readonly string[] }>({
  code: 'regimes/unknown-day',
  severity: 'note',
  title: 'The day of declaration lies before the law that is on record; what is unknown is not passed as fine.',
  message: ({ regime, on, facts }) => `The law of ${on} is not known here for ${regime}: ${facts.join(', ')}.`,
  fix: () => 'Check the law of that day yourself, or declare on a later day.',
});

export const nearLimit = problemKind<{ limit: string; most: Money; value: Money; converted: Converted }>({
  code: 'regimes/near-limit',
  severity: 'note',
  title: 'The value lies within 2 % of a limit in another currency, so the rate of the day decides.',
  message: ({ limit, most, value, converted: { money, by } }) =>
    `${formatMoney(value)} is ${formatMoney(money)}, within 2 % of ${formatMoney(most)} (${limit}): the rate decides (${by}).`,
  fix: () => 'Make sure that the rate is the one customs uses on that day.',
});

interface Unconverted {
  value: Money;
  to: string;
  limit: string;
}

export const noRate = problemKind<Unconverted>({
  code: 'regimes/no-rate',
  severity: 'error',
  title: 'A limit stands in a currency for which no exchange rate is known, so nothing can be decided.',
  message: ({ value, to, limit }) => `No rate is known to compare ${formatMoney(value)} with ${limit} in ${to}.`,
  fix: ({ value, to }) => `Give a rates file (--rates) with ${value.currency} and ${to} for the day.`,
});

export const decidedWithoutRate = problemKind<Unconverted & { without: string }>({
  code: 'regimes/decided-without-rate',
  severity: 'note',
  title: 'No exchange rate is known for a limit, and the choice that is always allowed was taken.',
  message: ({ value, to, limit, without }) => `No rate is known to compare ${formatMoney(value)} with ${limit} in ${to}. ${without}`,
  fix: ({ to }) => `Give a rates file (--rates) with ${to} to have it decided by value.`,
});

interface Uneven {
  sku: string;
  here: Money;
  greatest: Money;
}

export const unevenValue = problemKind<Uneven>({
  code: 'regimes/uneven-value',
  severity: 'note',
  title: 'The same goods are declared at less than half of what they are worth elsewhere in the batch.',
  message: ({ sku, here, greatest }) =>
    `${sku} is declared at ${formatMoney(here)} each, and elsewhere in this batch at ${formatMoney(greatest)}.`,
  fix: () => 'Make sure that the value is what the buyer paid.',
});

export const unknownProblems = [noRegime, unknownDay, nearLimit, noRate, decidedWithoutRate, unevenValue] as const;

/** What cannot be known: no regime, a day before the record, a rate that is missing or decides. */
export function unknowns(shipment: Shipment, context: Context, regimes: readonly Regime[]): Problem[] {
  const where = whereOf(shipment);
  const problems: Problem[] = [];
  const { country } = shipment.recipient;
  if (!regimes.some(({ territories }) => territories.length > 0))
    problems.push(noRegime({ ...where, field: 'recipient.country' }, { country }));
  for (const regime of regimes) {
    const facts = unknownFacts(regime, country, context.on);
    if (facts.length > 0) problems.push(unknownDay(where, { regime: regime.name, on: context.on, facts }));
  }
  shipment.items.forEach((item, i) => {
    const uneven = unevenness(item, context);
    if (uneven) problems.push(unevenValue(whereOf(shipment, { item: i + 1, field: 'value' }), uneven));
  });
  return [...problems, ...watched(shipment, context, regimes)];
}

/** Of several limits of one amount the first is told, unless without a rate they come out otherwise. */
function watched(shipment: Shipment, context: Context, regimes: readonly Regime[]): Iterable<Problem> {
  const told = new Map<string, Problem>();
  for (const limit of regimes.flatMap(({ limits = [] }) => limits)) {
    const problem = watch(limit, shipment, context);
    const most = problem && inForce(limit.entries, context.on)?.value;
    const key = most && `${problem.code} ${formatMoney(most)} ${limit.without}`;
    if (key && !told.has(key)) told.set(key, problem!);
  }
  return told.values();
}

/** Names of the facts whose record begins later; a regime of several destinations answers for this one alone. */
function unknownFacts(regime: Regime, destination: string, on: Day): string[] {
  const { unknown } = lawOf(regime, on);
  if (unknown.length === 0) return [];
  const apart = regime.facts.some(({ country }) => country === destination);
  return unknown.filter(({ country }) => !apart || country === undefined || country === destination).map(({ name }) => name);
}

/** A missing rate, or one that decides. In the limit's own currency no rate is needed. */
function watch(limit: Limit, shipment: Shipment, context: Context): Problem | undefined {
  const { on, convert } = context;
  if (!limit.applies(shipment, on, context)) return undefined;
  const entry = inForce(limit.entries, on);
  const { value } = shipment;
  if (!entry?.value || entry.value.currency === value.currency) return undefined;
  const most = entry.value;
  const converted = convert(value, most.currency);
  if (converted && Math.abs(converted.money.minor - most.minor) * 50 > most.minor) return undefined;
  const where: Where = { ...whereOf(shipment), field: 'value' };
  if (!converted) {
    const params = { value, to: most.currency, limit: `${limit.name} of ${formatMoney(most)}` };
    return limit.without === undefined ? noRate(where, params) : decidedWithoutRate(where, { ...params, without: limit.without });
  }
  return nearLimit(where, { limit: limit.name, most, value, converted });
}

function unevenness({ product: { sku }, unitValue }: Item, { batch }: Context): Uneven | undefined {
  const values = sku === '' ? undefined : batch.unitValues(sku, unitValue.currency);
  return values && unitValue.minor * 2 < values.greatest.minor ? { sku, here: unitValue, greatest: values.greatest } : undefined;
}
