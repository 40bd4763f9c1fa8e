import { expect, test } from 'vitest';
import { series } from '../../src/model/dated.ts';
import { type Money, money } from '../../src/model/money.ts';
import type { Item } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { judge } from '../../src/regimes/check.ts';
import type { Regime } from '../../src/regimes/regime.ts';
import { batchOf, type Change, context, item, parcel, worth } from '../parcel.ts';

const usd = (minor: number) => money(minor, 'USD');
const source = { title: 'Harbour gazette', url: 'https://gazette.example/4', retrieved: '2026-11-22', certainty: 'official' } as const;
const harbour: Regime = {
  id: 'harbour',
  name: 'The harbour',
  description: 'What the harbour asks.',
  territories: ['SG'],
  covers: () => true,
  rules: [],
  limits: [
    {
      name: 'the relief',
      entries: series<Money | null>({ since: '2021-01-01', value: money(100_00, 'EUR'), source }),
      applies: () => true,
    },
  ],
  facts: [],
};
const problems = (change: Change, batch = batchOf(1)) => judge(parcel(change), context('2026-11-22', { batch }), [harbour]).problems;
const found = (code: string, change: Change, batch = batchOf(1)) => problems(change, batch).filter((problem) => problem.code === code);

test.each<[why: string, value: Money, parcels: number, total: Money | undefined, told: boolean]>([
  ['two orders, together above', usd(90_00), 2, usd(125_01), true],
  ['together exactly at the limit', usd(90_00), 2, usd(125_00), false],
  ['one order', usd(90_00), 1, usd(125_01), false],
  ['already above alone', usd(125_01), 2, usd(200_00), false],
  ['values not known', usd(90_00), 2, undefined, false],
])('several orders to one recipient: %s', (_why, value, parcels, total, told) => {
  const at = found('regimes/together-above-limit', worth(value), batchOf(parcels, total));
  expect(at.length > 0).toBe(told);
});

test('what is added up is named, as a warning', () => {
  expect(found('regimes/together-above-limit', worth(usd(90_00)), batchOf(3, usd(270_00)))[0]).toMatchObject({
    severity: 'warning',
    message: '3 orders of this batch go to this recipient and are worth 270.00 USD together, above 100.00 EUR (the relief).',
  });
});

test.each<[why: string, of: Item, told: string | undefined]>([
  ['half of the catalogue', item({ unitValue: usd(35_00) }, { value: usd(17_50) }), undefined],
  [
    'a cent below half',
    item({ unitValue: usd(35_00) }, { value: usd(17_49) }),
    'RING-7 is declared at 17.49 USD each; by its weight the catalogue makes it worth 35.00 USD.',
  ],
  [
    'twice as heavy as the catalogue says',
    item({ unitValue: usd(35_00) }, { value: usd(34_00), netMilligrams: grams(80) }),
    'RING-7 is declared at 34.00 USD each; by its weight the catalogue makes it worth 70.00 USD.',
  ],
  [
    'in another currency',
    item({ unitValue: money(28_00, 'EUR') }, { value: usd(17_49) }),
    'RING-7 is declared at 17.49 USD each; by its weight the catalogue makes it worth 35.00 USD.',
  ],
  ['no value in the catalogue', item({}, { value: usd(1) }), undefined],
])('value per kilogram: %s', (_why, of, told) => {
  expect(found('regimes/below-catalogue', { items: [of] }).map(({ message }) => message)).toEqual(told === undefined ? [] : [told]);
});

const lines = (...values: number[]): Change => ({ items: values.map((minor, i) => item({ sku: `RING-${i}` }, { value: usd(minor) })) });
test.each<[why: string, change: Change, told: boolean]>([
  ['three lines of 10.00', lines(10_00, 10_00, 10_00), true],
  ['three lines of 9.99', lines(9_99, 9_99, 9_99), false],
  ['one of them apart', lines(10_00, 10_00, 11_00), false],
  ['two lines only', lines(10_00, 10_00), false],
])('one round value: %s', (_why, change, told) => {
  expect(found('regimes/one-round-value', change).length > 0).toBe(told);
});
