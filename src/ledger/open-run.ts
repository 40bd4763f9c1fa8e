/** A run that is writing, from its row in the ledger to its sealing; and what becomes of runs that a crash left. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Connection } from './connection.ts';
import { declaredOrders, record, recordFilings } from './entries.ts';
import { giveNumbers, numbersGiven, shipmentsNamed, takeNumbersBack } from './given-numbers.ts';
import type { OpenRun, Recovery, RunPlace } from './ledger.ts';
import { publishRun } from './publishing.ts';
import { serialBook } from './serial-book.ts';

interface Means {
  readonly connection: Connection;
  /** The moment, as ISO time. */
  readonly now: () => string;
  /** Frees the lock. */
  readonly done: () => void;
}

export function openRun({ connection, now, done }: Means, id: string, on: Day, place: RunPlace): OpenRun {
  const key = enter(connection, id, on, place);
  const book = serialBook(connection);
  const given = new Map<string, string>();
  const waiting = new Map<string, readonly string[]>();
  let open = true;
  const seal = () => {
    setState(connection, key, 'sealed');
    book.save();
    giveNumbers(connection, key, given, waiting);
  };
  const unseal = () => {
    setState(connection, key, 'open');
    book.undo();
    takeNumbersBack(connection, key);
  };
  const end = (last?: () => void) => {
    open = false;
    try {
      last?.();
    } finally {
      done();
    }
  };
  return {
    id,
    ordersDeclared: async (keys) => declaredOrders(connection, keys, key),
    async shipmentsTaken(ids) {
      const rows = connection.rows('SELECT id FROM shipments WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
      return new Set(rows.map((row) => String(row.id)));
    },
    claim: async (range, count) => book.claim(range, count),
    release: async (series, serials) => book.release(series, serials),
    left: async (range) => book.left(range),
    record: async (shipments, orders) => record(connection, key, shipments, orders),
    file: async (filings) => recordFilings(connection, key, filings),
    shipmentsNamed: async (references) => shipmentsNamed(connection, references),
    numbersGiven: async (numbers) => numbersGiven(connection, numbers),
    async giveNumbers(numbers, written = new Map()) {
      for (const [shipment, number] of numbers) given.set(shipment, number);
      for (const [shipment, documents] of written) waiting.set(shipment, documents);
    },
    async publish(reveal) {
      connection.atomically(seal);
      try {
        await reveal();
      } catch (error) {
        connection.atomically(unseal);
        throw error;
      }
      // From here on the run stands. Should this last word fail, the next run finds it sealed, reveals nothing new and says it again.
      end(() => lastWord(id, () => connection.atomically(() => publishRun(connection, key, id, now()))));
    },
    async abandon() {
      if (!open) return;
      end(() => forget(connection, key));
    },
  };
}

/** The folder is shown by now, so a fault must not say that nothing was declared. */
function lastWord(id: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CouldNotRun)) throw error;
    throw new CouldNotRun(
      `The run ${id} stands and its folder is there, but its last word could not be noted. ${error.message}`,
      'Remedy that; the next run notes it. Do not declare the batch anew elsewhere.',
      { cause: error },
    );
  }
}

/** Runs that a crash left: those that were sealed are revealed, the others never were. */
export async function recover(connection: Connection, recovery: Recovery, now: () => string): Promise<void> {
  for (const { key, id, state, work, final } of connection.rows(
    "SELECT key, id, state, work, final FROM runs WHERE state != 'published'",
  )) {
    const place: RunPlace = { work: String(work), final: String(final) };
    if (state === 'sealed') {
      await recovery.reveal(place);
      connection.atomically(() => publishRun(connection, Number(key), String(id), now()));
    } else {
      await recovery.discard(place);
      forget(connection, Number(key));
    }
  }
}

const enter = (connection: Connection, id: string, on: Day, { work, final }: RunPlace): number =>
  connection.atomically(() => {
    connection.run("INSERT INTO runs (id, day, state, work, final) VALUES (?, ?, 'open', ?, ?)", id, on, work, final);
    return Number(connection.rows('SELECT last_insert_rowid() AS key')[0]!.key);
  });

const setState = (connection: Connection, key: number, state: 'open' | 'sealed'): void =>
  connection.run('UPDATE runs SET state = ? WHERE key = ?', state, key);

const forget = (connection: Connection, key: number): void =>
  connection.atomically(() => {
    connection.run('DELETE FROM shipments WHERE run = ?', key);
    connection.run('DELETE FROM orders WHERE run = ?', key);
    connection.run('DELETE FROM filings WHERE run = ?', key);
    connection.run('DELETE FROM runs WHERE key = ?', key);
  });
