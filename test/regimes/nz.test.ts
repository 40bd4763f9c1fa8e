import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import { grams } from '../../src/model/weight.ts';
import { judge } from '../../src/regimes/check.ts';
import { nz } from '../../src/regimes/nz/nz.ts';
import { type Change, context, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const nzd = (minor: number) => money(minor, 'NZD');
const of = (on: Day, change: Change = {}, ids: Record<string, string> = {}) =>
  judge(parcel({ to: 'NZ', ...change }), context(on, { exporter: { ...exporter, ids } }), [nz]);
const gst = (number: string): Change => ({ sellerTaxIds: [{ scheme: 'NZ_GST', number, owner: 'platform' }] });
const two = (each: number): Change => ({ items: [item({}, { value: nzd(each) }), item({ sku: 'RING-8' }, { value: nzd(each) })] });
const ird = '49-091-850';
const express: Change = { channel: 'express' };

test.each<[why: string, on: Day, change: Change, procedure: string | undefined, duty: unknown, tax: unknown]>([
  ['1,000 NZD', today, worth(nzd(1000_00)), 'low-value', null, null],
  ['a cent more', today, worth(nzd(1000_01)), undefined, undefined, undefined],
  ['1,000 NZD taxed at the sale', today, { ...worth(nzd(1000_00)), ...gst(ird) }, 'low-value-gst', null, null],
  ['an item above 1,000 NZD', today, { ...worth(nzd(1000_01)), ...gst(ird) }, undefined, undefined, undefined],
  ['two items, each taxed at the sale', today, { ...two(600_00), ...gst(ird) }, 'low-value-gst', undefined, null],
  ['the first day', '2019-12-01', worth(nzd(1000_00)), 'low-value', null, null],
  ['before the record', '2019-11-30', worth(nzd(1000_00)), undefined, undefined, undefined],
])('%s (%s)', (_why, on, change, procedure, duty, tax) => {
  const { decision } = of(on, change).shipment;
  expect([decision.procedure, decision.duty, decision.tax]).toEqual([procedure, duty, tax]);
});

test('the number travels, and each item says that the GST is paid', () => {
  const { decision } = of('2026-03-31', { ...worth(nzd(90_00)), ...gst(ird) }).shipment;
  expect(decision.numbers).toEqual([
    { kind: 'NZ_GST', number: '49091850', owner: 'platform', places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'] },
  ]);
  expect(decision.why.map(({ says }) => says)).toEqual([
    "New Zealand: 90.00 NZD is within 1000.00 NZD an item, the platform's number of the GST of offshore suppliers travels",
    'duty: none up to 1000.00 NZD',
    'GST: paid at the sale',
    'GST: each item is marked "GST paid"',
  ]);
});

test('the exporter’s own number travels with its own sales', () => {
  const { decision } = of(today, worth(nzd(90_00)), { nz_gst: '136-410-132' }).shipment;
  expect(decision.scheme).toEqual({ scheme: 'NZ_GST', number: '136410132', owner: 'seller' });
});

test.each<[why: string, on: Day, change: Change, name: string | undefined, amount: number | undefined, steps: readonly string[]]>([
  [
    'by post',
    '2026-04-01',
    { grossMilligrams: grams(500) },
    'import levy, billed to the post',
    74,
    ['1.28 NZD a kilogram × 0.500 kg = 0.64 NZD', 'GST of 15 % = 0.10 NZD', 'in all 0.74 NZD'],
  ],
  [
    'a light packet',
    '2026-04-01',
    { grossMilligrams: grams(60) },
    'import levy, billed to the post',
    9,
    ['1.28 NZD a kilogram × 0.060 kg = 0.08 NZD', 'GST of 15 % = 0.01 NZD', 'in all 0.09 NZD'],
  ],
  [
    'by courier',
    '2026-04-01',
    { ...express, ...worth(nzd(1000_00)) },
    'import levy, billed to the courier',
    254,
    ['2.21 NZD a consignment', 'GST of 15 % = 0.33 NZD', 'in all 2.54 NZD'],
  ],
  ['by courier, above 1,000 NZD', '2026-04-01', { ...express, ...worth(nzd(1000_01)) }, undefined, undefined, []],
  ['the day before', '2026-03-31', express, undefined, undefined, []],
])('the levy %s (%s)', (_why, on, change, name, amount, steps) => {
  const [levy] = of(on, change).shipment.decision.fees;
  expect([levy?.name, levy?.amount.minor, levy?.steps ?? []]).toEqual([name, amount, steps]);
  if (levy) expect(levy.under?.since).toBe('2026-04-01');
});

test('above the relief what is not known is named', () => {
  expect(of(today, worth(nzd(1000_01))).shipment.decision.gaps).toEqual([
    'procedure',
    'duty: rates by tariff code and origin are not in the program',
    'tax: GST of 15 % is due on value and duty, and the duty is not known',
  ]);
});

test.each<[code: string, breached: Change, kept: Change]>([
  ['nz/scheme-number-form', gst('49-091-851'), gst(ird)],
  ['nz/scheme-number-form', gst('4909185'), gst('136-410-132')],
  ['nz/scheme-not-for-this', { ...worth(nzd(1000_01)), ...gst(ird) }, { ...worth(nzd(1000_00)), ...gst(ird) }],
  ['nz/scheme-not-for-this', { ...gst(ird), trade: 'b2b' }, gst(ird)],
  ['nz/scheme-missing', two(500_01), { ...two(500_01), ...gst(ird) }],
  ['nz/scheme-missing', two(500_01), two(500_00)],
  ['nz/hs-digits', { items: [item({ hs: '7113' })] }, { items: [item({ hs: '711311' })] }],
  ['nz/not-known', worth(nzd(1000_01)), worth(nzd(1000_00))],
])('%s', (code, breached, kept) => {
  const codes = (change: Change) => of(today, change).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('a wrong check digit holds: the form is restated, not guessed', () => {
  expect(of(today, gst('49-091-851')).problems.find(({ code }) => code === 'nz/scheme-number-form')?.severity).toBe('error');
});

provesEveryRule(nz);
