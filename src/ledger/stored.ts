/** The ledger over any driver's store. */
import type { Connection } from './connection.ts';
import { declaredOrders, entryOf, one, ordersCalled, shown } from './entries.ts';
import { shipmentsMeant } from './given-numbers.ts';
import { inspect } from './inspection.ts';
import type { Ledger } from './ledger.ts';
import { enterAnswer, movesIn } from './moves.ts';
import { openRun, recover } from './open-run.ts';
import { recordsIn, runsIn, shipmentsIn } from './records.ts';
import type { Store } from './store.ts';
import { voidRun, voidShipment } from './voiding.ts';

interface Options {
  /** How long {@link Ledger.begin} waits for another run, in milliseconds. */
  readonly patience: number;
  /** The moment, as ISO time. */
  readonly moment: () => string;
}

/** The store makes the ledger when the first run begins; until then, and without one, nothing is declared. */
export function ledgerIn(store: Store, { patience, moment }: Options): Ledger {
  const reading = (): Promise<Connection | undefined> => store.open(false);
  const frees = new Set<() => Promise<void>>();
  /** The writer's lock, and the way to free it once. */
  const locked = async (): Promise<() => Promise<void>> => {
    const free = await store.lock(patience);
    frees.add(free);
    return async () => {
      if (frees.delete(free)) await free();
    };
  };
  async function* each<T>(of: (connection: Connection) => AsyncIterable<T>): AsyncGenerator<T> {
    const connection = await reading();
    if (connection) yield* of(connection);
  }
  return {
    async begin(id, on, place, recovery) {
      // What cannot be a ledger is refused before it is locked.
      await reading();
      const done = await locked();
      try {
        const connection = (await store.open(true))!;
        await recover(connection, recovery, store, moment);
        return await openRun({ connection, now: moment, done, marks: await store.marks() }, id, on, place);
      } catch (error) {
        await done();
        throw error;
      }
    },
    ordersDeclared: async (keys) => declaredOrders(await reading(), keys),
    ordersCalled: async (ids) => ordersCalled(await reading(), ids),
    list: (filter) => each((connection) => shipmentsIn(connection, filter)),
    async show(what) {
      const connection = await reading();
      const rows = await connection?.rows(shown(connection.sql), what, what.replace(/\s/g, ''), what, what);
      return (rows ?? []).map(entryOf);
    },
    async void(id, reason) {
      const connection = await reading();
      return connection?.atomically(async (inside) => {
        await voidShipment(inside, id, reason, moment());
        return (await inside.rows(one, id)).map(entryOf)[0];
      });
    },
    async voidRun(run, reason) {
      if (!(await reading())) return undefined;
      const done = await locked();
      try {
        return await (await reading())!.atomically((inside) => voidRun(inside, run, reason, moment()));
      } finally {
        await done();
      }
    },
    async shipmentsMeant(references) {
      const connection = await reading();
      return connection ? shipmentsMeant(connection, references) : new Map();
    },
    async answer(answered) {
      const connection = await reading();
      return (await connection?.atomically((inside) => enterAnswer(inside, answered, moment()))) ?? { result: 'absent' };
    },
    moves: (shipment) => each((connection) => movesIn(connection, shipment)),
    runs: (before) => each((connection) => runsIn(connection, before)),
    records: () => each(recordsIn),
    inspect: () =>
      inspect(
        each((connection) => movesIn(connection)),
        each((connection) => shipmentsIn(connection)),
      ),
    async close() {
      for (const free of frees) await free();
      frees.clear();
      await store.close();
    },
  };
}
