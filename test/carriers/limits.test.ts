import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carrierOf, carriers, carriersOf, genericCarrier, refusals } from '../../src/carriers/index.ts';
import { channels } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { item } from '../parcel.ts';

const piece = (grossMilligrams: number, ...[lengthMm, widthMm, heightMm]: number[]) => ({
  grossMilligrams,
  items: [item()],
  destination: 'FR',
  ...(lengthMm !== undefined && { size: { lengthMm, widthMm: widthMm!, heightMm: heightMm! } }),
});

test.each([
  ['china-post', piece(grams(2000), 600, 200, 100), []],
  ['china-post', piece(grams(2000)), []],
  ['china-post', piece(grams(2000) + 1), ['gross 2000.001 g is above 2000 g']],
  ['china-post', piece(grams(10), 100, 601, 100), ['longest side 601 mm is above 600 mm']],
  ['china-post', piece(grams(10), 301, 300, 300), ['length, width and height together 901 mm is above 900 mm']],
  [
    'china-post',
    piece(grams(2001), 700, 300, 300),
    ['gross 2001 g is above 2000 g', 'longest side 700 mm is above 600 mm', 'length, width and height together 1300 mm is above 900 mm'],
  ],
  ['deutsche-post', piece(grams(2000), 600, 200, 100), []],
  ['deutsche-post', piece(grams(2000) + 1), ['gross 2000.001 g is above 2000 g']],
  ['royal-mail', piece(grams(2000), 600, 200, 100), []],
  ['royal-mail', piece(grams(2000) + 1), ['gross 2000.001 g is above 2000 g']],
  ['lithuania-post', piece(grams(2000), 600, 200, 100), []],
  ['lithuania-post', piece(grams(2000) + 1), ['gross 2000.001 g is above 2000 g']],
  ['auspost', piece(grams(31_500), 2000, 500, 500), []],
  ['china-post-parcel', piece(grams(30_000), 1500, 375, 375), []],
  ['china-post-parcel', piece(grams(30_000) + 1), ['gross 30000.001 g is above 30000 g']],
  ['china-post-parcel', piece(grams(10), 375, 1501, 374), ['longest side 1501 mm is above 1500 mm']],
  ['china-post-parcel', piece(grams(10), 1000, 500, 501), ['length and girth together 3002 mm is above 3000 mm']],
  ['dhl-express', piece(grams(70_000)), []],
  ['dhl-express', piece(grams(70_000) + 1), ['gross 70000.001 g is above 70000 g']],
  ['ups', piece(grams(70_000), 2740, 315, 315), []],
  ['ups', piece(grams(70_000) + 1), ['gross 70000.001 g is above 70000 g']],
  ['ups', piece(grams(10), 2741, 10, 10), ['longest side 2741 mm is above 2740 mm']],
  ['ups', piece(grams(10), 1000, 750, 751), ['length and girth together 4002 mm is above 4000 mm']],
  ['fedex', { ...piece(grams(68_000), 2740, 140, 140), items: Array.from({ length: 99 }, () => item()) }, []],
  [
    'fedex',
    { ...piece(grams(68_000) + 1), items: Array.from({ length: 100 }, () => item()) },
    ['gross 68000.001 g is above 68000 g', '100 lines are more than 99'],
  ],
  ['fedex', piece(grams(10), 1000, 1000, 151), ['length and girth together 3302 mm is above 3300 mm']],
  ['usps', piece(grams(1814.369), 609, 200, 105), []],
  ['usps', piece(grams(1814.369) + 1), ['gross 1814.37 g is above 1814.369 g']],
  ['usps', piece(grams(10), 610, 10, 10), ['longest side 610 mm is above 609 mm']],
  ['usps', piece(grams(10), 305, 305, 305), ['length, width and height together 915 mm is above 914 mm']],
  ['usps-parcel', piece(grams(31_751.466), 1523, 305, 305), []],
  ['usps-parcel', piece(grams(31_751.466) + 1), ['gross 31751.467 g is above 31751.466 g']],
  ['usps-parcel', piece(grams(10), 1525, 10, 10), ['longest side 1525 mm is above 1524 mm']],
  ['dhl-paket', piece(grams(31_500), 1200, 600, 600), []],
  ['dhl-paket', piece(grams(31_500) + 1), ['gross 31500.001 g is above 31500 g']],
  ['dhl-paket', { ...piece(grams(10), 1200, 450, 450), destination: 'GB' }, []],
  ['dhl-paket', { ...piece(grams(10), 1200, 450, 451), destination: 'GB' }, ['length and girth together 3002 mm is above 3000 mm']],
  ['dhl-ecommerce', piece(grams(90_000), 3000, 3000, 3000), []],
])('%s: %o', (id, found, words) => {
  for (const service of carrierOf(id)!.services) expect(refusals(service, found), service.id).toEqual(words);
});

test.each([
  [{ lines: 5 }, { ...piece(grams(1)), items: Array.from({ length: 5 }, () => item()) }, []],
  [{ lines: 5 }, { ...piece(grams(1)), items: Array.from({ length: 6 }, () => item()) }, ['6 lines are more than 5']],
  [{ sizeRequired: true }, piece(grams(1)), ['its size is not known']],
  [{ sizeRequired: true }, piece(grams(1), 10, 10, 10), []],
])('a service with %o', (limits, found, words) => {
  const [service] = genericCarrier('yanwen', 'Yanwen', 'air-parcel').services;
  expect(refusals({ ...service!, limits: () => limits }, found)).toEqual(words);
});

test('each channel has a carrier, and each carrier stands under its own name', () => {
  for (const channel of channels) expect(carriersOf(channel).length, channel).toBeGreaterThan(0);
  const ids = carriers.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const id of ids) expect(existsSync(new URL(`../../src/carriers/${id}/${id}.ts`, import.meta.url)), id).toBe(true);
  expect(carrierOf('dhl-express')?.id).toBe('dhl-express');
  expect(carrierOf('pigeon')).toBeUndefined();
});

test('a carrier nobody knows has what its channel has in common', () => {
  expect(genericCarrier('yanwen', 'Yanwen', 'air-parcel')).toMatchObject({
    id: 'yanwen',
    channel: 'air-parcel',
    declarant: { name: 'Yanwen' },
    numbers: 's10',
    services: [{ id: 'air-parcel', post: { mailClass: 'C' } }],
  });
  expect(genericCarrier('post-2', 'Hongkong Post', 'mail').services[0]?.limits('FR')).toEqual({
    grossMilligrams: grams(2000),
    longestMm: 600,
    sumMm: 900,
  });
  expect(genericCarrier('sf', 'SF Express', 'express').services[0]?.limits('FR')).toEqual({});
});

const marked = { ...piece(grams(100)), items: [item({ battery: 'ion-packed' })] };
test.each([
  ['usps', marked, ['RING-7 has a lithium battery that is not installed, and the parcel would bear the mark for it']],
  ['usps-parcel', marked, ['RING-7 has a lithium battery that is not installed, and the parcel would bear the mark for it']],
  ['usps', { ...marked, items: [item({ battery: 'ion-installed' })] }, []],
])('%s and batteries', (id, found, words) => {
  for (const service of carrierOf(id)!.services) expect(refusals(service, found)).toEqual(words);
});

test('destinations and goods are refused where a source states them, never by an unverified one', () => {
  const [service] = genericCarrier('my-line', 'My Line', 'air-parcel').services;
  const source = { title: 'My Line: terms', url: 'https://line.example/terms', retrieved: '2026-11-22', certainty: 'official' } as const;
  const silver = { says: 'is of silver', goods: () => true, source };
  expect(refusals({ ...service!, destinations: ['DE'] }, piece(grams(1)))).toEqual(['it does not go to FR']);
  expect(refusals({ ...service!, destinations: ['DE', 'FR'] }, piece(grams(1)))).toEqual([]);
  expect(refusals({ ...service!, refuses: [silver] }, piece(grams(1)))).toEqual(['RING-7 is of silver']);
  expect(refusals({ ...service!, refuses: [{ ...silver, source: { ...source, certainty: 'unverified' } }] }, piece(grams(1)))).toEqual([]);
});
