/** The rows of a carrier's bulk file, read back: CSV or workbook, by its headings, those of one shipment together. */
import type { Column, Csv, FileLayout, Layout, Sheet } from '../carriers/layout.ts';
import { columnsAlong, headsOf } from '../carriers/template.ts';
import { csvRecords, readGuard } from '../formats/csv.ts';
import { openWorkbook, UnreadableSheet } from '../formats/spreadsheet.ts';
import { decodeText } from '../formats/text.ts';
import type { Named } from './bulk-sums.ts';
import { unreadable, wrongColumns } from './problems.ts';
import type { Desk } from './run-files.ts';

/** The rows of one shipment. */
export interface BulkSet {
  readonly key: string | undefined;
  readonly file: string;
  readonly line: number;
  readonly rows: readonly Named[];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The column by which rows are known to be of one shipment. */
export const keyOf = ({ rows }: Sheet): Column | undefined =>
  rows.flatMap(({ columns }) => columns).find(({ field }) => field === 'number' || field === 'shipment');

/** Sets of rows of one sheet of a file. What cannot be read or has other columns is told once. */
export async function* bulkSets(desk: Desk, file: string, layout: Layout, of: FileLayout, at: number): AsyncGenerator<BulkSet> {
  const sheet = of.sheets[at]!;
  const key = keyOf(sheet);
  let above = sheet.header === undefined ? 1 : sheet.header === 'none' ? 0 : sheet.header.length;
  const heads: (readonly string[])[] = [];
  let kinds: readonly (readonly Column[])[] = sheet.rows.map(({ columns }) => columns);
  let set: { key: string | undefined; file: string; line: number; rows: Named[] } | undefined;
  try {
    for await (const { line, cells } of of.form === 'xlsx' ? sheetRows(desk, file, at) : csvRows(desk, file, of.form)) {
      if (above > 0) {
        above--;
        heads.push(cells);
        if (above === 0) kinds = kindsBy(heads, sheet, layout, file, desk);
        continue;
      }
      const row = named(cells, columnsOfRow(kinds, cells));
      const id = row.find(({ column }) => column === key)?.cell || undefined;
      if (!set || (id !== undefined && id !== set.key)) {
        if (set) yield set;
        set = { key: id, file, line, rows: [] };
      }
      set.rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    desk.found.add(unreadable({ file }, { why: `${error.message}.` }));
  }
  if (set) yield set;
}

const named = (cells: readonly string[], columns: readonly Column[]): Named =>
  columns.map((column, i) => ({ column, cell: cells[i] ?? '' }));

/** Rows of several kinds begin with a word of their own. */
const columnsOfRow = (kinds: readonly (readonly Column[])[], [first]: readonly string[]): readonly Column[] =>
  kinds.find(([column]) => column?.says !== undefined && column.says === first) ?? kinds[0]!;

/** The columns of each kind of row in the order of the file: a template may have another order, and columns that the layout does not know. */
function kindsBy(
  heads: readonly (readonly string[])[],
  sheet: Sheet,
  { template }: Layout,
  file: string,
  { found }: Desk,
): readonly (readonly Column[])[] {
  return headsOf(sheet, heads).map((headings, i) => {
    const { columns, missing, extra } = columnsAlong(sheet.rows[i]!.columns, headings);
    const [expected = ''] = missing;
    if (template !== 'needed') for (const heading of extra) found.add(wrongColumns({ file, line: 1 }, { found: heading, expected }));
    if (missing.length > 0) found.add(wrongColumns({ file, line: 1 }, { found: '', expected }));
    return columns;
  });
}

async function* csvRows(
  { files, found }: Desk,
  file: string,
  { delimiter, encoding = 'utf-8', quotes = true, guard }: Csv,
): AsyncGenerator<Row> {
  for await (const { records, fault } of csvRecords(decodeText(files.open(file), encoding), { delimiter, quotes })) {
    for (const { line, cells } of records) yield { line, cells: guard === 'refuse' ? cells : cells.map(readGuard) };
    if (fault) found.add(unreadable({ file, line: fault.line }, { why: 'a quote that opens there never closes.' }));
  }
}

async function* sheetRows({ files }: Desk, file: string, at: number): AsyncGenerator<Row> {
  const sheet = (await openWorkbook({ open: () => files.open(file) }))[at];
  if (sheet) yield* sheet.rows();
}
