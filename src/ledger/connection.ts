/** A SQLite file opened as a ledger: its schema, statements and transactions. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { CouldNotRun } from '../model/could-not-run.ts';
import { telling } from './faults.ts';

/** Raised by one whenever the tables change. */
export const schemaVersion = 2;

const schema = `
  CREATE TABLE ledger (version INTEGER NOT NULL);
  INSERT INTO ledger VALUES (${schemaVersion});
  CREATE TABLE runs (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'sealed', 'published')),
    work TEXT NOT NULL, final TEXT NOT NULL);
  CREATE INDEX runs_by_id ON runs (id);
  CREATE TABLE shipments (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run INTEGER NOT NULL, state TEXT NOT NULL, channel TEXT NOT NULL, carrier TEXT NOT NULL,
    number TEXT UNIQUE, destination TEXT NOT NULL, orders TEXT NOT NULL, reason TEXT,
    numbered INTEGER);
  CREATE INDEX shipments_by_run ON shipments (run);
  CREATE TABLE orders (
    key TEXT NOT NULL, run INTEGER NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL, shipments TEXT NOT NULL, live INTEGER NOT NULL,
    PRIMARY KEY (key, run)) WITHOUT ROWID;
  CREATE INDEX orders_by_id ON orders (id);
  CREATE TABLE serials (series TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (series, first)) WITHOUT ROWID;
`;

/** From each earlier version to the next; the last column says which run took a number in that the carrier gave later. */
const upgrades: readonly string[] = ['ALTER TABLE shipments ADD COLUMN numbered INTEGER'];

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Connection {
  rows(sql: string, ...values: Value[]): readonly Row[];
  run(sql: string, ...values: Value[]): void;
  /** All of it or nothing. */
  atomically<T>(work: () => T): T;
  close(): void;
}

/** Opens a ledger. Without `create`, undefined where there is none yet; with it, one is made. */
export function connect(path: string, create: boolean): Connection | undefined {
  if (existsSync(path) ? statSync(path).isDirectory() : !existsSync(dirname(path))) throw nowhere(path);
  if (!create && !existsSync(path)) return undefined;
  const connection = telling(path, () => wrap(new Database(path), path));
  const ready = prepared(connection, path, create);
  if (ready) return connection;
  connection.close();
  return undefined;
}

const nowhere = (path: string): CouldNotRun =>
  existsSync(path)
    ? new CouldNotRun(`The ledger ${path} is a folder.`, 'Name a file under `ledger` in the settings, or with --ledger.')
    : new CouldNotRun(
        `The ledger ${path} cannot be made: its folder does not exist.`,
        'Make the folder, or correct the path under `ledger` in the settings.',
      );

/** Looks before it writes: a file that is somebody else's stays untouched. */
function prepared(connection: Connection, path: string, create: boolean): boolean {
  connection.run('PRAGMA busy_timeout = 10000');
  const tables = () => connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name);
  const found = tables();
  if (found.length === 0 && !create) return false;
  if (found.length > 0 && !found.includes('ledger')) throw foreign(path);
  if (found.length > 0) refuseNewer(connection, path);
  connection.rows('PRAGMA journal_mode = WAL');
  connection.run('PRAGMA synchronous = FULL');
  connection.run('PRAGMA cache_size = -8192');
  if (found.length === 0) connection.atomically(() => tables().length === 0 && connection.run(schema));
  else if (versionOf(connection) < schemaVersion) connection.atomically(() => upgrade(connection));
  return true;
}

const foreign = (path: string): CouldNotRun =>
  new CouldNotRun(
    `The ledger ${path} is another program's database.`,
    'Name another file under `ledger` in the settings, or with --ledger.',
  );

const versionOf = (connection: Connection): number =>
  Number(connection.rows('SELECT max(version) AS version FROM ledger')[0]?.version ?? 0);

/** Another process may have done it meanwhile: what is left to do is asked within the transaction. */
function upgrade(connection: Connection): void {
  for (const step of upgrades.slice(versionOf(connection) - 1)) connection.run(step);
  connection.run('UPDATE ledger SET version = ?', schemaVersion);
}

function refuseNewer(connection: Connection, path: string): void {
  const version = versionOf(connection);
  if (version >= 1 && version <= schemaVersion) return;
  throw new CouldNotRun(
    `The ledger ${path} has version ${version}; this program knows up to ${schemaVersion}.`,
    'Install the newest version of declarant, or name another ledger.',
  );
}

function wrap(database: Database.Database, path: string): Connection {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const connection: Connection = {
    rows: (sql, ...values) => telling(path, () => prepare(sql).all(values) as readonly Row[]),
    run: (sql, ...values) => telling(path, () => (values.length > 0 ? void prepare(sql).run(values) : database.exec(sql))),
    atomically<T>(work: () => T): T {
      connection.run('BEGIN IMMEDIATE');
      try {
        const result = work();
        connection.run('COMMIT');
        return result;
      } catch (error) {
        // A full disk has rolled back already; the first error is the one to tell.
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      statements.clear();
      if (database.open) database.close();
    },
  };
  return connection;
}
