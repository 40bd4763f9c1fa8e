/** Every known header, and the platforms that take it for their own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { platforms } from '../../src/platforms/index.ts';
import { indexHeader } from '../../src/platforms/row.ts';

const folder = new URL('../../../shared/reference/tables/platform-headers/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const lists = read('INDEX.tsv')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([file, , complete]) => ({ file: file!, whole: complete === 'yes' }));

/** A `\n` in a list is a line break inside the heading. */
const headerOf = (file: string) =>
  indexHeader(
    read(file)
      .split('\n')
      .filter((name) => name !== '')
      .map((name) => name.replaceAll('\\n', '\n')),
  );

test.each(lists)('$file is its own platform’s and no other’s', ({ file, whole }) => {
  const header = headerOf(file);
  const takers = platforms.filter(({ layouts }) => layouts.some((layout) => layout.recognises(header))).map(({ id }) => id);
  const own = platforms.map(({ id }) => id).filter((id) => file.startsWith(`${id.split('-')[0]}-`));
  expect(takers.filter((id) => !own.includes(id))).toEqual([]);
  if (whole) expect(takers).toEqual(own);
});

test.each(lists)('$file fits one layout at most', ({ file }) => {
  const header = headerOf(file);
  const layouts = platforms.flatMap(({ layouts }) => layouts.filter((layout) => layout.recognises(header)).map(({ id }) => id));
  expect(layouts.length).toBeLessThan(2);
});
