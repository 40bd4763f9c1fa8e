import { expect, test } from 'vitest';
import { columnsOf } from '../../src/carriers/layout.ts';
import { yanwenV1 } from '../../src/carriers/yanwen/v1.ts';
import { yanwenV2 } from '../../src/carriers/yanwen/v2.ts';
import { yanwenV3 } from '../../src/carriers/yanwen/v3.ts';
import { money } from '../../src/model/money.ts';
import { undecided } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { buyer, item, parcel } from '../parcel.ts';
import { written } from './bulk-rows.ts';

const [german] = shipments;
const versions = [yanwenV1, yanwenV2, yanwenV3];
const headings = (layout: typeof yanwenV1) => columnsOf(layout).map(({ heading }) => heading);
const different = (count: number) => Array.from({ length: count }, (_, i) => item({ description: `Ring of size ${i}` }));

test.each([
  [yanwenV1, 62],
  [yanwenV2, 71],
  [yanwenV3, 79],
])('$id has its columns', (layout, count) => expect(new Set(headings(layout)).size).toBe(count));

test('the versions differ in warehouse, platform, SKU and prices', () => {
  const has = (heading: string) => versions.map((layout) => headings(layout).includes(heading));
  expect(has('交货仓')).toEqual([false, true, true]);
  expect(has('SKU5')).toEqual([false, true, true]);
  expect(has('寄件人税号信息')).toEqual([true, false, false]);
  expect(has('申报价值5')).toEqual([true, true, false]);
  expect(has('出口国申报单价5')).toEqual([false, false, true]);
});

test.each(versions)('$id: grams and value of one unit, country and currency in Chinese', (layout) => {
  const { rows } = written(layout, german!);
  const price = layout === yanwenV3 ? '目的国申报单价1' : '申报价值1';
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ 收件人国家: '德国', 币种类型: '欧元', '重量1(g)': '4', 单票数量1: '2', [price]: '17.00' });
  expect(rows[0]).toMatchObject({ 是否含电: '否', IOSS税号: 'IM4420000017', 英文品名2: "Women's woven scarf", 英文品名3: '' });
});

test.each([
  ['USD', '美元', []],
  ['GBP', '英镑', []],
  ['PLN', '波兰兹罗提', []],
  ['ISK', undefined, ['carriers/no-code']],
])('the word for %s', (currency, word, codes) => {
  const shipment = parcel({ items: [item({}, { value: money(20_00, currency) })] });
  for (const layout of versions) {
    const { rows, codes: found } = written(layout, shipment);
    expect([rows[0]?.币种类型, found]).toEqual([word, codes]);
  }
});

test('the VAT number of a British parcel stands with the sender, by the name that each version has for it', () => {
  const numbers = [{ kind: 'UK_VAT', number: 'GB370600428', owner: 'seller', places: ['data-sender'] }] as const;
  const british = parcel({ recipient: buyer('GB'), decision: { ...undecided, numbers } });
  expect(versions.map((layout) => written(layout, british).rows[0]![layout === yanwenV1 ? '寄件人税号信息' : '发件人税号信息'])).toEqual([
    'GB370600428',
    'GB370600428',
    'GB370600428',
  ]);
});

test.each([
  [64, []],
  [65, ['carriers/shortened']],
])('the English name has 64 characters: %i', (length, codes) => {
  const items = [item({ description: `${'x'.repeat(length - 5)} ring` })];
  for (const layout of versions) expect(written(layout, parcel({ items })).codes).toEqual(codes);
});

test('an ampersand is written out, and told', () => {
  const { rows, codes } = written(yanwenV3, parcel({ items: [item({ description: 'Cup & saucer' })] }));
  expect([rows[0]!.英文品名1, codes]).toEqual(['Cup and saucer', ['carriers/transliterated']]);
});

test.each([
  [5, []],
  [6, ['carriers/too-many-lines']],
])('has room for 5 items: %i', (count, codes) => {
  for (const layout of versions) expect(written(layout, parcel({ items: different(count) })).codes).toEqual(codes);
});

test('goods of less than a gram weigh one', () => {
  const items = [item({ netMilligrams: grams(0.4) })];
  expect(written(yanwenV1, parcel({ items, grossMilligrams: grams(2) })).rows[0]!['重量1(g)']).toBe('1');
});
