/** What of a regime holds on a day. Kept, since a batch asks the same of every shipment. */
import { inForce } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Fact, Regime, Rule } from './regime.ts';

export interface Law {
  readonly rules: readonly Rule[];
  readonly codes: readonly ProblemCode[];
  /** Facts whose record begins later. */
  readonly unknown: readonly Fact[];
}

const kept = new WeakMap<Regime, Map<Day, Law>>();

export function lawOf(regime: Regime, on: Day): Law {
  let days = kept.get(regime);
  if (!days) kept.set(regime, (days = new Map()));
  let law = days.get(on);
  if (!law) days.set(on, (law = find(regime, on)));
  return law;
}

function find({ rules, facts }: Regime, on: Day): Law {
  const binding = rules.filter(({ since, until }) => since <= on && (until === undefined || on < until));
  return {
    rules: binding,
    codes: binding.map(({ code }) => code),
    unknown: facts.filter(({ entries }) => !inForce(entries, on)),
  };
}
