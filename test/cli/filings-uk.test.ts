/** Declarations to HMRC made of a run: by whom they are filed the regime decides, they wait, they agree with the manifest, and what was changed is told. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ukDemo } from '../support/uk-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;

const shop = (): World => {
  const folder = mkdtempSync(join(tmpdir(), 'filings-uk-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  const made = worldIn(folder);
  ukDemo(made);
  return made;
};

beforeAll(async () => {
  world = shop();
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(0);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

test('to Northern Ireland a declaration a parcel, by courier to Great Britain one for all, by post to Great Britain none', () => {
  const files = world.report(run).files.filter(({ path }: { path: string }) => path.includes('/uk-'));
  const waits = 'lodging by the declarant, and acceptance by HMRC';
  expect(files.map(({ sha256: _, ...file }: { sha256: string }) => file)).toEqual([
    { path: 'mail/china-post/uk-srds-0001.xml', shipments: 1, waits },
    { path: 'express/dhl-express/uk-srds-0001.xml', shipments: 1, waits },
    { path: 'express/dhl-express/uk-birds-0001.xml', shipments: 2, waits },
  ]);
});

const mail = 'mail/china-post/uk-srds';
const srds = 'express/dhl-express/uk-srds';
const birds = 'express/dhl-express/uk-birds';

test('an order in dollars is declared in pounds by the rates of the day: 37.00 USD at 0.8816 by 1.1624', () => {
  const xml = world.read(`runs/${run}/${mail}-0001.xml`);
  expect([...xml.matchAll(/CustomsValueAmount currencyID="GBP">([^<]+)/g)].map(([, text]) => text)).toEqual(['16.68', '11.38']);
  expect(xml).toContain('<FreightChargeAmount currencyID="GBP">4.17</FreightChargeAmount>');
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

test.each<[what: string, file: string, from: RegExp, to: string, told: string]>([
  ['a reference', mail, /LX\d{9}CN<\/FunctionalReferenceID>/, 'LX100000999CN</FunctionalReferenceID>', 'LX100000999CN'],
  ['a value', srds, /(CustomsValueAmount currencyID="GBP">)[^<]+/, '$11.00', 'CustomsValueAmount is "GBP 1.00"'],
  ['a currency', srds, /(CustomsValueAmount currencyID=")GBP/, '$1USD', 'CustomsValueAmount is "USD 37.80"'],
  ['a charge', srds, /(FreightChargeAmount currencyID="GBP">)[^<]+/, '$10.00', 'FreightChargeAmount is "GBP 0.00"'],
  ['a weight', mail, /(<GrossMassMeasure>)[^<]+/, '$19', 'GrossMassMeasure is "9"'],
  ['a code', mail, /(<Classification><ID>)\d+/, '$161149000', 'Classification is "61149000"'],
  ['a line', mail, /<GovernmentAgencyGoodsItem>.*\n/, '', 'Content lines'],
  ['a price', birds, /(ItemChargeAmount currencyID="GBP">)[^<]+/, '$11.00', 'ItemChargeAmount is "GBP 1.00"'],
  ['a net weight', birds, /(<NetNetWeightMeasure>)[^<]+/, '$19', 'NetNetWeightMeasure is "9"'],
  ['a package', birds, /(<QuantityQuantity>)1/, '$12', 'QuantityQuantity is "2"'],
  ['the items', birds, /(<GoodsItemQuantity>)\d+/, '$19', 'GoodsItemQuantity is 9; it should be 4'],
  ['the packages', birds, /(<TotalPackageQuantity>)\d+/, '$19', 'TotalPackageQuantity is 9; it should be 2'],
  ['an end', birds, /<\/MetaData>\n$/, '', 'cut off'],
  ['a message', srds, /DocumentMetaData-DMS:2/, 'DocumentMetaData-DMS:3', 'it is no MetaData of'],
])('%s that was changed is told', async (what, file, from, to, told) => {
  const name = `torn-${what.replaceAll(' ', '-')}`;
  cpSync(world.at('runs', run), world.at('runs', name), { recursive: true });
  const path = `runs/${name}/${file}-0001.xml`;
  const before = world.read(path);
  writeFileSync(world.at(path), before.replace(from, to));
  expect(world.read(path)).not.toBe(before);
  const { code, err } = await world.say(`verify ${name}`);
  expect(code).toBe(1);
  expect(err).toContain(told);
});

test('a product without eight digits is held before it gets a number; to Great Britain it goes', async () => {
  const bare = shop();
  bare.edit('products.csv', /(FLASK-500.*),\d+\n/, '$1,\n');
  bare.edit('products.csv', /(TRAY-BAM.*),\d+\n/, '$1,\n');
  await bare.say('declare orders/ --on 2026-11-22');
  const { shipments } = bare.report(bare.runs()[0]!);
  const held = shipments.filter(({ state }: { state: string }) => state === 'held');
  expect(held).toMatchObject([{ shipment: '2101', carrier: 'china-post' }]);
  expect(held[0].problems.map(({ code }: { code: string }) => code)).toContain('documents/filing-data-missing');
  rmSync(bare.folder, { recursive: true, force: true });
});

test('a carrier that lacks what it files under is told all of it, and nothing is written', async () => {
  const bare = shop();
  bare.edit('declarant.yaml', / *flight: .*\n/g, '');
  bare.edit('declarant.yaml', / *supervising_office: .*\n/g, '');
  const { code, err } = await bare.say('declare orders/ --on 2026-11-22');
  expect(code).toBe(2);
  expect(err).toContain(
    'uk-birds cannot be written: the settings lack carriers.dhl-express.filing.uk.birds.supervising_office, carriers.dhl-express.filing.uk.birds.flight.',
  );
  expect(bare.runs()).toEqual([]);
  rmSync(bare.folder, { recursive: true, force: true });
});
