import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import { au } from '../../src/regimes/au/au.ts';
import { judge } from '../../src/regimes/check.ts';
import { type Change, context, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const aud = (minor: number) => money(minor, 'AUD');
const of = (on: Day, change: Change = {}, ids: Record<string, string> = {}) =>
  judge(parcel({ to: 'AU', ...change }), context(on, { exporter: { ...exporter, ids } }), [au]);
const gst = (number: string): Change => ({ sellerTaxIds: [{ scheme: 'AU_GST', number, owner: 'platform' }] });
const two = (each: number): Change => ({ items: [item({}, { value: aud(each) }), item({ sku: 'RING-8' }, { value: aud(each) })] });
const abn = '83 914 571 673';

test.each<[why: string, on: Day, change: Change, procedure: string | undefined, duty: unknown, tax: unknown]>([
  ['1,000 AUD', today, worth(aud(1000_00)), 'low-value', null, null],
  ['a cent more', today, worth(aud(1000_01)), undefined, undefined, undefined],
  ['the same by courier', today, { channel: 'express', ...worth(aud(1000_00)) }, 'low-value', null, null],
  ['1,000 AUD taxed at the sale', today, { ...worth(aud(1000_00)), ...gst(abn) }, 'low-value-gst', null, null],
  ['an item above 1,000 AUD', today, { ...worth(aud(1000_01)), ...gst(abn) }, undefined, undefined, undefined],
  ['two items, each taxed at the sale', today, { ...two(600_00), ...gst(abn) }, 'low-value-gst', undefined, null],
  ['two items without a number', today, two(600_00), undefined, undefined, undefined],
  ['cigars', today, worth(aud(40_00), { hs: '240210' }), undefined, undefined, undefined],
  ['wine under a number', today, { ...worth(aud(40_00), { hs: '220421' }), ...gst(abn) }, undefined, undefined, undefined],
  ['lemonade', today, worth(aud(40_00), { hs: '220210' }), 'low-value', null, null],
  ['the first day', '2018-07-01', worth(aud(1000_00)), 'low-value', null, null],
  ['before the record', '2018-06-30', worth(aud(1000_00)), undefined, undefined, undefined],
])('%s (%s)', (_why, on, change, procedure, duty, tax) => {
  const { decision } = of(on, change).shipment;
  expect([decision.procedure, decision.duty, decision.tax]).toEqual([procedure, duty, tax]);
});

test('the vendor’s number travels as the sender’s, and never as the recipient’s', () => {
  const { decision } = of(today, { ...worth(aud(90_00)), ...gst(abn) }).shipment;
  expect(decision.numbers).toEqual([
    { kind: 'AU_GST', number: '83914571673', owner: 'platform', places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'] },
  ]);
  expect(decision.why.map(({ says }) => says)).toEqual([
    "Australia: 90.00 AUD is within 1000.00 AUD an item, the platform's number of the GST on low-value goods travels",
    'duty: none up to 1000.00 AUD',
    'GST: paid at the sale',
  ]);
});

test('the exporter’s own ARN travels with its own sales', () => {
  const { decision } = of(today, worth(aud(90_00)), { au_gst: '3000 1234 5678' }).shipment;
  expect(decision.scheme).toEqual({ scheme: 'AU_GST', number: '300012345678', owner: 'seller' });
});

test('above the relief what is not known is named', () => {
  expect(of(today, worth(aud(1000_01))).shipment.decision.gaps).toEqual([
    'procedure',
    'duty: rates by tariff code and origin are not in the program',
    'tax: GST of 10 % is due on value and duty, and the duty is not known',
  ]);
});

test.each<[code: string, breached: Change, kept: Change]>([
  ['au/scheme-number-form', gst('83914571674'), gst(abn)],
  ['au/scheme-number-form', gst('3000123456789'), gst('300012345678')],
  ['au/scheme-not-for-this', { ...worth(aud(1000_01)), ...gst(abn) }, { ...worth(aud(1000_00)), ...gst(abn) }],
  ['au/scheme-not-for-this', { ...worth(aud(40_00), { hs: '240210' }), ...gst(abn) }, { ...worth(aud(40_00)), ...gst(abn) }],
  ['au/scheme-missing', two(500_01), { ...two(500_01), ...gst(abn) }],
  ['au/scheme-missing', two(500_01), two(500_00)],
  ['au/hs-digits', { items: [item({ hs: '7113' })] }, { items: [item({ hs: '711311' })] }],
  ['au/not-known', worth(aud(1000_01)), worth(aud(1000_00))],
])('%s', (code, breached, kept) => {
  const codes = (change: Change) => of(today, change).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('the form of the number is not verified, so a wrong one warns', () => {
  expect(of(today, gst('123')).problems.find(({ code }) => code === 'au/scheme-number-form')).toMatchObject({
    severity: 'warning',
    message: '"1… (3 characters)" is no number of the GST on low-value goods: an ABN has 11 digits with their check, an ARN has 12.',
  });
});

provesEveryRule(au);
