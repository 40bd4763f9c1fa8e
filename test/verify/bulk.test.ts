/** A run with bulk files, read back: as it was written, and with one cell changed. */
import { readFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { verifyRun } from '../../src/verify.ts';
import { shop } from '../support/shop.ts';

const settings = (text: string): [string, string] => ['carriers:\n', `carriers:\n${text}`];

async function run(carrier: string, more = '') {
  const made = shop({ id: '#2001', quantity: 3 }, { id: '#2002' });
  made.edit('declarant.yaml', ...settings(more));
  const said = await made.say(`declare orders.csv --on 2026-11-22 --carrier ${carrier}`);
  expect(said.err + said.out).toContain('2 shipments declared');
  return { made, folder: made.runs()[0]! };
}

type Rows = string[][];

/** What verify finds but checksums, when the rows of a workbook are changed. */
async function found({ made, folder }: Awaited<ReturnType<typeof run>>, file: string, change: (rows: Rows) => void): Promise<string[]> {
  const of = (path: string): Buffer => readFileSync(made.at('runs', folder, path));
  const damaged = (path: string): Buffer => {
    if (path !== file) return of(path);
    const rows = XLSX.utils.sheet_to_json<string[]>(Object.values(XLSX.read(of(path)).Sheets)[0]!, { header: 1, defval: '' });
    change(rows);
    return XLSX.write({ SheetNames: ['Sheet1'], Sheets: { Sheet1: XLSX.utils.aoa_to_sheet(rows) } }, { type: 'buffer' });
  };
  const open = async function* (path: string) {
    yield damaged(path);
  };
  const { problems } = await verifyRun({ paths: made.files(`runs/${folder}`), open });
  return [...new Set(problems.map(({ code }) => code))].filter((code) => code !== 'verify/checksum');
}

const yanwen = 'air-parcel/yanwen/bulk-yanwen-v3.xlsx';
const at = (rows: Rows, heading: string): number => rows[0]!.indexOf(heading);

test.each<[what: string, change: (rows: Rows) => void, codes: string[]]>([
  ['nothing', () => {}, []],
  ['columns in another order, as a template may have them', (rows) => rows.map((row) => row.reverse()), []],
  ['a quantity', (rows) => (rows[1]![at(rows, '单票数量1')] = '2'), ['verify/miscounted', 'verify/differs']],
  ['a price', (rows) => (rows[2]![at(rows, '目的国申报单价1')] = '17.51'), ['verify/differs']],
  ['a weight', (rows) => (rows[2]![at(rows, '重量1(g)')] = '900'), ['verify/differs']],
  ['a description that is too long', (rows) => (rows[1]![at(rows, '英文品名1')] = 'tee '.repeat(17)), ['verify/outside-column']],
  ['a row that is gone', (rows) => rows.splice(1, 1), ['verify/missing-paper', 'verify/miscounted']],
  ['a row too many', (rows) => rows.push(['X-1']), ['verify/out-of-place', 'verify/miscounted']],
  ['another heading', (rows) => (rows[0]![at(rows, '币种类型')] = '币种'), ['verify/wrong-columns']],
])('%s', async (_what, change, codes) => {
  const made = await run('yanwen', '  yanwen: {}\n');
  expect((await found(made, yanwen, change)).sort()).toEqual([...codes].sort());
});

test('rows of items are followed by their number', async () => {
  const { made } = await run('yanwen', '  yanwen: {}\n');
  made.edit('declarant.yaml', '  china-post:\n', '  china-post:\n    bulk: china-post-pre-declaration\n');
  const { code, err } = await made.say('declare orders.csv --on 2026-11-22 --carrier china-post --ledger other.sqlite');
  expect(code, err).toBe(0);
  const again = { made, folder: made.runs()[1]! };
  const file = 'mail/china-post/bulk-china-post-pre-declaration.xlsx';
  expect(await found(again, file, () => {})).toEqual([]);
  const renumbered = await found(again, file, (rows) => (rows[1]![at(rows, '邮件号码')] = 'LX999999999CN'));
  expect(renumbered).toEqual(['verify/differs']);
});

test.each<[what: string, change: (rows: Rows) => void, codes: string[]]>([
  ['nothing', () => {}, []],
  ['the price of one of three', (rows) => (rows[1]![at(rows, '单价')] = '17.51'), ['verify/differs']],
  ['how many there are', (rows) => (rows[1]![at(rows, '内件数量')] = '1'), ['verify/differs']],
])('goods of a summary: %s', async (_what, change, codes) => {
  const { made } = await run('yanwen', '  yanwen: {}\n');
  made.edit('declarant.yaml', '  china-post:\n', '  china-post:\n    bulk: china-post-bulk\n');
  const { code, err } = await made.say('declare orders.csv --on 2026-11-22 --carrier china-post --ledger other.sqlite');
  expect(code, err).toBe(0);
  expect(await found({ made, folder: made.runs()[1]! }, 'mail/china-post/bulk-china-post-bulk.xlsx', change)).toEqual(codes);
});

/** MyDHL+ wants the goods of each shipment in a file of its own, whose rows do not say whose they are. */
test.each<[what: string, change: (text: string) => string, codes: string[]]>([
  ['as written', (text) => text, []],
  ['a quantity', (text) => text.replace(/^(1,INV_ITEM,[^\n]*?,)3(,EA,)/m, '$12$2'), ['verify/miscounted', 'verify/differs']],
  ['a price', (text) => text.replace(',17.50,', ',17.60,'), ['verify/differs']],
])('goods in a file of their own: %s', async (_what, change, codes) => {
  const made = shop({ id: '#2001', quantity: 3 }, { id: '#2002' });
  made.edit('declarant.yaml', '  dhl-express:\n', '  dhl-express:\n    bulk: mydhl-plus\n');
  const { code, err } = await made.say('declare orders.csv --on 2026-11-22 --carrier dhl-express');
  expect(code, err).toBe(0);
  const other = made.runs()[0]!;
  const file = 'express/dhl-express/bulk-mydhl-plus-items-0001.csv';
  const open = async function* (path: string) {
    const bytes = readFileSync(made.at('runs', other, path));
    yield path === file ? Buffer.from(change(bytes.toString())) : bytes;
  };
  const { problems } = await verifyRun({ paths: made.files(`runs/${other}`), open });
  expect([...new Set(problems.map((problem) => problem.code))].filter((each) => each !== 'verify/checksum').sort()).toEqual(
    [...codes].sort(),
  );
});
