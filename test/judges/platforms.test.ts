/** Real and realistic exports, and the orders a human reads in them. */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatOrder, platforms, readOrders } from '../../src/platforms/index.ts';

const samples = new URL('../../../shared/samples/platforms', import.meta.url).pathname;
const expectations = new URL('expected', import.meta.url).pathname;

const known = platforms.map(({ id }) => id);
const files = readdirSync(expectations).filter((name) => name.endsWith('.json'));

/** `<platform>-<sample's name without extension>.json` */
function sampleOf(name: string): { platform: string; path: string } {
  const platform = known.find((id) => name.startsWith(`${id}-`));
  if (!platform) throw new Error(`${name} begins with no platform we know`);
  const stem = basename(name, '.json').slice(platform.length + 1);
  const sample = readdirSync(join(samples, platform)).find((each) => each.replace(/\.[^.]+$/, '') === stem);
  if (!sample) throw new Error(`no sample ${stem} of ${platform} in ${samples}`);
  return { platform, path: join(samples, platform, sample) };
}

test('every sample of our platforms has its expectation', () => {
  const needed = known
    .filter((id) => existsSync(join(samples, id)))
    .flatMap((id) => readdirSync(join(samples, id)).map((name) => `${id}-${name.replace(/\.[^.]+$/, '.json')}`));
  expect(files.filter((name) => known.some((id) => name.startsWith(`${id}-`))).sort()).toEqual(needed.sort());
});

test.each(files)('%s', async (name) => {
  const { platform, path } = sampleOf(name);
  const reading = await readOrders([{ name: basename(path), open: () => createReadStream(path) }], platforms);
  const read = [];
  for await (const chunk of reading.orders()) read.push(...chunk);
  const [file] = reading.files;
  expect(file).toMatchObject({ platform, problems: [] });
  const expected: unknown = JSON.parse(readFileSync(join(expectations, name), 'utf8'));
  if (Array.isArray(expected)) {
    expect(read.map(({ id, order, problems }) => (order ? formatOrder(order) : { id, problems }))).toEqual(expected);
    return;
  }
  // A file without a street address: every order is refused, for the reasons that are written down.
  expect(expected).toMatchObject({ refused: expect.any(Array) });
  const reasons = read.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  expect(read.filter(({ order }) => order)).toEqual([]);
  expect([...new Set(reasons)]).toEqual((expected as { refused: string[] }).refused);
});
