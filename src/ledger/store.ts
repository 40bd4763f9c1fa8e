/** What a driver gives besides SQL: how the ledger is opened, who may write, and whose the runs are that a crash left. */
import type { Connection, Row, Value } from './connection.ts';

export interface Store {
  /** Without `create`, undefined where there is no ledger yet. Brings an older one to this version; refuses what is none, and a newer one. */
  open(create: boolean): Promise<Connection | undefined>;
  /** The writer's lock, one run at a time; gives the way to free it. Throws `LedgerBusy` after `patience` milliseconds. */
  lock(patience: number): Promise<() => Promise<void>>;
  /** More columns of the run that is about to begin: where it runs. */
  marks(): Promise<Readonly<Record<string, Value>>>;
  /** Whether the folder of a run that a crash left is this machine's to show or remove. */
  mends(run: Row): boolean;
  close(): Promise<void>;
}
