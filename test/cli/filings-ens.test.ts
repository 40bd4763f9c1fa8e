/** Entry summaries made of a run: whom they announce to the regimes decide, they wait, they agree with the manifest, and what was changed is told. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberStates } from '../../src/regimes/eu/territories.ts';
import { ensDemo } from '../support/ens-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;

const shop = (): World => {
  const folder = mkdtempSync(join(tmpdir(), 'filings-ens-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  const made = worldIn(folder);
  ensDemo(made);
  return made;
};

beforeAll(async () => {
  world = shop();
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const mail = 'mail/china-post/ens';
const express = 'express/dhl-express/ens';

interface Entry {
  readonly number: string;
  readonly recipient: { readonly country: string };
}

test('what goes to the EU, Norway and Switzerland is in the data for ICS2, what goes to Great Britain in its own message', () => {
  const files = world.report(run).files.filter(({ path }: { path: string }) => path.includes('/ens'));
  const ics2 = 'the entry summary that the carrier files with ICS2';
  const { shipments } = JSON.parse(world.read(`runs/${run}/mail/china-post/manifest.json`)) as { shipments: readonly Entry[] };
  const countries = [...memberStates, 'NO', 'CH'];
  const due = shipments.filter(({ recipient: { country } }) => countries.includes(country));
  const { D, houses } = JSON.parse(world.read(`runs/${run}/${mail}-0001.json`));
  expect(D['11 04 000 000']).toEqual({ '11 04 001 000': 'F43' });
  expect(houses.map(({ GS }: { GS: Record<string, Record<string, string>> }) => GS['12 09 000 000']!['12 09 001 000'])).toEqual(
    due.map(({ number }) => number),
  );
  expect(due.length).toBeGreaterThan(5);
  expect(files).toContainEqual({ path: `${mail}-0001.json`, sha256: expect.any(String), shipments: due.length, waits: ics2 });
  expect(files).toContainEqual({ path: `${mail}-csv-0001.csv`, sha256: expect.any(String), shipments: due.length, waits: ics2 });
  expect(files).toContainEqual({
    path: `${express}-xml-0001.xml`,
    sha256: expect.any(String),
    shipments: 1,
    waits: 'the entry summary that the carrier lodges with S&S GB',
  });
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

test.each<[what: string, file: string, from: RegExp, to: string, told: string]>([
  ['a number', `${mail}-0001.json`, /"12 09 001 000":"[^"]+/, '"12 09 001 000":"LX100000999CN', '12 09 001 000 is "LX100000999CN"'],
  ['a weight', `${mail}-0001.json`, /"18 03 001 000":"[^"]+/, '"18 03 001 000":"9', '18 03 001 000 is "9"'],
  ['a value', `${mail}-0001.json`, /"14 12 014 000":"[^"]+/, '"14 12 014 000":"1.00', '14 12 014 000 is "1.00"'],
  ['a code', `${express}-0001.json`, /"18 09 056 000":"[^"]+/, '"18 09 056 000":"999999', '18 09 056 000 is "999999"'],
  ['a parcel', `${mail}-0001.json`, /\n\{"GS".*,\n/, '\n', 'Shipments in mail/china-post/ens-0001.json'],
  ['an end', `${mail}-0001.json`, /\n\]\}\n$/, '', 'ens-0001.json'],
  ['a cell', `${mail}-csv-0001.csv`, /,1,\d{6}$/m, ',1,999999', '18 09 056 000 is "999999"'],
  ['a row', `${mail}-csv-0001.csv`, /^1,F43,.*\n/m, '', 'ens-csv-0001.csv'],
  ['a column', `${mail}-csv-0001.csv`, /12 05 001 000/, '12 05 009 000', 'it has no column 12 05 001 000'],
  ['a mass', `${express}-xml-0001.xml`, /<GroMasGDS46>[^<]+/, '<GroMasGDS46>9.000', 'GroMasGDS46 is "9.000"'],
  ['a sum', `${express}-xml-0001.xml`, /<TotGroMasHEA307>[^<]+/, '<TotGroMasHEA307>9.000', 'TotGroMasHEA307 is 9.000; it should be '],
  ['a count', `${express}-xml-0001.xml`, /<TotNumOfIteHEA305>1/, '<TotNumOfIteHEA305>2', 'TotNumOfIteHEA305 is 2; it should be 1'],
  ['an item number', `${express}-xml-0001.xml`, /<IteNumGDS7>1/, '<IteNumGDS7>7', 'IteNumGDS7 is 7; it should be 1'],
  ['a reference', `${express}-xml-0001.xml`, /<DocRefDC23>[^<]+/, '<DocRefDC23>4819000999', 'DocRefDC23 is "4819000999"'],
  ['a message', `${express}-xml-0001.xml`, /CC315A/g, 'CC313A', 'it is no CC315A'],
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

test('without the settings nothing is written, and all keys are named', async () => {
  const bare = shop();
  bare.edit('declarant.yaml', / {8}document_type: .*\n/, '');
  const { code, err } = await bare.say('declare orders/ --on 2026-11-22');
  expect(code).toBe(2);
  expect(err).toContain('ens cannot be written: the settings lack carriers.china-post.filing.ens.document_type');
  expect(bare.runs()).toEqual([]);
  rmSync(bare.folder, { recursive: true, force: true });
});

test('a street that is too long for Great Britain is held before it gets a number, and no other carrier takes it', async () => {
  const bare = shop();
  bare.edit('orders/eBay-OrdersReport-Nov-20-2026.csv', /97 Placeholder Terrace/g, '97 Placeholder Terrace behind the Old Mill');
  await bare.say('declare orders/ --on 2026-11-22');
  const { shipments } = bare.report(bare.runs()[0]!);
  const held = shipments.filter(({ problems }: { problems: { code: string }[] }) =>
    problems.some(({ code }) => code === 'documents/filing-value-too-long'),
  );
  expect(held).toHaveLength(1);
  expect([held[0].state, held[0].number, held[0].carrier]).toEqual(['held', undefined, 'china-post']);
  rmSync(bare.folder, { recursive: true, force: true });
});
