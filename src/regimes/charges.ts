/** Percentages and customs values, exact. */
import { add, formatMoney, type Money, money } from '../model/money.ts';
import type { Charge, Context, Item, Shipment } from '../model/shipment.ts';

/** Hundredths of a percent of an amount, half up to the minor unit. */
export const percentOf = ({ minor, currency }: Money, basisPoints: number): Money =>
  money(Number((BigInt(minor) * BigInt(basisPoints) + 5_000n) / 10_000n), currency);

/** Goods with freight and insurance, in the currency of the goods; what could not be counted is said. */
export function cifOf(
  shipment: Shipment,
  { convert }: Pick<Context, 'convert'>,
): { readonly money: Money; readonly steps: readonly string[] } {
  const { value, freight, insurance } = shipment;
  const extras = [
    ['freight', freight],
    ['insurance', insurance],
  ] as const;
  let total = value;
  const steps: string[] = [];
  for (const [name, amount] of extras) {
    const counted = amount && convert(amount, value.currency)?.money;
    if (counted && counted.minor > 0) {
      total = add(total, counted);
      steps.push(`with ${name} of ${formatMoney(counted)}`);
    } else if (amount && !counted) steps.push(`${name} of ${formatMoney(amount)} is not counted: no rate is known`);
  }
  if (freight === undefined) steps.push('the freight is not known and not counted');
  return { money: total, steps };
}

export type { Charge, Context, Item };
