/** Check digits of national numbers: the kept library's, mended where it errs, and our own where it has none. Numbers come compact, in their form. */
import { createRequire } from 'node:module';
import type { Validator } from 'stdnum/lib/cjs/types.js';
import type { Source } from './dated.ts';
import { dayOf } from './day.ts';

/** What is wrong with a compact number of the right form, or undefined. */
export type Check = (compact: string) => string | undefined;

/** A check and where it was read. */
export interface Checked {
  readonly check: Check;
  readonly source: Source;
}

export const wrongDigit = 'the check digit is wrong';
const noDay = 'the day of birth in it does not exist';

// Its main entry loads two hundred modules; each is loaded alone, when the first number of its kind comes.
const require = createRequire(import.meta.url);
const stdnum = (path: string) => require(`stdnum/lib/cjs/${path}.js`);

/** The library's check; `part` is said where it refuses a place, a date or a kind within the number. */
export function library(path: string, part = 'a part of it has no meaning'): Checked {
  let loaded: Validator | undefined;
  return {
    check: (compact) => {
      loaded ??= stdnum(path) as Validator;
      const { error } = loaded.validate(compact);
      return error && (error instanceof stdnum('exceptions').InvalidChecksum ? wrongDigit : part);
    },
    source: {
      title: `stdnum 1.12.0: ${path}`,
      url: `https://github.com/koblas/stdnum-js/blob/main/src/${path}.ts`,
      retrieved: '2026-11-22',
      certainty: 'restated',
    },
  };
}

/** The library's check with another before it: what the other says holds, where it says anything. */
export const after = (first: Check, { check, source }: Checked): Checked => ({
  check: (compact) => first(compact) ?? check(compact),
  source,
});

const sum = (signs: string, weights: readonly number[], alphabet = '0123456789'): number =>
  weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(signs[i]!), 0);

const right = (holds: boolean): string | undefined => (holds ? undefined : wrongDigit);

/** The library takes a CPF of eleven equal digits, which the sum fits and nobody is given. */
export const notOneDigit: Check = (compact) => (/^(.)\1*$/.test(compact) ? 'all its digits are the same' : undefined);

/** Luhn over the whole number. */
export const luhn: Check = (digits) => {
  const doubled = [...digits].reverse().map((digit, i) => Number(digit) * (i % 2 === 0 ? 1 : 2));
  return right(doubled.reduce((total, n) => total + (n > 9 ? n - 9 : n), 0) % 10 === 0);
};

/** Refuses what does not begin as it must. */
export const begins =
  (pattern: RegExp, says: string): Check =>
  (compact) =>
    pattern.test(compact) ? undefined : says;

/** `280010100012`: century 2 (19..) or 3 (20..), YYMMDD, serial, check. */
export const kuwaiti: Check = (digits) =>
  bornOn(digits.slice(1, 7)) ?? right(11 - (sum(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11) === Number(digits[11]));

/** A remainder of ten is reckoned again with the second weights; a number whose remainder is ten twice is not given out. */
export const kazakh: Check = (digits) => {
  const first = sum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const rest = first === 10 ? sum(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first;
  return bornOn(digits.slice(0, 6)) ?? right(rest === Number(digits[11]));
};

/** YYMMDD; the century does not matter, a year that is no leap year is none in either (1900 is taken for 2000). */
const bornOn: Check = (digits) =>
  dayOf(2000 + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6))) ? undefined : noDay;

/** DDMMYY in the middle, women's days 40 higher. */
export const indonesian: Check = (digits) => {
  const day = Number(digits.slice(6, 8));
  return bornOn(digits.slice(10, 12) + digits.slice(8, 10) + String(day > 40 ? day - 40 : day).padStart(2, '0'));
};

const npwp = library('id/npwp', 'its first two digits name no kind of taxpayer');
/** Fifteen digits; in the sixteen of today a zero stands before them, or it is the person's own NIK. */
export const npwpOfEither: Checked = {
  ...npwp,
  check: (digits) =>
    digits.length === 15 ? npwp.check(digits) : digits.startsWith('0') ? npwp.check(digits.slice(1)) : indonesian(digits),
};

const dni = library('pe/cui');
/** The check character is a digit or a letter, in two rows of equal standing; the library knows the digits only. */
export const peruvian: Checked = {
  ...dni,
  check: (compact) =>
    /[A-K]$/.test(compact) ? right('KJIHGFEDCBA'[sum(compact, [3, 2, 7, 6, 5, 4, 3, 2]) % 11] === compact[8]) : dni.check(compact),
};

const uscc = library('cn/uscc');
const threes = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** The library refuses every code whose check sign is 0. */
export const creditCode: Checked = {
  ...uscc,
  check: (compact) =>
    compact.endsWith('0') ? right(sum(compact, threes, '0123456789ABCDEFGHJKLMNPQRTUWXY') % 31 === 0) : uscc.check(compact),
};

/** Either of two checks by the number's form. */
export const either = (pattern: RegExp, first: Checked, second: Checked): Checked => ({
  ...second,
  check: (compact) => (pattern.test(compact) ? first : second).check(compact),
});
