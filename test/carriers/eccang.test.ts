import { expect, test } from 'vitest';
import { eccangOrders } from '../../src/carriers/eccang/orders.ts';
import { columnsOf } from '../../src/carriers/layout.ts';
import { shipments } from '../batch.ts';
import { item, parcel } from '../parcel.ts';
import { written } from './bulk-rows.ts';

const many = (count: number) => parcel({ items: Array.from({ length: count }, (_, i) => item({ sku: `RING-${i + 1}` })) });

test('15 columns and 73 triples, headed in two languages', () => {
  const headings = columnsOf(eccangOrders).map(({ heading }) => heading);
  expect(headings.slice(13, 21)).toEqual([
    '收件人电话/Consignee Phone',
    '备注/Remark',
    'SKU1',
    '数量/Quantity 1',
    '申报单价1',
    'SKU2',
    '数量/Quantity 2',
    '申报单价2',
  ]);
  expect([headings.length, headings.at(-1)]).toEqual([15 + 3 * 73, '申报单价73']);
});

test.each([
  ['amazon', 'amazon'],
  ['shopify', 'other'],
])('a platform as the ERP calls it: %s is %s', (platform, word) =>
  expect(written(eccangOrders, parcel({ platform })).rows[0]!['销售平台/Sales Platform']).toBe(word),
);

test('the price of one unit in US dollars', () => {
  const { rows, codes } = written(eccangOrders, shipments[0]!);
  expect(rows[0]).toMatchObject({ SKU1: 'RING-7', '数量/Quantity 1': '2', 申报单价1: '21.25', '收件人国家/Consignee Country': 'DE' });
  expect(codes).toContain('carriers/converted');
});

test.each([
  [73, []],
  [74, ['carriers/too-many-lines']],
])('%i items; different SKUs are never made one', (count, codes) => {
  const { rows, codes: found } = written(eccangOrders, many(count));
  expect(found).toEqual(codes);
  expect(rows[0]?.SKU73).toBe(count === 73 ? 'RING-73' : undefined);
});
