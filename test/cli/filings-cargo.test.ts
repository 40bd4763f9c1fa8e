/** What an express company's parcels fly under, made of a run: written, waiting, read back, and told of where it was changed. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flownDemo } from '../support/flown-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;
const express = 'express/dhl-express';

const shop = (): World => {
  const folder = mkdtempSync(join(tmpdir(), 'filings-cargo-'));
  cpSync(demoFolder, folder, { recursive: true });
  const made = worldIn(folder);
  flownDemo(made);
  return made;
};

beforeAll(async () => {
  world = shop();
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

test('one house manifest of each kind for all, and a house waybill for each; they wait', () => {
  const { shipments } = JSON.parse(world.read(`runs/${run}/${express}/manifest.json`)) as { shipments: unknown[] };
  const files = world.report(run).files.filter(({ path }: { path: string }) => /\/(xfhl|xfzb|fhl)-/.test(path));
  const waits = 'sending by whoever has the master air waybill';
  const of = (path: string, count: number) => ({
    path: `${express}/${path}`,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    shipments: count,
    waits,
  });
  expect(shipments.length).toBeGreaterThan(2);
  expect(files).toEqual([
    of('xfhl-0001.xml', shipments.length),
    ...shipments.map((_, i) => of(`xfzb-${String(i + 1).padStart(4, '0')}.xml`, 1)),
    of('fhl-0001.txt', shipments.length),
  ]);
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

test.each<[what: string, file: string, from: RegExp, to: string, told: string]>([
  ['a number', 'xfzb-0002.xml', /(BusinessHeaderDocument>\n<ram:ID>)\d+/, '$14819999991', 'number is "4819999991"'],
  ['a weight', 'xfzb-0001.xml', /(TareGrossWeightMeasure unitCode="KGM">)[^<]+/, '$19', 'grossWeight is "9"'],
  ['a value', 'xfzb-0001.xml', /(DeclaredValueForCustomsAmount currencyID="...">)[^<]+/, '$11.00', 'value is "1.00 '],
  ['a currency', 'xfzb-0001.xml', /(DeclaredValueForCustomsAmount currencyID=")[A-Z]+/, '$1XXX', ' XXX"'],
  ['a tariff code', 'xfzb-0001.xml', /<ram:TypeCode>\d{6,}/, '<ram:TypeCode>999999', 'hs is "999999"'],
  ['a line', 'xfzb-0001.xml', /<ram:IncludedHouseConsignmentItem>.*?<\/ram:IncludedHouseConsignmentItem>/, '', 'lines is "0"'],
  ['a house', 'xfhl-0001.xml', /<ram:IncludedHouseConsignment>.*\n/, '', `Shipments in ${express}/xfhl-0001.xml`],
  ['units', 'xfhl-0001.xml', /<ram:PackageQuantity>\d+/, '<ram:PackageQuantity>999', 'units is "999"'],
  ['a sum', 'xfhl-0001.xml', /(\n<ram:IncludedTareGrossWeightMeasure unitCode="KGM">)[^<]+/, '$19', 'weight is 9; it should be '],
  ['pieces', 'xfhl-0001.xml', /\n<ram:TotalPieceQuantity>\d+/, '\n<ram:TotalPieceQuantity>999', 'pieces is 999; it should be '],
  ['a message', 'xfhl-0001.xml', /iata:housemanifest:1/, 'iata:housemanifest:2', 'it is no HouseManifest'],
  ['a line of it', 'fhl-0001.txt', /(HBS\/\d+\/[A-Z]{6}\/1\/K)[\d.]+/, '$19', 'grossWeight is "9"'],
  ['its codes', 'fhl-0001.txt', /HTS\/\d+/, 'HTS/999999', 'codes is "999999'],
  ['its value', 'fhl-0001.txt', /NVD\/[\d.]+/, 'NVD/1.00', 'value is "1.00 '],
  ['its country', 'fhl-0001.txt', /(\nCNE\/(?:.|\n)*?\n\/)[A-Z]{2}(\/[^/\n]*\/TE)/, '$1XX$2', 'country is "XX"'],
  ['its sum', 'fhl-0001.txt', /(\/T\d+K)[\d.]+/, '$19', 'weight is 9; it should be '],
  ['its house', 'fhl-0001.txt', /HBS\/(?:.|\n)*?CVD.*\n/, '', `Shipments in ${express}/fhl-0001.txt`],
  ['its end', 'fhl-0001.txt', /CVD\/[A-Z]{3}\/PP\/NVD\/[\d.]+\/XXX\n$/, 'CVD/US', 'cut off'],
  ['its last line', 'fhl-0001.txt', /CVD\/[A-Z]{3}\/PP\/NVD\/[\d.]+\/XXX\n$/, '', 'begins no whole house'],
  ['its kind', 'fhl-0001.txt', /^FHL/, 'FWB', 'it is no house manifest FHL'],
])('%s that was changed is told', async (what, file, from, to, told) => {
  const name = `torn-${what.replaceAll(' ', '-')}`;
  cpSync(world.at('runs', run), world.at('runs', name), { recursive: true });
  const path = `runs/${name}/${express}/${file}`;
  const changed = world.read(path).replace(from, to);
  expect(changed).not.toBe(world.read(path));
  writeFileSync(world.at(path), changed);
  const { code, err } = await world.say(`verify ${name}`);
  expect(code).toBe(1);
  expect(err).toContain(told);
});

test('a carrier that lacks a setting for a document ends the run, and all keys are named', async () => {
  const bare = shop();
  bare.edit('declarant.yaml', / *prepaid: .*\n/, '');
  bare.edit('declarant.yaml', / *weight_charge: .*\n/, '');
  const { code, err } = await bare.say('declare orders/ --on 2026-11-22');
  expect(code).toBe(2);
  const key = 'carriers.dhl-express.filing.cargo';
  expect(err).toContain(`xfzb cannot be written: the settings lack ${key}.prepaid, ${key}.weight_charge.`);
  expect(bare.runs()).toEqual([]);
  rmSync(bare.folder, { recursive: true, force: true });
});
