/** The words in which a row is written. */
import { type Dated, type Series, type Source, series } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';
import { decimalsOf, type Money, money } from '../../model/money.ts';
import { type Bounds, both, type Destination, type Need, type RecipientId } from '../destination.ts';
import { doubts, recordBegins, upu } from './sources.ts';

/** How often a year, a half-year … a person may have the relief; the batch alone can be counted. */
export interface Quota {
  readonly parcels: number;
  /** Stands after "the relief is for": `six parcels in half a year`. */
  readonly says: string;
}

/** A destination of this folder, with what is peculiar to several of them. */
export interface Row extends Destination {
  readonly quota?: { readonly post?: Series<Quota>; readonly express?: Series<Quota> };
  /** Why goods on both sides of the scheme's limit do not travel in one parcel. */
  readonly noMixing?: Series<string>;
}

export const at = <T>(since: Day, value: T, source: Source): Dated<T> => ({ since, value, source });
export const one = <T>(since: Day, value: T, source: Source): Series<T> => series(at(since, value, source));

/** A limit, newest first; `null`: from the first unit. */
export const limit = (...entries: Dated<Money | null>[]): Series<Money | null> => series(...entries);
export const rate = (...entries: Dated<number | null>[]): Series<number | null> => series(...entries);
export const bounds = (since: Day, value: Bounds, source: Source): Series<Bounds | null> => one<Bounds | null>(since, value, source);

/** Whole units of a currency. */
export const whole = (amount: number, currency: string): Money => money(amount * 10 ** decimalsOf(currency), currency);
export const usd = (amount: number): Money => whole(amount, 'USD');
export const eur = (amount: number): Money => whole(amount, 'EUR');

/** What is told from a day on; nothing was before. */
export const told = (since: Day, words: string, source: Source): Series<string | null> =>
  since === recordBegins
    ? one<string | null>(since, words, source)
    : series<string | null>(at(since, words, source), at(recordBegins, null, source));

/** For the reader; before that day not known. */
export const remark = (name: string, since: Day, words: string, source: Source) => ({
  name,
  entries: one<string | null>(since, words, source),
});

/** The same of what began on that day. */
export const begun = (name: string, since: Day, words: string, source: Source) => ({ name, entries: told(since, words, source) });

/** The recipient's number: kinds with blanks between them, when it is needed, how it is checked. */
export const number = (kinds: string, need: Dated<Need | null>, check: Source, by?: RecipientId['by']): RecipientId => ({
  kinds: kinds.split(' '),
  need: series<Need | null>(need),
  check: one(recordBegins, check.cite ?? '', check),
  ...(by && { by }),
});

/** By post since the UPU's rule, elsewhere since the table was read. */
const digits = (count: number) => ({
  post: one(
    '2025-09-01',
    count,
    doubts(upu, 'mandatory on commercial items where the destination asks for it; whether this one does was not read'),
  ),
  express: one('2026-11-01', count, doubts(upu, 'of the post; by express it is general practice, no page was read')),
});

export const sixDigits = digits(6);
export const eightDigits = digits(8);

export { both };
