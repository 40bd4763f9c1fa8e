import { describe, expect, test } from 'vitest';
import { toldSchema } from '../../src/platforms/index.ts';
import { lazada } from '../../src/platforms/lazada/lazada.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { type Cells, inputOf, readAll, readRows, readsAsGolden, rowsOf, said, saidBesides } from './reading.ts';

test.each(['orders-77col.xlsx', 'orders-76col.xlsx'])('%s', (name) => readsAsGolden(`lazada/${name}`));

/** Nina in Quezon City buys one tin of tea. */
const good = {
  orderItemId: '880011223344001',
  deliveryType: 'standard',
  sellerSku: 'TEA-OOLONG',
  lazadaSku: '3312345678_PH-13312345678',
  createTime: '02 Nov 2026 13:05',
  orderNumber: '880011223344556',
  deliveredDate: '',
  customerEmail: 'nina.reyes@example.com',
  nationalRegistrationNumber: '',
  shippingName: 'Nina Reyes',
  shippingAddress: '18 Mythical Street',
  shippingAddress2: '',
  shippingAddress3: 'Metro Manila',
  shippingAddress4: 'Quezon City',
  shippingAddress5: 'Bagong Imaginario',
  shippingPhone: '639175550142',
  shippingPhone2: '',
  shippingCity: 'Quezon City',
  shippingPostCode: '1103',
  shippingCountry: 'Philippines',
  shippingRegion: 'Metro Manila',
  taxCode: '',
  paidPrice: '249.00',
  unitPrice: '299.00',
  sellerDiscountTotal: '-50.00',
  itemName: 'Oolong tea tin',
  variation: '100 g',
  shipmentTypeName: 'Dropshipping',
  status: 'pending',
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(lazada, rowsOf(rows, 'orders.xlsx'));

test.each<[keyof typeof good, string, string]>([
  ['orderNumber', '8.8E+14', 'orderNumber error: "8.8E+14" is an id in scientific notation; its last digits are lost.'],
  ['orderNumber', '', 'orderNumber error: The cell is empty; it should hold the order number.'],
  ['orderItemId', '8.8E+14', 'orderItemId error: "8.8E+14" is an id in scientific notation; its last digits are lost.'],
  ['orderItemId', '', 'orderItemId error: The cell is empty; it should hold the number of the unit.'],
  ['sellerSku', '1.2E+11', 'sellerSku error: "1.2E+11" is an id in scientific notation; its last digits are lost.'],
  ['shippingName', '', 'shippingName error: The cell is empty; it should hold the name.'],
  ['shippingName', 'N**a R***s', 'shippingName error: The name is masked with "*" by the platform.'],
  ['shippingAddress', '', 'shippingAddress error: The cell is empty; it should hold the street.'],
  ['shippingCountry', '', 'shippingCountry error: The destination country is empty.'],
  ['shippingCountry', 'Maphilindo', 'shippingCountry error: "Maphilindo" is not a country we know.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell });
  expect(order).toBeUndefined();
  expect(saidBesides(problems)).toEqual([message]);
});

test.each<[string, Cells, string[]]>([
  [
    'a status we do not know',
    { status: 'inwards' },
    ['status warning: "inwards" is a status we do not know; it was taken as one to be shipped.'],
  ],
  [
    'numbers of nobody knows whom',
    { taxCode: 'S1234567D', nationalRegistrationNumber: '900101-14-5678' },
    [
      'taxCode note: The row has a number here; whose it is, is not known, so it was left out.',
      'nationalRegistrationNumber note: The row has a number here; whose it is, is not known, so it was left out.',
    ],
  ],
  [
    'a date in another form',
    { createTime: '02/11/2026' },
    ['createTime warning: "02/11/2026" is not a date in a form we know of this export; it was left out.'],
  ],
  [
    'a postcode that lost its zero',
    { shippingPostCode: '18956', shippingCountry: 'SG' },
    ['shippingPostCode warning: The postcode "18956" lacks leading zeros of SG; it was read as "018956".'],
  ],
  [
    'a telephone that Excel broke',
    { shippingPhone: '6.4E+11' },
    ['shippingPhone warning: The telephone 6… (7 characters) is in scientific notation, its digits are lost; it was left out.'],
  ],
])('%s is said, and the order goes', (_why, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order?.id).toBe('880011223344556');
  expect(order?.recipient).not.toHaveProperty('taxId');
  expect(saidBesides(problems)).toEqual(messages);
});

test.each<[string, Cells, string | undefined]>([
  ['pending', {}, undefined],
  ['packed', { status: 'packed' }, undefined],
  ['ready to ship', { status: 'ready_to_ship' }, undefined],
  ['unpaid', { status: 'unpaid' }, 'unpaid'],
  ['cancelled', { status: 'canceled' }, 'cancelled'],
  ['shipped', { status: 'shipped' }, 'shipped'],
  ['delivered, by its date', { deliveredDate: '09 Nov 2026' }, 'shipped'],
  ['returned', { status: 'returned' }, 'shipped'],
  ['kept by Lazada', { shipmentTypeName: 'Fulfillment by Lazada' }, 'fulfilled-by-platform'],
  ['cancelled and without an address', { status: 'canceled', shippingName: '', shippingAddress: '', shippingCountry: '' }, 'cancelled'],
])('an order that is %s', (_why, change, reason) => {
  const { order, problems } = read({ ...good, ...change });
  expect(saidBesides(problems)).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test('rows are units: equal ones are counted, a cancelled one apart', () => {
  const unit = (orderItemId: string, change: Cells = {}): Cells => ({ ...good, orderItemId, ...change });
  const { order } = read(
    unit('1'),
    unit('2', { paidPrice: '199.00' }),
    unit('3', { variation: '250 g' }),
    unit('4', { status: 'canceled' }),
    unit('5'),
  );
  expect(order?.items.map(({ title, quantity, notToShip, line }) => [title, quantity, notToShip, line])).toEqual([
    ['Oolong tea tin - 100 g', 3, undefined, 2],
    ['Oolong tea tin - 250 g', 1, undefined, 4],
    ['Oolong tea tin - 100 g', 1, 'cancelled', 5],
  ]);
});

test('a unit that stands twice is counted once; with other content it holds the order', () => {
  const other = { ...good, orderItemId: '880011223344002' };
  const { order, problems } = read(good, other, good);
  expect(order?.items).toMatchObject([{ quantity: 2 }]);
  expect(problems[0]).toMatchObject({ code: 'platforms/repeated-row', where: { line: 4 } });
  expect(saidBesides(read(good, { ...good, paidPrice: '1.00' }).problems)).toEqual([
    'orderItemId error: The rows of order 880011223344556 have the orderItemId 880011223344001 twice.',
  ]);
});

test('units whose numbers a sheet has lost are never counted as one', async () => {
  const rows = [Object.keys(good), ...[1, 2].map(() => Object.values({ ...good, orderItemId: '8.8E+14' }))];
  const { reads } = await readAll([inputOf('orders.csv', rows.map((cells) => `${cells.join()}\n`).join(''))]);
  expect(reads.map(({ order }) => order)).toEqual([undefined]);
});

test('two recipients of one order hold it', () => {
  expect(saidBesides(read(good, { ...good, orderItemId: '2', shippingAddress: '20 Mythical Street' }).problems)).toEqual([
    'shippingAddress error: The rows of order 880011223344556 differ in shippingAddress.',
  ]);
});

test('places that the address repeats are no lines of their own; the currency is nowhere', () => {
  const { order, problems } = read(good);
  expect(order?.recipient.lines).toEqual(['18 Mythical Street', 'Bagong Imaginario']);
  expect(order).not.toHaveProperty('currency');
  expect(order?.items[0]).not.toHaveProperty('unitPrice');
  expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'note: The prices of this export have no currency: they were not read. The value is taken from the catalogue.',
  ]);
});

describe('with the currency that the settings tell', () => {
  const priced = (currency: string | object, ...rows: readonly Cells[]): ReadOrder =>
    readRows(lazada, rowsOf(rows, 'orders.xlsx'), toldSchema.parse({ currency }));
  const lines = ({ order }: ReadOrder) => order?.items.map(({ quantity, unitPrice, lineTotal }) => [quantity, unitPrice, lineTotal]);
  const php = (minor: number) => ({ minor, currency: 'PHP' });

  test('the price of a unit is less what the seller took off it, as what was paid bears out', () => {
    const read = priced('PHP', good);
    expect(read.problems).toEqual([]);
    expect(read.order?.currency).toBe('PHP');
    expect(lines(read)).toEqual([[1, php(24900), php(24900)]]);
    // What the platform takes off it pays itself.
    expect(lines(priced('PHP', { ...good, paidPrice: '239.00', platformDiscountTotal: '-10.00' }))).toEqual([[1, php(24900), php(24900)]]);
    expect(lines(priced('PHP', { ...good, paidPrice: '299.00', sellerDiscountTotal: '0.00' }))).toEqual([[1, php(29900), php(29900)]]);
  });

  test('a discount that what was paid does not bear out stays on the price, and that is said', () => {
    const read = priced('PHP', { ...good, paidPrice: '279.00' });
    expect(lines(read)).toEqual([[1, php(29900), php(29900)]]);
    expect(said(read.problems)).toEqual([
      'sellerDiscountTotal note: A seller discount of 50.00 PHP was not taken off: price, discounts and what was paid do not fit together.',
    ]);
  });

  test('units of one price are one line; of two prices, two', () => {
    const second = { ...good, orderItemId: '880011223344002' };
    expect(lines(priced('PHP', good, second))).toEqual([[2, php(24900), php(49800)]]);
    expect(lines(priced('PHP', good, { ...second, unitPrice: '309.00', paidPrice: '259.00' }))).toEqual([
      [1, php(24900), php(24900)],
      [1, php(25900), php(25900)],
    ]);
  });

  test('by the country an order goes to; where none is told for it, no price is read', () => {
    expect(priced({ PH: 'PHP', MY: 'MYR' }, good).order?.currency).toBe('PHP');
    const { order, problems } = priced({ MY: 'MYR' }, good);
    expect(order).not.toHaveProperty('currency');
    expect(problems.map(({ code }) => code)).toEqual(['platforms/value-not-stated']);
    expect(problems[0]?.fix).toContain('platforms: {lazada: {currency: …}}');
  });

  test.each([
    ['', 'unitPrice error: The cell is empty; it should hold an amount.'],
    ['RM 299.00', 'unitPrice error: "RM 299.00" is not an amount in PHP.'],
    ['-1.00', 'unitPrice error: "-1.00" is not an amount of 0 or more.'],
    ['299,00', 'unitPrice error: "299,00" is not an amount like 12.50.'],
  ])('the price "%s" holds the order', (unitPrice, message) => {
    const { order, problems } = priced('PHP', { ...good, unitPrice });
    expect(order).toBeUndefined();
    expect(said(problems)).toEqual([message]);
    expect(priced('PHP', { ...good, unitPrice, status: 'canceled' }).order?.notToShip).toBe('cancelled');
  });
});
