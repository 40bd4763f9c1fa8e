import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, world } from '../support/world.ts';

const stores = join(root, 'fixtures', 'platforms', 'store');
const file = (name: string): string => readFileSync(join(stores, name), 'utf8');

describe('init --map', () => {
  test('prints a block that reads the file once it is pasted', async () => {
    const made = world();
    made.write('orders.csv', file('b2b-desk.csv'));
    const { code, out, err } = await made.say('init --map orders.csv');
    expect({ code, err }).toEqual({ code: 0, err: 'One question is open; answer them in the comments.\n' });
    made.write('mine.yaml', `${file('declarant.yaml').split('stores:')[0]}${out}`);
    const read = await made.say('orders orders.csv --settings mine.yaml --json');
    expect(read).toMatchObject({ code: 0, err: '1 notes; `declarant check --json` shows them.\n' });
    expect(read.out.split('\n')[0]).toContain('"id":"B2B-70412","platform":"orders"');
    expect((await made.say('platforms --settings mine.yaml')).out).toMatch(/^orders .*as mapped in the settings/m);
    expect((await made.say('orders orders.csv --settings mine.yaml --platform orders')).code).toBe(0);
    expect(await made.say('orders orders.csv --settings mine.yaml --platform order')).toMatchObject({ code: 2 });
  });

  test('says where a file is read already, and what is no file of orders', async () => {
    const made = world();
    made.write('a.csv', readFileSync(join(root, 'fixtures', 'platforms', 'shopify', 'orders_export_2024.csv'), 'utf8'));
    made.write('b.csv', '');
    expect((await made.say('init --map a.csv')).err).toContain('a.csv is read as shopify already');
    expect(await made.say('init --map b.csv')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('The file is empty.') });
    expect(JSON.parse((await made.say('init --map a.csv --json')).out)).toHaveProperty('yaml');
  });

  test('settings in the folder that have mistakes are told, and the platforms read all the same', async () => {
    const made = world();
    made.write('declarant.yaml', 'exporter: 7');
    made.write('orders.csv', file('b2b-desk.csv'));
    const { code, err } = await made.say('orders orders.csv');
    expect(code).toBe(2);
    expect(err).toContain('declarant.yaml has mistakes');
    expect(await made.say('orders orders.csv --settings declarant.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('declarant.yaml:1'),
    });
  });
});
