/** What reading a run back may find. Each names the file, and both values that disagree; what is personal is masked. */
import { type Kind, problemKind } from '../model/problem.ts';

const again = 'Do not hand this run over. Take the files from where they were written, or declare the orders again.';
const fix = () => again;

export const missingFile = problemKind<{ by: string }>({
  code: 'verify/missing-file',
  severity: 'error',
  title: 'A file that the run lists is not in its folder.',
  message: ({ by }) => `The file is not there, but ${by}.`,
  fix,
});

export const unlistedFile = problemKind({
  code: 'verify/unlisted-file',
  severity: 'error',
  title: 'A file stands in the run folder that SHA256SUMS does not list: nobody knows whether the run wrote it.',
  message: () => 'SHA256SUMS does not list the file.',
  fix: () => 'Move the file out of the run folder, if it does not belong there.',
});

export const checksum = problemKind<{ by: string; listed: string; found: string }>({
  code: 'verify/checksum',
  severity: 'error',
  title: 'A file is not the one that was written: its SHA-256 is another.',
  message: ({ by, listed, found }) => `The file was changed: ${by} says SHA-256 ${listed.slice(0, 12)}…, it is ${found.slice(0, 12)}….`,
  fix,
});

export const unreadable = problemKind<{ why: string }>({
  code: 'verify/unreadable',
  severity: 'error',
  title: 'A file of the run cannot be read as what it should be.',
  message: ({ why }) => `The file cannot be read: ${why}`,
  fix,
});

export const misshapen = problemKind<{ at: string; why: string }>({
  code: 'verify/misshapen',
  severity: 'error',
  title: 'A file of the run does not have the shape that its JSON Schema promises.',
  message: ({ at, why }) => `${at} has not the promised shape: ${why}.`,
  fix,
});

export const miscounted = problemKind<{ what: string; said: number; found: number }>({
  code: 'verify/miscounted',
  severity: 'error',
  title: 'A count or total says another number than there is.',
  message: ({ what, said, found }) => `${what}: the file says ${said}, there are ${found}.`,
  fix,
});

export const differs = problemKind<{ what: string; says: string; by: string; other: string }>({
  code: 'verify/differs',
  severity: 'error',
  title: 'Two files of the run say different things of one shipment; the carrier would declare one and print the other.',
  message: ({ what, says, by, other }) => `${what} is ${says}; ${by} says ${other}.`,
  fix,
});

export const wrongColumns = problemKind<{ found: string; expected: string }>({
  code: 'verify/wrong-columns',
  severity: 'error',
  title: 'The columns of a CSV file are not the promised ones in the promised order.',
  message: ({ found, expected }) => `The columns are not the promised ones: there is "${found}" where "${expected}" should be.`,
  fix,
});

export const wrongSum = problemKind<{ what: string; says: string; sum: string }>({
  code: 'verify/wrong-sum',
  severity: 'error',
  title: 'Amounts or weights do not add up, to the last minor unit.',
  message: ({ what, says, sum }) => `${what} is ${says}; it should be ${sum}.`,
  fix,
});

export const netAboveGross = problemKind<{ net: string; gross: string }>({
  code: 'verify/net-above-gross',
  severity: 'error',
  title: 'Goods cannot weigh more without their packing than with it.',
  message: ({ net, gross }) => `${net} g net is above ${gross} g gross.`,
  fix,
});

export const mixedCurrencies = problemKind<{ currencies: string }>({
  code: 'verify/mixed-currencies',
  severity: 'error',
  title: 'The values of one shipment stand in several currencies, and do not add up.',
  message: ({ currencies }) => `The values of the shipment are in ${currencies}.`,
  fix,
});

export const twice = problemKind<{ what: string; value: string }>({
  code: 'verify/twice',
  severity: 'error',
  title: 'A shipment or a number stands in the run twice.',
  message: ({ what, value }) => `The ${what} ${value} stands in the run twice.`,
  fix,
});

export const invalidNumber = problemKind<{ number: string; why: string }>({
  code: 'verify/invalid-number',
  severity: 'error',
  title: 'A number is none of its kind: most often its check digit is wrong, and no scanner takes it.',
  message: ({ number, why }) => `${number} is no valid number: ${why}.`,
  fix,
});

export const notInReport = problemKind({
  code: 'verify/not-in-report',
  severity: 'error',
  title: 'A manifest has a shipment that the report does not declare.',
  message: () => 'The shipment stands on this manifest, but report.json does not declare it.',
  fix,
});

export const onNoManifest = problemKind({
  code: 'verify/on-no-manifest',
  severity: 'error',
  title: 'The report declares a shipment that stands on no manifest, so no carrier would declare it.',
  message: () => 'report.json declares the shipment, but it stands on no manifest.',
  fix,
});

export const wrongBarcode = problemKind<{ at: string; bars: string; number: string }>({
  code: 'verify/wrong-barcode',
  severity: 'error',
  title: 'The bars on a page do not say the number of the manifest: the parcel would travel under another one.',
  message: ({ at, bars, number }) => `${at}: the barcode says ${bars}; the manifest has ${number} here.`,
  fix,
});

export const notPrinted = problemKind<{ at: string; what: string; value: string }>({
  code: 'verify/not-printed',
  severity: 'error',
  title: 'A page does not show what the manifest says of the shipment.',
  message: ({ at, what, value }) => `${at}: ${what} ${value} of the manifest does not stand there.`,
  fix,
});

export const missing = problemKind<{ what: string; number: string }>({
  code: 'verify/missing-paper',
  severity: 'error',
  title: 'A shipment of the manifest lacks its label, form, invoice, row or declaration.',
  message: ({ what, number }) => `There is no ${what} for ${number}.`,
  fix,
});

export const surplus = problemKind<{ at: string; what: string; value: string }>({
  code: 'verify/out-of-place',
  severity: 'error',
  title: 'A label, form, invoice, row or declaration stands where the manifest has no such shipment.',
  message: ({ at, what, value }) => `${at}: the ${what} for ${value} has no place there in the order of the manifest.`,
  fix,
});

export const outsideColumn = problemKind<{ column: string; limit: number; fits: boolean }>({
  code: 'verify/outside-column',
  severity: 'error',
  title: 'A cell of a carrier’s bulk file is longer than its column, or has a character that the carrier does not take.',
  message: ({ column, limit, fits }) =>
    fits ? `${column} has a character that the carrier does not take.` : `${column} has more than ${limit} characters.`,
  fix,
});

export const halfForgotten = problemKind({
  code: 'verify/half-forgotten',
  severity: 'error',
  title: 'The run was to be forgotten, but a file with personal data is still there: forgetting was cut off.',
  message: () => 'The run was forgotten, but the file is still there.',
  fix: () => 'Give the same `declarant ledger forget --before` again: it goes on where it was cut off.',
});

export const more = problemKind<{ count: number }>({
  code: 'verify/more',
  severity: 'error',
  title: 'A file disagrees in more places than are told.',
  message: ({ count }) => `The file disagrees in ${count} more places.`,
  fix,
});

/** Every kind of this folder, for `declarant explain`. */
export const verifyProblems: readonly Kind[] = [
  missingFile,
  unlistedFile,
  checksum,
  unreadable,
  misshapen,
  miscounted,
  differs,
  wrongColumns,
  wrongSum,
  netAboveGross,
  mixedCurrencies,
  twice,
  invalidNumber,
  notInReport,
  onNoManifest,
  wrongBarcode,
  notPrinted,
  missing,
  surplus,
  outsideColumn,
  halfForgotten,
  more,
];
