/** One batch with an export of every platform, and of a store by its mapping: each order is seen, none is lost, all channels are used. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { platforms } from '../src/platforms/index.ts';
import { root, worldIn } from './support/world.ts';

interface Entry {
  readonly platform: string;
  readonly state: string;
  readonly channel?: string;
  readonly orders: readonly string[];
  readonly problems: readonly { readonly severity: string; readonly message: string; readonly fix: string }[];
}

/** Orders in the files, counted by hand; an Etsy order or an Amazon order in two files is one. `teehaus` is the mapped store. */
const orders: Readonly<Record<string, number>> = {
  ...{ aliexpress: 8, amazon: 3, dianxiaomi: 3, ebay: 6, etsy: 5, lazada: 3, mabang: 3, magento: 2, shein: 3, shopee: 5, shopify: 2 },
  ...{ teehaus: 3, temu: 4, 'tiktok-shop': 2, tongtool: 1, wish: 5, woocommerce: 6 },
};
/** Exports that can only be refused. */
const refused = ['magento', 'tongtool'];

const folder = mkdtempSync(join(tmpdir(), 'declarant-all-platforms-'));
let code: number;
// biome-ignore lint/suspicious/noExplicitAny: the report, looked into as the tests like
let report: any;
let shipments: readonly Entry[];
let notToShip: readonly { readonly platform: string; readonly order: string }[];

beforeAll(async () => {
  cpSync(join(root, 'fixtures', 'cases', 'all-platforms', 'input'), folder, { recursive: true });
  const said = await worldIn(folder).say('check orders --on 2026-11-22 --json');
  code = said.code;
  report = JSON.parse(said.out);
  ({ shipments, notToShip } = report);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every platform is in the batch', () => {
  expect(Object.keys(orders)).toEqual(expect.arrayContaining(platforms.map(({ id }) => id).filter((id) => id !== 'store')));
});

test.each(Object.entries(orders))('%s: %i orders, all in the report', (platform, count) => {
  const own = shipments.filter((each) => each.platform === platform);
  const seen = [...own.flatMap((each) => each.orders), ...notToShip.filter((each) => each.platform === platform).map(({ order }) => order)];
  expect(new Set(seen).size).toBe(count);
  expect(own.some(({ state }) => state === 'ready')).toBe(!refused.includes(platform));
});

test('no order is lost between the files and the counts', () => {
  const total = Object.values(orders).reduce((sum, count) => sum + count, 0);
  const { counts } = report;
  expect(code).toBe(1);
  expect(counts.orders).toBe(total);
  expect(counts.ready + counts.held).toBe(counts.shipments);
  expect(counts.shipments + counts.notToShip).toBe(total);
});

test('all three channels are used', () => {
  const ready = shipments.filter(({ state }) => state === 'ready');
  expect(new Set(ready.map(({ channel }) => channel))).toEqual(new Set(['mail', 'air-parcel', 'express']));
});

test('what is held says why, and what to do', () => {
  for (const { problems } of shipments.filter(({ state }) => state === 'held')) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, fix } of errors) expect([message, fix]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  }
});

/** The Wish order ids are longer than a label's barcode, but the post's own numbers are what is printed. */
test('an order id too long for a barcode keeps no order from the post', () => {
  const wish = shipments.filter(({ platform, state }) => platform === 'wish' && state === 'ready');
  expect(wish.map(({ channel }) => channel)).toEqual(['mail', 'mail']);
});
