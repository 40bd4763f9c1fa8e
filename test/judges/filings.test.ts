/**
 * The case that asks for every message, and another seller's orders under the same settings: each XML file is judged by its official schema, found by
 * its root and namespace; what has no public schema by the table of its elements.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '../../src/documents/index.ts';
import { root, type World, worldIn } from '../support/world.ts';
import { faultsIn } from './cargo-elements.ts';
import { danishFaults } from './danish.ts';

const schemaOf = (name: string): string => fileURLToPath(new URL(`../../../shared/conformance/${name}`, import.meta.url));
const bySchema: Readonly<Record<string, readonly string[]>> = {
  'http://www.chinaport.gov.cn/ceb': [schemaOf('china/ceb-202205/xsd/海关跨境出口业务节点报文定义202205.xsd')],
  EXP301: [schemaOf('china/exp-express/xsd/EXP301.xsd')],
  EXP311: [schemaOf('china/exp-express/xsd/EXP311.xsd')],
  'urn:wco:datamodel:WCO:DocumentMetaData-DMS:2': [
    schemaOf('uk-cds/driver-declaration.xsd'),
    schemaOf('uk-cds/schemas/customs/wrapper_submit.xsd'),
  ],
  CC315A: [schemaOf('uk-ens/schemas/CC315A-v11-2.xsd')],
};

let world: World;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'filings-judge-'));
  cpSync(join(root, 'fixtures', 'cases', 'filings'), folder, { recursive: true });
  world = worldIn(folder);
  for (const orders of ['orders', 'another-seller'])
    expect(await world.say(`declare ${orders} --on 2026-11-22`)).toMatchObject({ code: 0 });
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const written = (): string[] => world.files('runs').filter((path) => path.endsWith('.xml'));

/** What the first element is, and the namespace that it declares for itself. */
function rootOf(xml: string): { name: string; namespace: string } {
  const [, prefix = '', name = '', attributes = ''] = /<(?:(\w+):)?(\w+)([^>]*)>/.exec(xml.replace(/^<\?xml[^>]*>\s*/, ''))!;
  const [, namespace = ''] = new RegExp(`xmlns${prefix && `:${prefix}`}="([^"]*)"`).exec(attributes) ?? [];
  return { name, namespace };
}

function schemasFor(path: string, xml: string): readonly string[] {
  const { name, namespace } = rootOf(xml);
  if (name === 'Package') return bySchema[/EXP3\d\d/.exec(path.toUpperCase())![0]]!;
  return bySchema[name] ?? bySchema[namespace] ?? [];
}

/** Empty: valid by each. */
const verdict = (file: string, schemas: readonly string[]): string =>
  schemas
    .map((schema) => {
      const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
      if (error) throw new Error('This judge needs xmllint, which is not installed.');
      return status === 0 ? '' : `${status}: ${stderr}`;
    })
    .join('');

test('both sellers together have every message', () => {
  const asked = documents.filter(({ waits }) => waits !== undefined).map(({ id }) => id);
  const names = world.files('runs').map((path) => path.split('/').at(-1)!);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((id) => !names.some((name) => name.startsWith(`${id}-`) || name.startsWith(`${id}.`)))).toEqual([]);
});

test('each XML file is valid by its schema, or as its table of elements has it', async () => {
  const judged = new Map<string, number>();
  for (const path of written()) {
    const xml = world.read(`runs/${path}`);
    const { name, namespace } = rootOf(xml);
    const schemas = schemasFor(path, xml);
    judged.set(name, (judged.get(name) ?? 0) + 1);
    if (schemas.length > 0) expect(verdict(world.at('runs', path), schemas), path).toBe('');
    else if (name === 'HouseManifest' || name === 'HouseWaybill')
      expect(await faultsIn(xml, name === 'HouseManifest' ? 'xfhl' : 'xfzb'), path).toEqual([]);
    else if (name === 'Declaration') expect(danishFaults(xml), path).toEqual([]);
    else throw new Error(`${path}: nobody judges ${name} of ${namespace}`);
  }
  const ceb = ['303', '403', '505', '603', '607', '701'].map((number) => `CEB${number}Message`);
  const others = ['CC315A', 'Declaration', 'HouseManifest', 'HouseWaybill', 'MetaData', 'Package'];
  expect([...judged.keys()].sort()).toEqual([...ceb, ...others].sort());
});

test('a file with one element too many is refused: the judges judge', async () => {
  const one = (start: string): string => written().find((path) => path.split('/').at(-1)!.startsWith(start))!;
  for (const id of ['ceb603', 'exp301', 'exp311', 'uk-srds', 'uk-birds', 'ens-xml']) {
    const path = one(id);
    const xml = readFileSync(world.at('runs', path), 'utf8');
    world.write('broken.xml', xml.replace(/<\/([\w:]+)>\s*$/, '<colour>red</colour></$1>'));
    expect(verdict(world.at('broken.xml'), schemasFor(path, xml)), id).toMatch(/^3: /);
  }
});
