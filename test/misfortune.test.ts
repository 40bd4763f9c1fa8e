/** Misfortunes of the machine while a batch is declared: memory that ends, folders that may not be written, a program that is cut off. The next run goes on. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { fontBytes, testFaces } from './fonts.ts';
import { shop } from './support/shop.ts';
import { root, type World } from './support/world.ts';

const program = join(root, 'bin', 'declarant.js');
const orders = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `#${i}`, cells: { 'Shipping Name': `Mei Tan ${i}` } }));

interface Means {
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

function declare(made: World, { env = {}, uid }: Means = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, 'declare', 'orders.csv', '--jobs', '1'], {
    cwd: made.folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  return { code: status ?? signal, out: stdout, err: stderr };
}

test('memory that ends in the middle: no run, and the next one says what it cleared away', () => {
  const made = shop(...orders(1_500));
  const small = declare(made, { env: { NODE_OPTIONS: '--max-old-space-size=40' } });
  expect(small.err).toMatch(/heap out of memory/i);
  expect([134, 'SIGABRT', 'SIGTRAP', 133]).toContain(small.code);
  expect(made.runs().filter((name) => !name.startsWith('.'))).toEqual([]);
  const left = existsSync(made.at('runs')) ? readdirSync(made.at('runs')) : [];
  const next = declare(made);
  expect(next.err).toContain('1500 orders: 1500 shipments declared.');
  for (const name of left)
    expect(next.err).toContain(`The run ${name.slice(1, 21)} was cut off: what it left was removed, and nothing of it was declared.\n`);
  expect(left.length).toBeGreaterThan(0);
  expect(readdirSync(made.at('runs'))).toEqual(made.runs());
  expect(made.read(`runs/${made.runs()[0]}/mail/china-post/manifest.csv`)).toContain('LX100000003CN');
}, 120_000);

test('a run whose folder was lost before its last word is told, and its orders can be freed', async () => {
  const made = shop({ id: '#1' });
  expect((await made.say('declare orders.csv')).code).toBe(0);
  const [run] = made.runs() as [string];
  // As if the machine had stopped between the sealing and the last word, and its disk were gone.
  const database = new Database(made.at('declarant.sqlite'));
  database.exec("DROP TRIGGER moves_are_not_deleted; DELETE FROM moves; UPDATE runs SET state = 'sealed'");
  database.close();
  rmSync(made.at('runs', run), { recursive: true });
  const next = await made.say('declare orders.csv');
  expect(next.err).toContain(`The run ${run} was cut off at its end, and its folder is not at `);
  expect(next.err).toContain(`  → declarant ledger void --run ${run} --reason "it was lost"\n`);
  expect(next.err).toContain('1 order: 0 shipments declared, 1 declared before.');
  expect(await made.say(`ledger void --run ${run} --reason "it was lost"`)).toEqual({
    code: 0,
    out: `1 shipment of ${run} is void: it was lost. Their numbers are not given again.\n`,
    err: '',
  });
  expect((await made.say('declare orders.csv')).err).not.toContain('cut off');
  expect(made.read(`runs/${made.runs().at(-1)}/mail/china-post/manifest.csv`)).toContain('LX100000017CN');
  expect((await made.say('ledger verify')).code).toBe(0);
});

describe('a worker without memory', () => {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  test('is a sentence, not a stack', async () => {
    // The built program, since a worker is a file of its own.
    const { openDrawing } = (await import(join(root, 'dist', 'cli', 'drawing.js'))) as typeof import('../src/cli/drawing.ts');
    const fonts = fontBytes();
    const drawing = openDrawing(2, fonts, await testFaces(), () => Promise.reject(new Error('drawn here')), {
      maxOldGenerationSizeMb: 6,
    });
    closers.push(drawing.close);
    const job = { document: 'label', group: {}, shipments: Array(150).fill({}), part: 1 } as never;
    await expect(drawing.draw(job)).rejects.toThrow('A worker that draws labels has run out of memory; nothing was declared.');
  }, 60_000);
});

describe('folders that may not be written', () => {
  // The superuser may write everywhere: nobody does it then.
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
  const given = (made: World): World => {
    if (nobody === undefined) return made;
    for (const path of ['.', ...readdirSync(made.folder, { recursive: true, encoding: 'utf8' })]) chownSync(made.at(path), nobody, nobody);
    return made;
  };
  const as = nobody === undefined ? {} : { uid: nobody };

  test.each<[what: string, folder: string, err: RegExp]>([
    ['the folder of runs', 'runs', /cannot be written: .*\n {2}→ /],
    ['the folder of the ledger', 'books', /^The ledger .*(?:cannot be (?:made|opened|read or written)).*\n {2}→ /m],
  ])('%s: exit 2, nothing is left, and once it may be the run goes on', (_, folder, err) => {
    const made = shop({ id: '#1' });
    mkdirSync(made.at('runs'));
    mkdirSync(made.at('books'));
    made.edit('declarant.yaml', 'ledger: declarant.sqlite', 'ledger: books/declarant.sqlite');
    given(made);
    chmodSync(made.at(folder), 0o555);
    const said = declare(made, as);
    expect(said.err).toMatch(err);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(made.at('runs'))).toEqual([]);
    chmodSync(made.at(folder), 0o755);
    expect(declare(made, as).err).toContain('1 order: 1 shipment declared.');
    expect(made.read(`runs/${made.runs()[0]}/mail/china-post/manifest.csv`)).toContain('LX100000003CN');
  });
});
