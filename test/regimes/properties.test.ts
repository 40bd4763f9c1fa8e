import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { money } from '../../src/model/money.ts';
import { type Channel, channels } from '../../src/model/shipment.ts';
import { judge, regimes } from '../../src/regimes/index.ts';
import { buyer, context, convertBy, item, parcel, perEuro } from '../parcel.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', 'Gift', 'N/A', '***', '97133', 'BT1 5GS', '711311'),
);

const shipment = fc
  .record({
    to: fc.constantFrom('DE', 'FR', 'RO', 'US', 'GB', 'SG', 'RE', 'ZZ'),
    channel: fc.constantFrom<Channel>(...channels),
    trade: fc.constantFrom('b2c', 'b2b', 'c2c', 'f2c'),
    category: fc.constantFrom('sale-of-goods', 'gift', 'documents'),
    name: text,
    street: text,
    postcode: text,
    number: text,
    lines: fc.array(
      fc.record({
        description: text,
        hs: text,
        origin: text,
        quantity: fc.integer({ min: 1, max: 9 }),
        cents: fc.integer({ min: 0, max: 400_000 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ to, channel, trade, category, name, street, postcode, number, lines }) =>
    parcel({
      channel,
      trade: trade as 'b2c',
      category: category as 'gift',
      recipient: buyer(to, { name, lines: [street], postcode }),
      sellerTaxIds: [{ scheme: 'IOSS', number, owner: 'platform' }],
      items: lines.map(({ description, hs, origin, quantity, cents }) =>
        item({ description, hs, origin }, { quantity, value: money(cents, 'USD') }),
      ),
    }),
  );

const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2016-01-01', days));
const rates = fc.constantFrom(perEuro, { USD: 1 });

test('whatever a parcel holds, judging it ends in sentences that name the shipment, and again in the same ones', () => {
  fc.assert(
    fc.property(shipment, day, rates, (of, on, known) => {
      const around = context(on, { convert: convertBy(known) });
      const once = judge(of, around, regimes);
      for (const { message, fix, where, code, rule } of once.problems) {
        expect(message).toMatch(/\.$/s);
        expect(fix).toMatch(/\S/);
        expect(where.shipment).toBe('4057');
        expect(code.startsWith('regimes/') || (rule !== undefined && rule.since <= on)).toBe(true);
      }
      const { duty, fees } = once.shipment.decision;
      expect([duty, ...fees].every((charge) => !charge || charge.amount.minor >= 0)).toBe(true);
      expect(judge(once.shipment, around, regimes)).toEqual(once);
    }),
    { numRuns: 500, seed: 20261122 },
  );
});
