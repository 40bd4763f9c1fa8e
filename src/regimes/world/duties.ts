/** Duty above a relief where it is one rate: of the value, of the part above, a flat sum. All rates are dated; none is known by these functions. */
import { type Dated, inForce, type Series } from '../../model/dated.ts';
import { formatMoney, type Money, money, subtract } from '../../model/money.ts';
import type { Milligrams } from '../../model/weight.ts';
import { type Charge, cifOf, type Item, percentOf } from '../charges.ts';
import { type Basis, formatPercent, inKilograms, type Reckon } from '../destination.ts';

const charged = (amount: Money, steps: readonly string[], { since, source }: Dated<unknown>): Charge => ({
  name: 'customs duty',
  amount,
  steps,
  under: { since, source },
});

/** Hundredths of a percent of the whole value, up to a value where there is one; with what else is to be said of it. */
export const percentOfValue =
  (rates: Series<number>, of: Basis, { most, also }: { readonly most?: Money; readonly also?: string } = {}): Reckon =>
  (shipment, context) => {
    const rate = inForce(rates, context.on);
    const value = most && context.convert(shipment.value, most.currency)?.money;
    if (!rate || (most && !(value && value.minor <= most.minor))) return undefined;
    const { money: base, steps } = of === 'cif' ? cifOf(shipment, context) : { money: shipment.value, steps: [] };
    const amount = percentOf(base, rate.value);
    const told = [`${formatMoney(shipment.value)} of goods`, ...steps];
    const sum = `${formatPercent(rate.value)} of ${formatMoney(base)} = ${formatMoney(amount)}`;
    return charged(amount, [...told, sum, ...(also === undefined ? [] : [also])], rate);
  };

/** A rate on what is above a value, or a sum for each kilogram above a weight if that is more. */
export interface Above {
  readonly basisPoints: number;
  readonly value: Money;
  readonly weight?: { readonly most: Milligrams; readonly perKilogram: Money };
}

export const percentOfExcess =
  (rates: Series<Above>): Reckon =>
  (shipment, { on, convert }) => {
    const rate = inForce(rates, on);
    const value = rate && convert(shipment.value, rate.value.value.currency)?.money;
    if (!rate || !value) return undefined;
    const { basisPoints, value: free, weight } = rate.value;
    const excess = value.minor > free.minor ? subtract(value, free) : money(0, free.currency);
    const byValue = percentOf(excess, basisPoints);
    const steps = [`${formatPercent(basisPoints)} of ${formatMoney(excess)} above ${formatMoney(free)} = ${formatMoney(byValue)}`];
    const over = weight ? shipment.grossMilligrams - weight.most : 0;
    if (!weight || over <= 0) return charged(byValue, steps, rate);
    const byWeight = money(Math.round((over * weight.perKilogram.minor) / 1_000_000), free.currency);
    steps.push(
      `${inKilograms(over)} kg above ${inKilograms(weight.most)} kg at ${formatMoney(weight.perKilogram)} = ${formatMoney(byWeight)}`,
    );
    return charged(byWeight.minor > byValue.minor ? byWeight : byValue, [...steps, 'the greater counts'], rate);
  };

/** One sum a parcel, up to a value. */
export const flatSum =
  (sums: Series<Money>, most: Series<Money | null>): Reckon =>
  (shipment, { on, convert }) => {
    const sum = inForce(sums, on);
    const limit = inForce(most, on)?.value;
    const value = limit && convert(shipment.value, limit.currency)?.money;
    return sum && value && value.minor <= limit.minor ? charged(sum.value, [`${formatMoney(sum.value)} a parcel`], sum) : undefined;
  };

/** A rate for each group of goods, line by line; the last group takes the rest. */
export interface Group {
  readonly basisPoints: number;
  readonly name: string;
  readonly item: (item: Item) => boolean;
}

export const percentByGroup =
  (groups: Series<readonly Group[]>, most: Money): Reckon =>
  (shipment, { on, convert }) => {
    const under = inForce(groups, on);
    const value = convert(shipment.value, most.currency)?.money;
    if (!under || !value || value.minor > most.minor) return undefined;
    const steps: string[] = [];
    let total = 0;
    for (const item of shipment.items) {
      const group = under.value.find((one) => one.item(item));
      if (!group) return undefined;
      const part = percentOf(item.value, group.basisPoints);
      total += part.minor;
      steps.push(`${formatPercent(group.basisPoints)} of ${formatMoney(item.value)} (${group.name}) = ${formatMoney(part)}`);
    }
    return charged(money(total, shipment.value.currency), steps, under);
  };
