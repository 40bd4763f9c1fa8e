/** What can be wrong with exchange rates. The codes begin with `rates/`. */
import type { Day } from '../model/day.ts';
import { type Kind, problemKind } from '../model/problem.ts';

export const unknownLayout = problemKind<{ file: string; found: readonly string[] }>({
  code: 'rates/unknown-layout',
  severity: 'error',
  title: "Exchange rates come in the European Central Bank's layout (Date,USD,JPY,…) or as date,currency,per_eur.",
  message: ({ file, found }) =>
    found.length === 0
      ? `${file} is empty: it holds no exchange rates.`
      : `${file} begins with "${found.slice(0, 4).join(',')}", which is no layout of exchange rates.`,
  fix: () => 'Download eurofxref-hist.csv or its zip from the European Central Bank, or write the columns date, currency and per_eur.',
});

export const unreadableFile = problemKind<{ file: string; why: string }>({
  code: 'rates/unreadable-file',
  severity: 'error',
  title: 'Exchange rates come as one CSV file, bare or in the zip of the European Central Bank.',
  message: ({ file, why }) => `${file} ${why}.`,
  fix: () => 'Download the exchange rates again, or unpack the zip and name the CSV file.',
});

export const noRates = problemKind<{ file: string }>({
  code: 'rates/no-rates',
  severity: 'error',
  title: 'A file of exchange rates without a rate converts nothing.',
  message: ({ file }) => `${file} has a header but no rate.`,
  fix: () => 'Download the exchange rates again.',
});

export const unreadableRate = problemKind<{ found: string; expected: string }>({
  code: 'rates/unreadable-rate',
  severity: 'warning',
  title: 'A rate or day that cannot be read is left out; the newest one before it is used.',
  message: ({ found, expected }) => `"${found}" is not ${expected}; it is left out.`,
  fix: () => 'Correct the cell or download the exchange rates again.',
});

export const contradictingRates = problemKind<{ currency: string; day: Day; one: string; other: string }>({
  code: 'rates/contradicting-rates',
  severity: 'error',
  title: 'Two rates of one currency for one day leave open which counts.',
  message: ({ currency, day, one, other }) => `${currency} has two rates on ${day}: ${one} and ${other}.`,
  fix: () => 'Keep the right one and remove the other.',
});

export const staleRate = problemKind<{ currency: string; on: Day; day: Day; age: number }>({
  code: 'rates/stale-rate',
  severity: 'warning',
  title: 'A rate more than seven days old may put a value on the wrong side of a limit.',
  message: ({ currency, on, day, age }) => `The newest rate of ${currency} on ${on} is of ${day}, ${age} days before.`,
  fix: () => 'Download the exchange rates again.',
});

export const noRate = problemKind<{ currency: string; on: Day; file: string }>({
  code: 'rates/no-rate',
  severity: 'error',
  title: 'An amount whose currency has no rate cannot be compared with any limit.',
  message: ({ currency, on, file }) => `${file} has no rate of ${currency} on or before ${on}.`,
  fix: ({ currency }) =>
    currency === 'XDR'
      ? "Add a column XDR with the special drawing rights per euro (the European Central Bank's file has none; the International Monetary Fund publishes them)."
      : `Add the rate of ${currency} per euro.`,
});

/** Every kind above, for `explain`. */
export const rateProblems: readonly Kind[] = [
  unreadableFile,
  unknownLayout,
  noRates,
  unreadableRate,
  contradictingRates,
  staleRate,
  noRate,
];
