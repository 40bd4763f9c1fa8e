/** One Wish parcel from its rows: what one buyer bought at once for one address. */
import { type Money, sum } from '../../model/money.ts';
import type { NotToShip, Order } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readId } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { hashOf } from '../key-index.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { repeatedRow, unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { type Line, readLine } from './line.ts';
import { currenciesDiffer, rowsDisagree } from './problems.ts';
import { readRecipient } from './recipient.ts';

const address = ['Name', 'Street Address 1', 'Street Address 2', 'City', 'State', 'Zipcode', 'Country Code', 'Country'];

/**
 * The parcel: the transaction and, behind a slash, four characters that stand for the address, as one transaction may go to two. Written as
 * the order's id, it says nothing about the person.
 */
export function parcelKey(row: Row): string | undefined {
  const transaction = row.cell('Transaction ID') || row.cell('Order Id');
  const where = address.map((column) => row.cell(column).toLowerCase().replace(/\s+/g, ' ')).join('|');
  if (transaction === '') return row.cell('Product', 'SKU', 'Name') ? `(line ${row.line})` : undefined;
  return `${transaction}/${hashOf(where).toString(36).padStart(4, '0').slice(-4)}`;
}

const forms = ['mm-dd-yyyy', 'iso'] as const;

export function readOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const id = parcelKey(given[0]!) ?? `(line ${given[0]!.line})`;
  const rows = withoutRepeats(given, found);
  const head = rows[0]!;
  const transaction = cellOf(head, 'Transaction ID');
  if (transaction.text === '') found.push(unreadableCell(transaction.where, { found: '', expected: 'the transaction id' }));
  readId(transaction, found);
  const lines = rows.map((row) => readLine(row, told, found)).filter((line) => line !== undefined);
  const notToShip = reasonOf(lines);
  const live = notToShip === undefined || lines.length < rows.length;
  // What is wrong with the address of a parcel that nobody will send does not matter.
  const recipient = readRecipient(head, live ? found : []);
  const currencies = [...new Set(lines.map(({ item }) => item.unitPrice!.currency))];
  const [currency, ...others] = currencies;
  if (others.length > 0) found.push(currenciesDiffer({ file: head.file, line: head.line }, { found: currencies }));
  if (currency === undefined || found.some(holds)) return { id, problems: found };
  // UTC, by Wish's own word; that it is written MM-DD-YYYY is unverified.
  const placedOn = readDayIfKnown(cellOf(head, 'Transaction Date'), forms, found);
  // A transaction is a purchase that was paid at once (unverified); a form that is not known was said above.
  const paid = readPayment([head], { at: ['Transaction Date'], reference: ['Transaction ID'] }, forms, []);
  const shipping = shippingOf(lines, currency);
  const said = { ...(placedOn && { placedOn }), currency, recipient, items: lines.map(({ item }) => item) };
  const more = { ...(shipping && { shipping }), ...(notToShip && { notToShip }) };
  const order: Order = { id, platform: 'wish', ...said, ...more, ...paid, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

/** A row's key is its Order Id: the same row twice, cell for cell, is one, as where two exports overlap. */
function withoutRepeats(rows: readonly Row[], found: Problem[]): readonly Row[] {
  const first = new Map<string, Row>();
  return rows.filter((row) => {
    const order = cellOf(row, 'Order Id');
    const known = first.get(order.text);
    if (isAbsent(order.text) || !known) {
      first.set(order.text, row);
      return true;
    }
    const same = JSON.stringify(known.cells) === JSON.stringify(row.cells);
    if (same) found.push(repeatedRow({ file: row.file, line: row.line }, { first: known.line }));
    else found.push(rowsDisagree(order.where, { order: order.text }));
    return !same;
  });
}

/** Nothing of the parcel is to be sent when no item is. */
function reasonOf(lines: readonly Line[]): NotToShip | undefined {
  const reasons = lines.map(({ item }) => item.notToShip);
  return reasons.every((reason) => reason !== undefined) ? (reasons.find((reason) => reason === 'shipped') ?? reasons[0]) : undefined;
}

/** Of the items that go. */
function shippingOf(lines: readonly Line[], currency: string): Money | undefined {
  const freights = lines.flatMap(({ item, shipping }) => (shipping && !item.notToShip ? [shipping] : []));
  return freights.length > 0 ? sum(freights, currency) : undefined;
}
