/** What a carrier's bulk file would change, leave out or refuse: found before a number is given, so that an error still holds the shipment. */
import { type Kind, problemKind } from '../model/problem.ts';

interface InLayout {
  readonly layout: string;
}
interface Changed extends InLayout {
  readonly column: string;
  readonly found: string;
  readonly written: string;
}

const counted = (lines: number): string => `${lines} ${lines === 1 ? 'line' : 'lines'}`;

const nothing = () => 'Nothing to do.';

export const transliterated = problemKind<Changed>({
  code: 'carriers/transliterated',
  severity: 'warning',
  title: 'A carrier’s file takes fewer characters than the text has; it is written in those it takes.',
  message: ({ layout, column, found, written }) => `${column} of ${layout} says ${written} for ${found}.`,
  fix: () => 'Look whether it can still be delivered and understood; if not, correct it in the export or the catalogue.',
});

export const shortened = problemKind<Changed>({
  code: 'carriers/shortened',
  severity: 'warning',
  title: 'A text is longer than its column in a carrier’s file and was shortened at a word; the manifest has it whole.',
  message: ({ layout, column, found, written }) => `${column} of ${layout} says ${written} of ${found}.`,
  fix: () => 'Write it shorter in the export or the catalogue, what matters first.',
});

export const reflowed = problemKind<InLayout & { readonly party: string; readonly lines: number; readonly places: number }>({
  code: 'carriers/address-in-other-lines',
  severity: 'note',
  title: 'An address stands in other lines of a carrier’s file than it was written in, as those are fewer or shorter.',
  message: ({ layout, party, lines, places }) => `The ${party}'s street (${counted(lines)}) stands in ${counted(places)} of ${layout}.`,
  fix: nothing,
});

export const addressCut = problemKind<InLayout & { readonly party: string; readonly found: string; readonly written: string }>({
  code: 'carriers/address-shortened',
  severity: 'warning',
  title: 'An address has not enough room in a carrier’s file, not even over all its lines; its end was left out.',
  message: ({ layout, party, found, written }) => `The ${party}'s street in ${layout} says ${written} of ${found}.`,
  fix: ({ party }) => `Shorten the ${party}'s address: repeated parts, notes to the driver, words that the carrier does not need.`,
});

export const doesNotFit = problemKind<InLayout & { readonly column: string; readonly found: string; readonly limit: number }>({
  code: 'carriers/does-not-fit',
  severity: 'error',
  title: 'A number, code or amount is longer than its column in a carrier’s file; cut, it would be another.',
  message: ({ layout, column, found, limit }) => `${column} of ${layout} takes ${limit} characters, and ${found} has more.`,
  fix: () => 'Correct it, or ship with a carrier whose file has room for it.',
});

export const unwritable = problemKind<InLayout & { readonly column: string; readonly found: string }>({
  code: 'carriers/unwritable',
  severity: 'error',
  title: 'A text has a character that a carrier’s file does not take and that nothing stands for.',
  message: ({ layout, column, found }) => `${found} cannot be written in ${column} of ${layout}.`,
  fix: () => 'Write it in other characters, in the export or the catalogue.',
});

export const missingValue = problemKind<InLayout & { readonly column: string; readonly what: string }>({
  code: 'carriers/missing-value',
  severity: 'error',
  title: 'A column that the carrier requires would be empty, and it would refuse the file.',
  message: ({ layout, column, what }) => `${column} of ${layout} must not be empty (${what}).`,
  fix: () => 'Add it in the export, the catalogue or the settings; what is the same for all goes under columns of the carrier.',
});

export const noCode = problemKind<InLayout & { readonly column: string; readonly found: string; readonly known: string }>({
  code: 'carriers/no-code',
  severity: 'error',
  title: 'The carrier has no code for a value.',
  message: ({ layout, column, found, known }) => `${column} of ${layout} has no code for ${found}; there are some for ${known}.`,
  fix: () => 'Ask the carrier how it is declared, or ship with another.',
});

export const tooManyContents = problemKind<InLayout & { readonly lines: number; readonly most: number; readonly merge: boolean }>({
  code: 'carriers/too-many-lines',
  severity: 'error',
  title: 'A carrier’s file has room for fewer content lines than the shipment has, and none may be dropped.',
  message: ({ layout, lines, most, merge }) =>
    `${lines} content lines do not fit the ${most} of ${layout}${merge ? ', not even when those that are alike are made one' : ''}.`,
  fix: () => 'Send the order in two pieces, or with a carrier that takes more lines.',
});

export const mergedLines = problemKind<InLayout & { readonly before: number; readonly after: number }>({
  code: 'carriers/merged-lines',
  severity: 'note',
  title:
    'Content lines of one HS code, description and origin were made one in a carrier’s file; quantities, values and weights are the same.',
  message: ({ layout, before, after }) => `${before} content lines stand as ${after} in ${layout}.`,
  fix: nothing,
});

export const splitLines = problemKind<InLayout & { readonly lines: number }>({
  code: 'carriers/split-lines',
  severity: 'note',
  title:
    'A carrier’s file states values of one unit; a line whose value is no multiple of its quantity stands in two, so that the total is right.',
  message: ({ layout, lines }) => `${lines === 1 ? 'A line stands' : `${lines} lines stand`} in two in ${layout}, by unit value.`,
  fix: nothing,
});

export const roundedAbove = problemKind<InLayout & { readonly contents: string; readonly gross: string }>({
  code: 'carriers/rounded-weights',
  severity: 'warning',
  title: 'Weights of one unit are rounded up to what a carrier’s file can say; together they are above the weight of the parcel.',
  message: ({ layout, contents, gross }) => `The units of ${layout} weigh ${contents} g together, above the parcel's ${gross} g.`,
  fix: () => 'Weigh the parcel with its packing, or sell such goods as a set with one weight.',
});

export const summarised = problemKind<InLayout & { readonly lines: number }>({
  code: 'carriers/summarised',
  severity: 'note',
  title: 'A carrier’s file has one description and one value a parcel; the manifest and the invoice have every line.',
  message: ({ layout, lines }) => `${lines} content lines stand as one summary in ${layout}.`,
  fix: nothing,
});

export const converted = problemKind<InLayout & { readonly found: string; readonly written: string; readonly by: string }>({
  code: 'carriers/converted',
  severity: 'note',
  title: 'A carrier’s file takes one currency; the value was converted at the rate of the day.',
  message: ({ layout, found, written, by }) => `${found} stands as ${written} in ${layout}: ${by}.`,
  fix: nothing,
});

export const noRateFor = problemKind<InLayout & { readonly found: string; readonly currency: string }>({
  code: 'carriers/no-rate',
  severity: 'error',
  title: 'A carrier’s file takes one currency, and no rate is known to convert the value.',
  message: ({ layout, found, currency }) => `${found} cannot be written in ${currency}, as ${layout} takes it: there is no rate.`,
  fix: () => 'Add the rate of the day to the file under rates in the settings.',
});

export const guarded = problemKind<InLayout & { readonly column: string; readonly found: string }>({
  code: 'carriers/guarded',
  severity: 'note',
  title: 'A spreadsheet would take a cell for a formula; it stands behind an apostrophe.',
  message: ({ layout, column, found }) => `${column} of ${layout} has an apostrophe before ${found}.`,
  fix: nothing,
});

export const formulaRefused = problemKind<InLayout & { readonly column: string; readonly found: string }>({
  code: 'carriers/formula',
  severity: 'error',
  title: 'A spreadsheet would take a cell for a formula, and the carrier takes no apostrophe before it.',
  message: ({ layout, column, found }) => `${column} of ${layout} begins as a formula would: ${found}.`,
  fix: () => 'Write it without the sign at its beginning, in the export or the catalogue.',
});

export const onePrice = problemKind<InLayout & { readonly columns: string }>({
  code: 'carriers/one-price',
  severity: 'note',
  title:
    'A carrier’s file asks for a price at export and one at import; exports of platforms know the price that was paid, and both columns say it.',
  message: ({ layout, columns }) => `${layout}: ${columns} say the declared value as the columns of the import price do.`,
  fix: () => 'If the goods are declared at export at another price, correct these columns before the file is sent.',
});

export const emptyColumns = problemKind<InLayout & { readonly columns: string; readonly count: number }>({
  code: 'carriers/unknown-columns',
  severity: 'note',
  title: 'A carrier’s template has columns that are not known here; they stay empty.',
  message: ({ layout, columns, count }) =>
    `${layout}: ${count === 1 ? 'one column of the template stays' : `${count} columns of the template stay`} empty: ${columns}.`,
  fix: () => 'Fill them in the file if the carrier needs them; what is the same for all goes under columns of the carrier in the settings.',
});

export const untold = problemKind<InLayout & { readonly column: string; readonly what: string; readonly carrier: string }>({
  code: 'carriers/untold-column',
  severity: 'note',
  title: 'A column of a carrier’s file says what the carrier agreed with its customer, and the settings do not tell it.',
  message: ({ layout, column, what }) => `${layout}: ${column} stays empty; it is ${what}.`,
  fix: ({ carrier, column }) => `Write it in the settings, under carriers.${carrier}.columns: {"${column}": …}.`,
});

export const bulkProblems: readonly Kind[] = [
  transliterated,
  shortened,
  reflowed,
  addressCut,
  doesNotFit,
  unwritable,
  missingValue,
  noCode,
  tooManyContents,
  mergedLines,
  splitLines,
  roundedAbove,
  summarised,
  converted,
  noRateFor,
  guarded,
  formulaRefused,
  onePrice,
  emptyColumns,
  untold,
];
