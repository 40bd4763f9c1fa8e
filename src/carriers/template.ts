/** A carrier's blank template, as the user has it: its headings are compared with the layout, and its order is kept. */
import type { Input } from '../formats/input.ts';
import { openWorkbook, sheetKind, UnreadableSheet } from '../formats/spreadsheet.ts';
import { openTable } from '../formats/table.ts';
import { survey } from '../formats/text.ts';
import { CouldNotRun } from '../model/could-not-run.ts';
import type { Column, FileLayout, Layout, Sheet } from './layout.ts';

/** The headings of a template, by sheet (a CSV has one). */
export type Template = readonly (readonly string[])[];

/** Reads the first filled row of each visible sheet. Throws {@link CouldNotRun}. */
export async function readTemplate(input: Input): Promise<Template> {
  const { head } = await survey(() => input.open());
  try {
    return sheetKind(head) ? await headingsOfSheets(input) : [await headingsOfTable(input)];
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    throw new CouldNotRun(
      `The template ${input.name} cannot be read: ${error.message}.`,
      error.remedy ?? 'Download it from the carrier again.',
    );
  }
}

async function headingsOfSheets(input: Input): Promise<Template> {
  const found: (readonly string[])[] = [];
  for (const sheet of await openWorkbook(input)) {
    if (sheet.hidden) continue;
    for await (const { cells } of sheet.rows()) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      found.push(trimmed(cells));
      break;
    }
  }
  return found;
}

async function headingsOfTable(input: Input): Promise<readonly string[]> {
  for await (const row of (await openTable(input)).rows) {
    if ('fault' in row) throw new UnreadableSheet(`it ${row.fault.why}`);
    return trimmed(row.cells);
  }
  throw new UnreadableSheet('it is empty');
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

function arranged(sheet: Sheet, headings: readonly string[] | undefined, layout: Layout, file: string, unknown: string[]): Sheet {
  const [first, ...others] = sheet.rows;
  if (sheet.header !== undefined || !first || others.length > 0) return sheet;
  const left = [...first.columns];
  const extra: string[] = [];
  const columns = (headings ?? []).map((heading): Column => {
    const at = left.findIndex((column) => column.heading === heading);
    if (at >= 0) return left.splice(at, 1)[0]!;
    if (heading !== '') extra.push(heading);
    return { heading };
  });
  if (left.length > 0 || (extra.length > 0 && layout.template !== 'needed'))
    throw changed(
      layout,
      file,
      left.map(({ heading }) => heading),
      extra,
    );
  unknown.push(...extra);
  return { ...sheet, rows: [{ ...first, columns }] };
}

const changed = ({ id, name }: Layout, file: string, missing: readonly string[], extra: readonly string[]): CouldNotRun =>
  new CouldNotRun(
    `The template ${file} is not ${name} as it is known here: ${[
      ...(missing.length > 0 ? [`it lacks ${missing.join(', ')}`] : []),
      ...(extra.length > 0 ? [`it also has ${extra.join(', ')}`] : []),
    ].join('; ')}.`,
    `Use another version of the carrier's layout, or write yours under "layouts" in the settings (\`declarant carriers\` lists them; this is ${id}).`,
  );
