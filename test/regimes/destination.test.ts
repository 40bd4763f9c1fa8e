import { expect, test } from 'vitest';
import { series } from '../../src/model/dated.ts';
import { money } from '../../src/model/money.ts';
import { percentOf } from '../../src/regimes/charges.ts';
import { judge } from '../../src/regimes/check.ts';
import { both, type Destination, formatPercent } from '../../src/regimes/destination.ts';
import { destinationRegime } from '../../src/regimes/destination-regime.ts';
import { buyer, type Change, context, parcel } from '../parcel.ts';

const source = { title: 'Harbour gazette', url: 'https://gazette.example/4', retrieved: '2026-11-22', certainty: 'official' } as const;
const since = '2021-01-01';
const law: Destination = {
  country: 'BR',
  name: 'the harbour',
  dutyFree: both(series({ since, value: money(50_00, 'USD'), source })),
  taxFree: both(series({ since, value: null, source })),
  basis: 'goods',
  tax: { name: 'VAT', basisPoints: series<number | null>({ since, value: 810, source }), of: 'cif' },
  recipientId: {
    kinds: ['cpf', 'cnpj'],
    need: series({ since, value: 'required' as const, source }),
    check: series({ since, value: 'two digits', source }),
  },
};
const harbour = destinationRegime({
  id: 'harbour',
  name: 'The harbour',
  description: 'What the harbour asks.',
  territories: ['BR'],
  laws: [law],
  base: { since, source },
});
const judged = (change: Change) => judge(parcel({ to: 'BR', ...change }), context(), [harbour]);
const withId = (kind: string, number: string): Change => ({ recipient: buyer('BR', { taxId: { kind, number } }) });

test.each([
  ['id', '111.444.777-35', 'cpf'],
  ['id', '16.727.230/0001-97', 'cnpj'],
  ['cpf', '111.444.777-35', 'cpf'],
  ['id', '111.444.777-36', 'id'],
])('a number of kind %s, %s, travels as %s', (kind, number, as) => {
  expect(judged(withId(kind, number)).shipment.decision.numbers).toEqual([
    { kind: as, number, owner: 'recipient', places: ['cn23-importer', 'data-recipient', 'invoice', 'declaration'] },
  ]);
});

test('a tax with freight, to the cent, with its steps', () => {
  const { tax } = judged({}).shipment.decision;
  expect(tax).toMatchObject({ name: 'VAT', amount: money(3_20, 'USD'), under: { since, source } });
  expect(tax!.steps).toEqual(['35.00 USD of goods', 'with freight of 4.50 USD', '8.1 % of 39.50 USD = 3.20 USD']);
});

test.each([
  [1_00, 810, 8],
  [1_06, 810, 9],
  [49, 1000, 5],
  [44, 1000, 4],
  [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991],
])('%i by %i hundredths of a percent, half up: %i', (minor, points, due) => {
  expect(percentOf(money(minor, 'USD'), points).minor).toBe(due);
});

test.each([
  [2500, '25 %'],
  [810, '8.1 %'],
  [1725, '17.25 %'],
])('%i is written %s', (points, written) => {
  expect(formatPercent(points)).toBe(written);
});
