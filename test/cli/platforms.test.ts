/** What a person, and a script, learns of the platforms; and what the settings change of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { platforms } from '../../src/platforms/index.ts';
import { root, type World, world } from '../support/world.ts';

interface Item {
  readonly id: string;
  readonly files: readonly {
    readonly id: string;
    readonly title: string;
    readonly prices: string;
    readonly encodings: readonly string[];
  }[];
  readonly encodings: readonly string[];
  readonly lacks: readonly string[];
  readonly settings: readonly string[];
  readonly remarks: readonly { readonly text: string; readonly certainty: string }[];
}

describe('declarant platforms', () => {
  const listed = async (made: World, options = ''): Promise<readonly Item[]> =>
    JSON.parse((await made.say(`platforms --json${options}`)).out);

  test('each platform says what it reads, in which encodings, and what it lacks', async () => {
    const items = await listed(world());
    expect(items.map(({ id }) => id)).toEqual(platforms.map(({ id }) => id));
    for (const { id, files, encodings, lacks, remarks } of items) {
      expect([id, files.length > 0, encodings.length > 0, lacks.length > 0, remarks.length > 0]).toEqual([id, true, true, true, true]);
      for (const file of files) expect(file).toMatchObject({ title: expect.stringMatching(/./), prices: expect.stringMatching(/./) });
      for (const { text, certainty } of remarks) {
        expect(text).toMatch(/\.$/);
        expect(['official', 'restated', 'unverified']).toContain(certainty);
      }
    }
    expect(items.find(({ id }) => id === 'amazon')!.encodings).toEqual(['utf-8', 'windows-1252', 'shift_jis']);
    expect(items.find(({ id }) => id === 'store')).toMatchObject({ encodings: ['as mapped'], lacks: ['what its mapping does not name'] });
  });

  test('for a person: a table of files, then each platform’s lines, what is not verified among them', async () => {
    const { out } = await world().say('platforms');
    expect(out).toMatch(/^amazon +New Orders .* line +utf-8, windows-1252, shift_jis$/m);
    expect(out).toMatch(/^lazada .* unit, where the settings tell the currency +utf-8, windows-1252$/m);
    expect(out).toMatch(/^store +by a mapping in the settings +as mapped +as mapped$/m);
    expect(out).toMatch(/^shein: lacks price whose basis is known; HS code; /m);
    expect(out).toMatch(/^shein: the settings may tell, under platforms: shein: statuses\.$/m);
    for (const { id, unverified } of platforms) for (const fact of unverified) expect(out).toContain(`${id}: unverified: ${fact}\n`);
  });

  test('a store of the settings is among them, and says instead of which platform', async () => {
    const made = world();
    made.write('declarant.yaml', `${settings}\nstores: {mine: {preset: b2b-desk, instead_of: shopify/orders}}\n`);
    expect((await listed(made)).find(({ id }) => id === 'mine')).toMatchObject({ insteadOf: 'shopify/orders' });
    expect((await made.say('platforms')).out).toContain('mine: is read instead of shopify/orders.\n');
  });
});

const settings = `exporter: {name: Linhe, address: {lines: [88 Chouzhou Road], city: Yiwu, country: CN}}
carriers: {}`;
const fixture = (path: string): Uint8Array => readFileSync(join(root, 'fixtures', 'platforms', path));

describe('what the settings tell holds without being asked for on the command line', () => {
  let made: World;
  beforeEach(() => {
    made = world();
  });
  const orders = async () => {
    const { out, err } = await made.say('orders in --json');
    return { orders: out.trimEnd().split('\n').map((line) => JSON.parse(line)), err }; // biome-ignore format: one row
  };

  test('the currency of Lazada', async () => {
    made.write('in/orders.xlsx', fixture('lazada/orders-77col.xlsx'));
    made.write('declarant.yaml', settings);
    expect((await orders()).orders.every((order) => !('currency' in order))).toBe(true);
    made.write('declarant.yaml', `${settings}\nplatforms: {lazada: {currency: {PH: PHP}}}\n`);
    const { orders: read } = await orders();
    for (const { recipient, currency } of read) expect(currency).toBe(recipient.country === 'PH' ? 'PHP' : undefined);
    const priced = read.filter(({ currency }) => currency);
    expect([priced.length > 0, priced.length < read.length]).toEqual([true, true]);
    for (const { items } of priced) expect(items[0]).toMatchObject({ unitPrice: expect.stringMatching(/^\d+\.\d\d$/) });
  });

  test('a mapping instead of SHEIN’s reader, and without instead_of a choice to be made', async () => {
    made.write('in/orders.xlsx', fixture('shein/orders.xlsx'));
    const store = (more: string) => `${settings}
stores:
  my-shein:
    columns: {order: GSP订单号, name: 收货人, address: 详细地址, city: 城市, country: 国家/地区, sku: 卖家SKU, quantity: 数量, unit_price: 商品价格, currency: 币种}
    money: {mark: "."}
${more}`;
    made.write('declarant.yaml', store('    instead_of: shein\n'));
    const { orders: read } = await orders();
    expect(read.length).toBeGreaterThan(0);
    for (const order of read) expect(order).toMatchObject({ platform: 'my-shein', currency: 'USD' });
    made.write('declarant.yaml', store(''));
    const { code, err } = await made.say('orders in');
    expect(code).toBe(2);
    expect(err).toContain('The header fits SHEIN (orders, Chinese) and my-shein');
    expect(err).toContain('instead_of');
  });
});
