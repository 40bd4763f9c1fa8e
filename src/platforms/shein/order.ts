/** One SHEIN order from its rows of goods. */
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readId, readQuantity, readText } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { checkAlike, checkId, keyIn, reasonOfAll, withoutRepeats } from '../order-rows.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { statusUnknown, valueNotStated } from '../problems.ts';
import { neededColumns, readExported } from '../recipient.ts';
import { sourcesOf } from '../row.ts';
import { type StatusWords, statusIn } from '../status.ts';
import type { Told } from '../told.ts';
import { columns, recipientColumns } from './columns.ts';
import { quantityNotExported } from './problems.ts';

export const keyOf = keyIn(...columns.order);
const shared = neededColumns(recipientColumns);

const hasOne = (row: Row, names: readonly string[]): boolean => names.some((name) => row.header.has(name));

export function readOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const id = keyOf(given[0]!) ?? '';
  // Without a number of the row, two rows alike may be two pieces: they count as often as they stand.
  const rows = hasOne(given[0]!, columns.item) ? withoutRepeats(given, id, columns.item, found) : given;
  const head = rows[0]!;
  const where = { file: head.file, line: head.line };
  checkId(head, columns.order, found);
  const about: Problem[] = [];
  const items = rows.map((row) => readItem(row, told, found, about));
  const notToShip = reasonOfAll(items);
  checkAlike(rows, id, shared, about);
  const recipient = readExported(head, recipientColumns, about);
  // What is wrong with the address of an order that nobody will ship does not matter.
  if (!notToShip) found.push(...about);
  if (found.some(holds)) return { id, problems: found };
  const why = 'Whether 商品价格 is of a piece, of the row or of the order is not known: it was not read.';
  if (!notToShip) found.push(valueNotStated(where, { why }));
  const placedOn = readDayIfKnown(cellOf(head, ...columns.createdOn), ['iso'], notToShip ? [] : found);
  const said = { ...(placedOn && { placedOn }), ...(notToShip && { notToShip }) };
  const order: Order = { id, platform: 'shein', ...said, recipient, items, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

function readItem(row: Row, told: Told | undefined, found: Problem[], about: Problem[]): OrderItem {
  const counted = hasOne(row, columns.quantity);
  if (!counted) about.push(quantityNotExported({ file: row.file, line: row.line }, {}));
  const quantity = counted ? readQuantity(cellOf(row, ...columns.quantity), found) : undefined;
  const notToShip = readNotToShip(row, told, found);
  const title = [columns.title, columns.variation].map((names) => readText(cellOf(row, ...names), found)).filter(Boolean);
  return {
    sku: readId(cellOf(row, ...columns.sku), found) ?? '',
    title: title.join(' - '),
    quantity: quantity ?? 0,
    ...(notToShip && { notToShip }),
    line: row.line,
  };
}

/** Words of Chinese seller centres (unverified for this export). */
const words: StatusWords = [
  [/取消/, 'cancelled'],
  [/退款/, 'refunded'],
  [/待支付|未支付|待付款|未付款/, 'unpaid'],
  [/^(待发货|待处理|处理中|生产中|发货中|待揽收)$/, 'live'],
  [/已发货|已签收|已收货|已送达|已完成/, 'shipped'],
];

function readNotToShip(row: Row, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const cell = cellOf(row, ...columns.status);
  if (isAbsent(cell.text)) return undefined;
  const status = statusIn(cell.text, words, told);
  if (!status) found.push(statusUnknown(cell.where, { found: cell.text }));
  return status === 'live' ? undefined : status;
}
