/** Weights and lengths in a carrier's units: whole steps of its last decimal, never floats, never nothing for goods that weigh something. */
import { apportion } from '../model/money.ts';
import type { Milligrams } from '../model/weight.ts';

/** `lb+` whole pounds and `+oz` the ounces over them stand in two columns. */
export type WeightUnit = 'g' | 'kg' | 'lb' | 'oz' | 'lb+' | '+oz';
export const weightUnits: readonly WeightUnit[] = ['g', 'kg', 'lb', 'oz', 'lb+', '+oz'];
export type LengthUnit = 'mm' | 'cm' | 'm' | 'in';
export const lengthUnits: readonly LengthUnit[] = ['mm', 'cm', 'm', 'in'];

/** Milligrams of a unit, as a fraction. A pound is 453.59237 g. */
const milligramsOf: Readonly<Record<WeightUnit, readonly [bigint, bigint]>> = {
  g: [1000n, 1n],
  kg: [1_000_000n, 1n],
  lb: [45_359_237n, 100n],
  oz: [45_359_237n, 1600n],
  'lb+': [45_359_237n, 1600n],
  '+oz': [45_359_237n, 1600n],
};

/** Decimals where a column says none. */
export const weightDecimals = (unit: WeightUnit): number => (unit === 'kg' || unit === 'lb' ? 3 : unit === 'g' || unit === 'lb+' ? 0 : 1);

/** A weight in steps of the last decimal, half up; at least one for goods. */
export function weightSteps(milligrams: Milligrams, unit: WeightUnit, decimals: number): number {
  const [per, of] = milligramsOf[unit];
  const scaled = BigInt(milligrams) * 10n ** BigInt(decimals) * of;
  const steps = Number((2n * scaled + per) / (2n * per));
  return milligrams > 0 ? Math.max(1, steps) : 0;
}

/** Weights that add up to their rounded sum (largest remainder), each at least one step. */
export function sharedSteps(weights: readonly Milligrams[], unit: WeightUnit, decimals: number): readonly number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const whole = Math.max(weightSteps(total, unit, decimals), weights.filter((each) => each > 0).length);
  const parts = apportion(whole, weights);
  for (const [i, weight] of weights.entries()) {
    if (parts[i] !== 0 || weight === 0) continue;
    const largest = parts.indexOf(Math.max(...parts));
    parts[largest]!--;
    parts[i] = 1;
  }
  return parts;
}

/** Steps as text: `0.125`. Of a pair of columns each shows its own part. */
export function formatSteps(steps: number, unit: WeightUnit, decimals: number): string {
  const pound = 16 * 10 ** decimals;
  if (unit === 'lb+') return String(Math.floor(steps / pound));
  return fixed(unit === '+oz' ? steps % pound : steps, decimals);
}

/** A whole number of the last decimal as text. */
export function fixed(steps: number, decimals: number): string {
  const text = String(steps).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

const tenthsOfMm: Readonly<Record<LengthUnit, number>> = { mm: 10, cm: 100, m: 10_000, in: 254 };

/** A length rounded up, as carriers measure. */
export const formatLength = (millimetres: number, unit: LengthUnit, decimals: number): string =>
  fixed(Math.ceil((millimetres * 10 * 10 ** decimals) / tenthsOfMm[unit] - 1e-9), decimals);
