/** A carrier's blank template, as the user has it: its headings are compared with the layout, and its order is kept. */
import type { Input } from '../formats/input.ts';
import { openWorkbook, sheetKind, UnreadableSheet } from '../formats/spreadsheet.ts';
import { openTable } from '../formats/table.ts';
import { survey } from '../formats/text.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Column, FileLayout, Layout, Sheet } from './layout.ts';

/** The first filled rows of a template, by sheet (a CSV has one): its headings, where rows are of several kinds those of each. */
export type Template = readonly (readonly (readonly string[])[])[];

/** Rows that are looked at: some templates have examples between the headings of two kinds of rows. */
const most = 20;

/** Reads the first filled rows of each visible sheet. Throws {@link CouldNotRun}. */
export async function readTemplate(input: Input): Promise<Template> {
  const { head } = await survey(() => input.open());
  try {
    return sheetKind(head) ? await rowsOfSheets(input) : [await rowsOfTable(input)];
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    throw new CouldNotRun(
      `The template ${input.name} cannot be read: ${error.message}.`,
      error.remedy ?? 'Download it from the carrier again.',
    );
  }
}

async function rowsOfSheets(input: Input): Promise<Template> {
  const found: (readonly string[])[][] = [];
  for (const sheet of await openWorkbook(input)) {
    if (sheet.hidden) continue;
    const rows: (readonly string[])[] = [];
    for await (const { cells } of sheet.rows()) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push(trimmed(cells));
      if (rows.length === most) break;
    }
    if (rows.length > 0) found.push(rows);
  }
  return found;
}

async function rowsOfTable(input: Input): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const row of (await openTable(input)).rows) {
    if ('fault' in row) throw new UnreadableSheet(`it ${row.fault.why}`);
    rows.push(trimmed(row.cells));
    if (rows.length === most) break;
  }
  if (rows.length === 0) throw new UnreadableSheet('it is empty');
  return rows;
}

/** Without the empty cells at the end, and without blanks around the words. */
const trimmed = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => cell.trim()).slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);

export interface Arranged {
  readonly layout: Layout;
  /** Headings of the template that the layout does not know; their columns stay empty. */
  readonly unknown: readonly string[];
}

/**
 * The layout with its columns as the template has them. Headings must be the layout's, in any order; where the layout is known in part the
 * template may have others too. Throws {@link CouldNotRun} with the difference where the template is another.
 */
export function alongTemplate(layout: Layout, template: Template, file: string): Arranged {
  const unknown: string[] = [];
  let at = 0;
  const files = layout.files.map(
    (each): FileLayout => ({ ...each, sheets: each.sheets.map((sheet) => arranged(sheet, template[at++], layout, file, unknown)) }),
  );
  return { layout: { ...layout, files }, unknown };
}

function arranged(sheet: Sheet, rows: readonly (readonly string[])[] = [], layout: Layout, file: string, unknown: string[]): Sheet {
  if (sheet.header === 'none') return sheet;
  const heads = headsOf(sheet, rows);
  const kinds = sheet.rows.map((type, i) => columnsAlong(type.columns, heads[i]!));
  const missing = kinds.flatMap((kind) => kind.missing);
  const extra = kinds.flatMap((kind) => kind.extra);
  if (missing.length > 0 || (extra.length > 0 && layout.template !== 'needed')) throw changed(layout, file, missing, extra);
  unknown.push(...extra);
  return {
    ...sheet,
    ...(sheet.header && { header: heads.length > 1 ? rows.filter((row) => heads.includes(row)) : rows.slice(0, sheet.header.length) }),
    rows: sheet.rows.map((type, i) => ({ ...type, columns: kinds[i]!.columns })),
  };
}

/** The row of headings of each kind of row: the first, or where there are several kinds the one that has most of the kind's. */
export function headsOf({ rows: types }: Sheet, rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const left = [...rows];
  return types.map(({ columns }) => {
    const known = (row: readonly string[]): number => columns.filter(({ heading }) => row.includes(heading)).length;
    const at = types.length === 1 ? 0 : left.reduce((best, row, i) => (known(row) > known(left[best]!) ? i : best), 0);
    return left.splice(at, 1)[0] ?? [];
  });
}

/** The columns in the order of the headings, those that are not known as empty ones; and the headings that either side lacks. */
export function columnsAlong(columns: readonly Column[], headings: readonly string[]) {
  const left = [...columns];
  const further = furtherLines(columns, headings);
  const extra: string[] = [];
  const along = headings.map((heading): Column => {
    const at = left.findIndex((column) => column.heading === heading);
    const known = at >= 0 ? left.splice(at, 1)[0] : further.get(heading);
    if (!known && heading !== '') extra.push(heading);
    return known ?? { heading };
  });
  return { columns: along, missing: left.filter(({ optional }) => !optional).map(({ heading }) => heading), extra };
}

/** Columns of the lines after the first, as far as the template has all of those that it has of the first; one line less would lose goods. */
function furtherLines(columns: readonly Column[], headings: readonly string[]): ReadonlyMap<string, Column> {
  const found = new Map<string, Column>();
  const number = /1(?=\D*$)/;
  const ofFirst = columns.filter(({ item, heading }) => item === 1 && number.test(heading) && headings.includes(heading));
  for (let n = 2; ofFirst.length > 0; n++) {
    const ofThis = ofFirst.map((column): Column => ({ ...column, heading: column.heading.replace(number, String(n)), item: n }));
    if (!ofThis.every(({ heading }) => headings.includes(heading))) break;
    for (const column of ofThis) found.set(column.heading, column);
  }
  return found;
}

const changed = ({ id, name }: Layout, file: string, missing: readonly string[], extra: readonly string[]): CouldNotRun =>
  new CouldNotRun(
    `The template ${file} is not ${name} as it is known here: ${[
      ...(missing.length > 0 ? [`it lacks ${missing.join(', ')}`] : []),
      ...(extra.length > 0 ? [`it also has ${extra.join(', ')}`] : []),
    ].join('; ')}.`,
    `Use another version of the carrier's layout, or write yours under "layouts" in the settings (\`declarant carriers\` lists them; this is ${id}).`,
  );
