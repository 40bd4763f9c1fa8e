/** What can be wrong with a file as a whole. */
import { headerShown, type Kind, problemKind } from '../model/problem.ts';
import { quoted } from './problems.ts';

export const fileUnrecognised = problemKind<{
  readonly header: readonly string[];
  /** `like` has, for a missing column, the heading of the file that is nearest to it. */
  readonly nearest?: { readonly name: string; readonly missing: readonly string[]; readonly like?: Readonly<Record<string, string>> };
}>({
  code: 'platforms/unrecognised-file',
  severity: 'error',
  title: 'No platform we know writes a file with this header.',
  message: ({ header, nearest }) => {
    const shown = headerShown(header);
    const first = quoted(shown.slice(0, 6).join(', '));
    const seen =
      header.length === 0 ? 'no header row' : shown === header ? `a header like ${first}` : `no header row; it begins with ${first}`;
    const like = shown === header ? nearest?.like : undefined;
    const near =
      nearest &&
      `; nearest is ${nearest.name}, but ${list(nearest.missing)} ${nearest.missing.length === 1 ? 'is' : 'are'} missing${alike(like ?? {})}`;
    return `No platform we know writes this file: it has ${seen}${near ?? ''}.`;
  },
  fix: () => 'Use the export as downloaded, with all its columns; `declarant platforms` lists what is read.',
});

export const fileAmbiguous = problemKind<{ readonly candidates: readonly string[] }>({
  code: 'platforms/ambiguous-file',
  severity: 'error',
  title: 'The header fits more than one platform.',
  message: ({ candidates }) => `The header fits ${candidates.join(' and ')}.`,
  fix: () => 'Name the platform with --platform. Where one is a store of the settings, write instead_of: with the other into it, for good.',
});

export const storeDoesNotFit = problemKind<{ readonly store: string; readonly platform: string; readonly missing: readonly string[] }>({
  code: 'platforms/store-does-not-fit',
  severity: 'error',
  title: 'A store of the settings is to be read instead of a platform, but the file lacks columns that it maps.',
  message: ({ store, platform, missing }) =>
    `By its header the file is of ${platform}, instead of which the store ${store} is to be read; but it lacks ${list(missing)}.`,
  fix: ({ store, platform }) =>
    `Export the file with these columns, or correct the columns of stores.${store} in the settings; --platform ${platform} reads it as built in.`,
});

export const fileEmpty = problemKind({
  code: 'platforms/empty-file',
  severity: 'error',
  title: 'The file holds nothing.',
  message: () => 'The file is empty.',
  fix: () => 'Download the export again.',
});

export const fileUndecodable = problemKind<{ readonly encoding: string; readonly offset: number }>({
  code: 'platforms/undecodable-byte',
  severity: 'error',
  title: 'The bytes of the file are not text in its encoding.',
  message: ({ encoding, offset }) => `The byte at offset ${offset} is not ${encoding}.`,
  fix: () => 'Name the encoding with --encoding, or download the export again.',
});

export const encodingUnknown = problemKind<{ readonly encoding: string }>({
  code: 'platforms/unknown-encoding',
  severity: 'error',
  title: 'The encoding that was named is not one we know.',
  message: ({ encoding }) => `${quoted(encoding)} is not an encoding we know.`,
  fix: () => 'Name one such as utf-8, windows-1252, gb18030 or shift_jis.',
});

export const unjoined = problemKind<{ readonly orders: number; readonly layout: string }>({
  code: 'platforms/orders-without-counterpart',
  severity: 'note',
  title: 'A file that adds to another names orders which the other does not hold.',
  message: ({ orders, layout }) => `${orders} of its orders do not stand in the ${layout} file of this batch and were left out.`,
  fix: () => 'Nothing to do if they were shipped before; otherwise export both files for the same period.',
});

export const fileUnreadable = problemKind<{ readonly reason: string; readonly remedy?: string | undefined }>({
  code: 'platforms/unreadable-file',
  severity: 'error',
  title: 'A spreadsheet is damaged or protected and cannot be read.',
  message: ({ reason }) => `The spreadsheet cannot be read: ${reason.replace(/\.$/, '')}.`,
  fix: ({ remedy }) => remedy ?? 'Download it again, or save it as CSV (UTF-8) and use that.',
});

export const sameFileTwice = problemKind<{ readonly file: string }>({
  code: 'platforms/same-file-twice',
  severity: 'warning',
  title: 'The same file was given twice; it is read once.',
  message: ({ file }) => `The file holds the same bytes as ${file}; it was read once.`,
  fix: () => 'Nothing to do.',
});

export const repeatedHeading = problemKind<{ readonly headings: readonly string[] }>({
  code: 'platforms/repeated-heading',
  severity: 'warning',
  title: 'A column that is needed stands twice in the header; the first is read.',
  message: ({ headings }) =>
    `The header has ${list(headings)} more than once; ${headings.length === 1 ? 'the first is' : 'the first of each is'} read.`,
  fix: () => 'Look at the orders of this file; if the other column is meant, remove the first or export the file again.',
});

const alike = (like: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(like)
    .slice(0, 4)
    .map(([column, heading]) => `${quoted(heading)} for ${quoted(column)}`);
  return pairs.length === 0 ? '' : ` (the file has ${pairs.join(', ')})`;
};

const list = (words: readonly string[]): string =>
  words.length > 4 ? `${words.slice(0, 4).map(quoted).join(', ')} and ${words.length - 4} more` : words.map(quoted).join(', ');

/** For `declarant explain`. */
// biome-ignore format: a list
export const fileProblems: readonly Kind[] = [
  fileUnrecognised, fileAmbiguous, storeDoesNotFit, fileEmpty, fileUndecodable, encodingUnknown, unjoined, fileUnreadable, sameFileTwice,
  repeatedHeading,
];
