/** Declarations to HMRC, made of a run and of more parcels than one declaration holds: xmllint reads them by HMRC's schemas, of both namespaces. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { ukBirds } from '../../src/documents/uk/uk-birds.ts';
import { ukSrds } from '../../src/documents/uk/uk-srds.ts';
import type { UkFiling } from '../../src/model/filing/uk.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { birdsFile, british, irish, pounds, srdsFile, uk, ukGroup } from '../documents/uk.ts';
import { testFaces } from '../fonts.ts';
import { ukDemo } from '../support/uk-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

const folder = '../../../shared/conformance/uk-cds/';
const schemaOf = (name: string): string => fileURLToPath(new URL(`${folder}${name}`, import.meta.url));
const schemas = [schemaOf('driver-declaration.xsd'), schemaOf('schemas/customs/wrapper_submit.xsd')];
const faces = await testFaces();

let world: World;
let run: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'uk-judge-'));
  cpSync(demoFolder, folder, { recursive: true });
  world = worldIn(folder);
  ukDemo(world);
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(0);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

/** Empty: valid by each schema. */
function verdict(file: string): string {
  return schemas
    .map((schema) => {
      const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
      if (error) throw new Error('This judge needs xmllint, which is not installed.');
      return status === 0 ? '' : `${status}: ${stderr}`;
    })
    .join('');
}

function verdictOn(xml: string): string {
  const file = world.at('judged.xml');
  writeFileSync(file, xml);
  return verdict(file);
}

test('what a run writes is valid', () => {
  const files = world.files(`runs/${run}`).filter((path) => path.includes('/uk-'));
  expect(files).toHaveLength(3);
  for (const file of files) expect(verdict(world.at('runs', run, file))).toBe('');
});

/** All that the settings can say. */
const most: UkFiling = {
  ...uk,
  representative: 'GB433120907000',
  srds: { ...uk.srds, transport: '3', inventory: 'GB/1234-:3332HB', packingList: 'PL-20261122-7' },
  birds: { ...uk.birds, containers: ['TCLU4265727', 'MSKU9070323'], inventory: 'GB/LHR-125', packing: 'PA' },
};
const own: UkFiling = { ...uk, importer: 'XI205672212000' };

test.each<[what: string, filing: UkFiling]>([
  ['the least', uk],
  ['the most', most],
  ['the importer’s own', own],
])('%s that is declared is valid', (_what, filing) => {
  for (const shipment of irish) expect(verdictOn(srdsFile(ukSrds, shipment, ukGroup(filing)))).toBe('');
  expect(verdictOn(birdsFile(british, ukGroup(filing)))).toBe('');
});

test.each<[what: string, from: RegExp, to: string]>([
  ['an element too many', /<FunctionCode>/, '<Buyer/><FunctionCode>'],
  ['the sequence before the value', /(<CustomsValueAmount.*?<\/CustomsValueAmount>)(<SequenceNumeric>\d+<\/SequenceNumeric>)/, '$2$1'],
  ['an amount that is none', /(<CustomsValueAmount[^>]*>)[^<]+/, '$1one pound'],
  ['another namespace', /DEC-DMS:2/, 'DEC-DMS:1'],
])('%s is refused: the judge judges', (_what, from, to) => {
  const xml = srdsFile(ukSrds, irish[0]!, ukGroup());
  expect(verdictOn(xml.replace(from, to))).toMatch(/^3: /);
});

test('what the schema would refuse is refused by the check before', () => {
  const [shipment] = irish;
  const long = {
    ...shipment!,
    items: shipment!.items.map((item) => ({ ...item, product: { ...item.product, description: 'd'.repeat(513) } })),
  };
  expect(verdictOn(srdsFile(ukSrds, long, ukGroup()))).toMatch(/^3: /);
  expect(ukSrds.check!(long, ukGroup(), faces, pounds).map(({ code }) => code)).toContain('documents/filing-value-too-long');
  const [parcel] = british;
  const many = { ...parcel!, items: Array(1000).fill(parcel!.items[0]) };
  expect(verdictOn(birdsFile([many], ukGroup()))).toMatch(/^3: /);
  expect(ukBirds.check!(many, ukGroup(), faces, pounds).map(({ code }) => code)).toContain('documents/filing-too-many-lines');
});

test('700 parcels of two and six lines are bulk declarations of 999 goods items at most, no parcel on two, all valid', async () => {
  const written = new Map<string, string>();
  const sink = {
    file: async (path: string) => ({
      write: async (chunk: string | Uint8Array) => void written.set(path, (written.get(path) ?? '') + chunk),
      end: async () => ({ sha256: '', bytes: 0 }),
    }),
  };
  const documents: readonly Document[] = [ukBirds as Document];
  const writer = openWriter({ documents, group: ukGroup() }, { sink, draw: async () => new Uint8Array(), jobs: 1, convert: pounds });
  for (let i = 0; i < 700; i++) await writer.add({ ...british[i % 2]!, id: `p${i}`, number: String(3_318_900_000 + i) });
  const files = await writer.end();
  expect(files.map(({ shipments }) => shipments)).toEqual([249, 249, 202]);
  const texts = [...written.values()];
  const items = texts.map((xml) => Number(/<GoodsItemQuantity>(\d+)/.exec(xml)![1]));
  expect(items.reduce((sum, each) => sum + each, 0)).toBe(350 * 2 + 350 * 6);
  expect(items.filter((each) => each > 999)).toEqual([]);
  expect(new Set(texts.map((xml) => /<FunctionalReferenceID>([^<]+)/.exec(xml)![1])).size).toBe(texts.length);
  for (const xml of texts) expect(verdictOn(xml)).toBe('');
});
