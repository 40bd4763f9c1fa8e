/** Amounts and weights of declarations to HMRC: pounds sterling, exact kilograms. */
import { apportionMoney, type Convert, formatAmount, type Money } from '../../model/money.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Milligrams } from '../../model/weight.ts';

const pound = 'GBP';

/** Undefined where no rate is known. */
export const inPounds = (amount: Money, convert: Convert | undefined): Money | undefined =>
  amount.currency === pound ? amount : convert?.(amount, pound)?.money;

/** Of each line. What is converted is the value of the parcel, shared out by lines, so that they add up to what the law compares. */
export function valuesOf({ value, items }: Shipment, convert: Convert | undefined): readonly Money[] | undefined {
  if (value.currency === pound) return items.map((item) => item.value);
  const whole = inPounds(value, convert);
  return (
    whole &&
    apportionMoney(
      whole,
      items.map((item) => item.value.minor),
    )
  );
}

/** `{ '@currencyID': 'GBP', '#text': '12.50' }` */
export const amountOf = (amount: Money) => ({ '@currencyID': amount.currency, '#text': formatAmount(amount) });

/** `0.0035`: kilograms with up to six decimals, exact. */
export function kilograms(milligrams: Milligrams): string {
  const text = String(milligrams).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, '');
}
