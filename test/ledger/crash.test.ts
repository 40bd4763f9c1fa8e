import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import { drivers } from './drivers.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
// Within the project, so that the built program finds its packages.
const folder = mkdtempSync(join(here, '..', '..', 'node_modules', '.crash-'));

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: {
      ssr: join(here, 'declaring-child.ts'),
      outDir: join(folder, 'program'),
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.js' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Place {
  readonly place: string;
  /** Where its run folders go. */
  readonly out: string;
}

/** Runs the child; kills it so many milliseconds after it has begun, or lets it end. Gives what it said and how it ended. */
async function declaring({ place, out }: Place, first: number, times: number, after?: number): Promise<string> {
  const child = spawn(process.execPath, [join(folder, 'program', 'child.js'), place, out, String(first), String(times)]);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<string>((done) => child.on('exit', (code, signal) => done(signal ?? `${code} ${said}`.trim())));
  if (after === undefined) return ended;
  await Promise.race([new Promise((begun) => child.stdout.once('data', begun)), ended]);
  await sleep(after);
  child.kill('SIGKILL');
  return ended;
}

/** The numbers in a visible run folder, after seeing that it is whole. */
function numbersIn(out: string, run: string): string[] {
  const sums = readFileSync(join(out, run, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n');
  for (const [sum, path] of sums.map((line) => line.split('  '))) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(out, run, path!)))
        .digest('hex'),
      `${run}/${path}`,
    ).toBe(sum);
  }
  const numbers = readFileSync(join(out, run, 'mail/china-post/manifest.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',')[1]!);
  expect(numbers, run).toHaveLength(20);
  return numbers;
}

const visible = (out: string) => readdirSync(out).filter((name) => !name.startsWith('.'));
/** A fixed sequence of numbers from 0 to 1 that looks like chance. */
const chance = (seed: number) => createHash('sha256').update(`kill ${seed}`).digest().readUInt32BE() / 2 ** 32;

describe.each(drivers)('$name', (driver) => {
  const kills = driver.name === 'SQLite' ? 24 : 12;
  beforeAll(() => driver.start(), 60_000);
  afterAll(() => driver.stop());

  test(`killed at ${kills} moments, it shows whole folders only, and loses and repeats no number`, { timeout: 180_000 }, async () => {
    const at = { place: driver.newPath(), out: join(folder, driver.name) };
    for (let seed = 0; seed < kills; seed++) {
      expect(await declaring(at, seed * 1000, 1000, chance(seed) * 200)).toBe('SIGKILL');
      for (const run of visible(at.out)) numbersIn(at.out, run);
    }
    expect(await declaring(at, kills * 1000, 1)).toBe('0');

    expect(readdirSync(at.out).filter((name) => name.startsWith('.'))).toEqual([]);
    const shown = visible(at.out).flatMap((run) => numbersIn(at.out, run));
    const entered: string[] = [];
    const ledger = await openLedger(at.place);
    for await (const { number } of ledger.list({})) entered.push(number!);
    await ledger.close();
    expect(entered.toSorted()).toEqual(shown.toSorted());
    const serials = shown.map((number) => Number(number.slice(2, -2))).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from(serials, (_, i) => 1000 + i));
    expect(serials.length).toBeGreaterThan(20);
    const again = await openLedger(at.place);
    expect(await again.inspect()).toMatchObject({ moves: shown.length, shipments: shown.length });
    expect((await again.inspect()).broken).toBeUndefined();
    await again.close();
  });

  test('thirty processes at once: each gets its turn, and no number is given twice', { timeout: 180_000 }, async () => {
    const at = { place: driver.newPath(), out: join(folder, `${driver.name}-at-once`) };
    const ends = await Promise.all(Array.from({ length: 30 }, (_, i) => declaring(at, i, 1)));
    expect(ends).toEqual(Array(30).fill('0'));
    const serials = visible(at.out)
      .flatMap((run) => numbersIn(at.out, run))
      .map((number) => Number(number.slice(2, -2)));
    expect(serials.sort((a, b) => a - b)).toEqual(Array.from({ length: 600 }, (_, i) => 1000 + i));
  });
});
