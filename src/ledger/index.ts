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

/**
 * A file path or `file:` URL is a SQLite ledger, made by the first run; a `postgres:` URL one for several machines. Throws {@link CouldNotRun}
 * for any other.
 */
export async function openLedger(url: string, { patience = 5000, now = () => new Date() }: LedgerOptions = {}): Promise<Ledger> {
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/i.exec(url) ?? [];
  if (scheme === undefined || scheme === 'file') {
    const { sqliteLedger } = await import('./sqlite.ts');
    return sqliteLedger(scheme ? fileURLToPath(url) : url, { patience, now });
  }
  if (/^postgres(ql)?$/i.test(scheme)) {
    const { postgresLedger } = await import('./postgres.ts');
    return postgresLedger(url, { patience, now });
  }
  throw new CouldNotRun(
    `"${scheme}:" is no place for a ledger.`,
    'Name a file under `ledger` in the settings, `declarant.sqlite`, or a PostgreSQL database, `postgres://…`.',
  );
}

export { LedgerBusy, Unsettled } from './ledger.ts';
export { ledgerProblems } from './problems.ts';
