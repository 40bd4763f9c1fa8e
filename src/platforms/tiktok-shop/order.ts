/** One TikTok Shop order from its rows: one a SKU, each repeating the order's own facts. */
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readId, readQuantity, readText } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { checkAlike, checkId, keyIn, reasonOfAll, withoutRepeats } from '../order-rows.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { statusUnknown, valueNotStated } from '../problems.ts';
import { neededColumns, readExported } from '../recipient.ts';
import { sourcesOf } from '../row.ts';
import { type StatusWords, statusIn } from '../status.ts';
import { currencyTold, type Told } from '../told.ts';
import { descriptionStart, recipientColumns } from './columns.ts';
import { readPrice } from './price.ts';
import { returnAsked, severalPackages } from './problems.ts';

const shared = neededColumns(recipientColumns);

/** The row of descriptions under the header belongs to no order. */
export const keyOf = (row: Row): string | undefined =>
  row.cell('Order ID').startsWith(descriptionStart) ? undefined : keyIn('Order ID')(row);

export function readOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const id = keyOf(given[0]!) ?? '';
  // A SKU has one row, so a row that stands twice is a repeat.
  const rows = withoutRepeats(given, id, [], found);
  const head = rows[0]!;
  checkId(head, ['Order ID'], found);
  const about: Problem[] = [];
  checkAlike(rows, id, shared, about);
  const recipient = readExported(head, recipientColumns, about);
  const currency = currencyTold(told, recipient.country);
  const doubts: Problem[] = [];
  const items = rows.map((row) => readItem(row, currency, told, doubts, found));
  const notToShip = reasonOfAll(items);
  checkPackages(
    rows.filter((_, i) => !items[i]!.notToShip),
    about,
  );
  // What is wrong with the address of an order that nobody will ship does not matter: it is masked by then.
  if (!notToShip) found.push(...about);
  if (found.some(holds)) return { id, problems: found };
  // One price that cannot be trusted says that none of them can.
  const priced = currency !== undefined && doubts.length === 0;
  if (!notToShip && !priced) found.push(...doubts, notPriced(head, currency));
  // In the United States month first, which is certain; elsewhere only a date that cannot be read in two ways.
  const forms = recipient.country === 'US' ? (['iso', 'mm/dd/yy'] as const) : (['iso', 'dd/mm/yy', 'mm/dd/yy'] as const);
  const placedOn = readDayIfKnown(cellOf(head, 'Created Time'), forms, notToShip ? [] : found);
  const paid = readPayment([head], { at: ['Paid Time'], method: ['Payment Method'] }, forms, notToShip ? [] : found);
  const service = head.cell('Delivery Option');
  const money = priced ? { currency } : {};
  const said = { ...(placedOn && { placedOn }), ...money, ...(isAbsent(service) ? {} : { service }), ...(notToShip && { notToShip }) };
  const goods = priced ? items : items.map(({ unitPrice: _u, lineTotal: _l, ...item }) => item);
  const order: Order = {
    id,
    platform: 'tiktok-shop',
    ...said,
    recipient,
    items: goods,
    ...paid,
    sellerTaxIds: [],
    sources: sourcesOf(rows),
  };
  return { id, order, problems: found };
}

function notPriced({ file, line }: Row, currency: string | undefined): Problem {
  if (currency !== undefined) return valueNotStated({ file, line }, { why: 'What the prices of this order are of is not known.' });
  return valueNotStated({ file, line }, { why: 'The prices of this export have no currency: they were not read.', tell: 'tiktok-shop' });
}

/** An order of which a part was split off goes as one shipment, and that is said. */
function checkPackages(rows: readonly Row[], found: Problem[]): void {
  const packages = new Set(rows.map((row) => row.cell('Package ID')).filter((each) => !isAbsent(each)));
  if (packages.size > 1) found.push(severalPackages(cellOf(rows[0]!, 'Package ID').where, { packages: packages.size }));
}

function readItem(row: Row, currency: string | undefined, told: Told | undefined, doubts: Problem[], found: Problem[]): OrderItem {
  const quantity = readQuantity(cellOf(row, 'Quantity'), found);
  const notToShip = readNotToShip(row, told, found);
  const name = readText(cellOf(row, 'Product Name'), found);
  const variation = readText(cellOf(row, 'Variation'), found);
  return {
    sku: readId(cellOf(row, 'Seller SKU'), found) ?? '',
    title: /^(|default)$/i.test(variation) ? name : `${name} - ${variation}`,
    quantity: quantity ?? 0,
    ...(currency && quantity ? readPrice(row, quantity, currency, notToShip ? [] : doubts, notToShip ? [] : found) : {}),
    ...(notToShip && { notToShip }),
    line: row.line,
  };
}

/** The words of the English seller centre (unverified); the times beside them are columns of every file and go first. */
const words: StatusWords = [
  [/^(to ship|awaiting shipment|awaiting collection|on hold|partially shipped|pending)$/i, 'live'],
  [/^unpaid$/i, 'unpaid'],
  [/^(shipped|in transit|delivered|completed)$/i, 'shipped'],
  [/^cancell?ed$/i, 'cancelled'],
];

function readNotToShip(row: Row, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const filled = (...columns: readonly string[]): boolean => columns.some((column) => !isAbsent(row.cell(column)));
  const cell = cellOf(row, 'Order Status');
  const status = statusIn(cell.text, words, told);
  if (filled('Cancelled Time') || status === 'cancelled') return 'cancelled';
  if (filled('Shipped Time', 'Delivered Time')) return 'shipped';
  if (/fulfil\w+ by tiktok|\bFBT\b/i.test(row.cell('Fulfillment Type'))) return 'fulfilled-by-platform';
  if (status && status !== 'live') return status;
  if (!status && !isAbsent(cell.text)) found.push(statusUnknown(cell.where, { found: cell.text }));
  const asked = cellOf(row, 'Cancelation/Return Type');
  const returned = cellOf(row, 'Sku Quantity of return');
  if (!isAbsent(asked.text)) found.push(returnAsked(asked.where, { found: asked.text }));
  else if (/[1-9]/.test(returned.text)) found.push(returnAsked(returned.where, { found: `${returned.text} returned` }));
  return undefined;
}
