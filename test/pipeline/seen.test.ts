import { describe, expect, test } from 'vitest';
import type { Order } from '../../src/model/order.ts';
import { changedParts, digestOf, isSame } from '../../src/pipeline/seen.ts';
import { line, order, usd } from '../orders.ts';

test('what an export says of the payment, or where an order stands, makes no other order of it; what it declares does', () => {
  const digest = digestOf(order());
  expect(digestOf(order({ payment: { at: '2026-11-19', method: 'visa', reference: 'pi_3Q' } }))).toBe(digest);
  expect(digestOf(order({ sources: [{ file: 'other.csv', lines: [9] }] }))).toBe(digest);
  expect(isSame(digestOf(order({ service: 'Express' })), digest)).toBe(false);
  expect(digest).toMatch(/^[0-9a-f]{64}-[0-9a-f]{40}$/);
});

test('rows in another order are the same order', () => {
  const [ring, cup] = [line('RING-7', 2, 17_00), line('CUP-1', 1, 9_00, { line: 3 })];
  const again = order({
    items: [
      { ...cup, line: 2 },
      { ...ring, line: 3 },
    ],
  });
  expect(digestOf(again)).toBe(digestOf(order({ items: [ring, cup] })));
});

describe('what changed is told, and nothing of what it says', () => {
  const before = order();
  const { recipient, items } = before;
  test.each<[what: string, change: Partial<Order>, parts: readonly string[]]>([
    ['a street', { recipient: { ...recipient, lines: ['Rua Nova 9'] } }, ['the recipient']],
    ['a quantity', { items: [{ ...items[0]!, quantity: 3 }] }, ['what was bought']],
    ['a price', { items: [{ ...items[0]!, unitPrice: usd(16_00), lineTotal: usd(32_00) }] }, ['the prices']],
    ['a discount', { discount: usd(1_00) }, ['the prices']],
    ['a quantity with its price', { items: [line('RING-7', 3, 17_00)] }, ['what was bought', 'the prices']],
    ['a service', { service: 'Next day' }, ['the service']],
    ['an IOSS number', { sellerTaxIds: [{ scheme: 'IOSS', number: 'IM3720004273', owner: 'seller' }] }, ['the tax numbers of the seller']],
    ['something else', { trade: 'b2b' }, []],
  ])('%s', (_, change, parts) => {
    const [one, other] = [digestOf(before), digestOf(order(change))];
    expect(isSame(one, other)).toBe(false);
    expect(changedParts(one, other)).toEqual(parts);
  });

  test('of a digest that an older program kept, only that it changed', () => {
    expect(changedParts('0'.repeat(64), digestOf(before))).toEqual([]);
  });
});
