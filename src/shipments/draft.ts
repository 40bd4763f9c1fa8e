/** An order with its catalogue data and values: a shipment before anybody has said who carries it. */
import { add, type Money, money, sum, zero } from '../model/money.ts';
import type { Order, OrderItem, Trade } from '../model/order.ts';
import { bad, good, holds, type Outcome, type Problem, type Where } from '../model/problem.ts';
import type { Category, Item, Product, Shipment, Size } from '../model/shipment.ts';
import type { Milligrams } from '../model/weight.ts';
import { sizeUnknown } from './problems.ts';
import { type Line, paid, type Valued, valueLines } from './value.ts';

/** A shipment without carrier, number and decision. */
export type Draft = Omit<Shipment, 'id' | 'channel' | 'carrier' | 'service' | 'decision' | 'why' | 'number'> & {
  /** Packing that every piece has. */
  readonly packingMilligrams: Milligrams;
  /** The gross weight was weighed, not added up. */
  readonly weighed: boolean;
};

/** What a draft is made with. */
export interface Bench {
  product(sku: string): Product | undefined;
  /** What stands against a SKU; at least one error where there is no product. */
  problemsOf(sku: string): readonly Problem[];
  readonly trade: Trade;
  readonly incoterm: string;
  readonly packingMilligrams: Milligrams;
  /** Whose customs data hold: the catalogue's, or where the export has some, the export's. */
  readonly declared: 'catalogue' | 'export';
}

/** The draft of an order that is to be shipped, or every reason why there is none. Lines that stay out keep their share of the discount. */
export function draft(order: Order, bench: Bench): Outcome<Draft> {
  const where: Where = { order: order.id, file: order.sources[0]!.file };
  const looked = order.items.filter(({ notToShip }) => !notToShip).map((item) => look(item, where, bench));
  const problems = looked.flatMap(({ problems }) => problems);
  if (problems.some(holds)) return bad(...problems);
  const lines = looked.map(({ value }) => value!);
  const valued = valueLines(order, lines, where, bench.declared);
  if (!valued.value) return bad(...problems, ...valued.problems);
  const made = assemble(order, valued.value, bench);
  const notes = made.size ? [] : [sizeUnknown(where, {})];
  return good(made, [...problems, ...valued.problems, ...notes]);
}

function look(item: OrderItem, order: Where, { product, problemsOf, declared }: Bench): Outcome<Line> {
  const where: Where = item.line === undefined ? order : { ...order, line: item.line };
  // What is wrong with the SKU itself stands in the order's row; what is wrong with its catalogue row, there.
  const found = problemsOf(item.sku).map((problem) =>
    problem.where.file ? problem : { ...problem, where: { ...where, ...problem.where } },
  );
  const known = product(item.sku);
  if (!known) return bad(...found);
  return good({ item, product: declared === 'export' ? overruled(known, item) : known, where }, found);
}

/** The catalogue's product with what the seller's own program declares of it. */
function overruled(product: Product, { declared }: OrderItem): Product {
  if (!declared) return product;
  const { description, descriptionLocal, hs, netMilligrams } = declared;
  return {
    ...product,
    ...(description !== undefined && { description }),
    ...(descriptionLocal !== undefined && { descriptionLocal }),
    ...(hs !== undefined && { hs, hsOf: {} }),
    ...(netMilligrams !== undefined && { netMilligrams, ...heavier(product, netMilligrams) }),
  };
}

/** A gross weight below the new net weight says nothing any more. */
const heavier = ({ grossMilligrams }: Product, net: Milligrams): Pick<Product, 'grossMilligrams'> =>
  grossMilligrams !== undefined && grossMilligrams < net ? { grossMilligrams: net } : {};

function assemble(order: Order, lines: readonly Valued[], bench: Bench): Draft {
  const trade = order.trade ?? bench.trade;
  const items = lines.map((line) => itemOf(line, order));
  const currency = items[0]!.value.currency;
  const size = stack(items);
  return {
    orders: [order.id],
    platform: order.platform,
    trade,
    category: categoryOf(trade, order),
    recipient: order.recipient,
    items,
    value: sum(
      items.map(({ value }) => value),
      currency,
    ),
    ...weigh(items, bench.packingMilligrams, order.weighed),
    packingMilligrams: bench.packingMilligrams,
    weighed: order.weighed !== undefined,
    incoterm: bench.incoterm,
    sellerTaxIds: order.sellerTaxIds,
    invoiceNumber: order.id,
    piece: 1,
    pieces: 1,
    sources: order.sources,
    ...(size && { size }),
    ...(order.shipping && { freight: order.shipping }),
    ...(order.payment && { payment: { ...order.payment, ...(lines.every((line) => line.paid) && { priced: true }) } }),
    ...(order.service !== undefined && { servicePaid: order.service }),
  };
}

/** A paid order is a sale; a gift is what a private person sends without being paid. */
function categoryOf(trade: Trade, order: Order): Category {
  const nothingPaid = order.items.every((item) => paid(item)?.minor === 0);
  return trade === 'c2c' && nothingPaid ? 'gift' : 'sale-of-goods';
}

/** Places with a country code of their own under another country's tariff. */
const tariffOf: Readonly<Record<string, string>> = { LI: 'CH', MC: 'FR', PR: 'US' };

/** The destination's own code, where the catalogue has one. */
const codeFor = ({ hs, hsOf }: Product, country: string): string => hsOf[country] ?? hsOf[tariffOf[country] ?? ''] ?? hs;

function itemOf({ item, product, value }: Valued, { id, recipient }: Order): Item {
  const { quantity, title, line } = item;
  return {
    product,
    title,
    order: id,
    quantity,
    hs: codeFor(product, recipient.country),
    netMilligrams: product.netMilligrams * quantity,
    grossMilligrams: (product.grossMilligrams ?? product.netMilligrams) * quantity,
    value,
    unitValue: unitOf(value, quantity),
    ...(line !== undefined && { line }),
  };
}

/** One unit's share of a line, half up; the line's value rules. */
export const unitOf = (value: Money, quantity: number): Money =>
  money(Math.floor((value.minor * 2 + quantity) / (quantity * 2)), value.currency);

/** Net weight of the items, and gross weight with packing or as weighed. */
export function weigh(
  items: readonly Item[],
  packing: Milligrams,
  weighed?: Milligrams,
): { readonly netMilligrams: Milligrams; readonly grossMilligrams: Milligrams } {
  const netMilligrams = items.reduce((total, item) => total + item.netMilligrams, 0);
  const added = items.reduce((total, item) => total + item.grossMilligrams, packing);
  return { netMilligrams, grossMilligrams: weighed ?? added };
}

/**
 * The size of the items stacked flat: the longest length, the widest width, the heights on top of each other; undefined
 * where the catalogue lacks one. An upper bound for goods that are boxes.
 */
export function stack(items: readonly Item[]): Size | undefined {
  let stacked: Size | undefined = { lengthMm: 0, widthMm: 0, heightMm: 0 };
  for (const { product, quantity } of items) {
    if (!product.size || !stacked) return undefined;
    const [height, width, length] = [product.size.lengthMm, product.size.widthMm, product.size.heightMm].sort((a, b) => a - b) as [
      number,
      number,
      number,
    ];
    stacked = {
      lengthMm: Math.max(stacked.lengthMm, length),
      widthMm: Math.max(stacked.widthMm, width),
      heightMm: stacked.heightMm + height * quantity,
    };
  }
  return stacked;
}

export const addAll = (amounts: readonly (Money | undefined)[]): Money | undefined => {
  const known = amounts.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.slice(1).reduce(add, add(zero(known[0]!.currency), known[0]!));
};
