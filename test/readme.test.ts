/** The README tells the truth: every command stands in it, and every example in it runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demo, root, world } from './support/world.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^ *\$ (declarant .*)$/gm)].map(([, line]) => line!);

test('every command of the help stands in it', async () => {
  const { out } = await world().say('--help');
  const commands = [
    ...out
      .split('Commands:\n')[1]!
      .split('\n\n')[0]!
      .matchAll(/^ {2}([a-z]+) /gm),
  ].map(([, name]) => name!);
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.filter((name) => !readme.includes(`declarant ${name}`))).toEqual([]);
});

test('it shows a dozen examples and the two commands of a fresh machine', () => {
  expect(examples.length).toBeGreaterThan(12);
  expect(readme).toContain('npm ci && npm run demo');
  expect(readme).toContain('npm ci && npm test');
});

/** The run that it names is the first one: at 09:15 of 22 November 2026, by the chance that it shows. */
const [run, chance] = /\b2026-11-22T0915-([0-9a-f]{4})\b/.exec(readme) ?? [];

test('one after another, in a copy of the demo, they end as they should', { timeout: 180_000 }, async () => {
  const made = demo();
  for (const example of examples) {
    let tries = 0;
    const hex = () => (tries++ === 0 && chance !== undefined ? chance : tries.toString(16).padStart(4, '0'));
    // What a shell does with it: comments, pipes and redirections are not ours.
    const [, line, from] = /^declarant (.*?)(?: \|.*| &&.*| #.*| >.*)?(?: < (\S+))?$/.exec(example)!;
    const stdin = from === undefined ? {} : { stdin: made.read(from) };
    const { code, err } = await made.say(line!, { ...stdin, io: { hex, now: () => new Date('2026-11-22T01:15:00Z') } });
    expect([0, 1], `${example}\n${err}`).toContain(code);
    // The demo holds two orders, so 1 is their right end.
    if (code === 1) expect(example).toMatch(/^declarant (?:declare|check) /);
  }
  if (run !== undefined) expect(made.runs()).toContain(run);
});

test('every test that it names is there, and every promise names one', () => {
  const promised = readme.split('## What declarant promises')[1]!.split('\n## ')[0]!;
  const named = [...promised.matchAll(/`(test\/[\w/-]+\.test\.ts)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const promises = promised.split(/^- /m).slice(1);
  expect(promises.filter((promise) => !/test\//.test(promise))).toEqual([]);
});
