/** What the content lines of a parcel weigh in a message that asks gross weights: with their packing, so that they add up to the parcel. */
import { apportion } from '../model/money.ts';
import type { Milligrams } from '../model/weight.ts';

/** Packing belongs to no line: each has its share by what the line weighs without it. */
export const packedWeights = (parcel: Milligrams, lines: readonly Milligrams[]): readonly Milligrams[] => apportion(parcel, lines);

interface Weighed {
  readonly grossMilligrams: Milligrams;
}

export const packedWeightsOf = ({ grossMilligrams, items }: Weighed & { readonly items: readonly Weighed[] }): readonly Milligrams[] =>
  packedWeights(
    grossMilligrams,
    items.map((item) => item.grossMilligrams),
  );
