/** Express messages of China's customs: xmllint reads them by the schemas, and our elements are held against the table of the schemas. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exp301 } from '../../src/documents/exp/exp301.ts';
import { exp311 } from '../../src/documents/exp/exp311.ts';
import { classes, entryHead, entryList, type Field, mftHead, mftList } from '../../src/documents/exp/fields.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { byClass, expressGroup, sent } from '../documents/exp.ts';
import { testFaces } from '../fonts.ts';
import { expressDemo } from '../support/express-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

const shared = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const schemaOf = (id: string): string => shared(`conformance/china/exp-express/xsd/${id.toUpperCase()}.xsd`);

let world: World;
let run: string;

beforeAll(async () => {
  world = worldIn(mkdtempSync(join(tmpdir(), 'exp-judge-')));
  cpSync(demoFolder, world.folder, { recursive: true });
  expressDemo(world);
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

/** Empty: valid. */
function verdict(id: string, file: string): string {
  const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schemaOf(id), file], { encoding: 'utf8' });
  if (error) throw new Error('This judge needs xmllint, which is not installed.');
  return status === 0 ? '' : `${status}: ${stderr}`;
}

function verdictOn(id: string, xml: string): string {
  const file = world.at('judged.xml');
  writeFileSync(file, xml);
  return verdict(id, file);
}

const declaration = (shipment: Shipment): string => exp301.text([shipment], expressGroup(), { part: 1 });
const manifest = (all: readonly Shipment[]): string =>
  exp311.text(
    all.map((shipment) => exp311.keep(shipment, expressGroup())),
    expressGroup(),
    { part: 1 },
  );

test.each(classes)('EXP301 of class %s is valid', (letter) => {
  expect(verdictOn('exp301', declaration(byClass[letter]))).toBe('');
});

test.each(['exp301', 'exp311'])('%s of the demo is valid', (id) => {
  const files = world.files(`runs/${run}`).filter((path) => path.includes(`/${id}-`));
  expect(files).not.toEqual([]);
  for (const file of files) expect(verdict(id, world.at('runs', run, file))).toBe('');
});

test('EXP311 of 9,999 house waybills is valid', () => {
  const many = Array.from({ length: 9_999 }, (_, i) => ({ ...sent[i % sent.length]!, number: String(3_318_810_000 + i) }));
  expect(verdictOn('exp311', manifest(many))).toBe('');
});

test('20 lines are valid; 21 are refused by the schema, and by us before it', async () => {
  const line = byClass.C.items[0]!;
  const of = (lines: number): Shipment => ({ ...byClass.C, items: Array(lines).fill(line) });
  const faces = await testFaces();
  const told = (lines: number) => exp301.check!(of(lines), expressGroup(), faces).map(({ code }) => code);
  expect([verdictOn('exp301', declaration(of(20))), told(20)]).toEqual(['', []]);
  expect(verdictOn('exp301', declaration(of(21)))).toMatch(/^3: [\s\S]*EntryList/);
  expect(told(21)).toEqual(['documents/filing-too-many-lines']);
});

test.each([
  ['exp301', 'an element left out', /<FeeMark><\/FeeMark>/, ''],
  ['exp301', 'an element too many', '<IEFlag>E', '<Buyer>1</Buyer><IEFlag>E'],
  ['exp301', 'the namespace of the others', 'gov.cn/Exp', 'gov.cn/exp'],
  ['exp301', 'a day that is none', '<IEDate>20261122', '<IEDate>20261131'],
  ['exp311', 'an element left out', /<TrafCnName>[^<]*<\/TrafCnName>/, ''],
  ['exp311', 'the namespace of the declaration', 'gov.cn/exp', 'gov.cn/Exp'],
])('%s with %s is refused: the judge judges', (id, _what, from, to) => {
  const xml = id === 'exp301' ? declaration(byClass.C) : manifest(sent);
  const wrong = xml.replace(from, to);
  expect(wrong).not.toBe(xml);
  expect(verdictOn(id, wrong)).toMatch(/^3: /);
});

/** `19,5` of a decimal, else the characters at most. */
const measureOf = (length: string, rule: string): string => /decimal (\d+,\d+)/.exec(rule)?.[1] ?? length.replace(/^[<=]+(\d+).*/, '$1');

/** Rows of a table by group: name, length, and what each class asks. */
function tableOf(file: string, group: string): string[][] {
  const [header, ...rows] = readFileSync(shared(`reference/tables/china/${file}`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
  const at = (name: string): number => header!.indexOf(name);
  const needs = header!.includes('required')
    ? ['required', 'required', 'required', 'required']
    : classes.map((letter) => `class_${letter}`);
  return rows
    .filter(([of]) => of === group)
    .map((row) => [row[at('element')]!, measureOf(row[at('length')]!, row[at('values_or_rule')]!), ...needs.map((name) => row[at(name)]!)]);
}

const ours = (fields: readonly Field[]): string[][] =>
  fields.map(({ name, most, figures, needs }) => [
    name,
    figures?.[1] ? `${most},${figures[1]}` : String(most),
    ...classes.map((letter) => needs[letter]),
  ]);

test.each([
  ['exp301_fields.tsv', 'EntryHead', entryHead],
  ['exp301_fields.tsv', 'EntryList', entryList],
  ['exp311_fields.tsv', 'ExpMftHead', mftHead],
  ['exp311_fields.tsv', 'ExpMftList', mftList],
])('our elements are those of %s, %s', (file, group, fields) => {
  const rows = tableOf(file, group);
  // Where the table does not know what class D asks, we may say it; for Hong Kong, Macao and Taiwan the English address is not asked.
  const read = rows.map(([name, ...row]) =>
    [name!, ...(name === 'ReceiveAddressEn' ? [row[0]!, 'O', 'O', 'O', 'O'] : row)].map((cell) => (cell === '?' ? 'O' : cell)),
  );
  expect(fields.length).toBeGreaterThan(7);
  expect(ours(fields)).toEqual(read);
});
