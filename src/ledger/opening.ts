/** Opens a SQLite file as a ledger: made where it is not there, brought to this version where it is older, refused where it is something else. */
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { CouldNotRun } from '../model/could-not-run.ts';
import { type Connection, wrap } from './connection.ts';
import { telling } from './faults.ts';
import { schema, schemaVersion, upgrades } from './schema.ts';

/** Opens a ledger. Without `create`, undefined where there is none yet; with it, one is made. `now` is asked where an older one is brought to this version. */
export function connect(path: string, create: boolean, now: () => string): Connection | undefined {
  if (existsSync(path) ? statSync(path).isDirectory() : !existsSync(dirname(path))) throw nowhere(path);
  if (!create && !existsSync(path)) return undefined;
  const connection = telling(path, () => {
    makePrivate(path);
    return wrap(new Database(path), path);
  });
  const ready = prepared(connection, path, create, now);
  if (ready) return connection;
  connection.close();
  return undefined;
}

/** Makes an empty file that only its owner may read, where there is none; SQLite gives the files beside it the same rights. */
export function makePrivate(path: string): void {
  try {
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  } catch {
    // What the system refuses here it refuses SQLite too, which tells it with its remedy.
  }
}

const nowhere = (path: string): CouldNotRun =>
  existsSync(path)
    ? new CouldNotRun(`The ledger ${path} is a folder.`, 'Name a file under `ledger` in the settings, or with --ledger.')
    : new CouldNotRun(
        `The ledger ${path} cannot be made: its folder does not exist.`,
        'Make the folder, or correct the path under `ledger` in the settings.',
      );

/** Looks before it writes: a file that is somebody else's stays untouched. */
function prepared(connection: Connection, path: string, create: boolean, now: () => string): boolean {
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
  else if (versionOf(connection) < schemaVersion) connection.atomically(() => upgrade(connection, now()));
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
function upgrade(connection: Connection, now: string): void {
  for (const step of upgrades.slice(versionOf(connection) - 1)) step(connection, now);
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
