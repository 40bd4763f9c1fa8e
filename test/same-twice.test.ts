/** The same orders again, in whatever shape they come: nothing is declared twice, and the report says where each went before. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSheet } from '../src/formats/spreadsheet.ts';
import { root, type World, worldIn } from './support/world.ts';

const demo = join(root, 'fixtures', 'demo');
const file = 'orders_export_1.csv';
const text = readFileSync(join(demo, 'orders', file), 'utf8');
const records: string[][] = parse(text, { relaxColumnCount: true });
const [header, ...rows] = records as [string[], ...string[][]];
const at = (name: string): number => header.indexOf(name);

const csv = (all: readonly (readonly string[])[], mark = ',', end = '\n'): string =>
  all.map((row) => row.map((cell) => (/["\n\r,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark)).join(end) + end;

/** Rows of one order stay together, the orders come the other way round. */
const reversed = (): string[][] => [...new Set(rows.map((row) => row[0]!))].reverse().flatMap((id) => rows.filter((row) => row[0] === id));

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* sheet(): AsyncGenerator<readonly string[]> {
  // A spreadsheet program takes the apostrophes off that keep the zeros of a postcode.
  yield* records.map((row) => row.map((cell) => cell.replace(/^'/, '')));
}

let made: World;
let run: string;
const declared = new Map<string, string[]>();
let numbers: string;

beforeAll(async () => {
  made = worldIn(mkdtempSync(join(tmpdir(), 'same-twice-')));
  for (const each of ['declarant.yaml', 'products.csv', 'rates.csv']) cpSync(join(demo, each), made.at(each));
  made.write(file, text);
  const { code } = await made.say(`declare ${file} --on 2026-11-22`);
  expect([0, 1]).toContain(code);
  run = made.runs()[0]!;
  const { shipments } = made.report(run);
  for (const { state, orders, shipment } of shipments as { state: string; orders: string[]; shipment: string }[])
    if (state === 'declared') for (const order of orders) declared.set(order, [...(declared.get(order) ?? []), shipment]);
  expect(declared.size).toBeGreaterThan(10);
  numbers = (await made.say('ledger list --json')).out;
});

afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

test.each<[how: string, name: string, content: () => Promise<string | Uint8Array> | string | Uint8Array]>([
  ['the same file', file, () => text],
  ['under another name', 'november.csv', () => text],
  ['a part of it', file, () => csv([header, ...rows.slice(0, 9)])],
  ['its orders the other way round', file, () => csv([header, ...reversed()])],
  ['the columns in another order', file, () => csv(records.map((row) => header.map((_, i) => row[header.length - 1 - i] ?? '')))],
  ['saved with semicolons, a byte order mark and Windows lines', file, () => `\ufeff${csv(records, ';', '\r\n')}`],
  ['saved in UTF-16 with tabs', 'orders.txt', () => Buffer.from(`\ufeff${csv(records, '\t', '\r\n')}`, 'utf16le')],
  ['saved as a workbook', 'orders.xlsx', () => bytesOf(writeSheet(sheet()))],
  ['glued together twice', file, () => text + text.split('\n').slice(1).join('\n')],
])('%s', async (_, name, content) => {
  made.write(name, await content());
  const before = made.runs();
  await made.say(`declare ${name} --on 2026-11-23`);
  const [again] = made.runs().filter((each) => !before.includes(each));
  const { counts, shipments } = made.report(again!);
  expect(counts.declared).toBe(0);
  const known = shipments.filter(({ state }: { state: string }) => state === 'declared-before') as {
    orders: string[];
    before?: { run: string; shipments: string[] };
  }[];
  expect(known.length).toBeGreaterThan(2);
  for (const { orders, before: where } of known) if (where) expect(where).toMatchObject({ run, shipments: declared.get(orders[0]!) });
  expect((await made.say('ledger list --json')).out).toBe(numbers);
});

test('the same order with another content is held, and what changed is told', async () => {
  const id = [...declared.keys()][0]!;
  const changed = rows.map((row) =>
    row[0] === id ? row.map((cell, i) => (i === at('Shipping City') && cell !== '' ? 'Elsewhere' : cell)) : row,
  );
  made.write(file, csv([header, ...changed]));
  const { code, err } = await made.say(`declare ${file} --on 2026-11-23`);
  expect(code).toBe(1);
  expect(err).toContain(`The order ${id} was declared on 2026-11-22 in the run ${run}, and has changed since: the recipient.`);
  expect(err).not.toContain('Elsewhere');
  expect((await made.say('ledger list --json')).out).toBe(numbers);
});
