/** What the words of a status column mean: as the settings tell it, or else as the platform's reader knows them. */
import { normalisedName } from './row.ts';
import type { Status, Told } from './told.ts';

/** A platform's own words; the first that fits holds. */
export type StatusWords = readonly (readonly [word: RegExp, meaning: Status])[];

/** What the settings tell of a word, whatever its case. */
export const statusTold = (text: string, told: Told | undefined): Status | undefined =>
  told && told.statuses.size > 0 ? told.statuses.get(normalisedName(text)) : undefined;

/** What a table says of a word; `constructor` and `__proto__`, which every object knows, are words like any other. */
export const meaningIn = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Undefined where nobody knows the word. */
export const statusIn = (text: string, words: StatusWords, told: Told | undefined): Status | undefined =>
  statusTold(text, told) ?? words.find(([word]) => word.test(text))?.[1];
