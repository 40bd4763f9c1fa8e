import { expect, test } from 'vitest';
import { dhlEcommerceDomestic } from '../../src/carriers/dhl-ecommerce/domestic.ts';
import { dhlEcommercePortal } from '../../src/carriers/dhl-ecommerce/portal.ts';
import { columnsOf, type Layout } from '../../src/carriers/layout.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { shipments } from '../batch.ts';
import { rowsOf } from './bulk-rows.ts';

const [, thai] = shipments as [Shipment, Shipment];

/** Rows of a shipment by heading. */
function written(layout: Layout, shipment: Shipment) {
  const headings = columnsOf(layout).map(({ heading }) => heading);
  return rowsOf(layout, shipment).value![0]![0]!.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]])));
}

test('abroad: an item a row; units times price add up to the total that each row repeats', () => {
  const rows = written(dhlEcommercePortal, thai);
  expect(rows.map((row) => [row['Shipment Order ID'], row['Total Declared Value'], row['Shipment Weight (g)']])).toEqual(
    Array(3).fill(['4057', '20.90', '166']),
  );
  expect(rows.map((row) => [row['Content Quantity'], row['Content Unit Price']])).toEqual([
    ['1', '19.90'],
    ['2', '0.33'],
    ['1', '0.34'],
  ]);
});

test('within one country: one row a parcel with its weight and value, whatever is in it', () => {
  const rows = written(dhlEcommerceDomestic, thai);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    'Shipment Weight (g)': '166',
    'Total Declared Value': '20.90',
    'Currency Code': 'USD',
    'Shipment Description': 'LED reading lamp with clip; Paper sticker',
    'Piece Weight': '',
  });
  expect(rowsOf(dhlEcommerceDomestic, thai).problems.map(({ code }) => code)).toContain('carriers/summarised');
});

test('a name in any script stands as it is: the file is a workbook', () =>
  expect(written(dhlEcommercePortal, thai)[0]!['Consignee Name']).toBe(thai.recipient.name));
