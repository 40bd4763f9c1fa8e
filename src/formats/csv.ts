/** Delimited text: records with their lines, and rows to write. Meaning (headers, orders) is the reader's. */
import { type CsvError, type Options, Parser } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { remembering } from './cache.ts';
import { splitRecords } from './csv-split.ts';
import { linesIn } from './text.ts';

export interface CsvRecord {
  /** 1-based line of the file where the record begins. */
  readonly line: number;
  /** As the file has them, quotes resolved. An empty line is one empty cell. */
  readonly cells: readonly string[];
}

/** Why the rest of a file cannot be read. */
export interface CsvFault {
  /** The line where the record begins. */
  readonly line: number;
  /** A quote never closes; or a record without one is longer than any. */
  readonly kind: 'unclosed-quote' | 'too-long';
  /** The cells of that record before the one in which the quote opens, or that is so long. */
  readonly cells: readonly string[];
}

export interface CsvChunk {
  readonly records: readonly CsvRecord[];
  /** Only in the last chunk. */
  readonly fault?: CsvFault;
}

export type Delimiter = '\t' | ',' | ';' | '|';
export const delimiters: readonly Delimiter[] = ['\t', ',', ';', '|'];

export interface CsvStyle {
  readonly delimiter: Delimiter;
  /** `false`: a quote is data, and a line break always ends the record. */
  readonly quotes?: boolean | undefined;
}

/** A longer record is mostly a quote that never closes, found before it has swallowed the memory. */
export const longest = 1_000_000;

/**
 * The records of a text (or of its UTF-8 bytes), in chunks as they come. LF and CRLF end a record, also mixed; a quote inside an unquoted
 * cell is data. An unclosed quote ends the reading with a fault; the records before it stand. Plain records are split here, which is many
 * times faster; the first that is not, and all after it, are csv-parse's.
 */
export async function* csvRecords(
  text: AsyncIterable<string | Uint8Array>,
  { delimiter, quotes = true }: CsvStyle,
): AsyncGenerator<CsvChunk> {
  let records: CsvRecord[] = [];
  let line = 1;
  const put = (cells: string[], lines: number): void => {
    records.push({ line, cells });
    line += lines;
  };
  const take = (cells: string[]): null => {
    put(cells, 1 + (quotes ? breaksIn(cells) : 0));
    return null;
  };
  const parserFrom = () => openParser({ delimiter, quote: quotes ? '"' : null, on_record: take as never });
  let parser: ReturnType<typeof openParser> | undefined;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of text) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    if (!parser) {
      const { end, odd } = splitRecords(rest, delimiter, quotes, put);
      rest = rest.subarray(end);
      if (odd) parser = parserFrom();
    }
    const error = await parser?.write(rest);
    if (error) return yield { records, fault: faultOf(error, line, parser!) };
    if (parser) rest = Buffer.alloc(0);
    if (records.length > 0) yield { records };
    records = [];
  }
  if (rest.length > 0) await (parser = parserFrom()).write(rest);
  const error = await parser?.end();
  if (error || records.length > 0) yield error ? { records, fault: faultOf(error, line, parser!) } : { records };
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) breaks += linesIn(cell);
  return breaks;
}

/** csv-parse as plain steps. Records are taken in `on_record` and none are pushed, so it never waits for a reader. */
function openParser(options: Options) {
  const parser = new Parser({
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longest,
    ...options,
  });
  let failed: CsvError | undefined;
  parser.on('error', (error) => (failed = error as CsvError));
  parser.resume();
  return {
    write: (piece: string | Uint8Array) => new Promise<CsvError | undefined>((done) => parser.write(piece, () => done(failed))),
    /** The cells of the record that has begun, and whether a quote is open: what csv-parse tells only by its inner state. */
    begun: (): readonly string[] => stateOf(parser)?.record?.slice() ?? [],
    quoting: (): boolean => stateOf(parser)?.quoting ?? true,
    end: () =>
      new Promise<CsvError | undefined>((done) => {
        parser.on('close', () => done(failed));
        parser.end();
      }),
  };
}

const stateOf = (parser: Parser) =>
  (parser as unknown as { readonly state?: { readonly record?: readonly string[]; readonly quoting?: boolean } }).state;

/** Throws what is no fault of the data. */
function faultOf(error: CsvError, line: number, { begun, quoting }: ReturnType<typeof openParser>): CsvFault {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED' && error.code !== 'CSV_MAX_RECORD_SIZE') throw error;
  return { line, kind: error.code === 'CSV_QUOTE_NOT_CLOSED' || quoting() ? 'unclosed-quote' : 'too-long', cells: begun() };
}

/** The delimiter that most lines of a beginning hold most often outside quotes; a `sep=;` line says it outright. */
export function sniffDelimiter(head: string): Delimiter {
  const said = /^sep=([\t,;|])\r?$/im.exec(head.slice(0, 200))?.[1] as Delimiter | undefined;
  const bare = head.replace(/"[^"]*"/g, '').split('\n', 50);
  const count = (delimiter: Delimiter): number => Math.max(...bare.map((line) => line.split(delimiter).length));
  return said ?? delimiters.reduce((best, each) => (count(each) > count(best) ? each : best), ',');
}

export interface CsvRowStyle {
  readonly delimiter?: Delimiter;
  readonly eol?: '\n' | '\r\n';
  /** `false`: quotes are data; delimiters and line breaks inside a cell become blanks, as nothing can protect them. */
  readonly quotes?: boolean;
  /** `false`: no apostrophe before what a spreadsheet would take for a formula. */
  readonly guard?: boolean;
}

/** One row with its line end. */
export function formatCsvRow(
  cells: readonly (string | number)[],
  { delimiter = ',', eol = '\n', quotes = true, guard = true }: CsvRowStyle = {},
): string {
  const quote = quoteFor[delimiter];
  let row = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = guard ? guardFormula(String(cells[i])) : String(cells[i]);
    if (i > 0) row += delimiter;
    if (!quotes) row += cell.replaceAll(/[\t\r\n]+/g, ' ').replaceAll(delimiter, ' ');
    else row += cell.includes(delimiter) || special.test(cell) ? quote(cell) : cell;
  }
  return row + eol;
}

/** What csv-stringify quotes, beside the delimiter. */
const special = /["\r\n]/;
const quoteWith = (delimiter: Delimiter) =>
  remembering(2000, (cell) => stringify([[cell]], { delimiter, eof: false, quoted_match: /[\r\n]/ }));
/** Addresses and descriptions come again and again. */
const quoteFor: Readonly<Record<Delimiter, (cell: string) => string>> = {
  '\t': quoteWith('\t'),
  ',': quoteWith(','),
  ';': quoteWith(';'),
  '|': quoteWith('|'),
};

// Also full-width, which spreadsheets of East Asia take for the same, and after blanks, which some take off.
const formula = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;
const negative = /^\s*-\d+(?:[.,]\d+)?$/;

/**
 * A cell that a spreadsheet would take for a formula gets one leading apostrophe. A plain negative number is no formula and stays. A cell that
 * already looks guarded gets one more, so that {@link readGuard} always gives back what was written.
 */
export const guardFormula = (cell: string): string =>
  mayBeFormula(cell.charCodeAt(0)) && formula.test(cell) && !negative.test(cell) ? `'${cell}` : cell;

/** Most cells begin with a letter or a digit, and need no closer look. */
const mayBeFormula = (first: number): boolean =>
  first < 48 || first === 61 || first === 64 || first === 0xa0 || (first >= 0x2000 && first <= 0x3000) || first >= 0xfeff;

/** Takes the guard off again. */
export const readGuard = (cell: string): string => (cell.charCodeAt(0) === 39 && formula.test(cell) ? cell.slice(1) : cell);
