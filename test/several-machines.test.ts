/** The real program on one ledger in PostgreSQL: two at once, killed, and with a server that falls. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../src/ledger/index.ts';
import { generateBatch } from './bench/generate.js';
import { type Server, startServer } from './ledger/server.ts';
import { chance, expectWhole, runsOf } from './support/killing.ts';
import { root } from './support/world.ts';

const orders = 120;
const kills = 6;
const base = mkdtempSync(join(tmpdir(), 'declarant-machines-'));
let server: Server;
beforeAll(async () => void (server = await startServer()), 60_000);
afterAll(() => {
  server.remove();
  rmSync(base, { recursive: true, force: true });
});

/** A machine: a folder of its own with the batch, the settings and its runs; the ledger is elsewhere. */
function makeMachine(name: string, ledger: string): string {
  const folder = join(base, name);
  mkdirSync(join(folder, 'orders'), { recursive: true });
  const { catalogue, rates, settings, files } = generateBatch(orders);
  const brief = settings.text
    .replace(/^( +)(channel: (?:mail|air-parcel|express))$/gm, '$1$2\n$1documents: [postal-declaration-csv]')
    .replace(/^ledger:.*$/m, '');
  writeFileSync(join(folder, catalogue.name), catalogue.text);
  writeFileSync(join(folder, rates.name), rates.text);
  writeFileSync(join(folder, settings.name), `${brief}\nledger: ${ledger}\n`);
  for (const file of files) writeFileSync(join(folder, 'orders', file.name), [...file.open()].join(''));
  return folder;
}

function start(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(root, 'bin', 'declarant.js'), ...args], { cwd: folder });
  let said = '';
  child.stdout.on('data', () => {});
  child.stderr.on('data', (piece) => (said += String(piece)));
  const ended = new Promise<{ how: number | string; said: string }>((done) =>
    child.on('close', (code, signal) => done({ how: signal ?? code!, said })),
  );
  return { child, ended };
}
const declare = (folder: string, exports: string) => start(folder, 'declare', exports, '--jobs', '1', '--on', '2026-11-22');

interface Declared {
  readonly orders: readonly string[];
  readonly state: string;
  readonly number: string;
}

/** What stands in the run folders of some machines, each seen to be whole. */
function declaredBy(...folders: string[]): Declared[] {
  return folders.flatMap((folder) =>
    runsOf(folder).flatMap((run) => {
      expectWhole(join(folder, 'runs', run));
      const { shipments } = JSON.parse(readFileSync(join(folder, 'runs', run, 'report.json'), 'utf8')) as { shipments: Declared[] };
      return shipments.filter(({ state }) => state === 'declared');
    }),
  );
}

/** Each order once, each number once, and the ledger holds the very same. */
async function expectOnce(url: string, ...folders: string[]): Promise<void> {
  const declared = declaredBy(...folders);
  expect(folders.flatMap((folder) => runsOf(folder, true))).toEqual([]);
  const ids = declared.flatMap((entry) => entry.orders);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(orders - generateBatch(orders).held);
  const ledger = await openLedger(url);
  const entered: string[] = [];
  for await (const { number, state } of ledger.list({})) entered.push(`${number} ${state}`);
  expect(entered.toSorted()).toEqual(declared.map(({ number }) => `${number} declared`).sort());
  expect(new Set(entered).size).toBe(entered.length);
  expect((await ledger.inspect()).broken).toBeUndefined();
  await ledger.close();
}

/** Until there is a work folder: the run has begun. */
async function begun(folder: string): Promise<void> {
  while (runsOf(folder, true).length === 0) await sleep(5);
}

test('two machines declare halves that overlap at once: one waits, each order and number is given once', { timeout: 120_000 }, async () => {
  const url = `${server.url}?schema=at_once`;
  const [one, two] = [makeMachine('one', url), makeMachine('two', url)];
  const ends = await Promise.all([declare(one, 'orders/shopify.csv').ended, declare(two, 'orders').ended]);
  // On a slow machine the one that waits may lose its patience, which is no harm either.
  for (const [i, machine] of [one, two].entries())
    if (ends[i]!.how === 2) {
      expect(ends[i]!.said).toMatch(/^Another run is writing to the ledger/);
      ends[i] = await declare(machine, 'orders').ended;
    }
  for (const { how, said } of ends) expect([0, 1], said).toContain(how);
  await expectOnce(url, one, two);
});

test('a machine that waits in vain is told which run has the ledger', { timeout: 60_000 }, async () => {
  const url = `${server.url}?schema=in_vain`;
  const [one, two] = [makeMachine('holds', url), makeMachine('waits', url)];
  const holder = declare(one, 'orders');
  await begun(one);
  holder.child.kill('SIGSTOP');
  const { how, said } = await declare(two, 'orders').ended;
  holder.child.kill('SIGCONT');
  expect(said).toMatch(/^Another run is writing to the ledger postgres:.*: the run 20\S+ on the host \S+, process \d+\.$/m);
  expect(how).toBe(2);
  expect(runsOf(two)).toEqual([]);
  await holder.ended;
  await expectOnce(url, one, two);
});

test(`killed ${kills} times, the machines go on with nothing lost or doubled`, { timeout: 300_000 }, async () => {
  const url = `${server.url}?schema=killed`;
  const machines = [makeMachine('killed-a', url), makeMachine('killed-b', url)] as const;
  for (let seed = 0; seed < kills; seed++) {
    const machine = machines[seed % 2]!;
    const { child, ended } = declare(machine, seed < 14 ? 'orders/shopify.csv' : 'orders');
    let over = false;
    void ended.then(() => (over = true));
    while (!over && runsOf(machine, true).length === 0) await sleep(5);
    // Every other one just when the folder is about to be shown, which lasts some milliseconds only.
    const summed = () => runsOf(machine, true).some((work) => existsSync(join(machine, 'runs', work, 'SHA256SUMS')));
    if (seed % 4 > 1) while (!over && !summed()) await sleep(2);
    await sleep(chance(`machines ${seed}`) * (seed % 4 > 1 ? 20 : 400));
    child.kill('SIGKILL');
    await ended;
    declaredBy(...machines);
  }
  for (const machine of machines) expect([0, 1]).toContain((await declare(machine, 'orders').ended).how);
  await expectOnce(url, ...machines);
});

test('a server that falls in the middle: a sentence, exit 2, nothing written; when it is back, it goes on', {
  timeout: 120_000,
}, async () => {
  const url = `${server.url.replace('clerk@', 'clerk:open-sesame@')}?schema=falls`;
  const machine = makeMachine('falls', url);
  const { ended } = declare(machine, 'orders');
  await begun(machine);
  server.crash();
  const fallen = await ended;
  expect(fallen.said).toMatch(/^The ledger postgres:\/\/clerk@127\.0\.0\.1:\d+\/postgres\?schema=falls was lost: .*\.\n {2}→ .*$/m);
  expect(fallen.how).toBe(2);
  expect(fallen.said).not.toMatch(/ at .*\.js:|sesame/);
  expect([...runsOf(machine), ...runsOf(machine, true)]).toEqual([]);
  const away = await declare(machine, 'orders').ended;
  expect(away.said).toMatch(/ cannot be reached\.\n {2}→ /);
  expect(away.how).toBe(2);
  expect(away.said).not.toContain('sesame');
  server.start();
  expect([0, 1]).toContain((await declare(machine, 'orders').ended).how);
  await expectOnce(url, machine);
});

test.each([
  ['check', 'orders', '--on', '2026-11-22'],
  ['ledger', 'list'],
  ['ledger', 'export'],
  ['ledger', 'verify'],
])('%s %s ends by itself with such a ledger, named in the settings or as an option', { timeout: 60_000 }, async (...args) => {
  const machine = makeMachine(args.join('-').replaceAll('/', ''), 'none.sqlite');
  const url = `${server.url}?schema=at_once`;
  const { how, said } = await start(machine, ...args, '--ledger', url).ended;
  expect(how, said).toBe(args[0] === 'check' ? 1 : 0);
});
