/** Parcels of the canonical batch as an express company declares them in China, one of each class, and its settings. */
import type { Group } from '../../src/documents/document.ts';
import type { Class } from '../../src/documents/exp/fields.ts';
import type { ExpFiling } from '../../src/model/filing/exp.ts';
import { money } from '../../src/model/money.ts';
import type { Party } from '../../src/model/party.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { groupOf, shipmentsOf } from '../batch.ts';
import { goods } from './ceb.ts';

export const exp: ExpFiling = {
  senderId: 'E3105980001',
  agent: { code: '3105980001', name: '上海浦捷报关有限公司', creditCode: '91310115MA1H7NBT3M', staff: '31009876' },
  operator: { code: '1105910159', name: '中外运敦豪国际航空快件有限公司' },
  keyedBy: { card: '8930000045127', name: '王芳' },
  exporter: {
    code: '3318961234',
    name: '义乌市林禾贸易有限公司',
    contact: '李伟',
    city: '义乌',
    address: '稠城街道稠州北路88号3幢1806室',
    phone: '0579-85550142|13800000142',
    identity: { kind: '1', number: '330782199001010017' },
  },
  customsOffice: '2244',
  exitOffice: '2233',
  yard: '22330012',
  tradeMode: '0110',
  terms: '3',
  packing: '2',
  flight: { name: 'CK221', chineseName: '中国货运航空', number: 'CK221', bill: '112-48213706', port: '3154' },
  ports: { US: '3154' },
  cities: {
    US: { byName: { 'san francisco': '旧金山' } },
    KR: { byName: {}, others: '首尔' },
    GR: { byName: { θεσσαλονίκη: '塞萨洛尼基' }, others: '希腊' },
  },
  legalUnits: { '71': ['036'], '6214': ['011', '035'], '85131010': ['007', '035'], '69': ['035'], '82': ['035'] },
  articles: { '69': '19010000', '82': '19990000' },
};

export const expressGroup = (change: Partial<ExpFiling> = {}): Group => ({
  ...groupOf('express'),
  documents: ['exp301', 'exp311'],
  filing: { exp: { ...exp, ...change } },
});

const [toCalifornia, toKorea] = shipmentsOf('express') as [Shipment, Shipment];

/** Declared in a class that the regime has found. */
export const declared = (letter: Class, { decision, items, ...shipment }: Shipment, change: Partial<Shipment> = {}): Shipment => ({
  ...shipment,
  items: items.map(goods),
  decision: { ...decision, expressClass: letter },
  ...change,
});

const gallery: Party = {
  name: '陳家欣',
  company: 'Harbour Textile Gallery',
  lines: ['中環荷李活道 45 號', '2 樓 B 室'],
  city: '香港',
  country: 'HK',
  phone: '+852 5555 0127',
};

const contract: Item = {
  ...toCalifornia.items[0]!,
  product: {
    sku: 'PAPERS-CONSIGN',
    description: 'Consignment contract',
    descriptionLocal: '寄售合同',
    hs: '491199',
    hsOf: {},
    origin: 'CN',
    netMilligrams: grams(38),
    elementsCn: '纸质文件',
    unit: 'PCE',
  },
  title: 'Contract',
  quantity: 2,
  hs: '491199',
  netMilligrams: grams(76),
  grossMilligrams: grams(95),
  value: money(2_00, 'USD'),
  unitValue: money(1_00, 'USD'),
};

/** Papers to a gallery in Hong Kong. */
const papers: Shipment = {
  ...toCalifornia,
  id: '4075',
  orders: ['#4075'],
  category: 'documents',
  number: '3318810047',
  recipient: gallery,
  items: [contract],
  value: contract.value,
  netMilligrams: contract.netMilligrams,
  grossMilligrams: contract.grossMilligrams,
  decision: { ...toCalifornia.decision, expressClass: 'A' },
};

const inD: Shipment = {
  ...declared('D', toCalifornia),
  id: '113-8830174-2216219',
  orders: ['113-8830174-2216219'],
  number: '3318810058',
  decision: { ...toCalifornia.decision, expressClass: 'D', exportProcedure: '3010' },
};

/** Papers to Hong Kong, personal articles to Korea, goods to California, and once more as samples of high value. */
export const byClass: Readonly<Record<Class, Shipment>> = {
  A: papers,
  B: declared('B', toKorea, { trade: 'c2c' }),
  C: declared('C', toCalifornia),
  D: inD,
};

export const sent: readonly Shipment[] = Object.values(byClass);
