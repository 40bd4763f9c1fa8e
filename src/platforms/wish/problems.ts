/** What can be wrong with a Wish export besides its cells. */
import { type Kind, problemKind } from '../../model/problem.ts';
import { sayStatus } from '../problems.ts';

export const rowsDisagree = problemKind<{ readonly order: string }>({
  code: 'wish/rows-disagree',
  severity: 'error',
  title: 'One order id stands in two rows that differ, as when exports of two days are put together.',
  message: ({ order }) => `The order id ${order} stands in two rows that differ.`,
  fix: () => 'Hand over the newer export alone.',
});

export const currenciesDiffer = problemKind<{ readonly found: readonly string[] }>({
  code: 'wish/currencies-differ',
  severity: 'error',
  title: 'The items of one parcel are priced in different currencies.',
  message: ({ found }) => `The items of the parcel are priced in ${found.join(' and ')}.`,
  fix: () => 'Look at the orders on Wish, and ship them one by one.',
});

export const unknownState = problemKind<{ readonly state: string }>({
  code: 'wish/unknown-state',
  severity: 'error',
  title: 'An order state that is neither to be shipped nor over: it is not known whether the item goes.',
  message: ({ state }) => `"${state}" is not an order state we know (APPROVED, SHIPPED, REFUNDED …).`,
  fix: ({ state }) => `Wait until Wish releases the order, and export it again. ${state === '' ? '' : sayStatus(state)}`.trim(),
});

export const wishProblems: readonly Kind[] = [rowsDisagree, currenciesDiffer, unknownState];
