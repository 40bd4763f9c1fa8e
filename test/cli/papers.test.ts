/** Documents that no carrier gets unless the settings ask: written, read back, and told of where they were changed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../../src/formats/pdf-reader.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;
const [mail, air, express] = ['mail/china-post', 'air-parcel/china-post-parcel', 'express/dhl-express'];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  world = worldIn(folder);
  const documents = (carrier: string, ...ids: readonly string[]) =>
    world.edit('declarant.yaml', `  ${carrier}:\n`, `  ${carrier}:\n    documents: [${ids.join(', ')}]\n`);
  documents(
    'china-post',
    'label',
    'cn23',
    'invoice',
    'posting-list',
    'posting-list-csv',
    'postal-declaration-csv',
    'postal-declaration-xml',
  );
  documents('china-post-parcel', 'label', 'cn23', 'invoice', 'posting-list');
  documents('dhl-express', 'waybill', 'invoice', 'posting-list-csv');
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const shipmentsOf = (carrier: string): { number: string; grossGrams: string; recipient: { country: string } }[] =>
  JSON.parse(world.read(`runs/${run}/${carrier}/manifest.json`)).shipments;

test('they stand where they were asked for', () => {
  const there = (carrier: string) => world.files(`runs/${run}/${carrier}`).filter((path) => /^(invoice|posting)/.test(path));
  expect(there(mail)).toEqual(['invoice-0001.pdf', 'posting-list.csv', 'posting-list.pdf']);
  expect(there(air)).toEqual(['invoice-0001.pdf', 'posting-list.pdf']);
  expect(there(express)).toEqual(['invoice-0001.pdf', 'posting-list.csv']);
  const files: { path: string; shipments: number }[] = world.report(run).files;
  const counted = (path: string) => files.find((file) => file.path === path)?.shipments;
  expect(counted(`${mail}/posting-list.csv`)).toBe(shipmentsOf(mail).length);
  expect(counted(`${air}/posting-list.pdf`)).toBe(shipmentsOf(air).length);
});

test('the posting list counts and weighs what the manifest has', async () => {
  const rows = world
    .read(`runs/${run}/${mail}/posting-list.csv`)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.match(/("[^"]*"|[^,]+)/g)!);
  const all = shipmentsOf(mail);
  const sum = (column: number): number => rows.reduce((total, row) => total + Number(row[column]), 0);
  expect(sum(9)).toBe(all.length);
  expect(sum(11)).toBeCloseTo(
    all.reduce((total, { grossGrams }) => total + Number(grossGrams), 0),
    3,
  );
  for (const row of rows) expect(all.filter(({ recipient }) => recipient.country === row[5]).length).toBeGreaterThanOrEqual(Number(row[9]));
  const [page] = await readPdf(readFileSync(world.at(`runs/${run}/${mail}/posting-list.pdf`)));
  expect(page!.texts[page!.texts.indexOf('TOTAL') + 1]).toBe(String(all.length));
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

test.each<[string, string, RegExp, string, string]>([
  ['a count', `${mail}/posting-list.csv`, /,(\d+),([\d.]+),([\d.]+)\n/, ',99,$2,$3\n', 'shipments is "99"'],
  ['a weight', `${express}/posting-list.csv`, /,(\d+),([\d.]+),([\d.]+)\n/, ',$1,$2,1\n', 'gross_grams is "1"'],
  ['a name', `${mail}/postal-declaration-0001.xml`, /<RecipientName>[^<]+/, '<RecipientName>Nobody', 'RecipientName'],
  ['a value', `${mail}/postal-declaration-0001.xml`, /<Amount>[^<]+/, '<Amount>0.01', 'Amount is "0.01"'],
  ['a nature', `${mail}/postal-declaration-0001.xml`, /<NatureTypeCd>11/, '<NatureTypeCd>31', 'NatureTypeCd is "31"'],
  ['a declaration', `${mail}/postal-declaration-0001.xml`, /<PostalDeclaration>.*\n/, '', 'LX100000003CN'],
  ['an end', `${mail}/postal-declaration-0001.xml`, /<\/PostalDeclarations>\n$/, '', 'cut off'],
  ['a namespace', `${mail}/postal-declaration-0001.xml`, /declaration:1"/, 'declaration:2"', 'namespace'],
  [
    'a number',
    `${mail}/manifest.json`,
    /"numbers":\[\]/,
    '"numbers":[{"kind":"VOEC","number":"2012345","owner":"seller","places":["cn22"]}]',
    'the scheme number',
  ],
  ['a destination', `${mail}/posting-list.csv`, /,mail,[A-Z]{2},/, ',mail,XX,', 'XX'],
])('%s that was changed is told', async (what, path, from, to, told) => {
  const name = `torn-${what.replaceAll(' ', '-')}`;
  cpSync(world.at('runs', run), world.at('runs', name), { recursive: true });
  const before = world.read(`runs/${name}/${path}`);
  writeFileSync(world.at('runs', name, path), before.replace(from, to));
  const { code, err } = await world.say(`verify ${name}`);
  expect(code).toBe(1);
  expect(err).toContain(told);
});
