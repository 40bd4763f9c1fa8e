import { expect, test } from 'vitest';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader } from '../../src/platforms/row.ts';
import { shein } from '../../src/platforms/shein/shein.ts';
import { type Cells, readRows, readsAsGolden, rowsOf, saidBesides } from './reading.ts';

test.each(['orders.xlsx', 'orders-certain-names-only.xlsx'])('%s', (name) => readsAsGolden(`shein/${name}`));

/** Vera in Mexico City buys two scarves. */
const good = {
  GSP订单号: 'GSH1A2B3C4D5E6F7',
  订单创建时间: '2026-11-04 09:12:33',
  卖家SKU: 'SCARF-SAGE',
  平台SKU: 'I8x1a2b3',
  商品名称: '纯色围巾',
  规格: '鼠尾草绿',
  商品价格: '6.40',
  币种: 'USD',
  '国家/地区': '墨西哥',
  订单状态: '待发货',
  数量: '2',
  收货人: 'Vera Montoya',
  联系电话: '+52 55 5555 0144',
  详细地址: 'Calle Inventada 14',
  城市: 'Ciudad de México',
  省份: 'CDMX',
  邮编: '06700',
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(shein, rowsOf(rows, 'orders.xlsx'));

test.each<[keyof typeof good, string, string]>([
  ['GSP订单号', '1.2E+12', 'GSP订单号 error: "1.2E+12" is an id in scientific notation; its last digits are lost.'],
  ['GSP订单号', '', 'GSP订单号 error: The cell is empty; it should hold the order number.'],
  ['数量', '', '数量 error: The cell is empty; it should hold a whole number.'],
  ['数量', '0', '数量 error: "0" is not a whole number above 0.'],
  ['数量', '两件', '数量 error: "两件" is not a whole number.'],
  ['卖家SKU', '1.2E+12', '卖家SKU error: "1.2E+12" is an id in scientific notation; its last digits are lost.'],
  ['收货人', '', '收货人 error: The cell is empty; it should hold the name.'],
  ['收货人', 'V***a', '收货人 error: The name is masked with "*" by the platform.'],
  ['详细地址', '', '详细地址 error: The cell is empty; it should hold the street.'],
  ['国家/地区', '', '国家/地区 error: The destination country is empty.'],
  ['国家/地区', '乌有国', '国家/地区 error: "乌有国" is not a country we know.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell });
  expect(order).toBeUndefined();
  expect(saidBesides(problems)).toEqual([message]);
});

test.each<[string, Cells, string[]]>([
  [
    'a status we do not know',
    { 订单状态: '审核' },
    ['订单状态 warning: "审核" is a status we do not know; it was taken as one to be shipped.'],
  ],
  ['no status', { 订单状态: '' }, []],
  [
    'a date in another form',
    { 订单创建时间: '4/11/2026' },
    ['订单创建时间 warning: "4/11/2026" is not a date in a form we know of this export; it was left out.'],
  ],
  [
    'a postcode that lost its zero',
    { 邮编: '6700' },
    ['邮编 warning: The postcode "6700" lacks leading zeros of MX; it was read as "06700".'],
  ],
])('%s is said, and the order goes', (_why, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order?.id).toBe('GSH1A2B3C4D5E6F7');
  expect(saidBesides(problems)).toEqual(messages);
});

test.each<[string, string | undefined]>([
  ['待发货', undefined],
  ['生产中', undefined],
  ['待支付', 'unpaid'],
  ['已取消', 'cancelled'],
  ['已退款', 'refunded'],
  ['已发货', 'shipped'],
  ['已完成', 'shipped'],
])('an order that is %s', (status, reason) => {
  const { order, problems } = read({ ...good, 订单状态: status, ...(reason ? { 收货人: '', 详细地址: '' } : {}) });
  expect(saidBesides(problems)).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test('what the price is of is not known, so it is not read, and that is said', () => {
  const { order, problems } = read(good);
  expect(order).not.toHaveProperty('currency');
  expect(order?.items).toEqual([{ sku: 'SCARF-SAGE', title: '纯色围巾 - 鼠尾草绿', quantity: 2, line: 2 }]);
  expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'note: Whether 商品价格 is of a piece, of the row or of the order is not known: it was not read. The value is taken from the catalogue.',
  ]);
});

test('without a column of quantities every order that is to go is refused; a cancelled one is only listed', () => {
  const { 数量: _, ...rest } = good;
  expect(read(rest).problems).toMatchObject([{ code: 'shein/quantity-not-exported', where: { line: 2 } }]);
  expect(read({ ...rest, 订单状态: '已取消' }).order?.notToShip).toBe('cancelled');
});

test('without the columns of the recipient every order is refused', () => {
  const { 详细地址: _, ...rest } = good;
  expect(read(rest).problems).toMatchObject([{ code: 'platforms/recipient-not-exported' }]);
  expect(saidBesides(read(rest).problems)).toEqual([
    'undefined error: The file has no column "详细地址", nor another that we know for it.',
  ]);
});

test('rows with a number of their own stand once; without one they count as often as they stand', () => {
  const numbered = { ...good, 商品ID: '700001' };
  expect(read(numbered, { ...numbered, 商品ID: '700002' }, numbered).order?.items).toHaveLength(2);
  expect(saidBesides(read(numbered, { ...numbered, 数量: '1' }).problems)).toEqual([
    '商品ID error: The rows of order GSH1A2B3C4D5E6F7 have the 商品ID 700001 twice.',
  ]);
  expect(read(good, good, { ...good, 卖家SKU: 'HAT-STRAW' }).order?.items).toHaveLength(3);
  expect(saidBesides(read(good, { ...good, 收货人: 'Ole Madsen' }).problems)).toEqual([
    '收货人 error: The rows of order GSH1A2B3C4D5E6F7 differ in 收货人.',
  ]);
});

test.each<[boolean, string]>([
  [true, 'GSP订单号|卖家SKU|平台SKU|商品名称'],
  [true, '订单号|订单创建时间|要求发货时间|卖家SKU|平台SKU|商品名称|规格|商品价格|币种|国家/地区|仓库'],
  [false, '订单号|卖家SKU|平台SKU|商品名称'],
  [false, 'GSP订单号|卖家SKU|商品名称'],
])('recognised %s: %s', (expected, names) => {
  expect(shein.layouts[0]!.recognises(indexHeader(names.split('|')))).toBe(expected);
});
