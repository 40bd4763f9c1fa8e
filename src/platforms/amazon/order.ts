/** One Amazon order from its rows: one row a line of goods, each repeating the order's own facts. */
import { formatMoney } from '../../model/money.ts';
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import type { SellerTaxId } from '../../model/party.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, isScientific, readCurrency, readDay, readFlag } from '../cell.ts';
import type { ReadOrder, Row } from '../platform.ts';
import { idLost, repeatedRow, unreadableCell } from '../problems.ts';
import { sellerTaxId } from '../tax-reference.ts';
import { type Lines, readLine, shippingOf, sumOf } from './line.ts';
import { cancellationAsked, ordersDisagree, promotionTaken, taxPerhapsInside } from './problems.ts';
import { readRecipient } from './recipient.ts';

/** What every row of an order must say alike: two parcels under one number would be one false declaration. */
const shared = ['currency', 'recipient-name', 'ship-address-1', 'ship-country'];

export function readOrder(given: readonly Row[], lines: Lines): ReadOrder {
  const found: Problem[] = [];
  const rows = withoutRepeats(given, found);
  const head = rows[0]!;
  const id = head.cell('order-id') || `line ${head.line}`;
  checkRows(rows, id, found);
  const currency = lines.priced ? readCurrency(cellOf(head, 'currency'), found) : undefined;
  const items = rows.map((row) => readLine(row, lines, currency, found));
  const live = rows.filter((_, i) => items[i]!.notToShip === undefined);
  const placedOn = readDay(cellOf(head, 'purchase-date'), 'iso', found);
  const notToShip = reasonOf(items);
  const recipient = readRecipient(head, found);
  const service = head.cell('ship-service-level');
  const money = currency ? moneyOf(live, currency, items, found) : {};
  const asked = live.find((row) => readFlag(row.cell('is-buyer-requested-cancellation')));
  if (asked)
    found.push(
      cancellationAsked(cellOf(asked, 'is-buyer-requested-cancellation').where, { reason: asked.cell('buyer-requested-cancel-reason') }),
    );
  if (found.some(holds)) return { id, problems: found };
  const order: Order = {
    id,
    platform: 'amazon',
    ...(placedOn ? { placedOn } : {}),
    ...(currency ? { currency } : {}),
    // A buyer who is no business may still buy from a factory: `false` leaves the seller's own default.
    ...(readFlag(head.cell('is-business-order')) ? { trade: 'b2b' as const } : {}),
    recipient,
    items,
    ...money,
    ...(isAbsent(service) ? {} : { service }),
    ...(notToShip ? { notToShip } : {}),
    sellerTaxIds: readTaxIds(rows, recipient.country),
    sources: [{ file: head.file, lines: rows.map(({ line }) => line) }],
  };
  return { id, order, problems: found };
}

/** A line's key is `order-item-id`: the same row twice, cell for cell, is one line. */
function withoutRepeats(rows: readonly Row[], found: Problem[]): readonly Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
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
    if (other) found.push(ordersDisagree(cellOf(other, column).where, { column, order: id }));
  }
  const items = rows.map((row) => row.cell('order-item-id')).filter((text) => !isAbsent(text));
  const twice = rows.find((row, i) => items.indexOf(row.cell('order-item-id')) < i && items.length === rows.length);
  if (twice) found.push(ordersDisagree(cellOf(twice, 'order-item-id').where, { column: 'the same order-item-id', order: id }));
}

/** The order stays whole out of the parcel when each of its lines does. */
function reasonOf(items: readonly OrderItem[]): NotToShip | undefined {
  const reasons = items.map(({ notToShip }) => notToShip);
  return reasons.every((reason) => reason !== undefined) ? (reasons.find((reason) => reason !== 'cancelled') ?? reasons[0]) : undefined;
}

/** Shipping and discounts of the lines that are shipped. */
function moneyOf(
  rows: readonly Row[],
  currency: string,
  items: readonly OrderItem[],
  found: Problem[],
): Pick<Order, 'shipping' | 'discount'> {
  const shipping = shippingOf(rows, currency, found);
  const discount = sumOf(rows, 'item-promotion-discount', currency, found);
  const tax = sumOf(rows, 'item-tax', currency, found);
  const [head] = rows;
  if (discount && discount.minor > 0) {
    found.push(promotionTaken(cellOf(head!, 'item-promotion-discount').where, { discount: formatMoney(discount) }));
  }
  if (tax && tax.minor > 0 && !addsTax(head!) && items.some(({ taxInside }) => !taxInside)) {
    found.push(taxPerhapsInside(cellOf(head!, 'item-tax').where, { tax: formatMoney(tax) }));
  }
  return { ...(shipping ? { shipping } : {}), ...(discount ? { discount } : {}) };
}

/** In the United States and Canada prices are without tax. Elsewhere figures of one file fit tax inside the price (unverified). */
const addsTax = (row: Row): boolean => /^(USD|CAD)$/.test(row.cell('currency')) && /^(amazon\.(com|ca))?$/i.test(row.cell('sales-channel'));

/** The number under which Amazon collected the tax, given for each line. */
function readTaxIds(rows: readonly Row[], country: string): readonly SellerTaxId[] {
  const numbers = [...new Set(rows.map((row) => row.cell('ioss-number')))];
  return numbers.flatMap((number) => sellerTaxId({ word: 'IOSS', number, owner: 'platform', country }) ?? []);
}
