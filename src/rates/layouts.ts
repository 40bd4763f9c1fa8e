/** The two layouts of exchange rates: what one row of each says. */
import { type Day, dayOf, parseDay } from '../model/day.ts';
import type { Currency } from '../model/money.ts';
import type { Problem, Where } from '../model/problem.ts';
import * as problems from './problems.ts';

/** Units of a currency for one euro on a day, as the file writes them. */
export interface Quote {
  readonly currency: Currency;
  readonly day: Day;
  readonly perEuro: string;
  readonly where: Where;
}

/** Reads the cells of a row: its quotes, and a warning for each cell that cannot be read. */
export type Layout = (cells: readonly string[], where: Where) => readonly (Quote | Problem)[];

/** The layout of a file with these headings; undefined: none we know. */
export function layoutOf(headings: readonly string[]): Layout | undefined {
  const names = headings.map((heading) =>
    heading
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  if (names.includes('date') && names.includes('currency') && names.includes('per_eur')) return listLayout(names);
  const currencies = names.map((name) => (/^[a-z]{3}$/.test(name) ? currencyOf(name) : undefined));
  return names[0] === 'date' && currencies.some(Boolean) ? tableLayout(currencies) : undefined;
}

/** The European Central Bank's: a day a row, a currency a column, `N/A` where there was none; a comma ends each row. */
const tableLayout =
  (currencies: readonly (Currency | undefined)[]): Layout =>
  (cells, where) => {
    const day = readDay(cells[0] ?? '', where, 'Date');
    if (typeof day !== 'string') return [day];
    return currencies.flatMap((currency, i) =>
      currency === undefined ? [] : quote(cells[i] ?? '', currency, day, { ...where, column: currency }),
    );
  };

/** `date,currency,per_eur`: a quote a row, in any order. */
const listLayout =
  (names: readonly string[]): Layout =>
  (cells, where) => {
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const day = readDay(cell('date'), where, 'date');
    if (typeof day !== 'string') return [day];
    const code = cell('currency').trim();
    if (!/^[a-z]{3}$/i.test(code)) {
      return [problems.unreadableRate({ ...where, column: 'currency' }, { found: code, expected: 'a currency code such as USD' })];
    }
    return quote(cell('per_eur'), currencyOf(code), day, { ...where, column: 'per_eur' });
  };

const currencyOf = (code: string): Currency => (code.toUpperCase() === 'SDR' ? 'XDR' : code.toUpperCase());

function quote(cell: string, currency: Currency, day: Day, where: Where): (Quote | Problem)[] {
  const text = cell.trim();
  if (text === '' || text === 'N/A') return [];
  if (/^\d{1,12}(\.\d{1,12})?$/.test(text) && /[1-9]/.test(text)) return [{ currency, day, perEuro: text, where }];
  return [problems.unreadableRate(where, { found: text, expected: `units of ${currency} for one euro, such as 1.0832` })];
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** `2026-11-20`, or `20 November 2026` as in the bank's file of one day. */
function readDay(cell: string, where: Where, column: string): Day | Problem {
  const text = cell.trim();
  const [, date, month, year] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const day = year ? dayOf(Number(year), months.indexOf(month!.toLowerCase()) + 1, Number(date)) : parseDay(text);
  return day ?? problems.unreadableRate({ ...where, column }, { found: text, expected: 'a day such as 2026-11-20' });
}
