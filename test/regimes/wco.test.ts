import { expect, test } from 'vitest';
import { money } from '../../src/model/money.ts';
import type { Context } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { judge } from '../../src/regimes/check.ts';
import { wco } from '../../src/regimes/wco/wco.ts';
import { buyer, type Change, codesOf, context, exporter, item, parcel } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const on = '2026-11-22';
const own = (change: Change, around: Partial<Context> = {}) => codesOf([wco], on, change, around).filter((code) => code.startsWith('wco/'));

test('a good parcel has nothing against it', () => {
  expect(own({})).toEqual([]);
});

test.each<[why: string, change: Change, codes: string[]]>([
  ['no name', { recipient: buyer('SG', { name: ' ' }) }, ['wco/recipient-incomplete']],
  ['no street', { recipient: buyer('SG', { lines: ['', '-'] }) }, ['wco/recipient-incomplete']],
  ['no city', { recipient: buyer('SG', { city: '' }) }, ['wco/recipient-incomplete']],
  ['a country that is none', { recipient: buyer('SG', { country: 'ZZ' }) }, ['wco/recipient-incomplete']],
  ['a masked name', { recipient: buyer('SG', { name: '张**' }) }, ['wco/recipient-masked']],
  ['a name with one letter masked', { recipient: buyer('SG', { name: 'T* Mei Ling' }) }, ['wco/recipient-masked']],
  ['a masked telephone', { recipient: buyer('SG', { phone: '+65 81****67' }) }, ['wco/recipient-masked']],
  ['an asterisk that hides nothing', { recipient: buyer('SG', { lines: ['12 Joo Chiat Road * rear'] }) }, []],
  ['no postcode in Germany', { recipient: buyer('DE', { postcode: '' }) }, ['wco/postcode-missing']],
  ['no postcode in Ireland, where EU customs ask it', { recipient: buyer('IE', { postcode: '' }) }, ['wco/postcode-missing']],
  ['no postcode in Chile', { recipient: buyer('CL', { postcode: '' }) }, ['wco/postcode-advised']],
  ['no postcode in Hong Kong, which has none', { recipient: buyer('HK', { postcode: '' }) }, []],
])('recipient: %s', (_why, change, codes) => {
  expect(own(change)).toEqual(codes);
});

test('a masked name stays masked in the message', () => {
  const [problem] = judge(parcel({ recipient: buyer('SG', { name: 'Tan M** Ling' }) }), context(), [wco]).problems.slice(-1);
  expect(problem!.message).toBe("The recipient's name is masked: T… (12 characters).");
});

test.each<[why: string, change: Partial<typeof exporter>, codes: string[]]>([
  ['whole', {}, []],
  ['without street', { lines: [] }, ['wco/sender-incomplete']],
  ['without postcode', { postcode: '' }, ['wco/sender-incomplete']],
  ['without postcode in Hong Kong', { postcode: '', country: 'HK' }, []],
])('sender %s', (_why, change, codes) => {
  expect(own({}, { exporter: { ...exporter, ...change } })).toEqual(codes);
});

test.each<[description: string, codes: string[]]>([
  ['Silver ring', []],
  ['Fan', []],
  ['戒指', []],
  ['', ['wco/description-missing']],
  ['ab', ['wco/description-missing']],
  ['戒', ['wco/description-missing']],
  ['4057', ['wco/description-code']],
  ['Order #4057', ['wco/description-code']],
  ['RING-7', ['wco/description-code']],
  ['ring 7', ['wco/description-code']],
  ['XB-1023/7', ['wco/description-code']],
  ['USB', []],
  ['MP3 player', []],
  ['Silver ring ™', ['wco/description-characters']],
  ['Silver ring 💍', ['wco/description-characters']],
  ['💍💍💍', ['wco/description-missing', 'wco/description-characters']],
  ['Silver\u0007ring', ['wco/description-characters']],
])('description "%s"', (description, codes) => {
  expect(own({ items: [item({ description })] })).toEqual(codes);
});

test.each<[why: string, change: Change, codes: string[]]>([
  ['five digits', { items: [item({ hs: '71131' })] }, ['wco/hs-digits']],
  ['six digits', { items: [item({ hs: '711311' })] }, []],
  ['a leading zero', { items: [item({ hs: '090210' })] }, []],
  ['dotted', { items: [item({ hs: '7113.11' })] }, ['wco/hs-digits']],
  ['a placeholder', { items: [item({ hs: '000000' })] }, ['wco/hs-digits']],
  ['fourteen digits', { items: [item({ hs: '71131100101234' })] }, []],
  ['fifteen digits', { items: [item({ hs: '711311001012345' })] }, ['wco/hs-digits']],
  ['none, by express', { channel: 'express', items: [item({ hs: '' })] }, ['wco/hs-missing']],
  ['none, by mail: for the post to say', { items: [item({ hs: '' })] }, []],
  ['no origin', { items: [item({ origin: '' })] }, ['wco/origin']],
  ['an origin that is no country', { items: [item({ origin: 'EU' })] }, ['wco/origin']],
  ['no pieces', { items: [item({}, { quantity: 0 })] }, ['wco/quantity', 'wco/net-weight']],
  ['half a piece', { items: [item({}, { quantity: 1.5 })] }, ['wco/quantity']],
  ['a line without weight', { items: [item({ netMilligrams: 0 })] }, ['wco/net-weight']],
  ['gross equal to net', { grossMilligrams: grams(40) }, []],
  ['gross a milligram below net', { grossMilligrams: grams(40) - 1 }, ['wco/gross-below-net']],
  ['a free gift', { items: [item(), item({}, { value: money(0, 'USD') })] }, ['wco/line-value']],
  ['a line of one cent', { items: [item(), item({}, { value: money(1, 'USD') })] }, []],
  ['two currencies', { items: [item(), item({}, { value: money(5_00, 'EUR') })] }, ['wco/one-currency']],
  ['lines that do not add up', { value: money(35_01, 'USD') }, ['wco/value-sum']],
  ['a sale ticked as a gift', { category: 'gift' }, ['wco/gift-on-sale']],
  ['a gift between private persons', { category: 'gift', trade: 'c2c' }, []],
  ['a sale ticked as documents', { category: 'documents' }, ['wco/category']],
  ['goods that come back', { category: 'returned-goods' }, []],
])('goods: %s', (_why, change, codes) => {
  expect(own(change)).toEqual(codes);
});

test.each([
  ['2020-12-31', []],
  ['2021-01-01', ['wco/line-value']],
] as const)('the record begins with advance data: %s', (day, codes) => {
  const change = { items: [item({}, { value: money(0, 'USD') })] };
  expect(codesOf([wco], day, change).filter((code) => code.startsWith('wco/'))).toEqual(codes);
});

const product = (of: object, change: Change = {}): Change => ({ channel: 'express', items: [item(of)], ...change });
test.each<[code: string, breached: Change, kept: Change]>([
  ['wco/battery-charge', product({ battery: 'ion-packed' }), product({ battery: 'ion-installed' })],
  ['wco/battery-charge', product({ battery: 'ion-packed' }), product({ battery: 'ion-packed' }, { channel: 'mail' })],
  ['wco/dangerous-goods', product({ dangerousGoods: 'UN1266' }), product({ dangerousGoods: 'none' })],
  ['wco/dangerous-goods', product({ dangerousGoods: 'UN1266' }), product({ dangerousGoods: 'UN1266' }, { channel: 'mail' })],
])('%s', (code, breached, kept) => {
  expect(own(breached)).toContain(code);
  expect(own(kept)).not.toContain(code);
});

test.each([
  ['2025-12-31', false],
  ['2026-01-01', true],
] as const)('the charge of packed batteries is asked on %s: %s', (day, asked) => {
  expect(codesOf([wco], day, product({ battery: 'ion-packed' })).includes('wco/battery-charge')).toBe(asked);
});

provesEveryRule(wco);
