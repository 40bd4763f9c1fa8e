/** One item row of a Wish parcel. */
import type { Money } from '../../model/money.ts';
import type { NotToShip, OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readFlag, readId, readQuantity, readText } from '../cell.ts';
import { multiply, needMoney, readCurrency, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { type StatusWords, statusIn } from '../status.ts';
import { currencyTold, type Told } from '../told.ts';
import { unknownState } from './problems.ts';

/** An item, and the freight the buyer paid for all its pieces. */
export interface Line {
  readonly item: OrderItem;
  readonly shipping?: Money;
}

/** The price is what the buyer paid for one; the cost is what Wish pays the seller, and no value. */
export function readLine(row: Row, told: Told | undefined, found: Problem[]): Line | undefined {
  const name = cellOf(row, 'Product');
  const title = readText(name, found);
  if (title === '') found.push(unreadableCell(name.where, { found: '', expected: 'an item name' }));
  readId(cellOf(row, 'Order Id'), found);
  const count = cellOf(row, 'Quantity');
  const quantity = readQuantity(count, found);
  const notToShip = readState(row, told, found);
  const code = cellOf(row, 'Currency Code');
  const named = isAbsent(code.text) ? currencyTold(told, row.cell('Country Code').toUpperCase()) : readCurrency(code, found);
  // With a code that is none, the amounts could not be read, and one problem says it.
  if (!isAbsent(code.text) && named === undefined) return undefined;
  // A bare `$` for the US dollar in old files is unverified.
  const unitPrice = needMoney(cellOf(row, 'Price (each)'), { mark: '.', currency: named, dollar: named ?? 'USD' }, found);
  if (quantity === undefined || !unitPrice) return undefined;
  for (const { text, where } of unitPrice.minor < 0 ? [cellOf(row, 'Price (each)')] : []) {
    found.push(unreadableCell(where, { found: text, expected: 'an amount of 0 or more' }));
  }
  const lineTotal = multiply(unitPrice, quantity, count, found);
  const freight = readMoney(cellOf(row, 'Shipping (each)'), { mark: '.', currency: unitPrice.currency }, found);
  const shipping = freight && multiply(freight, quantity, count, found);
  if (!lineTotal) return undefined;
  const item: OrderItem = { sku: row.cell('SKU'), title, quantity, unitPrice, lineTotal, ...(notToShip && { notToShip }), line: row.line };
  return { item, ...(shipping && { shipping }) };
}

const words: StatusWords = [
  [/refund/i, 'refunded'],
  [/cancel/i, 'cancelled'],
  [/^(marked )?shipped|delivered/i, 'shipped'],
  [/^(approved|ready to ship)$/i, 'live'],
];

/** The words are not documented (unverified). One that says neither "ship it" nor "it is over" holds the parcel. */
function readState(row: Row, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const state = cellOf(row, 'Order State');
  const status = statusIn(state.text, words, told);
  if (status && status !== 'live') return status;
  if (!isAbsent(row.cell('Shipped on'))) return 'shipped';
  if (!status) found.push(unknownState(state.where, { state: state.text }));
  // Sent in bulk to a store, where the buyer fetches it.
  return readFlag(row.cell('Fulfillment By Store (FBS) Order')) ? 'pick-up' : undefined;
}
