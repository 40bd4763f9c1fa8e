import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadPage, readPdf } from '../../src/formats/pdf-reader.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  world = worldIn(folder);
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const bytesOf = (path: string): Buffer => readFileSync(world.at(path));
const pagesOf = (path: string): Promise<readonly ReadPage[]> => readPdf(bytesOf(path));

/** The packed streams of a file: what its pages draw, and its fonts. */
const streamsIn = (path: string): string[] =>
  [
    ...bytesOf(path)
      .toString('latin1')
      .matchAll(/stream\n([\s\S]*?)\nendstream/g),
  ].map(([, packed]) => packed!);

test('an order of two pieces, a number and a shipment, of two carriers: their very pages, in the order of the run', async () => {
  const { code, out, err } = await world.say(`labels ${run} --only 1053,LX100000017CN --only 204-1234568-9876625 --to again.pdf --json`);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { shipments } = JSON.parse(out);
  const before = [
    ...(await pagesOf(`runs/${run}/express/dhl-express/labels-0001.pdf`)),
    ...(await pagesOf(`runs/${run}/mail/china-post/labels-0001.pdf`)),
    ...(await pagesOf(`runs/${run}/air-parcel/china-post-parcel/labels-0001.pdf`)),
  ];
  const again = await pagesOf('again.pdf');
  expect(shipments.toSorted()).toEqual(['1053-1', '1053-2', '204-1234568-9876625', '407-0617284-4938357']);
  expect(again).toHaveLength(4);
  for (const page of again) expect(before).toContainEqual(page);
  const drawn = new Set(
    ['express/dhl-express', 'mail/china-post', 'air-parcel/china-post-parcel'].flatMap((carrier) =>
      streamsIn(`runs/${run}/${carrier}/labels-0001.pdf`),
    ),
  );
  const strange = streamsIn('again.pdf').filter((stream) => !drawn.has(stream));
  expect(strange).toEqual([]);
});

test('asked twice, the same bytes; a file that is there is not touched', async () => {
  expect((await world.say(`labels runs/${run} --only 1041 --to one.pdf`)).code).toBe(0);
  expect((await world.say(`labels runs/${run} --only "#1041" --to two.pdf`)).out).toBe('…/two.pdf\n');
  expect(bytesOf('one.pdf').equals(bytesOf('two.pdf'))).toBe(true);
  const { code, err } = await world.say(`labels ${run} --only 1042 --to one.pdf`);
  expect(code).toBe(2);
  expect(err).toContain('one.pdf');
  expect(bytesOf('one.pdf').equals(bytesOf('two.pdf'))).toBe(true);
});

test.each([
  ['--only 1057', '1057 was held, so this run has no label for it.'],
  ['--only 1041,9999', 'The run has no shipment, order or number "9999".'],
  ['', "required option '--only <ids>' not specified"],
])('labels <run> %s: exit 2', async (options, told) => {
  const { code, out, err } = await world.say(`labels ${run} ${options} --to none.pdf`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(told);
  expect(existsSync(world.at('none.pdf'))).toBe(false);
});

test('a folder that is no run, and a run whose labels are gone', async () => {
  expect(await world.say('labels orders --only 1041')).toMatchObject({ code: 2, err: expect.stringContaining('orders is no run folder.') });
  cpSync(world.at('runs', run), world.at('runs', 'torn'), { recursive: true });
  rmSync(world.at('runs', 'torn', 'mail'), { recursive: true });
  expect(await world.say('labels torn --only LX100000017CN --to none.pdf')).toMatchObject({
    code: 2,
    err: expect.stringContaining('The run has no label for 407-0617284-4938357.'),
  });
});
