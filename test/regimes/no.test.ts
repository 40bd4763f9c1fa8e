import { expect, test } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import { judge } from '../../src/regimes/check.ts';
import { no } from '../../src/regimes/no/no.ts';
import { buyer, type Change, context, exporter, item, parcel, worth } from '../parcel.ts';
import { provesEveryRule } from '../support/proved-rules.ts';

const nok = (minor: number) => money(minor, 'NOK');
const of = (on: Day, change: Change = {}, ids: Record<string, string> = {}) =>
  judge(parcel({ to: 'NO', ...change }), context(on, { exporter: { ...exporter, ids } }), [no]);
const voec = (number: string): Change => ({ sellerTaxIds: [{ scheme: 'VOEC', number, owner: 'platform' }] });
const charged = (charge: { amount: { minor: number } } | null | undefined) => (charge === null ? null : charge?.amount.minor);

test.each<
  [why: string, on: Day, change: Change, procedure: string | undefined, duty: number | null | undefined, tax: number | null | undefined]
>([
  ['exactly 350 NOK, last day of the relief', '2023-12-31', worth(nok(350_00)), 'low-value', null, null],
  ['a krone øre above', '2023-12-31', worth(nok(350_01)), undefined, undefined, undefined],
  ['the day the relief ended', '2024-01-01', worth(nok(350_00)), undefined, undefined, undefined],
  ['VOEC', '2026-11-22', { ...worth(nok(900_00)), ...voec('2012345') }, 'voec', null, null],
  ['VOEC at its limit', '2026-11-22', { ...worth(nok(2999_99)), ...voec('2012345') }, 'voec', null, null],
  ['exactly 3,000 NOK', '2026-11-22', { ...worth(nok(3000_00)), ...voec('2012345') }, undefined, undefined, undefined],
  [
    'two items of 2,000 NOK',
    '2026-11-22',
    { items: [item({}, { value: nok(2000_00) }), item({}, { value: nok(2000_00) })], ...voec('2012345') },
    'voec',
    null,
    null,
  ],
  ['food', '2026-11-22', { ...worth(nok(900_00), { hs: '090240' }), ...voec('2012345') }, undefined, undefined, undefined],
  ['before the record', '2020-12-31', worth(nok(350_00)), undefined, undefined, undefined],
])('%s (%s)', (_why, on, change, procedure, duty, tax) => {
  const { decision } = of(on, change).shipment;
  expect([decision.procedure, charged(decision.duty), charged(decision.tax)]).toEqual([procedure, duty, tax]);
});

test('the number travels as the sender’s, and each step names its source', () => {
  const { decision } = of('2026-11-22', { ...worth(nok(900_00)), ...voec('201 2345') }).shipment;
  expect(decision.numbers).toEqual([
    { kind: 'VOEC', number: '2012345', owner: 'platform', places: ['cn22', 'cn23-sender', 'data-sender', 'invoice', 'declaration'] },
  ]);
  expect(decision.why.map(({ says, under }) => [says, under?.source.certainty])).toEqual([
    ["Norway: 900.00 NOK is within 2999.99 NOK an item, the platform's number of VOEC travels", 'official'],
    ['VAT: paid at the sale', 'official'],
    ['duty: none on goods under VOEC', 'unverified'],
  ]);
  expect(decision.gaps).toEqual([]);
});

test('the exporter’s own number is for sales to consumers', () => {
  const own = { voec: '2012345' };
  expect(of('2026-11-22', worth(nok(900_00)), own).shipment.decision.scheme).toEqual({
    scheme: 'VOEC',
    number: '2012345',
    owner: 'seller',
  });
  expect(of('2026-11-22', { ...worth(nok(900_00)), trade: 'b2b' }, own).shipment.decision.scheme).toBeUndefined();
});

test('what is not known is named', () => {
  expect(of('2026-11-22', worth(nok(900_00))).shipment.decision.gaps).toEqual([
    'procedure',
    'duty: rates by tariff code and origin are not in the program',
    'tax: VAT of 25 % is due on value and duty, and the duty is not known',
  ]);
});

test.each<[code: string, on: Day, breached: Change, kept: Change]>([
  ['no/scheme-number-form', '2026-11-22', voec('201234'), voec('2012345')],
  // The number of a company's own VAT is none of the scheme.
  ['no/scheme-number-form', '2026-11-22', voec('995525828'), voec('2012345')],
  ['no/scheme-not-for-this', '2026-11-22', { ...worth(nok(3000_00)), ...voec('2012345') }, { ...worth(nok(2999_99)), ...voec('2012345') }],
  ['no/scheme-not-for-this', '2026-11-22', { ...voec('2012345'), trade: 'b2b' }, voec('2012345')],
  ['no/scheme-missing', '2026-11-22', {}, voec('2012345')],
  ['no/hs-digits', '2026-11-22', { items: [item({ hs: '7113' })] }, { items: [item({ hs: '711311' })] }],
  ['no/not-known', '2026-11-22', {}, voec('2012345')],
  ['no/svalbard', '2026-11-22', { recipient: buyer('NO', { postcode: '9170' }) }, { recipient: buyer('NO', { postcode: '9169' }) }],
  ['no/svalbard', '2026-11-22', { recipient: buyer('SJ', { postcode: '9171' }) }, {}],
])('%s on %s', (code, on, breached, kept) => {
  const codes = (change: Change) => of(on, change).problems.map((problem) => problem.code);
  expect(codes(breached)).toContain(code);
  expect(codes(kept)).not.toContain(code);
});

test('the digits of the code are asked from 2024-01-01', () => {
  const short = { items: [item({ hs: '7113' })] };
  expect(of('2023-12-31', short).problems.map(({ code }) => code)).not.toContain('no/hs-digits');
  expect(of('2024-01-01', short).problems.find(({ code }) => code === 'no/hs-digits')).toMatchObject({
    severity: 'error',
    where: { item: 1, field: 'hs' },
  });
});

test('of Svalbard one thing alone is told', () => {
  expect(of('2026-11-22', { recipient: buyer('SJ', { postcode: '9171' }) }).problems.map(({ code }) => code)).toEqual(['no/svalbard']);
});

test('nothing is decided for Svalbard', () => {
  const { decision } = of('2026-11-22', {
    ...worth(nok(900_00)),
    ...voec('2012345'),
    recipient: buyer('NO', { postcode: '9171' }),
  }).shipment;
  expect([decision.procedure, decision.duty, decision.tax, decision.scheme]).toEqual([undefined, undefined, undefined, undefined]);
  expect(decision.gaps).toEqual(['procedure', 'duty', 'tax']);
});

provesEveryRule(no);
