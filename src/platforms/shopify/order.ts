/** One Shopify order from its rows: the first has everything, further ones only an item each. */
import type { Money } from '../../model/money.ts';
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isScientific, readFlag, readId, readQuantity, readText } from '../cell.ts';
import { readDay } from '../day-cell.ts';
import { multiply, needMoney, readCurrency, readMoney } from '../money-cell.ts';
import { type PaymentColumns, readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { statusUnclear, unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { meaningIn, statusTold } from '../status.ts';
import type { Status, Told } from '../told.ts';
import { noOrderRow, partlyRefunded, savedBySpreadsheet, twoOrderRows } from './problems.ts';
import { readRecipient } from './recipient.ts';
import { checkSubtotal, checkTotal, type Sums } from './sums.ts';

/** The rows of an order with something in the columns that only its first row fills. */
const headsOf = (rows: readonly Row[]): Row[] => rows.filter((row) => row.cell('Currency') !== '' || row.cell('Financial Status') !== '');

export function readOrder(rows: readonly Row[], { told }: ReadFile): ReadOrder {
  const id = keyOf(rows[0]!);
  const [head, ...others] = headsOf(rows);
  const where = { file: rows[0]!.file, line: rows[0]!.line };
  const nameless = cellOf(rows[0]!, 'Name');
  if (nameless.text === '') return { id, problems: [unreadableCell(nameless.where, { found: '', expected: 'an order name' })] };
  if (!head) return { id, problems: [noOrderRow(where, {})] };
  if (others.length > 0) return { id, problems: [twoOrderRows(where, { lines: [head, ...others].map(({ line }) => line) })] };
  return readWhole(id, head, rows, told);
}

/** Several references are joined by ` + `; they stand as they are. */
const payment: PaymentColumns = {
  at: ['Paid at'],
  method: ['Payment Method'],
  reference: ['Payment Reference', 'Payment References', 'Payment ID'],
};

/** Bad cells give no order; sums that disagree give the order and the error that holds it. */
function readWhole(id: string, head: Row, rows: readonly Row[], told: Told | undefined): ReadOrder {
  const found: Problem[] = [];
  readId(cellOf(head, 'Name'), found);
  const currency = readCurrency(cellOf(head, 'Currency'), found);
  const items = rows.map((row) => readItem(row, currency, found)).filter((item) => item !== undefined);
  const notToShip = statusOf(head, told, found) ?? statusOfLines(items);
  // What is wrong with the address or the sums of an order that nobody will ship does not matter. An unpaid one may go by the settings.
  const live = notToShip === undefined || notToShip === 'unpaid';
  const recipient = readRecipient(head, live, live ? found : []);
  const placedOn = readDay(cellOf(head, 'Created at'), 'iso', found);
  const sums = readSums(head, currency, found);
  if (found.some(holds)) return { id, problems: found };
  const where = { file: head.file, line: head.line };
  if (live) found.push(...checkSubtotal(items, sums, where), ...checkTotal(sums, where), ...remarks(head));
  const { shipping, discount } = sums;
  const service = head.cell('Shipping Method');
  const said = {
    ...(placedOn && { placedOn }),
    ...(currency && { currency }),
    ...(service && { service }),
    ...(notToShip && { notToShip }),
    ...readPayment([head], payment, ['iso'], live ? found : []),
  };
  const amounts = { ...(shipping && { shipping }), ...(discount && { discount }) };
  const order: Order = { id, platform: 'shopify', ...said, recipient, items, ...amounts, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

/** The order's name; a row that has content but no name is an order of its own, so that it is seen and held. */
export const keyOf = (row: Row): string => row.cell('Name') || `(line ${row.line})`;

function readItem(row: Row, currency: string | undefined, found: Problem[]): OrderItem | undefined {
  const title = readText(cellOf(row, 'Lineitem name'), found);
  if (title === '') found.push(unreadableCell(cellOf(row, 'Lineitem name').where, { found: '', expected: 'an item name' }));
  const quantity = readQuantity(cellOf(row, 'Lineitem quantity'), found);
  // Without a currency the amounts could not be read, and one problem says it.
  const unitPrice = currency === undefined ? undefined : needMoney(cellOf(row, 'Lineitem price'), { mark: '.', currency }, found);
  if (quantity === undefined || !unitPrice) return undefined;
  const notToShip = lineStatus(row, found);
  const lineTotal = multiply(unitPrice, quantity, cellOf(row, 'Lineitem quantity'), found);
  if (!lineTotal) return undefined;
  return { sku: row.cell('Lineitem sku'), title, quantity, unitPrice, lineTotal, ...(notToShip && { notToShip }), line: row.line };
}

function lineStatus(row: Row, found: Problem[]): NotToShip | undefined {
  const cell = cellOf(row, 'Lineitem requires shipping');
  const ships = cell.text === '' ? true : readFlag(cell.text);
  if (ships === undefined) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'true or false' }));
  if (ships === false) return 'digital';
  const status = row.cell('Lineitem fulfillment status').toLowerCase();
  return status === 'fulfilled' ? 'shipped' : status === 'restocked' ? 'cancelled' : undefined;
}

const financial: Readonly<Record<string, Status>> = {
  '': 'live',
  paid: 'live',
  partially_refunded: 'live',
  refunded: 'refunded',
  voided: 'cancelled',
  pending: 'unpaid',
  authorized: 'unpaid',
  partially_paid: 'unpaid',
  unpaid: 'unpaid',
  expired: 'unpaid',
};

function statusOf(head: Row, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  if (head.cell('Cancelled at', 'Canceled at') !== '') return 'cancelled';
  const cell = cellOf(head, 'Financial Status');
  const status = statusTold(cell.text, told) ?? meaningIn(financial, cell.text.toLowerCase().replaceAll(' ', '_'));
  if (!status) found.push(statusUnclear(cell.where, { found: cell.text, known: 'paid, pending, refunded …' }));
  if (status && status !== 'live') return status;
  const fulfilled = head.cell('Fulfillment Status').toLowerCase();
  return fulfilled === 'fulfilled' ? 'shipped' : fulfilled === 'restocked' ? 'cancelled' : undefined;
}

/** Nothing of the order is to be shipped when no line is. */
const statusOfLines = (items: readonly OrderItem[]): NotToShip | undefined =>
  items.length > 0 && items.every(({ notToShip }) => notToShip)
    ? (items.find(({ notToShip }) => notToShip !== 'digital') ?? items[0]!).notToShip
    : undefined;

function readSums(head: Row, currency: string | undefined, found: Problem[]): Sums {
  const amount = (column: string): Money | undefined =>
    currency === undefined ? undefined : readMoney(cellOf(head, column), { mark: '.', currency }, found);
  const [subtotal, discount, shipping] = [amount('Subtotal'), amount('Discount Amount'), amount('Shipping')];
  return { subtotal, discount, shipping, duties: amount('Duties'), taxes: amount('Taxes'), total: amount('Total') };
}

function remarks(head: Row): Problem[] {
  const id = cellOf(head, 'Id');
  const refunded = cellOf(head, 'Refunded Amount');
  const partly = /[1-9]/.test(refunded.text);
  return [
    ...(isScientific(id.text) ? [savedBySpreadsheet(id.where, { found: id.text })] : []),
    ...(partly ? [partlyRefunded(refunded.where, { refunded: `${refunded.text} ${head.cell('Currency')}` })] : []),
  ];
}
