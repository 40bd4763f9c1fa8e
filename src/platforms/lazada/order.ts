/** One Lazada order from its rows: one a unit, so that equal rows are counted. */
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readId, readText } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { checkAlike, checkId, reasonOfAll, withoutRepeats } from '../order-rows.ts';
import type { ReadOrder, Row } from '../platform.ts';
import { statusUnknown, unreadableCell, valueNotStated } from '../problems.ts';
import { type RecipientColumns, readRecipient } from '../recipient.ts';
import { sourcesOf } from '../row.ts';
import { numberLeftOut } from './problems.ts';

const recipientColumns: RecipientColumns = {
  name: ['shippingName'],
  lines: [['shippingAddress'], ['shippingAddress2']],
  // Province, city and ward stand here once more in some countries (unverified).
  districts: [['shippingAddress3'], ['shippingAddress4'], ['shippingAddress5']],
  city: ['shippingCity'],
  region: ['shippingRegion'],
  postcode: ['shippingPostCode'],
  country: ['shippingCountry'],
  phones: [['shippingPhone'], ['shippingPhone2']],
  email: ['customerEmail'],
};

/** A row with goods but no order number is an order of its own, to be refused. */
export function keyOf(row: Row): string | undefined {
  const order = row.cell('orderNumber');
  if (order !== '') return order;
  return row.cells.every((cell) => cell.trim() === '') ? undefined : `(line ${row.line})`;
}

export function readOrder(given: readonly Row[]): ReadOrder {
  const found: Problem[] = [];
  const id = keyOf(given[0]!) ?? '';
  const rows = withoutRepeats(given, id, ['orderItemId'], found);
  const head = rows[0]!;
  checkId(head, ['orderNumber'], found);
  const items = count(rows.map((row) => readUnit(row, found)));
  const notToShip = reasonOfAll(items);
  const about: Problem[] = [];
  checkAlike(rows, id, [['shippingName'], ['shippingAddress'], ['shippingCountry']], about);
  const recipient = readRecipient(head, recipientColumns, about);
  // What is wrong with the address of an order that nobody will ship does not matter.
  if (!notToShip) found.push(...about);
  if (found.some(holds)) return { id, problems: found };
  if (!notToShip) found.push(...remarks(head));
  const placedOn = readDayIfKnown(cellOf(head, 'createTime'), ['dd-mon-yy', 'iso'], notToShip ? [] : found);
  const service = head.cell('deliveryType');
  const said = { ...(placedOn && { placedOn }), ...(isAbsent(service) ? {} : { service }), ...(notToShip && { notToShip }) };
  const order: Order = { id, platform: 'lazada', ...said, recipient, items, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

/** Rows of the same SKU, name and variation that go the same way are one line; each row is one piece. */
function count(units: readonly OrderItem[]): OrderItem[] {
  const lines = new Map<string, OrderItem>();
  for (const unit of units) {
    const key = JSON.stringify([unit.sku, unit.title, unit.notToShip]);
    const line = lines.get(key);
    lines.set(key, line ? { ...line, quantity: line.quantity + 1 } : unit);
  }
  return [...lines.values()];
}

/** Rows are told apart by `orderItemId` alone: where it is lost, two units and one row that stands twice look the same. */
function readUnit(row: Row, found: Problem[]): OrderItem {
  const unit = cellOf(row, 'orderItemId');
  if (readId(unit, found) === undefined && isAbsent(unit.text)) {
    found.push(unreadableCell(unit.where, { found: '', expected: 'the number of the unit' }));
  }
  const notToShip = readNotToShip(row, found);
  const title = ['itemName', 'variation'].map((column) => readText(cellOf(row, column), found)).filter(Boolean);
  return {
    sku: readId(cellOf(row, 'sellerSku'), found) ?? '',
    title: title.join(' - '),
    quantity: 1,
    ...(notToShip && { notToShip }),
    line: row.line,
  };
}

/** As Lazada's seller centre and its interface name them (unverified for the export). */
const words: readonly (readonly [RegExp, NotToShip | 'live'])[] = [
  [/^(pending|confirmed|to ?pack|re?packed|packed|ready to ship|to ?ship)$/i, 'live'],
  [/^unpaid$/i, 'unpaid'],
  [/^cancell?ed$/i, 'cancelled'],
  [/^(shipped|delivered|shipped back|returned|failed|failed delivery|lost by 3pl|damaged by 3pl)$/i, 'shipped'],
];

function readNotToShip(row: Row, found: Problem[]): NotToShip | undefined {
  const cell = cellOf(row, 'status');
  const status = words.find(([word]) => word.test(cell.text.replaceAll('_', ' ')))?.[1];
  if (status && status !== 'live') return status;
  if (!isAbsent(row.cell('deliveredDate'))) return 'shipped';
  if (/\bFBL\b|fulfil\w* by lazada/i.test(`${row.cell('deliveryType')} ${row.cell('shipmentTypeName')}`)) return 'fulfilled-by-platform';
  if (!status && !isAbsent(cell.text)) found.push(statusUnknown(cell.where, { found: cell.text }));
  return undefined;
}

function remarks(head: Row): Problem[] {
  const why = 'The prices of this export have no currency: they were not read.';
  const numbers = ['taxCode', 'nationalRegistrationNumber'].map((column) => cellOf(head, column)).filter(({ text }) => !isAbsent(text));
  return [valueNotStated({ file: head.file, line: head.line }, { why }), ...numbers.map(({ where }) => numberLeftOut(where, {}))];
}
