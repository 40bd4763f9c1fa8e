/** The whole flow: exports → orders → drafts → shipments → numbers → documents → report. Stages are pure functions of one order; only this file iterates. */
import { createHash } from 'node:crypto';
import { endsOf, formatNumber, numbersUsedUp, serialsOf } from './carriers/index.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Input } from './formats/input.ts';
import type { Typefaces } from './formats/typeface.ts';
import type { OpenRun, OrderEntry, ShipmentEntry } from './ledger/ledger.ts';
import { changedSince, declaredBefore } from './ledger/problems.ts';
import { CouldNotRun } from './model/could-not-run.ts';
import type { Day } from './model/day.ts';
import type { Convert } from './model/money.ts';
import type { NotToShip, Order, Rows } from './model/order.ts';
import { holds, type Problem, type ProblemCode } from './model/problem.ts';
import type { Channel, Shipment } from './model/shipment.ts';
import { countersOf } from './pipeline/counters.ts';
import { type Office, type Placed, place } from './pipeline/place.ts';
import { again, amended, contradicted, strict } from './pipeline/problems.ts';
import { bareEntry, type Counts, entryOf, type Report, type ReportEntry, type ReportWriter } from './pipeline/report.ts';
import { digestOf, keyOf, type Seen, seenIndex } from './pipeline/seen.ts';
import type { Sink } from './pipeline/sink.ts';
import { type Draw, openWriter, type Writer, type WrittenFile } from './pipeline/write.ts';
import {
  type FileRead,
  heldFile,
  heldName,
  type Marks,
  type OrderRead,
  platformsWith,
  type Reading,
  readOrders,
} from './platforms/index.ts';
import { KeyIndex } from './platforms/key-index.ts';
import { regimes } from './regimes/index.ts';
import type { Settings } from './settings.ts';
import { type BatchIndex, batchIndex } from './shipments/batch.ts';
import { type Bench, type Draft, draft } from './shipments/draft.ts';
import { recipientKey } from './shipments/recipient.ts';
import { mergeDrafts } from './shipments/split.ts';

/** What is asked for. */
export interface Request {
  readonly settings: Settings;
  readonly on: Day;
  readonly run: string;
  readonly platform?: string;
  readonly encoding?: string;
  readonly channel?: Channel;
  readonly carrier?: string;
  readonly only?: ReadonlySet<string>;
  readonly merge?: boolean;
  readonly amend?: boolean;
  readonly strict?: boolean;
}

/** What it is done with. Without a ledger run and a sink nothing is numbered and written: that is `check`. */
export interface Means {
  readonly exports: readonly Input[];
  readonly catalogue: Catalogue;
  readonly convert: Convert;
  readonly typefaces: Typefaces;
  readonly report: ReportWriter;
  readonly run?: OpenRun;
  readonly sink?: Sink;
  /** What was declared before, where there is no run to ask. */
  readonly before?: Pick<OpenRun, 'ordersDeclared'>;
  readonly draw: Draw;
  readonly jobs: number;
  /** What stands against the rate of a currency on the day: too old, or none. */
  readonly rateProblem?: (currency: string) => Problem | undefined;
  /** Problems of no one shipment that were found before. */
  readonly problems: readonly Problem[];
  progress?(done: number, total: number): void;
  /** Told of every report entry, for the terminal. */
  tell?(entry: ReportEntry): void;
}

export interface Result {
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  readonly files: readonly WrittenFile[];
}

/** Declares a batch, or checks it. Throws {@link CouldNotRun} where no file can be read or the settings cannot be used. */
export async function runBatch(request: Request, means: Means): Promise<Result> {
  const { counters, problems: setUp } = countersOf(request.settings, request.on, request);
  const batch = batchIndex(new KeyIndex());
  const seen = seenIndex();
  const reading = await readOrders(means.exports, platformsWith(request.settings.stores), request);
  refuseUnreadable(reading.files);
  const first = await firstPass(reading, request, means, batch, seen);
  const office: Office = {
    counters,
    routing: routingOf(request),
    context: { on: request.on, convert: means.convert, batch, exporter: request.settings.exporter },
    regimes,
    overrides: request.settings.rules,
    typefaces: means.typefaces,
  };
  const state: State = {
    request,
    means,
    office,
    seen,
    merging: first.merging,
    total: first.orders,
    counts: { ...first.counts },
    held: new Map(),
    writers: new Map(),
    pools: new Map(),
    applied: new Set(),
    currencies: new Set(),
    overruled: new Map(),
    done: 0,
  };
  for await (const chunk of reading.orders()) await secondPass(chunk, state);
  const files = await finish(state, reading.files);
  const stale = [...state.currencies].sort().flatMap((currency) => means.rateProblem?.(currency) ?? []);
  const problems = [...means.problems, ...setUp, ...stale, ...reading.files.flatMap((file) => file.problems)];
  await means.report.end({ counts: state.counts, problems: problems as Report['problems'], files: [...files], rules: rulesOf(state) });
  return { counts: state.counts, problems, files };
}

interface State {
  readonly request: Request;
  readonly means: Means;
  readonly office: Office;
  readonly seen: Seen;
  /** Orders still to come by merge key. */
  readonly merging: Map<string, { left: number; units: Unit[] }>;
  readonly total: number;
  readonly counts: { -readonly [K in keyof Counts]: Counts[K] };
  /** By file and line, what holds the row. */
  readonly held: Map<string, Marks>;
  readonly writers: Map<string, Writer>;
  /** Serials claimed and not yet used, by carrier. */
  readonly pools: Map<string, number[]>;
  readonly applied: Set<ProblemCode>;
  /** Of the goods that were valued; their rates must not be too old. */
  readonly currencies: Set<string>;
  readonly overruled: Map<string, Report['rules']['overruled'][number]>;
  done: number;
}

/** Orders that go together, with what was found on the way. */
interface Unit {
  readonly orders: readonly Order[];
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly replaces: readonly string[];
}

interface Ready extends Unit {
  readonly placed: Placed;
}

/** A choice for this batch overrules the settings' routing. */
const routingOf = ({ settings, channel, carrier }: Request) =>
  carrier !== undefined || channel !== undefined ? [{ when: {}, to: carrier ?? channel! }] : settings.routing;

const wanted = ({ only }: Request, id: string): boolean => !only || only.has(id) || only.has(id.replace(/^#/, ''));

/** Why an order stays out; an unpaid one does unless the settings ship it. */
const outOf = ({ settings }: Request, { notToShip, items }: Order): NotToShip | undefined => {
  if (notToShip && !(notToShip === 'unpaid' && settings.defaults.unpaid === 'ship')) return notToShip;
  return items.every((item) => item.notToShip) ? items[0]?.notToShip : undefined;
};

async function firstPass(reading: Reading, request: Request, means: Means, batch: BatchIndex, seen: Seen) {
  const merging: State['merging'] = new Map();
  const counts: State['counts'] = { orders: 0, shipments: 0, declared: 0, held: 0, declaredBefore: 0, notToShip: 0 };
  for await (const chunk of reading.orders()) {
    for (const { id, order } of chunk) {
      if (!wanted(request, id)) continue;
      counts.orders++;
      if (!order) continue;
      const reason = outOf(request, order);
      if (reason) {
        counts.notToShip++;
        await means.report.notToShip({ order: id, reason, platform: order.platform });
        continue;
      }
      for (const item of order.items) {
        if (item.notToShip)
          await means.report.notToShip({ order: id, reason: item.notToShip, platform: order.platform, item: item.sku || item.title });
      }
      batch.note(order);
      seen.note(keyOf(order), digestOf(order));
      if (request.merge) expect(merging, mergeKey(order));
    }
  }
  await means.report.inputs(reading.files.map(({ form: _, problems: __, ...input }) => input));
  return { merging, counts, orders: counts.orders - counts.notToShip };
}

/** Nothing can be done where not one file is an export. */
export function refuseUnreadable(files: readonly FileRead[]): void {
  if (files.some(({ platform }) => platform !== undefined)) return;
  const [first] = files.flatMap(({ problems }) => problems).filter(holds);
  if (!first)
    throw new CouldNotRun('There is no export to read.', 'Name the files that you downloaded from the platforms, or a folder of them.');
  const { file, line } = first.where;
  throw new CouldNotRun(`${file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `}${first.message}`, first.fix);
}

const mergeKey = (order: Order): string =>
  [order.platform, order.currency, order.trade, order.service, recipientKey(order.recipient)].join('|');

function expect(merging: State['merging'], key: string): void {
  const group = merging.get(key);
  if (group) group.left++;
  else merging.set(key, { left: 1, units: [] });
}

/** A chunk of orders on its way: assessed one by one, then numbered and written together. */
async function secondPass(chunk: readonly OrderRead[], state: State): Promise<void> {
  const { request, means } = state;
  const live = chunk.filter(({ id, order }) => wanted(request, id) && !(order && outOf(request, order)));
  const before =
    (await (means.run ?? means.before)?.ordersDeclared(live.flatMap(({ order }) => (order ? [keyOf(order)] : [])))) ??
    new Map<string, OrderEntry>();
  const ready: Ready[] = [];
  for (const each of live) {
    const unit = await unitOf(each, before, state);
    for (const whole of settle(each.order, unit, state)) {
      const placed = placed_(whole, state);
      if (placed.held) await hold(whole.orders, [...whole.problems, ...placed.problems], state, placed.shipments);
      else ready.push({ ...whole, placed });
    }
  }
  if (ready.length > 0) await hand(ready, state);
  means.progress?.((state.done += live.length), state.total);
}

/** The draft of an order; undefined where it was held, or is not to be declared now. */
async function unitOf(
  { id, order, platform, sources, problems }: OrderRead,
  before: ReadonlyMap<string, OrderEntry>,
  state: State,
): Promise<Unit | undefined> {
  if (!order) {
    return holdUnread(id, platform, sources, problems, state);
  }
  const where = { order: id, file: order.sources[0]!.file };
  const seen = state.seen.of(keyOf(order));
  if (seen === 'contradicted') return hold([order], [...problems, contradicted(where, {})], state);
  const entry = before.get(keyOf(order));
  const same = entry && entry.digest === digestOf(order);
  if (seen === 'again') return skip(order, [again(where, {})], undefined, state);
  if (entry && same) return skip(order, [declaredBefore(where, { ...entry, order: id })], entry, state);
  if (entry && !state.request.amend) return hold([order], [...problems, changedSince(where, { ...entry, order: id })], state);
  const notes = entry ? [amended(where, { ...entry, shipments: entry.shipments.join(', ') })] : [];
  const made = draft(order, benchOf(state));
  if (!made.value || problems.some(holds)) return hold([order], [...problems, ...made.problems], state);
  return { orders: [order], draft: made.value, problems: [...problems, ...notes, ...made.problems], replaces: entry?.shipments ?? [] };
}

const benchOf = ({ request: { settings }, means: { catalogue } }: State): Bench => ({
  product: catalogue.product,
  problemsOf: catalogue.problemsOf,
  trade: settings.defaults.trade,
  incoterm: settings.defaults.incoterm,
  packingMilligrams: settings.defaults.packing_grams * 1000,
  declared: settings.defaults.declared,
});

/** With --merge a recipient's orders wait for each other; otherwise a unit goes at once. */
function settle(order: Order | undefined, unit: Unit | undefined, { merging, request }: State): readonly Unit[] {
  if (!request.merge || !order) return unit ? [unit] : [];
  const key = mergeKey(order);
  const group = merging.get(key);
  if (!group) return unit ? [unit] : [];
  if (unit) group.units.push(unit);
  if (--group.left > 0) return [];
  merging.delete(key);
  if (group.units.length === 0) return [];
  return [
    {
      orders: group.units.flatMap(({ orders }) => orders),
      draft: mergeDrafts(group.units.map((each) => each.draft)),
      problems: group.units.flatMap(({ problems }) => problems),
      replaces: group.units.flatMap(({ replaces }) => replaces),
    },
  ];
}

function placed_(unit: Unit, state: State): Placed {
  state.currencies.add(unit.draft.value.currency);
  const placed = place(unit.draft, safeId(unit.orders[0]!.id), state.office);
  for (const code of placed.applied) state.applied.add(code);
  for (const { problem, to } of placed.overruled) {
    const key = `${problem.code} ${to}`;
    const known = state.overruled.get(key) ?? { code: problem.code, severity: problem.severity, to, shipments: 0 };
    state.overruled.set(key, { ...known, shipments: known.shipments + 1 });
  }
  const warnings = [...unit.problems, ...placed.problems].filter(({ severity }) => severity === 'warning');
  if (!state.request.strict || warnings.length === 0) return placed;
  const codes = [...new Set(warnings.map(({ code }) => code))].join(', ');
  return { ...placed, held: true, problems: [...placed.problems, strict({ order: unit.orders[0]!.id }, { warnings: codes })] };
}

/** An order id in characters that file names, barcodes and every carrier take. */
const safeId = (id: string): string => id.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|-+$/g, '') || 'order';

/** Numbers, ledger, documents, report; in the order in which the shipments came. */
async function hand(ready: readonly Ready[], state: State): Promise<void> {
  const { means } = state;
  const named = await named_(ready, state);
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
  if (means.run)
    await means.run.record(
      numbered.flatMap(shipmentEntries(state)),
      numbered.flatMap(orderEntries(state)),
      numbered.flatMap(({ unit }) => unit.replaces),
    );
  for (const { unit, shipments } of numbered) {
    const problems = [...unit.problems, ...unit.placed.problems];
    for (const [i, shipment] of shipments.entries()) {
      await writerOf(shipment, state)?.add(shipment);
      await tell(entryOf(shipment, means.run ? 'declared' : 'ready', problemsOf(problems, shipment, i), {}), state);
      if (means.run) state.counts.declared++;
      else state.counts.ready = (state.counts.ready ?? 0) + 1;
      state.counts.shipments++;
    }
  }
}

/** A problem of one piece stands at that piece, others at the first. */
const problemsOf = (problems: readonly Problem[], { id }: Shipment, i: number): Problem[] =>
  problems.filter(({ where }) => (where.shipment === undefined ? i === 0 : where.shipment === id));

/** Ids that no shipment of the ledger or of this chunk has: `4057`, else `4057-2` … */
async function named_(ready: readonly Ready[], { means }: State): Promise<{ unit: Ready; shipments: readonly Shipment[] }[]> {
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

const rangeOf = (carrier: string, { office }: State) => office.counters.find(({ desk }) => desk.id === carrier)!.desk.range;

/** All numbers of an order, or none: half an order under numbers would be lost ones. Absent where the carrier gives them later. */
function numbersFor({ carrier }: Shipment, count: number, state: State): readonly (string | undefined)[] | 'used up' {
  const range = rangeOf(carrier, state);
  if (!range || !state.means.run) return Array<undefined>(count).fill(undefined);
  const pool = state.pools.get(carrier)!;
  if (pool.length < count) return 'used up';
  return pool.splice(0, count).map((serial) => formatNumber(range, serial));
}

function usedUp({ id, carrier, sources }: Shipment, state: State): Problem {
  return numbersUsedUp({ shipment: id, file: sources[0]!.file }, { carrier, ...endsOf(rangeOf(carrier, state)!) });
}

const shipmentEntries =
  ({ request }: State) =>
  ({ unit, shipments }: { unit: Ready; shipments: readonly Shipment[] }): ShipmentEntry[] =>
    shipments.map(({ id, channel, carrier, number, recipient }) => ({
      id,
      run: request.run,
      on: request.on,
      state: 'declared',
      channel,
      carrier,
      ...(number !== undefined && { number }),
      destination: recipient.country,
      orders: unit.orders.map(keyOf),
    }));

const orderEntries =
  ({ request }: State) =>
  ({ unit, shipments }: { unit: Ready; shipments: readonly Shipment[] }): OrderEntry[] =>
    unit.orders.map((order) => ({
      key: keyOf(order),
      digest: digestOf(order),
      shipments: shipments.map(({ id }) => id),
      run: request.run,
      on: request.on,
    }));

function writerOf({ carrier }: Shipment, { writers, office, means }: State): Writer | undefined {
  if (!means.sink) return undefined;
  const known = writers.get(carrier);
  if (known) return known;
  const counter = office.counters.find(({ desk }) => desk.id === carrier)!;
  const opened = openWriter(counter, { sink: means.sink, draw: means.draw, jobs: means.jobs });
  writers.set(carrier, opened);
  return opened;
}

async function tell(entry: ReportEntry, { means }: State): Promise<void> {
  await means.report.shipment(entry);
  means.tell?.(entry);
}

/** Holds whole orders: an entry in the report, and their rows marked for `held/`. */
async function hold(
  orders: readonly Order[],
  problems: readonly Problem[],
  state: State,
  shipments: readonly Shipment[] = [],
): Promise<undefined> {
  state.counts.held++;
  state.counts.shipments++;
  mark(
    orders.flatMap(({ sources }) => sources),
    problems,
    state,
  );
  const [first] = shipments;
  const { id, platform } = orders[0]!;
  const entry = first
    ? { ...entryOf(whole(shipments), 'held', problems), shipment: safeId(id), orders: orders.map((order) => order.id) }
    : bareEntry(id, safeId(id), platform, 'held', problems, { destination: orders[0]!.recipient.country });
  await tell(entry, state);
  return undefined;
}

/** A held order that would go in pieces is reported as the one it is. */
const whole = (shipments: readonly Shipment[]): Shipment => ({
  ...shipments[0]!,
  netMilligrams: shipments.reduce((sum, each) => sum + each.netMilligrams, 0),
  grossMilligrams: shipments.reduce((sum, each) => sum + each.grossMilligrams, 0),
  value: { ...shipments[0]!.value, minor: shipments.reduce((sum, each) => sum + each.value.minor, 0) },
});

async function holdUnread(
  id: string,
  platform: string,
  rows: readonly Rows[],
  problems: readonly Problem[],
  state: State,
): Promise<undefined> {
  state.counts.held++;
  state.counts.shipments++;
  mark(rows, problems, state);
  await tell(bareEntry(id, safeId(id), platform, 'held', problems), state);
  return undefined;
}

function mark(rows: readonly Rows[], problems: readonly Problem[], { held }: State): void {
  const against = problems.filter(holds);
  const text = (part: 'message' | 'fix') => [...new Set(against.map((problem) => problem[part]))].join(' ');
  const said = { problem: text('message'), fix: text('fix') };
  for (const { file, lines } of rows) {
    const marks: Marks = held.get(file) ?? new Map();
    for (const line of lines) marks.set(line, said);
    held.set(file, marks);
  }
}

async function skip(order: Order, problems: readonly Problem[], entry: OrderEntry | undefined, state: State): Promise<undefined> {
  state.counts.declaredBefore++;
  state.counts.shipments++;
  const before = entry && { before: { run: entry.run, on: entry.on, shipments: [...entry.shipments] } };
  await tell(
    bareEntry(order.id, entry?.shipments[0] ?? safeId(order.id), order.platform, 'declared-before', problems, {
      destination: order.recipient.country,
      ...before,
    }),
    state,
  );
  return undefined;
}

/** Closes every document, gives unused serials back, writes the held orders. */
async function finish(state: State, read: readonly FileRead[]): Promise<WrittenFile[]> {
  const { writers, pools, office, means, held } = state;
  const files: WrittenFile[] = [];
  for (const { desk } of office.counters) files.push(...((await writers.get(desk.id)?.end()) ?? []));
  for (const [carrier, serials] of pools) {
    if (serials.length > 0) await means.run?.release(serialsOf(rangeOf(carrier, state)!).series, serials);
  }
  if (means.sink) {
    for (const input of means.exports) {
      const marks = held.get(input.name);
      const form = read.find(({ file }) => file === input.name)?.form;
      if (!marks || !form) continue;
      const path = `held/${heldName(input.name, form)}`;
      const file = await means.sink.file(path);
      for await (const chunk of heldFile(input, form, marks)) await file.write(chunk);
      files.push({ path, sha256: (await file.end()).sha256, shipments: 0 });
    }
  }
  return files;
}

/** The rules that were held against some shipment, and a digest over all that are in force on the day. */
function rulesOf({ request, applied, overruled }: State): Report['rules'] {
  const inForce = regimes.flatMap(({ rules }) =>
    rules.filter((rule) => rule.since <= request.on && (rule.until === undefined || request.on < rule.until)),
  );
  const digest = createHash('sha256')
    .update(JSON.stringify([inForce.map(({ code, severity, since }) => [code, severity, since]), [...request.settings.rules]]))
    .digest('hex');
  return { digest, applied: [...applied].sort(), overruled: [...overruled.values()] };
}
