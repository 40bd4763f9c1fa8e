/**
 * The sizes and papers that the demo does not use, judged by programs that know nothing of us: zbar reads the bars of every label size and sheet,
 * qpdf looks at the files, xmllint at the declaration data. A tool that is missing fails its judge.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'papers-judge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Output of an outside program; one that is not installed is named. */
function tool(name: string, ...words: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(name, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw new Error(`This judge needs ${name}, which is not installed.`);
  // zbarimg ends with 4 where a page has no bars.
  if (status !== 0 && !(name === 'zbarimg' && status === 4)) throw new Error(`${name} ${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

const declarant = (at: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'bin', 'declarant.js'), ...words], { cwd: at, encoding: 'utf8' });

/** Declares the demo with more settings for its letter post; gives the run folder. */
function declare(name: string, settings: string): string {
  const at = join(folder, name);
  cpSync(join(root, 'fixtures', 'demo'), at, { recursive: true });
  const yaml = join(at, 'declarant.yaml');
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('  china-post:\n', `  china-post:\n${settings}`));
  const { status, stderr } = declarant(
    at,
    'declare',
    'orders/',
    '--on',
    '2026-11-22',
    '--channel',
    'mail',
    '--ledger',
    'fresh.sqlite',
    '--quiet',
  );
  // What letter post does not take is held.
  expect(status, stderr).toBe(1);
  return join(at, 'runs', readdirSync(join(at, 'runs'))[0]!);
}

const mail = 'mail/china-post';
const numbersIn = (run: string): string[] =>
  JSON.parse(readFileSync(join(run, mail, 'manifest.json'), 'utf8')).shipments.map(({ number }: { number: string }) => number);

/** What zbar reads on each of the first pages of a file, drawn as a printer of that resolution would. */
function decoded(path: string, dpi: number, most = 5): string[][] {
  const prefix = join(folder, `page-${dpi}`);
  tool('pdftoppm', '-gray', '-r', String(dpi), '-l', String(most), path, prefix);
  const pages = readdirSync(folder)
    .filter((name) => name.startsWith(`page-${dpi}`))
    .sort()
    .map((name) => join(folder, name));
  const sources = tool('zbarimg', '-q', '--xml', ...pages)
    .split("<source href='")
    .slice(1);
  const read = new Map(
    sources.map((source) => [source.split("'")[0]!, [...source.matchAll(/<data><!\[CDATA\[(.*?)\]\]><\/data>/g)].map(([, data]) => data!)]),
  );
  for (const page of pages) rmSync(page);
  return pages.map((page) => read.get(page) ?? []);
}

describe.each([
  ['100x150', 1],
  ['100x100', 1],
  ['a6', 1],
  ['6x8in', 1],
  ['a4, per_sheet: 1', 1],
  ['a4, per_sheet: 2, start: 2', 2],
  ['a4, per_sheet: 4, start: 3', 4],
])('labels of size %s', (size, perSheet) => {
  let run: string;
  const path = (): string => join(run, mail, 'labels-0001.pdf');
  beforeAll(() => {
    run = declare(size.replace(/\W+/g, '-'), `    labels: { size: ${size} }\n`);
  }, 120_000);

  test.each([300, 203])('zbar reads the numbers of the first pages at %i dpi, and no others', (dpi) => {
    const pages = decoded(path(), dpi);
    const read = pages.flat();
    expect(read.length).toBeGreaterThan(4);
    expect(read.sort()).toEqual(numbersIn(run).slice(0, read.length).sort());
    expect(Math.max(...pages.map((page) => page.length))).toBe(perSheet);
  });

  test('the file is sound, and the run agrees with itself', () => {
    expect(tool('qpdf', '--check', path())).toContain('No syntax or stream encoding errors found');
    const { status, stdout, stderr } = declarant(root, 'verify', run);
    expect(status, stdout + stderr).toBe(0);
  });

  test('labels that are taken out of the run are read as well', () => {
    const wanted = numbersIn(run).slice(2, 5);
    const again = join(folder, `${size.replace(/\W+/g, '-')}.pdf`);
    const { status, stderr } = declarant(root, 'labels', run, '--only', wanted.join(','), '--to', again);
    expect(status, stderr).toBe(0);
    expect(tool('qpdf', '--check', again)).toContain('No syntax or stream encoding errors found');
    expect(decoded(again, 300).flat().sort()).toEqual(wanted.sort());
    for (const font of tool('pdffonts', again).split('\n').slice(2, -1)) expect(font).toMatch(/^[A-Z]{6}\+NotoSans\S* .* yes yes yes /);
  });
});

describe('papers that the settings ask for', () => {
  let run: string;
  beforeAll(() => {
    const asked = 'label, cn23, invoice, posting-list, posting-list-csv, postal-declaration-xml';
    run = declare('papers', `    documents: [${asked}]\n    cn23: { per_sheet: 2 }\n    copies: { invoice: 3 }\n`);
  }, 120_000);

  test('zbar reads the forms, two a sheet', () => {
    const { shipments } = JSON.parse(readFileSync(join(run, 'report.json'), 'utf8')) as { shipments: { form?: string; number?: string }[] };
    const due = shipments.filter(({ form, number }) => form === 'cn23' && number !== undefined).map(({ number }) => number!);
    const pages = decoded(join(run, mail, 'cn23-0001.pdf'), 300);
    expect(Math.max(...pages.map((page) => page.length))).toBe(2);
    expect(pages.flat().sort()).toEqual(due.sort());
  });

  test.each(['cn23-0001', 'invoice-0001', 'posting-list'])('qpdf finds nothing wrong with %s.pdf', (stem) => {
    expect(tool('qpdf', '--check', join(run, mail, `${stem}.pdf`))).toContain('No syntax or stream encoding errors found');
  });

  test('poppler reads the posting list as it was counted', () => {
    const text = tool('pdftotext', '-layout', join(run, mail, 'posting-list.pdf'), '-');
    expect(text).toMatch(new RegExp(`TOTAL\\s+${numbersIn(run).length}\\s`));
  });

  test('xmllint finds the declaration data to be as its schema says, and no other', () => {
    const schema = join(root, 'dist', 'schemas', 'postal-declaration.xsd');
    const file = join(run, mail, 'postal-declaration-0001.xml');
    execFileSync('xmllint', ['--noout', '--schema', schema, file], { stdio: 'pipe' });
    const wrong = join(folder, 'wrong.xml');
    writeFileSync(wrong, readFileSync(file, 'utf8').replace('<SenderCountryCd>CN', '<SenderCountryCd>China'));
    expect(() => tool('xmllint', '--noout', '--schema', schema, wrong)).toThrow(/SenderCountryCd/);
  });
});
