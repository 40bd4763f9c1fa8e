/** The items of a declaration. */
import type { Decision, Shipment } from '../../model/shipment.ts';
import type { Content, DataSet } from './element.ts';
import { kilograms, moneyOf } from './figures.ts';
import type { GoodsItem } from './goods-items.ts';
import { codesOf, documentOf, type Needed } from './needed.ts';
import { numbered, type Parts } from './numbered.ts';

export const itemOf = ({ items }: GoodsItem, number: number, { decision }: Shipment, filing: Needed): Content => ({
  ...numbered('11 03', { '001': String(number) }),
  ...numbered(
    '11 10',
    codesOf('additional-procedure', decision, filing).map((code) => ({ '001': code })),
  ),
  ...identifiersOf(items, filing),
  ...numbered('13 16', fiscalOf(decision, filing)),
});

export const lowValueItemOf = ({ value }: GoodsItem, { paymentMethod }: Needed): Content => ({
  ...numbered('14 03', paymentMethod ? [{ '038': [paymentMethod] }] : []),
  ...numbered('14 14', moneyOf(value)),
});

export const postalItemOf = ({ value, origin, netMilligrams }: GoodsItem, { decision }: Shipment, filing: Needed): Content => {
  const [procedure = ''] = codesOf('procedure', decision, filing);
  return {
    ...numbered('11 09', { '001': procedure.slice(0, 2), '002': procedure.slice(2) }),
    ...(filing.paymentMethod && { '14 03 038 000': [filing.paymentMethod] }),
    ...numbered('14 12', moneyOf(value)),
    ...numbered('16 08', { '001': origin }),
    ...numbered('18 01', { '001': kilograms(netMilligrams) }),
  };
};

/** All goods are in one parcel: it is counted on the first item, and the others are packed with it. */
export const measuresOf = (id: DataSet['id'], { grossMilligrams, description, code }: GoodsItem, index: number): Content => ({
  ...numbered('18 04', { '001': kilograms(grossMilligrams) }),
  ...numbered('18 05', { '001': description }),
  ...numbered('18 06', [{ '004': index === 0 ? '1' : '0' }]),
  ...numbered('18 09', {
    '056': code.slice(0, 6),
    ...(id === 'h6' && { '057': code.slice(6, 8), '058': code.slice(8, 10) }),
  }),
});

/** The number of the import scheme, in the role that the regime gives it. */
function fiscalOf(decision: Decision, filing: Needed): readonly Parts[] {
  const [role] = codesOf('fiscal-role', decision, filing);
  const numbers = decision.numbers.filter(({ owner, places }) => owner !== 'recipient' && places.includes('declaration'));
  return role === undefined ? [] : numbers.map(({ number }) => ({ '031': role, '034': number }));
}

interface Identifier {
  readonly type: string;
  readonly reference: string;
  /** Of the shipment, from 0. */
  readonly of: GoodsItem['items'][number];
}

/** The product identifiers of an item, each once, where the settings say under which codes they travel. */
function identifiersIn(items: GoodsItem['items'], { codes: { productIdentifiers: ids } }: Needed): readonly Identifier[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const { sku, gtin, model, manufacturer } = item.product;
    const all = [
      { type: ids?.seller, reference: sku },
      { type: ids?.maker, reference: manufacturer?.code ?? model },
      { type: ids?.gtin, reference: gtin },
    ];
    return all.flatMap(({ type, reference }) => {
      if (!type || !reference || seen.has(`${type} ${reference}`)) return [];
      seen.add(`${type} ${reference}`);
      return [{ type, reference, of: item }];
    });
  });
}

const identifiersOf = (items: GoodsItem['items'], filing: Needed): Content => {
  const element = filing.codes.productIdentifiers?.element;
  return element ? numbered(element, identifiersIn(items, filing).map(documentOf)) : {};
};
