import { expect, test } from 'vitest';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { shopee } from '../../src/platforms/shopee/shopee.ts';
import { type Cells, readRows, readsAsGolden, rowsOf, saidBesides } from './reading.ts';

test.each(['order-all-ph.xlsx', 'to-ship.xlsx'])('%s', (name) => readsAsGolden(`shopee/${name}`));

const address = {
  'Receiver Name': 'Jun Villareal',
  'Phone Number': '639175550111',
  'Delivery Address': '7 Storybook Lane',
  Town: 'Quezon City',
  Province: 'Metro Manila',
  Country: 'PH',
  'Zip Code': '1103',
};

/** Jun in Quezon City buys two balls of yarn. */
const good = {
  'Order ID': '261102ABCD12EF',
  'Order Status': 'To ship',
  'Cancel reason': '',
  'Return / Refund Status': '',
  'Tracking Number*': '',
  'Ship Time': '',
  'Order Creation Date': '2026-11-02 13:05',
  'Parent SKU Reference No.': 'YARN',
  'Product Name': 'Cotton yarn',
  'SKU Reference No.': 'YARN-MOSS',
  'Variation Name': 'Moss',
  'Deal Price': '120.00',
  Quantity: '2',
  'Returned quantity': '0',
  'Product Subtotal': '240.00',
  'Total Discount(PHP)': '0.00',
  'Seller Voucher(PHP)': '0.00',
  ...address,
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(shopee, rowsOf(rows, 'orders.xlsx'));

const packed = (product_info: string): ReadOrder => read({ order_sn: '261102ABCD12EF', product_info, ...address });

test.each<[keyof typeof good, string, string]>([
  ['Order ID', '2.6E+12', 'Order ID error: "2.6E+12" is an id in scientific notation; its last digits are lost.'],
  ['Order ID', '', 'Order ID error: The cell is empty; it should hold the order number.'],
  ['Quantity', '0', 'Quantity error: "0" is not a whole number above 0.'],
  ['Quantity', 'two', 'Quantity error: "two" is not a whole number.'],
  ['Deal Price', '', 'Deal Price error: The cell is empty; it should hold an amount.'],
  ['Deal Price', '120,50', 'Deal Price error: "120,50" is not an amount like 12.50.'],
  ['Deal Price', '-1.00', 'Deal Price error: "-1.00" is not an amount of 0 or more.'],
  ['Product Subtotal', 'free', 'Product Subtotal error: "free" is not an amount like 12.50.'],
  ['SKU Reference No.', '4.8E+11', 'SKU Reference No. error: "4.8E+11" is an id in scientific notation; its last digits are lost.'],
  ['Receiver Name', 'J******l', 'Receiver Name error: The name is masked with "*" by the platform.'],
  ['Receiver Name', '', 'Receiver Name error: The cell is empty; it should hold the name.'],
  ['Delivery Address', '', 'Delivery Address error: The cell is empty; it should hold the street.'],
  ['Country', 'Luzonia', 'Country error: "Luzonia" is not a country we know.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell });
  expect(order).toBeUndefined();
  expect(saidBesides(problems)).toContain(message);
});

test.each<[string, Cells, string[]]>([
  [
    'a status we do not know',
    { 'Order Status': 'Perlu Dikirim' },
    ['Order Status warning: "Perlu Dikirim" is a status we do not know; it was taken as one to be shipped.'],
  ],
  [
    'a cancellation that is only asked for',
    { 'Cancel reason': 'Changed mind' },
    ['Cancel reason warning: The row says "Changed mind", its status does not; it was taken as one to be shipped.'],
  ],
  [
    'pieces that came back',
    { 'Returned quantity': '1' },
    ['Returned quantity warning: The row says "1 returned", its status does not; it was taken as one to be shipped.'],
  ],
  [
    'a voucher of the seller',
    { 'Seller Voucher(PHP)': '20.00' },
    ['Seller Voucher(PHP) note: A seller voucher of 20.00 PHP was not taken off the prices.'],
  ],
])('%s is said, and the order goes', (_why, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order?.currency).toBe('PHP');
  expect(saidBesides(problems)).toEqual(messages);
});

test.each<[string, Cells, string | undefined]>([
  ['to be shipped', {}, undefined],
  ['unpaid', { 'Order Status': 'Unpaid' }, 'unpaid'],
  ['cancelled', { 'Order Status': 'Cancelled', 'Cancel reason': 'Changed mind' }, 'cancelled'],
  ['on its way', { 'Order Status': 'Shipping' }, 'shipped'],
  ['shipped, by its time', { 'Ship Time': '2026-11-03 10:00' }, 'shipped'],
  ['received', { 'Order Status': 'Order Received, return open' }, 'shipped'],
  ['completed and masked', { 'Order Status': 'Completed', 'Receiver Name': 'J******l' }, 'shipped'],
])('an order that is %s', (_why, change, reason) => {
  const { order, problems } = read({ ...good, ...change });
  expect(saidBesides(problems)).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test('the currency stands in the headings: prices of one and of the line', () => {
  const { order, problems } = read(good);
  expect(problems).toEqual([]);
  expect(order).toMatchObject({
    currency: 'PHP',
    placedOn: '2026-11-02',
    items: [
      {
        sku: 'YARN-MOSS',
        title: 'Cotton yarn - Moss',
        unitPrice: { minor: 12000, currency: 'PHP' },
        lineTotal: { minor: 24000, currency: 'PHP' },
      },
    ],
  });
  expect(read({ ...good, 'Product Subtotal': '' }).order?.items[0]?.lineTotal?.minor).toBe(24000);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['no currency', (({ 'Total Discount(PHP)': _t, 'Seller Voucher(PHP)': _s, ...rest }) => rest)(good)],
  ['two currencies', { ...good, 'Shopee Rebate(SGD)': '0.00' }],
  [
    'a word that is no currency',
    (({ 'Total Discount(PHP)': _t, 'Seller Voucher(PHP)': _s, ...rest }) => ({ ...rest, 'Bundle Deals (YES)': '' }))(good),
  ],
])('headings with %s: no price is read, and that is said', (_why, row) => {
  const { order, problems } = read(row);
  expect(order).not.toHaveProperty('currency');
  expect(order?.items[0]).not.toHaveProperty('unitPrice');
  expect(problems.map(({ message }) => message)).toEqual([
    'The headings of this export do not state one currency. The value is taken from the catalogue.',
  ]);
});

test('a subtotal that is not quantity times price: no price of the order is used', () => {
  const other = { ...good, 'SKU Reference No.': 'YARN-SAND', 'Product Subtotal': '239.99' };
  const { order, problems } = read(good, other);
  expect(order).not.toHaveProperty('currency');
  expect(order?.items.every((item) => !('unitPrice' in item) && !('lineTotal' in item))).toBe(true);
  expect(saidBesides(problems)).toEqual([
    'Product Subtotal warning: 2 × 120.00 is not the Product Subtotal of 239.99 PHP; no price of this order was used.',
  ]);
  expect(problems.at(-1)?.message).toBe('What the prices of this order are of is not known. The value is taken from the catalogue.');
});

test('without variations the number is the parent’s; with one it is never', () => {
  expect(read({ ...good, 'SKU Reference No.': '', 'Variation Name': '' }).order?.items[0]).toMatchObject({
    sku: 'YARN',
    title: 'Cotton yarn',
  });
  expect(read({ ...good, 'SKU Reference No.': '' }).order?.items[0]).toMatchObject({ sku: '', title: 'Cotton yarn - Moss' });
});

test('a row that stands twice is counted once; two recipients hold the order', () => {
  const other = { ...good, 'SKU Reference No.': 'YARN-SAND' };
  const { order, problems } = read(good, other, good);
  expect(order?.items).toHaveLength(2);
  expect(problems[0]).toMatchObject({ code: 'platforms/repeated-row', where: { line: 4 } });
  expect(saidBesides(read(good, { ...other, Country: 'SG' }).problems)).toEqual([
    'Country error: The rows of order 261102ABCD12EF differ in Country.',
  ]);
});

test('one cell of several items: semicolons, brackets and variations in names', () => {
  const { order, problems } = packed(
    '[1] Product Name:Yarn; soft; Variation Name:Moss,100 g; Quantity: 2; SKU Reference No.: YARN-MOSS; Parent SKU Reference No.: YARN; \r\n' +
      '[2] Product Name:Hook [4 mm]; Variation Name:; Price: ₱ 75.50; Quantity: 1; SKU Reference No.: ; Parent SKU Reference No.: HOOK-4MM; ',
  );
  expect(order?.items).toEqual([
    { sku: 'YARN-MOSS', title: 'Yarn; soft - Moss,100 g', quantity: 2, line: 2 },
    { sku: 'HOOK-4MM', title: 'Hook [4 mm]', quantity: 1, line: 2 },
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    'The to-ship list has no price whose currency and basis are known. The value is taken from the catalogue.',
  ]);
});

test('the parts of an item may stand in another order', () => {
  const { order } = packed(
    '[1] Parent SKU Reference No.: YARN; Quantity: 5; Product Name: Yarn; Variation Name: P/Blue; SKU Reference No.: YARN-BLUE',
  );
  expect(order?.items).toEqual([{ sku: 'YARN-BLUE', title: 'Yarn - P/Blue', quantity: 5, line: 2 }]);
});

test.each<[string, string]>([
  ['', 'The items of the order cannot be told: the cell does not begin with "[1]".'],
  ['Product Name:Yarn; Quantity: 1; ', 'The items of the order cannot be told: the cell does not begin with "[1]".'],
  ['[2] Product Name:Yarn; Quantity: 1; ', 'The items of the order cannot be told: "[2]" stands where "[1]" should.'],
  [
    '[1] Product Name:Yarn; Quantity: 1; SKU Reference No.: A; \n[3] Product Name:Hook; Quantity: 1; SKU Reference No.: B; ',
    'The items of the order cannot be told: "[3]" stands where "[2]" should.',
  ],
  [
    '[1] Product Name:Yarn; Quantity: 9; Quantity: 1; SKU Reference No.: A; ',
    'The items of the order cannot be told: item 1 names one of its parts twice, or none.',
  ],
  ['[1] Yarn', 'The items of the order cannot be told: item 1 names one of its parts twice, or none.'],
  [
    '[1] Product Name:Yarn; Quantity: 1; SKU Reference No.: A; Shelf: 9; ',
    'The items of the order cannot be told: item 1 has a part we do not know.',
  ],
  ['[1] Product Name:Yarn; SKU Reference No.: A; ', 'The cell is empty; it should hold a whole number.'],
  ['[1] Product Name:Yarn; Quantity: some; SKU Reference No.: A; ', '"some" is not a whole number.'],
])('the packed cell "%s" holds the order', (cell, message) => {
  const { order, problems } = packed(cell);
  expect(order).toBeUndefined();
  expect(problems.map((problem) => [problem.message, problem.where.column])).toEqual([[message, 'product_info']]);
});

test('a list without the columns of the recipient is refused', () => {
  const { order, problems } = read({ order_sn: '1', product_info: '[1] Product Name:Yarn; Quantity: 1; SKU Reference No.: A; ' });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'platforms/recipient-not-exported' }]);
});

test('codes of its own', () => {
  expect(saidBesides(packed('?').problems)).toHaveLength(1);
  expect(packed('?').problems).toMatchObject([{ code: 'shopee/packed-items-unreadable' }]);
  expect(read({ ...good, 'Product Subtotal': '1.00' }).problems[0]).toMatchObject({ code: 'shopee/subtotal-disagrees' });
  expect(read({ ...good, 'Seller Voucher(PHP)': '1.00' }).problems).toMatchObject([{ code: 'shopee/voucher-not-taken-off' }]);
  expect(read({ ...good, 'Cancel reason': 'x' }).problems).toMatchObject([{ code: 'shopee/cancellation-or-return' }]);
});
