import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSpans, merged, serialsIn, without } from '../../src/ledger/serials.ts';

const span = (first: number, last: number) => ({ first, last });

describe('the smallest serials that are free', () => {
  test.each([
    ['of a new series', [], 10, 19, 3, [span(10, 12)]],
    ['after those used', [span(10, 12)], 10, 19, 3, [span(13, 15)]],
    ['in a gap and after it', [span(10, 11), span(13, 14)], 10, 19, 3, [span(12, 12), span(15, 16)]],
    ['up to the last', [span(10, 17)], 10, 19, 5, [span(18, 19)]],
    ['of a range that is used up', [span(10, 19)], 10, 19, 5, []],
    ['of a range moved back before those used', [span(10, 19)], 5, 19, 7, [span(5, 9)]],
    ['of a range moved on', [span(10, 12)], 100, 199, 2, [span(100, 101)]],
    ['of a range that begins within those used', [span(10, 19)], 15, 25, 2, [span(20, 21)]],
    ['of a range that ends within those used', [span(10, 19)], 8, 15, 5, [span(8, 9)]],
    ['of one serial', [], 7, 7, 2, [span(7, 7)]],
    ['none', [], 7, 9, 0, []],
  ])('%s', (_what, used, from, to, count, free) => {
    expect(freeSpans(used, from, to, count)).toEqual(free);
  });
});

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.nat(5)).map(([first, more]) => span(first, first + more)),
  { maxLength: 6 },
);

test('claims are rising, within the range, never used before, and as many as there are', () => {
  fc.assert(
    fc.property(spans, fc.nat(20), fc.nat(20), fc.nat(20), (some, from, length, count) => {
      const used = merged(some);
      const taken = serialsIn(used);
      const range = serialsIn([span(from, from + length)]);
      expect(serialsIn(freeSpans(used, from, from + length, count))).toEqual(
        range.filter((serial) => !taken.includes(serial)).slice(0, count),
      );
    }),
  );
});

test('what is merged is the same serials, each once, in spans that do not touch', () => {
  fc.assert(
    fc.property(spans, (some) => {
      const whole = merged(some);
      expect(serialsIn(whole)).toEqual([...new Set(serialsIn(some))].toSorted((a, b) => a - b));
      for (const [i, { first }] of whole.entries()) if (i > 0) expect(first).toBeGreaterThan(whole[i - 1]!.last + 1);
    }),
  );
});

test('what is given back is free again, and nothing else', () => {
  fc.assert(
    fc.property(spans, fc.array(fc.nat(40)), (some, back) => {
      expect(serialsIn(without(merged(some), back))).toEqual(serialsIn(merged(some)).filter((serial) => !back.includes(serial)));
    }),
  );
});
