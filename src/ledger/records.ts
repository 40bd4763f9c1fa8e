/** The whole ledger, a line at a time. Tables are read in pages: nothing is held whole, and no reader keeps a transaction open. */
import type { Day } from '../model/day.ts';
import type { Row, Statements } from './connection.ts';
import { entryOf, listedPage } from './entries.ts';
import type { LedgerRecord, RunEntry, ShipmentEntry } from './ledger.ts';
import { movesIn } from './moves.ts';
import { schemaVersion } from './version.ts';

export interface Filter {
  readonly since?: Day;
  readonly until?: Day;
  readonly carrier?: string;
  readonly run?: string;
}

export async function* shipmentsIn(connection: Statements, { since, until, carrier, run }: Filter = {}): AsyncGenerator<ShipmentEntry> {
  for (let after = 0; ; ) {
    const rows = await connection.rows(listedPage, after, since ?? null, until ?? null, carrier ?? null, run ?? null);
    if (rows.length === 0) return;
    yield* rows.map(entryOf);
    after = Number(rows.at(-1)!.key);
  }
}

export async function* runsIn(connection: Statements, before: Day): AsyncGenerator<RunEntry> {
  for (let after = 0; ; ) {
    const rows = await connection.rows(
      "SELECT key, id, day, final FROM runs WHERE state = 'published' AND key > ? AND day < ? ORDER BY key LIMIT 500",
      after,
      before,
    );
    if (rows.length === 0) return;
    yield* rows.map(({ id, day, final }) => ({ id: String(id), on: String(day) as Day, final: String(final) }));
    after = Number(rows.at(-1)!.key);
  }
}

export async function* recordsIn(connection: Statements): AsyncGenerator<LedgerRecord> {
  yield { kind: 'ledger', version: schemaVersion };
  for await (const row of paged(
    connection,
    "SELECT key AS page, id, day, state FROM runs WHERE state != 'open' AND key > ? ORDER BY key LIMIT 500",
  ))
    yield { kind: 'run', id: String(row.id), on: String(row.day) as Day, state: row.state as 'sealed' | 'published' };
  for await (const entry of shipmentsIn(connection)) yield { kind: 'shipment', ...entry };
  for await (const row of orderRows(connection))
    yield {
      kind: 'order',
      key: String(row.key),
      digest: String(row.digest),
      shipments: JSON.parse(String(row.shipments)),
      run: String(row.run),
      on: String(row.day) as Day,
      live: Number(row.live),
    };
  for await (const row of paged(connection, filings))
    yield {
      kind: 'filing',
      run: String(row.run),
      document: String(row.document),
      reference: String(row.reference),
      shipments: JSON.parse(String(row.shipments)),
    };
  for await (const move of movesIn(connection)) yield { kind: 'move', ...move };
  for (const { series, first, last } of await connection.rows('SELECT series, first, last FROM serials ORDER BY series, first'))
    yield { kind: 'serials', series: String(series), first: Number(first), last: Number(last) };
}

const filings = `SELECT f.rowid AS page, r.id AS run, f.document, f.reference, f.shipments FROM filings f JOIN runs r ON r.key = f.run
  WHERE r.state != 'open' AND f.rowid > ? ORDER BY f.rowid LIMIT 500`;

async function* paged(connection: Statements, sql: string): AsyncGenerator<Row> {
  for (let after = 0; ; ) {
    const rows = await connection.rows(sql, after);
    if (rows.length === 0) return;
    yield* rows;
    after = Number(rows.at(-1)!.page);
  }
}

/** Orders have no number of their own: their key and run are. */
async function* orderRows(connection: Statements): AsyncGenerator<Row> {
  for (let [key, run] = ['', 0]; ; ) {
    const rows = await connection.rows(
      `SELECT o.key, o.run AS page, o.digest, o.shipments, o.live, r.id AS run, r.day FROM orders o JOIN runs r ON r.key = o.run
       WHERE r.state != 'open' AND (o.key, o.run) > (?, ?) ORDER BY o.key, o.run LIMIT 500`,
      key,
      run,
    );
    if (rows.length === 0) return;
    yield* rows;
    [key, run] = [String(rows.at(-1)!.key), Number(rows.at(-1)!.page)];
  }
}
