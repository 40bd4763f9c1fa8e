import { expect, test } from 'vitest';
import { lithuaniaPostBulk } from '../../src/carriers/lithuania-post/bulk.ts';
import { money } from '../../src/model/money.ts';
import { buyer, item, parcel } from '../parcel.ts';
import { written } from './bulk-rows.ts';

const eur = (minor: number) => money(minor, 'EUR');

test('one content a parcel: grams, and euros of the line', () => {
  const items = [item({}, { quantity: 3, value: eur(100_00) })];
  expect(written(lithuaniaPostBulk, parcel({ items }))).toMatchObject({
    rows: [
      {
        'Svoris (g)': '140',
        'Kiekis (vnt)': '3',
        'Deklaruojamas siuntos svoris (g)': '120',
        'Deklaruojama vertė (eur)': '100.00',
        'HS kodas': '711311',
      },
    ],
    codes: [],
  });
});

test('contents that are alike are made one; others hold the parcel', () => {
  const alike = parcel({ items: [item({ sku: 'A' }, { value: eur(2_00) }), item({ sku: 'B' }, { value: eur(3_00) })] });
  expect(written(lithuaniaPostBulk, alike)).toMatchObject({
    rows: [{ 'Kiekis (vnt)': '2', 'Deklaruojama vertė (eur)': '5.00' }],
    codes: ['carriers/merged-lines'],
  });
  const others = parcel({ items: [item({}, { value: eur(2_00) }), item({ hs: '691200' }, { value: eur(3_00) })] });
  expect(written(lithuaniaPostBulk, others)).toMatchObject({ rows: [], codes: ['carriers/too-many-lines'] });
});

test('other currencies are converted, and held where there is no rate', () => {
  expect(written(lithuaniaPostBulk, parcel()).rows[0]!['Deklaruojama vertė (eur)']).toBe('28.00');
  expect(written(lithuaniaPostBulk, parcel({ items: [item({}, { value: money(35_00, 'XAF') })] })).codes).toEqual(['carriers/no-rate']);
});

test('the street stands in the two lines for addresses abroad, and telephones begin with the country', () => {
  const recipient = buyer('CH', { lines: ['Seestrasse 21', 'Hof 3', 'Tür 4'], phone: '+41 44 555 01 98' });
  expect(written(lithuaniaPostBulk, parcel({ recipient })).rows[0]).toMatchObject({
    'Gavėjo gatvė': '',
    'Adreso eilutė 1': 'Seestrasse 21, Hof 3, Tür 4',
    'Adreso eilutė 2': '',
    'Gavėjo mob. tel. (370xxxxxxxx)': '41445550198',
  });
});
