import { expect, test } from 'vitest';
import { myDhlPlus } from '../../src/carriers/dhl-express/mydhl-plus.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
import { shipments } from '../batch.ts';
import { filesOf, rowsOf, sheetsOf } from './bulk-rows.ts';

const [german, thai] = shipments as [Shipment, Shipment];

const withLines = (count: number): Shipment => {
  const [ring] = german.items as [Item];
  const items = Array.from({ length: count }, (_, i) => ({ ...ring, product: { ...ring.product, description: `Ring ${i}` } }));
  return { ...german, items, value: { ...ring.value, minor: ring.value.minor * count } };
};

test('the goods of each shipment stand in a file of their own, in the order of the rows of shipments', async () => {
  const files = await filesOf(myDhlPlus, [german, thai]);
  expect([...files.keys()].sort()).toEqual(['bulk-mydhl-plus-items-0001.csv', 'bulk-mydhl-plus-items-0002.csv', 'bulk-mydhl-plus.csv']);
  const [[, ...rows]] = sheetsOf('bulk-mydhl-plus.csv', files.get('bulk-mydhl-plus.csv')!, myDhlPlus) as [string[][]];
  expect(rows.map((row) => row[32])).toEqual([german.id, thai.id]);
  const second = 'bulk-mydhl-plus-items-0002.csv';
  const [items] = sheetsOf(second, files.get(second)!, myDhlPlus) as [string[][]];
  expect(items[0]!.slice(0, 11)).toEqual([
    '1',
    'INV_ITEM',
    'LED reading lamp with clip',
    '851310',
    '1',
    'EA',
    '19.90',
    'USD',
    '0.145',
    '',
    'CN',
  ]);
});

test('an item has its 14 fields, value and weight of one piece, and a zero before the point', () => {
  const lines = rowsOf(myDhlPlus, thai).value![1]![0]!;
  expect(lines.map((line) => [line.length, line[2], line[4], line[6], line[8]])).toEqual([
    [14, 'LED reading lamp with clip', '1', '19.90', '0.145'],
    [14, 'Paper sticker', '2', '0.33', '0.001'],
    [14, 'Paper sticker', '1', '0.34', '0.001'],
  ]);
});

test.each([
  [250, []],
  [251, ['carriers/too-many-lines']],
])('%i items', (count, codes) => {
  const { problems } = rowsOf(myDhlPlus, withLines(count));
  expect(problems.map(({ code }) => code).filter((code) => code === 'carriers/too-many-lines')).toEqual(codes);
});

test.each([
  [170, false],
  [171, true],
])('a description of %i characters is shortened: %s', (length, shortened) => {
  const [ring] = german.items as [Item];
  const description = 'ring '
    .repeat(40)
    .slice(0, length - 1)
    .concat('x');
  const { problems } = rowsOf(myDhlPlus, { ...german, items: [{ ...ring, product: { ...ring.product, description } }], value: ring.value });
  expect(problems.some(({ code, where }) => code === 'carriers/shortened' && where.field === 'Item Description')).toBe(shortened);
});

test('a telephone is digits alone', () => {
  expect(rowsOf(myDhlPlus, german).value![0]![0]![0]![24]).toBe('4941315550198');
});
