import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Problem } from '../../src/model/problem.ts';
import { platforms, platformsWith } from '../../src/platforms/index.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader, makeRow } from '../../src/platforms/row.ts';
import { dateForms, isDateForm, parseDate } from '../../src/platforms/store/dates.ts';
import type { Mapping } from '../../src/platforms/store/mapping.ts';
import { storePlatform } from '../../src/platforms/store/store.ts';
import { readSettings } from '../../src/settings.ts';
import { fixture, inputOf, readAll, told } from './reading.ts';

const folder = new URL('../../fixtures/platforms/', import.meta.url);
const text = Buffer.from(fixture('store/declarant.yaml')).toString();
const { settings, faults } = readSettings(text);
const known = platformsWith(settings!);
const ownOf: Readonly<Record<string, string>> = {
  'own-shop-zh-14col.csv': 'lantern-lane',
  'b2b-desk.csv': 'garden-desk',
  'own-shop-de.csv': 'teehaus',
};

test('the worked settings are sound', () => expect(faults).toEqual([]));

test.each(Object.entries(ownOf))('%s is read as %s', async (name, id) => {
  const read = await told(`store/${name}`, {}, known);
  expect(read.file.platform).toBe(id);
  await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(
    `${new URL('store/', folder).pathname}${name.replace('.csv', '.expected.json')}`,
  );
});

test.each(Object.keys(ownOf))('%s is no platform’s without its mapping', async (name) => {
  const { files } = await readAll([inputOf(name, fixture(`store/${name}`))]);
  expect(files[0]!.problems.map(({ code }) => code)).toEqual(['platforms/unrecognised-file']);
});

const others = platforms.flatMap(({ id }) =>
  id === 'store' ? [] : readdirSync(new URL(id, folder)).flatMap((name) => (name.endsWith('.json') ? [] : [`${id}/${name}`])),
);

test.each(others)('%s is none of these stores’', async (path) => {
  const stores = known.filter(({ id }) => settings!.stores.has(id));
  const { files } = await readAll([inputOf(path, fixture(path))], {}, stores);
  expect(files[0]!.problems.map(({ code }) => code)).toEqual(['platforms/unrecognised-file']);
});

/** Settings with one store. */
const withStore = (store: object) =>
  readSettings(`${text.slice(0, text.indexOf('stores:'))}${stringify({ stores: { 'harbor-shop': store } })}`);
const mappingOf = (store: object): Mapping => {
  const { settings, faults } = withStore(store);
  expect(faults).toEqual([]);
  return settings!.stores.get('harbor-shop')!;
};

/** One row an item, dear and in dollars. */
const columns = {
  order: 'Order',
  placed_on: 'Date',
  status: 'State',
  name: ['First', 'Last'],
  company: 'Firm',
  address: ['Street', 'Street 2'],
  city: 'City',
  postcode: 'Zip',
  country: 'Country',
  phone: 'Phone',
  sku: 'Code',
  title: 'Product',
  quantity: 'Pieces',
  unit_price: 'Each',
  currency: 'Cur',
  shipping: 'Freight',
  discount: 'Off',
};
const base = {
  columns,
  dates: 'DD/MM/YYYY',
  money: { mark: '.' },
  not_to_ship: { Void: 'cancelled', 'Not paid': 'unpaid', 'Sent back': 'refunded', 'Collect in shop': 'pick-up' },
};
const without = (...keys: (keyof typeof columns)[]) => ({
  ...base,
  columns: Object.fromEntries(Object.entries(columns).filter(([key]) => !keys.includes(key as keyof typeof columns))),
});

describe('a mapping that cannot be used says why, with the line', () => {
  test.each<[string, object, string]>([
    ['an unknown key', { ...base, colums: {} }, 'stores.harbor-shop.colums is not known here; did you mean "columns"?'],
    [
      'an unknown field',
      { ...base, columns: { ...columns, postkode: 'X' } },
      'stores.harbor-shop.columns.postkode is not known here; did you mean "postcode"?',
    ],
    ['no order', without('order'), 'stores.harbor-shop.columns.order is missing'],
    ['no country', without('country'), 'stores.harbor-shop.columns.country is missing'],
    ['no quantity', without('quantity'), 'stores.harbor-shop.columns.quantity is missing'],
    [
      'nobody to send to',
      without('name', 'company'),
      'stores.harbor-shop.columns.name is missing: the export must say who receives the goods, by name or company',
    ],
    ['nothing sold', without('sku', 'title'), 'stores.harbor-shop.columns.sku is missing: the export must say what was sold'],
    [
      'no price',
      without('unit_price'),
      'stores.harbor-shop.basis is missing: map unit_price, line_total or goods_total; or write basis: none where the export has no prices',
    ],
    [
      'two prices',
      { ...base, columns: { ...columns, goods_total: 'Sum' } },
      'stores.harbor-shop.basis is ambiguous: unit_price and goods_total are mapped; say which holds (unit, line or order), the others are checked against it',
    ],
    ['another basis', { ...base, basis: 'line' }, 'stores.harbor-shop.basis is line, but line_total is not mapped'],
    ['no basis, but prices', { ...base, basis: 'none' }, 'stores.harbor-shop.basis is none, but unit_price is mapped'],
    [
      'no form of the date of payment',
      { ...without('placed_on'), columns: { ...without('placed_on').columns, paid_on: 'Paid' }, dates: undefined },
      'stores.harbor-shop.dates is missing: say how paid_on is written, like YYYY-MM-DD',
    ],
    [
      'no form of dates',
      { ...base, dates: undefined },
      'stores.harbor-shop.dates is missing: say how placed_on is written, like YYYY-MM-DD',
    ],
    [
      'a form that is none',
      { ...base, dates: 'day first' },
      'stores.harbor-shop.dates must be a form of YYYY or YY, MM or M or Mon, DD or D, like DD/MM/YYYY',
    ],
    [
      'no decimal mark',
      { ...base, money: undefined },
      "stores.harbor-shop.money is missing: say the decimal mark of unit_price, {mark: '.'} or {mark: ','}",
    ],
    ['words of no column', without('status'), 'stores.harbor-shop.not_to_ship needs columns.status: which column has these words?'],
    [
      'a reason we do not know',
      { ...base, not_to_ship: { Void: 'lost' } },
      'stores.harbor-shop.not_to_ship.Void must be one of cancelled, refunded, shipped, unpaid, digital, fulfilled-by-platform, pick-up',
    ],
    ['an encoding', { ...base, encoding: 'klingon' }, 'stores.harbor-shop.encoding must be an encoding, like gb18030 or windows-1252'],
    ['a currency', { ...base, currency: 'dollars' }, 'stores.harbor-shop.currency must be a three-letter currency code, like USD'],
    ['a preset', { preset: 'dhgate' }, 'stores.harbor-shop.preset must be one of zh-own-shop, b2b-desk'],
    [
      'a preset without what it leaves open',
      { preset: 'zh-own-shop' },
      'stores.harbor-shop.basis is missing: map unit_price, line_total or goods_total; or write basis: none where the export has no prices',
    ],
  ])('%s', (_what, store, message) => {
    const { settings, faults } = withStore(store);
    expect(settings).toBeUndefined();
    expect(faults.map(({ key, message }) => `${key} ${message}`)).toEqual([message]);
    expect(faults[0]!.line).toBeGreaterThan(8);
  });

  test.each([
    ['shopify', /stores/],
    ['Harbor Shop', /stores/],
  ])('a store may not be called %s', (id, key) => {
    const { settings, faults } = readSettings(`${text.slice(0, text.indexOf('stores:'))}${stringify({ stores: { [id]: base } })}`);
    expect(settings).toBeUndefined();
    expect(faults[0]!.key).toMatch(key);
    expect(faults[0]!.message).toMatch(/must be small letters|is the name of a platform/);
  });
});

describe('a preset', () => {
  test('is overruled column by column', () => {
    const { columns, trade, encoding } = mappingOf({ preset: 'b2b-desk', columns: { sku: 'Model No.' }, trade: 'b2c' });
    expect(columns).toMatchObject({ order: 'Order Number', sku: 'Model No.', unit_price: 'Unit Price' });
    expect({ trade, encoding }).toEqual({ trade: 'b2c', encoding: 'windows-1252' });
  });

  test('loses its price columns to one of the settings', () => {
    const { columns, basis } = mappingOf({ preset: 'b2b-desk', columns: { line_total: 'Amount' } });
    expect(columns.unit_price).toBeUndefined();
    expect({ basis, price: columns.line_total }).toEqual({ basis: 'line', price: 'Amount' });
  });

  test('has no prices where the settings say so', () => {
    expect(mappingOf({ preset: 'b2b-desk', basis: 'none' }).columns.unit_price).toBeUndefined();
  });
});

type Cells = Readonly<Record<string, string>>;
/** Tove in Bergen buys two mugs. */
const good: Cells = {
  Order: 'H-77',
  Date: '05/11/2026',
  State: 'Paid',
  First: 'Tove',
  Last: 'Haugen',
  Firm: '',
  Street: 'Eksempelveien 12',
  'Street 2': '',
  City: 'Bergen',
  Zip: '5003',
  Country: 'Norway',
  Phone: '+47 55 55 01 42',
  Code: 'MUG-BLUE',
  Product: 'Stoneware mug, blue',
  Pieces: '2',
  Each: '14.50',
  Cur: 'USD',
  Freight: '6.00',
  Off: '0.00',
};

function read(store: object, ...rows: readonly Cells[]): ReadOrder {
  const names = [...new Set([...Object.keys(good), ...rows.flatMap((row) => Object.keys(row))])];
  const header = indexHeader(names);
  const made = rows.map((row, i) =>
    makeRow(
      'orders.csv',
      i + 2,
      names.map((name) => row[name] ?? ''),
      header,
    ),
  );
  const [layout] = storePlatform('harbor-shop', mappingOf(store)).layouts;
  return layout!.readOrder(made, { name: 'orders.csv', encoding: 'utf-8', header });
}
const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, message, where: { line, column } }) => `${line} ${column} ${severity}: ${message}`);

describe('a payment', () => {
  const paid = { ...base, columns: { ...columns, paid_on: 'Paid', payment_method: 'How', payment_reference: 'Ref' } };

  test('is read in the form of the dates, with the time behind it', () => {
    const { order, problems } = read(paid, { ...good, Paid: '06/11/2026 08:15', How: 'Vipps', Ref: '0090417' });
    expect(problems).toEqual([]);
    expect(order!.payment).toEqual({ at: '2026-11-06T08:15:00', method: 'Vipps', reference: '0090417' });
  });

  test('of which nothing is told, or nothing is mapped, is none', () => {
    expect(read(paid, { ...good, Paid: '', How: '', Ref: '' }).order).not.toHaveProperty('payment');
    expect(read(base, { ...good, Paid: '06/11/2026' }).order).not.toHaveProperty('payment');
  });

  test('that was written otherwise than the settings say holds the order', () => {
    const { order, problems } = read(paid, { ...good, Paid: '2026/11/06' });
    expect(order).toBeUndefined();
    expect(said(problems)).toEqual(['2 Paid error: "2026/11/06" is not a date written DD/MM/YYYY.']);
  });
});

test.each<[string, Cells, string]>([
  ['no order number', { Order: '' }, '2 Order error: The cell is empty; it should hold an order number.'],
  [
    'an order number in scientific notation',
    { Order: '7.7E+12' },
    '2 Order error: "7.7E+12" is an id in scientific notation; its last digits are lost.',
  ],
  ['a date of another form', { Date: '2026/11/05' }, '2 Date error: "2026/11/05" is not a date written DD/MM/YYYY.'],
  ['a day that is none', { Date: '31/11/2026' }, '2 Date error: "31/11/2026" is not a date written DD/MM/YYYY.'],
  ['no recipient', { First: '', Last: '' }, '2 First error: The cell is empty; it should hold the name.'],
  ['a masked street', { Street: 'Eks*****' }, '2 Street error: The street is masked with "*" by the platform.'],
  ['no street', { Street: '' }, '2 Street error: The cell is empty; it should hold the street.'],
  ['no country', { Country: '' }, '2 Country error: The destination country is empty.'],
  ['an unknown country', { Country: 'Norge og Omegn' }, '2 Country error: "Norge og Omegn" is not a country we know.'],
  ['no item', { Code: '', Product: '' }, '2 Code error: The cell is empty; it should hold a SKU or a title.'],
  ['no quantity', { Pieces: '' }, '2 Pieces error: The cell is empty; it should hold a whole number.'],
  ['a quantity of nothing', { Pieces: '0' }, '2 Pieces error: "0" is not a whole number above 0.'],
  ['no price', { Each: '' }, '2 Each error: The cell is empty; it should hold an amount.'],
  ['a price by the other mark', { Each: '14,50' }, '2 Each error: "14,50" is not an amount like 12.50.'],
  ['a negative price', { Each: '-14.50' }, '2 Each error: "-14.50" is not an amount of at least 0.'],
  ['a price in another currency', { Each: '€14.50' }, '2 Each error: "€14.50" is not an amount in USD.'],
  ['a currency that is none', { Cur: 'Dollar' }, '2 Cur error: "Dollar" is not a three-letter currency code.'],
  ['freight that is none', { Freight: 'free' }, '2 Freight error: "free" is not an amount like 12.50.'],
])('%s holds the order', (_what, change, message) => {
  const { order, problems } = read(base, { ...good, ...change });
  expect(order).toBeUndefined();
  expect(said(problems).slice(0, 1)).toEqual([message]);
});

test('the good row is an order', () => {
  const { order, problems } = read(base, good);
  expect(problems).toEqual([]);
  expect(order).toMatchObject({
    id: 'H-77',
    platform: 'harbor-shop',
    placedOn: '2026-11-05',
    recipient: { name: 'Tove Haugen', lines: ['Eksempelveien 12'], city: 'Bergen', postcode: '5003', country: 'NO' },
    items: [{ sku: 'MUG-BLUE', quantity: 2, unitPrice: { minor: 1450 }, lineTotal: { minor: 2900, currency: 'USD' } }],
    shipping: { minor: 600 },
  });
  expect(order).not.toHaveProperty('trade');
});

test.each<[string, Cells, string | undefined]>([
  ['Paid', {}, undefined],
  ['Void', {}, 'cancelled'],
  ['VOID ', { Country: 'nowhere', Street: '' }, 'cancelled'],
  ['not paid', {}, 'unpaid'],
  ['Sent back', {}, 'refunded'],
  ['Collect in shop', {}, 'pick-up'],
])('the status %s', (status, change, reason) => {
  const { order, problems } = read(base, { ...good, ...change, State: status });
  expect(problems).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test.each([
  ['Paid', undefined],
  ['paid', undefined],
  ['Packed', '2 State error: The status "Packed" is in neither ship nor not_to_ship.'],
  ['', '2 State error: The status is empty.'],
])('where the words that go are listed, "%s"', (status, message) => {
  expect(said(read({ ...base, ship: ['Paid'] }, { ...good, State: status }).problems)).toEqual(message ? [message] : []);
});

test('a line alone stays out; an empty status is the first row’s', () => {
  const lines = ['MUG-RED', 'MUG-GREEN'].map((sku) => ({ Order: 'H-77', Code: sku, Pieces: '1', Each: '14.50' }));
  const { order } = read(base, good, { ...lines[0], State: 'Void' }, lines[1]!);
  expect(order?.items.map(({ sku, notToShip }) => [sku, notToShip])).toEqual([
    ['MUG-BLUE', undefined],
    ['MUG-RED', 'cancelled'],
    ['MUG-GREEN', undefined],
  ]);
  expect(order).not.toHaveProperty('notToShip');
});

test.each<[string, Cells, string]>([
  ['Country', { Country: 'Sweden' }, '3 Country error: Lines 2 and 3 are of one order, but differ under "Country".'],
  ['Zip', { Zip: '5004' }, '3 Zip error: Lines 2 and 3 are of one order, but differ under "Zip".'],
  ['Freight', { Freight: '3.00' }, '3 Freight error: Lines 2 and 3 are of one order, but differ under "Freight".'],
])('rows that disagree about %s hold the order', (_what, change, message) => {
  const { order, problems } = read(base, good, { ...good, Code: 'MUG-RED', ...change });
  expect(order).toBeUndefined();
  expect(said(problems)).toEqual([message]);
});

describe('the price bases', () => {
  const priced = (basis: object, cells: Cells) => {
    const { columns: all, ...rest } = without('unit_price');
    return read({ ...rest, columns: { ...all, ...basis } }, { ...good, ...cells });
  };

  test('line: the unit price is known only where it divides exactly', () => {
    expect(priced({ line_total: 'Line' }, { Line: '29.00' }).order?.items[0]).toMatchObject({
      unitPrice: { minor: 1450 },
      lineTotal: { minor: 2900 },
    });
    const odd = priced({ line_total: 'Line' }, { Line: '29.01' }).order?.items[0];
    expect(odd).toMatchObject({ lineTotal: { minor: 2901 } });
    expect(odd).not.toHaveProperty('unitPrice');
  });

  test('order: the goods are priced together', () => {
    const { order } = priced({ goods_total: 'Goods' }, { Goods: '29.00' });
    expect(order?.goodsTotal).toEqual({ minor: 2900, currency: 'USD' });
    expect(order?.items[0]).not.toHaveProperty('lineTotal');
    expect(said(priced({ goods_total: 'Goods' }, { Goods: '' }).problems)).toEqual([
      '2 Goods error: The cell is empty; it should hold an amount.',
    ]);
  });

  test('none: no price at all', () => {
    const { order } = read({ ...without('unit_price'), basis: 'none' }, good);
    expect(order?.items).toEqual([{ sku: 'MUG-BLUE', title: 'Stoneware mug, blue', quantity: 2, line: 2 }]);
  });

  const two = { ...base, columns: { ...columns, line_total: 'Line', goods_total: 'Goods' }, basis: 'unit' };
  test.each<[string, Cells, string[]]>([
    ['all agree', { Line: '29.00', Goods: '29.00' }, []],
    ['the others are empty', { Line: '', Goods: '' }, []],
    ['a line that is not unit × quantity', { Line: '14.50', Goods: '29.00' }, ['2 Line error: 2 × 14.50 USD is not 14.50 USD.']],
    [
      'a goods total that holds the freight',
      { Line: '29.00', Goods: '35.00' },
      ['2 Goods error: The lines add up to 29.00 USD; the goods total says 35.00 USD.'],
    ],
  ])('several columns are checked against each other: %s', (_what, cells, messages) => {
    expect(said(read(two, { ...good, ...cells }).problems)).toEqual(messages);
  });
});

test.each<[string, object, Cells, object]>([
  ['the column’s', {}, {}, { minor: 1450, currency: 'USD' }],
  ['the settings’ where the cell is empty', { currency: 'NOK' }, { Cur: '' }, { minor: 1450, currency: 'NOK' }],
  ['the cell’s own', {}, { Cur: '', Each: '£14.50', Freight: '', Off: '' }, { minor: 1450, currency: 'GBP' }],
])('the currency is %s', (_what, change, cells, unit) => {
  expect(read({ ...base, ...change }, { ...good, ...cells }).order?.items[0]?.unitPrice).toEqual(unit);
});

test('no currency anywhere holds the order', () => {
  expect(said(read(base, { ...good, Cur: '' }).problems)[0]).toBe('2 Each error: "14.50" is not an amount with a currency we know.');
});

test('of several numbers of the buyer one is declared, and the others are said', () => {
  const numbered = { ...base, columns: { ...columns, eori: 'EORI', vat: 'VAT', tax_id: 'Tax' } };
  const { order, problems } = read(numbered, { ...good, EORI: 'FR1', VAT: 'FR2', Tax: '' });
  expect(order?.recipient.taxId).toEqual({ kind: 'eori', number: 'FR1' });
  expect(said(problems)).toEqual(["2 VAT note: The buyer's EORI number is declared; the VAT number is left out."]);
  expect(read(numbered, { ...good, EORI: '', VAT: 'FR2' }).order?.recipient.taxId).toEqual({ kind: 'vat', number: 'FR2' });
  expect(read(numbered, { ...good, Tax: '9' }).order?.recipient.taxId).toEqual({ kind: 'id', number: '9' });
});

test.each([
  ['2026-11-05', 'YYYY-MM-DD', '2026-11-05'],
  ['2026-11-05 23:59:01', 'YYYY-MM-DD', '2026-11-05'],
  ['2026-11-05T23:59:01Z', 'YYYY-MM-DD', '2026-11-05'],
  ['5/11/2026', 'D/M/YYYY', '2026-11-05'],
  ['5/11/2026', 'DD/MM/YYYY', undefined],
  ['11/05/26', 'MM/DD/YY', '2026-11-05'],
  ['13/05/26', 'MM/DD/YY', undefined],
  ['05.11.2026', 'DD.MM.YYYY', '2026-11-05'],
  ['05x11x2026', 'DD.MM.YYYY', undefined],
  ['2026年11月5日', 'YYYY年M月D日', '2026-11-05'],
  ['5-Nov-26', 'D-Mon-YY', '2026-11-05'],
  ['5 août 2026', 'D Mon YYYY', '2026-08-05'],
  ['Nov 5, 2026', 'Mon D, YYYY', '2026-11-05'],
  ['Foo 5, 2026', 'Mon D, YYYY', undefined],
  ['2026-02-29', 'YYYY-MM-DD', undefined],
])('the date %s written %s', (cell, form, day) => expect(parseDate(cell, form)).toBe(day));

test.each(['YYYY-MM', 'DD/DD/YYYY', 'YYYY-MM-DDTHH', 'x', '', 'YYYY-MM-DD-MM'])('"%s" is no form of dates', (form) =>
  expect(isDateForm(form)).toBe(false),
);
test.each(dateForms)('%s is a form of dates', (form) => expect(isDateForm(form)).toBe(true));

test('a sheet’s own date is read whatever the form', () => {
  expect(read(base, { ...good, Date: '2026-11-05 00:00:00' }).order?.placedOn).toBe('2026-11-05');
});

describe('recognition', () => {
  const csv = (row: Cells): string => `${Object.keys(row).join()}\n${Object.values(row).join()}\n`;
  const shops = (...ids: string[]) => platformsWith({ stores: new Map(ids.map((id) => [id, mappingOf(base)])) });

  test('a mapped column that is not there is named, with the nearest heading', async () => {
    const { Zip, ...rest } = good;
    const { files } = await readAll([inputOf('orders.csv', csv({ ...rest, Zips: Zip! }))], {}, shops('harbor-shop'));
    expect(files[0]!.problems.map(({ message }) => message)).toEqual([
      'No platform we know writes this file: it has a header like "Order, Date, State, First, Last, Firm"; nearest is harbor-shop (harbor-shop, as mapped in the settings), but "Zip" is missing (the file has "Zips" for "Zip").',
    ]);
  });

  test('two stores that fit are both named; the one that is asked for is read', async () => {
    const input = inputOf('orders.csv', csv(good));
    const { files } = await readAll([input], {}, shops('harbor-shop', 'river-shop'));
    expect(files[0]!.problems.map(({ message }) => message)).toEqual([
      'The header fits harbor-shop (harbor-shop, as mapped in the settings) and river-shop (river-shop, as mapped in the settings).',
    ]);
    const { reads } = await readAll([input], { platform: 'river-shop' }, shops('harbor-shop', 'river-shop'));
    expect(reads.map(({ id, platform }) => [id, platform])).toEqual([['H-77', 'river-shop']]);
  });

  test('a store that maps a platform’s own file is ambiguous until it is named', async () => {
    const mapping = mappingOf({
      columns: {
        order: 'Name',
        name: 'Shipping Name',
        address: 'Shipping Address1',
        country: 'Shipping Country',
        sku: 'Lineitem sku',
        quantity: 'Lineitem quantity',
        unit_price: 'Lineitem price',
      },
      money: { mark: '.' },
      currency: 'USD',
    });
    const with2024 = platformsWith({ stores: new Map([['my-shopify', mapping]]) });
    const input = inputOf('orders_export.csv', fixture('shopify/orders_export_2024.csv'));
    const { files } = await readAll([input], {}, with2024);
    expect(files[0]!.problems[0]!.message).toBe(
      'The header fits Shopify (orders export) and my-shopify (my-shopify, as mapped in the settings).',
    );
    expect((await readAll([input], { platform: 'my-shopify' }, with2024)).files[0]).toMatchObject({ platform: 'my-shopify' });
  });
});
