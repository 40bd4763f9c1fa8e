/** One Temu order from its sub-orders. */
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import type { PersonalId } from '../../model/party.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readId, readPersonalNumber, readQuantity, readText } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { checkAlike, checkId, keyIn, reasonOfAll, withoutRepeats } from '../order-rows.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { recipientNotExported, statusUnknown, valueNotStated } from '../problems.ts';
import { neededColumns, readRecipient } from '../recipient.ts';
import { sourcesOf } from '../row.ts';
import { type StatusWords, statusIn } from '../status.ts';
import type { Told } from '../told.ts';
import { columns, recipientColumns } from './columns.ts';
import { secondIdLeftOut } from './problems.ts';

export const keyOf = keyIn(...columns.order);
const shared = neededColumns(recipientColumns);

export function readOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const id = keyOf(given[0]!) ?? '';
  const rows = withoutRepeats(given, id, columns.subOrder, found);
  const head = rows[0]!;
  checkId(head, columns.order, found);
  const items = rows.map((row) => readItem(row, told, found));
  const notToShip = reasonOfAll(items);
  // What is wrong with the address of an order that nobody will ship does not matter.
  const about: Problem[] = [];
  checkAlike(rows, id, shared, about);
  const recipient = readWhole(head, about);
  if (!notToShip) found.push(...about);
  if (found.some(holds)) return { id, problems: found };
  if (!notToShip) found.push(valueNotStated({ file: head.file, line: head.line }, { why: whyNoValue(head) }));
  // The English form, `Jan 1, 2025, 8:00 am PDT(UTC-7)`, is unverified.
  const placedOn = readDayIfKnown(cellOf(head, ...columns.createdOn), ['iso', 'mon-dd-yy'], notToShip ? [] : found);
  const said = { ...(placedOn && { placedOn }), ...(notToShip && { notToShip }) };
  const order: Order = { id, platform: 'temu', ...said, recipient, items, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

/** The English export has base prices: what Temu pays the seller or the buyer pays Temu, and in which currency, it does not say. */
const whyNoValue = ({ header }: Row): string =>
  header.has('activity goods base price') || header.has('base price total')
    ? 'The base prices of this export have no currency, and whose price they are is not documented.'
    : 'This export has neither price nor currency.';

function readWhole(head: Row, found: Problem[]) {
  const missing = shared.find(
    (names) =>
      !names.some((name) => head.header.has(name)) && !(names === recipientColumns.name && head.header.has('recipient first name')),
  );
  if (missing) {
    found.push(recipientNotExported({ file: head.file, line: head.line }, { missing: missing[head.header.has('order id') ? 1 : 0]! }));
    return { name: '', lines: [], city: '', country: '' };
  }
  const taxId = readTaxId(head, found);
  return { ...readRecipient(head, recipientColumns, found), ...(taxId && { taxId }) };
}

/** Both numbers are the buyer's, of a kind that goes by country. */
function readTaxId(row: Row, found: Problem[]): PersonalId | undefined {
  const read = (names: readonly string[], part: string) => readPersonalNumber(cellOf(row, ...names), part, found);
  const tax = read(columns.taxNumber, 'tax number');
  const identity = read(columns.identityNumber, 'identity number');
  if (tax && identity && tax !== identity) found.push(secondIdLeftOut(cellOf(row, ...columns.identityNumber).where, {}));
  const number = tax ?? identity;
  return number === undefined ? undefined : { kind: 'id', number };
}

function readItem(row: Row, told: Told | undefined, found: Problem[]): OrderItem {
  const quantity = readQuantity(cellOf(row, ...columns.quantity), found, 0);
  const notToShip = readNotToShip(row, quantity, told, found);
  const title = [columns.title, columns.variation].map((names) => readText(cellOf(row, ...names), found)).filter(Boolean);
  const sku = row.cell(...columns.sku);
  readId(cellOf(row, ...columns.sku), found);
  return {
    sku: isAbsent(sku) ? '' : sku,
    title: title.join(' - '),
    quantity: quantity ?? 0,
    ...(notToShip && { notToShip }),
    line: row.line,
  };
}

/** Words seen in files are 待发货 alone; the others are what the seller centre shows (unverified), so an unknown one is said and goes. */
const words: StatusWords = [
  [/部分|partially/i, 'live'],
  [/已取消|取消|cancell?ed/i, 'cancelled'],
  [/退款|refunded/i, 'refunded'],
  [/待付款|未付款|unpaid/i, 'unpaid'],
  [/待发货|未发货|待处理|处理中|un-?shipped|pending|to ship/i, 'live'],
  [/已发货|已签收|已收货|已送达|已完成|shipped|delivered|received/i, 'shipped'],
];

/** The time of shipping and what is left to fulfil say it for certain; the status says the rest. */
function readNotToShip(row: Row, quantity: number | undefined, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  if ([columns.shippedOn, columns.signedOn].some((names) => !isAbsent(row.cell(...names)))) return 'shipped';
  const cell = cellOf(row, ...columns.status);
  const status = statusIn(cell.text, words, told);
  if (status && status !== 'live') return status;
  if (quantity === 0) return /^[1-9]/.test(row.cell(...columns.shipped)) ? 'shipped' : 'cancelled';
  if (!status && !isAbsent(cell.text)) found.push(statusUnknown(cell.where, { found: cell.text }));
  return undefined;
}
