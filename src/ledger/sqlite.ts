/** The ledger in one SQLite file: many readers, one run at a time. */
import { type Connection, connect } from './connection.ts';
import { declaredOrders, entryOf, listed, shown, voidShipment } from './entries.ts';
import type { Ledger } from './ledger.ts';
import { lock } from './lock.ts';
import { openRun, recover } from './open-run.ts';

export interface SqliteOptions {
  /** How long {@link Ledger.begin} waits for another run, in milliseconds; 5000 unless told. */
  readonly patience?: number;
}

/** The file is made by the first run; until then, and without one, nothing is declared. */
export function sqliteLedger(path: string, { patience = 5000 }: SqliteOptions = {}): Ledger {
  let held: Connection | undefined;
  const reading = (): Connection | undefined => (held ??= connect(path, false));
  const frees = new Set<() => void>();
  return {
    async begin(id, on, place, recovery) {
      // A file that cannot be a ledger is refused before a lock is made beside it.
      reading();
      const free = await lock(path, patience);
      frees.add(free);
      const done = () => frees.delete(free) && free();
      try {
        held ??= connect(path, true);
        await recover(held!, recovery);
        return openRun(held!, id, on, place, done);
      } catch (error) {
        done();
        throw error;
      }
    },
    ordersDeclared: async (keys) => declaredOrders(reading(), keys),
    async *list(filter) {
      const connection = reading();
      for (let after = 0; connection; ) {
        const rows = connection.rows(listed, after, filter.since ?? null, filter.until ?? null, filter.carrier ?? null, filter.run ?? null);
        if (rows.length === 0) return;
        yield* rows.map(entryOf);
        after = Number(rows.at(-1)!.key);
      }
    },
    show: async (what) => (reading()?.rows(shown, what, what.replace(/\s/g, ''), what, what) ?? []).map(entryOf),
    async void(id, reason) {
      const connection = reading();
      return connection?.atomically(() => voidShipment(connection, id, reason));
    },
    async close() {
      for (const free of frees) free();
      frees.clear();
      held?.close();
      held = undefined;
    },
  };
}
