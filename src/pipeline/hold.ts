/** Orders that are not declared now: held, with their rows marked for `held/`, or declared before. */
import type { OrderEntry } from '../ledger/ledger.ts';
import type { Order, Rows } from '../model/order.ts';
import { holds, type Problem } from '../model/problem.ts';
import type { Shipment } from '../model/shipment.ts';
import type { Marks } from '../platforms/index.ts';
import { contradicted } from './problems.ts';
import { bareEntry, entryOf } from './report.ts';
import { type State, safeId, tell } from './state.ts';

/** Holds whole orders: an entry in the report, and their rows marked for `held/`. */
export async function hold(
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
    ? { ...entryOf(whole(shipments), 'held', problems, state.sources), shipment: safeId(id), orders: orders.map((order) => order.id) }
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

/** Holds an order that could not be read. */
export async function holdUnread(
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

/** The rows of an order that is not to be shipped, where others of the batch say that it is. */
export const markContradicted = ({ sources }: Order, state: State): void => mark(sources, [contradicted({}, {})], state);

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

/** Leaves out an order that was declared before, or stands in the batch again. */
export async function skip(order: Order, problems: readonly Problem[], entry: OrderEntry | undefined, state: State): Promise<undefined> {
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
