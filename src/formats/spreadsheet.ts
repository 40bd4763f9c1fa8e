/** Spreadsheets as rows of text: XLSX and old binary XLS. Ids, telephones and postcodes that the sheet holds as text stay exactly so. */
import type { Bytes } from './text.ts';

export interface SheetRow {
  /** 1-based row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

// Loaded when a sheet is met: most batches have none, and it would slow down every start.
const library = () => import('hucre/xlsx');

/** Which kind of spreadsheet the first bytes say, or undefined: then it is text. */
export function sheetKind(head: Uint8Array): 'xlsx' | 'xls' | undefined {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  return starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) ? 'xls' : undefined;
}

/** The rows of the first sheet, in file order. Throws an Error in the library's words where the file is damaged. */
export async function* sheetRows(input: { open(): Bytes }): AsyncGenerator<SheetRow> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.open()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (sheetKind(bytes) === 'xls') return yield* xlsRows(bytes);
  const { streamXlsxRows } = await library();
  for await (const { index, values } of streamXlsxRows(bytes)) yield { line: index + 1, cells: values.map(cellText) };
}

async function* xlsRows(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const { readXls } = await library();
  const { sheets } = await readXls(bytes);
  for (const [i, values] of (sheets[0]?.rows ?? []).entries()) yield { line: i + 1, cells: values.map(cellText) };
}

/**
 * A whole number in full digits as long as they are all there: a spreadsheet keeps fifteen and makes the rest zeros, a number cell more than
 * sixteen not exactly. What may have lost digits comes in scientific notation, as a CSV would have it. A date as `2026-11-02` or, with a
 * time, `2026-11-02 09:30:00`.
 */
function cellText(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .replace(/(?: 00:00:00)?\.\d+Z$/, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  return value;
}

function numberText(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  const whole = Number.isSafeInteger(value) && (Math.abs(value) < 1e15 || value % 10 !== 0);
  return whole ? value.toFixed(0) : value.toExponential().toUpperCase();
}

/** Rows as an XLSX of one sheet, every cell text, so that nothing is taken for a number. */
export async function* writeSheet(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await library();
  const stream = writeXlsxStream(mutable(rows), { name: 'Sheet1' });
  for await (const chunk of stream) yield chunk;
}

async function* mutable(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield [...row];
}
