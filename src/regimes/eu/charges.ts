/** Duty and national fees of a parcel, as far as they can be reckoned. */
import { inForce } from '../../model/dated.ts';
import { formatMoney, times } from '../../model/money.ts';
import type { Charge, Ground, Shipment } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import { type Case, isGift } from './case.ts';
import { dutyPerLine, dutyRelief, giftRelief, nationalFees, neverRelieved } from './law.ts';

/** Lines that the tariff tells apart: code (six digits on an H7, whole on an H1), description, origin. */
export function tariffLines({ items }: Shipment, procedure: string | undefined): number {
  const whole = procedure === 'h1';
  const line = ({ hs, product }: Shipment['items'][number]): string =>
    [whole ? hs : hs.slice(0, 6), product.description.trim().toLowerCase().replace(/\s+/g, ' '), product.origin].join('\n');
  return items.length === 1 ? 1 : new Set(items.map(line)).size;
}

export function dutyOf({ shipment, context: { on }, low, gift, value }: Case, procedure: string): { charge?: Charge | null; why: Ground } {
  if (gift) return { charge: null, why: because(`duty: none, a gift of ${formatMoney(value)}`, inForce(giftRelief, on)) };
  const byTariff = because('duty: by the tariff, not reckoned');
  const relieved = inForce(dutyRelief, on);
  const relief = relieved?.value;
  if (relief) {
    const covered = value.minor <= relief.minor && !shipment.items.some(({ hs }) => neverRelieved(hs));
    return covered ? { charge: null, why: because(`duty: none up to ${formatMoney(relief)}`, relieved) } : { why: byTariff };
  }
  const under = inForce(dutyPerLine, on);
  const each = under?.value;
  if (!each || !low || shipment.trade === 'b2b' || isGift(shipment)) return { why: byTariff };
  const lines = tariffLines(shipment, procedure);
  const amount = times(each, lines);
  const counted = procedure === 'h1' ? 'whole tariff code' : 'six-digit code';
  const steps = [
    `tariff lines by ${counted}, description and origin: ${lines}`,
    `${lines} × ${formatMoney(each)} = ${formatMoney(amount)}`,
  ];
  return { charge: { name: 'customs duty', amount, steps, under }, why: because(`duty: ${steps.join('; ')}`, under) };
}

/** Fees of the state of destination that are certain; of a place outside the VAT area none is known. */
export function feesOf({ shipment, context, territory, low }: Case): Charge[] {
  const entries = territory.vat === 'in' ? nationalFees[shipment.recipient.country] : undefined;
  const under = entries && inForce(entries, context.on);
  const fee = under?.value;
  if (!fee || !low) return [];
  const count = fee.per === 'parcel' ? 1 : tariffLines(shipment, undefined);
  const amount = times(fee.amount, count);
  return [{ name: fee.name, amount, steps: [`${count} × ${formatMoney(fee.amount)} a ${fee.per} = ${formatMoney(amount)}`], under }];
}
