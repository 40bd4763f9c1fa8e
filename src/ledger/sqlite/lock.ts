/** The writer's lock: one run at a time, over processes. The operating system frees it when its process ends, however it ends. */
import { existsSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { LedgerBusy } from '../ledger.ts';
import { codeOf, faultOf } from './faults.ts';
import { makePrivate } from './opening.ts';

const pause = 100;

/**
 * Takes the lock of a ledger file, waiting for at most so many milliseconds; gives the way to free it. `who` is asked where it waited in vain. It is an exclusive transaction on a
 * second, empty SQLite file beside the ledger, so no stale lock is ever left to be guessed about.
 */
export async function lock(path: string, patience: number, who: () => Promise<string | undefined>): Promise<() => Promise<void>> {
  const beside = `${existsSync(path) ? realpathSync(path) : path}.lock`;
  for (let waited = 0; ; waited += pause) {
    const free = attempt(beside, path);
    if (free) return async () => free();
    if (waited >= patience) throw busy(path, await who());
    await sleep(pause);
  }
}

function attempt(beside: string, path: string): (() => void) | undefined {
  let database: Database.Database | undefined;
  try {
    makePrivate(beside);
    database = new Database(beside);
    // In memory: otherwise a journal of the lock would stand beside it.
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => free(database!);
  } catch (error) {
    database?.close();
    if (/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))) return undefined;
    throw faultOf(error, path);
  }
}

function free(database: Database.Database): void {
  // Closing alone would keep the transaction until the statements are collected.
  if (database.open && database.inTransaction) database.exec('ROLLBACK');
  if (database.open) database.close();
}

const busy = (path: string, who: string | undefined): LedgerBusy =>
  new LedgerBusy(
    `Another run is writing to the ledger ${path}${who === undefined ? '' : `: ${who}`}.`,
    'Wait until it is done, then run it again.',
  );
