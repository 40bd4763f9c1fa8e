import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Order } from '../../src/model/order.ts';
import { ebay } from '../../src/platforms/ebay/ebay.ts';
import type { Layout, ReadOrder, Row } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { told } from './reading.ts';

type Cells = Readonly<Record<string, string>>;

const layout = (id: string): Layout => ebay.layouts.find((each) => each.id === id)!;

function rowsOf(...rows: readonly Cells[]): Row[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const header = indexHeader(columns);
  return rows.map((row, i) =>
    makeRow(
      'ebay.csv',
      i + 4,
      columns.map((column) => row[column] ?? ''),
      header,
    ),
  );
}

/** Rows of one sales record as a layout reads them, from line 4 on. */
function read(id: string, ...cells: readonly Cells[]): ReadOrder {
  const rows = rowsOf(...cells);
  return layout(id).readOrder(rows, { name: 'ebay.csv', encoding: 'utf-8', header: rows[0]!.header });
}

const goldens = new URL('../../fixtures/platforms/ebay/', import.meta.url).pathname;

test.each([
  ['au-orders-picked-columns.csv', 'orders-au', 'utf-8'],
  ['de-file-exchange-cp1252.csv', 'file-exchange-de', 'windows-1252'],
  ['de-orders.csv', 'orders-de', 'utf-8'],
  ['fr-orders.csv', 'orders-fr', 'utf-8'],
  ['uk-orders-69col.csv', 'orders-uk', 'utf-8'],
  ['us-glued-reports.csv', 'orders-us', 'utf-8'],
  ['us-orders-82col.csv', 'orders-us', 'utf-8'],
])('%s is %s in %s', async (name, layout, encoding) => {
  const read = await told(`ebay/${name}`);
  expect(read.file).toMatchObject({ platform: 'ebay', layout, encoding, problems: [] });
  await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(`${goldens}${name.replace(/\.\w+$/, '.expected.json')}`);
});

const codes = ({ problems }: ReadOrder): string[] => problems.map(({ code }) => code);

const address = {
  'Ship To Name': 'Hana Fenwick',
  'Ship To Phone': '907-555-0110 ext 12',
  'Ship To Address 1': '402 Spruce Loop',
  'Ship To Address 2': 'Unit B',
  'Ship To City': 'Anchorage',
  'Ship To State': 'AK',
  'Ship To Zip': '99501',
  'Ship To Country': 'United States',
};

// Hana in Anchorage buys a lamp; in `several`, two rings and a pouch.
const single = {
  'Sales Record Number': '2042',
  'Order Number': '05-20420-66102',
  'Buyer Name': 'Fenwick Studio',
  'Buyer Address 1': '1 Office Plaza',
  'Buyer Country': 'Canada',
  ...address,
  'Item Number': '405511220037',
  'Item Title': 'USB Desk Lamp, dimmable',
  'Custom Label': 'LAMP-USB',
  Quantity: '3',
  'Sold For': '$1,018.50',
  'Shipping And Handling': '$9.00',
  'Total Price': '$3,064.50',
  'Sale Date': 'Nov-02-26',
  'Paid On Date': 'Nov-03-26',
  'Shipped On Date': '',
  'Shipping Service': 'Standard International Shipping',
  'Transaction ID': '2300114413',
};
const common = { 'Sales Record Number': '2041', 'Order Number': '11-20411-77301', 'Sale Date': 'Nov-02-26', 'Paid On Date': 'Nov-02-26' };
const summary = { ...common, ...address, Quantity: '3', 'Sold For': '$49.00', 'Shipping And Handling': '$5.25', 'Total Price': '$58.43' };
const rings = {
  ...common,
  'Item Number': '405511220011',
  'Item Title': 'Ring',
  'Custom Label': 'RING-7',
  Quantity: '2',
  'Sold For': '$17.00',
  'Transaction ID': '1',
};
const pouch = {
  ...common,
  'Item Number': '405511220029',
  'Item Title': 'Pouch',
  'Custom Label': 'POUCH-S',
  Quantity: '1',
  'Sold For': '$15.00',
  'Transaction ID': '2',
};
const several = [{ ...summary, 'Shipped On Date': '' }, rings, pouch] as const;

const german = {
  Verkaufsprotokollnummer: '301',
  Bestellnummer: '22-03010-11873',
  'Name des Empfängers': 'Ute Brandt',
  'Adresse 1 des Empfängers': 'Große Elbstraße 9',
  'Adresse 2 des Empfängers': '--',
  'Versand nach - Ort': 'Hamburg',
  'Versand nach - PLZ': '22767',
  'Versand nach - Land': 'Deutschland',
  Artikelnummer: '185511000014',
  Angebotstitel: 'Silberring',
  Bestandseinheit: 'RING-7',
  Anzahl: '2',
  'Verkauft für': '15,50 €',
  'Verpackung und Versand': '4,50 €',
  'Verkauft am': '05-Mär-26',
  Zahlungsdatum: '05-Mär-26',
  'Verschickt am - Datum': '--',
};

test.each([
  // column               cell            what the seller is told
  ['Quantity', 'one', '"one" is not a whole number.'],
  ['Quantity', '0', '"0" is not a whole number above 0.'],
  ['Quantity', '999999999', '"999999999" is not a whole number.'],
  ['Sold For', '', 'The cell is empty; it should hold an amount.'],
  ['Sold For', 'USD', '"USD" is not an amount with a currency we know.'],
  ['Sold For', '18.49', '"18.49" is not an amount with a currency we know.'],
  ['Sold For', '¤18.49', '"¤18.49" is not an amount with a currency we know.'],
  ['Sold For', '$18.499', '"$18.499" is not an amount like 12.50.'],
  ['Sold For', '-$5.00', '"-$5.00" is not an amount of 0 or more.'],
  ['Shipping And Handling', '-$9.00', '"-$9.00" is not an amount of 0 or more.'],
  ['Shipping And Handling', '£9.00', '"£9.00" is not an amount in USD.'],
  ['Sale Date', '11/02/26', '"11/02/26" is not a date like Sep-18-26.'],
  ['Sale Date', 'Nov-31-26', '"Nov-31-26" is not a date like Sep-18-26.'],
  ['Sale Date', '02-Foo-26', '"02-Foo-26" is not a date like 26-May-26.'],
  ['Order Number', '2.5E+12', '"2.5E+12" is an id in scientific notation; its last digits are lost.'],
])('%s "%s" holds the order', (column, cell, message) => {
  const { order, problems } = read('orders-us', { ...single, [column]: cell });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', message, where: { file: 'ebay.csv', line: 4, column } }]);
});

test.each([
  ['Ship To Country', 'Atlantis', '"Atlantis" is not a country we know.'],
  ['Ship To Name', '', "The cell is empty; it should hold the recipient's name."],
  ['Ship To Address 1', '', 'The cell is empty; it should hold the street.'],
  ['Ship To City', '--', 'The cell is empty; it should hold the city.'],
  ['Ship To Name', 'H***', 'The recipient\'s name is masked with "*" by the platform.'],
])('%s "%s" holds the order, which is shown as it was read', (column, cell, message) => {
  const { order, problems } = read('orders-us', { ...single, [column]: cell });
  expect(order!.items).toHaveLength(1);
  expect(problems).toMatchObject([{ severity: 'error', message, where: { line: 4, column } }]);
});

test.each([
  ['an item row', { ...pouch, Quantity: 'some' }, 6, 'Quantity'],
  ['the summary row', { ...pouch, 'Sold For': 'free' }, 6, 'Sold For'],
])('a bad cell of %s holds the whole order', (_, third, line, column) => {
  const { order, problems } = read('orders-us', several[0], rings, third);
  expect(order).toBeUndefined();
  expect(problems[0]).toMatchObject({ code: 'platforms/unreadable-cell', where: { line, column } });
});

test('single row: Sold For is of one piece; the recipient is the Ship To, never the buyer', () => {
  const { id, order, problems } = read('orders-us', single);
  expect(problems).toEqual([]);
  expect(id).toBe('05-20420-66102');
  expect(order).toEqual({
    id: '05-20420-66102',
    platform: 'ebay',
    placedOn: '2026-11-02',
    currency: 'USD',
    recipient: {
      name: 'Hana Fenwick',
      lines: ['402 Spruce Loop', 'Unit B'],
      city: 'Anchorage',
      region: 'AK',
      postcode: '99501',
      country: 'US',
      phone: '907-555-0110 ext 12',
    },
    items: [
      {
        sku: 'LAMP-USB',
        title: 'USB Desk Lamp, dimmable',
        quantity: 3,
        unitPrice: { minor: 101850, currency: 'USD' },
        lineTotal: { minor: 305550, currency: 'USD' },
        line: 4,
      },
    ],
    shipping: { minor: 900, currency: 'USD' },
    service: 'Standard International Shipping',
    payment: { at: '2026-11-03' },
    sellerTaxIds: [],
    sources: [{ file: 'ebay.csv', lines: [4] }],
  });
});

test('summary row and item rows: the sum is not counted twice, whatever the order of the rows', () => {
  for (const rows of [several, [rings, several[0], pouch], [rings, pouch, several[0]]]) {
    const { order, problems } = read('orders-us', ...rows);
    expect(problems).toEqual([]);
    expect(order).toMatchObject({
      recipient: { name: 'Hana Fenwick' },
      items: [
        { sku: 'RING-7', quantity: 2, lineTotal: { minor: 3400 } },
        { sku: 'POUCH-S', quantity: 1, lineTotal: { minor: 1500 } },
      ],
      shipping: { minor: 525 },
      sources: [{ lines: [4, 5, 6] }],
    });
  }
});

test.each<[string, readonly Cells[], string, string]>([
  ['an item row is missing', [several[0], rings], 'error', 'Order 11-20411-77301 is of 3 pieces by its summary row, but its item rows hold 2.'],
  ['all item rows are missing', [several[0]], 'error', 'Order 11-20411-77301 is of 3 pieces by its summary row, but its item rows hold 0.'],
  ['an item row too many', [...several, { ...pouch, 'Transaction ID': '3' }], 'error',
    'Order 11-20411-77301 is of 3 pieces by its summary row, but its item rows hold 4.'],
  ['the prices do not add up', [{ ...several[0], 'Sold For': '$48.00' }, rings, pouch], 'warning',
    'The items come to 49.00 USD; the summary row says 48.00 USD. The items were used.'],
  ['the total is too low', [{ ...several[0], 'Total Price': '$54.24' }, rings, pouch], 'warning',
    'Goods and postage come to 54.25 USD, more than the total of 54.24 USD.'],
])('%s', (_, rows, severity, message) => {
  expect(read('orders-us', ...rows).problems).toMatchObject([{ severity, message }]);
}); // biome-ignore format: a table

test('a summary row alone, with a sum that nobody can read, is told to lack its items', () => {
  const { order, problems } = read('orders-us', { ...summary, 'Sold For': '$49.0"0' });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'ebay/rows-disagree', severity: 'error', message: expect.stringContaining('with no item rows') },
  ]);
});

test('a total that equals goods and postage, and one with tax on top, are both in order', () => {
  expect(read('orders-us', { ...several[0], 'Total Price': '$54.25' }, rings, pouch).problems).toEqual([]);
  expect(read('orders-us', { ...single, 'Total Price': '$3,300.00' }).problems).toEqual([]);
});

test.each<[string, Cells, string]>([
  ['two order numbers', { ...pouch, 'Order Number': '11-20411-99999' }, 'Sales record 2041 stands in the file with the order numbers 11-20411-77301 and 11-20411-99999.'],
  ['two summary rows', { ...summary, 'Shipped On Date': 'Nov-05-26' }, 'Sales record 2041 stands in the file with two rows that each hold the whole order.'],
  ['two states of one item row', { ...rings, Quantity: '3' }, 'Sales record 2041 stands in the file with two rows of the same transaction that differ.'],
])('%s under one sales record hold the order', (_, row, message) => {
  const { order, problems } = read('orders-us', ...several, row);
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'ebay/rows-disagree', severity: 'error', message }]);
}); // biome-ignore format: a table

test('an order of one item in two reports of different days is not an order of two items', () => {
  const { 'Transaction ID': _, ...row } = single;
  const { order, problems } = read('orders-us', row, { ...row, 'Shipping Service': 'Economy' });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ message: 'Sales record 2042 stands in the file with two rows that each hold the whole order.' }]);
});

test('a row that is repeated cell for cell is counted once, and said so', () => {
  const { order, problems } = read('orders-us', ...several, pouch);
  expect(order!.items).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'platforms/repeated-row', where: { line: 7 } }]);
});

test('without a transaction id the same again may be a second purchase: the summary row decides', () => {
  const { 'Transaction ID': _, ...same } = pouch;
  const reading = read('orders-us', { ...summary, Quantity: '2', 'Sold For': '$30.00', 'Total Price': '$35.25' }, same, same);
  expect(reading.problems).toEqual([]);
  expect(reading.order!.items).toHaveLength(2);
});

test.each<[string, readonly Cells[], Partial<Order>]>([
  ['shipped', [{ ...single, 'Shipped On Date': 'Nov-04-26' }], { notToShip: 'shipped' }],
  ['shipped, by the summary row', [{ ...several[0], 'Shipped On Date': 'Nov-04-26' }, rings, pouch], { notToShip: 'shipped' }],
  ['shipped, item by item', several.map((row) => ({ ...row, 'Shipped On Date': 'Nov-04-26' })), { notToShip: 'shipped' }],
  ['unpaid: no paid date', [{ ...single, 'Paid On Date': '' }], { notToShip: 'unpaid' }],
  ['unpaid: no order number, and the sales record is the id', [{ ...single, 'Paid On Date': '', 'Order Number': '' }], { id: '2042', notToShip: 'unpaid' }],
  ['click and collect', [{ ...single, 'Click And Collect': 'Yes' }], { notToShip: 'pick-up' }],
  ['fulfilled by eBay', [{ ...single, 'eBay Fulfillment Program': 'Yes' }], { notToShip: 'fulfilled-by-platform' }],
])('not to ship: %s', (_, rows, expected) => {
  expect(read('orders-us', ...rows).order).toMatchObject(expected);
}); // biome-ignore format: a table

test('where the paid date was not chosen, only a missing order number says unpaid', () => {
  const { 'Paid On Date': _, ...unsaid } = single;
  expect(read('orders-us', unsaid).order).not.toHaveProperty('notToShip');
  expect(read('orders-us', { ...unsaid, 'Order Number': '' }).order!.notToShip).toBe('unpaid');
});

test('an order of which one item was shipped: that line alone stays out', () => {
  const { order } = read('orders-us', several[0], { ...rings, 'Shipped On Date': 'Nov-04-26' }, pouch);
  expect(order).not.toHaveProperty('notToShip');
  expect(order!.items.map(({ notToShip }) => notToShip)).toEqual(['shipped', undefined]);
});

test.each(['No', 'no', '', '--'])('Click And Collect "%s" is to be shipped', (cell) => {
  expect(read('orders-us', { ...single, 'Click And Collect': cell }).order).not.toHaveProperty('notToShip');
});

test('an unpaid sale has no address yet, which is no problem', () => {
  const bare = Object.fromEntries(Object.entries(single).filter(([column]) => !column.startsWith('Ship To')));
  expect(read('orders-us', { ...bare, 'Paid On Date': '' }).problems).toEqual([]);
  expect(read('orders-us', bare).problems).toMatchObject([
    { code: 'ebay/no-recipient', severity: 'error', message: "The report has no column for the recipient's name, street, city, country." },
  ]);
  const blank = Object.fromEntries(Object.entries(single).map(([column, cell]) => [column, column.startsWith('Ship To') ? '' : cell]));
  expect(read('orders-us', blank).problems).toMatchObject([{ message: "The recipient's name, street, city and country are empty." }]);
});

test.each([
  // kind      number             country            what it becomes
  ['IOSS', 'IM2760000742', 'The Netherlands', { scheme: 'IOSS', number: 'IM2760000742' }],
  ['IOSS', 'GB 365 6085 76', 'United Kingdom', { scheme: 'GB_VAT', number: 'GB365608576' }],
  ['VAT', 'GB 365 6085 76', 'United Kingdom', { scheme: 'GB_VAT', number: 'GB365608576' }],
  ['VOEC', '2024926', 'Norway', { scheme: 'VOEC', number: '2024926' }],
  ['ABN', '64 652 016 681', 'Australia', { scheme: 'AU_GST', number: '64652016681' }],
  ['IRD', '125-250-341', 'New Zealand', { scheme: 'NZ_GST', number: '125-250-341' }],
  ['OSS', 'DE358286430', 'Germany', { scheme: 'OSS', number: 'DE358286430' }],
])('tax reference %s %s to %s', (kind, number, country, expected) => {
  const { order, problems } = read('orders-us', {
    ...single,
    'Ship To Country': country,
    'eBay Reference Name': kind,
    'eBay Reference Value': number,
  });
  expect(order!.sellerTaxIds).toEqual([{ ...expected, owner: 'platform' }]);
  expect(problems).toEqual([]);
});

test('a tax reference of "-", as for Kazakhstan, is none', () => {
  const { order } = read('orders-us', {
    ...single,
    'Ship To Country': 'Kazakhstan',
    'eBay Reference Name': 'IOSS',
    'eBay Reference Value': '-',
  });
  expect(order!.sellerTaxIds).toEqual([]);
});

test('a tax reference stands once, in whichever row', () => {
  const ioss = { 'eBay Reference Name': 'IOSS', 'eBay Reference Value': 'IM2760000742' };
  expect(read('orders-us', several[0], { ...rings, ...ioss }, { ...pouch, ...ioss }).order!.sellerTaxIds).toHaveLength(1);
});

test.each<[string, Cells, string, string]>([
  ['ebay/odd-tax-reference', { 'eBay Reference Name': 'IOSS', 'eBay Reference Value': 'IM276' }, 'warning',
    '"IM276" is not an IOSS number (IM and ten digits), nor one of the United Kingdom (GB …), though eBay calls it IOSS.'],
  ['ebay/goes-to-hub', { 'Global Shipping Program': 'Yes', 'Global Shipping Reference ID': 'GSP9911' }, 'warning',
    "The order is in Global Shipping Program (GSP9911): the address is that of eBay's hub, not the buyer's."],
  ['ebay/goes-to-hub', { 'eBay International Shipping': 'Yes' }, 'warning',
    "The order is in eBay International Shipping: the address is that of eBay's hub, not the buyer's."],
  ['ebay/goes-to-hub', { 'Ship To Address 2': 'LHR21', 'Ship To Country': 'United Kingdom' }, 'warning',
    "The order is in a forwarding program, by the routing code in its address (LHR21): the address is that of eBay's hub, not the buyer's."],
  ['ebay/has-tracking', { 'Tracking Number': 'LK000000014AU' }, 'warning', 'The order has the tracking number LK000000014AU already.'],
  ['ebay/tax-rate-inside', { 'Included VAT rate': '20%' }, 'note', 'The price includes VAT at 20% by the report; it was not taken out.'],
  ['ebay/tax-text-in-address', { 'Ship To Address 2': 'IOSS:IM2760000742' }, 'warning',
    'The second address line reads like a tax reference, not like a part of the street.'],
])('%s', (code, cells, severity, message) => {
  const { order, problems } = read('orders-us', { ...single, ...cells });
  expect(order).toBeDefined();
  expect(problems).toMatchObject([{ code, severity, message }]);
}); // biome-ignore format: a table

test.each<Cells>([
  { 'Global Shipping Program': 'No', 'eBay International Shipping': 'No' },
  { 'Ship To Address 2': 'LHR21' },
  { 'Included VAT rate': '0%' },
  { 'Included VAT rate': '--' },
  { 'Tracking Number': '--' },
])('no problem: %j', (cells) => {
  expect(read('orders-us', { ...single, ...cells }).problems).toEqual([]);
});

test.each([
  ['CPF', '529.982.247-25', { kind: 'cpf', number: '529.982.247-25' }],
  ['Codice fiscale', 'RSSMRA85T10A562S', { kind: 'codice-fiscale', number: 'RSSMRA85T10A562S' }],
  ['CODICE_FISCALE', 'RSSMRA85T10A562S', { kind: 'codice-fiscale', number: 'RSSMRA85T10A562S' }],
  ['CPFTaxID', '529.982.247-25', { kind: 'cpf', number: '529.982.247-25' }],
  ['', 'A123456789', { kind: 'id', number: 'A123456789' }],
])("the buyer's tax id %s", (kind, number, taxId) => {
  const cells = { ...single, 'Buyer Tax Identifier Name': kind, 'Buyer Tax Identifier Value': number };
  expect(read('orders-us', cells).order!.recipient.taxId).toEqual(taxId);
});

test.each([
  // layout       column           written as        in minor units
  ['orders-us', 'Sold For', '$12.34', '1234 USD'],
  ['orders-us', 'Sold For', 'US $1,012.34', '101234 USD'],
  ['orders-us', 'Sold For', 'AU $1,200.00', '120000 AUD'],
  ['orders-us', 'Sold For', 'C $5.00', '500 CAD'],
  ['orders-us', 'Sold For', 'EUR 90,00', '9000 EUR'],
  ['orders-us', 'Sold For', 'EUR 1.290,00', '129000 EUR'],
  ['orders-uk', 'Sold For', '£12.34', '1234 GBP'],
  ['orders-de', 'Verkauft für', '1.234,50 €', '123450 EUR'],
  ['orders-de', 'Verkauft für', 'EUR 12,50', '1250 EUR'],
  ['orders-de', 'Verkauft für', '12.50 €', '1250 EUR'],
  ['orders-fr', 'Vendu pour', '1\u00a0250,00\u00a0€', '125000 EUR'],
  ['orders-fr', 'Vendu pour', '1\u202f250,00\u202f€', '125000 EUR'],
])('%s: %s "%s" is %s', (id, column, cell, expected) => {
  const row = { ...single, 'Sold For': '', 'Shipping And Handling': '', 'Total Price': '', Quantity: '1', [column]: cell };
  if (column !== 'Sold For') delete (row as Record<string, string>)['Sold For'];
  const { minor, currency } = read(id, row).order!.items[0]!.unitPrice!;
  expect(`${minor} ${currency}`).toBe(expected);
});

test.each(['orders-uk', 'orders-au', 'orders-de', 'orders-fr'])('%s: a bare $ is nobody knows whose dollar', (id) => {
  expect(codes(read(id, { ...single, 'Sold For': '$12.34' }))).toContain('platforms/unreadable-cell');
});

test.each([
  ['orders-us', 'Sep-18-26', '2026-09-18'],
  ['orders-us', 'Oct-02-26 01:53:00', '2026-10-02'],
  ['orders-us', '18-Sep-26', '2026-09-18'],
  ['orders-uk', '26-May-26', '2026-05-26'],
  ['orders-de', '05-Mär-26', '2026-03-05'],
  ['orders-de', '15-Mai-26', '2026-05-15'],
  ['orders-de', '01-Okt-26', '2026-10-01'],
  ['file-exchange-de', '12-Dez-25', '2025-12-12'],
  ['orders-fr', '14-oct.-26', '2026-10-14'],
  ['orders-fr', '28-févr.-26', '2026-02-28'],
  ['orders-fr', '03-août-26', '2026-08-03'],
])('%s: sold on %s is %s', (id, cell, day) => {
  expect(
    read(id, { ...single, 'Sold For': 'EUR 5.00', 'Shipping And Handling': '', 'Total Price': '', 'Sale Date': cell }).order!.placedOn,
  ).toBe(day);
});

test('German: "--" is empty, the recipient stands under Empfänger and Versand nach', () => {
  const { order, problems } = read('orders-de', german);
  expect(problems).toEqual([]);
  expect(order).toMatchObject({
    placedOn: '2026-03-05',
    recipient: { name: 'Ute Brandt', lines: ['Große Elbstraße 9'], city: 'Hamburg', postcode: '22767', country: 'DE' },
    items: [{ sku: 'RING-7', quantity: 2, unitPrice: { minor: 1550, currency: 'EUR' } }],
    shipping: { minor: 450 },
  });
  expect(order).not.toHaveProperty('notToShip');
});

test.each([
  ['an item row', rings, '2041'],
  ['an unpaid sale', { ...single, 'Order Number': '' }, '2042'],
  ['a row without a sales record', { ...single, 'Sales Record Number': '--' }, '05-20420-66102'],
  ['goods that name no order', { ...single, 'Sales Record Number': '', 'Order Number': '' }, 'line 5'],
  ['padding', {}, undefined],
  ['padding of dashes', { 'Sales Record Number': '--', 'Order Number': '--', Quantity: '--' }, undefined],
  [
    'a footer',
    { 'Sales Record Number': '38', 'Order Number': 'record(s) downloaded', 'Buyer Name': 'from Oct-02-26 to Oct-02-26' },
    undefined,
  ],
  ['a footer in one cell', { 'Sales Record Number': '2 record(s) downloaded', 'Order Number': 'from Oct-02-26' }, undefined],
  ['the seller', { 'Sales Record Number': 'Seller ID : linhe-trading' }, undefined],
  ['a footer in another language', { 'Sales Record Number': '4', 'Order Number': 'Datensätze heruntergeladen' }, undefined],
  ['the header once more', Object.fromEntries(Object.keys(single).map((column) => [column, column])), undefined],
])('%s belongs to %s', (_, cells, record) => {
  const [, row] = rowsOf(single, cells as Cells);
  expect(layout('orders-us').orderKey(row!)).toBe(record);
});

test('a row that names no order is refused, and says so', () => {
  expect(read('orders-us', { ...single, 'Sales Record Number': '', 'Order Number': '' })).toMatchObject({
    id: 'line 4',
    problems: [
      { message: 'The cell is empty; it should hold the sales record number.', where: { line: 4, column: 'Sales Record Number' } },
    ],
  });
});

test.each(ebay.layouts.map(({ id }) => [id] as const))(
  '%s is recognised by its own wording, by no other layout, and not without a column',
  (id) => {
    const { columns } = layout(id);
    const fits = (names: readonly string[]) => ebay.layouts.filter((each) => each.recognises(indexHeader(names))).map((each) => each.id);
    expect(fits([...columns].reverse())).toEqual([id]);
    expect(fits(columns.map((column) => `${column.toUpperCase().replace("'", '’')} `))).toEqual([id]);
    for (const missing of columns) expect(fits(columns.filter((column) => column !== missing))).toEqual([]);
  },
);

// The columns that users and other programs have shown, beyond those of the fixtures.
test.each([
  ['orders-us', 'Sales Record Number|Order Number|Buyer Name|Item Number|Item Title|Quantity|Sold For|Shipping And Handling|Total Price|Sale Date|Shipped On Date|Tracking Number'],
  ['orders-au', 'Sales Record Number|Order Number|Buyer Username|Item Number|Item Title|Custom Label|Quantity|Sold For|Postage And Handling|Total Price|Sale Date|Tracking Number'],
  ['orders-de', 'Verkaufsprotokollnummer|Bestellnummer|Nutzername des Käufers|Name des Käufers|Artikelnummer|Angebotstitel|Bestandseinheit|Verkauft über Anzeigen|Anzahl|Verkauft für|Verpackung und Versand|Inklusive MwSt.-Satz|Gesamtbetrag|Verkauft am|Zahlungsdatum|Verschickt am - Datum'],
  ['orders-fr', "Numéro de vente|Numéro de commande|Pseudo de l’acheteur|Numéro de l'objet|Intitulé de l'objet|Quantité|Vendu pour|Livraison et manutention|Date de vente"],
])('%s is recognised by %s', (id, header) => {
  const names = indexHeader(header.split('|'));
  expect(ebay.layouts.filter((each) => each.recognises(names)).map((each) => each.id)).toEqual([id]);
}); // biome-ignore format: a table

test('no row, however odd, stops the reading', () => {
  const columns = [...new Set([...Object.keys(single), ...Object.keys(german), 'eBay Reference Name', 'eBay Reference Value'])];
  const header = indexHeader(columns);
  const cell = fc.oneof(
    fc.constantFrom('', '--', '$1.00', '9999999999.99', '999999999', 'AU $1,200.00', 'IM1', '2.5E+12', '05-Mär-26'),
    fc.string(),
  );
  const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...ebay.layouts), rows, (each, cells) => {
      const made = cells.map((row, i) => makeRow('ebay.csv', i + 2, row, header));
      for (const row of made) each.orderKey(row);
      const { order, problems } = each.readOrder(made, { name: 'ebay.csv', encoding: 'utf-8', header });
      expect(order !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
  );
});
