/** How a parcel enters the United States on a day: procedure, what duty can be reckoned, who pays it, and the makers' codes. */

import { inForce } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { formatMoney, type Money, money } from '../../model/money.ts';
import type { Charge, Context, Decision, Ground, Item, Shipment } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import { giftRelief, informalLimit, isChinese, postalEntryBegins, postalMethod, reliefFor, surcharge, type13, valueOn } from './law.ts';
import { formatMid } from './mid.ts';

/** Post for the customs of the United States: what is not a courier's. */
export const byPost = ({ channel }: Shipment): boolean => channel !== 'express';

export function decide(shipment: Shipment, context: Context): Partial<Decision> {
  const { on, convert } = context;
  const converted = convert(shipment.value, 'USD');
  const limit = valueOn(informalLimit, on);
  if (!converted || !limit)
    return {
      gaps: ['procedure', 'duty'],
      why: [because(`United States: ${converted ? `the law of ${on} is not known` : 'no rate to USD is known, so nothing is decided'}`)],
    };
  const value = converted.money;
  const free = freeBy(shipment, value, on);
  if (free) return { ...free, duty: null };
  const [procedure, why] = entry(shipment, value, limit, on);
  const mids = midsOf(shipment, procedure, context);
  const charge = charges(shipment, value, on);
  const term = incoterm(shipment, on);
  return { procedure, ...charge, ...term, ...(mids ? { mids } : {}), why: [why, ...(charge.why ?? []), ...(term.why ?? [])] };
}

/** The goods value in dollars; undefined where no rate is known. */
export const inDollars = ({ value }: Shipment, { convert }: Context): Money | undefined => convert(value, 'USD')?.money;
export const isEntry = ({ decision }: Shipment): boolean => decision.procedure === 'type-11' || decision.procedure === 'type-01';
export const isFree = ({ decision }: Shipment): boolean => decision.duty === null;

/** The relief that lets it in free of duty, if one does on that day. */
function freeBy(shipment: Shipment, value: Money, on: Day): Pick<Decision, 'procedure' | 'why'> | undefined {
  const gift = valueOn(giftRelief, on);
  if (isGift(shipment) && gift && value.minor <= gift.minor) {
    const under = inForce(giftRelief, on);
    return { procedure: 'gift', why: [because(`gift: ${formatMoney(value)} is within ${formatMoney(gift)}`, under)] };
  }
  const under = inForce(reliefFor(shipment), on);
  const relief = under?.value;
  if (!relief || value.minor > relief.minor) return undefined;
  const says = `Section 321: ${formatMoney(value)} is within ${formatMoney(relief)} a person and day`;
  return { procedure: 'section-321', why: [because(says, under)] };
}

export const isGift = ({ trade, category }: Shipment): boolean => trade === 'c2c' && category === 'gift';

function entry(shipment: Shipment, value: Money, limit: Money, on: Day): [procedure: string, why: Ground] {
  const under = inForce(informalLimit, on);
  if (value.minor > limit.minor)
    return ['type-01', because(`formal entry (type 01): ${formatMoney(value)} is above ${formatMoney(limit)}`, under)];
  const within = `${formatMoney(value)} is within ${formatMoney(limit)}, and no relief holds`;
  if (!byPost(shipment)) return ['type-11', because(`informal entry (type 11): ${within}`, under)];
  const method = inForce(postalMethod, on);
  if (method?.value && on < postalEntryBegins)
    return ['postal-qualified-party', because(`post, duty through a qualified party: ${within}`, method)];
  const voluntary = valueOn(type13, on) ? '; type 13 may be used instead' : '';
  return ['postal-informal', because(`postal informal entry: ${within}${voluntary}`, under)];
}

/** Duty is prepaid by post since the relief ended, so the term is DDP whatever the settings say. */
function incoterm(shipment: Shipment, on: Day): Pick<Decision, 'incoterm' | 'why'> {
  const under = inForce(postalMethod, on);
  if (!byPost(shipment) || !under?.value) return { why: [] };
  return { incoterm: 'DDP', why: [because('DDP: by post the duty is paid before departure', under)] };
}

/** What a named gap says of it. */
const ordinaryDuty = 'duty: rates by tariff code and origin are not in the program';

/**
 * By post the surcharge of 2026 was all the duty there was; a courier's entry owed the ordinary duty too, whose rates are not ours to know.
 */
function charges(shipment: Shipment, value: Money, on: Day): Pick<Decision, 'duty' | 'fees' | 'gaps' | 'why'> {
  const under = inForce(surcharge, on);
  const percent = under?.value;
  if (!percent) return { fees: [], gaps: [ordinaryDuty], why: [because('duty: not reckoned, its rates are not in the program')] };
  const amount = money(Number((BigInt(value.minor) * BigInt(percent) + 50n) / 100n), 'USD');
  const steps = [`${percent} % of ${formatMoney(value)} = ${formatMoney(amount)} (HTSUS 9903.03.01)`];
  const charge: Charge = { name: 'Section 122 surcharge', amount, steps, under };
  const why = steps.map((step) => because(step, under));
  return byPost(shipment)
    ? { duty: charge, fees: [], gaps: [], why }
    : { fees: [charge], gaps: [ordinaryDuty], why: [...why, because('the ordinary duty comes on top and is not reckoned')] };
}

/** Whether textiles: chapters 50 to 63. */
export const isTextile = ({ hs }: Item): boolean => /^(5\d|6[0-3])/.test(hs);

/** Whether a maker's code is asked for the line: textiles always; by express also Chinese goods and all above the informal limit. */
export const midAsked = (item: Item, shipment: Shipment, procedure: string | undefined): boolean => {
  if (procedure === undefined || procedure === 'section-321' || procedure === 'gift') return false;
  return isTextile(item) || procedure === 'type-01' || (procedure === 'type-11' && isChinese({ ...shipment, items: [item] }));
};

function midsOf(shipment: Shipment, procedure: string, { exporter }: Context): readonly (string | undefined)[] | undefined {
  const mids = shipment.items.map((item) => (midAsked(item, shipment, procedure) ? midOf(item, shipment, exporter) : undefined));
  return mids.some((mid) => mid !== undefined) ? mids : undefined;
}

/** A factory that sells itself is the maker where the catalogue names none. */
function midOf({ product }: Item, { trade }: Shipment, exporter: Context['exporter']): string | undefined {
  const own = trade === 'f2c' ? { name: exporter.name, street: exporter.lines[0] ?? '', city: exporter.city } : undefined;
  const maker = product.manufacturer ?? own;
  if (!maker?.city) return undefined;
  // A maker in Canada is given by its province; otherwise the country is the origin of the goods.
  const province = product.manufacturer?.country;
  const country = product.origin === 'CA' && province !== undefined && /^X[A-Z]$/.test(province) ? province : product.origin;
  return formatMid({ name: maker.name, ...(maker.street === undefined ? {} : { street: maker.street }), city: maker.city, country });
}
