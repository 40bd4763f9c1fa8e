/** What is installed and what is published: exact, few, and each dependency with its reason. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/world.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly engines?: { readonly node?: string };
}

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const wanted = read('package.json');
const locked: Record<string, Locked> = read('package-lock.json').packages;
const names = Object.keys(wanted.dependencies);

test('every dependency is of one exact version, and the lock file has that one', () => {
  for (const [name, version] of Object.entries<string>({ ...wanted.dependencies, ...wanted.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  }
  expect(locked['']).toMatchObject({ dependencies: wanted.dependencies, devDependencies: wanted.devDependencies });
});

test('every package of the lock file is known by the digest of what it holds', () => {
  const without = Object.entries(locked).filter(([path, { integrity }]) => path !== '' && !/^sha512-/.test(integrity ?? ''));
  expect(without.map(([path]) => path)).toEqual([]);
});

test('nothing that runs with the program has a script to run when it is installed', () => {
  expect(Object.entries(locked).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)).toEqual([]);
});

test('each dependency has its reason in CONTRIBUTING, and nothing else has one', () => {
  const said = readFileSync(join(root, '.github', 'CONTRIBUTING.md'), 'utf8').split('## Dependencies')[1]!;
  expect([...said.matchAll(/^- `([^`]+)`: .{10,}$/gm)].map(([, name]) => name)).toEqual(names);
});

test('the package holds bin, dist, README and LICENSE', () => {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }));
  const tops = new Set<string>(packed.files.map(({ path }: { path: string }) => path.split('/')[0]));
  expect([...tops].sort()).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'package.json']);
});
