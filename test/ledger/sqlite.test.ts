import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LedgerBusy, openLedger } from '../../src/ledger/index.ts';
import type { Ledger, OrderEntry, Recovery, ShipmentEntry } from '../../src/ledger/ledger.ts';
import type { Day } from '../../src/model/day.ts';
import { couldNot as saysOf } from './could-not.ts';

let folder: string;
let path: string;
const open: Ledger[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  path = join(folder, 'declarant.sqlite');
});
afterEach(async () => {
  for (const ledger of open.splice(0)) await ledger.close();
  rmSync(folder, { recursive: true });
});

async function ledgerAt(url = path, patience = 0): Promise<Ledger> {
  const ledger = await openLedger(url, { patience });
  open.push(ledger);
  return ledger;
}

const nothing: Recovery = { reveal: async () => {}, discard: async () => {} };
const begin = (ledger: Ledger, id = '2026-11-22T0915-3f9c', on: Day = '2026-11-22', recovery = nothing) =>
  ledger.begin(id, on, { work: join(folder, `.${id}`), final: join(folder, id) }, recovery);

const shipment = (id: string, more: Partial<ShipmentEntry> = {}): ShipmentEntry => ({
  id,
  run: 'of the run',
  on: '2026-11-22',
  state: 'declared',
  channel: 'mail',
  carrier: 'china-post',
  destination: 'SG',
  orders: [`shopify|#${id}`],
  ...more,
});
const order = (id: string, more: Partial<OrderEntry> = {}): OrderEntry => ({
  key: `shopify|#${id}`,
  digest: `digest of ${id}`,
  shipments: [id],
  run: 'of the run',
  on: '2026-11-22',
  ...more,
});

async function declare(ledger: Ledger, ids: readonly string[], run?: string, on?: Day): Promise<void> {
  const opened = await begin(ledger, run, on);
  await opened.record(
    ids.map((id) => shipment(id)),
    ids.map((id) => order(id)),
  );
  await opened.publish(async () => {});
}

async function entries(ledger: Ledger, filter = {}): Promise<ShipmentEntry[]> {
  const found: ShipmentEntry[] = [];
  for await (const entry of ledger.list(filter)) found.push(entry);
  return found;
}
const all = async (ledger: Ledger, filter = {}) => (await entries(ledger, filter)).map(({ id }) => id);
const couldNot = async (work: Promise<unknown>) => (await saysOf(work)).replaceAll(folder, '…');

describe('files', () => {
  test('only those that may stand beside the ledger do', async () => {
    const ledger = await ledgerAt();
    const run = await begin(ledger);
    await run.record([shipment('1')], [order('1')]);
    const may = ['', '-wal', '-shm', '-journal', '.lock'].map((end) => `declarant.sqlite${end}`);
    expect(readdirSync(folder).filter((file) => !may.includes(file))).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });

  test('looking makes none', async () => {
    const ledger = await ledgerAt();
    expect(await all(ledger)).toEqual([]);
    expect(await ledger.show('1')).toEqual([]);
    expect(await ledger.void('1', 'none')).toBeUndefined();
    expect((await ledger.ordersDeclared(['shopify|#1'])).size).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file: URL is a path', async () => {
    await declare(await ledgerAt(pathToFileURL(path).href), ['1']);
    expect(await all(await ledgerAt())).toEqual(['1']);
  });

  test('who waited in vain is told which run has it, also a later one', async () => {
    const [one, two] = [await ledgerAt(), await ledgerAt()];
    await declare(one, ['1'], 'earlier');
    await begin(one, 'writing');
    expect(await saysOf(begin(two))).toBe(
      `Another run is writing to the ledger ${path}: the run writing, which will stand at ${join(folder, 'writing')}.`,
    );
  });

  test('an empty file becomes a ledger', async () => {
    writeFileSync(path, '');
    await declare(await ledgerAt(), ['1']);
    expect(await all(await ledgerAt())).toEqual(['1']);
  });

  test.each([
    ['a folder', () => mkdirSync(path), 'The ledger …/declarant.sqlite is a folder.'],
    ['a text', () => writeFileSync(path, 'order,number\n'.repeat(100)), 'The ledger …/declarant.sqlite is not a ledger.'],
    [
      "another program's database",
      () => new Database(path).exec('CREATE TABLE songs (title TEXT)'),
      "The ledger …/declarant.sqlite is another program's database.",
    ],
    [
      'a newer ledger',
      () => new Database(path).exec('CREATE TABLE ledger (version INTEGER); INSERT INTO ledger VALUES (4)'),
      'The ledger …/declarant.sqlite has version 4; this program knows up to 3.',
    ],
  ])('%s is refused and stays as it was', async (_what, make, message) => {
    make();
    const bytes = () =>
      existsSync(path) && !readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory())
        ? readFileSync(path, 'base64')
        : '';
    const before = bytes();
    const ledger = await ledgerAt();
    expect(await couldNot(all(ledger))).toBe(message);
    expect(await couldNot(begin(ledger))).toBe(message);
    expect(bytes()).toBe(before);
  });

  test('a folder that is missing is named, not made', async () => {
    const ledger = await ledgerAt(join(folder, 'stats', 'declarant.sqlite'));
    expect(await couldNot(begin(ledger))).toBe('The ledger …/stats/declarant.sqlite cannot be made: its folder does not exist.');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('any other place is refused', async () => {
    expect(await couldNot(openLedger('mysql://ledger.example/declarant'))).toBe('"mysql:" is no place for a ledger.');
  });

  test('the same file by another name is the same ledger', async () => {
    await declare(await ledgerAt(), ['1']);
    symlinkSync(path, join(folder, 'other.sqlite'));
    await begin(await ledgerAt());
    await expect(begin(await ledgerAt(join(folder, 'other.sqlite')))).rejects.toBeInstanceOf(LedgerBusy);
  });

  test('a place that may not be written is told', async () => {
    // Not even the superuser may make a file there.
    expect(await couldNot(begin(await ledgerAt('/proc/declarant.sqlite')))).toMatch(/^The ledger \/proc\/declarant\.sqlite cannot be /);
  });
});
