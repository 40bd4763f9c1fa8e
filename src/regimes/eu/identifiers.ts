/** The product identifiers of each line: the seller's, the maker's, and the GTIN where there is one. */
import { inForce } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import type { Breach, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { isIrish } from './case.ts';
import { makersIdLength, productIds, sellersIdLength } from './law.ts';
import * as from from './sources.ts';

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
    if (isIrish(shipment)) return [];
    const under = inForce(productIds, on);
    const nameless = shipment.items.flatMap(({ product }, i) =>
      product.sku === '' ? [{ message: "The line has no SKU, the seller's product identifier.", item: i + 1, field: 'sku' }] : [],
    );
    return [...nameless, ...withoutMakersId(shipment)].map((breach) => (under ? { ...breach, under } : breach));
  },
};

/** Whatever is longer cannot travel; nothing is cut. */
const tooLong = ({ items }: Shipment, on: Day): readonly Breach[] => {
  const [sellers, makers] = [inForce(sellersIdLength, on), inForce(makersIdLength, on)];
  return items.flatMap(({ product: { sku, manufacturer } }, i) =>
    [
      { id: sku, under: sellers, whose: 'The SKU', field: 'sku' },
      { id: manufacturer?.code ?? '', under: makers, whose: 'The maker’s product number', field: 'manufacturer.code' },
    ].flatMap(({ id, under, whose, field }) =>
      under?.value && id.length > under.value
        ? [{ message: `${whose} ${id.slice(0, 12)}… has ${id.length} characters, more than ${under.value}.`, item: i + 1, field, under }]
        : [],
    ),
  );
};

const idLength: Rule = {
  code: 'eu/product-identifier-length',
  severity: 'warning',
  title: 'The seller’s product identifier has up to 128 characters, the maker’s up to 64.',
  since: '2026-07-01',
  source: from.identifierLengths,
  fix: 'Give the product a shorter number in the catalogue.',
  breaches: (shipment, { on }) => (isIrish(shipment) ? [] : tooLong(shipment, on)),
};

const makersIdSoon: Rule = {
  code: 'eu/product-identifier-soon',
  severity: 'note',
  title: 'From 2026-11-01 each line must have the maker’s product identifier.',
  since: '2026-07-01',
  until: '2026-11-01',
  source: from.productIds,
  fix: 'Fill `manufacturer_code` and `gtin` in the catalogue.',
  breaches: (shipment) => (isIrish(shipment) ? [] : withoutMakersId(shipment)),
};

export const identifierRules: readonly Rule[] = [makersId, makersIdSoon, idLength];
