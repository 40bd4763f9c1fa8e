/** The import scheme (IOSS): when its number travels, when it must not, and how it is written. */
import { inForce } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import type { SellerTaxId } from '../../model/party.ts';
import { mask } from '../../model/problem.ts';
import type { Context, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { hasExcise, inEuro, isGift } from './case.ts';
import { iossOf, iossOfOrder, isIoss, stateOf } from './ioss.ts';
import { lowValue } from './law.ts';
import * as from from './sources.ts';
import { territoryOf } from './territories.ts';

const { recordBegins } = from;

/** The order's number always; the exporter's own where it would be used. */
const iossInQuestion = (shipment: Shipment, context: Context): SellerTaxId | undefined =>
  iossOfOrder(shipment) || shipment.decision.procedure?.startsWith('h7-') ? iossOf(shipment, context) : undefined;

const iossForm: Rule = {
  code: 'eu/ioss-form',
  severity: 'error',
  title: 'An IOSS number is IM and ten digits; an intermediary’s number (IN) is never declared.',
  since: recordBegins,
  source: from.iossNumber,
  fix: 'Correct the number at the platform, or `ids.ioss` in the settings; without a number the buyer pays the VAT.',
  breaches: (shipment, context) => {
    const ioss = iossInQuestion(shipment, context);
    return ioss && !isIoss(ioss.number) ? [{ message: `"${mask(ioss.number)}" is not an IOSS number.`, field: 'sellerTaxIds' }] : [];
  },
};

const iossState: Rule = {
  code: 'eu/ioss-state',
  severity: 'warning',
  title: 'The digits after IM name the member state that gave the IOSS number.',
  since: recordBegins,
  source: from.iossNumber,
  fix: 'Compare the number with the letter of the tax authority.',
  breaches: (shipment, context) => {
    const ioss = iossInQuestion(shipment, context);
    if (!ioss || !isIoss(ioss.number) || stateOf(ioss.number)) return [];
    return [
      { message: `No member state has the number ${ioss.number.slice(2, 5)}, which the IOSS number begins with.`, field: 'sellerTaxIds' },
    ];
  },
};

const iossAbove: Rule = {
  code: 'eu/ioss-above-150',
  severity: 'error',
  title: 'IOSS covers consignments of up to 150 EUR; above, the VAT is due at import, and the buyer would pay it twice.',
  since: recordBegins,
  source: from.vatDirective,
  fix: 'Ask the platform whether it charged the VAT; if so have it paid back, and take the IOSS number off the order.',
  breaches: (shipment, context) => {
    const value = inEuro(shipment, context);
    const under = inForce(lowValue, context.on);
    if (!under || !value || value.minor <= under.value.minor || !iossOfOrder(shipment)) return [];
    return [
      {
        message: `The order has an IOSS number, but ${formatMoney(value)} is above ${formatMoney(under.value)}.`,
        field: 'sellerTaxIds',
        under,
      },
    ];
  },
};

const iossUnusable: Rule = {
  code: 'eu/ioss-not-for-this',
  severity: 'warning',
  title: 'IOSS is for sales to consumers in the VAT area, and not for excise goods.',
  since: recordBegins,
  source: from.vatDirective,
  fix: 'Ask the platform whether it charged the VAT; the number is not declared.',
  breaches: (shipment) => {
    if (!iossOfOrder(shipment)) return [];
    const because = whyNoIoss(shipment);
    return because === undefined ? [] : [{ message: `The order's IOSS number is not declared: ${because}.`, field: 'sellerTaxIds' }];
  },
};

function whyNoIoss(shipment: Shipment): string | undefined {
  if (shipment.trade === 'b2b') return 'the buyer is a company';
  if (isGift(shipment)) return 'it is a gift';
  if (hasExcise(shipment)) return 'excise goods are outside the scheme';
  const territory = territoryOf(shipment.recipient);
  return territory?.vat === 'out' ? `${territory.name} is outside the VAT area` : undefined;
}

const iossOwn: Rule = {
  code: 'eu/ioss-own-number',
  severity: 'note',
  title: 'The exporter’s own IOSS number is for its own shop; a marketplace charges the VAT itself, and its number must travel.',
  since: recordBegins,
  source: from.vatDirective,
  fix: 'For a sale on a marketplace, export the orders with the marketplace’s IOSS number.',
  breaches: (shipment) =>
    shipment.decision.scheme?.scheme === 'IOSS' && !iossOfOrder(shipment)
      ? [{ message: `The order from ${shipment.platform} brings no IOSS number; the exporter's own travels.`, field: 'sellerTaxIds' }]
      : [],
};

const iossMissing: Rule = {
  code: 'eu/ioss-missing',
  severity: 'note',
  title: 'Without an IOSS number the VAT is collected at import, from the recipient unless the sender pays all.',
  since: recordBegins,
  source: from.vatDirective,
  fix: 'Register for IOSS and put the number into the settings (`ids.ioss`), or tell the buyer.',
  breaches: ({ decision: { procedure, scheme }, trade, category, recipient }) =>
    scheme === undefined && trade !== 'b2b' && category !== 'gift' && procedure?.startsWith('h7-') && territoryOf(recipient)?.vat === 'in'
      ? [{ message: `No IOSS number travels; the VAT is collected at import (${procedure}).`, field: 'sellerTaxIds' }]
      : [],
};

export const schemeRules: readonly Rule[] = [iossForm, iossState, iossAbove, iossUnusable, iossOwn, iossMissing];
