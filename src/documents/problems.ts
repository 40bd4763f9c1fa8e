/** What documents cannot print, or print differently from the data. */
import { type Kind, problemKind } from '../model/problem.ts';
import { cargoProblems } from './cargo/problems.ts';
import { filingProblems } from './filing-problems.ts';

/** `U+1F98A 🦊`; a character that shows nothing is named by its number alone. */
export function nameCharacter(character: string): string {
  const number = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${number} ${character}` : number;
}

export const unprintableCharacter = problemKind<{ field: string; character: string }>({
  code: 'documents/unprintable-character',
  severity: 'error',
  title: 'A character stands in no typeface we have: printed, it would be an empty box.',
  message: ({ field, character }) => `${field} has the character ${nameCharacter(character)}, which no typeface has.`,
  fix: () => 'Write it without that character, in the export, the catalogue or the settings.',
});

export const addressTooLong = problemKind<{ party: string; value: string; document: string }>({
  code: 'documents/address-too-long',
  severity: 'error',
  title: 'An address does not fit its place on a form, not even in the smallest type and over all free lines.',
  message: ({ party, value, document }) => `The ${party}'s address (${value}) does not fit the ${document}.`,
  fix: ({ party }) => `Shorten the ${party}'s address: repeated parts, notes to the driver, words that the post does not need.`,
});

export const textTooLong = problemKind<{ field: string; value: string; document: string }>({
  code: 'documents/text-too-long',
  severity: 'error',
  title: 'A value does not fit its box on a form, not even in the smallest type.',
  message: ({ field, value, document }) => `${field} (${value}) does not fit its box on the ${document}.`,
  fix: () => 'Shorten it, or ship by a service with another form.',
});

export const shortenedDescription = problemKind<{ found: string; printed: string; document: string }>({
  code: 'documents/shortened-description',
  severity: 'warning',
  title: 'A description is longer than its row on a form and was shortened at a word; the manifest has it whole.',
  message: ({ found, printed, document }) => `The ${document} prints "${printed}" of "${found}".`,
  fix: () => 'Shorten the description in the catalogue: what it is and what it is made of first, at most 50 characters.',
});

export const tooManyLines = problemKind<{ lines: number; most: number; document: string }>({
  code: 'documents/too-many-lines',
  severity: 'error',
  title: 'A form has fewer rows than the shipment has content lines, and none may be dropped.',
  message: ({ lines, most, document }) => `${lines} content lines do not fit the ${most} rows of the ${document}.`,
  fix: () => 'Ship it under a CN 23, or in two pieces.',
});

export const unbarredNumber = problemKind<{ number: string; document: string }>({
  code: 'documents/number-not-barcoded',
  severity: 'error',
  title: 'A number cannot stand as a barcode that scanners read: a character Code 128 lacks, or too long for its place.',
  message: ({ number, document }) => `${number} does not fit the barcode of the ${document}.`,
  fix: () => 'Configure a number range for the carrier, or give the order a shorter id of letters and digits.',
});

export const summarisedContents = problemKind<{ printed: number; lines: number; document: string }>({
  code: 'documents/summarised-contents',
  severity: 'note',
  title: 'A label names the first content lines and counts the others; the invoice and the manifest have them all.',
  message: ({ printed, lines, document }) => `The ${document} names ${printed} of ${lines} content lines and counts the others.`,
  fix: () => 'Nothing to do: the invoice has every line. Shorter descriptions in the catalogue would leave room for more.',
});

export const characterNotInXml = problemKind<{ character: string }>({
  code: 'documents/character-not-in-xml',
  severity: 'error',
  title: 'A control character that no XML file may hold, not even escaped.',
  message: ({ character }) => `The declaration has the character ${nameCharacter(character)}, which XML cannot hold.`,
  fix: () => 'Write it without that character, in the export, the catalogue or the settings.',
});

/** `written` where it may be shown: what is somebody's own is masked in both. */
export const transliterated = problemKind<{ field: string; found: string; written?: string; document: string }>({
  code: 'documents/transliterated',
  severity: 'warning',
  title: 'A message takes English letters, figures and signs alone; a text in others is written in those that stand for them.',
  message: ({ field, found, written, document }) =>
    written === undefined
      ? `${document} writes the ${field} ${found} in English letters.`
      : `${document} says ${written} for the ${field} ${found}.`,
  fix: () =>
    'Look whether customs and the recipient would know it again; if not, write it in English letters in the export or the catalogue.',
});

/** Every kind of this folder, for `declarant explain`. */
export const documentProblems: readonly Kind[] = [
  unprintableCharacter,
  addressTooLong,
  textTooLong,
  shortenedDescription,
  tooManyLines,
  unbarredNumber,
  summarisedContents,
  characterNotInXml,
  transliterated,
  ...filingProblems,
  ...cargoProblems,
];
