/** Messages of China's customs, made of the whole demo and of more parcels than one message holds: xmllint reads them by the official schema. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from '../../src/documents/index.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { filedGroup, posted } from '../documents/ceb.ts';
import { filedDemo } from '../support/filed-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

const folder = '../../../shared/conformance/china/';
const schemaOf = (name: string): string => fileURLToPath(new URL(`${folder}${name}`, import.meta.url));
const current = schemaOf('ceb-202205/xsd/海关跨境出口业务节点报文定义202205.xsd');
const former = schemaOf('ceb-2018-113/xsd/出口业务节点报文.xsd');
const messages = documents.filter(({ id }) => id.startsWith('ceb'));
const ids = messages.map(({ id }) => id);

let world: World;
let run: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ceb-judge-'));
  cpSync(demoFolder, folder, { recursive: true });
  world = worldIn(folder);
  filedDemo(world);
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

/** Empty: valid. */
function verdict(file: string, schema = current): string {
  const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
  if (error) throw new Error('This judge needs xmllint, which is not installed.');
  return status === 0 ? '' : `${status}: ${stderr}`;
}

test.each(ids)('%s of the demo is valid, by the edition of 2018 too', (id) => {
  const files = world.files(`runs/${run}`).filter((path) => path.includes(`/${id}-`));
  expect(files).not.toEqual([]);
  for (const file of files) {
    expect(verdict(world.at('runs', run, file))).toBe('');
    expect(verdict(world.at('runs', run, file), former)).toBe('');
  }
});

test.each(ids)('%s of the demo with a field too many is refused: the judge judges', (id) => {
  const path = world.at('broken.xml');
  const [file] = world.files(`runs/${run}`).filter((each) => each.includes(`/${id}-`));
  writeFileSync(path, world.read(`runs/${run}/${file}`).replace('<ceb:appType>1', '<ceb:buyer>1</ceb:buyer><ceb:appType>1'));
  expect(verdict(path)).toMatch(/^3: /);
});

test('201 parcels are three messages of each kind, 100, 100 and 1, all valid', async () => {
  const written = new Map<string, string>();
  const sink = {
    file: async (path: string) => ({
      write: async (chunk: string | Uint8Array) => void written.set(path, (written.get(path) ?? '') + chunk),
      end: async () => ({ sha256: '', bytes: 0 }),
    }),
  };
  const means = { sink, draw: async () => new Uint8Array(), jobs: 1, convert: () => undefined };
  const flight = { name: 'CA985', number: 'CA985', bill: '999-12345675' };
  const writer = openWriter({ documents: messages, group: filedGroup({ flight }) }, means);
  for (let i = 0; i < 201; i++) {
    const like = posted[i % posted.length]!;
    await writer.add({ ...like, id: `p${i}`, orders: [`#${i}`], number: `LX${String(100_000_000 + i)}CN` });
  }
  const files = await writer.end();
  expect(files.map(({ shipments }) => shipments)).toEqual(ids.flatMap(() => [100, 100, 1]));
  const guids = [...written.values()].flatMap((xml) => [...xml.matchAll(/guid[=>]"?([^"<]{36})/g)].map(([, guid]) => guid));
  expect(new Set(guids).size).toBe(guids.length);
  for (const [path, xml] of written) {
    const file = world.at(path.replaceAll('/', '-'));
    writeFileSync(file, xml);
    expect(verdict(file)).toBe('');
  }
});
