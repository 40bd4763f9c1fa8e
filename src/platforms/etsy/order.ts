/** One Etsy order from its item rows and, where that file is in the batch too, its row of Sold Orders. */
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, readId } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { readCurrency } from '../money-cell.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { repeatedRow, unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { meaningIn, statusTold } from '../status.ts';
import type { Status, Told } from '../told.ts';
import { type Line, readLine } from './line.ts';
import { noteVat, readLineMoney, readOrderMoney } from './money.ts';
import { noItems, rowsDisagree, secondLineMissing, unknownStatus } from './problems.ts';
import { readRecipient } from './recipient.ts';

const idOf = (row: Row): string => row.cell('Order ID') || `(line ${row.line})`;

/** Sold Orders alone. */
export function refuseWithoutItems(rows: readonly Row[]): ReadOrder {
  const [first] = rows as [Row];
  return { id: idOf(first), problems: [noItems({ file: first.file, line: first.line }, {})] };
}

export function readOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const rows = given.filter((row) => row.header.has('Item Name'));
  const heads = withoutRepeats(
    given.filter((row) => !row.header.has('Item Name')),
    found,
  );
  const items = withoutRepeats(rows, found);
  const [head] = heads;
  const first = items[0]!;
  const id = idOf(first);
  checkRows(id, items, heads, found);
  const currency = readCurrency(cellOf(head ?? first, 'Currency'), found);
  const lines = items.map((row) => readLine(row, currency, found)).filter((line) => line !== undefined);
  const notToShip = readStatus(head, lines, told, found);
  const live = notToShip === undefined || notToShip === 'unpaid';
  // What is wrong with the address of an order that nobody will ship does not matter.
  const recipient = readRecipient(head ?? first, live ? found : []);
  if (!currency || found.some(holds)) return { id, problems: found };
  const sums: Problem[] = [];
  const amounts = head ? readOrderMoney(head, lines, currency, sums) : readLineMoney(items, lines, currency, sums);
  noteVat(items, currency, sums);
  if (!head && live && !first.header.has('Ship Address2')) sums.push(secondLineMissing({ file: first.file, line: first.line }, {}));
  // Sums of what stays here are nobody's worry; amounts that cannot be read are, as the order would lack them.
  found.push(...(live ? sums : []));
  if (found.some(holds)) return { id, problems: found };
  const placedOn = readDayIfKnown(cellOf(head ?? first, 'Sale Date'), ['mm/dd/yy', 'iso'], found);
  const said = { ...(placedOn && { placedOn }), currency, recipient, items: withSku(lines, head), ...amounts };
  const paid = readPayment([...heads, ...items], payment, ['mm/dd/yy', 'iso'], notToShip ? [] : found);
  const order: Order = {
    id,
    platform: 'etsy',
    ...said,
    ...(notToShip && { notToShip }),
    ...paid,
    sellerTaxIds: [],
    sources: sourcesOf(given),
  };
  return { id, order, problems: found };
}

/** Transaction ID is of the item sold, not of the money. */
const payment = { at: ['Date Paid'], method: ['Payment Method', 'Payment Type'] };

/** A line's key is Transaction ID, an order's its own: the same row twice, cell for cell, is one, as where two exports overlap. */
function withoutRepeats(rows: readonly Row[], found: Problem[]): readonly Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    if (row.header.has('Item Name') && isAbsent(row.cell('Transaction ID'))) return true;
    const text = JSON.stringify(row.cells);
    const line = first.get(text);
    if (line !== undefined) found.push(repeatedRow({ file: row.file, line: row.line }, { first: line }));
    else first.set(text, row.line);
    return line === undefined;
  });
}

/** What every item row of an order must say alike. */
const shared = ['Currency', 'Ship Name', 'Ship Address1', 'Ship Country'];

function checkRows(id: string, items: readonly Row[], heads: readonly Row[], found: Problem[]): void {
  const cell = cellOf(items[0]!, 'Order ID');
  if (cell.text === '') found.push(unreadableCell(cell.where, { found: '', expected: 'the order id' }));
  readId(cell, found);
  const disagree = ({ where }: Cell, what: string): unknown => found.push(rowsDisagree(where, { order: id, what }));
  for (const column of shared) {
    const other = items.find((row) => row.cell(column) !== items[0]!.cell(column));
    if (other) disagree(cellOf(other, column), `differ in ${column}`);
  }
  const seen = new Set<string>();
  for (const transaction of items.map((row) => cellOf(row, 'Transaction ID'))) {
    if (seen.has(transaction.text)) disagree(transaction, `have the Transaction ID ${transaction.text} twice`);
    if (!isAbsent(transaction.text)) seen.add(transaction.text);
  }
  const [head, second] = heads;
  if (second) disagree(cellOf(second, 'Order ID'), 'stand twice in Sold Orders');
  for (const column of ['Currency', 'Ship Country']) {
    if (head && head.cell(column) !== items[0]!.cell(column)) disagree(cellOf(head, column), `differ in ${column} between the two files`);
  }
}

/** Blank in the files that are known; the words are unverified. */
const statuses: Readonly<Record<string, Status>> = {
  '': 'live',
  open: 'live',
  paid: 'live',
  completed: 'live',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  refunded: 'refunded',
  'fully refunded': 'refunded',
};

function readStatus(head: Row | undefined, lines: readonly Line[], told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const reasons = lines.map(({ item }) => item.notToShip);
  const all = reasons.length > 0 && reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
  if (!head) return all;
  const status = cellOf(head, 'Status');
  const meaning = statusTold(status.text, told) ?? meaningIn(statuses, status.text.toLowerCase());
  if (meaning && meaning !== 'live') return meaning;
  if (!isAbsent(head.cell('Date Shipped'))) return 'shipped';
  if (!meaning && !isAbsent(status.text)) found.push(unknownStatus(status.where, { found: status.text }));
  return all;
}

/** Sold Orders joins all SKUs of an order by commas, so only that of a single item is certain. */
function withSku(lines: readonly Line[], head: Row | undefined): readonly OrderItem[] {
  const items = lines.map(({ item }) => item);
  const sku = head?.cell('SKU') ?? '';
  const [only] = items;
  return items.length === 1 && only && only.sku === '' && !sku.includes(',') ? [{ ...only, sku }] : items;
}
