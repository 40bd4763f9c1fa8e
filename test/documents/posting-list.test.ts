import { expect, test } from 'vitest';
import type { Group } from '../../src/documents/document.ts';
import { postingList, postingListColumns, postingListCsv } from '../../src/documents/posting-list/posting-list.ts';
import { openTally, type Tally } from '../../src/documents/tally.ts';
import type { Page } from '../../src/formats/page.ts';
import { exporter, groupOf, shipmentsOf } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { textsOf } from './page-marks.ts';
import { longAddress, people } from './people.ts';
import { outside, overlaps, struck } from './printed.ts';

const faces = await testFaces();
const mail = groupOf('mail');

const pagesOf = (tally: Tally, group: Group = mail): readonly Page[] =>
  postingList.extension === 'pdf' ? postingList.pages(group, tally, faces) : [];
const csvOf = (tally: Tally): string[] =>
  postingListCsv.extension === 'csv' ? postingListCsv.text(mail, tally).trimEnd().split('\n') : [];

const codes = 'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CO CR CU'.split(
  ' ',
);

/** So many rows: two services to each country. */
function tallied(rows: number): Tally {
  const tally = openTally();
  for (let i = 0; i < rows; i++) {
    const service = i % 2 ? 'small-packet-tracked' : 'small-packet';
    const shipment = { destination: codes[i >> 1]!, service, netMilligrams: 62_500, grossMilligrams: 80_000 };
    for (let k = 0; k <= i % 3; k++) tally.add(shipment);
  }
  return tally.rows();
}

test('counts and weighs by destination and service, in the order of the countries', () => {
  const tally = openTally();
  const add = (destination: string, service: string, netMilligrams: number, grossMilligrams: number) =>
    tally.add({ destination, service, netMilligrams, grossMilligrams });
  add('NO', 'tracked', 100, 150);
  add('DE', 'untracked', 1, 2);
  add('NO', 'tracked', 20, 30);
  add('DE', 'tracked', 5, 6);
  expect(tally.rows()).toEqual([
    { destination: 'DE', service: 'tracked', shipments: 1, netMilligrams: 5, grossMilligrams: 6 },
    { destination: 'DE', service: 'untracked', shipments: 1, netMilligrams: 1, grossMilligrams: 2 },
    { destination: 'NO', service: 'tracked', shipments: 2, netMilligrams: 120, grossMilligrams: 180 },
  ]);
});

test('the list says who hands over what to whom, when, and who signs', () => {
  const words = pagesOf(tallied(4)).flatMap(textsOf);
  expect(words).toEqual(
    expect.arrayContaining([
      'POSTING LIST',
      'Page 1 of 1',
      'Yiwu Linhe Trading Co., Ltd.',
      'China Post',
      'Letter mail',
      '2026-11-22',
      '2026-11-22  Li Wei',
      'HANDED OVER: NAME, SIGNATURE',
      'ACCEPTED: NAME, STAMP, SIGNATURE, DATE AND TIME',
    ]),
  );
  const from = (word: string, count: number): string[] => words.slice(words.indexOf(word), words.indexOf(word) + count);
  expect(from('Andorra (AD)', 5)).toEqual(['Andorra (AD)', 'small-packet', '1', '0.0625', '0.080']);
  // Two services come to totals of their own: 1 + 3 and 2 + 1 shipments.
  expect(from('TOTAL', 4)).toEqual(['TOTAL', '7', '0.4375', '0.560']);
  expect(words.slice(words.indexOf('TOTAL') - 8, words.indexOf('TOTAL'))).toEqual([
    ...['small-packet', '4', '0.250', '0.320'],
    ...['Small Packet, tracked', '3', '0.1875', '0.240'],
  ]);
});

test('one service has no total beside the total', () => {
  const tally = openTally();
  tally.add({ destination: 'DE', service: 'small-packet-tracked', netMilligrams: 1_000_000, grossMilligrams: 1_100_000 });
  const words = pagesOf(tally.rows()).flatMap(textsOf);
  expect(words.filter((word) => word === 'Small Packet, tracked')).toHaveLength(1);
});

// From one page to three, and both sides of where the totals need another.
test.each([1, 2, 17, 18, 19, 20, 25, 30, 31, 32, 60, 70, 78])('%i rows: each once, nothing on anything else', (rows) => {
  const tally = tallied(rows);
  const pages = pagesOf(tally);
  for (const page of pages) {
    expect([overlaps(page, faces), struck(page, faces), outside(page, [15, 15, 195.01, 282], faces)]).toEqual([[], [], []]);
  }
  const words = pages.flatMap(textsOf);
  for (const code of new Set(tally.map(({ destination }) => destination))) {
    expect(words.filter((word) => word.endsWith(`(${code})`))).toHaveLength(tally.filter((row) => row.destination === code).length);
  }
  expect(words.filter((word) => word === 'TOTAL')).toHaveLength(1);
  expect(pages.map((page, i) => textsOf(page).includes(`Page ${i + 1} of ${pages.length}`))).toEqual(pages.map(() => true));
});

test.each([...Object.entries(people), ['nine lines', longAddress] as const])('an exporter in %s stands whole', (_who, party) => {
  const group: Group = { ...mail, exporter: { ...exporter, ...party } };
  expect(postingList.check!(shipmentsOf('mail')[0]!, group, faces)).toEqual([]);
  const [page] = pagesOf(tallied(2), group);
  const words = textsOf(page!).join(' ');
  for (const part of [party.name, ...party.lines, party.city]) for (const word of part.split(' ')) expect(words).toContain(word);
  expect([overlaps(page!, faces), struck(page!, faces)]).toEqual([[], []]);
});

test('the CSV has a row for each, with exact weights', () => {
  expect(csvOf(tallied(3))).toEqual([
    postingListColumns.join(','),
    '2026-11-22,"Yiwu Linhe Trading Co., Ltd.",China Post,China Post,mail,AD,Andorra,small-packet,small-packet,1,62.5,80',
    '2026-11-22,"Yiwu Linhe Trading Co., Ltd.",China Post,China Post,mail,AD,Andorra,small-packet-tracked,"Small Packet, tracked",2,125,160',
    '2026-11-22,"Yiwu Linhe Trading Co., Ltd.",China Post,China Post,mail,AE,United Arab Emirates,small-packet,small-packet,3,187.5,240',
  ]);
});

test('a carrier that no typeface can print holds', () => {
  const group: Group = { ...mail, carrierName: 'Fox 🦊 Post' };
  expect(postingList.check!(shipmentsOf('mail')[0]!, group, faces)).toMatchObject([{ code: 'documents/unprintable-character' }]);
});
