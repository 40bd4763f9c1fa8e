/** Bulk files from the command line: which one is written, along which template, with what the settings tell; and the list of carriers. */

import { readFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { carriers } from '../../src/carriers/index.ts';
import { columnsOf } from '../../src/carriers/layout.ts';
import { shop } from '../support/shop.ts';
import type { World } from '../support/world.ts';

const headings = columnsOf(carriers.find(({ id }) => id === 'yanwen')!.bulk![0]!).map(({ heading }) => heading);

/** A shop of one order whose settings also have these carriers. */
function shopWith(text: string): World {
  const made = shop({ id: '#3001', quantity: 2 });
  made.edit('declarant.yaml', 'carriers:\n', `carriers:\n${text}`);
  return made;
}

const declare = (made: World, carrier: string) => made.say(`declare orders.csv --on 2026-11-22 --carrier ${carrier}`);

const rowsOf = (made: World, path: string): string[][] => {
  const bytes = readFileSync(made.at('runs', made.runs()[0]!, path));
  return XLSX.utils.sheet_to_json(Object.values(XLSX.read(bytes).Sheets)[0]!, { header: 1, defval: '' });
};

const template = (made: World, cells: readonly string[]) =>
  made.write('blank.xlsx', XLSX.write({ SheetNames: ['S'], Sheets: { S: XLSX.utils.aoa_to_sheet([[...cells]]) } }, { type: 'buffer' }));

test('the settings tell what no shipment fills; what they do not is named once a run', async () => {
  const made = shopWith('  yanwen: { columns: { 产品名称: 燕文专线追踪 } }\n');
  const { code, err } = await declare(made, 'yanwen');
  expect(code, err).toBe(0);
  const [head, row] = rowsOf(made, 'air-parcel/yanwen/bulk-yanwen-v3.xlsx') as [string[], string[]];
  expect(head).toEqual(headings);
  expect([row[head.indexOf('产品名称')], row[head.indexOf('订单号')], row[head.indexOf('单票数量1')]]).toEqual([
    '燕文专线追踪',
    '3001',
    '2',
  ]);
  const codes = made.report(made.runs()[0]!).problems.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(expect.arrayContaining(['carriers/one-price', 'carriers/untold-column']));
  expect((await made.say(`verify ${made.runs()[0]}`)).code).toBe(0);
});

test('a template’s own order is kept', async () => {
  const made = shopWith('  yanwen: { template: blank.xlsx }\n');
  template(made, headings.toReversed());
  expect((await declare(made, 'yanwen')).code).toBe(0);
  expect(rowsOf(made, 'air-parcel/yanwen/bulk-yanwen-v3.xlsx')[0]).toEqual(headings.toReversed());
});

test('rows of two kinds stand under the headings that the template has for each', async () => {
  const made = shopWith('  boxc: { template: boxc.csv }\n');
  const [ofShipment, ofContent] = carriers
    .find(({ id }) => id === 'boxc')!
    .bulk![0]!.files[0]!.sheets[0]!.rows.map(({ columns }) => columns.map(({ heading }) => heading)) as [string[], string[]];
  made.write('boxc.csv', `${[...ofShipment.toSpliced(3, 0, 'insured')]}\nS,100002,Metric\n${[...ofContent, 'quantity']}\n`);
  expect((await declare(made, 'boxc')).code).toBe(0);
  const written = readFileSync(made.at('runs', made.runs()[0]!, 'air-parcel/boxc/bulk-boxc-import.csv'), 'utf8');
  const rows: string[][] = parse(written, { relax_column_count: true });
  expect(rows.map(([kind]) => kind)).toEqual(['object', 'object', 'S', 'L']);
  expect(rows[2]!.slice(0, 5)).toEqual(['S', '', 'Metric', '', expect.stringMatching(/^0\.\d{3}$/)]);
  expect(rows[3]).toEqual(expect.arrayContaining(['L', '35.00', '']));
  const [unknown] = made.report(made.runs()[0]!).problems.filter(({ code }: { code: string }) => code === 'carriers/unknown-columns');
  expect(unknown.message).toContain('2 columns of the template stay empty: insured, quantity');
  expect((await made.say(`verify ${made.runs()[0]}`)).code).toBe(0);
});

test.each<[string, string, (made: World) => void, RegExp]>([
  [
    'a changed template',
    '  yanwen: { template: blank.xlsx }\n',
    (made) => template(made, [...headings.slice(1), '保价']),
    /blank\.xlsx is not Yanwen order import v3 as it is known here: it lacks 订单号; it also has 保价\./,
  ],
  ['a template that is none', '  yanwen: { template: blank.xlsx }\n', (made) => made.write('blank.xlsx', ''), /blank\.xlsx cannot be read/],
  [
    'a layout nobody knows',
    '  yanwen: { bulk: yanwen-v33 }\n',
    () => {},
    /There is no layout "yanwen-v33"\.\n {2}→ Did you mean "yanwen-v3"\?/,
  ],
  [
    'a column that is filled',
    '  yanwen: { columns: { 收件人姓名: Me } }\n',
    () => {},
    /The column "收件人姓名" of yanwen-v3 is filled from recipient\.name\./,
  ],
  ['a column that is not there', '  yanwen: { columns: { 收件人: Me } }\n', () => {}, /The layout yanwen-v3 has no column "收件人"\./],
])('%s: exit 2, and nothing is written', async (_what, text, prepare, message) => {
  const made = shopWith(text);
  prepare(made);
  const { code, err } = await declare(made, 'yanwen');
  expect(err).toMatch(message);
  expect(code).toBe(2);
  expect(made.runs()).toEqual([]);
});

test('none is written where the settings say none, and where a carrier’s is written on request', async () => {
  const made = shopWith('  yanwen: { bulk: none }\n');
  expect((await declare(made, 'yanwen')).code).toBe(0);
  expect((await made.say('declare orders.csv --on 2026-11-22 --carrier china-post --ledger other.sqlite')).code).toBe(0);
  expect(
    made
      .runs()
      .flatMap((run) => made.files(`runs/${run}`))
      .filter((path) => path.includes('bulk-')),
  ).toEqual([]);
});

const own = `layouts:
  kite-post:
    delimiter: ";"
    encoding: windows-1252
    decimal: ","
    per: item
    columns:
      - { heading: Ref, field: number, once: true }
      - { heading: To, field: recipient.name, limit: 5 }
      - { heading: What, field: item.description }
      - { heading: Price, field: item.line_value }
      - { heading: Kind, says: parcel }
`;

test('a layout of one’s own is a table in the settings', async () => {
  const made = shopWith('  kite: { channel: air-parcel, bulk: kite-post }\n');
  made.edit('declarant.yaml', 'carriers:\n', `${own}carriers:\n`);
  const { code, err } = await declare(made, 'kite');
  expect(code, err).toBe(0);
  const text = readFileSync(made.at('runs', made.runs()[0]!, 'air-parcel/kite/bulk-kite-post.csv'), 'latin1');
  const [head, row] = parse(text, { delimiter: ';' }) as string[][];
  expect(head).toEqual(['Ref', 'To', 'What', 'Price', 'Kind']);
  expect(row).toMatchObject(['3001', 'Mei', expect.any(String), '35,00', 'parcel']);
  expect((await made.say(`verify ${made.runs()[0]}`)).code).toBe(0);
});

test.each([
  ['field: number', 'field: numbr', /layouts\.kite-post\.columns\.0\.field is no field; did you mean "number"\?/],
  ['says: parcel', 'says: parcel, field: order', /layouts\.kite-post\.columns\.4 has both field and says/],
  ['per: item', 'per: shipment', /layouts\.kite-post.* "What" is of a line and stands in a row of the shipment/],
  ['windows-1252', 'windows-1251', /layouts\.kite-post\.encoding must be one of utf-8/],
])('%s written as %s is told with its line', async (from, to, message) => {
  const made = shopWith('  kite: { channel: air-parcel, bulk: kite-post }\n');
  made.edit('declarant.yaml', 'carriers:\n', `${own.replace(from, to)}carriers:\n`);
  const { code, err } = await declare(made, 'kite');
  expect(err).toMatch(message);
  expect(code).toBe(2);
});

test('carriers lists services, layouts and, of one, every column with where it comes from', async () => {
  const made = shop();
  const all = JSON.parse((await made.say('carriers --json')).out);
  const [newest] = all.find(({ id }: { id: string }) => id === 'yanwen').layouts;
  expect(newest).toMatchObject({ id: 'yanwen-v3', version: '2026', template: false });
  const [one] = JSON.parse((await made.say('carriers yanwen --json')).out);
  expect(one.layouts[0].columns.map(({ heading }: { heading: string }) => heading)).toEqual(headings);
  expect((await made.say('carriers yanwen')).out).toMatch(/英文品名1 +item\.description 1 +64 +must +restated/);
  expect((await made.say('carriers china-post')).out).toMatch(/small-packet +.*2000 g, longest side 600 mm, sides together 900 mm/);
  expect((await made.say('carriers --fields')).out).toMatch(/^item\.unit_value +value of one unit$/m);
  expect(await made.say('carriers pigeon')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no carrier and no layout "pigeon".'),
  });
});
