import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { SellerTaxId } from '../../src/model/party.ts';
import type { Context } from '../../src/model/shipment.ts';
import { ch } from '../../src/regimes/ch/ch.ts';
import { placeOf } from '../../src/regimes/ch/places.ts';
import { judge } from '../../src/regimes/check.ts';
import { buyer, type Change, context, convertBy, exporter, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today: Day = '2026-11-22';
const of = (on: Day, change: Change = {}, around: Partial<Context> = {}) =>
  judge(parcel({ to: 'CH', ...change }), context(on, around), [ch]);
const codes = (on: Day, change: Change = {}): string[] => of(on, change).problems.map(({ code }) => code);
const decision = (on: Day, change: Change = {}, around: Partial<Context> = {}) => of(on, change, around).shipment.decision;

const free = { freight: money(0, 'CHF') };
const francs = (minor: number, hs = '711311'): Change => ({ ...worth(money(minor, 'CHF'), { hs }), ...free });
const vat = (number = 'CHE-107.787.577 IVA', owner: SellerTaxId['owner'] = 'platform'): Change => ({
  sellerTaxIds: [{ scheme: 'CH_VAT', number, owner }],
});
const to = (postcode: string): Change => ({ recipient: buyer('CH', { postcode }) });
const charged = (charge: { amount: { minor: number } } | null | undefined) => (charge === null ? null : charge?.amount.minor);
const tea = '090240';

test.each<
  [why: string, on: Day, change: Change, procedure: string | undefined, duty: number | null | undefined, tax: number | null | undefined]
>([
  ['VAT of 5.00 CHF', today, francs(61_78), undefined, null, null],
  ['of 5.01 CHF', today, francs(61_80), undefined, null, 5_01],
  ['the freight counts', today, { ...francs(55_00), freight: money(10_00, 'CHF') }, undefined, null, 5_27],
  ['of a registered seller', today, { ...francs(100_00), ...vat() }, 'vat-at-sale', null, null],
  ['of any value', today, { ...francs(5000_00), ...vat() }, 'vat-at-sale', null, null],
  ['to a company too', today, { ...francs(100_00), ...vat(), trade: 'b2b' }, 'vat-at-sale', null, null],
  ['without a number', today, francs(100_00), undefined, null, 8_10],
  ['tea has a duty that is not known', today, francs(100_00, tea), undefined, undefined, undefined],
  ['tea of a registered seller', today, { ...francs(100_00, tea), ...vat() }, 'vat-at-sale', undefined, null],
  ['chapter 35 is farm goods in part', today, francs(100_00, '350300'), undefined, undefined, undefined],
  ['chapter 38 too', today, francs(100_00, '382499'), undefined, undefined, undefined],
  ['the first industrial chapter', today, francs(100_00, '250100'), undefined, null, 8_10],
  ['books may pay less', today, francs(100_00, '490199'), undefined, null, undefined],
  ['a book within 5 CHF at either rate', today, francs(61_00, '490199'), undefined, null, null],
  ['the day before industrial duties ended', '2023-12-31', francs(100_00), undefined, undefined, undefined],
  ['the day they ended', '2024-01-01', francs(100_00), undefined, null, 8_10],
  ['Liechtenstein', today, { ...francs(100_00), to: 'LI' }, undefined, null, 8_10],
  ['Büsingen', today, { ...francs(100_00), ...to('8238') }, undefined, null, 8_10],
  ['Samnaun', today, { ...francs(100_00), ...to('7562') }, undefined, undefined, undefined],
])('%s (%s)', (_why, on, change, procedure, duty, tax) => {
  const found = decision(on, change);
  expect([found.procedure, charged(found.duty), charged(found.tax)]).toEqual([procedure, duty, tax]);
});

test('each step stands alone with its source, and what is not known is named', () => {
  const { why, gaps } = decision(today, { ...francs(61_00), ...to('9490') });
  expect(why.map(({ says, under }) => [says, under?.source.certainty])).toEqual([
    ['Switzerland: which declaration is made is not known', undefined],
    ['duty: none on industrial goods (chapters 25 to 97)', 'official'],
    ['VAT: 4.94 CHF, amounts up to 5.00 CHF are not collected', 'official'],
    ['Liechtenstein: in the Swiss customs and VAT areas, declared as Switzerland', undefined],
  ]);
  expect(gaps).toEqual(['procedure']);
  expect(decision(today, francs(100_00, '490199')).gaps).toEqual([
    'procedure',
    'tax: whether the reduced rate holds for these goods is not in the program',
  ]);
  expect(decision(today, worth(money(100_00, 'USD')), { convert: convertBy({ USD: 1 }) }).gaps).toContain(
    'tax: no rate is known to compare 8.46 USD with what is not collected',
  );
});

test('the number travels on the parcel, in the data and on the invoice', () => {
  const places = ['cn22', 'cn23-sender', 'data-sender', 'invoice', 'declaration'];
  expect(decision(today, { ...francs(100_00), ...vat() }).numbers).toEqual([
    { kind: 'CH_VAT', number: 'CHE107787577IVA', owner: 'platform', places },
  ]);
  const own = { exporter: { ...exporter, ids: { vat_ch: 'CHE-107.787.577' } } };
  expect(decision(today, francs(100_00), own).numbers).toEqual([{ kind: 'CH_VAT', number: 'CHE107787577', owner: 'seller', places }]);
});

test.each<[code: string, on: Day, breached: Change, kept: Change]>([
  ['ch/scheme-number-form', today, vat('CHE-107.787.578 IVA'), vat('CHE-107.787.577 MWST')],
  ['ch/scheme-number-form', today, vat('CHE-107.787.57'), vat('CHE107787577')],
  ['ch/scheme-not-for-this', today, { ...vat(), trade: 'c2c', category: 'gift' }, vat()],
  ['ch/scheme-missing', today, francs(61_80), { ...francs(61_80), ...vat() }],
  ['ch/scheme-missing', today, francs(61_80), francs(61_78)],
  ['ch/hs-digits', today, francs(10_00, '7113'), francs(10_00, '711311')],
  ['ch/not-known', today, francs(10_00), { ...francs(10_00), ...vat() }],
  ['ch/special-place', today, to('8238'), to('8200')],
  ['ch/special-place', today, { to: 'LI' }, {}],
  ['ch/platform-not-supplier', '2024-12-31', vat(), vat('CHE107787577', 'seller')],
])('%s on %s', (code, on, breached, kept) => {
  expect(codes(on, breached)).toContain(code);
  expect(codes(on, kept)).not.toContain(code);
});

test('platforms are the suppliers from 2025-01-01', () => {
  expect(codes('2024-12-31', vat())).toContain('ch/platform-not-supplier');
  expect(codes('2025-01-01', vat())).not.toContain('ch/platform-not-supplier');
});

test.each([
  ['CH', 'CH-8238', 'Büsingen'],
  ['CH', '7563', 'Samnaun'],
  ['CH', '9485', 'Liechtenstein'],
  ['CH', '9484', undefined],
  ['CH', '9498', 'Liechtenstein'],
  ['CH', '9499', undefined],
  ['LI', '', 'Liechtenstein'],
  ['DE', '8238', undefined],
] as const)('%s %s is %s', (country, postcode, name) => {
  expect(placeOf(buyer('NO', { country, postcode }))?.name).toBe(name);
});

provesEveryRule(ch);
