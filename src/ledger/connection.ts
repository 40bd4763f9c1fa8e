/** What the rest of the ledger asks of SQLite: statements and transactions. */
import type Database from 'libsql';
import { telling } from './faults.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Connection {
  rows(sql: string, ...values: Value[]): readonly Row[];
  run(sql: string, ...values: Value[]): void;
  /** All of it or nothing. */
  atomically<T>(work: () => T): T;
  close(): void;
}

/** Every error of the database is told in words. */
export function wrap(database: Database.Database, path: string): Connection {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const connection: Connection = {
    rows: (sql, ...values) => telling(path, () => prepare(sql).all(values) as readonly Row[]),
    run: (sql, ...values) => telling(path, () => (values.length > 0 ? void prepare(sql).run(values) : database.exec(sql))),
    atomically<T>(work: () => T): T {
      connection.run('BEGIN IMMEDIATE');
      try {
        const result = work();
        connection.run('COMMIT');
        return result;
      } catch (error) {
        // A full disk has rolled back already; the first error is the one to tell.
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      statements.clear();
      if (database.open) database.close();
    },
  };
  return connection;
}
