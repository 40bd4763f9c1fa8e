import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { Context, Product } from '../../src/model/shipment.ts';
import { judge } from '../../src/regimes/check.ts';
import { cn } from '../../src/regimes/cn/cn.ts';
import { type Change, codesOf, context, convertBy, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const licensed = { exporter: { ...exporter, ids: { uscc: '91330782MA2LNH0T4G' } } };
const of = (change: Change = {}, on: Day = '2026-11-22', around: Partial<Context> = {}) =>
  judge(parcel({ to: 'DE', ...change }), context(on, { ...licensed, ...around }), [cn]);
const found = (change: Change) => of(change).problems.filter(({ code }) => code !== 'regimes/no-regime');
const decided = (change: Change = {}, on: Day = '2026-11-22', around: Partial<Context> = {}) => of(change, on, around).shipment.decision;
const own = (change: Change, on: Day = '2026-11-22', around: Partial<Context> = {}) =>
  codesOf([cn], on, { to: 'DE', ...change }, { ...licensed, ...around }).filter((code) => code.startsWith('cn/'));
const says = (change: Change = {}, on?: Day) => decided(change, on).why.map(({ says }) => says);

const yuan = (minor: number, product: Partial<Product> = {}): Change => worth(money(minor, 'CNY'), product);
const listed = { hsOf: { CN: '7113119090' }, elementsCn: '品牌类型:0|出口享惠情况:0|银', descriptionLocal: '银戒指' };
const express = { channel: 'express' } as const;
const b2b = { trade: 'b2b' } as const;
const c2c = { trade: 'c2c' } as const;
const sample = { category: 'commercial-sample' } as const;

test.each<[why: string, change: Change, procedure: string | undefined, flag: string | undefined, expressClass: string | undefined]>([
  ['retail by post', {}, '9610', 'B', undefined],
  ['retail as a parcel', { channel: 'air-parcel' }, '9610', 'B', undefined],
  ['a factory that sells itself', { trade: 'f2c' }, '9610', 'B', undefined],
  ['retail of any value', yuan(90_000_00), '9610', 'B', undefined],
  ['retail by express at the limit of low value', { ...yuan(5000_00), ...express }, '9610', 'B', 'C'],
  ['retail by express a fen above', { ...yuan(5000_01), ...express }, '9610', 'B', 'D'],
  ['to a company at the limit of the list', { ...yuan(5000_00), ...b2b }, '9710', 'B', undefined],
  ['to a company a fen above', { ...yuan(5000_01), ...b2b }, '9710', undefined, undefined],
  ['to a company by express', { ...yuan(5000_01), ...b2b, ...express }, '9710', undefined, 'D'],
  ['freight and insurance do not count', { ...yuan(5000_00), ...express, freight: money(300_00, 'CNY') }, '9610', 'B', 'C'],
  ['a sample by post', sample, '3010', undefined, undefined],
  ['a sample by express', { ...sample, ...express }, '3010', undefined, 'C'],
  ['documents by post', { category: 'documents' }, undefined, undefined, undefined],
  ['documents by express', { category: 'documents', ...express }, undefined, undefined, 'A'],
  ['a private person', c2c, 'personal-articles', undefined, undefined],
  ['a private person by express at the limit', { ...yuan(1000_00), ...c2c, ...express }, 'personal-articles', undefined, 'B'],
  ['a private person by express a fen above', { ...yuan(1000_01), ...c2c, ...express }, 'personal-articles', undefined, 'D'],
  ['to Hong Kong at the limit', { ...yuan(800_00), ...c2c, ...express, to: 'HK' }, 'personal-articles', undefined, 'B'],
  ['to Macao a fen above', { ...yuan(800_01), ...c2c, ...express, to: 'MO' }, 'personal-articles', undefined, 'D'],
  ['to Taiwan a fen above', { ...yuan(800_01), ...c2c, ...express, to: 'TW' }, 'personal-articles', undefined, 'D'],
  ['goods sent back', { category: 'returned-goods', ...express }, undefined, undefined, undefined],
])('%s', (_why, change, procedure, flag, expressClass) => {
  const { exportProcedure, exportFlag, expressClass: found } = decided(change);
  expect([exportProcedure, exportFlag, found]).toEqual([procedure, flag, expressClass]);
});

test('no order says that it goes to a warehouse, so 9810 is never chosen, and the simplified flag neither', () => {
  for (const trade of ['b2c', 'b2b', 'c2c', 'f2c'] as const)
    for (const category of ['sale-of-goods', 'gift', 'documents', 'commercial-sample', 'returned-goods', 'other'] as const) {
      const { exportProcedure, exportFlag } = decided({ trade, category, ...express });
      expect([exportProcedure, exportFlag]).not.toContain('9810');
      expect(exportFlag).not.toBe('A');
    }
});

test('it judges what leaves China, and no import', () => {
  const covered = (to: string, from: string) => cn.covers(parcel({ to }), { exporter: { ...exporter, country: from } });
  expect([covered('DE', 'CN'), covered('HK', 'CN'), covered('CN', 'CN'), covered('DE', 'HK')]).toEqual([true, true, false, false]);
  expect(cn.territories).toEqual([]);
});

test('each step says what was compared, and where its rule was read', () => {
  expect(decided({ ...yuan(4000_00), ...express }).why.map(({ says, under }) => [says, under?.source.certainty])).toEqual([
    ['export: 9610, retail by cross-border e-commerce', 'restated'],
    ['before the list: order, receipt of payment and logistics data; the receipt may no longer be asked', 'unverified'],
    ['export list: flag B, summed into a declaration by 2026-12-15', 'restated'],
    ['express class C: 4000.00 CNY is within 5000.00 CNY; not for goods under licence or with a rebate', 'unverified'],
  ]);
  expect(says({ ...yuan(6000_00), ...b2b })).toEqual([
    'export: 9710, direct to a company; the recipient is not known to be a warehouse',
    'full customs declaration: 6000.00 CNY is above 5000.00 CNY',
  ]);
  expect(says({ ...yuan(60_00), ...b2b })[1]).toBe('on a list: 60.00 CNY is within 5000.00 CNY');
});

test.each<[on: Day, by: string]>([
  ['2026-11-30', '2026-12-15'],
  ['2026-12-01', '2027-01-15'],
  ['2026-01-31', '2026-02-15'],
])('a list of %s is summed by %s', (on, by) => {
  expect(says({}, on)).toContain(`export list: flag B, summed into a declaration by ${by}`);
});

test.each<[on: Day, data: string]>([
  ['2024-12-14', 'order, receipt of payment and logistics data'],
  ['2024-12-15', 'order, receipt of payment and logistics data; the receipt may no longer be asked'],
])('before a list of %s go %s', (on, data) => {
  expect(says({}, on)).toContain(`before the list: ${data}`);
});

test('what cannot be known is named', () => {
  const dollars = { convert: convertBy({ EUR: 1, USD: 1.25 }) };
  expect(decided(express, '2026-11-22', dollars)).toMatchObject({
    exportProcedure: '9610',
    gaps: ['express class: no rate to CNY is known'],
  });
  expect(decided(b2b, '2026-11-22', dollars)).toMatchObject({
    exportProcedure: '9710',
    gaps: ['export list: no rate to CNY is known, so it may need a full declaration'],
  });
  const without = of({ ...b2b, ...express }, '2026-11-22', dollars).problems.filter(({ code }) => code === 'regimes/decided-without-rate');
  expect(without.map(({ message }) => message)).toEqual([
    'No rate is known to compare 35.00 USD with the limit of the list to companies of 5000.00 CNY in CNY. Whether a list will do is left open.',
    'No rate is known to compare 35.00 USD with the limit of low value by express (class C) of 5000.00 CNY in CNY. The class of the express declaration is left open.',
  ]);
  expect(decided({ category: 'other', ...express }).gaps).toEqual([
    'export procedure: not decided for other',
    'express class: not decided',
  ]);
  expect(decided(c2c).gaps).toEqual(['export limit: what personal articles by post may be worth is not in the program']);
  expect(decided({ ...c2c, ...express }).gaps).toEqual([]);
  expect(decided({}, '2020-12-31').gaps).toEqual(['export procedure: the law of that day is not known']);
  expect(decided({}, '2021-01-01').gaps).toEqual([]);
});

test.each<[why: string, change: Change, codes: string[]]>([
  ['all that the list asks', { items: [item(listed)] }, []],
  ['no code of China', { items: [item({ ...listed, hsOf: {} })] }, ['cn/list-data-missing']],
  ['eight digits', { items: [item({ ...listed, hsOf: { CN: '71131190' } })] }, ['cn/hs-digits']],
  ['thirteen digits', { items: [item({ ...listed, hsOf: { CN: '7113119090999' } })] }, ['cn/hs-digits']],
  ['another destination’s ten digits', { items: [item({ ...listed, hsOf: { US: '7113115000' } })] }, ['cn/list-data-missing']],
  ['no elements', { items: [item({ ...listed, elementsCn: ' ' })] }, ['cn/list-data-missing']],
  ['elements of 250 characters', { items: [item({ ...listed, elementsCn: '银'.repeat(250) })] }, []],
  ['elements of 251 characters', { items: [item({ ...listed, elementsCn: '银'.repeat(251) })] }, ['cn/elements-too-long']],
  ['an English name', { items: [item({ ...listed, descriptionLocal: 'Silver ring' })] }, ['cn/list-data-missing']],
  ['articles are on no list', { items: [item({ hsOf: { CN: '7113' } })], ...c2c }, []],
  ['nor are documents', { items: [item()], category: 'documents' }, []],
  ['to a company on a list', { ...yuan(5000_00, listed), ...b2b }, []],
  ['to a company above the list', { ...yuan(5000_01, listed), ...b2b }, ['cn/full-declaration']],
  ['low value by express', { ...yuan(5000_00, listed), ...express }, []],
  ['above low value by express', { ...yuan(5000_01, listed), ...express }, ['cn/express-class-d']],
  ['above low value by post', yuan(5000_01, listed), []],
  ['articles by express', { ...yuan(1000_00), ...c2c, ...express }, ['cn/sender-id']],
  ['articles above the limit by express', { ...yuan(1000_01), ...c2c, ...express }, ['cn/articles-above-limit']],
  ['articles above it by post', { ...yuan(1000_01), ...c2c }, []],
])('rules: %s', (_why, change, codes) => {
  expect(own(change)).toEqual(codes);
});

test.each<[on: Day, codes: string[]]>([
  ['2022-04-30', []],
  ['2022-05-01', ['cn/elements-too-long']],
])('on %s, elements of 251 characters', (on, codes) => {
  expect(own({ items: [item({ ...listed, elementsCn: '银'.repeat(251) })] }, on)).toEqual(codes);
});

test.each<[uscc: string | undefined, codes: string[]]>([
  ['91330782MA2LNH0T4G', []],
  ['3307980001', []],
  [undefined, ['cn/exporter-code']],
  ['91330782MA2LNH0T4R', ['cn/exporter-code-form']],
  ['91330782', ['cn/exporter-code-form']],
])('the exporter as %s', (uscc, codes) => {
  const around = { exporter: { ...exporter, ids: uscc === undefined ? {} : { uscc } } };
  expect(own({ items: [item(listed)] }, '2026-11-22', around)).toEqual(codes);
});

test('what is missing is a note, what is wrong is held; unverified limits warn at most', () => {
  const severities = (change: Change) => found(change).map(({ code, severity }) => `${severity} ${code}`);
  expect(severities({ items: [item({ hsOf: { CN: '7113' } })] })).toEqual(['note cn/list-data-missing', 'error cn/hs-digits']);
  expect(found({ items: [item({ hsOf: {} })] }).map(({ message }) => message)).toEqual([
    'RING-7 lacks for the export list: China’s tariff code, declaration elements (规格型号), a Chinese name.',
  ]);
  expect(found({ ...yuan(2000_00), ...c2c, ...express })).toMatchObject([
    {
      severity: 'warning',
      message: '2000.00 CNY is above 1000.00 CNY for personal articles.',
      rule: { since: '2021-01-01', source: { certainty: 'unverified' } },
    },
  ]);
});

test('a rate near a limit decides', () => {
  const near = { items: [item(listed, { value: money(630_00, 'EUR') })], ...b2b };
  expect(found(near).map(({ message }) => message)).toEqual([
    '630.00 EUR is 5040.00 CNY, within 2 % of 5000.00 CNY (the limit of the list to companies): the rate decides (1 EUR = 8 CNY (2026-11-20)).',
    '5040.00 CNY is above 5000.00 CNY, up to which a list will do.',
  ]);
});

provesEveryRule(cn);
