import { expect, test } from 'vitest';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { temu } from '../../src/platforms/temu/temu.ts';
import { type Cells, inputOf, readAll, readRows, readsAsGolden, rowsOf, saidBesides } from './reading.ts';

test.each(['orders-zh-33col.xlsx', 'orders-zh-19col-no-address.xlsx', 'orders-en.xlsx'])('%s', (name) => readsAsGolden(`temu/${name}`));

/** Émilie in Québec buys one kite. */
const good = {
  订单号: 'PO-045-1',
  订单状态: '待发货',
  子订单号: '045-11',
  应履约件数: '1',
  商品名称: '户外风筝',
  SKUID: '17592186044416',
  SKU货号: 'KITE-RED',
  商品属性: '红色',
  收货人姓名: 'Émilie Gagnon',
  收货人联系方式: '+1 418 555 0142',
  备用联系方式: '--',
  邮箱: 'v.7f3k@temumail.example',
  身份证号: '--',
  税号: '--',
  详细地址1: '88 Rue Imaginaire',
  详细地址2: '--',
  详细地址3: '--',
  区县: 'Québec',
  城市: 'Québec',
  省份: 'Quebec',
  收货地址邮编: 'G1R 4S9',
  国家: 'Canada',
  订单创建时间: '2026-11-05 22:16:38',
  实际发货时间: '--',
  实际签收时间: '--',
};

const english = {
  'order id': 'PO-211-1',
  'order status': 'Unshipped',
  'Order item ID': '211-11',
  'quantity shipped': '0',
  'quantity to ship': '1',
  'product name': 'Folding lantern',
  'contribution sku': 'LANTERN-W',
  'recipient name': '--',
  'recipient first name': 'June',
  'recipient last name': 'Abernathy',
  'ship address 1': '301 Fictional Ave',
  'ship city': 'Portland',
  'ship postal code (Must be shipped to the following zip code.)': '97205',
  'ship country': 'United States',
  'base price total': '6.20',
  'purchase date': 'Nov 4, 2026, 8:00 am PST(UTC-8)',
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(temu, rowsOf(rows, 'orders.xlsx'));

test.each<[keyof typeof good, string, string]>([
  ['订单号', '5.5E+12', '订单号 error: "5.5E+12" is an id in scientific notation; its last digits are lost.'],
  ['订单号', '--', '订单号 error: The cell is empty; it should hold the order number.'],
  ['应履约件数', 'two', '应履约件数 error: "two" is not a whole number.'],
  ['应履约件数', '--', '应履约件数 error: "--" is not a whole number.'],
  ['应履约件数', '1.5', '应履约件数 error: "1.5" is not a whole number.'],
  ['SKU货号', '1.2E+12', 'SKU货号 error: "1.2E+12" is an id in scientific notation; its last digits are lost.'],
  ['税号', '5.2E+10', '税号 error: "5… (7 characters)" is an id in scientific notation; its last digits are lost.'],
  ['税号', '529.***.***-25', '税号 error: The tax number is masked with "*" by the platform.'],
  ['身份证号', '10203****0', '身份证号 error: The identity number is masked with "*" by the platform.'],
  ['收货人姓名', '--', '收货人姓名 error: The cell is empty; it should hold the name.'],
  ['收货人姓名', 'É*** G***', '收货人姓名 error: The name is masked with "*" by the platform.'],
  ['详细地址1', '--', '详细地址1 error: The cell is empty; it should hold the street.'],
  ['收货地址邮编', 'G1R***', '收货地址邮编 error: The postcode is masked with "*" by the platform.'],
  ['国家', '--', '国家 error: The destination country is empty.'],
  ['国家', 'Kanata', '国家 error: "Kanata" is not a country we know.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell });
  expect(order).toBeUndefined();
  expect(saidBesides(problems)).toEqual([message]);
});

test.each<[string, Cells, string[]]>([
  [
    'a status we do not know',
    { 订单状态: '平台审核' },
    ['订单状态 warning: "平台审核" is a status we do not know; it was taken as one to be shipped.'],
  ],
  [
    'a telephone that Excel broke',
    { 收货人联系方式: '1.4E+10' },
    ['收货人联系方式 warning: The telephone 1… (7 characters) is in scientific notation, its digits are lost; it was left out.'],
  ],
  [
    'a date in another form',
    { 订单创建时间: '05.11.2026' },
    ['订单创建时间 warning: "05.11.2026" is not a date in a form we know of this export; it was left out.'],
  ],
  [
    'two numbers of the buyer',
    { 税号: '900123456-8', 身份证号: '1020304050' },
    ["身份证号 note: The buyer's tax number (税号) is used; the identity number (身份证号) beside it was left out."],
  ],
  ['one number twice', { 税号: '900123456-8', 身份证号: '900123456-8' }, []],
])('%s is said, and the order goes', (_why, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order?.id).toBe('PO-045-1');
  expect(saidBesides(problems)).toEqual(messages);
});

test.each<[string, Cells, string | undefined]>([
  ['to be shipped', {}, undefined],
  ['in the hands of the platform', { 订单状态: '平台处理中' }, undefined],
  ['cancelled in part, but not this', { 订单状态: '部分取消' }, undefined],
  ['cancelled', { 订单状态: '已取消' }, 'cancelled'],
  ['with nothing left to fulfil', { 应履约件数: '0' }, 'cancelled'],
  ['shipped by its status', { 订单状态: '已发货' }, 'shipped'],
  ['shipped by its time', { 实际发货时间: '2026-11-06 09:00:00' }, 'shipped'],
  ['signed for', { 实际签收时间: '2026-11-16 09:00:00' }, 'shipped'],
  ['refunded', { 订单状态: '已退款' }, 'refunded'],
  ['cancelled and without an address', { 订单状态: '已取消', 收货人姓名: '--', 详细地址1: '--', 国家: '--' }, 'cancelled'],
])('an order that is %s', (_why, change, reason) => {
  const { order, problems } = read({ ...good, ...change });
  expect(saidBesides(problems)).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test('there is no price and no currency, and each order that goes says so once', () => {
  const { order, problems } = read(good, { ...good, 子订单号: '045-12', SKU货号: 'KITE-LINE', 应履约件数: '3' });
  expect(order).not.toHaveProperty('currency');
  expect(order?.items.map(({ sku, quantity, line, ...rest }) => [sku, quantity, line, Object.keys(rest)])).toEqual([
    ['KITE-RED', 1, 2, ['title']],
    ['KITE-LINE', 3, 3, ['title']],
  ]);
  expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'note: This export has neither price nor currency. The value is taken from the catalogue.',
  ]);
});

test('a sub-order that stands twice is counted once; with other content it holds the order', () => {
  const { order, problems } = read(good, { ...good, 子订单号: '045-12' }, good);
  expect(order?.items).toHaveLength(2);
  expect(problems[0]).toMatchObject({ code: 'platforms/repeated-row', where: { line: 4 } });
  expect(saidBesides(read(good, { ...good, 应履约件数: '2' }).problems)).toEqual([
    '子订单号 error: The rows of order PO-045-1 have the 子订单号 045-11 twice.',
  ]);
});

test.each<[keyof typeof good, string]>([
  ['收货人姓名', 'Luc Tremblay'],
  ['详细地址1', '90 Rue Imaginaire'],
  ['国家', 'United States'],
])('two recipients of one order hold it: %s', (column, cell) => {
  expect(saidBesides(read(good, { ...good, 子订单号: '045-12', [column]: cell }).problems)).toEqual([
    `${column} error: The rows of order PO-045-1 differ in ${column}.`,
  ]);
});

test('the English export: name in parts, postcode under its long heading, base prices not read', () => {
  const { order, problems } = read(english);
  expect(order).toMatchObject({
    placedOn: '2026-11-04',
    recipient: { name: 'June Abernathy', postcode: '97205', country: 'US' },
    items: [{ sku: 'LANTERN-W', quantity: 1 }],
  });
  expect(order?.items[0]).not.toHaveProperty('unitPrice');
  expect(problems.map(({ message }) => message)).toEqual([
    'The base prices of this export have no currency, and whose price they are is not documented. The value is taken from the catalogue.',
  ]);
  expect(read({ ...english, 'quantity to ship': '0', 'quantity shipped': '2' }).order?.notToShip).toBe('shipped');
  const { 'ship country': _, ...elsewhere } = english;
  expect(saidBesides(read(elsewhere).problems)).toEqual([
    'undefined error: The file has no column "ship country", nor another that we know for it.',
  ]);
});

test('re-saved as GBK text it is read too, and rows of dashes are padding', async () => {
  const { encodeText } = await import('../../src/formats/text.ts');
  const names = Object.keys(good);
  const text = [names, Object.values(good).map((cell) => cell.replaceAll('é', 'e').replaceAll('É', 'E')), names.map(() => '--')]
    .map((cells) => `${cells.join('\t')}\r\n`)
    .join('');
  const { files, reads } = await readAll([inputOf('orders.txt', encodeText(text, 'gb18030'))]);
  expect(files).toMatchObject([{ platform: 'temu', layout: 'orders-zh', encoding: 'gb18030', orders: 1 }]);
  expect(reads.map(({ order }) => order?.items[0]?.title)).toEqual(['户外风筝 - 红色']);
});
