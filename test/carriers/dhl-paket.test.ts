import { expect, test } from 'vitest';
import { dhlPaket2018 } from '../../src/carriers/dhl-paket/portal-2018.ts';
import { columnsOf } from '../../src/carriers/layout.ts';
import { money } from '../../src/model/money.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
import { shipments } from '../batch.ts';
import { filesOf, rowsOf } from './bulk-rows.ts';

const german = shipments[0]!;
const headings = columnsOf(dhlPaket2018).map(({ heading }) => heading);

function written(shipment: Shipment) {
  const { value, problems } = rowsOf(dhlPaket2018, shipment);
  const [row = []] = value?.[0]?.[0] ?? [];
  const cell = (heading: string) => row[headings.indexOf(heading)];
  return { cell, codes: problems.map(({ code }) => code) };
}

test('Windows-1252 with semicolons and CRLF; the misspelt heading is kept', async () => {
  const bytes = (await filesOf(dhlPaket2018, [german])).get('bulk-dhl-paket-2018.csv')!;
  const text = bytes.toString('latin1');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain(';Retourenrempfänger E-Mail-Adresse;');
  expect(text).toContain('Große Bäckerstraße 14');
  expect(headings).toHaveLength(128);
});

test('numbers with a comma and four decimals, days and countries as in Germany', () => {
  const { cell } = written(german);
  expect(cell('Sendungsdatum')).toBe('22.11.2026');
  expect(cell('Empfänger Land')).toBe('DEU');
  expect(cell('Gewicht')).toBe('0,0900');
  expect(cell('Sendungsdokumente - Entgelte')).toBe('4,5000');
  expect(['Menge', 'Zollwert', 'Gewicht'].map((what) => cell(`Sendungsdokumente - ${what} (WP1)`))).toEqual(['2', '17,0000', '0,0035']);
  expect(cell('Sendungsdokumente - Beschreibung (WP3)')).toBe('');
});

test('the postage that the buyer paid must be known, nothing paid is known too', () => {
  const { freight: _, ...silent } = german;
  expect(written(silent).codes).toContain('carriers/missing-value');
  expect(written({ ...german, freight: money(0, 'EUR') }).cell('Sendungsdokumente - Entgelte')).toBe('0,0000');
});

const withLines = (count: number, description: (i: number) => string): Shipment => {
  const [ring] = german.items as [Item];
  const items = Array.from({ length: count }, (_, i) => ({ ...ring, product: { ...ring.product, description: description(i) } }));
  return { ...german, items, value: money(ring.value.minor * count, 'EUR') };
};

test.each([
  ['6 kinds of goods', withLines(6, (i) => `Ring ${i}`), undefined],
  ['7 kinds of goods', withLines(7, (i) => `Ring ${i}`), 'carriers/too-many-lines'],
  ['7 lines of one kind', withLines(7, () => 'Ring'), 'carriers/merged-lines'],
])('%s', (_name, shipment, code) => {
  const { codes } = written(shipment);
  expect(codes.filter((each) => each === 'carriers/too-many-lines' || each === 'carriers/merged-lines')).toEqual(code ? [code] : []);
});

test.each([
  ['gift', 'PRESENT'],
  ['returned-goods', 'RETURN_OF_GOODS'],
  ['sale-of-goods', 'COMMERCIAL_GOODS'],
] as const)('%s is %s', (category, word) => expect(written({ ...german, category }).cell('Sendungsdokumente - Sendungsart')).toBe(word));
