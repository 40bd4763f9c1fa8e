/** What stands in the tables: shipments and orders as entries, and how they get in and out. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Connection, Dialect, Row, Statements, Value } from './connection.ts';
import type { FilingEntry, OrderEntry, ShipmentEntry } from './ledger.ts';
import type { ShipmentState } from './states.ts';

export const columns = `s.key, s.id, r.id AS run, r.day, s.state, s.channel, s.carrier, s.number, s.destination, s.orders, s.reason,
  s.digest, s.filings, s.replaces, s.reference, r.state AS stage, n.id AS numbered_by, n.day AS numbered_on
  FROM shipments s JOIN runs r ON r.key = s.run LEFT JOIN runs n ON n.key = s.numbered WHERE r.state != 'open'`;
export const listedPage = `SELECT ${columns} AND s.key > ?1 AND (CAST(?2 AS TEXT) IS NULL OR r.day >= ?2) AND (CAST(?3 AS TEXT) IS NULL OR r.day <= ?3)
  AND (CAST(?4 AS TEXT) IS NULL OR s.carrier = ?4) AND (CAST(?5 AS TEXT) IS NULL OR r.id = ?5) ORDER BY s.key LIMIT 500`;
export const shown = ({ texts }: Dialect): string => `SELECT ${columns} AND s.id IN (
  SELECT id FROM shipments WHERE id = ?1 UNION SELECT id FROM shipments WHERE number = ?2
  UNION SELECT each.value FROM orders o CROSS JOIN ${texts('o.shipments', 'each')} WHERE o.key = ?3
  UNION SELECT each.value FROM orders o CROSS JOIN ${texts('o.shipments', 'each')} WHERE o.id = ?4) ORDER BY s.key`;

export const one = `SELECT ${columns} AND s.id = ?`;

export const entryOf = (row: Row): ShipmentEntry => ({
  id: String(row.id),
  run: String(row.run),
  on: String(row.day) as Day,
  state: row.stage === 'published' ? (String(row.state) as ShipmentState) : 'reserved',
  channel: row.channel as ShipmentEntry['channel'],
  carrier: String(row.carrier),
  ...(row.number !== null && { number: String(row.number) }),
  destination: String(row.destination),
  orders: JSON.parse(String(row.orders)),
  ...(row.digest !== null && { digest: String(row.digest) }),
  ...(row.filings !== null && { filings: JSON.parse(String(row.filings)) }),
  ...(row.replaces !== null && { replaces: JSON.parse(String(row.replaces)) }),
  ...(row.reason !== null && { reason: String(row.reason) }),
  ...(row.reference !== null && { reference: String(row.reference) }),
  ...(row.numbered_by !== null && { numbered: { run: String(row.numbered_by), on: String(row.numbered_on) as Day } }),
});

const standing = ({ texts }: Dialect, which: string): string =>
  `(SELECT count(*) FROM ${texts('o.shipments', 'each')} JOIN shipments s ON s.id = each.value WHERE s.state ${which})`;

const declaredWhere = ({ sql, ...connection }: Statements, is: string, asked: readonly string[], own: Value): Promise<readonly Row[]> =>
  connection.rows(
    `SELECT o.key, o.digest, o.shipments, r.id AS run, r.day, ${standing(sql, "= 'rejected'")} AS rejected,
     ${standing(sql, "NOT IN ('void', 'replaced')")} AS standing FROM orders o JOIN runs r ON r.key = o.run
     WHERE ${sql.isIn(is, '?')} AND o.live > 0 AND (r.state != 'open' OR r.key = ?) ORDER BY o.run`,
    JSON.stringify(asked),
    own,
  );

/** Newest last, so that the newest entry of a key is the one that stays in the map. `own`: an open run sees its own as well. */
export async function declaredOrders(
  connection: Statements | undefined,
  keys: readonly string[],
  own: Value = -1,
): Promise<ReadonlyMap<string, OrderEntry>> {
  if (!connection) return new Map();
  const rows = await declaredWhere(connection, 'o.key', keys, own);
  return new Map(rows.map((row) => [String(row.key), orderOf(row)]));
}

/** Orders of these numbers, whatever platform they came from; those of open runs apart. */
export async function ordersCalled(connection: Statements | undefined, ids: readonly string[]): Promise<readonly OrderEntry[]> {
  if (!connection || ids.length === 0) return [];
  return (await declaredWhere(connection, 'o.id', ids, -1)).map(orderOf);
}

function orderOf({ key, digest, shipments, run, day, rejected, standing }: Row): OrderEntry {
  return {
    key: String(key),
    digest: String(digest),
    shipments: JSON.parse(String(shipments)),
    run: String(run),
    on: String(day) as Day,
    ...(Number(rejected) > 0 && { rejected: Number(rejected) === Number(standing) ? 'all' : 'some' }),
  };
}

/** A batch goes in as one JSON value a table: a call for each row costs a round trip, or native memory that only comes back late. */
export const record = (
  connection: Connection,
  run: Value,
  shipments: readonly ShipmentEntry[],
  orders: readonly OrderEntry[],
): Promise<void> =>
  connection.atomically(async (inside) => {
    await refuseGiven(inside, shipments);
    await inside.run(
      `INSERT INTO shipments (run, id, state, channel, carrier, number, destination, orders, digest, filings, replaces)
       SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8,
       value ->> 9 FROM ${inside.sql.arrays('?2')}`,
      run,
      JSON.stringify(shipments.map(fieldsOf)),
    );
    await inside.run(
      `INSERT INTO orders (run, key, id, digest, shipments, live)
       SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, CAST(value ->> 4 AS BIGINT) FROM ${inside.sql.arrays('?2')}`,
      run,
      JSON.stringify(
        orders.map(({ key, digest, shipments: ids }) => [key, key.slice(key.indexOf('|') + 1), digest, JSON.stringify(ids), ids.length]),
      ),
    );
  });

const fieldsOf = ({ id, state, channel, carrier, number, destination, orders, digest, filings, replaces }: ShipmentEntry) => [
  id,
  state,
  channel,
  carrier,
  number,
  destination,
  JSON.stringify(orders),
  digest,
  listed(filings),
  listed(replaces),
];

/** A list as its column holds it: nothing where there is none. */
const listed = (ids: readonly string[] = []): string | undefined => (ids.length > 0 ? JSON.stringify(ids) : undefined);

/** What answers will call the messages of a run. */
export const recordFilings = (connection: Statements, run: Value, filings: readonly FilingEntry[]): Promise<void> =>
  connection.run(
    `INSERT INTO filings (run, document, reference, shipments)
     SELECT ?1, value ->> 0, value ->> 1, value ->> 2 FROM ${connection.sql.arrays('?2')}`,
    run,
    JSON.stringify(filings.map(({ document, reference, shipments }) => [document, reference, JSON.stringify(shipments)])),
  );

/** Serials never come twice; the same number can still come of two patterns that differ in their check digit. */
async function refuseGiven(connection: Statements, shipments: readonly ShipmentEntry[]): Promise<void> {
  const numbers = JSON.stringify(shipments.flatMap(({ number }) => number ?? []));
  const [given] = await connection.rows(`SELECT id, number FROM shipments WHERE ${connection.sql.isIn('number', '?')} LIMIT 1`, numbers);
  if (!given) return;
  const carrier = shipments.find(({ number }) => number === given.number)!.carrier;
  throw new CouldNotRun(
    `The number ${given.number} was given to the shipment ${given.id} before.`,
    `Correct the range under carriers.${carrier}.numbers in the settings: it overlaps one that was used.`,
  );
}
