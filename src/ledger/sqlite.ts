/** The ledger in one SQLite file: many readers, one run at a time. */
import type { Connection } from './connection.ts';
import type { Ledger } from './ledger.ts';
import { lock } from './sqlite/lock.ts';
import { connect } from './sqlite/opening.ts';
import { ledgerIn } from './stored.ts';
import { turns } from './turns.ts';

export interface SqliteOptions {
  readonly patience: number;
  readonly now: () => Date;
}

/** The file is made by the first run; until then, and without one, nothing is declared. */
export function sqliteLedger(path: string, { patience, now }: SqliteOptions): Ledger {
  const moment = (): string => now().toISOString();
  const inTurn = turns();
  let held: Connection | undefined;
  const open = (create: boolean) => inTurn(async () => (held ??= await connect(path, create, moment)));
  const store = {
    open,
    lock: (patience: number) => lock(path, patience, async () => writerOf(await open(false))),
    marks: async () => ({}),
    // The lock is a file: who has it is alone, and all who could have begun a run saw this disk.
    mends: () => true,
    close: () =>
      inTurn(async () => {
        await held?.close();
        held = undefined;
      }),
  };
  return ledgerIn(store, { patience, moment });
}

/** The run that has the lock, once it has its row; where that is not yet there, nobody knows. */
async function writerOf(connection: Connection | undefined): Promise<string | undefined> {
  const [run] = (await connection?.rows("SELECT id, final FROM runs WHERE state = 'open' ORDER BY key DESC LIMIT 1")) ?? [];
  return run && `the run ${run.id}, which will stand at ${run.final}`;
}
