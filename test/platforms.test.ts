import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { platformProblems, platforms } from '../src/platforms/index.ts';
import { indexHeader } from '../src/platforms/row.ts';
import { fixture, inputOf, readAll } from './platforms/reading.ts';

const folder = new URL('../fixtures/platforms/', import.meta.url);
/** A store's fixtures are known by their mappings alone; store.test.ts has them. */
const cases = platforms.flatMap(({ id, layouts }) =>
  readdirSync(new URL(id, folder))
    .filter(() => layouts.length > 0)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name): [string, string] => [id, name]),
);

test.each(cases)('%s/%s is its own platform’s and no other’s', async (id, name) => {
  const input = inputOf(name, fixture(`${id}/${name}`));
  const { files } = await readAll([input]);
  expect(files).toMatchObject([{ platform: id }]);
  const others = platforms.filter((platform) => platform.id !== id);
  const { files: foreign } = await readAll([input], {}, others);
  expect(foreign.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['platforms/unrecognised-file']]);
});

test('every platform has a folder of fixtures, and every folder a platform', () => {
  const ids = platforms.map(({ id }) => id);
  expect(readdirSync(folder).sort()).toEqual([...ids].sort());
  expect(
    readdirSync(new URL('../src/platforms/', import.meta.url), { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      .sort(),
  ).toEqual([...ids].sort());
});

/** What others write; none of it is ours to read. */
// biome-ignore format: one header a line
const foreign: Readonly<Record<string, string>> = {
  'WooCommerce of a shop that renames': 'Order Number|Order Status|Order Date|First Name (Shipping)|Last Name (Shipping)|Address 1&2 (Shipping)|City (Shipping)|State Code (Shipping)|Postcode (Shipping)|Country Code (Shipping)|Order Total Amount|SKU|Item #|Item Name|Quantity|Item Cost',
  'a table of anything': 'name|date|amount',
};

test.each(Object.entries(foreign))('the header of %s is nobody’s', async (_name, columns) => {
  const header = indexHeader(columns.split('|'));
  expect(platforms.flatMap(({ layouts }) => layouts.filter((layout) => layout.recognises(header)).map(({ title }) => title))).toEqual([]);
  const row = columns.split('|').map(() => '1');
  const { files, reads } = await readAll([inputOf('orders.csv', `${columns.replaceAll('|', ',')}\n${row.join()}\n`)]);
  expect(files[0]!.problems.map(({ code }) => code)).toEqual(['platforms/unrecognised-file']);
  expect(reads).toEqual([]);
});

test('layouts and codes are unique and well formed', () => {
  for (const { layouts } of platforms) expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
  const codes = platformProblems.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
  for (const { code, title } of platformProblems) {
    expect(code).toMatch(new RegExp(`^(platforms|${platforms.map(({ id }) => id).join('|')})/[a-z]+(-[a-z]+)*$`));
    expect(title).toMatch(/^(?:eBay|[A-Z]).*\.$/);
  }
});

/** Comments of a platform's folder, and of what is read for it beside: the scheme numbers of eBay. */
function commentsOf(id: string): string {
  const sources = new URL(`../src/platforms/${id}/`, import.meta.url);
  const texts = readdirSync(sources).map((name) => readFileSync(new URL(name, sources), 'utf8'));
  return texts.flatMap((text) => text.match(/\/\*\*[\s\S]*?\*\/|\/\/.*/g) ?? []).join('\n');
}

test.each(platforms.map(({ id, unverified }): [string, boolean] => [id, unverified.length > 0]))(
  '%s: facts that are not verified are marked in the code, and listed',
  (id, some) => {
    expect(/unverified/i.test(commentsOf(id))).toBe(some);
  },
);
