import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { woocommerce } from '../../src/platforms/woocommerce/woocommerce.ts';
import { inputOf, readAll, readsAsGolden } from './reading.ts';

test.each(['orders-48col.csv', 'orders-first-row-only.csv'])('%s', (name) => readsAsGolden(`woocommerce/${name}`));

/** Tilda in Umeå buys two soaps. */
const good = {
  'Order Number': '7101',
  'Order Status': 'Processing',
  'Order Date': '2026-11-02 10:15',
  Currency: 'EUR',
  'Email (Billing)': 'tilda@example.com',
  'Phone (Billing)': '+46 70 000 00 01',
  'First Name (Shipping)': 'Tilda',
  'Last Name (Shipping)': 'Nyberg',
  'Address 1&2 (Shipping)': 'Björkgatan 8',
  'City (Shipping)': 'Umeå',
  'State Code (Shipping)': '',
  'Postcode (Shipping)': '903 25',
  'Country Code (Shipping)': 'SE',
  'Item #': '1',
  SKU: 'SOAP-LAV',
  Name: 'Lavender soap',
  Quantity: '2',
  'Quantity (- Refund)': '2',
  'Item Cost': '16.00',
  'Order Line (w/o tax)': '32.00',
  'Order Line Total': '32.00',
  'Cart Discount Amount': '0.00',
  'Order Subtotal Amount': '32.00',
  'Order Shipping Amount': '9.00',
  'Total items': '2',
  'Total products': '1',
};
type Cells = Partial<typeof good>;
const names = Object.keys(good) as (keyof typeof good)[];
const [layout] = woocommerce.layouts;

const made = (rows: readonly Cells[], header = names as readonly string[]) =>
  rows.map((row, i) =>
    makeRow(
      'orders.csv',
      i + 2,
      header.map((name) => row[name as keyof typeof good] ?? ''),
      indexHeader(header),
    ),
  );

const read = (...rows: readonly Cells[]): ReadOrder =>
  layout!.readOrder(made(rows), { name: 'orders.csv', encoding: 'utf-8', header: indexHeader(names) });

const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, message, where }) => `${where.column} ${severity}: ${message}`);

test.each<[keyof typeof good, string, string]>([
  ['Order Number', '7.1E+12', 'Order Number error: "7.1E+12" is an id in scientific notation; its last digits are lost.'],
  ['Order Number', '', 'Order Number error: The cell is empty; it should hold the order number.'],
  ['Order Status', 'Storniert', 'Order Status error: "Storniert" is not a status we know (processing, completed …).'],
  ['Order Status', '', 'Order Status error: The status is empty; it should be one we know (processing, completed …).'],
  ['Currency', 'euro', 'Currency error: "euro" is not a three-letter currency code.'],
  ['Name', '', 'Name error: The cell is empty; it should hold an item name.'],
  ['Quantity', '1.5', 'Quantity error: "1.5" is not a whole number.'],
  ['Quantity', '0', 'Quantity error: "0" is not a whole number above 0.'],
  ['Quantity (- Refund)', '3', 'Quantity (- Refund) error: "3" is not at most the quantity of 2.'],
  ['Item Cost', '16,00', 'Item Cost error: "16,00" is not an amount like 12.50.'],
  ['Item Cost', '', 'Item Cost error: The cell is empty; it should hold an amount.'],
  ['First Name (Shipping)', 'T***', 'First Name (Shipping) error: The first name is masked with "*" by the platform.'],
  ['Address 1&2 (Shipping)', '', 'Address 1&2 (Shipping) error: The cell is empty; it should hold the street.'],
  ['City (Shipping)', '', 'City (Shipping) error: The cell is empty; it should hold the city.'],
  ['Country Code (Shipping)', 'XX', 'Country Code (Shipping) error: "XX" is not a country we know.'],
  ['Country Code (Shipping)', '', 'Country Code (Shipping) error: The destination country is empty.'],
  ['Cart Discount Amount', 'some', 'Cart Discount Amount error: "some" is not an amount like 12.50.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell });
  expect(order).toBeUndefined();
  expect(said(problems)).toEqual([message]);
});

test.each<[string, Cells, string]>([
  [
    'a line that is not price times quantity',
    { 'Order Line Total': '40.00', 'Order Line (w/o tax)': '40.00' },
    'woocommerce/line-disagrees',
  ],
  ['a line two cents off', { 'Order Line Total': '32.02', 'Order Line (w/o tax)': '' }, 'woocommerce/line-disagrees'],
  [
    'no shipping address',
    { 'Address 1&2 (Shipping)': '', 'City (Shipping)': '', 'Country Code (Shipping)': '' },
    'woocommerce/no-shipping-address',
  ],
])('%s holds the order', (_what, change, code) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code, severity: 'error' }]);
});

test('an order without a name of the recipient is held', () => {
  const { problems } = read({ ...good, 'First Name (Shipping)': '', 'Last Name (Shipping)': '' });
  expect(said(problems)).toEqual(["First Name (Shipping) error: The cell is empty; it should hold the recipient's name."]);
});

test.each<[string, Cells, number, number | undefined]>([
  ['both columns', {}, 3200, 1600],
  ['a line with tax beside one without', { 'Order Line Total': '38.40' }, 3200, 1600],
  ['a rounded cost', { 'Order Line Total': '32.01', 'Order Line (w/o tax)': '32.01', 'Order Subtotal Amount': '32.01' }, 3201, undefined],
  ['no line columns', { 'Order Line Total': '', 'Order Line (w/o tax)': '' }, 3200, 1600],
])('the price with %s', (_what, change, line, unit) => {
  const { order, problems } = read({ ...good, ...change });
  expect(problems).toEqual([]);
  expect(order!.items[0]!.lineTotal).toEqual({ minor: line, currency: 'EUR' });
  expect(order!.items[0]!.unitPrice?.minor).toBe(unit);
});

test.each<[string, Cells, number | undefined, string[]]>([
  ['none', {}, 0, []],
  ['taken from prices before it', { 'Cart Discount Amount': '3.00' }, 300, []],
  ['written with a minus', { 'Cart Discount Amount': '-3.00' }, 300, []],
  ['off the prices already', { 'Cart Discount Amount': '3.00', 'Order Subtotal Amount': '35.00' }, undefined, []],
  [
    'neither',
    { 'Cart Discount Amount': '3.00', 'Order Subtotal Amount': '40.00' },
    undefined,
    ['Order Subtotal Amount warning: The lines come to 32.00 EUR, the subtotal is 40.00 EUR; no discount was taken off.'],
  ],
  [
    'without a subtotal',
    { 'Cart Discount Amount': '3.00', 'Order Subtotal Amount': '' },
    undefined,
    ['Order Subtotal Amount warning: The lines come to 32.00 EUR, the subtotal is not given; no discount was taken off.'],
  ],
])('a discount: %s', (_what, change, discount, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(said(problems)).toEqual(messages);
  expect(order!.discount?.minor).toBe(discount);
  expect(order!.shipping).toEqual({ minor: 900, currency: 'EUR' });
});

test.each<[string, Cells, string | undefined]>([
  ['Processing', {}, undefined],
  ['wc-processing', {}, undefined],
  ['Completed', {}, 'shipped'],
  ['On hold', {}, 'unpaid'],
  ['Pending payment', {}, 'unpaid'],
  ['Failed', {}, 'unpaid'],
  ['Cancelled', {}, 'cancelled'],
  ['Refunded', {}, 'refunded'],
  ['Processing', { 'Quantity (- Refund)': '0' }, 'refunded'],
  ['Completed', { 'Country Code (Shipping)': 'XX', 'Total items': '9' }, 'shipped'],
])('an order that is %s (%j)', (status, change, reason) => {
  const { order, problems } = read({ ...good, 'Order Status': status, ...change });
  expect(problems).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test('of a line refunded in part, the rest is shipped', () => {
  const { order } = read({ ...good, 'Quantity (- Refund)': '1' });
  expect(order!.items).toMatchObject([{ quantity: 1, lineTotal: { minor: 1600 } }]);
});

test('without a currency there are no prices; a symbol names one, a bare $ does not', () => {
  const { order, problems } = read({ ...good, Currency: '' });
  expect(problems).toMatchObject([{ code: 'woocommerce/no-currency', severity: 'warning' }]);
  expect(order).not.toHaveProperty('currency');
  expect(order!.items[0]).not.toHaveProperty('lineTotal');
  expect(read({ ...good, Currency: '', 'Item Cost': '€16.00' }).order).toMatchObject({
    currency: 'EUR',
    items: [{ lineTotal: { minor: 3200 } }],
  });
  expect(read({ ...good, Currency: '', 'Item Cost': '$16.00' }).order).not.toHaveProperty('currency');
});

test('two columns of one name are one while they agree', () => {
  const header = [...names, 'Item Cost'];
  const row = (second: string) => makeRow('orders.csv', 2, [...names.map((name) => good[name]), second], indexHeader(header));
  const one = (second: string) => layout!.readOrder([row(second)], { name: 'orders.csv', encoding: 'utf-8', header: indexHeader(header) });
  expect(one('16.00').problems).toEqual([]);
  expect(one('').problems).toEqual([]);
  expect(one('11.00').problems).toMatchObject([
    { code: 'woocommerce/column-twice', message: 'Columns of this name hold "16.00" and "11.00".' },
  ]);
});

const further: Cells = { 'Item #': '2', SKU: 'BRUSH-1', Name: 'Nail brush', Quantity: '1', 'Item Cost': '30.00' };
const both: Cells = { 'Order Subtotal Amount': '62.00', 'Total items': '3', 'Total products': '2' };

test.each<[string, readonly Cells[], string[]]>([
  [
    'repeated',
    [
      { ...good, ...both },
      { ...good, ...both, ...further, 'Quantity (- Refund)': '', 'Order Line Total': '', 'Order Line (w/o tax)': '' },
    ],
    [],
  ],
  [
    'in the first row, the number in each',
    [
      { ...good, ...both },
      { ...further, 'Order Number': '7101' },
    ],
    [],
  ],
  ['in the first row, that counts its items', [{ ...good, ...both }, further], []],
  [
    'in the first row, that does not',
    [{ ...good, ...both, 'Total items': '', 'Total products': '' }, further],
    ['undefined warning: Line 3 has no order number; read as further items of the order above.'],
  ],
])('the order’s columns %s', (_what, rows, messages) => {
  const { order, problems } = read(...rows);
  expect(said(problems)).toEqual(messages);
  expect(order!.items.map(({ sku, lineTotal }) => [sku, lineTotal?.minor])).toEqual([
    ['SOAP-LAV', 3200],
    ['BRUSH-1', 3000],
  ]);
});

test.each<[string, readonly Cells[], string]>([
  ['no order row', [{ ...further, 'Order Number': '7101' }], 'woocommerce/no-order-row'],
  ['two addresses', [good, { ...good, 'Address 1&2 (Shipping)': 'Storgatan 1' }], 'woocommerce/rows-disagree'],
  ['a further row that the order does not count', [{ ...good, 'Order Subtotal Amount': '62.00' }, further], 'woocommerce/rows-unclear'],
])('%s: refused', (_what, rows, code) => {
  const { order, problems } = read(...rows);
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code }]);
});

test('a count that does not fit is said', () => {
  expect(read({ ...good, 'Total items': '5' }).problems).toMatchObject([{ code: 'woocommerce/count-disagrees', severity: 'warning' }]);
});

test.each([
  ['woocommerce/rows-without-number', [{ ...good, ...both, 'Total items': '', 'Total products': '' }, further]],
  ['woocommerce/subtotal-disagrees', [{ ...good, 'Order Subtotal Amount': '33.02' }]],
])('%s', (code, rows) => {
  expect(read(...rows).problems).toMatchObject([{ code }]);
});

test('a row without a number belongs to the order above, unless it names an order itself or nothing stands above', async () => {
  const text = (rows: readonly Cells[]) => [names.join(), ...rows.map((row) => names.map((name) => row[name] ?? '').join())].join('\n');
  const ids = async (...rows: Cells[]) =>
    (await readAll([inputOf('orders.csv', text(rows))])).reads.map(({ id, sources }) => [id, sources[0]!.lines]);
  const other: Cells = { ...good, 'Order Number': '7102' };
  expect(await ids(good, further, other)).toEqual([
    ['7101', [2, 3]],
    ['7102', [4]],
  ]);
  expect(await ids(further, good)).toEqual([
    ['(line 2)', [2]],
    ['7101', [3]],
  ]);
  expect(await ids(good, { ...other, 'Order Number': '' })).toEqual([
    ['7101', [2]],
    ['(line 3)', [3]],
  ]);
});
