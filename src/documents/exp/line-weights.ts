/** Gross weights of the content lines as an express declaration writes them. */
import { apportion } from '../../model/money.ts';
import type { Milligrams } from '../../model/weight.ts';
import { kilogramsOf, tens } from '../china-figures.ts';

interface Weighed {
  readonly grossMilligrams: Milligrams;
}

/** Gross weights of the lines, which add up to that of the parcel as it is written. */
export const lineWeights = ({ grossMilligrams, items }: Weighed & { readonly items: readonly Weighed[] }): readonly string[] =>
  apportion(
    tens(grossMilligrams),
    items.map((item) => item.grossMilligrams),
  ).map(kilogramsOf);
