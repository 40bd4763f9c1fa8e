import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toldSchema } from '../../src/platforms/index.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { tiktokShop } from '../../src/platforms/tiktok-shop/tiktok-shop.ts';
import { type Cells, fixture, inputOf, readAll, readRows, readsAsGolden, rowsOf, said, saidBesides } from './reading.ts';

test.each(['us-orders-63col-wrong-dimension.xlsx', 'us-orders-trailing-tabs.csv', 'vn-orders-54col.xlsx'])('%s', (name) =>
  readsAsGolden(`tiktok-shop/${name}`),
);

test('a sheet that states that it is one cell wide is read whole', async () => {
  const bytes = fixture('tiktok-shop/us-orders-63col-wrong-dimension.xlsx');
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).toContain('<dimension ref="A1"/>');
  const { files, reads } = await readAll([inputOf('orders.xlsx', bytes)]);
  expect(files).toMatchObject([{ platform: 'tiktok-shop', rows: 6, orders: 5 }]);
  expect(reads.find(({ id }) => id === '577212345678901234')?.order?.items).toHaveLength(2);
});

/** Delphine in Austin buys one lamp. */
const good = {
  'Order ID': '577212345678901234',
  'Order Status': 'To ship',
  'Order Substatus': 'Awaiting shipment',
  'Cancelation/Return Type': '',
  'SKU ID': '1729384756000000001',
  'Seller SKU': 'BOOK-LAMP',
  'Product Name': 'Clip-on book lamp',
  Variation: 'Black',
  Quantity: '1',
  'Sku Quantity of return': '',
  'SKU Unit Original Price': '$18.00',
  'SKU Subtotal After Discount': '$16.00',
  'Created Time': '11/04/2026 10:17:22 AM',
  'Shipped Time': '',
  'Delivered Time': '',
  'Cancelled Time': '',
  'Fulfillment Type': 'Fulfillment by seller',
  'Delivery Option': 'Standard shipping',
  Recipient: 'Delphine Okafor',
  'Phone #': '(+1)5125550164',
  Country: 'United States',
  State: 'Texas',
  City: 'Austin',
  Zipcode: '78704',
  'Address Line 1': '2210 Imaginary Blvd',
  'Address Line 2': 'Apt 7',
  'Package ID': '1153000111222333444',
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(tiktokShop, rowsOf(rows, 'orders.csv', 3));

test.each<[keyof typeof good, string, string]>([
  ['Order ID', '5.77E+17', 'Order ID error: "5.77E+17" is an id in scientific notation; its last digits are lost.'],
  ['Order ID', '', 'Order ID error: The cell is empty; it should hold the order number.'],
  ['Quantity', '', 'Quantity error: The cell is empty; it should hold a whole number.'],
  ['Quantity', '0', 'Quantity error: "0" is not a whole number above 0.'],
  ['Quantity', 'one', 'Quantity error: "one" is not a whole number.'],
  ['Seller SKU', '4.9E+12', 'Seller SKU error: "4.9E+12" is an id in scientific notation; its last digits are lost.'],
  ['Recipient', 'D*** O***', 'Recipient error: The name is masked with "*" by the platform.'],
  ['Recipient', '', 'Recipient error: The cell is empty; it should hold the name.'],
  ['Phone #', '(+1)512*****64', 'Phone # error: The telephone is masked with "*" by the platform.'],
  ['Address Line 1', '2*** I***', 'Address Line 1 error: The street is masked with "*" by the platform.'],
  ['Address Line 1', '', 'Address Line 1 error: The cell is empty; it should hold the street.'],
  ['City', 'A****', 'City error: The city is masked with "*" by the platform.'],
  ['Zipcode', '787**', 'Zipcode error: The postcode is masked with "*" by the platform.'],
  ['Country', '', 'Country error: The destination country is empty.'],
  ['Country', 'Freedonia', 'Country error: "Freedonia" is not a country we know.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell, ...(column === 'Address Line 1' ? { 'Address Line 2': '' } : {}) });
  expect(order).toBeUndefined();
  expect(saidBesides(problems)).toContain(message);
});

test.each<[string, Cells, string[]]>([
  [
    'a status we do not know',
    { 'Order Status': 'Chờ vận chuyển' },
    ['Order Status warning: "Chờ vận chuyển" is a status we do not know; it was taken as one to be shipped.'],
  ],
  [
    'a cancellation that is only asked for',
    { 'Cancelation/Return Type': 'Cancel' },
    ['Cancelation/Return Type warning: The row says "Cancel" without a cancelled time; it was taken as one to be shipped.'],
  ],
  [
    'pieces that came back',
    { 'Sku Quantity of return': '1' },
    ['Sku Quantity of return warning: The row says "1 returned" without a cancelled time; it was taken as one to be shipped.'],
  ],
  ['no pieces that came back', { 'Sku Quantity of return': '0' }, []],
  [
    'a date in another form',
    { 'Created Time': '30/10/2026 21:05:09' },
    ['Created Time warning: "30/10/2026 21:05:09" is not a date in a form we know of this export; it was left out.'],
  ],
  [
    'a postcode that lost its zero',
    { Zipcode: '2139' },
    ['Zipcode warning: The postcode "2139" lacks leading zeros of US; it was read as "02139".'],
  ],
  [
    'a telephone that Excel broke',
    { 'Phone #': '1.5E+10' },
    ['Phone # warning: The telephone 1… (7 characters) is in scientific notation, its digits are lost; it was left out.'],
  ],
])('%s is said, and the order goes', (_why, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order?.id).toBe('577212345678901234');
  expect(saidBesides(problems)).toEqual(messages);
});

test.each<[string, Cells, string | undefined]>([
  ['to be shipped', {}, undefined],
  ['awaiting collection', { 'Order Status': 'Awaiting collection' }, undefined],
  ['unpaid', { 'Order Status': 'Unpaid' }, 'unpaid'],
  ['cancelled by its time', { 'Cancelled Time': '11/04/2026 11:00:00 AM', 'Cancelation/Return Type': 'Cancel' }, 'cancelled'],
  ['cancelled by its status', { 'Order Status': 'Canceled' }, 'cancelled'],
  ['shipped by its time', { 'Shipped Time': '11/05/2026 11:00:00 AM' }, 'shipped'],
  ['completed', { 'Order Status': 'Completed' }, 'shipped'],
  ['shipped and masked', { 'Order Status': 'Shipped', Recipient: 'D*** O***', 'Address Line 1': '2***' }, 'shipped'],
  ['kept by TikTok', { 'Fulfillment Type': 'Fulfilled by TikTok' }, 'fulfilled-by-platform'],
])('an order that is %s', (_why, change, reason) => {
  const { order, problems } = read({ ...good, ...change });
  expect(saidBesides(problems)).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test('the currency is nowhere, so no price is read, and each order that goes says so once', () => {
  const { order, problems } = read(good, { ...good, 'Seller SKU': 'BOOKMARK-3', Variation: 'Default' });
  expect(order).not.toHaveProperty('currency');
  expect(order?.items).toEqual([
    { sku: 'BOOK-LAMP', title: 'Clip-on book lamp - Black', quantity: 1, line: 3 },
    { sku: 'BOOKMARK-3', title: 'Clip-on book lamp', quantity: 1, line: 4 },
  ]);
  expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'note: The prices of this export have no currency: they were not read. The value is taken from the catalogue.',
  ]);
});

test('one line of an order may be cancelled', () => {
  const { order } = read(good, { ...good, 'Seller SKU': 'BOOKMARK-3', 'Cancelled Time': '11/04/2026 11:00:00 AM' });
  expect(order?.notToShip).toBeUndefined();
  expect(order?.items.map(({ notToShip }) => notToShip)).toEqual([undefined, 'cancelled']);
});

test('a row that stands twice is counted once; two recipients hold the order; two packages are said', () => {
  const other = { ...good, 'Seller SKU': 'BOOKMARK-3' };
  expect(read(good, other, good).problems[0]).toMatchObject({ code: 'platforms/repeated-row', where: { line: 5 } });
  expect(read(good, other, good).order?.items).toHaveLength(2);
  expect(saidBesides(read(good, { ...other, Recipient: 'Jo Okafor' }).problems)).toEqual([
    'Recipient error: The rows of order 577212345678901234 differ in Recipient.',
  ]);
  expect(saidBesides(read(good, { ...other, 'Package ID': '1153000111222333445' }).problems)).toEqual([
    'Package ID warning: The rows of the order carry 2 different package ids; the order was taken as one shipment.',
  ]);
});

test.each([
  [
    'Vietnam',
    { Province: 'Hồ Chí Minh', District: 'Quận 3', Commune: 'Phường Võ Thị Sáu', 'Detail Address': '12/5 Đường Tưởng Tượng' },
    { lines: ['12/5 Đường Tưởng Tượng', 'Phường Võ Thị Sáu'], city: 'Quận 3', region: 'Hồ Chí Minh', country: 'VN' },
  ],
  [
    'Indonesia',
    {
      Province: 'Jawa Barat',
      'Regency and City': 'Kota Bandung',
      Districts: 'Coblong',
      Villages: 'Dago',
      'Detail Address': 'Jl. Khayalan 5',
      Zipcode: '40135',
    },
    { lines: ['Jl. Khayalan 5', 'Dago', 'Coblong'], city: 'Kota Bandung', region: 'Jawa Barat', postcode: '40135', country: 'ID' },
  ],
])('the address of %s', (Country, address, expected) => {
  const { State: _s, City: _c, Zipcode: _z, 'Address Line 1': _1, 'Address Line 2': _2, ...rest } = good;
  const { order } = read({ ...rest, Country, ...address });
  expect(order?.recipient).toEqual({ name: 'Delphine Okafor', phone: '(+1)5125550164', ...expected });
});

test('without the columns of the recipient every order is refused', () => {
  const { Recipient: _, ...rest } = good;
  expect(read(rest).problems).toMatchObject([{ code: 'platforms/recipient-not-exported' }]);
});

test('a row with goods and no order id is held; the row of descriptions is none', async () => {
  const names = Object.keys(good);
  const rows = [
    names,
    names.map((name) => (name === 'Order ID' ? 'Platform unique order ID.' : 'Text.')),
    Object.values({ ...good, 'Order ID': '' }),
  ];
  const { reads } = await readAll([inputOf('orders.csv', rows.map((cells) => `${cells.join()}\n`).join(''))]);
  expect(reads.map(({ id, problems }) => [id, problems[0]?.where.line])).toEqual([['(line 3)', 3]]);
});

describe('with the currency that the settings tell', () => {
  const priced = (currency: string | object, ...rows: readonly Cells[]): ReadOrder =>
    readRows(tiktokShop, rowsOf(rows, 'orders.csv', 3), toldSchema.parse({ currency }));
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const amounts = {
    Quantity: '2',
    'SKU Unit Original Price': '$18.00',
    'SKU Subtotal Before Discount': '$36.00',
    'SKU Platform Discount': '$3.00',
    'SKU Seller Discount': '$4.00',
    'SKU Subtotal After Discount': '$29.00',
  };

  test('the line is quantity times price less what the seller took off', () => {
    const { order, problems } = priced('USD', { ...good, ...amounts });
    expect(problems).toEqual([]);
    expect(order).toMatchObject({ currency: 'USD', items: [{ quantity: 2, unitPrice: usd(1600), lineTotal: usd(3200) }] });
    expect(priced({ US: 'USD' }, { ...good, ...amounts }).order?.currency).toBe('USD');
  });

  test('a price of one is given only where the line divides', () => {
    const [item] = priced('USD', { ...good, ...amounts, 'SKU Seller Discount': '4.01', 'SKU Subtotal After Discount': '28.99' }).order!
      .items;
    expect(item).toMatchObject({ lineTotal: usd(3199) });
    expect(item).not.toHaveProperty('unitPrice');
  });

  test('a discount that what was paid does not bear out stays on the price, and that is said', () => {
    const { order, problems } = priced('USD', { ...good, ...amounts, 'SKU Subtotal After Discount': '$31.00' });
    expect(order?.items[0]?.lineTotal).toEqual(usd(3600));
    expect(said(problems)).toEqual([
      'SKU Seller Discount note: A seller discount of 4.00 USD was not taken off: price, discounts and what was paid do not fit together.',
    ]);
  });

  test('a subtotal that is not quantity times price: no price of the order is used', () => {
    const { order, problems } = priced(
      'USD',
      { ...good, ...amounts, 'SKU Subtotal Before Discount': '$18.00' },
      { ...good, 'Seller SKU': 'B' },
    );
    expect(order).not.toHaveProperty('currency');
    expect(order?.items.every((item) => !('unitPrice' in item) && !('lineTotal' in item))).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['tiktok-shop/subtotal-disagrees', 'platforms/value-not-stated']),
    );
  });

  test('a dollar sign is no ringgit; a cancelled row needs no price', () => {
    const { order, problems } = priced('MYR', { ...good, ...amounts });
    expect(order).toBeUndefined();
    expect(said(problems)).toContain('SKU Unit Original Price error: "$18.00" is not an amount in MYR.');
    expect(priced('USD', { ...good, 'SKU Unit Original Price': '', 'Order Status': 'Cancelled' }).order?.notToShip).toBe('cancelled');
  });
});
