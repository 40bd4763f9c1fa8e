/** Every layout that a carrier has, from the canonical batch: its golden, its sums by another reader, its limits. A new layout is tested by being listed. */
import { describe, expect, test } from 'vitest';
import { carriers } from '../../src/carriers/index.ts';
import { type Column, charsetOf, type Layout, layoutFaults } from '../../src/carriers/layout.ts';
import { isWritable } from '../../src/formats/transliteration.ts';
import { decimalsOf } from '../../src/model/money.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { convert, fileOf, filesOf, sheetsOf, shown, taken } from './bulk-rows.ts';

const layouts = carriers.flatMap(({ bulk = [] }) => bulk);
const golden = (name: string): string => `../../fixtures/batch/bulk/${name}.jsonl`;

test('each layout has a name of its own', () => {
  const ids = layouts.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(layouts.map((layout) => [layout.id, layout] as const))('%s', (_id, layout) => {
  const { good } = taken(layout);

  test('names fields that there are, and says where it was read', () => {
    expect(layoutFaults(layout)).toEqual([]);
    expect(layout.source.url).toMatch(/^https:\/\/[^/]+\./);
    expect(layout.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('takes parcels of the batch', () => expect(good.length).toBeGreaterThan(0));

  test('is as it was', async () => {
    for (const [name, bytes] of await filesOf(layout, good)) {
      await expect(shown(sheetsOf(name, bytes, layout))).toMatchFileSnapshot(golden(name));
    }
  });

  test('keeps every cell within its limit and its characters', async () => {
    await eachCell(layout, good, (cell, { heading, limit }) => {
      expect(limit === undefined || [...cell].length <= limit, `${heading}: ${cell}`).toBe(true);
      expect(isWritable(cell, charsetOf(layout)), `${heading}: ${cell}`).toBe(true);
    });
  });

  test('adds up to the shipments: quantity, value, weight', async () => {
    for (const shipment of good) {
      const total = await sumsOf(layout, shipment);
      const value = layout.currency === undefined ? shipment.value : convert(shipment.value, layout.currency)!.money;
      const units = shipment.items.reduce((sum, { quantity }) => sum + quantity, 0);
      if (total.has('quantity')) expect(total.get('quantity'), `${shipment.id} quantity`).toBe(units);
      if (total.has('value')) expect(total.get('value'), `${shipment.id} value`).toBe(value.minor);
      const net = total.get('net');
      if (net !== undefined) expect(Math.abs(net - shipment.netMilligrams), `${shipment.id} net`).toBeLessThanOrEqual(1000 * units);
    }
  });
});

/** Calls back with each cell under its column; sheets of several kinds of rows are told apart by their first constant. */
async function eachCell(layout: Layout, shipments: readonly Shipment[], back: (cell: string, column: Column, row: number) => void) {
  for (const [name, bytes] of await filesOf(layout, shipments)) {
    for (const [k, rows] of sheetsOf(name, bytes, layout).entries()) {
      const sheet = fileOf(name, layout).sheets[k]!;
      const above = sheet.header === undefined ? 1 : sheet.header === 'none' ? 0 : sheet.header.length;
      for (const [r, row] of rows.slice(above).entries()) {
        const type = sheet.rows.find(({ columns: [first] }) => first?.says === undefined || first.says === row[0])!;
        for (const [c, column] of type.columns.entries()) back(row[c] ?? '', column, r);
      }
    }
  }
}

const milligrams: Readonly<Record<string, number>> = {
  g: 1000,
  kg: 1_000_000,
  lb: 453_592.37,
  oz: 28_349.523125,
  'lb+': 453_592.37,
  '+oz': 28_349.523125,
};

/** What a layout's own columns add up to for one shipment: units, minor units of money, milligrams net. */
async function sumsOf(layout: Layout, shipment: Shipment): Promise<ReadonlyMap<string, number>> {
  const currency = layout.currency ?? shipment.value.currency;
  const minor = (text: string): number => Math.round(Number(text.replace(layout.decimal ?? '.', '.')) * 10 ** decimalsOf(currency));
  const rows = new Map<string, Map<string, number>>();
  await eachCell(layout, [shipment], (cell, { field, item, unit = 'g' }, row) => {
    if (field === undefined || cell === '') return;
    const key = `${row}/${item ?? ''}`;
    const line = rows.get(key) ?? new Map<string, number>();
    rows.set(key, line);
    const number = Number.parseFloat(cell.replace(layout.decimal ?? '.', '.'));
    if (field === 'item.quantity' || field === 'goods.quantity') line.set('quantity', number);
    if (field === 'item.unit_value' || field === 'item.line_value' || field === 'value') line.set(field, minor(cell));
    if (field === 'set.quantity') line.set(field, number);
    if (field === 'set.unit_value') line.set(field, minor(cell));
    if (field === 'set.unit_net') line.set(field, number * milligrams[unit]!);
    if (/^item\.(unit|line)_net$/.test(field)) line.set(field, (line.get(field) ?? 0) + number * milligrams[unit]!);
  });
  const total = new Map<string, number>();
  const add = (name: string, amount: number | undefined) => amount !== undefined && total.set(name, (total.get(name) ?? 0) + amount);
  for (const line of rows.values()) {
    const times = line.get('quantity') ?? 1;
    add('quantity', line.get('quantity'));
    add('value', line.get('item.line_value') ?? (line.has('item.unit_value') ? line.get('item.unit_value')! * times : undefined));
    add('net', line.get('item.line_net') ?? (line.has('item.unit_net') ? line.get('item.unit_net')! * times : undefined));
    add('whole', line.get('value'));
    if (!line.has('set.quantity')) continue;
    // Goods of one kind by their unit, of several as one set.
    add('value', line.get('set.unit_value')! * line.get('set.quantity')!);
    add('net', line.get('set.unit_net')! * line.get('set.quantity')!);
  }
  const whole = [...rows.values()].find((line) => line.has('value'))?.get('value');
  if (whole !== undefined && !total.has('value')) total.set('value', whole);
  return total;
}
