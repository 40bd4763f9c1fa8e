/** The batch generator of the benchmarks: its orders are read, and held, as it says. */
import { expect, test } from 'vitest';
import { readCatalogue } from '../src/catalogue/catalogue.ts';
import type { Input } from '../src/formats/input.ts';
import { platforms, readOrders } from '../src/platforms/index.ts';
import { convertOn, readRates } from '../src/rates/rates.ts';
import { readSettings } from '../src/settings.ts';
import { generateBatch } from './bench/generate.js';

const input = (name: string, pieces: () => Iterable<string>): Input => ({
  name,
  async *open() {
    for (const piece of pieces()) yield Buffer.from(piece);
  },
});

test('the same number and seed give the same bytes, another seed others', () => {
  const bytes = (seed: number) => generateBatch(50, seed).files.map((file) => [...file.open()].join(''));
  expect(bytes(7)).toEqual(bytes(7));
  expect(bytes(7)).not.toEqual(bytes(8));
});

test('every order is read, and as many as it says lack a product', async () => {
  const batch = generateBatch(400, 3);
  const catalogue = await readCatalogue([input(batch.catalogue.name, () => [batch.catalogue.text])]);
  const reading = await readOrders(
    batch.files.map((file) => input(file.name, () => file.open())),
    platforms,
  );
  const ids = new Set<string>();
  const countries = new Set<string>();
  let unknown = 0;
  for await (const chunk of reading.orders()) {
    for (const { id, order, problems } of chunk) {
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      ids.add(id);
      countries.add(order!.recipient.country);
      if (order!.items.some(({ sku }) => !catalogue.value!.product(sku))) unknown++;
    }
  }
  expect(ids.size).toBe(400);
  expect(unknown).toBe(batch.held);
  expect(batch.held).toBeGreaterThan(0);
  expect(countries.size).toBeGreaterThan(12);
});

test('its settings and rates stand', async () => {
  const { settings, rates } = generateBatch(1);
  expect(readSettings(settings.text).faults).toEqual([]);
  const read = await readRates(input(rates.name, () => [rates.text]));
  expect(convertOn(read.value!, '2026-11-22')({ minor: 100_00, currency: 'EUR' }, 'XDR')?.money).toEqual({ minor: 85_31, currency: 'XDR' });
});
