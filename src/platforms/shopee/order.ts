/** One Shopee order: from the rows of Order.all, one a SKU, or from the to-ship list, all items in one cell. */
import { isCurrency, type Money } from '../../model/money.ts';
import type { Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readId, readQuantity, readText } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { multiply, needMoney, readMoney } from '../money-cell.ts';
import { checkAlike, checkId, keyIn, reasonOfAll, withoutRepeats } from '../order-rows.ts';
import { readPayment } from '../payment-cell.ts';
import type { Header, ReadFile, ReadOrder, Row } from '../platform.ts';
import { unreadableCell, valueNotStated } from '../problems.ts';
import { neededColumns, readExported } from '../recipient.ts';
import { sourcesOf } from '../row.ts';
import type { Told } from '../told.ts';
import { skuOf, titleOf } from './item.ts';
import { readPacked } from './packed.ts';
import { subtotalDisagrees, voucherNotTaken } from './problems.ts';
import { recipientColumns } from './recipient.ts';
import { readNotToShip } from './status.ts';

/** The one currency that the headings state in brackets, as in `Total Discount(PHP)`. */
export function currencyIn({ names }: Header): string | undefined {
  const codes = new Set(names.flatMap((name) => /\(([A-Z]{3})\)\s*$/.exec(name)?.[1] ?? []).filter(isCurrency));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** Order.all. */
export function readWholeOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const id = keyIn('Order ID')(given[0]!) ?? '';
  // A SKU has one row, so a row that stands twice is a repeat.
  const rows = withoutRepeats(given, id, [], found);
  const head = rows[0]!;
  checkId(head, ['Order ID'], found);
  const currency = currencyIn(head.header);
  const doubts: Problem[] = [];
  const items = rows.map((row) => readItem(row, currency, told, doubts, found));
  // One price that cannot be trusted says that none of them can.
  const priced = currency !== undefined && doubts.length === 0;
  const made = priced ? items : items.map(({ unitPrice: _u, lineTotal: _l, ...item }) => item);
  const remarks = priced
    ? vouchers(head, currency)
    : [...doubts, valueNotStated({ file: head.file, line: head.line }, { why: why(currency) })];
  return assemble({ id, rows, items: made, currency: priced ? currency : undefined, remarks }, found);
}

const why = (currency: string | undefined): string =>
  currency === undefined ? 'The headings of this export do not state one currency.' : 'What the prices of this order are of is not known.';

/** To-ship list: no price that is known. */
export function readToShip(rows: readonly Row[]): ReadOrder {
  const found: Problem[] = [];
  const head = rows[0]!;
  const id = keyIn('order_sn')(head) ?? '';
  checkId(head, ['order_sn'], found);
  const items = rows.flatMap((row) => readPacked(cellOf(row, 'product_info'), row.line, found));
  const remarks = [
    valueNotStated({ file: head.file, line: head.line }, { why: 'The to-ship list has no price whose currency and basis are known.' }),
  ];
  return assemble({ id, rows, items, currency: undefined, remarks }, found);
}

interface Parts {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly items: readonly OrderItem[];
  readonly currency: string | undefined;
  /** Said of an order that goes. */
  readonly remarks: readonly Problem[];
}

function assemble({ id, rows, items, currency, remarks }: Parts, found: Problem[]): ReadOrder {
  const head = rows[0]!;
  const notToShip = items.length > 0 ? reasonOfAll(items) : undefined;
  const about: Problem[] = [];
  checkAlike(rows, id, neededColumns(recipientColumns), about);
  const recipient = readExported(head, recipientColumns, about);
  // What is wrong with the address of an order that nobody will ship does not matter.
  if (!notToShip) found.push(...about);
  if (found.some(holds)) return { id, problems: found };
  if (!notToShip) found.push(...remarks);
  const placedOn = readDayIfKnown(cellOf(head, 'Order Creation Date'), ['iso'], notToShip ? [] : found);
  const paid = readPayment([head], { at: ['Order Paid Time'], method: ['Payment Method'] }, ['iso'], notToShip ? [] : found);
  const service = head.cell('Shipping Option');
  const said = {
    ...(placedOn && { placedOn }),
    ...(currency && { currency }),
    ...(isAbsent(service) ? {} : { service }),
    ...(notToShip && { notToShip }),
  };
  const order: Order = { id, platform: 'shopee', ...said, recipient, items, ...paid, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

function readItem(row: Row, currency: string | undefined, told: Told | undefined, doubts: Problem[], found: Problem[]): OrderItem {
  const quantity = readQuantity(cellOf(row, 'Quantity'), found);
  const notToShip = readNotToShip(row, told, found);
  const variation = cellOf(row, 'Variation Name');
  const sku = skuOf(cellOf(row, 'SKU Reference No.'), cellOf(row, 'Parent SKU Reference No.'), variation);
  return {
    sku: readId(sku, found) ?? '',
    title: titleOf(readText(cellOf(row, 'Product Name'), found), readText(variation, found)),
    quantity: quantity ?? 0,
    ...(currency && quantity ? readPrices(row, quantity, currency, doubts, found) : {}),
    ...(notToShip && { notToShip }),
    line: row.line,
  };
}

/** Deal Price is taken to be of one, Product Subtotal of the line (both unverified), so they must agree. */
function readPrices(
  row: Row,
  quantity: number,
  currency: string,
  doubts: Problem[],
  found: Problem[],
): Partial<Record<'unitPrice' | 'lineTotal', Money>> {
  const style = { mark: '.', currency } as const;
  const cell = cellOf(row, 'Deal Price');
  const unitPrice = needMoney(cell, style, found);
  if (unitPrice && unitPrice.minor < 0) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of 0 or more' }));
  const subtotal = readMoney(cellOf(row, 'Product Subtotal'), style, found);
  const lineTotal = unitPrice && multiply(unitPrice, quantity, cellOf(row, 'Quantity'), found);
  if (!unitPrice || !lineTotal) return {};
  if (subtotal && subtotal.minor !== lineTotal.minor) {
    doubts.push(subtotalDisagrees(cellOf(row, 'Product Subtotal').where, { unit: unitPrice, quantity, subtotal }));
  }
  return { unitPrice, lineTotal };
}

function vouchers(head: Row, currency: string): Problem[] {
  const cell = cellOf(head, `Seller Voucher(${currency})`);
  return /[1-9]/.test(cell.text) ? [voucherNotTaken(cell.where, { voucher: `${cell.text} ${currency}` })] : [];
}
