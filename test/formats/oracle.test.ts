/** Another library writes the workbook, and reads ours: both must see the same cells. */
import { read, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { openWorkbook, writeSheet } from '../../src/formats/spreadsheet.ts';
import { opened } from './workbook.ts';

const cells = [
  ['订单号', 'Käufer', 'Zip', 'Total', 'Paid', 'Placed', 'Note'],
  ['#1001', 'Zoë "Z" <Müller> & Söhne', '02139', 35.5, true, new Date(Date.UTC(2026, 10, 2, 9, 30)), 'a\nb'],
  ['#1002', '  佐藤 美咲 ', '', 1e6, false, new Date(Date.UTC(2026, 10, 2)), '😀'],
];
const asText = [
  ['订单号', 'Käufer', 'Zip', 'Total', 'Paid', 'Placed', 'Note'],
  ['#1001', 'Zoë "Z" <Müller> & Söhne', '02139', '35.5', 'TRUE', '2026-11-02 09:30:00', 'a\nb'],
  ['#1002', '  佐藤 美咲 ', '', '1000000', 'FALSE', '2026-11-02', '😀'],
];

test.each([
  ['xlsx', { bookSST: true }],
  ['xlsx', { bookSST: false }],
  ['biff8', { bookSST: true }],
  ['biff8', { bookSST: false }],
] as const)('%s %o of another library', async (bookType, how) => {
  const book = utils.book_new();
  for (const name of ['Seite 1', '第二页']) utils.book_append_sheet(book, utils.aoa_to_sheet(cells, { UTC: true }), name);
  const sheets = await openWorkbook(opened(write(book, { type: 'buffer', bookType, ...how })));
  expect(sheets.map(({ name }) => name)).toEqual(['Seite 1', '第二页']);
  for (const sheet of sheets) {
    const rows = [];
    for await (const row of sheet.rows()) rows.push(row);
    expect(rows).toEqual(asText.map((row, i) => ({ line: i + 1, cells: row })));
  }
});

test.each(['xlsx', 'biff8'] as const)('%s: hidden sheets are known as such', async (bookType) => {
  const book = utils.book_new();
  for (const name of ['第一', 'Seite 2', 'Page 3']) utils.book_append_sheet(book, utils.aoa_to_sheet([['#1001']]), name);
  utils.book_set_sheet_visibility(book, 0, 1);
  utils.book_set_sheet_visibility(book, 2, 2);
  const sheets = await openWorkbook(opened(write(book, { type: 'buffer', bookType })));
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['第一', true],
    ['Seite 2', false],
    ['Page 3', true],
  ]);
});

test('what we write, another library reads', async () => {
  const table = [...asText, ['what looks like an escape: _x000D_', ...Array<string>(6).fill('')]];
  const rows = async function* () {
    yield* table;
  };
  const chunks = [];
  for await (const chunk of writeSheet(rows())) chunks.push(chunk);
  const book = read(Buffer.concat(chunks));
  expect(utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1, defval: '' })).toEqual(table);
});
