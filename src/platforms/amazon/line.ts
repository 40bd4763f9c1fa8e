/** One line of goods of an Amazon order, and its prices. */
import { add, type Money, money, subtract } from '../../model/money.ts';
import type { NotToShip, OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, needMoney, readFlag, readMoney, readQuantity, readText } from '../cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { unknownStatus } from './problems.ts';

/** How a report counts and prices. */
export interface Lines {
  /** `quantity-purchased`, or what is still to ship. */
  readonly quantity: string;
  readonly priced: boolean;
}

/** A line. Nothing left of it, or its label cancelled: it stays out of the parcel, and may carry money all the same. */
export function readLine(row: Row, { quantity: column, priced }: Lines, currency: string | undefined, found: Problem[]): OrderItem {
  const quantity = readQuantity(cellOf(row, column), found, 0);
  const notToShip = readNotToShip(row, quantity, found);
  const price = priced ? readPrice(row, quantity ?? 0, currency, notToShip !== undefined, found) : {};
  return {
    sku: row.cell('sku'),
    title: readText(cellOf(row, 'product-name'), found),
    quantity: quantity ?? 0,
    ...price,
    ...(notToShip ? { notToShip } : {}),
    line: row.line,
  };
}

function readNotToShip(row: Row, quantity: number | undefined, found: Problem[]): NotToShip | undefined {
  const status = cellOf(row, 'shipment-status');
  if (/^label cancell?ed$/i.test(status.text)) return 'cancelled';
  if (!isAbsent(status.text)) found.push(unknownStatus(status.where, { found: status.text }));
  if (readFlag(row.cell('is-ispu-order'))) return 'pick-up';
  if (quantity !== 0) return undefined;
  return /^[1-9]/.test(row.cell('quantity-shipped')) ? 'shipped' : 'cancelled';
}

type Price = Pick<OrderItem, 'unitPrice' | 'lineTotal' | 'taxInside'>;

/**
 * `item-price` is of the line. A price of one is given only where the line divides exactly. Tax inside it is known only where the export
 * gives the price without VAT besides.
 */
function readPrice(row: Row, quantity: number, currency: string | undefined, mayLack: boolean, found: Problem[]): Price {
  const read = mayLack ? readMoney : needMoney;
  const lineTotal = currency === undefined ? undefined : read(cellOf(row, 'item-price'), { mark: '.', currency }, found);
  if (!lineTotal) return {};
  const net = readMoney(cellOf(row, 'vat-exclusive-item-price'), { mark: '.', currency }, found);
  const inside = net && net.minor <= lineTotal.minor ? subtract(lineTotal, net) : undefined;
  const exact = quantity > 0 && lineTotal.minor % quantity === 0;
  return {
    ...(exact ? { unitPrice: money(lineTotal.minor / quantity, lineTotal.currency) } : {}),
    lineTotal,
    ...(inside ? { taxInside: inside } : {}),
  };
}

/** The sum of a money column over rows; undefined where no row has an amount. `sign` is of no account: a discount is a discount. */
export function sumOf(rows: readonly Row[], column: string, currency: string, found: Problem[]): Money | undefined {
  const amounts = rows.flatMap((row) => readMoney(cellOf(row, column), { mark: '.', currency }, found) ?? []);
  const [first, ...others] = amounts.map(({ minor }) => money(Math.abs(minor), currency));
  return first && others.reduce(add, first);
}

/** Freight the buyer paid: the lines' shipping prices, less the promotions on shipping. */
export function shippingOf(rows: readonly Row[], currency: string, found: Problem[]): Money | undefined {
  const price = sumOf(rows, 'shipping-price', currency, found);
  const off = sumOf(rows, 'ship-promotion-discount', currency, found);
  if (!price || !off) return price;
  if (off.minor <= price.minor) return subtract(price, off);
  const cell = cellOf(rows[0]!, 'ship-promotion-discount');
  found.push(unreadableCell(cell.where, { found: cell.text, expected: 'at most the shipping price' }));
  return undefined;
}
