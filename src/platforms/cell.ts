/**
 * Readers of single cells, shared by all platforms. Each takes the cell and a list that collects the problems found in the order;
 * what is absent or unreadable comes back as undefined. How a platform writes (decimal mark, date form, symbols) is declared, never guessed.
 */
import { parseCountry, restoreZeros } from '../model/country.ts';
import { type Day, dayOf } from '../model/day.ts';
import { decimalsOf, isCurrency, type Money, parseMoney, times } from '../model/money.ts';
import { mask, type Problem, type Where } from '../model/problem.ts';
import type { Row } from './platform.ts';
import {
  apostropheRemoved,
  dateLeftOut,
  decodedTwice,
  idLost,
  phoneLost,
  postcodeRepaired,
  recipientMasked,
  unknownCountry,
  unreadableCell,
} from './problems.ts';

/** A cell's trimmed text and where it stands. */
export interface Cell {
  readonly text: string;
  readonly where: Where;
}

/** The cell of a row under the first of the columns that the file has. */
export const cellOf = (row: Row, ...columns: readonly string[]): Cell => ({
  text: row.cell(...columns),
  where: { file: row.file, line: row.line, column: row.heading(...columns) },
});

/** Blank, or the dashes by which German eBay files and Temu write "nothing": absent, not zero. */
export const isAbsent = (text: string): boolean => text === '' || text === '--' || text === '-' || text === '–';

export interface MoneyStyle {
  readonly mark: '.' | ',';
  /** Where the cell itself names none. */
  readonly currency?: string | undefined;
  /** What a bare `$` means in this layout. Absent: it must agree with `currency`, whatever dollar that is. */
  readonly dollar?: string | undefined;
}

// biome-ignore format: a table
const symbols: Readonly<Record<string, string>> = {
  '£': 'GBP', '€': 'EUR', US$: 'USD', AU$: 'AUD', A$: 'AUD', C$: 'CAD', CA$: 'CAD', CDN$: 'CAD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', SG$: 'SGD',
  MX$: 'MXN', NT$: 'TWD', R$: 'BRL', '₩': 'KRW', '₫': 'VND', '฿': 'THB', '₱': 'PHP', '₹': 'INR', RM: 'MYR', 'zł': 'PLN',
  '¥': '', '￥': '',
};

/** An exact amount with its currency, or undefined: absent (no problem) or unreadable (problem). */
export function readMoney(cell: Cell, style: MoneyStyle, found: Problem[]): Money | undefined {
  if (isAbsent(cell.text)) return undefined;
  const { sign, symbol, digits } = split(cell.text);
  const currency = currencyOf(symbol, style);
  const plain = currency === undefined ? undefined : plainNumber(digits, style.mark);
  const amount = plain === undefined ? undefined : parseMoney(sign + plain, currency!);
  if (amount && Math.abs(amount.minor) > most) {
    found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount that an order may come to' }));
    return undefined;
  }
  if (!amount) found.push(unreadableCell(cell.where, { found: cell.text, expected: expected(symbol, currency, style) }));
  return amount;
}

/** In minor units: far above any sale, and sums of thousands of them are still exact. */
const most = 1e12;

/** A unit price times a quantity; undefined, with a problem in the quantity's cell, beyond what an order may come to. */
export function multiply(unit: Money, quantity: number, cell: Cell, found: Problem[]): Money | undefined {
  if (Math.abs(unit.minor) * quantity <= most) return times(unit, quantity);
  found.push(unreadableCell(cell.where, { found: cell.text, expected: 'a quantity that goes with its price' }));
  return undefined;
}

/** As {@link readMoney}; an empty cell is a problem too. */
export function needMoney(cell: Cell, style: MoneyStyle, found: Problem[]): Money | undefined {
  if (isAbsent(cell.text)) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount' }));
  return readMoney(cell, style, found);
}

/** `AU $1,200.00`, `12,50 €`, `-$5.00`, `1 250,00 EUR`: sign, symbol or code without blanks, and the rest. */
function split(text: string): { sign: '' | '-'; symbol: string; digits: string } {
  const folded = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace('\u2212', '-')
    .trim();
  const [, before = '', number = '', after = ''] = /^([^\d]*)(\d[\d.,' ]*?)\s*([^\d]*)$/.exec(folded) ?? [];
  const marks = `${before}${after}`.replace(/\s/g, '');
  const sign = marks.startsWith('-') || before.trim().endsWith('-') ? '-' : '';
  return { sign, symbol: sign ? marks.replace('-', '') : marks, digits: number.trim() };
}

function currencyOf(symbol: string, { currency, dollar }: MoneyStyle): string | undefined {
  if (symbol === '') return currency && isCurrency(currency) ? currency : undefined;
  if (symbol === '$')
    return dollar ?? (currency && /^(USD|AUD|CAD|NZD|SGD|HKD|MXN|TWD|BRL|CLP|COP|ARS)$/.test(currency) ? currency : undefined);
  if (symbol === '¥' || symbol === '￥') return currency === 'JPY' || currency === 'CNY' ? currency : undefined;
  const named = symbols[symbol] ?? (isCurrency(symbol.replace(/\$$/, '')) ? symbol.replace(/\$$/, '') : undefined);
  return currency === undefined || named === currency ? named : undefined;
}

/** With a point and no thousands marks, or undefined. Thousands stand in groups of three, by the other mark, a blank or an apostrophe. */
function plainNumber(digits: string, mark: '.' | ','): string | undefined {
  const grouped =
    mark === '.' ? /^(\d+|\d{1,3}([, '])\d{3}(?:\2\d{3})*)(?:\.(\d+))?$/ : /^(\d+|\d{1,3}([. '])\d{3}(?:\2\d{3})*)(?:,(\d+))?$/;
  const [, whole, , fraction] = grouped.exec(digits) ?? [];
  if (whole === undefined) return undefined;
  return fraction === undefined ? whole.replace(/\D/g, '') : `${whole.replace(/\D/g, '')}.${fraction}`;
}

function expected(symbol: string, currency: string | undefined, style: MoneyStyle): string {
  if (currency === undefined && symbol !== '' && style.currency) return `an amount in ${style.currency}`;
  if (currency === undefined) return 'an amount with a currency we know';
  const decimals = decimalsOf(currency);
  return decimals === 0
    ? `an amount of whole ${currency}`
    : `an amount like 12${style.mark}${'50'.padEnd(decimals, '0').slice(0, decimals)}`;
}

/** A three-letter ISO 4217 code; undefined with a problem otherwise. */
export function readCurrency(cell: Cell, found: Problem[]): string | undefined {
  const code = cell.text.toUpperCase();
  if (isCurrency(code)) return code;
  found.push(unreadableCell(cell.where, { found: cell.text, expected: 'a three-letter currency code' }));
  return undefined;
}

/** A whole number of pieces, at least `least`. */
export function readQuantity(cell: Cell, found: Problem[], least = 1): number | undefined {
  const number = /^\d{1,6}$/.test(cell.text) ? Number(cell.text) : undefined;
  if (number !== undefined && number >= least) return number;
  const expected = number === undefined ? 'a whole number' : `a whole number above ${least - 1}`;
  found.push(unreadableCell(cell.where, { found: cell.text, expected }));
  return undefined;
}

/** An id as text. Scientific notation is a problem: the digits are gone. */
export function readId(cell: Cell, found: Problem[]): string | undefined {
  if (isScientific(cell.text)) found.push(idLost(cell.where, { found: cell.text }));
  return isAbsent(cell.text) || isScientific(cell.text) ? undefined : cell.text;
}

export const isScientific = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d+$/i.test(text);

/** `true`, `TRUE`, `yes`; `false`, `FALSE`, `no`; undefined otherwise. */
export const readFlag = (text: string): boolean | undefined =>
  /^(true|yes|1)$/i.test(text) ? true : /^(false|no|0)$/i.test(text) ? false : undefined;

/** A country's alpha-2 code. */
export function readCountry(cell: Cell, found: Problem[]): string | undefined {
  const country = isAbsent(cell.text) ? undefined : parseCountry(cell.text);
  if (!country) found.push(unknownCountry(cell.where, { found: isAbsent(cell.text) ? '' : cell.text }));
  return country;
}

/** A postcode as text, known damage undone and said so; undefined where there is none. */
export function readPostcode(cell: Cell, country: string | undefined, found: Problem[]): string | undefined {
  const bare = cell.text.replace(/^['’]\s*/, '');
  if (isAbsent(bare)) return undefined;
  if (bare !== cell.text) found.push(apostropheRemoved(cell.where, { found: bare }));
  // An apostrophe means that no spreadsheet took the postcode for a number.
  if (bare !== cell.text || country === undefined) return bare;
  const whole = bare.replace(/^(\d+)[.,]0$/, '$1');
  const full = restoreZeros(whole, country) ?? whole;
  if (full === bare) return bare;
  const damage = [whole !== bare && 'ends in a decimal that a spreadsheet added', full !== whole && `lacks leading zeros of ${country}`];
  found.push(postcodeRepaired(cell.where, { found: bare, repaired: full, damage: damage.filter(Boolean).join(' and ') }));
  return full;
}

/** A recipient's name or part of an address, as it stands; undefined where it is empty. `part` names it in a message. */
export function readPerson(cell: Cell, part: string, found: Problem[]): string | undefined {
  if (isAbsent(cell.text)) return undefined;
  if (/\*{2,}|^\*|\w\*|\*\w/.test(cell.text)) found.push(recipientMasked(cell.where, { part }));
  if (looksDecodedTwice(cell.text)) found.push(decodedTwice(cell.where, { found: mask(cell.text) }));
  return cell.text;
}

/** As {@link readPerson}; an empty cell is a problem too. */
export function needPerson(cell: Cell, part: string, found: Problem[]): string | undefined {
  const text = readPerson(cell, part, found);
  if (text === undefined) found.push(unreadableCell(cell.where, { found: '', expected: `the ${part}` }));
  return text;
}

/** A telephone as it stands, extension and all; undefined where it is empty or its digits are lost. */
export function readPhone(cell: Cell, found: Problem[]): string | undefined {
  if (!isScientific(cell.text)) return readPerson(cell, 'telephone', found);
  found.push(phoneLost(cell.where, { found: cell.text }));
  return undefined;
}

/** A title or other text that is not personal; '' where empty. */
export function readText(cell: Cell, found: Problem[]): string {
  if (looksDecodedTwice(cell.text)) found.push(decodedTwice(cell.where, { found: `"${cell.text}"` }));
  return isAbsent(cell.text) ? '' : cell.text;
}

// UTF-8 lead bytes C2, C3, C4, C5, E2, E3-E9, F0 read as windows-1252 or Latin-1, followed by what the bytes 80-BF become.
const twice = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[âã][\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|ðŸ/;

/** `Ã©` for `é`: UTF-8 read as Latin-1 or windows-1252 and written again. */
export const looksDecodedTwice = (text: string): boolean => twice.test(text);

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
