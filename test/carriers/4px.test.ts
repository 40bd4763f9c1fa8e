import { expect, test } from 'vitest';
import { fourPxOrders } from '../../src/carriers/4px/layout.ts';
import { columnsOf, valueBasis } from '../../src/carriers/layout.ts';
import { money } from '../../src/model/money.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { item, parcel } from '../parcel.ts';
import { written } from './bulk-rows.ts';

const [german] = shipments;
const batteries = (battery: 'none' | 'ion-installed') => written(fourPxOrders, parcel({ items: [item({ battery })] })).rows[0]!.是否带电池;

test('89 columns, a parcel a row', () => {
  expect(new Set(columnsOf(fourPxOrders).map(({ heading }) => heading)).size).toBe(89);
  expect(written(fourPxOrders, german!).rows).toHaveLength(1);
});

test('kilograms, two letters of the country, one currency for freight, insurance and goods', () =>
  expect(written(fourPxOrders, shipments[6]!).rows[0]).toMatchObject({
    目的国家: 'US',
    重量: '1.472',
    运费: '46.20',
    申报保险费: '4.40',
    '运费/申报保险费/商品申报币种': 'USD',
    申报价值1: '26.50',
    申报品数量1: '12',
    海关货物编号1: '6214101000',
  }));

test('values are of one unit: three for 1.00 stand as two of 0.33 and one of 0.34', () => {
  const { rows, codes } = written(fourPxOrders, parcel({ items: [item({}, { quantity: 3, value: money(1_00, 'USD') })] }));
  expect(valueBasis(fourPxOrders)).toBe('unit');
  expect(rows[0]).toMatchObject({ 申报价值1: '0.33', 申报品数量1: '2', 申报价值2: '0.34', 申报品数量2: '1', 申报价值3: '' });
  expect(codes).toEqual(['carriers/split-lines']);
});

test('batteries are Y or N', () => expect([batteries('ion-installed'), batteries('none')]).toEqual(['Y', 'N']));

test('a letter weighs at least a gram', () => {
  const items = [item({ netMilligrams: grams(0.2) })];
  expect(written(fourPxOrders, parcel({ items, grossMilligrams: grams(0.3) })).rows[0]!.重量).toBe('0.001');
});

test.each([
  [5, []],
  [6, ['carriers/too-many-lines']],
])('has room for 5 items: %i', (count, codes) => {
  const items = Array.from({ length: count }, (_, i) => item({ description: `Ring of size ${i}` }));
  expect(written(fourPxOrders, parcel({ items })).codes).toEqual(codes);
});

test('items that are alike are made one', () => {
  const items = Array.from({ length: 6 }, () => item());
  const { rows, codes } = written(fourPxOrders, parcel({ items }));
  expect([rows[0]!.申报品数量1, codes]).toEqual(['6', ['carriers/merged-lines']]);
});
