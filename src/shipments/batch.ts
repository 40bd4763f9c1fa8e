/** What must be known of the whole batch before its first shipment is judged: a first pass keeps this bounded index. */
import { createHash } from 'node:crypto';
import { type Money, money, sum, times } from '../model/money.ts';
import type { Order } from '../model/order.ts';
import type { Batch } from '../model/shipment.ts';
import { recipientKey } from './recipient.ts';

export interface BatchIndex extends Batch {
  /** Takes note of an order that is to be shipped. */
  note(order: Order): void;
}

/** Six bytes of a SHA-256, which a double holds exactly: in a million recipients the odds that any two meet by chance are 1 in 560. */
const hash = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6);

/** Counts by hash: adds to one and gives the sum. A million of them want a compact table. */
export interface Tally {
  add(hash: number, n: number): number;
}

function tally(): Tally {
  const sums = new Map<number, number>();
  return {
    add(hash, n) {
      const sum = (sums.get(hash) ?? 0) + n;
      sums.set(hash, sum);
      return sum;
    },
  };
}

export function batchIndex(recipients: Tally = tally(), values: Tally = tally()): BatchIndex {
  const least = new Map<string, number>();
  const greatest = new Map<string, number>();
  const price = (sku: string, minor: number, currency: string) => {
    const key = `${currency} ${sku}`;
    least.set(key, Math.min(least.get(key) ?? minor, minor));
    greatest.set(key, Math.max(greatest.get(key) ?? minor, minor));
  };
  return {
    note(order) {
      const key = recipientKey(order.recipient);
      recipients.add(hash(key), 1);
      const value = goodsOf(order);
      if (value) values.add(hash(`${key} ${value.currency}`), value.minor);
      for (const { sku, unitPrice } of order.items) if (unitPrice) price(sku, unitPrice.minor, unitPrice.currency);
    },
    shipmentsTo: (recipient) => recipients.add(hash(recipientKey(recipient)), 0),
    valueTo(recipient, currency) {
      const minor = values.add(hash(`${recipientKey(recipient)} ${currency}`), 0);
      return minor > 0 ? money(minor, currency) : undefined;
    },
    unitValues(sku, currency): { least: Money; greatest: Money } | undefined {
      const key = `${currency} ${sku}`;
      const low = least.get(key);
      return low === undefined ? undefined : { least: money(low, currency), greatest: money(greatest.get(key)!, currency) };
    },
  };
}

/** What the buyer pays for the goods that are to be shipped, where the export says so for all of them. */
function goodsOf({ items, goodsTotal, discount, currency }: Order): Money | undefined {
  if (currency === undefined) return undefined;
  const live = items.filter(({ notToShip }) => !notToShip);
  const lines = live.map(({ lineTotal, unitPrice, quantity }) => lineTotal ?? (unitPrice && times(unitPrice, quantity)));
  const whole = goodsTotal ?? (lines.every((line) => line?.currency === currency) ? sum(lines as readonly Money[], currency) : undefined);
  return whole && { minor: Math.max(0, whole.minor - (discount?.minor ?? 0)), currency };
}
