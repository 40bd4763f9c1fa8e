/**
 * A whole run of the demo, judged by programs that know nothing of us: poppler draws and reads the pages, zbar reads the bars, qpdf looks at
 * the files, ajv at the messages, sha256sum at the sums. A tool that is missing fails its judge.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'labels-judge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Output of an outside program; one that is not installed is named. */
function tool(name: string, ...words: readonly string[]): string {
  try {
    return execFileSync(name, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: string; stdout?: string; stderr?: string };
    throw new Error(
      code === 'ENOENT' ? `This judge needs ${name}, which is not installed.` : `${name} ${words.join(' ')}: ${stdout}${stderr}`,
    );
  }
}

/** Declares the demo in a folder of its own with a fresh ledger; gives the run folder. */
function declare(name: string, ...options: readonly string[]): string {
  const at = join(folder, name);
  cpSync(join(root, 'fixtures', 'demo'), at, { recursive: true });
  const words = ['declare', 'orders/', '--on', '2026-11-22', '--ledger', 'fresh.sqlite', '--quiet', ...options];
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'declarant.js'), ...words], { cwd: at, encoding: 'utf8' });
  // Two orders of the demo are held, as its story has it.
  expect(status, stderr).toBe(1);
  const runs = readdirSync(join(at, 'runs'));
  expect(runs).toHaveLength(1);
  return join(at, 'runs', runs[0]!);
}

const filesIn = (run: string): string[] =>
  readdirSync(run, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(run, path)).isFile())
    .sort();

interface Shipment {
  readonly number: string;
  readonly recipient: { readonly name: string; readonly company?: string; readonly lines: readonly string[]; readonly city: string };
  readonly items: readonly { readonly description: string }[];
}

let run: string;
let pdfs: string[];
const manifest = (carrier: string): readonly Shipment[] => JSON.parse(readFileSync(join(run, carrier, 'manifest.json'), 'utf8')).shipments;
const read = (path: string): unknown => JSON.parse(readFileSync(join(run, path), 'utf8'));

beforeAll(() => {
  run = declare('first');
  pdfs = filesIn(run).filter((path) => path.endsWith('.pdf'));
}, 120_000);

const mail = 'mail/china-post';
const air = 'air-parcel/china-post-parcel';
const express = 'express/dhl-express';

/** What zbar reads on each page of a PDF (or on its first ones), drawn as a printer of that resolution would. */
function decoded(path: string, dpi: number, most = 10_000): string[][] {
  const prefix = `${path.replaceAll('/', '-')}-${dpi}-`;
  tool('pdftoppm', '-gray', '-png', '-r', String(dpi), '-l', String(most), join(run, path), join(folder, prefix));
  const pages = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.png'))
    .sort();
  const { stdout, error } = spawnSync('zbarimg', ['-q', '--xml', ...pages.map((page) => join(folder, page))], { encoding: 'utf8' });
  if (error) throw new Error('This judge needs zbarimg, which is not installed.');
  for (const page of pages) rmSync(join(folder, page));
  // A page without bars has no source in the answer, so they are told apart by name.
  const read = new Map(
    stdout
      .split("<source href='")
      .slice(1)
      .map((source) => [source.split("'")[0]!, [...source.matchAll(/<data><!\[CDATA\[(.*?)\]\]><\/data>/g)].map(([, data]) => data!)]),
  );
  return pages.map((page) => read.get(join(folder, page)) ?? []);
}

describe('zbar reads the numbers of the manifest, in its order', () => {
  test.each([[mail], [air], [express]])('on the labels of %s', (carrier) => {
    const parts = pdfs.filter((path) => path.startsWith(`${carrier}/labels-`));
    const numbers = manifest(carrier).map(({ number }) => [number]);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.flatMap((part) => decoded(part, 300))).toEqual(numbers);
    // Thermal printers of the coarser kind, on the first labels.
    expect(decoded(parts[0]!, 203, 4)).toEqual(numbers.slice(0, 4));
  });

  test.each([[mail], [air]])('on the CN 23 of %s at 300 dpi', (carrier) => {
    const sheets = pdfs.filter((path) => path.startsWith(`${carrier}/cn23-`)).flatMap((part) => decoded(part, 300));
    const first = sheets.filter((codes) => codes.length > 0);
    const forms = (read('report.json') as { shipments: { form?: string; number?: string }[] }).shipments;
    const dear = new Set(forms.filter(({ form }) => form === 'cn23').map(({ number }) => number));
    const due = manifest(carrier).filter(({ number }) => carrier === air || dear.has(number));
    expect(due.length).toBeGreaterThan(0);
    expect(first).toEqual(due.map(({ number }) => [number]));
  });
});

/** Blanks, invisible signs of direction, and ways to write the same letter do not count: lines are wrapped where they fit. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The words of a text, each as its own letters in any order. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/[\s,،־-]+/u)
    .filter((word) => word !== '');

/**
 * Poppler brings what is written from right to left back into the order in which it is read, word by word. How it orders the words of a line,
 * and numbers and hyphens among them, is its own guess: so of such a text each word must be found whole, of all others the whole text.
 */
const stands = (text: string, page: string): boolean =>
  rightToLeft.test(text) ? words(text).every((word) => plain(page).includes(plain(word))) : plain(page).includes(plain(text));

/** The pages of a PDF as poppler reads them. */
const pagesOf = (path: string): string[] => tool('pdftotext', '-layout', join(run, path), '-').split('\f').slice(0, -1);
/** The same in the order of drawing, where wrapped lines follow each other. */
const drawnPagesOf = (path: string): string[] => tool('pdftotext', '-raw', join(run, path), '-').split('\f').slice(0, -1);

describe('pdftotext finds who it goes to and what is in it, in every script', () => {
  test.each([[mail], [air], [express]])('on the labels of %s', (carrier) => {
    const pages = pdfs.filter((path) => path.startsWith(`${carrier}/labels-`)).flatMap(drawnPagesOf);
    const shipments = manifest(carrier);
    expect(pages).toHaveLength(shipments.length);
    const lost = shipments.flatMap(({ number, recipient, items }, i) => {
      const page = pages[i]!;
      const cn22 = carrier === mail && !plain(page).includes(plain('CUSTOMS DECLARATION CN 23 ATTACHED'));
      const texts = [
        recipient.name,
        recipient.company ?? '',
        ...recipient.lines,
        recipient.city,
        ...(cn22 ? items.map(({ description }) => description) : []),
      ];
      return texts.filter((text) => !stands(text, page)).map((text) => `${number} ${text}`);
    });
    expect(lost).toEqual([]);
  });

  test('on forms and invoices', () => {
    for (const [carrier, stem] of [
      [air, 'cn23'],
      [express, 'invoice'],
    ] as const) {
      const text = pdfs
        .filter((path) => path.startsWith(`${carrier}/${stem}-`))
        .flatMap(drawnPagesOf)
        .join('\n');
      const lost = manifest(carrier).flatMap(({ number, recipient, items }) =>
        [recipient.name, recipient.city, ...items.map(({ description }) => description)]
          .filter((each) => !stands(each, text))
          .map((each) => `${number} ${each}`),
      );
      expect(lost).toEqual([]);
    }
  });

  test('and the demo has buyers in ten scripts, so that this means something', () => {
    const names = [mail, air, express]
      .flatMap((carrier) => manifest(carrier).flatMap(({ recipient }) => [recipient.name, ...recipient.lines, recipient.city]))
      .join(' ');
    const scripts = ['Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Arabic', 'Hebrew', 'Thai'];
    expect(scripts.filter((script) => !new RegExp(`\\p{Script=${script}}`, 'u').test(names))).toEqual([]);
    expect(names).toMatch(/[ếồễ]/u);
    // `-layout` keeps lines as they stand on the page: nothing is printed over the edge of it.
    for (const path of pdfs) expect(pagesOf(path).every((page) => page.trim() !== '')).toBe(true);
  });
});

test('qpdf finds nothing wrong with any PDF', () => {
  expect(pdfs).toHaveLength(6);
  for (const path of pdfs) expect(tool('qpdf', '--check', join(run, path))).toContain('No syntax or stream encoding errors found');
});

test('labels taken out of a run are a sound file too, with the same bars and all fonts', () => {
  const numbers = [manifest(mail)[1]!, manifest(mail)[4]!, manifest(express)[0]!].map(({ number }) => number);
  const again = join(folder, 'again.pdf');
  const words = ['labels', run, '--only', numbers.join(','), '--to', again];
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'declarant.js'), ...words], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(tool('qpdf', '--check', again)).toContain('No syntax or stream encoding errors found');
  for (const font of tool('pdffonts', again).split('\n').slice(2, -1)) expect(font).toMatch(/^[A-Z]{6}\+NotoSans\S* .* yes yes yes /);
  cpSync(again, join(run, '..', 'again.pdf'));
  expect(decoded('../again.pdf', 300).flat().sort()).toEqual([...numbers].sort());
});

test('all fonts are embedded, as subsets, and can be read back', () => {
  for (const path of pdfs) {
    const fonts = tool('pdffonts', join(run, path)).split('\n').slice(2, -1);
    expect(fonts.length).toBeGreaterThan(0);
    // name, type, encoding, then: embedded, subset, has a map to Unicode.
    for (const font of fonts) expect(font, path).toMatch(/^[A-Z]{6}\+NotoSans\S* .* yes yes yes /);
  }
});

test('what is written as JSON has the shape of the published schemas', () => {
  const ajv = new Ajv({ allErrors: true, strict: true });
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  const schema = (name: string): object => JSON.parse(readFileSync(join(root, 'dist', 'schemas', `${name}.json`), 'utf8'));
  const pairs = [['report', 'report.json'], ...[mail, air, express].map((carrier) => ['manifest', `${carrier}/manifest.json`])] as [
    string,
    string,
  ][];
  for (const [name, path] of pairs) {
    const validate = ajv.getSchema(name) ?? ajv.addSchema(schema(name), name).getSchema(name)!;
    expect(validate(read(path)), `${path} ${JSON.stringify(validate.errors)}`).toBe(true);
  }
  const broken = { ...(read(`${mail}/manifest.json`) as object), channel: 'pigeon' };
  expect(ajv.getSchema('manifest')!(broken)).toBe(false);
});

test('sha256sum agrees with SHA256SUMS, which lists every file', () => {
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: run, encoding: 'utf8' }).trim().split('\n');
  expect(said.every((line) => line.endsWith(': OK'))).toBe(true);
  expect(said).toHaveLength(filesIn(run).length - 1);
});

test.each([
  ['again', []],
  ['one job', ['--jobs', '1']],
  ['two jobs', ['--jobs', '2']],
])('the same batch, day and numbers give the same bytes: %s', (name, options) => {
  const other = declare(name, ...options);
  const ours = (path: string): boolean => path !== 'report.json' && path !== 'SHA256SUMS';
  expect(filesIn(other)).toEqual(filesIn(run));
  const differ = filesIn(run).filter((path) => ours(path) && !readFileSync(join(run, path)).equals(readFileSync(join(other, path))));
  expect(differ).toEqual([]);
});
