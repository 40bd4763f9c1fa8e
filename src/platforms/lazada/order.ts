/** One Lazada order from its rows: one a unit, so that equal rows are counted. */
import { times } from '../../model/money.ts';
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readId, readText } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { checkAlike, checkId, keyIn, reasonOfAll, withoutRepeats } from '../order-rows.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { statusUnknown, unreadableCell, valueNotStated } from '../problems.ts';
import { neededColumns, type RecipientColumns, readRecipient } from '../recipient.ts';
import { sourcesOf } from '../row.ts';
import { type StatusWords, statusIn } from '../status.ts';
import { currencyTold, type Told } from '../told.ts';
import { readPrice } from './price.ts';
import { numberLeftOut } from './problems.ts';

/** How countries are written is unverified: codes and names are both read. */
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

export const keyOf = keyIn('orderNumber');

export function readOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const id = keyOf(given[0]!) ?? '';
  const rows = withoutRepeats(given, id, ['orderItemId'], found);
  const head = rows[0]!;
  checkId(head, ['orderNumber'], found);
  const about: Problem[] = [];
  checkAlike(rows, id, neededColumns(recipientColumns), about);
  const recipient = readRecipient(head, recipientColumns, about);
  const currency = currencyTold(told, recipient.country);
  const items = count(rows.map((row) => readUnit(row, currency, told, found)));
  const notToShip = reasonOfAll(items);
  // What is wrong with the address of an order that nobody will ship does not matter.
  if (!notToShip) found.push(...about);
  if (found.some(holds)) return { id, problems: found };
  if (!notToShip) found.push(...remarks(head, currency));
  const placedOn = readDayIfKnown(cellOf(head, 'createTime'), ['dd-mon-yy', 'iso'], notToShip ? [] : found);
  const paid = readPayment([head], { method: ['payMethod'] }, [], []);
  const service = head.cell('deliveryType');
  const money = currency === undefined ? {} : { currency };
  const said = { ...(placedOn && { placedOn }), ...money, ...(isAbsent(service) ? {} : { service }), ...(notToShip && { notToShip }) };
  const order: Order = { id, platform: 'lazada', ...said, recipient, items, ...paid, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

/** Rows of the same SKU, name, variation and price that go the same way are one line; each row is one piece. */
function count(units: readonly OrderItem[]): OrderItem[] {
  const lines = new Map<string, OrderItem>();
  for (const unit of units) {
    const key = JSON.stringify([unit.sku, unit.title, unit.notToShip, unit.unitPrice?.minor]);
    const line = lines.get(key);
    lines.set(key, line ? oneMore(line) : unit);
  }
  return [...lines.values()];
}

function oneMore({ quantity, ...line }: OrderItem): OrderItem {
  const { unitPrice } = line;
  return { ...line, quantity: quantity + 1, ...(unitPrice && { lineTotal: times(unitPrice, quantity + 1) }) };
}

/** Rows are told apart by `orderItemId` alone: where it is lost, two units and one row that stands twice look the same. */
function readUnit(row: Row, currency: string | undefined, told: Told | undefined, found: Problem[]): OrderItem {
  const unit = cellOf(row, 'orderItemId');
  if (readId(unit, found) === undefined && isAbsent(unit.text)) {
    found.push(unreadableCell(unit.where, { found: '', expected: 'the number of the unit' }));
  }
  const notToShip = readNotToShip(row, told, found);
  const title = ['itemName', 'variation'].map((column) => readText(cellOf(row, column), found)).filter(Boolean);
  return {
    sku: readId(cellOf(row, 'sellerSku'), found) ?? '',
    title: title.join(' - '),
    quantity: 1,
    ...readPrice(row, currency, notToShip ? [] : found),
    ...(notToShip && { notToShip }),
    line: row.line,
  };
}

/** As Lazada's seller centre and its interface name them (unverified for the export). */
const words: StatusWords = [
  [/^(pending|confirmed|to[ _]?pack|re?packed|packed|ready[ _]to[ _]ship|to[ _]?ship)$/i, 'live'],
  [/^unpaid$/i, 'unpaid'],
  [/^cancell?ed$/i, 'cancelled'],
  [/^(shipped|delivered|shipped[ _]back|returned|failed|failed[ _]delivery|lost[ _]by[ _]3pl|damaged[ _]by[ _]3pl)$/i, 'shipped'],
];

function readNotToShip(row: Row, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const cell = cellOf(row, 'status');
  const status = statusIn(cell.text, words, told);
  if (status && status !== 'live') return status;
  if (!isAbsent(row.cell('deliveredDate'))) return 'shipped';
  if (/\bFBL\b|fulfil\w* by lazada/i.test(`${row.cell('deliveryType')} ${row.cell('shipmentTypeName')}`)) return 'fulfilled-by-platform';
  if (!status && !isAbsent(cell.text)) found.push(statusUnknown(cell.where, { found: cell.text }));
  return undefined;
}

function remarks(head: Row, currency: string | undefined): Problem[] {
  const why = 'The prices of this export have no currency: they were not read.';
  const numbers = ['taxCode', 'nationalRegistrationNumber'].map((column) => cellOf(head, column)).filter(({ text }) => !isAbsent(text));
  const unpriced = currency === undefined ? [valueNotStated({ file: head.file, line: head.line }, { why, tell: 'lazada' })] : [];
  return [...unpriced, ...numbers.map(({ where }) => numberLeftOut(where, {}))];
}
