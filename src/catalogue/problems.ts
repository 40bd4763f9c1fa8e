/** What can be wrong with a catalogue. The codes begin with `catalogue/`. */
import { type Kind, problemKind } from '../model/problem.ts';

export const unreadableFile = problemKind<{ file: string; why: string }>({
  code: 'catalogue/unreadable-file',
  severity: 'error',
  title: 'A catalogue that cannot be read to its end may lack any product.',
  message: ({ file, why }) => `${file} ${why}.`,
  fix: () => 'Save the catalogue again as CSV in UTF-8, or as XLSX.',
});

export const encodingAssumed = problemKind<{ encoding: string }>({
  code: 'catalogue/encoding-assumed',
  severity: 'note',
  title: 'A catalogue that is not UTF-8 is read in the encoding that its bytes look like.',
  message: ({ encoding }) => `The catalogue is not UTF-8; it is read as ${encoding}.`,
  fix: () => 'Look at a description with special characters; save the catalogue as CSV in UTF-8 to be sure.',
});

export const missingColumn = problemKind<{ missing: readonly string[]; found: readonly string[]; near?: string }>({
  code: 'catalogue/missing-column',
  severity: 'error',
  title: 'A catalogue needs the columns sku, description, hs, origin and net_grams; without them no declaration can be made from it.',
  message: ({ missing, found }) =>
    missing.includes('sku')
      ? `A catalogue without a SKU: no column "sku" among ${shown(found)}.`
      : `The catalogue has no column ${listed(missing)}; found ${shown(found)}.`,
  fix: ({ missing, near }) => `Add the column ${listed(missing)}${near ? ` (${near})` : ''} to the first row of the catalogue.`,
});

export const repeatedColumn = problemKind<{ column: string }>({
  code: 'catalogue/repeated-column',
  severity: 'error',
  title: 'A column of the catalogue that stands twice leaves open which one counts.',
  message: ({ column }) => `The column "${column}" stands twice in the header.`,
  fix: ({ column }) => `Keep one column "${column}" and rename or remove the other.`,
});

export const noRows = problemKind<{ file: string }>({
  code: 'catalogue/no-rows',
  severity: 'error',
  title: 'A catalogue without a single product declares nothing.',
  message: ({ file }) => `${file} has no row with a product.`,
  fix: () => 'Give the catalogue one row for each SKU that you sell.',
});

export const rowWithoutSku = problemKind({
  code: 'catalogue/row-without-sku',
  severity: 'warning',
  title: 'A row without a SKU belongs to no product and is left out.',
  message: () => 'The row has no SKU; it is left out.',
  fix: () => 'Write the SKU as your orders have it, or remove the row.',
});

export const raggedRow = problemKind<{ found: number; expected: number }>({
  code: 'catalogue/ragged-row',
  severity: 'error',
  title: 'A row with more cells than the header has columns is shifted: no cell of it can be trusted.',
  message: ({ found, expected }) => `The row has ${found} cells, the header ${expected}.`,
  fix: () => 'Put quotes around a cell that holds the delimiter, or remove the surplus cells.',
});

export const emptyCell = problemKind<{ column: string; why: string }>({
  code: 'catalogue/empty-cell',
  severity: 'error',
  title: 'A cell that every declaration needs is empty.',
  message: ({ column }) => `The cell "${column}" is empty.`,
  fix: ({ column, why }) => `Fill in ${column}: ${why}.`,
});

export const unreadableCell = problemKind<{ found: string; expected: string; fix?: string }>({
  code: 'catalogue/unreadable-cell',
  severity: 'error',
  title: 'A cell of the catalogue does not say what its column asks for.',
  message: ({ found, expected }) => `"${found}" is not ${expected}.`,
  fix: ({ expected, fix }) => fix ?? `Write ${expected} in this cell.`,
});

export const badHsCode = problemKind<{ found: string; why: string; fix: string }>({
  code: 'catalogue/bad-hs-code',
  severity: 'error',
  title:
    'An HS code has an even number of 6 to 14 digits, of a chapter from 01 to 97; a code that lost its leading zero is never completed by guessing.',
  message: ({ found, why }) => `"${found}" is not an HS code: ${why}.`,
  fix: ({ fix }) => fix,
});

export const otherHsCode = problemKind<{ found: string; hs: string }>({
  code: 'catalogue/other-hs-code',
  severity: 'error',
  title: "A destination's longer code begins with the six digits that are the same everywhere.",
  message: ({ found, hs }) => `"${found}" does not begin with ${hs.slice(0, 6)}, as the column "hs" says.`,
  fix: () => 'Correct one of the two codes; a leading zero lost in a spreadsheet looks like this too.',
});

export const grossBelowNet = problemKind<{ net: string; gross: string }>({
  code: 'catalogue/gross-below-net',
  severity: 'error',
  title: 'Goods with their packing never weigh less than without it.',
  message: ({ net, gross }) => `The gross weight, ${gross} g, is below the net weight, ${net} g.`,
  fix: () => 'Weigh the product with and without its packing and correct the two cells.',
});

export const badGtin = problemKind<{ found: string }>({
  code: 'catalogue/bad-gtin',
  severity: 'warning',
  title: 'A GTIN has 8, 12, 13 or 14 digits and a check digit; a wrong one is not declared.',
  message: ({ found }) => `"${found}" is not a GTIN: its length or check digit is wrong. It is left out.`,
  fix: () => 'Copy the number under the barcode of the product, as text.',
});

export const partOfSize = problemKind<{ missing: string }>({
  code: 'catalogue/part-of-size',
  severity: 'warning',
  title: 'A size needs length, width and height; without one of them it is unknown.',
  message: ({ missing }) => `The size lacks ${missing}; it is taken as unknown.`,
  fix: () => 'Fill in length_mm, width_mm and height_mm, or none of them.',
});

export const batteryNotStated = problemKind<{ sku: string }>({
  code: 'catalogue/battery-not-stated',
  severity: 'note',
  title: 'The catalogue does not say whether the product has a battery, which decides how it may fly.',
  message: ({ sku }) => `The catalogue does not say whether ${sku} has a battery.`,
  fix: () => 'Write none, ion-installed, ion-packed, ion-alone, metal-installed, metal-packed, metal-alone or other in the column battery.',
});

export const sameRowTwice = problemKind<{ sku: string; first: string }>({
  code: 'catalogue/same-row-twice',
  severity: 'warning',
  title: 'A product that stands twice with the same content is read once.',
  message: ({ sku, first }) => `${sku} stands twice with the same content, first at ${first}.`,
  fix: () => 'Remove one of the two rows.',
});

export const contradictingRows = problemKind<{ sku: string; other: string; fields: readonly string[] }>({
  code: 'catalogue/contradicting-rows',
  severity: 'error',
  title: 'A product that stands twice with different content cannot be declared: nobody knows which row is right.',
  message: ({ sku, other, fields }) => `${sku} stands twice, here and at ${other}, and the rows differ in ${fields.join(', ')}.`,
  fix: () => 'Keep the right row and remove the other.',
});

export const unknownSku = problemKind<{ sku: string; near?: string }>({
  code: 'catalogue/unknown-sku',
  severity: 'error',
  title: 'Customs data come from the catalogue, by SKU; a product it does not list cannot be declared.',
  message: ({ sku, near }) => (near ? `The catalogue has no SKU "${sku}"; it has "${near}".` : `The catalogue has no SKU "${sku}".`),
  fix: ({ near }) =>
    near
      ? `If "${near}" is meant, write it the same way in the shop and in the catalogue.`
      : 'Add a row for it: description, HS code, origin and net weight.',
});

export const noSku = problemKind({
  code: 'catalogue/no-sku',
  severity: 'error',
  title: 'An order line without a SKU cannot be found in the catalogue.',
  message: () => 'The order line has no SKU, so the catalogue cannot say what it is.',
  fix: () => 'Give the product a SKU in the shop, and the order line the same in the export.',
});

export const faultyRows = problemKind<{ rows: number; first: number }>({
  code: 'catalogue/faulty-rows',
  severity: 'note',
  title: 'Rows of the catalogue have faults; they hold only the orders that need them.',
  message: ({ rows, first }) =>
    rows === 1 ? `1 row has a fault, in line ${first}.` : `${rows} rows have faults, the first in line ${first}.`,
  fix: () => 'Nothing, until an order needs them; then the report names the row and the cell.',
});

/** Every kind above, for `explain`. */
export const catalogueProblems: readonly Kind[] = [
  unreadableFile,
  encodingAssumed,
  missingColumn,
  repeatedColumn,
  noRows,
  rowWithoutSku,
  raggedRow,
  emptyCell,
  unreadableCell,
  badHsCode,
  otherHsCode,
  grossBelowNet,
  badGtin,
  partOfSize,
  batteryNotStated,
  sameRowTwice,
  contradictingRows,
  unknownSku,
  noSku,
  faultyRows,
];

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const shown = (names: readonly string[]): string => {
  const some = names.filter(Boolean).slice(0, 8);
  return some.length === 0 ? 'no columns at all' : `${some.map((name) => `"${name}"`).join(', ')}${names.length > 8 ? ' …' : ''}`;
};
