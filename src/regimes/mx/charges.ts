/** What a courier collects in Mexico: one rate with the IVA inside, less for goods of the United States and Canada. */
import { type Dated, inForce } from '../../model/dated.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import type { Charge, Context, Decision, Item, Shipment } from '../../model/shipment.ts';
import { percentOf } from '../charges.ts';
import { formatPercent } from '../destination.ts';
import { isWithin } from '../destination-value.ts';
import { because } from '../regime.ts';
import { globalRate, otherTreaties, usmcaDutyFree, usmcaFree, usmcaRate, usmcaTax } from './law.ts';

type Charges = Pick<Decision, 'gaps' | 'why'> & Pick<Partial<Decision>, 'duty' | 'tax'>;

const usmca: ReadonlySet<string> = new Set(['US', 'CA', 'MX']);
/** Of no treaty with Mexico; whether another origin is of one, is not in the program. */
const noTreaty: ReadonlySet<string> = new Set(['CN', 'HK', 'MO']);

export const isOfUsmca = ({ product }: Item): boolean => usmca.has(product.origin);

const unknown = (says: string): Charges => ({ gaps: [`duty: ${says}`, `tax: ${says}`], why: [] });

function percent(name: string, value: Money, rate: Dated<number | null>): Charge {
  const amount = percentOf(value, rate.value!);
  const steps = [`${formatPercent(rate.value!)} of ${formatMoney(value)} of goods = ${formatMoney(amount)}`];
  return { name, amount, steps, under: { since: rate.since, source: rate.source } };
}

const said = ({ name, steps, under }: Charge) => ({ says: `${name}: ${steps.join('; ')}`, ...(under && { under }) });

/** Duty and IVA as one. */
function oneRate(value: Money, rate: Dated<number | null> | undefined): Charges {
  if (!rate?.value) return unknown('the rate of that day is not known');
  const duty = percent('global rate', value, rate);
  return { duty, tax: null, gaps: [], why: [said(duty), because('IVA: inside the global rate', rate)] };
}

/** For a parcel within the simplified import by courier. */
export function chargesOf(shipment: Shipment, context: Context): Charges {
  const { items, value } = shipment;
  const ofUsmca = items.filter(isOfUsmca).length;
  if (ofUsmca === items.length && ofUsmca > 0) return ofNeighbours(shipment, context);
  if (ofUsmca > 0) return unknown('goods of USMCA origin and others travel together');
  const small = isWithin(shipment, context, 'goods', inForce(otherTreaties, context.on));
  if (small && items.some(({ product }) => !noTreaty.has(product.origin)))
    return unknown('up to 1 USD goods of CPTPP or Pacific Alliance origin are free; whether these are is not in the program');
  return oneRate(value, inForce(globalRate, context.on));
}

function ofNeighbours(shipment: Shipment, context: Context): Charges {
  const { on } = context;
  const [free, dutyFree, tax] = [inForce(usmcaFree, on), inForce(usmcaDutyFree, on), inForce(usmcaTax, on)];
  const within = isWithin(shipment, context, 'goods', free);
  if (within === undefined) return unknown('no rate is known to compare with the relief of USMCA origin');
  if (within)
    return {
      duty: null,
      tax: null,
      gaps: [],
      why: [because(`duty and IVA: none up to ${formatMoney(free!.value!)} of USMCA origin`, free)],
    };
  if (!isWithin(shipment, context, 'goods', dutyFree)) return oneRate(shipment.value, inForce(usmcaRate, on));
  const charge = percent('IVA', shipment.value, tax!);
  const none = because(`duty: none up to ${formatMoney(dutyFree!.value!)} of USMCA origin`, dutyFree);
  return { duty: null, tax: charge, gaps: [], why: [none, said(charge)] };
}
