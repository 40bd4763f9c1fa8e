import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { Party, SellerTaxId } from '../../src/model/party.ts';
import type { Context } from '../../src/model/shipment.ts';
import { judge } from '../../src/regimes/check.ts';
import { gb } from '../../src/regimes/gb/gb.ts';
import { tableOf } from '../../src/regimes/gb/territories.ts';
import { batchOf, buyer, type Change, context, convertBy, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today: Day = '2026-11-22';
const of = (on: Day, change: Change = {}, around: Partial<Context> = {}) =>
  judge(parcel({ to: 'GB', ...change }), context(on, around), [gb]);
const codes = (on: Day, change: Change = {}, around: Partial<Context> = {}): string[] =>
  of(on, change, around).problems.map(({ code }) => code);
const decision = (on: Day, change: Change = {}, around: Partial<Context> = {}) => of(on, change, around).shipment.decision;

const pounds = (minor: number, hs = '711311'): Change => worth(money(minor, 'GBP'), { hs });
const to = (postcode: string, change: Partial<Party> = {}): Change => ({ recipient: buyer('GB', { postcode, ...change }) });
const vat = (number = 'GB980780684', owner: SellerTaxId['owner'] = 'platform'): Change => ({
  sellerTaxIds: [{ scheme: 'GB_VAT', number, owner }],
});
const ioss: Change = { sellerTaxIds: [{ scheme: 'IOSS', number: 'IM2760000017', owner: 'platform' }] };
const express = { channel: 'express', carrier: 'dhl-express' } as const;
const gift = { trade: 'c2c', category: 'gift' } as const;
const company = (number?: string): Change => ({
  trade: 'b2b',
  recipient: buyer('GB', number === undefined ? {} : { taxId: { kind: 'vat', number } }),
});
const belfast = to('BT1 5GS');
const charged = (charge: { amount: { minor: number } } | null | undefined) => (charge === null ? null : charge?.amount.minor);
const wine = '22042100';

test.each<[why: string, change: Change, procedure: string | undefined, duty: number | null | undefined, tax: number | null | undefined]>([
  ['by post with the platform’s number', { ...pounds(90_00), ...vat() }, 'post', null, null],
  ['exactly 135 GBP', { ...pounds(135_00), ...vat() }, 'post', null, null],
  ['a penny above', { ...pounds(135_01), ...vat() }, 'post', undefined, undefined],
  ['by post up to 900 GBP', pounds(900_00), 'post', undefined, undefined],
  ['by post above', pounds(900_01), 'h1', undefined, undefined],
  ['by air parcel', { ...pounds(90_00), ...vat(), channel: 'air-parcel' }, 'post', null, null],
  ['by courier in bulk', { ...pounds(135_00), ...vat(), ...express }, 'birds', null, null],
  ['by courier above', { ...pounds(135_01), ...vat(), ...express }, 'h1', undefined, undefined],
  ['by courier without VAT at the sale', { ...pounds(100_00), freight: money(0, 'GBP'), ...express }, 'h1', null, 20_00],
  ['wine by courier', { ...pounds(40_00, wine), ...vat(), ...express }, 'h1', undefined, undefined],
  ['wine by post', { ...pounds(40_00, wine), ...vat() }, 'post', undefined, undefined],
  ['no number, with freight', { ...pounds(100_00), freight: money(5_00, 'GBP') }, 'post', null, 21_00],
  ['a gift of 39 GBP', { ...pounds(39_00), ...gift }, 'post', null, null],
  ['a gift a penny above', { ...pounds(39_01), freight: money(0, 'GBP'), ...gift }, 'post', null, 7_80],
  ['a gift by courier', { ...pounds(39_00), ...gift, ...express }, 'h1', null, null],
  ['a gift of wine', { ...pounds(20_00, wine), ...gift }, 'post', undefined, undefined],
  ['a company with its VAT number', { ...pounds(135_00), ...company('GB980780684') }, 'post', null, null],
  ['the same by courier', { ...pounds(135_00), ...company('GB980780684'), ...express }, 'birds', null, null],
  ['the same above', { ...pounds(135_01), ...company('GB980780684') }, 'post', undefined, undefined],
  ['a company without', { ...pounds(100_00), freight: money(0, 'GBP'), ...company() }, 'post', null, 20_00],
  ['a company without, the seller charges', { ...pounds(100_00), ...company(), ...vat() }, 'post', null, null],
  ['Isle of Man by its code', { ...pounds(90_00), ...vat(), to: 'IM' }, 'post', null, null],
  ['Isle of Man by postcode', { ...pounds(90_00), ...vat(), ...to('IM1 1AA') }, 'post', null, null],
  ['Jersey', { ...pounds(90_00), ...vat(), ...to('JE2 3AB') }, undefined, undefined, undefined],
  ['Guernsey by its code', { ...pounds(90_00), to: 'GG' }, undefined, undefined, undefined],
  ['Gibraltar', { ...pounds(90_00), to: 'GI' }, undefined, undefined, undefined],
  ['Northern Ireland', { ...pounds(135_00, '71131100'), ...vat(), ...belfast }, 'srds', null, null],
  ['Northern Ireland by courier', { ...pounds(135_00, '71131100'), ...vat(), ...belfast, ...express }, 'srds', null, null],
  ['Northern Ireland, a penny above', { ...pounds(135_01), ...vat(), ...belfast }, 'h1', undefined, undefined],
  ['Northern Ireland under IOSS', { ...pounds(135_00), ...ioss, ...belfast }, 'srds', null, null],
  ['Northern Ireland under IOSS, above', { ...pounds(135_01), ...ioss, ...belfast }, 'h1', undefined, undefined],
  ['Northern Ireland without a number', { ...pounds(100_00), freight: money(0, 'GBP'), ...belfast }, 'srds', null, 20_00],
  ['Northern Ireland, wine', { ...pounds(40_00, wine), ...vat(), ...belfast }, 'h1', undefined, undefined],
  ['Northern Ireland, a gift', { ...pounds(39_00), ...gift, ...belfast }, 'srds', null, null],
])('%s', (_why, change, procedure, duty, tax) => {
  const found = decision(today, change);
  expect([found.procedure, charged(found.duty), charged(found.tax)]).toEqual([procedure, duty, tax]);
});

test.each<[why: string, on: Day, procedure: string | undefined, duty: null | undefined]>([
  ['the day before the record', '2020-12-31', undefined, undefined],
  ['its first day', '2021-01-01', 'post', null],
  ['the last day of the relief', '2029-03-31', 'post', null],
  ['the relief has ended by then', '2029-04-01', 'post', undefined],
])('%s (%s)', (_why, on, procedure, duty) => {
  const found = decision(on, { ...pounds(90_00), ...vat() });
  expect([found.procedure, found.duty]).toEqual([procedure, duty]);
});

test('whose number travels, and where', () => {
  const places = ['cn23-sender', 'data-sender', 'invoice', 'declaration'];
  expect(decision(today, { ...pounds(90_00), ...vat('GB 980 7806 84') }).numbers).toEqual([
    { kind: 'GB_VAT', number: 'GB980780684', owner: 'platform', places },
  ]);
  const own = { exporter: { ...exporter, ids: { vat_gb: '980780684' } } };
  expect(decision(today, pounds(90_00), own).numbers).toEqual([{ kind: 'GB_VAT', number: '980780684', owner: 'seller', places }]);
  expect(decision(today, { ...pounds(90_00), ...ioss, ...belfast }).numbers).toEqual([
    { kind: 'IOSS', number: 'IM2760000017', owner: 'platform', places },
  ]);
  expect(decision(today, { ...pounds(90_00), ...ioss }).numbers).toEqual([]);
});

test.each<[why: string, on: Day, change: Change, codes: string | undefined]>([
  ['the post’s form bears none', today, { ...pounds(90_00), ...vat() }, undefined],
  ['in bulk', today, { ...pounds(90_00), ...vat(), ...express }, '0020 21V'],
  ['in full, of low value', today, { ...pounds(90_00), ...express }, '4000 C07'],
  ['a gift in full', today, { ...pounds(39_00), ...gift, ...express }, '4000 C08'],
  ['in full', today, { ...pounds(135_01), ...express }, '4000'],
  ['Northern Ireland', today, { ...pounds(90_00), ...vat(), ...belfast }, '4000 1H7 C07 NIIMP'],
  ['the statement is asked from December 2025', '2025-11-30', { ...pounds(90_00), ...vat(), ...belfast }, '4000 1H7 C07'],
  ['its first day', '2025-12-01', { ...pounds(90_00), ...vat(), ...belfast }, '4000 1H7 C07 NIIMP'],
  ['a gift to Northern Ireland', today, { ...pounds(39_00), ...gift, ...belfast }, '4000 1H7 C08 NIIMP'],
  ['IOSS to Northern Ireland', today, { ...pounds(90_00), ...ioss, ...belfast }, '4000 1H7 C07 NIIMP FR5'],
  ['above, to Northern Ireland', today, { ...pounds(135_01), ...belfast }, '4000 NIIMP'],
  [
    'a company in Northern Ireland',
    today,
    { ...pounds(90_00), trade: 'b2b', ...to('BT1 5GS', { taxId: { kind: 'vat', number: 'GB980780684' } }) },
    '4000 1H7 C07 NIIMP FR2',
  ],
])('codes of the declaration: %s', (_why, on, change, expected) => {
  expect(
    decision(on, change)
      .codes?.map(({ code }) => code)
      .join(' '),
  ).toBe(expected);
});

test('since the EU’s relief ended, C07 on the reduced set is marked as not confirmed', () => {
  const certainty = (on: Day) =>
    decision(on, { ...pounds(90_00), ...vat(), ...belfast }).codes?.find(({ code }) => code === 'C07')?.under?.source.certainty;
  expect([certainty('2026-06-30'), certainty('2026-07-01')]).toEqual(['restated', 'unverified']);
});

test('each step stands alone with its source', () => {
  const { why, gaps } = decision(today, { ...pounds(90_00), ...vat(), ...express });
  expect(why.map(({ says, under }) => [says, under?.source.certainty])).toEqual([
    ["Great Britain: 90.00 GBP is within 135.00 GBP, the platform's number of UK VAT travels", 'official'],
    ['duty: none up to 135.00 GBP', 'restated'],
    ['VAT: paid at the sale', 'official'],
    ['bulk import reduced data set (BIRDS), if the carrier is authorised; else a full declaration', 'official'],
  ]);
  expect(gaps).toEqual([]);
  expect(decision(today, { ...pounds(90_00), ...company('GB980780684') }).why.map(({ says }) => says)).toEqual([
    'Great Britain: 90.00 GBP is within 135.00 GBP',
    'duty: none up to 135.00 GBP',
    'VAT: reverse charge, the buyer accounts for it',
    'declared by the post on the form CN22 or CN23',
  ]);
});

test('why goods are outside the relief is said', () => {
  expect(decision(today, pounds(40_00, wine)).gaps).toEqual([
    'duty: excise goods are outside the relief; rates by tariff code and origin are not in the program',
    'tax: VAT of 20 % is due on value and duty, and the duty is not known',
  ]);
});

test.each<[code: string, on: Day, breached: Change, kept: Change]>([
  ['gb/scheme-number-form', today, { ...pounds(90_00), ...vat('GB98078068') }, { ...pounds(90_00), ...vat('GB980780684001') }],
  ['gb/scheme-number-form', today, { ...pounds(90_00), ...vat('GB980780685') }, { ...pounds(90_00), ...vat('980780684') }],
  ['gb/scheme-not-for-this', today, { ...pounds(135_01), ...vat() }, { ...pounds(135_00), ...vat() }],
  ['gb/scheme-not-for-this', today, { ...pounds(40_00, wine), ...vat() }, { ...pounds(40_00, '200969'), ...vat() }],
  ['gb/scheme-not-for-this', today, { ...company('GB980780684'), ...vat() }, { ...company(), ...vat() }],
  ['gb/seller-vat-missing', today, pounds(135_00), { ...pounds(135_00), ...vat() }],
  ['gb/seller-vat-missing', today, pounds(135_00), pounds(135_01)],
  ['gb/seller-vat-missing', today, { ...pounds(90_00), ...belfast }, { ...pounds(90_00), ...ioss, ...belfast }],
  ['gb/seller-vat-missing', '2021-01-01', {}, company()],
  ['gb/buyer-vat-number', today, company(), company('GB980780684')],
  ['gb/buyer-vat-number', today, company('GB980780685'), company('980 7806 84')],
  ['gb/gift-above-relief', today, { ...pounds(39_01), ...gift }, { ...pounds(39_00), ...gift }],
  ['gb/own-vat-area', today, { ...vat(), ...to('JE2 3AB') }, { ...vat(), ...to('LS1 4DY') }],
  ['gb/full-declaration', today, pounds(900_01), pounds(900_00)],
  ['gb/full-declaration', today, { ...pounds(135_01), ...express }, { ...pounds(135_00), ...vat(), ...express }],
  ['gb/hs-digits', today, { ...pounds(90_00, '7113110'), ...belfast }, { ...pounds(90_00, '71131100'), ...belfast }],
  ['gb/hs-digits', today, { ...pounds(90_00, '711311'), ...belfast }, pounds(90_00, '711311')],
  ['gb/not-known', today, pounds(135_01), { ...pounds(135_00), ...vat() }],
  ['gb/announced', today, belfast, {}],
  ['gb/announced', today, { to: 'GI' }, { to: 'JE' }],
  [
    'gb/vague-description',
    today,
    worth(money(9_00, 'GBP'), { description: 'Clothing' }),
    worth(money(9_00, 'GBP'), { description: 'Jackets' }),
  ],
])('%s on %s', (code, on, breached, kept) => {
  expect(codes(on, breached)).toContain(code);
  expect(codes(on, kept)).not.toContain(code);
});

test.each<[code: string, change: Change, before: Day, since: Day]>([
  ['gb/hs-digits', { ...pounds(90_00), ...belfast }, '2025-02-27', '2025-02-28'],
  ['gb/announced', { ...pounds(90_00), ...belfast }, '2026-06-30', '2026-07-01'],
])('%s begins on its day', (code, change, before, since) => {
  expect(codes(before, change)).not.toContain(code);
  expect(codes(since, change)).toContain(code);
});

test('eight digits hold a parcel to Northern Ireland, six alone warn', () => {
  const severity = (on: Day, change: Change) => of(on, change).problems.find(({ code }) => code === 'gb/hs-digits')?.severity;
  expect(severity(today, { ...pounds(90_00), ...belfast })).toBe('error');
  expect(severity(today, { items: [item({ hs: '7113' }, { value: money(9_00, 'GBP') })] })).toBe('warning');
});

test('near the limit the rate decides, and without one nothing is estimated', () => {
  const near = worth(money(198_53, 'USD'));
  expect(codes(today, near)).toContain('regimes/near-limit');
  const problems = of(today, near, { convert: convertBy({ USD: 1 }) }).problems;
  expect(problems.find(({ code }) => code === 'regimes/decided-without-rate')?.severity).toBe('note');
});

test.each([
  ['GB', 'LS1 4DY', 'Great Britain'],
  ['GB', ' bt48 6hw', 'Northern Ireland'],
  ['GB', 'B1 1TT', 'Great Britain'],
  ['GB', 'IM9 4AB', 'Great Britain'],
  ['IM', '', 'Great Britain'],
  ['GB', 'JE2 3AB', 'Jersey'],
  ['JE', '', 'Jersey'],
  ['GB', 'GY1 1WW', 'Guernsey'],
  ['GB', 'GX11 1AA', 'Gibraltar'],
  ['FR', '75001', undefined],
] as const)('%s %s is %s', (country, postcode, name) => {
  expect(tableOf(buyer('NO', { country, postcode }))?.name).toBe(name);
});

test('relief and scheme end at the same amount, which is told once', () => {
  expect(codes(today, worth(money(198_53, 'USD'))).filter((code) => code === 'regimes/near-limit')).toHaveLength(1);
  const split = { batch: batchOf(2, money(150_00, 'GBP')) };
  expect(codes(today, pounds(75_00), split).filter((code) => code === 'regimes/together-above-limit')).toHaveLength(1);
});

provesEveryRule(gb);
