/** An order with its catalogue data and values: a shipment before anybody has said who carries it. */
import { add, apportionMoney, formatMoney, type Money, money, subtract, sum, times, zero } from '../model/money.ts';
import type { Order, OrderItem, Trade } from '../model/order.ts';
import { bad, good, holds, type Outcome, type Problem, type Where } from '../model/problem.ts';
import type { Category, Item, Product, Shipment, Size } from '../model/shipment.ts';
import type { Milligrams } from '../model/weight.ts';
import { discountAboveGoods, freeItem, mixedCurrencies, noValue, sizeUnknown, taxTakenOut, valueFromCatalogue } from './problems.ts';

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
}

interface Line {
  readonly item: OrderItem;
  readonly product: Product;
  readonly where: Where;
}

interface Valued extends Line {
  readonly value: Money;
}

/** The draft of an order that is to be shipped, or every reason why there is none. Lines that stay out keep their share of the discount. */
export function draft(order: Order, bench: Bench): Outcome<Draft> {
  const where: Where = { order: order.id, file: order.sources[0]!.file };
  const looked = order.items.filter(({ notToShip }) => !notToShip).map((item) => look(item, where, bench));
  const problems = looked.flatMap(({ problems }) => problems);
  if (problems.some(holds)) return bad(...problems);
  const lines = looked.map(({ value }) => value!);
  const valued = valueLines(order, lines, where);
  if (!valued.value) return bad(...problems, ...valued.problems);
  const made = assemble(order, valued.value, bench);
  const notes = made.size ? [] : [sizeUnknown(where, {})];
  return good(made, [...problems, ...valued.problems, ...notes]);
}

function look(item: OrderItem, order: Where, { product, problemsOf }: Bench): Outcome<Line> {
  const where: Where = item.line === undefined ? order : { ...order, line: item.line };
  // What is wrong with the SKU itself stands in the order's row; what is wrong with its catalogue row, there.
  const found = problemsOf(item.sku).map((problem) =>
    problem.where.file ? problem : { ...problem, where: { ...where, ...problem.where } },
  );
  const known = product(item.sku);
  return known ? good({ item, product: known, where }, found) : bad(...found);
}

/**
 * Goods value of each line after its share of the order's discount. The discount is shared over all lines of the order,
 * those that stay out included, by largest remainder: what is declared is what was paid for what is sent.
 */
function valueLines(order: Order, lines: readonly Line[], where: Where): Outcome<Valued[]> {
  const priced = order.items.map((item) => paid(item));
  const currencies = new Set(
    [order.currency, order.discount?.currency, ...priced.map((each) => each?.currency)].filter((each) => each !== undefined),
  );
  if (currencies.size > 1) return bad(mixedCurrencies(where, { found: [...currencies].join(' and ') }));
  const discounts = shares(order, priced);
  if (!discounts)
    return bad(discountAboveGoods(where, { discount: formatMoney(order.discount!), goods: formatMoney(goods(priced, order.discount!)) }));
  const outcomes = lines.map((line) => {
    const i = order.items.indexOf(line.item);
    const price = priced[i];
    return price ? valuedAt(line, discounts[i] ? subtract(price, discounts[i]) : price) : fromCatalogue(line, order.currency);
  });
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  if (problems.some(holds)) return bad(...problems);
  const valued = outcomes.map(({ value }) => value!);
  const found = new Set(valued.map(({ value }) => value.currency));
  return found.size > 1 ? bad(...problems, mixedCurrencies(where, { found: [...found].join(' and ') })) : good(valued, problems);
}

/** What the export says the line cost before discounts of the order, without tax it shows to be inside; undefined where it prices nothing. */
function paid({ lineTotal, unitPrice, quantity, taxInside }: OrderItem): Money | undefined {
  const gross = lineTotal ?? (unitPrice && times(unitPrice, quantity));
  return gross && taxInside ? subtract(gross, taxInside) : gross;
}

const goods = (priced: readonly (Money | undefined)[], like: Money): Money =>
  sum(
    priced.filter((each) => each !== undefined),
    like.currency,
  );

function shares({ discount }: Order, priced: readonly (Money | undefined)[]): readonly (Money | undefined)[] | undefined {
  if (!discount || discount.minor === 0) return priced.map(() => undefined);
  const total = goods(priced, discount);
  if (discount.minor > total.minor) return undefined;
  return apportionMoney(
    discount,
    priced.map((each) => each?.minor ?? 0),
  );
}

function valuedAt(line: Line, value: Money): Outcome<Valued> {
  const tax = line.item.taxInside;
  const notes = tax ? [taxTakenOut(line.where, { tax: formatMoney(tax) })] : [];
  if (value.minor > 0) return good({ ...line, value }, notes);
  const { unitValue } = line.product;
  if (!unitValue) return bad(noValue(line.where, { sku: line.product.sku }));
  const declared = times(unitValue, line.item.quantity);
  return good({ ...line, value: declared }, [...notes, freeItem(line.where, { sku: line.product.sku, value: formatMoney(declared) })]);
}

function fromCatalogue(line: Line, currency: string | undefined): Outcome<Valued> {
  const { unitValue, sku } = line.product;
  if (!unitValue || unitValue.minor <= 0 || (currency !== undefined && currency !== unitValue.currency))
    return bad(noValue(line.where, { sku }));
  const value = times(unitValue, line.item.quantity);
  return good({ ...line, value }, [valueFromCatalogue(line.where, { sku, value: formatMoney(value) })]);
}

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
    ...(order.service !== undefined && { servicePaid: order.service }),
  };
}

/** A paid order is a sale; a gift is what a private person sends without being paid. */
function categoryOf(trade: Trade, order: Order): Category {
  const nothingPaid = order.items.every((item) => paid(item)?.minor === 0);
  return trade === 'c2c' && nothingPaid ? 'gift' : 'sale-of-goods';
}

function itemOf({ item, product, value }: Valued, { id, recipient }: Order): Item {
  const { quantity, title, line } = item;
  return {
    product,
    title,
    order: id,
    quantity,
    hs: product.hsOf[recipient.country] ?? product.hs,
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
