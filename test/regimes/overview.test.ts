import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { series } from '../../src/model/dated.ts';
import { regimes } from '../../src/regimes/index.ts';
import { changesBetween, factOn, isBinding, overview } from '../../src/regimes/overview.ts';
import { fact, type Regime, type Rule } from '../../src/regimes/regime.ts';

const source = { title: 'Harbour gazette', url: 'https://gazette.example/4', retrieved: '2026-11-22', certainty: 'official' } as const;
const weak = { ...source, title: 'A shop | its blog', certainty: 'unverified' } as const;
const toll = fact(
  'Toll',
  series<string | null>(
    { since: '2026-07-01', value: '3 marks', source: weak },
    { since: '2024-01-01', value: null, source },
    { since: '2021-01-01', value: '1 mark', source },
  ),
  (value) => value ?? 'none',
);
const rule: Rule = {
  code: 'harbour/toll-due',
  severity: 'note',
  title: 'A toll is due.',
  since: '2026-07-01',
  until: '2028-07-01',
  source: weak,
  fix: 'Pay it.',
  breaches: () => [],
};
const harbour: Regime = {
  id: 'harbour',
  name: 'The harbour',
  description: 'What the harbour asks.',
  territories: ['SG'],
  covers: () => true,
  rules: [rule],
  facts: [toll],
};

test.each([
  ['2020-12-31', 'not known on this day'],
  ['2021-01-01', '1 mark'],
  ['2023-12-31', '1 mark'],
  ['2024-01-01', 'none'],
  ['2026-07-01', '3 marks'],
] as const)('a fact on %s: %s', (on, value) => {
  expect(factOn(toll, on).value).toBe(value);
});

test.each([
  ['2026-06-30', false],
  ['2026-07-01', true],
  ['2028-06-30', true],
  ['2028-07-01', false],
] as const)('a rule on %s binds: %s', (on, binds) => {
  expect(isBinding(rule, on)).toBe(binds);
});

test('what changes is told once, on its day, with before and after', () => {
  const told = (from: '2020-12-31' | '2026-07-01' | '2023-12-31', to: '2026-06-30' | '2028-07-01' | '2024-01-01') =>
    changesBetween([harbour], from, to).map(({ on, what, before, after }) => [on, what, before, after]);
  expect(told('2020-12-31', '2026-06-30')).toEqual([
    ['2021-01-01', 'Toll', 'not known', '1 mark'],
    ['2024-01-01', 'Toll', '1 mark', 'none'],
  ]);
  expect(told('2023-12-31', '2024-01-01')).toEqual([['2024-01-01', 'Toll', '1 mark', 'none']]);
  expect(told('2026-07-01', '2028-07-01')).toEqual([['2028-07-01', 'harbour/toll-due', 'A toll is due.', 'no longer']]);
});

test('where the record begins is told apart from what changed', () => {
  expect(changesBetween([harbour], '2020-12-31', '2026-06-30').map(({ firstOnRecord }) => firstOnRecord)).toEqual([true, undefined]);
});

test('the page marks what is unverified, and what is in force', () => {
  const page = overview([harbour], '2026-11-22');
  expect(page).toContain('Unverified entries: 1.');
  expect(page).toContain('| Toll | 2026-07-01 | **3 marks** | **⚠ unverified** | [A shop \\| its blog](https://gazette.example/4) |');
  expect(page).toContain('| Toll | 2024-01-01 | none | official | [Harbour gazette](https://gazette.example/4) |');
  expect(page).toContain('| `harbour/toll-due` | note | **2026-07-01 until 2028-07-01** | **⚠ unverified** | A toll is due. |');
});

test('the committed page is the one the program writes', () => {
  const committed = readFileSync(new URL('../../src/regimes/OVERVIEW.md', import.meta.url), 'utf8');
  expect(
    overview(regimes, '2026-11-22') === committed,
    'write it anew: declarant regimes --markdown --on 2026-11-22 > src/regimes/OVERVIEW.md',
  ).toBe(true);
});
