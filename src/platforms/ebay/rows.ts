/** What a line of an eBay report is. Told by its content: lines of padding, footers and second headers stand anywhere. */
import { cellOf, isAbsent } from '../cell.ts';
import type { Row } from '../platform.ts';
import { columns } from './columns.ts';

const filled = (row: Row, names: readonly string[]): boolean => !isAbsent(row.cell(...names));

/** An item row, or the single row of an order of one item: it names goods. A summary row names none. */
export const namesGoods = (row: Row): boolean => filled(row, columns.item) || filled(row, columns.title);

/**
 * The sales record a row belongs to: the number that the summary row and its item rows share. Undefined for padding, a footer
 * (`21,record(s) downloaded,from …`, `Seller ID : …`, in whatever language) and the header of a second report glued on.
 * A row that sells something but names no record is an order of its own, to be refused.
 */
export function recordOf(row: Row): string | undefined {
  if (isFooter(row) || isHeader(row)) return undefined;
  const sells = [columns.item, columns.title, columns.quantity, columns.price, columns.soldOn].some((names) => filled(row, names));
  if (!sells && row.cells.filter((cell) => !isAbsent(cell.trim())).length <= 3) return undefined;
  const record = cellOf(row, ...columns.record).text;
  const order = cellOf(row, ...columns.order).text;
  return [record, order].find((id) => !isAbsent(id)) ?? `line ${row.line}`;
}

/** The English wording; other sites' footers are told by their few cells, none of which sells anything. */
const isFooter = (row: Row): boolean => row.cells.slice(0, 2).some((cell) => /record\(s\) downloaded|^Seller ID\s*:/i.test(cell.trim()));

/** The header's own words as a row: of the first two columns, which is enough. */
const isHeader = (row: Row): boolean =>
  [columns.record, columns.order].every((names) => row.cell(...names) !== '' && row.cell(...names) === row.heading(...names).trim());
