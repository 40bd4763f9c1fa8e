/** One item row of a WooCommerce order. */
import { apportion, formatMoney, type Money, money } from '../../model/money.ts';
import type { OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, readQuantity, readText } from '../cell.ts';
import { multiply, needMoney, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { normalisedName } from '../row.ts';
import { columnTwice, lineDisagrees } from './problems.ts';

/** An item, and how many were bought: some may have been refunded. */
export interface Line {
  readonly item: OrderItem;
  readonly bought: number;
}

/** Without a currency the item has no price. */
export function readLine(row: Row, currency: string | undefined, found: Problem[]): Line | undefined {
  const name = cellOf(row, 'Name');
  const title = readText(name, found);
  if (title === '') found.push(unreadableCell(name.where, { found: '', expected: 'an item name' }));
  const bought = readQuantity(cellOf(row, 'Quantity'), found);
  const rest = cellOf(row, 'Quantity (- Refund)');
  const left = isAbsent(rest.text) ? bought : readQuantity(rest, found, 0);
  if (bought === undefined || left === undefined) return undefined;
  if (left > bought) found.push(unreadableCell(rest.where, { found: rest.text, expected: `at most the quantity of ${bought}` }));
  const price = currency === undefined ? {} : readPrice(row, bought, currency, found);
  const gone = left === 0;
  const item = { sku: row.cell('SKU'), title, quantity: gone ? bought : left, ...price, line: row.line };
  return { item: gone ? { ...item, notToShip: 'refunded' } : { ...item, ...share(price, left, bought) }, bought };
}

/** Of a line that was refunded in part, what is left. */
const share = ({ lineTotal }: Pick<OrderItem, 'lineTotal'>, left: number, bought: number): Pick<OrderItem, 'lineTotal'> =>
  lineTotal && left < bought ? { lineTotal: money(apportion(lineTotal.minor, [left, bought - left])[0]!, lineTotal.currency) } : {};

/**
 * Item Cost is of one, rounded (unverified); the line is what the file's own line column says of it, with or without tax. A line column that is
 * neither means that this shop's columns are others, and no value can be told.
 */
function readPrice(row: Row, bought: number, currency: string, found: Problem[]): Pick<OrderItem, 'unitPrice' | 'lineTotal'> {
  const read = (name: string): Money | undefined => readMoney(onlyCell(row, name, found), { mark: '.', currency }, found);
  const cost = onlyCell(row, 'Item Cost', found);
  const unit = needMoney(cost, { mark: '.', currency }, found);
  if (!unit) return {};
  if (unit.minor < 0) found.push(unreadableCell(cost.where, { found: cost.text, expected: 'an amount of 0 or more' }));
  const whole = multiply(unit, bought, cellOf(row, 'Quantity'), found);
  if (!whole) return {};
  const stated = [read('Order Line Total'), read('Order Line (w/o tax)')].filter((each) => each !== undefined);
  const fits = stated.find(({ minor }) => Math.abs(minor - whole.minor) * 2 <= bought);
  if (stated.length > 0 && !fits) {
    const total = stated.map(formatMoney).join(' and ');
    found.push(lineDisagrees(cost.where, { line: formatMoney(whole), total }));
  }
  return !fits || fits.minor === whole.minor ? { unitPrice: unit, lineTotal: whole } : { lineTotal: fits };
}

/** Shops give two columns one name. Where both are filled and differ, neither is to be trusted. */
export function onlyCell(row: Row, name: string, found: Problem[]): Cell {
  const cell = cellOf(row, name);
  const wanted = normalisedName(name);
  const all = row.cells.filter((_, i) => normalisedName(row.header.names[i] ?? '') === wanted).map((text) => text.trim());
  const values = [...new Set(all.filter((text) => !isAbsent(text)))];
  if (values.length > 1) found.push(columnTwice(cell.where, { values }));
  return values.length === 1 ? { ...cell, text: values[0]! } : cell;
}
