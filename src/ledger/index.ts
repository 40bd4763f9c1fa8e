/** Opens a ledger by its place. Database clients are loaded when a ledger is opened, not before. */
import { fileURLToPath } from 'node:url';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Ledger } from './ledger.ts';

export interface LedgerOptions {
  /** How long a run waits for another one to finish, in milliseconds; 5000 unless told. */
  readonly patience?: number;
  /** The clock by which moves are entered; the computer's unless told. */
  readonly now?: () => Date;
}

/** A file path or `file:` URL is a SQLite ledger, made by the first run. Throws {@link CouldNotRun} for any other. */
export async function openLedger(url: string, options: LedgerOptions = {}): Promise<Ledger> {
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/i.exec(url) ?? [];
  if (scheme === undefined || scheme === 'file') {
    const { sqliteLedger } = await import('./sqlite.ts');
    return sqliteLedger(scheme ? fileURLToPath(url) : url, options);
  }
  throw /^postgres(ql)?$/.test(scheme)
    ? new CouldNotRun('A ledger in PostgreSQL is not possible yet.', 'Name a file under `ledger` in the settings: `declarant.sqlite`.')
    : new CouldNotRun(`"${scheme}:" is no place for a ledger.`, 'Name a file under `ledger` in the settings: `declarant.sqlite`.');
}

export { LedgerBusy } from './ledger.ts';
export { ledgerProblems } from './problems.ts';
