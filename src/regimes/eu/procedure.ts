/** Which declaration is made, and whether IOSS covers the sale. */
import { type Dated, inForce } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import type { SellerTaxId } from '../../model/party.ts';
import type { Ground } from '../../model/shipment.ts';
import { because } from '../regime.ts';
import { type Case, hasExcise, isGift } from './case.ts';
import { iossOf, isIoss } from './ioss.ts';
import { dutyRelief, giftRelief, lowValue, postalSet } from './law.ts';

/** IOSS: sales to consumers up to the ceiling, in the VAT area, no excise goods, and a number of the right form. */
export function schemeOf({ shipment, context, territory, low }: Case): SellerTaxId | undefined {
  const ioss = iossOf(shipment, context);
  const may = low && shipment.trade !== 'b2b' && !isGift(shipment) && territory.vat === 'in' && !hasExcise(shipment);
  return may && ioss && isIoss(ioss.number) ? ioss : undefined;
}

type Found = [procedure: string, why: Ground];

/**
 * Without IOSS the carrier who presents the goods may collect the VAT from the recipient (special arrangements); where the sender pays all
 * (DDP), where the place has a tax of its own, and for companies and gifts, it is paid the ordinary way.
 */
export function procedureOf(of: Case, scheme: SellerTaxId | undefined): Found {
  const { shipment, context, territory, value, limit, low, gift } = of;
  const is = formatMoney(value);
  const limited = inForce(lowValue, context.on);
  const relief = inForce(dutyRelief, context.on);
  const said = (procedure: string, says: string, under: Dated<unknown> | undefined): Found => [procedure, because(says, under)];
  if (!low) return aboveH7(of, `${is} is above ${formatMoney(limit)}`, limited);
  if (hasExcise(shipment)) return said('h1', 'full declaration (H1): excise goods may not go on an H7', limited);
  if (gift) return said('h7-standard', `H7: gift of ${is} between private persons`, inForce(giftRelief, context.on));
  if (shipment.trade === 'b2b' && !relief?.value)
    return aboveH7(of, 'a sale to a company is no distance sale, and the relief has ended', relief);
  if (scheme) return said('h7-ioss', `H7 with IOSS: ${is} is within ${formatMoney(limit)}, the ${scheme.owner}'s number travels`, limited);
  const standard = shipment.trade === 'b2b' || shipment.incoterm === 'DDP' || territory.vat === 'out';
  const tax = territory.vat === 'in' ? 'VAT' : 'tax of the place';
  return standard
    ? said('h7-standard', `H7, ${tax} the ordinary way: ${is} is within ${formatMoney(limit)}`, limited)
    : said('h7-special', `H7, special arrangements: ${is} is within ${formatMoney(limit)}, no IOSS, the carrier collects the VAT`, limited);
}

/** Where no H7 may be made: by post with the data set for it, if the post uses it; otherwise in full. */
function aboveH7({ shipment, value, context }: Case, because_: string, under: Dated<unknown> | undefined): Found {
  const postal = inForce(postalSet, context.on);
  const byPost = shipment.channel !== 'express' && !hasExcise(shipment) && postal !== undefined && value.minor <= postal.value.minor;
  if (!byPost) return ['h1', because(`full declaration (H1): ${because_}`, under)];
  return [
    'h6',
    because(`postal declaration (H6), or a full one as the post chooses: ${because_}, within ${formatMoney(postal.value)}`, postal),
  ];
}
