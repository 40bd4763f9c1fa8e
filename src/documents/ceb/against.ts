/** Why a shipment cannot be said in a message: asked of each shipment before it is written. */
import { chinaCountry, chinaCurrency, chinaUnit, chinaUnitName } from '../../model/china-codes.ts';
import type { ChinaFiling } from '../../model/filing/china.ts';
import type { Problem } from '../../model/problem.ts';
import type { Item, Shipment } from '../../model/shipment.ts';
import { byTariff, quantityIn } from '../china-figures.ts';
import type { Group } from '../document.ts';
import { dataMissing, noCode, notOneToOne, settingMissing, tooManyGoods, twoCurrencies, unmeasured } from '../filing-problems.ts';

const mostLines = 100;

export const platformKnown = ({ id, platform }: Shipment, { carrier }: Group, { platforms }: ChinaFiling): Problem[] =>
  platforms[platform]
    ? []
    : [
        settingMissing(
          { shipment: id, field: 'platform' },
          { key: `carriers.${carrier}.filing.china.platforms.${platform}`, what: `under which code and name ${platform} is registered` },
        ),
      ];

/** A list, and the order data before it, name one order and one parcel. */
export function oneToOne({ id, orders, pieces, items }: Shipment, document: string): Problem[] {
  const where = { shipment: id, field: 'orders' };
  return [
    ...(orders.length > 1 ? [notOneToOne(where, { says: `The parcel holds the orders ${orders.join(', ')}`, document })] : []),
    ...(pieces > 1 ? [notOneToOne(where, { says: `The order ${orders[0]} travels in ${pieces} parcels`, document })] : []),
    ...(items.length > mostLines
      ? [tooManyGoods({ shipment: id, field: 'items' }, { lines: items.length, most: mostLines, document })]
      : []),
  ];
}

export const currenciesKnown = ({ id, value, freight, insurance }: Shipment): Problem[] =>
  [...new Set([value, freight, insurance].flatMap((money) => money?.currency ?? []))]
    .filter((currency) => chinaCurrency(currency) === undefined)
    .map((currency) =>
      noCode({ shipment: id, field: 'value' }, { what: 'currency', value: currency, table: 'the table of China’s customs' }),
    );

export const oneCurrency = ({ id, value, freight }: Shipment, document: string): Problem[] =>
  freight && freight.currency !== value.currency
    ? [twoCurrencies({ shipment: id, field: 'freight' }, { goods: value.currency, freight: freight.currency, document })]
    : [];

export const countryKnown = ({ id, recipient: { country } }: Shipment): Problem[] =>
  chinaCountry(country) === undefined
    ? [noCode({ shipment: id, field: 'recipient.country' }, { what: 'country', value: country, table: 'the table of China’s customs' })]
    : [];

/** One of the checks of a line, for every line. */
export const eachLine = (shipment: Shipment, ...checks: readonly ((item: Item, at: Where) => Problem[])[]): Problem[] =>
  shipment.items.flatMap((item, i) => checks.flatMap((check) => check(item, { shipment: shipment.id, item: i + 1 })));

interface Where {
  readonly shipment: string;
  readonly item: number;
}

export const chineseName = ({ product: { sku, descriptionLocal = '' } }: Item, at: Where): Problem[] =>
  /\p{Script=Han}/u.test(descriptionLocal)
    ? []
    : [dataMissing({ ...at, field: 'descriptionLocal' }, { sku, what: 'Chinese name', column: 'description_local' })];

export const unitKnown = ({ product: { unit } }: Item, at: Where): Problem[] =>
  chinaUnit(unit) === undefined
    ? [noCode({ ...at, field: 'unit' }, { what: 'unit', value: unit, table: 'the table of China’s customs' })]
    : [];

export const tariffCode = ({ product: { sku, hsOf } }: Item, at: Where): Problem[] =>
  /^\d{10}$/.test(hsOf.CN ?? '')
    ? []
    : [dataMissing({ ...at, field: 'hsOf.CN' }, { sku, what: 'tariff code of China of ten digits', column: 'hs_cn' })];

export const elements = ({ product: { sku, elementsCn = '' } }: Item, at: Where): Problem[] =>
  elementsCn.trim() === ''
    ? [dataMissing({ ...at, field: 'elementsCn' }, { sku, what: 'declaration elements (规格型号)', column: 'elements_cn' })]
    : [];

/** The legal units of the line's tariff code, and quantities in them. */
export const measured =
  ({ carrier }: Group, { legalUnits }: ChinaFiling) =>
  (item: Item, at: Where): Problem[] => {
    const { sku, unit, hsOf } = item.product;
    if (hsOf.CN === undefined) return [];
    const where = { ...at, field: 'unit' };
    const units = byTariff(hsOf.CN, legalUnits);
    if (!units) {
      const key = `carriers.${carrier}.filing.china.legal_units.${hsOf.CN}`;
      return [settingMissing(where, { key, what: `in which legal unit ${hsOf.CN} is declared` })];
    }
    return units
      .filter((legal) => quantityIn(legal, item) === undefined)
      .map((legal) => unmeasured(where, { sku, unit, legal: `${legal} ${chinaUnitName(legal)}` }));
  };
