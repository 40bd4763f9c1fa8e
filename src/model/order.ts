/** An order as every platform's reader gives it. What the export does not say is absent, never guessed. */
import type { Day } from './day.ts';
import type { Currency, Money } from './money.ts';
import type { Party, SellerTaxId } from './party.ts';
import type { Payment } from './payment.ts';
import type { Milligrams } from './weight.ts';

export type Trade = 'b2c' | 'b2b' | 'c2c' | 'f2c';
export const trades: readonly Trade[] = ['b2c', 'b2b', 'c2c', 'f2c'];

/** Why something is not to be shipped. */
export const reasonsNotToShip = ['cancelled', 'refunded', 'shipped', 'unpaid', 'digital', 'fulfilled-by-platform', 'pick-up'] as const;
export type NotToShip = (typeof reasonsNotToShip)[number];

/** Rows of a file: 1-based lines of a CSV (where the record begins), rows of a sheet. */
export interface Rows {
  readonly file: string;
  readonly lines: readonly number[];
}

export interface OrderItem {
  /** Empty where the export has none. */
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  /** What the buyer pays for one, before discounts of the order; absent where unknown or not exact. */
  readonly unitPrice?: Money;
  /** Of the line, before any discount of the order. Absent where the export prices only the order or nothing. */
  readonly lineTotal?: Money;
  /** Tax that the export itself shows to be inside `lineTotal`. Never an estimate. */
  readonly taxInside?: Money;
  /** Customs data that a seller's own program keeps; they overrule the catalogue only where the settings say so. */
  readonly declared?: Declared;
  /** This line alone stays out (a cancelled line of a live order). */
  readonly notToShip?: NotToShip;
  /** The line of the file it was read from. */
  readonly line?: number;
}

/** What a seller ERP says of one unit for customs; any of it may be absent. */
export interface Declared {
  readonly description?: string;
  readonly descriptionLocal?: string;
  /** Digits only. */
  readonly hs?: string;
  readonly unitValue?: Money;
  readonly netMilligrams?: Milligrams;
}

export interface Order {
  /** As the platform writes it, `#4057`. Unique within its platform. */
  readonly id: string;
  readonly platform: string;
  /** The day as the export writes it, in the export's own zone. */
  readonly placedOn?: Day;
  readonly currency?: Currency;
  /** Only where the platform or the row says so; otherwise the settings' default holds. */
  readonly trade?: Trade;
  readonly recipient: Party;
  readonly items: readonly OrderItem[];
  /** What the buyer pays for all goods, before discounts, where the export prices the order and not its lines. */
  readonly goodsTotal?: Money;
  /** Freight the buyer paid. */
  readonly shipping?: Money;
  /** Positive, of the whole order. */
  readonly discount?: Money;
  /** The service the buyer paid for, in the platform's words. */
  readonly service?: string;
  readonly notToShip?: NotToShip;
  readonly payment?: Payment;
  readonly sellerTaxIds: readonly SellerTaxId[];
  /** A gross weight that was weighed, where the export states one. */
  readonly weighed?: Milligrams;
  readonly sources: readonly Rows[];
}
