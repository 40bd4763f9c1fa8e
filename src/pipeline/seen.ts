/** Which orders a batch holds, and whether one stands in it twice: a bounded index of hashes. */
import { createHash } from 'node:crypto';
import type { Order } from '../model/order.ts';
import { KeyIndex } from '../platforms/key-index.ts';

/** The ledger's name of an order: `shopify|#1001`, or `shopify@north|#1001` where several shops of a platform count their orders alike. */
export const keyOf = ({ platform, id }: Pick<Order, 'platform' | 'id'>, { shop }: { readonly shop?: string }): string =>
  `${platform}${shop === undefined ? '' : `@${shop}`}|${id}`;

/** Whether a number is so long that two platforms do not give the same: shops that count have shorter ones. */
export const isTelling = (id: string): boolean => id.length >= 14;

const sha256 = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex');

/** What of an order may be another, in the words of a message. */
const parts: Readonly<Record<string, (order: Order) => unknown>> = {
  'the recipient': ({ recipient }) => recipient,
  'what was bought': ({ items }) =>
    items
      .map(({ sku, title, quantity, notToShip, declared }) => [sku, title, quantity, notToShip, declared])
      .map(textOf)
      .sort(),
  'the prices': ({ items, currency, goodsTotal, shipping, discount }) => [
    [currency, goodsTotal, shipping, discount].map(textOf),
    items
      .map(({ sku, unitPrice, lineTotal, taxInside }) => [sku, unitPrice, lineTotal, taxInside])
      .map(textOf)
      .sort(),
  ],
  'the service': ({ service }) => service ?? null,
  'the tax numbers of the seller': ({ sellerTaxIds }) => sellerTaxIds,
};

const textOf = (of: unknown): string => JSON.stringify(of) ?? '';

/**
 * SHA-256 over what the order says, wherever it stood and in whatever order its rows come: the same order in another export is the same digest. What
 * is told of the payment changes nothing of what is declared. Behind it eight figures of the digest of each part, so that it can be told which of them
 * changed: the ledger holds nothing of what they say.
 */
export function digestOf(of: Order): string {
  const { sources: _, payment: __, items, ...order } = of;
  const whole = sha256([order, items.map(({ line: _, ...item }) => textOf(item)).sort()]);
  return `${whole}-${Object.values(parts)
    .map((part) => sha256(part(of)).slice(0, 8))
    .join('')}`;
}

export const isSame = (one: string, other: string): boolean => one.slice(0, 64) === other.slice(0, 64);

/** Which parts are others; none where an older program kept no parts, or something else changed. */
export const changedParts = (one: string, other: string): readonly string[] =>
  one.length === other.length ? Object.keys(parts).filter((_, i) => part8(one, i) !== part8(other, i)) : [];

const part8 = (digest: string, i: number): string => digest.slice(65 + i * 8, 73 + i * 8);

/** Six bytes of a SHA-256, which a double holds exactly. */
const hash = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6);

export interface Seen {
  /** First pass: takes note of an order. */
  note(key: string, digest: string): void;
  /** Whether the batch holds another content of it. */
  contradicts(key: string): boolean;
  /** Second pass: whether an order of this number came before, from another platform. Asked once for each order that is the first of its key. */
  alike(id: string): boolean;
  /** Second pass: `first` to be declared, `again` the same once more, `contradicted` where the batch holds another content of it. */
  of(key: string): 'first' | 'again' | 'contradicted';
}

export function seenIndex(): Seen {
  const keys = new KeyIndex();
  const contents = new KeyIndex();
  const met = new KeyIndex();
  const numbers = new KeyIndex();
  const contradicted = new Set<number>();
  return {
    note(key, digest) {
      const at = hash(key);
      const known = keys.add(at, 1) > 1;
      const other = contents.add(hash(`${key} ${digest}`), 1) === 1;
      if (known && other) contradicted.add(at);
    },
    alike: (id) => isTelling(id) && numbers.add(hash(id), 1) > 1,
    contradicts: (key) => contradicted.has(hash(key)),
    of(key) {
      const at = hash(key);
      if (contradicted.has(at)) return 'contradicted';
      return met.add(at, 1) > 1 ? 'again' : 'first';
    },
  };
}
