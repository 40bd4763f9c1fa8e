import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { lazada } from '../../src/platforms/lazada/lazada.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { inputOf, readAll, told } from './reading.ts';

const goldens = new URL('../../fixtures/platforms/lazada/', import.meta.url).pathname;

test.each(['orders-77col.xlsx', 'orders-76col.xlsx'])('%s', async (name) => {
  const read = await told(`lazada/${name}`);
  await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(`${goldens}${name.replace('.xlsx', '.expected.json')}`);
});

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
type Cells = Partial<Record<keyof typeof good, string>>;

function read(...rows: readonly Cells[]): ReadOrder {
  const names = Object.keys(good) as (keyof typeof good)[];
  const header = indexHeader(names);
  const made = rows.map((row, i) =>
    makeRow(
      'orders.xlsx',
      i + 2,
      names.map((name) => row[name] ?? ''),
      header,
    ),
  );
  return lazada.layouts[0]!.readOrder(made, { name: 'orders.xlsx', encoding: 'utf-8', header });
}

const said = (problems: readonly Problem[]): string[] =>
  problems
    .filter(({ code }) => code !== 'platforms/value-not-stated')
    .map(({ severity, message, where }) => `${where.column} ${severity}: ${message}`);

test.each<[keyof Cells, string, string]>([
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
  expect(said(problems)).toEqual([message]);
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
  expect(said(problems)).toEqual(messages);
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
  expect(said(problems)).toEqual([]);
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
  expect(said(read(good, { ...good, paidPrice: '1.00' }).problems)).toEqual([
    'orderItemId error: The rows of order 880011223344556 have the orderItemId 880011223344001 twice.',
  ]);
});

test('units whose numbers a sheet has lost are never counted as one', async () => {
  const rows = [Object.keys(good), ...[1, 2].map(() => Object.values({ ...good, orderItemId: '8.8E+14' }))];
  const { reads } = await readAll([inputOf('orders.csv', rows.map((cells) => `${cells.join()}\n`).join(''))]);
  expect(reads.map(({ order }) => order)).toEqual([undefined]);
});

test('two recipients of one order hold it', () => {
  expect(said(read(good, { ...good, orderItemId: '2', shippingAddress: '20 Mythical Street' }).problems)).toEqual([
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
