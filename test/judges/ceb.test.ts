/** Messages of China's customs, made of the whole demo and of more parcels than one message holds: xmllint reads them by the official schema. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ceb505 } from '../../src/documents/ceb/ceb505.ts';
import { ceb603 } from '../../src/documents/ceb/ceb603.ts';
import { ceb701Of, mostListNumbers } from '../../src/documents/ceb/ceb701.ts';
import { documents } from '../../src/documents/index.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { filedGroup, fileOf, posted } from '../documents/ceb.ts';
import { filedDemo } from '../support/filed-demo.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

const folder = '../../../shared/conformance/china/';
const schemaOf = (name: string): string => fileURLToPath(new URL(`${folder}${name}`, import.meta.url));
const current = schemaOf('ceb-202205/xsd/海关跨境出口业务节点报文定义202205.xsd');
const former = schemaOf('ceb-2018-113/xsd/出口业务节点报文.xsd');
const messages = documents.filter(({ id }) => id.startsWith('ceb'));
const ids = messages.map(({ id }) => id);

/** Which schema each edition is judged by, and what its demo asks for: that of 2018 sums no lists by time. */
const editions = { '202205': current, '2018': former } as const;
type Edition = keyof typeof editions;
const demos: { edition: Edition; world: World; run: string }[] = [];

beforeAll(async () => {
  for (const edition of ['202205', '2018'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'ceb-judge-'));
    cpSync(demoFolder, folder, { recursive: true });
    const world = worldIn(folder);
    filedDemo(world);
    if (edition === '2018') {
      world.edit('declarant.yaml', /( *)customs_office:/, "$1edition: '2018'\n$1customs_office:");
      world.edit('declarant.yaml', ', ceb701]', ']');
    }
    const { code, err } = await world.say('declare orders/ --on 2026-11-22');
    expect(code, err).toBe(1);
    demos.push({ edition, world, run: world.runs()[0]! });
  }
}, 240_000);
afterAll(() => {
  for (const { world } of demos) rmSync(world.folder, { recursive: true, force: true });
});

const demo = (edition: Edition) => demos.find((each) => each.edition === edition)!;

/** The files of a message in the run. */
const filesOf = (id: string, edition: Edition): string[] => {
  const { world, run } = demo(edition);
  return world
    .files(`runs/${run}`)
    .flatMap((path) => (path.includes(`/${id}-`) || path.endsWith(`/${id}.xml`) ? [`runs/${run}/${path}`] : []));
};

const cases = ids.flatMap((id): [string, Edition][] => [
  [id, '202205'],
  ...(id === 'ceb701' ? [] : ([[id, '2018']] as [string, Edition][])),
]);

/** Empty: valid. */
function verdict(file: string, schema = current): string {
  const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
  if (error) throw new Error('This judge needs xmllint, which is not installed.');
  return status === 0 ? '' : `${status}: ${stderr}`;
}

test.each(cases)('%s of the demo is valid by the edition of %s', (id, edition) => {
  const files = filesOf(id, edition);
  expect(files).not.toEqual([]);
  for (const file of files) expect(verdict(demo(edition).world.at(file), editions[edition])).toBe('');
});

test.each(cases)('%s of the demo with a field too many is refused by the edition of %s: the judge judges', (id, edition) => {
  const { world } = demo(edition);
  const path = world.at('broken.xml');
  const [file] = filesOf(id, edition);
  writeFileSync(path, world.read(file!).replace('<ceb:appType>1', '<ceb:buyer>1</ceb:buyer><ceb:appType>1'));
  expect(verdict(path, editions[edition])).toMatch(/^3: /);
});

test('a number of 80 characters is one of the edition of 2018 alone', () => {
  const { world } = demo('2018');
  const file = world.at('long.xml');
  const parcels = [{ ...posted[0]!, number: 'L'.repeat(80) }];
  for (const document of [ceb505, ceb603]) {
    writeFileSync(file, fileOf(document, parcels, filedGroup({ edition: '2018' })));
    expect(verdict(file, former)).toBe('');
    expect(verdict(file)).toMatch(/^3: .*logisticsNo/s);
  }
});

test.each(['202205', '2018'] as const)(
  'a summary by 100 numbers, of a split, is valid by the edition of %s; without any, by that of 2022 alone',
  (edition) => {
    const { world } = demo(edition);
    const file = world.at('summary.xml');
    const numbers = Array.from({ length: mostListNumbers }, (_, i) => `29252026E${String(i + 1).padStart(9, '0')}`);
    const xml = ceb701Of(numbers, filedGroup({ edition }), 2, 3);
    writeFileSync(file, xml);
    expect(verdict(file, editions[edition])).toBe('');
    writeFileSync(file, xml.replace(/<ceb:SummaryApplyList>.*<\/ceb:SummaryApplyList>/, ''));
    expect(verdict(file, editions[edition]) === '').toBe(edition === '202205');
  },
);

test('201 parcels are three messages of each kind, 100, 100 and 1, and one summary, all valid', async () => {
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
  expect(files.map(({ shipments }) => shipments)).toEqual(ids.flatMap((id) => (id === 'ceb701' ? [201] : [100, 100, 1])));
  const guids = [...written.values()].flatMap((xml) => [...xml.matchAll(/guid[=>]"?([^"<]{36})/g)].map(([, guid]) => guid));
  expect(new Set(guids).size).toBe(guids.length);
  for (const [path, xml] of written) {
    const file = demo('202205').world.at(path.replaceAll('/', '-'));
    writeFileSync(file, xml);
    expect(verdict(file)).toBe('');
  }
});
