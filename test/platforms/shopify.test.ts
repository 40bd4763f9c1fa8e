import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { shopify } from '../../src/platforms/shopify/shopify.ts';
import { readsAsGolden } from './reading.ts';

test.each(['orders_export_2020.csv', 'orders_export_2024.csv', 'orders_export_resaved.csv'])('%s', (name) =>
  readsAsGolden(`shopify/${name}`),
);

/** Aiko in Osaka buys one apron. */
const good = {
  Name: '#1042',
  Email: 'aiko@example.com',
  'Financial Status': 'paid',
  'Fulfillment Status': 'unfulfilled',
  Currency: 'USD',
  Subtotal: '48.00',
  Shipping: '4.50',
  Taxes: '0.00',
  Total: '52.50',
  'Discount Amount': '0.00',
  'Shipping Method': 'Standard Air',
  'Created at': '2026-11-02 09:15:10 +0800',
  'Lineitem quantity': '1',
  'Lineitem name': 'Linen apron - L',
  'Lineitem price': '48.00',
  'Lineitem sku': 'APRON-L',
  'Lineitem requires shipping': 'true',
  'Lineitem fulfillment status': 'pending',
  'Shipping Name': 'Aiko Mihon',
  'Shipping Address1': 'Reimachi 4-5-6',
  'Shipping City': 'Osaka',
  'Shipping Zip': '530-0001',
  'Shipping Country': 'JP',
  'Refunded Amount': '0.00',
  'Cancelled at': '',
  Id: '5512000000042',
};
type Cells = Partial<Record<keyof typeof good | 'Note Attributes' | 'Duties' | 'Shipping Company' | 'Shipping Street' | 'Phone', string>>;

const further: Cells = {
  Name: '#1042',
  'Created at': good['Created at'],
  'Lineitem quantity': '2',
  'Lineitem name': 'Button set',
  'Lineitem price': '17.00',
  'Lineitem sku': 'BTN-6',
  'Lineitem requires shipping': 'true',
  'Lineitem fulfillment status': 'pending',
};

function read(...rows: readonly Cells[]): ReadOrder {
  const names = [...new Set([...Object.keys(good), ...rows.flatMap((row) => Object.keys(row))])];
  const header = indexHeader(names);
  const cells = (row: Cells): string[] => names.map((name) => (row as Record<string, string>)[name] ?? '');
  const made = rows.map((row, i) => makeRow('orders.csv', i + 2, cells(row), header));
  return shopify.layouts[0]!.readOrder(made, { name: 'orders.csv', encoding: 'utf-8', header });
}

const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, message, where }) => `${where.column} ${severity}: ${message}`);

test.each<[keyof typeof good, string, string]>([
  ['Currency', 'US$', 'Currency error: "US$" is not a three-letter currency code.'],
  ['Financial Status', 'maybe', 'Financial Status error: "maybe" is not a status we know (paid, pending, refunded …).'],
  ['Created at', '11/02/26', 'Created at error: "11/02/26" is not a date like 2026-11-05.'],
  ['Lineitem quantity', 'one', 'Lineitem quantity error: "one" is not a whole number.'],
  ['Lineitem quantity', '0', 'Lineitem quantity error: "0" is not a whole number above 0.'],
  ['Lineitem name', '', 'Lineitem name error: The cell is empty; it should hold an item name.'],
  ['Lineitem price', '', 'Lineitem price error: The cell is empty; it should hold an amount.'],
  ['Lineitem price', '48,00', 'Lineitem price error: "48,00" is not an amount like 12.50.'],
  ['Lineitem requires shipping', 'perhaps', 'Lineitem requires shipping error: "perhaps" is not true or false.'],
  ['Discount Amount', 'ten', 'Discount Amount error: "ten" is not an amount like 12.50.'],
  ['Shipping Name', '', 'Shipping Name error: The cell is empty; it should hold the name.'],
  ['Shipping Name', 'A*** M***', 'Shipping Name error: The name is masked with "*" by the platform.'],
  ['Shipping Address1', '', 'Shipping Street error: The cell is empty; it should hold the street.'],
  ['Shipping Country', '', 'Shipping Country error: The destination country is empty.'],
  ['Shipping Country', 'Nihon', 'Shipping Country error: "Nihon" is not a country we know.'],
  ['Name', '2.5E+12', 'Name error: "2.5E+12" is an id in scientific notation; its last digits are lost.'],
  ['Name', '', 'Name error: The cell is empty; it should hold an order name.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read({ ...good, [column]: cell });
  expect(order).toBeUndefined();
  expect(said(problems)).toEqual([message]);
});

test.each<[string, Cells, string | undefined]>([
  ['paid', {}, undefined],
  ['refunded', { 'Financial Status': 'refunded' }, 'refunded'],
  ['voided', { 'Financial Status': 'voided' }, 'cancelled'],
  ['pending', { 'Financial Status': 'pending' }, 'unpaid'],
  ['unpaid', { 'Financial Status': 'unpaid' }, 'unpaid'],
  ['fulfilled', { 'Fulfillment Status': 'fulfilled' }, 'shipped'],
  ['cancelled', { 'Cancelled at': '2026-11-03 08:00:00 +0800' }, 'cancelled'],
  [
    'cancelled, its sums and address in disorder',
    { 'Cancelled at': '2026-11-03 08:00:00 +0800', Subtotal: '1.00', 'Shipping Country': 'Nihon' },
    'cancelled',
  ],
  ['digital', { 'Lineitem requires shipping': 'FALSE' }, 'digital'],
  [
    'digital, without an address',
    { 'Lineitem requires shipping': 'false', 'Shipping Name': '', 'Shipping Address1': '', 'Shipping Country': '' },
    'digital',
  ],
  ['its one line is fulfilled', { 'Lineitem fulfillment status': 'fulfilled' }, 'shipped'],
])('an order that is %s', (_why, change, reason) => {
  const { order, problems } = read({ ...good, ...change });
  expect(problems).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test.each<[string, Cells, string[]]>([
  ['tax apart', { Taxes: '4.80', Total: '57.30' }, []],
  ['tax inside', { Taxes: '4.36' }, ['Total note: The prices contain 4.36 USD of tax; it was not taken out.']],
  ['a tip', { Total: '57.50' }, ['Total warning: Total less Subtotal, Shipping and Duties leaves 5.00 USD, but Taxes says 0.00.']],
  ['duties collected', { Duties: '9.00', Total: '61.50' }, []],
  [
    'a refund in part',
    { 'Financial Status': 'partially_refunded', 'Refunded Amount': '10.00' },
    ['Refunded Amount warning: 10.00 USD was refunded; the export does not say for which items.'],
  ],
  [
    'an Id that Excel broke',
    { Id: '5.512E+12' },
    ['Id note: The Id "5.512E+12" is in scientific notation: the file was saved by a spreadsheet program. The order is known by its Name.'],
  ],
  [
    'a telephone that Excel broke',
    { Phone: '8.19E+10' },
    ['Phone warning: The telephone 8… (8 characters) is in scientific notation, its digits are lost; it was left out.'],
  ],
])('%s is said, and the order goes', (_why, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order?.id).toBe('#1042');
  expect(said(problems)).toEqual(messages);
});

test('sums that disagree hold an order that could be read', () => {
  const { order, problems } = read({ ...good, 'Discount Amount': '5.00' });
  expect(order?.id).toBe('#1042');
  expect(said(problems)).toEqual(['Subtotal error: The lines add up to 48.00, less the discount of 5.00; the Subtotal says 48.00 USD.']);
  expect(problems).toMatchObject([{ code: 'shopify/subtotal-disagrees' }]);
  expect(read({ ...good, 'Discount Amount': '0.01', Subtotal: '47.99', Total: '52.49' }).problems).toEqual([]);
});

test.each([
  ['shopify/total-disagrees', { Total: '53.50' }],
  ['shopify/tax-inside-prices', { Taxes: '4.36' }],
  ['shopify/partly-refunded', { 'Refunded Amount': '1.00' }],
  ['shopify/saved-by-spreadsheet', { Id: '5.5E+12' }],
])('%s', (code, change) => {
  expect(read({ ...good, ...change }).problems).toMatchObject([{ code }]);
});

test('further rows inherit, and may stand before the first', () => {
  const first = { ...good, Subtotal: '80.00', Total: '84.50', 'Discount Amount': '2.00' };
  const { order, problems } = read(further, first);
  expect(problems).toEqual([]);
  expect(order).toMatchObject({
    currency: 'USD',
    discount: { minor: 200, currency: 'USD' },
    sources: [{ file: 'orders.csv', lines: [2, 3] }],
  });
  expect(order?.items.map(({ sku, lineTotal }) => [sku, lineTotal?.minor])).toEqual([
    ['BTN-6', 3400],
    ['APRON-L', 4800],
  ]);
});

test('a company may stand for the name, and Street for the address', () => {
  const { order } = read({
    ...good,
    'Shipping Name': '',
    'Shipping Company': 'Mihon KK',
    'Shipping Address1': '',
    'Shipping Street': 'Reimachi 4-5-6',
  });
  expect(order?.recipient).toMatchObject({ name: '', company: 'Mihon KK', lines: ['Reimachi 4-5-6'] });
});

test('an order without its first row, and two first rows, are refused', () => {
  expect(read(further).problems).toMatchObject([{ code: 'shopify/no-order-row' }]);
  expect(read(good, { ...good, 'Shipping Name': 'Other' }).problems).toMatchObject([{ code: 'shopify/two-orders-of-one-name' }]);
});

test.each<[why: string, country: string, attributes: string, taxId: object | undefined]>([
  ['a number that the destination gives', 'KR', 'PCCC: P123123123123', { kind: 'pccc', number: 'P123123123123' }],
  ['among other lines', 'BR', 'Gift wrap: no\nCPF: 111.444.777-35\n', { kind: 'cpf', number: '111.444.777-35' }],
  ['however it is cased and spaced', 'IT', 'codice  Fiscale:RSSMRA85T10A562S', { kind: 'codice-fiscale', number: 'RSSMRA85T10A562S' }],
  ['another country’s number', 'JP', 'CPF: 111.444.777-35', undefined],
  ['a line that names no number', 'KR', 'Message: happy birthday', undefined],
  ['a name without a number', 'KR', 'PCCC:', undefined],
])('Note Attributes: %s', (_why, country, attributes, taxId) => {
  const { order } = read({ ...good, 'Shipping Country': country, 'Note Attributes': attributes });
  expect(order?.recipient.taxId).toEqual(taxId);
});
