import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDay } from '../src/model/day.ts';
import { regimeProblems, regimes } from '../src/regimes/index.ts';

const rules = regimes.flatMap((regime) => regime.rules.map((rule) => ({ regime, rule, code: rule.code })));
const facts = regimes.flatMap(({ id, facts }) => facts.map((fact) => ({ id, fact, name: fact.name })));
const testOf = (name: string): string => readFileSync(new URL(`regimes/${name}.test.ts`, import.meta.url), 'utf8');

test('every folder of regimes is in the list, under its own name', () => {
  const folders = readdirSync(new URL('../src/regimes', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(regimes.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(regimes)('the tests of $id see each of its rules breached and kept', ({ id }) => {
  expect(testOf(id)).toMatch(new RegExp(`^provesEveryRule\\(${id}\\);$`, 'm'));
});

test('no code is used twice', () => {
  const codes = regimeProblems.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

test.each(rules)('$code leads to its folder, its source and a test of its own', ({ regime, rule, code }) => {
  expect(code).toMatch(new RegExp(`^${regime.id}/[a-z0-9]+(-[a-z0-9]+)*$`));
  expect(rule.source.url).toMatch(/^https:\/\/[^/]+\./);
  expect(rule.source.retrieved).toBe('2026-11-22');
  expect(parseDay(rule.since)).toBe(rule.since);
  expect(rule.since < (rule.until ?? '9999-12-31')).toBe(true);
  expect(rule.title).toMatch(/^[A-Z].*\.$/s);
  expect(rule.fix).toMatch(/^[A-Z].*[.…]$/s);
  if (rule.source.certainty === 'unverified') expect(rule.severity).not.toBe('error');
  expect(testOf(regime.id)).toContain(`'${code}'`);
});

test.each(regimeProblems.filter(({ code }) => code.startsWith('regimes/')))('$code is provoked by a test', ({ code }) => {
  expect(testOf('check') + testOf('plausible')).toContain(`'${code}'`);
});

test.each(facts)('$id: $name can be shown on each of its days, with its source', ({ fact: { entries, show } }) => {
  for (const { value, source } of entries) {
    expect(show(value as never)).toMatch(/\S/);
    expect(source.url).toMatch(/^https:\/\/[^/]+\./);
    expect(source.title).toMatch(/\S/);
    expect(source.retrieved).toBe('2026-11-22');
    expect(source.certainty).toMatch(/^(official|restated|unverified)$/);
  }
  const days = entries.map(({ since }) => since);
  expect(days.map(parseDay)).toEqual(days);
  expect(days).toEqual([...new Set(days)].sort().reverse());
});
