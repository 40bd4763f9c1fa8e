import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gtinCheckDigit, parseGtin } from '../../src/model/gtin.ts';

test.each([
  ['6901234567892', '6901234567892'],
  ['690 1234-567892', '6901234567892'],
  ['96385074', '96385074'],
  ['036000291452', '036000291452'],
  ['10614141000415', '10614141000415'],
  ['6901234567891', undefined],
  ['690123456789', undefined],
  ['69012345678920', undefined],
  ['963850740', undefined],
  ['690123456789X', undefined],
  ['', undefined],
])('%s is the GTIN %s', (text, gtin) => {
  expect(parseGtin(text)).toBe(gtin);
});

test('a number with its check digit is a GTIN, and any one wrong digit makes it none', () => {
  const digits = fc.stringMatching(/^\d{12}$/);
  fc.assert(
    fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
      const gtin = body + gtinCheckDigit(body);
      const wrong = [...gtin].map((digit, i) => (i === at ? String((Number(digit) + shift) % 10) : digit)).join('');
      expect(parseGtin(gtin)).toBe(gtin);
      expect(parseGtin(wrong)).toBeUndefined();
    }),
  );
});
