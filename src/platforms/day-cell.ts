/** Readers of cells that hold a date. How a layout writes its dates is declared, never guessed. */
import { type Day, dayOf } from '../model/day.ts';
import type { Problem } from '../model/problem.ts';
import { type Cell, isAbsent } from './cell.ts';
import { dateLeftOut, unreadableCell } from './problems.ts';

/** How a layout writes its dates. `iso` begins with a date `2020-07-14` and may go on with a time and an offset; month names are English, German, French. */
export type DateForm = 'iso' | 'mon-dd-yy' | 'dd-mon-yy' | 'yyyy.mm.dd' | 'mm/dd/yy' | 'dd/mm/yy' | 'mm-dd-yyyy';

const samples: Readonly<Record<DateForm, string>> = {
  iso: '2026-11-05',
  'mon-dd-yy': 'Sep-18-26',
  'dd-mon-yy': '26-May-26',
  'yyyy.mm.dd': '2026.11.05',
  'mm/dd/yy': '11/05/26',
  'dd/mm/yy': '05/11/26',
  'mm-dd-yyyy': '11-05-2026',
};

// biome-ignore format: a table
const months: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
  mär: 3, mrz: 3, märz: 3, mai: 5, okt: 10, dez: 12, juni: 6, juli: 7,
  janv: 1, févr: 2, fevr: 2, fév: 2, fev: 2, mars: 3, avr: 4, avril: 4, juin: 6, juil: 7, août: 8, aout: 8, déc: 12,
  january: 1, february: 2, march: 3, april: 4, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
};

/** The month of a name or its abbreviation, from 1, whatever the case; undefined where there is none. */
export const monthNamed = (name: string): number | undefined =>
  Object.hasOwn(months, name.toLowerCase()) ? months[name.toLowerCase()] : undefined;

/** The day as the export writes it, in its own zone; undefined where the cell is empty, or with a problem where it is no such date. */
export function readDay(cell: Cell, form: DateForm, found: Problem[]): Day | undefined {
  if (isAbsent(cell.text)) return undefined;
  const day = dayIn(cell.text, form);
  if (!day) found.push(unreadableCell(cell.where, { found: cell.text, expected: `a date like ${samples[form]}` }));
  return day;
}

/** The same where nothing vouches for the form, so that a date in none of them, or in two, may not hold the order: it is left out, and said. */
export function readDayIfKnown(cell: Cell, forms: readonly DateForm[], found: Problem[]): Day | undefined {
  const days = new Set(forms.map((form) => dayIn(cell.text, form)).filter((each) => each !== undefined));
  const [day] = days.size === 1 ? days : [];
  if (!day && !isAbsent(cell.text)) found.push(dateLeftOut(cell.where, { found: cell.text }));
  return day;
}

const dayIn = (text: string, form: DateForm): Day | undefined =>
  form === 'iso' ? isoDay(text) : form === 'mon-dd-yy' || form === 'dd-mon-yy' ? namedDay(text, form) : numberedDay(text, form);

const time = String.raw`(?: \d\d?:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)?$`;
const numbered: Readonly<Record<'yyyy.mm.dd' | 'mm/dd/yy' | 'dd/mm/yy' | 'mm-dd-yyyy', RegExp>> = {
  'yyyy.mm.dd': new RegExp(String.raw`^(?<year>\d{4})\.(?<month>\d\d)\.(?<day>\d\d)${time}`),
  'mm/dd/yy': new RegExp(String.raw`^(?<month>\d\d?)/(?<day>\d\d?)/(?<year>\d\d|\d{4})${time}`),
  'dd/mm/yy': new RegExp(String.raw`^(?<day>\d\d?)/(?<month>\d\d?)/(?<year>\d\d|\d{4})${time}`),
  'mm-dd-yyyy': new RegExp(String.raw`^(?<month>\d\d)-(?<day>\d\d)-(?<year>\d{4})${time}`),
};

function numberedDay(text: string, form: keyof typeof numbered): Day | undefined {
  const { year = '', month, day } = numbered[form].exec(text)?.groups ?? {};
  return dayOf(fullYear(year), Number(month), Number(day));
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const isoTime = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?$/;

function isoDay(text: string): Day | undefined {
  const [, year, month, day] = isoTime.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day));
}

function namedDay(text: string, form: 'mon-dd-yy' | 'dd-mon-yy'): Day | undefined {
  const pattern =
    form === 'mon-dd-yy'
      ? /^(\p{L}+)\.?[- ](\d{1,2})(?:-|, ?)(\d\d|\d{4})(?:,?\s+\d\d?:.*)?$/u
      : /^(\d{1,2})[- ](\p{L}+)\.?[- ](\d\d|\d{4})(?:\s+\d\d?:.*)?$/u;
  const [, first = '', second = '', year = ''] = pattern.exec(text.normalize('NFC')) ?? [];
  const [name, date] = form === 'mon-dd-yy' ? [first, second] : [second, first];
  const month = monthNamed(name);
  return month === undefined ? undefined : dayOf(fullYear(year), month, Number(date));
}
