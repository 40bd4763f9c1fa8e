/** Whether an eBay order is to be shipped, and where it really goes. The report has no status column. */
import type { NotToShip } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readFlag } from '../cell.ts';
import type { Row } from '../platform.ts';
import { columns, hubColumns } from './columns.ts';
import { goesToHub, hasTracking } from './problems.ts';

export const isShipped = (row: Row): boolean => !isAbsent(row.cell(...columns.shippedOn));

/**
 * The report has no status, so cancelled and refunded orders cannot be told. An unpaid sale has no paid date, or, where that column
 * was not chosen, no order number.
 */
export function readNotToShip(head: Row, goods: readonly Row[]): NotToShip | undefined {
  const rows = [head, ...goods];
  const some = (names: readonly string[]): boolean => rows.some((row) => !isAbsent(row.cell(...names)));
  const has = (names: readonly string[]): boolean => names.some((name) => head.header.has(name));
  if (goods.some(isShipped) ? goods.every(isShipped) : isShipped(head)) return 'shipped';
  if (isYes(head.cell(...columns.fulfilled))) return 'fulfilled-by-platform';
  if (isYes(head.cell(...columns.pickUp))) return 'pick-up';
  if (has(columns.paidOn)) return some(columns.paidOn) ? undefined : 'unpaid';
  return has(columns.order) && !some(columns.order) ? 'unpaid' : undefined;
}

/** A label may be bought already, though nothing says that the parcel left. */
export function checkTracking(rows: readonly Row[], about: Problem[]): void {
  const row = rows.find((row) => !isAbsent(row.cell(...columns.tracking)) && !isShipped(row));
  if (row) about.push(hasTracking(cellOf(row, ...columns.tracking).where, { number: row.cell(...columns.tracking) }));
}

/** A parcel that goes to eBay's hub: by the program's column, or by the routing code (three letters, two digits) of UK hub addresses. */
export function checkHub(row: Row, found: Problem[]): void {
  const [program, reference] = hubColumns.find(([column]) => isYes(row.cell(column))) ?? [];
  const line2 = cellOf(row, ...columns.line2);
  if (program) {
    found.push(goesToHub(cellOf(row, program).where, { program, reference: reference ? row.cell(reference) : '' }));
  } else if (/^[A-Z]{3}\d{2}$/.test(line2.text) && /^(gb|uk|united kingdom)$/i.test(row.cell(...columns.country))) {
    found.push(goesToHub(line2.where, { program: 'a forwarding program, by the routing code in its address', reference: line2.text }));
  }
}

/** The report's yes, in its sites' languages. */
const isYes = (text: string): boolean => readFlag(text) === true || /^(ja|oui)$/i.test(text);
