/** Labels on sheets of A4 and forms two on a sheet: declared, read back, taken off again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadPage, readPdf } from '../../src/formats/pdf-reader.ts';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;
const mail = 'mail/china-post';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  world = worldIn(folder);
  world.edit(
    'declarant.yaml',
    '  china-post:\n',
    '  china-post:\n    labels: { size: a4, per_sheet: 4, start: 3 }\n    cn23: { per_sheet: 2 }\n    copies: { cn23: 2 }\n',
  );
  world.edit('declarant.yaml', '  china-post-parcel:\n', '  china-post-parcel:\n    labels: { size: 100x100 }\n');
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const pagesOf = (path: string): Promise<readonly ReadPage[]> => readPdf(readFileSync(world.at(path)));
const numbersOf = (page: ReadPage): (string | undefined)[] => page.parts!.map(({ barcodes }) => barcodes[0]?.value);
const numbers = (): string[] => JSON.parse(world.read(`runs/${run}/${mail}/manifest.json`)).shipments.map(({ number }: never) => number);

test('four labels a sheet in the order of the manifest, the first sheet begun at its third place', async () => {
  const sheets = await pagesOf(`runs/${run}/${mail}/labels-0001.pdf`);
  expect(sheets.map(({ width, height }) => [width, height])).toEqual(sheets.map(() => [210, 297]));
  expect(sheets.flatMap(numbersOf)).toEqual(numbers());
  expect(sheets[0]!.parts).toHaveLength(2);
  expect(sheets[0]!.parts![0]).toMatchObject({ x: 0, y: 148.75 });
  expect(sheets.slice(1, -1).every(({ parts }) => parts!.length === 4)).toBe(true);
});

test('two forms a sheet, the copies among them', async () => {
  const sheets = await pagesOf(`runs/${run}/${mail}/cn23-0001.pdf`);
  expect(sheets.every(({ width, height, parts }) => width === 210 && height === 297 && parts!.length <= 2)).toBe(true);
  const forms = sheets.flatMap(numbersOf).filter((number) => number !== undefined);
  expect(forms.length).toBeGreaterThan(0);
  for (const number of new Set(forms)) expect(forms.filter((each) => each === number)).toHaveLength(2);
});

test('the run agrees with itself; a label that was exchanged on its sheet is told', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
  cpSync(world.at('runs', run), world.at('runs', 'torn'), { recursive: true });
  const path = world.at(`runs/torn/${mail}/labels-0001.pdf`);
  const before = readFileSync(path, 'latin1');
  // The third label of the first whole sheet stands in the place of its fourth, too.
  const [third] = [...before.matchAll(/\/P3 (\d+) 0 R/g)].map(([, id]) => id!);
  const after = before.replace(new RegExp(`/P4 \\d{${third!.length}} 0 R`), `/P4 ${third} 0 R`);
  expect(after).not.toBe(before);
  writeFileSync(path, after, 'latin1');
  const { code, err } = await world.say('verify torn');
  expect(code).toBe(1);
  expect(err).toContain(numbers()[5]);
});

test('labels taken off their sheets stand on a new one, from a place of choice, as they were drawn', async () => {
  const wanted = [numbers()[0]!, numbers()[3]!, numbers()[7]!];
  const { code, err } = await world.say(`labels ${run} --only ${wanted.join(',')} --start 3 --to again.pdf`);
  expect(err).toBe('');
  expect(code).toBe(0);
  const again = await pagesOf('again.pdf');
  expect(again.map(({ width, height }) => [width, height])).toEqual([
    [210, 297],
    [210, 297],
  ]);
  expect(again.map(numbersOf)).toEqual([wanted.slice(0, 2), wanted.slice(2)]);
  const places = again.map(({ parts }) => parts!.map(({ x, y }) => [x, y]));
  expect(places).toEqual([
    [
      [0, 148.75],
      [105, 148.75],
    ],
    [[0, 0.25]],
  ]);
  const paper = ({ x: _, y: __, ...rest }: { x: number; y: number }): unknown => rest;
  const drawn = (await pagesOf(`runs/${run}/${mail}/labels-0001.pdf`)).flatMap(({ parts }) => parts!.map(paper));
  for (const part of again.flatMap(({ parts }) => parts!)) expect(drawn).toContainEqual(paper(part));
  await world.say(`labels ${run} --only ${wanted.join(',')} --start 3 --to twice.pdf`);
  expect(readFileSync(world.at('twice.pdf')).equals(readFileSync(world.at('again.pdf')))).toBe(true);
});

test.each([
  ['--only #1041 --start 5', 'It must be 1 to 4.'],
  ['--only 204-1234568-9876625 --start 2', 'The labels have one place a sheet, and no place 2.'],
])('labels <run> %s: exit 2', async (options, told) => {
  const { code, err } = await world.say(`labels ${run} ${options} --to none.pdf`);
  expect(code).toBe(2);
  expect(err).toContain(told);
});

test.each([
  ['labels: { size: a4, per_sheet: 3 }', 'must be one of 1, 2, 4'],
  ['labels: { size: a6, per_sheet: 2 }', 'is for sheets of A4'],
  ['labels: { size: a4, per_sheet: 2, start: 3 }', 'is 3; a sheet with 2 has places 1 to 2'],
  ['labels: { size: a5 }', 'size'],
])('%s is refused', async (wrong, told) => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  const shop = worldIn(folder);
  shop.edit('declarant.yaml', '  china-post:\n', `  china-post:\n    ${wrong}\n`);
  const { code, err } = await shop.say('declare orders/ --on 2026-11-22');
  rmSync(folder, { recursive: true, force: true });
  expect(code).toBe(2);
  expect(err).toContain(told);
});

test('an express company’s waybill label has one size', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  const shop = worldIn(folder);
  shop.edit('declarant.yaml', '  dhl-express:\n', '  dhl-express:\n    labels: { size: a4 }\n');
  const { code, err } = await shop.say('declare orders/ --on 2026-11-22');
  rmSync(folder, { recursive: true, force: true });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is 100 × 150 mm and no other') });
});
