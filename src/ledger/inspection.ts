/** Proves the chain of digests, that every move was legal, and that each shipment is in the state that its moves led to. Works on any driver. */
import { chained, chainStart } from './chain.ts';
import type { Broken, Inspected, Move, ShipmentEntry } from './ledger.ts';
import { isLegalMove, isShipmentState, type ShipmentState } from './states.ts';

/** Stops at the first break. Shipments of a run that was not published have no moves yet, and are in the state `reserved`. */
export async function inspect(moves: AsyncIterable<Move>, shipments: AsyncIterable<ShipmentEntry>): Promise<Inspected> {
  const states = new Map<string, ShipmentState>();
  let [sequence, chain] = [0, chainStart];
  for await (const move of moves) {
    const why = breakOf(move, sequence, chain, states.get(move.shipment) ?? 'reserved');
    if (why !== undefined)
      return { moves: sequence, shipments: states.size, broken: { sequence: move.sequence, shipment: move.shipment, why } };
    states.set(move.shipment, move.to);
    [sequence, chain] = [move.sequence, move.chain];
  }
  const counted = { moves: sequence, shipments: states.size, chain };
  const unknown = await mismatch(states, shipments, sequence);
  return unknown ? { ...counted, broken: unknown } : counted;
}

function breakOf(move: Move, before: number, chain: string, state: ShipmentState): string | undefined {
  if (move.sequence !== before + 1) return `the move ${before + 1} is missing`;
  if (chained(chain, move) !== move.chain) return 'its digest does not follow from the move before and what it says';
  if (!isShipmentState(move.from) || !isShipmentState(move.to)) return `it moves from "${move.from}" to "${move.to}", which are no states`;
  if (move.from !== state) return `it moves from ${move.from}, but the shipment was ${state}`;
  return isLegalMove(move.from, move.to) ? undefined : `no shipment may go from ${move.from} to ${move.to}`;
}

async function mismatch(
  states: Map<string, ShipmentState>,
  shipments: AsyncIterable<ShipmentEntry>,
  last: number,
): Promise<Broken | undefined> {
  const left = new Set(states.keys());
  for await (const { id, state } of shipments) {
    const moved = states.get(id) ?? 'reserved';
    left.delete(id);
    if (moved !== state)
      return {
        sequence: last,
        shipment: id,
        why: `the shipment stands as ${state}, but its moves make it ${moved}: moves are missing at the end, or it was changed by hand`,
      };
  }
  const [lost] = left;
  return lost === undefined ? undefined : { sequence: last, shipment: lost, why: 'the shipment has moves, but is not in the ledger' };
}
