import { expect, test } from 'vitest';
import { dianxiaomi } from '../../src/platforms/dianxiaomi/dianxiaomi.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { wco } from '../../src/regimes/wco/wco.ts';
import { draft } from '../../src/shipments/draft.ts';
import { product } from '../parcel.ts';
import { type Cells, readRows, readsAsGolden, rowsOf, said } from './reading.ts';

test.each(['orders-67col.xlsx', 'orders-72col.csv'])('%s', (name) => readsAsGolden(`dianxiaomi/${name}`));

/** Freja in Aarhus buys two chalk bags. */
const good: Cells = {
  包裹号: 'XM1',
  订单号: 'CS-1',
  订单状态: '待打单（有货）',
  下单时间: '2026-11-17 21:04:11',
  发货时间: '',
  币种缩写: 'DKK',
  订单金额: '270.00',
  买家支付运费: '20.00',
  退款金额: '',
  收货人姓名: 'Freja Holm',
  收货人公司: '',
  收货人税号: '',
  收货人门牌号: '',
  地址1: 'Prøvevej 3',
  地址2: '2. tv',
  收货人城市: 'Aarhus',
  邮编: '8000',
  国家二字码: 'DK',
  中文国家名: '丹麦',
  收货人手机: '+45 55 50 01 12',
  SKU: 'CHALK-BAG-B',
  产品名称: 'Chalk bag',
  产品售价: '125.00',
  产品数量: '2',
  中文报关名: '攀岩粉袋',
  英文报关名: 'Climbing chalk bag of polyester fabric',
  申报单价: '6.50',
  报关重量: '95.5',
  海关编码: '4202.92.9000',
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(dianxiaomi, rowsOf(rows));

test('the good row is an order, with what is declared of one piece', () => {
  const { order, problems } = read(good);
  expect(problems).toEqual([]);
  expect(order?.items[0]).toMatchObject({
    sku: 'CHALK-BAG-B',
    quantity: 2,
    lineTotal: { minor: 25000, currency: 'DKK' },
    declared: {
      description: 'Climbing chalk bag of polyester fabric',
      descriptionLocal: '攀岩粉袋',
      hs: '4202929000',
      unitValue: { minor: 650, currency: 'USD' },
      netMilligrams: 95_500,
    },
  });
});

test.each<[string, Cells, string]>([
  ['no order number', { 订单号: '' }, '订单号 error: The cell is empty; it should hold the order number.'],
  ['a lost order number', { 订单号: '8.1E+15' }, '订单号 error: "8.1E+15" is an id in scientific notation; its last digits are lost.'],
  ['no currency', { 币种缩写: '' }, '币种缩写 error: The cell is empty; it should hold a three-letter currency code.'],
  ['no recipient', { 收货人姓名: '' }, '收货人姓名 error: The cell is empty; it should hold the name.'],
  ['a masked recipient', { 收货人姓名: 'F***' }, '收货人姓名 error: The name is masked with "*" by the platform.'],
  ['no street', { 地址1: '', 地址2: '' }, '地址1 error: The cell is empty; it should hold the street.'],
  ['a country that is none', { 国家二字码: 'QX' }, '国家二字码 error: "QX" is not a country we know.'],
  ['several SKUs in a cell', { SKU: 'A\nB' }, 'SKU error: The SKU cell holds several: "A B".'],
  ['nothing sold', { SKU: '', 产品名称: '' }, 'SKU error: The cell is empty; it should hold a SKU.'],
  ['a quantity that is none', { 产品数量: '两' }, '产品数量 error: "两" is not a whole number.'],
  ['no price', { 产品售价: '' }, '产品售价 error: The cell is empty; it should hold an amount.'],
  ['a refund that is none', { 退款金额: 'alles' }, '退款金额 error: "alles" is not an amount like 12.50.'],
])('%s holds the order', (_what, change, message) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order).toBeUndefined();
  expect(said(problems)).toContain(message);
});

test.each<[Cells, string, keyof NonNullable<NonNullable<ReadOrder['order']>['items'][0]['declared']>]>([
  [{ 海关编码: '4.2E+09' }, '海关编码 warning: "4.2E+09" is not an HS code of 6 to 13 digits; the catalogue\'s is taken.', 'hs'],
  [{ 申报单价: '6,50' }, '申报单价 warning: "6,50" is not an amount in USD; the catalogue\'s is taken.', 'unitValue'],
  [{ 报关重量: '95g' }, '报关重量 warning: "95g" is not a weight in grams; the catalogue\'s is taken.', 'netMilligrams'],
])('a customs cell that cannot be read is left out and said: %j', (change, message, key) => {
  const { order, problems } = read({ ...good, ...change });
  expect(said(problems)).toEqual([message]);
  expect(order?.items[0]?.declared).not.toHaveProperty(key);
});

test('customs cells that are empty or 0 say nothing', () => {
  const { order, problems } = read({ ...good, 申报单价: '0.00', 报关重量: '0', 海关编码: '', 中文报关名: '', 英文报关名: '' });
  expect(problems).toEqual([]);
  expect(order?.items[0]).not.toHaveProperty('declared');
});

test.each<[Cells, string | undefined]>([
  [{}, undefined],
  [{ 订单状态: '已发货' }, 'shipped'],
  [{ 发货时间: '2026-11-18 09:00:00' }, 'shipped'],
  [{ 订单状态: '未付款' }, 'unpaid'],
  [{ 订单状态: '已退款', 收货人姓名: '' }, 'refunded'],
  [{ 退款金额: '270.00' }, 'refunded'],
  [{ 订单状态: '已作废' }, 'cancelled'],
])('%j is %s', (change, reason) => {
  const { order, problems } = read({ ...good, ...change });
  expect(problems).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test.each<[string, Cells, string]>([
  ['an unknown status', { 订单状态: '火星' }, '订单状态 warning: "火星" is a status we do not know; it was taken as one to be shipped.'],
  ['a refund in part', { 退款金额: '20.00' }, '退款金额 warning: 20.00 DKK was refunded; the export does not say for which products.'],
  [
    'a price that may be of the line',
    { 订单金额: '125.00', 买家支付运费: '0.00' },
    '订单金额 warning: Price times quantity comes to 250.00 DKK; the order amount is 125.00 DKK.',
  ],
])('%s is said, and the order goes', (_what, change, message) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order?.id).toBe('CS-1');
  expect(order).not.toHaveProperty('notToShip');
  expect(said(problems)).toEqual([message]);
});

test('two packages of one order number are held', () => {
  const { order, problems } = read(good, { ...good, 包裹号: 'XM2', SKU: 'TAPE' });
  expect(order).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['platforms/rows-disagree']);
});

test.each<[string, Cells, object]>([
  ['the Chinese name of the country', { 国家二字码: '' }, { country: 'DK' }],
  [
    'the full address where the parts are empty',
    { 地址1: '', 地址2: '', 详细地址: 'Prøvevej 3, Aarhus' },
    { lines: ['Prøvevej 3, Aarhus'] },
  ],
  ['a house number that stands apart', { 地址1: 'Prøvevej', 地址2: '', 收货人门牌号: '3' }, { lines: ['Prøvevej', '3'] }],
  ['a house number that stands in the street', { 收货人门牌号: '3' }, { lines: ['Prøvevej 3', '2. tv'] }],
  ['the buyer’s number', { 收货人税号: '123-45' }, { taxId: { kind: 'id', number: '123-45' } }],
  ['the company', { 收货人公司: 'Holm ApS' }, { company: 'Holm ApS' }],
])('of the recipient: %s', (_what, change, part) => {
  expect(read({ ...good, ...change }).order?.recipient).toMatchObject(part);
});

test('with `declared: export` its customs data overrule the catalogue; an order number for a description is held by the rule', () => {
  const catalogued = { ...product({ sku: 'CHALK-BAG-B' }), description: 'Chalk bag', hs: '420292', netMilligrams: 80_000 };
  const draftOf = (declared: 'catalogue' | 'export', change: Cells = {}) =>
    draft(read({ ...good, ...change }).order!, {
      product: () => catalogued,
      problemsOf: () => [],
      trade: 'b2c',
      incoterm: 'DAP',
      packingMilligrams: 0,
      declared,
    }).value!;
  expect(draftOf('catalogue').items[0]).toMatchObject({ product: { description: 'Chalk bag' }, hs: '420292', netMilligrams: 160_000 });
  expect(draftOf('catalogue').value).toEqual({ minor: 25000, currency: 'DKK' });
  const [item] = draftOf('export').items;
  expect(item).toMatchObject({
    product: { description: 'Climbing chalk bag of polyester fabric' },
    hs: '4202929000',
    netMilligrams: 191_000,
  });
  expect(draftOf('export').value).toEqual({ minor: 1300, currency: 'USD' });
  const breaches = (change: Cells) =>
    wco.rules
      .find(({ code }) => code === 'wco/description-code')!
      .breaches({ items: draftOf('export', change).items } as never, {} as never);
  expect(breaches({})).toEqual([]);
  expect(breaches({ 英文报关名: 'CS-1' }).map(({ message }) => message)).toEqual(['"CS-1" is the order number, not a description.']);
});
