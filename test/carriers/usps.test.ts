import { expect, test } from 'vitest';
import { columnsOf } from '../../src/carriers/layout.ts';
import { clickNShip } from '../../src/carriers/usps/click-n-ship.ts';
import { clickNShip56 } from '../../src/carriers/usps/click-n-ship-56.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { rowsOf } from './bulk-rows.ts';

const [german] = shipments as [Shipment];
const headings = columnsOf(clickNShip56).map(({ heading }) => heading);

/** Rows of a shipment by heading. */
const written = (shipment: Shipment) =>
  rowsOf(clickNShip56, shipment).value![0]![0]!.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));

test('the newer template has the columns of the older one and three more', () => {
  const newer = columnsOf(clickNShip).map(({ heading }) => heading);
  expect(headings).toHaveLength(56);
  expect(newer.slice(0, 56)).toEqual(headings);
  expect(newer.slice(56)).toEqual(['Customs Form Reference # Type', 'HAZMAT Type', 'Live Animals and Perishable Goods Indicator']);
});

test('an item a row under one Reference ID, values of one unit in USD', () => {
  const rows = written(german);
  expect(rows.map((row) => [row['Reference ID'], row['Item Quantity'], row['Item Value']])).toEqual([
    [german.id, '2', '21.25'],
    [german.id, '1', '36.13'],
  ]);
  expect(rows[0]).toMatchObject({ 'Shipping Date': '11/22/26', Contents: 'Merchandise', 'Recipient Phone': '4941315550198' });
});

test.each([
  [grams(453.4), '0', '15.99'],
  [grams(453.59), '1', '0.00'],
  [grams(1000), '2', '3.27'],
  [1, '0', '0.01'],
])('%i mg are %s lb and %s oz', (mg, lb, oz) => {
  const [row] = written({ ...german, grossMilligrams: mg });
  expect([row!['Package Weight (lb)'], row!['Package Weight (oz)']]).toEqual([lb, oz]);
});

test('a state stands as state in the United States, as province elsewhere', () => {
  const at = (country: string, region: string) => written({ ...german, recipient: { ...german.recipient, country, region } })[0]!;
  expect([at('US', 'CA')['Recipient State'], at('US', 'CA')['Recipient Province']]).toEqual(['CA', '']);
  expect([at('CA', 'ON')['Recipient State'], at('CA', 'ON')['Recipient Province']]).toEqual(['', 'ON']);
});
