/** Every reader against twenty thousand damaged and invented files; `npm run fuzz` is the long run. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const fuzz = fileURLToPath(new URL('fuzz/fuzz.js', import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, [fuzz, ...args], { encoding: 'utf8' });

test('20,000 inputs: each is answered or refused in words, soon and in bounded memory', { timeout: 900_000 }, () => {
  const { status, stdout, stderr } = run('--texts', '19800', '--sheets', '200', '--seed', '20261122');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^19800 texts, 200 sheets: 0 failures, slowest \d+ ms, at most \d+ MB/m);
  expect(status).toBe(0);
});

test('the same number is the same input', async () => {
  const { inputFor } = await import('./fuzz/inputs.js');
  const { targets } = await import('./fuzz/targets.js');
  const target = targets.texts.find(({ id }) => id === 'shopify')!;
  const [once, again, other] = [7, 7, 8].map((n) => inputFor('texts', target, n, '1').bytes.toString('hex'));
  expect(once).toBe(again);
  expect(once).not.toBe(other);
});
