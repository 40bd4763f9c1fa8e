/** What stands in the tables: shipments and orders as entries, and how they get in and out. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Day } from '../model/day.ts';
import type { Connection, Row, Value } from './connection.ts';
import type { OrderEntry, ShipmentEntry } from './ledger.ts';

const columns = `s.key, s.id, r.id AS run, r.day, s.state, s.channel, s.carrier, s.number, s.destination, s.orders, s.reason
  FROM shipments s JOIN runs r ON r.key = s.run WHERE r.state != 'open'`;
export const listed = `SELECT ${columns} AND s.key > ?1 AND (?2 IS NULL OR r.day >= ?2) AND (?3 IS NULL OR r.day <= ?3)
  AND (?4 IS NULL OR s.carrier = ?4) AND (?5 IS NULL OR r.id = ?5) ORDER BY s.key LIMIT 500`;
export const shown = `SELECT ${columns} AND s.id IN (
  SELECT id FROM shipments WHERE id = ?1 UNION SELECT id FROM shipments WHERE number = ?2
  UNION SELECT each.value FROM orders o, json_each(o.shipments) each WHERE o.key = ?3
  UNION SELECT each.value FROM orders o, json_each(o.shipments) each WHERE o.id = ?4) ORDER BY s.key`;

export const entryOf = (row: Row): ShipmentEntry => ({
  id: String(row.id),
  run: String(row.run),
  on: String(row.day) as Day,
  state: row.state === 'void' ? 'void' : 'declared',
  channel: row.channel as ShipmentEntry['channel'],
  carrier: String(row.carrier),
  ...(row.number !== null && { number: String(row.number) }),
  destination: String(row.destination),
  orders: JSON.parse(String(row.orders)),
  ...(row.reason !== null && { reason: String(row.reason) }),
});

/** Newest last, so that the newest entry of a key is the one that stays in the map. `own`: an open run sees its own as well. */
export function declaredOrders(connection: Connection | undefined, keys: readonly string[], own = -1): ReadonlyMap<string, OrderEntry> {
  const rows = connection?.rows(
    `SELECT o.key, o.digest, o.shipments, r.id AS run, r.day FROM orders o JOIN runs r ON r.key = o.run
     WHERE o.key IN (SELECT value FROM json_each(?)) AND o.live > 0 AND (r.state != 'open' OR r.key = ?) ORDER BY o.run`,
    JSON.stringify(keys),
    own,
  );
  return new Map(
    (rows ?? []).map(({ key, digest, shipments, run, day }) => [
      String(key),
      { key: String(key), digest: String(digest), shipments: JSON.parse(String(shipments)), run: String(run), on: String(day) as Day },
    ]),
  );
}

/** Within a transaction of the caller's. */
export function voidShipment(connection: Connection, id: string, reason: string): ShipmentEntry | undefined {
  const find = () => connection.rows(`SELECT ${columns} AND s.id = ?`, id).map(entryOf)[0];
  if (find()?.state !== 'declared') return find();
  setVoid(connection, id, 'void', reason);
  return find();
}

/** Takes back what {@link voidShipment} did for this reason. */
export function unvoid(connection: Connection, id: string, reason: string): void {
  const [found] = connection.rows("SELECT id FROM shipments WHERE id = ? AND state = 'void' AND reason = ?", id, reason);
  if (found) setVoid(connection, id, 'declared', null);
}

function setVoid(connection: Connection, id: string, state: 'void' | 'declared', reason: string | null): void {
  connection.run('UPDATE shipments SET state = ?, reason = ? WHERE id = ?', state, reason, id);
  connection.run(
    `UPDATE orders SET live = live + ?2 WHERE run = (SELECT run FROM shipments WHERE id = ?1)
     AND key IN (SELECT each.value FROM shipments s, json_each(s.orders) each WHERE s.id = ?1)`,
    id,
    state === 'void' ? -1 : 1,
  );
}

export function record(connection: Connection, run: number, shipments: readonly ShipmentEntry[], orders: readonly OrderEntry[]): void {
  connection.atomically(() => {
    for (const { id, state, channel, carrier, number = null, destination, orders: keys, reason = null } of shipments) {
      const values: Value[] = [id, run, state, channel, carrier, number, destination, JSON.stringify(keys), reason];
      if (number !== null) refuseGiven(connection, number, carrier);
      connection.run(
        'INSERT INTO shipments (id, run, state, channel, carrier, number, destination, orders, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        ...values,
      );
    }
    for (const { key, digest, shipments: ids } of orders) {
      const id = key.slice(key.indexOf('|') + 1);
      connection.run('INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?)', key, run, id, digest, JSON.stringify(ids), ids.length);
    }
  });
}

/** Serials never come twice; the same number can still come of two patterns that differ in their check digit. */
function refuseGiven(connection: Connection, number: string, carrier: string): void {
  const [given] = connection.rows('SELECT id FROM shipments WHERE number = ?', number);
  if (!given) return;
  throw new CouldNotRun(
    `The number ${number} was given to the shipment ${given.id} before.`,
    `Correct the range under carriers.${carrier}.numbers in the settings: it overlaps one that was used.`,
  );
}
