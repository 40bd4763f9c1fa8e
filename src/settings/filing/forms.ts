/** Forms that codes and names of declaring parties have, whatever they file. */
import { z } from 'zod';
import { eoriSays, isEori, isUkEori, ukEoriSays } from '../../model/eori.ts';

export const inQuotes = { error: 'must be text; put it in quotes' };

/** Within the length of the messages' element. */
export const text = (most: number) => z.string(inQuotes).trim().min(1, 'is empty').max(most, `has more than ${most} characters`);

/** Without what is not written. */
export const known = <T extends object>(of: T) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

export const eori = z.string(inQuotes).refine(isEori, `must be an EORI number: ${eoriSays}`);
export const ukEori = z.string(inQuotes).refine(isUkEori, `must be an EORI number of the United Kingdom: ${ukEoriSays}`);
