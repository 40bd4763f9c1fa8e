/**
 * The rows of held orders, as the input has them: its own columns, order, delimiter, line ends and encoding, and two columns more that say
 * what is wrong and what to do. Such a file can be corrected and read again.
 */
import { formatCsvRow, readGuard } from '../formats/csv.ts';
import type { Input } from '../formats/input.ts';
import { writeSheet } from '../formats/spreadsheet.ts';
import { byteOrderMark, encodable, encodeText } from '../formats/text.ts';
import { type FileForm, recordsOf } from './records.ts';
import { normalisedName } from './row.ts';

/** What is said beside a held row. */
export interface HeldMark {
  readonly problem: string;
  readonly fix: string;
}

/** By 1-based line of the input. */
export type Marks = Map<number, HeldMark>;

const added = ['problem', 'fix'];

/** The name of the held file: the input's, but an old binary sheet is written as XLSX. */
export const heldName = (file: string, { kind }: FileForm): string => (kind === 'xls' ? `${file.replace(/\.xls$/i, '')}.xlsx` : file);

/** The bytes of the held file: the header, then each row whose line is marked, in file order. Introductory rows stay out. */
export function heldFile(input: Input, form: FileForm, marks: ReadonlyMap<number, HeldMark>): AsyncIterable<Uint8Array> {
  return form.kind === 'text' ? heldText(input, form, marks) : writeSheet(heldRows(input, form, marks));
}

async function* heldText(input: Input, form: FileForm, marks: ReadonlyMap<number, HeldMark>): AsyncGenerator<Uint8Array> {
  const { encoding, delimiter, eol, quotes, marked } = form;
  if (marked) yield byteOrderMark(encoding);
  for await (const cells of heldRows(input, form, marks)) yield encodeText(formatCsvRow(cells, { delimiter, eol, quotes }), encoding);
}

/** What an earlier run added is replaced, not added to. */
async function* heldRows(input: Input, form: FileForm, marks: ReadonlyMap<number, HeldMark>): AsyncGenerator<readonly string[]> {
  const names = form.header.names;
  const before = names.slice(-2).map(normalisedName).join() === added.join();
  const width = before ? names.length - 2 : names.length;
  const plain = (text: string): string => (form.kind === 'text' ? encodable(text, form.encoding) : text);
  yield [...names.slice(0, width), ...added];
  for await (const { records } of recordsOf(input, form)) {
    for (const { line, cells } of records) {
      const mark = marks.get(line);
      if (mark) yield [...sized(cells, width, before), plain(mark.problem), plain(mark.fix)];
    }
  }
}

/** A short row is filled up so that the two cells stand under their headings; cells past the header stay, and the row is ragged again. */
function sized(cells: readonly string[], width: number, before: boolean): string[] {
  const own = (before && cells.length <= width + 2 ? cells.slice(0, width) : cells).map(readGuard);
  return [...own, ...Array<string>(Math.max(0, width - own.length)).fill('')];
}
