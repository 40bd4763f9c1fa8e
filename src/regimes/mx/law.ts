/** The dated facts of Mexico. By courier alone; the rule for post was not found. */
import { series } from '../../model/dated.ts';
import { type Money, money } from '../../model/money.ts';
import * as from from './sources.ts';

const { recordBegins } = from;
const changed = '2025-08-15';
const usd = (minor: number): Money => money(minor, 'USD');
const limit = (minor: number) => series<Money | null>({ since: recordBegins, value: usd(minor), source: from.before });

/** One rate for duty and IVA, hundredths of a percent. */
export const globalRate = series<number | null>(
  { since: changed, value: 3350, source: from.fourthChange },
  { since: recordBegins, value: 1900, source: from.before },
);
/** Simplified import by a courier, in all. */
export const simplified = limit(2500_00);
/** Goods of USMCA origin: free of duty and IVA; then IVA alone, at a rate of its own; then one rate again. */
export const usmcaFree = limit(50_00);
export const usmcaDutyFree = limit(117_00);
export const usmcaTax = series<number | null>({ since: recordBegins, value: 1700, source: from.before });
export const usmcaRate = series<number | null>({ since: changed, value: 1900, source: from.fourthChange });
/** Goods of CPTPP or Pacific Alliance origin. */
export const otherTreaties = series<Money | null>({ since: changed, value: usd(1_00), source: from.fourthChange });
