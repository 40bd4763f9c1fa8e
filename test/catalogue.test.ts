import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { type Catalogue, catalogueColumns, catalogueProblems, readCatalogue } from '../src/catalogue/catalogue.ts';
import type { Input } from '../src/formats/input.ts';

const input = (content: string | Uint8Array, name = 'products.csv'): Input => ({
  name,
  async *open() {
    yield typeof content === 'string' ? Buffer.from(content) : content;
  },
});

const scarf: Readonly<Record<string, string>> = {
  sku: 'SCARF-MULBERRY-180',
  description: "Women's woven silk scarf",
  description_local: '女式桑蚕丝围巾',
  hs: '6214.10',
  origin: 'China',
  net_grams: '62',
  gross_grams: '85.125',
  length_mm: '220',
  width_mm: '160',
  height_mm: '20',
  material: '100 % mulberry silk',
  use: 'clothing',
  brand: 'Linhe',
  model: 'M-180',
  manufacturer: 'Huzhou Silk Weaving Mill',
  manufacturer_code: 'HZSW-07',
  manufacturer_street: '12 Renhuangshan Road',
  manufacturer_city: 'Huzhou',
  manufacturer_country: 'CN',
  gtin: '6901234567892',
  battery: 'none',
  unit: 'SET',
  unit_value: '24.50',
  currency: 'usd',
  hs_us: '6214.10.1000',
  elements_cn: '围巾|机织|100%桑蚕丝',
  dangerous_goods: 'none',
  shelf: 'B-12',
};

const csv = (...rows: readonly Readonly<Record<string, string>>[]): string => {
  const columns = Object.keys(rows[0]!);
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [columns.join(','), ...rows.map((row) => quoted(columns.map((column) => row[column] ?? '')))].join('\n');
};

async function catalogueOf(...files: readonly Input[]): Promise<Catalogue> {
  const { value, problems } = await readCatalogue(files);
  if (!value) throw new Error(problems.map(({ message }) => message).join(' '));
  return value;
}

test('a full row is the whole product', async () => {
  const catalogue = await catalogueOf(input(csv(scarf)));
  expect(catalogue.size).toBe(1);
  expect(catalogue.problemsOf('SCARF-MULBERRY-180')).toEqual([]);
  expect(catalogue.product(' SCARF-MULBERRY-180 ')).toEqual({
    sku: 'SCARF-MULBERRY-180',
    description: "Women's woven silk scarf",
    descriptionLocal: '女式桑蚕丝围巾',
    hs: '621410',
    hsOf: { US: '6214101000' },
    origin: 'CN',
    netMilligrams: 62_000,
    grossMilligrams: 85_125,
    size: { lengthMm: 220, widthMm: 160, heightMm: 20 },
    material: '100 % mulberry silk',
    use: 'clothing',
    brand: 'Linhe',
    model: 'M-180',
    manufacturer: { name: 'Huzhou Silk Weaving Mill', code: 'HZSW-07', street: '12 Renhuangshan Road', city: 'Huzhou', country: 'CN' },
    gtin: '6901234567892',
    battery: 'none',
    unit: 'SET',
    unitValue: { minor: 2450, currency: 'USD' },
    elementsCn: '围巾|机织|100%桑蚕丝',
    dangerousGoods: 'none',
  });
});

test('every column of the template is read', async () => {
  const filled = (await catalogueOf(input(csv(scarf)))).product('SCARF-MULBERRY-180');
  for (const column of catalogueColumns.slice(6)) {
    const emptied = { ...scarf, [column]: '' };
    const { value } = await readCatalogue([input(csv(emptied))]);
    expect(value!.product('SCARF-MULBERRY-180'), column).not.toEqual(filled);
  }
});

test('the five needed columns are enough, in any order; what is not said is absent', async () => {
  const catalogue = await catalogueOf(input('hs,Net Grams,SKU,Origin,description\n090210,100,TEA-LJ,CN,Longjing green tea\n'));
  expect(catalogue.product('TEA-LJ')).toEqual({
    sku: 'TEA-LJ',
    description: 'Longjing green tea',
    hs: '090210',
    hsOf: {},
    origin: 'CN',
    netMilligrams: 100_000,
    unit: 'PCE',
  });
  expect(catalogue.problemsOf('TEA-LJ')).toMatchObject([
    { code: 'catalogue/battery-not-stated', severity: 'note', where: { line: 2, column: 'battery' } },
  ]);
});

const least = { sku: 'A-1', description: '瓷杯 Porcelain cup', hs: '691110', origin: 'CN', net_grams: '310', battery: 'none' };
const semicolons = csv(least).replaceAll(',', ';');
test.each<[how: string, file: Input]>([
  ['semicolons', input(semicolons)],
  ['tabs and CRLF', input(csv(least).replaceAll(',', '\t').replaceAll('\n', '\r\n'))],
  ['a line sep=;', input(`sep=;\n${semicolons}`)],
  ['a byte order mark', input(`\uFEFF${csv(least)}`)],
  ['UTF-16 with its mark', input(iconv.encode(csv(least), 'utf-16le', { addBOM: true }))],
  ['blank lines before and between', input(`\n,,,\n${csv(least).replace('\n', '\n\n')}`)],
  ['GB18030', input(iconv.encode(csv(least), 'gb18030'))],
])('reads %s', async (_how, file) => {
  expect((await catalogueOf(file)).product('A-1')).toMatchObject({ description: '瓷杯 Porcelain cup', netMilligrams: 310_000 });
});

test.each([
  ['GB18030', 'gb18030', '瓷杯 Porcelain cup', 'gb18030'],
  ['Windows-1252', 'windows-1252', 'Große Tasse für Kräutertee', 'windows-1252'],
])('an encoding nobody stated is named: %s', async (_how, encoding, description, named) => {
  const { value, problems } = await readCatalogue([input(iconv.encode(csv({ ...least, description }), encoding))]);
  expect(value?.product('A-1')?.description).toBe(description);
  expect(problems).toMatchObject([
    { code: 'catalogue/encoding-assumed', severity: 'note', message: `The catalogue is not UTF-8; it is read as ${named}.` },
  ]);
});

test('reads a spreadsheet, its numbers as they stand there', async () => {
  const { writeXlsx } = await import('hucre/xlsx');
  const rows = [Object.keys(least), ['A-1', 'Porcelain cup', '691110', 'CN', 310.5, 'none']];
  const bytes = await writeXlsx({ sheets: [{ name: 'Products', rows }] });
  const catalogue = await catalogueOf(input(bytes, 'products.xlsx'));
  expect(catalogue.product('A-1')).toMatchObject({ description: 'Porcelain cup', hs: '691110', netMilligrams: 310_500 });
});

test.each<[cell: string, found: string, code: string, message: string | RegExp]>([
  ['description', '', 'catalogue/empty-cell', 'The cell "description" is empty.'],
  ['description', 'Cup\nwith lid', 'catalogue/unreadable-cell', '"Cup␤with lid" is not a description on one line.'],
  ['hs', '', 'catalogue/empty-cell', 'The cell "hs" is empty.'],
  ['hs', '90210', 'catalogue/bad-hs-code', '"90210" is not an HS code: 5 digits are an odd number, as when a leading zero is lost.'],
  ['hs', '0902100', 'catalogue/bad-hs-code', /7 digits are an odd number/],
  ['hs', '9021', 'catalogue/bad-hs-code', '"9021" is not an HS code: it has 4 digits, not at least 6.'],
  ['hs', '6214101000000000', 'catalogue/bad-hs-code', /more than 14/],
  ['hs', '6214X0', 'catalogue/bad-hs-code', /other characters than digits and dots/],
  ['hs', '6.91E+05', 'catalogue/bad-hs-code', /other characters/],
  ['hs', '001110', 'catalogue/bad-hs-code', '"001110" is not an HS code: there is no chapter 00.'],
  ['hs', '771110', 'catalogue/bad-hs-code', /no chapter 77/],
  ['hs', '980100', 'catalogue/bad-hs-code', /no chapter 98/],
  ['hs_us', '90210.3015', 'catalogue/other-hs-code', '"90210.3015" does not begin with 691110, as the column "hs" says.'],
  ['hs_us', '6911', 'catalogue/bad-hs-code', /not at least 6/],
  ['origin', '', 'catalogue/empty-cell', 'The cell "origin" is empty.'],
  ['origin', 'Yiwu', 'catalogue/unreadable-cell', '"Yiwu" is not a country.'],
  ['net_grams', '', 'catalogue/empty-cell', 'The cell "net_grams" is empty.'],
  ['net_grams', '0', 'catalogue/unreadable-cell', /"0" is not a weight in grams above 0/],
  ['net_grams', '12,5', 'catalogue/unreadable-cell', /"12,5" is not a weight/],
  ['net_grams', '1.2345', 'catalogue/unreadable-cell', /"1.2345" is not a weight/],
  ['net_grams', '-3', 'catalogue/unreadable-cell', /"-3" is not a weight/],
  ['gross_grams', '309.999', 'catalogue/gross-below-net', 'The gross weight, 309.999 g, is below the net weight, 310 g.'],
  ['length_mm', '12.5', 'catalogue/unreadable-cell', /"12.5" is not a length in whole millimetres/],
  ['battery', 'lithium', 'catalogue/unreadable-cell', /"lithium" is not one of none, ion-installed/],
  ['dangerous_goods', 'yes', 'catalogue/unreadable-cell', '"yes" is not none, or a UN number such as UN1266.'],
  ['dangerous_goods', 'UN12', 'catalogue/unreadable-cell', /"UN12" is not none/],
  ['unit_value', '5,-', 'catalogue/unreadable-cell', '"5,-" is not an amount in USD above 0, such as 12.50.'],
  ['unit_value', '0.00', 'catalogue/unreadable-cell', /"0.00" is not an amount/],
  ['currency', '', 'catalogue/empty-cell', 'The cell "currency" is empty.'],
  ['currency', '$', 'catalogue/unreadable-cell', '"$" is not a currency code such as USD.'],
  ['manufacturer', '', 'catalogue/empty-cell', 'The cell "manufacturer" is empty.'],
  ['manufacturer_country', 'Zhejiang', 'catalogue/unreadable-cell', '"Zhejiang" is not a country.'],
])('%s "%s" holds the orders that need it, and no other', async (column, found, code, message) => {
  const cup = {
    ...least,
    gross_grams: '340',
    length_mm: '',
    hs_us: '',
    unit_value: '5.00',
    currency: 'USD',
    manufacturer: 'Liling Kiln',
    manufacturer_country: 'CN',
  };
  const { value, problems } = await readCatalogue([input(csv({ ...cup, [column]: found }, { ...cup, sku: 'A-2' }))]);
  const against = value!.problemsOf('A-1').filter(({ severity }) => severity === 'error');
  const said = typeof message === 'string' ? message : expect.stringMatching(message);
  expect(against).toEqual([expect.objectContaining({ code, message: said, where: { file: 'products.csv', line: 2, column } })]);
  expect(value!.product('A-1')).toBeUndefined();
  expect(value!.product('A-2')).toBeDefined();
  expect(value!.size).toBe(1);
  expect(problems).toMatchObject([{ code: 'catalogue/faulty-rows', message: '1 row has a fault, in line 2.' }]);
});

test.each<[cell: string, found: string, read: object]>([
  ['net_grams', '0.4', { netMilligrams: 400 }],
  ['net_grams', '1.234', { netMilligrams: 1_234 }],
  ['gross_grams', '310', { grossMilligrams: 310_000 }],
  ['hs', '6911.10 00', { hs: '69111000' }],
  ['hs', "'691110", { hs: '691110' }],
  ['hs', '010121', { hs: '010121' }],
  ['hs', '970110', { hs: '970110' }],
  ['hs', '69111000000000', { hs: '69111000000000' }],
  ['hs_jp', '691110000', { hsOf: { JP: '691110000' } }],
  ['hs_xx', 'ours', { hsOf: {} }],
  ['battery', 'Ion Installed', { battery: 'ion-installed' }],
  ['dangerous_goods', 'un 1266', { dangerousGoods: 'UN1266' }],
  ['dangerous_goods', 'None', { dangerousGoods: 'none' }],
  ['gtin', "'6901234567892", { gtin: '6901234567892' }],
])('%s "%s" is read', async (column, found, read) => {
  expect((await catalogueOf(input(csv({ ...least, [column]: found })))).product('A-1')).toMatchObject(read);
});

test.each<[found: string, place: object]>([
  ['CN', { country: 'CN' }],
  ['CA-ON', { country: 'CA', region: 'ON' }],
  ['ca-qc', { country: 'CA', region: 'QC' }],
  ['Canada', { country: 'CA' }],
])('the maker’s country "%s" is read', async (found, place) => {
  const maker = { manufacturer: 'Maple Leaf Knits Inc.', manufacturer_country: found };
  const { manufacturer } = (await catalogueOf(input(csv({ ...least, ...maker })))).product('A-1')!;
  expect(manufacturer).toEqual({ name: 'Maple Leaf Knits Inc.', ...place });
});

test.each([
  ['gtin', '6901234567891', 'catalogue/bad-gtin'],
  ['gtin', '690123456789', 'catalogue/bad-gtin'],
  ['length_mm', '120', 'catalogue/part-of-size'],
])('%s "%s" is left out, with a warning', async (column, found, code) => {
  const catalogue = await catalogueOf(input(csv({ ...least, [column]: found })));
  expect(catalogue.problemsOf('A-1')).toMatchObject([{ code, severity: 'warning' }]);
  expect(catalogue.product('A-1')).not.toHaveProperty('gtin');
  expect(catalogue.product('A-1')).not.toHaveProperty('size');
});

test('a row that is shifted by a stray comma is not trusted', async () => {
  const catalogue = await catalogueOf(input('sku,description,hs,origin,net_grams\nA-1,Cup, blue,691110,CN,310\nA-2,Cup,691110,CN,310,,\n'));
  expect(catalogue.problemsOf('A-1')).toMatchObject([
    { code: 'catalogue/ragged-row', message: 'The row has 6 cells, the header 5.', where: { line: 2 } },
  ]);
  expect(catalogue.product('A-2')).toBeDefined();
});

test('a SKU that stands twice: the same content warns, different content holds, naming both rows', async () => {
  const other = input(csv({ ...least, sku: 'A-2', net_grams: '311' }), 'more.csv');
  const catalogue = await catalogueOf(input(csv(least, { ...least, sku: 'A-2' }, least)), other);
  expect(catalogue.product('A-1')).toBeDefined();
  expect(catalogue.problemsOf('A-1')).toMatchObject([
    {
      code: 'catalogue/same-row-twice',
      severity: 'warning',
      message: 'A-1 stands twice with the same content, first at products.csv:2.',
      where: { line: 4 },
    },
  ]);
  expect(catalogue.product('A-2')).toBeUndefined();
  expect(catalogue.problemsOf('A-2')).toMatchObject([
    { code: 'catalogue/contradicting-rows', where: { file: 'products.csv', line: 3 } },
    {
      message: 'A-2 stands twice, here and at products.csv:3, and the rows differ in netMilligrams.',
      where: { file: 'more.csv', line: 2 },
    },
  ]);
});

test.each([
  ['a-1', 'The catalogue has no SKU "a-1"; it has "A-1".', 'catalogue/unknown-sku'],
  ['A 1', 'The catalogue has no SKU "A 1"; it has "A-1".', 'catalogue/unknown-sku'],
  ['B-1', 'The catalogue has no SKU "B-1".', 'catalogue/unknown-sku'],
  ['', 'The order line has no SKU, so the catalogue cannot say what it is.', 'catalogue/no-sku'],
])('SKU "%s" is not in the catalogue', async (sku, message, code) => {
  const catalogue = await catalogueOf(input(csv(least)));
  expect(catalogue.product(sku)).toBeUndefined();
  expect(catalogue.problemsOf(sku)).toMatchObject([{ code, severity: 'error', message }]);
});

test('a row without a SKU is left out, in sight', async () => {
  const { value, problems } = await readCatalogue([input(csv(least, { ...least, sku: ' ' }))]);
  expect(value!.size).toBe(1);
  expect(problems).toMatchObject([
    { code: 'catalogue/row-without-sku', severity: 'warning', where: { file: 'products.csv', line: 3, column: 'sku' } },
  ]);
});

test.each<[why: string, content: string | Uint8Array, code: string, message: RegExp]>([
  ['no SKU', 'name,hs\nCup,691110\n', 'catalogue/missing-column', /^A catalogue without a SKU: no column "sku" among "name", "hs"\.$/],
  ['no weight', 'sku,description,hs,origin\nA-1,Cup,691110,CN\n', 'catalogue/missing-column', /no column "net_grams"/],
  ['an empty file', '', 'catalogue/missing-column', /^A catalogue without a SKU: no column "sku" among no columns at all\.$/],
  [
    'a column twice',
    'sku,description,hs,origin,net_grams,HS\nA,Cup,691110,CN,1,691200\n',
    'catalogue/repeated-column',
    /"hs" stands twice/,
  ],
  ['a header alone', 'sku,description,hs,origin,net_grams\n', 'catalogue/no-rows', /products\.csv has no row with a product/],
  [
    'an open quote',
    'sku,description,hs,origin,net_grams\nA-1,"Cup,691110,CN,310\n',
    'catalogue/unreadable-file',
    /has a quote that never closes/,
  ],
  ['a damaged sheet', Buffer.from('504b0304deadbeef', 'hex'), 'catalogue/unreadable-file', /is a damaged spreadsheet/],
])('%s: no catalogue, and the reason', async (_why, content, code, message) => {
  const { value, problems } = await readCatalogue([input(content)]);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ code, message: expect.stringMatching(message) }]);
});

test('a hundred thousand products are no burden', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `SKU-${i},Porcelain cup,691110,CN,${i + 1},none`);
  const catalogue = await catalogueOf(input(`sku,description,hs,origin,net_grams,battery\n${rows.join('\n')}\n`));
  expect(catalogue.size).toBe(100_000);
  expect(catalogue.product('SKU-99999')?.netMilligrams).toBe(100_000_000);
}, 30_000);

test('every kind has its own code, and a test that raises it', () => {
  const codes = catalogueProblems.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const tests = readFileSync(new URL(import.meta.url), 'utf8');
  expect(codes.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
});
