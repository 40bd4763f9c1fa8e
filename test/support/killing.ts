/** What is looked at where the program is killed: whole folders, at moments that only look like chance. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The run folders of a shop, or what is hidden beside them. */
export const runsOf = (folder: string, hidden = false): string[] => {
  const out = join(folder, 'runs');
  return existsSync(out) ? readdirSync(out).filter((name) => name.startsWith('.') === hidden) : [];
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

/** What `sha256sum --check` sees, and that no file is beside what it sums. */
export function expectWhole(run: string): void {
  const sums = readFileSync(join(run, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);
  expect(filesIn(run).sort()).toEqual([...sums.map(([, path]) => path), 'SHA256SUMS'].sort());
  for (const [sum, path] of sums)
    expect(
      createHash('sha256')
        .update(readFileSync(join(run, path)))
        .digest('hex'),
      path,
    ).toBe(sum);
}

/** A fixed sequence of numbers from 0 to 1 that looks like chance. */
export const chance = (seed: string): number => createHash('sha256').update(seed).digest().readUInt32BE() / 2 ** 32;
