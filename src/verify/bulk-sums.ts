/** What the rows of one shipment in a carrier's bulk file add up to, by the layout's own columns. */
import type { Column, Layout } from '../carriers/layout.ts';
import { decimalsOf } from '../model/money.ts';

/** A row as the layout names its cells. */
export type Named = readonly { readonly column: Column; readonly cell: string }[];

/** Units; goods value in minor units; net and gross weight in milligrams. Absent: the file does not say. */
export interface BulkSums {
  readonly units?: number;
  readonly minor?: number;
  readonly net?: number;
  readonly gross?: number;
}

/** Milligrams of a unit, near enough for a comparison within a step. */
const milligramsOf: Readonly<Record<string, number>> = {
  g: 1000,
  kg: 1_000_000,
  lb: 453_592.37,
  oz: 28_349.523,
  'lb+': 453_592.37,
  '+oz': 28_349.523,
};

export function sumsOf(rows: readonly Named[], { decimal = '.' }: Layout, currency: string): BulkSums {
  const number = (cell: string): number => Number.parseFloat(cell.replace(decimal, '.'));
  const lines = rows.flatMap(linesOf).filter((line) => line.length > 0);
  const of = (line: Named, field: string): number | undefined => {
    const found = line.filter(({ column, cell }) => column.field === field && cell !== '');
    const milligrams = /(net|gross)$/.test(field);
    return found.length === 0
      ? undefined
      : found.reduce((sum, { column, cell }) => sum + number(cell) * (milligrams ? milligramsOf[column.unit ?? 'g']! : 1), 0);
  };
  const total = (line: string, unit: string, whole: string): number | undefined => {
    const each = lines.map(
      (one) => of(one, line) ?? (of(one, unit) === undefined ? undefined : of(one, unit)! * (of(one, 'item.quantity') ?? 1)),
    );
    const known = each.filter((one) => one !== undefined);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) : lines.map((one) => of(one, whole)).find((one) => one !== undefined);
  };
  const units = total('item.quantity', '', 'goods.quantity');
  const ofSet = (unit: string): number | undefined =>
    lines.flatMap((one) => (of(one, unit) === undefined ? [] : [of(one, unit)! * of(one, 'set.quantity')!]))[0];
  const value = total('item.line_value', 'item.unit_value', 'value') ?? ofSet('set.unit_value');
  const net = total('item.line_net', 'item.unit_net', 'net') ?? ofSet('set.unit_net');
  const gross = lines.map((one) => of(one, 'gross')).find((one) => one !== undefined);
  return {
    ...(units !== undefined && { units }),
    ...(value !== undefined && { minor: Math.round(value * 10 ** decimalsOf(currency)) }),
    ...(net !== undefined && { net }),
    ...(gross !== undefined && { gross }),
  };
}

/** Lines that stand side by side, each with what is of the row alone in the first. */
function linesOf(row: Named): readonly Named[] {
  const most = Math.max(0, ...row.map(({ column }) => column.item ?? 0));
  if (most === 0) return [row];
  return Array.from({ length: most }, (_, i) => row.filter(({ column: { item } }) => item === i + 1 || (i === 0 && item === undefined)));
}
