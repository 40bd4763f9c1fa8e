/** Opens a SQLite file as a ledger: made where it is not there, brought to this version where it is older, refused where it is something else. */
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { CouldNotRun } from '../../model/could-not-run.ts';
import { type Connection, connectionBy, type Statements } from '../connection.ts';
import { clientOf } from './client.ts';
import { telling } from './faults.ts';
import { schema, schemaVersion, upgrades } from './schema.ts';

/** Opens a ledger. Without `create`, undefined where there is none yet; with it, one is made. `now` is asked where an older one is brought to this version. */
export async function connect(path: string, create: boolean, now: () => string): Promise<Connection | undefined> {
  if (existsSync(path) ? statSync(path).isDirectory() : !existsSync(dirname(path))) throw nowhere(path);
  if (!create && !existsSync(path)) return undefined;
  const connection = connectionBy(
    telling(path, () => {
      makePrivate(path);
      return clientOf(new Database(path), path);
    }),
  );
  const ready = await prepared(connection, path, create, now).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  if (ready) return connection;
  await connection.close();
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
async function prepared(connection: Connection, path: string, create: boolean, now: () => string): Promise<boolean> {
  await connection.run('PRAGMA busy_timeout = 10000');
  const found = await tablesOf(connection);
  if (found.length === 0 && !create) return false;
  if (found.length > 0 && !found.includes('ledger')) throw foreign(path);
  if (found.length > 0) await refuseNewer(connection, path);
  await connection.rows('PRAGMA journal_mode = WAL');
  await connection.run('PRAGMA synchronous = FULL');
  await connection.run('PRAGMA cache_size = -8192');
  if (found.length === 0) await connection.atomically(make);
  else if ((await versionOf(connection)) < schemaVersion) await connection.atomically((inside) => upgrade(inside, now()));
  return true;
}

const tablesOf = async (connection: Statements): Promise<readonly unknown[]> =>
  (await connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")).map(({ name }) => name);

/** Another process may have done it meanwhile. */
async function make(inside: Statements): Promise<void> {
  if ((await tablesOf(inside)).length === 0) await inside.run(schema);
}

const foreign = (path: string): CouldNotRun =>
  new CouldNotRun(
    `The ledger ${path} is another program's database.`,
    'Name another file under `ledger` in the settings, or with --ledger.',
  );

const versionOf = async (connection: Statements): Promise<number> =>
  Number((await connection.rows('SELECT max(version) AS version FROM ledger'))[0]?.version ?? 0);

/** Another process may have done it meanwhile: what is left to do is asked within the transaction. */
async function upgrade(inside: Statements, now: string): Promise<void> {
  for (const step of upgrades.slice((await versionOf(inside)) - 1)) await step(inside, now);
  await inside.run('UPDATE ledger SET version = ?', schemaVersion);
}

async function refuseNewer(connection: Statements, path: string): Promise<void> {
  const version = await versionOf(connection);
  if (version >= 1 && version <= schemaVersion) return;
  throw new CouldNotRun(
    `The ledger ${path} has version ${version}; this program knows up to ${schemaVersion}.`,
    'Install the newest version of declarant, or name another ledger.',
  );
}
