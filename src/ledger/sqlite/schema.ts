/** The tables of a ledger in SQLite, and how an older one is brought to this version. */
import type { Statements } from '../connection.ts';
import { appendMoves, type Step } from '../moves.ts';
import { schemaVersion } from '../version.ts';

export { schemaVersion };

// `live` counts the shipments of an order that still stand. `numbered` is the run that took a number in which the carrier gave later.
const movesAndFilings = `
  CREATE TABLE filings (run INTEGER NOT NULL, document TEXT NOT NULL, reference TEXT NOT NULL, shipments TEXT NOT NULL);
  CREATE INDEX filings_by_reference ON filings (reference);
  CREATE INDEX filings_by_run ON filings (run);
  CREATE INDEX shipments_by_reference ON shipments (reference) WHERE reference IS NOT NULL;
  CREATE TABLE moves (
    sequence INTEGER PRIMARY KEY, shipment TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, digest TEXT,
    reason TEXT, reference TEXT, told TEXT, answer TEXT, chain TEXT NOT NULL);
  CREATE INDEX moves_by_shipment ON moves (shipment);
  CREATE TRIGGER moves_are_not_changed BEFORE UPDATE ON moves BEGIN SELECT RAISE(ABORT, 'moves are never changed'); END;
  CREATE TRIGGER moves_are_not_deleted BEFORE DELETE ON moves BEGIN SELECT RAISE(ABORT, 'moves are never deleted'); END;
  CREATE TRIGGER moves_are_only_added BEFORE INSERT ON moves
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM moves)
    BEGIN SELECT RAISE(ABORT, 'moves are only added at the end'); END;
`;

export const schema = `
  CREATE TABLE ledger (version INTEGER NOT NULL);
  INSERT INTO ledger VALUES (${schemaVersion});
  CREATE TABLE runs (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'sealed', 'published')),
    work TEXT NOT NULL, final TEXT NOT NULL);
  CREATE INDEX runs_by_id ON runs (id);
  CREATE TABLE shipments (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run INTEGER NOT NULL, state TEXT NOT NULL, channel TEXT NOT NULL, carrier TEXT NOT NULL,
    number TEXT UNIQUE, destination TEXT NOT NULL, orders TEXT NOT NULL, reason TEXT,
    numbered INTEGER, digest TEXT, filings TEXT, replaces TEXT, reference TEXT);
  CREATE INDEX shipments_by_run ON shipments (run);
  CREATE TABLE orders (
    key TEXT NOT NULL, run INTEGER NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL, shipments TEXT NOT NULL, live INTEGER NOT NULL,
    PRIMARY KEY (key, run)) WITHOUT ROWID;
  CREATE INDEX orders_by_id ON orders (id);
  CREATE TABLE serials (series TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (series, first)) WITHOUT ROWID;
  ${movesAndFilings}
`;

/** From each earlier version to the next; `now` is the moment of the upgrade. */
export const upgrades: readonly ((connection: Statements, now: string) => Promise<void>)[] = [
  (connection) => connection.run('ALTER TABLE shipments ADD COLUMN numbered INTEGER'),
  async (connection, now) => {
    for (const column of ['digest', 'filings', 'replaces', 'reference'])
      await connection.run(`ALTER TABLE shipments ADD COLUMN ${column} TEXT`);
    await connection.run(movesAndFilings);
    await movesOfBefore(connection, now);
  },
];

/** What was declared, and voided, before moves were kept. Runs that were not published get theirs when they are. */
async function movesOfBefore(connection: Statements, now: string): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await connection.rows(
      `SELECT s.key, s.id, s.state, s.reason, r.id AS run, r.day FROM shipments s JOIN runs r ON r.key = s.run
       WHERE s.key > ? AND r.state = 'published' ORDER BY s.key LIMIT 1000`,
      after,
    );
    if (rows.length === 0) return;
    const steps = rows.flatMap(({ id, state, reason, run, day }): Step[] => {
      const shipment = String(id);
      const made: Step = { shipment, from: 'reserved', to: 'declared', at: String(day), by: String(run) };
      if (state !== 'void') return [made];
      return [made, { shipment, from: 'declared', to: 'void', at: now, by: 'void', ...(reason !== null && { reason: String(reason) }) }];
    });
    await appendMoves(connection, steps);
    after = Number(rows.at(-1)!.key);
  }
}
