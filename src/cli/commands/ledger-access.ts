/** Which ledger the commands work on, and how it is opened and closed. */
import type { Day, Ledger } from '../../index.ts';
import { loadSettings } from '../batch.ts';
import type { Io } from '../io.ts';

export interface LedgerOptions {
  readonly settings?: string;
  readonly ledger?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly carrier?: string;
  readonly run?: string;
  readonly reason?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly color: boolean;
}

export async function withLedger<T>(io: Io, options: LedgerOptions, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const library = await import('../../index.ts');
  const ledger = await library.openLedger(await placeIn(io, options), { now: io.now });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

export async function placeIn(io: Io, { settings: given, ledger: url }: LedgerOptions): Promise<string> {
  const place = url ?? (await placeOf(io, await import('../../index.ts'), given));
  return /^[a-z]+:/i.test(place) ? place : io.path(place);
}

async function placeOf(io: Io, library: typeof import('../../index.ts'), given: string | undefined): Promise<string> {
  const { settings, folder } = await loadSettings(io, library, given);
  return /^[a-z]+:/i.test(settings.ledger) ? settings.ledger : io.path(folder, settings.ledger);
}
