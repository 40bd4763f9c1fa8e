/** Declarations to HMRC, read back. Amounts are compared where the order is in pounds; others were converted by the rates of their day. */
import type { ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { kilograms } from '../documents/uk/figures.ts';
import { parseGrams } from '../model/weight.ts';
import type { Bill, Filed, FiledRecord } from './filed.ts';
import { packedAt } from './packed.ts';
import { find, findAll, textAt, type XmlTree, xmlTrees } from './xml-trees.ts';

const root = { name: 'MetaData', holds: '"urn:wco:datamodel:WCO:DocumentMetaData-DMS:2"' };

const declarations = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<XmlTree> => xmlTrees(bytes, root, ['MetaData/Declaration']);

type Texts = Readonly<Record<string, string | undefined>>;

const fieldsOf = (texts: Texts): ReadonlyMap<string, string> =>
  new Map(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));

/** `GBP 12.50`, undefined where there is none. */
function amountAt(tree: XmlTree, ...names: readonly string[]): string | undefined {
  const at = find(tree, ...names);
  return at && `${/currencyID="([A-Z]+)"/.exec(at.attributes)?.[1] ?? ''} ${at.text}`;
}

const lineOf = (item: XmlTree): ReadonlyMap<string, string> =>
  fieldsOf({
    SequenceNumeric: textAt(item, 'SequenceNumeric'),
    Description: textAt(item, 'Commodity', 'Description'),
    Classification: textAt(item, 'Commodity', 'Classification', 'ID'),
    GrossMassMeasure: textAt(item, 'Commodity', 'GoodsMeasure', 'GrossMassMeasure'),
    NetNetWeightMeasure: textAt(item, 'Commodity', 'GoodsMeasure', 'NetNetWeightMeasure'),
    CustomsValueAmount: amountAt(item, 'CustomsValueAmount'),
    ItemChargeAmount: amountAt(item, 'Commodity', 'InvoiceLine', 'ItemChargeAmount'),
  });

const inPounds = ({ amount, currency }: ManifestItem['lineValue']): string | undefined =>
  currency === 'GBP' ? `GBP ${amount}` : undefined;

const weight = (grams: string): string => kilograms(parseGrams(grams)!);

const said = (texts: Texts): Readonly<Record<string, string>> => Object.fromEntries(fieldsOf(texts));

const srds: Filed = {
  stem: 'uk-srds',
  extension: 'xml',
  key: { field: 'FunctionalReferenceID', by: 'number' },
  async *read(bytes) {
    for await (const declaration of declarations(bytes)) {
      const goods = find(declaration, 'GoodsShipment');
      yield {
        line: declaration.line,
        fields: fieldsOf({
          FunctionalReferenceID: textAt(declaration, 'FunctionalReferenceID'),
          GoodsItemQuantity: textAt(declaration, 'GoodsItemQuantity'),
          FreightChargeAmount: goods && amountAt(goods, 'CustomsValuation', 'FreightChargeAmount'),
        }),
        lines: goods ? findAll(goods, 'GovernmentAgencyGoodsItem').map(lineOf) : [],
      };
    }
  },
  expects: ({ number, items, freight }) =>
    said({
      FunctionalReferenceID: number,
      GoodsItemQuantity: String(items.length),
      FreightChargeAmount: freight && inPounds(freight),
    }),
  line: ({ description, hs, lineValue }, i, shipment) =>
    said({
      SequenceNumeric: String(i + 1),
      Description: description,
      Classification: hs.slice(0, 8),
      GrossMassMeasure: kilograms(packedAt(shipment, i)),
      CustomsValueAmount: inPounds(lineValue),
    }),
};

/** The goods items of a parcel stand together, under its number as their marks. */
const birds: Filed = {
  stem: 'uk-birds',
  extension: 'xml',
  key: { field: 'MarksNumbersID', by: 'number' },
  async *read(bytes) {
    for await (const declaration of declarations(bytes)) yield* parcelsOf(declaration);
  },
  expects: ({ number }) => ({ MarksNumbersID: number, QuantityQuantity: '1' }),
  line: ({ description, netGrams, lineValue }, i, shipment) =>
    said({
      Description: description,
      GrossMassMeasure: kilograms(packedAt(shipment, i)),
      NetNetWeightMeasure: weight(netGrams),
      ItemChargeAmount: inPounds(lineValue),
    }),
  sums: {
    GoodsItemQuantity: { of: ({ items }: ManifestShipment) => items.length, says: String },
    TotalPackageQuantity: { of: () => 1, says: String },
  },
};

function parcelsOf(declaration: XmlTree): readonly FiledRecord[] {
  const bill: Bill = {
    line: declaration.line,
    fields: fieldsOf({
      GoodsItemQuantity: textAt(declaration, 'GoodsItemQuantity'),
      TotalPackageQuantity: textAt(declaration, 'TotalPackageQuantity'),
    }),
  };
  const parcels: { readonly marks: string; readonly items: XmlTree[] }[] = [];
  for (const item of findAll(find(declaration, 'GoodsShipment') ?? declaration, 'GovernmentAgencyGoodsItem')) {
    const marks = textAt(item, 'Packaging', 'MarksNumbersID') ?? '';
    if (parcels.at(-1)?.marks === marks) parcels.at(-1)!.items.push(item);
    else parcels.push({ marks, items: [item] });
  }
  return parcels.map(({ marks, items }) => ({
    line: items[0]!.line,
    fields: new Map([
      ['MarksNumbersID', marks],
      ['QuantityQuantity', String(items.reduce((sum, item) => sum + Number(textAt(item, 'Packaging', 'QuantityQuantity')), 0))],
    ]),
    lines: items.map(lineOf),
    bill,
  }));
}

export const ukFiled: readonly Filed[] = [srds, birds];
