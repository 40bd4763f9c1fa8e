/**
 * House manifests and house waybills of air cargo. No schema is public: the judges are the public mapping of ONE Record, a public sample, and xmllint
 * for what makes a file XML at all.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElementRule } from '../../src/documents/cargo/elements.ts';
import { fhl } from '../../src/documents/cargo/fhl.ts';
import { xfhl } from '../../src/documents/cargo/xfhl.ts';
import { xfzb } from '../../src/documents/cargo/xfzb.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { cargoFiled } from '../../src/verify/cargo.ts';
import type { XmlTree } from '../../src/verify/xml-trees.ts';
import { flown, houses } from '../documents/cargo.ts';
import { flownDemo } from '../support/flown-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';
import { bytesOf, faultsIn, type Message, rules, treeOf } from './cargo-elements.ts';

const shared = (path: string): string => readFileSync(new URL(`../../../shared/${path}`, import.meta.url), 'utf8');
let world: World;
let run: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cargo-judge-'));
  cpSync(demoFolder, folder, { recursive: true });
  world = worldIn(folder);
  flownDemo(world);
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

/** Empty: well-formed, each prefix declared. */
function verdict(xml: string): string {
  const path = world.at('judged.xml');
  writeFileSync(path, xml);
  const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', path], { encoding: 'utf8' });
  if (error) throw new Error('This judge needs xmllint, which is not installed.');
  return status === 0 && stderr === '' ? '' : `${status}: ${stderr}`;
}

const rowsOf = (rule: ElementRule, above = ''): string[] => {
  const path = `${above}${rule.name}`;
  const own = [path, rule.mark, rule.cardinality, rule.attributes.join(' ')].join('|');
  return [own, ...rule.children.flatMap((child) => rowsOf(child, `${path}/`))];
};

test.each<[message: Message, file: string, count: number]>([
  ['xfhl', 'XFHL-3.00', 66],
  ['xfzb', 'XFZB-4.00', 284],
])('our table of %s is the mapping’s: order, marks, cardinality, attributes', (message, file, count) => {
  const [header, ...lines] = shared(`reference/tables/air/${file}-elements.tsv`).trimEnd().split('\n');
  const columns = header!.split('\t');
  const theirs = lines.map((line) => {
    const cells = line.split('\t');
    return ['path', 'mo', 'cardinality', 'attributes'].map((column) => cells[columns.indexOf(column)] ?? '').join('|');
  });
  expect(rowsOf(rules[message])).toEqual(theirs);
  expect(theirs).toHaveLength(count);
});

test('the public sample, an edition older, breaks our table in one element alone, and leaves three empty', async () => {
  const faults = await faultsIn(shared('samples/messages/air/riege-SEL22222222_XFZB.xml'), 'xfzb');
  expect(faults.map((fault) => fault.replace(/^.*\/(?=\w+ )/, ''))).toEqual([
    'IncludedHeaderNote is empty',
    'DefinedTradeContact is empty',
    'CoverageInsuranceParty is empty',
    'WeightTotalChargeAmount is missing',
  ]);
});

/** Names of children in their order, each once, by the path of their parent. */
function ordersOf(tree: XmlTree, orders = new Map<string, string[]>()): Map<string, string[]> {
  const order = orders.get(tree.path) ?? [];
  for (const { name } of tree.children) if (!order.includes(name)) order.push(name);
  orders.set(tree.path, order);
  for (const child of tree.children) ordersOf(child, orders);
  return orders;
}

test('what our house waybill and the sample both have stands in the same order', async () => {
  const sample = ordersOf(await treeOf(shared('samples/messages/air/riege-SEL22222222_XFZB.xml'), 'HouseWaybill'));
  const files = world.files(`runs/${run}`).filter((path) => path.includes('/xfzb-'));
  for (const file of files) {
    const ours = ordersOf(await treeOf(world.read(`runs/${run}/${file}`), 'HouseWaybill'));
    let compared = 0;
    for (const [path, order] of ours) {
      const theirs = (sample.get(path) ?? []).filter((name) => order.includes(name));
      expect(order.filter((name) => theirs.includes(name))).toEqual(theirs);
      compared += theirs.length;
    }
    expect(compared).toBeGreaterThan(50);
  }
});

test.each(['xfhl', 'xfzb'] as const)('%s of the demo is XML and as its table says', async (message) => {
  const files = world.files(`runs/${run}`).filter((path) => path.includes(`/${message}-`));
  expect(files).not.toEqual([]);
  for (const file of files) {
    const xml = world.read(`runs/${run}/${file}`);
    expect(verdict(xml)).toBe('');
    expect(await faultsIn(xml, message)).toEqual([]);
  }
});

test.each<[message: Message, from: RegExp, to: string, fault: string]>([
  ['xfhl', /<ram:SummaryDescription>[^<]*<\/ram:SummaryDescription>/, '', 'SummaryDescription is missing'],
  ['xfhl', /(<ram:TotalPieceQuantity>\d+<\/ram:TotalPieceQuantity>)/, '$1$1', 'TotalPieceQuantity stands 2 times'],
  [
    'xfzb',
    /(<ram:CityName>[^<]*<\/ram:CityName>)(<ram:CountryID>[^<]*<\/ram:CountryID>)/,
    '$2$1',
    'CountryID stands too late|CityName stands too late',
  ],
  ['xfzb', / currencyID="[A-Z]{3}"/, '', 'lacks its currencyID'],
  ['xfzb', /<ram:Signatory>[^<]*</, '<ram:Signatory><', 'Signatory is empty'],
  ['xfzb', /<ram:PrimaryID/, '<ram:Buyer>1</ram:Buyer><ram:PrimaryID', 'Buyer is not known'],
])('%s of the demo, %s changed, is refused: the judge judges', async (message, from, to, fault) => {
  const [file] = world.files(`runs/${run}`).filter((path) => path.includes(`/${message}-`));
  const xml = world.read(`runs/${run}/${file}`).replace(from, to);
  expect((await faultsIn(xml, message)).join('\n')).toMatch(new RegExp(fault));
});

test('lines stand in the groups and the order of the public pattern, and the parser reads the pattern too', async () => {
  const pattern = /```\n(FHL\/4\n[^`]*)```/.exec(shared('reference/air-express.md'))![1]!;
  const groupsOf = (lines: string): string[] => [...lines.matchAll(/^([A-Z]{3})\//gm)].map(([, group]) => group!);
  const [head, ...groups] = [groupsOf(pattern).slice(0, 2).join(), ...groupsOf(pattern).slice(2)];
  const [file] = world.files(`runs/${run}`).filter((path) => path.includes('/fhl-'));
  const [ourHead, ...ours] = world.read(`runs/${run}/${file}`).split(/(?=^HBS\/)/m);
  expect(groupsOf(ourHead!).join()).toBe(head);
  for (const house of ours) expect(groupsOf(house)).toEqual(groups);
  const lines = cargoFiled.find(({ stem }) => stem === 'fhl')!;
  const read: string[][] = [];
  for await (const { fields, bill } of lines.read(bytesOf(pattern))) read.push([...fields.values(), ...bill!.fields.values()]);
  expect(read).toEqual([['HAWB0001', '1', '0.42', '1', 'NCV USD', 'US', '610910', '12', '48.5']]);
});

test('201 parcels are one house manifest of each kind and 201 house waybills, each as it should be', async () => {
  const written = new Map<string, string>();
  const sink = {
    file: async (path: string) => ({
      write: async (chunk: string | Uint8Array) => void written.set(path, (written.get(path) ?? '') + chunk),
      end: async () => ({ sha256: '', bytes: 0 }),
    }),
  };
  const means = { sink, draw: async () => new Uint8Array(), jobs: 1, convert: () => undefined };
  const writer = openWriter({ documents: [xfhl, xfzb, fhl], group: flown() }, means);
  for (let i = 0; i < 201; i++)
    await writer.add({ ...houses[i % houses.length]!, id: `p${i}`, number: `HAWB${String(i).padStart(8, '0')}` });
  expect((await writer.end()).map(({ shipments }) => shipments)).toEqual([201, ...Array<number>(201).fill(1), 201]);
  const ids = [...written.values()].flatMap((xml) => /<ram:ID>([^<]+_[0-9a-f]{32})</.exec(xml)?.[1] ?? []);
  expect(new Set(ids).size).toBe(202);
  for (const [path, text] of written) {
    if (path.endsWith('.txt')) continue;
    expect(await faultsIn(text, path.includes('xfhl') ? 'xfhl' : 'xfzb')).toEqual([]);
  }
  expect(verdict(written.get('express/dhl-express/xfhl-0001.xml')!)).toBe('');
  const lines = cargoFiled.find(({ stem }) => stem === 'fhl')!;
  let read = 0;
  for await (const { fields } of lines.read(bytesOf(written.get('express/dhl-express/fhl-0001.txt')!)))
    expect(fields.get('number')).toBe(`HAWB${String(read++).padStart(8, '0')}`);
  expect(read).toBe(201);
});
