/** Who carries a draft: the routes in order, split by each service's limits, judged by the regimes; the first that passes wins. */

import { bulkRows } from '../carriers/bulk.ts';
import type { Desk, Service } from '../carriers/carrier.ts';
import { refusals as refusalsOf } from '../carriers/index.ts';
import type { Layout } from '../carriers/layout.ts';
import type { Document, Group } from '../documents/document.ts';
import { filingProblems } from '../documents/index.ts';
import type { Typefaces } from '../formats/typeface.ts';
import { type Convert, formatMoney } from '../model/money.ts';
import { holds, type Problem, type ProblemCode } from '../model/problem.ts';
import { type Channel, type Context, type Shipment, undecided } from '../model/shipment.ts';
import { judge, type Overrides, type Overruled } from '../regimes/check.ts';
import type { Regime } from '../regimes/regime.ts';
import type { Draft } from '../shipments/draft.ts';
import { noRateForRouting, noService, split as splitNote } from '../shipments/problems.ts';
import { type Route, type RoutingRule, routesOf } from '../shipments/route.ts';
import { splitDraft } from '../shipments/split.ts';

/** A carrier of the settings with its documents, ready to be asked. */
export interface Counter {
  readonly desk: Desk;
  readonly services: readonly Service[];
  readonly documents: readonly Document[];
  /** The carrier's bulk-import file, where it gets one. */
  readonly bulk?: Layout;
  readonly group: Group;
  /** One number of the carrier's range: before any is given it stands for all, as they have one form. Absent where there is no range. */
  readonly sample?: string;
}

export interface Office {
  readonly counters: readonly Counter[];
  readonly routing: readonly RoutingRule[];
  readonly context: Context;
  readonly regimes: readonly Regime[];
  readonly overrides: Overrides;
  readonly typefaces: Typefaces;
}

/** What was found out about a draft; `held` where an error stands against it. */
export interface Placed {
  readonly shipments: readonly Shipment[];
  readonly problems: readonly Problem[];
  readonly held: boolean;
  readonly applied: readonly ProblemCode[];
  readonly overruled: readonly Overruled[];
}

interface Attempt extends Placed {
  readonly counter: Counter;
}

/** Places a draft. If nobody may take it, it is held with what the first carrier found, and each other refusal named. */
export function place(draft: Draft, id: string, office: Office): Placed {
  const refusals: string[] = [];
  const attempts: Attempt[] = [];
  for (const route of routesOf(draft, office.routing, office.context.convert)) {
    for (const counter of office.counters.filter(({ desk }) => desk.id === route.to || desk.channel === (route.to as Channel))) {
      if (attempts.some((attempt) => attempt.counter === counter)) continue;
      const attempt = offer(draft, id, counter, route, office, refusals);
      if (attempt && !attempt.held) return explained(attempt, [...attempts.map(codesAgainst), ...refusals]);
      if (attempt) attempts.push(attempt);
      if (attempt?.problems.some(({ code }) => ofFiling.has(code))) return refused(attempts, refusals, draft, id);
    }
  }
  return refused(attempts, refusals, draft, id);
}

/** What customs must be told is not gone round by a carrier who files nothing here: it is for somebody to see. */
const ofFiling: ReadonlySet<ProblemCode> = new Set(filingProblems.map(({ code }) => code));

/** The winner also says who was asked before it and why they did not take it. */
const explained = (attempt: Attempt, before: readonly string[]): Attempt =>
  before.length === 0
    ? attempt
    : { ...attempt, shipments: attempt.shipments.map((each) => ({ ...each, why: [...before.map((one) => `not ${one}`), ...each.why] })) };

const codesAgainst = ({ counter, problems }: Attempt): string => `${counter.desk.id} (${codesOf(problems)})`;

/** One carrier's answer; undefined where none of its services takes the goods, whatever the law says. */
function offer(draft: Draft, id: string, counter: Counter, route: Route, office: Office, refusals: string[]): Attempt | undefined {
  const turned: string[] = [];
  for (const service of counter.services) {
    const destination = draft.recipient.country;
    const split = splitDraft(draft, (piece) => refusalsOf(service, { ...piece, destination }).join(', ') || undefined);
    if ('refused' in split) {
      turned.push(`${service.name}: ${split.refused}`);
      continue;
    }
    const why = [...route.why, ...turned.map((each) => `not ${each}`)];
    const pieces = split.pieces.map((piece) => shipmentOf(piece, id, counter, service, why));
    return judged(pieces, split.why, counter, office, passedOver(pieces[0]!, route, draft));
  }
  refusals.push(`${counter.desk.id} (${turned.join('; ') || 'has no service for its range of numbers'})`);
  return undefined;
}

/** Rules that might have fitted, had there been a rate. */
const passedOver = ({ id }: Shipment, { unrated = [] }: Route, { value }: Draft): readonly Problem[] =>
  unrated.map((currency) => noRateForRouting({ shipment: id, field: 'value' }, { value: formatMoney(value), currency }));

function shipmentOf(
  { packingMilligrams: _, weighed: __, ...draft }: Draft,
  id: string,
  { desk }: Counter,
  service: Service,
  why: readonly string[],
): Shipment {
  return {
    ...draft,
    id: draft.pieces > 1 ? `${id}-${draft.piece}` : id,
    channel: desk.channel,
    carrier: desk.id,
    service: service.id,
    decision: undecided,
    why,
  };
}

/** Two documents that cannot print the same name say so once. */
function once(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  const said = new Set<string>();
  return problems.filter(({ code, message, where }) => {
    const key = JSON.stringify([code, message, where]);
    return !said.has(key) && said.add(key);
  });
}

function judged(
  pieces: readonly Shipment[],
  splitWhy: string | undefined,
  counter: Counter,
  office: Office,
  before: readonly Problem[],
): Attempt {
  const judgements = pieces.map((piece) => judge(piece, office.context, office.regimes, office.overrides));
  const shipments = judgements.map(({ shipment }) => {
    const { incoterm } = shipment.decision;
    return incoterm === undefined ? shipment : { ...shipment, incoterm };
  });
  const printed = shipments.flatMap((shipment) => paperProblems(shipment, counter, office));
  const problems = [...before, ...judgements.flatMap((each) => each.problems), ...once(printed)];
  if (splitWhy !== undefined) problems.unshift(splitNote({ shipment: shipments[0]!.id }, { pieces: pieces.length, why: splitWhy }));
  return {
    counter,
    shipments,
    problems,
    held: problems.some(holds),
    applied: judgements.flatMap(({ applied }) => applied),
    overruled: judgements.flatMap(({ overruled }) => overruled),
  };
}

/** Looked at under a number of the carrier's: a long order id stands on no label of a carrier that has numbers. */
const paperProblems = (shipment: Shipment, counter: Counter, { typefaces, context }: Office): readonly Problem[] =>
  printProblems(counter.sample === undefined ? shipment : { ...shipment, number: counter.sample }, counter, typefaces, context.convert);

/** What its documents and its rows of the bulk file would cut, or cannot hold. */
export function printProblems(
  shipment: Shipment,
  { documents, bulk, group }: Pick<Counter, 'documents' | 'bulk' | 'group'>,
  typefaces: Typefaces,
  convert: Convert,
): readonly Problem[] {
  const onPaper = documents.flatMap((document) =>
    document.check && document.serves(shipment, group) ? document.check(shipment, group, typefaces, convert) : [],
  );
  return bulk ? [...onPaper, ...bulkRows(bulk, shipment, group, convert).problems] : onPaper;
}

function refused(attempts: readonly Attempt[], refusals: readonly string[], draft: Draft, id: string): Placed {
  const [first] = attempts;
  const others = attempts.slice(1).map(({ counter, problems }) => ({ id: counter.desk.id, codes: codesOf(problems) }));
  const same = refusals.length === 0 && others.every(({ codes }) => codes === codesOf(first!.problems));
  const named = [
    ...(first ? [`${first.counter.desk.id} (${codesOf(first.problems)})`] : []),
    ...others.map(({ id, codes }) => `${id} (${codes})`),
    ...refusals,
  ];
  const source = draft.sources[0]!;
  const summary =
    same && first
      ? []
      : [
          noService(
            { shipment: id, file: source.file, ...(source.lines[0] !== undefined && { line: source.lines[0] }) },
            { refusals: named.join('; ') || 'no routing rule fits' },
          ),
        ];
  return {
    shipments: first?.shipments ?? [],
    problems: [...(first?.problems ?? []), ...summary],
    held: true,
    applied: first?.applied ?? [],
    overruled: first?.overruled ?? [],
  };
}

const codesOf = (problems: readonly Problem[]): string => [...new Set(problems.filter(holds).map(({ code }) => code))].join(', ');
