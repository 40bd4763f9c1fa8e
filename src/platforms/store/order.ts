/** One order of a mapped export from its rows. */
import type { Order } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, readId } from '../cell.ts';
import { momentOf, paymentOf } from '../payment-cell.ts';
import type { ReadOrder, Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { readDate } from './dates.ts';
import { currencyOf, readItem, readSums, reasonOf } from './items.ts';
import type { Mapping } from './mapping.ts';
import { readRecipient } from './recipient.ts';
import { ofOrder } from './rows.ts';

/** The order's id; a row that has none is seen and held. */
export const keyOf = (row: Row, { columns }: Mapping): string => row.cell(columns.order) || `(line ${row.line})`;

/** `platform` is the store's id in the settings. */
export function readOrder(rows: readonly Row[], platform: string, mapping: Mapping): ReadOrder {
  const [first] = rows as readonly [Row];
  const id = keyOf(first, mapping);
  const number = cellOf(first, mapping.columns.order);
  if (number.text === '') return { id, problems: [unreadableCell(number.where, { found: '', expected: 'an order number' })] };
  const found: Problem[] = [];
  readId(number, found);
  const reasons = rows.map((row) => reasonOf(row, first, mapping, found));
  const notToShip = reasons.every(Boolean) ? reasons[0] : undefined;
  // What is wrong with the address of an order that nobody will ship does not matter. An unpaid one may go by the settings.
  const live = notToShip === undefined || notToShip === 'unpaid';
  const recipient = readRecipient(rows, mapping, live ? found : []);
  const currency = currencyOf(rows, mapping, found);
  const items = rows.flatMap((row, i) => {
    const item = readItem(row, mapping, currency, found);
    const reason = notToShip ? undefined : reasons[i];
    return item ? [{ ...item, ...(reason && { notToShip: reason }) }] : [];
  });
  const sums = readSums(rows, mapping, items, currency, found);
  const facts = readFacts(rows, mapping, found);
  if (found.some(holds)) return { id, problems: found };
  // Where no column and no setting names it, the amounts do.
  const paidIn = currency ?? sums.goodsTotal?.currency ?? items[0]?.lineTotal?.currency;
  const said = {
    ...facts,
    ...(paidIn && { currency: paidIn }),
    ...(mapping.trade && { trade: mapping.trade }),
    ...(notToShip && { notToShip }),
  };
  const order: Order = { id, platform, ...said, recipient, items, ...sums, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

function readFacts(rows: readonly Row[], mapping: Mapping, found: Problem[]): Pick<Order, 'placedOn' | 'service' | 'payment'> {
  const placed = ofOrder(rows, mapping, 'placed_on', found);
  const placedOn = placed && readDate(placed, mapping.dates!, found);
  const service = ofOrder(rows, mapping, 'service', found)?.text;
  return { ...(placedOn && { placedOn }), ...(service && { service }), ...readPaid(rows, mapping, found) };
}

/** A number of the payment whose digits are lost is a problem, as that of the order is. */
function readPaid(rows: readonly Row[], mapping: Mapping, found: Problem[]): Pick<Order, 'payment'> {
  const paid = ofOrder(rows, mapping, 'paid_on', found);
  const day = paid && readDate(paid, mapping.dates!, found);
  const number = ofOrder(rows, mapping, 'payment_reference', found);
  return paymentOf({
    at: day && momentOf(day, paid.text),
    method: ofOrder(rows, mapping, 'payment_method', found)?.text || undefined,
    reference: number && readId(number, found),
  });
}
