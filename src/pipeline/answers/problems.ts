/** What can be wrong with an answer, and what a rejected shipment is told. Each answer stands alone: one with a problem holds no other. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const unreadableAnswer = problemKind<{ why: string }>({
  code: 'answers/unreadable-file',
  severity: 'error',
  title: 'A file of answers cannot be read to its end, or is none that is known; nothing of it was entered.',
  message: ({ why }) => `The file ${why}.`,
  fix: () =>
    'Fetch the file again from where it came; it may be a reply of China’s customs, a notification of the CDS, or a CSV of number,status,reason.',
});

export const noName = problemKind<{ status: string }>({
  code: 'answers/no-number',
  severity: 'error',
  title: 'An answer names no shipment, so nobody knows whose it is.',
  message: ({ status }) => `The answer "${status}" names no shipment.`,
  fix: () => 'Write the number, the shipment or the order into it.',
});

export const unknownStatus = problemKind<{ status: string }>({
  code: 'answers/unknown-status',
  severity: 'error',
  title: 'A status of the table is none that is known; whether it accepts or rejects is not guessed.',
  message: ({ status }) => `The status "${status}" is not known.`,
  fix: () => 'Write accepted, rejected or pending.',
});

export const unknownShipment = problemKind<{ names: string }>({
  code: 'answers/unknown-shipment',
  severity: 'error',
  title: 'An answer is about a shipment that the ledger does not have.',
  message: ({ names }) => `The ledger has no shipment, number, order or message "${names}".`,
  fix: () => 'See that it is the ledger that declared it (--ledger), and find the shipment with `declarant ledger list`.',
});

export const severalShipments = problemKind<{ name: string; shipments: string }>({
  code: 'answers/several-shipments',
  severity: 'error',
  title: 'A row of the table names an order of several shipments; which one is meant is not guessed.',
  message: ({ name, shipments }) => `${name} is the order of several shipments: ${shipments}.`,
  fix: () => 'Write the shipment or its number into the row, one row for each.',
});

export const illegalMove = problemKind<{ shipment: string; state: string; verdict: string }>({
  code: 'answers/illegal-move',
  severity: 'error',
  title: 'An answer came for a shipment that is void, replaced or not declared yet; it was not entered.',
  message: ({ shipment, state, verdict }) => `${shipment} is ${state}, so it cannot be ${verdict} any more.`,
  fix: () =>
    'If the carrier or customs still go by the old declaration, tell them that it does not stand; a corrected one has its own answer.',
});

export const partlyAccepted = problemKind<{ shipment: string; by: string; others: string }>({
  code: 'answers/partly-accepted',
  severity: 'note',
  title: 'One of those whom a shipment waits for accepted it; other messages of it still wait for their answers.',
  message: ({ shipment, by, others }) => `${shipment}: ${by}; the answer to ${others} is still to come.`,
  fix: () => 'Import the other answers when they come; what answers by no message that we read, as a row of number,status,reason.',
});

export const olderAnswer = problemKind<{ shipment: string; state: string }>({
  code: 'answers/older-answer',
  severity: 'note',
  title: 'An answer is older than what the ledger knows of the shipment; it changes nothing.',
  message: ({ shipment, state }) => `${shipment} stays ${state}: a newer answer was entered before.`,
  fix: () => 'Nothing to do.',
});

export const besideAccepted = problemKind<{ shipment: string; document: string }>({
  code: 'answers/beside-the-declaration',
  severity: 'note',
  title: 'A message beside the declaration was accepted; the answer to the declaration itself decides.',
  message: ({ shipment, document }) => `${document} of ${shipment} was accepted; its declaration has another answer.`,
  fix: () => 'Nothing, but wait for the answer to the declaration.',
});

export const rejectedElsewhere = problemKind<{ shipment: string; by: string }>({
  code: 'answers/rejected-elsewhere',
  severity: 'note',
  title: 'One authority accepted what another has rejected; the shipment stays rejected until it is corrected.',
  message: ({ shipment, by }) => `${shipment} stays rejected: ${by} rejected it.`,
  fix: () => 'Correct what was rejected; see it with `declarant ledger show`.',
});

export const rejected = problemKind<{ says: string; reason: string }>({
  code: 'answers/rejected',
  severity: 'error',
  title: 'The declaration of a shipment was rejected: it must be corrected.',
  message: ({ says, reason }) => `Rejected (${says})${reason === '' ? '' : `: ${reason}`}.`,
  fix: () =>
    'Correct the order, the catalogue or the settings, then declare the order again: it gets a new declaration that names the one it replaces.',
});

export const answerProblems: readonly Kind[] = [
  unreadableAnswer,
  noName,
  unknownStatus,
  unknownShipment,
  severalShipments,
  illegalMove,
  partlyAccepted,
  olderAnswer,
  besideAccepted,
  rejectedElsewhere,
  rejected,
];
