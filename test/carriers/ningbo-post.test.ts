import { expect, test } from 'vitest';
import { ningboPost } from '../../src/carriers/ningbo-post/ningbo-post.ts';
import { twoSheets } from '../../src/carriers/ningbo-post/two-sheets.ts';
import { refusals } from '../../src/carriers/refusals.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { item, parcel } from '../parcel.ts';
import { filesOf, rowsOf, sheetsOf } from './bulk-rows.ts';

const codesOf = (description: string) => rowsOf(twoSheets, parcel({ items: [item({ description })] })).problems.map(({ code }) => code);

test('one workbook: a row a parcel on the first sheet, a row an item on the second, joined by the number', async () => {
  const [[name, bytes] = ['', Buffer.alloc(0)], ...others] = await filesOf(twoSheets, shipments.slice(0, 2));
  const [parcels, items] = sheetsOf(name, bytes, twoSheets);
  expect([name, others]).toEqual(['bulk-ningbo-post.xlsx', []]);
  expect(parcels!.map(([number]) => number)).toEqual(['运单码', 'LX100000003CN', 'LX100000017CN']);
  expect(items!.map(([number, , , quantity, weight, price]) => [number, quantity, weight, price])).toEqual([
    ['跟踪号', '数量', '单件重量', '单价'],
    ['LX100000003CN', '2', '4', '21.25'],
    ['LX100000003CN', '1', '62', '36.13'],
    ['LX100000017CN', '1', '145', '19.90'],
    ['LX100000017CN', '2', '1', '0.33'],
    ['LX100000017CN', '1', '1', '0.34'],
  ]);
});

test('the address has the postcode behind it, which has no column of its own', () => {
  const [file] = rowsOf(twoSheets, shipments[0]!).value!;
  expect(file![0]![0]![5]).toBe('Große Bäckerstraße 14, 3. Stock, Lüneburg, 21335');
});

test.each([
  [50, []],
  [51, ['carriers/shortened']],
])('the English name has 50 characters: %i', (length, codes) => expect(codesOf(`${'x'.repeat(length - 5)} ring`)).toEqual(codes));

test('takes small packets up to 2 kg under S10 numbers', () => {
  const [service] = ningboPost.services;
  const of = (grossMilligrams: number) => refusals(service!, { grossMilligrams, items: [], destination: 'FR' });
  expect([of(grams(2000)), of(grams(2000) + 1)]).toEqual([[], ['gross 2000.001 g is above 2000 g']]);
  expect(ningboPost).toMatchObject({ numbers: 's10', channel: 'mail', bulk: [{ id: 'ningbo-post' }] });
});
