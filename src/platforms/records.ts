/** The records of a file of which it is known how it is written. */
import { type CsvChunk, csvRecords, type Delimiter } from '../formats/csv.ts';
import type { Input } from '../formats/input.ts';
import { type SheetRow, sheetRows } from '../formats/spreadsheet.ts';
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
}

/** The records below the header, in chunks. UTF-8 goes to the parser as the bytes it is. */
export async function* recordsOf(input: Input, form: FileForm): AsyncGenerator<CsvChunk> {
  if (form.kind !== 'text') return yield* sheetChunks(input, form.headerLine);
  const text = form.encoding === 'utf-8' ? withoutMark(input.open()) : decodeText(input.open(), form.encoding);
  for await (const { records, ...rest } of csvRecords(text, form)) {
    const below = (records[0]?.line ?? 0) > form.headerLine ? records : records.filter(({ line }) => line > form.headerLine);
    yield { records: below, ...rest };
  }
}

async function* sheetChunks(input: Input, headerLine: number): AsyncGenerator<CsvChunk> {
  let records: SheetRow[] = [];
  for await (const row of sheetRows(input)) {
    if (row.line > headerLine) records.push(row);
    if (records.length === 256) {
      yield { records };
      records = [];
    }
  }
  yield { records };
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
