/** What a content line weighs with its packing, by the manifest. */
import { packedWeights } from '../documents/line-weights.ts';
import type { ManifestShipment } from '../documents/manifest/schema.ts';
import { type Milligrams, parseGrams } from '../model/weight.ts';

/** @param index counts from 0. */
export const packedAt = ({ grossGrams, items }: ManifestShipment, index: number): Milligrams =>
  packedWeights(
    parseGrams(grossGrams)!,
    items.map((item) => parseGrams(item.grossGrams)!),
  )[index]!;
