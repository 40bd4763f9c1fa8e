/** What the regimes make of a shipment: first they decide (procedure, charges, form), then their rules of the day are held against it. */
import type { Kind, Problem, ProblemCode, Severity } from '../model/problem.ts';
import { type Breach, type Context, type Decision, type Shipment, type Travelling, undecided } from '../model/shipment.ts';
import { visible } from '../model/visible.ts';
import { lawOf } from './in-force.ts';
import { implausible, plausibilityProblems } from './plausible.ts';
import type { Regime, Rule } from './regime.ts';
import { unknownProblems, unknowns } from './unknowns.ts';
import { whereOf } from './where.ts';

/** What judging itself may say, beside the regimes' rules. */
export const judgeProblems: readonly Kind[] = [...unknownProblems, ...plausibilityProblems];

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

const none: Overrides = new Map();

/** Judges one shipment on the day of the context. Pure: the same shipment, day and rates give the same judgement. */
export function judge(shipment: Shipment, context: Context, regimes: readonly Regime[], overrides: Overrides = none): Judgement {
  const covering = regimes.filter((regime) => regime.covers(shipment, context));
  const decided: Shipment = { ...shipment, decision: decide(shipment, context, covering) };
  const laws = covering.map((regime) => lawOf(regime, context.on));
  const found = [...unknowns(decided, context, covering), ...implausible(decided, context, covering)];
  for (const { rules } of laws) {
    for (const rule of rules) for (const breach of rule.breaches(decided, context)) found.push(problemOf(rule, breach, decided));
  }
  const overruled = overrides.size === 0 ? [] : found.flatMap((problem) => overrule(problem, overrides));
  return {
    shipment: decided,
    problems: overruled.length === 0 ? found : found.flatMap((problem) => settle(problem, overrides)),
    applied: laws.flatMap(({ codes }) => codes),
    overruled,
  };
}

function decide(shipment: Shipment, context: Context, regimes: readonly Regime[]): Decision {
  let merged: Decision = undecided;
  for (const regime of regimes) {
    const part = regime.decide?.(shipment, context);
    if (!part) continue;
    const { numbers = [], fees = [], gaps = [], why = [] } = part;
    merged = {
      ...merged,
      ...part,
      numbers: [...merged.numbers.filter((one) => !numbers.some((other) => side(other) === side(one))), ...numbers],
      fees: [...merged.fees, ...fees],
      gaps: [...merged.gaps, ...gaps],
      why: [...merged.why, ...why],
    };
  }
  return merged;
}

const ceiling = (rule: Rule, breach: Breach): Severity =>
  rule.severity === 'error' && (rule.source.certainty === 'unverified' || breach.under?.source.certainty === 'unverified')
    ? 'warning'
    : rule.severity;

/** The more particular regime decides last, for the sender's numbers and for the recipient's apart. */
const side = ({ owner }: Travelling): string => (owner === 'recipient' ? 'recipient' : 'sender');

function problemOf(rule: Rule, breach: Breach, shipment: Shipment): Problem {
  const { since, source } = breach.under ?? rule;
  return {
    code: rule.code,
    severity: ceiling(rule, breach),
    message: visible(breach.message),
    fix: breach.fix ?? rule.fix,
    where: whereOf(shipment, breach),
    rule: { since, source },
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
