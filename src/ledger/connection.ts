/** What the ledger's logic asks of a database: statements and transactions, in the SQL that both drivers understand. */
import { turns } from './turns.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Where the databases differ. Lists go in as JSON text, one value for any number of them. */
export interface Dialect {
  /** Whether a column is one of a JSON list of texts; found by the column's index. */
  isIn(column: string, list: string): string;
  /** A FROM item of this name, with a column `value`: each text of a JSON list. */
  texts(list: string, name: string): string;
  /** A FROM item with a column `value`: each array of a JSON list, whose fields are `value ->> 0`, `value ->> 1` … */
  arrays(list: string): string;
}

/** Parameters are written `?`, or `?1` where one is used twice. Whole numbers may come back as text. */
export interface Statements {
  readonly sql: Dialect;
  rows(sql: string, ...values: Value[]): Promise<readonly Row[]>;
  run(sql: string, ...values: Value[]): Promise<void>;
}

export interface Connection extends Statements {
  /** All of it or nothing. The work speaks through what it is handed; through the connection itself it would wait for its own end. */
  atomically<T>(work: (inside: Statements) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a driver gives. A transaction holds off every other writer from its beginning. */
export interface Client extends Statements {
  begin(): Promise<void>;
  commit(): Promise<void>;
  /** Never throws: the first error is the one to tell. */
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/** One after another, so that nothing comes between the statements of a transaction. */
export function connectionBy(client: Client): Connection {
  const inTurn = turns();
  return {
    sql: client.sql,
    rows: (sql, ...values) => inTurn(() => client.rows(sql, ...values)),
    run: (sql, ...values) => inTurn(() => client.run(sql, ...values)),
    atomically: (work) =>
      inTurn(async () => {
        await client.begin();
        try {
          const result = await work(client);
          await client.commit();
          return result;
        } catch (error) {
          await client.rollback();
          throw error;
        }
      }),
    close: () => inTurn(() => client.close()),
  };
}
