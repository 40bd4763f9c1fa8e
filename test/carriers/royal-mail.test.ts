import { expect, test } from 'vitest';
import { clickAndDrop } from '../../src/carriers/royal-mail/click-and-drop.ts';
import { money } from '../../src/model/money.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { buyer, item, parcel } from '../parcel.ts';
import { filesOf, written } from './bulk-rows.ts';

const german = shipments[0]!;
const worth = (minor: number) => parcel({ items: [item({}, { value: money(minor, 'GBP') })] });

test('a row a product; weight and amounts of the order stand in its first row', () => {
  const { rows } = written(clickAndDrop, german);
  expect(rows.map((row) => [row['Order reference'], row.Quantity, row.Weight, row['Sub-total'], row['Shipping Cost']])).toEqual([
    [german.id, '2', '0.090', '62.90', '4.50'],
    [german.id, '1', '', '', ''],
  ]);
});

test('is a workbook: its CSV import keeps 11 digits of a number, and a telephone has more', async () => {
  expect([...(await filesOf(clickAndDrop, [german])).keys()]).toEqual(['bulk-royal-mail-click-and-drop.xlsx']);
  expect(written(clickAndDrop, german).rows[0]).toMatchObject({ Phone: '004941315550198', Postcode: '21335' });
});

test('countries by three letters, days as DD/MM/YY, names in plain letters', () =>
  expect(written(clickAndDrop, german).rows[0]).toMatchObject({
    Country: 'DEU',
    'Commercial invoice date': '22/11/26',
    'First Name': 'Jorg',
    'Last Name': 'Weissmuller',
  }));

test.each([
  [999_99, []],
  [1000_00, ['carriers/does-not-fit']],
])('amounts have six characters: %i', (minor, codes) => expect(written(clickAndDrop, worth(minor)).codes).toEqual(codes));

test.each([
  [50, []],
  [51, ['carriers/shortened']],
])('the description for customs has 50 characters: %i', (length, codes) => {
  const items = [item({ description: `${'x'.repeat(length - 5)} ring` })];
  expect(written(clickAndDrop, parcel({ items })).codes).toEqual(codes);
});

test('goods of less than a gram weigh one', () => {
  const items = [item({ netMilligrams: grams(0.4) })];
  expect(written(clickAndDrop, parcel({ items, grossMilligrams: grams(0.4) })).rows[0]!.Weight).toBe('0.001');
});

test('the number of the recipient is the AIRN, of 20 characters at most', () => {
  const numbers = (number: string) => [{ kind: 'cpf', number, owner: 'recipient', places: ['data-recipient'] }] as const;
  const of = (number: string) =>
    written(clickAndDrop, parcel({ recipient: buyer('BR'), decision: { ...german.decision, numbers: numbers(number) } }));
  expect(of('529.982.247-25').rows[0]!['Addressee Identification Reference Number (AIRN)']).toBe('529.982.247-25');
  expect(of('9'.repeat(21)).codes).toEqual(expect.arrayContaining(['carriers/does-not-fit']));
});
