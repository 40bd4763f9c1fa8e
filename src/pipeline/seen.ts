/** Which orders a batch holds, and whether one stands in it twice: a bounded index of hashes. */
import { createHash } from 'node:crypto';
import type { Order } from '../model/order.ts';

/** The ledger's name of an order. */
export const keyOf = ({ platform, id }: Pick<Order, 'platform' | 'id'>): string => `${platform}|${id}`;

/** SHA-256 over what the order says, wherever it stood: the same order in another export is the same digest. */
export function digestOf({ sources: _, items, ...order }: Order): string {
  const said = { ...order, items: items.map(({ line: _, ...item }) => item) };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** Six bytes, which a double holds exactly. */
const brief = (hex: string): number => Number.parseInt(hex.slice(0, 12), 16);
const hash = (text: string): number => brief(createHash('sha256').update(text).digest('hex'));

export interface Seen {
  /** First pass: takes note of an order. */
  note(key: string, digest: string): void;
  /** Second pass: `first` to be declared, `again` the same once more, `contradicted` where the batch holds another content of it. */
  of(key: string): 'first' | 'again' | 'contradicted';
}

export function seenIndex(): Seen {
  const digests = new Map<number, number>();
  const contradicted = new Set<number>();
  const met = new Set<number>();
  return {
    note(key, digest) {
      const at = hash(key);
      const known = digests.get(at);
      if (known === undefined) digests.set(at, brief(digest));
      else if (known !== brief(digest)) contradicted.add(at);
    },
    of(key) {
      const at = hash(key);
      if (contradicted.has(at)) return 'contradicted';
      if (met.has(at)) return 'again';
      met.add(at);
      return 'first';
    },
  };
}
