/** The ledger in one SQLite file: many readers, one run at a time. */
import type { Connection } from './connection.ts';
import { declaredOrders, entryOf, one, shown } from './entries.ts';
import { shipmentsMeant } from './given-numbers.ts';
import { inspect } from './inspection.ts';
import type { Ledger } from './ledger.ts';
import { lock } from './lock.ts';
import { enterAnswer, movesIn, voidShipment } from './moves.ts';
import { openRun, recover } from './open-run.ts';
import { connect } from './opening.ts';
import { recordsIn, shipmentsIn } from './records.ts';

export interface SqliteOptions {
  /** How long {@link Ledger.begin} waits for another run, in milliseconds; 5000 unless told. */
  readonly patience?: number;
  /** The clock by which moves are entered; the computer's unless told. */
  readonly now?: () => Date;
}

/** The file is made by the first run; until then, and without one, nothing is declared. */
export function sqliteLedger(path: string, { patience = 5000, now = () => new Date() }: SqliteOptions = {}): Ledger {
  let held: Connection | undefined;
  const moment = (): string => now().toISOString();
  const reading = (): Connection | undefined => (held ??= connect(path, false, moment));
  const frees = new Set<() => void>();
  async function* each<T>(of: (connection: Connection) => Iterable<T>): AsyncGenerator<T> {
    const connection = reading();
    if (connection) yield* of(connection);
  }
  return {
    async begin(id, on, place, recovery) {
      // A file that cannot be a ledger is refused before a lock is made beside it.
      reading();
      const free = await lock(path, patience);
      frees.add(free);
      const done = () => frees.delete(free) && free();
      try {
        held ??= connect(path, true, moment);
        await recover(held!, recovery, moment);
        return openRun({ connection: held!, now: moment, done }, id, on, place);
      } catch (error) {
        done();
        throw error;
      }
    },
    ordersDeclared: async (keys) => declaredOrders(reading(), keys),
    list: (filter) => each((connection) => shipmentsIn(connection, filter)),
    show: async (what) => (reading()?.rows(shown, what, what.replace(/\s/g, ''), what, what) ?? []).map(entryOf),
    async void(id, reason) {
      const connection = reading();
      return connection?.atomically(() => {
        voidShipment(connection, id, reason, moment());
        return connection.rows(one, id).map(entryOf)[0];
      });
    },
    async shipmentsMeant(references) {
      const connection = reading();
      return connection ? shipmentsMeant(connection, references) : new Map();
    },
    async answer(answered) {
      const connection = reading();
      return connection?.atomically(() => enterAnswer(connection, answered, moment())) ?? { result: 'absent' };
    },
    moves: (shipment) => each((connection) => movesIn(connection, shipment)),
    records: () => each(recordsIn),
    inspect: () =>
      inspect(
        each((connection) => movesIn(connection)),
        each((connection) => shipmentsIn(connection)),
      ),
    async close() {
      for (const free of frees) free();
      frees.clear();
      held?.close();
      held = undefined;
    },
  };
}
