import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { couldNotWrite } from '../../src/cli/file-writer.ts';
import { mending, minuteIn, newRunName, openRunFolder, type RunFolder, removeStale, runPlace } from '../../src/cli/run-folder.ts';
import { CouldNotRun } from '../../src/model/could-not-run.ts';

let base: string;
let out: string;
const name = '2026-11-22T0915-3f9c';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'runs-'));
  out = join(base, 'runs');
});
afterEach(() => rmSync(base, { recursive: true }));

async function write(folder: RunFolder, path: string, ...chunks: (string | Uint8Array)[]): Promise<{ sha256: string; bytes: number }> {
  const file = await folder.file(path);
  for (const chunk of chunks) await file.write(chunk);
  return file.end();
}
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
const told = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CouldNotRun);
  return (error as CouldNotRun).message.replaceAll(base, '…');
};

describe('the name', () => {
  test.each([
    ['2026-11-22T01:15:59Z', 'Asia/Shanghai', '2026-11-22T0915'],
    ['2026-11-21T16:00:00Z', 'Asia/Shanghai', '2026-11-22T0000'],
    ['2026-11-22T04:59:00Z', 'America/New_York', '2026-11-21T2359'],
    ['2026-03-29T00:30:00Z', 'UTC', '2026-03-29T0030'],
    ['2026-11-22T18:15:00Z', 'Asia/Kathmandu', '2026-11-23T0000'],
  ])('%s in %s is %s', (now, zone, minute) => {
    expect(minuteIn(new Date(now), zone)).toBe(minute);
  });

  test('is one that nothing is called yet', async () => {
    mkdirSync(join(out, '2026-11-22T0915-0000'), { recursive: true });
    mkdirSync(join(out, '.2026-11-22T0915-0001.4711'));
    let n = 0;
    const hex = (digits: number) => (n++).toString(16).padStart(digits, '0');
    expect(await newRunName(out, new Date('2026-11-22T01:15:00Z'), 'Asia/Shanghai', hex)).toBe('2026-11-22T0915-0002');
  });
});

describe('a run folder', () => {
  test('appears whole, with its sums', async () => {
    const folder = await openRunFolder(out, name);
    expect(await write(folder, 'mail/china-post/manifest.csv', 'shipment,number\n', '4057,LX100000003CN\n')).toEqual({
      sha256: sha256('shipment,number\n4057,LX100000003CN\n'),
      bytes: 35,
    });
    await write(folder, 'report.json', '{}');
    await write(folder, 'held/订单 [11月].csv', Buffer.from([0xc4, 0xe3]));
    expect(readdirSync(out)).toEqual([`.${name}.${process.pid}`]);
    expect((await folder.seal()).map(({ path }) => path)).toEqual(['held/订单 [11月].csv', 'mail/china-post/manifest.csv', 'report.json']);
    await folder.reveal();
    expect(readdirSync(out)).toEqual([name]);
    expect(readFileSync(join(out, name, 'SHA256SUMS'), 'utf8')).toBe(
      `${sha256(Buffer.from([0xc4, 0xe3]))}  held/订单 [11月].csv\n` +
        `${sha256('shipment,number\n4057,LX100000003CN\n')}  mail/china-post/manifest.csv\n${sha256('{}')}  report.json\n`,
    );
  });

  test('sha256sum agrees, also with odd names', async () => {
    const folder = await openRunFolder(out, name);
    for (const path of ['report.json', 'held/a\\b.csv', 'held/two\nlines.csv', 'held/ spaces .csv', 'Z/z', 'a/b/c/d'])
      await write(folder, path, path);
    await folder.seal();
    await folder.reveal();
    const { status, stderr } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: join(out, name), encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('holds large files as they were written, awaited or not', async () => {
    const folder = await openRunFolder(out, name);
    const file = await folder.file('labels-0001.pdf');
    const chunks = Array.from({ length: 300 }, (_, i) => Buffer.alloc(7001, i));
    for (const chunk of chunks) void file.write(chunk);
    const whole = Buffer.concat(chunks);
    expect(await file.end()).toEqual({ sha256: sha256(whole), bytes: whole.length });
    expect(readFileSync(join(folder.work, 'labels-0001.pdf')).equals(whole)).toBe(true);
  });

  test.each(['../out.csv', '/etc/passwd', 'mail/../../out.csv', 'mail//x', './x', 'mail/', '', 'a\0b', 'SHA256SUMS'])(
    '"%s" is no name for a file in it',
    async (path) => {
      const folder = await openRunFolder(out, name);
      await expect(folder.file(path)).rejects.toThrow('not a name for a new file');
      expect(readdirSync(base)).toEqual(['runs']);
    },
  );

  test('holds each name once, and is not sealed before all files have ended', async () => {
    const folder = await openRunFolder(out, name);
    const file = await folder.file('report.json');
    await expect(folder.file('report.json')).rejects.toThrow('not a name for a new file');
    await expect(folder.seal()).rejects.toThrow('have not ended: report.json');
    await file.end();
    await folder.seal();
  });

  test('removed, leaves nothing, nor the folders that were made for it', async () => {
    const deep = join(out, 'year', 'month');
    const folder = await openRunFolder(deep, name);
    const file = await folder.file('mail/china-post/manifest.csv');
    await file.write('x'.repeat(1_000_000));
    await folder.remove();
    expect(readdirSync(base)).toEqual([]);
  });

  test('removed, leaves what stood there before', async () => {
    mkdirSync(join(out, 'older'), { recursive: true });
    await (await openRunFolder(out, name)).remove();
    expect(readdirSync(out)).toEqual(['older']);
  });

  test('removed after it was revealed, stays', async () => {
    const folder = await openRunFolder(out, name);
    await write(folder, 'report.json', '{}');
    await folder.seal();
    await folder.reveal();
    await folder.remove();
    expect(readdirSync(out)).toEqual([name]);
  });
});

describe('what the disk refuses is told', () => {
  test('a file where the folder should be', async () => {
    writeFileSync(out, 'mine');
    expect(await told(openRunFolder(out, name))).toBe('…/runs cannot be written: a file of that name exists already.');
    expect(await told(openRunFolder(join(out, 'below'), name))).toBe(
      '…/runs/below cannot be written: a file stands where a folder should be.',
    );
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  test('a run folder of that name, which stays as it is', async () => {
    mkdirSync(join(out, name), { recursive: true });
    expect(await told(openRunFolder(out, name))).toBe(`The run folder …/runs/${name} exists already.`);
    expect(readdirSync(out)).toEqual([name]);
  });

  test('one that appears meanwhile, even empty', async () => {
    const folder = await openRunFolder(out, name);
    await folder.seal();
    mkdirSync(folder.final);
    expect(await told(folder.reveal())).toBe(`The run folder …/runs/${name} exists already.`);
    await folder.remove();
    expect(readdirSync(out)).toEqual([name]);
  });

  test('a name too long for it', async () => {
    const folder = await openRunFolder(out, name);
    expect(await told(folder.file(`held/${'x'.repeat(300)}.csv`))).toMatch(/cannot be written: its name is too long for the disk\.$/);
    await folder.remove();
    expect(readdirSync(base)).toEqual([]);
  });

  test('a place where nobody may write', async () => {
    // Not even the superuser may make a folder there.
    expect(await told(openRunFolder('/proc/runs', name))).toMatch(/^\/proc\/runs cannot be written: /);
  });

  test.each([
    ['ENOSPC', 'no room is left on the disk'],
    ['EDQUOT', 'your share of the disk is used up'],
    ['EACCES', 'you may not write there'],
    ['EROFS', 'the disk is read-only'],
    ['EIO', 'i/o error'],
  ])('%s', async (code, words) => {
    const refuse = () => Promise.reject(Object.assign(new Error('i/o error'), { code }));
    expect(await told(couldNotWrite('runs', refuse))).toBe(`runs cannot be written: ${words}.`);
  });

  test('a mistake of ours is not', async () => {
    await expect(couldNotWrite('runs', () => Promise.reject(new TypeError('ours')))).rejects.toThrow(TypeError);
  });
});

describe('what a crash left', () => {
  const dead = spawnSync('true').pid;
  const make = (path: string, ...files: string[]) => {
    mkdirSync(join(path, 'mail'), { recursive: true });
    for (const file of files) writeFileSync(join(path, file), 'x');
  };

  test('an unfinished folder of a dead process goes when the next one is made; others stay', async () => {
    make(join(out, `.2026-11-22T0900-0001.${dead}`), 'mail/manifest.csv');
    make(join(out, `.2026-11-22T0900-0002.${dead}`), 'SHA256SUMS');
    make(join(out, `.2026-11-22T0900-0003.${process.ppid}`));
    make(join(out, `.2026-11-22T0900-0004.${process.pid}`));
    for (const other of ['.git', '.2026-11-22', '2026-11-21T0900-0000', `2026-11-22T0900-0005.${dead}`]) make(join(out, other));
    const folder = await openRunFolder(out, name);
    const stay = [
      '.git',
      '.2026-11-22',
      '2026-11-21T0900-0000',
      `2026-11-22T0900-0005.${dead}`,
      `.2026-11-22T0900-0003.${process.ppid}`,
      `.${name}.${process.pid}`,
    ];
    expect(readdirSync(out).sort()).toEqual([...stay, `.2026-11-22T0900-0002.${dead}`].sort());
    await removeStale(out, { whole: true });
    expect(readdirSync(out).sort()).toEqual([...stay].sort());
    await folder.remove();
  });

  test('is revealed where the ledger says so, once', async () => {
    const place = runPlace(out, name);
    make(place.work, 'SHA256SUMS');
    await mending.reveal(place);
    await mending.reveal(place);
    expect(readdirSync(out)).toEqual([name]);
  });

  test('is discarded where the ledger says so, and nothing else is', async () => {
    const place = runPlace(out, name);
    make(place.work);
    make(join(out, 'mine'));
    await mending.discard(place);
    await mending.discard({ work: join(out, 'mine'), final: place.final });
    expect(readdirSync(out)).toEqual(['mine']);
    expect(existsSync(place.final)).toBe(false);
  });
});
