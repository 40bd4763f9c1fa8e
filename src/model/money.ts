/** Exact money: whole minor units of a currency. No floats, anywhere. */
import currencies from 'currency-codes';
import type { Day } from './day.ts';

/** An ISO 4217 code in capitals; `XDR` is the special drawing right of the post's limits. */
export type Currency = string;

export interface Money {
  /** Whole minor units (cents); for a currency without decimals, whole units. */
  readonly minor: number;
  readonly currency: Currency;
}

/** Throws on a fraction or beyond 2^53: an amount that cannot be exact is a bug, not data. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an exact amount: ${minor} ${currency}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

const digits = new Map(currencies.data.map(({ code, digits }) => [code, digits]));
digits.set('XDR', 2);

export const isCurrency = (code: string): boolean => digits.has(code);

/** Decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export const decimalsOf = (currency: Currency): number => digits.get(currency) ?? 2;

/**
 * An amount written plainly (`-1234.50`, at most the currency's decimals; further zeros are allowed) as money, or undefined.
 * Symbols, thousands marks and decimal commas are the reader's business, before.
 */
export function parseMoney(text: string, currency: Currency): Money | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || !isCurrency(currency)) return undefined;
  const decimals = decimalsOf(currency);
  if (/[1-9]/.test(fraction.slice(decimals))) return undefined;
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return Number.isSafeInteger(minor) ? money(sign ? -minor : minor, currency) : undefined;
}

/** `1234.50`: the currency's own decimals, no symbol, no thousands mark. */
export function formatAmount({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const text = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const amount = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return minor < 0 ? `-${amount}` : amount;
}

/** `1234.50 EUR` */
export const formatMoney = (amount: Money): string => `${formatAmount(amount)} ${amount.currency}`;

export const zero = (currency: Currency): Money => money(0, currency);
export const add = (a: Money, b: Money): Money => money(a.minor + same(a, b).minor, a.currency);
export const subtract = (a: Money, b: Money): Money => money(a.minor - same(a, b).minor, a.currency);
export const times = (a: Money, n: number): Money => money(a.minor * n, a.currency);
export const sum = (amounts: readonly Money[], currency: Currency): Money => amounts.reduce(add, zero(currency));

function same(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`${a.currency} and ${b.currency} do not add up`);
  return b;
}

/**
 * Shares a whole number out by weights, by largest remainder: the parts add up to the whole exactly, equal remainders
 * go to the earlier part. All weights zero: equal shares.
 */
export function apportion(whole: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((a, b) => a + BigInt(b), 0n);
  const used = total === 0n ? weights.map(() => 1n) : weights.map(BigInt);
  const all = total === 0n ? BigInt(weights.length) : total;
  const sign = whole < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(whole));
  const parts = used.map((weight) => Number((amount * weight) / all));
  const remainders = used.map((weight, i) => ({ i, rest: (amount * weight) % all }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  let left = Math.abs(whole) - parts.reduce((a, b) => a + b, 0);
  for (const { i } of remainders) if (left-- > 0) parts[i]!++;
  return parts.map((part) => (part === 0 ? 0 : sign * part));
}

/** Money shared out by weights: {@link apportion} in minor units. */
export const apportionMoney = (whole: Money, weights: readonly number[]): Money[] =>
  apportion(whole.minor, weights).map((minor) => money(minor, whole.currency));

/** What conversion of an amount gave, and by which rate. */
export interface Converted {
  readonly money: Money;
  /** `1 EUR = 1.0832 USD (2026-11-20, ECB)`; for the report. */
  readonly by: string;
  readonly day: Day;
}

/** Converts at the dated rate, half up to the minor unit; undefined where no rate is known. */
export type Convert = (amount: Money, to: Currency) => Converted | undefined;
