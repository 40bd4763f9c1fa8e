/** What a house waybill or a house manifest cannot say, or says in other letters than the data. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const partyIncomplete = problemKind<{ party: string; what: string; document: string }>({
  code: 'documents/cargo-party-incomplete',
  severity: 'error',
  title: 'A house waybill must name sender and recipient with their city.',
  message: ({ party, what, document }) => `The ${party} has no ${what}; ${document} must name it.`,
  fix: ({ party, what }) => `Add the ${what} of the ${party} in the ${party === 'sender' ? 'settings, under exporter' : 'export'}.`,
});

export const chargeUnknown = problemKind<{ key: string }>({
  code: 'documents/cargo-charge-unknown',
  severity: 'error',
  title: 'A house waybill states its charge by weight; it was to be the freight of the order, which has none.',
  message: ({ key }) => `The order has no freight, and ${key} takes the charge by weight from it.`,
  fix: ({ key }) => `Write the charge of a house waybill under ${key}, like 35.00 CNY.`,
});

export const numberTooLong = problemKind<{ number: string }>({
  code: 'documents/cargo-house-number',
  severity: 'error',
  title: 'A house waybill number in Cargo-IMP has at most 12 letters and digits; cut, it would be another.',
  message: ({ number }) => `The number ${number} is none of at most 12 letters and digits, as FHL takes it.`,
  fix: () => 'Give the carrier a number range of at most 12 letters and digits, or hand over `xfhl` in place of `fhl`.',
});

export const unwritable = problemKind<{ field: string; found: string }>({
  code: 'documents/cargo-unwritable',
  severity: 'error',
  title: 'Cargo-IMP takes the letters A to Z and figures alone, and nothing stands for a character of the text.',
  message: ({ field, found }) => `${field} (${found}) cannot be written in the letters of FHL.`,
  fix: () => 'Write it in Latin letters, in the export, the catalogue or the settings.',
});

export const signsReplaced = problemKind<{ signs: readonly string[]; fields: readonly string[] }>({
  code: 'documents/cargo-signs-replaced',
  severity: 'note',
  title: 'Cargo-IMP takes no signs but point and hyphen: blanks stand for the others, AND for &, PCT for %, PLUS for +.',
  message: ({ signs, fields }) => `FHL has no ${signs.join(' ')}: they are replaced in ${fields.join(', ')}.`,
  fix: () => 'Nothing to do.',
});

export const overLength = problemKind<{ field: string; length: number; most: number }>({
  code: 'documents/cargo-over-length',
  severity: 'warning',
  title: 'A text is longer than Cargo-IMP is said to take; it is written whole, and an airline may refuse it.',
  message: ({ field, length, most }) => `${field} has ${length} characters in FHL, which is said to take ${most}.`,
  fix: () => 'Shorten it in the export or the settings, or ask the airline whether it takes more.',
});

export const goodsShortened = problemKind<{ written: string; found: string }>({
  code: 'documents/cargo-goods-shortened',
  severity: 'note',
  title: 'The first line of a house in Cargo-IMP has 15 characters for the goods; the text below it has them whole.',
  message: ({ written, found }) => `HBS names the goods "${written}"; TXT has them whole: "${found}".`,
  fix: () => 'Nothing to do.',
});

export const cargoProblems: readonly Kind[] = [
  partyIncomplete,
  chargeUnknown,
  numberTooLong,
  unwritable,
  signsReplaced,
  overLength,
  goodsShortened,
];
