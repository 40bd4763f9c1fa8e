import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { wish } from '../../src/platforms/wish/wish.ts';
import { readsAsGolden } from './reading.ts';

test.each(['orders-44col-2016.csv', 'orders-61col-2020.csv'])('%s', (name) => readsAsGolden(`wish/${name}`));

/** Emma in Salem buys two mugs. */
const good = {
  'Transaction Date': '03-03-2020',
  'Order Id': '58c0ffee0000000000000013',
  'Transaction ID': '58beef000000000000000012',
  'Order State': 'APPROVED',
  SKU: 'MUG-RED',
  Product: 'Enamel mug',
  'Currency Code': 'EUR',
  'Price (each)': '7.90',
  'Cost (each)': '6.72',
  'Shipping (each)': '3.10',
  Quantity: '2',
  'Shipped on': '',
  Name: 'Emma Reed',
  'Street Address 1': '40 Orchard St',
  'Street Address 2': '',
  City: 'Salem',
  State: 'MA',
  Zipcode: '01970',
  Country: 'United States',
  'Country Code': 'US',
  'Phone Number': '9785550105',
  'Customer Identity Number': '',
  'Fulfillment By Store (FBS) Order': 'False',
};
type Cells = Partial<typeof good>;
const names = Object.keys(good) as (keyof typeof good)[];
const [layout] = wish.layouts;

const made = (rows: readonly Cells[]) =>
  rows.map((row, i) =>
    makeRow(
      'orders.csv',
      i + 2,
      names.map((name) => row[name] ?? ''),
      indexHeader(names),
    ),
  );
const read = (...rows: readonly Cells[]): ReadOrder =>
  layout!.readOrder(made(rows), { name: 'orders.csv', encoding: 'utf-8', header: indexHeader(names) });
const keyOf = (row: Cells): string | undefined => layout!.orderKey(made([row])[0]!);

const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, message, where }) => `${where.column} ${severity}: ${message}`);

test.each<[keyof typeof good, string, string]>([
  ['Transaction ID', '5.8E+22', 'Transaction ID error: "5.8E+22" is an id in scientific notation; its last digits are lost.'],
  ['Transaction ID', '', 'Transaction ID error: The cell is empty; it should hold the transaction id.'],
  ['Order Id', '5.8E+22', 'Order Id error: "5.8E+22" is an id in scientific notation; its last digits are lost.'],
  ['Order State', 'REQUIRE_REVIEW', 'Order State error: "REQUIRE_REVIEW" is not an order state we know (APPROVED, SHIPPED, REFUNDED …).'],
  ['Order State', '', 'Order State error: "" is not an order state we know (APPROVED, SHIPPED, REFUNDED …).'],
  ['Product', '', 'Product error: The cell is empty; it should hold an item name.'],
  ['Quantity', '0', 'Quantity error: "0" is not a whole number above 0.'],
  ['Quantity', '1.0', 'Quantity error: "1.0" is not a whole number.'],
  ['Currency Code', 'Euro', 'Currency Code error: "Euro" is not a three-letter currency code.'],
  ['Currency Code', '', 'Price (each) error: "7.90" is not an amount with a currency we know.'],
  ['Price (each)', '', 'Price (each) error: The cell is empty; it should hold an amount.'],
  ['Price (each)', '7,90', 'Price (each) error: "7,90" is not an amount like 12.50.'],
  ['Price (each)', '-7.90', 'Price (each) error: "-7.90" is not an amount of 0 or more.'],
  ['Shipping (each)', 'free', 'Shipping (each) error: "free" is not an amount like 12.50.'],
  ['Name', '', "Name error: The cell is empty; it should hold the recipient's name."],
  ['Name', 'E*** R***', 'Name error: The recipient\'s name is masked with "*" by the platform.'],
  ['Street Address 1', '', 'Street Address 1 error: The cell is empty; it should hold the street.'],
  ['City', '', 'City error: The cell is empty; it should hold the city.'],
  ['Country Code', 'XX', 'Country Code error: "XX" is not a country we know.'],
])('%s "%s" holds the parcel', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell });
  expect(order).toBeUndefined();
  expect(said(problems)).toEqual([message]);
});

test('a parcel is a transaction and an address; blanks and case do not tell addresses apart', () => {
  const key = keyOf(good)!;
  expect(key).toMatch(/^58beef000000000000000012\/[0-9a-z]{4}$/);
  expect(read(good).id).toBe(key);
  expect(keyOf({ ...good, 'Order Id': 'another' })).toBe(key);
  expect(keyOf({ ...good, City: 'SALEM ', 'Street Address 1': '40  Orchard St' })).toBe(key);
  expect(keyOf({ ...good, 'Street Address 1': '41 Orchard St' })).not.toBe(key);
  expect(keyOf({ ...good, 'Transaction ID': '58beef000000000000000099' })).not.toBe(key);
});

test('a row without ids but with goods is refused; one without either is nothing', () => {
  expect(keyOf({ ...good, 'Transaction ID': '', 'Order Id': '' })).toBe('(line 2)');
  expect(keyOf({ State: 'MA' })).toBeUndefined();
});

const second: Cells = {
  ...good,
  'Order Id': '58c0ffee0000000000000014',
  SKU: 'SPOON-2',
  Product: 'Spoons',
  Quantity: '1',
  'Price (each)': '5.00',
  'Shipping (each)': '1.00',
};

test('items bought together are one parcel, at the price and not the cost', () => {
  const { order, problems } = read(good, second);
  expect(problems).toEqual([]);
  expect(order).toMatchObject({ currency: 'EUR', placedOn: '2020-03-03', shipping: { minor: 720 }, recipient: { postcode: '01970' } });
  expect(order!.items.map(({ sku, lineTotal }) => [sku, lineTotal!.minor])).toEqual([
    ['MUG-RED', 1580],
    ['SPOON-2', 500],
  ]);
});

test('an item that is on its way stays out with its freight, the other goes', () => {
  const { order } = read(good, { ...second, 'Order State': 'SHIPPED' });
  expect(order!.items.map(({ notToShip }) => notToShip)).toEqual([undefined, 'shipped']);
  expect(order).toMatchObject({ shipping: { minor: 620 } });
  expect(order).not.toHaveProperty('notToShip');
});

test.each<[Cells, string | undefined]>([
  [{}, undefined],
  [{ 'Order State': 'approved' }, undefined],
  [{ 'Order State': 'SHIPPED' }, 'shipped'],
  [{ 'Shipped on': '03-04-2020' }, 'shipped'],
  [{ 'Order State': 'REFUNDED BY WISH' }, 'refunded'],
  [{ 'Order State': 'CANCELLED BY CUSTOMER' }, 'cancelled'],
  [{ 'Fulfillment By Store (FBS) Order': 'True' }, 'pick-up'],
  [{ 'Order State': 'SHIPPED', 'Country Code': 'XX' }, 'shipped'],
])('%j', (change, reason) => {
  const { order, problems } = read({ ...good, ...change });
  expect(problems).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test.each<[string, Cells, string]>([
  ['a bare $ without a code is the US dollar', { 'Currency Code': '', 'Price (each)': '$7.90', 'Shipping (each)': '$3.10' }, 'USD'],
  ['a $ with a code is that dollar', { 'Currency Code': 'CAD', 'Price (each)': '$7.90', 'Shipping (each)': '3.10' }, 'CAD'],
])('%s', (_what, change, currency) => {
  expect(read({ ...good, ...change })).toMatchObject({
    order: { currency, items: [{ lineTotal: { minor: 1580, currency } }] },
    problems: [],
  });
});

test.each<[string, Cells, string[]]>([
  [
    'a date of another form',
    { 'Transaction Date': '3 Mar 2020' },
    ['Transaction Date warning: "3 Mar 2020" is not a date in a form we know of this export; it was left out.'],
  ],
  ['lost zeros', { Zipcode: '1970' }, ['Zipcode warning: The postcode "1970" lacks leading zeros of US; it was read as "01970".']],
  [
    'a lost telephone',
    { 'Phone Number': '9.79E+09' },
    ['Phone Number warning: The telephone 9… (8 characters) is in scientific notation, its digits are lost; it was left out.'],
  ],
])('%s is said, and the parcel goes', (_what, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order).toBeDefined();
  expect(said(problems)).toEqual(messages);
});

test('the country’s name where there is no code, and the buyer’s number', () => {
  const { order } = read({ ...good, 'Country Code': '', 'Customer Identity Number': '000.000.001-91' });
  expect(order!.recipient).toMatchObject({ country: 'US', taxId: { kind: 'id', number: '000.000.001-91' } });
});

test.each<[string, readonly Cells[]]>([
  ['wish/rows-disagree', [good, { ...good, Quantity: '3' }]],
  ['wish/currencies-differ', [good, { ...second, 'Currency Code': 'USD' }]],
  ['wish/unknown-state', [{ ...good, 'Order State': 'REQUIRE_REVIEW' }]],
])('%s', (code, rows) => {
  const { order, problems } = read(...rows);
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code }]);
});

test('a row that overlapping exports repeat is counted once', () => {
  const { order, problems } = read(good, second, good);
  expect(order!.items).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'platforms/repeated-row' }]);
});
