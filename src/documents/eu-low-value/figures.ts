/** Amounts and weights as the declarations write them. */
import { add, type Convert, formatAmount, type Money } from '../../model/money.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';
import type { Parts } from './numbered.ts';

/** Without needless zeros after a second decimal; a third one that says something stays, and the format refuses it. */
export const amountOf = (money: Money): string => formatAmount(money).replace(/(\.\d\d)0+$/, '$1');

/** Kilograms, exact to the milligram, without needless zeros: `0.062`. */
export function kilograms(milligrams: Milligrams): string {
  const text = String(milligrams).padStart(7, '0');
  const fraction = text.slice(-6).replace(/0+$/, '');
  return fraction ? `${text.slice(0, -6)}.${fraction}` : text.slice(0, -6);
}

/**
 * What the buyer paid for carriage and insurance, in one currency: that of the carriage. Nothing where neither is stated; `unknown` where no
 * rate brings them together.
 */
export function carriageOf({ freight, insurance }: Shipment, convert?: Convert): Money | 'unknown' | undefined {
  if (!freight || !insurance || freight.currency === insurance.currency)
    return freight && insurance ? add(freight, insurance) : (freight ?? insurance);
  const converted = convert?.(insurance, freight.currency);
  return converted ? add(freight, converted.money) : 'unknown';
}

export const moneyOf = (money: Money | undefined): Parts => (money ? { '012': money.currency, '014': amountOf(money) } : {});
