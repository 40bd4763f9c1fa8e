/** The bench must not rot: a tiny one runs to its end. What it measures is nobody's business here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bench = fileURLToPath(new URL('bench/bench.js', import.meta.url));

test('a bench of fifty orders prints every figure and judges every target it can', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, '--sizes', '50', '--rounds', '1'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  const figures = ['rows read/s', 'shipments declared/s', 'peak memory, MB', 'labels/s', 'shipments entered in the ledger/s', '--help, ms'];
  for (const figure of figures) expect(stdout).toMatch(new RegExp(`^${figure} .*\\d`, 'm'));
  expect(stdout).toMatch(/^one file of +CSV +TSV +XLSX +XLS$/m);
  expect(stdout).toMatch(/^ {2}× the bare library(?: +[\d.]+ (?:csv-parse|hucre)){4}$/m);
  expect(stdout).toMatch(/^labels at least 8 × .* (met|MISSED)$/m);
  expect(stdout).toMatch(/^--help at most 1\.3 × .* (met|MISSED)$/m);
  expect(status === 1).toBe(stdout.includes('MISSED'));
}, 120_000);
