/** The rows of one order, where each is a line of goods and repeats what is the order's own. */
import type { NotToShip, OrderItem } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import { cellOf, isAbsent, isScientific } from './cell.ts';
import type { Row } from './platform.ts';
import { idLost, repeatedRow, rowsDisagree, unreadableCell } from './problems.ts';

const at = ({ file, line }: Row): { file: string; line: number } => ({ file, line });

/**
 * Gives the order a row names. A row with content that names none is an order of its own, to be refused; one of blanks and dashes is padding.
 */
export const keyIn =
  (...columns: readonly string[]) =>
  (row: Row): string | undefined => {
    const order = row.cell(...columns);
    if (!isAbsent(order)) return order;
    return row.cells.every((cell) => isAbsent(cell.trim())) ? undefined : `(line ${row.line})`;
  };

/**
 * A line stands once: the same row twice, cell for cell, as where two reports overlap, is counted once and said. Two different rows of one
 * `key` (the columns of the line's own number, by their spellings) are a contradiction.
 */
export function withoutRepeats(rows: readonly Row[], order: string, key: readonly string[], found: Problem[]): readonly Row[] {
  const first = new Map<string, Row>();
  const keys = new Set<string>();
  return rows.filter((row) => {
    const text = JSON.stringify(row.cells);
    const twin = first.get(text);
    if (twin) {
      found.push(repeatedRow(at(row), { first: twin.line }));
      return false;
    }
    first.set(text, row);
    const number = key.length > 0 ? cellOf(row, ...key) : undefined;
    if (number && !isAbsent(number.text)) {
      if (keys.has(number.text)) {
        found.push(rowsDisagree(number.where, { order, what: `have the ${number.where.column} ${number.text} twice` }));
      }
      keys.add(number.text);
    }
    return true;
  });
}

/** What every row of an order must say alike (each column by its spellings): two parcels under one number would be one false declaration. */
export function checkAlike(rows: readonly Row[], order: string, columns: readonly (readonly string[])[], found: Problem[]): void {
  const [head, ...others] = rows as [Row, ...Row[]];
  for (const names of columns) {
    const other = others.find((row) => row.cell(...names) !== head.cell(...names));
    if (other) found.push(rowsDisagree(cellOf(other, ...names).where, { order, what: `differ in ${other.heading(...names)}` }));
  }
}

/** An order's number must be there, digits and all. */
export function checkId(row: Row, columns: readonly string[], found: Problem[]): void {
  const cell = cellOf(row, ...columns);
  if (isAbsent(cell.text)) found.push(unreadableCell(cell.where, { found: '', expected: 'the order number' }));
  if (isScientific(cell.text)) found.push(idLost(cell.where, { found: cell.text }));
}

/** Why the order stays out altogether: each of its lines does. Where they differ, the reason of those that were not cancelled. */
export function reasonOfAll(items: readonly OrderItem[]): NotToShip | undefined {
  const reasons = items.map(({ notToShip }) => notToShip);
  return reasons.every((reason) => reason !== undefined) ? (reasons.find((reason) => reason !== 'cancelled') ?? reasons[0]) : undefined;
}
