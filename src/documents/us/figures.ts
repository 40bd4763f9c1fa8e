/** A shipment's amounts in dollars at the rates of the day, whose lines add up to the cent, and weights in kilograms. */
import { apportionMoney, type Convert, type Converted, type Money, money } from '../../model/money.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';

export const dollar = 'USD';

export interface Dollars {
  readonly value: Money;
  /** By largest remainder of what the lines are worth in their own currency. */
  readonly lines: readonly Money[];
  readonly freight?: Money;
  readonly insurance?: Money;
  /** `1 EUR = 1.0832 USD (2026-11-20, ECB)`, a rate for each currency met, in the order of value, freight, insurance. */
  readonly rates: readonly string[];
}

/** Undefined where no rate is known. Without `convert` only dollars are. */
export const inDollars = (amount: Money, convert?: Convert): Money | undefined => converted(amount, convert)?.money;

const converted = (amount: Money, convert?: Convert): Pick<Converted, 'money' | 'by'> | undefined =>
  amount.currency === dollar ? { money: amount, by: 'USD as stated' } : convert?.(amount, dollar);

/** Asked only where each amount has its rate. */
export function dollarsOf({ value, freight, insurance, items }: Shipment, convert?: Convert): Dollars {
  const whole = converted(value, convert)!;
  const [carriage, cover] = [freight, insurance].map((amount) => amount && converted(amount, convert)!);
  return {
    value: whole.money,
    lines: apportionMoney(
      whole.money,
      items.map((item) => item.value.minor),
    ),
    ...(carriage && { freight: carriage.money }),
    ...(cover && { insurance: cover.money }),
    rates: [...new Set([whole, carriage, cover].flatMap((each) => each?.by ?? []))],
  };
}

/** Price of one, half up to the cent where the line does not divide: the line rules. */
export const priceOf = ({ minor, currency }: Money, quantity: number): Money =>
  money(Number((2n * BigInt(minor) + BigInt(quantity)) / (2n * BigInt(quantity))), currency);

/** `0.0035`: to the milligram, without needless zeros. */
export function inKilograms(milligrams: Milligrams): string {
  const text = String(milligrams).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, '');
}
