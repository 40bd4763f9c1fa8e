/** The real program, killed while it takes numbers in: a completing folder is whole or absent, and a number in the ledger has its folder. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import { chance, expectWhole, runsOf } from '../support/killing.ts';
import { shop } from '../support/shop.ts';
import { root, type World } from '../support/world.ts';

const shipments = 40;
const kills = 16;

/** Starts the program on the answer; the promise gives its exit code, or the signal that ended it. */
function taking(made: World) {
  const child = spawn(process.execPath, [join(root, 'bin', 'declarant.js'), 'ledger', 'numbers', '--from', 'answer.csv', '--jobs', '1'], {
    cwd: made.folder,
  });
  let said = '';
  child.stderr.on('data', (piece) => (said += String(piece)));
  const ended = new Promise<{ how: number | string; said: string }>((done) =>
    child.on('close', (code, signal) => done({ how: signal ?? code!, said })),
  );
  return { child, ended };
}

/** Kills it just when the folder is about to be shown, or a little before. */
async function killed(made: World, seed: number): Promise<boolean> {
  const { child, ended } = taking(made);
  let over = false;
  void ended.then(() => (over = true));
  const awaited = seed % 3 === 0 ? 'report.json' : 'SHA256SUMS';
  const there = () => runsOf(made.folder, true).some((work) => existsSync(made.at('runs', work, awaited)));
  while (!over && !there()) await sleep(1);
  await sleep(chance(`numbers ${seed}`) * 12);
  child.kill('SIGKILL');
  return (await ended).how === 'SIGKILL';
}

/** What the completing runs show, and what the ledger says that came. */
async function came(made: World): Promise<{ shown: string[]; entered: string[] }> {
  const shown = runsOf(made.folder).flatMap((run) => {
    expectWhole(made.at('runs', run));
    const report = JSON.parse(readFileSync(made.at('runs', run, 'report.json'), 'utf8'));
    return report.completes ? report.shipments.map((each: { shipment: string; number: string }) => `${each.shipment} ${each.number}`) : [];
  });
  const ledger = await openLedger(made.at('declarant.sqlite'));
  const entered: string[] = [];
  for await (const { id, number, numbered } of ledger.list({})) if (numbered) entered.push(`${id} ${number}`);
  await ledger.close();
  return { shown: shown.sort(), entered: entered.sort() };
}

test(`killed ${kills} times, it loses no number and gives none twice`, { timeout: 300_000 }, async () => {
  const made = shop(...Array.from({ length: shipments }, (_, i) => ({ id: `#${7001 + i}` })));
  made.edit('declarant.yaml', /\n +numbers: \{ s10: .*LX.*\}/, '\n    documents: [label]');
  expect((await made.say('declare orders.csv --on 2026-11-22 --quiet --carrier china-post')).code).toBe(0);
  const { formatS10 } = await import('../../src/model/s10.ts');
  const pairs = Array.from({ length: shipments }, (_, i) => `${7001 + i},${formatS10('LX', 100 + i, 'CN')}`);
  const answer = (count: number) => made.write('answer.csv', `shipment,number\n${pairs.slice(0, count).join('\n')}\n`);
  let dead = 0;
  for (let seed = 0; seed < kills; seed++) {
    // Each time there is something new, whatever became of the rest.
    answer(2 * seed + 2);
    if (await killed(made, seed)) dead++;
    const { shown, entered } = await came(made);
    // A sealed run whose folder is not shown yet is the one thing that the next call has to mend.
    for (const each of shown) expect(entered).toContain(each);
    expect(new Set(shown).size).toBe(shown.length);
  }
  expect(dead).toBeGreaterThan(kills / 2);
  answer(shipments);
  const { how, said } = await taking(made).ended;
  expect(how, said).toBe(0);
  const all = pairs.map((pair) => pair.replace(',', ' ')).sort();
  expect(await came(made)).toEqual({ shown: all, entered: all });
  expect(runsOf(made.folder, true)).toEqual([]);
});
