/** Opens a schema of a PostgreSQL database as a ledger: made where it is not there, brought to this version where it is older, else refused. */
import { CouldNotRun } from '../../model/could-not-run.ts';
import type { Connection, Statements } from '../connection.ts';
import { schemaVersion } from '../version.ts';
import { schema as tables, type Upgrade, upgrades } from './schema.ts';
import type { Session } from './session.ts';

/** The version that is wanted, and the steps to it. */
export interface Wanted {
  readonly version: number;
  readonly upgrades: ReadonlyMap<number, Upgrade>;
}

/** Whether there is a ledger now. Looks before it writes: what is somebody else's stays untouched. */
export async function prepared(
  { connection, place, schema }: Session,
  create: boolean,
  now: () => string,
  wanted: Wanted = { version: schemaVersion, upgrades },
): Promise<boolean> {
  const found = await tablesIn(connection, schema);
  if (found.length === 0 && !create) return false;
  if (found.length > 0 && !found.includes('ledger')) throw foreign(place, schema);
  if (found.length > 0 && (await versionOf(connection, place, wanted)) === wanted.version) return true;
  await alone(connection, schema, async () => {
    // Another machine may have done it meanwhile.
    if ((await tablesIn(connection, schema)).length === 0) await make(connection, schema, wanted);
    else await upgrade(connection, place, now(), wanted);
  });
  return true;
}

/** A transaction that no other may make or change tables beside; there may be no table to lock yet. Nothing else is asked of the connection meanwhile. */
async function alone(connection: Connection, schema: string, work: () => Promise<void>): Promise<void> {
  await connection.run('BEGIN');
  try {
    await connection.rows("SELECT pg_advisory_xact_lock(hashtextextended('declarant tables of ' || ?, 0))", schema);
    await work();
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function tablesIn(connection: Statements, schema: string): Promise<readonly unknown[]> {
  const rows = await connection.rows(
    "SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'f')",
    schema,
  );
  return rows.map(({ name }) => name);
}

/** A schema that an administrator made beforehand is taken: the right to make one is not everybody's. */
async function make(connection: Statements, schema: string, { version }: Wanted): Promise<void> {
  const [there] = await connection.rows('SELECT nspname FROM pg_namespace WHERE nspname = ?', schema);
  if (!there) await connection.run(`CREATE SCHEMA ${schema}`);
  await connection.run(tables(version));
}

async function upgrade(connection: Statements, place: string, now: string, wanted: Wanted): Promise<void> {
  await connection.run('LOCK TABLE ledger IN ACCESS EXCLUSIVE MODE');
  for (let version = (await versionOf(connection, place, wanted)) + 1; version <= wanted.version; version++)
    await wanted.upgrades.get(version)?.(connection, now);
  await connection.run('UPDATE ledger SET version = ?', wanted.version);
}

async function versionOf(connection: Statements, place: string, wanted: Wanted): Promise<number> {
  const version = Number((await connection.rows('SELECT max(version) AS version FROM ledger'))[0]?.version ?? 0);
  if (version >= 1 && version <= wanted.version) return version;
  throw new CouldNotRun(
    `The ledger ${place} has version ${version}; this program knows up to ${wanted.version}.`,
    'Install the newest version of declarant, or name another ledger.',
  );
}

const foreign = (place: string, schema: string): CouldNotRun =>
  new CouldNotRun(
    `The schema ${schema} of the ledger ${place} is another program's.`,
    'Add ?schema=NAME to the URL of the ledger, with a name that is free.',
  );
