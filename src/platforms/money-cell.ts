/** Readers of cells that hold an amount or its currency: exact, with symbol or code, never guessed. */
import { decimalsOf, isCurrency, type Money, parseMoney, times } from '../model/money.ts';
import type { Problem } from '../model/problem.ts';
import { type Cell, isAbsent } from './cell.ts';
import { unreadableCell } from './problems.ts';
import { meaningIn } from './status.ts';

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
  const named = meaningIn(symbols, symbol) ?? (isCurrency(symbol.replace(/\$$/, '')) ? symbol.replace(/\$$/, '') : undefined);
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
