/** Both drivers, for suites that hold of each: places for new ledgers, and what an administrator could do to one behind our back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { type Server, startServer } from './server.ts';

export interface Driver {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Once for a suite. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The URL of a ledger that is not there yet. */
  newPath(): string;
  /** Speaks to the database itself; several statements may stand in one text. */
  sql(place: string, text: string): Promise<void>;
  /** Frees the table of moves of what keeps it. */
  readonly unguarded: string;
}

function sqliteDriver(): Driver {
  const folders: string[] = [];
  return {
    name: 'SQLite',
    start: async () => {},
    async stop() {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
    },
    newPath() {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
      folders.push(folder);
      return join(folder, 'declarant.sqlite');
    },
    async sql(place, text) {
      const database = new Database(place);
      try {
        database.exec(text);
      } finally {
        database.close();
      }
    },
    unguarded: 'DROP TRIGGER moves_are_not_changed; DROP TRIGGER moves_are_not_deleted; DROP TRIGGER moves_are_only_added;',
  };
}

function postgresDriver(): Driver {
  let server: Server | undefined;
  let places = 0;
  return {
    name: 'PostgreSQL',
    start: async () => void (server = await startServer()),
    stop: async () => server?.remove(),
    newPath: () => `${server!.url}?schema=ledger_${++places}`,
    async sql(place, text) {
      const client = new pg.Client(server!.url);
      await client.connect();
      try {
        await client.query(`SET search_path = ${new URL(place).searchParams.get('schema')}; ${text}`);
      } finally {
        await client.end();
      }
    },
    unguarded: 'ALTER TABLE moves DISABLE TRIGGER USER;',
  };
}

export const drivers: readonly Driver[] = [sqliteDriver(), postgresDriver()];
