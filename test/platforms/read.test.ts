import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { writeSheet } from '../../src/formats/spreadsheet.ts';
import { platforms, readOrders } from '../../src/platforms/index.ts';
import { shopify } from '../../src/platforms/shopify/shopify.ts';
import { fixture, inputOf, readAll } from './reading.ts';

// biome-ignore format: one header
const columns = [
  'Name', 'Financial Status', 'Currency', 'Subtotal', 'Shipping', 'Taxes', 'Total', 'Discount Amount', 'Created at', 'Lineitem quantity', 'Lineitem name',
  'Lineitem price', 'Lineitem sku', 'Shipping Name', 'Shipping Address1', 'Shipping City', 'Shipping Zip', 'Shipping Country', 'Notes',
];

/** The first row of an order of cups, and a further row with a lid each. */
const first = (name: string, note = '', buyer = 'Ana Sol'): string =>
  `${name},paid,USD,24.00,4.00,0.00,28.00,0.00,2026-11-02 10:00:00 +0800,1,Cup,19.00,CUP,${buyer},Rua Um 1,Lisboa,1000-001,PT,${note}`;
const further = (name: string): string => `${name},,,,,,,,2026-11-02 10:00:00 +0800,1,Lid,5.00,LID,,,,,,`;
const header = columns.join();
const file = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

const ids = (reads: readonly { id: string; order?: unknown }[]): string[] => reads.map(({ id, order }) => (order ? id : `${id} refused`));
const codesOf = (reads: readonly { problems: readonly { code: string; where: { line?: number } }[] }[]): string[] =>
  reads.flatMap(({ problems }) => problems.map(({ code, where }) => `${where.line}: ${code}`));

const plain = file(header, first('#1'), further('#1'), first('#2'), further('#2'));

test.each<[string, string | Uint8Array, string, number]>([
  ['as downloaded', plain, 'utf-8', 2],
  ['CRLF', plain.replaceAll('\n', '\r\n'), 'utf-8', 2],
  ['byte order mark', `\ufeff${plain}`, 'utf-8', 2],
  ['UTF-16 with mark', Buffer.from(`\ufeff${plain}`, 'utf16le'), 'utf-16le', 2],
  ['UTF-16 big-endian without', Buffer.from(plain, 'utf16le').swap16(), 'utf-16be', 2],
  ['sep= line', `sep=,\n${plain}`, 'utf-8', 3],
  ['an empty line first', `\n${plain}`, 'utf-8', 3],
  ['a line of bare delimiters first', `${','.repeat(columns.length - 1)}\n${plain}`, 'utf-8', 3],
  ['introductory rows', `Orders of the Cup House\nexported,2 November\n\n${plain}`, 'utf-8', 5],
  ['tabs under .csv', plain.replaceAll(',', '\t'), 'utf-8', 2],
  ['semicolons', plain.replaceAll(',', ';'), 'utf-8', 2],
  ['a stray CR on the header', plain.replace('\n', '\r\n'), 'utf-8', 2],
  ['headings in another case, with blanks', plain.replace(header, header.toUpperCase().replaceAll(',', ' , ')), 'utf-8', 2],
  ['reports glued together, the second whole', plain + file(header, first('#3'), further('#3')), 'utf-8', 2],
])('%s', async (_name, content, encoding, line) => {
  const { files, reads } = await readAll([inputOf('orders.csv', content, 100)]);
  expect(files).toMatchObject([{ platform: 'shopify', layout: 'orders', encoding, problems: [] }]);
  expect(codesOf(reads)).toEqual([]);
  expect(ids(reads).slice(0, 2)).toEqual(['#1', '#2']);
  expect(reads[0]).toMatchObject({
    order: { items: [{ sku: 'CUP' }, { sku: 'LID' }] },
    sources: [{ file: 'orders.csv', lines: [line, line + 1] }],
  });
});

test('windows-1252 is the fallback where bytes are not UTF-8, and --encoding overrules', async () => {
  const bytes = iconv.encode(file(header, first('#1', '', 'Zoë Müller'), further('#1')), 'windows-1252');
  const { files, reads } = await readAll([inputOf('orders.csv', bytes)]);
  expect(files).toMatchObject([{ encoding: 'windows-1252', problems: [] }]);
  expect(reads[0]?.order?.recipient.name).toBe('Zoë Müller');
  const other = await readAll([inputOf('orders.csv', bytes)], { encoding: 'cp1250' });
  expect(other.reads[0]?.order?.recipient.name).toBe('Zoë Müller');
  const wrong = await readAll([inputOf('orders.csv', bytes)], { encoding: 'UTF-8' });
  expect(wrong.files[0]?.problems).toMatchObject([{ code: 'platforms/undecodable-byte', where: { line: 2 } }]);
  const unknown = await readAll([inputOf('orders.csv', bytes)], { encoding: 'klingon' });
  expect(codesOf(unknown.files)).toEqual(['undefined: platforms/unknown-encoding']);
});

test('a spreadsheet is read as well', async () => {
  const rows = async function* () {
    for (const line of plain.trim().split('\n')) yield line.split(',');
  };
  const chunks = [];
  for await (const chunk of writeSheet(rows())) chunks.push(chunk);
  const { files, reads } = await readAll([inputOf('orders.xlsx', Buffer.concat(chunks))]);
  expect(files).toMatchObject([{ platform: 'shopify', rows: 4, orders: 2, problems: [] }]);
  expect(ids(reads)).toEqual(['#1', '#2']);
  const broken = await readAll([inputOf('orders.xlsx', Buffer.concat(chunks).subarray(0, 400))]);
  expect(codesOf(broken.files)).toEqual(['undefined: platforms/unreadable-file']);
});

test.each<[string, string, string[], string[], string[]]>([
  ['rows of one order apart', file(header, first('#1'), first('#2'), further('#2'), further('#1')), ['#2', '#1'], [], []],
  [
    'a ragged row holds its order',
    file(header, first('#1'), further('#1').replace(/,+$/, ''), first('#2'), further('#2')),
    ['#1 refused', '#2'],
    ['3: platforms/ragged-row'],
    [],
  ],
  [
    'a row with too many cells',
    file(header, first('#1'), `${further('#1')},x`, first('#2'), further('#2')),
    ['#1 refused', '#2'],
    ['3: platforms/ragged-row'],
    [],
  ],
  [
    'one empty cell too many may be a shifted row',
    file(header, first('#1'), `${further('#1')},`),
    ['#1 refused'],
    ['3: platforms/ragged-row'],
    [],
  ],
  [
    'a quote that swallows a row, its cells coming out even',
    file(header, first('#1', '"Ring'), further('#1'), first('#2', '"Knock"'), further('#2'), first('#3'), further('#3')),
    ['#1 refused', '#2 refused', '#3'],
    ['2: platforms/swallowed-rows', '5: shopify/no-order-row'],
    [],
  ],
  [
    'a quote that swallows a line is ragged',
    file(header, first('#1').replace('Ana Sol', '"Ana Sol'), `${first('#2')}"x`),
    ['#1 refused'],
    ['2: platforms/ragged-row'],
    [],
  ],
  [
    'NUL characters',
    file(header, first('#1'), further('#1'), first('#2', '\0\0'), further('#2')),
    ['#1', '#2 refused'],
    ['4: platforms/nul-byte'],
    [],
  ],
  [
    'an unclosed quote',
    file(header, first('#1'), further('#1'), first('#2', '"oh'), further('#2'), first('#3')),
    ['#1', '#2 refused'],
    ['4: platforms/unclosed-quote'],
    ['4: platforms/unclosed-quote'],
  ],
  [
    'an unclosed quote in a further row',
    file(header, first('#1'), further('#1').replace('Lid', '"Lid'), first('#2')),
    ['#1 refused'],
    ['3: platforms/unclosed-quote'],
    ['3: platforms/unclosed-quote'],
  ],
  [
    'a whole order repeated',
    file(header, first('#1'), further('#1'), first('#1'), further('#1')),
    ['#1'],
    ['4: platforms/repeated-row', '5: platforms/repeated-row'],
    [],
  ],
  [
    'the same item twice is no repetition',
    file(header, first('#1').replace('24.00', '29.00').replace('28.00', '33.00'), further('#1'), further('#1')),
    ['#1'],
    [],
    [],
  ],
  [
    'a row without an order',
    file(header, first('#1'), further('#1'), further('')),
    ['#1', '(line 4) refused'],
    ['4: platforms/unreadable-cell'],
    [],
  ],
])('%s', async (_name, content, orders, problems, ofFile) => {
  const { files, reads } = await readAll([inputOf('orders.csv', content, 50)]);
  expect(ids(reads)).toEqual(orders);
  expect(codesOf(reads)).toEqual(problems);
  expect(codesOf(files)).toEqual(ofFile);
  for (const { id, problems: all } of reads) for (const { where } of all) expect(where).toMatchObject({ order: id, file: 'orders.csv' });
});

test('a repeated order is counted once, and tells all its rows', async () => {
  const { files, reads } = await readAll([inputOf('orders.csv', file(header, first('#1'), further('#1'), first('#1'), further('#1')))]);
  expect(files).toMatchObject([{ rows: 4, orders: 1 }]);
  expect(reads[0]).toMatchObject({ order: { items: [{ sku: 'CUP' }, { sku: 'LID' }] }, sources: [{ lines: [2, 3, 4, 5] }] });
});

test.each<[string, string, string]>([
  ['an empty file', '', 'The file is empty.'],
  ['a file of blanks', '\n \n', 'The file is empty.'],
  ['a table of something', 'name,date,amount\n1,2,3\n', 'No platform we know writes this file: it has a header like "name, date, amount".'],
  [
    'a cut header',
    plain.replace('Shipping Zip', 'Zip').replace('Discount Amount', 'Discount'),
    'No platform we know writes this file: it has a header like "Name, Financial Status, Currency, Subtotal, Shipping, Taxes"; nearest is Shopify (orders export), but "Discount Amount", "Shipping Zip" are missing.',
  ],
])('%s is refused, the others are read', async (_name, content, message) => {
  const { files, reads } = await readAll([inputOf('odd.csv', content), inputOf('orders.csv', plain)]);
  expect(files[0]).toMatchObject({ file: 'odd.csv', rows: 0, problems: [{ message, where: { file: 'odd.csv' } }] });
  expect(files[0]).not.toHaveProperty('platform');
  expect(ids(reads)).toEqual(['#1', '#2']);
});

test('a header that two platforms claim is refused with both names, unless one is named', async () => {
  const twin = { ...shopify, id: 'twin', name: 'Twin' };
  const input = inputOf('orders.csv', plain);
  const { files } = await readAll([input], {}, [shopify, twin]);
  expect(files[0]?.problems).toMatchObject([
    { code: 'platforms/ambiguous-file', message: 'The header fits Shopify (orders export) and Twin (orders export).' },
  ]);
  expect((await readAll([input], { platform: 'twin' }, [shopify, twin])).files).toMatchObject([{ platform: 'twin', problems: [] }]);
});

test('a file of nothing has its own code', async () => {
  const { files } = await readAll([inputOf('empty.csv', '')]);
  expect(codesOf(files)).toEqual(['undefined: platforms/empty-file']);
});

test('the same file twice is read once', async () => {
  const { files, reads } = await readAll([inputOf('a.csv', plain), inputOf('b.csv', plain)]);
  expect(codesOf(files)).toEqual(['undefined: platforms/same-file-twice']);
  expect(ids(reads)).toEqual(['#1', '#2']);
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('rows of two layouts come together, whichever file comes first; what has no counterpart is said', async () => {
  const unshipped = inputOf('unshipped.txt', fixture('amazon/us-unshipped-orders.txt'));
  const lone = Buffer.from(fixture('amazon/eu-all-orders-55col.txt')).toString().replaceAll('028-1190452-5560017', '028-0000000-0000001');
  const all = inputOf(
    'all.txt',
    Buffer.concat([Buffer.from(fixture('amazon/eu-all-orders-55col.txt')), Buffer.from(lone.slice(lone.indexOf('\n') + 1))]),
  );
  for (const inputs of [
    [unshipped, all],
    [all, unshipped],
  ]) {
    const { files, reads } = await readAll(inputs);
    expect(files.map(({ file, layout }) => [file, layout])).toEqual(
      inputs.map(({ name }) => [name, name === 'all.txt' ? 'all-orders' : 'unshipped-orders']),
    );
    expect(files.find(({ file }) => file === 'all.txt')?.problems).toMatchObject([
      { code: 'platforms/orders-without-counterpart', severity: 'note' },
    ]);
    const joined = reads.find(({ id }) => id === '028-1190452-5560017');
    expect(joined?.sources.map(({ file }) => file).sort()).toEqual(['all.txt', 'unshipped.txt']);
    expect(reads.map(({ id }) => id)).not.toContain('028-0000000-0000001');
  }
});

test('rows that stand too far apart end the run with a remedy', async () => {
  const far = {
    name: 'orders.csv',
    async *open() {
      yield Buffer.from(`${header}\n`);
      for (const row of [first, further]) {
        for (let i = 0; i < 100_500; i += 500) yield Buffer.from(file(...Array.from({ length: 500 }, (_, n) => row(`#${i + n}`))));
      }
    },
  };
  const reading = await readOrders([far], platforms);
  await expect(reading.orders().next()).rejects.toThrow('More than 100000 rows wait for the rest of their orders');
});

/** An export of any length that is never whole in memory. */
const generated = (orders: number) => ({
  name: 'orders.csv',
  async *open() {
    yield Buffer.from(`${header}\n`);
    for (let i = 0; i < orders; i += 50) {
      const names = Array.from({ length: 50 }, (_, n) => `#${i + n}`);
      yield Buffer.from(file(...names.flatMap((name) => [first(name), further(name)])));
    }
  },
});

test('a long export needs no more memory than a short one, but for the index', async () => {
  const heapOf = async (orders: number): Promise<number> => {
    const reading = await readOrders([generated(orders)], platforms);
    let [read, most, chunks] = [0, 0, 0];
    for await (const chunk of reading.orders()) {
      read += chunk.length;
      if (chunks++ % 50 === 5) {
        collect();
        most = Math.max(most, process.memoryUsage().heapUsed);
      }
    }
    expect(read).toBe(orders);
    return most;
  };
  const [short, long] = [await heapOf(1_000), await heapOf(20_000)];
  expect(short).toBeGreaterThan(0);
  expect(long - short).toBeLessThan(8_000_000);
});
