/** The demo, checked without numbers and files: it is what a newcomer sees first. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../src/catalogue/catalogue.ts';
import type { Input } from '../src/formats/input.ts';
import { type Report, reportWriter } from '../src/pipeline/report.ts';
import { runBatch } from '../src/pipeline.ts';
import { convertOn, readRates } from '../src/rates/rates.ts';
import { readSettings } from '../src/settings.ts';
import { testFaces } from './fonts.ts';

const demo = new URL('../fixtures/demo/', import.meta.url);
const input = (name: string): Input => ({ name: name.split('/').at(-1)!, open: () => createReadStream(new URL(name, demo)) });

let report: Report;
beforeAll(async () => {
  const { settings, faults } = readSettings(readFileSync(new URL('declarant.yaml', demo), 'utf8'));
  expect(faults).toEqual([]);
  const catalogue = await readCatalogue([input('products.csv')]);
  const rates = await readRates(input('rates.csv'));
  expect([...catalogue.problems, ...rates.problems]).toEqual([]);
  let text = '';
  const writer = await reportWriter({ write: async (piece: string) => void (text += piece) } as never, {
    run: 'demo',
    on: '2026-11-22',
    program: 'test',
  });
  await runBatch(
    { settings: settings!, on: '2026-11-22', run: 'demo' },
    {
      exports: readdirSync(new URL('orders/', demo))
        .sort()
        .map((name) => input(`orders/${name}`)),
      catalogue: catalogue.value!,
      convert: convertOn(rates.value!, '2026-11-22'),
      typefaces: await testFaces(),
      report: writer,
      draw: async () => new Uint8Array(),
      jobs: 1,
      problems: [],
    },
  );
  report = JSON.parse(text);
}, 30_000);

const ready = () => report.shipments.filter(({ state }) => state === 'ready');

test('two orders are held, for reasons a shop knows', () => {
  const held = report.shipments.filter(({ state }) => state === 'held');
  const errors = held.map(({ orders, problems }) => [
    orders[0],
    problems.flatMap(({ severity, code }) => (severity === 'error' ? code : [])),
  ]);
  expect(Object.fromEntries(errors)).toEqual({ '#1057': ['catalogue/unknown-sku'], '406-2962963-3703790': ['eu/stop-word'] });
});

test('what is not to be shipped stays out, in sight', () => {
  expect(report.notToShip).toMatchObject([
    { order: '15-95512-63896', reason: 'shipped' },
    { order: '#1056', reason: 'digital', item: 'GIFT-CARD-25' },
    { order: '#1055', reason: 'cancelled' },
  ]);
  expect(report.counts).toMatchObject({ orders: 42, shipments: 41, held: 2, notToShip: 2 });
});

test('nothing else deserves more than a note', () => {
  const loud = ready().flatMap(({ shipment, problems }) =>
    problems.flatMap(({ severity, code }) => (severity === 'note' ? [] : [`${shipment} ${code}`])),
  );
  expect(loud).toEqual([]);
  expect(report.problems).toEqual([]);
});

test('every channel, platform and kind of form is met', () => {
  const met = (field: 'channel' | 'platform' | 'trade') => [...new Set(ready().map((each) => each[field]))].sort();
  expect(met('channel')).toEqual(['air-parcel', 'express', 'mail']);
  expect(met('platform')).toEqual(['amazon', 'ebay', 'shopify']);
  expect(met('trade')).toEqual(['b2b', 'b2c']);
  const why = (shipment: string) =>
    ready()
      .find((each) => each.shipment === shipment)!
      .why.join('; ');
  expect(why('1041')).toContain('CN22');
  expect(why('1060')).toContain('CN23: 5 lines are more than the 4 of a CN22');
  expect(why('1051')).toContain('CN23');
  expect(why('1052')).toContain('gross 1000 g is within 30000 g');
});

test('the tents for Boulder become two pieces, weighing and worth the same together', () => {
  const pieces = ready().filter(({ orders }) => orders[0] === '#1053');
  expect(pieces.map(({ shipment }) => shipment)).toEqual(['1053-1', '1053-2']);
  expect(pieces.map(({ value }) => Number(value!.amount)).reduce((a, b) => a + b)).toBe(36 * 59);
  expect(pieces.map(({ netGrams }) => Number(netGrams)).reduce((a, b) => a + b)).toBe(36 * 1980);
});

const scripts = ['Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Arabic', 'Hebrew', 'Thai'];
test('twenty-one destinations, and buyers in ten scripts', () => {
  expect(new Set(ready().map(({ destination }) => destination)).size).toBe(21);
  const text = readFileSync(new URL('orders/orders_export_1.csv', demo), 'utf8');
  expect(scripts.filter((script) => !new RegExp(`\\p{Script=${script}}`, 'u').test(text))).toEqual([]);
  expect(text).toContain('Nguyễn Thị Hồng Ánh');
});
