/** The real program, killed at many moments: a run folder is whole or not there, every order is declared once, no number is lost or given twice. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { generateBatch } from './bench/generate.js';
import { chance, expectWhole, runsOf } from './support/killing.ts';
import { root } from './support/world.ts';

// `npm run crash` kills a thousand times.
const kills = Number(process.env.DECLARANT_KILLS ?? 50);
// Its end is what is hard to hit, and a smaller batch is there sooner.
const orders = kills > 50 ? 200 : 100;
const base = mkdtempSync(join(tmpdir(), 'declarant-crash-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Shops of their own, each with the batch, a ledger and a folder of runs. Little is printed, so that a run is short. */
function makeShop(name: string): string {
  const folder = join(base, name);
  mkdirSync(join(folder, 'orders'), { recursive: true });
  const { catalogue, rates, settings, files } = generateBatch(orders);
  const brief = settings.text.replace(/^( +)(channel: (?:mail|air-parcel|express))$/gm, '$1$2\n$1documents: [postal-declaration-csv]');
  for (const [path, text] of [
    [catalogue.name, catalogue.text],
    [rates.name, rates.text],
    [settings.name, brief],
  ] as const)
    writeFileSync(join(folder, path), text);
  for (const file of files) writeFileSync(join(folder, 'orders', file.name), [...file.open()].join(''));
  return folder;
}

/** Starts the program; the promise gives its exit code, or the signal that ended it. */
function declare(folder: string, exports: string) {
  const child = spawn(process.execPath, [join(root, 'bin', 'declarant.js'), 'declare', exports, '--jobs', '1', '--on', '2026-11-22'], {
    cwd: folder,
  });
  let said = '';
  child.stderr.on('data', (piece) => (said += String(piece)));
  const ended = new Promise<{ how: number | string; said: string }>((done) =>
    child.on('close', (code, signal) => done({ how: signal ?? code!, said })),
  );
  return { child, ended };
}

/** Kills it: some time after it began, or just when the folder is about to be shown, which lasts some milliseconds only. */
async function killed(folder: string, exports: string, seed: string, usual: number): Promise<boolean> {
  const { child, ended } = declare(folder, exports);
  let over = false;
  void ended.then(() => (over = true));
  if (chance(`${seed} how`) < 0.5) await Promise.race([sleep(usual * (0.1 + chance(seed))), ended]);
  else {
    const summed = () => runsOf(folder, true).some((work) => existsSync(join(folder, 'runs', work, 'SHA256SUMS')));
    while (!over && !summed()) await sleep(2);
    await sleep(chance(seed) * 15);
  }
  child.kill('SIGKILL');
  return (await ended).how === 'SIGKILL';
}

/** Every whole run and the ledger together: each order once, the serials of each series from the first on without a gap. */
async function expectOnce(folder: string): Promise<void> {
  expect(runsOf(folder, true)).toEqual([]);
  const entries = runsOf(folder).flatMap((run) => {
    expectWhole(join(folder, 'runs', run));
    return JSON.parse(readFileSync(join(folder, 'runs', run, 'report.json'), 'utf8')).shipments as {
      orders: string[];
      state: string;
      number: string;
    }[];
  });
  const declared = entries.filter(({ state }) => state === 'declared');
  const ids = declared.flatMap((entry) => entry.orders);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(orders - generateBatch(orders).held);
  const { openLedger } = await import('../src/ledger/index.ts');
  const ledger = await openLedger(join(folder, 'declarant.sqlite'));
  const entered: string[] = [];
  for await (const { number } of ledger.list({})) entered.push(number!);
  await ledger.close();
  const numbers = declared.map(({ number }) => number).sort();
  expect(entered.toSorted()).toEqual(numbers);
  // LX100000003CN: letters, eight digits, check digit; 4819000001: nine digits, check digit.
  const series = new Map<string, number[]>();
  for (const number of numbers) {
    const [, letters = '', serial] = /^([A-Z]*)(\d+)\d(?:CN)?$/.exec(number)!;
    series.set(letters, [...(series.get(letters) ?? []), Number(serial)]);
  }
  expect([...series.keys()].sort()).toEqual(['', 'CP', 'LX']);
  for (const [letters, first] of [
    ['LX', 10_000_000],
    ['CP', 20_000_000],
    ['', 481_900_000],
  ] as const) {
    const serials = series.get(letters)!.sort((a, b) => a - b);
    expect(serials).toEqual(Array.from(serials, (_, i) => first + i));
  }
}

/** Declares a part of the batch, then all of it, each killed a few times before it may end. Gives how often that was. */
async function tormented(name: string, usual: number, enough: () => boolean): Promise<number> {
  const folder = makeShop(name);
  let count = 0;
  for (const exports of ['orders/shopify.csv', 'orders']) {
    for (let attempt = 0; attempt < 8 && !enough(); attempt++) {
      if (!(await killed(folder, exports, `${name} ${exports} ${attempt}`, usual))) break;
      count++;
      for (const run of runsOf(folder)) expectWhole(join(folder, 'runs', run));
    }
    const { how, said } = await declare(folder, exports).ended;
    expect([0, 1], said).toContain(how);
  }
  await expectOnce(folder);
  rmSync(folder, { recursive: true });
  return count;
}

test(`killed ${kills} times in the middle of ${orders} orders`, { timeout: 900_000 + kills * 20_000 }, async () => {
  const warm = makeShop('warm');
  const began = performance.now();
  const { how, said } = await declare(warm, 'orders').ended;
  expect(how, said).toBe(1);
  const usual = performance.now() - began;
  await expectOnce(warm);
  let done = 0;
  const lane = async (side: string) => {
    for (let n = 0; done < kills && n < kills; n++) done += await tormented(`${side}-${n}`, usual, () => done >= kills);
  };
  await Promise.all([lane('east'), lane('west')]);
  expect(done).toBeGreaterThanOrEqual(kills);
});

test('two runs at once on one ledger: one waits or gives up, nothing is declared twice', { timeout: 120_000 }, async () => {
  const folder = makeShop('twice');
  const both = [declare(folder, 'orders'), declare(folder, 'orders')];
  const ends = await Promise.all(both.map(({ ended }) => ended));
  const codes = ends.map(({ how }) => how).sort();
  expect(codes[0], ends.map(({ said }) => said).join('\n')).toBe(1);
  expect([1, 2]).toContain(codes[1]);
  for (const { how, said } of ends) if (how === 2) expect(said).toMatch(/^Another run is writing to the ledger .*\.\n {2}→ Wait/);
  await expectOnce(folder);
});
