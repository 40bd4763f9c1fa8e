/** One Amazon order from its rows: one row a line of goods, each repeating the order's own facts. */
import { formatMoney } from '../../model/money.ts';
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import type { SellerTaxId } from '../../model/party.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, isScientific, readFlag } from '../cell.ts';
import { readDay } from '../day-cell.ts';
import { readCurrency } from '../money-cell.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { idLost, repeatedRow, unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { sellerTaxId } from '../tax-reference.ts';
import type { Told } from '../told.ts';
import { pricesOf } from './join.ts';
import { discountOf, type Line, readLine, shippingOf, sumOf } from './line.ts';
import { cancellationAsked, ordersDisagree, promotionTaken, taxPerhapsInside } from './problems.ts';
import { readRecipient } from './recipient.ts';

/** What every row of an order must say alike: two parcels under one number would be one false declaration. */
const shared = ['currency', 'recipient-name', 'ship-address-1', 'ship-country'];

/** New Orders: each row has its own price. */
export function readNewOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const rows = withoutRepeats(given, found);
  return readLines(
    rows.map((row) => ({ row, prices: row, quantity: 'quantity-purchased' })),
    told,
    found,
  );
}

/** Unshipped Orders, whose prices stand in the All Orders report, where that is in the batch too: joined by order id and SKU. */
export function readUnshippedOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const rows = withoutRepeats(given, found);
  const own = rows.filter((row) => row.header.has('quantity-to-ship'));
  const priced = rows.filter((row) => !row.header.has('quantity-to-ship'));
  return readLines(
    own.map((row) => ({ row, prices: pricesOf(row, own, priced, found), quantity: 'quantity-to-ship' })),
    told,
    found,
  );
}

function readLines(lines: readonly Line[], told: Told | undefined, found: Problem[]): ReadOrder {
  const head = lines[0]!.row;
  const id = head.cell('order-id') || `line ${head.line}`;
  checkRows(
    lines.map(({ row }) => row),
    id,
    found,
  );
  const prices = lines.find(({ prices }) => prices)?.prices;
  const currency = prices && readCurrency(cellOf(prices, 'currency'), found);
  const items = lines.map((line) => readLine(line, currency, told, found));
  const live = lines.filter((_, i) => items[i]!.notToShip === undefined);
  const priced = currency ? { currency, ...readAmounts(live, currency, items, found) } : {};
  const facts = readFacts(head, items, found);
  const recipient = readRecipient(head, found);
  checkCancellation(live, found);
  if (found.some(holds)) return { id, problems: found };
  const sellerTaxIds = readTaxIds(lines, recipient.country);
  const sources = sourcesOf(lines.flatMap(({ row, prices }) => (prices && prices !== row ? [row, prices] : [row])));
  return { id, order: { id, platform: 'amazon', ...priced, ...facts, recipient, items, sellerTaxIds, sources }, problems: found };
}

/** What each row says of the order as a whole, and what its lines come to. */
function readFacts(
  head: Row,
  items: readonly OrderItem[],
  found: Problem[],
): Pick<Order, 'placedOn' | 'trade' | 'service' | 'notToShip' | 'payment'> {
  const placedOn = readDay(cellOf(head, 'purchase-date'), 'iso', found);
  const service = head.cell('ship-service-level');
  const notToShip = reasonOf(items);
  return {
    ...(placedOn ? { placedOn } : {}),
    // A buyer who is no business may still buy from a factory: `false` leaves the seller's own default.
    ...(readFlag(head.cell('is-business-order')) ? { trade: 'b2b' } : {}),
    ...(isAbsent(service) ? {} : { service }),
    ...(notToShip ? { notToShip } : {}),
    ...readPayment([head], { at: ['payments-date'], method: ['payment-method'] }, ['iso'], notToShip ? [] : found),
  };
}

/** A line's key is `order-item-id`: the same row twice, cell for cell, is one line, as where two reports overlap. */
function withoutRepeats(rows: readonly Row[], found: Problem[]): readonly Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    if (isAbsent(row.cell('order-item-id'))) return true;
    const text = JSON.stringify(row.cells);
    const line = first.get(text);
    if (line !== undefined) found.push(repeatedRow({ file: row.file, line: row.line }, { first: line }));
    else first.set(text, row.line);
    return line === undefined;
  });
}

function checkRows(rows: readonly Row[], id: string, found: Problem[]): void {
  const [head, ...others] = rows as [Row, ...Row[]];
  const cell = cellOf(head, 'order-id');
  if (cell.text === '') found.push(unreadableCell(cell.where, { found: '', expected: 'the order id' }));
  if (isScientific(id)) found.push(idLost(cell.where, { found: id }));
  for (const column of shared) {
    const other = others.find((row) => row.cell(column) !== head.cell(column));
    if (other) found.push(ordersDisagree(cellOf(other, column).where, { order: id, what: `differ in ${column}` }));
  }
  const seen = new Set<string>();
  for (const row of rows) {
    const item = cellOf(row, 'order-item-id');
    if (seen.has(item.text)) found.push(ordersDisagree(item.where, { order: id, what: `have the order-item-id ${item.text} twice` }));
    if (!isAbsent(item.text)) seen.add(item.text);
  }
}

/** The order stays whole out of the parcel when each of its lines does. */
function reasonOf(items: readonly OrderItem[]): NotToShip | undefined {
  const reasons = items.map(({ notToShip }) => notToShip);
  return reasons.every((reason) => reason !== undefined) ? (reasons.find((reason) => reason !== 'cancelled') ?? reasons[0]) : undefined;
}

/** Shipping and discounts of the lines that are shipped. */
function readAmounts(
  live: readonly Line[],
  currency: string,
  items: readonly OrderItem[],
  found: Problem[],
): Pick<Order, 'shipping' | 'discount'> {
  const rows = live.flatMap(({ prices }) => prices ?? []);
  const [head] = rows;
  if (!head) return {};
  const shipping = shippingOf(rows, currency, found);
  const discount = discountOf(rows, 'item-promotion-discount', currency, found);
  const tax = sumOf(rows, 'item-tax', currency, found);
  if (discount && discount.minor > 0) {
    found.push(promotionTaken(cellOf(head, 'item-promotion-discount').where, { discount: formatMoney(discount) }));
  }
  if (tax && tax.minor > 0 && !addsTax(head) && items.some(({ taxInside }) => !taxInside)) {
    found.push(taxPerhapsInside(cellOf(head, 'item-tax').where, { tax: formatMoney(tax) }));
  }
  return { ...(shipping ? { shipping } : {}), ...(discount ? { discount } : {}) };
}

/** In the United States and Canada prices are without tax. Elsewhere the figures of one file fit tax inside the price (unverified). */
const addsTax = (row: Row): boolean => /^(USD|CAD)$/.test(row.cell('currency')) && /^(amazon\.(com|ca))?$/i.test(row.cell('sales-channel'));

function checkCancellation(live: readonly Line[], found: Problem[]): void {
  const asked = live.find(({ row }) => readFlag(row.cell('is-buyer-requested-cancellation')))?.row;
  if (!asked) return;
  const { where } = cellOf(asked, 'is-buyer-requested-cancellation');
  found.push(cancellationAsked(where, { reason: asked.cell('buyer-requested-cancel-reason') }));
}

/** The numbers under which Amazon collected the tax, given for each line. */
function readTaxIds(lines: readonly Line[], country: string): readonly SellerTaxId[] {
  const numbers = lines.flatMap(({ row, prices }) => [row.cell('ioss-number'), prices?.cell('ioss-number') ?? '']);
  return [...new Set(numbers)].flatMap((number) => sellerTaxId({ word: 'IOSS', number, owner: 'platform', country }) ?? []);
}
