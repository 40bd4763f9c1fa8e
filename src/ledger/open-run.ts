/** A run that is writing, from its row in the ledger to its sealing; and what becomes of runs that a crash left. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Connection, Statements, Value } from './connection.ts';
import { declaredOrders, ordersCalled, record, recordFilings } from './entries.ts';
import { giveNumbers, numbersGiven, shipmentsNamed, takeNumbersBack } from './given-numbers.ts';
import { type OpenRun, type Recovery, type RunPlace, Unsettled } from './ledger.ts';
import { forgetting, lastWord, sealing, takingBack } from './losses.ts';
import { publishRun } from './publishing.ts';
import { serialBook } from './serial-book.ts';
import type { Store } from './store.ts';

interface Means {
  readonly connection: Connection;
  /** The moment, as ISO time. */
  readonly now: () => string;
  /** Frees the lock. */
  readonly done: () => Promise<void>;
  /** More columns of its row. */
  readonly marks: Readonly<Record<string, Value>>;
}

export async function openRun({ connection, now, done, marks }: Means, id: string, on: Day, { work, final }: RunPlace): Promise<OpenRun> {
  const key = await enter(connection, { id, day: on, work, final, ...marks });
  const book = serialBook(connection);
  const given = new Map<string, string>();
  const waiting = new Map<string, readonly string[]>();
  let open = true;
  const seal = async (inside: Statements) => {
    await setState(inside, key, 'open', 'sealed');
    await book.save(inside);
    await giveNumbers(inside, key, given, waiting);
  };
  const unseal = async (inside: Statements) => {
    await setState(inside, key, 'sealed', 'open');
    await book.undo(inside);
    await takeNumbersBack(inside, key);
  };
  const end = async (last: () => Promise<void>) => {
    open = false;
    try {
      await last();
    } finally {
      await done();
    }
  };
  return {
    id,
    ordersDeclared: (keys) => declaredOrders(connection, keys, key),
    ordersCalled: (ids) => ordersCalled(connection, ids),
    runsKnown: (ids) => idsOf(connection, 'runs', ids),
    shipmentsTaken: (ids) => idsOf(connection, 'shipments', ids),
    claim: book.claim,
    release: book.release,
    left: book.left,
    record: (shipments, orders) => record(connection, key, shipments, orders),
    file: (filings) => recordFilings(connection, key, filings),
    shipmentsNamed: (references) => shipmentsNamed(connection, references),
    numbersGiven: (numbers) => numbersGiven(connection, numbers),
    async giveNumbers(numbers, written = new Map()) {
      for (const [shipment, number] of numbers) given.set(shipment, number);
      for (const [shipment, documents] of written) waiting.set(shipment, documents);
    },
    async publish(reveal) {
      try {
        await sealing(id, () => connection.atomically(seal));
        await reveal().catch(async (error: unknown) => {
          await takingBack(id, error, () => connection.atomically(unseal));
          throw error;
        });
      } catch (error) {
        // The next run decides: this one must not forget what may stand.
        if (error instanceof Unsettled) await end(async () => {});
        throw error;
      }
      // From here on the run stands. Should this last word fail, the next run finds it sealed, reveals nothing new and says it again.
      await end(() => lastWord(id, () => connection.atomically((inside) => publishRun(inside, key, id, now()))));
    },
    async abandon() {
      if (!open) return;
      await end(() => forgetting(() => forget(connection, key, true)));
    },
  };
}

/** Runs that a crash left: those that were sealed are revealed, the others never were. The folder of another machine's is left to that machine. */
export async function recover(connection: Connection, recovery: Recovery, store: Store, now: () => string): Promise<void> {
  for (const run of await connection.rows("SELECT * FROM runs WHERE state != 'published' ORDER BY key")) {
    const place: RunPlace = { work: String(run.work), final: String(run.final) };
    const mended = store.mends(run);
    if (run.state === 'open') {
      if (mended) await recovery.discard(place);
      await forget(connection, run.key!, mended);
    } else if (mended) {
      await recovery.reveal(place);
      await connection.atomically((inside) => publishRun(inside, run.key!, String(run.id), now()));
    } else recovery.awaits?.(place);
  }
}

/** Which of these ids a table has. */
async function idsOf(
  { sql, ...connection }: Connection,
  table: 'runs' | 'shipments',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await connection.rows(`SELECT id FROM ${table} WHERE ${sql.isIn('id', '?')}`, JSON.stringify(ids));
  return new Set(rows.map(({ id }) => String(id)));
}

async function enter(connection: Connection, run: Readonly<Record<string, Value>>): Promise<Value> {
  const columns = Object.keys(run);
  const [row] = await connection.atomically((inside) =>
    inside.rows(
      `INSERT INTO runs (state, ${columns.join(', ')}) VALUES ('open', ${columns.map(() => '?').join(', ')}) RETURNING key`,
      ...Object.values(run),
    ),
  );
  return row!.key!;
}

async function setState(inside: Statements, key: Value, from: 'open' | 'sealed', to: 'open' | 'sealed'): Promise<void> {
  const [row] = await inside.rows('UPDATE runs SET state = ? WHERE key = ? AND state = ? RETURNING key', to, key, from);
  if (!row)
    throw new CouldNotRun(
      'The ledger does not know this run any more: another one took it for dead.',
      'Run it again; nothing was declared.',
    );
}

/** `whole`: its row too; without, the row stays for the machine that has its folder. */
const forget = (connection: Connection, key: Value, whole: boolean): Promise<void> =>
  connection.atomically(async (inside) => {
    for (const table of ['shipments', 'orders', 'filings']) await inside.run(`DELETE FROM ${table} WHERE run = ?`, key);
    if (whole) await inside.run('DELETE FROM runs WHERE key = ?', key);
  });
