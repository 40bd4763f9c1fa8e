/** The case that sends one batch to all carriers leaves none out: each built-in carrier has orders, each of its layouts a file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carriers } from '../src/carriers/index.ts';

const written = (file: string): string[] =>
  readFileSync(new URL(`../fixtures/cases/carriers/expected/${file}`, import.meta.url), 'utf8').split('\n');
const files = written('files').filter((path) => path.startsWith('runs/2026-11-22T0915-0000/'));

test.each(carriers.map(({ id }) => id))('%s', (id) => {
  expect(files.filter((path) => path.split('/')[3] === id)).not.toEqual([]);
});

test.each(carriers.flatMap(({ bulk = [] }) => bulk.map(({ id }) => id)))('bulk file %s', (id) => {
  const stem = new RegExp(`/bulk-${id}(-\\d{4})?\\.(csv|xlsx)$`);
  expect(files.filter((path) => stem.test(path))).not.toEqual([]);
});
