/** How a parcel enters the United States on a day: procedure, what duty can be reckoned, who pays it, and the makers' codes. */
import { inForce } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import type { Context, Decision, Ground, Shipment } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import { dutyOf } from './duty.ts';
import {
  advanceData,
  byPost,
  giftRelief,
  informalLimit,
  postalEntryBegins,
  postalMethod,
  reliefFor,
  screening,
  territory,
  type13,
  valueOn,
  vat,
} from './law.ts';
import { midsOf } from './makers.ts';
import { territoryOf } from './territory.ts';

export function decide(shipment: Shipment, context: Context): Partial<Decision> {
  const { on, convert } = context;
  const where = territoryOf(shipment);
  const law = inForce(territory, on);
  if (where?.outside) return leftOpen(because(`United States: ${where.name} is outside the customs territory`, law));
  const value = convert(shipment.value, 'USD')?.money;
  if (!value) return leftOpen(because('United States: no rate to USD is known, so nothing is decided'));
  const limit = valueOn(informalLimit, on);
  if (!limit) return leftOpen(because(`United States: the law of ${on} is not known`));
  const data = [...(where ? [because(`${where.name} is part of the customs territory`, law)] : []), ...ahead(shipment, on)];
  const free = freeBy(shipment, value, on);
  const noVat = because('tax: there is no import VAT', inForce(vat, on));
  if (free) return { ...free, duty: null, tax: null, why: [...free.why, noVat, ...data] };
  const [procedure, ...why] = entry(shipment, value, limit, on);
  const mids = midsOf(shipment, procedure, context);
  const due = dutyOf(shipment, value, on);
  return { procedure, ...due, tax: null, ...(mids ? { mids } : {}), why: [...why, ...due.why, noVat, ...data] };
}

const leftOpen = (why: Ground): Partial<Decision> => ({ gaps: ['procedure', 'duty'], why: [why] });

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

/** What customs has before the goods arrive, by post and by air. */
function ahead(shipment: Shipment, on: Day): Ground[] {
  const under = inForce(byPost(shipment) ? advanceData : screening, on);
  if (!under?.value) return [];
  const says = byPost(shipment)
    ? `advance data by post: ${under.value}; the S10 number is the item’s key`
    : `air cargo screening: ${under.value}`;
  return [because(says, under)];
}

function entry(shipment: Shipment, value: Money, limit: Money, on: Day): [procedure: string, ...why: Ground[]] {
  const under = inForce(informalLimit, on);
  if (value.minor > limit.minor)
    return ['type-01', because(`formal entry (type 01): ${formatMoney(value)} is above ${formatMoney(limit)}`, under)];
  const within = `${formatMoney(value)} is within ${formatMoney(limit)}, and no relief holds`;
  if (!byPost(shipment)) return ['type-11', because(`informal entry (type 11): ${within}`, under)];
  const method = inForce(postalMethod, on);
  if (method?.value && on < postalEntryBegins)
    return ['postal-qualified-party', because(`post, duty through a qualified party: ${within}`, method)];
  const voluntary = inForce(type13, on);
  const instead = voluntary?.value ? [because(`type 13 may be used instead: ${voluntary.value}`, voluntary)] : [];
  return ['postal-informal', because(`postal informal entry: ${within}`, under), ...instead];
}
