/** Numbers that the carrier gave after the declaration: whose they are, and how they get in. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Connection } from './connection.ts';
import { columns, entryOf } from './entries.ts';
import type { ShipmentEntry } from './ledger.ts';

/** Pairs of reference and shipment, the most exact first: `4057` is the order `#4057` too. */
const ofOrder = (order: string): string =>
  `SELECT DISTINCT asked.value AS reference, each.value AS shipment FROM json_each(?) asked CROSS JOIN orders o ON ${order}, json_each(o.shipments) each`;
const searches = [
  'SELECT id AS reference, id AS shipment FROM shipments WHERE id IN (SELECT value FROM json_each(?))',
  ofOrder('o.key = asked.value'),
  ofOrder('o.id = asked.value'),
  ofOrder("o.id = '#' || asked.value"),
];

/** What an answer may call a shipment, the most exact first. */
const meanings = [
  'SELECT DISTINCT asked.value AS reference, each.value AS shipment FROM json_each(?) asked CROSS JOIN filings f ON f.reference = asked.value, json_each(f.shipments) each',
  'SELECT id AS reference, id AS shipment FROM shipments WHERE id IN (SELECT value FROM json_each(?))',
  'SELECT number AS reference, id AS shipment FROM shipments WHERE number IN (SELECT value FROM json_each(?))',
  'SELECT reference, id AS shipment FROM shipments WHERE reference IN (SELECT value FROM json_each(?))',
  ...searches.slice(1),
];

export const shipmentsNamed = (connection: Connection, references: readonly string[]): ReadonlyMap<string, readonly ShipmentEntry[]> =>
  found(connection, references, searches);

export const shipmentsMeant = (connection: Connection, references: readonly string[]): ReadonlyMap<string, readonly ShipmentEntry[]> =>
  found(connection, references, meanings);

/** By the first of the searches that finds any. */
function found(
  connection: Connection,
  references: readonly string[],
  by: readonly string[],
): ReadonlyMap<string, readonly ShipmentEntry[]> {
  const ids = new Map<string, string[]>();
  for (const search of by) {
    const left = references.filter((reference) => !ids.has(reference));
    if (left.length === 0) break;
    for (const row of connection.rows(search, JSON.stringify(left))) {
      const reference = String(row.reference);
      ids.set(reference, [...(ids.get(reference) ?? []), String(row.shipment)]);
    }
  }
  const entries = entriesOf(connection, [...ids.values()].flat());
  const named = [...ids].map(([reference, each]) => [reference, each.flatMap((id) => entries.get(id) ?? [])] as const);
  return new Map(named.filter(([, each]) => each.length > 0));
}

const entriesOf = (connection: Connection, ids: readonly string[]): ReadonlyMap<string, ShipmentEntry> =>
  new Map(
    connection
      .rows(`SELECT ${columns} AND s.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
      .map(entryOf)
      .map((entry) => [entry.id, entry]),
  );

export const numbersGiven = (connection: Connection, numbers: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    connection
      .rows('SELECT id, number FROM shipments WHERE number IN (SELECT value FROM json_each(?))', JSON.stringify(numbers))
      .map(({ id, number }) => [String(number), String(id)]),
  );

/** Within a transaction of the caller's; `run` is the one that takes them in. */
export function giveNumbers(
  connection: Connection,
  run: number,
  numbers: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, readonly string[]>,
): void {
  for (const [shipment, number] of numbers) {
    const [ready] = connection.rows(
      "SELECT id FROM shipments WHERE id = ? AND state NOT IN ('void', 'replaced') AND number IS NULL",
      shipment,
    );
    const [other] = connection.rows('SELECT id FROM shipments WHERE number = ?', number);
    if (!ready || other)
      throw new CouldNotRun(
        ready
          ? `The number ${number} was given to the shipment ${String(other!.id)} before.`
          : `The shipment ${shipment} can get no number any more.`,
        'Look at it with `declarant ledger show`, then read the file again.',
      );
    const waits = written.get(shipment);
    connection.run(
      'UPDATE shipments SET number = ?, numbered = ?, filings = coalesce(?, filings) WHERE id = ?',
      number,
      run,
      waits ? JSON.stringify(waits) : null,
      shipment,
    );
  }
}

/** Shipments of earlier runs for which this one wrote messages, now that it is published: they wait from here on. */
export const writtenBy = (connection: Connection, run: number): readonly string[] =>
  connection
    .rows("SELECT id FROM shipments WHERE numbered = ? AND state = 'declared' AND filings IS NOT NULL ORDER BY key", run)
    .map(({ id }) => String(id));

/** Takes back what {@link giveNumbers} did for this run. A shipment without a number had no message before. */
export const takeNumbersBack = (connection: Connection, run: number): void =>
  connection.run('UPDATE shipments SET number = NULL, numbered = NULL, filings = NULL WHERE numbered = ?', run);
