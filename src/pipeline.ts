/** The whole flow: exports → orders → drafts → shipments → numbers → documents → report. Stages are pure functions of one order; only this file iterates. */
import type { OrderEntry } from './ledger/ledger.ts';
import type { Order } from './model/order.ts';
import { countersOf } from './pipeline/counters.ts';
import { finish, rulesOf, scarceNumbers } from './pipeline/finish.ts';
import { hand } from './pipeline/hand.ts';
import { hold, markContradicted } from './pipeline/hold.ts';
import type { Office } from './pipeline/place.ts';
import { firstPass, outOf, refuseUnreadable, wanted } from './pipeline/read.ts';
import { type Report, sourceBook } from './pipeline/report.ts';
import { isTelling, keyOf, seenIndex } from './pipeline/seen.ts';
import type { Means, Ready, Request, Result, State } from './pipeline/state.ts';
import { type Before, placeUnit, settle, unitOf } from './pipeline/units.ts';
import { type OrderRead, platformsWith, readOrders } from './platforms/index.ts';
import { KeyIndex } from './platforms/key-index.ts';
import { regimes } from './regimes/index.ts';
import { batchIndex } from './shipments/batch.ts';

export { refuseUnreadable } from './pipeline/read.ts';
export type { Means, Request, Result } from './pipeline/state.ts';

/** Declares a batch, or checks it. Throws {@link CouldNotRun} where no file can be read or the settings cannot be used. */
export async function runBatch(request: Request, means: Means): Promise<Result> {
  const { counters, problems: setUp } = countersOf(request.settings, request.on, request, means.templates);
  const batch = batchIndex(new KeyIndex(), new KeyIndex(new Float64Array(1024), new Float64Array(1024)));
  const seen = seenIndex();
  const reading = await readOrders(means.exports, platformsWith(request.settings), request);
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
    filings: [],
    pools: new Map(),
    applied: new Set(),
    sources: sourceBook(),
    currencies: new Set(),
    overruled: new Map(),
    done: 0,
  };
  for await (const chunk of reading.orders()) await secondPass(chunk, state);
  const files = await finish(state, reading.files);
  const stale = [...state.currencies].sort().flatMap((currency) => means.rateProblem?.(currency) ?? []);
  const scarce = await scarceNumbers(state);
  const problems = [...means.problems, ...setUp, ...first.problems, ...stale, ...scarce, ...reading.files.flatMap((file) => file.problems)];
  await means.report.end({ counts: state.counts, problems: problems as Report['problems'], files: [...files], rules: rulesOf(state) });
  return { counts: state.counts, problems, files };
}

/** A choice for this batch overrules the settings' routing. */
const routingOf = ({ settings, channel, carrier }: Request) =>
  carrier !== undefined || channel !== undefined ? [{ when: {}, to: carrier ?? channel! }] : settings.routing;

/** What the ledger knows of some orders, and of others that are called like them. */
async function knownBefore(orders: readonly Order[], { request, means }: State): Promise<Before> {
  const ledger = means.run ?? means.before;
  const declared = (await ledger?.ordersDeclared(orders.map((order) => keyOf(order, request)))) ?? new Map<string, OrderEntry>();
  const called = new Map<string, OrderEntry[]>();
  for (const entry of (await ledger?.ordersCalled(orders.map(({ id }) => id).filter(isTelling))) ?? []) {
    const id = entry.key.slice(entry.key.indexOf('|') + 1);
    called.set(id, [...(called.get(id) ?? []), entry]);
  }
  return { declared, called };
}

/** A chunk of orders on its way: assessed one by one, then numbered and written together. */
async function secondPass(chunk: readonly OrderRead[], state: State): Promise<void> {
  const { request, means } = state;
  const live = chunk.filter(({ id, order }) => wanted(request, id) && !(order && outOf(request, order)));
  const contradicting = chunk.flatMap(({ id, order }) =>
    order && wanted(request, id) && outOf(request, order) && state.seen.contradicts(keyOf(order, request)) ? [order] : [],
  );
  const before = await knownBefore([...live.flatMap(({ order }) => order ?? []), ...contradicting], state);
  // Beside the order that is held for them: alone it would seem to be in order when it is taken again.
  for (const order of contradicting) if (!before.declared.has(keyOf(order, request))) markContradicted(order, state);
  const ready: Ready[] = [];
  for (const each of live) {
    const unit = await unitOf(each, before, state);
    for (const whole of settle(each.order, unit, state)) {
      const placed = placeUnit(whole, state);
      if (placed.held) await hold(whole.orders, [...whole.problems, ...placed.problems], state, placed.shipments);
      else ready.push({ ...whole, placed });
    }
  }
  if (ready.length > 0) await hand(ready, state);
  means.progress?.((state.done += live.length), state.total);
}
