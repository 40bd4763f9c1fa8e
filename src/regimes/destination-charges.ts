/** Duty and tax by the table of a destination: none, reckoned with its steps, or a named gap. */
import { type Dated, inForce } from '../model/dated.ts';
import { add, formatMoney, type Money, money } from '../model/money.ts';
import type { Charge, Context, Ground, Shipment } from '../model/shipment.ts';
import { cifOf, percentOf } from './charges.ts';
import { type Destination, formatPercent, type ImportTax, type Standing, sideOf } from './destination.ts';
import { isRelieved, lookUp } from './destination-value.ts';
import { because } from './regime.ts';

/** `null`: none is due; absent: not known, and the gap says why. */
export type Part = { readonly charge?: Charge | null; readonly why?: Ground; readonly gap?: string };

export function dutyOf(shipment: Shipment, law: Destination, context: Context, standing: Standing | undefined): Part {
  if (standing === 'gift') return { charge: null };
  const entry = lookUp(law.dutyFree[sideOf(shipment)], context.on);
  const within = isRelieved(shipment, context, law, entry);
  if (within) return { charge: null, why: because(`duty: none up to ${formatMoney(entry!.value!)}`, entry) };
  const none = lookUp(law.noDuty?.entries, context.on);
  if (none?.value && shipment.items.every(law.noDuty!.item)) return { charge: null, why: because(`duty: ${none.value}`, none) };
  if (within === undefined)
    return {
      gap: entry ? 'duty: no rate is known to compare with the relief' : `duty: ${inWords(law.dutyAbove, shipment, context, noRelief)}`,
    };
  const base = law.basis === 'cif' ? cifOf(shipment, context).money : shipment.value;
  const charge = law.duty?.(shipment, context, base);
  if (charge === undefined) {
    const outside = entry?.value && law.neverFree && shipment.items.some(law.neverFree.item) ? `${law.neverFree.says}; ` : '';
    return {
      gap: `duty: ${outside}${inWords(law.dutyAbove, shipment, context, 'rates by tariff code and origin are not in the program')}`,
    };
  }
  if (charge === null) return { charge };
  return { charge, why: { says: `duty: ${charge.steps.join('; ')}`, ...(charge.under && { under: charge.under }) } };
}

export function taxOf(shipment: Shipment, law: Destination, context: Context, standing: Standing | undefined, duty: Part): Part {
  if (standing === 'gift') return { charge: null };
  if (standing === 'scheme')
    return { charge: null, why: because(`${law.tax?.name ?? 'tax'}: paid at the sale`, inForce(law.scheme!.most, context.on)) };
  const entry = lookUp(law.taxFree[sideOf(shipment)], context.on);
  const within = isRelieved(shipment, context, law, entry);
  if (within) return { charge: null, why: because(`${law.tax?.name ?? 'tax'}: none up to ${formatMoney(entry!.value!)}`, entry) };
  if (within === undefined)
    return {
      gap: entry ? 'tax: no rate is known to compare with the relief' : `tax: ${inWords(law.taxAbove, shipment, context, noRelief)}`,
    };
  const rate = lookUp(law.tax?.basisPoints, context.on);
  if (!law.tax || !rate?.value) return { gap: `tax: ${inWords(law.taxAbove, shipment, context, 'the rate is not known or not one')}` };
  if (duty.charge === undefined)
    return { gap: `tax: ${law.tax.name} of ${formatPercent(rate.value)} is due on value and duty, and the duty is not known` };
  const free = law.tax.excess && entry?.value ? entry.value : undefined;
  return collected(taxed(shipment, law.tax, rate as Dated<number>, context, duty.charge, free), law.tax, context);
}

/** A small amount of tax may not be worth collecting. */
function collected(part: Part, { name, notCollected }: ImportTax, context: Context): Part {
  const entry = lookUp(notCollected, context.on);
  if (!part.charge || !entry?.value) return part;
  const amount = context.convert(part.charge.amount, entry.value.currency)?.money;
  if (!amount) return { gap: `tax: no rate is known to compare ${formatMoney(part.charge.amount)} with what is not collected` };
  if (amount.minor > entry.value.minor) return part;
  const says = `${name}: ${formatMoney(amount)}, amounts up to ${formatMoney(entry.value)} are not collected`;
  return { charge: null, why: because(says, entry) };
}

const noRelief = 'the relief by this channel is not known';

/** What the table says of it in words on that day. */
const inWords = (above: Destination['dutyAbove'], shipment: Shipment, { on }: Context, otherwise: string): string =>
  lookUp(above?.[sideOf(shipment)], on)?.value ?? otherwise;

/** A percentage of the customs value with the duty, in the currency of the goods. */
function taxed(
  shipment: Shipment,
  { name, of }: ImportTax,
  rate: Dated<number>,
  context: Context,
  duty: Charge | null,
  free: Money | undefined,
): Part {
  const { money: base, steps: counted } = of === 'cif' ? cifOf(shipment, context) : { money: shipment.value, steps: [] };
  const due = duty && context.convert(duty.amount, base.currency)?.money;
  if (duty && !due) return { gap: `tax: no rate is known to add the duty of ${formatMoney(duty.amount)}` };
  const less = free && context.convert(free, base.currency)?.money;
  const whole = [due, less && money(-less.minor, less.currency)].filter((part) => !!part).reduce(add, base);
  const amount = percentOf(whole, rate.value);
  const steps = [
    `${formatMoney(shipment.value)} of goods`,
    ...counted,
    ...(less ? [`above ${formatMoney(less)}`] : []),
    ...(due ? [`with duty of ${formatMoney(due)}`] : []),
    `${formatPercent(rate.value)} of ${formatMoney(whole)} = ${formatMoney(amount)}`,
  ];
  const charge: Charge = { name, amount, steps, under: { since: rate.since, source: rate.source } };
  return { charge, why: because(`${name}: ${steps.join('; ')}`, rate) };
}
