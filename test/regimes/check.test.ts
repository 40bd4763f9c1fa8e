import { expect, test } from 'vitest';
import { type Series, series } from '../../src/model/dated.ts';
import { type Money, money } from '../../src/model/money.ts';
import type { ProblemCode, Severity } from '../../src/model/problem.ts';
import { judge } from '../../src/regimes/check.ts';
import { because, fact, type Regime, type Rule } from '../../src/regimes/regime.ts';
import { batchOf, buyer, context, convertBy, item, parcel } from '../parcel.ts';

const official = { title: 'Harbour act', url: 'https://harbour.example/act', retrieved: '2026-11-22', certainty: 'official' } as const;
const hearsay = { ...official, certainty: 'unverified' } as const;

const limit: Series<Money | null> = series<Money | null>(
  { since: '2026-01-01', value: money(100_00, 'GBP'), source: official },
  { since: '2025-01-01', value: null, source: official },
);

const rule = (change: Partial<Rule>): Rule => ({
  code: 'harbour/toll',
  severity: 'error',
  title: 'A ship pays its toll.',
  since: '2026-01-01',
  source: official,
  fix: 'Pay it.',
  breaches: ({ value }) => [{ message: `${value.minor} is owed.`, field: 'value' }],
  ...change,
});

const harbour = (change: Partial<Regime> = {}): Regime => ({
  id: 'harbour',
  name: 'the harbour',
  description: 'A made-up regime.',
  covers: ({ recipient }) => recipient.country === 'SG',
  territories: ['SG'],
  rules: [],
  facts: [],
  ...change,
});

const judged = (regime: Regime, on: `${number}-${number}-${number}` = '2026-11-22', change = {}) =>
  judge(parcel(change), context(on), [regime]);

test.each([
  ['the day before it begins', '2025-12-31', []],
  ['its first day', '2026-01-01', ['harbour/toll']],
  ['its last day', '2026-06-29', ['harbour/toll']],
  ['the first day it no longer holds', '2026-06-30', []],
] as const)('a rule holds from its day until its end: %s', (_why, on, codes) => {
  const found = judged(harbour({ rules: [rule({ until: '2026-06-30' })] }), on);
  expect(found.problems.map(({ code }) => code)).toEqual(codes);
  expect(found.applied).toEqual(codes);
});

test('a problem names shipment, field, line of the file, and the law', () => {
  expect(judged(harbour({ rules: [rule({})] })).problems).toEqual([
    {
      code: 'harbour/toll',
      severity: 'error',
      message: '3500 is owed.',
      fix: 'Pay it.',
      where: { shipment: '4057', file: 'orders.csv', line: 3, field: 'value' },
      rule: { since: '2026-01-01', source: official },
    },
  ]);
});

test('a breach names its item, the item’s line, its own fix and the dated entry it rests on', () => {
  const under = { since: '2026-03-01', value: 1, source: official } as const;
  const regime = harbour({
    rules: [rule({ breaches: () => [{ message: 'Wet.', item: 2, field: 'description', fix: 'Dry it.', under }] })],
  });
  const [problem] = judged(regime, '2026-11-22', { items: [item(), item({}, { line: 4 })] }).problems;
  expect(problem).toMatchObject({ fix: 'Dry it.', rule: { since: '2026-03-01' }, where: { item: 2, file: 'orders.csv', line: 4 } });
});

test('a shipment of two files names no line', () => {
  const sources = [
    { file: 'a.csv', lines: [2] },
    { file: 'b.csv', lines: [9] },
  ];
  const [problem] = judged(harbour({ rules: [rule({})] }), '2026-11-22', { sources }).problems;
  expect(problem!.where).toEqual({ shipment: '4057', field: 'value' });
});

test.each([
  ['an official rule holds', rule({}), 'error'],
  ['an unverified rule warns at most', rule({ source: hearsay }), 'warning'],
  ['an unverified note stays one', rule({ source: hearsay, severity: 'note' }), 'note'],
  [
    'an unverified entry under an official rule warns at most',
    rule({ breaches: () => [{ message: 'Perhaps.', under: { since: '2026-01-01', value: 1, source: hearsay } }] }),
    'warning',
  ],
] as const)('%s', (_why, of, severity) => {
  expect(judged(harbour({ rules: [of] })).problems.map((problem) => problem.severity)).toEqual([severity]);
});

test.each([
  ['off', [], ['off']],
  ['note', ['note'], ['note']],
  ['error', ['error'], []],
] as const)('settings make a rule %s, and what they changed is told', (to, left, told) => {
  const overrides = new Map<ProblemCode, Severity | 'off'>([['harbour/toll', to]]);
  const found = judge(parcel(), context(), [harbour({ rules: [rule({})] })], overrides);
  expect(found.problems.map(({ severity }) => severity)).toEqual(left);
  expect(found.overruled.map((each) => each.to)).toEqual(told);
  expect(found.overruled.every(({ problem }) => problem.severity === 'error')).toBe(true);
  expect(found.applied).toEqual(['harbour/toll']);
});

test('a destination without a regime is told, never passed in silence', () => {
  const found = judge(parcel({ to: 'NO' }), context(), [harbour()]);
  expect(found.problems).toMatchObject([
    {
      code: 'regimes/no-regime',
      severity: 'note',
      message: 'No rules are known for Norway (NO): its import law was not checked, only the general and the postal rules.',
    },
  ]);
  expect(judged(harbour()).problems).toEqual([]);
});

test('the post’s own rules are no regime of a destination', () => {
  expect(judged(harbour({ territories: [] })).problems.map(({ code }) => code)).toEqual(['regimes/no-regime']);
});

test.each([
  ['2024-12-31', ['regimes/unknown-day']],
  ['2025-01-01', []],
] as const)('a day before the record is told: %s', (on, codes) => {
  const regime = harbour({ facts: [fact('Toll', limit, () => '')] });
  expect(judged(regime, on).problems.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['two per cent below', 98_00, true],
  ['a penny further', 97_99, false],
  ['the limit itself', 100_00, true],
  ['two per cent above', 102_00, true],
  ['a penny further', 102_01, false],
] as const)('a converted value near a limit is told: %s', (_why, pence, near) => {
  const convert = () => ({ money: money(pence, 'GBP'), by: '1 USD = 0.8 GBP', day: '2026-11-20' as const });
  const regime = harbour({ limits: [{ name: 'the toll', entries: limit, applies: () => true }] });
  const { problems } = judge(parcel(), context('2026-11-22', { convert }), [regime]);
  expect(problems.map(({ code }) => code)).toEqual(near ? ['regimes/near-limit'] : []);
});

test.each([
  ['the law gives none on that day', '2025-12-31', {}, true],
  ['the value is in the limit’s own currency', '2026-11-22', { items: [item({}, { value: money(100_00, 'GBP') })] }, true],
  ['the limit is not for this shipment', '2026-11-22', {}, false],
] as const)('no rate is wanted where %s', (_why, on, change, applies) => {
  const regime = harbour({ limits: [{ name: 'the toll', entries: limit, applies: () => applies }] });
  expect(judge(parcel(change), context(on, { convert: () => undefined }), [regime]).problems).toEqual([]);
});

test('a missing rate holds the shipment, once a limit', () => {
  const toll = { name: 'the toll', entries: limit, applies: () => true };
  const { problems } = judge(parcel(), context('2026-11-22', { convert: convertBy({ USD: 1 }) }), [harbour({ limits: [toll, toll] })]);
  expect(problems).toMatchObject([
    { code: 'regimes/no-rate', severity: 'error', message: 'No rate is known to compare 35.00 USD with the toll of 100.00 GBP in GBP.' },
  ]);
});

test('a missing rate is a note where something is always allowed', () => {
  const toll = { name: 'the toll', entries: limit, applies: () => true, without: 'The toll is paid.' };
  const { problems } = judge(parcel(), context('2026-11-22', { convert: () => undefined }), [harbour({ limits: [toll] })]);
  expect(problems).toMatchObject([{ code: 'regimes/decided-without-rate', severity: 'note' }]);
});

test.each([
  ['half', 70_00, []],
  ['a cent less than half', 70_01, ['regimes/uneven-value']],
] as const)('goods at %s of their value elsewhere in the batch', (_why, greatest, codes) => {
  const unitValues = () => ({ least: money(35_00, 'USD'), greatest: money(greatest, 'USD') });
  const { problems } = judge(parcel(), context('2026-11-22', { batch: { ...batchOf(1), unitValues } }), [harbour()]);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});

test('decisions are merged, and rules see them', () => {
  const fee = (name: string) => ({ name, amount: money(1_00, 'GBP'), steps: [] });
  const first = harbour({ decide: () => ({ form: 'cn22', fees: [fee('quay')], why: [because('small')] }) });
  const second = harbour({
    id: 'town',
    decide: () => ({ procedure: 'gate', duty: null, fees: [fee('gate')], why: [because('near')] }),
    rules: [rule({ breaches: ({ decision }) => [{ message: `${decision.form} ${decision.procedure}` }] })],
  });
  const { shipment, problems } = judge(parcel(), context(), [first, second]);
  expect(shipment.decision).toEqual({
    form: 'cn22',
    procedure: 'gate',
    duty: null,
    fees: [fee('quay'), fee('gate')],
    numbers: [],
    gaps: [],
    why: [because('small'), because('near')],
  });
  expect(problems[0]!.message).toBe('cn22 gate');
});

test('judging a judged shipment again changes nothing', () => {
  const regime = harbour({ decide: () => ({ procedure: 'gate', fees: [], why: [because('near')] }), rules: [rule({})] });
  const once = judge(parcel({ recipient: buyer('SG') }), context(), [regime]);
  expect(judge(once.shipment, context(), [regime])).toEqual(once);
});
