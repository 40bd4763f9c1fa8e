/** One line of goods of an Amazon order, and its prices. */
import { apportion, type Money, money, subtract, sum } from '../../model/money.ts';
import type { NotToShip, OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readFlag, readQuantity, readText } from '../cell.ts';
import { needMoney, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { statusTold } from '../status.ts';
import type { Told } from '../told.ts';
import { unknownStatus } from './problems.ts';

/** A line, and the row that prices it: the same one, or one of the All Orders report, or none. */
export interface Line {
  readonly row: Row;
  readonly prices: Row | undefined;
  /** `quantity-purchased`, or what is still to ship. */
  readonly quantity: string;
}

/** A line. Nothing left of it, or cancelled: it stays out of the parcel, and may carry money all the same. */
export function readLine(
  { row, prices, quantity: column }: Line,
  currency: string | undefined,
  told: Told | undefined,
  found: Problem[],
): OrderItem {
  const quantity = readQuantity(cellOf(row, column), found, 0);
  const notToShip = readNotToShip(row, prices, quantity, told, found);
  const bought = prices && prices !== row ? readQuantity(cellOf(prices, 'quantity'), found, 0) : quantity;
  const counts = { toShip: quantity ?? 0, bought: bought ?? 0, mayLack: notToShip !== undefined };
  const price = prices && currency ? readPrice(prices, counts, currency, found) : {};
  return {
    sku: row.cell('sku'),
    title: readText(cellOf(row, 'product-name'), found),
    quantity: quantity ?? 0,
    ...price,
    ...(notToShip ? { notToShip } : {}),
    line: row.line,
  };
}

function readNotToShip(
  row: Row,
  prices: Row | undefined,
  quantity: number | undefined,
  told: Told | undefined,
  found: Problem[],
): NotToShip | undefined {
  const status = cellOf(row, 'shipment-status');
  const meaning = statusTold(status.text, told);
  if (meaning && meaning !== 'live') return meaning;
  if (isCancelled(status.text) || [row, prices].some((each) => each && isCancelledLine(each))) return 'cancelled';
  if (!meaning && !isAbsent(status.text)) found.push(unknownStatus(status.where, { found: status.text }));
  if (readFlag(row.cell('is-ispu-order'))) return 'pick-up';
  if (quantity !== 0) return undefined;
  return /^[1-9]/.test(row.cell('quantity-shipped')) ? 'shipped' : 'cancelled';
}

const isCancelled = (status: string): boolean => /^(label )?cancell?ed$/i.test(status);

/** The status decides, not the quantity or the money, which may stay. */
export const isCancelledLine = (row: Row): boolean => isCancelled(row.cell('item-status')) || isCancelled(row.cell('order-status'));

/**
 * `item-price` is of all that was bought of the line; of New Orders that is unverified where the quantity is above 1. Where only a part is still to ship, its share is by largest remainder. A price of
 * one is given only where the line divides exactly. Tax inside it is known only where the export gives the price without VAT besides.
 */
function readPrice(
  row: Row,
  { toShip, bought, mayLack }: { readonly toShip: number; readonly bought: number; readonly mayLack: boolean },
  currency: string,
  found: Problem[],
): Pick<OrderItem, 'unitPrice' | 'lineTotal' | 'taxInside'> {
  const read = mayLack ? readMoney : needMoney;
  const whole = read(cellOf(row, 'item-price'), { mark: '.', currency }, found);
  if (!whole) return {};
  if (whole.minor < 0) {
    const cell = cellOf(row, 'item-price');
    found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of 0 or more' }));
  }
  const net = readMoney(cellOf(row, 'vat-exclusive-item-price'), { mark: '.', currency }, found);
  const share = (amount: Money): Money =>
    toShip < bought && toShip > 0 ? money(apportion(amount.minor, [toShip, bought - toShip])[0]!, currency) : amount;
  return {
    ...(bought > 0 && whole.minor % bought === 0 ? { unitPrice: money(whole.minor / bought, currency) } : {}),
    lineTotal: share(whole),
    ...(net && net.minor <= whole.minor ? { taxInside: subtract(share(whole), share(net)) } : {}),
  };
}

/** The sum of a money column over rows; undefined where no row has an amount. Below zero is unreadable. */
export function sumOf(rows: readonly Row[], column: string, currency: string, found: Problem[]): Money | undefined {
  const amounts = rows.flatMap((row) => {
    const cell = cellOf(row, column);
    const amount = readMoney(cell, { mark: '.', currency }, found);
    if (amount && amount.minor < 0) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of 0 or more' }));
    return amount ?? [];
  });
  return amounts.length > 0 ? sum(amounts, currency) : undefined;
}

/** The same of a discount, which is one whether it is written with a minus or without. */
export function discountOf(rows: readonly Row[], column: string, currency: string, found: Problem[]): Money | undefined {
  const amounts = rows.flatMap((row) => readMoney(cellOf(row, column), { mark: '.', currency }, found) ?? []);
  const positive = amounts.map(({ minor }) => money(Math.abs(minor), currency));
  return positive.length > 0 ? sum(positive, currency) : undefined;
}

/** Freight the buyer paid: the lines' shipping prices, less the promotions on shipping. */
export function shippingOf(rows: readonly Row[], currency: string, found: Problem[]): Money | undefined {
  const price = sumOf(rows, 'shipping-price', currency, found);
  const off = discountOf(rows, 'ship-promotion-discount', currency, found);
  if (!price || !off) return price;
  if (off.minor <= price.minor) return subtract(price, off);
  const cell = cellOf(rows[0]!, 'ship-promotion-discount');
  found.push(unreadableCell(cell.where, { found: cell.text, expected: 'at most the shipping price' }));
  return undefined;
}
