/** What is taken back by hand: a shipment, or all that stands of a run, also of one whose machine was lost before its last word. */
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Statements } from './connection.ts';
import { moveShipment, standing } from './moves.ts';
import { publishRun } from './publishing.ts';

/** Within a transaction of the caller's. */
export async function voidShipment(connection: Statements, id: string, reason: string, at: string): Promise<void> {
  const now = await standing(connection, id);
  if (now?.state === 'reserved')
    throw new CouldNotRun(
      `The run of the shipment ${id} has not come to its end.`,
      'Wait until it is done; if it was cut off, the next `declarant declare` on the machine where it ran mends it. Where that machine is lost, void the whole run with --run.',
    );
  await moveShipment(connection, id, { to: 'void', by: 'void', at, reason });
}

/** Within a transaction of the caller's, who has the writer's lock. Gives how many shipments are void now; undefined where there is no such run. */
export async function voidRun(connection: Statements, run: string, reason: string, at: string): Promise<number | undefined> {
  const [found] = await connection.rows("SELECT key, state FROM runs WHERE id = ? AND state != 'open'", run);
  if (!found) return undefined;
  // What was sealed and never had its last word: nobody is at it, or the lock would not be ours.
  if (found.state === 'sealed') await publishRun(connection, found.key!, run, at);
  let voided = 0;
  for (let after = 0; ; ) {
    const page = await connection.rows('SELECT key, id FROM shipments WHERE run = ? AND key > ? ORDER BY key LIMIT 500', found.key!, after);
    if (page.length === 0) return voided;
    for (const { id } of page) if (await moveShipment(connection, String(id), { to: 'void', by: 'void', at, reason })) voided++;
    after = Number(page.at(-1)!.key);
  }
}
