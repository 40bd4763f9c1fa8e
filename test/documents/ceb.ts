/** The canonical batch as it is filed in China: what its catalogue and its settings must say besides. */
import type { Group, TextDocument } from '../../src/documents/document.ts';
import type { ChinaFiling } from '../../src/model/filing/china.ts';
import type { PaymentOfGoods } from '../../src/model/payment.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipments } from '../batch.ts';

/** Tariff code, Chinese name and declaration elements by SKU. */
const tariff: Readonly<Record<string, readonly [code: string, name: string, elements: string]>> = {
  'RING-7': ['7113119090', '银戒指', '0|0|戒指|925银|无品牌'],
  'BANGLE-2': ['7113119090', '银手镯', '0|0|手镯|925银|无品牌'],
  'SCARF-MULBERRY-180': ['6214101000', '女式桑蚕丝围巾', '0|0|围巾|机织|100%桑蚕丝|Linhe'],
  'LAMP-USB': ['8513101000', 'LED夹式阅读灯', '0|0|阅读灯|充电式|无型号'],
  'STICK-1': ['4821100000', '纸质贴纸', '0|0|印制|纸|无品牌'],
  'TEAPOT-YX': ['6912001000', '紫砂茶壶', '0|0|茶具|陶|240毫升'],
  'CUP-YX-6': ['6912001000', '紫砂茶杯', '0|0|茶具|陶|六件'],
  'TRAY-BAM': ['4419190000', '竹茶盘', '0|0|茶盘|竹制'],
  'TOWEL-LIN': ['6302990090', '亚麻茶巾', '0|0|茶巾|亚麻'],
  'SPOON-BR': ['8215990000', '黄铜茶匙', '0|0|茶匙|黄铜'],
};

export const china: ChinaFiling = {
  sender: { code: '3307980001', name: '义乌市邮政速递有限公司', dxpId: 'DXPENT0000012345' },
  exporter: { name: '义乌市林禾贸易有限公司' },
  agent: { code: '3307980001', name: '义乌市邮政速递有限公司' },
  logistics: { code: '3307980001', name: '义乌市邮政速递有限公司' },
  customsOffice: '2925',
  exitOffice: '2244',
  packing: '6',
  platforms: {
    amazon: { code: '无', name: 'Amazon' },
    shopify: { code: '91330782MA2LNH0T4G', name: '义乌市林禾贸易有限公司' },
    ebay: { code: '无', name: 'eBay' },
  },
  payments: {
    amazon: { name: 'Amazon Payments, Inc.' },
    shopify: { code: '3301968010', name: '杭州连连银通电子支付有限公司' },
    ebay: { name: 'eBay Commerce Inc.' },
  },
  summary: { broker: { code: '3307980002', name: '义乌市通达报关有限公司' }, by: 'consignor' },
  ports: {},
  legalUnits: { '71131190': ['036'], '6214': ['011', '035'], '85131010': ['007', '035'], '48': ['035'], '69': ['035'], '44': ['035'] },
};

export const filedGroup = (change: Partial<ChinaFiling> = {}): Group => ({
  ...groupOf('mail'),
  filing: { china: { ...china, ...change } },
});

export const goods = (item: Item): Item => {
  const [code, name, elements] = tariff[item.product.sku]!;
  const { hsOf, ...product } = item.product;
  return { ...item, product: { ...product, hsOf: { ...hsOf, CN: code }, descriptionLocal: name, elementsCn: elements } };
};

/** As retail on a list of flag B. */
export const listed = ({ decision, items, ...shipment }: Shipment, change: Partial<Shipment> = {}): Shipment => ({
  ...shipment,
  items: items.map(goods),
  decision: { ...decision, exportProcedure: '9610', exportFlag: 'B' },
  ...change,
});

/** As their exports say it: with an offset, without one, a day alone. */
const payments: Readonly<Record<string, PaymentOfGoods>> = {
  amazon: { at: '2026-11-19T18:22:10+00:00', priced: true },
  shopify: { at: '2026-11-20T09:41:07-05:00', method: 'Shopify Payments', reference: 'rXb7dQm2hKp9sLw4', priced: true },
  ebay: { at: '2026-11-20', method: 'Other', priced: true },
};

/** The four by mail. */
export const posted: readonly Shipment[] = shipments
  .filter(({ channel }) => channel === 'mail')
  .map((each) => listed(each, { payment: payments[each.platform]! }));

export const fileOf = (document: TextDocument, all: readonly Shipment[], group: Group): string =>
  document.head(group) +
  all.map((each, i) => document.each(each, group, i)).join('') +
  document.tail(group, { shipments: all.length, items: 0 });
