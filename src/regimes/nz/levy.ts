/** The levy on imports: by courier for each low-value consignment, by post for each kilogram. It is billed to who carries them in. */
import { type Dated, inForce, series } from '../../model/dated.ts';
import { add, formatMoney, type Money, money } from '../../model/money.ts';
import type { Charge, Context, Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import { percentOf } from '../charges.ts';
import { formatPercent, sideOf } from '../destination.ts';
import * as from from './sources.ts';

const nzd = (minor: number): Money => money(minor, 'NZD');

/** Without GST. */
export const perConsignment = series<Money | null>({ since: '2026-04-01', value: nzd(2_21), source: from.levy });
export const perKilogram = series<Money | null>({ since: '2026-04-01', value: nzd(1_28), source: from.levy });

/** Half up to the cent, for the weight of this parcel alone. */
const byWeight = ({ minor, currency }: Money, milligrams: number): Money =>
  money(Number((BigInt(minor) * BigInt(milligrams) + 500_000n) / 1_000_000n), currency);

/** Absent where there is none; a courier's only for what is low in value. */
export function levyOn(shipment: Shipment, { on }: Context, gst: Dated<number | null> | undefined, lowValue: boolean): Charge | undefined {
  const express = sideOf(shipment) === 'express';
  const under = inForce(express ? perConsignment : perKilogram, on);
  if (!under?.value || !gst?.value || (express && !lowValue)) return undefined;
  const weight = shipment.grossMilligrams;
  const levy = express ? under.value : byWeight(under.value, weight);
  const tax = percentOf(levy, gst.value);
  const amount = add(levy, tax);
  const how = express
    ? `${formatMoney(levy)} a consignment`
    : `${formatMoney(under.value)} a kilogram × ${formatKilograms(weight)} kg = ${formatMoney(levy)}`;
  return {
    name: `import levy, billed to ${express ? 'the courier' : 'the post'}`,
    amount,
    steps: [how, `GST of ${formatPercent(gst.value)} = ${formatMoney(tax)}`, `in all ${formatMoney(amount)}`],
    under: { since: under.since, source: under.source },
  };
}
