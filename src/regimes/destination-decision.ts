/** What the table of a destination decides for a shipment on a day. */
import type { Dated } from '../model/dated.ts';
import { inForce } from '../model/dated.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { checkId } from '../model/national-id.ts';
import type { PersonalId, SellerTaxId } from '../model/party.ts';
import type { Context, Decision, Ground, NumberPlace, Shipment, Travelling } from '../model/shipment.ts';
import { type Destination, type Standing, sideOf } from './destination.ts';
import { dutyOf, taxOf } from './destination-charges.ts';
import { schemeOf } from './destination-scheme.ts';
import { beyondBounds, isRelieved, isWithin, lookUp } from './destination-value.ts';
import { because } from './regime.ts';

export const isGift = ({ trade, category }: Pick<Shipment, 'trade' | 'category'>): boolean => trade === 'c2c' && category === 'gift';
interface Found {
  readonly standing: Standing | undefined;
  readonly why: Ground;
}

const names: Readonly<Record<Standing, string>> = {
  gift: 'gift',
  scheme: 'scheme',
  'low-value': 'low-value',
  simplified: 'simplified',
  full: 'full',
};

/** Gift, scheme, within the relief, within the simplified declaration, or above it. */
function standingOf(shipment: Shipment, law: Destination, context: Context, scheme: SellerTaxId | undefined): Found {
  const { on } = context;
  const side = sideOf(shipment);
  const value = formatMoney(shipment.value);
  const gift = law.gift && inForce(law.gift, on);
  if (gift && isGift(shipment) && isRelieved(shipment, context, law, gift))
    return { standing: 'gift', why: because(`${law.name}: gift of ${value}, within ${formatMoney(gift.value)}`, gift) };
  if (scheme) {
    const under = inForce(law.scheme!.most, on)!;
    const within = under.value ? `${value} is within ${formatMoney(under.value)}${law.scheme!.per === 'item' ? ' an item' : ''}, ` : '';
    return { standing: 'scheme', why: because(`${law.name}: ${within}the ${scheme.owner}'s number of ${law.scheme!.name} travels`, under) };
  }
  const free = lookUp(law.dutyFree[side], on);
  const within = isRelieved(shipment, context, law, free);
  if (within) return { standing: 'low-value', why: because(`${law.name}: ${value} is within ${formatMoney(free!.value!)}`, free) };
  return aboveRelief(shipment, law, context, free);
}

function aboveRelief(shipment: Shipment, law: Destination, context: Context, free: Dated<Money | null> | undefined): Found {
  const beyond = beyondBounds(shipment, law, context.on);
  if (beyond)
    return { standing: undefined, why: because(`${law.name}: neither relief nor simplified declaration, ${beyond.says}`, beyond.under) };
  const limit = lookUp(law.simplified?.[sideOf(shipment)], context.on);
  const within = isWithin(shipment, context, law.basis, limit);
  const value = formatMoney(shipment.value);
  if (within === true)
    return {
      standing: 'simplified',
      why: because(`${law.name}: simplified declaration, ${value} is within ${formatMoney(limit!.value!)}`, limit),
    };
  if (within === false) {
    const above = limit!.value ? `${value} is above ${formatMoney(limit!.value)}` : 'there is no simplified one';
    return { standing: 'full', why: because(`${law.name}: full declaration, ${above}`, limit) };
  }
  return { standing: undefined, why: because(`${law.name}: which declaration is made is not known`, free) };
}

const forRecipient: readonly NumberPlace[] = ['cn23-importer', 'data-recipient', 'invoice', 'declaration'];

function numbersOf({ recipient: { taxId } }: Shipment, law: Destination, scheme: SellerTaxId | undefined): Travelling[] {
  return [
    ...(scheme ? [{ kind: scheme.scheme, number: scheme.number, owner: scheme.owner, places: law.scheme!.places }] : []),
    ...(taxId ? [{ ...known(taxId, law), owner: 'recipient' as const, places: law.recipientId?.places ?? forRecipient }] : []),
  ];
}

/** Where the export does not say which number it is, the kind of the destination that it fits. */
function known(taxId: PersonalId, { country, recipientId }: Destination): PersonalId {
  const found = taxId.kind === 'id' && recipientId ? checkId(taxId, country, recipientId.kinds) : undefined;
  return found?.valid ? { ...taxId, kind: found.kind } : taxId;
}

/** Procedure, scheme, numbers, duty, tax and what of them is not known. */
export function decideBy(law: Destination, shipment: Shipment, context: Context): Partial<Decision> {
  const scheme = schemeOf(shipment, law, context);
  const { standing, why } = standingOf(shipment, law, context, scheme);
  const duty = dutyOf(shipment, law, context, standing);
  const tax = taxOf(shipment, law, context, standing, duty);
  return {
    ...(standing && { procedure: law.procedures?.[standing] ?? names[standing] }),
    ...(scheme && { scheme }),
    ...(law.entrySummary && inForce(law.entrySummary.entries, context.on)?.value && { entrySummary: law.entrySummary.to }),
    numbers: numbersOf(shipment, law, scheme),
    ...(duty.charge !== undefined && { duty: duty.charge }),
    ...(tax.charge !== undefined && { tax: tax.charge }),
    gaps: [...(standing ? [] : ['procedure']), ...[duty.gap, tax.gap].filter((gap) => gap !== undefined)],
    why: [why, ...[duty.why, tax.why].filter((ground) => ground !== undefined)],
  };
}
