import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCode128, encodeCode128, isCode128 } from '../../src/formats/code128.ts';

/** Patterns of the published table (Code 128, values 0 to 106), typed from it one by one. */
const startA = '211412';
const startB = '211214';
const startC = '211232';
const toB = '114131';
const toC = '113141';
const shift = '411311';
const stop = '2331112';

const widths = (...patterns: readonly string[]): number[] => Array.from(patterns.join(''), Number);
const modules = (text: string): number => encodeCode128(text).reduce((sum, width) => sum + width, 0);
const patternsOf = (text: string): string[] =>
  encodeCode128(text)
    .join('')
    .match(/.{7}$|.{6}(?=.{7})/g) ?? [];

describe('encodeCode128', () => {
  test('an S10 identifier takes 156 modules: start B, two letters, C, four pairs, B, check digit and two letters', () => {
    expect(modules('LX123456785CN')).toBe(156);
    const [letters, pairs, rest] = [
      ['132131', '331121'],
      ['112232', '131123', '331121', '241112'],
      ['213212', '131321', '113321'],
    ];
    expect(patternsOf('LX123456785CN')).toEqual([startB, ...letters, toC, ...pairs, toB, ...rest, '212222', stop]);
  });

  test('the check character of "Wikipedia" is 88, as published', () => {
    expect(patternsOf('Wikipedia').at(-2)).toBe('421211');
  });

  test.each([
    ['letters stay in set B', 'Wikipedia', 12, startB, []],
    ['an even run of digits stands in set C alone', '12345678', 7, startC, []],
    ['three digits are not worth a switch', '123', 6, startB, []],
    ['four digits at the end are, and change sets at once', 'AB1234', 8, startB, [toC]],
    ['two digits in a word are not', 'A12B', 7, startB, []],
    ['control characters take set A', 'A\tB', 6, startA, []],
    ['one control character among small letters is shifted', 'ab\tcd', 9, startB, [shift]],
  ])('%s', (_, text, symbols, start, inside) => {
    const patterns = patternsOf(text);
    expect(patterns).toHaveLength(symbols);
    expect(patterns[0]).toBe(start);
    for (const pattern of inside) expect(patterns).toContain(pattern);
    expect(modules(text)).toBe(symbols * 11 + 2);
  });

  test.each(['', 'Łódź', 'a\u0080', '😀'])('%j is refused', (text) => {
    expect(isCode128(text)).toBe(false);
    expect(() => encodeCode128(text)).toThrow(RangeError);
  });
});

describe('decodeCode128', () => {
  test('the published example PJJ123C in set A, check character 54', () => {
    const code = widths(startA, '313121', '112133', '112133', '123221', '223211', '221132', '131321', '311123', stop);
    expect(decodeCode128(code)).toBe('PJJ123C');
  });

  test('any ASCII text comes back', () => {
    const ascii = fc.string({
      unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
      minLength: 1,
      maxLength: 40,
    });
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789AZaz\t'), minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.oneof(ascii, digits), (text) => decodeCode128(encodeCode128(text)) === text));
  });

  test('one module moved anywhere is noticed', () => {
    const code = encodeCode128('LX123456785CN');
    for (let at = 0; at + 1 < code.length; at++) {
      const moved = code.map((width, index) => (index === at ? width + 1 : index === at + 1 ? width - 1 : width));
      expect(decodeCode128(moved), `element ${at}`).toBeUndefined();
    }
  });

  test.each([
    ['nothing', []],
    ['a start and a stop', widths(startB, stop)],
    ['no stop', encodeCode128('PJJ123C').slice(0, -7)],
    ['read from the wrong end', encodeCode128('PJJ123C').toReversed()],
    ['a bar too many', [...encodeCode128('PJJ123C'), 1, 1]],
  ])('%s is no code', (_, code) => {
    expect(decodeCode128(code)).toBeUndefined();
  });
});
