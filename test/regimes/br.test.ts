import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import type { Charge } from '../../src/model/shipment.ts';
import { br } from '../../src/regimes/br/br.ts';
import { stateOf } from '../../src/regimes/br/icms.ts';
import { judge } from '../../src/regimes/check.ts';
import { buyer, type Change, context, convertBy, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const today = '2026-11-22';
const usd = (minor: number) => money(minor, 'USD');
const to = (region: string | undefined, number = '390.533.447-05', kind = 'cpf'): Change => ({
  recipient: { ...buyer('BR', { taxId: { kind, number } }), region: region ?? '' },
});
const of = (on: Day, change: Change = {}, around = {}) => judge(parcel({ to: 'BR', ...to('SP'), ...change }), context(on, around), [br]);
const prc: Change = { sellerTaxIds: [{ scheme: 'PRC', number: '20.123.456/0001', owner: 'platform' }] };
const goods = (minor: number, freight = 0): Change => ({ ...worth(usd(minor)), freight: usd(freight) });
const minor = (charge: Charge | null | undefined) => charge?.amount.minor ?? charge;

test.each<[why: string, on: Day, change: Change, procedure: string | undefined, duty: unknown, tax: unknown]>([
  ['not certified, 50 USD', today, goods(50_00), 'rts', 30_00, 16_39],
  ['certified, 50 USD', today, { ...goods(50_00), ...prc }, 'prc', 10_00, 12_29],
  ['a cent more', today, { ...goods(50_01), ...prc }, 'prc', 10_01, 12_29],
  ['50 USD with the freight', today, { ...goods(45_50, 4_50), ...prc }, 'prc', 10_00, 12_29],
  ['a cent more with the freight', today, { ...goods(45_50, 4_51), ...prc }, 'prc', 10_01, 12_29],
  ['certified, 100 USD', today, { ...goods(100_00), ...prc }, 'prc', 40_00, 28_67],
  ['in a state of 20 %', today, { ...goods(100_00), ...prc, ...to('Minas Gerais') }, 'prc', 40_00, 35_00],
  ['the last day of 17 % there', '2025-03-31', { ...goods(100_00), ...prc, ...to('MG') }, 'prc', 40_00, 28_67],
  ['the first day of 20 % there', '2025-04-01', { ...goods(100_00), ...prc, ...to('MG') }, 'prc', 40_00, 35_00],
  ['the state is not known', today, { ...goods(100_00), ...to(undefined) }, 'rts', 60_00, undefined],
  ['a company', today, { ...goods(50_00), ...prc, trade: 'b2b' }, 'rts', 30_00, 16_39],
  ['3,000 USD', today, { ...goods(3000_00), ...prc }, 'prc', 1780_00, 979_04],
  ['a cent more', today, { ...goods(3000_01), ...prc }, 'full', undefined, undefined],
  ['a cent more, not certified', today, goods(3000_01), 'full', undefined, undefined],
  ['above by the freight alone', today, { ...goods(3000_00, 1), ...prc }, 'full', undefined, undefined],
  ['the first day of the 20 %', '2024-08-01', { ...goods(50_00), ...prc }, 'prc', 10_00, 12_29],
  ['the last day without', '2024-07-31', { ...goods(50_00), ...prc }, 'prc', null, 10_24],
  ['60 % above that day', '2024-07-31', { ...goods(50_01), ...prc }, 'prc', 30_01, 16_39],
  ['the first day of the programme', '2023-08-01', { ...goods(50_00), ...prc }, 'prc', null, 10_24],
  ['the day before', '2023-07-31', { ...goods(50_00), ...prc }, undefined, undefined, undefined],
])('%s (%s)', (_why, on, change, procedure, duty, tax) => {
  const { decision } = of(on, change).shipment;
  expect([decision.procedure, minor(decision.duty), minor(decision.tax)]).toEqual([procedure, duty, tax]);
});

test('each step lists its numbers, and whose it is to collect', () => {
  const { duty, tax, why } = of(today, { ...goods(95_50, 4_50), ...prc }).shipment.decision;
  expect(duty?.steps).toEqual([
    '95.50 USD of goods',
    'with freight of 4.50 USD',
    '60 % of 100.00 USD = 60.00 USD',
    'less 20.00 USD = 40.00 USD',
    'paid at the sale, to the certified platform',
  ]);
  expect(tax?.steps).toEqual([
    '100.00 USD with duty of 40.00 USD is 140.00 USD',
    '17 % in SP, itself included: 140.00 USD × 17 / 83 = 28.67 USD',
    'paid at the sale, to the certified platform',
  ]);
  expect(why.map(({ says, under }) => [says.split(';')[0], under?.since])).toEqual([
    ["Brazil: 95.50 USD is within 3000.00 USD, the platform's number of Remessa Conforme travels", '2023-08-01'],
    ['duty: 95.50 USD of goods', '2024-08-01'],
    ['ICMS: 100.00 USD with duty of 40.00 USD is 140.00 USD', '2023-08-01'],
  ]);
  expect(of(today, goods(35_00)).shipment.decision.duty?.steps).toEqual(['35.00 USD of goods', '60 % of 35.00 USD = 21.00 USD']);
});

test('another currency is reckoned in dollars, and without a rate not at all', () => {
  const reais: Change = { ...worth(money(200_00, 'BRL')), freight: money(0, 'BRL'), ...prc };
  expect(of(today, reais).shipment.decision.duty?.steps).toEqual([
    '200.00 BRL of goods',
    '200.00 BRL is 40.00 USD (1 BRL = 0.2 USD (2026-11-20))',
    '20 % of 40.00 USD = 8.00 USD',
    'paid at the sale, to the certified platform',
  ]);
  const { decision } = of(today, reais, { convert: convertBy({}) }).shipment;
  expect([decision.duty, decision.tax, decision.gaps.length]).toEqual([undefined, undefined, 3]);
});

test('the certification is data alone, the recipient’s number goes into the importer’s reference', () => {
  expect(of(today, { ...goods(50_00), ...prc }).shipment.decision.numbers).toEqual([
    { kind: 'PRC', number: '20.123.456/0001', owner: 'platform', places: ['data-sender', 'declaration'] },
    { kind: 'cpf', number: '390.533.447-05', owner: 'recipient', places: ['cn23-importer', 'data-recipient', 'invoice', 'declaration'] },
  ]);
});

test.each([
  ['SP', 'SP'],
  ['br-sp', 'SP'],
  ['São  Paulo', 'SP'],
  ['ceará', 'CE'],
  ['RIO GRANDE DO NORTE', 'RN'],
  ['Lisboa', undefined],
  ['', undefined],
  [undefined, undefined],
])('the state of %s is %s', (region, state) => expect(stateOf(region)).toBe(state));

test('what is not known is named', () => {
  const gaps = (change: Change) => of(today, change).shipment.decision.gaps;
  expect(gaps({ ...goods(100_00), ...to(undefined) })).toEqual(['tax: the rate of ICMS is the state’s, and the address names none']);
  expect(gaps(goods(3000_01))).toEqual([
    'duty: 60 %, less under Remessa Conforme; not reckoned above 3,000 USD, nor without a rate of exchange',
    'tax: ICMS is due on value and duty, and the duty is not known',
  ]);
});

test.each<[code: string, breached: Change, kept: Change]>([
  ['br/recipient-id-missing', { recipient: buyer('BR', { region: 'SP' }) }, {}],
  ['br/recipient-id-form', to('SP', '111.444.777-36'), to('SP', '111.444.777-35')],
  ['br/recipient-id-form', to('SP', '111.111.111-11'), {}],
  ['br/recipient-id-form', to('SP', '16.727.230/0001-98', 'cnpj'), to('SP', '16.727.230/0001-97', 'cnpj')],
  ['br/recipient-id-form', to('SP', '12.ABC.345/01DE-36', 'id'), to('SP', '12.ABC.345/01DE-35', 'id')],
  ['br/scheme-not-for-this', { ...prc, trade: 'b2b' }, prc],
  ['br/scheme-not-for-this', { ...goods(3000_01), ...prc }, { ...goods(3000_00), ...prc }],
  ['br/scheme-missing', {}, prc],
  ['br/hs-digits', { items: [item({ hs: '7113' })] }, { items: [item({ hs: '711311' })] }],
  ['br/full-declaration', goods(3000_01), goods(3000_00)],
  ['br/not-known', goods(3000_01), goods(3000_00)],
  ['br/state-missing', to('Lisboa'), to('Bahia')],
])('%s', (code, breached, kept) => {
  const codes = (change: Change) => of(today, change).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('a parcel without the recipient’s number is held from 2020-01-01', () => {
  const held = (on: Day) => of(on, { recipient: buyer('BR') }).problems.find(({ code }) => code === 'br/recipient-id-missing');
  expect(held('2019-12-31')).toBeUndefined();
  expect(held('2020-01-01')).toMatchObject({
    severity: 'error',
    message: "Brazil asks for the recipient's number (CPF, CNPJ or passport), and there is none.",
  });
});

test('after the newest page the rates are said to be unchecked', () => {
  const told = (on: Day) => of(on).problems.filter(({ code }) => code === 'br/announced').length;
  expect([told('2026-02-28'), told('2026-03-01')]).toEqual([0, 1]);
});

test('the rate of the day is watched for the lower duty', () => {
  const near = (change: Change) =>
    of(today, { ...worth(money(64_00, 'CAD')), ...change }).problems.filter(({ code }) => code === 'regimes/near-limit').length;
  expect([near(prc), near({})]).toEqual([1, 0]);
});

provesEveryRule(br);
