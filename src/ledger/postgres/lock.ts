/** The writer's lock: one run at a time, over machines. The server frees it when the connection that holds it ends, however it ends. */
import type { Row } from '../connection.ts';
import { LedgerBusy } from '../ledger.ts';
import { codeOf } from './faults.ts';
import { lockTime, type Session } from './session.ts';

const key = "hashtextextended('declarant writer of ' || ?1, 0)";
/** The longest that one statement waits, in milliseconds. Those who wait are served in the order of their coming. */
const slice = 30_000;

/** Waits for at most so many milliseconds; gives the way to free it. A session that has the lock would get it again: see that it has not. */
export async function takeLock(session: Session, patience: number): Promise<() => Promise<void>> {
  const { connection, schema } = session;
  for (let left = patience; !(await attempt(session, Math.min(left, slice))); left -= slice) if (left <= slice) throw await busy(session);
  return async () => {
    // What is lost has been freed.
    if (!session.lost()) await connection.rows(`SELECT pg_advisory_unlock(${key})`, schema).catch(() => {});
  };
}

async function attempt({ connection, schema }: Session, patience: number): Promise<boolean> {
  // Nought would mean for ever.
  await connection.run(`SET lock_timeout = ${Math.max(1, Math.round(patience))}`);
  try {
    await connection.rows(`SELECT pg_advisory_lock(${key})`, schema);
    return true;
  } catch (error) {
    if (error instanceof Error && codeOf(error.cause) === '55P03') return false;
    throw error;
  } finally {
    await connection.run(`SET lock_timeout = ${lockTime}`).catch(() => {});
  }
}

const holders = `FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND l.classid = CAST((${key} >> 32) & 4294967295 AS oid) AND l.objid = CAST(${key} & 4294967295 AS oid)`;
const byRun = `SELECT id, host, pid FROM runs WHERE state = 'open' AND backend IN (SELECT l.pid ${holders}) ORDER BY key DESC LIMIT 1`;
/** Before its run has a row. The server shows it to the same user only. */
const byName = `SELECT application_name AS name FROM pg_stat_activity WHERE pid IN (SELECT l.pid ${holders}) LIMIT 1`;

/** Says who has it, as far as it can be seen. */
export async function busy({ connection, place, schema }: Session): Promise<LedgerBusy> {
  const ask = async (sql: string): Promise<Row | undefined> => (await connection.rows(sql, schema).catch(() => []))[0];
  const run = await ask(byRun);
  const name = run ? `the run ${run.id} on the host ${run.host}, process ${run.pid}` : (await ask(byName))?.name;
  return new LedgerBusy(
    `Another run is writing to the ledger ${place}${name ? `: ${name}` : ''}.`,
    'Wait until it is done, then run it again.',
  );
}
