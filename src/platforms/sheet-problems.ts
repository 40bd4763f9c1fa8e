/** The kinds of problem with the sheets of a spreadsheet. */
import { type Kind, problemKind } from '../model/problem.ts';
import { quoted } from './problems.ts';

const list = (names: readonly string[]): string => names.map(quoted).join(', ');

export const sheetsEmpty = problemKind<{ readonly hidden: readonly string[] }>({
  code: 'platforms/no-visible-rows',
  severity: 'error',
  title: 'A spreadsheet has no sheet that is visible and has rows.',
  message: ({ hidden }) =>
    hidden.length === 0 ? 'Every sheet of the spreadsheet is empty.' : `The sheets with rows are hidden: ${list(hidden)}.`,
  fix: ({ hidden }) =>
    hidden.length === 0 ? 'Download the export again.' : 'Show the sheet with the orders and save the file, if they are to be read.',
});

export const sheetsDiffer = problemKind<{ readonly sheets: readonly string[] }>({
  code: 'platforms/sheets-differ',
  severity: 'error',
  title: 'Several sheets of one file hold orders, under different headers.',
  message: ({ sheets }) => `The sheets ${list(sheets)} hold orders under different headers.`,
  fix: () => 'Save each of them as a file of its own.',
});

export const sheetsJoined = problemKind<{ readonly sheets: readonly string[]; readonly rows: number }>({
  code: 'platforms/sheets-joined',
  severity: 'note',
  title: 'Several sheets of one file hold orders under the same header; all of them are read.',
  message: ({ sheets, rows }) =>
    `The orders of ${sheets.length} sheets were read: ${list(sheets)}. Lines are counted on by ${rows} a sheet: row 2 of ${quoted(sheets[1] ?? '')} is line ${rows + 2}.`,
  fix: () => 'Nothing to do, unless a sheet is a copy of another: then delete it.',
});

export const sheetsLeftOut = problemKind<{
  readonly read: readonly string[];
  readonly visible: readonly string[];
  readonly hidden: readonly string[];
}>({
  code: 'platforms/sheets-left-out',
  severity: 'note',
  title: 'A spreadsheet has more sheets than those with the orders; they were not read.',
  message: ({ read, visible, hidden }) => {
    const others = [...visible.map(quoted), ...hidden.map((name) => `${quoted(name)} (hidden)`)];
    return `Of the spreadsheet ${list(read)} was read, ${others.join(', ')} not.`;
  },
  fix: () => 'Nothing to do, unless there are orders in them: then save that sheet as a file of its own.',
});

/** For `declarant explain`. */
export const sheetProblems: readonly Kind[] = [sheetsEmpty, sheetsDiffer, sheetsJoined, sheetsLeftOut];
