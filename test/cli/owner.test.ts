/** Who may read what the real program makes: its owner alone, whatever the umask, also while it is being made. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { demo, root, type World, world } from '../support/world.ts';

/** What was seen below a folder at any moment, by a name without what chance gave it, and its rights. */
type Seen = Map<string, Set<string>>;

/** All below a folder; none where it was renamed while it was being listed: the next look sees it. */
function namesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

function look(folder: string, before: ReadonlySet<string>, seen: Seen): void {
  for (const name of namesBelow(folder)) {
    if (before.has(name)) continue;
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (!stats) continue;
    const known = name
      .replace(/\d{4}-\d\d-\d\dT\d{4}-[0-9a-f]{4}/, 'RUN')
      .replace(/RUN\.\d+/, 'RUN.PID')
      .replace(/declarant-\w{6}/, 'declarant-SIX');
    const mode = `${stats.isDirectory() ? 'folder' : 'file'} ${(stats.mode & 0o777).toString(8)}`;
    seen.set(known, (seen.get(known) ?? new Set()).add(mode));
  }
}

/** Runs the program under a umask and watches the folder meanwhile. Its temporary files are in `tmp`. */
async function watched({ folder, at }: World, umask: string, words: string, stdin = ''): Promise<{ code: number; seen: Seen }> {
  mkdirSync(at('tmp'), { recursive: true });
  const before = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const shell = `umask ${umask}; exec "${process.execPath}" "${join(root, 'bin', 'declarant.js')}" ${words}`;
  const child = spawn('sh', ['-c', shell], { cwd: folder, env: { ...process.env, TMPDIR: at('tmp') } });
  child.stdin.end(stdin);
  let code: number | undefined;
  const ended = new Promise<void>((done) =>
    child.on('close', (given) => {
      code = given ?? -1;
      done();
    }),
  );
  const seen: Seen = new Map();
  while (code === undefined) {
    look(folder, before, seen);
    await Promise.race([sleep(10), ended]);
  }
  look(folder, before, seen);
  return { code, seen };
}

const strangers = (seen: Seen): string[] =>
  [...seen].flatMap(([name, modes]) =>
    [...modes].filter((mode) => mode !== 'folder 700' && mode !== 'file 600').map((mode) => `${name}: ${mode}`),
  );

test.each(['000', '077'])('a run, its ledger and what it keeps meanwhile, under umask %s', async (umask) => {
  const made = demo();
  const stdin = readFileSync(made.at('orders', 'orders_export_1.csv'), 'utf8');
  const { code, seen } = await watched(made, umask, 'declare - orders/eBay-OrdersReport-Nov-20-2026.csv --on 2026-11-22', stdin);
  expect(code).toBe(1);
  expect(strangers(seen)).toEqual([]);
  const expected = [
    'runs',
    'runs/.RUN.PID',
    'runs/.RUN.PID/held',
    'runs/RUN',
    'runs/RUN/held/stdin',
    'runs/RUN/report.json',
    'runs/RUN/SHA256SUMS',
  ];
  const beside = ['declarant.sqlite', 'declarant.sqlite-wal', 'declarant.sqlite-shm', 'declarant.sqlite.lock'];
  const kept = ['tmp/declarant-SIX', 'tmp/declarant-SIX/input', 'runs/RUN/mail/china-post/labels-0001.pdf'];
  expect([...seen.keys()]).toEqual(expect.arrayContaining([...expected, ...beside, ...kept]));
});

test('what waits for numbers, the labels again, and files of init, which everybody may read', { timeout: 180_000 }, async () => {
  const made = world();
  cpSync(join(root, 'fixtures', 'cases', 'carriers'), made.folder, { recursive: true });
  const { seen } = await watched(made, '000', 'declare orders --on 2026-11-22');
  expect(strangers(seen)).toEqual([]);
  const waiting = [...seen.keys()].filter((name) => /\/waiting\//.test(name));
  expect(waiting.length).toBeGreaterThan(0);
  const run = made.runs()[0]!;
  const { shipment } = made
    .report(run)
    .shipments.find((each: { carrier: string; state: string }) => each.carrier === 'china-post' && each.state === 'declared');
  const again = await watched(made, '000', `labels ${run} --only ${shipment} --to again/labels.pdf`);
  expect(again.code).toBe(0);
  expect([...again.seen].map(([name, modes]) => `${name}: ${[...modes]}`).filter((line) => line.startsWith('again'))).toEqual([
    'again: folder 700',
    'again/labels.pdf: file 600',
  ]);
  const init = await watched(made, '022', 'init new');
  expect(init.seen.get('new/declarant.yaml')).toEqual(new Set(['file 644']));
});
