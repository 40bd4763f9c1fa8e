/** What a row's goods cost: read only where the settings tell the currency, as the export has none. */
import { formatMoney, type Money, money } from '../../model/money.ts';
import type { OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf } from '../cell.ts';
import { multiply, needMoney, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { lessSellerDiscount } from '../seller-discount.ts';
import { subtotalDisagrees } from './problems.ts';

/**
 * The columns say what they are of by their names, which is all that is known of them (unverified): so quantity times price must be the subtotal, or the
 * row's price goes to `doubts`, and no price of the order is used.
 */
export function readPrice(
  row: Row,
  quantity: number,
  currency: string,
  doubts: Problem[],
  found: Problem[],
): Pick<OrderItem, 'unitPrice' | 'lineTotal'> {
  const cell = cellOf(row, 'SKU Unit Original Price');
  const unit = needMoney(cell, { mark: '.', currency }, found);
  if (unit && unit.minor < 0) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of 0 or more' }));
  const whole = unit && unit.minor >= 0 ? multiply(unit, quantity, cellOf(row, 'Quantity'), found) : undefined;
  if (!whole) return {};
  const before = cellOf(row, 'SKU Subtotal Before Discount');
  const stated = readMoney(before, { mark: '.', currency }, found);
  if (stated && stated.minor !== whole.minor)
    doubts.push(subtotalDisagrees(before.where, { found: formatMoney(whole), stated: formatMoney(stated) }));
  return priceOf(lessSellerDiscount(whole, discountsOf(row), found), quantity);
}

const discountsOf = (row: Row) => ({
  seller: cellOf(row, 'SKU Seller Discount'),
  platform: cellOf(row, 'SKU Platform Discount'),
  paid: cellOf(row, 'SKU Subtotal After Discount'),
});

/** A price of one is given only where the line divides exactly. */
const priceOf = (lineTotal: Money, quantity: number): Pick<OrderItem, 'unitPrice' | 'lineTotal'> => ({
  ...(lineTotal.minor % quantity === 0 && { unitPrice: money(lineTotal.minor / quantity, lineTotal.currency) }),
  lineTotal,
});
