/** What can be wrong with the numbers that the settings give a carrier. */
import { type Kind, problemKind } from '../model/problem.ts';
import { bulkProblems } from './bulk-problems.ts';

interface OfCarrier {
  readonly carrier: string;
}

const settings = (carrier: string): string => `under carriers.${carrier}.numbers in the settings`;

export const reservedIndicator = problemKind<OfCarrier & { readonly indicator: string; readonly meaning: string }>({
  code: 'carriers/reserved-indicator',
  severity: 'error',
  title: 'No post may use this service indicator for its items.',
  message: ({ indicator, meaning }) => `The service indicator ${indicator} is ${meaning}.`,
  fix: ({ carrier }) => `Write the two letters that the post gave you ${settings(carrier)}.`,
});

export const byAgreement = problemKind<OfCarrier & { readonly indicator: string; readonly meaning: string }>({
  code: 'carriers/indicator-by-agreement',
  severity: 'warning',
  title: 'Numbers with this service indicator go only where the two posts agreed on them.',
  message: ({ indicator, meaning }) => `The service indicator ${indicator} means: ${meaning}.`,
  fix: () => 'Ask the post to which destinations it agreed these numbers.',
});

export const wrongIndicator = problemKind<OfCarrier & { readonly indicator: string; readonly meaning: string; readonly expected: string }>({
  code: 'carriers/wrong-indicator',
  severity: 'error',
  title: 'The service indicator belongs to another kind of item than the carrier moves.',
  message: ({ indicator, meaning, carrier, expected }) =>
    `The service indicator ${indicator} means ${meaning}; ${carrier} has services for ${expected}.`,
  fix: ({ carrier }) =>
    `Write the two letters that the post gave you for this service ${settings(carrier)}, or give the range to the carrier it belongs to.`,
});

export const unknownIssuer = problemKind<OfCarrier & { readonly country: string }>({
  code: 'carriers/unknown-issuer',
  severity: 'error',
  title: 'The country in a postal number must exist.',
  message: ({ country }) => `"${country}" is no country.`,
  fix: ({ carrier }) => `Write the two-letter code of the country whose post gave the numbers ${settings(carrier)}.`,
});

export const backwards = problemKind<OfCarrier & { readonly from: number; readonly to: number }>({
  code: 'carriers/range-backwards',
  severity: 'error',
  title: 'A range of numbers must not end before it begins.',
  message: ({ from, to }) => `The range begins at ${from} and ends at ${to}.`,
  fix: ({ carrier }) => `Correct from and to ${settings(carrier)}.`,
});

export const tooLong = problemKind<OfCarrier & { readonly digits: number; readonly most: number }>({
  code: 'carriers/serial-too-long',
  severity: 'error',
  title: 'A serial has more digits than its kind of number has room for.',
  message: ({ digits, most }) => `The serials have ${digits} digits; at most ${most} are possible.`,
  fix: ({ carrier }) => `Write from and to without prefix and check digit ${settings(carrier)}.`,
});

export const wrongForm = problemKind<OfCarrier & { readonly number: string; readonly kind: string; readonly why: string }>({
  code: 'carriers/wrong-number-form',
  severity: 'error',
  title: 'The range does not give numbers of the kind that the carrier uses.',
  message: ({ number, kind, why }) => `The range gives the number ${number}, which is no valid ${kind} number: ${why}.`,
  fix: ({ carrier }) => `Write prefix, from, to and check as the carrier gave them ${settings(carrier)}.`,
});

/** Raised for each shipment that found no number left: the range ended within the batch. */
export const numbersUsedUp = problemKind<OfCarrier & { readonly first: string; readonly last: string }>({
  code: 'carriers/numbers-used-up',
  severity: 'error',
  title: 'The range of numbers that the carrier gave has ended.',
  message: ({ carrier, first, last }) => `No number is left of ${first} to ${last}, the range of ${carrier}.`,
  fix: ({ carrier }) => `Ask the carrier for a new range, write it ${settings(carrier)} and declare the held orders again.`,
});

/** Raised once a run for each range that gave numbers. */
export const numbersRunOut = problemKind<OfCarrier & { readonly left: number; readonly last: string }>({
  code: 'carriers/numbers-run-out',
  severity: 'warning',
  title: 'A range of numbers comes to its end: fewer than ten are left, or fewer than one in twenty.',
  message: ({ carrier, left, last }) =>
    left === 0
      ? `${carrier} has given the last number of its range, ${last}.`
      : `${left} ${left === 1 ? 'number is' : 'numbers are'} left of the range of ${carrier}, up to ${last}.`,
  fix: ({ carrier }) => `Ask the carrier for a new range, and write it ${settings(carrier)} when this one has ended.`,
});

export const carrierProblems: readonly Kind[] = [
  reservedIndicator,
  byAgreement,
  wrongIndicator,
  unknownIssuer,
  backwards,
  tooLong,
  wrongForm,
  numbersUsedUp,
  numbersRunOut,
  ...bulkProblems,
];
