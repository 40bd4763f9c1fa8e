/** Unshipped Orders has no prices; All Orders has them, and no street. Their lines meet by order id and SKU. */
import type { Problem } from '../../model/problem.ts';
import { cellOf } from '../cell.ts';
import type { Row } from '../platform.ts';
import { isCancelledLine } from './line.ts';
import { priceNotFound } from './problems.ts';

/** The one line of All Orders with the SKU. Two of them, or two to price, leave the price open. */
export function pricesOf(row: Row, own: readonly Row[], priced: readonly Row[], found: Problem[]): Row | undefined {
  if (priced.length === 0) return undefined;
  const cell = cellOf(row, 'sku');
  const sameSku = (each: Row): boolean => each.cell('sku') === cell.text;
  const candidates = priced.filter(sameSku);
  const live = candidates.filter((each) => !isCancelledLine(each));
  const fits = live.length > 0 ? live : candidates;
  if (fits.length === 1 && own.filter(sameSku).length === 1) return fits[0];
  found.push(priceNotFound(cell.where, { sku: cell.text, lines: fits.length }));
  return undefined;
}
