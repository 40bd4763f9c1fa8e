/** How a parcel enters the European Union on a day: the declaration, whose scheme number travels, duty and fees. */
import { inForce } from '../../model/dated.ts';
import type { SellerTaxId } from '../../model/party.ts';
import type { Context, Decision, Shipment, Travelling } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import { type Case, isGift } from './case.ts';
import { dutyOf, feesOf } from './charges.ts';
import { codesOf } from './codes.ts';
import { entrySummary, giftRelief, lowValue, productIds, vat } from './law.ts';
import { procedureOf, schemeOf } from './procedure.ts';
import { northernIreland, statusOf, territoryOf } from './territories.ts';

const nothing = ['procedure', 'duty', 'tax'];

/** The declaration, and that the goods are announced before loading: to Northern Ireland too, not to places outside the customs territory. */
export function decide(shipment: Shipment, context: Context): Partial<Decision> {
  const announced = territoryOf(shipment.recipient)!.customs === 'in' && inForce(entrySummary, context.on) !== undefined;
  return { ...declarationOf(shipment, context), ...(announced && { entrySummary: 'ics2' }) };
}

function declarationOf(shipment: Shipment, context: Context): Partial<Decision> {
  const territory = territoryOf(shipment.recipient)!;
  const limit = inForce(lowValue, context.on);
  const converted = context.convert(shipment.value, 'EUR');
  if (territory === northernIreland)
    return { why: [because('Northern Ireland: the United Kingdom’s declaration is used, not decided here')] };
  if (territory.customs === 'out')
    return { gaps: nothing, why: [because(`${territory.name} is ${statusOf(territory)}: nothing is decided`)] };
  if (!limit) return { gaps: nothing, why: [because(`EU: the law of ${context.on} is not known`)] };
  if (!converted) return { gaps: nothing, why: [because('EU: no rate to EUR is known, so nothing is decided')] };
  const value = converted.money;
  const gifts = inForce(giftRelief, context.on);
  const gift = isGift(shipment) && gifts !== undefined && value.minor <= gifts.value.minor;
  return decideCase({ shipment, context, territory, value, limit: limit.value, low: value.minor <= limit.value.minor, gift });
}

function decideCase(of: Case): Partial<Decision> {
  const scheme = schemeOf(of);
  const [procedure, why] = procedureOf(of, scheme);
  const duty = dutyOf(of, procedure);
  const fees = feesOf(of);
  const whyTax = scheme ? [because('VAT: paid at the sale (IOSS)', inForce(vat, of.context.on))] : [];
  const gaps = [
    ...(duty.charge === undefined ? ['duty: rates by tariff code and origin are not in the program'] : []),
    ...(scheme ? [] : [taxGap(of)]),
  ];
  return {
    procedure,
    codes: codesOf(of, procedure, scheme),
    ...identifiersOf(of.context),
    ...(scheme ? { scheme, numbers: [travelling(scheme)], tax: null } : {}),
    ...(duty.charge === undefined ? {} : { duty: duty.charge }),
    fees,
    gaps,
    why: [
      why,
      duty.why,
      ...whyTax,
      ...fees.map(({ name, steps, under }) => ({ says: `${name}: ${steps.join(', ')}`, ...(under && { under }) })),
    ],
  };
}

/** From when on they may travel: voluntary at first. */
function identifiersOf({ on }: Context): Pick<Decision, 'productIdentifiers'> {
  const under = inForce(productIds, on);
  return under?.value ? { productIdentifiers: { since: under.since, source: under.source } } : {};
}

const taxGap = ({ territory }: Case): string =>
  territory.vat === 'in'
    ? 'tax: VAT rates are not in the program'
    : 'tax: the place is outside the VAT area of the EU, and its own tax is not in the program';

/** On the CN23, in the post's and the courier's data and on the invoice; never on a CN22, which has no box for it. */
const travelling = ({ number, owner }: SellerTaxId): Travelling => ({
  kind: 'IOSS',
  number,
  owner,
  places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'],
});
