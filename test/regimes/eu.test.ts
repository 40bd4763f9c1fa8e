import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { SellerTaxId } from '../../src/model/party.ts';
import type { Context, Product } from '../../src/model/shipment.ts';
import { judge } from '../../src/regimes/check.ts';
import { eu } from '../../src/regimes/eu/eu.ts';
import { memberStates, territoryOf } from '../../src/regimes/eu/territories.ts';
import { gb } from '../../src/regimes/gb/gb.ts';
import { batchOf, buyer, type Change, context, convertBy, exporter, item, parcel } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today: Day = '2026-11-22';
const of = (on: Day, change: Change = {}, around: Partial<Context> = {}) =>
  judge(parcel({ to: 'DE', ...change }), context(on, around), [eu]);
const own = (on: Day, change: Change = {}, around: Partial<Context> = {}): string[] =>
  of(on, change, around).problems.map(({ code }) => code);
const decision = (on: Day, change: Change = {}, around: Partial<Context> = {}) => of(on, change, around).shipment.decision;
const worth = (cents: number, product: Partial<Product> = {}): Change => ({ items: [item(product, { value: money(cents, 'EUR') })] });
const ioss = (number = 'IM2760000017', owner: SellerTaxId['owner'] = 'platform'): Change => ({
  sellerTaxIds: [{ scheme: 'IOSS', number, owner }],
});
const ownIoss = { exporter: { ...exporter, ids: { ioss: 'IM2500000024' } } };
const gift = { trade: 'c2c', category: 'gift' } as const;
const b2b = { trade: 'b2b' } as const;
const express = { channel: 'express', carrier: 'dhl-express' } as const;
const to = (country: string, postcode: string): Change => ({ recipient: buyer(country, { postcode }) });
const known = (country: string, kind: string, number: string): Change => ({ recipient: buyer(country, { taxId: { kind, number } }) });

test('a good parcel under IOSS has notes alone', () => {
  expect(own(today, ioss())).toEqual(['eu/duty-per-line', 'eu/handling-fee']);
});

test.each<[why: string, on: Day, change: Change, around: Partial<Context>, procedure: string | undefined, number: string | undefined]>([
  ['the platform’s number', today, ioss(), {}, 'h7-ioss', 'IM2760000017'],
  ['written with blanks', today, ioss('IM276 000 0017'), {}, 'h7-ioss', 'IM2760000017'],
  ['the platform’s before the seller’s', today, ioss(), ownIoss, 'h7-ioss', 'IM2760000017'],
  ['the seller’s own', today, {}, ownIoss, 'h7-ioss', 'IM2500000024'],
  ['the seller’s own is for sales to consumers', today, { ...b2b, ...express }, ownIoss, 'h1', undefined],
  ['none, the recipient pays', today, {}, {}, 'h7-special', undefined],
  ['none, the sender pays', today, { incoterm: 'DDP' }, {}, 'h7-standard', undefined],
  ['exactly 150 EUR', today, { ...worth(150_00), ...ioss() }, {}, 'h7-ioss', 'IM2760000017'],
  ['a cent above', today, { ...worth(150_01), ...ioss(), ...express }, {}, 'h1', undefined],
  ['a cent above, by post', today, { ...worth(150_01), ...ioss() }, {}, 'h6', undefined],
  ['exactly 1,000 EUR by air parcel', today, { ...worth(1000_00), channel: 'air-parcel' }, {}, 'h6', undefined],
  ['a cent above that', today, { ...worth(1000_01), channel: 'air-parcel' }, {}, 'h1', undefined],
  ['excise goods by post', today, worth(200_00, { hs: '220421' }), {}, 'h1', undefined],
  ['a malformed number is not used', today, ioss('IM12345'), {}, 'h7-special', undefined],
  ['an intermediary’s number is not used', today, ioss('IN2760000017'), {}, 'h7-special', undefined],
  ['excise goods', today, { ...worth(40_00, { hs: '220421' }), ...ioss() }, {}, 'h1', undefined],
  ['a gift', today, { ...worth(45_00), ...gift }, {}, 'h7-standard', undefined],
  ['the Canary Islands', today, { ...ioss(), recipient: buyer('ES', { postcode: '35001' }) }, {}, 'h7-standard', undefined],
  ['Réunion by its own code', today, { ...ioss(), recipient: buyer('RE', { postcode: '97400' }) }, {}, 'h7-standard', undefined],
  ['Ceuta', today, { ...ioss(), recipient: buyer('ES', { postcode: '51001' }) }, {}, undefined, undefined],
  ['Northern Ireland', today, { ...ioss(), recipient: buyer('GB', { postcode: 'BT1 5GS' }) }, {}, undefined, undefined],
  ['a company, last day of the relief', '2026-06-30', b2b, {}, 'h7-standard', undefined],
  ['a company, since', '2026-07-01', { ...b2b, ...express }, {}, 'h1', undefined],
  ['a company, since, by post', '2026-07-01', b2b, {}, 'h6', undefined],
  ['the first day of H7', '2021-07-01', ioss(), {}, 'h7-ioss', 'IM2760000017'],
  ['the day before', '2021-06-30', ioss(), {}, undefined, undefined],
  ['no rate', today, ioss(), { convert: convertBy({ USD: 1 }) }, undefined, undefined],
])('procedure: %s (%s)', (_why, on, change, around, procedure, number) => {
  const found = decision(on, change, around);
  expect([found.procedure, found.scheme?.number]).toEqual([procedure, number]);
  expect(found.tax).toBe(number === undefined ? undefined : null);
});

const shirt = { sku: 'SHIRT-M', description: "Men's cotton T-shirt", hs: '610910' };
const watch = { sku: 'WATCH-1', description: 'Quartz wrist watch', hs: '910211' };
const five = item(shirt, { quantity: 5, value: money(50_00, 'EUR') });

test.each<[why: string, on: Day, change: Change, duty: string | null | undefined]>([
  ['relieved on its last day', '2026-06-30', worth(150_00), null],
  ['perfume was never relieved', '2026-06-30', worth(40_00, { hs: '330300' }), undefined],
  ['above the relief', '2026-06-30', worth(150_01), undefined],
  ['five T-shirts', '2026-07-01', { items: [five] }, '3.00'],
  ['T-shirts and a watch', '2026-07-01', { items: [five, item(watch)] }, '6.00'],
  [
    'two sizes of one shirt',
    '2026-07-01',
    { items: [five, item({ ...shirt, sku: 'SHIRT-L', description: "men's cotton  T-shirt" })] },
    '3.00',
  ],
  ['the same shirt made elsewhere', '2026-07-01', { items: [five, item({ ...shirt, origin: 'VN' })] }, '6.00'],
  ['codes that differ after six digits, on an H7', '2026-07-01', { items: [five, item({ ...shirt, hs: '6109100010' })] }, '3.00'],
  [
    'the same on an H1',
    '2026-07-01',
    { items: [item({ description: 'Sparkling wine', hs: '2204101100' }), item({ description: 'Sparkling wine', hs: '2204109100' })] },
    '6.00',
  ],
  ['exactly 150 EUR', '2026-07-01', worth(150_00), '3.00'],
  ['a cent above', '2026-07-01', worth(150_01), undefined],
  ['perfume pays as well', '2026-07-01', worth(40_00, { hs: '330300' }), '3.00'],
  ['the Canary Islands', '2026-07-01', { recipient: buyer('ES', { postcode: '38001' }) }, '3.00'],
  ['a gift of 45 EUR', '2026-07-01', { ...worth(45_00), ...gift }, null],
  ['a gift a cent above', '2026-07-01', { ...worth(45_01), ...gift }, undefined],
  ['a company', '2026-07-01', b2b, undefined],
  ['the last day', '2028-06-30', {}, '3.00'],
  ['the normal tariff', '2028-07-01', {}, undefined],
])('duty: %s (%s)', (_why, on, change, duty) => {
  const found = decision(on, change).duty;
  expect(found ? (found.amount.minor / 100).toFixed(2) : found).toBe(duty);
});

test('the duty shows how it was reckoned', () => {
  expect(decision('2026-07-01', { items: [five, item(watch)] }).duty?.steps).toEqual([
    'tariff lines by six-digit code, description and origin: 2',
    '2 × 3.00 EUR = 6.00 EUR',
  ]);
});

test.each<[why: string, on: Day, change: Change, fees: string[]]>([
  ['Romania, the day before', '2025-12-31', { to: 'RO' }, []],
  ['Romania', '2026-01-01', { to: 'RO' }, ['25.00 RON']],
  ['Romania, above 150 EUR', '2026-01-01', { to: 'RO', ...worth(150_01) }, []],
  ['France, the day before', '2026-02-28', { to: 'FR' }, []],
  ['France, two lines', '2026-03-01', { to: 'FR', items: [five, item(watch)] }, ['4.00 EUR']],
  ['France, last day', '2026-06-30', { to: 'FR' }, ['2.00 EUR']],
  ['France, suspended', '2026-07-01', { to: 'FR' }, []],
  ['Réunion', '2026-03-01', { to: 'FR', recipient: buyer('FR', { postcode: '97400' }) }, []],
  ['Italy is not confirmed', today, { to: 'IT' }, []],
])('fees: %s (%s)', (_why, on, change, fees) => {
  expect(decision(on, change).fees.map(({ amount }) => `${(amount.minor / 100).toFixed(2)} ${amount.currency}`)).toEqual(fees);
});

test.each<[why: string, code: string, on: Day, change: Change, breached: boolean]>([
  ['the day before', 'eu/duty-per-line', '2026-06-30', {}, false],
  ['the first day', 'eu/duty-per-line', '2026-07-01', {}, true],
  ['150 EUR', 'eu/full-declaration', today, { ...worth(150_00), ...express }, false],
  ['150.01 EUR', 'eu/full-declaration', today, { ...worth(150_01), ...express }, true],
  ['150 EUR by post', 'eu/postal-declaration', today, worth(150_00), false],
  ['150.01 EUR by post', 'eu/postal-declaration', today, worth(150_01), true],
  ['1,000.01 EUR by post', 'eu/postal-declaration', today, worth(1000_01), false],
  ['1,000.01 EUR by post', 'eu/full-declaration', today, worth(1000_01), true],
  ['six digits in full', 'eu/hs-digits', today, { ...worth(150_01), ...express }, true],
  ['nine digits in full', 'eu/hs-digits', today, { ...worth(150_01, { hs: '711311000' }), ...express }, true],
  ['ten digits in full', 'eu/hs-digits', today, { ...worth(150_01, { hs: '7113110000' }), ...express }, false],
  ['six digits on an H7', 'eu/hs-digits', today, { ...worth(150_00), ...express }, false],
  ['a codice fiscale', 'eu/recipient-number-form', today, known('IT', 'codice-fiscale', 'RSSMRA85T10A562S'), false],
  ['with a wrong check character', 'eu/recipient-number-form', today, known('IT', 'codice-fiscale', 'RSSMRA85T10A562T'), true],
  ['a DNI whose kind is not named', 'eu/recipient-number-form', today, known('ES', 'id', '54362315K'), false],
  ['a wrong one', 'eu/recipient-number-form', today, known('ES', 'id', '54362315Z'), true],
  ['a NIF of Portugal', 'eu/recipient-number-form', today, known('PT', 'nif', '501964843'), false],
  ['a wrong one of Portugal', 'eu/recipient-number-form', today, known('PT', 'nif', '501964842'), true],
  ['a number that nobody asks', 'eu/recipient-number-form', today, known('DE', 'id', '12'), false],
  ['an EORI number', 'eu/recipient-number-form', today, known('DE', 'eori', 'DE1234567'), false],
  ['an EORI number without its country', 'eu/recipient-number-form', today, known('DE', 'eori', '1234567'), true],
  ['an identifier of 128 characters', 'eu/product-identifier-length', '2026-07-01', worth(9_00, { sku: 'S'.repeat(128) }), false],
  ['of 129', 'eu/product-identifier-length', '2026-07-01', worth(9_00, { sku: 'S'.repeat(129) }), true],
  ['of 129, before', 'eu/product-identifier-length', '2026-06-30', worth(9_00, { sku: 'S'.repeat(129) }), false],
  ['a maker’s of 64', 'eu/product-identifier-length', today, worth(9_00, { manufacturer: { name: 'L', code: 'M'.repeat(64) } }), false],
  ['a maker’s of 65', 'eu/product-identifier-length', today, worth(9_00, { manufacturer: { name: 'L', code: 'M'.repeat(65) } }), true],
  [
    'no maker’s number, to Belfast',
    'eu/product-identifier',
    today,
    { ...worth(9_00, { manufacturer: { name: 'L' } }), ...to('GB', 'BT1 5GS') },
    false,
  ],
  ['Madeira', 'eu/peculiar-place', today, to('PT', '9000-018'), true],
  ['Lisbon', 'eu/peculiar-place', today, to('PT', '1100-148'), false],
  ['Monaco', 'eu/peculiar-place', today, to('MC', '98000'), true],
  ['Madeira is inside both areas', 'eu/special-territory', today, to('PT', '9000-018'), false],
  ['Andorra', 'eu/special-territory', today, to('AD', 'AD500'), true],
  ['by the tariff', 'eu/duty-not-known', today, worth(150_01), true],
  ['three euro are known', 'eu/duty-not-known', today, worth(150_00), false],
  ['a right number', 'eu/ioss-form', today, ioss(), false],
  ['eleven characters', 'eu/ioss-form', today, ioss('IM276000001'), true],
  ['thirteen characters', 'eu/ioss-form', today, ioss('IM27600000171'), true],
  ['an intermediary', 'eu/ioss-form', today, ioss('IN2760000017'), true],
  ['no such state', 'eu/ioss-state', today, ioss('IM5532027340'), true],
  ['Northern Ireland', 'eu/ioss-state', today, ioss('IM9000000012'), false],
  ['Northern Ireland', 'eu/ioss-form', today, ioss('IM9000000012'), false],
  ['Northern Ireland’s number', 'eu/ioss-state', today, ioss('IM9000000017'), false],
  ['IOSS at 150 EUR', 'eu/ioss-above-150', today, { ...ioss(), ...worth(150_00) }, false],
  ['IOSS at 150.01 EUR', 'eu/ioss-above-150', today, { ...ioss(), ...worth(150_01) }, true],
  ['IOSS for a company', 'eu/ioss-not-for-this', today, { ...ioss(), ...b2b }, true],
  ['IOSS on a gift', 'eu/ioss-not-for-this', today, { ...ioss(), ...gift }, true],
  ['IOSS on wine', 'eu/ioss-not-for-this', today, { ...ioss(), ...worth(40_00, { hs: '220421' }) }, true],
  ['IOSS on grape juice', 'eu/ioss-not-for-this', today, { ...ioss(), ...worth(40_00, { hs: '200969' }) }, false],
  ['IOSS to Åland', 'eu/ioss-not-for-this', today, { ...ioss(), recipient: buyer('FI', { postcode: '22100' }) }, true],
  ['IOSS to Helsinki', 'eu/ioss-not-for-this', today, { ...ioss(), recipient: buyer('FI', { postcode: '00100' }) }, false],
  ['no IOSS', 'eu/ioss-missing', today, {}, true],
  ['with IOSS', 'eu/ioss-missing', today, ioss(), false],
  ['no IOSS, where it is not used', 'eu/ioss-missing', today, to('ES', '35001'), false],
  ['a company without numbers', 'eu/buyer-number', today, b2b, true],
  [
    'a company with a VAT number',
    'eu/buyer-number',
    today,
    { ...b2b, recipient: buyer('DE', { taxId: { kind: 'vat', number: 'DE123456788' } }) },
    false,
  ],
  ['a gift of 45 EUR', 'eu/gift-above-relief', today, { ...worth(45_00), ...gift }, false],
  ['a gift of 45.01 EUR', 'eu/gift-above-relief', today, { ...worth(45_01), ...gift }, true],
  ['a gift without code, the day before', 'eu/hs-missing', '2023-02-28', { ...gift, items: [item({ hs: '' })] }, false],
  ['a gift without code', 'eu/hs-missing', '2023-03-01', { ...gift, items: [item({ hs: '' })] }, true],
  ['a gift with code', 'eu/hs-missing', '2023-03-01', gift, false],
  ['no telephone, no e-mail', 'eu/contact-missing', '2023-09-22', { recipient: buyer('DE', { phone: '', email: ' ' }) }, true],
  ['the same, the day before', 'eu/contact-missing', '2023-09-21', { recipient: buyer('DE', { phone: '', email: '' }) }, false],
  ['an e-mail alone', 'eu/contact-missing', '2023-09-22', { recipient: buyer('DE', { phone: '' }) }, false],
  ['no maker’s number, voluntary', 'eu/product-identifier', '2026-10-31', worth(9_00, { manufacturer: { name: 'Linhe' } }), false],
  ['no maker’s number, mandatory', 'eu/product-identifier', '2026-11-01', worth(9_00, { manufacturer: { name: 'Linhe' } }), true],
  ['a model instead', 'eu/product-identifier', '2026-11-01', worth(9_00, { manufacturer: { name: 'Linhe' }, model: 'R-7' }), false],
  ['no SKU', 'eu/product-identifier', '2026-11-01', worth(9_00, { sku: '' }), true],
  ['not yet asked', 'eu/product-identifier-soon', '2026-06-30', worth(9_00, { manufacturer: { name: 'Linhe' } }), false],
  ['announced', 'eu/product-identifier-soon', '2026-07-01', worth(9_00, { manufacturer: { name: 'Linhe' } }), true],
  ['announced no more', 'eu/product-identifier-soon', '2026-11-01', worth(9_00, { manufacturer: { name: 'Linhe' } }), false],
  ['the handling fee, the day before', 'eu/handling-fee', '2026-10-31', {}, false],
  ['the handling fee', 'eu/handling-fee', '2026-11-01', {}, true],
  ['the handling fee, a company', 'eu/handling-fee', '2026-11-01', b2b, false],
  ['Italy, the day before', 'eu/italian-fee', '2026-06-30', { to: 'IT' }, false],
  ['Italy', 'eu/italian-fee', '2026-07-01', { to: 'IT' }, true],
  ['Germany', 'eu/italian-fee', '2026-07-01', {}, false],
  ['Ceuta', 'eu/special-territory', today, { recipient: buyer('ES', { postcode: '51001' }) }, true],
  ['Madrid', 'eu/special-territory', today, { recipient: buyer('ES') }, false],
  ['Belfast', 'eu/northern-ireland', today, { recipient: buyer('GB', { postcode: 'BT1 5GS' }) }, true],
  ['a name that is none', 'eu/party-word', today, { recipient: buyer('DE', { name: 'Unknown' }) }, true],
  ['the same, before it was on record', 'eu/party-word', '2026-02-01', { recipient: buyer('DE', { name: 'Unknown' }) }, false],
  ['a street that is none', 'eu/party-word', today, { recipient: buyer('DE', { lines: ['N/A'] }) }, true],
  ['Private Road', 'eu/party-word', today, { recipient: buyer('IE', { lines: ['4 Private Road'] }) }, false],
])('%s: %s on %s', (_why, code, on, change, breached) => {
  expect(own(on, change).includes(code)).toBe(breached);
});

test.each<[description: string, on: Day, codes: string[], severity?: string]>([
  ['Silver ring', today, []],
  ['Gift', today, ['eu/stop-word'], 'error'],
  [' general   CARGO. ', today, ['eu/stop-word'], 'error'],
  ['Said to contain', today, ['eu/stop-word'], 'error'],
  ['Headwear', today, ['eu/stop-word'], 'error'],
  ['Plastic', today, ['eu/stop-word'], 'warning'],
  ['Steel', today, []],
  ['Gift', '2026-02-01', ['eu/vague-description'], 'warning'],
  ['Gift', '2026-02-02', ['eu/stop-word'], 'error'],
  ['Gift', '2021-03-15', ['eu/vague-description'], 'warning'],
  ['Gift', '2021-03-14', []],
  ['Silicone case for telephones', today, ['eu/vague-description'], 'warning'],
  ['Leather wallet', today, []],
  ['Phone case', today, ['eu/vague-description'], 'warning'],
  ['Caps', today, ['eu/stop-word'], 'error'],
  ['Baseball caps', today, []],
  ['Fish oil capsules', today, []],
  ['Freight of all kinds and more', today, ['eu/vague-description'], 'warning'],
])('description "%s" on %s', (description, on, codes, severity) => {
  const found = of(on, worth(9_00, { description })).problems.filter(({ where }) => where.field === 'description');
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found[0]?.severity).toBe(severity);
});

test('a stop word comes with a better wording', () => {
  const [problem] = of(today, worth(9_00, { description: 'Caps' })).problems.filter(({ code }) => code === 'eu/stop-word');
  expect(problem).toMatchObject({
    message: '"Caps" is a stop word of the entry summary declaration.',
    fix: expect.stringContaining('for "caps" for example: Baseball caps; Bottle caps; Hub caps.'),
    where: { item: 1, field: 'description' },
    rule: { since: '2026-02-02' },
  });
});

test.each([
  [1, 1, false],
  [2, 1, true],
  [1, 2, true],
] as const)('%i shipments to one recipient, %i pieces: %s', (shipments, pieces, told) => {
  expect(own(today, { pieces }, { batch: batchOf(shipments) }).includes('eu/one-consignment')).toBe(told);
});

test.each([
  [150_00, ['eu/one-consignment']],
  [150_01, ['regimes/together-above-limit']],
] as const)('orders to one recipient, worth %i cents together, are told of once', (cents, told) => {
  const codes = own(today, worth(75_00), { batch: batchOf(2, money(cents, 'EUR')) });
  expect(codes.filter((code) => /one-consignment|together/.test(code))).toEqual(told);
});

test.each([
  ['the order’s own number', ioss(), {}, false],
  ['the exporter’s', {}, ownIoss, true],
  ['none', {}, {}, false],
] as const)('whose IOSS number travels is told: %s', (_why, change, around, told) => {
  expect(own(today, change, around).includes('eu/ioss-own-number')).toBe(told);
});

test('an exporter’s malformed number matters only where it would travel', () => {
  const wrong = { exporter: { ...exporter, ids: { ioss: 'IM12' } } };
  expect(own(today, {}, wrong)).toContain('eu/ioss-form');
  expect(own(today, worth(150_01), wrong)).not.toContain('eu/ioss-form');
});

test('a rate near the limit decides, and a missing one holds', () => {
  expect(own(today, { items: [item({}, { value: money(187_50, 'USD') })] })).toContain('regimes/near-limit');
  const problem = of(today, {}, { convert: convertBy({ USD: 1 }) }).problems.find(({ code }) => code === 'regimes/no-rate');
  expect(problem?.severity).toBe('error');
});

test.each<[on: Day, told: boolean]>([
  ['2021-06-30', true],
  ['2021-07-01', false],
])('the law before the record is not passed as fine: %s', (on, told) => {
  expect(own(on).includes('regimes/unknown-day')).toBe(told);
});

test.each([
  ['FR', '97133', 'Saint-Barthélemy'],
  ['FR', '97150', 'Saint-Martin'],
  ['FR', '97110', 'Guadeloupe'],
  ['FR', 'F-97400', 'Réunion'],
  ['FR', '98413', 'the French Southern Territories'],
  ['FR', '98600', 'Wallis and Futuna'],
  ['FR', '98713', 'French Polynesia'],
  ['FR', '98800', 'New Caledonia'],
  ['NC', '98800', 'New Caledonia'],
  ['BL', '97133', 'Saint-Barthélemy'],
  ['PM', '97500', 'Saint-Pierre-et-Miquelon'],
  ['FR', '97500', 'Saint-Pierre-et-Miquelon'],
  ['FR', '97610', 'Mayotte'],
  ['FR', '98000', 'Monaco'],
  ['IT', '22061', 'Campione d’Italia'],
  ['IT', '47890', 'San Marino'],
  ['SM', '47890', 'San Marino'],
  ['IT', '00120', 'the Vatican City'],
  ['VA', '00120', 'the Vatican City'],
  ['ES', 'AD500', 'Andorra'],
  ['FO', '100', 'the Faroe Islands'],
  ['GL', '3900', 'Greenland'],
  ['CY', 'BFPO 57', 'Akrotiri or Dhekelia'],
  ['CY', 'bf1 2at', 'Akrotiri or Dhekelia'],
  ['CY', '1010', 'CY'],
  ['AT', '6691', 'Jungholz or Mittelberg'],
  ['AT', '6992', 'Jungholz or Mittelberg'],
  ['AT', '6994', 'AT'],
  ['DE', '87491', 'Jungholz or Mittelberg'],
  ['DE', '87568', 'Jungholz or Mittelberg'],
  ['PT', '9000-018', 'Madeira'],
  ['PT', '9499', 'Madeira'],
  ['PT', '9500 018', 'the Azores'],
  ['PT', '8999', 'PT'],
  ['GP', '97110', 'Guadeloupe'],
  ['AX', '22100', 'Åland'],
  ['FI', '22100', 'Åland'],
  ['FI', '02210', 'FI'],
  ['ES', '35 001', 'the Canary Islands'],
  ['ES', '28013', 'ES'],
  ['ES', '51070', 'Ceuta'],
  ['ES', '52006', 'Melilla'],
  ['ES', '52007', 'ES'],
  ['IT', '23041', 'Livigno'],
  ['DE', '78266', 'Büsingen'],
  ['DE', '27498', 'Heligoland'],
  ['GR', '630 86', 'Mount Athos'],
  ['FR', '75001', 'FR'],
  ['GB', 'bt1 5gs', 'Northern Ireland'],
  ['GB', 'LS1 4DY', undefined],
  ['CH', '8238', undefined],
] as const)('%s %s is %s', (country, postcode, name) => {
  expect(territoryOf(buyer('NO', { country, postcode }))?.name).toBe(name);
});

const poor: Change = { items: [item({ description: 'Gift', sku: '' })], ...ioss('IM12') };

test.each<[country: string, postcode: string, codes: string[]]>([
  ['ES', '28013', ['error eu/stop-word', 'warning eu/product-identifier', 'error eu/ioss-form']],
  ['DE', '78266', ['warning eu/stop-word', 'warning eu/product-identifier', 'warning eu/ioss-form']],
  ['GL', '3900', []],
  ['FR', '98800', []],
  ['AD', 'AD500', []],
])('outside the customs territory nothing is held: %s %s', (country, postcode, codes) => {
  const { problems } = of(today, { ...poor, ...to(country, postcode) });
  const told = problems.filter(({ code }) => /stop-word|identifier|ioss-form/.test(code));
  expect(told.map(({ severity, code }) => `${severity} ${code}`)).toEqual(codes);
  expect(problems.some(({ code }) => code === 'eu/special-territory')).toBe(country !== 'ES');
});

test('there are 27 member states, and each is judged', () => {
  expect(memberStates).toHaveLength(27);
  expect(memberStates.filter((country) => !eu.covers(parcel({ recipient: buyer(country) }), context()))).toEqual([]);
});

test('for Northern Ireland only the advance data are the EU’s', () => {
  const change: Change = { ...worth(150_01), ...ioss(), ...b2b, recipient: buyer('GB', { postcode: 'BT1 5GS', phone: '', email: '' }) };
  const told = (trade: Change) => judge(parcel({ ...change, ...trade }), context(today), [eu, gb]).problems.map(({ code }) => code);
  expect(told({}).filter((code) => code.startsWith('eu/'))).toEqual([
    'eu/contact-missing',
    'eu/northern-ireland',
    'eu/ioss-above-150',
    'eu/ioss-not-for-this',
  ]);
  expect(told({ ...gift, items: [item({ hs: '' })] }).filter((code) => code.startsWith('eu/'))).toContain('eu/hs-missing');
});

test.each<[why: string, on: Day, change: Change, codes: string]>([
  ['IOSS, last day of the relief', '2026-06-30', ioss(), '4000 F48 C07 FR5'],
  ['IOSS', '2026-07-01', ioss(), '4000 F48 FR5'],
  ['special arrangements, last day of the relief', '2026-06-30', {}, '4000 F49 C07'],
  ['special arrangements', '2026-07-01', {}, '4000 F49'],
  ['VAT the ordinary way, last day of the relief', '2026-06-30', { incoterm: 'DDP' }, '4000 C07'],
  ['VAT the ordinary way', '2026-07-01', { incoterm: 'DDP' }, '4000 F53'],
  ['no VAT, but a tax of the place', '2026-07-01', to('ES', '35001'), '4000'],
  ['a company, last day of the relief', '2026-06-30', b2b, '4000 C07'],
  ['a company, by post', '2026-07-01', b2b, '4000'],
  ['a gift', today, { ...worth(45_00), ...gift }, '4000 C08'],
  ['in full', today, { ...worth(150_01), ...express }, '4000'],
])('codes of the declaration: %s (%s)', (_why, on, change, codes) => {
  expect(
    decision(on, change)
      .codes?.map(({ code }) => code)
      .join(' '),
  ).toBe(codes);
});

test('a code that was not read in the law is marked so', () => {
  const certainty = (change: Change, code: string) =>
    decision(today, change).codes?.find((one) => one.code === code)?.under?.source.certainty;
  expect([certainty({ incoterm: 'DDP' }, 'F53'), certainty(ioss(), 'F48'), certainty({ ...worth(45_00), ...gift }, 'C08')]).toEqual([
    'unverified',
    'restated',
    'official',
  ]);
});

test('of a place outside the VAT area the tax is not said to be VAT', () => {
  const { why, gaps, duty } = decision(today, { ...ioss(), ...to('RE', '97400') });
  expect(why[0]?.says).toBe('H7, tax of the place the ordinary way: 28.00 EUR is within 150.00 EUR');
  expect(gaps).toEqual(['tax: the place is outside the VAT area of the EU, and its own tax is not in the program']);
  expect(duty?.amount).toEqual(money(3_00, 'EUR'));
});

test('of a place outside the customs area nothing is decided, and that is named', () => {
  const { why, gaps, codes } = decision(today, { ...ioss(), ...to('SM', '47890') });
  expect([why.map(({ says }) => says), gaps, codes]).toEqual([
    ['San Marino is in a customs union with the EU, outside its VAT area: nothing is decided'],
    ['procedure', 'duty', 'tax'],
    undefined,
  ]);
});

provesEveryRule(eu);

test.each<[on: Day, since: Day | undefined]>([
  ['2026-06-30', undefined],
  ['2026-07-01', '2026-07-01'],
  ['2026-10-31', '2026-07-01'],
  ['2026-11-01', '2026-11-01'],
])('product identifiers travel on %s as the law of %s has it', (on, since) => {
  expect(decision(on).productIdentifiers?.since).toBe(since);
});
