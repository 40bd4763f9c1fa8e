import { expect, test } from 'vitest';
import { CouldNotRun } from '../../src/model/could-not-run.ts';
import { problemKind } from '../../src/model/problem.ts';
import { visible } from '../../src/model/visible.ts';

test.each([
  ['a\u001b[31mred', 'a\\u001b[31mred'],
  ['Lin\u202egnp.exe', 'Lin\\u202egnp.exe'],
  ['\u0000\u0007\u009b\u2066\u200f', '\\u0000\\u0007\\u009b\\u2066\\u200f'],
  ['two\nlines', 'two\\u000alines'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each(['Zürich 東京 مرحبا', 'क्\u200dष', 'emoji 👩\u200d🚒', 'tab-less'])('%s stays', (text) => {
  expect(visible(text)).toBe(text);
});

test('a problem never carries what a terminal obeys', () => {
  const found = problemKind<{ found: string }>({
    code: 'test/found',
    severity: 'error',
    title: 'A value was found.',
    message: ({ found }) => `"${found}" was found.`,
    fix: ({ found }) => `Take "${found}" out.`,
  });
  const { message, fix } = found({}, { found: '\u001b]0;x\u0007' });
  expect([message, fix]).toEqual(['"\\u001b]0;x\\u0007" was found.', 'Take "\\u001b]0;x\\u0007" out.']);
});

test('nor does a refusal, whose lines stay lines', () => {
  const { message, remedy } = new CouldNotRun('a\u001b[2J\nb', 'c\u202e');
  expect([message, remedy]).toEqual(['a\\u001b[2J\nb', 'c\\u202e']);
});
