/** What can be wrong with an order as part of a batch. */
import { type Kind, problemKind } from '../model/problem.ts';
import { answerProblems } from './answers/problems.ts';
import { numberProblems } from './numbers/problems.ts';

export const contradicted = problemKind({
  code: 'pipeline/contradicting-orders',
  severity: 'error',
  title: 'One order stands in the batch twice with different content; nobody knows which is right.',
  message: () =>
    'The batch holds this order twice, with different content: it changed between two exports, or is not to be shipped any more.',
  fix: () =>
    'See on the platform whether it still ships, and how; keep the newest export of it and leave the others out. Orders of two shops are declared one shop after the other, each with --shop NAME.',
});

export const absent = problemKind<{ order: string }>({
  code: 'pipeline/order-absent',
  severity: 'error',
  title: 'An order that --only names stands in none of the exports: it is mistyped, or its export is missing.',
  message: ({ order }) => `No export holds the order ${JSON.stringify(order)} that --only names.`,
  fix: () => 'Compare it with the order numbers that `declarant orders` lists, or add the export that holds it.',
});

export const again = problemKind({
  code: 'pipeline/same-order-again',
  severity: 'note',
  title: 'An order that stands in the batch twice with the same content is declared once.',
  message: () => 'The batch holds this order again, with the same content; it is declared once.',
  fix: () => 'Nothing to do.',
});

export const sameNumberElsewhere = problemKind({
  code: 'pipeline/same-number-elsewhere',
  severity: 'warning',
  title:
    'The batch holds an order of the same number from another platform, such as a seller ERP: it may be the same sale, declared twice.',
  message: () => 'The batch holds an order of the same number from another platform; it may be the same sale.',
  fix: () => 'If it is, leave one of the exports out, and void what was declared of it with `declarant ledger void`.',
});

export const amended = problemKind<{ run: string; on: string; shipments: string }>({
  code: 'ledger/amended',
  severity: 'note',
  title: 'A changed order was declared as a correction; its earlier shipments are replaced.',
  message: ({ run, on, shipments }) => `This replaces the declaration of ${on} (run ${run}): ${shipments}.`,
  fix: () => 'Tell the carrier that the earlier number is void, and take the old label off.',
});

export const corrected = problemKind<{ run: string; on: string; shipments: string }>({
  code: 'ledger/corrected',
  severity: 'note',
  title: 'An order whose declaration was rejected was declared again; its earlier shipments are replaced.',
  message: ({ run, on, shipments }) => `This corrects the declaration of ${on} (run ${run}), which was rejected: ${shipments}.`,
  fix: () => 'See that what was rejected is right now; take the old label off where the number is another.',
});

export const strict = problemKind<{ warnings: string }>({
  code: 'pipeline/strict',
  severity: 'error',
  title: 'With --strict a warning holds as an error does.',
  message: ({ warnings }) => `Held by --strict: ${warnings}.`,
  fix: () => 'Remedy the warnings, or run without --strict.',
});

export const pipelineProblems: readonly Kind[] = [
  contradicted,
  absent,
  sameNumberElsewhere,
  again,
  amended,
  corrected,
  strict,
  ...numberProblems,
  ...answerProblems,
];
