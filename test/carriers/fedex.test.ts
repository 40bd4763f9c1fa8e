import { expect, test } from 'vitest';
import { shipManager } from '../../src/carriers/fedex/ship-manager.ts';
import { columnsOf } from '../../src/carriers/layout.ts';
import { alongTemplate } from '../../src/carriers/template.ts';
import { grams } from '../../src/model/weight.ts';
import { shipments } from '../batch.ts';
import { filesOf, rowsOf, sheetsOf } from './bulk-rows.ts';

const german = shipments[0]!;
const headings = columnsOf(shipManager).map(({ heading }) => heading);

test('is written along the template of the user: its order, and empty columns for what is not known', async () => {
  const template = ['commodityDescription', ...headings.toReversed()];
  const { layout, unknown } = alongTemplate(shipManager, [[template]], 'ship-manager.csv');
  expect(unknown).toEqual(['commodityDescription']);
  const files = await filesOf(layout, [german]);
  const [rows] = sheetsOf('bulk-fedex-ship-manager.csv', files.get('bulk-fedex-ship-manager.csv')!, layout);
  const [head, row] = rows as [string[], string[]];
  expect(head).toEqual(template);
  expect([row[0], row[head.indexOf('reference')], row[head.indexOf('weightUnits')]]).toEqual(['', german.id, 'LBS']);
});

test('a template that lacks a column is refused', () =>
  expect(() => alongTemplate(shipManager, [[headings.slice(1)]], 'ship-manager.csv')).toThrow(/lacks reference/));

test.each([
  [grams(453.592), '1.00'],
  [grams(1000), '2.20'],
  [1, '0.01'],
])('%i mg are %s pounds', (grossMilligrams, pounds) => {
  const [row] = rowsOf(shipManager, { ...german, grossMilligrams }).value![0]![0]!;
  expect(row![headings.indexOf('packageWeight')]).toBe(pounds);
});

test('a street is put into two lines of 35, and shortened where it is longer', () => {
  const of = (lines: readonly string[]) => rowsOf(shipManager, { ...german, recipient: { ...german.recipient, lines } });
  const codes = (lines: readonly string[]) => of(lines).problems.map(({ code }) => code);
  const [row] = of(['Haus Sonnenschein', 'Hinterhof, zweiter Aufgang', 'Lange Strasse 7']).value![0]![0]!;
  expect(row!.slice(headings.indexOf('recipientLine1'), headings.indexOf('recipientCity'))).toEqual([
    'Haus Sonnenschein, Hinterhof',
    'zweiter Aufgang, Lange Strasse 7',
  ]);
  expect(codes(['a'.repeat(35), 'b'.repeat(35)])).not.toContain('carriers/address-shortened');
  expect(codes(['a'.repeat(36), 'b'.repeat(35)])).toContain('carriers/address-shortened');
});
