/** The kinds of problem that every platform's reader can find in rows and cells. */
import { type Kind, looksPersonal, mask, problemKind } from '../model/problem.ts';

interface Found {
  /** As the cell has it; masked by the caller where it is personal. */
  readonly found: string;
}

/** A long cell, as a message may quote it. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;

export const unreadableCell = problemKind<Found & { readonly expected: string }>({
  code: 'platforms/unreadable-cell',
  severity: 'error',
  title: 'A cell does not hold what its column should.',
  message: ({ found, expected }) =>
    found === '' ? `The cell is empty; it should hold ${expected}.` : `${quoted(found)} is not ${expected}.`,
  fix: () => 'Correct the cell in the export, or export the file again from the platform.',
});

export const unknownCountry = problemKind<Found>({
  code: 'platforms/unknown-country',
  severity: 'error',
  title: 'The country cannot be told from what the cell says.',
  message: ({ found }) => {
    if (found === '') return 'The destination country is empty.';
    // A row whose cells have slipped has a street or a telephone here.
    return `${looksPersonal(found) || found.length > 60 ? mask(found) : quoted(found)} is not a country we know.`;
  },
  fix: () => 'Write the two-letter ISO code of the country into the cell.',
});

export const idLost = problemKind<Found>({
  code: 'platforms/id-in-scientific-notation',
  severity: 'error',
  title: 'A spreadsheet turned an id into scientific notation: its digits are gone.',
  message: ({ found }) => `${quoted(found)} is an id in scientific notation; its last digits are lost.`,
  fix: () => 'Export the file again and do not save it with a spreadsheet program, or type the id in as text.',
});

export const recipientMasked = problemKind<{ readonly part: string }>({
  code: 'platforms/masked-recipient',
  severity: 'error',
  title: 'The platform has masked the recipient; no declaration can be made from that.',
  message: ({ part }) => `The ${part} is masked with "*" by the platform.`,
  fix: () => 'Export the order again before it is marked as shipped, or copy the full address from the platform.',
});

export const decodedTwice = problemKind<Found>({
  code: 'platforms/decoded-twice',
  severity: 'warning',
  title: 'Text was read in the wrong encoding and saved again (Ã© for é).',
  message: ({ found }) => `${found} looks like UTF-8 that was read as Latin-1 and saved again.`,
  fix: () => 'Use the file as the platform wrote it. If this is the only copy, correct the letters by hand.',
});

export const apostropheRemoved = problemKind<Found>({
  code: 'platforms/postcode-apostrophe',
  severity: 'note',
  title: 'A postcode was written with a leading apostrophe; it was taken off.',
  message: ({ found }) => `The apostrophe before the postcode ${quoted(found)} was taken off.`,
  fix: () => 'Nothing to do: the export writes numeric postcodes so.',
});

export const postcodeRepaired = problemKind<Found & { readonly repaired: string; readonly damage: string }>({
  code: 'platforms/postcode-repaired',
  severity: 'warning',
  title: 'A spreadsheet damaged a postcode; it was put right by what the country fixes.',
  message: ({ found, repaired, damage }) => `The postcode ${quoted(found)} ${damage}; it was read as ${quoted(repaired)}.`,
  fix: () => 'Check the postcode against the platform. Avoid saving exports with a spreadsheet program.',
});

export const phoneLost = problemKind<Found>({
  code: 'platforms/phone-in-scientific-notation',
  severity: 'warning',
  title: 'A spreadsheet turned a telephone number into scientific notation; it is left out.',
  message: ({ found }) => `The telephone ${mask(found)} is in scientific notation, its digits are lost; it was left out.`,
  fix: () => 'Copy the number from the platform, or export the file again and do not save it with a spreadsheet program.',
});

export const dateLeftOut = problemKind<Found>({
  code: 'platforms/date-left-out',
  severity: 'warning',
  title: "An order's date is in a form that is not known of its platform; it is left out.",
  message: ({ found }) => `${quoted(found)} is not a date in a form we know of this export; it was left out.`,
  fix: () => 'Nothing to do, unless a rule asks for the day of the order: then write it as 2026-11-05.',
});

export const paymentReferenceLost = problemKind<Found>({
  code: 'platforms/payment-reference-lost',
  severity: 'note',
  title: 'A spreadsheet turned the number of a payment into scientific notation; it is left out.',
  message: ({ found }) => `The payment reference ${quoted(found)} is in scientific notation, its digits are lost; it was left out.`,
  fix: () =>
    'Nothing to do, unless receipts of payment are filed: then export the file again and do not save it with a spreadsheet program.',
});

export const raggedRow = problemKind<{ readonly cells: number; readonly columns: number; readonly spans: number }>({
  code: 'platforms/ragged-row',
  severity: 'error',
  title: 'A row has more or fewer cells than the header has columns, so its cells may stand in the wrong columns.',
  message: ({ cells, columns, spans }) => {
    const counts = `The row has ${cells} cells; the header has ${columns} columns.`;
    return spans > 1 ? `${counts} It runs over ${spans} lines: a quote may stand where none should, and hide other orders.` : counts;
  },
  fix: () => 'Look for a delimiter or a quote inside a cell of this row, or export the file again.',
});

export const swallowedRows = problemKind<{ readonly last: number }>({
  code: 'platforms/swallowed-rows',
  severity: 'error',
  title: 'A quote opens in a row and swallows the rows after it.',
  message: ({ last }) => `A quote (") opens in this row and swallows the rows down to line ${last}; the orders in them cannot be told.`,
  fix: () => 'Close the quote in this row, or export the file again.',
});

export const unclosedQuote = problemKind({
  code: 'platforms/unclosed-quote',
  severity: 'error',
  title: 'A quote opens and never closes; from there on the file cannot be read.',
  message: () => 'A quote (") opens in this record and never closes; the rest of the file cannot be read.',
  fix: () => 'Close the quote, or export the file again. Orders before this line were read.',
});

export const nulByte = problemKind({
  code: 'platforms/nul-byte',
  severity: 'error',
  title: 'A row holds NUL characters or halves of characters, which no export writes: the file is damaged.',
  message: () => 'The row holds NUL characters or halves of characters; the file is damaged here.',
  fix: () => 'Download the export again.',
});

export const hiddenCharacters = problemKind({
  code: 'platforms/hidden-characters',
  severity: 'warning',
  title: 'A cell holds characters that nobody sees: controls, or marks that turn the direction of what follows. They were taken out.',
  message: () => 'The cell held control characters or overrides of direction; they were taken out.',
  fix: () => 'Look at the label: who writes such characters may want a name or an address to be read otherwise than it is sent.',
});

export const repeatedRow = problemKind<{ readonly first: number }>({
  code: 'platforms/repeated-row',
  severity: 'warning',
  title: 'A row is repeated word for word, as when reports are glued together; it is counted once.',
  message: ({ first }) => `The row is the same as line ${first}, cell for cell; it was counted once.`,
  fix: () => 'If the buyer really bought the same twice, correct the quantity; otherwise nothing is to be done.',
});

export const rowsDisagree = problemKind<{ readonly order: string; readonly what: string }>({
  code: 'platforms/rows-disagree',
  severity: 'error',
  title: 'Rows of one order contradict each other.',
  message: ({ order, what }) => `The rows of order ${order} ${what}.`,
  fix: () => 'Export the order again; if it is still so, ship it by hand.',
});

export const statusUnknown = problemKind<Found>({
  code: 'platforms/unknown-status',
  severity: 'warning',
  title: "An order's status is a word we do not know; the order is taken as one to be shipped.",
  message: ({ found }) => `${quoted(found)} is a status we do not know; it was taken as one to be shipped.`,
  fix: ({ found }) => `Look at the order on the platform; take it out of the file if it is not to be shipped. ${sayStatus(found)}`,
});

export const statusUnclear = problemKind<Found & { readonly known: string }>({
  code: 'platforms/unclear-status',
  severity: 'error',
  title: "An order's status is a word we do not know, so whether it is to be shipped is not known either.",
  message: ({ found, known }) =>
    found === '' ? `The status is empty; it should be one we know (${known}).` : `${quoted(found)} is not a status we know (${known}).`,
  fix: ({ found }) => `Look at the order on the platform. ${found === '' ? 'Export it again, with its status.' : sayStatus(found)}`,
});

/** For a fix: how the settings tell what a word means. */
export const sayStatus = (found: string): string =>
  `What the word means can be told in the settings, under platforms: statuses: {${JSON.stringify(found)}: ship}, or cancelled, shipped and so on.`;

export const valueNotStated = problemKind<{ readonly why: string; readonly tell?: string }>({
  code: 'platforms/value-not-stated',
  severity: 'note',
  title: 'The export does not say what the buyer paid in which currency; the value is taken from the catalogue.',
  message: ({ why }) => `${why} The value is taken from the catalogue.`,
  fix: ({ tell }) =>
    `Keep the unit values of the catalogue up to date: they are declared.${tell ? ` To have the prices read, tell their currency in the settings: platforms: {${tell}: {currency: …}}.` : ''}`,
});

export const discountNotTaken = problemKind<{ readonly discount: string }>({
  code: 'platforms/discount-not-taken-off',
  severity: 'note',
  title: "A discount of the seller's is not taken off the price: what was paid does not bear out that it is of this row.",
  message: ({ discount }) => `A seller discount of ${discount} was not taken off: price, discounts and what was paid do not fit together.`,
  fix: () => 'Nothing to do. Without the discount the declared value is higher, never lower, than what was paid.',
});

export const recipientNotExported = problemKind<{ readonly missing: string }>({
  code: 'platforms/recipient-not-exported',
  severity: 'error',
  title: "The file has no columns with the recipient's name and address; no declaration can be made from it.",
  message: ({ missing }) => `The file has no column ${quoted(missing)}, nor another that we know for it.`,
  fix: () => "Export the orders again with the recipient's address among the fields.",
});

export const recordTooLong = problemKind<{ readonly most: number }>({
  code: 'platforms/record-too-long',
  severity: 'error',
  title: 'A record is longer than any order row; from there on the file cannot be read.',
  message: ({ most }) =>
    `This record has more than ${most} characters, which no row of an export has; the rest of the file cannot be read.`,
  fix: () => 'Look for a cell that holds a whole picture or file, empty it, and use the file again. Orders before this line were read.',
});

export const orderNumberTooLong = problemKind<{ readonly length: number; readonly most: number }>({
  code: 'platforms/order-number-too-long',
  severity: 'error',
  title: 'An order number is longer than any platform gives; no label, form or message could carry it.',
  message: ({ length, most }) => `The order number has ${length} characters; more than ${most} are none that a platform gives.`,
  fix: () => 'Look whether the columns of the file have shifted, or export it again.',
});

/** What `declarant explain` knows of these kinds; the platforms' own are in their folders. */
// biome-ignore format: a list
export const rowProblems: readonly Kind[] = [
  unreadableCell, unknownCountry, idLost, recipientMasked, decodedTwice, apostropheRemoved, postcodeRepaired, phoneLost, dateLeftOut,
  paymentReferenceLost, raggedRow,
  swallowedRows, unclosedQuote, nulByte, hiddenCharacters, repeatedRow, rowsDisagree, statusUnknown, statusUnclear, valueNotStated, discountNotTaken, recipientNotExported,
  recordTooLong, orderNumberTooLong,
];
