/** What can be wrong with a carrier's answer file, row by row. A row with a problem is not taken in; the others are. */
import { type Kind, problemKind } from '../../model/problem.ts';

const ask = 'Ask the carrier which number it gave, correct the row and read the file again; rows that were taken in stay as they are.';

export const noReference = problemKind<{ number: string }>({
  code: 'numbers/no-reference',
  severity: 'error',
  title: 'A row of the carrier’s answer has a number and no reference, so nobody knows whose it is.',
  message: ({ number }) => `The row has the number ${number} and no reference.`,
  fix: () => 'Write the shipment or order of the row into it, or name another column with --reference.',
});

export const noNumber = problemKind<{ reference: string }>({
  code: 'numbers/no-number',
  severity: 'error',
  title: 'A row of the carrier’s answer has no number: the carrier has not taken the shipment.',
  message: ({ reference }) => `${reference} has no number.`,
  fix: () => 'Ask the carrier why, and read its next file; or name another column with --number.',
});

export const unknownReference = problemKind<{ reference: string }>({
  code: 'numbers/unknown-reference',
  severity: 'error',
  title: 'A reference of the carrier’s answer is no shipment and no order of the ledger.',
  message: ({ reference }) => `The ledger has no shipment and no order "${reference}".`,
  fix: () => 'Find the shipment with `declarant ledger list`; or name the column that holds our reference with --reference.',
});

export const severalShipments = problemKind<{ reference: string; shipments: string }>({
  code: 'numbers/several-shipments',
  severity: 'error',
  title: 'A reference of the carrier’s answer is an order of several shipments; each of them needs its own number.',
  message: ({ reference, shipments }) => `${reference} is the order of several shipments: ${shipments}.`,
  fix: () => 'Write the shipment instead of the order into each row, or narrow it with --carrier or --run.',
});

export const voidShipment = problemKind<{ reference: string; reason: string }>({
  code: 'numbers/void-shipment',
  severity: 'error',
  title: 'The carrier gave a number to a shipment that was voided.',
  message: ({ reference, reason }) => `The shipment of ${reference} is void: ${reason}.`,
  fix: () => 'Tell the carrier that the parcel does not come.',
});

export const wrongForm = problemKind<{ number: string; why: string }>({
  code: 'numbers/wrong-form',
  severity: 'error',
  title: 'A number of the carrier’s answer is not one that the carrier gives: a scan would fail, or find another parcel.',
  message: ({ number, why }) => `"${number}" is no number of the carrier: ${why}.`,
  fix: () => `If the number stands in another column, name it with --number. ${ask}`,
});

export const lostDigits = problemKind<{ number: string }>({
  code: 'numbers/lost-digits',
  severity: 'error',
  title: 'A spreadsheet has rounded a long number; its last digits are lost.',
  message: ({ number }) => `A spreadsheet has rounded the number to ${number}.`,
  fix: () => 'Download the file again and do not save it in a spreadsheet, or make the column text before the numbers are put in.',
});

export const hasAnother = problemKind<{ shipment: string; has: string; number: string }>({
  code: 'numbers/has-another',
  severity: 'error',
  title: 'The shipment has another number already; its papers bear it.',
  message: ({ shipment, has, number }) => `${shipment} has the number ${has}; the file says ${number}.`,
  fix: () => 'If the number must change, void the shipment with `declarant ledger void` and declare its order again.',
});

export const takenBy = problemKind<{ number: string; shipment: string }>({
  code: 'numbers/taken',
  severity: 'error',
  title: 'The number was given to another shipment before; two parcels under one number cannot be told apart.',
  message: ({ number, shipment }) => `The number ${number} is that of the shipment ${shipment}.`,
  fix: () => ask,
});

export const contradiction = problemKind<{ one: string; others: string }>({
  code: 'numbers/contradiction',
  severity: 'error',
  title: 'The carrier’s answer gives one shipment several numbers, or one number to several shipments; nobody knows which is right.',
  message: ({ one, others }) => `The file pairs ${one} with ${others}.`,
  fix: () => ask,
});

export const notKept = problemKind<{ run: string; file: string; why: string }>({
  code: 'numbers/not-kept',
  severity: 'error',
  title: 'The run that declared the shipment does not hold what its papers are drawn from, so they cannot be completed.',
  message: ({ run, file, why }) => `The run ${run} cannot be completed: ${file} ${why}.`,
  fix: () => 'Name the folder that holds the run with --out, or put the run back from a backup; the number was not taken in.',
});

export const numberProblems: readonly Kind[] = [
  noReference,
  noNumber,
  unknownReference,
  severalShipments,
  voidShipment,
  wrongForm,
  lostDigits,
  hasAnother,
  takenBy,
  contradiction,
  notKept,
];
