import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import { judge } from '../../src/regimes/check.ts';
import { jp } from '../../src/regimes/jp/jp.ts';
import { type Change, context, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const jpy = (minor: number) => money(minor, 'JPY');
const of = (on: Day, change: Change = {}) => judge(parcel({ to: 'JP', ...change }), context(on), [jp]);
const yen = (amount: number, freight = 0, hs = '711311'): Change => ({ ...worth(jpy(amount), { hs }), freight: jpy(freight) });

test.each<[why: string, on: Day, change: Change, procedure: string | undefined, duty: unknown, tax: unknown]>([
  ['10,000 JPY', today, yen(10_000), 'low-value', null, null],
  ['a yen more', today, yen(10_001), undefined, undefined, undefined],
  ['10,000 JPY with the freight', today, yen(9_400, 600), 'low-value', null, null],
  ['a yen more with the freight', today, yen(9_400, 601), undefined, undefined, undefined],
  ['by courier', today, { channel: 'express', ...yen(10_000) }, 'low-value', null, null],
  ['a leather bag', today, yen(4_000, 0, '420221'), 'low-value', undefined, undefined],
  ['a knitted shirt', today, yen(4_000, 0, '610910'), 'low-value', undefined, undefined],
  ['shoes', today, yen(4_000, 0, '640319'), 'low-value', undefined, undefined],
  ['a woven shirt', today, yen(4_000, 0, '620520'), 'low-value', null, null],
  ['the first day on record', '2025-12-01', yen(10_000), 'low-value', null, null],
  ['the day before', '2025-11-30', yen(10_000), undefined, undefined, undefined],
])('%s (%s)', (_why, on, change, procedure, duty, tax) => {
  const { decision } = of(on, change).shipment;
  expect([decision.procedure, decision.duty, decision.tax]).toEqual([procedure, duty, tax]);
});

test('what is not known is named', () => {
  expect(of(today, yen(10_001)).shipment.decision.gaps).toEqual([
    'procedure',
    'duty: rates by tariff code and origin are not in the program',
    'tax: JCT of 10 % is due on value and duty, and the duty is not known',
  ]);
  const { gaps, why } = of(today, yen(4_000, 0, '640319')).shipment.decision;
  expect(gaps).toEqual([
    'duty: leather, knitwear and shoes may be outside the relief',
    'tax: leather, knitwear and shoes may be outside the relief',
  ]);
  expect(why.map(({ says }) => says)).toEqual(['Japan: 4000 JPY is within 10000 JPY']);
});

test.each<[code: string, on: Day, breached: Change, kept: Change]>([
  ['jp/hs-digits', today, { items: [item({ hs: '7113' })] }, { items: [item({ hs: '711311' })] }],
  ['jp/not-known', today, yen(10_001), yen(10_000)],
  ['jp/maybe-outside-relief', today, yen(4_000, 0, '420221'), yen(4_000)],
  ['jp/maybe-outside-relief', today, yen(4_000, 0, '610910'), yen(10_001, 0, '610910')],
  ['jp/personal-valuation', today, yen(16_667), yen(16_668)],
  ['jp/personal-valuation', today, yen(10_001), yen(10_000)],
  ['jp/personal-valuation', today, yen(12_000), { ...yen(12_000), trade: 'b2b' }],
])('%s on %s', (code, on, breached, kept) => {
  const codes = (change: Change) => of(on, change).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('registration of sellers is told from 2028-04-01', () => {
  const told = (on: Day) => of(on, yen(4_000)).problems.filter(({ code }) => code === 'jp/announced');
  expect(told('2028-03-31')).toEqual([]);
  expect(told('2028-04-01')).toMatchObject([
    { severity: 'note', message: 'Japan: sellers and platforms were to register and show a number at import; not in the program.' },
  ]);
});

test('the messages read well', () => {
  const said = (change: Change) => of(today, change).problems.map(({ message }) => message);
  expect(said(yen(12_000))).toContain('60 % of 12000 JPY is 7200 JPY, within 10000 JPY.');
  expect(said(yen(4_000, 0, '640319'))).toContain('Silver ring (640319): leather, knitwear and shoes may be outside the relief.');
});

provesEveryRule(jp);
