import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatS10, groupS10, lastS10Serial, readS10, s10CheckDigit, s10Indicator, s10Ranges } from '../../src/model/s10.ts';

describe('the check digit', () => {
  test.each<[serial: number, digit: number, why: string]>([
    [12345678, 5, 'sum 204, eleven less six'],
    [47110815, 1, 'sum 164'],
    [28704377, 5, 'sum 231: eleven becomes five'],
    [50, 0, 'sum 45: ten becomes nought'],
    [99999999, 5, 'sum 396: all nines'],
    [104, 5, 'sum 33'],
    [102030, 7, 'sum 37'],
    [1234567, 5, 'sum 160'],
    [0, 5, 'sum nought'],
  ])('of %i is %i (%s)', (serial, digit) => {
    expect(s10CheckDigit(serial)).toBe(digit);
  });

  test.each([-1, 1.5, lastS10Serial + 1, Number.NaN])('%d is no serial', (serial) => {
    expect(() => s10CheckDigit(serial)).toThrow(RangeError);
  });

  test('catches every single wrong digit of the serial, but where both give 5, which stands for two remainders', () => {
    fc.assert(
      fc.property(fc.nat(lastS10Serial), fc.nat(7), fc.integer({ min: 1, max: 9 }), (serial, place, step) => {
        const digits = [...String(serial).padStart(8, '0')];
        digits[place] = String((Number(digits[place]) + step) % 10);
        const other = s10CheckDigit(Number(digits.join('')));
        return other !== s10CheckDigit(serial) || other === 5;
      }),
    );
  });
});

describe('reading and writing', () => {
  test.each([
    ['RB123456785GB', 'RB 123 456 785 GB', []],
    ['RB123456785CV', 'RB 123 456 785 CV', []],
    ['EE471108151FR', 'EE 471 108 151 FR', []],
    ['RR287043775IN', 'RR 287 043 775 IN', []],
    ['CP000001045CN', 'CP 000 001 045 CN', []],
    ['CP999999995CN', 'CP 999 999 995 CN', []],
    ['CP000000500CN', 'CP 000 000 500 CN', []],
    ['RB123456786US', 'RB 123 456 786 US', ['the check digit is 6; it should be 5']],
    ['CP001020301BR', 'CP 001 020 301 BR', ['the check digit is 1; it should be 7']],
    ['EL012345678JP', 'EL 012 345 678 JP', ['the check digit is 8; it should be 5']],
    ['RB123456785XX', 'RB 123 456 785 XX', ['XX is no country']],
    ['JB123456785CN', 'JB 123 456 785 CN', ['the service indicator JB is reserved']],
    [
      'WB123456784XX',
      'WB 123 456 784 XX',
      ['the service indicator WB is reserved', 'the check digit is 4; it should be 5', 'XX is no country'],
    ],
  ])('%s is printed %s', (number, printed, faults) => {
    expect(groupS10(number)).toBe(printed);
    expect(readS10(number)?.faults).toEqual(faults);
  });

  test.each(['RB12345678GB', 'RB1234567855GB', 'R1123456785GB', 'rb123456785gb', 'RB 123456785GB', 'RB123456785G1', ''])(
    '"%s" has not the form',
    (text) => {
      expect(readS10(text)).toBeUndefined();
    },
  );

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.nat(lastS10Serial), fc.constantFrom('LX', 'RB', 'UA', 'CP', 'EE'), (serial, indicator) => {
        const number = formatS10(indicator, serial, 'CN');
        expect(number).toMatch(/^[A-Z]{2}\d{9}CN$/);
        expect(readS10(number)).toMatchObject({ indicator, serial, country: 'CN', faults: [] });
      }),
    );
  });
});

describe('service indicators', () => {
  const pairs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((a) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((b) => a + b));

  test('each of the 676 stands in exactly one range', () => {
    for (const pair of pairs)
      expect(
        s10Ranges.filter(({ from, to }) => from <= pair && pair <= to),
        pair,
      ).toHaveLength(1);
  });

  test('J K S T W are reserved, and no other', () => {
    const reserved = pairs.filter((pair) => s10Indicator(pair)!.use === 'reserved');
    expect(new Set(reserved.map(([letter]) => letter))).toEqual(new Set(['J', 'K', 'S', 'T', 'W']));
    expect(reserved).toHaveLength(5 * 26);
  });

  test.each([
    ['AU', 'unassigned'],
    ['AV', 'domestic'],
    ['CY', 'international'],
    ['CZ', 'agreement'],
    ['EW', 'international'],
    ['EX', 'agreement'],
    ['GA', 'domestic'],
    ['GB', 'unlisted'],
    ['GD', 'domestic'],
    ['HW', 'international'],
    ['HX', 'agreement'],
    ['LY', 'international'],
    ['LZ', 'agreement'],
    ['QM', 'international'],
    ['QN', 'unlisted'],
    ['UZ', 'international'],
    ['VZ', 'agreement'],
  ])('%s is %s', (letters, use) => {
    expect(s10Indicator(letters)?.use).toBe(use);
  });

  test.each(['', 'L', 'lx', 'L1', 'LXX'])('"%s" is none', (letters) => {
    expect(s10Indicator(letters)).toBeUndefined();
  });
});
