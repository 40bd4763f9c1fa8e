import { CFB, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { inline, packed, type SheetSpec, workbookParts } from '../formats/workbook.ts';
import { inputOf, readAll } from './reading.ts';

// biome-ignore format: one header
const columns = [
  'Name', 'Financial Status', 'Currency', 'Subtotal', 'Shipping', 'Taxes', 'Total', 'Discount Amount', 'Created at', 'Lineitem quantity', 'Lineitem name',
  'Lineitem price', 'Lineitem sku', 'Shipping Name', 'Shipping Address1', 'Shipping City', 'Shipping Zip', 'Shipping Country',
];
// biome-ignore format: one row
const order = (name: string): string[] => [
  name, 'paid', 'USD', '19.00', '4.00', '0.00', '23.00', '0.00', '2026-11-02 10:00:00 +0800', '1', 'Cup', '19.00', 'CUP', 'Ana Sol', 'Rua Um 1', 'Lisboa',
  '1000-001', 'PT',
];
const guide: SheetSpec = { name: 'Read me', data: inline(['How to use this file'], ['Do not change the columns']) };
const orders = (name: string, ...ids: readonly string[]): SheetSpec => ({ name, data: inline(columns, ...ids.map(order)) });
const read = (...sheets: readonly SheetSpec[]) => readAll([inputOf('orders.xlsx', packed(workbookParts(sheets)))]);

test('orders are found behind a sheet of instructions, and what was not read is said', async () => {
  const lists: SheetSpec = { ...orders('Last month', '#7'), state: 'hidden' };
  const { files, reads } = await read(guide, orders('Bestellungen', '#1', '#2'), lists, { name: 'Sheet3', data: '' });
  expect(reads.map(({ id }) => id)).toEqual(['#1', '#2']);
  expect(files[0]?.problems).toMatchObject([
    {
      code: 'platforms/sheets-left-out',
      severity: 'note',
      message: 'Of the spreadsheet "Bestellungen" was read, "Read me", "Last month" (hidden) not.',
    },
  ]);
});

test('one sheet with orders, and empty ones: nothing to say', async () => {
  const { files, reads } = await read({ name: 'Sheet1', data: '<row r="1"/>' }, orders('Sheet2', '#1'));
  expect(reads.map(({ id }) => id)).toEqual(['#1']);
  expect(files[0]?.problems).toEqual([]);
});

test('sheets under the same header are read one after the other, an order may run over both', async () => {
  const second = { name: 'Part 2', data: inline(['Orders of the Cup House'], columns, order('#2').with(12, 'LID'), order('#3')) };
  const { files, reads } = await read(orders('Part 1', '#1', '#2'), second);
  expect(reads.map(({ id, sources }) => [id, sources.flatMap(({ lines }) => lines)])).toEqual([
    ['#1', [2]],
    ['#2', [3, 1_048_579]],
    ['#3', [1_048_580]],
  ]);
  expect(files[0]?.problems).toMatchObject([
    {
      code: 'platforms/sheets-joined',
      message:
        'The orders of 2 sheets were read: "Part 1", "Part 2". Lines are counted on by 1048576 a sheet: row 2 of "Part 2" is line 1048578.',
    },
  ]);
});

test('an old workbook goes on in a second sheet where the first is full', async () => {
  const book = utils.book_new();
  for (const [i, ids] of [['#1', '#2'], ['#3']].entries())
    utils.book_append_sheet(book, utils.aoa_to_sheet([columns, ...ids.map(order)]), `Sheet${i + 1}`);
  const { files, reads } = await readAll([inputOf('orders.xls', write(book, { type: 'buffer', bookType: 'biff8' }))]);
  expect(reads.map(({ id, sources }) => [id, sources.flatMap(({ lines }) => lines)])).toEqual([
    ['#1', [2]],
    ['#2', [3]],
    ['#3', [65_538]],
  ]);
  expect(files).toMatchObject([{ rows: 3, orders: 3, problems: [{ code: 'platforms/sheets-joined', severity: 'note' }] }]);
});

test.each<[string, readonly SheetSpec[], string, string]>([
  [
    'orders under two headers',
    [orders('US', '#1'), { name: 'EU', data: inline([...columns, 'Tax 1'], [...order('#2'), '']) }],
    'platforms/sheets-differ',
    'The sheets "US", "EU" hold orders under different headers.',
  ],
  ['all hidden', [{ ...orders('US', '#1'), state: 'hidden' }], 'platforms/no-visible-rows', 'The sheets with rows are hidden: "US".'],
  ['all empty', [{ name: 'US', data: '' }], 'platforms/no-visible-rows', 'Every sheet of the spreadsheet is empty.'],
])('%s: refused', async (_name, sheets, code, message) => {
  const { files, reads } = await read(...sheets);
  expect(files[0]?.problems).toMatchObject([{ code, message, where: { file: 'orders.xlsx' } }]);
  expect(files[0]).not.toHaveProperty('platform');
  expect(reads).toEqual([]);
});

const xlsx = 'Open it in a spreadsheet program, save it as XLSX or as CSV (UTF-8), and use that.';
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
test.each<[string, string, string | Uint8Array, string, string]>([
  [
    'a web page',
    'a.xls',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
    'it is a web page (HTML) with the name of a spreadsheet',
    xlsx,
  ],
  [
    'XML of 2003',
    'a.xls',
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>',
    'it is an XML spreadsheet of 2003',
    xlsx,
  ],
  ['a PDF', 'a.xlsx', '%PDF-1.7\n', 'it is a PDF', 'Export the orders as a table from the platform.'],
  [
    'a password',
    'a.xlsx',
    Buffer.concat([ole, Buffer.alloc(1024), Buffer.from('EncryptedPackage', 'utf16le')]),
    'it is protected by a password',
    'Open it with its password, save it without one, and use that.',
  ],
])('%s is no spreadsheet: the problem says what to do', async (_name, name, content, reason, fix) => {
  const { files } = await readAll([inputOf(name, content)]);
  expect(files[0]?.problems).toMatchObject([
    { code: 'platforms/unreadable-file', message: `The spreadsheet cannot be read: ${reason}.`, fix, where: { file: name } },
  ]);
});

const old: Buffer = write(
  { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet([columns, order('#1')]) } },
  {
    type: 'buffer',
    bookType: 'biff8',
  },
);
const lockedOld = Buffer.from(old);
// The record after the beginning of the workbook says: what follows is encrypted.
lockedOld.writeUInt16LE(0x2f, lockedOld.indexOf(Buffer.from('0908100000060500', 'hex')) + 20);
const letter = CFB.utils.cfb_new();
CFB.utils.cfb_add(letter, '/WordDocument', Buffer.alloc(5000));

test.each<[string, Uint8Array, string]>([
  ['cut off', old.subarray(0, -600), 'it is cut off or damaged'],
  ['with a password', lockedOld, 'it is protected by a password'],
  ['of another program', Buffer.from(CFB.write(letter, { type: 'buffer' })), 'it is an old Office file with no workbook in it'],
])('an old workbook %s is refused', async (_name, content, reason) => {
  expect((await readAll([inputOf('a.xls', old)])).reads.map(({ id }) => id)).toEqual(['#1']);
  const { files } = await readAll([inputOf('a.xls', content)]);
  expect(files[0]?.problems).toMatchObject([
    { code: 'platforms/unreadable-file', message: `The spreadsheet cannot be read: ${reason}.`, where: { file: 'a.xls' } },
  ]);
});

test('a sheet that breaks off far below is refused whole; the other files are read', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet, ...parts } = workbookParts([orders('US', ...Array.from({ length: 500 }, (_, i) => `#${i}`))]);
  const cut = packed({ ...parts, 'xl/worksheets/sheet1.xml': sheet!.subarray(0, sheet!.length - 300) });
  const { files, reads } = await readAll([inputOf('cut.xlsx', cut), inputOf('orders.xlsx', packed(workbookParts([orders('US', '#1')])))]);
  expect(files[0]?.problems).toMatchObject([
    {
      code: 'platforms/unreadable-file',
      message: 'The spreadsheet cannot be read: its contents are cut off.',
      where: { file: 'cut.xlsx' },
    },
  ]);
  expect(files[0]).toMatchObject({ rows: 0, orders: 0 });
  expect(files[0]).not.toHaveProperty('platform');
  expect(reads.map(({ id }) => id)).toEqual(['#1']);
});
