import { type Day, parseDay } from './day.ts';

/** How sure a fact is. Official and restated ones may hold a shipment; an unverified one warns at most. */
export type Certainty = 'official' | 'restated' | 'unverified';

/** Where a fact was read, so that the next person can read it again. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** The article, paragraph or field that says it. */
  readonly cite?: string;
  readonly retrieved: Day;
  readonly certainty: Certainty;
}

/** A value in force from a day on, until the next entry of its series. */
export interface Dated<T> {
  readonly since: Day;
  readonly value: T;
  readonly source: Source;
}

/** Newest first, as a reader looks for it. `null` as a value: the law gives none. */
export type Series<T> = readonly Dated<T>[];

/** A series; throws at load time when a day is misspelt or the days do not descend. */
export function series<T>(...entries: Dated<T>[]): Series<T> {
  const misplaced = entries.find(({ since }, i) => !parseDay(since) || (i > 0 && since >= entries[i - 1]!.since));
  if (misplaced) throw new Error(`series out of order at ${misplaced.since}: ${misplaced.source.title}`);
  return entries;
}

/** The entry in force on a day, or undefined for a day before the series begins: then we do not know. */
export const inForce = <T>(entries: Series<T>, on: Day): Dated<T> | undefined => entries.find((entry) => entry.since <= on);
