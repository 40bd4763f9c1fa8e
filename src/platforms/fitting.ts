/** Where a file's header stands, and whose it is. */
import type { SheetRow } from '../formats/spreadsheet.ts';
import { type IndexedHeader, indexHeader } from './row.ts';
import type { Candidate } from './verdict.ts';

/** Header rows are looked for in the first records only. */
export const preamble = 40;

export type Fit = Candidate & { readonly at: { readonly headerLine: number; readonly header: IndexedHeader } };

/** The layouts that recognise one of the first rows, with that row. */
export function fitting(rows: readonly SheetRow[], candidates: readonly Candidate[]): Fit[] {
  const fits: Fit[] = [];
  for (const { line, cells } of rows.slice(0, preamble)) {
    const header = indexHeader(cells);
    for (const candidate of candidates)
      if (candidate.layout.recognises(header)) fits.push({ ...candidate, at: { headerLine: line, header } });
    if (fits.length > 0) return fits;
  }
  return fits;
}
