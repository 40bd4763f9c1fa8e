/** What the ledger knows against an order of this batch. */
import type { Day } from '../model/day.ts';
import { type Kind, problemKind } from '../model/problem.ts';

interface Before {
  readonly order: string;
  readonly run: string;
  readonly on: Day;
}

export const declaredBefore = problemKind<Before>({
  code: 'ledger/declared-before',
  severity: 'note',
  title: 'The order was declared by an earlier run and is not declared again.',
  message: ({ order, run, on }) => `The order ${order} was declared on ${on} in the run ${run}.`,
  fix: () => 'Nothing, if its parcel has left or is about to; to declare it anew, void its shipments with `declarant ledger void` first.',
});

export const changedSince = problemKind<Before & { readonly parts: readonly string[] }>({
  code: 'ledger/changed-since',
  severity: 'error',
  title: 'The order was declared by an earlier run and says something else now.',
  message: ({ order, run, on, parts }) =>
    `The order ${order} was declared on ${on} in the run ${run}, and has changed since${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
  fix: () =>
    'Compare it with what was declared; if the change must be declared, run again with --amend, which makes a correction under a new number. Another shop’s order of the same number is declared with --shop NAME.',
});

export const declaredElsewhere = problemKind<Before & { readonly platform: string }>({
  code: 'ledger/declared-elsewhere',
  severity: 'warning',
  title:
    'An order of the same number was declared from the export of another platform, such as that of a seller ERP: it may be the same sale.',
  message: ({ order, run, on, platform }) => `The order ${order} was declared on ${on} in the run ${run} from an export of ${platform}.`,
  fix: () => 'If it is the same sale, void one of them with `declarant ledger void`; declare it from one export only.',
});

export const ledgerProblems: readonly Kind[] = [declaredBefore, changedSince, declaredElsewhere];
