/** What hostile input gets: refused, held, or cleaned with a warning; never a stack, a formula, or a file outside the run folder. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documents } from '../src/documents/index.ts';
import { formatCsvRow, guardFormula, readGuard } from '../src/formats/csv.ts';
import { writeSheet } from '../src/formats/spreadsheet.ts';
import type { Shipment } from '../src/model/shipment.ts';
import { shipmentsOf } from './batch.ts';
import { announced, announcedGroup } from './documents/ens.ts';
import { convertBy, perEuro } from './parcel.ts';
import { exportOf, type Sold, shop } from './support/shop.ts';
import type { Said, World } from './support/world.ts';

/** Of the processor's time, so that a busy machine fails no test; for inputs of about a megabyte. */
const mostSeconds = 5;
const megabyte = 1_000_000;

/** Runs a command as a person would: whatever comes in, it ends in time with a sentence, not a stack, and nothing in it moves the terminal. */
async function say(made: World, line: string, most = mostSeconds): Promise<Said> {
  const before = process.cpuUsage();
  const said = await made.say(line);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6, line).toBeLessThan(most);
  expect(said.code, said.err).not.toBe(70);
  expect(said.err).not.toMatch(/\n {4}at |\[object |undefined/);
  expect(`${said.out}${said.err}`).not.toMatch(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/);
  for (const each of said.err.split('\n')) expect(each.length).toBeLessThan(5000);
  return said;
}

interface Case {
  readonly why: string;
  readonly orders?: readonly Sold[];
  readonly prepare?: (made: World) => void | Promise<void>;
  readonly line?: string;
  /** Of the processor, where it is more than usual: memory takes time to fill. */
  readonly seconds?: number;
  readonly code: number;
  readonly err: RegExp;
  readonly also?: (made: World, said: Said) => void;
}

const runCases = (cases: readonly Case[]) =>
  test.each(cases)(
    '$why: exit $code',
    async ({ orders = [{ id: '#1' }], prepare, line = 'declare orders.csv', seconds, code, err, also }) => {
      const made = shop(...orders);
      await prepare?.(made);
      const said = await say(made, line, seconds);
      expect(said.err).toMatch(err);
      expect(said.code, said.err).toBe(code);
      if (code === 2) expect(made.runs()).toEqual([]);
      also?.(made, said);
    },
  );

const put = (file: string, content: (made: World) => string | Uint8Array) => (made: World) => made.write(file, content(made));
const cells = (change: Readonly<Record<string, string>>): readonly Sold[] => [{ id: '#1', cells: change }, { id: '#2' }];
const states = (made: World): Record<string, string> =>
  Object.fromEntries(
    made.report(made.runs()[0]!).shipments.map((each: { orders: string[]; state: string }) => [each.orders[0], each.state]),
  );

// Loads what the program loads once; the first command would pay for it.
test('a good order goes', async () => {
  expect(await shop({ id: '#1' }).say('declare orders.csv')).toMatchObject({ code: 0 });
});

describe('YAML', () => {
  const settings = (change: (text: string) => string) => put('declarant.yaml', (made) => change(made.read('declarant.yaml')));
  const instead = (from: string, to: string) =>
    settings((text) => {
      if (!text.includes(from)) throw new Error(`no ${from}`);
      return text.replace(from, to);
    });
  const laughs = [...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`).join('\n');
  runCases([
    {
      why: 'a billion laughs',
      prepare: settings((text) => `${text}\na: &a [x,x,x,x,x,x,x,x,x]\n${laughs}\n`),
      code: 2,
      err: /^declarant\.yaml:\d+ (?:is not YAML: Excessive alias count|uses anchors more than 100 times)/,
    },
    {
      why: 'an anchor in a ring',
      prepare: settings((text) => `${text}\nstores: &a {x: *a}\n`),
      code: 2,
      err: /uses the anchor "a" within what it names/,
    },
    {
      why: 'thousands of anchors',
      prepare: settings((text) => `${text}\nx:\n${Array.from({ length: 9000 }, (_, i) => `- &k${i} 1\n- *k${i}\n`).join('')}`),
      code: 2,
      err: /uses anchors more than 100 times/,
    },
    {
      why: 'brackets without end',
      prepare: settings(() => '['.repeat(200_000)),
      code: 2,
      err: /^declarant\.yaml:1 nests deeper than 100 levels/,
    },
    {
      why: 'brackets that close',
      prepare: settings(() => `a: ${'['.repeat(2000)}${']'.repeat(2000)}`),
      code: 2,
      err: /^declarant\.yaml:1 nests deeper than 100 levels/,
    },
    { why: 'lists within lists', prepare: settings(() => `${'- '.repeat(2000)}x`), code: 2, err: /nests deeper than 100 levels/ },
    { why: 'a megabyte', prepare: settings((text) => text + '#\n'.repeat(megabyte / 2)), code: 2, err: /is larger than 256 kB/ },
    {
      why: 'tens of thousands of keys nobody knows',
      prepare: settings(() => Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('')),
      code: 2,
      err: /and what follows has \d+ more faults/,
    },
    {
      why: 'a tag that names a function',
      prepare: instead('Asia/Shanghai', '!!js/function "function () { return 1 }"'),
      code: 2,
      err: /^declarant\.yaml:17 is not YAML: Unresolved tag/,
    },
    {
      why: 'a tag that runs a program',
      prepare: instead('Asia/Shanghai', '!!python/object/apply:os.system ["id"]'),
      code: 2,
      err: /^declarant\.yaml:17 is not YAML: Unresolved tag/,
    },
    { why: 'a tag for bytes', prepare: instead('Asia/Shanghai', '!!binary QXNpYQ=='), code: 2, err: /is not YAML: Unresolved tag/ },
    {
      why: 'a merge key',
      prepare: (made) => {
        made.edit('declarant.yaml', 'address:', 'address: &a');
        made.edit('declarant.yaml', 'timezone:', 'return_address: {name: x, address: {<<: *a}}\ntimezone:');
      },
      code: 2,
      err: /return_address\.address\.<< is not known here/,
    },
    {
      why: 'a merge key by the older YAML',
      prepare: (made) => {
        made.edit('declarant.yaml', 'address:', 'address: &a');
        made.edit('declarant.yaml', 'timezone:', 'return_address: {name: x, address: {<<: *a}}\ntimezone:');
        made.write('declarant.yaml', `%YAML 1.1\n---\n${made.read('declarant.yaml')}`);
      },
      code: 2,
      err: /return_address\.address\.<< is not known here/,
    },
    {
      why: 'an anchor used once',
      prepare: (made) => {
        made.edit('declarant.yaml', 'address:', 'address: &a');
        made.edit('declarant.yaml', 'timezone:', 'return_address: {name: Li Wei, address: *a}\ntimezone:');
      },
      code: 0,
      err: /1 shipment declared/,
    },
    {
      why: 'a key twice',
      prepare: settings((text) => `${text}\ntimezone: Europe/Berlin\n`),
      code: 2,
      err: /^declarant\.yaml:\d+ has the key "timezone" twice/,
    },
    { why: 'two documents', prepare: settings((text) => `${text}\n---\na: 1\n`), code: 2, err: /multiple documents/ },
    {
      why: 'a number past all',
      prepare: instead('packing_grams: 20', 'packing_grams: 1e400'),
      code: 2,
      err: /packing_grams must be a number/,
    },
    {
      why: 'a number past counting',
      prepare: instead('packing_grams: 20', 'packing_grams: 1e308'),
      code: 2,
      err: /packing_grams must be a whole number/,
    },
    { why: 'no number', prepare: instead('packing_grams: 20', 'packing_grams: .nan'), code: 2, err: /packing_grams must be a number/ },
    {
      why: 'a serial past all',
      prepare: instead("from: '10000000'", 'from: 99999999999999999999'),
      code: 2,
      err: /numbers\.s10\.from must be/,
    },
    {
      why: 'a NUL',
      prepare: instead('Li Wei', '"Li\\0Wei"'),
      code: 2,
      err: /^declarant\.yaml:16 holds the character U\+0000, which nobody can see/,
    },
    { why: 'a NUL in a path', prepare: instead('declarant.sqlite', '"a\\0b"'), code: 2, err: /holds the character U\+0000/ },
    { why: 'an override of direction', prepare: instead('Li Wei', 'Li \u202eWei'), code: 2, err: /holds the character U\+202E/ },
    ...['../../x', 'C:\\nul', 'CON', 'nul', 'com1', '...', 'a/b', 'a'.repeat(61), '__proto__', 'toString'].flatMap((id): Case[] => [
      {
        why: `a carrier called ${id.slice(0, 12)}`,
        prepare: instead('  china-post:\n', `  ${JSON.stringify(id)}:\n`),
        code: 2,
        err: /^declarant\.yaml:\d+ .*(?:must be small letters, digits and hyphens|Windows keeps|longer than 60|no setting can have)/,
      },
      {
        why: `a layout called ${id.slice(0, 12)}`,
        prepare: settings((text) => `${text}\nlayouts: {${JSON.stringify(id)}: {per: item, columns: [{heading: x, says: y}]}}\n`),
        code: 2,
        err: /^declarant\.yaml:\d+ .*(?:must be small letters, digits and hyphens|Windows keeps|longer than 60|no setting can have)/,
      },
    ]),
  ]);
});

describe('words that every object knows', () => {
  for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    describe(word, () => {
      const held = { code: 1, err: /0 shipments declared, 1 held/ };
      const one = (heading: string): readonly Sold[] => [{ id: '#1', cells: { [heading]: word } }];
      const setting = (text: string, path: string): Case => ({
        why: `${path} of the settings`,
        prepare: (made) => made.write('declarant.yaml', `${made.read('declarant.yaml')}\n${text}\n`),
        code: 2,
        err: /^declarant\.yaml:\d+ .*(?:is not known here|no setting can have|is no platform|must be|is missing)/,
      });
      runCases([
        { why: 'a SKU that the catalogue lacks', orders: [{ id: '#1', sku: word }], ...held },
        {
          why: 'a SKU that it has',
          orders: [{ id: '#1', sku: word }],
          prepare: (made) => made.edit('products.csv', 'TEE-COT-M,', `${word},`),
          code: 0,
          err: /1 shipment declared/,
        },
        { why: 'a SKU to draft', orders: [{ id: '#1', sku: word }], line: 'catalogue draft orders.csv', code: 0, err: /One SKU/ },
        { why: 'an order', orders: [{ id: word }], code: 0, err: /1 shipment declared/ },
        { why: 'a status', orders: one('Financial Status'), ...held },
        { why: 'a currency', orders: one('Currency'), ...held },
        { why: 'a country', orders: one('Shipping Country'), ...held },
        { why: 'a service', orders: one('Shipping Method'), code: 0, err: /1 shipment declared/ },
        { why: 'a city', orders: one('Shipping City'), code: 0, err: /1 shipment declared/ },
        { why: 'one more heading', prepare: (made) => made.edit('orders.csv', 'Notes', word), code: 0, err: /1 shipment declared/ },
        {
          why: 'a heading instead',
          prepare: (made) => made.edit('orders.csv', 'Lineitem sku', word),
          code: 2,
          err: /"Lineitem sku" is missing/,
        },
        {
          why: 'a column of the catalogue',
          prepare: (made) => made.edit('products.csv', 'brand', word),
          code: 0,
          err: /1 shipment declared/,
        },
        { why: 'a currency of the rates', prepare: (made) => made.edit('rates.csv', 'JPY', word), code: 0, err: /1 shipment declared/ },
        {
          why: 'a currency of a list of rates',
          prepare: put('rates.csv', () => `date,currency,per_eur\n2026-11-20,${word},1\n`),
          code: 2,
          err: /^rates\.csv: .*no rate/,
        },
        { why: 'a platform', line: `declare orders.csv --platform ${word}`, code: 2, err: /^There is no platform/ },
        { why: 'a carrier', line: `declare orders.csv --carrier ${word}`, code: 2, err: /^The settings have no carrier/ },
        { why: 'an encoding', line: `declare orders.csv --encoding ${word}`, code: 2, err: /is not an encoding we know/ },
        { why: 'a problem to explain', line: `explain ${word}/${word}`, code: 2, err: /^No problem has the code/ },
        { why: 'a regime', line: `regimes ${word}`, code: 2, err: /^There is no regime/ },
        setting(`${word}: 1`, 'a key'),
        setting(`stores: {${word}: {}}`, 'a store'),
        setting(`platforms: {${word}: {currency: USD}}`, 'a platform'),
      ]);
    });
});

describe('a formula', () => {
  const evil = [
    "=cmd|'/C calc'!A0",
    '+1+cmd|x',
    '-2+3+cmd|x',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1+1',
    '\u3000=1',
  ];

  test.each(evil)('%j gets an apostrophe, which our readers take off', (cell) => {
    const [[read]] = parse(formatCsvRow([cell])) as [[string]];
    expect(read).toBe(`'${cell}`);
    expect(readGuard(read)).toBe(cell);
    expect(readGuard(guardFormula(`'${cell}`))).toBe(`'${cell}`);
  });
  test.each(['-5', '-12.50', '-12,50', '00 65 5550 0168', "O'Neill", '12 = 12', 'é', '中国', ''])('%j stays as it is', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
  });
  test('a telephone with its plus comes back as it was', () => {
    expect(guardFormula('+65 5550 0168')).toBe("'+65 5550 0168");
    expect(readGuard("'+65 5550 0168")).toBe('+65 5550 0168');
  });

  const isFormula = (cell: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell);
  const csvCells = (text: string): string[] => (parse(text, { relax_column_count: true }) as string[][]).flat();

  const columns = [
    'order',
    'recipient.name',
    'recipient.line1',
    'recipient.city',
    'recipient.phone',
    'recipient.email',
    'item.sku',
    'item.description',
  ];
  const layouts = `layouts:
  own-csv: {per: item, columns: [${columns.map((field) => `{heading: ${field}, field: ${field}}`).join(', ')}]}
  own-xlsx: {form: xlsx, per: item, columns: [${columns.map((field) => `{heading: ${field}, field: ${field}}`).join(', ')}]}
`;
  const hostile = (formula: string, i: number): Sold => ({
    id: `#${i + 1}`,
    sku: i % 2 === 0 ? 'TEE-COT-M' : 'LOST',
    cells: {
      'Shipping Name': `${formula}Tan`,
      'Shipping Address1': `${formula} Crescent`,
      'Shipping City': `${formula}pore`,
      'Shipping Company': formula,
      'Shipping Phone': '+65 5550 0168',
      Email: `${formula}@example.com`,
      'Lineitem name': formula,
    },
  });

  test.each(['own-csv', 'own-xlsx'])(
    'no cell of a run with %s is one, be it declared or held; corrected, it can be read again',
    async (layout) => {
      const made = shop(
        ...['=1+1|', '+x ', '-x ', '@x ', '＝x '].flatMap((formula, i) => [hostile(formula, 2 * i), hostile(formula, 2 * i + 1)]),
      );
      made.edit(
        'declarant.yaml',
        'channel: mail',
        `channel: mail\n    bulk: ${layout}\n    documents: [postal-declaration, postal-declaration-csv, postal-declaration-xml, posting-list-csv]`,
      );
      made.write('declarant.yaml', `${made.read('declarant.yaml')}\n${layouts}`);
      made.edit('declarant.yaml', 'name: Yiwu Linhe Trading Co., Ltd.', "name: '=Yiwu Linhe'");
      const { code, err } = await say(made, 'declare orders.csv');
      expect(code, err).toBe(1);
      const [run] = made.runs();
      expect(err).toContain('10 orders: 5 shipments declared, 5 held.');
      const written = made.files(`runs/${run}`);
      const tables = written.filter((path) => path.endsWith('.csv'));
      expect(tables.some((path) => path.startsWith('held/'))).toBe(true);
      expect(tables.some((path) => path.includes('posting-list'))).toBe(true);
      for (const path of tables) expect(csvCells(made.read(`runs/${run}/${path}`)).filter(isFormula), path).toEqual([]);
      const books = written.filter((path) => path.endsWith('.xlsx'));
      expect(books.length).toBe(layout === 'own-xlsx' ? 1 : 0);
      for (const path of books) {
        const bytes = readFileSync(made.at('runs', run!, path));
        const sheet = Object.entries(XLSX.read(bytes, { cellFormula: true }).Sheets.Sheet1!).filter(([at]) => !at.startsWith('!'));
        expect(sheet.some(([, { v }]) => String(v).startsWith('=1+1'))).toBe(true);
        expect(sheet.filter(([, { t, f }]) => t !== 's' || f !== undefined)).toEqual([]);
      }
      made.edit('products.csv', 'TEE-COT-M,', 'LOST,');
      const again = await say(made, `declare --retry ${run}`);
      expect(again).toMatchObject({ code: 0, err: expect.stringContaining('5 orders: 5 shipments declared.') });
      const names = JSON.parse(made.read(`runs/${made.runs()[1]}/mail/china-post/manifest.json`)).shipments.map(
        (each: { recipient: { name: string } }) => each.recipient.name,
      );
      expect(names).toEqual(['=1+1|Tan', '+x Tan', '-x Tan', '@x Tan', '＝x Tan']);
      const exported = await say(made, 'ledger export --csv');
      expect(csvCells(exported.out).filter(isFormula)).toEqual([]);
    },
  );

  test.each(documents.filter(({ extension }) => extension === 'csv').map((document) => [document.id, document] as const))(
    'no cell of %s is one',
    (_id, document) => {
      if (document.kind !== 'text') return expect(document.id).toBe('posting-list-csv');
      const [parcel] = shipmentsOf('mail');
      const formula = '=cmd|x';
      const shipment: Shipment = announced(parcel!, {
        recipient: {
          ...parcel!.recipient,
          name: formula,
          company: formula,
          lines: [formula],
          city: formula,
          phone: '+65 5550 0168',
          email: '@x.example',
        },
        items: parcel!.items.map((item) => ({
          ...item,
          product: { ...item.product, description: formula, material: '-silk', sku: '＝1' },
        })),
      });
      const group = announcedGroup();
      const text =
        document.head(group) + document.each(shipment, group, 0, convertBy(perEuro)) + document.tail(group, { shipments: 1, items: 1 });
      const found = csvCells(text);
      expect(found).toContain(`'${formula}`);
      expect(found.filter(isFormula)).toEqual([]);
    },
  );

  test('a draft of the catalogue holds none, and neither does what Excel keeps of a held sheet', async () => {
    const made = shop({ id: '#1', sku: '=1+1', cells: { 'Lineitem name': '@SUM(A1)' } });
    const { out } = await say(made, 'catalogue draft orders.csv');
    expect(csvCells(out).filter(isFormula)).toEqual([]);
    expect(csvCells(out)).toEqual(expect.arrayContaining(["'=1+1", "'@SUM(A1)"]));
    made.write('orders.xlsx', await sheetOf(exportOf({ id: '#1', sku: '=1+1' })));
    expect((await say(made, 'declare orders.xlsx')).code).toBe(1);
    const parts = unzipSync(readFileSync(made.at('runs', made.runs()[0]!, 'held', 'orders.xlsx')));
    const xml = Object.entries(parts).map(([, bytes]) => Buffer.from(bytes).toString());
    expect(xml.some((text) => text.includes('=1+1'))).toBe(true);
    expect(xml.some((text) => /<f[ >]/.test(text))).toBe(false);
  });
});

/** An export as a sheet. */
async function sheetOf(csv: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const rows = async function* () {
    yield* parse(csv) as string[][];
  };
  for await (const chunk of writeSheet(rows())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same with other XML in its sheet. */
async function sheetWith(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await sheetOf(exportOf({ id: '#1' })));
  const changed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (!/sheet1\.xml$|sharedStrings\.xml$/.test(name)) return [name, bytes];
    return [name, Buffer.from(change(Buffer.from(bytes).toString()))];
  });
  return zipSync(Object.fromEntries(changed));
}

/** An old workbook whose sheets have one number in each row, all the way to the right. */
function wideXls(rows: number, sheets: number): Buffer {
  const record = (id: number, ...body: readonly number[]) => {
    const bytes = Buffer.alloc(4 + 2 * body.length);
    for (const [i, word] of [id, 2 * body.length, ...body].entries()) bytes.writeUInt16LE(word, 2 * i);
    return bytes;
  };
  const [begin, end] = [(kind: number) => record(0x809, 0x600, kind, 0, 0, 0, 0, 0, 0), record(0x0a)];
  const row = (at: number) => record(0x203, at, 255, 0, 0, 0, 0, 0x3ff0);
  const sheet = Buffer.concat([begin(0x10), ...Array.from({ length: rows }, (_, at) => row(at)), end]);
  const listed = (at: number) => record(0x85, at & 0xffff, at >>> 16, 0, 1, 0x5300);
  const from = begin(5).length + sheets * listed(0).length + end.length;
  // All of them are the same sheet.
  const stream = Buffer.concat([begin(5), ...Array.from({ length: sheets }, () => listed(from)), end, sheet]);
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, 'Workbook', stream);
  return XLSX.CFB.write(container, { type: 'buffer' }) as Buffer;
}

describe('spreadsheets and XML', () => {
  const sheet = (change: (xml: string) => string) => async (made: World) => made.write('orders.xlsx', await sheetWith(change));
  const doctype = (xml: string, type: string): string => xml.replace(/^(<\?xml[^>]*>)?/, `$1${type}`);
  const line = 'declare orders.xlsx';
  const bomb = () => zipSync({ 'eurofxref-hist.csv': new Uint8Array(100 * megabyte).fill(48) });
  const lying = (): Buffer => {
    const bytes = Buffer.from(bomb());
    bytes.writeUInt32LE(100, 22);
    bytes.writeUInt32LE(100, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24);
    return bytes;
  };
  runCases([
    { why: 'the sheet as it is', prepare: sheet((xml) => xml), line, code: 0, err: /1 shipment declared/ },
    ...['&#xD800;', '_xDFFF_', '_x0000_'].map(
      (spelt): Case => ({
        why: `${spelt}, which is no character, in a number of an order`,
        prepare: sheet((xml) => xml.replace('#1<', `#1${spelt}<`)),
        line,
        code: 1,
        err: /\[platforms\/nul-byte\]/,
      }),
    ),
    {
      why: 'an entity that reads a file',
      prepare: sheet((xml) => doctype(xml, '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('Mei Tan', '&x;')),
      line,
      code: 2,
      err: /it holds a document type/,
    },
    {
      why: 'a DTD from elsewhere',
      prepare: sheet((xml) => doctype(xml, '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">')),
      line,
      code: 2,
      err: /it holds a document type/,
    },
    {
      why: 'entities that grow',
      prepare: sheet((xml) => doctype(xml, '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>').replace('Mei Tan', '&b;')),
      line,
      code: 2,
      err: /it holds a document type/,
    },
    {
      why: 'an entity nobody declared',
      prepare: sheet((xml) => xml.replace('Mei Tan', '&constructor;')),
      line,
      code: 2,
      err: /it holds &constructor;, which stands for nothing/,
    },
    { why: 'a bomb of blanks', prepare: sheet((xml) => xml + ' '.repeat(100 * megabyte)), line, code: 2, err: /it is a bomb/ },
    {
      why: 'millions of empty cells in a few letters',
      prepare: sheet((xml) => xml.replace('</sheetData>', `${'<row><c r="XFD1"/></row>'.repeat(7000)}</sheetData>`)),
      line,
      code: 2,
      err: /millions of empty cells/,
    },
    {
      why: 'an old workbook of five million cells in half a megabyte',
      prepare: put('orders.xls', () => wideXls(20_000, 1)),
      line: 'declare orders.xls',
      code: 2,
      err: /it has more than 4 million cells/,
    },
    {
      why: 'an old workbook that names one sheet a thousand times',
      prepare: put('orders.xls', () => wideXls(4000, 1000)),
      seconds: 10,
      line: 'declare orders.xls',
      code: 2,
      err: /it needs more than 224 MB of memory/,
    },
    {
      why: 'an old workbook of 34 MB',
      prepare: put('orders.xls', () => Buffer.concat([wideXls(1, 1), Buffer.alloc(34 * megabyte)])),
      line: 'declare orders.xls',
      code: 2,
      err: /it is larger than 32 MB/,
    },
    {
      why: 'a cell of 10 MB',
      prepare: sheet((xml) => xml.replace('Mei Tan', 'x'.repeat(10 * megabyte))),
      line,
      code: 2,
      err: /longer than a spreadsheet allows/,
    },
    {
      why: 'a bomb as catalogue',
      prepare: async (made) => made.write('p.xlsx', await sheetWith((xml) => xml + ' '.repeat(100 * megabyte))),
      line: 'declare orders.csv --catalogue p.xlsx',
      code: 2,
      err: /^p\.xlsx: .*it is a bomb/,
    },
    {
      why: 'a bomb of rates',
      prepare: put('r.zip', bomb),
      line: 'declare orders.csv --rates r.zip',
      code: 2,
      err: /^r\.zip: .*is a damaged zip: it unpacks to/,
    },
    {
      why: 'a bomb of rates that lies about its size',
      prepare: put('r.zip', lying),
      line: 'declare orders.csv --rates r.zip',
      code: 2,
      err: /it unpacks to more than it says/,
    },
    ...[
      [
        'an entity',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><CEB604Message><InventoryReturn><copNo>&e;</copNo></InventoryReturn></CEB604Message>',
      ],
      ['a DTD from elsewhere', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x"><CEB604Message/>'],
      ['elements in elements', '<a>'.repeat(300_000)],
      ['a text of a megabyte', `<CEB604Message><InventoryReturn><copNo>${'a'.repeat(megabyte)}</copNo></InventoryReturn></CEB604Message>`],
      ['attributes without end', `<CEB604Message ${Array.from({ length: 60_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`],
    ].map(
      ([why, xml]): Case => ({
        why: `an answer with ${why}`,
        prepare: put('answer.xml', () => `<?xml version="1.0"?>${xml}`),
        line: 'ledger import answer.xml',
        code: 2,
        err: /^answer\.xml(?::\d+)?: error: .*\[answers\/unreadable-file\]/,
      }),
    ),
  ]);
});

describe('rows and cells past all measure', () => {
  const long = 'x'.repeat(10 * megabyte);
  const wide = (text: string, n: number): string =>
    text
      .trimEnd()
      .split('\n')
      .map((line, row) => `${line},${Array.from({ length: n }, (_, i) => (row === 0 ? `c${i}` : '')).join(',')}\n`)
      .join('');
  runCases([
    {
      why: 'a cell of 10 MB, what stood before it goes',
      orders: [{ id: '#1' }, { id: '#2', cells: { Notes: long } }],
      code: 1,
      err: /^orders\.csv:3 Notes #2: error: This record has more than 1000000 characters.*\[platforms\/record-too-long\]/m,
      also: (made) => expect(states(made)).toEqual({ '#1': 'declared', '#2': 'held' }),
    },
    {
      why: 'a quoted cell of 10 MB',
      orders: [{ id: '#1' }, { id: '#2', cells: { Notes: `${long},` } }],
      code: 1,
      err: /^orders\.csv:3 Notes #2: error: A quote .*\[platforms\/unclosed-quote\]/m,
    },
    { why: 'a cell of half a megabyte of lines', orders: cells({ 'Shipping Name': 'ab\n'.repeat(130_000) }), code: 1, err: /1 held/ },
    {
      why: 'an order number of 900 kB',
      orders: [{ id: 'a'.repeat(900_000) }, { id: '#2' }],
      code: 1,
      err: /\[platforms\/order-number-too-long\]/,
    },
    {
      why: 'a SKU of 400 kB',
      orders: [{ id: '#1', sku: 'a'.repeat(400_000) }, { id: '#2' }],
      code: 1,
      err: /cut off, 4000\d\d characters in all/,
    },
    { why: 'a status of 400 kB', orders: cells({ 'Financial Status': 'a '.repeat(200_000) }), code: 1, err: /platforms\/unclear-status/ },
    { why: 'a name of 400 kB', orders: cells({ 'Shipping Name': 'a '.repeat(200_000) }), code: 1, err: /documents\/text-too-long/ },
    {
      why: 'a heading of 10 MB',
      prepare: (made) => made.edit('orders.csv', 'Notes', long),
      code: 2,
      err: /No platform we know writes this file/,
    },
    { why: 'a line of 10 MB', prepare: put('orders.csv', () => long), code: 2, err: /No platform we know writes this file/ },
    {
      why: 'a catalogue’s cell of 10 MB',
      prepare: (made) => made.edit('products.csv', 'T-shirt', long),
      code: 2,
      err: /^products\.csv:\d+: .*has a row that is longer than any/,
    },
    {
      why: 'a rate of 10 MB',
      prepare: (made) => made.edit('rates.csv', '1.1624', '1'.repeat(10 * megabyte)),
      code: 2,
      err: /^rates\.csv:\d+: .*longer than any/,
    },
    {
      why: '100,000 headings',
      prepare: put('orders.csv', (made) => wide(made.read('orders.csv'), 100_000)),
      code: 2,
      err: /No platform we know writes this file/,
    },
    {
      why: '5,000 headings',
      prepare: put('orders.csv', (made) => wide(made.read('orders.csv'), 5_000)),
      code: 0,
      err: /1 shipment declared/,
    },
    {
      why: '100,000 cells in a row',
      orders: [{ id: '#1' }],
      prepare: put(
        'orders.csv',
        (made) => `${made.read('orders.csv').trimEnd()}${','.repeat(100_000)}\n${exportOf({ id: '#2' }).split('\n')[1]}\n`,
      ),
      code: 1,
      err: /error: The row has 100079 cells; the header has 79 columns/,
      also: (made) => expect(states(made)).toEqual({ '#1': 'held', '#2': 'declared' }),
    },
    {
      why: '100,000 columns of a catalogue',
      prepare: put('products.csv', (made) => wide(made.read('products.csv'), 100_000)),
      code: 0,
      err: /1 shipment declared/,
    },
    {
      why: '100,000 columns of rates',
      prepare: put('rates.csv', (made) => wide(made.read('rates.csv'), 100_000)),
      code: 0,
      err: /1 shipment declared/,
    },
  ]);

  test('one order of 200,000 rows is refused with a sentence, whatever stands beside it', async () => {
    const made = shop();
    const [head, row] = exportOf({ id: '#1' }).trimEnd().split('\n');
    made.write(
      'orders.csv',
      `${head}\n${Array.from({ length: 200_000 }, (_, i) => row!.replace('Cotton Tee', `Cotton Tee ${i}`)).join('\n')}\n`,
    );
    const before = process.memoryUsage.rss();
    const said = await made.say('declare orders.csv');
    expect(said.err).toMatch(/More than 100000 rows wait for the rest of their orders.*\n {2}→ /);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(512);
  }, 120_000);
});

describe('characters nobody sees, bytes nobody means', () => {
  runCases([
    {
      why: 'controls and overrides of direction in a name, cleaned',
      orders: cells({ 'Shipping Name': 'Mei\u202e \u0007Tan\u2066\u001b[2J' }),
      code: 0,
      err: /warning: .*\[platforms\/hidden-characters\]/,
      also: (made) => expect(made.read(`runs/${made.runs()[0]}/mail/china-post/manifest.csv`)).toContain('Mei Tan[2J'),
    },
    { why: 'a NUL in a row', orders: cells({ 'Shipping City': 'Singa\0pore' }), code: 1, err: /\[platforms\/nul-byte\]/ },
    {
      why: 'a NUL in a rate',
      prepare: (made) => made.edit('rates.csv', '1.1624', '1.\u0000624'),
      code: 0,
      err: /"1\.\\u0000624" is not units of USD/,
    },
    {
      why: 'UTF-8 and Latin-1 in one file',
      prepare: put('orders.csv', () => {
        const of = (id: string) => exportOf({ id, cells: { 'Shipping City': 'Zürich' } });
        return Buffer.concat([Buffer.from(of('#1')), Buffer.from(of('#2').split('\n')[1]!, 'latin1'), Buffer.from('\n')]);
      }),
      code: 0,
      err: /warning: .*\[platforms\/decoded-twice\]/,
    },
    {
      why: 'a heading that is needed twice, the first is read',
      prepare: (made) => made.edit('orders.csv', 'Notes', 'lineitem  SKU'),
      code: 0,
      err: /^orders\.csv:1: warning: The header has "Lineitem sku" more than once; the first is read\. .*\[platforms\/repeated-heading\]/m,
    },
    {
      why: 'an encoding that the bytes are not',
      prepare: put('orders.csv', () => Buffer.concat([Buffer.from(exportOf({ id: '#1' })), Buffer.from([0xff])])),
      line: 'declare orders.csv --encoding utf-8',
      code: 2,
      err: /is not utf-8/,
    },
    {
      why: 'a catalogue of two encodings',
      prepare: put('products.csv', (made) =>
        Buffer.concat([Buffer.from(made.read('products.csv')), Buffer.from('X,Gr\xfcn,,610910,,CN,1\n', 'latin1')]),
      ),
      code: 2,
      err: /^products\.csv:\d+: .*holds bytes that are not/,
    },
    {
      why: 'a column of the catalogue twice',
      prepare: (made) => made.edit('products.csv', 'brand', 'hs'),
      code: 2,
      err: /The column "hs" stands twice in the header/,
    },
  ]);
});

describe('paths and links', () => {
  const ids = [
    '../../x',
    '..\\..\\y',
    'C:\\nul',
    'CON',
    '.',
    '..',
    '...',
    '/etc/passwd',
    '~root',
    '$(id)',
    '%00',
    '\\\\server\\share',
    'a'.repeat(99),
    'a/b/c',
  ];

  test('order numbers never become paths', async () => {
    const made = shop(
      ...ids.map((id, i) => ({ id, cells: { 'Shipping Name': `Mei Tan ${i}`, 'Shipping Address1': `${i} Specimen Crescent` } })),
    );
    const before = made.files();
    await say(made, 'declare orders.csv');
    const [run] = made.runs();
    expect(made.report(run!).counts.orders).toBe(ids.length);
    const added = made.files().filter((path) => !before.includes(path) && !path.startsWith('declarant.sqlite'));
    expect(added.filter((path) => !path.startsWith(`runs/${run}/`))).toEqual([]);
    expect(
      added.every((path) => /^runs\/[\w-]+\/(?:(?:mail|held)\/)?(?:china-post\/)?[\w.-]+$/.test(path)),
      added.join('\n'),
    ).toBe(true);
    const named = made.report(run!).shipments.map((each: { shipment: string }) => each.shipment);
    expect(new Set(named).size).toBe(ids.length);
    for (const name of named) expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
  });

  test('files that are called alike are held apart', async () => {
    const made = shop();
    const lost = (i: number): Sold => ({ id: `#${i}`, sku: 'LOST' });
    made.write('x/a.csv', exportOf(lost(0)));
    made.write('y/a.csv', exportOf(lost(1), { id: '#11' }));
    made.write('z/a-2.csv', exportOf({ id: '#12' }, lost(2)));
    expect((await say(made, 'declare x/a.csv y/a.csv z/a-2.csv')).code).toBe(1);
    const held = made.files(`runs/${made.runs()[0]}/held`);
    expect(held).toEqual(['a-2-2.csv', 'a-2.csv', 'a.csv']);
    for (const [i, file] of ['a.csv', 'a-2.csv', 'a-2-2.csv'].entries()) {
      const [, ...rows] = parse(made.read(`runs/${made.runs()[0]}/held/${file}`)) as string[][];
      expect(
        rows.map(([id]) => id),
        file,
      ).toEqual([`#${i}`]);
    }
  });

  test('a user’s own link for --out is followed', async () => {
    const made = shop({ id: '#1' });
    mkdirSync(made.at('elsewhere'));
    symlinkSync(made.at('elsewhere'), made.at('runs'));
    expect((await say(made, 'declare orders.csv')).code).toBe(0);
    expect(made.files(`elsewhere/${made.runs()[0]}`)).toContain('report.json');
  });

  const run = '2026-11-22T0915-0000';
  test.each([
    ['the run’s own name', run],
    ['the work folder’s name', `.${run}.${process.pid}`],
    ['the name of a dead one’s work', `.${run}.999999`],
  ])('a link planted under %s is not written through, nor what it leads to removed', async (_why, name) => {
    for (const target of ['victim', 'nowhere']) {
      const made = shop({ id: '#1' });
      made.write('victim/keep.txt', 'keep');
      mkdirSync(made.at('runs'));
      symlinkSync(made.at(target), made.at('runs', name));
      expect(await say(made, 'declare orders.csv')).toMatchObject({ code: 2, out: '' });
      expect(made.files('victim')).toEqual(['keep.txt']);
      expect(existsSync(made.at('nowhere'))).toBe(false);
    }
  });

  runCases([
    {
      why: '--out that leads nowhere',
      prepare: (made) => symlinkSync(made.at('nowhere'), made.at('runs')),
      code: 2,
      err: /runs cannot be written: it is a link to what is not there/,
    },
    { why: '--out that leads to itself', prepare: (made) => symlinkSync(made.at('runs'), made.at('runs')), code: 2, err: /→ / },
    {
      why: 'an export that leads to itself',
      prepare: (made) => symlinkSync(made.at('l.csv'), made.at('l.csv')),
      line: 'declare l.csv',
      code: 2,
      err: /is a link that leads to itself/,
    },
    {
      why: 'a ledger that leads to somebody’s file',
      prepare: (made) => {
        made.write('notes.txt', 'my notes\n'.repeat(99));
        symlinkSync(made.at('notes.txt'), made.at('declarant.sqlite'));
      },
      code: 2,
      err: /is not a ledger/,
      also: (made) => expect(made.read('notes.txt')).toBe('my notes\n'.repeat(99)),
    },
  ]);
});
