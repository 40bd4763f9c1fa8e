/** Amounts, weights and quantities as the messages to China’s customs write them: at most five decimals, a point, no needless zeros. */
import { chinaUnit } from '../model/china-codes.ts';
import { decimalsOf, type Money } from '../model/money.ts';
import type { Item } from '../model/shipment.ts';
import type { Milligrams } from '../model/weight.ts';

/** `34` of 3400000 hundred-thousandths. */
function decimal(hundredThousandths: bigint): string {
  const text = String(hundredThousandths).padStart(6, '0');
  return `${text.slice(0, -5)}.${text.slice(-5)}`.replace(/\.?0+$/, '');
}

const fine = ({ minor, currency }: Money): bigint => BigInt(minor) * 10n ** BigInt(5 - decimalsOf(currency));

/** In full: every currency that has a code has two decimals or none. */
export const amount = (of: Money): string => decimal(fine(of));

/** Price of one to five decimals, half up where the line's value does not divide: the line's value rules. */
export const price = ({ value, quantity }: Pick<Item, 'value' | 'quantity'>): string =>
  decimal((2n * fine(value) + BigInt(quantity)) / (2n * BigInt(quantity)));

/** Five decimals of a kilogram are ten milligrams: half up, never none for goods that weigh something. */
export const tens = (milligrams: Milligrams): number => (milligrams > 0 ? Math.max(1, Math.round(milligrams / 10)) : 0);

/** Kilograms of so many times ten milligrams. */
export const kilogramsOf = (ofTens: number): string => decimal(BigInt(ofTens));
export const kilograms = (milligrams: Milligrams): string => kilogramsOf(tens(milligrams));

const kilogram = '035';
const gram = '036';
/** Measure words that each count one piece: 个 只 张 件 支 枝 根 条 把 块 片 枚. */
const pieces: ReadonlySet<string> = new Set(['007', '008', '010', '011', '012', '013', '014', '015', '016', '017', '020', '134']);

/** Quantity of a line in a legal unit; undefined where it does not follow from the catalogue. */
export function quantityIn(legal: string, { product, quantity, netMilligrams }: Item): string | undefined {
  if (legal === kilogram) return kilograms(netMilligrams);
  if (legal === gram) return decimal(BigInt(netMilligrams) * 100n);
  const unit = chinaUnit(product.unit);
  return unit === legal || (unit !== undefined && pieces.has(unit) && pieces.has(legal)) ? String(quantity) : undefined;
}

/** What the settings have for the longest digits of a tariff code. */
export function byTariff<T>(code: string, table: Readonly<Record<string, T>>): T | undefined {
  for (let digits = code.length; digits > 0; digits--) {
    const found = table[code.slice(0, digits)];
    if (found !== undefined) return found;
  }
  return undefined;
}
