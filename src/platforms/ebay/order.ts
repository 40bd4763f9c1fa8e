/** One eBay order from the rows of its sales record. */
import type { Money } from '../../model/money.ts';
import type { Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, readId } from '../cell.ts';
import { readDay } from '../day-cell.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadOrder, Row } from '../platform.ts';
import { repeatedRow, unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { columns } from './columns.ts';
import { checkSummary, checkTotal, readAmount, readItem } from './items.ts';
import { rowsDisagree } from './problems.ts';
import { readRecipient } from './recipient.ts';
import { namesGoods, recordOf } from './rows.ts';
import type { Site } from './sites.ts';
import { checkHub, checkTracking, isShipped, readNotToShip } from './status.ts';
import { readTaxReferences } from './tax.ts';

/** The rows of an order told apart: facts of the order stand in `head`, which is the summary row where there is one. */
interface Sorted {
  readonly head: Row;
  readonly summary: Row | undefined;
  readonly goods: readonly Row[];
}

/**
 * Several items: one summary row (address, postage, total, no goods) and a row for each item; one item: a single row with both.
 * An order whose item rows are missing, or that has no recipient, is given as it was read, with the problem that holds it.
 */
export function readOrder(site: Site, given: readonly Row[]): ReadOrder {
  const found: Problem[] = [];
  const rows = withoutRepeats(given, found);
  const sorted = sort(rows);
  const { head, goods } = sorted;
  const record = recordOf(head) ?? '';
  // An unpaid sale has no order number yet: its sales record stands for it.
  const id = readId(cellOf(head, ...columns.order), found) ?? record;
  checkRecord(rows, goods, record, found);
  const currency = currencyOf(rows, site);
  const facts = readFacts(sorted, site, currency, found);
  const toShip = facts.notToShip === undefined;
  const items = goods.map((row) => readItem(row, site, currency, toShip && isShipped(row) ? 'shipped' : undefined, found));
  const about: Problem[] = [];
  const recipient = readRecipient(head, about);
  if (!found.some(holds)) about.push(...checkSums(id, sorted, items, facts.shipping, site, currency));
  checkHub(head, about);
  checkTracking(rows, about);
  const sellerTaxIds = readTaxReferences(rows, recipient.country, found);
  // What would hold a shipment is no problem of an order that is not shipped: an unpaid sale has no address yet.
  const problems = [...found, ...(toShip ? about : [])];
  if (found.some(holds) || (goods.length === 0 && toShip)) return { id, problems };
  const priced = currency ? { currency } : {};
  const order: Order = { id, platform: 'ebay', ...priced, ...facts, recipient, items, sellerTaxIds, sources: sourcesOf(rows) };
  return { id, order, problems };
}

/** What the summary row or single row says of the order as a whole. */
function readFacts({ head, goods }: Sorted, site: Site, currency: string | undefined, found: Problem[]) {
  const placedOn = day(cellOf(head, ...columns.soldOn), site, found);
  const shipping = readAmount(cellOf(head, ...columns.shipping), site, currency, found);
  const service = cellOf(head, ...columns.service).text;
  const notToShip = readNotToShip(head, goods);
  return {
    ...(placedOn ? { placedOn } : {}),
    ...(shipping ? { shipping } : {}),
    ...(isAbsent(service) ? {} : { service }),
    ...(notToShip ? { notToShip } : {}),
    ...readPayment([head, ...goods], payment, ['mon-dd-yy', 'dd-mon-yy', site.dates], notToShip ? [] : found),
  };
}

/** Transaction ID is of the item sold, not of the money. */
const payment = { at: columns.paidOn, method: columns.paidBy, reference: columns.paidUnder };

const at = ({ file, line }: Row): { file: string; line: number } => ({ file, line });

/**
 * The same row twice, cell for cell, as where two reports overlap: counted once, and said so. An item row without a transaction id may be a
 * second purchase of the same; then both stand, and the summary row tells.
 */
function withoutRepeats(rows: readonly Row[], found: Problem[]): readonly Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    if (namesGoods(row) && isAbsent(row.cell(...columns.transaction))) return true;
    const text = JSON.stringify(row.cells);
    const line = first.get(text);
    if (line !== undefined) found.push(repeatedRow(at(row), { first: line }));
    else first.set(text, row.line);
    return line === undefined;
  });
}

function sort(rows: readonly Row[]): Sorted {
  const goods = rows.filter(namesGoods);
  const summary = rows.find((row) => !namesGoods(row));
  const addressed = goods.find((row) => !isAbsent(row.cell(...columns.line1)));
  return { head: summary ?? addressed ?? goods[0]!, summary, goods };
}

/** A summary row or a single row. Item rows leave address and total empty. */
const holdsOrder = (row: Row): boolean => !namesGoods(row) || [columns.line1, columns.total].some((names) => !isAbsent(row.cell(...names)));

/** One record is one order: two order numbers, two rows of the whole order, or one transaction in two rows are two reports glued together. */
function checkRecord(rows: readonly Row[], goods: readonly Row[], record: string, found: Problem[]): void {
  const values = (of: readonly Row[], names: readonly string[]) => of.map((row) => row.cell(...names)).filter((text) => !isAbsent(text));
  const orders = new Set(values(rows, columns.order));
  const transactions = values(goods, columns.transaction);
  const where = at(rows[rows.length - 1]!);
  if (record.startsWith('line ')) {
    const cell = cellOf(rows[0]!, ...columns.record);
    found.push(unreadableCell(cell.where, { found: '', expected: 'the sales record number' }));
  }
  if (orders.size > 1) found.push(rowsDisagree(where, { record, what: `the order numbers ${[...orders].join(' and ')}` }));
  else if (rows.filter(holdsOrder).length > 1) found.push(rowsDisagree(where, { record, what: 'two rows that each hold the whole order' }));
  else if (new Set(transactions).size < transactions.length) {
    found.push(rowsDisagree(where, { record, what: 'two rows of the same transaction that differ' }));
  }
}

/** A sum that is wrong because a row is missing is not worth a second message. Without a currency only the rows can be missed. */
function checkSums(
  id: string,
  { head, summary, goods }: Sorted,
  items: readonly OrderItem[],
  shipping: Money | undefined,
  site: Site,
  currency: string | undefined,
): readonly Problem[] {
  const sums: Problem[] = [];
  if (summary && currency) checkSummary(id, summary, items, site, currency, sums);
  if (goods.length === 0 && sums.length === 0) sums.push(rowsDisagree(at(head), { record: recordOf(head) ?? id, what: 'no item rows' }));
  if (currency && sums.length === 0) checkTotal(head, items, shipping, site, currency, sums);
  return sums;
}

/** Month names make both orders of day and month plain, so either is read on any site. */
function day(cell: Cell, site: Site, found: Problem[]) {
  const form = /^\p{L}+\.?-/u.test(cell.text) ? 'mon-dd-yy' : /^\d{1,2}-\p{L}/u.test(cell.text) ? 'dd-mon-yy' : site.dates;
  return readDay(cell, form, found);
}

/** The currency stands in the amounts; the first one that can be read decides, and the others must agree. */
function currencyOf(rows: readonly Row[], site: Site): string | undefined {
  for (const row of rows) {
    const amount = readAmount(cellOf(row, ...columns.price), site, undefined, []);
    if (amount) return amount.currency;
  }
  return undefined;
}
