/** SQLite by libsql. It answers at once; promises are what the ledger's logic asks for. */
import type Database from 'libsql';
import type { Client, Dialect, Row } from '../connection.ts';
import { telling } from './faults.ts';

const sql: Dialect = {
  isIn: (column, list) => `${column} IN (SELECT value FROM json_each(${list}))`,
  texts: (list, name) => `json_each(${list}) AS ${name}`,
  arrays: (list) => `json_each(${list})`,
};

/** Every error of the database is told in words. */
export function clientOf(database: Database.Database, path: string): Client {
  const statements = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = statements.get(text) ?? database.prepare(text);
    statements.set(text, known);
    return known;
  };
  const run: Client['run'] = async (text, ...values) =>
    telling(path, () => (values.length > 0 ? void prepare(text).run(values) : void database.exec(text)));
  return {
    sql,
    rows: async (text, ...values) => telling(path, () => prepare(text).all(values) as readonly Row[]),
    run,
    begin: () => run('BEGIN IMMEDIATE'),
    commit: () => run('COMMIT'),
    async rollback() {
      // A full disk has rolled back already.
      if (database.inTransaction) database.exec('ROLLBACK');
    },
    async close() {
      statements.clear();
      if (database.open) database.close();
    },
  };
}
