import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { decimalsOf, type Money, money } from '../../src/model/money.ts';
import { grams } from '../../src/model/weight.ts';
import { judge } from '../../src/regimes/check.ts';
import { rows, world } from '../../src/regimes/world/world.ts';
import { batchOf, buyer, type Change, context, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const whole = (amount: number, currency: string): Money => money(amount * 10 ** decimalsOf(currency), currency);
const usd = (amount: number) => whole(amount, 'USD');

const of = (to: string, on: Day, change: Change = {}, ids: Record<string, string> = {}, parcels = 1) =>
  judge(parcel({ to, ...change }), context(on, { exporter: { ...exporter, ids }, batch: batchOf(parcels) }), [world]);
const decisionOf = (...args: Parameters<typeof of>) => of(...args).shipment.decision;

/** Goods of exactly so much, the freight apart so that CIF is the value of the goods. */
const valued = (value: Money, by: 'mail' | 'express' = 'mail', change: Change = {}): Change => ({
  ...worth(value),
  freight: money(0, value.currency),
  channel: by,
  ...change,
});

test('every destination of the table is here, with a name and sources', () => {
  const codes = 'CL CO PE EC AR TR UA RU KZ IL SA AE KW QA ZA NG KE EG IN PK BD LK TH VN MY SG ID PH TW HK'.split(' ');
  expect(rows.map(({ country }) => country).sort()).toEqual(codes.sort());
  expect(world.territories).toHaveLength(30);
  for (const { country, name } of rows) {
    expect(name).toMatch(/^(the )?[A-Z]/);
    const facts = world.facts.filter((fact) => fact.country === country);
    expect(facts.length).toBeGreaterThan(3);
    for (const { name, entries } of facts) {
      expect(name).toMatch(new RegExp(`^${country}: `));
      expect(entries.length, name).toBeGreaterThan(0);
      for (const { source } of entries) expect([source.title, source.cite, source.certainty].every(Boolean), name).toBe(true);
    }
  }
});

test('what is weak is unverified in every figure', () => {
  const figures = /Free of|Simplified|Tax where|Duty where|percent/;
  const weak = world.facts.filter(({ country, name }) => ['KW', 'KE', 'EG', 'BD'].includes(country!) && figures.test(name));
  expect(weak.length).toBeGreaterThan(8);
  expect(weak.flatMap(({ entries }) => entries).map(({ source }) => source.certainty)).not.toContain('restated');
  expect(weak.flatMap(({ entries }) => entries).map(({ source }) => source.certainty)).not.toContain('official');
});

test.each(['EC: Tax where there is no relief', 'HK: Tax where there is no relief', 'QA: Duty where there is no relief, by express'])(
  '%s is unverified',
  (name) => expect(world.facts.find((fact) => fact.name === name)?.entries[0]?.source.certainty).toBe('unverified'),
);

test.each(rows.map(({ country }) => country))('%s: every sentence is whole, by both channels, at any value', (country) => {
  for (const channel of ['mail', 'express'] as const) {
    for (const value of [1, 100_00, 20_000_00]) {
      const { problems, shipment } = of(country, today, { ...worth(money(value, 'USD')), channel });
      const sentences = problems.map(({ message }) => message);
      expect(sentences.filter((sentence) => !/^[A-Z0-9"].*[.]$/s.test(sentence))).toEqual([]);
      const { gaps, why } = shipment.decision;
      expect([...sentences, ...gaps, ...why.map(({ says }) => says)].join('; ')).not.toMatch(/undefined|null|NaN|\[object/);
      expect(shipment.decision.procedure ?? gaps.find((gap) => gap.startsWith('procedure'))).toBeDefined();
    }
  }
});

test('on the day of the record nothing of it is unknown', () => {
  for (const { country } of rows) {
    expect(of(country, today).problems.map(({ code }) => code)).not.toContain('regimes/unknown-day');
  }
});

test('before the record, only what concerns the destination is told', () => {
  const { problems } = of('TH', '2024-06-30');
  expect(problems.find(({ code }) => code === 'regimes/unknown-day')?.message).toMatch(/TH: Free of tax/);
  expect(problems.find(({ code }) => code === 'regimes/unknown-day')?.message).not.toMatch(/(?<!T)H: |SG: |CL: /);
});

type Side = 'mail' | 'express';
const both: readonly Side[] = ['mail', 'express'];

/** The relief of a day by channel: a limit, `null` for none, undefined for what is not known. */
const duties: readonly [to: string, by: readonly Side[], on: Day, limit: Money | null | undefined][] = [
  ['CL', both, '2025-09-30', undefined],
  ['CL', both, '2025-10-24', usd(41)],
  ['CL', both, '2025-10-25', null],
  ['CO', both, today, usd(200)],
  ['PE', both, '2021-01-01', usd(200)],
  ['PE', both, today, usd(200)],
  ['EC', ['mail'], '2025-08-08', undefined],
  ['EC', ['mail'], '2025-08-09', usd(2)],
  ['EC', ['express'], '2025-06-15', undefined],
  ['EC', ['express'], '2025-06-16', null],
  ['AR', ['express'], '2024-11-30', undefined],
  ['AR', ['express'], '2024-12-01', usd(400)],
  ['AR', ['mail'], '2025-11-30', undefined],
  ['AR', ['mail'], today, usd(50)],
  ['TR', both, '2024-08-20', undefined],
  ['TR', both, '2024-08-21', null],
  ['TR', both, '2026-02-06', null],
  ['UA', both, today, whole(150, 'EUR')],
  ['RU', both, '2024-03-31', whole(1000, 'EUR')],
  ['RU', both, '2024-04-01', whole(200, 'EUR')],
  ['KZ', both, '2024-12-31', undefined],
  ['KZ', both, '2025-01-01', whole(200, 'EUR')],
  ['IL', both, today, usd(500)],
  ['SA', both, today, whole(1000, 'SAR')],
  ['AE', both, '2023-02-28', undefined],
  ['AE', both, '2023-03-01', whole(1000, 'SAR')],
  ['KW', both, today, undefined],
  ['QA', ['mail'], today, whole(1000, 'QAR')],
  ['QA', ['express'], today, undefined],
  ['ZA', both, today, null],
  ['NG', ['express'], '2025-09-07', undefined],
  ['NG', ['express'], '2025-09-08', usd(300)],
  ['NG', ['mail'], today, undefined],
  ['KE', both, today, null],
  ['EG', both, today, null],
  ['IN', both, today, null],
  ['PK', both, '2025-06-30', whole(5000, 'PKR')],
  ['PK', both, '2025-07-01', whole(1000, 'PKR')],
  ['BD', ['express'], today, whole(2000, 'BDT')],
  ['BD', ['mail'], today, undefined],
  ['LK', both, '2025-04-30', undefined],
  ['LK', both, '2025-05-01', null],
  ['TH', both, '2025-12-31', whole(1500, 'THB')],
  ['TH', both, '2026-01-01', null],
  ['VN', ['express'], '2025-02-17', whole(1_000_000, 'VND')],
  ['VN', ['express'], '2025-02-18', null],
  ['VN', ['mail'], today, undefined],
  ['MY', both, '2023-12-31', undefined],
  ['MY', both, '2024-01-01', whole(500, 'MYR')],
  ['SG', both, today, undefined],
  ['ID', both, '2025-03-04', undefined],
  ['ID', both, '2025-03-05', usd(3)],
  ['PH', both, '2021-01-01', whole(10_000, 'PHP')],
  ['TW', both, today, whole(2000, 'TWD')],
];

const taxes: typeof duties = [
  ['CL', both, '2025-10-24', usd(41)],
  ['CL', both, '2025-10-25', null],
  ['CO', both, '2021-11-30', undefined],
  ['CO', both, '2021-12-01', null],
  ['PE', both, today, usd(200)],
  ['EC', both, today, undefined],
  ['AR', ['express'], '2024-12-01', null],
  ['AR', ['mail'], today, undefined],
  ['TR', both, today, null],
  ['UA', both, '2022-04-30', undefined],
  ['UA', both, '2022-05-01', whole(150, 'EUR')],
  ['RU', both, '2024-03-31', undefined],
  ['RU', both, '2024-04-01', whole(200, 'EUR')],
  ['KZ', both, today, whole(200, 'EUR')],
  ['IL', both, '2025-11-30', usd(75)],
  ['IL', both, '2025-12-01', usd(150)],
  ['IL', both, '2026-02-24', usd(150)],
  ['IL', both, '2026-02-25', usd(130)],
  ['SA', both, today, null],
  ['AE', both, today, null],
  ['KW', both, today, undefined],
  ['QA', both, today, undefined],
  ['ZA', both, '2024-08-31', undefined],
  ['ZA', both, '2024-09-01', null],
  ['NG', ['express'], '2025-09-08', usd(300)],
  ['NG', ['mail'], today, undefined],
  ['KE', both, today, null],
  ['EG', both, today, null],
  ['IN', both, today, null],
  ['PK', both, '2025-06-30', undefined],
  ['PK', both, '2025-07-01', whole(1000, 'PKR')],
  ['BD', both, today, undefined],
  ['LK', both, '2025-05-01', null],
  ['TH', both, '2024-06-30', undefined],
  ['TH', both, '2024-07-01', null],
  ['VN', ['express'], '2025-02-17', whole(1_000_000, 'VND')],
  ['VN', ['express'], '2025-02-18', null],
  ['VN', ['mail'], today, undefined],
  ['MY', both, today, whole(500, 'MYR')],
  ['SG', both, '2021-01-01', whole(400, 'SGD')],
  ['SG', both, today, whole(400, 'SGD')],
  ['ID', both, today, null],
  ['PH', both, today, whole(10_000, 'PHP')],
  ['TW', both, today, whole(2000, 'TWD')],
  ['HK', both, today, undefined],
];

const each = (cases: typeof duties) => cases.flatMap(([to, sides, on, limit]) => sides.map((by) => ({ to, by, on, limit })));

describe.each([
  ['duty', each(duties)],
  ['tax', each(taxes)],
] as const)('%s', (part, cases) => {
  test.each(cases)('$to by $by on $on', ({ to, by, on, limit }) => {
    const free = (value: Money) => decisionOf(to, on, valued(value, by))[part] === null;
    if (limit) {
      expect(free(limit)).toBe(true);
      expect(free(money(limit.minor + 1, limit.currency))).toBe(false);
    } else expect(free(money(1, 'USD'))).toBe(false);
    if (limit === undefined) {
      const { gaps } = decisionOf(to, on, valued(usd(10), by));
      expect(gaps.find((gap) => gap.startsWith(`${part}: `))).toBeDefined();
    }
  });
});

test('every destination stands in both tables', () => {
  const without = (cases: typeof duties) => rows.map(({ country }) => country).filter((country) => !cases.some(([to]) => to === country));
  expect(without(duties)).toEqual(['HK']);
  expect(without(taxes)).toEqual([]);
});

const registered = (scheme: string): Change => ({ sellerTaxIds: [{ scheme, number: 'M9-1234567', owner: 'platform' }] });
const sum = (charge: { amount: Money } | null | undefined) => (charge ? `${charge.amount.minor} ${charge.amount.currency}` : charge);

test.each<[why: string, to: string, on: Day, change: Change, duty: string | null | undefined, tax: string | null | undefined]>([
  ['6 % and 19 % of value and duty', 'CL', today, valued(usd(100)), '600 USD', '2014 USD'],
  ['under SII neither', 'CL', today, { ...valued(usd(500)), ...registered('SII') }, null, null],
  ['above SII both', 'CL', today, { ...valued(usd(501)), ...registered('SII') }, '3006 USD', '10090 USD'],
  ['the day before SII', 'CL', '2025-10-24', { ...valued(usd(42)), ...registered('SII') }, undefined, undefined],
  ['duty free, IVA', 'CO', today, valued(usd(200)), null, '3800 USD'],
  ['goods of the United States', 'CO', today, { items: [item({ origin: 'US' })] }, null, undefined],
  ['in part', 'CO', today, { items: [item({ origin: 'US' }), item()] }, null, '1416 USD'],
  ['4 %, of CIF', 'PE', today, { ...worth(usd(300)), freight: usd(20) }, '1280 USD', '5990 USD'],
  ['the limit of 4 %', 'PE', today, valued(usd(2000)), '8000 USD', '37440 USD'],
  ['above it', 'PE', today, valued(money(2000_01, 'USD')), undefined, undefined],
  ['20 USD a parcel', 'EC', today, valued(usd(400), 'express'), '2000 USD', undefined],
  ['4 kg', 'EC', today, { ...valued(usd(30), 'express'), grossMilligrams: grams(4_000) }, '2000 USD', undefined],
  ['above 4 kg', 'EC', today, { ...valued(usd(30), 'express'), grossMilligrams: grams(4_001) }, undefined, undefined],
  ['above 400 USD', 'EC', today, valued(money(400_01, 'USD'), 'express'), undefined, undefined],
  ['no 4x4 by post', 'EC', today, valued(usd(30)), undefined, undefined],
  ['half of what is above 50 USD', 'AR', today, valued(usd(90)), '2000 USD', undefined],
  ['IVA by express', 'AR', today, valued(usd(400), 'express'), null, '8400 USD'],
  ['above 400 USD by tariff', 'AR', today, valued(money(400_01, 'USD'), 'express'), undefined, undefined],
  ['10 % and 20 % of the part above', 'UA', today, valued(whole(200, 'EUR')), '500 EUR', '1100 EUR'],
  ['15 % of the part above', 'RU', today, valued(whole(300, 'EUR')), '1500 EUR', undefined],
  ['31 kg', 'RU', today, { ...valued(whole(50, 'EUR')), grossMilligrams: grams(31_000) }, null, null],
  ['2 EUR a kilogram above 31 kg', 'RU', today, { ...valued(whole(50, 'EUR')), grossMilligrams: grams(33_500) }, '500 EUR', undefined],
  ['the greater of both', 'KZ', today, { ...valued(whole(300, 'EUR')), grossMilligrams: grams(32_000) }, '1500 EUR', undefined],
  ['no duty, VAT of 18 %', 'IL', today, valued(money(130_01, 'USD')), null, '2340 USD'],
  ['VAT of 15 % on goods and freight', 'SA', today, { ...worth(whole(90, 'SAR')), freight: whole(10, 'SAR') }, null, '1500 SAR'],
  ['VAT of 5 %', 'AE', today, valued(usd(100)), null, '500 USD'],
  ['20 % flat', 'ZA', today, valued(whole(500, 'ZAR')), '10000 ZAR', undefined],
  ['the tariff above', 'ZA', today, valued(money(500_01, 'ZAR')), undefined, undefined],
  ['7.5 %', 'ID', today, valued(usd(100)), '750 USD', undefined],
  ['books', 'ID', today, { ...worth(usd(100), { hs: '490199' }) }, '0 USD', undefined],
  ['watches', 'ID', today, { ...worth(usd(100), { hs: '910211' }) }, '1500 USD', undefined],
  ['shoes', 'ID', today, { ...worth(usd(100), { hs: '640399' }) }, '2500 USD', undefined],
  ['line by line', 'ID', today, { items: [item(), item({ hs: '420221' })] }, '1138 USD', undefined],
  ['no code, no rate', 'ID', today, { ...worth(usd(100), { hs: '' }) }, undefined, undefined],
  ['the limit of 7.5 %', 'ID', today, valued(usd(1500)), '11250 USD', undefined],
  ['above it', 'ID', today, valued(money(1500_01, 'USD')), undefined, undefined],
  ['GST of 9 %', 'SG', today, valued(money(400_01, 'SGD')), undefined, undefined],
  ['GST paid at the sale', 'SG', today, { ...valued(whole(400, 'SGD')), ...registered('OVR_GST') }, undefined, null],
  ['LVG paid at the sale', 'MY', today, { ...valued(whole(500, 'MYR')), ...registered('LVG') }, null, null],
  ['a free port', 'HK', today, {}, null, undefined],
  ['but for liquor', 'HK', today, { items: [item({ hs: '220830' })] }, undefined, undefined],
])('%s: %s on %s', (_why, to, on, change, duty, tax) => {
  const decision = decisionOf(to, on, change);
  expect([sum(decision.duty), sum(decision.tax)]).toEqual([duty, tax]);
});

test.each<[to: string, on: Day, change: Change, procedure: string | undefined]>([
  ['CL', today, { ...valued(usd(40)), ...registered('SII') }, 'sii'],
  ['CL', today, valued(usd(3000)), 'informal'],
  ['CL', today, valued(money(3000_01, 'USD')), 'full'],
  ['CO', today, valued(usd(2000)), 'postal-traffic'],
  ['CO', today, valued(money(2000_01, 'USD')), 'full'],
  ['CO', today, { ...valued(usd(40)), grossMilligrams: grams(50_001) }, undefined],
  ['PE', today, valued(usd(2000)), 'simplified'],
  ['PE', today, valued(money(2000_01, 'USD')), 'full'],
  ['EC', today, valued(usd(2)), '2x2'],
  ['EC', today, { ...valued(usd(2)), grossMilligrams: grams(2_001) }, undefined],
  ['EC', today, valued(usd(400), 'express'), '4x4'],
  ['EC', today, valued(money(400_01, 'USD'), 'express'), undefined],
  ['AR', today, valued(usd(3000), 'express'), 'courier'],
  ['AR', today, valued(money(3000_01, 'USD'), 'express'), 'full'],
  ['TR', '2026-02-05', valued(whole(30, 'EUR')), 'etgb'],
  ['TR', '2026-02-05', valued(money(30_01, 'EUR')), 'full'],
  ['TR', '2026-02-06', valued(whole(1, 'EUR')), 'full'],
  ['UA', today, valued(whole(10_000, 'EUR')), 'simplified'],
  ['UA', today, valued(money(10_000_01, 'EUR')), 'full'],
  ['QA', today, valued(whole(3000, 'QAR')), 'postal-form'],
  ['QA', today, valued(money(3000_01, 'QAR')), 'full'],
  ['ZA', today, valued(whole(500, 'ZAR')), 'flat-rate'],
  ['ZA', today, valued(money(500_01, 'ZAR')), 'full'],
  ['KE', today, valued(money(999_99, 'USD')), 'informal'],
  ['KE', today, valued(usd(1000)), 'full'],
  ['ID', today, valued(usd(1500)), 'consignment-note'],
  ['ID', today, valued(money(1500_01, 'USD')), 'full'],
  ['MY', today, { ...valued(whole(500, 'MYR')), ...registered('LVG') }, 'lvg'],
  ['MY', today, { ...worth(whole(50, 'MYR'), { hs: '240220' }), ...registered('LVG') }, 'low-value'],
  ['SG', today, { ...valued(whole(400, 'SGD')), ...registered('OVR_GST') }, 'ovr'],
  ['SG', '2022-12-31', { ...valued(whole(400, 'SGD')), ...registered('OVR_GST') }, 'low-value'],
  ['SG', today, valued(whole(400, 'SGD')), 'low-value'],
  ['SG', today, valued(money(400_01, 'SGD')), undefined],
  ['PH', today, valued(money(10_000_01, 'PHP')), undefined],
])('%s on %s, case %#: %j', (to, on, change, procedure) => {
  expect(decisionOf(to, on, change).procedure).toBe(procedure);
});

test('what cannot be reckoned is said in words', () => {
  expect(decisionOf('IN', today).gaps).toEqual([
    'procedure',
    'duty: heading 9804 (personal): basic duty of 20 %, 41.6 % in all, or 10 % with surcharge, 30.98 % in all, under S.No. 608',
    'tax: IGST of 18 %, inside the totals of heading 9804',
  ]);
  expect(decisionOf('EC', today, valued(usd(401), 'express')).gaps[0]).toBe('procedure: category C, or D for textiles and footwear');
  expect(decisionOf('EC', today, valued(usd(401), 'express')).why[0]!.says).toMatch(/^Ecuador: beyond 4x4, category C/);
  expect(decisionOf('EC', '2025-06-15', valued(usd(401), 'express')).gaps[0]).toBe('procedure');
  expect(decisionOf('KW', today).gaps).toEqual([
    'procedure',
    'duty: no relief was found; 5 % of CIF and 1.5 KWD a parcel in a carrier’s example',
    'tax: none, it is said',
  ]);
});

test('numbers travel where the destination wants them', () => {
  const taxId = { kind: 'rut', number: '12.345.678-5' };
  const change = { ...valued(usd(40)), ...registered('SII'), recipient: buyer('CL', { taxId }) };
  expect(decisionOf('CL', today, change).numbers).toEqual([
    { kind: 'SII', number: 'M9-1234567', owner: 'platform', places: ['data-sender', 'invoice', 'declaration'] },
    { ...taxId, owner: 'recipient', places: ['cn23-importer', 'data-recipient', 'invoice', 'declaration'] },
  ]);
  const singapore = decisionOf('SG', today, {}, { sg_gst: ' M9-1234567' });
  expect(singapore.scheme).toEqual({ scheme: 'OVR_GST', number: 'M9-1234567', owner: 'seller' });
});

const problem = (code: string, ...args: Parameters<typeof of>) => of(...args).problems.find((found) => found.code === code);

test.each<[to: string, by: Side, severity: string | undefined, code: string]>([
  ['PE', 'mail', 'error', 'world/recipient-id-missing'],
  ['EC', 'express', 'error', 'world/recipient-id-missing'],
  ['AR', 'mail', 'error', 'world/recipient-id-missing'],
  ['KZ', 'mail', 'error', 'world/recipient-id-missing'],
  ['ID', 'mail', 'error', 'world/recipient-id-missing'],
  ['IN', 'express', 'error', 'world/recipient-id-missing'],
  ['IN', 'mail', undefined, 'world/recipient-id-missing'],
  ['TW', 'express', 'error', 'world/recipient-id-missing'],
  ['TW', 'mail', undefined, 'world/recipient-id-missing'],
  ['TR', 'mail', 'warning', 'world/recipient-id-missing'],
  ['RU', 'mail', 'warning', 'world/recipient-id-missing'],
  ['CL', 'mail', 'note', 'world/recipient-id-asked'],
  ['CO', 'mail', 'note', 'world/recipient-id-asked'],
  ['AE', 'mail', 'note', 'world/recipient-id-asked'],
  ['TH', 'mail', undefined, 'world/recipient-id-asked'],
  ['TH', 'express', 'note', 'world/recipient-id-asked'],
  ['VN', 'express', 'note', 'world/recipient-id-asked'],
  ['NG', 'express', undefined, 'world/recipient-id-asked'],
  ['UA', 'mail', undefined, 'world/recipient-id-asked'],
  ['SG', 'express', undefined, 'world/recipient-id-asked'],
  ['PH', 'express', undefined, 'world/recipient-id-asked'],
])('without a number, %s by %s: %s', (to, channel, severity, code) => {
  expect(problem(code, to, today, { channel })?.severity).toBe(severity);
});

test.each([
  ['UA', 'EUR', 150, 'warning'],
  ['IL', 'USD', 500, 'warning'],
  ['SA', 'SAR', 1000, 'error'],
] as const)('%s asks for the number above the relief alone', (to, currency, limit, severity) => {
  expect(problem('world/recipient-id-missing', to, today, valued(whole(limit, currency)))).toBeUndefined();
  const found = problem('world/recipient-id-missing', to, today, valued(money(limit * 100 + 1, currency)));
  expect([found?.severity, found?.message]).toEqual([
    severity,
    expect.stringMatching(/^Above its relief .* asks for the recipient's number/),
  ]);
});

test('Kenya asks for it in a full declaration alone', () => {
  expect(problem('world/recipient-id-missing', 'KE', today, valued(money(999_99, 'USD')))).toBeUndefined();
  expect(problem('world/recipient-id-missing', 'KE', today, valued(usd(1000)))).toMatchObject({
    severity: 'warning',
    message: "A full declaration for Kenya asks for the recipient's number (KRA PIN), and there is none.",
  });
});

test.each<[to: string, kind: string, right: string, wrong: string, severity: string]>([
  ['CL', 'rut', '12.345.678-5', '12.345.678-6', 'error'],
  ['PE', 'ruc', '20512333797', '20512333798', 'error'],
  ['AR', 'cuit', '20-12345678-6', '20-12345678-7', 'error'],
  ['TR', 'tckn', '17291716060', '17291716050', 'error'],
  ['IN', 'pan', 'ACUPA7085R', '234123412347', 'error'],
  ['AE', 'emirates-id', '784-1980-0000001-2', '784-1980-0000001-3', 'warning'],
])('%s: %s', (to, kind, right, wrong, severity) => {
  const withId = (number: string): Change => ({ recipient: buyer(to, { taxId: { kind, number } }) });
  expect(problem('world/recipient-id-form', to, today, withId(right))).toBeUndefined();
  expect(problem('world/recipient-id-form', to, today, withId(wrong))?.severity).toBe(severity);
});

const two = (first: number, second: number): Change => ({
  items: [item({}, { value: usd(first) }), item({ sku: 'RING-8' }, { value: usd(second) })],
});
const units = (quantity: number): Change => ({ items: [item({ netMilligrams: grams(5) }, { quantity, value: usd(30) })] });

test.each<[code: string, to: string, on: Day, breached: Change, kept: Change]>([
  ['world/recipient-id-missing', 'PE', today, {}, { recipient: buyer('PE', { taxId: { kind: 'dni', number: '10117410' } }) }],
  ['world/recipient-id-asked', 'CL', today, {}, { recipient: buyer('CL', { taxId: { kind: 'rut', number: '12345678-5' } }) }],
  ['world/scheme-not-for-this', 'CL', today, { ...valued(usd(501)), ...registered('SII') }, { ...valued(usd(500)), ...registered('SII') }],
  ['world/scheme-not-for-this', 'CL', '2025-10-24', registered('SII'), {}],
  ['world/scheme-not-for-this', 'MY', today, { items: [item({ hs: '854340' })], ...registered('LVG') }, registered('LVG')],
  ['world/scheme-missing', 'CL', today, {}, registered('SII')],
  ['world/scheme-missing', 'CL', today, {}, valued(usd(501))],
  ['world/hs-digits', 'SG', today, { items: [item({ hs: '7113' })] }, {}],
  ['world/hs-digits', 'IN', today, {}, { items: [item({ hs: '71131110' })] }],
  ['world/full-declaration', 'TR', '2026-02-06', valued(whole(20, 'EUR')), { to: 'PH' }],
  ['world/full-declaration', 'PE', today, valued(money(2000_01, 'USD')), valued(usd(2000))],
  ['world/out-of-bounds', 'CO', today, { grossMilligrams: grams(50_001) }, { grossMilligrams: grams(50_000) }],
  ['world/out-of-bounds', 'CO', today, units(7), units(6)],
  ['world/out-of-bounds', 'AR', today, { ...units(4), channel: 'express' }, { ...units(3), channel: 'express' }],
  ['world/out-of-bounds', 'AR', today, { grossMilligrams: grams(20_001) }, { ...units(4), grossMilligrams: grams(20_000) }],
  ['world/out-of-bounds', 'RU', '2024-04-01', { grossMilligrams: grams(31_001) }, { grossMilligrams: grams(31_000) }],
  ['world/out-of-bounds', 'KE', today, { grossMilligrams: grams(70_000) }, { grossMilligrams: grams(69_999) }],
  ['world/not-known', 'IN', today, {}, { to: 'PH', ...worth(whole(100, 'PHP')) }],
  ['world/announced', 'IL', '2026-02-25', {}, { to: 'PH' }],
  ['world/mixed-parcel', 'SG', today, { ...two(100, 400), ...registered('OVR_GST') }, { ...two(100, 300), ...registered('OVR_GST') }],
  ['world/mixed-parcel', 'SG', today, { ...two(100, 400), ...registered('OVR_GST') }, { ...two(400, 400), ...registered('OVR_GST') }],
  ['world/mixed-parcel', 'CL', today, { ...two(100, 501), ...registered('SII') }, two(100, 501)],
])('%s: %s on %s', (code, to, on, breached, kept) => {
  expect(problem(code, to, on, breached)?.where.shipment).toBe('4057');
  expect(problem(code, kept.to ?? to, on, kept)).toBeUndefined();
});

test.each([
  ['TW', 'mail', 6],
  ['TW', 'express', 6],
  ['PE', 'mail', 3],
  ['NG', 'express', 4],
  ['AR', 'express', 5],
  ['AR', 'mail', 12],
] as const)('%s by %s frees %i parcels', (to, channel, most) => {
  expect(problem('world/recipient-quota', to, today, { channel }, {}, most)).toBeUndefined();
  expect(problem('world/recipient-quota', to, today, { channel }, {}, most + 1)?.severity).toBe('warning');
});

test.each([
  ['CL', '2026-05-31', '2026-06-01'],
  ['AR', '2025-11-30', '2025-12-01'],
  ['TR', '2026-02-05', '2026-02-06'],
  ['UA', '2026-04-05', '2026-04-06'],
  ['RU', '2026-06-30', '2026-07-01'],
  ['KZ', '2026-06-30', '2026-07-01'],
  ['IL', '2026-02-24', '2026-02-25'],
  ['ZA', '2024-10-31', '2024-11-01'],
  ['EG', '2025-12-31', '2026-01-01'],
  ['IN', '2026-01-31', '2026-02-01'],
  ['LK', '2025-10-31', '2025-11-01'],
  ['VN', '2025-02-17', '2025-02-18'],
] as const)('what is announced or not confirmed for %s is told from its day', (to, before, on) => {
  expect(problem('world/announced', to, before)).toBeUndefined();
  expect(problem('world/announced', to, on)?.severity).toBe('note');
});

test('the messages read well', () => {
  const messages = (to: string, change: Change, parcels = 1) => of(to, today, change, {}, parcels).problems.map(({ message }) => message);
  expect(messages('TW', { channel: 'express', freight: money(0, 'USD') }, 7)).toEqual([
    "Taiwan asks for the recipient's number (national ID or UI no.), and there is none.",
    '7 parcels of this batch go to this recipient; in Taiwan the relief is for six parcels in half a year.',
  ]);
  expect(messages('CO', { ...units(7), grossMilligrams: grams(800) })).toContain(
    'Colombia gives no relief and no simplified declaration: 7 of RING-7 are more than 6 of a kind.',
  );
  expect(messages('SG', { ...two(100, 400), ...registered('OVR_GST') })).toContain(
    '1 of 2 lines are above 400.00 SGD an item: low-value goods do not travel with others.',
  );
});

test('no rate, no answer: the limit is told', () => {
  const { problems, shipment } = judge(parcel({ to: 'IL', ...worth(whole(90, 'NGN')) }), context(today), [world]);
  expect(problems.map(({ code }) => code)).toContain('regimes/decided-without-rate');
  expect(shipment.decision.duty).toBeUndefined();
});

test('a value beside the limit is told where the rate decides', () => {
  expect(problem('regimes/near-limit', 'UA', today, valued(usd(187)))?.message).toMatch(/within 2 % of 150\.00 EUR/);
});

provesEveryRule(world);
