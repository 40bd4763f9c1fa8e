import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { writeSheet } from '../../src/formats/spreadsheet.ts';
import { heldFile, heldName } from '../../src/platforms/index.ts';
import { fixture, inputOf, readAll, told } from './reading.ts';

/** The bytes of the held file in which the given lines are marked. */
async function held(name: string, content: string | Uint8Array, lines: readonly number[], problem = 'The name is empty.') {
  const input = inputOf(name, content);
  const { files } = await readAll([input]);
  const chunks = [];
  const marks = new Map(lines.map((line) => [line, { problem, fix: 'Fill it in; then declare again.' }]));
  for await (const chunk of heldFile(input, files[0]!.form!, marks)) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), form: files[0]!.form! };
}

/** Every fixture, all its order rows held, reads again as it read before: but for the lines, which move up. */
test.each([
  'shopify/orders_export_2020.csv',
  'shopify/orders_export_2024.csv',
  'shopify/orders_export_resaved.csv',
  'amazon/us-new-orders.txt',
  'amazon/jp-new-orders-cp932.txt',
  'ebay/us-orders-82col.csv',
  'ebay/de-orders.csv',
  'aliexpress/orders-27col.xls',
  'aliexpress/orders-26col.xlsx',
  'aliexpress/orders-26col-gbk.csv',
  'etsy/EtsySoldOrderItems2026-10.csv',
  'woocommerce/orders-first-row-only.csv',
  'wish/orders-61col-2020.csv',
])('%s, held whole, is read again as before', async (path) => {
  const name = path.split('/')[1]!;
  const { reads } = await readAll([inputOf(name, fixture(path))]);
  const lines = reads.flatMap(({ sources }) => sources.flatMap((source) => source.lines));
  const { bytes, form } = await held(name, fixture(path), lines);
  const again = await readAll([inputOf(name, bytes)]);
  expect(again.files).toMatchObject([{ encoding: form.encoding, rows: lines.length, orders: reads.length, problems: [] }]);
  const bare = (some: typeof reads) =>
    some.map(({ id, order, problems }) => ({
      id,
      order: order && { ...order, sources: [], items: order.items.map(({ line: _, ...item }) => item) },
      codes: problems.map(({ code }) => code),
    }));
  expect(bare(again.reads)).toEqual(bare(reads));
});

test('only the marked rows, in the input’s own columns, line ends and encoding, and why', async () => {
  const { bytes } = await held('orders.csv', fixture('shopify/orders_export_resaved.csv'), [3], 'Ana – “the” name…');
  const text = iconv.decode(bytes, 'windows-1252');
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^Name,Email,.*,Receipt Number,problem,fix$/);
  expect(lines[1]).toMatch(/^#3002,ana@example.com,.*Castelló de la Plana.*,Ana – “the” name…,Fill it in; then declare again\.$/);
  expect(lines[2]).toBe('');
});

test('the second time the two columns are replaced', async () => {
  const once = await held('orders.csv', fixture('shopify/orders_export_2024.csv'), [4, 5]);
  const twice = await held('orders.csv', once.bytes, [2, 3], 'Another.');
  const [header, ...rows] = twice.bytes.toString().trimEnd().split('\r\n');
  expect(header).toMatch(/,Payment References,problem,fix$/);
  expect(header?.match(/problem/g)).toHaveLength(1);
  expect(rows.map((row) => row.endsWith(',Another.,Fill it in; then declare again.'))).toEqual([true, true]);
});

test('byte order mark and introductory lines: the one stays, the others do not', async () => {
  const plain = Buffer.from(fixture('shopify/orders_export_2024.csv')).toString();
  const { bytes } = await held('orders.csv', `\ufeffsep=,\r\n${plain}`, [3]);
  expect(bytes.toString()).toMatch(/^\ufeffName,Email,/);
});

test('what a spreadsheet would run is guarded, and read back without the guard', async () => {
  const plain = Buffer.from(fixture('shopify/orders_export_2024.csv')).toString().replaceAll('Claire Tremblay', '=HYPERLINK(1)');
  const { bytes } = await held('orders.csv', plain, [2]);
  expect(bytes.toString()).toContain(",'=HYPERLINK(1),");
  expect(bytes.toString()).toContain(",'+1 514-555-0111,");
  const { reads } = await readAll([inputOf('orders.csv', bytes)]);
  expect(reads[0]?.order?.recipient).toMatchObject({ name: '=HYPERLINK(1)', phone: '+1 514-555-0111' });
});

test('a ragged row stays ragged, not shifted', async () => {
  const plain = Buffer.from(fixture('shopify/orders_export_2024.csv')).toString().replace(',Rua Modelo 100,', ',Rua Modelo,100,');
  const before = await readAll([inputOf('orders.csv', plain)]);
  expect(before.reads[1]?.problems).toMatchObject([{ code: 'platforms/ragged-row', where: { line: 4 } }]);
  const { bytes } = await held('orders.csv', plain, [4, 5]);
  const { reads } = await readAll([inputOf('orders.csv', bytes)]);
  expect(reads).toMatchObject([{ id: 'KT-2002', problems: [{ code: 'platforms/ragged-row', where: { line: 2 } }] }]);
});

test('a held spreadsheet is a spreadsheet', async () => {
  const rows = async function* () {
    const read = await told('shopify/orders_export_resaved.csv');
    expect(read.orders).toHaveLength(2);
    for (const line of iconv
      .decode(Buffer.from(fixture('shopify/orders_export_resaved.csv')), 'windows-1252')
      .trim()
      .split('\r\n'))
      yield line.split(',');
  };
  const chunks = [];
  for await (const chunk of writeSheet(rows())) chunks.push(chunk);
  const { bytes, form } = await held('orders.xlsx', Buffer.concat(chunks), [2]);
  const { files, reads } = await readAll([inputOf('orders.xlsx', bytes)]);
  expect(files[0]?.form?.header.names.slice(-2)).toEqual(['problem', 'fix']);
  expect(reads[0]?.order?.recipient.name).toBe('Max Müller');
  expect([heldName('orders.xlsx', form), heldName('orders.XLS', { ...form, kind: 'xls' })]).toEqual(['orders.xlsx', 'orders.xlsx']);
});
