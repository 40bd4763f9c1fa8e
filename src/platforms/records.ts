/** The records of a file of which it is known how it is written. */
import { type CsvChunk, type CsvRecord, csvRecords, type Delimiter } from '../formats/csv.ts';
import type { Input } from '../formats/input.ts';
import { openWorkbook, type SheetRow } from '../formats/spreadsheet.ts';
import { type Bytes, decodeText } from '../formats/text.ts';
import type { IndexedHeader } from './row.ts';

/** How a file is written, so that its rows can be read again and rows like them be written. */
export interface FileForm {
  readonly kind: 'text' | 'xlsx' | 'xls';
  /** `utf-8` for a spreadsheet: its text has no encoding of its own. */
  readonly encoding: string;
  /** Whether a byte order mark comes first. */
  readonly marked: boolean;
  readonly delimiter: Delimiter;
  readonly quotes: boolean;
  readonly eol: '\n' | '\r\n';
  /** 1-based line or row of the header. */
  readonly headerLine: number;
  readonly header: IndexedHeader;
  /** The sheets of a spreadsheet that hold the orders, one below the other. */
  readonly sheets?: readonly SheetPart[];
}

export interface SheetPart {
  /** Counted from 0, in the workbook. */
  readonly at: number;
  readonly headerLine: number;
  /** What is added to its rows' numbers, so that no two rows of the file have the same. */
  readonly before: number;
}

/** The records below the header, in chunks. UTF-8 goes to the parser as the bytes it is. */
export async function* recordsOf(input: Input, form: FileForm): AsyncGenerator<CsvChunk> {
  if (form.kind !== 'text') return yield* sheetChunks(input, form.sheets ?? []);
  const text = form.encoding === 'utf-8' ? withoutMark(input.open()) : decodeText(input.open(), form.encoding);
  for await (const { records, ...rest } of csvRecords(text, form)) {
    const below = (records[0]?.line ?? 0) > form.headerLine ? records : records.filter(({ line }) => line > form.headerLine);
    yield { records: form.quotes ? below : below.map(unquoted), ...rest };
  }
}

const unquoted = (record: CsvRecord): CsvRecord =>
  record.cells.some((cell) => cell.charCodeAt(0) === 34) ? { line: record.line, cells: record.cells.map(unwrapped) } : record;

/**
 * In a file without quotes they are data; but a spreadsheet program that saves one puts them around what has a comma or a quote, and doubles
 * those within. Such a cell is read as what it was.
 */
const unwrapped = (cell: string): string =>
  cell.charCodeAt(0) === 34 && /^"(?=.*(?:,|""))(?:[^"]|"")*"$/.test(cell) && cell !== '""'
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;

async function* sheetChunks(input: Input, parts: readonly SheetPart[]): AsyncGenerator<CsvChunk> {
  let records: SheetRow[] = [];
  for await (const row of sheetRecords(input, parts)) {
    if (records.push(row) < 256) continue;
    yield { records };
    records = [];
  }
  yield { records };
}

async function* sheetRecords(input: Input, parts: readonly SheetPart[]): AsyncGenerator<SheetRow> {
  const sheets = await openWorkbook(input);
  for (const { at, headerLine, before } of parts) {
    for await (const { line, cells } of sheets[at]?.rows() ?? []) if (line > headerLine) yield { line: before + line, cells };
  }
}

async function* withoutMark(bytes: Bytes): Bytes {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (!start) yield chunk;
    else if ((start = Buffer.concat([start, chunk])).length >= 3) {
      yield start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
      start = undefined;
    }
  }
  if (start) yield start;
}
