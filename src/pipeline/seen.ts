/** Which orders a batch holds, and whether one stands in it twice: a bounded index of hashes. */
import { createHash } from 'node:crypto';
import type { Order } from '../model/order.ts';
import { KeyIndex } from '../platforms/key-index.ts';

/** The ledger's name of an order. */
export const keyOf = ({ platform, id }: Pick<Order, 'platform' | 'id'>): string => `${platform}|${id}`;

/**
 * SHA-256 over what the order says, wherever it stood: the same order in another export is the same digest. What is told of the payment
 * changes nothing of what is declared.
 */
export function digestOf({ sources: _, payment: __, items, ...order }: Order): string {
  const said = { ...order, items: items.map(({ line: _, ...item }) => item) };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** Six bytes of a SHA-256, which a double holds exactly. */
const hash = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6);

export interface Seen {
  /** First pass: takes note of an order. */
  note(key: string, digest: string): void;
  /** Second pass: `first` to be declared, `again` the same once more, `contradicted` where the batch holds another content of it. */
  of(key: string): 'first' | 'again' | 'contradicted';
}

export function seenIndex(): Seen {
  const keys = new KeyIndex();
  const contents = new KeyIndex();
  const met = new KeyIndex();
  const contradicted = new Set<number>();
  return {
    note(key, digest) {
      const at = hash(key);
      const known = keys.add(at, 1) > 1;
      const other = contents.add(hash(`${key} ${digest}`), 1) === 1;
      if (known && other) contradicted.add(at);
    },
    of(key) {
      const at = hash(key);
      if (contradicted.has(at)) return 'contradicted';
      return met.add(at, 1) > 1 ? 'again' : 'first';
    },
  };
}
