/** Spreadsheets as rows of text: XLSX and old binary XLS. Ids, telephones and postcodes that the sheet holds as text stay exactly so. */
import type { Input } from './input.ts';
import { asXlsx, type Sheet, type SheetRow, UnreadableSheet } from './sheet.ts';
import { openXls } from './xls.ts';
import { openXlsx } from './xlsx.ts';

export { type Sheet, type SheetRow, UnreadableSheet } from './sheet.ts';

// Loaded when a sheet is met: most batches have none, and it would slow down every start.
const library = () => import('hucre/xlsx');

/** Which kind of spreadsheet the first bytes say, or undefined: then it is text. */
export function sheetKind(head: Uint8Array): 'xlsx' | 'xls' | undefined {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  return starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) ? 'xls' : undefined;
}

/** What a file is that a spreadsheet program opens but that is neither sheet nor CSV; undefined for any other. `head` is its beginning as text. */
export function disguisedSheet(head: string): UnreadableSheet | undefined {
  if (/^\s*<\?xml[^>]*>\s*<\?mso-application progid="Excel/i.test(head))
    return new UnreadableSheet('it is an XML spreadsheet of 2003', asXlsx);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|style|table)\b/i.test(head))
    return new UnreadableSheet('it is a web page (HTML) with the name of a spreadsheet', asXlsx);
  return head.startsWith('%PDF-') ? new UnreadableSheet('it is a PDF', 'Export the orders as a table from the platform.') : undefined;
}

// An archive is in memory, packed, while it is read.
const largest = 512 * 2 ** 20;

/** The sheets of a spreadsheet, in order, hidden ones too. Throws UnreadableSheet. */
export async function openWorkbook(input: Pick<Input, 'open'>): Promise<readonly Sheet[]> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.open()) {
    size += chunk.length;
    if (size > largest) throw new UnreadableSheet('it is larger than 512 MB');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const sheets = await explained(() => (sheetKind(bytes) === 'xls' ? openXls(bytes) : openXlsx(bytes)));
  return sheets.map((sheet) => ({ ...sheet, rows: () => explainedRows(sheet) }));
}

/** The rows of the first visible sheet that has any, from the first that is not blank. Throws UnreadableSheet. */
export async function* sheetRows(input: Pick<Input, 'open'>): AsyncGenerator<SheetRow> {
  for (const sheet of await openWorkbook(input)) {
    if (sheet.hidden) continue;
    let begun = false;
    for await (const row of sheet.rows()) {
      begun ||= row.cells.some((cell) => cell.trim() !== '');
      if (begun) yield row;
    }
    if (begun) return;
  }
}

async function* explainedRows(sheet: Sheet): AsyncGenerator<SheetRow> {
  try {
    yield* sheet.rows();
  } catch (error) {
    throw explanation(error);
  }
}

async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explanation(error);
  }
}

/** What the library says of an XLS that is none; its own words else. */
const said: readonly (readonly [RegExp, string])[] = [
  [/not a valid OLE2 container/, 'it is cut off or damaged'],
  [/missing Workbook stream/, 'it is an old Office file with no workbook in it'],
];

function explanation(error: unknown): UnreadableSheet {
  if (error instanceof UnreadableSheet) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new UnreadableSheet(said.find(([words]) => words.test(message))?.[1] ?? message.replace(/\.$/, ''));
}

/** Rows as an XLSX of one sheet, every cell text, so that nothing is taken for a number. */
export async function* writeSheet(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await library();
  const stream = writeXlsxStream(mutable(rows), { name: 'Sheet1' });
  for await (const chunk of stream) yield chunk;
}

/** What looks like the escape of a character is escaped itself: the library does not. */
async function* mutable(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map((cell) => cell.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}
