/** Forms that codes and names of declaring parties have, whatever they file. */
import { z } from 'zod';

export const inQuotes = { error: 'must be text; put it in quotes' };

/** Within the length of the messages' element. */
export const text = (most: number) => z.string(inQuotes).trim().min(1, 'is empty').max(most, `has more than ${most} characters`);

/** Without what is not written. */
export const known = <T extends object>(of: T) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
