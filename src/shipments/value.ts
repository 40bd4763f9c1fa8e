/** What each line is worth: paid price after discounts, without tax shown inside; the catalogue's value only where there is no price, and said so. */
import { apportionMoney, formatMoney, type Money, subtract, sum, times } from '../model/money.ts';
import type { Order, OrderItem } from '../model/order.ts';
import { bad, good, holds, type Outcome, type Problem, type Where } from '../model/problem.ts';
import type { Product } from '../model/shipment.ts';
import {
  declaredBelowPaid,
  discountAboveGoods,
  freeItem,
  mixedCurrencies,
  noValue,
  taxTakenOut,
  valueApportioned,
  valueFromCatalogue,
} from './problems.ts';

/** A line of an order with its product. */
export interface Line {
  readonly item: OrderItem;
  readonly product: Product;
  readonly where: Where;
}

export interface Valued extends Line {
  readonly value: Money;
  /** The value is what the buyer paid, by the export. */
  readonly paid: boolean;
}

/**
 * Goods value of each line after its share of the order's discount. The discount is shared over all lines of the order,
 * those that stay out included, by largest remainder: what is declared is what was paid for what is sent.
 */
export function valueLines(order: Order, lines: readonly Line[], where: Where, declared: 'catalogue' | 'export'): Outcome<Valued[]> {
  const { prices: priced, problems: shared } = pricesOf(order, lines, where);
  const currencies = new Set<string>(
    [order.currency, order.discount?.currency, ...priced.map((each) => each?.currency)].filter((each) => each !== undefined),
  );
  if (currencies.size > 1) return bad(mixedCurrencies(where, { found: [...currencies].join(' and ') }));
  const discounts = shares(order, priced);
  if (!discounts)
    return bad(discountAboveGoods(where, { discount: formatMoney(order.discount!), goods: formatMoney(goods(priced, order.discount!)) }));
  const outcomes = lines.map((line) => {
    const i = order.items.indexOf(line.item);
    const price = priced[i];
    const own = declared === 'export' ? line.item.declared?.unitValue : undefined;
    if (own) return declaredAt(line, own, price);
    return price ? valuedAt(line, discounts[i] ? subtract(price, discounts[i]) : price) : fromCatalogue(line, order.currency);
  });
  const problems = [...shared, ...outcomes.flatMap((outcome) => outcome.problems)];
  if (problems.some(holds)) return bad(...problems);
  const valued = outcomes.map(({ value }) => value!);
  const found = new Set(valued.map(({ value }) => value.currency));
  return found.size > 1 ? bad(...problems, mixedCurrencies(where, { found: [...found].join(' and ') })) : good(valued, problems);
}

interface Prices {
  readonly prices: readonly (Money | undefined)[];
  readonly problems: readonly Problem[];
}

/**
 * The price of every line of the order. Where the export prices only the order, its goods total is shared over the lines: by the
 * catalogue's unit values where all lines have one in one currency, otherwise equally by quantity. Either is said.
 */
function pricesOf({ items, goodsTotal }: Order, lines: readonly Line[], where: Where): Prices {
  const own = items.map(paid);
  if (!goodsTotal || own.some((each) => each !== undefined)) return { prices: own, problems: [] };
  if (items.length === 1) return { prices: [goodsTotal], problems: [] };
  const worth = items.map((item) => unitWorth(lines.find((line) => line.item === item)));
  const known = worth.every((each) => each !== undefined && each.currency === worth[0]!.currency && each.minor > 0);
  const weights = items.map(({ quantity }, i) => (known ? worth[i]!.minor * quantity : quantity));
  const by = known ? 'the unit values of the catalogue' : 'quantity';
  return { prices: apportionMoney(goodsTotal, weights), problems: [valueApportioned(where, { total: formatMoney(goodsTotal), by })] };
}

const unitWorth = (line: Line | undefined): Money | undefined => line?.product.unitValue;

/** What the seller's own program declares, where the settings let it; below the paid price it is said. */
function declaredAt(line: Line, unitValue: Money, price: Money | undefined): Outcome<Valued> {
  const value = times(unitValue, line.item.quantity);
  if (value.minor <= 0) return bad(noValue(line.where, { sku: line.product.sku }));
  const below = price && price.currency === value.currency && value.minor < price.minor;
  const problem = below && declaredBelowPaid(line.where, { sku: line.product.sku, declared: formatMoney(value), paid: formatMoney(price) });
  return good({ ...line, value, paid: false }, problem ? [problem] : []);
}

/** What the export says the line cost before discounts of the order, without tax it shows to be inside; undefined where it prices nothing. */
export function paid({ lineTotal, unitPrice, quantity, taxInside }: OrderItem): Money | undefined {
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
  if (value.minor > 0) return good({ ...line, value, paid: true }, notes);
  const { unitValue } = line.product;
  if (!unitValue) return bad(noValue(line.where, { sku: line.product.sku }));
  const declared = times(unitValue, line.item.quantity);
  return good({ ...line, value: declared, paid: false }, [
    ...notes,
    freeItem(line.where, { sku: line.product.sku, value: formatMoney(declared) }),
  ]);
}

function fromCatalogue(line: Line, currency: string | undefined): Outcome<Valued> {
  const { unitValue, sku } = line.product;
  if (!unitValue || unitValue.minor <= 0 || (currency !== undefined && currency !== unitValue.currency))
    return bad(noValue(line.where, { sku }));
  const value = times(unitValue, line.item.quantity);
  return good({ ...line, value, paid: false }, [valueFromCatalogue(line.where, { sku, value: formatMoney(value) })]);
}
