import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { sheetKind, sheetRows } from '../../src/formats/spreadsheet.ts';

test('a sheet is read as text: ids, telephones and postcodes as they stand', async () => {
  const rows = [
    ['订单号', 'Phone', 'Zip', 'Total', 'Paid', 'On', 'Id'],
    ['PO-045-1', '+6598879535', '02139', 35.5, true, new Date('2026-07-27T10:16:38Z'), 2261789409369],
    ['PO-045-2', null, '00949', 35, false, new Date('2026-07-27T00:00:00Z'), 7],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'sheet1', rows }] });
  const read = [];
  for await (const row of sheetRows({
    open: async function* () {
      yield bytes;
    },
  }))
    read.push(row);
  expect(sheetKind(bytes)).toBe('xlsx');
  expect(read).toEqual([
    { line: 1, cells: ['订单号', 'Phone', 'Zip', 'Total', 'Paid', 'On', 'Id'] },
    { line: 2, cells: ['PO-045-1', '+6598879535', '02139', '35.5', 'TRUE', '2026-07-27 10:16:38', '2261789409369'] },
    { line: 3, cells: ['PO-045-2', '', '00949', '35', 'FALSE', '2026-07-27', '7'] },
  ]);
});

test('text is no sheet', () => {
  expect(sheetKind(Buffer.from('Name,Email'))).toBeUndefined();
  expect(sheetKind(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('xls');
});

test.each([
  [578212345678, '578212345678'],
  [999999999999990, '999999999999990'],
  [1234567890123456, '1234567890123456'],
  [1234567890123450, '1.23456789012345E+15'],
  [576461413038785800, '5.764614130387858E+17'],
  [-0.5, '-0.5'],
  [0, '0'],
])('the number %s is read as %s: digits that are gone are never zeros', async (number, text) => {
  const bytes = await writeXlsx({ sheets: [{ name: 'sheet1', rows: [[number]] }] });
  const cells = [];
  for await (const row of sheetRows({
    open: async function* () {
      yield bytes;
    },
  }))
    cells.push(...row.cells);
  expect(cells).toEqual([text]);
});
