/** Amounts, weights and quantities as the messages write them: at most five decimals, a point, no needless zeros. */

import { chinaUnit } from '../../model/china-codes.ts';
import { decimalsOf, type Money } from '../../model/money.ts';
import type { Item } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';

/** `34` of 3400000 hundred-thousandths. */
function decimal(hundredThousandths: bigint): string {
  const text = String(hundredThousandths).padStart(6, '0');
  return `${text.slice(0, -5)}.${text.slice(-5)}`.replace(/\.?0+$/, '');
}

const fine = ({ minor, currency }: Money): bigint => BigInt(minor) * 10n ** BigInt(5 - decimalsOf(currency));

/** Half up. */
const divided = (whole: bigint, by: bigint): bigint => (2n * whole + by) / (2n * by);

export const amount = (of: Money): string => decimal(fine(of));

/** Price of one, half up where the line's value does not divide: the line's value rules. */
export const price = ({ value, quantity }: Item): string => decimal(divided(fine(value), BigInt(quantity)));

/** Kilograms, half up at ten milligrams, never 0 for goods that weigh something. */
export const kilograms = (milligrams: Milligrams): string =>
  decimal(milligrams > 0 && milligrams < 10 ? 1n : divided(BigInt(milligrams), 10n));

const grams = (milligrams: Milligrams): string => decimal(BigInt(milligrams) * 100n);

const kilogram = '035';
const gram = '036';
/** Measure words that each count one piece: 个 只 张 件 支 枝 根 条 把 块 片 枚. */
const pieces: ReadonlySet<string> = new Set(['007', '008', '010', '011', '012', '013', '014', '015', '016', '017', '020', '134']);

/** Quantity of a line in a legal unit; undefined where it does not follow from the catalogue. */
export function quantityIn(legal: string, { product, quantity, netMilligrams }: Item): string | undefined {
  if (legal === kilogram) return kilograms(netMilligrams);
  if (legal === gram) return grams(netMilligrams);
  const unit = chinaUnit(product.unit);
  return unit === legal || (unit !== undefined && pieces.has(unit) && pieces.has(legal)) ? String(quantity) : undefined;
}

/** Legal units by the longest digits of the tariff code that the settings have. */
export function legalUnitsOf(code: string, units: Readonly<Record<string, readonly string[]>>): readonly string[] | undefined {
  for (let digits = code.length; digits > 0; digits--) if (units[code.slice(0, digits)]) return units[code.slice(0, digits)];
  return undefined;
}
