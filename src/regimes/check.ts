/** What the regimes make of a shipment: first they decide (procedure, charges, form), then their rules of the day are held against it. */
import { countryName } from '../model/country.ts';
import { inForce } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import { type Converted, formatMoney, type Money } from '../model/money.ts';
import { type Problem, type ProblemCode, problemKind, type Severity, type Where } from '../model/problem.ts';
import type { Breach, Context, Decision, Shipment } from '../model/shipment.ts';
import type { Limit, Regime, Rule } from './regime.ts';

/** The settings' `rules`: a code to the severity it shall have, or `off`. */
export type Overrides = ReadonlyMap<ProblemCode, Severity | 'off'>;

/** A problem whose severity the settings changed, as the rule has it, and what became of it. */
export interface Overruled {
  readonly problem: Problem;
  readonly to: Severity | 'off';
}

export interface Judgement {
  /** With the regimes' merged decision, and why. */
  readonly shipment: Shipment;
  readonly problems: readonly Problem[];
  /** The rules of the day that were held against it, found at fault or not. */
  readonly applied: readonly ProblemCode[];
  /** For the report: what the settings changed. */
  readonly overruled: readonly Overruled[];
}

export const noRegime = problemKind<{ country: string }>({
  code: 'regimes/no-regime',
  severity: 'note',
  title: 'No regime is known for the destination, so nothing was checked against its law.',
  message: ({ country }) => `No rules are known for ${countryName(country)} (${country}): its import law was not checked.`,
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

export const judgeProblems = [noRegime, unknownDay, nearLimit, noRate, decidedWithoutRate] as const;

/** Judges one shipment on the day of the context. Pure: the same shipment, day and rates give the same judgement. */
export function judge(shipment: Shipment, context: Context, regimes: readonly Regime[], overrides: Overrides = new Map()): Judgement {
  const covering = regimes.filter((regime) => regime.covers(shipment));
  const decided: Shipment = { ...shipment, decision: decide(shipment, context, covering) };
  const rules = covering.flatMap((regime) => rulesOf(regime, context.on));
  const found = [
    ...unknowns(decided, context, covering),
    ...rules.flatMap((rule) => rule.breaches(decided, context).map((breach) => problemOf(rule, breach, decided))),
  ];
  const overruled = found.flatMap((problem) => overrule(problem, overrides));
  return {
    shipment: decided,
    problems: overruled.length === 0 ? found : found.flatMap((problem) => settle(problem, overrides)),
    applied: rules.map(({ code }) => code),
    overruled,
  };
}

function decide(shipment: Shipment, context: Context, regimes: readonly Regime[]): Decision {
  let merged: Decision = { fees: [], why: [] };
  for (const regime of regimes) {
    const part = regime.decide?.(shipment, context);
    if (!part) continue;
    merged = { ...merged, ...part, fees: [...merged.fees, ...(part.fees ?? [])], why: [...merged.why, ...(part.why ?? [])] };
  }
  return merged;
}

const binding = new WeakMap<Regime, Map<Day, readonly Rule[]>>();

/** The rules in force on a day; kept, since a batch asks the same of every shipment. */
function rulesOf(regime: Regime, on: Day): readonly Rule[] {
  const days = binding.get(regime) ?? new Map<Day, readonly Rule[]>();
  const known = days.get(on) ?? regime.rules.filter((rule) => rule.since <= on && (rule.until === undefined || on < rule.until));
  binding.set(regime, days.set(on, known));
  return known;
}

/** What cannot be known: no regime, a day before the record, a rate that is missing or decides. */
function unknowns(shipment: Shipment, context: Context, regimes: readonly Regime[]): Problem[] {
  const where = whereOf(shipment);
  const problems: Problem[] = [];
  const { country } = shipment.recipient;
  if (!regimes.some(({ territories }) => territories.length > 0))
    problems.push(noRegime({ ...where, field: 'recipient.country' }, { country }));
  for (const { name, facts } of regimes) {
    const unknown = facts.filter(({ entries }) => !inForce(entries, context.on)).map((fact) => fact.name);
    if (unknown.length > 0) problems.push(unknownDay(where, { regime: name, on: context.on, facts: unknown }));
  }
  const rates = regimes.flatMap(({ limits = [] }) => limits.flatMap((limit) => watch(limit, shipment, context)));
  const seen = new Set<string>();
  return problems.concat(rates.filter(({ code, message }) => !seen.has(code + message) && seen.add(code + message)));
}

/** A missing rate, or one that decides. In the limit's own currency no rate is needed. */
function watch(limit: Limit, shipment: Shipment, { on, convert }: Context): readonly Problem[] {
  const entry = inForce(limit.entries, on);
  const { value } = shipment;
  if (!entry?.value || entry.value.currency === value.currency || !limit.applies(shipment, on)) return [];
  const most = entry.value;
  const where: Where = { ...whereOf(shipment), field: 'value' };
  const converted = convert(value, most.currency);
  if (!converted) {
    const params = { value, to: most.currency, limit: `${limit.name} of ${formatMoney(most)}` };
    return [limit.without === undefined ? noRate(where, params) : decidedWithoutRate(where, { ...params, without: limit.without })];
  }
  if (Math.abs(converted.money.minor - most.minor) * 50 > most.minor) return [];
  return [nearLimit(where, { limit: limit.name, most, value, converted })];
}

const ceiling = (rule: Rule, breach: Breach): Severity =>
  rule.severity === 'error' && (rule.source.certainty === 'unverified' || breach.under?.source.certainty === 'unverified')
    ? 'warning'
    : rule.severity;

function problemOf(rule: Rule, breach: Breach, shipment: Shipment): Problem {
  const { since, source } = breach.under ?? rule;
  return {
    code: rule.code,
    severity: ceiling(rule, breach),
    message: breach.message,
    fix: breach.fix ?? rule.fix,
    where: whereOf(shipment, breach),
    rule: { since, source },
  };
}

/** The line of the file is named where it is beyond doubt: one file, and the item's own line or the order's only rows. */
function whereOf(shipment: Shipment, { item, field }: Pick<Breach, 'item' | 'field'> = {}): Where {
  const [first, ...more] = shipment.sources;
  const file = more.every((rows) => rows.file === first?.file) ? first?.file : undefined;
  const line = (item === undefined ? undefined : shipment.items[item - 1]?.line) ?? (more.length === 0 ? first?.lines[0] : undefined);
  return {
    shipment: shipment.id,
    ...(file === undefined ? {} : { file, ...(line === undefined ? {} : { line }) }),
    ...(item === undefined ? {} : { item }),
    ...(field === undefined ? {} : { field }),
  };
}

function overrule(problem: Problem, overrides: Overrides): Overruled[] {
  const to = overrides.get(problem.code);
  return to === undefined || to === problem.severity ? [] : [{ problem, to }];
}

function settle(problem: Problem, overrides: Overrides): Problem[] {
  const to = overrides.get(problem.code) ?? problem.severity;
  return to === 'off' ? [] : [{ ...problem, severity: to }];
}
