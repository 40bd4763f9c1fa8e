import { expect, test } from 'vitest';
import { bulkMail } from '../../src/carriers/china-post/bulk-mail.ts';
import { preDeclaration, preDeclarationInGrams } from '../../src/carriers/china-post/pre-declaration.ts';
import { carrierOf } from '../../src/carriers/index.ts';
import { columnsOf, shapeOf } from '../../src/carriers/layout.ts';
import { money } from '../../src/model/money.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { buyer, item, parcel } from '../parcel.ts';
import { written } from './bulk-rows.ts';

const [german, thai] = shipments;
const worth = (minor: number, quantity = 1) => item({}, { quantity, value: money(minor, 'USD') });

test('offices take one file or the other, so neither is written unasked', () =>
  expect(carrierOf('china-post')).toMatchObject({
    bulkOnRequest: true,
    bulk: [{ id: 'china-post-pre-declaration' }, { id: 'china-post-pre-declaration-g' }, { id: 'china-post-bulk' }],
  }));

test.each([
  ['gift', '1'],
  ['documents', '2'],
  ['commercial-sample', '3'],
  ['sale-of-goods', '4'],
] as const)('%s is kind %s of contents', (category, code) => {
  for (const layout of [preDeclaration, bulkMail]) expect(written(layout, parcel({ category })).rows[0]!.内件类型代码).toBe(code);
});

test('pre-declaration: a row an item, the parcel repeated, no HS code', () => {
  const { rows } = written(preDeclaration, german!);
  expect(rows.map((row) => [row.邮件号码, row.邮件重量, row.单件重量, row.内件数量, row.单价])).toEqual([
    ['LX100000003CN', '90', '4', '2', '21.25'],
    ['LX100000003CN', '90', '62', '1', '36.13'],
  ]);
  expect(columnsOf(preDeclaration).map(({ field }) => field)).not.toContain('item.hs');
});

test('bulk mail: GJ for abroad, the mark of dispatch empty', () => {
  expect(shapeOf(bulkMail)).toBe('flat');
  expect(written(bulkMail, german!).rows[0]).toMatchObject({ 寄达局邮编: 'GJ', 寄达局名称: '德国', 英文国家名: 'Germany', 封发标志: '' });
});

test('bulk mail: one kind of goods by its unit', () => {
  const { rows, codes } = written(bulkMail, parcel({ items: [worth(45_00, 3)] }));
  expect(rows[0]).toMatchObject({ 内件数量: '3', 单件重量: '40', 单价: '15.00', 协调号: '711311' });
  expect(codes).toEqual([]);
});

test.each([
  ['two kinds of goods', [worth(45_00, 3), item({ hs: '621410' })], '80.00', '160', ''],
  ['three for 1.00', [worth(1_00, 3)], '1.00', '120', '711311'],
])('bulk mail: %s are one set, and told', (_, items, value, weight, hs) => {
  const { rows, codes } = written(bulkMail, parcel({ items }));
  expect(rows[0]).toMatchObject({ 内件数量: '1', 单件重量: weight, 单价: value, 协调号: hs });
  expect(codes).toEqual(['carriers/summarised']);
});

test('bulk mail: US dollars at the rate of the day', () =>
  expect(written(bulkMail, german!)).toMatchObject({
    rows: [{ 单价: '78.63', 内件数量: '1' }],
    codes: ['carriers/converted', 'carriers/summarised'],
  }));

test.each([
  ['收件人姓名', 20, (text: string) => parcel({ recipient: buyer('SG', { name: text }) })],
  ['内件名称', 60, (text: string) => parcel({ items: [item({ description: text })] })],
  // Behind it stand `, Singapore, 427355`.
  ['收件人地址', 120 - 19, (text: string) => parcel({ recipient: buyer('SG', { lines: [text] }) })],
])('bulk mail: %s is shortened above %i characters', (_, limit, of) => {
  const text = (length: number) => `${'x'.repeat(length - 5)} ring`;
  expect(written(bulkMail, of(text(limit))).codes).toEqual([]);
  expect(written(bulkMail, of(text(limit + 1))).codes).toEqual([expect.stringMatching(/^carriers\/(address-)?shortened$/)]);
});

test('whole grams, and never none', () => {
  const sticker = parcel({ items: [item({ netMilligrams: grams(0.4) })], grossMilligrams: grams(20.4) });
  for (const layout of [preDeclaration, bulkMail])
    expect(written(layout, sticker).rows[0]).toMatchObject({ 邮件重量: '20', 单件重量: '1' });
  expect(written(preDeclaration, thai!).rows.map((row) => row.单件重量)).toEqual(['145', '1', '1']);
});

test('some offices write the unit behind both weights', () =>
  expect(written(preDeclarationInGrams, german!).rows.map((row) => [row.邮件重量, row.单件重量, row.内件数量])).toEqual([
    ['90.0g', '3.5g', '2'],
    ['90.0g', '62.0g', '1'],
  ]));
