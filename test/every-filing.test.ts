/** The case that asks for every message of a declaring party has each: a message that is left out of it is judged by nobody. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documents } from '../src/documents/index.ts';

const at = (file: string): string => readFileSync(new URL(`../fixtures/cases/filings/${file}`, import.meta.url), 'utf8');
const names = at('expected/files')
  .split('\n')
  .filter((path) => path.startsWith('runs/2026-11-22T0915-0000/'))
  .map((path) => path.split('/').at(-1)!);
const filings = documents.filter(({ waits }) => waits !== undefined).map(({ id }) => id);

test.each(filings)('%s', (id) => {
  expect(names.filter((name) => name.startsWith(`${id}-`) || name.startsWith(`${id}.`))).not.toEqual([]);
  expect(at('declarant.yaml')).toMatch(new RegExp(`documents:(\\n +)?.*\\b${id}\\b`));
});

test('all of them wait for somebody', () => {
  expect(filings.length).toBeGreaterThan(20);
});
