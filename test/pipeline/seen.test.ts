import { expect, test } from 'vitest';
import { digestOf } from '../../src/pipeline/seen.ts';
import { order } from '../orders.ts';

test('what an export says of the payment, or where an order stands, makes no other order of it; what it declares does', () => {
  const digest = digestOf(order());
  expect(digestOf(order({ payment: { at: '2026-11-19', method: 'visa', reference: 'pi_3Q' } }))).toBe(digest);
  expect(digestOf(order({ sources: [{ file: 'other.csv', lines: [9] }] }))).toBe(digest);
  expect(digestOf(order({ service: 'Express' }))).not.toBe(digest);
});
