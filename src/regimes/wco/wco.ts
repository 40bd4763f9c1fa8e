/**
 * What every customs declaration of goods needs, whoever carries them and wherever they go: who sends, who receives, what it is,
 * how many, how heavy, of what value, made where. After the guidelines of the World Customs Organization and the Universal Postal Union.
 */
import { hasPostcodes, isAlpha2 } from '../../model/country.ts';
import { type Source, series } from '../../model/dated.ts';
import { formatMoney, type Money } from '../../model/money.ts';
import type { Address } from '../../model/party.ts';
import { mask } from '../../model/problem.ts';
import type { Breach, Item, Shipment } from '../../model/shipment.ts';
import { formatGrams } from '../../model/weight.ts';
import { fact, type Regime, type Rule } from '../regime.ts';
import { descriptionRules } from './descriptions.ts';
import { postcodeRequiredBy, requiredSource } from './postcodes.ts';
import { guidelines, since } from './sources.ts';

const invoice: Source = {
  title: 'FedEx: how to fill in a commercial invoice',
  url: 'https://ask.fedex.com/help/en-de/preparing-to-send/fill_in_commercial_invoice',
  retrieved: '2026-11-22',
  certainty: 'official',
};

const eachItem = (shipment: Shipment, breach: (item: Item) => Omit<Breach, 'item'> | undefined): readonly Breach[] =>
  shipment.items.flatMap((item, i) => {
    const found = breach(item);
    return found ? [{ ...found, item: i + 1 }] : [];
  });

const blank = (text: string | undefined): boolean => text === undefined || !/[\p{L}\p{N}]/u.test(text);

/** What an address lacks: name, street, city, country. */
function missingParts(party: Address & { readonly name: string }): string[] {
  const parts: [string, boolean][] = [
    ['name', blank(party.name)],
    ['street', party.lines.every(blank)],
    ['city', blank(party.city)],
    ['country', !isAlpha2(party.country)],
  ];
  return parts.filter(([, missing]) => missing).map(([part]) => part);
}

const recipientIncomplete: Rule = {
  code: 'wco/recipient-incomplete',
  severity: 'error',
  title: 'A recipient has a name, a street, a city and a country.',
  since,
  source: guidelines,
  fix: 'Complete the address in the order, or ask the buyer.',
  breaches: ({ recipient }) =>
    missingParts(recipient).map((part) => ({
      message: `The recipient has no ${part}.`,
      field: `recipient.${part === 'street' ? 'lines' : part}`,
    })),
};

const senderIncomplete: Rule = {
  code: 'wco/sender-incomplete',
  severity: 'error',
  title: 'A sender has a name, a street, a city, a country, and a postcode where the country has them.',
  since,
  source: guidelines,
  fix: 'Complete `exporter` in the settings.',
  breaches: (_shipment, { exporter }) => {
    const missing = missingParts(exporter);
    if (blank(exporter.postcode) && postcodeRequiredBy(exporter.country)) missing.push('postcode');
    return missing.map((part) => ({ message: `The exporter has no ${part}.`, field: `exporter.${part}` }));
  },
};

/** Platforms hide a buyer as `张**`, `J*** S***` or `*****`; a lone asterisk in a street line is no mask. */
const masked = /\*\s?\*|\p{L}\*|\*\p{L}|^\*+$/u;

const recipientMasked: Rule = {
  code: 'wco/recipient-masked',
  severity: 'error',
  title: 'A recipient whose data the platform masked cannot be declared.',
  since,
  source: guidelines,
  fix: 'Export the order again with full buyer data, from the platform itself and within its time limit.',
  breaches: ({ recipient }) => {
    const { name, lines, city, phone = '' } = recipient;
    const fields: [string, string][] = [
      ['name', name],
      ...lines.map((line): [string, string] => ['lines', line]),
      ['city', city],
      ['phone', phone],
    ];
    return fields
      .filter(([, text]) => masked.test(text))
      .map(([field, text]) => ({
        message: `The recipient's ${field === 'lines' ? 'street' : field} is masked: ${mask(text)}.`,
        field: `recipient.${field}`,
      }));
  },
};

const postcodeMissing: Rule = {
  code: 'wco/postcode-missing',
  severity: 'error',
  title: 'An address has a postcode where the country asks for it.',
  since,
  source: requiredSource,
  fix: 'Complete the postcode in the order, or ask the buyer.',
  breaches: ({ recipient }) => {
    const source = blank(recipient.postcode) ? postcodeRequiredBy(recipient.country) : undefined;
    if (!source) return [];
    return [
      {
        message: `An address in ${recipient.country} needs a postcode.`,
        field: 'recipient.postcode',
        under: { since, value: recipient.country, source },
      },
    ];
  },
};

const postcodeAdvised: Rule = {
  code: 'wco/postcode-advised',
  severity: 'warning',
  title: 'An address better has a postcode where the country has postcodes.',
  since,
  source: guidelines,
  fix: 'Complete the postcode if the buyer knows it.',
  breaches: ({ recipient: { country, postcode } }) =>
    blank(postcode) && isAlpha2(country) && hasPostcodes(country) && !postcodeRequiredBy(country)
      ? [{ message: `The address in ${country} has no postcode, though the country has them.`, field: 'recipient.postcode' }]
      : [],
};

const hsDigits: Rule = {
  code: 'wco/hs-digits',
  severity: 'error',
  title: 'A tariff code has at least the six digits of the Harmonized System; a code is never lengthened for the seller.',
  since,
  source: guidelines,
  fix: 'Put the code with six digits or more into the catalogue; do not fill it up with zeros.',
  breaches: (shipment) =>
    eachItem(shipment, ({ hs }) =>
      hs !== '' && !/^(?!00|77)\d{6,14}$/.test(hs) ? { message: `"${hs}" is not a code of six digits or more.`, field: 'hs' } : undefined,
    ),
};

const hsMissing: Rule = {
  code: 'wco/hs-missing',
  severity: 'error',
  title: 'Each line of an express invoice has a tariff code.',
  since,
  source: invoice,
  fix: 'Put the code into the catalogue.',
  breaches: (shipment) =>
    shipment.channel === 'express'
      ? eachItem(shipment, ({ hs }) => (hs === '' ? { message: 'The line has no tariff code.', field: 'hs' } : undefined))
      : [],
};

const origin: Rule = {
  code: 'wco/origin',
  severity: 'error',
  title: 'Each line says in which country the goods were made; it is never assumed.',
  since,
  source: guidelines,
  fix: 'Put the two-letter country of origin into the catalogue: where the goods were made, not where they are posted.',
  breaches: (shipment) =>
    eachItem(shipment, ({ product }) =>
      isAlpha2(product.origin)
        ? undefined
        : { message: product.origin === '' ? 'The line has no origin.' : `"${product.origin}" is no country.`, field: 'origin' },
    ),
};

const quantity: Rule = {
  code: 'wco/quantity',
  severity: 'error',
  title: 'Each line has a whole number of pieces above zero.',
  since,
  source: guidelines,
  fix: 'Correct the quantity in the order.',
  breaches: (shipment) =>
    eachItem(shipment, (item) =>
      Number.isSafeInteger(item.quantity) && item.quantity > 0
        ? undefined
        : { message: `${item.quantity} is not a number of pieces.`, field: 'quantity' },
    ),
};

const netWeight: Rule = {
  code: 'wco/net-weight',
  severity: 'error',
  title: 'Each line weighs something.',
  since,
  source: guidelines,
  fix: 'Put the net weight of one unit into the catalogue (`net_grams`).',
  breaches: (shipment) =>
    eachItem(shipment, (item) =>
      item.netMilligrams > 0 ? undefined : { message: `The line weighs ${formatGrams(item.netMilligrams)} g net.`, field: 'netMilligrams' },
    ),
};

const grossBelowNet: Rule = {
  code: 'wco/gross-below-net',
  severity: 'error',
  title: 'The gross weight is not below the sum of the net weights.',
  since,
  source: guidelines,
  fix: 'Weigh the parcel again, or correct the net weights in the catalogue.',
  breaches: ({ grossMilligrams, items }) => {
    const net = items.reduce((sum, item) => sum + item.netMilligrams, 0);
    if (grossMilligrams >= net && grossMilligrams > 0) return [];
    return [
      { message: `The gross weight of ${formatGrams(grossMilligrams)} g is below ${formatGrams(net)} g net.`, field: 'grossMilligrams' },
    ];
  },
};

const lineValue: Rule = {
  code: 'wco/line-value',
  severity: 'error',
  title: 'Each line has a value above zero, also a free gift or a replacement.',
  since,
  source: guidelines,
  fix: 'Give the goods the value they have, in the order or as `unit_value` in the catalogue.',
  breaches: (shipment) =>
    eachItem(shipment, ({ value }) =>
      value.minor > 0 ? undefined : { message: `The line's value is ${formatMoney(value)}.`, field: 'value' },
    ),
};

const oneCurrency: Rule = {
  code: 'wco/one-currency',
  severity: 'error',
  title: 'All values of a declaration stand in one currency.',
  since,
  source: guidelines,
  fix: 'Export the order in one currency.',
  breaches: (shipment) =>
    eachItem(shipment, ({ value: { currency } }) =>
      currency === shipment.value.currency
        ? undefined
        : { message: `The line is in ${currency}, the shipment in ${shipment.value.currency}.`, field: 'value' },
    ),
};

const valueSum: Rule = {
  code: 'wco/value-sum',
  severity: 'error',
  title: 'The lines add up to the value of the shipment.',
  since,
  source: guidelines,
  fix: 'Report this order: its values do not add up.',
  breaches: ({ items, value }) => {
    if (items.some((item) => item.value.currency !== value.currency)) return [];
    const sum: Money = { minor: items.reduce((total, item) => total + item.value.minor, 0), currency: value.currency };
    return sum.minor === value.minor
      ? []
      : [{ message: `The lines add up to ${formatMoney(sum)}, the shipment says ${formatMoney(value)}.`, field: 'value' }];
  },
};

const giftOnSale: Rule = {
  code: 'wco/gift-on-sale',
  severity: 'error',
  title: 'A paid order is a sale; ticking it as a gift is a false declaration.',
  since,
  source: guidelines,
  fix: 'Declare it as a sale of goods.',
  breaches: ({ category, trade }) =>
    category === 'gift' && trade !== 'c2c' ? [{ message: `A ${trade} order is declared as a gift.`, field: 'category' }] : [],
};

const privateSale: Rule = {
  code: 'wco/category',
  severity: 'warning',
  title: 'A paid order is ticked as a sale of goods and as nothing else.',
  since,
  source: guidelines,
  fix: 'Declare it as a sale of goods, unless nothing was sold.',
  breaches: ({ category, trade }) =>
    ['documents', 'commercial-sample', 'other'].includes(category) && trade !== 'c2c'
      ? [{ message: `A ${trade} order is declared as ${category}.`, field: 'category' }]
      : [],
};

const advanceData = series<string>({ since, value: 'who, what, how many, how heavy, of what value, made where', source: guidelines });

export const wco: Regime = {
  id: 'wco',
  name: 'Every customs declaration',
  description:
    'The data without which no declaration can be made, by post or by express, to any country: complete sender and recipient, a description ' +
    'that names the goods, quantity, net and gross weight, value in one currency, origin and, for sales, a tariff code of six digits or more. ' +
    'It says nothing of any country’s own law; that is for the regime of the destination.',
  covers: () => true,
  territories: [],
  rules: [
    recipientIncomplete,
    recipientMasked,
    postcodeMissing,
    postcodeAdvised,
    senderIncomplete,
    ...descriptionRules,
    hsDigits,
    hsMissing,
    origin,
    quantity,
    netWeight,
    grossBelowNet,
    lineValue,
    oneCurrency,
    valueSum,
    giftOnSale,
    privateSale,
  ],
  facts: [fact('Data every declaration needs', advanceData, (value) => value)],
};
