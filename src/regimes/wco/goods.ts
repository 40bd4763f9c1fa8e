/** What the goods are, how many, how heavy, made where. */
import { isAlpha2 } from '../../model/country.ts';
import type { Source } from '../../model/dated.ts';
import type { Breach, Item, Shipment } from '../../model/shipment.ts';
import { formatGrams } from '../../model/weight.ts';
import type { Rule } from '../regime.ts';
import { guidelines, since } from './sources.ts';

const invoice: Source = {
  title: 'FedEx: how to fill in a commercial invoice',
  url: 'https://ask.fedex.com/help/en-de/preparing-to-send/fill_in_commercial_invoice',
  retrieved: '2026-11-22',
  certainty: 'official',
};

export const eachItem = (shipment: Shipment, breach: (item: Item) => Omit<Breach, 'item'> | undefined): readonly Breach[] =>
  shipment.items.flatMap((item, i) => {
    const found = breach(item);
    return found ? [{ ...found, item: i + 1 }] : [];
  });

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

export const goodsRules: readonly Rule[] = [hsDigits, hsMissing, origin, quantity, netWeight, grossBelowNet];
