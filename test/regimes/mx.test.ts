import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { Charge } from '../../src/model/shipment.ts';
import { judge } from '../../src/regimes/check.ts';
import { mx } from '../../src/regimes/mx/mx.ts';
import { buyer, type Change, context, convertBy, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const usd = (minor: number) => money(minor, 'USD');
const id = (kind: string, number: string): Change => ({ recipient: buyer('MX', { taxId: { kind, number } }) });
const rfc = id('rfc', 'GODE 561231 GR8');
const express: Change = { channel: 'express', ...rfc };
const of = (on: Day, change: Change = {}, around = {}) => judge(parcel({ to: 'MX', ...change }), context(on, around), [mx]);
const american = (minor: number, origin = 'US'): Change => ({ ...express, ...worth(usd(minor), { origin }) });
const minor = (charge: Charge | null | undefined) => charge?.amount.minor ?? charge;

test.each<[why: string, on: Day, change: Change, procedure: string | undefined, duty: unknown, tax: unknown]>([
  ['33.5 %, half up', today, { ...express, ...worth(usd(35_00)) }, 't1', 11_73, null],
  ['its first day', '2025-08-15', { ...express, ...worth(usd(500_00)) }, 't1', 167_50, null],
  ['19 % the day before', '2025-08-14', { ...express, ...worth(usd(500_00)) }, 't1', 95_00, null],
  ['the first day on record', '2025-01-01', { ...express, ...worth(usd(500_00)) }, 't1', 95_00, null],
  ['the day before', '2024-12-31', { ...express, ...worth(usd(500_00)) }, undefined, undefined, undefined],
  ['one cent of Chinese goods', today, { ...express, ...worth(usd(1)) }, 't1', 0, null],
  ['1 USD, perhaps of a treaty', today, { ...express, ...worth(usd(1_00), { origin: 'VN' }) }, 't1', undefined, undefined],
  ['a cent more', today, { ...express, ...worth(usd(1_01), { origin: 'VN' }) }, 't1', 34, null],
  ['2,500 USD', today, { ...express, ...worth(usd(2500_00)) }, 't1', 837_50, null],
  ['a cent more', today, { ...express, ...worth(usd(2500_01)) }, 'full', undefined, undefined],
  ['50 USD of the US', today, american(50_00), 't1', null, null],
  ['a cent more', today, american(50_01), 't1', null, 8_50],
  ['117 USD of Canada', today, american(117_00, 'CA'), 't1', null, 19_89],
  ['a cent more', today, american(117_01), 't1', 22_23, null],
  ['the same before its rate is on record', '2025-08-14', american(117_01), 't1', undefined, undefined],
  ['by post', today, { ...rfc, ...worth(usd(35_00)) }, undefined, undefined, undefined],
])('%s (%s)', (_why, on, change, procedure, duty, tax) => {
  const { decision } = of(on, change).shipment;
  expect([decision.procedure, minor(decision.duty), minor(decision.tax)]).toEqual([procedure, duty, tax]);
});

test('each step shows its numbers and its source', () => {
  const { duty, why, gaps } = of(today, { ...express, ...worth(usd(35_00)) }).shipment.decision;
  expect(duty).toMatchObject({ name: 'global rate', steps: ['33.5 % of 35.00 USD of goods = 11.73 USD'], under: { since: '2025-08-15' } });
  expect(why.map(({ says, under }) => [says, under?.since])).toEqual([
    ['Mexico: simplified declaration, 35.00 USD is within 2500.00 USD', '2025-01-01'],
    ['global rate: 33.5 % of 35.00 USD of goods = 11.73 USD', '2025-08-15'],
    ['IVA: inside the global rate', '2025-08-15'],
  ]);
  expect(gaps).toEqual([]);
  expect(of(today, american(60_00)).shipment.decision.why.map(({ says }) => says)).toEqual([
    'Mexico: simplified declaration, 60.00 USD is within 2500.00 USD',
    'duty: none up to 117.00 USD of USMCA origin',
    'IVA: 17 % of 60.00 USD of goods = 10.20 USD',
  ]);
});

test('what is not known is named', () => {
  const gaps = (change: Change, around = {}) => of(today, change, around).shipment.decision.gaps;
  expect(gaps(rfc)).toEqual(['procedure', 'duty: the rule for post was not found', 'tax: the rule for post was not found']);
  expect(gaps({ ...express, items: [item(), item({ origin: 'US' })] })).toEqual([
    'duty: goods of USMCA origin and others travel together',
    'tax: goods of USMCA origin and others travel together',
  ]);
  expect(gaps({ ...express, ...worth(usd(1_00), { origin: 'VN' }) })[0]).toBe(
    'duty: up to 1 USD goods of CPTPP or Pacific Alliance origin are free; whether these are is not in the program',
  );
  expect(gaps({ ...express, ...worth(money(800_00, 'MXN')) }, { convert: convertBy({}) })[0]).toBe('procedure');
});

test('the recipient’s number travels as the importer’s', () => {
  expect(of(today, express).shipment.decision.numbers).toEqual([
    { kind: 'rfc', number: 'GODE 561231 GR8', owner: 'recipient', places: ['cn23-importer', 'data-recipient', 'invoice', 'declaration'] },
  ]);
});

const noId: Change = { ...express, recipient: buyer('MX') };

test.each<[code: string, breached: Change, kept: Change]>([
  ['mx/recipient-id-missing', noId, express],
  ['mx/recipient-id-missing', noId, { recipient: buyer('MX') }],
  ['mx/recipient-id-form', { ...express, ...id('rfc', 'GODE 561331 GR8') }, express],
  ['mx/recipient-id-form', { ...express, ...id('curp', 'BOXW310820HNERXN08') }, { ...express, ...id('curp', 'BOXW310820HNERXN09') }],
  ['mx/hs-digits', { ...express, items: [item({ hs: '7113' })] }, { ...express, items: [item({ hs: '711311' })] }],
  ['mx/full-declaration', { ...express, ...worth(usd(2500_01)) }, { ...express, ...worth(usd(2500_00)) }],
  ['mx/not-known', rfc, express],
  ['mx/usmca-origin', american(60_00), { ...express, ...worth(usd(60_00)) }],
])('%s', (code, breached, kept) => {
  const codes = (change: Change) => of(today, change).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('since 2026 the rates are said to be unchecked', () => {
  const told = (on: Day) => of(on, express).problems.filter(({ code }) => code === 'mx/announced');
  expect(told('2025-12-31')).toEqual([]);
  expect(told('2026-01-01')).toMatchObject([
    { severity: 'note', message: 'Mexico: the rates are those of 2025 and were not checked against the general rules of 2026.' },
  ]);
});

test('the rate of the day is watched for the reliefs of USMCA origin', () => {
  const near = (origin: string) =>
    of(today, { ...express, ...worth(money(64_00, 'CAD'), { origin }) }).problems.filter(({ code }) => code === 'regimes/near-limit')
      .length;
  expect([near('US'), near('CN')]).toEqual([1, 0]);
});

provesEveryRule(mx);
