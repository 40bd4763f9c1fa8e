/** Dates in the form that a mapping declares: a word such as `DD/MM/YYYY`. */
import { type Day, dayOf } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cell, isAbsent } from '../cell.ts';
import { monthNamed } from '../day-cell.ts';
import { unreadableCell } from '../problems.ts';

const tokens = /YYYY|YY|Mon|MM|M|DD|D/g;
const patterns: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d\\d)',
  MM: '(?<month>\\d\\d)',
  M: '(?<month>\\d\\d?)',
  Mon: '(?<month>\\p{L}+)\\.?',
  DD: '(?<day>\\d\\d)',
  D: '(?<day>\\d\\d?)',
};
/** A time after the date does not matter. */
const time = '(?:[T ,]\\s*\\d\\d?:\\d\\d.*)?';

/** Whether a word is a form: one year, one month, one day, and what stands between them. */
export const isDateForm = (form: string): boolean =>
  form.length <= 24 &&
  [...form.matchAll(tokens)]
    .map(([token]) => token[0])
    .sort()
    .join('') === 'DMY' &&
  !/[A-Za-z\d]/.test(form.replace(tokens, ''));

const known = new Map<string, RegExp>();

function patternOf(form: string): RegExp {
  const made =
    known.get(form) ??
    new RegExp(
      `^${form
        .split(/(YYYY|YY|Mon|MM|M|DD|D)/)
        .map((part) => patterns[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'))
        .join('')}${time}$`,
      'u',
    );
  known.set(form, made);
  return made;
}

/** The day of a text written in a form, or undefined. Two digits of a year are of this century. */
export function parseDate(text: string, form: string): Day | undefined {
  const { year = '', month = '', day = '' } = patternOf(form).exec(text.normalize('NFC'))?.groups ?? {};
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  return number === undefined ? undefined : dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
}

/** The day of a cell; undefined where it is empty, or with a problem where it is no date of that form. */
export function readDate(cell: Cell, form: string, found: Problem[]): Day | undefined {
  if (isAbsent(cell.text)) return undefined;
  // A date cell of a spreadsheet comes as 2026-11-05, however the sheet shows it.
  const day = parseDate(cell.text, form) ?? (form.startsWith('Y') ? undefined : parseDate(cell.text, 'YYYY-MM-DD'));
  if (!day) found.push(unreadableCell(cell.where, { found: cell.text, expected: `a date written ${form}` }));
  return day;
}

/** Forms that exports are written in; for a proposal. */
export const dateForms: readonly string[] = [
  'YYYY-M-D',
  'YYYY/M/D',
  'YYYY.M.D',
  'YYYY年M月D日',
  'D/M/YYYY',
  'M/D/YYYY',
  'D.M.YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
  'D/M/YY',
  'M/D/YY',
  'D.M.YY',
  'D-Mon-YYYY',
  'D-Mon-YY',
  'D Mon YYYY',
  'Mon D, YYYY',
  'Mon-D-YY',
  'Mon-D-YYYY',
];
