import { expect, test } from 'vitest';
import { boxcImport } from '../../src/carriers/boxc/import.ts';
import { chitChatsAdvanced } from '../../src/carriers/chit-chats/advanced.ts';
import { money } from '../../src/model/money.ts';
import { item, parcel } from '../parcel.ts';
import { convert, written } from './bulk-rows.ts';

const ring = (quantity = 1) => item({ descriptionLocal: '银戒指' }, { quantity, value: money(10_00 * quantity, 'EUR') });
const cup = item({ description: 'Tea cup', descriptionLocal: '茶杯', hs: '691200' }, { value: money(5_01, 'EUR') });

test('BoxC: a row S, and a row L for each content in kilograms and US dollars of the line', () => {
  const shipment = parcel({ items: [ring(2), cup], size: { lengthMm: 101, widthMm: 80, heightMm: 20 } });
  const { rows } = written(boxcImport, shipment);
  expect(rows.map(({ object }) => object)).toEqual(['S', 'L', 'L']);
  expect(rows[0]).toMatchObject({
    units: 'Metric',
    weight: '0.140',
    length: '11',
    terms: 'DDU',
    override: '0',
    ref1: '4057',
    ref2: '#4057',
  });
  expect(rows.slice(1).map(({ weight, value, origin }) => [weight, value, origin])).toEqual([
    ['0.080', '25.00', 'CN'],
    ['0.040', '6.26', 'CN'],
  ]);
  expect(convert(shipment.value, 'USD')?.money.minor).toBe(31_26);
});

test.each([
  ['DAP', 'DDU'],
  ['DDU', 'DDU'],
  ['DDP', 'DDP'],
])('BoxC: %s is its %s', (incoterm, terms) =>
  expect(written(boxcImport, parcel({ items: [ring()], incoterm })).rows[0]!.terms).toBe(terms),
);

test('BoxC holds other terms, and goods without a description of the country they come from', () => {
  expect(written(boxcImport, parcel({ items: [ring()], incoterm: 'EXW' })).codes).toContain('carriers/no-code');
  expect(written(boxcImport, parcel()).codes).toContain('carriers/missing-value');
});

test('Chit Chats: a row an item under one order_id, values of one unit', () => {
  const items = [item({}, { quantity: 3, value: money(1_00, 'CAD') })];
  expect(written(chitChatsAdvanced, parcel({ items })).rows).toEqual([
    { order_id: '4057', item_quantity: '2', item_description: 'Silver ring', item_unit_value: '0.33' },
    { order_id: '4057', item_quantity: '1', item_description: 'Silver ring', item_unit_value: '0.34' },
  ]);
});
