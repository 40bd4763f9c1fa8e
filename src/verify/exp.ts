/** Express messages of China's customs, read back. */
import { amount, kilograms, kilogramsOf, price, tens } from '../documents/china-figures.ts';
import { lineWeights } from '../documents/exp/line-weights.ts';
import type { ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { DamagedXml } from '../formats/xml-scan.ts';
import { chinaCountry, chinaCurrency } from '../model/china-codes.ts';
import { type Money, parseMoney } from '../model/money.ts';
import { parseGrams } from '../model/weight.ts';
import type { Bill, Filed, FiledRecord } from './filed.ts';
import { findAll, type XmlTree, xmlTrees } from './xml-trees.ts';

const data = 'Package/DataInfo/SignedData/Data';
const declarations = 'http://www.chinaport.gov.cn/Exp';
const manifests = 'http://www.chinaport.gov.cn/exp';

/** A file a declaration. */
const exp301: Filed = {
  stem: 'exp301',
  extension: 'xml',
  key: { field: 'AssBillNo', by: 'number' },
  async *read(bytes) {
    let found = false;
    for await (const tree of xmlTrees(bytes, { name: 'Package', holds: '' }, [`${data}/EXP301`])) {
      if (!tree.attributes.includes(`"${declarations}"`)) break;
      found = true;
      yield declarationOf(tree);
    }
    if (!found) throw new DamagedXml(`it is no EXP301 of ${declarations}`);
  },
  expects: ({ number, value, recipient, ...shipment }) => ({
    AssBillNo: number,
    IEFlag: 'E',
    TradeCountry: countryOf(recipient.country),
    ReceiveCountry: countryOf(recipient.country),
    PackNo: '1',
    TotalValue: amount(moneyOf(value)),
    CurrCode: currencyOf(value),
    GrossWt: weight(shipment.grossGrams),
    NetWt: weight(shipment.netGrams),
    EntryList: String(shipment.items.length),
  }),
  line: (item, i, shipment) => ({
    GNo: String(i + 1),
    GQty: String(item.quantity),
    OriginCountry: countryOf(item.origin),
    TradeCurr: currencyOf(item.lineValue),
    TradeTotal: amount(moneyOf(item.lineValue)),
    DeclTotal: amount(moneyOf(item.lineValue)),
    DeclPrice: price({ value: moneyOf(item.lineValue), quantity: item.quantity }),
    GGrossWt: weightsOf(shipment)[i]!,
  }),
};

/** A head for many house waybills, with sums over them. */
const exp311: Filed = {
  stem: 'exp311',
  extension: 'xml',
  key: { field: 'AssBillNo', by: 'number' },
  async *read(bytes) {
    let bill: Bill | undefined;
    const [head, list] = ['ExpMftHead', 'ExpMftList'].map((name) => `${data}/EXP311/${name}`) as [string, string];
    for await (const tree of xmlTrees(bytes, { name: 'Package', holds: `"${manifests}"` }, [head, list])) {
      if (tree.path === head) bill = { line: tree.line, fields: fieldsOf(tree) };
      else yield { line: tree.line, fields: fieldsOf(tree), lines: [], ...(bill && { bill }) };
    }
    if (!bill) throw new DamagedXml('it is no EXP311: it has no head');
  },
  expects: ({ number, value, grossGrams }) => ({
    AssBillNo: number,
    PackNo: '1',
    GrossWt: weight(grossGrams),
    TradeTotal: amount(moneyOf(value)),
    TradeCurr: currencyOf(value),
  }),
  sums: {
    GrossWt: { of: ({ grossGrams }) => tens(parseGrams(grossGrams)!), says: kilogramsOf },
    PackNo: { of: () => 1, says: String },
    BillNum: { of: () => 1, says: String },
  },
};

export const expFiled: readonly Filed[] = [exp301, exp311];

/** Empty elements are fields too: what must say something and is empty differs. */
const fieldsOf = ({ children }: XmlTree): ReadonlyMap<string, string> => new Map(children.map(({ name, text }) => [name, text]));

function declarationOf(tree: XmlTree): FiledRecord {
  const fields = new Map(findAll(tree, 'EntryHead').flatMap((head) => [...fieldsOf(head)]));
  const lines = findAll(tree, 'EntryList').map(fieldsOf);
  // A record without lines is one whose lines are not compared; here each has some.
  if (lines.length === 0) fields.set('EntryList', 'none');
  return { line: tree.line, fields, lines };
}

const moneyOf = ({ amount: of, currency }: ManifestShipment['value']): Money => parseMoney(of, currency)!;
const currencyOf = ({ currency }: ManifestShipment['value']): string => chinaCurrency(currency) ?? '';
const countryOf = (alpha2: string): string => chinaCountry(alpha2) ?? '';
const weight = (grams: string): string => kilograms(parseGrams(grams)!);

const weightsOf = ({ grossGrams, items }: ManifestShipment): readonly string[] =>
  lineWeights({
    grossMilligrams: parseGrams(grossGrams)!,
    items: items.map((item: ManifestItem) => ({ grossMilligrams: parseGrams(item.grossGrams)! })),
  });
