/** What goes to the United States, made of a run: by post and by courier, in dollars of the day, read back. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFolder, type World, worldIn } from '../support/world.ts';

let world: World;
let run: string;

const payer = 'duty_payer: { name: Pacific Mail Duties LLC, id: 84-1190427 }';
const broker = 'broker: { name: Harbor Gate Customs Brokers, filer_code: H7G }';

function shop(): World {
  const folder = mkdtempSync(join(tmpdir(), 'filings-us-test-'));
  cpSync(demoFolder, folder, { recursive: true });
  const made = worldIn(folder);
  const asks = (carrier: string, documents: string, filing: string) =>
    made.edit('declarant.yaml', `  ${carrier}:\n`, `  ${carrier}:\n    documents: [${documents}]\n    filing: { us: { ${filing} } }\n`);
  asks('china-post', 'label, cn23, us-postal', payer);
  asks('china-post-parcel', 'label, cn23, us-postal', payer);
  asks('dhl-express', 'waybill, invoice, us-type11', broker);
  return made;
}

beforeAll(async () => {
  world = shop();
  const { code, err } = await world.say('declare orders/ --on 2026-11-22');
  expect(code, err).toBe(1);
  run = world.runs()[0]!;
}, 120_000);
afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

const mail = 'mail/china-post/us-postal-0001.csv';
const express = 'express/dhl-express/us-type11-0001.csv';

test('the parcels to the United States stand there, and wait for an entry', () => {
  for (const [path, waits] of [
    [mail, 'the entry of the qualified party'],
    [express, 'the entry of the broker'],
  ] as const) {
    const manifest = JSON.parse(world.read(`runs/${run}/${path.replace(/[^/]+$/, 'manifest.json')}`)) as {
      shipments: { number: string; recipient: { country: string }; procedure?: string }[];
    };
    const american = manifest.shipments.filter(({ recipient }) => recipient.country === 'US');
    expect(american.length).toBeGreaterThan(0);
    const file = world.report(run).files.find((each: { path: string }) => each.path === path);
    expect(file).toMatchObject({ shipments: american.length, waits });
    const rows = world.read(`runs/${run}/${path}`).trimEnd().split('\n').slice(1);
    expect([...new Set(rows.map((row) => row.split(',')[0]))]).toEqual(american.map(({ number }) => number));
  }
});

test('the run agrees with itself', async () => {
  expect(await world.say(`verify ${run}`)).toMatchObject({ code: 0, err: '' });
});

/** A cell of the first row, by column. */
function damaged(text: string, column: string, to: string, row = 1): string {
  const lines = text.split('\n');
  const at = lines[0]!.split(',').indexOf(column);
  const cells = [...lines[row]!.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!);
  cells[at] = to;
  lines[row] = cells.slice(0, lines[0]!.split(',').length).join(',');
  return lines.join('\n');
}

test.each<[what: string, file: string, damage: (text: string) => string, told: string]>([
  ['a number', mail, (text) => damaged(text, 's10', 'LX999999999CN'), 's10 is "LX999999999CN"'],
  ['an origin', mail, (text) => damaged(text, 'origin', 'VN'), 'origin is "VN"'],
  ['a tariff number', express, (text) => damaged(text, 'htsus', '0000000000'), 'htsus is "0000000000"'],
  ['a quantity', express, (text) => damaged(text, 'quantity', '77'), 'quantity is "77"'],
  ['a weight', mail, (text) => damaged(text, 'net_kg', '7'), 'net_kg is "7"'],
  ['a value', mail, (text) => damaged(text, 'line_value_usd', '0.01'), 'shipment_value_usd is '],
  ['a price', express, (text) => damaged(text, 'unit_value_usd', '0.01'), 'unit_value_usd is 0.01; it should be '],
  ['a value of the order', mail, (text) => damaged(text, 'line_value', '1.00 USD'), 'line_value is "1.00 USD"'],
  ['a maker’s code', express, (text) => damaged(text, 'mid', 'CNABC1ABC'), 'mid is "CNABC1ABC"'],
  ['a row', mail, (text) => text.replace(/\n[^\n]*\n$/, '\n'), 'Content lines: the file says 3, there are 4.'],
  ['a row twice', mail, (text) => text.replace(/(\n[^\n]*)\n$/, '$1$1\n'), 'Content lines: the file says 5, there are 4.'],
  ['a shipment', mail, (text) => text.replace(/\nLX[^\n]*\n/, '\n'), 'Shipments in mail/china-post/us-postal-0001.csv'],
  [
    'a recipient in one of four rows',
    mail,
    (text) => damaged(text, 'consignee_city', 'Reno', 9),
    'line 10 has another consignee_city than line 9 of the same shipment',
  ],
  ['a country', express, (text) => damaged(text, 'consignee_country', 'CA'), 'consignee_country is "CA"'],
  ['a cell', mail, (text) => text.replace(/,\n$/, '\n').replace(/,[^,\n]*\n$/, '\n'), 'cells, not '],
  ['a column', express, (text) => text.replace('htsus', 'hs'), 'is "hs", not "htsus"'],
  ['the header', mail, () => '', 'it has no header'],
  ['a quote', mail, (text) => `${text}"`, 'never closes'],
])('%s that was changed is told', async (what, file, damage, told) => {
  const name = `torn-${what.replace(/\W+/g, '-')}`;
  cpSync(world.at('runs', run), world.at('runs', name), { recursive: true });
  const path = `runs/${name}/${file}`;
  const before = world.read(path);
  const after = damage(before);
  expect(after).not.toBe(before);
  writeFileSync(world.at(path), after);
  const { code, err } = await world.say(`verify ${name}`);
  expect(code).toBe(1);
  expect(err).toContain(told);
});

test.each([
  [', id: 84-1190427', 'us-postal', 'china-post.filing.us.duty_payer.id'],
  [broker, 'us-type11', 'dhl-express.filing.us.broker'],
])('without "%s" %s is not written, and the run does not begin', async (setting, document, key) => {
  const bare = shop();
  bare.edit('declarant.yaml', setting, '');
  const { code, err } = await bare.say('declare orders/ --on 2026-11-22');
  expect(code).toBe(2);
  expect(err).toContain(`${document} cannot be written: the settings lack carriers.${key}.`);
  expect(bare.runs()).toEqual([]);
  rmSync(bare.folder, { recursive: true, force: true });
});

test('ten digits of another tariff are held before a number is given', async () => {
  const bare = shop();
  bare.edit('products.csv', ',611595,6115959000,', ',6115950000,,');
  await bare.say('declare orders/ --on 2026-11-22');
  const { shipments } = bare.report(bare.runs()[0]!);
  const held = shipments.filter(({ problems }: { problems: { code: string; message: string }[] }) =>
    problems.some(
      ({ code, message }) => code === 'documents/filing-data-missing' && message.startsWith('SOCK-COT-5P has no tariff number'),
    ),
  );
  expect(held.length).toBeGreaterThan(0);
  for (const { state, number } of held) expect([state, number]).toEqual(['held', undefined]);
  rmSync(bare.folder, { recursive: true, force: true });
});
