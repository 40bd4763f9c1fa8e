/** How a parcel enters the European Union on a day: the declaration, whose scheme number travels, duty and fees. */
import { type Dated, inForce } from '../../model/dated.ts';
import { formatMoney, type Money, times } from '../../model/money.ts';
import type { SellerTaxId } from '../../model/party.ts';
import type { Charge, Context, Decision, Ground, Shipment, Travelling } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import { iossOf, isIoss } from './ioss.ts';
import { dutyPerLine, dutyRelief, giftRelief, isExcise, lowValue, nationalFees, neverRelieved, vat } from './law.ts';
import { northernIreland, type Territory, territoryOf } from './territories.ts';

export const isGift = ({ trade, category }: Shipment): boolean => trade === 'c2c' && category === 'gift';
export const hasExcise = ({ items }: Shipment): boolean => items.some(({ hs }) => isExcise(hs));

/** The goods value in euro; undefined where no rate is known. */
export const inEuro = ({ value }: Shipment, { convert }: Context): Money | undefined => convert(value, 'EUR')?.money;
/** Northern Ireland is declared to the United Kingdom, whose regime decides. */
export const isIrish = ({ recipient }: Shipment): boolean => territoryOf(recipient) === northernIreland;
export const isDecided = (shipment: Shipment): boolean => shipment.decision.procedure !== undefined && !isIrish(shipment);

/** What was found about a parcel before anything is decided. */
interface Case {
  readonly shipment: Shipment;
  readonly context: Context;
  readonly territory: Territory;
  /** Goods value in euro. */
  readonly value: Money;
  readonly limit: Money;
  readonly low: boolean;
  readonly gift: boolean;
}

export function decide(shipment: Shipment, context: Context): Partial<Decision> {
  const territory = territoryOf(shipment.recipient)!;
  const limit = inForce(lowValue, context.on);
  const converted = context.convert(shipment.value, 'EUR');
  if (territory === northernIreland)
    return { why: [because('Northern Ireland: the United Kingdom’s declaration is used, not decided here')] };
  if (territory.customs === 'out')
    return { why: [because(`${territory.name} is outside the customs territory of the EU: nothing is decided`)] };
  if (!limit) return { gaps: ['procedure', 'duty', 'tax'], why: [because(`EU: the law of ${context.on} is not known`)] };
  if (!converted) return { gaps: ['procedure', 'duty', 'tax'], why: [because('EU: no rate to EUR is known, so nothing is decided')] };
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
    ...(scheme ? [] : ['tax: VAT rates are not in the program']),
  ];
  return {
    procedure,
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

/** On the CN23, in the post's and the courier's data and on the invoice; never on a CN22, which has no box for it. */
const travelling = ({ number, owner }: SellerTaxId): Travelling => ({
  kind: 'IOSS',
  number,
  owner,
  places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'],
});

/** IOSS: sales to consumers up to the ceiling, in the VAT area, no excise goods, and a number of the right form. */
function schemeOf({ shipment, context, territory, low }: Case): SellerTaxId | undefined {
  const ioss = iossOf(shipment, context);
  const may = low && shipment.trade !== 'b2b' && !isGift(shipment) && territory.vat === 'in' && !hasExcise(shipment);
  return may && ioss && isIoss(ioss.number) ? ioss : undefined;
}

/**
 * Without IOSS the carrier who presents the goods may collect the VAT from the recipient (special arrangements); where the sender pays all
 * (DDP), where the place has a tax of its own, and for companies and gifts, it is paid the ordinary way.
 */
function procedureOf(
  { shipment, context, territory, value, limit, low, gift }: Case,
  scheme: SellerTaxId | undefined,
): [procedure: string, why: Ground] {
  const is = formatMoney(value);
  const limited = inForce(lowValue, context.on);
  const said = (procedure: string, says: string, under: Dated<unknown> | undefined): [string, Ground] => [procedure, because(says, under)];
  if (!low) return said('h1', `full declaration (H1): ${is} is above ${formatMoney(limit)}`, limited);
  if (hasExcise(shipment)) return said('h1', 'full declaration (H1): excise goods may not go on an H7', limited);
  if (gift) return said('h7-standard', `H7: gift of ${is} between private persons`, inForce(giftRelief, context.on));
  if (shipment.trade === 'b2b' && !inForce(dutyRelief, context.on)?.value) {
    return said(
      'h1',
      'full declaration (H1): a sale to a company is no distance sale, and the relief has ended',
      inForce(dutyRelief, context.on),
    );
  }
  if (scheme) return said('h7-ioss', `H7 with IOSS: ${is} is within ${formatMoney(limit)}, the ${scheme.owner}'s number travels`, limited);
  const standard = shipment.trade === 'b2b' || shipment.incoterm === 'DDP' || territory.vat === 'out';
  return standard
    ? said('h7-standard', `H7, VAT the ordinary way: ${is} is within ${formatMoney(limit)}`, limited)
    : said('h7-special', `H7, special arrangements: ${is} is within ${formatMoney(limit)}, no IOSS, the carrier collects the VAT`, limited);
}

/** Lines that the tariff tells apart: code (six digits on an H7, whole on an H1), description, origin. */
export function tariffLines({ items }: Shipment, procedure: string | undefined): number {
  const whole = procedure === 'h1';
  const line = ({ hs, product }: Shipment['items'][number]): string =>
    [whole ? hs : hs.slice(0, 6), product.description.trim().toLowerCase().replace(/\s+/g, ' '), product.origin].join('\n');
  return items.length === 1 ? 1 : new Set(items.map(line)).size;
}

function dutyOf({ shipment, context: { on }, low, gift, value }: Case, procedure: string): { charge?: Charge | null; why: Ground } {
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
function feesOf({ shipment, context, territory, low }: Case): Charge[] {
  const entries = territory.vat === 'in' ? nationalFees[shipment.recipient.country] : undefined;
  const under = entries && inForce(entries, context.on);
  const fee = under?.value;
  if (!fee || !low) return [];
  const count = fee.per === 'parcel' ? 1 : tariffLines(shipment, undefined);
  const amount = times(fee.amount, count);
  return [{ name: fee.name, amount, steps: [`${count} × ${formatMoney(fee.amount)} a ${fee.per} = ${formatMoney(amount)}`], under }];
}
