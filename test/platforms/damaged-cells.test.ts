import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetRows } from '../../src/formats/spreadsheet.ts';
import { holds } from '../../src/model/problem.ts';
import { formatOrder, platforms } from '../../src/platforms/index.ts';
import type { ReadOrder, Row } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { fixture, inputOf } from './reading.ts';

const sheets = [
  'lazada/orders-77col.xlsx',
  'shein/orders.xlsx',
  'shopee/order-all-ph.xlsx',
  'shopee/to-ship.xlsx',
  'temu/orders-en.xlsx',
  'temu/orders-zh-33col.xlsx',
  'tiktok-shop/us-orders-63col-wrong-dimension.xlsx',
  'tiktok-shop/vn-orders-54col.xlsx',
];

// biome-ignore format: a table
const nasty = [
  '', '--', '0', '-1', '1E+12', '999999', '99999999999999999999', '$', '1.234,56', '***', 'J***n', "'", '[1]', '[1] Product Name:', '[1] ; Quantity: 1;', 'US', '中国',
  '2026-02-30', '13/13/2026', '\u0000', 'Ã©', '10000000000.00', 'cancelled', '取消', 'x'.repeat(5000),
];

/** What may be declared has somebody to send it to, something to send, and nothing masked. */
function check(id: string, { id: said, order, problems }: ReadOrder): void {
  expect(said).toBe(id);
  if (problems.some(holds)) return;
  expect(order?.items.length).toBeGreaterThan(0);
  expect(formatOrder(order!)).toMatchObject({ id });
  if (order!.notToShip) return;
  const { recipient, items } = order!;
  expect(recipient).toMatchObject({ name: expect.stringMatching(/./s), country: expect.stringMatching(/^[A-Z]{2}$/) });
  expect(recipient.lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(recipient)).not.toContain('**');
  for (const item of items) if (!item.notToShip) expect(item.quantity).toBeGreaterThan(0);
}

test.each(sheets)('%s: whatever stands in its cells, an order is whole or held', async (path) => {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of sheetRows(inputOf(path, fixture(path)))) rows.push(cells);
  const [names, ...data] = rows as [readonly string[], ...(readonly string[])[]];
  const header = indexHeader(names);
  const layout = platforms.flatMap(({ layouts }) => layouts).find((each) => each.recognises(header))!;
  const damage = fc.record({
    row: fc.nat(data.length - 1),
    column: fc.nat(names.length - 1),
    text: fc.oneof(fc.constantFrom(...nasty), fc.string()),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 12 }), (all) => {
      const copy = data.map((cells) => names.map((_, i) => cells[i] ?? ''));
      for (const { row, column, text } of all) copy[row]![column] = text;
      const orders = new Map<string, Row[]>();
      for (const [i, cells] of copy.entries()) {
        const row = makeRow(path, i + 2, cells, header);
        const key = layout.orderKey(row);
        if (key !== undefined) orders.set(key, [...(orders.get(key) ?? []), row]);
      }
      for (const [key, own] of orders) check(key, layout.readOrder(own, { name: path, encoding: 'utf-8', header }));
    }),
    { numRuns: 200 },
  );
});
