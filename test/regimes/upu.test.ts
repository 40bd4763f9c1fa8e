import { expect, test } from 'vitest';
import { money } from '../../src/model/money.ts';
import type { Battery, Context } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { judge } from '../../src/regimes/check.ts';
import { upu } from '../../src/regimes/upu/upu.ts';
import { buyer, type Change, codesOf, context, convertBy, exporter, item, parcel } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const on = '2026-11-22';
const own = (change: Change, day: `${number}-${number}-${number}` = on, around: Partial<Context> = {}) =>
  codesOf([upu], day, change, around).filter((code) => code.startsWith('upu/'));
const sdr = (minor: number): Change => ({ items: [item({}, { value: money(minor, 'XDR') })] });
const size = (lengthMm: number, widthMm: number, heightMm: number) => ({ size: { lengthMm, widthMm, heightMm } });

test('a good packet has nothing against it', () => {
  expect(own({})).toEqual([]);
});

test('the post says nothing of express', () => {
  expect(upu.covers(parcel({ channel: 'express' }), context())).toBe(false);
});

test.each<[why: string, change: Change, form: string, because: string]>([
  ['small', {}, 'cn22', 'CN22: 35.00 USD is 22.40 XDR, below 300.00 XDR (1 USD = 0.64 XDR (2026-11-20))'],
  ['a cent below the limit', sdr(299_99), 'cn22', 'CN22: 299.99 XDR is 299.99 XDR, below 300.00 XDR (the same currency)'],
  ['the limit itself', sdr(300_00), 'cn23', 'CN23: 300.00 XDR is 300.00 XDR, not below 300.00 XDR (the same currency)'],
  [
    'four lines',
    { items: [item(), item(), item(), item()] },
    'cn22',
    'CN22: 140.00 USD is 89.60 XDR, below 300.00 XDR (1 USD = 0.64 XDR (2026-11-20))',
  ],
  ['five lines', { items: [item(), item(), item(), item(), item()] }, 'cn23', 'CN23: 5 lines are more than the 4 of a CN22'],
  [
    'exactly 2 kg',
    { grossMilligrams: grams(2000) },
    'cn22',
    'CN22: 35.00 USD is 22.40 XDR, below 300.00 XDR (1 USD = 0.64 XDR (2026-11-20))',
  ],
  ['a gram above', { grossMilligrams: grams(2001) }, 'cn23', 'CN23: above 2000 g it is a parcel'],
  ['an air parcel', { channel: 'air-parcel' }, 'cn23', 'CN23: every parcel has one'],
  ['EMS', { service: 'ems' }, 'cn23', 'CN23: the EMS label carries its data'],
])('form: %s', (_why, change, form, because) => {
  expect(judge(parcel(change), context(), [upu]).shipment.decision).toMatchObject({ form, why: [{ says: because }] });
});

test('without a rate a CN23 is made, which is always accepted, and a note says so', () => {
  const { shipment, problems } = judge(parcel({ to: 'SG' }), context(on, { convert: convertBy({ USD: 1 }) }), [upu]);
  expect(shipment.decision.form).toBe('cn23');
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toContain('note regimes/decided-without-rate');
});

test('on a day before the record the form is the one that is always accepted', () => {
  const { shipment, problems } = judge(parcel(), context('2020-12-31'), [upu]);
  expect(shipment.decision.form).toBe('cn23');
  expect(problems.map(({ code }) => code)).toContain('regimes/unknown-day');
});

test.each<[why: string, change: Change, codes: string[]]>([
  ['2 kg', { grossMilligrams: grams(2000) }, []],
  ['a milligram more', { grossMilligrams: grams(2000) + 1 }, ['upu/over-two-kilograms']],
  ['the same by EMS', { grossMilligrams: grams(2000) + 1, service: 'ems' }, []],
  ['the same as a parcel', { grossMilligrams: grams(2000) + 1, channel: 'air-parcel' }, []],
  ['a parcel of 31.5 kg', { grossMilligrams: grams(31_500), channel: 'air-parcel' }, []],
  ['a milligram more', { grossMilligrams: grams(31_500) + 1, channel: 'air-parcel' }, ['upu/parcel-too-heavy']],
  ['600 + 200 + 100 mm', size(600, 200, 100), []],
  ['within the tolerance of 2 mm', size(602, 200, 100), []],
  ['a millimetre more', size(603, 200, 90), ['upu/packet-too-large']],
  ['903 mm in all', size(500, 253, 150), ['upu/packet-too-large']],
  ['a roll of 900 mm', size(900, 70, 70), []],
  ['a roll above 1042 mm with two diameters', size(900, 72, 72), ['upu/packet-too-large']],
  ['90 × 140 mm', size(140, 90, 10), []],
  ['smaller than the tolerance', size(137, 90, 10), ['upu/packet-too-small']],
  ['a roll of 100 mm', size(100, 35, 35), []],
  ['a roll below the tolerance', size(97, 40, 40), ['upu/packet-too-small']],
  ['a parcel of 1.5 m and 3 m', { ...size(1500, 500, 250), channel: 'air-parcel' }, []],
  ['a millimetre longer', { ...size(1501, 400, 250), channel: 'air-parcel' }, ['upu/parcel-too-large']],
  ['a girth a millimetre wider', { ...size(1500, 501, 250), channel: 'air-parcel' }, ['upu/parcel-too-large']],
])('weight and size: %s', (_why, change, codes) => {
  expect(own(change)).toEqual(codes);
});

test.each<[why: string, day: `${number}-${number}-${number}`, change: Change, codes: string[]]>([
  ['the last day of "if known"', '2025-08-31', { items: [item({ hs: '' })] }, ['upu/hs-if-known']],
  ['with a code on that day', '2025-08-31', {}, []],
  ['the first day of the duty', '2025-09-01', { items: [item({ hs: '' })] }, ['upu/hs-missing']],
  ['a gift', '2025-09-01', { category: 'gift', trade: 'c2c', items: [item({ hs: '' })] }, []],
])('a sale without tariff code: %s', (_why, day, change, codes) => {
  expect(own(change, day)).toEqual(codes);
});

test.each<[description: string, to: string, codes: string[]]>([
  ['Gift.', 'SG', ['upu/vague-description']],
  ['daily  necessities', 'SG', ['upu/vague-description']],
  ['Gift box of tea', 'SG', []],
  ['银戒指', 'SG', ['upu/description-script']],
  ['银戒指', 'JP', []],
])('description "%s" to %s', (description, to, codes) => {
  expect(own({ recipient: buyer(to), items: [item({ description })] })).toEqual(codes);
});

test.each<[battery: Battery, quantity: number, codes: string[]]>([
  ['none', 1, []],
  ['ion-installed', 1, ['upu/battery-installed']],
  ['metal-installed', 4, ['upu/battery-installed']],
  ['ion-installed', 5, ['upu/battery-count']],
  ['ion-packed', 1, ['upu/battery-loose']],
  ['ion-alone', 1, ['upu/battery-loose']],
  ['metal-packed', 1, ['upu/battery-loose']],
  ['metal-alone', 1, ['upu/battery-loose']],
  ['other', 1, ['upu/battery-unknown']],
])('battery %s × %i', (battery, quantity, codes) => {
  expect(own({ items: [item({ battery }, { quantity })] })).toEqual(codes);
});

test('a catalogue that is silent about batteries gets a note', () => {
  const { battery: _, ...silent } = item().product;
  expect(own({ items: [{ ...item(), product: silent }] })).toEqual(['upu/battery-unknown']);
});

test.each<[why: string, change: Change, codes: string[]]>([
  ['a parcel with postage', { channel: 'air-parcel' }, []],
  ['postage in yuan', { freight: money(20_00, 'CNY') }, ['upu/postage-currency']],
  ['a right number', { number: 'RB123456785GB' }, []],
  ['a wrong check digit', { number: 'RB123456786GB' }, ['upu/number']],
  ['a reserved indicator', { number: 'JB123456785GB' }, ['upu/number']],
  ['no S10 in the mail', { number: 'YT2229521272164446' }, ['upu/number']],
  ['a line’s own number on a parcel', { channel: 'air-parcel', number: 'YT2229521272164446' }, []],
  ['a wrong S10 on a parcel', { channel: 'air-parcel', number: 'CP123456786GB' }, ['upu/number']],
])('papers: %s', (_why, change, codes) => {
  expect(own(change)).toEqual(codes);
});

test('a CN23 without postage is told, a CN22 has no box for it', () => {
  const { freight: _, ...rest } = parcel();
  expect(judge({ ...rest, channel: 'air-parcel' }, context(), [upu]).problems.map(({ code }) => code)).toContain('upu/postage-missing');
  expect(judge(rest, context(), [upu]).problems.map(({ code }) => code)).not.toContain('upu/postage-missing');
});

test.each([
  ['110 %', 'IN', 44, []],
  ['a gram more', 'IN', 45, ['upu/packing-heavy']],
  ['a gram more, posted elsewhere', 'CN', 45, []],
] as const)('gross against net: %s from %s', (_why, country, gross, codes) => {
  expect(own({ grossMilligrams: grams(gross) }, on, { exporter: { ...exporter, country } })).toEqual(codes);
});

const of = (product: object): Change => ({ items: [item(product)] });
test.each<[code: string, breached: Change, kept: Change]>([
  ['upu/not-admitted', of({ hs: '360410', description: 'Firework fountain' }), of({ hs: '350610', description: 'Paper glue stick' })],
  ['upu/not-admitted', of({ hs: '010649', description: 'Live mealworms' }), of({ hs: '020130', description: 'Dried beef' })],
  ['upu/not-admitted', of({ hs: '711890', description: 'Silver coin' }), of({ hs: '711719', description: 'Coin pendant' })],
  ['upu/dangerous-goods', of({ dangerousGoods: 'UN1266' }), of({ dangerousGoods: 'none' })],
  [
    'upu/perhaps-dangerous',
    of({ hs: '330300', description: 'Perfume, 30 ml' }),
    of({ hs: '330300', description: 'Perfume, 30 ml', dangerousGoods: 'none' }),
  ],
  [
    'upu/perhaps-dangerous',
    of({ hs: '850760', description: 'Power bank, 10000 mAh' }),
    of({ hs: '850760', description: 'Power bank case', battery: 'ion-installed' }),
  ],
  ['upu/perhaps-dangerous', of({ hs: '961310', description: 'Gas lighter' }), of({ hs: '961511', description: 'Hair comb' })],
] as const)('%s', (code, breached, kept) => {
  expect(own(breached)).toContain(code);
  expect(own(kept)).not.toContain(code);
});

test('what was not read in the Convention warns at most', () => {
  const { problems } = judge(parcel(of({ hs: '360410', description: 'Firework fountain' })), context(on), [upu]);
  expect(problems.find(({ code }) => code === 'upu/not-admitted')).toMatchObject({
    severity: 'warning',
    message: 'The tariff code 360410 is of explosives, fireworks and matches, which the post does not admit.',
    where: { item: 1, field: 'hs' },
  });
});

provesEveryRule(upu);
