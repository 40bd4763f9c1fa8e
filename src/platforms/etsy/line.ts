/** One item row of an Etsy order. */
import { formatMoney, type Money, subtract } from '../../model/money.ts';
import type { NotToShip, OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, readId, readQuantity, readText } from '../cell.ts';
import { multiply, needMoney, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { lineDisagrees } from './problems.ts';

/** An item, and what the row says was taken off it. */
export interface Line {
  readonly item: OrderItem;
  readonly discount?: Money;
  /** Item Total has the discount off already: so it is this row's own. */
  readonly own: boolean;
}

export function readLine(row: Row, currency: string | undefined, found: Problem[]): Line | undefined {
  const name = cellOf(row, 'Item Name');
  const title = readText(name, found);
  if (title === '') found.push(unreadableCell(name.where, { found: '', expected: 'an item name' }));
  readId(cellOf(row, 'Transaction ID'), found);
  const count = cellOf(row, 'Quantity');
  const quantity = readQuantity(count, found);
  // Without a currency the amounts could not be read, and one problem says it.
  const unitPrice = currency === undefined ? undefined : atLeastNothing(cellOf(row, 'Price'), currency, found);
  if (quantity === undefined || !unitPrice) return undefined;
  const lineTotal = multiply(unitPrice, quantity, count, found);
  if (!lineTotal) return undefined;
  const discount = readMoney(cellOf(row, 'Discount Amount'), { mark: '.', currency }, found);
  const notToShip = readNotToShip(row);
  const item: OrderItem = { sku: row.cell('SKU'), title, quantity, unitPrice, lineTotal, ...(notToShip && { notToShip }), line: row.line };
  return { item, ...(discount && { discount }), own: checkTotal(row, lineTotal, discount, found) };
}

function atLeastNothing(cell: Cell, currency: string, found: Problem[]): Money | undefined {
  const amount = needMoney(cell, { mark: '.', currency }, found);
  if (amount && amount.minor < 0) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of 0 or more' }));
  return amount;
}

/** Item Total is price times quantity; whether a discount is off it already is unverified, so either is taken, and nothing else. */
function checkTotal(row: Row, lineTotal: Money, discount: Money | undefined, found: Problem[]): boolean {
  const cell = cellOf(row, 'Item Total');
  const total = readMoney(cell, { mark: '.', currency: lineTotal.currency }, found);
  if (!total || total.minor === lineTotal.minor) return false;
  const own = discount !== undefined && total.minor === subtract(lineTotal, discount).minor;
  if (!own) found.push(lineDisagrees(cell.where, { total: formatMoney(total), line: formatMoney(lineTotal) }));
  return own;
}

/** The words for sales in person and downloads, and that no Date Paid means unpaid, are unverified. */
function readNotToShip(row: Row): NotToShip | undefined {
  if (!isAbsent(row.cell('Date Shipped'))) return 'shipped';
  if (/digital|download/i.test(row.cell('Listings Type'))) return 'digital';
  if (/in.?person/i.test(row.cell('Order Type'))) return 'pick-up';
  return row.header.has('Date Paid') && isAbsent(row.cell('Date Paid')) ? 'unpaid' : undefined;
}
