/** Characters that nobody sees are taken out of every cell, and each cell is named. */
import { expect, test } from 'vitest';
import { exportOf } from '../support/shop.ts';
import { fixture, inputOf, readAll } from './reading.ts';

const read = async (content: string) => (await readAll([inputOf('orders.csv', content)])).reads;
const found = (problems: readonly { code: string; where: { line?: number; column?: string } }[]): string[] =>
  problems.filter(({ code }) => code === 'platforms/hidden-characters').map(({ where }) => `${where.line} ${where.column}`);

test('a name that would be read backwards, and a street that rings a bell', async () => {
  const [one] = await read(
    exportOf({
      id: '#1',
      cells: {
        'Shipping Name': 'Mei \u202enaT\u202c Tan',
        'Shipping Address1': '7 \u0007Cross\u001b[2J Street',
        'Shipping Zip': '\u2066560924\u2069',
      },
    }),
  );
  expect(one!.order!.recipient).toMatchObject({ name: 'Mei naT Tan', lines: ['7 Cross[2J Street'], postcode: '560924' });
  expect(found(one!.problems)).toEqual(['2 Shipping Name', '2 Shipping Address1', '2 Shipping Zip']);
  expect(one!.problems.filter(({ code }) => code === 'platforms/hidden-characters').map(({ severity }) => severity)).toEqual(
    Array(3).fill('warning'),
  );
});

test('an order id is the same with and without them', async () => {
  const [one] = await read(exportOf({ id: '#1\u200e\u202a' }));
  expect(one!.id).toBe('#1\u200e');
});

test.each(['Zürich', 'מִיכָאֵל \u200fכהן', 'क्\u200dष', 'two\nlines', '東京都　港区'])('%j has nothing hidden', async (city) => {
  const [one] = await read(exportOf({ id: '#1', cells: { 'Shipping City': `"${city}"` } }));
  expect(found(one!.problems)).toEqual([]);
});

test('no fixture of Shopify has any', async () => {
  const { reads } = await readAll([inputOf('orders.csv', fixture('shopify/orders_export_2024.csv'))]);
  expect(reads.flatMap(({ problems }) => found(problems))).toEqual([]);
});
