import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { platformsWith, proposeStore } from '../../src/platforms/index.ts';
import { readSettings } from '../../src/settings.ts';
import { fixture, inputOf, readAll } from './reading.ts';

const head = Buffer.from(fixture('store/declarant.yaml')).toString().split('stores:')[0]!;

interface Store {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly dates?: string;
  readonly money?: { readonly mark: string };
}

async function propose(content: string | Uint8Array, name = 'orders.csv', encoding?: string) {
  const { value, problems } = await proposeStore(inputOf(name, content), encoding);
  expect(problems).toEqual([]);
  return { ...value!, store: Object.values((parse(value!.yaml) as { stores: Record<string, Store> }).stores)[0]! };
}
/** The proposal as it stands, with answers given, in the settings: the orders it reads. */
async function tried(yaml: string, name: string, content: Uint8Array) {
  const { settings, faults } = readSettings(head + yaml);
  expect(faults).toEqual([]);
  const { reads } = await readAll([inputOf(name, content)], {}, platformsWith(settings!));
  return reads;
}

test('the B2B desk’s file gives the preset’s columns, and can be used as it is', async () => {
  const content = fixture('store/b2b-desk.csv');
  const { yaml, open, store } = await propose(content, 'b2b-desk.csv');
  expect(open).toEqual(['Which of these do not go? cancelled, refunded, shipped, unpaid, digital, fulfilled-by-platform or pick-up:']);
  expect(store.columns).toEqual({
    order: 'Order Number',
    placed_on: 'Order Date',
    status: 'Order Status',
    name: 'Contact Name',
    company: 'Company',
    address: ['Address Line 1', 'Address Line 2'],
    city: 'City',
    region: 'State/Province',
    postcode: 'Postal Code',
    country: 'Country',
    phone: 'Phone',
    email: 'Email',
    eori: 'EORI Number',
    vat: 'VAT Number',
    sku: 'Item Number',
    title: 'Item',
    quantity: 'Quantity',
    unit_price: 'Unit Price',
    currency: 'Currency',
    shipping: 'Freight',
    discount: 'Discount',
    service: 'Shipping Method',
  });
  expect(store).toMatchObject({ dates: 'YYYY-M-D', money: { mark: '.' } });
  expect((await tried(yaml, 'b2b-desk.csv', content)).filter(({ order }) => order)).toHaveLength(5);
});

test('a German sheet: joined names, decimal comma, dates with points, its encoding', async () => {
  const content = fixture('store/own-shop-de.csv');
  const { yaml, store } = await propose(content, 'Teehaus Export.csv');
  expect(yaml).toMatch(/^stores:\n {2}teehaus-export:\n/);
  expect(store.columns).toMatchObject({
    order: 'Bestellnr.',
    name: ['Vorname', 'Nachname'],
    address: ['Straße', 'Adresszusatz'],
    postcode: 'PLZ',
    goods_total: 'Warenwert',
    sku: 'Artikelnr.',
    title: 'Artikel',
    service: 'Versandart',
  });
  expect(store).toMatchObject({ dates: 'D.M.YYYY', money: { mark: ',' }, encoding: 'windows-1252' });
  expect((await tried(yaml, 'orders.csv', content)).map(({ id, order }) => [id, order?.placedOn])).toEqual([
    ['2026-3391', '2026-11-03'],
    ['2026-3392', '2026-11-04'],
    ['2026-3393', '2026-11-04'],
  ]);
});

test('a Chinese sheet: what its amount is of, its currency and its SKU are asked, not guessed', async () => {
  const { yaml, open, store } = await propose(fixture('store/own-shop-zh-14col.csv'), 'orders.csv');
  expect(store).toMatchObject({
    encoding: 'gb18030',
    money: { mark: '.' },
    columns: { order: '订单编号', name: '收件人', address: '街道', title: '商品' },
  });
  expect(store.columns).not.toHaveProperty('goods_total');
  expect(open).toEqual([
    'Which column is the SKU, as the catalogue has it?',
    'Is "金额" of one piece, of the line, or of all goods of the order (without freight and tax)?',
    'In which currency are the amounts?',
  ]);
  expect(yaml).toContain('# Not used:\n    #   用户名\n    #   属性\n');
});

const row = (names: string, ...rows: string[]) => [names, ...rows].join('\n');
const plain = 'Order ID,Recipient,Address,Country,SKU,Qty';

describe('what the first rows do not tell is left as a comment', () => {
  test('a date that may be either', async () => {
    const { yaml, store } = await propose(row(`${plain},Order Date`, 'A1,Ida,Vej 1,DK,CUP,1,03/04/2026'));
    expect(store).not.toHaveProperty('dates');
    expect(yaml).toContain(
      '# Which is it? The first rows can be read in each of these forms:\n    # dates: D/M/YYYY\n    # dates: M/D/YYYY\n',
    );
  });

  test('a later row decides', async () => {
    const { store } = await propose(row(`${plain},Order Date`, 'A1,Ida,Vej 1,DK,CUP,1,03/04/2026', 'A2,Ida,Vej 1,DK,CUP,1,25/04/2026'));
    expect(store.dates).toBe('D/M/YYYY');
  });

  test('a date that we cannot read', async () => {
    const { open } = await propose(row(`${plain},Order Date`, 'A1,Ida,Vej 1,DK,CUP,1,yesterday'));
    expect(open).toContain('How are the dates written? As YYYY-MM-DD, DD/MM/YYYY, MM/DD/YYYY …');
  });

  test.each([
    ['12.50', '.'],
    ['12,50', ','],
    ['1.250,00', ','],
    ['1,250.00', '.'],
    ['1,250', undefined],
    ['12', undefined],
  ])('the amount %s', async (amount, mark) => {
    const { store, open } = await propose(row(`${plain.replaceAll(',', ';')};Unit Price;Currency`, `A1;Ida;Vej 1;DK;CUP;1;${amount};DKK`));
    expect(store.money?.mark).toBe(mark);
    expect(open.some((question) => question.startsWith('Is the decimal mark'))).toBe(mark === undefined);
  });

  test('no price at all is basis none', async () => {
    const { yaml, open } = await propose(row(plain, 'A1,Ida,Vej 1,DK,CUP,1'));
    expect(open).toEqual([]);
    expect(yaml).toContain('basis: none');
  });

  test('an amount that names its currency needs none', async () => {
    const { open } = await propose(row(`${plain},Unit Price`, 'A1,Ida,Vej 1,DK,CUP,1,€12.50'));
    expect(open).toEqual([]);
  });

  test('columns that are missing', async () => {
    const { open } = await propose(row('Order ID,Something', 'A1,x'));
    expect(open).toEqual([
      'Which column is address?',
      'Which column is country?',
      'Which column is quantity?',
      'Which column is the recipient?',
      'Which column is the SKU, as the catalogue has it?',
    ]);
  });
});

test('several prices: the unit’s holds, the others are checked', async () => {
  const { store } = await propose(row(`${plain},Unit Price,Line Total,Currency`, 'A1,Ida,Vej 1,DK,CUP,2,12.50,25.00,DKK'));
  expect(store).toMatchObject({ basis: 'unit', columns: { unit_price: 'Unit Price', line_total: 'Line Total' } });
});

test('the delivery’s column comes before the bare one, the billing’s never', async () => {
  const { store, yaml } = await propose(
    row(
      'Order ID,Billing City,City,Shipping City,Billing Country,Shipping Country,Shipping Name,Shipping Address,SKU,Quantity',
      'A1,a,b,c,d,e,f,g,h,1',
    ),
  );
  expect(store.columns).toMatchObject({
    city: 'Shipping City',
    country: 'Shipping Country',
    name: 'Shipping Name',
    address: 'Shipping Address',
  });
  expect(yaml).toContain('#   Billing City');
});

test.each([
  [
    'French',
    'Numéro de commande;Prénom;Nom;Rue;Complément d’adresse;Code postal;Ville;Pays;Référence;Quantité;Prix unitaire;Devise',
    'C1;Zoé;Petit;1 rue;;75001;Paris;FR;T1;1;9,90;EUR',
  ],
  [
    'Spanish',
    'Número de pedido;Nombre;Apellidos;Dirección;Código postal;Ciudad;País;Código;Cantidad;Precio unitario;Moneda',
    'P1;Eva;Ruiz;Calle 1;28001;Madrid;ES;T1;1;9,90;EUR',
  ],
])('%s headings', async (_language, names, cells) => {
  const { open, store } = await propose(row(names, cells));
  expect(open).toEqual([]);
  expect(Object.keys(store.columns)).toEqual(
    expect.arrayContaining(['order', 'name', 'address', 'postcode', 'city', 'country', 'sku', 'quantity', 'unit_price', 'currency']),
  );
});

test('introductory rows are passed over, and no person of the file is named', async () => {
  const { yaml } = await propose(row('Report of 5 November', '', `${plain},Name`, 'A1,Ida Vest,Vej 1,DK,CUP,1,Ida'));
  expect(yaml).toContain('order: Order ID');
  expect(yaml).not.toMatch(/Ida|Vej/);
});

test('an encoding that is named holds; one that is not known is refused', async () => {
  const bytes = iconv.encode('Bestellnr.,Straße,Land,Menge\n1,Süd,DE,1\n', 'utf-16le');
  expect((await propose(bytes, 'a.csv', 'utf-16le')).store.columns.address).toBe('Straße');
  const { problems } = await proposeStore(inputOf('a.csv', 'a,b\n'), 'klingon');
  expect(problems.map(({ code }) => code)).toEqual(['platforms/unknown-encoding']);
});

test.each([
  ['', 'platforms/empty-file'],
  ['hello\n', 'platforms/unrecognised-file'],
])('"%s" is no table', async (content, code) => {
  const { value, problems } = await proposeStore(inputOf('a.csv', content));
  expect(value).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
