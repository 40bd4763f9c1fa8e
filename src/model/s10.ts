/** S10, the number of a postal item: `RB123456785GB`. Standard UPU S10-12. */
import { isAlpha2 } from './country.ts';
import type { Source } from './dated.ts';

const overview = 'https://wikimili.com/en/S10_%28UPU_standard%29';

/** The standard's own text is not free; its ranges and check digit as restated, read in two places that agree. */
export const s10Source: Source = {
  title: 'S10 (UPU standard): identification of postal items, edition S10-12',
  url: overview,
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const unlistedSource: Source = { ...s10Source, cite: 'a range that no list names', certainty: 'unverified' };

/**
 * `international`: any post may use it; `agreement`: only posts that agreed; `domestic`: within a country or between posts that agreed;
 * `reserved` and `unassigned`: no item bears it; `unlisted`: no list we read names it.
 */
export type S10Use = 'international' | 'agreement' | 'domestic' | 'reserved' | 'unassigned' | 'unlisted';

/** A range of service indicators, both ends included. */
export interface S10Range {
  readonly from: string;
  readonly to: string;
  readonly meaning: string;
  readonly use: S10Use;
  readonly source: Source;
}

const range = (from: string, to: string, use: S10Use, meaning: string): S10Range => ({
  from,
  to,
  meaning,
  use,
  source: use === 'unlisted' ? unlistedSource : s10Source,
});

const domestic = 'domestic, bilateral or multilateral use';

/** All service indicators, AA to ZZ, in order and without a gap. */
export const s10Ranges: readonly S10Range[] = [
  range('AA', 'AU', 'unassigned', 'unassigned'),
  range('AV', 'AZ', 'domestic', `${domestic}; e-commerce items with a radio tag`),
  range('BA', 'BZ', 'domestic', domestic),
  range('CA', 'CY', 'international', 'parcel post'),
  range('CZ', 'CZ', 'agreement', 'parcel post by bilateral agreement'),
  range('DA', 'DZ', 'domestic', domestic),
  range('EA', 'EW', 'international', 'EMS'),
  range('EX', 'EZ', 'agreement', 'EMS by bilateral agreement'),
  range('FA', 'FZ', 'unlisted', 'not in any list we read'),
  range('GA', 'GA', 'domestic', domestic),
  range('GB', 'GC', 'unlisted', 'not in any list we read'),
  range('GD', 'GD', 'domestic', domestic),
  range('GE', 'GZ', 'unlisted', 'not in any list we read'),
  range('HA', 'HW', 'international', 'e-commerce parcel'),
  range('HX', 'HY', 'agreement', 'e-commerce parcel by multilateral agreement'),
  range('HZ', 'HZ', 'agreement', 'e-commerce parcel by bilateral agreement'),
  range('IA', 'IZ', 'unlisted', 'not in any list we read'),
  range('JA', 'KZ', 'reserved', 'reserved'),
  range('LA', 'LY', 'international', 'letter post, express; in practice tracked packets'),
  range('LZ', 'LZ', 'agreement', 'letter post, express, by bilateral agreement'),
  range('MA', 'MZ', 'international', 'letter post, M bag'),
  range('NA', 'NZ', 'domestic', domestic),
  range('OA', 'OZ', 'unlisted', 'not in any list we read'),
  range('PA', 'PZ', 'domestic', domestic),
  range('QA', 'QM', 'international', 'letter post, business reply'),
  range('QN', 'QZ', 'unlisted', 'not in any list we read'),
  range('RA', 'RY', 'international', 'letter post, registered'),
  range('RZ', 'RZ', 'agreement', 'letter post, registered, by bilateral agreement'),
  range('SA', 'TZ', 'reserved', 'reserved'),
  range('UA', 'UZ', 'international', 'letter post with a customs form, not express, registered or insured'),
  range('VA', 'VY', 'international', 'letter post, insured'),
  range('VZ', 'VZ', 'agreement', 'letter post, insured, by bilateral agreement'),
  range('WA', 'WZ', 'reserved', 'reserved'),
  range('XA', 'YZ', 'unlisted', 'not in any list we read'),
  range('ZA', 'ZZ', 'domestic', domestic),
];

/** What two capital letters mean as a service indicator; undefined for anything else. */
export const s10Indicator = (letters: string): S10Range | undefined =>
  /^[A-Z]{2}$/.test(letters) ? s10Ranges.find(({ from, to }) => from <= letters && letters <= to) : undefined;

const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** The greatest serial: eight digits. */
export const lastS10Serial = 99_999_999;

/** The check digit of a serial from 0 to 99999999; indicator and country do not count. Throws on another number. */
export function s10CheckDigit(serial: number): number {
  if (!Number.isInteger(serial) || serial < 0 || serial > lastS10Serial) throw new RangeError(`not an S10 serial: ${serial}`);
  const digits = String(serial).padStart(8, '0');
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 0 : check === 11 ? 5 : check;
}

/** `RB123456785GB`: the thirteen characters that the barcode holds. */
export const formatS10 = (indicator: string, serial: number, country: string): string =>
  `${indicator}${String(serial).padStart(8, '0')}${s10CheckDigit(serial)}${country}`;

/** An S10 number taken apart. It is a valid one only without faults. */
export interface S10 {
  readonly indicator: string;
  readonly meaning: string;
  readonly serial: number;
  readonly given: number;
  readonly expected: number;
  /** Alpha-2 of the country whose post issued it. */
  readonly country: string;
  /** What is wrong with it, in words: `the check digit is 6; it should be 5`. */
  readonly faults: readonly string[];
}

/** Two letters, nine digits, two letters, without spaces; undefined for another form. */
export function readS10(text: string): S10 | undefined {
  const [, indicator, serial, given, country] = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/.exec(text) ?? [];
  if (indicator === undefined || country === undefined) return undefined;
  const { meaning, use } = s10Indicator(indicator)!;
  const expected = s10CheckDigit(Number(serial));
  const faults = [
    ...(use === 'reserved' ? [`the service indicator ${indicator} is reserved`] : []),
    ...(Number(given) === expected ? [] : [`the check digit is ${given}; it should be ${expected}`]),
    ...(isAlpha2(country) ? [] : [`${country} is no country`]),
  ];
  return { indicator, meaning, serial: Number(serial), given: Number(given), expected, country, faults };
}

/** `RB 123 456 785 GB`: as it is printed beside the barcode. Another text is given back as it is. */
export const groupS10 = (number: string): string => number.replace(/^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/, '$1 $2 $3 $4 $5');
