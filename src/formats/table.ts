/** A small table file (CSV of any usual delimiter and encoding, XLSX, XLS) as rows of text: what catalogues and rates are read from. */
import { csvRecords, readGuard, sniffDelimiter } from './csv.ts';
import type { Input } from './input.ts';
import { sheetKind, sheetRows } from './spreadsheet.ts';
import { decodeHead, decodeText, findBadByte, survey } from './text.ts';

export interface TableRow {
  /** 1-based line of the file where the row begins, or row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read, or not to its end; `why` goes on after the file's name: `holds bytes that are not utf-8`. */
export interface TableFault {
  readonly why: string;
  readonly line?: number;
}

export interface Table {
  /** Absent for a sheet. */
  readonly encoding?: string;
  /** Whether the encoding was neither said by the file nor certain by its bytes. */
  readonly assumed: boolean;
  /** Rows in file order without blank ones; a fault ends them. */
  readonly rows: AsyncIterable<TableRow | { readonly fault: TableFault }>;
}

/** Opens a table file and finds out how it is written. */
export async function openTable(input: Input): Promise<Table> {
  const open = () => input.open();
  const { head, marked, utf8 } = await survey(open);
  if (sheetKind(head)) return { assumed: false, rows: filled(sheet(input)) };
  const encoding = marked ?? (utf8 ? 'utf-8' : eastern(head) ? 'gb18030' : 'windows-1252');
  const bad = await findBadByte(open, encoding);
  const fault = bad && { why: `holds bytes that are not ${encoding}`, line: bad.line };
  return { encoding, assumed: !marked && !utf8, rows: fault ? only({ fault }) : filled(text(input, encoding, head)) };
}

type Row = TableRow | { readonly fault: TableFault };

async function* only(row: Row): AsyncGenerator<Row> {
  yield row;
}

async function* filled(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) if ('fault' in row || row.cells.some((cell) => cell.trim() !== '')) yield row;
}

async function* sheet(input: Input): AsyncGenerator<Row> {
  try {
    for await (const row of sheetRows(input)) yield row;
  } catch (error) {
    yield { fault: { why: `is a damaged spreadsheet (${error instanceof Error ? error.message : String(error)})` } };
  }
}

async function* text(input: Input, encoding: string, head: Uint8Array): AsyncGenerator<Row> {
  const delimiter = sniffDelimiter(decodeHead(head, encoding));
  for await (const { records, fault } of csvRecords(decodeText(input.open(), encoding), { delimiter })) {
    for (const { line, cells } of records) if (!isSeparatorLine(cells, line)) yield { line, cells: cells.map(readGuard) };
    const why = fault?.kind === 'too-long' ? 'has a row that is longer than any' : 'has a quote that never closes';
    if (fault) yield { fault: { why, line: fault.line } };
  }
}

/** The line `sep=;` that a spreadsheet reads as "split here". */
const isSeparatorLine = (cells: readonly string[], line: number): boolean => line === 1 && /^sep=/i.test(cells[0] ?? '');

/** Whether bytes beyond ASCII stand in pairs, as Chinese characters do, rather than one by one between letters as accented ones do. */
function eastern(bytes: Uint8Array): boolean {
  const runs =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[\x80-\xff]+/g) ?? [];
  return runs.filter((run) => run.length % 2 === 0).length > runs.length / 2;
}
