/** manifest.csv, shipment by shipment, read against manifest.json. */
import { manifestColumns } from '../documents/manifest/manifest.ts';
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { csvRecords, readGuard } from '../formats/csv.ts';
import { mask } from '../model/problem.ts';
import { cells, type Head, isPersonal } from './manifest-cells.ts';
import { differs, miscounted, unreadable, wrongColumns } from './problems.ts';
import type { Desk } from './run-files.ts';

/** The rows of one shipment. */
export interface Rows {
  readonly key: string | undefined;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Row sets of a CSV file: rows that follow each other with the same id in the column. Told nothing of where the columns are not as promised. */
export async function* rowSets({ files, found }: Desk, file: string, columns: readonly string[], idColumn: string): AsyncGenerator<Rows> {
  const at = columns.indexOf(idColumn);
  let rows: { line: number; cells: readonly string[] }[] = [];
  let header = false;
  for await (const { records, fault } of csvRecords(files.open(file), { delimiter: ',' })) {
    for (const { line, cells: raw } of records) {
      if (!header) {
        header = true;
        const wrong = [...columns, undefined].findIndex((column, i) => column !== raw[i]);
        if (wrong < 0 || (wrong === columns.length && raw.length === wrong)) continue;
        found.add(wrongColumns({ file, line }, { found: raw[wrong] ?? '', expected: columns[wrong] ?? '' }));
        continue;
      }
      const row = { line, cells: raw.map(readGuard) };
      if (rows.length > 0 && rows[0]!.cells[at] !== row.cells[at]) {
        yield { key: rows[0]!.cells[at], rows };
        rows = [];
      }
      rows.push(row);
    }
    if (fault) found.add(unreadable({ file, line: fault.line }, { why: 'a quote that opens there never closes.' }));
  }
  if (rows.length > 0) yield { key: rows[0]!.cells[at], rows };
}

/** Compares a shipment's rows field by field. */
export function compareRows(shipment: ManifestShipment, head: Head, { rows }: Rows, file: string, { found }: Desk): void {
  if (rows.length !== shipment.items.length) {
    const where = { file, line: rows[0]!.line, shipment: shipment.shipment };
    found.add(miscounted(where, { what: 'Rows of the shipment', said: rows.length, found: shipment.items.length }));
  }
  for (const [i, item] of shipment.items.entries()) {
    const row = rows[i];
    if (!row) return;
    for (const [k, column] of manifestColumns.entries()) {
      const says = row.cells[k] ?? '';
      const other = String(cells[column]?.(shipment, item, head) ?? '');
      if (says === other) continue;
      const shown = (value: string): string => (value === '' ? 'empty' : isPersonal(column) ? mask(value) : `"${value}"`);
      const where = { file, line: row.line, column, shipment: shipment.shipment };
      found.add(differs(where, { what: column, says: shown(says), by: 'manifest.json', other: shown(other) }));
    }
  }
}
