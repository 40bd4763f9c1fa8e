/** Moves in the tables: appended with their digests, read back, and what a shipment is by them. */
import { chained, chainStart } from './chain.ts';
import type { Row, Statements } from './connection.ts';
import type { Answered, AnswerOutcome, Move } from './ledger.ts';
import { isLegalMove, isLive, type ShipmentState } from './states.ts';

/** A move before it has its place. */
export type Step = Omit<Move, 'sequence' | 'chain'>;

/** Within a transaction of the caller's. A batch goes in as one JSON value, as all entries do. */
export async function appendMoves(connection: Statements, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const [last] = await connection.rows('SELECT sequence, chain FROM moves ORDER BY sequence DESC LIMIT 1');
  let [sequence, chain] = last ? [Number(last.sequence), String(last.chain)] : [0, chainStart];
  const rows = steps.map((step) => {
    if (!isLegalMove(step.from, step.to)) throw new Error(`no shipment may go from ${step.from} to ${step.to}`);
    const move = { ...step, sequence: ++sequence };
    chain = chained(chain, move);
    const { shipment, from, to, at, by, digest, reason, reference, told, answer } = move;
    return [sequence, shipment, from, to, at, by, digest, reason, reference, told, answer, chain];
  });
  await connection.run(
    `INSERT INTO moves (sequence, shipment, before, after, at, by, digest, reason, reference, told, answer, chain)
     SELECT CAST(value ->> 0 AS BIGINT), value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
     value ->> 8, value ->> 9, value ->> 10, value ->> 11 FROM ${connection.sql.arrays('?')}`,
    JSON.stringify(rows),
  );
}

const optional = ['digest', 'reason', 'reference', 'told', 'answer'] as const;

const moveOf = (row: Row): Move => ({
  sequence: Number(row.sequence),
  shipment: String(row.shipment),
  from: String(row.before) as ShipmentState,
  to: String(row.after) as ShipmentState,
  at: String(row.at),
  by: String(row.by),
  ...Object.fromEntries(optional.flatMap((name) => (row[name] === null ? [] : [[name, String(row[name])]]))),
  chain: String(row.chain),
});

/** In pages, so that no reader holds a transaction open. */
export async function* movesIn(connection: Statements, shipment?: string): AsyncGenerator<Move> {
  for (let after = 0; ; ) {
    const rows = await connection.rows(
      `SELECT * FROM moves WHERE sequence > ?1 ${shipment === undefined ? '' : 'AND shipment = ?2'} ORDER BY sequence LIMIT 500`,
      after,
      ...(shipment === undefined ? [] : [shipment]),
    );
    if (rows.length === 0) return;
    yield* rows.map(moveOf);
    after = Number(rows.at(-1)!.sequence);
  }
}

/** A shipment as it is about to move. */
interface Standing {
  readonly state: ShipmentState;
  readonly digest?: string;
}

export async function standing(connection: Statements, id: string): Promise<Standing | undefined> {
  const [row] = await connection.rows(
    "SELECT s.state, s.digest, r.state AS stage FROM shipments s JOIN runs r ON r.key = s.run WHERE s.id = ? AND r.state != 'open'",
    id,
  );
  if (!row) return undefined;
  const state = row.stage === 'published' ? (String(row.state) as ShipmentState) : 'reserved';
  return { state, ...(row.digest !== null && { digest: String(row.digest) }) };
}

/** What a shipment is told of its move. */
type Change = Pick<Step, 'to' | 'by' | 'at' | 'reason' | 'reference' | 'told' | 'answer'>;

/** Within a transaction of the caller's. Gives false, and does nothing, where the move is not legal. */
export async function moveShipment(connection: Statements, shipment: string, change: Change): Promise<boolean> {
  const now = await standing(connection, shipment);
  if (!now || !isLegalMove(now.state, change.to)) return false;
  const { to, reason, reference } = change;
  await appendMoves(connection, [{ shipment, from: now.state, ...(now.digest !== undefined && { digest: now.digest }), ...change }]);
  await connection.run(
    'UPDATE shipments SET state = ?, reason = ?, reference = coalesce(?, reference) WHERE id = ?',
    to,
    reason ?? null,
    reference ?? null,
    shipment,
  );
  if (!isLive(to)) await unbind(connection, shipment);
  return true;
}

/** Its orders have one shipment less that stands for them. */
const unbind = (connection: Statements, shipment: string): Promise<void> =>
  connection.run(
    `UPDATE orders SET live = live - 1 WHERE run = (SELECT run FROM shipments WHERE id = ?1)
     AND key IN (SELECT each.value FROM shipments s CROSS JOIN ${connection.sql.texts('s.orders', 'each')} WHERE s.id = ?1)`,
    shipment,
  );

export async function enterAnswer(inside: Statements, { shipment, system, ...answered }: Answered, at: string): Promise<AnswerOutcome> {
  const from = (await standing(inside, shipment))?.state;
  if (from === undefined) return { result: 'absent' };
  const [same] = await inside.rows('SELECT sequence FROM moves WHERE shipment = ? AND answer = ? LIMIT 1', shipment, answered.answer);
  // What another system said, and when, is beside the point.
  const by = system === undefined ? 'import' : `import ${system}`;
  const [last] = await inside.rows('SELECT after FROM moves WHERE shipment = ? AND by = ? ORDER BY sequence DESC LIMIT 1', shipment, by);
  if (same || (from === answered.to && (from === 'rejected' || last?.after === from))) return { result: 'known', from };
  const newest = (await inside.rows('SELECT max(told) AS told FROM moves WHERE shipment = ? AND by = ?', shipment, by))[0]?.told;
  if (answered.told !== undefined && typeof newest === 'string' && answered.told < newest) return { result: 'older', from };
  return { result: (await moveShipment(inside, shipment, { ...answered, by, at })) ? 'moved' : 'illegal', from };
}
