/** One cell, and what a reader makes of it. */
import { expect } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';

export const cell = (text: string) => ({ text, where: { file: 'orders.csv', line: 7, column: 'Price' } });

/** The value, and the messages. */
export function read<T>(reader: (found: Problem[]) => T): [T, string[]] {
  const found: Problem[] = [];
  const value = reader(found);
  for (const { where } of found) expect(where).toMatchObject({ file: 'orders.csv', line: 7, column: 'Price' });
  return [value, found.map(({ message }) => message)];
}
