/** A run is published: its shipments are what they were reserved to be, and those that they correct are replaced. */
import type { Statements, Value } from './connection.ts';
import { writtenBy } from './given-numbers.ts';
import { appendMoves, moveShipment, type Step } from './moves.ts';
import type { ShipmentState } from './states.ts';

/** Within a transaction of the caller's. */
export async function publishRun(connection: Statements, key: Value, id: string, at: string): Promise<void> {
  await connection.run("UPDATE runs SET state = 'published' WHERE key = ?", key);
  const corrected = new Map<string, string[]>();
  for await (const page of shipmentsOf(connection, key)) {
    await appendMoves(
      connection,
      page.map(
        ({ shipment, to, digest }): Step => ({ shipment, from: 'reserved', to, at, by: id, ...(digest !== undefined && { digest }) }),
      ),
    );
    for (const { shipment, replaces } of page)
      for (const earlier of replaces) corrected.set(earlier, [...(corrected.get(earlier) ?? []), shipment]);
  }
  for (const [earlier, by] of corrected)
    await moveShipment(connection, earlier, { to: 'replaced', by: id, at, reason: `corrected by ${by.join(', ')}` });
  for (const shipment of await writtenBy(connection, key)) await moveShipment(connection, shipment, { to: 'written', by: id, at });
}

interface Reserved {
  readonly shipment: string;
  readonly to: ShipmentState;
  readonly digest?: string;
  readonly replaces: readonly string[];
}

async function* shipmentsOf(connection: Statements, run: Value): AsyncGenerator<readonly Reserved[]> {
  for (let after = 0; ; ) {
    const rows = await connection.rows(
      'SELECT key, id, state, digest, replaces FROM shipments WHERE run = ? AND key > ? ORDER BY key LIMIT 1000',
      run,
      after,
    );
    if (rows.length === 0) return;
    yield rows.map(({ id, state, digest, replaces }) => ({
      shipment: String(id),
      to: String(state) as ShipmentState,
      ...(digest !== null && { digest: String(digest) }),
      replaces: replaces === null ? [] : JSON.parse(String(replaces)),
    }));
    after = Number(rows.at(-1)!.key);
  }
}
