import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { etsy } from '../../src/platforms/etsy/etsy.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { fixture, inputOf, readAll, readsAsGolden, withPayment } from './reading.ts';

const goldens = new URL('../../fixtures/platforms/etsy/', import.meta.url).pathname;

test.each(['EtsySoldOrderItems2026-10.csv', 'EtsySoldOrders2026-11.csv'])('%s alone', (name) => readsAsGolden(`etsy/${name}`));

/** Either file may come first. */
test.each(['2026-11', '2023-tab-resaved'])('both files of %s', async (when) => {
  const inputs = ['EtsySoldOrderItems', 'EtsySoldOrders'].map((kind) => inputOf(`${kind}${when}.csv`, fixture(`etsy/${kind}${when}.csv`)));
  const [there, back] = await Promise.all(
    [inputs, inputs.toReversed()].map(async (given) => {
      const { files, reads } = await readAll(given);
      const orders = reads.map(({ id, order, problems }) => ({
        ...(order ? withPayment(order) : { id, refused: true }),
        problems: problems.map(
          ({ code, severity, message, where: { file, line, column } }) => `${file}:${line} ${column}: ${severity}: ${message} [${code}]`,
        ),
      }));
      const told = files.map(({ form: _, ...file }) => file).sort((a, b) => (a.file < b.file ? -1 : 1));
      return { files: told, orders: orders.map((order) => ({ ...order, sources: undefined })) };
    }),
  );
  expect(back).toEqual(there);
  await expect(`${JSON.stringify(there, null, 1)}\n`).toMatchFileSnapshot(`${goldens}both-${when}.expected.json`);
});

/** Ruth in Medford buys two bookmarks. */
const good = {
  'Sale Date': '11/03/26',
  'Item Name': 'Felt bookmark, owl',
  Quantity: '2',
  Price: '8.50',
  'Discount Amount': '0',
  'Order Shipping': '4.13',
  'Item Total': '17.00',
  Currency: 'USD',
  'Transaction ID': '4100000004',
  'Listing ID': '1501',
  'Date Paid': '11/03/26',
  'Date Shipped': '',
  'Ship Name': 'Ruth Calloway',
  'Ship Address1': '77 Elm Row',
  'Ship Address2': 'Apt 5',
  'Ship City': 'Medford',
  'Ship State': 'MA',
  'Ship Zipcode': '02155',
  'Ship Country': 'United States',
  'Order ID': '3300000003',
  'Order Type': 'online',
  'Listings Type': 'listing',
  SKU: 'BM-OWL',
};
type Cells = Partial<Record<keyof typeof good | 'VAT Paid by Buyer', string>>;

/** The same order's row in the other file. */
const head = {
  'Sale Date': '11/03/26',
  'Order ID': '3300000003',
  'Full Name': 'Ruth Calloway',
  'Number of Items': '2',
  'Date Shipped': '',
  'Street 1': '77 Elm Row',
  'Street 2': 'Apt 5',
  'Ship City': 'Medford',
  'Ship State': 'MA',
  'Ship Zipcode': '02155',
  'Ship Country': 'United States',
  Currency: 'USD',
  'Order Value': '17.00',
  'Discount Amount': '0',
  Shipping: '4.13',
  'Sales Tax': '0',
  'Order Total': '21.13',
  Status: '',
  SKU: 'BM-OWL',
};

const made = (file: string, rows: readonly Record<string, string | undefined>[]) => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const header = indexHeader(names);
  const cells = (row: Record<string, string | undefined>): string[] => names.map((name) => row[name] ?? '');
  return rows.map((row, i) => makeRow(file, i + 2, cells(row), header));
};

function read(items: readonly Cells[], heads: readonly Partial<typeof head>[] = []): ReadOrder {
  const rows = [...made('items.csv', items), ...made('orders.csv', heads)];
  return etsy.layouts[0]!.readOrder(rows, { name: 'items.csv', encoding: 'utf-8', header: rows[0]!.header });
}

const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, message, where }) => `${where.column} ${severity}: ${message}`);

test.each<[keyof typeof good, string, string]>([
  ['Order ID', '3.3E+09', 'Order ID error: "3.3E+09" is an id in scientific notation; its last digits are lost.'],
  ['Order ID', '', 'Order ID error: The cell is empty; it should hold the order id.'],
  ['Transaction ID', '4.1E+09', 'Transaction ID error: "4.1E+09" is an id in scientific notation; its last digits are lost.'],
  ['Item Name', '', 'Item Name error: The cell is empty; it should hold an item name.'],
  ['Quantity', '0', 'Quantity error: "0" is not a whole number above 0.'],
  ['Quantity', 'two', 'Quantity error: "two" is not a whole number.'],
  ['Price', '', 'Price error: The cell is empty; it should hold an amount.'],
  ['Price', '8,50', 'Price error: "8,50" is not an amount like 12.50.'],
  ['Price', '-8.50', 'Price error: "-8.50" is not an amount of 0 or more.'],
  ['Item Total', '18.00', 'Item Total error: Price times quantity is 17.00 USD; the Item Total says 18.00 USD.'],
  ['Currency', 'dollars', 'Currency error: "dollars" is not a three-letter currency code.'],
  ['Ship Name', '', "Ship Name error: The cell is empty; it should hold the recipient's name."],
  ['Ship Name', 'R***', 'Ship Name error: The recipient\'s name is masked with "*" by the platform.'],
  ['Ship Address1', '', 'Ship Address1 error: The cell is empty; it should hold the street.'],
  ['Ship City', '', 'Ship City error: The cell is empty; it should hold the city.'],
  ['Ship Country', 'Atlantis', 'Ship Country error: "Atlantis" is not a country we know.'],
  ['Ship Country', '', 'Ship Country error: The destination country is empty.'],
])('%s "%s" holds the order', (column, cell, message) => {
  // Without a price or a quantity there is nothing to compare with.
  const total = column === 'Price' || column === 'Quantity' ? { 'Item Total': '' } : {};
  const { order, problems } = read([{ ...good, [column]: cell, ...total }]);
  expect(order).toBeUndefined();
  expect(said(problems)).toEqual([message]);
});

test.each<[keyof typeof head, string, string, string]>([
  ['Order Value', '25.50', 'etsy/items-missing', 'The items come to 17.00 USD; the Order Value is 25.50 USD.'],
  ['Order Value', '', 'platforms/unreadable-cell', 'The cell is empty; it should hold an amount.'],
  ['Discount Amount', 'half', 'platforms/unreadable-cell', '"half" is not an amount like 12.50.'],
  ['Currency', 'EUR', 'etsy/rows-disagree', 'The rows of order 3300000003 differ in Currency between the two files.'],
  ['Ship Country', 'Canada', 'etsy/rows-disagree', 'The rows of order 3300000003 differ in Ship Country between the two files.'],
])('Sold Orders: %s "%s" holds the order', (column, cell, code, message) => {
  const { problems } = read([good], [{ ...head, [column]: cell }]);
  expect(problems).toMatchObject([{ code, message, severity: 'error' }]);
});

test.each<[string, Partial<typeof head>, string[]]>([
  ['nothing more in the total', {}, []],
  [
    'United Kingdom, 20 %',
    { 'Order Total': '25.36' },
    ['Order Total note: Order Total holds 4.23 USD (20 %) besides goods and shipping: tax that Etsy collected, kept out of the value.'],
  ],
  ['a sales tax that is shown', { 'Sales Tax': '1.06', 'Order Total': '22.19' }, []],
  [
    'a cent too little',
    { 'Order Total': '21.12' },
    ['Order Total warning: Goods and shipping come to 21.13 USD, more than the Order Total of 21.12 USD.'],
  ],
  ['a discount', { 'Discount Amount': '4.25', 'Order Total': '16.88' }, []],
  [
    'a word for the status',
    { Status: 'Pondering' },
    ['Status warning: "Pondering" is a status we do not know; the order was taken as one to be shipped.'],
  ],
])('Sold Orders with %s: the order goes, its goods worth what the items are', (_what, change, messages) => {
  const { order, problems } = read([good], [{ ...head, ...change }]);
  expect(said(problems)).toEqual(messages);
  expect(order).toMatchObject({ shipping: { minor: 413 }, items: [{ lineTotal: { minor: 1700, currency: 'USD' } }] });
  expect(order!.discount).toEqual({ minor: change['Discount Amount'] ? 425 : 0, currency: 'USD' });
});

test.each<[string, Cells, Partial<typeof head> | undefined, string | undefined]>([
  ['open', {}, undefined, undefined],
  ['shipped by the items', { 'Date Shipped': '11/04/26' }, undefined, 'shipped'],
  ['shipped by the orders', {}, { 'Date Shipped': '11/04/26' }, 'shipped'],
  ['cancelled', {}, { Status: 'Canceled' }, 'cancelled'],
  ['refunded', {}, { Status: 'Refunded' }, 'refunded'],
  ['not paid', { 'Date Paid': '' }, undefined, 'unpaid'],
  ['a download', { 'Listings Type': 'download' }, undefined, 'digital'],
  ['sold in person', { 'Order Type': 'in_person' }, undefined, 'pick-up'],
  ['shipped to nowhere', { 'Date Shipped': '11/04/26', 'Ship Country': 'Atlantis' }, undefined, 'shipped'],
])('an order that is %s', (_what, item, change, reason) => {
  const { order, problems } = read([{ ...good, ...item }], change && [{ ...head, ...change }]);
  expect(problems).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

const second: Cells = {
  ...good,
  'Transaction ID': '4100000005',
  'Item Name': 'Cork trivet',
  Quantity: '1',
  Price: '11.00',
  'Item Total': '11.00',
  SKU: '',
};

test.each<[string, readonly Cells[], number | undefined, string[]]>([
  ['of one item is the order’s', [{ ...good, 'Discount Amount': '4.25' }], 425, []],
  [
    'that Item Total has off',
    [
      { ...good, 'Discount Amount': '4.25', 'Item Total': '12.75' },
      { ...second, 'Discount Amount': '2.75', 'Item Total': '8.25' },
    ],
    700,
    [],
  ],
  [
    'of two items is not known',
    [
      { ...good, 'Discount Amount': '7.00' },
      { ...second, 'Discount Amount': '7.00' },
    ],
    undefined,
    ['Discount Amount warning: The order had a discount; without Sold Orders it is not known how much, and none was taken off.'],
  ],
])('without Sold Orders a discount %s', (_what, rows, discount, messages) => {
  const { order, problems } = read(rows);
  expect(said(problems)).toEqual(messages);
  expect(order?.discount?.minor).toBe(discount);
});

test('a line that is on its way stays out, the other goes', () => {
  const { order } = read([{ ...good, 'Date Shipped': '11/04/26' }, second]);
  expect(order!.items.map(({ notToShip }) => notToShip)).toEqual(['shipped', undefined]);
  expect(order).not.toHaveProperty('notToShip');
});

test('a SKU is taken from Sold Orders for a single item only', () => {
  const sku = (items: readonly Cells[], text: string) =>
    read(items, [{ ...head, 'Order Value': items.length > 1 ? '28.00' : '17.00', SKU: text }]).order!.items.map(({ sku }) => sku);
  expect(sku([{ ...good, SKU: '' }], 'BM-OWL')).toEqual(['BM-OWL']);
  expect(sku([{ ...good, SKU: '' }], 'BM-OWL,TRIVET')).toEqual(['']);
  expect(sku([{ ...good, SKU: '' }, second], 'BM-OWL')).toEqual(['', '']);
});

test.each<[string, readonly Cells[], readonly Partial<typeof head>[], string]>([
  [
    'one transaction in two',
    [good, { ...good, Quantity: '3', 'Item Total': '25.50' }],
    [],
    'The rows of order 3300000003 have the Transaction ID 4100000004 twice.',
  ],
  ['two addresses', [good, { ...second, 'Ship Address1': '1 Oak Row' }], [], 'The rows of order 3300000003 differ in Ship Address1.'],
  ['two in Sold Orders', [good], [head, { ...head, Status: 'Open' }], 'The rows of order 3300000003 stand twice in Sold Orders.'],
])('rows that contradict each other: %s', (_what, items, heads, message) => {
  const { order, problems } = read(items, heads);
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'etsy/rows-disagree', message }]);
});

test('a row that overlapping exports repeat is counted once', () => {
  const { order, problems } = read([good, second, good]);
  expect(order!.items).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'platforms/repeated-row' }]);
  expect(read([good], [head, head]).problems).toMatchObject([{ code: 'platforms/repeated-row', where: { file: 'orders.csv', line: 3 } }]);
  expect(read([good], [head, head]).order).toBeDefined();
});

test.each<[string, Cells]>([
  ['etsy/vat-paid-by-buyer', { ...good, 'VAT Paid by Buyer': '3.40' }],
  ['etsy/second-line-missing', Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'Ship Address2'))],
])('%s', (code, row) => {
  const { order, problems } = read([row]);
  expect(problems).toMatchObject([{ code, severity: 'note' }]);
  expect(order!.items).toMatchObject([{ lineTotal: { minor: 1700 } }]);
});

test('lost zeros and text that was decoded twice are said', () => {
  const { order, problems } = read([{ ...good, 'Ship Zipcode': '2155', 'Ship City': 'MontrÃ©al', 'Ship Name': 'Ruth  Calloway ' }]);
  expect(order!.recipient).toMatchObject({ name: 'Ruth Calloway', postcode: '02155', city: 'MontrÃ©al' });
  expect(problems.map(({ code }) => code)).toEqual(['platforms/postcode-repaired', 'platforms/decoded-twice']);
});
