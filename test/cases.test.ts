/**
 * Whole stories: each folder of fixtures/cases holds `input/`, or its files as they are (put beside the demo's settings, catalogue and rates), `arguments` (a command a line),
 * `chosen` (files of the result worth reading) and what is expected of them. The clock stands, so nothing needs to be normalised.
 */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoFolder, root, world } from './support/world.ts';

const cases = join(root, 'fixtures', 'cases');
/** What a case says of itself; the rest is its input. */
const told = ['arguments', 'chosen', 'expected'];
const lines = (path: string): string[] => (existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []);

test.each(readdirSync(cases).sort())('%s', async (name) => {
  const at = (...parts: string[]) => join(cases, name, ...parts);
  const made = world();
  for (const file of ['declarant.yaml', 'products.csv', 'rates.csv']) cpSync(join(demoFolder, file), made.at(file));
  if (existsSync(at('input'))) cpSync(at('input'), made.folder, { recursive: true });
  else for (const each of readdirSync(at()).filter((file) => !told.includes(file))) cpSync(at(each), made.at(each), { recursive: true });
  const before = made.files();
  let [stdout, stderr, codes] = ['', '', ''];
  for (const line of lines(at('arguments'))) {
    const { code, out, err } = await made.say(line);
    stdout += out;
    stderr += err;
    codes += `${code} ${line}\n`;
  }
  const added = made.files().filter((file) => !before.includes(file) && !file.includes('.sqlite'));
  await expect(codes).toMatchFileSnapshot(at('expected', 'exit-codes'));
  await expect(stdout).toMatchFileSnapshot(at('expected', 'stdout'));
  await expect(stderr).toMatchFileSnapshot(at('expected', 'stderr'));
  await expect(added.map((file) => `${file}\n`).join('')).toMatchFileSnapshot(at('expected', 'files'));
  for (const file of lines(at('chosen'))) await expect(made.read(file)).toMatchFileSnapshot(at('expected', ...file.split('/')));
});
