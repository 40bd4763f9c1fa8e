/** A price less what the seller took off it, where the row itself vouches for what the discount is of. */
import { formatMoney, type Money, money, subtract } from '../model/money.ts';
import type { Problem } from '../model/problem.ts';
import type { Cell } from './cell.ts';
import { readMoney } from './money-cell.ts';
import { discountNotTaken } from './problems.ts';

export interface DiscountCells {
  readonly seller: Cell;
  readonly platform: Cell;
  /** What the buyer paid. */
  readonly paid: Cell;
}

/**
 * The seller's discount is taken off only where price less discounts is what was paid; otherwise it may be of the order or of one piece, and
 * that it was not taken off is said. What the platform takes off it pays itself, so that the goods are worth no less.
 */
export function lessSellerDiscount(price: Money, cells: DiscountCells, found: Problem[]): Money {
  const { currency } = price;
  const read = (cell: Cell): Money | undefined => readMoney(cell, { mark: '.', currency }, found);
  const [seller, platform, paid] = [read(cells.seller), read(cells.platform), read(cells.paid)];
  if (!seller || seller.minor === 0) return price;
  const off = money(Math.abs(seller.minor), currency);
  const rest = subtract(price, off);
  const paidFor = [rest.minor, rest.minor - Math.abs(platform?.minor ?? 0)];
  if (rest.minor >= 0 && paid && paidFor.includes(paid.minor)) return rest;
  found.push(discountNotTaken(cells.seller.where, { discount: formatMoney(off) }));
  return price;
}
