/** What the United Kingdom asks beyond its tables: VAT at the sale, the buyer's number, words that Border Force refuses. */
import { inForce } from '../../model/dated.ts';
import { formatMoney } from '../../model/money.ts';
import { mask } from '../../model/problem.ts';
import type { Shipment } from '../../model/shipment.ts';
import { isGift } from '../destination-decision.ts';
import { outsideScheme, schemeNumber } from '../destination-scheme.ts';
import type { Rule } from '../regime.ts';
import { describeBetter, foundInDescriptions, stopWords } from '../stop-words.ts';
import { better } from '../wordings.ts';
import { gibraltar, guernsey, jersey } from './islands.ts';
import { gift, isReverseCharge, northernIreland } from './law.ts';
import * as from from './sources.ts';
import { tableOf } from './territories.ts';

const { recordBegins } = from;

/** Of a company's purchase the rule below speaks. */
const vatMissing: Rule = {
  code: 'gb/seller-vat-missing',
  severity: 'note',
  title: 'Up to 135 GBP the seller or the marketplace charges UK VAT at the sale, and its number travels.',
  since: recordBegins,
  source: from.vatAtSale,
  fix: 'Export the order with the marketplace’s VAT number, or register and put your own into the settings (`ids.vat_gb`).',
  breaches: (shipment, context) => {
    const scheme = tableOf(shipment.recipient)?.scheme;
    if (!scheme || shipment.trade === 'b2b' || shipment.decision.scheme) return [];
    if (outsideScheme(shipment, scheme, context) !== undefined || schemeNumber(shipment, scheme, context)) return [];
    return [
      {
        message: `No UK VAT number travels with ${formatMoney(shipment.value)} of goods; whoever sells them owes the VAT.`,
        field: 'sellerTaxIds',
        under: inForce(scheme.most, context.on)!,
      },
    ];
  },
};

const lackOf = ({ recipient: { taxId } }: Shipment): string =>
  taxId ? `"${mask(taxId.number)}" is no UK VAT number` : 'its UK VAT number is not known';

const buyerVat: Rule = {
  code: 'gb/buyer-vat-number',
  severity: 'note',
  title: 'A company that gives its UK VAT number accounts for the VAT itself; without it the seller charges the VAT.',
  since: recordBegins,
  source: from.vatAtSale,
  fix: 'Ask the buyer for the UK VAT number, or charge the VAT.',
  breaches: (shipment) =>
    shipment.trade === 'b2b' && tableOf(shipment.recipient)?.scheme && !isReverseCharge(shipment)
      ? [{ message: `The buyer is a company, and ${lackOf(shipment)}.`, field: 'recipient.taxId' }]
      : [],
};

const giftAbove: Rule = {
  code: 'gb/gift-above-relief',
  severity: 'warning',
  title: 'A gift between private persons is free of VAT up to 39 GBP.',
  since: recordBegins,
  source: from.postUsers,
  fix: 'Expect VAT, and above 135 GBP duty, to be collected from the recipient.',
  breaches: (shipment, { on, convert }) => {
    const under = inForce(gift, on);
    const value = under && convert(shipment.value, under.value.currency)?.money;
    if (!value || !tableOf(shipment.recipient)?.gift || !isGift(shipment) || value.minor <= under.value.minor) return [];
    return [{ message: `A gift of ${formatMoney(value)} is above ${formatMoney(under.value)}.`, field: 'value', under }];
  },
};

const islands = new Set([jersey, guernsey, gibraltar]);

const ownVatArea: Rule = {
  code: 'gb/own-vat-area',
  severity: 'warning',
  title: 'Jersey, Guernsey and Gibraltar have tax areas of their own; UK VAT is not charged there.',
  since: recordBegins,
  source: from.vatAtSale,
  fix: 'Ask the platform whether it charged VAT; the number is not declared.',
  breaches: ({ recipient, sellerTaxIds }) => {
    const law = tableOf(recipient);
    return law && islands.has(law) && sellerTaxIds.some(({ scheme }) => scheme === 'GB_VAT')
      ? [{ message: `The order's UK VAT number is not declared: ${law.name} is outside the VAT area.`, field: 'sellerTaxIds' }]
      : [];
  },
};

const words = stopWords(new Map(['cars', 'sanitary goods', 'clothing'].map((term) => [term, from.borderForce])), {
  ...better,
  cars: 'Make and model of the car',
});

/** The day from which the list was looked at. */
const listed = '2026-11-01';

const vague: Rule = {
  code: 'gb/vague-description',
  severity: 'warning',
  title: 'Border Force names descriptions that say too little.',
  since: listed,
  source: from.borderForce,
  fix: `${describeBetter}.`,
  breaches: (shipment) =>
    tableOf(shipment.recipient) === northernIreland
      ? []
      : foundInDescriptions(shipment.items, listed, (text) => {
          const found = words.whole(text);
          return found && { ...found, says: 'says too little about the goods.' };
        }),
};

export const rules: readonly Rule[] = [vatMissing, buyerVat, giftAbove, ownVatArea, vague];
