/** A carrier's answer file: which number each of our references got. */
import { createHash } from 'node:crypto';
import type { Input } from '../../formats/input.ts';
import { openTable, type TableRow } from '../../formats/table.ts';
import { CouldNotRun } from '../../model/could-not-run.ts';
import { headerShown } from '../../model/problem.ts';
import { type Columns, columnsAmong, type Told } from './headings.ts';

export interface AnswerRow {
  readonly line: number;
  readonly reference: string;
  /** As the file writes it. */
  readonly number: string;
}

export interface Answer {
  readonly file: string;
  readonly sha256: string;
  /** Absent for a sheet. */
  readonly encoding?: string;
  /** The headings of the two columns. */
  readonly headings: Required<Told>;
  readonly rows: readonly AnswerRow[];
}

/** Titles may stand above the headings. */
const mostTitles = 10;

/** Reads a CSV or a spreadsheet. Throws {@link CouldNotRun} where it cannot be read, or has not the two columns. */
export async function readAnswer(input: Input, told: Told = {}): Promise<Answer> {
  const { encoding, rows: table } = await openTable(input);
  const rows: AnswerRow[] = [];
  const titles: TableRow[] = [];
  let found: { readonly at: Columns; readonly headings: Required<Told> } | undefined;
  for await (const row of table) {
    if ('fault' in row) throw unreadable(input.name, row.fault.why, row.fault.line);
    if (found) {
      rows.push({ line: row.line, reference: textAt(row, found.at.reference), number: textAt(row, found.at.number) });
      continue;
    }
    const at = columnsAmong(row.cells, input.name, told);
    if (at) found = { at, headings: { reference: textAt(row, at.reference), number: textAt(row, at.number) } };
    else if (titles.push(row) === mostTitles) break;
  }
  if (!found) throw noColumns(input.name, titles[0]?.cells ?? [], told);
  return { file: input.name, sha256: await sha256Of(input), ...(encoding !== undefined && { encoding }), headings: found.headings, rows };
}

const textAt = ({ cells }: TableRow, at: number): string => (cells[at] ?? '').trim();

const unreadable = (file: string, why: string, line: number | undefined): CouldNotRun =>
  new CouldNotRun(
    `${file}${line === undefined ? '' : `:${line}`} ${why}.`,
    'Download the file again, or save it as CSV (UTF-8) or XLSX, and use that.',
  );

function noColumns(file: string, cells: readonly string[], { reference, number }: Told): CouldNotRun {
  const found = headerShown(cells.map((cell) => cell.trim())).filter((cell) => cell !== '');
  const told = [reference, number].filter((each) => each !== undefined);
  const lacks =
    told.length > 0 ? `the columns that were named (${told.join(', ')})` : 'a column for our reference and one for the number that we know';
  return new CouldNotRun(
    `${file} has not ${lacks}. Its first row says: ${found.join(', ') || 'nothing'}.`,
    'Name the headings of the two columns: --reference HEADING --number HEADING.',
  );
}

async function sha256Of(input: Input): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of input.open()) hash.update(piece);
  return hash.digest('hex');
}
