/** Declarations of low value to the European Union, read back: as data by element numbers (H7, H6), and as Denmark takes them. */

import { lrnOf } from '../documents/eu-low-value/declaration.ts';
import { type Content, type Declaration, declarationSchema } from '../documents/eu-low-value/element.ts';
import { amountOf, kilograms } from '../documents/eu-low-value/figures.ts';
import { byKind } from '../documents/eu-low-value/goods-items.ts';
import { h6Set } from '../documents/eu-low-value/h6-elements.ts';
import { h7Set } from '../documents/eu-low-value/h7-elements.ts';
import { clean, textOf } from '../documents/eu-low-value/numbered.ts';
import type { ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { DamagedJson, jsonParts } from '../formats/json.ts';
import { attributesOf, DamagedXml } from '../formats/xml-scan.ts';
import { apportion, money, parseMoney } from '../model/money.ts';
import { parseGrams, parseKilograms } from '../model/weight.ts';
import type { Filed, FiledRecord } from './filed.ts';
import { find, findAll, textAt, type XmlTree, xmlTrees } from './xml-trees.ts';

type Manifest = Pick<ManifestShipment, 'value' | 'freight' | 'insurance'>;

/** An item of a declaration, as it is written. */
interface Goods {
  readonly code: string;
  readonly description: string;
  readonly amount: string;
  readonly currency: string;
  readonly gross: string;
  readonly packages: string;
}

type Named = Readonly<Record<string, string | undefined>>;

/** What stands in a declaration, under the names that a problem calls it by. */
function recordOf(line: number, named: Named, goods: readonly Goods[]): FiledRecord {
  const currencies = [...new Set(goods.map(({ currency }) => currency))];
  const values = goods.map(({ amount, currency }) => parseMoney(amount, currency)?.minor ?? 0);
  const [currency = ''] = currencies;
  const all: Named = {
    ...named,
    Items: String(goods.length),
    Value: currencies.length === 1 ? `${amountOf(money(total(values), currency))} ${currency}` : currencies.join(', '),
    'Gross mass': kilograms(total(goods.map(({ gross }) => parseKilograms(gross) ?? 0))),
    Packages: String(total(goods.map(({ packages }) => Number(packages)))),
    ...Object.assign({}, ...goods.map(itemFields)),
  };
  const fields = new Map(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
  return { line, fields, lines: [] };
}

const itemFields = ({ code, description, amount, gross }: Goods, i: number): Named => ({
  [`Item ${i + 1}, 18 09 056`]: code,
  [`Item ${i + 1}, 18 05`]: description,
  [`Item ${i + 1}, 14 14`]: amount,
  [`Item ${i + 1}, 18 04`]: gross,
});

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** What the whole of the declaration should say. */
function expectedOf(shipment: ManifestShipment): Named {
  const { number, shipment: id } = shipment;
  const ioss = shipment.numbers.filter(({ owner, places }) => owner !== 'recipient' && places.includes('declaration'));
  return {
    '12 05': number,
    '12 09': lrnOf({ id, number }),
    '12 08': id,
    '13 04 018 020': shipment.recipient.country,
    '13 16': ioss.map((each) => each.number).join(', '),
    Value: `${plain(shipment.value)} ${shipment.value.currency}`,
    'Gross mass': kilograms(parseGrams(shipment.grossGrams)!),
    Packages: '1',
  };
}

/** Without what is not known here. */
const said = (named: Named): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));

const plain = ({ amount, currency }: ManifestShipment['value']): string => amountOf(parseMoney(amount, currency)!);

/** The items of an H7: goods of six digits, one description, one origin. */
function expectedGoods({ items, grossGrams }: ManifestShipment): Named {
  const kinds = byKind<ManifestItem>(items, ({ hs, description, origin }) => ({ code: hs.slice(0, 6), description, origin }));
  const gross = apportion(
    parseGrams(grossGrams)!,
    kinds.map((kind) => total(kind.map((item) => parseGrams(item.grossGrams)!))),
  );
  const goods = kinds.map((kind, i): Goods => {
    const { lineValue, hs, description } = kind[0]!;
    const minor = total(kind.map((item) => parseMoney(item.lineValue.amount, item.lineValue.currency)!.minor));
    const amount = amountOf(money(minor, lineValue.currency));
    return { code: hs.slice(0, 6), description: clean(description), amount, currency: '', gross: kilograms(gross[i]!), packages: '' };
  });
  return { Items: String(goods.length), ...Object.assign({}, ...goods.map(itemFields)) };
}

/** Both in one currency; where they are not, the rates of the day stood between, which are not read here. */
function carriageOf({ freight, insurance }: Manifest): string | undefined {
  if (!freight || !insurance) return freight || insurance ? plain((freight ?? insurance)!) : undefined;
  if (freight.currency !== insurance.currency) return undefined;
  const [a, b] = [freight, insurance].map(({ amount, currency }) => parseMoney(amount, currency)!.minor) as [number, number];
  return amountOf(money(a + b, freight.currency));
}

const jsonFiled = (set: typeof h7Set, value: '14 14' | '14 12', costs: '14 15' | '14 13'): Filed => {
  const name = set.id.toUpperCase();
  return {
    stem: set.id,
    extension: 'json',
    key: { field: '12 05', by: 'number' },
    async *read(bytes) {
      for await (const part of jsonParts(bytes, ['declarations'])) {
        if (part.key === 'dataSet' && part.value !== name) throw new DamagedJson(`It is no ${name}.`, part.line);
        if (part.key !== 'declarations') continue;
        const { data, error } = declarationSchema(set).safeParse(part.value);
        if (!data) throw new DamagedJson(`${error.issues[0]!.path.join(' / ')} is not as ${name} has it.`, part.line);
        yield recordOf(part.line, headOf(data, costs), data.SI.map(goodsIn(value)));
      }
    },
    expects: (shipment) =>
      said({
        ...expectedOf(shipment),
        ...(set.id === 'h7' ? expectedGoods(shipment) : {}),
        [costs]: costs === '14 15' ? carriageOf(shipment) : shipment.freight && plain(shipment.freight),
      }),
  };
};

const headOf = ({ D, GS, SI }: Declaration, costs: string): Named => ({
  '12 05': textOf(GS, '12 05 001 000'),
  '12 09': textOf(D, '12 09 001 000'),
  '12 08': textOf(GS, '12 08 001 000'),
  '13 04 018 020': textOf(D, '13 04 018 020'),
  '13 16': [...new Set(SI.map((item) => textOf(item, '13 16 034 000') ?? ''))].join(', '),
  [costs]: textOf(GS, `${costs} 014 000`) ?? textOf(D, `${costs} 014 000`),
});

const goodsIn =
  (value: string) =>
  (item: Content): Goods => ({
    code: textOf(item, '18 09 056 000') ?? '',
    description: textOf(item, '18 05 001 000') ?? '',
    amount: textOf(item, `${value} 014 000`) ?? '',
    currency: textOf(item, `${value} 012 000`) ?? '',
    gross: textOf(item, '18 04 001 000') ?? '',
    packages: textOf(item, '18 06 004 000') ?? '',
  });

const root = { name: 'Declaration', holds: '"urn:wco:datamodel:WCO:DEC-DMS:2"' };

const danish: Filed = {
  stem: 'h7-xml',
  extension: 'xml',
  key: { field: '12 05', by: 'number' },
  async *read(bytes) {
    for await (const tree of xmlTrees(bytes, root, ['Declaration'])) {
      if (textAt(tree, 'ProcedureCategory') !== 'H7') throw new DamagedXml('it is no H7');
      const shipment = find(tree, 'GoodsShipment');
      yield recordOf(
        tree.line,
        danishHead(tree, shipment),
        shipment ? findAll(shipment, 'GovernmentAgencyGoodsItem').map(danishGoods) : [],
      );
    }
  },
  expects: (shipment) => said({ ...expectedOf(shipment), ...expectedGoods(shipment), '14 15': carriageOf(shipment), FunctionCode: '9' }),
};

const danishHead = (tree: XmlTree, shipment: XmlTree | undefined): Named => ({
  FunctionCode: textAt(tree, 'FunctionCode'),
  '12 09': textAt(tree, 'FunctionalReferenceID'),
  '12 05': textAt(shipment, 'Consignment', 'TransportContractDocument', 'ID'),
  '13 04 018 020': textAt(shipment, 'Importer', 'Address', 'CountryCode'),
  '13 16': textAt(shipment, 'DomesticDutyTaxParty', 'ID') ?? '',
  '14 15': textAt(shipment, 'Consignment', 'Freight', 'rate'),
});

function danishGoods(item: XmlTree): Goods {
  const charge = find(item, 'Commodity', 'InvoiceLine', 'ItemChargeAmount');
  return {
    code: textAt(item, 'Commodity', 'Classification', 'ID') ?? '',
    description: textAt(item, 'Commodity', 'Description') ?? '',
    amount: charge?.text ?? '',
    currency: attributesOf(charge?.attributes ?? '').get('currencyID') ?? '',
    gross: textAt(item, 'Commodity', 'GoodsMeasure', 'GrossMassMeasure') ?? '',
    packages: textAt(item, 'Packaging', 'QuantityQuantity') ?? '',
  };
}

export const euFiled: readonly Filed[] = [jsonFiled(h7Set, '14 14', '14 15'), jsonFiled(h6Set, '14 12', '14 13'), danish];
