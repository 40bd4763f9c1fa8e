/** One WooCommerce order from its rows. */
import { formatMoney, type Money, money, subtract, sum } from '../../model/money.ts';
import type { NotToShip, Order } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, readId } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { readCurrency, readMoney } from '../money-cell.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { statusUnclear, unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { meaningIn, statusTold } from '../status.ts';
import { currencyTold, type Status, type Told } from '../told.ts';
import { type Line, onlyCell, readLine } from './line.ts';
import { countDisagrees, noCurrency, noOrderRow, rowsDisagree, rowsTaken, rowsUnclear, subtotalDisagrees } from './problems.ts';
import { readRecipient } from './recipient.ts';

const some = (row: Row, columns: readonly string[]): boolean => columns.some((column) => !isAbsent(row.cell(column)));

export const namesGoods = (row: Row): boolean => some(row, ['Name', 'SKU', 'Item #']);

/** What every row that names the order must say alike. */
const shared = ['Order Status', 'First Name (Shipping)', 'Last Name (Shipping)', 'Address 1&2 (Shipping)', 'Country Code (Shipping)'];

export const namesOrder = (row: Row): boolean => some(row, [...shared, 'Order Date']);

export function readOrder(rows: readonly Row[], { told }: ReadFile): ReadOrder {
  const id = rows.map((row) => row.cell('Order Number')).find((number) => number !== '') ?? `(line ${rows[0]!.line})`;
  const heads = rows.filter(namesOrder);
  const [head] = heads;
  const found: Problem[] = [];
  const number = cellOf(rows[0]!, 'Order Number');
  if (!head) return { id, problems: [noOrderRow({ file: rows[0]!.file, line: rows[0]!.line }, {})] };
  if (number.text === '') found.push(unreadableCell(number.where, { found: '', expected: 'the order number' }));
  readId(number, found);
  checkHeads(id, heads, found);
  const currency = currencyOf(head, told, found);
  const goods = rows.filter(namesGoods);
  if (goods.length === 0) found.push(unreadableCell(cellOf(head, 'Name').where, { found: '', expected: 'an item name' }));
  const lines = goods.map((row) => readLine(row, currency, found)).filter((line) => line !== undefined);
  const notToShip = readStatus(head, lines, told, found);
  const live = notToShip === undefined || notToShip === 'unpaid';
  // What is wrong with the address or the sums of an order that nobody will ship does not matter.
  const recipient = readRecipient(head, live ? found : []);
  if (live && !found.some(holds)) checkCount(head, rows, lines, found);
  const sums: Problem[] = [];
  const amounts = currency ? readAmounts(head, lines, currency, sums) : {};
  found.push(...(live && !found.some(holds) ? sums : []));
  if (found.some(holds)) return { id, problems: found };
  if (live && !currency) found.push(noCurrency({ file: head.file, line: head.line }, {}));
  const placedOn = readDayIfKnown(cellOf(head, 'Order Date'), ['iso'], found);
  const said = { ...(placedOn && { placedOn }), ...(currency && { currency }), recipient, items: lines.map(({ item }) => item) };
  const order: Order = {
    id,
    platform: 'woocommerce',
    ...said,
    ...amounts,
    ...(notToShip && { notToShip }),
    ...readPayment([head], payment, ['iso'], live ? found : []),
    sellerTaxIds: [],
    sources: sourcesOf(rows),
  };
  return { id, order, problems: found };
}

/** The title is in the usual choice of columns; that a shop which chose the others has them under these names is unverified. */
const payment = { at: ['Paid Date'], method: ['Payment Method Title', 'Payment Method'], reference: ['Transaction ID'] };

function checkHeads(id: string, heads: readonly Row[], found: Problem[]): void {
  const [head, ...others] = heads as [Row, ...Row[]];
  for (const column of shared) {
    const other = others.find((row) => row.cell(column) !== head.cell(column));
    if (other) found.push(rowsDisagree(cellOf(other, column).where, { order: id, column }));
  }
}

/** A column that a shop may choose besides; else the symbol in the amounts (a bare `$` says nothing); else what the settings tell. */
function currencyOf(head: Row, told: Told | undefined, found: Problem[]): string | undefined {
  const cell = cellOf(head, 'Currency', 'Order Currency');
  if (!isAbsent(cell.text)) return readCurrency(cell, found);
  const symbol = readMoney(cellOf(head, 'Item Cost'), { mark: '.' }, [])?.currency;
  return symbol ?? currencyTold(told, head.cell('Country Code (Shipping)').toUpperCase());
}

/** WooCommerce's own words. A shop may add and translate them, so a word that is not here holds the order. */
const statuses: Readonly<Record<string, Status>> = {
  processing: 'live',
  completed: 'shipped',
  'pending payment': 'unpaid',
  pending: 'unpaid',
  'on hold': 'unpaid',
  'on-hold': 'unpaid',
  failed: 'unpaid',
  cancelled: 'cancelled',
  refunded: 'refunded',
};

function readStatus(head: Row, lines: readonly Line[], told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const status = cellOf(head, 'Order Status');
  const meaning = statusTold(status.text, told) ?? meaningIn(statuses, status.text.toLowerCase().replace(/^wc-/, ''));
  if (!meaning) found.push(statusUnclear(status.where, { found: status.text, known: 'processing, completed …' }));
  if (meaning && meaning !== 'live') return meaning;
  return lines.length > 0 && lines.every(({ item }) => item.notToShip) ? 'refunded' : undefined;
}

/** Total items and Total products count pieces and lines; which is which is unverified, so either number is right in either. */
function checkCount(head: Row, rows: readonly Row[], lines: readonly Line[], found: Problem[]): void {
  const taken = rows.filter((row) => row.cell('Order Number') === '' && !namesOrder(row));
  const counts = [lines.length, lines.reduce((total, { bought }) => total + bought, 0)];
  const stated = ['Total items', 'Total products'].map((column) => cellOf(head, column)).filter(({ text }) => /^\d{1,6}$/.test(text));
  const wrong = stated.find(({ text }) => !counts.includes(Number(text)));
  const at = taken.map(({ line }) => line);
  if (wrong && taken.length > 0) found.push(rowsUnclear(wrong.where, { lines: at, stated: wrong.text }));
  else if (wrong) found.push(countDisagrees(wrong.where, { lines: counts[0]!, pieces: counts[1]!, stated: wrong.text }));
  else if (taken.length > 0 && stated.length === 0) found.push(rowsTaken({ file: head.file, line: at[0]! }, { lines: at }));
}

/** Whether the items' prices have the discount off is told by the order's own subtotal, to the rounding of each line; else it stays open. */
function readAmounts(head: Row, lines: readonly Line[], currency: string, found: Problem[]): Pick<Order, 'shipping' | 'discount'> {
  const read = (name: string): Money | undefined => readMoney(onlyCell(head, name, found), { mark: '.', currency }, found);
  const [shipping, off, subtotal] = [read('Order Shipping Amount'), read('Cart Discount Amount'), read('Order Subtotal Amount')];
  const freight = shipping ? { shipping } : {};
  const discount = money(Math.abs(off?.minor ?? 0), currency);
  const whole = lines.every(({ item, bought }) => item.lineTotal && (item.notToShip || item.quantity === bought));
  const goods = whole
    ? sum(
        lines.map(({ item }) => item.lineTotal!),
        currency,
      )
    : undefined;
  const near = (other: Money | undefined): boolean => !!goods && !!other && Math.abs(goods.minor - other.minor) <= lines.length;
  if (near(subtotal)) return { ...freight, ...(off && { discount }) };
  if (subtotal && discount.minor > 0 && near(subtract(subtotal, discount))) return freight;
  const cell: Cell = cellOf(head, 'Order Subtotal Amount');
  const open = discount.minor > 0 || (subtotal && goods);
  if (open) found.push(subtotalDisagrees(cell.where, { goods: goods && formatMoney(goods), subtotal: subtotal && formatMoney(subtotal) }));
  return freight;
}
