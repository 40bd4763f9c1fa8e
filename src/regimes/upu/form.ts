/** Which of the post's forms an item needs: CN22 for the small and cheap, CN23 for everything else. */
import { inForce, type Series, series } from '../../model/dated.ts';
import { formatMoney, type Money, money } from '../../model/money.ts';
import type { Context, Decision, Shipment } from '../../model/shipment.ts';
import { grams } from '../../model/weight.ts';
import { because } from '../regime.ts';
import { japanPost, recordBegins } from './sources.ts';

/** Goods value from which letter post needs a CN23. Posts differ on the limit itself; CN23 is accepted at any value. */
export const cn23From: Series<Money> = series({ since: recordBegins, value: money(300_00, 'XDR'), source: japanPost });

/** Content lines a CN22 holds on our label. */
export const cn22Lines = 4;

/** What a small packet may weigh, above which it is a parcel. */
export const smallPacketMost = grams(2000);

/** EMS is declared with the mail, by its own label that carries the data of a CN23, and has a parcel's limits. */
export const isEms = ({ service, number }: Shipment): boolean => /(^|-)ems(-|$)/.test(service) || /^E[A-Z]\d/.test(number ?? '');

/** The form, and why. */
export function decideForm(shipment: Shipment, context: Context): Partial<Decision> {
  const demand = cn23Because(shipment, context);
  const under = inForce(cn23From, context.on);
  return demand === undefined
    ? { form: 'cn22', why: [because(cn22Because(shipment, context), under)] }
    : { form: 'cn23', why: [because(`CN23: ${demand}`, under)] };
}

function cn23Because(shipment: Shipment, { on, convert }: Context): string | undefined {
  if (shipment.channel === 'air-parcel') return 'every parcel has one';
  if (isEms(shipment)) return 'the EMS label carries its data';
  if (shipment.grossMilligrams > smallPacketMost) return 'above 2000 g it is a parcel';
  if (shipment.items.length > cn22Lines) return `${shipment.items.length} lines are more than the ${cn22Lines} of a CN22`;
  const limit = inForce(cn23From, on);
  if (!limit) return `the limit of ${on} is not known, and a CN23 is accepted at any value`;
  const value = convert(shipment.value, limit.value.currency);
  if (!value) return 'no rate for XDR is known, and a CN23 is accepted at any value';
  return value.money.minor < limit.value.minor
    ? undefined
    : `${formatMoney(shipment.value)} is ${formatMoney(value.money)}, not below ${formatMoney(limit.value)} (${value.by})`;
}

function cn22Because({ value }: Shipment, { on, convert }: Context): string {
  const limit = inForce(cn23From, on)!.value;
  const converted = convert(value, limit.currency)!;
  return `CN22: ${formatMoney(value)} is ${formatMoney(converted.money)}, below ${formatMoney(limit)} (${converted.by})`;
}
