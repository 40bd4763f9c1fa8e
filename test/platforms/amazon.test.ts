import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Order } from '../../src/model/order.ts';
import { amazon } from '../../src/platforms/amazon/amazon.ts';
import { formatOrder } from '../../src/platforms/normalised.ts';
import type { Layout, ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { fixture, inputOf, readAll, told } from './reading.ts';

const layout = (id: string): Layout => amazon.layouts.find((each) => each.id === id)!;

/** Rows of one order as a layout reads them, from line 2 on. */
function read(id: string, ...rows: Readonly<Record<string, string>>[]): ReadOrder {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const header = indexHeader(columns);
  const made = rows.map((row, i) => makeRow('orders.txt', i + 2, columns.map((column) => row[column] ?? ''), header)); // biome-ignore format: one row
  return layout(id).readOrder(made, { name: 'orders.txt', encoding: 'utf-8', header });
}

const goldens = new URL('../../fixtures/platforms/amazon/', import.meta.url).pathname;

test.each([
  ['br-new-orders-cpf.txt', 'new-orders', 'utf-8'],
  ['eu-all-orders-55col.txt', 'all-orders', 'utf-8'],
  ['eu-new-orders-34col.txt', 'new-orders', 'utf-8'],
  ['eu-new-orders-41col-cp1252.txt', 'new-orders', 'windows-1252'],
  ['in-sale-report-derived.csv', 'sale-report', 'utf-8'],
  ['jp-new-orders-cp932.txt', 'new-orders', 'shift_jis'],
  ['us-new-orders.txt', 'new-orders', 'utf-8'],
  ['us-unshipped-orders.txt', 'unshipped-orders', 'utf-8'],
])('%s is %s in %s', async (name, layout, encoding) => {
  const read = await told(`amazon/${name}`);
  expect(read.file).toMatchObject({ platform: 'amazon', layout, encoding, problems: [] });
  await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(`${goldens}${name.replace(/\.\w+$/, '.expected.json')}`);
});

const codes = ({ problems }: ReadOrder): string[] => problems.map(({ code }) => code);

// A teapot goes from Yixing to Nora in San Francisco.
const nora = {
  'order-id': '114-2209175-4410667',
  'order-item-id': '71200450013342',
  'purchase-date': '2026-11-02T21:47:05-08:00',
  'buyer-email': 'x7k2m0qh4d9wz1c@marketplace.amazon.com',
  'buyer-phone-number': '415-555-0132',
  sku: 'TEAPOT-1',
  'product-name': 'Yixing teapot',
  'quantity-purchased': '2',
  currency: 'USD',
  'item-price': '34.00',
  'item-tax': '2.93',
  'shipping-price': '4.50',
  'ship-service-level': 'Standard',
  'recipient-name': 'Nora Whitfield',
  'ship-address-1': '88 Alder Court',
  'ship-city': 'San Francisco',
  'ship-state': 'CA',
  'ship-postal-code': '94110',
  'ship-country': 'US',
  'sales-channel': 'Amazon.com',
};
const second = {
  ...nora,
  'order-item-id': '71200450013382',
  sku: 'CUP-4',
  'quantity-purchased': '3',
  'item-price': '10.00',
  'shipping-price': '1.00',
};

/** The same line in the Unshipped Orders report. */
const { 'item-price': _price, 'shipping-price': _shipping, 'item-tax': _tax, currency: _currency, ...unpriced } = nora;
const unshipped = { ...unpriced, 'days-past-promise': '-3', 'quantity-shipped': '0', 'quantity-to-ship': '2' };

test.each([
  // column               cell                 what the seller is told
  ['quantity-purchased', 'one', '"one" is not a whole number.'],
  ['quantity-purchased', '1.5', '"1.5" is not a whole number.'],
  ['item-price', '34,00', '"34,00" is not an amount like 12.50.'],
  ['item-price', '', 'The cell is empty; it should hold an amount.'],
  ['item-price', '€34.00', '"€34.00" is not an amount in USD.'],
  ['item-price', '-34.00', '"-34.00" is not an amount of 0 or more.'],
  ['shipping-price', '-4.50', '"-4.50" is not an amount of 0 or more.'],
  ['shipping-price', 'free', '"free" is not an amount like 12.50.'],
  ['currency', 'US', '"US" is not a three-letter currency code.'],
  ['currency', '', 'The cell is empty; it should hold a three-letter currency code.'],
  ['purchase-date', '11/02/26', '"11/02/26" is not a date like 2026-11-05.'],
  ['purchase-date', '2026-02-30T00:00:00-08:00', '"2026-02-30T00:00:00-08:00" is not a date like 2026-11-05.'],
  ['ship-country', 'Atlantis', '"Atlantis" is not a country we know.'],
  ['ship-country', '', 'The destination country is empty.'],
  ['recipient-name', '', "The cell is empty; it should hold the recipient's name."],
  ['ship-address-1', '', 'The cell is empty; it should hold the street.'],
  ['ship-city', '', 'The cell is empty; it should hold the city.'],
  ['recipient-name', 'N*** W***', `The recipient's name is masked with "*" by the platform.`],
  ['order-id', '2.5E+12', '"2.5E+12" is an id in scientific notation; its last digits are lost.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read('new-orders', { ...nora, [column]: cell });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', message, where: { file: 'orders.txt', line: 2, column } }]);
});

test('one bad line holds the whole order', () => {
  const { id, order, problems } = read('new-orders', nora, { ...second, 'item-price': 'ten' });
  expect({ id, order }).toEqual({ id: '114-2209175-4410667', order: undefined });
  expect(problems).toMatchObject([{ where: { line: 3, column: 'item-price' } }]);
});

test('the price is of the line; of one piece only where the line divides exactly', () => {
  const { order } = read('new-orders', nora, second);
  expect(order!.items).toMatchObject([
    { quantity: 2, unitPrice: { minor: 1700 }, lineTotal: { minor: 3400 } },
    { quantity: 3, lineTotal: { minor: 1000 } },
  ]);
  expect(order!.items[1]).not.toHaveProperty('unitPrice');
  expect(order!.shipping).toEqual({ minor: 550, currency: 'USD' });
});

test.each<[string, Readonly<Record<string, string>>, Partial<Order>]>([
  ['the day is kept as written, whatever the offset', { 'purchase-date': '2026-11-02T23:59:59-08:00' }, { placedOn: '2026-11-02' }],
  ['a business buys', { 'is-business-order': 'true' }, { trade: 'b2b' }],
  ['shipping less its promotion', { 'ship-promotion-discount': '4.00' }, { shipping: { minor: 50, currency: 'USD' } }],
  ['a discount, written negative', { 'item-promotion-discount': '-2.50' }, { discount: { minor: 250, currency: 'USD' } }],
  ['a number of Amazon under which the tax was collected', { 'ioss-number': 'IM4420001201' },
    { sellerTaxIds: [{ scheme: 'IOSS', number: 'IM4420001201', owner: 'platform' }] }],
  ['quantity 0: the line was cancelled, its money stays', { 'quantity-purchased': '0' }, { notToShip: 'cancelled' }],
  ['a cancelled label', { 'shipment-status': 'Label Cancelled' }, { notToShip: 'cancelled' }],
])('%s', (_, cells, expected) => {
  expect(read('new-orders', { ...nora, ...cells }).order).toMatchObject(expected);
}); // biome-ignore format: a table

test('no business buyer: the trade is left to the settings', () => {
  expect(read('new-orders', { ...nora, 'is-business-order': 'false' }).order).not.toHaveProperty('trade');
});

test.each<[string, Readonly<Record<string, string>>, object]>([
  ['an extension stays', { 'ship-phone-number': '+1 210-728-4548 ext. 01071' }, { phone: '+1 210-728-4548 ext. 01071' }],
  ["the buyer's phone where the address has none", { 'ship-phone-number': '' }, { phone: '415-555-0132' }],
  ['three address lines', { 'ship-address-2': 'c/o Alder Tea', 'ship-address-3': 'Apt 5' }, { lines: ['88 Alder Court', 'c/o Alder Tea', 'Apt 5'] }],
  ['the street in the second line', { 'ship-address-1': '', 'ship-address-2': '88 Alder Court' }, { lines: ['88 Alder Court'] }],
  ['cpf', { cpf: '529.982.247-25', 'ship-country': 'BR' }, { taxId: { kind: 'cpf', number: '529.982.247-25' } }],
  ["a buyer's id", { 'buyer-citizen-id ': 'A123456789', 'ship-country': 'TW' }, { taxId: { kind: 'id', number: 'A123456789' } }],
  ['the alias mail', {}, { email: 'x7k2m0qh4d9wz1c@marketplace.amazon.com' }],
  ['the company of a business', { 'is-business-order': 'true', 'buyer-company-name': 'Alder Tea LLC' }, { company: 'Alder Tea LLC' }],
])('recipient: %s', (_, cells, expected) => {
  const { order } = read('new-orders', { ...nora, ...cells });
  expect(order!.recipient).toMatchObject(expected);
}); // biome-ignore format: a table

test('a state that is empty is absent', () => {
  expect(read('new-orders', { ...nora, 'ship-state': '' }).order!.recipient).not.toHaveProperty('region');
});

test('a cancelled line of a live order stays out, with its freight', () => {
  const { order } = read('new-orders', { ...nora, 'shipment-status': '' }, { ...second, 'shipment-status': 'Label Cancelled' });
  expect(order).toMatchObject({ items: [{ sku: 'TEAPOT-1' }, { sku: 'CUP-4', notToShip: 'cancelled' }], shipping: { minor: 450 } });
  expect(order).not.toHaveProperty('notToShip');
});

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['tax in the United States stands beside the price', {}, []],
  ['tax in Germany may be inside', { currency: 'EUR', 'sales-channel': 'Amazon.de' }, ['amazon/tax-perhaps-inside']],
  ['no tax, no note', { currency: 'EUR', 'sales-channel': 'Amazon.de', 'item-tax': '0.00' }, []],
  ['a price without VAT is evidence', { currency: 'EUR', 'sales-channel': 'Amazon.de', 'vat-exclusive-item-price': '28.57' }, []],
  ['a promotion', { 'item-promotion-discount': '1.00' }, ['amazon/promotion-taken-off']],
  ['a promotion of nothing', { 'item-promotion-discount': '0.00' }, []],
  ['the buyer asks to cancel', { 'is-buyer-requested-cancellation': 'true' }, ['amazon/cancellation-requested']],
  ['a status nobody knows', { 'shipment-status': 'Label Printed' }, ['amazon/unknown-shipment-status']],
])('%s', (_, cells, expected) => {
  const reading = read('new-orders', { ...nora, ...cells });
  expect(reading.order).toBeDefined();
  expect(codes(reading)).toEqual(expected);
}); // biome-ignore format: a table

test('tax is taken as inside the price only where the export shows the price without it', () => {
  const eu = { ...nora, currency: 'EUR', 'sales-channel': 'Amazon.de' };
  expect(read('new-orders', eu).order!.items[0]).not.toHaveProperty('taxInside');
  expect(read('new-orders', { ...eu, 'vat-exclusive-item-price': '28.57' }).order!.items[0]).toMatchObject({
    lineTotal: { minor: 3400 },
    taxInside: { minor: 543, currency: 'EUR' },
  });
});

test.each([
  ['another recipient', { 'recipient-name': 'Luis Ortega' }, 'The rows of order 114-2209175-4410667 differ in recipient-name.'],
  ['another country', { 'ship-country': 'CA' }, 'The rows of order 114-2209175-4410667 differ in ship-country.'],
  ['the same line twice, not alike', { 'order-item-id': '71200450013342' }, 'The rows of order 114-2209175-4410667 have the order-item-id 71200450013342 twice.'],
])('%s holds the order', (_, cells, message) => {
  const { order, problems } = read('new-orders', nora, { ...second, ...cells });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'amazon/rows-disagree', severity: 'error', message, where: { line: 3 } }]);
}); // biome-ignore format: a table

test('unshipped: what is still to ship counts, and there is no price', () => {
  const { order } = read('unshipped-orders', { ...unshipped, 'quantity-purchased': '3', 'quantity-shipped': '1', 'quantity-to-ship': '2' });
  expect(order).toMatchObject({ items: [{ quantity: 2 }], sellerTaxIds: [] });
  for (const absent of ['currency', 'shipping', 'discount']) expect(order).not.toHaveProperty(absent);
  for (const absent of ['unitPrice', 'lineTotal', 'notToShip']) expect(order!.items[0]).not.toHaveProperty(absent);
});

test.each([
  ['2', 'shipped'],
  ['0', 'cancelled'],
])('unshipped: nothing left to ship of a line of which %s were shipped: %s', (shipped, reason) => {
  const { order } = read('unshipped-orders', { ...unshipped, 'quantity-to-ship': '0', 'quantity-shipped': shipped });
  expect(order).toMatchObject({ items: [{ quantity: 0, notToShip: reason }], notToShip: reason });
});

test('unshipped: collected in a store', () => {
  expect(read('unshipped-orders', { ...unshipped, 'is-ispu-order': 'true' }).order!.notToShip).toBe('pick-up');
});

/** An Unshipped row and rows of All Orders, which the reading brings together by order id. */
function readJoined(row: Readonly<Record<string, string>>, ...all: Readonly<Record<string, string>>[]): ReadOrder {
  const rowsOf = (file: string, rows: readonly Readonly<Record<string, string>>[]) => {
    const columns = [...new Set(rows.flatMap((each) => Object.keys(each)))];
    const header = indexHeader(columns);
    return rows.map((each, i) => makeRow(file, i + 2, columns.map((column) => each[column] ?? ''), header)); // biome-ignore format: one row
  };
  const own = rowsOf('unshipped.txt', [row]);
  return layout('unshipped-orders').readOrder([...own, ...rowsOf('all.txt', all)], {
    name: 'unshipped.txt',
    encoding: 'utf-8',
    header: own[0]!.header,
  });
}

const all = {
  'amazon-order-id': '114-2209175-4410667',
  'merchant-order-id': '114-2209175-4410667',
  'order-status': 'Pending',
  'item-status': 'Unshipped',
  sku: 'TEAPOT-1',
  quantity: '2',
  currency: 'EUR',
  'item-price': '34.00',
  'vat-exclusive-item-price': '28.57',
  'shipping-price': '4.50',
  'ioss-number': 'IM4420001201',
};

test('All Orders gives an unshipped order its prices, currency and IOSS number', () => {
  const { order, problems } = readJoined(unshipped, all);
  expect(problems).toEqual([]);
  expect(order).toMatchObject({
    currency: 'EUR',
    items: [{ sku: 'TEAPOT-1', quantity: 2, unitPrice: { minor: 1700 }, lineTotal: { minor: 3400 }, taxInside: { minor: 543 } }],
    shipping: { minor: 450, currency: 'EUR' },
    sellerTaxIds: [{ scheme: 'IOSS', number: 'IM4420001201', owner: 'platform' }],
    sources: [
      { file: 'unshipped.txt', lines: [2] },
      { file: 'all.txt', lines: [2] },
    ],
  });
});

test('a part of a line that is still to ship has its share of the price', () => {
  const { order } = readJoined(
    { ...unshipped, 'quantity-to-ship': '1' },
    { ...all, quantity: '3', 'item-price': '10.00', 'vat-exclusive-item-price': '' },
  );
  expect(order!.items[0]).toMatchObject({ quantity: 1, lineTotal: { minor: 333 } });
  expect(order!.items[0]).not.toHaveProperty('unitPrice');
});

test('a line that All Orders says is cancelled stays out, though it carries money', () => {
  const { order } = readJoined(unshipped, { ...all, 'item-status': 'Cancelled' });
  expect(order).toMatchObject({ notToShip: 'cancelled', items: [{ notToShip: 'cancelled', lineTotal: { minor: 3400 } }] });
});

test.each([
  ['no line', [{ ...all, sku: 'CUP-4' }], 'All Orders has no line for SKU "TEAPOT-1" of this order.'],
  ['two lines', [all, { ...all, 'item-price': '30.00' }], 'All Orders has 2 lines that may be it for SKU "TEAPOT-1" of this order.'],
])('%s of All Orders: the price stays open', (_, rows, message) => {
  const { order, problems } = readJoined(unshipped, ...rows);
  expect(order!.items[0]).not.toHaveProperty('lineTotal');
  expect(problems).toMatchObject([{ code: 'amazon/no-price-found', severity: 'warning', message }]);
});

test.each([
  ['all-orders', all, "All Orders has neither the recipient's name nor the street."],
  [
    'sale-report',
    { 'Order ID': '405-2200175-1545903', Amount: '647.62' },
    "An Amazon Sale Report has neither the recipient's name nor the street.",
  ],
])('%s alone is refused with the reason', (id, row, message) => {
  const { order, problems } = read(id, row);
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'amazon/no-street-address', severity: 'error', message }]);
});

test('a line without an order id belongs to no neighbour and is refused; junk is left out', () => {
  const header = indexHeader(['order-id', 'order-item-id', 'sku']);
  const keyOf = (...cells: string[]) => layout('new-orders').orderKey(makeRow('orders.txt', 9, cells, header));
  expect([keyOf('114-1', '7', 'CUP-4'), keyOf('', '7', 'CUP-4'), keyOf('', '', '')]).toEqual(['114-1', 'line 9', undefined]);
  expect(read('new-orders', { ...nora, 'order-id': '' })).toMatchObject({
    id: 'line 2',
    problems: [{ message: 'The cell is empty; it should hold the order id.', where: { line: 2, column: 'order-id' } }],
  });
});

test.each([
  ['order-id\t…\tAmazon.co.jp', 'shift_jis'],
  ['a@marketplace.amazon.co.jp', 'shift_jis'],
  ['150-0041\tJP\t03-5550', 'shift_jis'],
  ['150-0041\tJP\r\n', 'shift_jis'],
  ['MJP\tAmazon.de', 'windows-1252'],
  ['Amazon.de', 'windows-1252'],
])('bytes that are not UTF-8, by %j: %s', (text, encoding) => {
  const { fallback } = layout('new-orders');
  expect(typeof fallback === 'string' ? fallback : fallback.choose(Buffer.from(text, 'latin1'))).toBe(encoding);
});

test.each([
  ['us-unshipped-orders.txt', 'eu-all-orders-55col.txt'],
  ['eu-all-orders-55col.txt', 'us-unshipped-orders.txt'],
])('%s and %s in one batch are joined', async (...names) => {
  const { files, reads } = await readAll(names.map((name) => inputOf(name, fixture(`amazon/${name}`))));
  expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  expect(reads.map(({ id }) => id).sort()).toEqual(['028-1190452-5560017', '113-6600921-7788123', '113-6601177-0045991']);
  const anna = reads.find(({ id }) => id === '028-1190452-5560017')!;
  expect(formatOrder(anna.order!)).toMatchObject({
    currency: 'EUR',
    items: [
      { sku: 'RING-7', quantity: 2, unitPrice: '17.00', lineTotal: '34.00', taxInside: '5.43' },
      { sku: 'POUCH-S', quantity: 0, notToShip: 'cancelled', lineTotal: '2.50' },
    ],
    shipping: '3.00',
    sources: expect.arrayContaining([
      { file: 'us-unshipped-orders.txt', lines: [2, 3] },
      { file: 'eu-all-orders-55col.txt', lines: [2, 3] },
    ]),
  });
});

const people =
  'order-id|order-item-id|purchase-date|payments-date|buyer-email|buyer-name|buyer-phone-number|sku|product-name|quantity-purchased';
const prices = 'currency|item-price|item-tax|shipping-price|shipping-tax|ship-service-level';
const place =
  'recipient-name|ship-address-1|ship-address-2|ship-address-3|ship-city|ship-state|ship-postal-code|ship-country|ship-phone-number';
const delivery = 'delivery-start-date|delivery-end-date|delivery-time-zone|delivery-Instructions';
const promise =
  'reporting-date|promise-date|days-past-promise|quantity-shipped|quantity-to-ship|is-iba|verge-of-cancellation|verge-of-lateShipment';
const every =
  'amazon-order-id|merchant-order-id|purchase-date|last-updated-date|order-status|fulfillment-channel|sales-channel|order-channel|url|ship-service-level|' +
  'product-name|sku|asin|item-status|quantity|currency|item-price|item-tax|ship-city|ship-state|ship-postal-code|ship-country|promotion-ids ';

// The widths that users and other programs have shown, beyond those of the fixtures.
test.each([
  ['29 columns, 2009', 'new-orders', `${people}|${prices}|${place}|${delivery}`],
  ['33 columns, with business columns', 'new-orders', `${people}|${prices}|${place}|${delivery}|is-business-order|purchase-order-number|price-designation|is-sold-by-ab `],
  ['a carriage return at the end', 'new-orders', `${people}|${prices}|${place}|sales-channel\r`],
  ['30 columns, India', 'unshipped-orders', `${people}|${promise}|${place}`],
  ['29 columns', 'all-orders', every],
  ['32 columns', 'all-orders', `${every}|is-business-order|purchase-order-number|price-designation`],
])('%s: %s', (_, id, header) => {
  const names = indexHeader(header.split('|'));
  expect(amazon.layouts.filter((each) => each.recognises(names)).map((each) => each.id)).toEqual([id]);
}); // biome-ignore format: a table

test('no row, however odd, stops the reading', () => {
  const columns = [
    ...new Set([...Object.keys(nora), ...Object.keys(all), 'quantity-to-ship', 'item-promotion-discount', 'ship-promotion-discount']),
  ];
  const header = indexHeader(columns);
  const cell = fc.oneof(
    fc.constantFrom('', '1.00', '9999999999.99', '999999999', '0', 'USD', 'XYZ', '2.5E+12', 'true', 'Cancelled'),
    fc.string(),
  );
  const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...amazon.layouts), rows, (each, cells) => {
      const made = cells.map((row, i) => makeRow('orders.txt', i + 2, row, header));
      for (const row of made) each.orderKey(row);
      const { order, problems } = each.readOrder(made, { name: 'orders.txt', encoding: 'utf-8', header });
      expect(order !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
  );
});
