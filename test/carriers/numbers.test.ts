import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumberRange } from '../../src/carriers/carrier.ts';
import {
  carrierOf,
  carriers,
  endsOf,
  formatNumber,
  genericCarrier,
  rangeProblems,
  serialsOf,
  servicesOf,
} from '../../src/carriers/index.ts';
import { isNumberOf } from '../../src/model/number.ts';

const s10 = (indicator: string, country = 'CN', from = 10_000_000, to = 10_099_999): NumberRange => ({
  kind: 's10',
  indicator,
  country,
  from,
  to,
});
const pattern = (prefix: string, from: number, to: number, width: number, check: 'mod7' | 'none' = 'none'): NumberRange => ({
  kind: 'pattern',
  prefix,
  from,
  to,
  width,
  check,
});

test.each<[range: NumberRange, first: string, last: string]>([
  [s10('LX'), 'LX100000003CN', 'LX100999995CN'],
  [s10('CP', 'CN', 50, 104), 'CP000000500CN', 'CP000001045CN'],
  [s10('RB', 'GB', 12_345_678, 12_345_678), 'RB123456785GB', 'RB123456785GB'],
  [pattern('', 331_881_002, 331_881_003, 9, 'mod7'), '3318810025', '3318810036'],
  [pattern('3318', 81_002, 81_003, 5, 'mod7'), '3318810025', '3318810036'],
  [pattern('SEL', 7, 99, 8), 'SEL00000007', 'SEL00000099'],
  [pattern('A1B', 7, 99, 3, 'mod7'), 'A1B0076', 'A1B0990'],
])('%o begins with %s and ends with %s', (range, first, last) => {
  expect(endsOf(range)).toEqual({ first, last });
});

describe('the series', () => {
  test('is the same for the same indicator and country, whatever the range and the carrier', () => {
    expect(serialsOf(s10('LX'))).toEqual({ series: 's10|LX|CN', from: 10_000_000, to: 10_099_999 });
    expect(serialsOf(s10('LX', 'CN', 5, 9)).series).toBe('s10|LX|CN');
    expect(serialsOf(s10('LX', 'HK')).series).not.toBe('s10|LX|CN');
    expect(serialsOf(s10('LZ')).series).not.toBe('s10|LX|CN');
  });

  test('of two patterns that could give the same number is one, with the same serial for it', () => {
    const whole = serialsOf(pattern('', 331_881_002, 331_881_003, 9, 'mod7'));
    expect(serialsOf(pattern('3318', 81_002, 81_003, 5, 'mod7'))).toEqual(whole);
    expect(serialsOf(pattern('0003', 0, 9, 5)).series).toBe(serialsOf(pattern('', 0, 9, 9)).series);
  });

  test('no two serials of one series, and no two series, give the same number', () => {
    const prefix = fc.stringMatching(/^[A-B]{0,2}[0-1]{0,3}$/);
    const one = fc.record({ prefix, width: fc.integer({ min: 1, max: 3 }), serial: fc.nat(9), check: fc.constant('none' as const) });
    fc.assert(
      fc.property(one, one, (a, b) => {
        const [left, right] = [a, b].map(({ prefix, width, serial, check }) => {
          const range = pattern(prefix, serial, serial, width, check);
          const { series, from } = serialsOf(range);
          return { key: `${series} ${from}`, number: formatNumber(range, from) };
        });
        expect(left!.number === right!.number).toBe(left!.key === right!.key);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is wrong with a range', () => {
  const mail = carrierOf('china-post')!;
  const parcel = carrierOf('china-post-parcel')!;
  const dhl = carrierOf('dhl-express')!;
  const any = genericCarrier('yanwen', 'Yanwen', 'air-parcel');

  test.each([
    [mail, s10('LX'), []],
    [mail, s10('RB'), []],
    [mail, s10('UA'), []],
    [parcel, s10('CP'), []],
    [parcel, s10('HA'), []],
    [dhl, pattern('3318', 80_000, 89_999, 5, 'mod7'), []],
    [any, s10('CP'), []],
    [any, pattern('YW', 1, 9999, 9), []],
    [mail, s10('LX', 'CN', 0, 99_999_999), []],
    [mail, s10('LX', 'CN', 5, 5), []],
    [mail, s10('JX'), ['carriers/reserved-indicator']],
    [mail, s10('KA'), ['carriers/reserved-indicator']],
    [mail, s10('SA'), ['carriers/reserved-indicator']],
    [mail, s10('TA'), ['carriers/reserved-indicator']],
    [mail, s10('WA'), ['carriers/reserved-indicator']],
    [mail, s10('AA'), ['carriers/reserved-indicator']],
    [mail, s10('lx'), ['carriers/reserved-indicator']],
    [mail, s10('CP'), ['carriers/wrong-indicator']],
    [mail, s10('EE'), ['carriers/wrong-indicator']],
    [parcel, s10('LX'), ['carriers/wrong-indicator']],
    [any, s10('RB'), ['carriers/wrong-indicator']],
    [mail, s10('LZ'), ['carriers/indicator-by-agreement']],
    [parcel, s10('CZ'), ['carriers/indicator-by-agreement']],
    [mail, s10('LX', 'XX'), ['carriers/unknown-issuer']],
    [mail, s10('WX', 'XX'), ['carriers/reserved-indicator', 'carriers/unknown-issuer']],
    [mail, s10('LX', 'CN', 6, 5), ['carriers/range-backwards']],
    [mail, s10('LX', 'CN', 1, 100_000_000), ['carriers/serial-too-long']],
    [any, pattern('YW12345678', 1, 9_999_999, 7), []],
    [any, pattern('YW123456789', 1, 9_999_999, 7), ['carriers/serial-too-long']],
    [mail, pattern('LX', 1, 99, 9), ['carriers/wrong-number-form']],
    [dhl, pattern('33188', 80_000, 89_999, 5, 'none'), ['carriers/wrong-number-form']],
    [dhl, pattern('331', 80_000, 89_999, 5, 'mod7'), ['carriers/wrong-number-form']],
  ])('$id: %o', (carrier, range, codes) => {
    expect(rangeProblems(range, carrier).map(({ code }) => code)).toEqual(codes);
  });

  test('is told with the value found and the way to mend it', () => {
    expect(rangeProblems(s10('CP'), mail, 'post-2', { file: 'declarant.yaml' })).toMatchObject([
      {
        message: 'The service indicator CP means parcel post; post-2 has services for L?, R?, U?.',
        fix: 'Write the two letters that the post gave you for this service under carriers.post-2.numbers in the settings, or give the range to the carrier it belongs to.',
        where: { file: 'declarant.yaml' },
      },
    ]);
    expect(rangeProblems(pattern('33188', 10_010, 20_000, 5), dhl)[0]?.message).toBe(
      'The range gives the number 3318810010, which is no valid DHL Express waybill number: the check digit is 0; it should be 4.',
    );
  });
});

const withKind = carriers.filter(({ numberKind, numbers }) => numberKind !== undefined && numbers !== 'given');
test.each(withKind.map((carrier) => [carrier.id, carrier] as const))('%s: a number of its range is of the kind it says', (_id, carrier) => {
  const range = carrier.numbers === 's10' ? s10(carrier.channel === 'mail' ? 'LX' : 'CP') : pattern('3318', 0, 9, 5, 'mod7');
  const { from, to } = serialsOf(range);
  for (const serial of [from, from + 1, to]) expect(isNumberOf(carrier.numberKind!, formatNumber(range, serial))).toBe(true);
});

test.each([
  ['LX', ['small-packet-tracked']],
  ['RB', ['small-packet-registered']],
  ['UA', ['small-packet']],
])('numbers %s are of one service', (indicator, services) => {
  expect(servicesOf(carrierOf('china-post')!, s10(indicator)).map(({ id }) => id)).toEqual(services);
});

test('without a range every service may be meant', () => {
  expect(servicesOf(carrierOf('china-post')!, undefined)).toHaveLength(3);
});
