/** The chain of digests over the moves: each holds what stands before it, so that none can be changed, left out or put between. Pure. */
import { createHash } from 'node:crypto';
import type { Move } from './ledger.ts';

/** The digest before the first move. */
export const chainStart = '0'.repeat(64);

/** A move as one JSON array of its fields in the order of {@link Move}, `null` where there is none: any driver writes the same. */
export const canonical = (move: Omit<Move, 'chain'>): string =>
  JSON.stringify([
    move.sequence,
    move.shipment,
    move.from,
    move.to,
    move.at,
    move.by,
    move.digest ?? null,
    move.reason ?? null,
    move.reference ?? null,
    move.told ?? null,
    move.answer ?? null,
  ]);

/** SHA-256, in hexadecimal, over the digest of the move before, a line break and the move. */
export const chained = (before: string, move: Omit<Move, 'chain'>): string =>
  createHash('sha256')
    .update(`${before}\n${canonical(move)}`)
    .digest('hex');
