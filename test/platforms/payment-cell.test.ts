import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { momentOf, readPayment } from '../../src/platforms/payment-cell.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';

describe('a moment behind its day', () => {
  test.each([
    ['2026-11-19 22:19:08 +0800', '2026-11-19T22:19:08+08:00'],
    ['2026-11-19T22:19:08-05:00', '2026-11-19T22:19:08-05:00'],
    ['2026-11-19T22:19:08.731Z', '2026-11-19T22:19:08Z'],
    ['2026-11-19 22:19:08 UTC', '2026-11-19T22:19:08Z'],
    ['2026.11.19 9:05', '2026-11-19T09:05:00'],
    ['11/19/2026 12:17:40 AM', '2026-11-19T00:17:40'],
    ['11/19/2026 12:17:40 PM', '2026-11-19T12:17:40'],
    ['11/19/2026 11:59:59 pm', '2026-11-19T23:59:59'],
    ['Nov-19-26', '2026-11-19'],
    ['2026-11-19 23:59', '2026-11-19T23:59:00'],
    ['2026-11-19 24:00', '2026-11-19'],
    ['2026-11-19 13:00 PM', '2026-11-19'],
    ['2026-11-19 22:60:08', '2026-11-19'],
    ['2026-11-19 22:19:61', '2026-11-19'],
  ])('%s is %s', (text, moment) => {
    expect(momentOf('2026-11-19', text)).toBe(moment);
  });
});

describe('a payment', () => {
  const header = indexHeader(['Paid at', 'Method', 'Reference', 'Other Reference']);
  const columns = { at: ['Paid at'], method: ['Method'], reference: ['Reference', 'Other Reference'] };
  const read = (...rows: string[][]) => {
    const found: Problem[] = [];
    const made = rows.map((cells, i) => makeRow('orders.csv', i + 2, cells, header));
    return {
      ...readPayment(made, columns, ['iso'], found),
      told: found.map(({ code, severity, where }) => [code, severity, where.column]),
    };
  };

  test('is what the first filled cells say, over rows and spellings', () => {
    expect(read(['', '-', '', ''], ['2026-11-19', 'visa', '', 'pi_3Q'])).toEqual({
      payment: { at: '2026-11-19', method: 'visa', reference: 'pi_3Q' },
      told: [],
    });
  });

  test('of which nothing is said is none', () => {
    expect(read(['', '--', '', ''])).toEqual({ told: [] });
  });

  test('whose date is in an unknown form has none, and that is said, not held against the order', () => {
    expect(read(['19th of November', 'visa', '', ''])).toEqual({
      payment: { method: 'visa' },
      told: [['platforms/date-left-out', 'warning', 'Paid at']],
    });
  });

  test.each(['2.26179E+12', 'c2.26179E+12.1'])('whose reference is %s has none, and that is said', (reference) => {
    expect(read(['2026-11-19', '', reference, 'pi_3Q'])).toEqual({
      payment: { at: '2026-11-19' },
      told: [['platforms/payment-reference-lost', 'note', 'Reference']],
    });
  });
});
