/** The cells of an order under a mapping: what is of the order stands in its first row or in all of them. */
import type { Problem } from '../../model/problem.ts';
import { type Cell, cellOf } from '../cell.ts';
import type { Row } from '../platform.ts';
import type { Mapping } from './mapping.ts';
import { rowsDisagree } from './problems.ts';

/** Fields with one column each. */
export type Single = Exclude<keyof Mapping['columns'], 'name' | 'address' | 'title'>;

/** The cell of one row; undefined where the field is not mapped. */
export function cellIn(row: Row, { columns }: Mapping, field: Single): Cell | undefined {
  const heading = columns[field];
  return heading === undefined ? undefined : cellOf(row, heading);
}

/** The first filled cell of a column over the order's rows, or the first row's empty one. Rows that differ are a problem. */
export function oneCell(rows: readonly Row[], heading: string, found: Problem[]): Cell {
  const filled = rows.filter((row) => row.cell(heading) !== '');
  const first = filled[0] ?? rows[0]!;
  const other = filled.find((row) => row.cell(heading) !== first.cell(heading));
  const cell = cellOf(first, heading);
  if (other)
    found.push(rowsDisagree({ ...cell.where, line: other.line }, { heading: cell.where.column!, lines: [first.line, other.line] }));
  return cell;
}

/** As {@link oneCell}, by field. */
export function ofOrder(rows: readonly Row[], { columns }: Mapping, field: Single, found: Problem[]): Cell | undefined {
  const heading = columns[field];
  return heading === undefined ? undefined : oneCell(rows, heading, found);
}
