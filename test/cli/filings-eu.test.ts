/** What is declared in the European Union, made of a run: written, waiting, read back, and told of where a file was changed. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lowValueDemo } from '../support/low-value-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'filings-eu-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  world = worldIn(folder);
  lowValueDemo(world);
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const mail = 'mail/china-post';
const parcels = 'air-parcel/china-post-parcel';

test('they are files of the run that wait, one declaration a parcel; in Denmark one a file', () => {
  const filed = world.report(run).files.filter(({ waits }: { waits?: string }) => waits === 'the declaration by the declaring party');
  const counts = filed.map(({ path, shipments }: { path: string; shipments: number }) => [path, shipments]);
  const xml = counts.filter(([path]: [string]) => path.endsWith('.xml'));
  expect(counts.filter(([path]: [string]) => path.endsWith('.json'))).toEqual([
    [`${mail}/h7-0001.json`, 11],
    [`${parcels}/h7-0001.json`, 1],
    [`${parcels}/h6-0001.json`, 2],
  ]);
  expect(xml).toEqual(Array.from({ length: 11 }, (_, i) => [`${mail}/h7-xml-${String(i + 1).padStart(4, '0')}.xml`, 1]));
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

test.each<[what: string, file: string, from: RegExp, to: string, told: string]>([
  ['a number', `${mail}/h7-0001.json`, /("12 05 001 000":")[^"]+/, '$1LX100000999CN', 'LX100000999CN'],
  ['an LRN', `${mail}/h7-0001.json`, /("12 09 001 000":")[^"]+/, '$1LX1', '12 09 is "LX1"'],
  ['a value', `${mail}/h7-0001.json`, /("14 14 014 000":")[^"]+/, '$11.00', 'Item 1, 14 14 is "1.00"'],
  ['a weight', `${parcels}/h7-0001.json`, /("18 04 001 000":")[^"]+/, '$19', 'Gross mass is "9"'],
  ['a currency', `${mail}/h7-0001.json`, /("14 14 012 000":")[A-Z]+/, '$1XXX', 'Value is '],
  ['a tariff code', `${mail}/h7-0001.json`, /("18 09 056 000":")\d+/, '$1999999', 'Item 1, 18 09 056 is "999999"'],
  ['a description', `${mail}/h7-0001.json`, /("18 05 001 000":")[^"]+/, '$1Gift', 'Item 1, 18 05 is "Gift"'],
  ['an import scheme', `${mail}/h7-0001.json`, /("13 16 034 000":")[^"]+/g, '$1IM0', '13 16 is "IM0"'],
  ['a country', `${mail}/h7-0001.json`, /("13 04 018 020":")[A-Z]+/, '$1SE', '13 04 018 020 is "SE"'],
  ['a parcel counted twice', `${mail}/h7-0001.json`, /("18 06 004 000":")0/, '$11', 'Packages is "2"'],
  ['a format', `${mail}/h7-0001.json`, /("18 09 056 000":")\d+/, '$17113', 'is not as H7 has it'],
  ['an element', `${mail}/h7-0001.json`, /"11 02 000 000"/, '"11 99 000 000"', 'is not as H7 has it'],
  ['a data set', `${mail}/h7-0001.json`, /"dataSet":"H7"/, '"dataSet":"H6"', 'It is no H7'],
  ['an end', `${mail}/h7-0001.json`, /\n\]\}\n$/, '', 'ends in the middle'],
  ['a postal value', `${parcels}/h6-0001.json`, /("14 12 014 000":")[^"]+/, '$11.00', 'Value is "'],
  ['a Danish value', `${mail}/h7-xml-0001.xml`, /(<ItemChargeAmount currencyID="[A-Z]+">)[^<]+/, '$11.00', 'Item 1, 14 14 is "1.00"'],
  ['a Danish currency', `${mail}/h7-xml-0001.xml`, /currencyID="[A-Z]+">([^<]+)<\/Item/g, 'currencyID="SEK">$1</Item', 'Value is "'],
  [
    'a Danish weight',
    `${mail}/h7-xml-0002.xml`,
    /(<\/Classification><GoodsMeasure><GrossMassMeasure>)[^<]+/,
    '$19',
    'Item 1, 18 04 is "9"',
  ],
  ['a Danish item', `${mail}/h7-xml-0001.xml`, /<GovernmentAgencyGoodsItem>.*?<\/GovernmentAgencyGoodsItem>/, '', 'Items is "'],
  ['a Danish message', `${mail}/h7-xml-0001.xml`, />H7</, '>H1<', 'it is no H7'],
])('%s that was changed is told', async (what, file, from, to, told) => {
  const name = `torn-${what.replaceAll(' ', '-')}`;
  cpSync(world.at('runs', run), world.at('runs', name), { recursive: true });
  const path = `runs/${name}/${file}`;
  const before = world.read(path);
  writeFileSync(world.at(path), before.replace(from, to));
  expect(world.read(path)).not.toBe(before);
  const { code, err } = await world.say(`verify ${name}`);
  expect(code).toBe(1);
  expect(err).toContain(told);
});

test('without the settings of the declaring party nothing is written, and each key is named', async () => {
  const bare = worldIn(mkdtempSync(join(tmpdir(), 'filings-eu-test-')));
  cpSync(demoFolder, bare.folder, { recursive: true });
  lowValueDemo(bare);
  bare.edit('declarant.yaml', / *additional_declaration_type: .*\n/, '');
  bare.edit('declarant.yaml', / *codes: .*\n/, '');
  const { code, err } = await bare.say('declare orders/ --on 2026-11-22');
  expect(code).toBe(2);
  expect(err).toContain(
    'h7 cannot be written: the settings lack carriers.china-post.filing.eu.additional_declaration_type, ' +
      'carriers.china-post.filing.eu.codes.transport_document.',
  );
  expect(bare.runs()).toEqual([]);
  rmSync(bare.folder, { recursive: true, force: true });
});
