/** What a catalogue lacks: a row to fill in for each SKU that orders name and the catalogue does not have. */
import { formatAmount, type Money, money } from '../model/money.ts';
import type { Order, OrderItem } from '../model/order.ts';
import { catalogueColumns } from './product.ts';

/** What must be known of the catalogue; a `Catalogue` is one. */
export interface Known {
  has(sku: string): boolean;
  near(sku: string): string | undefined;
}

/** A SKU that the catalogue lacks. */
export interface Lacking {
  readonly sku: string;
  /** The platform's title, the most frequent one. No description: nobody has reviewed it. */
  readonly title: string;
  /** Orders that name it. */
  readonly orders: number;
  /** What buyers paid for one most often; absent where no export prices it. */
  readonly unitValue?: Money;
  /** A SKU of the catalogue that is likely meant: the same but for case, blanks and hyphens. */
  readonly near?: string;
}

export interface Draft {
  /** Takes note of an order; one that comes again counts once. */
  note(order: Order): void;
  /** Those that most orders name first; equal ones by SKU. */
  lacking(): readonly Lacking[];
  /** Lines that name no SKU: no row can be made for them. */
  readonly withoutSku: readonly { readonly order: string; readonly title: string }[];
  /** SKUs with nothing to declare: digital goods. */
  readonly digital: ReadonlySet<string>;
}

/** The columns of a draft: the catalogue's own, then what the exports say, which the catalogue's reader leaves aside. */
export const draftColumns: readonly string[] = [...catalogueColumns, 'title', 'orders'];

/** The cells of a row, in the order of {@link draftColumns}; what a person has to decide is empty. */
export function draftRow({ sku, title, orders, unitValue }: Lacking): readonly string[] {
  const value = unitValue ? { unit_value: formatAmount(unitValue), currency: unitValue.currency } : {};
  const cells: Readonly<Record<string, string>> = { sku, title, orders: String(orders), ...value };
  return draftColumns.map((column) => cells[column] ?? '');
}

interface Met {
  orders: number;
  readonly titles: Map<string, number>;
  readonly prices: Map<string, number>;
}

/** Memory holds one entry a SKU and the ids of the orders. Without a catalogue every SKU is lacking. */
export function draftOf(catalogue?: Known): Draft {
  const met = new Map<string, Met>();
  const seen = new Set<string>();
  const withoutSku: { order: string; title: string }[] = [];
  const digital = new Set<string>();
  return {
    withoutSku,
    digital,
    note(order) {
      const key = `${order.platform}|${order.id}`;
      if (seen.has(key)) return;
      seen.add(key);
      const named = new Set<string>();
      for (const item of order.items) {
        const sku = item.sku.trim();
        if (catalogue?.has(sku)) continue;
        if (isDigital(order, item)) digital.add(sku || item.title);
        else if (sku === '') withoutSku.push({ order: order.id, title: item.title });
        else named.add(noteItem(met, sku, item));
      }
      for (const sku of named) met.get(sku)!.orders++;
    },
    lacking: () => [...met].map(([sku, each]) => lackingOf(sku, each, catalogue?.near(sku))).sort(byOrders),
  };
}

function noteItem(met: Map<string, Met>, sku: string, item: OrderItem): string {
  const entry = met.get(sku) ?? { orders: 0, titles: new Map(), prices: new Map() };
  met.set(sku, entry);
  count(entry.titles, item.title.trim());
  const price = priceOf(item);
  if (price) count(entry.prices, `${price.minor} ${price.currency}`);
  return sku;
}

const isDigital = ({ notToShip }: Order, item: OrderItem): boolean => notToShip === 'digital' || item.notToShip === 'digital';

const byOrders = (a: Lacking, b: Lacking): number => b.orders - a.orders || (a.sku < b.sku ? -1 : 1);

function lackingOf(sku: string, { orders, titles, prices }: Met, near: string | undefined): Lacking {
  const [minor, currency] = mostFrequent(prices)?.split(' ') ?? [];
  return {
    sku,
    title: mostFrequent(titles) ?? '',
    orders,
    ...(currency !== undefined && { unitValue: money(Number(minor), currency) }),
    ...(near !== undefined && { near }),
  };
}

/** The price of one unit without tax that stands inside; undefined where none is stated, none was paid, or it is no exact amount. */
function priceOf({ lineTotal, unitPrice, quantity, taxInside }: OrderItem): Money | undefined {
  if (!lineTotal && !unitPrice) return undefined;
  const { currency } = lineTotal ?? unitPrice!;
  const paid = (lineTotal?.minor ?? unitPrice!.minor * quantity) - (taxInside?.minor ?? 0);
  return paid > 0 && paid % quantity === 0 ? money(paid / quantity, currency) : undefined;
}

const count = (counts: Map<string, number>, key: string): void => void (key !== '' && counts.set(key, (counts.get(key) ?? 0) + 1));

/** Of equally frequent ones the first that was met. */
function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [key, n] of counts) if (best === undefined || n > counts.get(best)!) best = key;
  return best;
}
