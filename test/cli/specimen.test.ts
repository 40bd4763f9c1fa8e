/** Ranges marked `demo: true`: declared as ever, under papers that say SPECIMEN; and refused where it is meant. */
import { copyFileSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/formats/pdf-reader.ts';
import { shop } from '../support/shop.ts';
import type { World } from '../support/world.ts';

const [letter, express] = [{ id: '#1' }, { id: '#2', cells: { 'Shipping Method': 'Express' } }];

/** The demo's settings, its ranges marked or not, one by one. */
function shopWith(post: boolean, company: boolean): World {
  const made = shop(letter, express);
  const settings = made.read('declarant.yaml').replaceAll(/, demo: true/g, '');
  made.write('declarant.yaml', settings);
  if (post) made.edit('declarant.yaml', "to: '10099999' }", "to: '10099999', demo: true }");
  if (company) made.edit('declarant.yaml', 'check: mod7 }', 'check: mod7, demo: true }');
  return made;
}

const inRun = (made: World, path: string): string => made.at('runs', made.runs()[0]!, path);
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const words = async (path: string): Promise<string[]> => (await readPdf(readFileSync(path))).flatMap(({ texts }) => texts);

test.each([
  [true, false],
  [false, true],
])('papers, manifest and report of the carrier that is marked, and no other (post %s, company %s)', async (post, company) => {
  const made = shopWith(post, company);
  const { code, err } = await made.say('declare orders.csv');
  expect(code).toBe(0);
  const marked = { 'mail/china-post': post, 'express/dhl-express': company };
  for (const [folder, is] of Object.entries(marked)) {
    expect((await words(inRun(made, `${folder}/labels-0001.pdf`))).includes('SPECIMEN')).toBe(is);
    expect(json(inRun(made, `${folder}/manifest.json`)).specimen).toBe(is ? true : undefined);
  }
  expect((await words(inRun(made, 'express/dhl-express/invoice-0001.pdf'))).includes('SPECIMEN')).toBe(company);
  const states = made.report(made.runs()[0]!).shipments.map(({ carrier, specimen }: Record<string, unknown>) => [carrier, specimen]);
  expect(states).toEqual([
    ['china-post', post ? true : undefined],
    ['dhl-express', company ? true : undefined],
  ]);
  const [who] = post ? ['china-post'] : ['dhl-express'];
  expect(err).toContain(`\nThe numbers of ${who} are a demo’s: its papers say SPECIMEN, and nothing of it may be handed over.\n`);
  expect(await made.say(`verify runs/${made.runs()[0]}`)).toMatchObject({ code: 0 });
});

test('real numbers are never called specimens', async () => {
  const made = shopWith(false, false);
  const { code, err } = await made.say('declare orders.csv --live');
  expect(code).toBe(0);
  expect(err).not.toMatch(/specimen/i);
  for (const file of made.files(`runs/${made.runs()[0]}`))
    expect(readFileSync(inRun(made, file)).toString('latin1').includes('"specimen"'), file).toBe(false);
});

test('--live refuses them before anything is written, and says whose they are', async () => {
  const made = shopWith(true, true);
  for (const command of ['declare', 'check']) {
    expect(await made.say(`${command} orders.csv --live`)).toEqual({
      code: 2,
      out: '',
      err:
        'With --live nothing goes under demo numbers; those of china-post, dhl-express are marked as such in the settings.\n' +
        '  → Write the range that the carrier gave you under carriers.china-post.numbers, without "demo: true".\n',
    });
  }
  expect(made.runs()).toEqual([]);
});

test('--live asks only the carriers that may be asked', async () => {
  const made = shopWith(false, true);
  // The parcel post’s range is not marked either.
  expect((await made.say('declare orders.csv --only 1 --channel mail --live')).code).toBe(0);
  expect((await made.say('declare orders.csv --live')).code).toBe(2);
});

test('verify misses the word where a page does not say it', async () => {
  const [marked, real] = [shopWith(true, true), shopWith(false, false)];
  for (const made of [marked, real]) expect((await made.say('declare orders.csv')).code).toBe(0);
  for (const path of ['mail/china-post/labels-0001.pdf', 'express/dhl-express/labels-0001.pdf', 'express/dhl-express/invoice-0001.pdf']) {
    copyFileSync(inRun(real, path), inRun(marked, path));
    const { code, err } = await marked.say(`verify runs/${marked.runs()[0]}`);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`${path}.*Page 1: the word .SPECIMEN.* of the manifest does not stand there`));
  }
});

test('labels printed again say it again', async () => {
  const made = shopWith(true, false);
  await made.say('declare orders.csv');
  expect((await made.say(`labels ${made.runs()[0]} --only 1 --to again.pdf`)).code).toBe(0);
  expect(await words(made.at('again.pdf'))).toContain('SPECIMEN');
});
