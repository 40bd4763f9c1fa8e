/** Which data a parcel must bring, and where the places are that are no ordinary part of a member state. */
import { inForce } from '../../model/dated.ts';
import type { Breach, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { productIds } from './law.ts';
import * as from from './sources.ts';
import { isSpecial, northernIreland, territoryOf } from './territories.ts';

const { recordBegins } = from;

const hsMissing: Rule = {
  code: 'eu/hs-missing',
  severity: 'error',
  title: 'Each line has a tariff code of six digits, also on gifts.',
  since: '2023-03-01',
  source: from.ics2,
  fix: 'Put the code into the catalogue.',
  breaches: ({ items, category }) =>
    category === 'gift'
      ? items.flatMap(({ hs }, i) => (hs === '' ? [{ message: 'The line has no tariff code.', item: i + 1, field: 'hs' }] : []))
      : [],
};

const contact: Rule = {
  code: 'eu/contact-missing',
  severity: 'warning',
  title: 'The advance data hold the recipient’s telephone or e-mail.',
  since: '2023-09-22',
  source: from.contact,
  fix: 'Complete one of them in the order.',
  breaches: ({ recipient: { phone, email } }) =>
    phone?.trim() || email?.trim()
      ? []
      : [{ message: 'Neither telephone nor e-mail of the recipient is known.', field: 'recipient.phone' }],
};

/** The maker's own number for the product, or else the model, is what a catalogue knows of it. */
const withoutMakersId = ({ items }: Shipment): readonly Breach[] =>
  items.flatMap(({ product: { sku, manufacturer, model } }, i) =>
    manufacturer?.code || model
      ? []
      : [
          {
            message: `The catalogue has no maker's product number for ${sku} (manufacturer_code, or model).`,
            item: i + 1,
            field: 'manufacturer.code',
          },
        ],
  );

/**
 * A warning and not an error: the identifiers are mandatory, but in which data elements they travel is not published, so no carrier's file
 * has a field for them yet. Settings can make it hold.
 */
const makersId: Rule = {
  code: 'eu/product-identifier',
  severity: 'warning',
  title: 'Each line has the seller’s product identifier and the maker’s.',
  since: '2026-11-01',
  source: from.productIds,
  fix: 'Put the maker’s product number into the catalogue (`manufacturer_code`), and the GTIN where there is one.',
  breaches: (shipment, { on }) => {
    const under = inForce(productIds, on);
    const nameless = shipment.items.flatMap(({ product }, i) =>
      product.sku === '' ? [{ message: "The line has no SKU, the seller's product identifier.", item: i + 1, field: 'sku' }] : [],
    );
    return [...nameless, ...withoutMakersId(shipment)].map((breach) => (under ? { ...breach, under } : breach));
  },
};

const makersIdSoon: Rule = {
  code: 'eu/product-identifier-soon',
  severity: 'note',
  title: 'From 2026-11-01 each line must have the maker’s product identifier.',
  since: '2026-07-01',
  until: '2026-11-01',
  source: from.productIds,
  fix: 'Fill `manufacturer_code` and `gtin` in the catalogue.',
  breaches: withoutMakersId,
};

const buyerNumber: Rule = {
  code: 'eu/buyer-number',
  severity: 'note',
  title: 'A company that imports is known by its VAT and EORI number.',
  since: recordBegins,
  source: from.h7Manual,
  fix: 'Ask the buyer for the VAT and EORI number.',
  breaches: ({ trade, recipient }) =>
    trade === 'b2b' && territoryOf(recipient) !== northernIreland && !['vat', 'eori'].includes(recipient.taxId?.kind.toLowerCase() ?? '')
      ? [{ message: 'The buyer is a company, and neither a VAT nor an EORI number is known.', field: 'recipient.taxId' }]
      : [],
};

const specialTerritory: Rule = {
  code: 'eu/special-territory',
  severity: 'warning',
  title: 'Some places of the member states lie outside the customs or the VAT area.',
  since: recordBegins,
  source: from.territories,
  fix: 'Ask the carrier how it declares for this place; IOSS is not used there.',
  breaches: ({ recipient }) => {
    const territory = territoryOf(recipient);
    if (!territory || territory === northernIreland || !isSpecial(territory)) return [];
    const { customs, vat, name } = territory;
    const area =
      customs === 'out'
        ? 'outside the customs territory'
        : vat === 'out'
          ? 'inside the customs territory but outside the VAT area'
          : 'treated as France';
    const by = recipient.country === territory.own ? `The destination ${recipient.country}` : `The postcode ${recipient.postcode}`;
    return [{ message: `${by} is ${name}: ${area}.`, field: 'recipient.postcode' }];
  },
};

const northernIrish: Rule = {
  code: 'eu/northern-ireland',
  severity: 'note',
  title: 'Northern Ireland follows the EU’s rules for goods but is declared to the United Kingdom.',
  since: recordBegins,
  source: from.territories,
  fix: 'Ask the carrier for its Northern Ireland service; the entry summary needs six-digit codes and exact descriptions.',
  breaches: ({ recipient }) =>
    territoryOf(recipient) === northernIreland
      ? [
          {
            message: 'The address is in Northern Ireland: EU advance data apply, the declaration is the United Kingdom’s.',
            field: 'recipient.postcode',
          },
        ]
      : [],
};

export const dataRules: readonly Rule[] = [hsMissing, contact, makersId, makersIdSoon, buyerNumber, specialTerritory, northernIrish];
