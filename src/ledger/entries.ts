/** What stands in the tables: shipments and orders as entries, and how they get in and out. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Connection, Row } from './connection.ts';
import type { FilingEntry, OrderEntry, ShipmentEntry } from './ledger.ts';
import { isLive, type ShipmentState } from './states.ts';

export const columns = `s.key, s.id, r.id AS run, r.day, s.state, s.channel, s.carrier, s.number, s.destination, s.orders, s.reason,
  s.digest, s.filings, s.replaces, s.reference, r.state AS stage, n.id AS numberedBy, n.day AS numberedOn
  FROM shipments s JOIN runs r ON r.key = s.run LEFT JOIN runs n ON n.key = s.numbered WHERE r.state != 'open'`;
export const listedPage = `SELECT ${columns} AND s.key > ?1 AND (?2 IS NULL OR r.day >= ?2) AND (?3 IS NULL OR r.day <= ?3)
  AND (?4 IS NULL OR s.carrier = ?4) AND (?5 IS NULL OR r.id = ?5) ORDER BY s.key LIMIT 500`;
export const shown = `SELECT ${columns} AND s.id IN (
  SELECT id FROM shipments WHERE id = ?1 UNION SELECT id FROM shipments WHERE number = ?2
  UNION SELECT each.value FROM orders o, json_each(o.shipments) each WHERE o.key = ?3
  UNION SELECT each.value FROM orders o, json_each(o.shipments) each WHERE o.id = ?4) ORDER BY s.key`;

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
  ...(row.numberedBy !== null && { numbered: { run: String(row.numberedBy), on: String(row.numberedOn) as Day } }),
});

/** Newest last, so that the newest entry of a key is the one that stays in the map. `own`: an open run sees its own as well. */
export function declaredOrders(connection: Connection | undefined, keys: readonly string[], own = -1): ReadonlyMap<string, OrderEntry> {
  const rows = connection?.rows(
    `SELECT o.key, o.digest, o.shipments, r.id AS run, r.day,
     (SELECT group_concat(DISTINCT s.state) FROM json_each(o.shipments) each JOIN shipments s ON s.id = each.value) AS states FROM orders o JOIN runs r ON r.key = o.run
     WHERE o.key IN (SELECT value FROM json_each(?)) AND o.live > 0 AND (r.state != 'open' OR r.key = ?) ORDER BY o.run`,
    JSON.stringify(keys),
    own,
  );
  return new Map(
    (rows ?? []).map(({ key, digest, shipments, run, day, states }) => [
      String(key),
      {
        key: String(key),
        digest: String(digest),
        shipments: JSON.parse(String(shipments)),
        run: String(run),
        on: String(day) as Day,
        ...rejectedOf(String(states ?? '').split(',') as ShipmentState[]),
      },
    ]),
  );
}

function rejectedOf(states: readonly ShipmentState[]): Pick<OrderEntry, 'rejected'> {
  const standing = states.filter(isLive);
  if (!standing.includes('rejected')) return {};
  return { rejected: standing.every((state) => state === 'rejected') ? 'all' : 'some' };
}

/** A batch goes in as one JSON value a table: a call for each row costs native memory that only comes back late. */
export function record(connection: Connection, run: number, shipments: readonly ShipmentEntry[], orders: readonly OrderEntry[]): void {
  connection.atomically(() => {
    refuseGiven(connection, shipments);
    connection.run(
      `INSERT INTO shipments (run, id, state, channel, carrier, number, destination, orders, digest, filings, replaces)
       SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8,
       value ->> 9 FROM json_each(?2)`,
      run,
      JSON.stringify(
        shipments.map((each) => [
          each.id,
          each.state,
          each.channel,
          each.carrier,
          each.number,
          each.destination,
          JSON.stringify(each.orders),
          each.digest,
          listed(each.filings),
          listed(each.replaces),
        ]),
      ),
    );
    connection.run(
      `INSERT INTO orders (run, key, id, digest, shipments, live)
       SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?2)`,
      run,
      JSON.stringify(
        orders.map(({ key, digest, shipments: ids }) => [key, key.slice(key.indexOf('|') + 1), digest, JSON.stringify(ids), ids.length]),
      ),
    );
  });
}

/** A list as its column holds it: nothing where there is none. */
const listed = (ids: readonly string[] = []): string | undefined => (ids.length > 0 ? JSON.stringify(ids) : undefined);

/** What answers will call the messages of a run. */
export const recordFilings = (connection: Connection, run: number, filings: readonly FilingEntry[]): void =>
  connection.run(
    'INSERT INTO filings (run, document, reference, shipments) SELECT ?1, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?2)',
    run,
    JSON.stringify(filings.map(({ document, reference, shipments }) => [document, reference, JSON.stringify(shipments)])),
  );

/** Serials never come twice; the same number can still come of two patterns that differ in their check digit. */
function refuseGiven(connection: Connection, shipments: readonly ShipmentEntry[]): void {
  const numbers = JSON.stringify(shipments.flatMap(({ number }) => number ?? []));
  const [given] = connection.rows('SELECT id, number FROM shipments WHERE number IN (SELECT value FROM json_each(?)) LIMIT 1', numbers);
  if (!given) return;
  const carrier = shipments.find(({ number }) => number === given.number)!.carrier;
  throw new CouldNotRun(
    `The number ${given.number} was given to the shipment ${given.id} before.`,
    `Correct the range under carriers.${carrier}.numbers in the settings: it overlaps one that was used.`,
  );
}
