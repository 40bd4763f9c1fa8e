import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../src/model/money.ts';
import { type Draft, draft } from '../../src/shipments/draft.ts';
import { mergeDrafts, type Refuse, splitDraft } from '../../src/shipments/split.ts';
import { bench, line, order, product, usd } from '../orders.ts';

const heavy = product('RING-7', { netMilligrams: 900_000 });
const made = (change = {}): Draft => draft(order(change), bench([heavy, product('BOX-1')])).value!;

const upTo =
  (milligrams: number, lines = 99): Refuse =>
  ({ grossMilligrams, items }) =>
    grossMilligrams > milligrams ? `${grossMilligrams} is above ${milligrams}` : items.length > lines ? `${items.length} lines` : undefined;

test.each<[why: string, limit: number, quantities: number[][]]>([
  ['within the limit it stays whole', 2_720_000, [[3]]],
  ['the limit itself is within', 2_720_000, [[3]]],
  ['one milligram over goes in two', 2_719_999, [[2], [1]]],
  ['one unit a piece', 1_000_000, [[1], [1], [1]]],
])('%s', (_why, limit, quantities) => {
  const split = splitDraft(made({ items: [line('RING-7', 3, 10_01)] }), upTo(limit));
  expect('pieces' in split && split.pieces.map(({ items }) => items.map(({ quantity }) => quantity))).toEqual(quantities);
});

test('one unit that is too heavy alone is refused, with the reason', () => {
  expect(splitDraft(made(), upTo(900_000))).toEqual({ refused: 'one "RING-7" alone: 920000 is above 900000' });
});

test('lines over the form’s number go to the next piece', () => {
  const split = splitDraft(made({ items: [line('RING-7', 1, 5_00), line('BOX-1', 1, 6_00), line('BOX-1', 2, 7_00)] }), upTo(99_000_000, 2));
  expect('pieces' in split && split.pieces.map(({ items, piece, pieces }) => [items.length, piece, pieces])).toEqual([
    [2, 1, 2],
    [1, 2, 2],
  ]);
});

test('whatever is split adds up to the order: quantity, value, weight and freight, line by line', () => {
  const lines = fc.array(
    fc.record({
      sku: fc.constantFrom('RING-7', 'BOX-1'),
      quantity: fc.integer({ min: 1, max: 40 }),
      price: fc.integer({ min: 1, max: 99_999 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 920_000, max: 5_000_000 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.option(fc.integer({ min: 1, max: 90_000_000 })),
      (items, limit, most, freight, weighed) => {
        const whole = made({
          items: items.map(({ sku, quantity, price }) => line(sku, quantity, price)),
          shipping: usd(freight),
          ...(weighed === null ? {} : { weighed }),
        });
        const split = splitDraft(whole, upTo(limit, most));
        // A weighed whole may be so heavy that no unit of it fits alone.
        if (!('pieces' in split)) return weighed !== null;
        const all = split.pieces;
        const total = (of: (piece: Draft) => number) => all.reduce((sum, piece) => sum + of(piece), 0);
        expect(total(({ value }) => value.minor)).toBe(whole.value.minor);
        expect(total(({ freight: share }) => share!.minor)).toBe(freight);
        expect(total(({ netMilligrams }) => netMilligrams)).toBe(whole.netMilligrams);
        expect(all.flatMap((piece) => piece.items).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
          items.reduce((sum, { quantity }) => sum + quantity, 0),
        );
        if (weighed !== null && all.length > 1) expect(total(({ grossMilligrams }) => grossMilligrams)).toBe(weighed);
        for (const { items: some, value, grossMilligrams, netMilligrams } of all) {
          expect(some.reduce((sum, each) => sum + each.value.minor, 0)).toBe(value.minor);
          if (weighed === null) expect(grossMilligrams).toBeGreaterThanOrEqual(netMilligrams);
          if (all.length > 1) expect(grossMilligrams).toBeLessThanOrEqual(limit);
        }
        return true;
      },
    ),
    { numRuns: 150 },
  );
});

test('drafts of one recipient merge into one, packing once', () => {
  const one = made({ items: [line('RING-7', 1, 10_00)] });
  const two = made({ id: '#4058', items: [line('BOX-1', 3, 2_00)], shipping: usd(1_00) });
  expect(mergeDrafts([one, two])).toMatchObject({
    orders: ['#4057', '#4058'],
    value: usd(16_00),
    freight: usd(5_50),
    netMilligrams: 1_020_000,
    grossMilligrams: 1_040_000,
    items: [{ order: '#4057' }, { order: '#4058', quantity: 3 }],
  });
  const paid = { ...one, payment: { at: '2026-11-19' } } as const;
  expect(mergeDrafts([paid, two])).not.toHaveProperty('payment');
  expect(mergeDrafts([paid])).toHaveProperty('payment');
});

test('apportioning adds up to the whole, whatever the weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 50 }),
      (whole, weights) => {
        const parts = apportion(whole, weights);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
        const total = weights.reduce((a, b) => a + b, 0);
        for (const [i, part] of parts.entries())
          if (total > 0) expect(Math.abs(part - (whole * weights[i]!) / total)).toBeLessThan(1 + 1e-6);
      },
    ),
  );
});
