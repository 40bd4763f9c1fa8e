/** The ledger in a PostgreSQL database, for several machines: many readers, one run at a time over all of them. */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from './connection.ts';
import type { Ledger } from './ledger.ts';
import { connectionLost } from './postgres/faults.ts';
import { busy, takeLock } from './postgres/lock.ts';
import { prepared } from './postgres/opening.ts';
import { placeOf } from './postgres/place.ts';
import { openSession, type Session } from './postgres/session.ts';
import type { Store } from './store.ts';
import { ledgerIn } from './stored.ts';
import { turns } from './turns.ts';

export interface PostgresOptions {
  readonly patience: number;
  readonly now: () => Date;
}

const pause = 50;

/**
 * Its schema is made by the first run. A run holds the lock by the very connection over which it writes: where that is lost, it can enter
 * nothing more, and the lock is free.
 */
export function postgresLedger(url: string, { patience, now }: PostgresOptions): Ledger {
  const at = placeOf(url);
  const moment = (): string => now().toISOString();
  const inTurn = turns();
  let session: Session | undefined;
  let ready = false;
  /** The session that has the lock. */
  let writing: Session | undefined;
  const reach = async (): Promise<Session> => {
    if (session && !session.lost()) return session;
    ready = false;
    session = undefined;
    return (session = await openSession(at));
  };
  const store: Store = {
    open: (create) =>
      inTurn(async () => {
        const reached = await reach();
        if (create && reached !== writing) throw connectionLost(reached.place);
        ready ||= await prepared(reached, create, moment);
        return ready ? reached.connection : undefined;
      }),
    async lock(patience) {
      const reached = await inTurn(reach);
      let left = patience;
      for (; writing; left -= pause) {
        if (left <= 0) throw await busy(reached);
        await sleep(pause);
      }
      writing = reached;
      const done = () => void (writing = undefined);
      const free = await takeLock(reached, left).catch((error: unknown) => {
        done();
        throw error;
      });
      return () => free().finally(done);
    },
    async marks() {
      const [row] = await writing!.connection.rows('SELECT pg_backend_pid() AS backend');
      return { host: hostname(), pid: process.pid, backend: row!.backend! };
    },
    mends,
    close: () =>
      inTurn(async () => {
        await session?.connection.close();
        session = undefined;
      }),
  };
  return ledgerIn(store, { patience, moment });
}

/**
 * Whoever asks has the lock, so the run's connection is gone; its process may live on for a while, and then it removes its folder itself. A
 * folder that is found here is ours, whatever this machine was called then: names of containers change.
 */
function mends({ host, pid, work, final }: Row): boolean {
  if (host !== hostname()) return existsSync(String(work)) || existsSync(String(final));
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
