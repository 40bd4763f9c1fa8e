/** Which sheets of a spreadsheet hold the orders: all visible ones that have the first one's header. */
import type { Input } from '../formats/input.ts';
import { openWorkbook, type Sheet, type SheetRow, UnreadableSheet } from '../formats/spreadsheet.ts';
import { bad, type Outcome, type Problem } from '../model/problem.ts';
import { fileUnreadable } from './file-problems.ts';
import { type Fit, fitting, preamble } from './fitting.ts';
import type { FileForm } from './records.ts';
import { sheetsDiffer, sheetsEmpty, sheetsJoined, sheetsLeftOut } from './sheet-problems.ts';
import { type Candidate, type Recognised, verdict } from './verdict.ts';

/** How many rows a sheet can have. */
const height = { xls: 65_536, xlsx: 1_048_576 };

interface Looked {
  readonly at: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly fits: readonly Fit[];
}

export async function recogniseSheet(input: Input, kind: 'xlsx' | 'xls', candidates: readonly Candidate[]): Promise<Outcome<Recognised>> {
  try {
    const looked: Looked[] = [];
    for (const [at, sheet] of (await openWorkbook(input)).entries()) {
      const rows = await head(sheet);
      if (rows.length > 0)
        looked.push({ at, name: sheet.name, hidden: sheet.hidden, rows, fits: sheet.hidden ? [] : fitting(rows, candidates) });
    }
    return chosen(input, kind, looked, candidates);
  } catch (error) {
    return bad(unreadable(input.name, error));
  }
}

/** The problem with a file that is thrown for; what is no UnreadableSheet is a fault of ours and goes on. */
export function unreadable(file: string, error: unknown): Problem {
  if (error instanceof UnreadableSheet) return fileUnreadable({ file }, { reason: error.message, remedy: error.remedy });
  throw error;
}

/** Empty where the whole sheet is blank. */
async function head(sheet: Sheet): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  let blank = true;
  for await (const row of sheet.rows()) {
    blank &&= row.cells.every((cell) => cell.trim() === '');
    if (rows.length < preamble) rows.push(row);
    if (!blank && rows.length >= preamble) break;
  }
  return blank ? [] : rows;
}

function chosen(input: Input, kind: 'xlsx' | 'xls', looked: readonly Looked[], candidates: readonly Candidate[]): Outcome<Recognised> {
  const where = { file: input.name };
  const visible = looked.filter(({ hidden }) => !hidden);
  const hidden = looked.filter((sheet) => sheet.hidden).map(({ name }) => name);
  if (visible.length === 0) return bad(sheetsEmpty(where, { hidden }));
  const used = visible.filter(({ fits }) => fits.length > 0);
  if (used.some((sheet) => headerOf(sheet) !== headerOf(used[0]!)))
    return bad(sheetsDiffer(where, { sheets: used.map(({ name }) => name) }));
  const sheets = used.map(({ at, fits }, i) => ({ at, headerLine: fits[0]!.at.headerLine, before: i * height[kind] }));
  const form = { kind, encoding: 'utf-8', marked: false, delimiter: ',', quotes: true, eol: '\n', sheets } as const;
  const fits = used[0]?.fits.map(({ at, ...fit }) => ({ ...fit, form: { ...form, ...at } satisfies FileForm })) ?? [];
  const seen = visible.flatMap(({ rows }) => rows.map(({ cells }) => cells));
  const found = verdict(input, fits, seen, candidates);
  if (!found.value) return found;
  const [read, others] = [used.map(({ name }) => name), visible.filter(({ fits }) => fits.length === 0).map(({ name }) => name)];
  const notes = [
    ...(read.length > 1 ? [sheetsJoined(where, { sheets: read, rows: height[kind] })] : []),
    ...(others.length + hidden.length > 0 ? [sheetsLeftOut(where, { read, visible: others, hidden })] : []),
  ];
  return { ...found, problems: [...found.problems, ...notes] };
}

const headerOf = ({ fits }: Looked): string => JSON.stringify(fits[0]?.at.header.names.map((name) => name.trim()));
