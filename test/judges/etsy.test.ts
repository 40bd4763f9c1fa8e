/** The measured sample of sold orders, read beside items made for it: one an order, at the order's value. */
import { createReadStream, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { platforms, readOrders } from '../../src/platforms/index.ts';

const name = 'epicrae_EtsySoldOrders2023_excerpt_tab_resaved.csv';
const path = new URL(`../../../shared/samples/platforms/etsy/${name}`, import.meta.url).pathname;

/** How many orders went to each country, and how much more than goods and shipping the buyers paid; counted from the file by itself. */
const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CA: { none: 10, '6 %': 2, '9 %': 1 },
  CH: { none: 2 },
  DK: { '25 %': 1 },
  ES: { '21 %': 1 },
  FI: { '24 %': 1, '33 %': 1 },
  FR: { '20 %': 3 },
  GB: { '20 %': 10 },
  IL: { none: 1 },
  IT: { '22 %': 1 },
  LV: { '21 %': 1 },
  PR: { none: 1 },
  SG: { none: 1 },
  US: { none: 4, '4 %': 5, '5 %': 15, '6 %': 12, '7 %': 7, '25 %': 1 },
};

function itemsFile(): string {
  const [header, ...rows] = readFileSync(path, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const cell = (row: readonly string[], column: string): string => row[header!.indexOf(column)]!.trim();
  const columns = [
    'Order ID',
    'Transaction ID',
    'Listing ID',
    'Item Name',
    'Quantity',
    'Price',
    'Currency',
    'Ship Name',
    'Ship Address1',
    'Ship Country',
  ];
  const lines = rows.map((row, i) =>
    [
      cell(row, 'Order ID'),
      `${4000 + i}`,
      '1',
      'Sticker sheet',
      '1',
      cell(row, 'Order Value'),
      cell(row, 'Currency'),
      'A',
      'B',
      cell(row, 'Ship Country'),
    ].join('\t'),
  );
  return [columns.join('\t'), ...lines, ''].join('\n');
}

test('all orders of the sample are read; tax is kept out, damage is said', async () => {
  const items = {
    name: 'items.csv',
    open: async function* () {
      yield Buffer.from(itemsFile());
    },
  };
  const { files, orders } = await readOrders([{ name, open: () => createReadStream(path) }, items], platforms);
  expect(files.map(({ layout, orders }) => [layout, orders])).toEqual([
    ['sold-orders', 81],
    ['order-items', 81],
  ]);
  const reads = [];
  for await (const chunk of orders()) reads.push(...chunk);
  for (const { order, problems } of reads) {
    expect(order).toMatchObject({ notToShip: 'shipped' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(order!.items[0]!.lineTotal!.minor + order!.shipping!.minor - order!.discount!.minor).toBeGreaterThan(0);
  }
  expect([...new Set(reads.map(({ order }) => order!.recipient.country))].sort()).toEqual(Object.keys(expected));
});

test('of orders still to ship, the share of tax is told, and lost zeros and letters', async () => {
  const unshipped = readFileSync(path, 'utf8')
    .split('\n')
    .map((line, i) =>
      line
        .split('\t')
        .map((cell, column) => (i > 0 && column === 8 ? '' : cell))
        .join('\t'),
    )
    .join('\n');
  const inputs = [unshipped, itemsFile()].map((text, i) => ({
    name: `${i}.csv`,
    open: async function* () {
      yield Buffer.from(text);
    },
  }));
  const { orders } = await readOrders(inputs, platforms);
  const shares: Record<string, Record<string, number>> = {};
  const codes: Record<string, number> = {};
  for await (const chunk of orders())
    for (const { order, problems } of chunk) {
      const tax = problems.find(({ code }) => code === 'etsy/tax-in-total')?.message.match(/\d+ %/)?.[0] ?? 'none';
      const country = (shares[order!.recipient.country] ??= {});
      country[tax] = (country[tax] ?? 0) + 1;
      for (const code of new Set(problems.map(({ code }) => code))) codes[code] = (codes[code] ?? 0) + 1;
    }
  expect(shares).toEqual(expected);
  expect(codes).toEqual({ 'etsy/tax-in-total': 62, 'platforms/postcode-repaired': 42, 'platforms/decoded-twice': 5 });
});
