import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import { ca } from '../../src/regimes/ca/ca.ts';
import { judge } from '../../src/regimes/check.ts';
import { buyer, type Change, context, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const cad = (minor: number) => money(minor, 'CAD');
const of = (on: Day, change: Change = {}, sentFrom = 'CN') =>
  judge(parcel({ to: 'CA', ...change }), context(on, { exporter: { ...exporter, country: sentFrom } }), [ca]);
const express: Change = { channel: 'express' };

test.each<[why: string, on: Day, sentFrom: string, change: Change, procedure: string | undefined, duty: unknown, tax: unknown]>([
  ['20 CAD by mail', today, 'CN', worth(cad(20_00)), 'low-value', null, null],
  ['a cent more by mail', today, 'CN', worth(cad(20_01)), undefined, undefined, undefined],
  ['the same by mail from the US', today, 'US', worth(cad(20_01)), undefined, undefined, undefined],
  ['20 CAD by courier', today, 'CN', { ...express, ...worth(cad(20_00)) }, 'low-value', null, null],
  ['a cent more by courier', today, 'CN', { ...express, ...worth(cad(20_01)) }, 'lvs', undefined, undefined],
  ['40 CAD by courier from the US', today, 'US', { ...express, ...worth(cad(40_00)) }, 'low-value', null, null],
  ['a cent more, taxed', today, 'US', { ...express, ...worth(cad(40_01)) }, 'low-value', null, undefined],
  ['150 CAD by courier from Mexico', today, 'MX', { ...express, ...worth(cad(150_00)) }, 'low-value', null, undefined],
  ['a cent more, dutiable', today, 'MX', { ...express, ...worth(cad(150_01)) }, 'lvs', undefined, undefined],
  ['3,300 CAD', today, 'CN', { ...express, ...worth(cad(3300_00)) }, 'lvs', undefined, undefined],
  ['a cent more', today, 'CN', { ...express, ...worth(cad(3300_01)) }, 'full', undefined, undefined],
  ['the first day', '2020-07-01', 'US', { ...express, ...worth(cad(40_00)) }, 'low-value', null, null],
  ['before the record', '2020-06-30', 'US', { ...express, ...worth(cad(40_00)) }, undefined, undefined, undefined],
])('%s (%s, from %s)', (_why, on, sentFrom, change, procedure, duty, tax) => {
  const { decision } = of(on, change, sentFrom).shipment;
  expect([decision.procedure, decision.duty, decision.tax]).toEqual([procedure, duty, tax]);
});

test('the place of shipment counts, not the origin, and what is not known is named', () => {
  const made = worth(cad(100_00), { origin: 'US' });
  expect(of(today, { ...express, ...made }).shipment.decision.procedure).toBe('lvs');
  const { decision } = of(today, { ...express, ...made }, 'US').shipment;
  expect(decision.why.map(({ says, under }) => [says, under?.source.certainty])).toEqual([
    ['sent by courier directly from US: free of duty up to 150.00 CAD, of tax up to 40.00 CAD', 'official'],
    ['Canada: 100.00 CAD is within 150.00 CAD', 'official'],
    ['duty: none up to 150.00 CAD', 'official'],
  ]);
  expect(decision.gaps).toEqual(['tax: GST, HST or PST at the rate of the province, which is not in the program']);
});

test('one relief of duty and tax is told once', () => {
  const [near, ...more] = of(today, worth(money(15_50, 'USD'))).problems.filter(({ code }) => code === 'regimes/near-limit');
  expect(near?.message).toContain('within 2 % of 20.00 CAD (the relief of duty and tax)');
  expect(more).toEqual([]);
});

test('the rate of the day is watched for the limits that hold where it was sent from', () => {
  const notes = (sentFrom: string) =>
    of(today, { ...express, ...worth(money(116_00, 'USD')) }, sentFrom).problems.filter(({ code }) => code === 'regimes/near-limit');
  expect(notes('US').map(({ message }) => message)).toEqual([
    '116.00 USD is 148.48 CAD, within 2 % of 150.00 CAD (the duty relief): the rate decides (1 USD = 1.28 CAD (2026-11-20)).',
  ]);
  expect(notes('CN')).toEqual([]);
});

const described = (description: string, more: Change = express): Change => ({ ...more, items: [item({ description })] });
const called = (name: string): Change => ({ ...express, recipient: buyer('CA', { name }) });

test.each<[code: string, breached: Change, kept: Change]>([
  ['ca/hs-digits', { items: [item({ hs: '7113' })] }, { items: [item({ hs: '711311' })] }],
  ['ca/full-declaration', { ...express, ...worth(cad(3300_01)) }, { ...express, ...worth(cad(3300_00)) }],
  ['ca/not-known', worth(cad(20_01)), worth(cad(20_00))],
  ['ca/stop-word', described(' GIZMOS. '), described('Silver ring')],
  ['ca/stop-word', described('Toys'), described('Toys', {})],
  ['ca/vague-description', described('Souvenirs of silver'), described('Silver ring')],
  ['ca/vague-description', described('Spare parts for lamps'), described('Gifts')],
  ['ca/vague-description', described('Phone case'), described('Phone showcase')],
  ['ca/empty-text', described('20261122'), described('20261122 rings')],
  ['ca/empty-text', described('.wpx'), described('WPX ring')],
  ['ca/empty-text', described('WPX'), described('WPX', {})],
  ['ca/empty-text', described('xxx'), described('xx')],
  ['ca/empty-text', described('. - .'), described('. A .')],
  ['ca/empty-text', described('12-4/7'), described('12-4/7 mm screw')],
  ['ca/empty-text', called('...'), called('Ana Li')],
  ['ca/empty-text', { ...express, recipient: buyer('CA', { lines: ['1204'] }) }, { ...express, recipient: buyer('CA') }],
  [
    'ca/empty-text',
    { ...express, recipient: buyer('CA', { lines: ['##'] }) },
    { ...express, recipient: buyer('CA', { lines: ['12 Elm', '4'] }) },
  ],
  ['ca/empty-text', { ...express, recipient: buyer('CA', { city: 'XXX' }) }, { ...express, recipient: buyer('CA', { city: '' }) }],
])('%s', (code, breached, kept) => {
  const codes = (change: Change) => of(today, change).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('descriptions are refused from 2024-10-23, with another wording where one is known', () => {
  const refused = (on: Day) => of(on, described('Spare parts')).problems.filter(({ code }) => code === 'ca/stop-word');
  expect(refused('2024-10-22')).toEqual([]);
  expect(refused('2024-10-23')).toMatchObject([
    {
      severity: 'error',
      message: '"Spare parts" is a description that Transport Canada refuses.',
      fix: 'Write into the catalogue what it is, what it is made of and what it is for; for "spare parts" for example: Name the part and the machine it belongs to.',
      where: { item: 1, field: 'description' },
    },
  ]);
});

test('a number in the place of a name is not shown', () => {
  const [problem] = of(today, called('13957912345')).problems.filter(({ code }) => code === 'ca/empty-text');
  expect(problem?.message).not.toContain('13957912345');
  expect(problem?.message).toContain('is nothing but digits.');
});

provesEveryRule(ca);
