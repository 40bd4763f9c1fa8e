/** Numbers that the carrier gave after the declaration: whose they are, and how they get in. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Dialect, Statements, Value } from './connection.ts';
import { columns, entryOf } from './entries.ts';
import type { ShipmentEntry } from './ledger.ts';

type Search = (sql: Dialect) => string;

/** Pairs of reference and shipment. CROSS JOIN: SQLite begins with what is asked, not with all orders. */
const ofOrder =
  (order: string): Search =>
  ({ texts }) =>
    `SELECT DISTINCT asked.value AS reference, each.value AS shipment FROM ${texts('?', 'asked')} CROSS JOIN orders o
     CROSS JOIN ${texts('o.shipments', 'each')} WHERE ${order}`;

const byId: Search = (sql) => `SELECT id AS reference, id AS shipment FROM shipments WHERE ${sql.isIn('id', '?')}`;
const byNumber: Search = (sql) => `SELECT number AS reference, id AS shipment FROM shipments WHERE ${sql.isIn('number', '?')}`;
const byCustoms: Search = (sql) => `SELECT reference, id AS shipment FROM shipments WHERE ${sql.isIn('reference', '?')}`;
const byFiling: Search = ({ texts }) =>
  `SELECT DISTINCT asked.value AS reference, each.value AS shipment FROM ${texts('?', 'asked')} CROSS JOIN filings f
   CROSS JOIN ${texts('f.shipments', 'each')} WHERE f.reference = asked.value`;

/** The most exact first: `4057` is the order `#4057` too. */
const byOrder = ['o.key = asked.value', 'o.id = asked.value', "o.id = '#' || asked.value"].map(ofOrder);
const searches: readonly Search[] = [byId, ...byOrder];

/** What an answer may call a shipment, the most exact first. */
const meanings: readonly Search[] = [byFiling, byId, byNumber, byCustoms, ...byOrder];

type Named = ReadonlyMap<string, readonly ShipmentEntry[]>;

export const shipmentsNamed = (connection: Statements, references: readonly string[]): Promise<Named> =>
  found(connection, references, searches);

export const shipmentsMeant = (connection: Statements, references: readonly string[]): Promise<Named> =>
  found(connection, references, meanings);

/** By the first of the searches that finds any. */
async function found(connection: Statements, references: readonly string[], by: readonly Search[]): Promise<Named> {
  const ids = new Map<string, string[]>();
  for (const search of by) {
    const left = references.filter((reference) => !ids.has(reference));
    if (left.length === 0) break;
    for (const row of await connection.rows(search(connection.sql), JSON.stringify(left))) {
      const reference = String(row.reference);
      ids.set(reference, [...(ids.get(reference) ?? []), String(row.shipment)]);
    }
  }
  const entries = await entriesOf(connection, [...ids.values()].flat());
  const places = new Map([...entries.keys()].map((id, place) => [id, place]));
  const named = [...ids].map(([reference, each]) => {
    const found = each.filter((id) => entries.has(id)).sort((a, b) => places.get(a)! - places.get(b)!);
    return [reference, found.map((id) => entries.get(id)!)] as const;
  });
  return new Map(named.filter(([, each]) => each.length > 0));
}

/** In the order of declaring. */
async function entriesOf(connection: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, ShipmentEntry>> {
  const rows = await connection.rows(`SELECT ${columns} AND ${connection.sql.isIn('s.id', '?')} ORDER BY s.key`, JSON.stringify(ids));
  return new Map(rows.map(entryOf).map((entry) => [entry.id, entry]));
}

export async function numbersGiven(connection: Statements, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await connection.rows(byNumber(connection.sql), JSON.stringify(numbers));
  return new Map(rows.map(({ reference, shipment }) => [String(reference), String(shipment)]));
}

/** Within a transaction of the caller's; `run` is the one that takes them in. */
export async function giveNumbers(
  inside: Statements,
  run: Value,
  numbers: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (numbers.size === 0) return;
  const given = await numbersGiven(inside, [...numbers.values()]);
  const ready = await inside.rows(
    `SELECT id FROM shipments WHERE ${inside.sql.isIn('id', '?')} AND state NOT IN ('void', 'replaced') AND number IS NULL`,
    JSON.stringify([...numbers.keys()]),
  );
  refuseNumbers(numbers, new Set(ready.map(({ id }) => String(id))), given);
  const rows = [...numbers].map(([shipment, number]) => {
    const waits = written.get(shipment);
    return [shipment, number, waits && JSON.stringify(waits)];
  });
  await inside.run(
    `UPDATE shipments SET number = entered.number, numbered = ?1, filings = coalesce(entered.filings, shipments.filings)
     FROM (SELECT value ->> 0 AS shipment, value ->> 1 AS number, value ->> 2 AS filings FROM ${inside.sql.arrays('?2')}) AS entered
     WHERE shipments.id = entered.shipment`,
    run,
    JSON.stringify(rows),
  );
}

function refuseNumbers(numbers: ReadonlyMap<string, string>, ready: ReadonlySet<string>, given: ReadonlyMap<string, string>): void {
  const taken = new Map(given);
  for (const [shipment, number] of numbers) {
    if (!ready.has(shipment) || taken.has(number))
      throw new CouldNotRun(
        ready.has(shipment)
          ? `The number ${number} was given to the shipment ${taken.get(number)} before.`
          : `The shipment ${shipment} can get no number any more.`,
        'Look at it with `declarant ledger show`, then read the file again.',
      );
    taken.set(number, shipment);
  }
}

/** Shipments of earlier runs for which this one wrote messages, now that it is published: they wait from here on. */
export async function writtenBy(connection: Statements, run: Value): Promise<readonly string[]> {
  const rows = await connection.rows(
    "SELECT id FROM shipments WHERE numbered = ? AND state = 'declared' AND filings IS NOT NULL ORDER BY key",
    run,
  );
  return rows.map(({ id }) => String(id));
}

/** Takes back what {@link giveNumbers} did for this run. A shipment without a number had no message before. */
export const takeNumbersBack = (connection: Statements, run: Value): Promise<void> =>
  connection.run('UPDATE shipments SET number = NULL, numbered = NULL, filings = NULL WHERE numbered = ?', run);
