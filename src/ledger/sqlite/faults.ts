/** What the database says when it cannot, in words and with a remedy. */
import { CouldNotRun } from '../../model/could-not-run.ts';

type Told = readonly [what: string, remedy: string];

const told: Readonly<Record<string, Told>> = {
  SQLITE_NOTADB: ['is not a ledger', 'Name another file under `ledger` in the settings, or with --ledger.'],
  SQLITE_CANTOPEN: ['cannot be opened', 'Check that its folder exists and that you may read and write it.'],
  SQLITE_READONLY: ['cannot be written', 'Check who owns the file and its folder, and that the disk is not read-only.'],
  SQLITE_PERM: ['cannot be written', 'Check who owns the file and its folder.'],
  SQLITE_FULL: ['has no room left on the disk', 'Free some space and run it again; nothing was declared.'],
  SQLITE_IOERR: ['cannot be read or written', 'Check the disk and its free space, then run it again.'],
  SQLITE_CORRUPT: ['is damaged', 'Put back the copy of it from your last backup, with its -wal file if there is one.'],
  SQLITE_BUSY: ['is in use by another program', 'Wait until it is done, then run it again.'],
  SQLITE_LOCKED: ['is in use by another program', 'Wait until it is done, then run it again.'],
};

/** An error of the database as one that could not run; any other is given back as it is. */
export function faultOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof CouldNotRun) return error;
  const code = /unable to open connection/i.test(error.message) ? 'SQLITE_CANTOPEN' : codeOf(error);
  // Extended codes add a word: SQLITE_IOERR_WRITE is an SQLITE_IOERR.
  const found = told[code] ?? told[code.split('_').slice(0, 2).join('_')];
  return found ? new CouldNotRun(`The ledger ${path} ${found[0]}.`, found[1], { cause: error }) : error;
}

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The same call, its errors told by {@link faultOf}. */
export function telling<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultOf(error, path);
  }
}
