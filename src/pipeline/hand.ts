/** Handing over: ids, numbers, ledger, documents, report, in the order in which the shipments came. */

import { createHash } from 'node:crypto';
import { endsOf, formatNumber, numbersUsedUp, serialsOf } from '../carriers/index.ts';
import { manifestJson } from '../documents/manifest/manifest-json.ts';
import type { FilingEntry, OrderEntry, ShipmentEntry } from '../ledger/ledger.ts';
import type { Problem } from '../model/problem.ts';
import type { Shipment } from '../model/shipment.ts';
import { hold } from './hold.ts';
import { waitingWriter } from './numbers/waiting.ts';
import type { Counter } from './place.ts';
import { entryOf, type ReportEntry } from './report.ts';
import { digestOf, keyOf } from './seen.ts';
import { type Ready, type State, safeId, tell } from './state.ts';
import { givenBefore } from './strange-runs.ts';
import { awaitedOf, openWriter, type Writer, waitingOf } from './write.ts';

/** Numbers, ledger, documents, report; in the order in which the shipments came. */
export async function hand(ready: readonly Ready[], state: State): Promise<void> {
  const { means } = state;
  const named = await withIds(ready, state);
  const numbered: { unit: Ready; shipments: Shipment[] }[] = [];
  await claimFor(
    named.flatMap(({ shipments }) => shipments),
    state,
  );
  for (const { unit, shipments } of named) {
    const numbers = numbersFor(shipments[0]!, shipments.length, state);
    if (numbers === 'used up')
      await hold(unit.orders, [...unit.problems, ...unit.placed.problems, usedUp(shipments[0]!, state)], state, shipments);
    else
      numbered.push({
        unit,
        shipments: shipments.map((shipment, i) => (numbers[i] === undefined ? shipment : { ...shipment, number: numbers[i] })),
      });
  }
  if (means.run) await means.run.record(numbered.flatMap(shipmentEntries(state)), numbered.flatMap(orderEntries(state)));
  for (const { unit, shipments } of numbered) {
    const problems = [...unit.problems, ...unit.placed.problems];
    for (const [i, shipment] of shipments.entries()) {
      await writerOf(shipment, state)?.add(shipment);
      await tell(reported(unit, shipment, problemsOf(problems, shipment, i), state), state);
      state.counts.shipments++;
    }
  }
  await enterFilings(state);
}

/** What the messages written so far are called. */
export async function enterFilings({ means, filings }: State): Promise<void> {
  if (filings.length > 0) await means.run?.file(filings.splice(0));
}

/** Its entry in the report; it is counted. */
function reported(unit: Ready, shipment: Shipment, problems: readonly Problem[], state: State): ReportEntry {
  const { counts, means } = state;
  const waits = means.run ? waitsOf(shipment, state) : [];
  const as = means.run ? (waits.length > 0 ? 'written' : 'declared') : 'ready';
  counts[as] = (counts[as] ?? 0) + 1;
  const replaces = [...new Set(unit.replaces)];
  return {
    ...entryOf(shipment, as, problems, state.sources),
    ...(means.run && counterOf(shipment, state).group.specimen && { specimen: true }),
    ...(waits.length > 0 && { waits }),
    ...(replaces.length > 0 && { replaces }),
  };
}

const counterOf = ({ carrier }: Shipment, { office }: State): Counter => office.counters.find(({ desk }) => desk.id === carrier)!;
const awaitedFor = (shipment: Shipment, state: State) => awaitedOf(counterOf(shipment, state), shipment);

const itsNumber = 'the number that the carrier gives';

/** What the messages of a shipment wait for; those that state its number for that before all. */
function waitsOf(shipment: Shipment, state: State): string[] {
  const documents = awaitedFor(shipment, state);
  const waits = new Set(documents.flatMap(({ waits = [] }) => waits));
  return [...(shipment.number === undefined && documents.some(({ numbered }) => numbered) ? [itsNumber] : []), ...waits];
}

/** A problem of one piece stands at that piece, others at the first. */
const problemsOf = (problems: readonly Problem[], { id }: Shipment, i: number): Problem[] =>
  problems.filter(({ where }) => (where.shipment === undefined ? i === 0 : where.shipment === id));

/** Ids that no shipment of the ledger or of this chunk has: `4057`, else `4057-2` … */
async function withIds(ready: readonly Ready[], { means }: State): Promise<{ unit: Ready; shipments: readonly Shipment[] }[]> {
  const taken = new Set(await means.run?.shipmentsTaken(ready.flatMap(({ placed }) => placed.shipments.map(({ id }) => id))));
  const named: { unit: Ready; shipments: readonly Shipment[] }[] = [];
  for (const unit of ready) {
    const base = safeId(unit.orders[0]!.id);
    let shipments = unit.placed.shipments;
    for (let n = 2; shipments.some(({ id }) => taken.has(id)); n++) {
      shipments = shipments.map((shipment) => ({ ...shipment, id: `${base}-${n}${shipment.pieces > 1 ? `-${shipment.piece}` : ''}` }));
      for (const id of (await means.run?.shipmentsTaken(shipments.map((each) => each.id))) ?? []) taken.add(id);
    }
    for (const { id } of shipments) taken.add(id);
    named.push({ unit: renamed(unit, shipments), shipments });
  }
  return named;
}

/** Problems follow a shipment to its final id. */
function renamed(unit: Ready, shipments: readonly Shipment[]): Ready {
  const names = new Map(unit.placed.shipments.map(({ id }, i) => [id, shipments[i]!.id]));
  if ([...names].every(([from, to]) => from === to)) return unit;
  const problems = unit.placed.problems.map((problem) => {
    const to = names.get(problem.where.shipment ?? '');
    return to === undefined ? problem : { ...problem, where: { ...problem.where, shipment: to } };
  });
  return { ...unit, placed: { ...unit.placed, problems } };
}

/** Claims what a chunk needs, once a carrier. */
async function claimFor(shipments: readonly Shipment[], state: State): Promise<void> {
  const needs = new Map<string, number>();
  for (const { carrier } of shipments) needs.set(carrier, (needs.get(carrier) ?? 0) + 1);
  for (const [carrier, count] of needs) {
    const range = rangeOf(carrier, state);
    const pool = state.pools.get(carrier) ?? [];
    state.pools.set(carrier, pool);
    if (range && state.means.run && pool.length < count) pool.push(...(await state.means.run.claim(serialsOf(range), count - pool.length)));
  }
}

export const rangeOf = (carrier: string, { office }: State) => office.counters.find(({ desk }) => desk.id === carrier)!.desk.range;

/** All numbers of an order, or none: half an order under numbers would be lost ones. Absent where the carrier gives them later. */
function numbersFor({ carrier }: Shipment, count: number, state: State): readonly (string | undefined)[] | 'used up' {
  const range = rangeOf(carrier, state);
  if (!range || !state.means.run) return Array<undefined>(count).fill(undefined);
  const pool = state.pools.get(carrier)!;
  if (pool.length < count) return 'used up';
  return pool.splice(0, count).map((serial) => {
    const number = formatNumber(range, serial);
    const run = range.demo ? undefined : state.means.strange?.get(number);
    if (run !== undefined) throw givenBefore(number, carrier, run);
    return number;
  });
}

function usedUp({ id, carrier, sources }: Shipment, state: State): Problem {
  return numbersUsedUp({ shipment: id, file: sources[0]!.file }, { carrier, ...endsOf(rangeOf(carrier, state)!) });
}

const shipmentEntries =
  (state: State) =>
  ({ unit, shipments }: { unit: Ready; shipments: readonly Shipment[] }): ShipmentEntry[] =>
    shipments.map((shipment) => {
      const { id, channel, carrier, number, recipient } = shipment;
      const filings = waitingOf(counterOf(shipment, state), shipment).map((document) => document.id);
      return {
        id,
        run: state.request.run,
        on: state.request.on,
        state: awaitedFor(shipment, state).length > 0 ? 'written' : 'declared',
        channel,
        carrier,
        ...(number !== undefined && { number }),
        destination: recipient.country,
        orders: unit.orders.map((order) => keyOf(order, state.request)),
        digest: declaredAs(shipment, counterOf(shipment, state)),
        ...(filings.length > 0 && { filings }),
        ...(unit.replaces.length > 0 && { replaces: [...new Set(unit.replaces)] }),
      };
    });

/** SHA-256 over the shipment as manifest.json has it, without the comma before it: what stands in the run can be compared with the ledger. */
const declaredAs = (shipment: Shipment, { group }: Counter): string =>
  createHash('sha256')
    .update(manifestJson.each(shipment, group, 0))
    .digest('hex');

const orderEntries =
  ({ request }: State) =>
  ({ unit, shipments }: { unit: Ready; shipments: readonly Shipment[] }): OrderEntry[] =>
    unit.orders.map((order) => ({
      key: keyOf(order, request),
      digest: digestOf(order),
      shipments: shipments.map(({ id }) => id),
      run: request.run,
      on: request.on,
    }));

function writerOf(shipment: Shipment, state: State): Writer | undefined {
  const { writers, means, filings } = state;
  if (!means.sink) return undefined;
  const known = writers.get(shipment.carrier);
  if (known) return known;
  const counter = counterOf(shipment, state);
  const open = counter.desk.range ? openWriter : waitingWriter;
  const filed = (filing: FilingEntry): void => void filings.push(filing);
  const opened = open(counter, { sink: means.sink, draw: means.draw, jobs: means.jobs, convert: means.convert, filed });
  writers.set(shipment.carrier, opened);
  return opened;
}
