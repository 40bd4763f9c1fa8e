import { expect, test } from 'vitest';
import { mabang } from '../../src/platforms/mabang/mabang.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { type Cells, readRows, readsAsGolden, rowsOf } from './reading.ts';

test.each(['orders-gb18030.csv', 'sales-without-street.csv'])('%s', (name) => readsAsGolden(`mabang/${name}`));

/** Rosa in Porto buys a kite. */
const good: Readonly<Record<string, string>> = {
  订单编号: 'MB-1',
  店铺名: 'Kite-PT',
  SKU: 'KITE-DELTA-120',
  订单商品名称: '三角风筝',
  平台SKU数量: '1',
  发货时间: '',
  客户姓名: 'Rosa Lima',
  国家: '葡萄牙',
  '所属地区（省/州）': 'Porto',
  所属城市: 'Porto',
  详细地址: 'Rua Exemplo 4',
  邮编: '4000-001',
  abnnumber: '',
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(mabang, rowsOf(rows));

test('the good row is an order without prices, and that is said', () => {
  const { order, problems } = read(good);
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['platforms/value-not-stated', 'note']]);
  expect(order).toMatchObject({ recipient: { lines: ['Rua Exemplo 4'], city: 'Porto', region: 'Porto', country: 'PT' } });
  expect(order?.items).toEqual([{ sku: 'KITE-DELTA-120', title: '三角风筝', quantity: 1, line: 2 }]);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no order number', { 订单编号: '' }, 'The cell is empty; it should hold the order number.'],
  ['a lost order number', { 订单编号: '8.8E+11' }, '"8.8E+11" is an id in scientific notation; its last digits are lost.'],
  ['a lost SKU', { SKU: '6.9E+12' }, '"6.9E+12" is an id in scientific notation; its last digits are lost.'],
  ['nothing sold', { SKU: '', 订单商品名称: '' }, 'The cell is empty; it should hold a SKU.'],
  ['a quantity that is none', { 平台SKU数量: '一' }, '"一" is not a whole number.'],
  ['no recipient', { 客户姓名: '' }, 'The cell is empty; it should hold the name.'],
  ['no street', { 详细地址: '' }, 'The cell is empty; it should hold the street.'],
  ['a country that is none', { 国家: '火星' }, '"火星" is not a country we know.'],
  ['a lost tax number', { abnnumber: '5.3E+10' }, '"5… (7 characters)" is an id in scientific notation; its last digits are lost.'],
])('%s holds the order', (_what, change, message) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order).toBeUndefined();
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

test('rows that disagree about the recipient hold the order; what was sent stays out whatever its address', () => {
  expect(read(good, { ...good, SKU: 'LINE', 国家: '德国' }).problems.map(({ code }) => code)).toEqual(['platforms/rows-disagree']);
  const sent = read({ ...good, 发货时间: '2026-11-18', 国家: '' });
  expect(sent.order?.notToShip).toBe('shipped');
  expect(sent.problems).toEqual([]);
});
