/**
 * Order exports of any size, the same for the same number and seed: Shopify, Amazon and eBay files as the platforms write them, with the
 * catalogue, rates and settings to declare them. Files are streams, so a million orders need no memory here.
 */
import { readFileSync } from 'node:fs';
import { people } from './people.js';

const demo = (file) => readFileSync(new URL(`../../fixtures/demo/${file}`, import.meta.url), 'utf8').replace(/^\uFEFF/, '');
const headingsOf = (file, delimiter) =>
  demo(`orders/${file}`)
    .split(/\r?\n/)
    .find((line) => line.includes(delimiter))
    .split(delimiter)
    .map((name) => name.replaceAll('"', ''));

const headings = {
  shopify: headingsOf('orders_export_1.csv', ','),
  amazon: headingsOf('amazon-eu-new-orders-2026-11-20.txt', '\t'),
  ebay: headingsOf('eBay-OrdersReport-Nov-20-2026.csv', ','),
};

/** What is sold: SKU, title, price in cents. `heavy` goes as a parcel. */
const goods = [
  ['SCARF-SILK-90', 'Silk Square Scarf “West Lake”, 90 cm', 3600],
  ['SOCK-COT-5P', 'Everyday Cotton Socks, 5-pack', 1990],
  ['TEE-COT-M', 'Relaxed Cotton Tee, M', 1750],
  ['BEANIE-ACR', 'Cosy Ribbed Beanie', 1500],
  ['GLOVE-TS', 'Touchscreen Winter Gloves', 1250],
  ['RING-925-7', 'Minimal Silver Ring, Size 7', 3400],
  ['NECK-STAR', 'North Star Necklace', 1890],
  ['LAMP-CLIP', 'Clip-On Reading Light CL-2', 1680],
  ['FLASK-500', 'Insulated Bottle 500 ml', 2200],
  ['CHESS-MAG', 'Magnetic Travel Chess 25 cm', 2100],
  ['STICK-CAT', 'Cat Stickers, 12 pcs', 450],
  ['UMB-FOLD', 'Windproof Folding Umbrella', 1700],
  ['SUN-POL', 'Polarised Sunglasses', 2400],
  ['WALLET-BI', 'Bifold Wallet, Brown', 3200],
  ['TOTE-CAN', 'Canvas Tote, Natural', 1900],
  ['BRUSH-MK12', 'Makeup Brush Set, 12 pcs', 2350],
];
const heavy = ['TENT-2P', 'Two-Person Tent', 5900];
const unknown = ['DISCONTINUED-07', 'Paper Lantern, Red', 1100];

/** One order in so many names a SKU that the catalogue lacks, and is held. */
const heldEvery = 97;

/** A small seeded generator (mulberry32): numbers from 0 to below 1. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th order of a platform: who, what, how. Depends on its number and the seed alone. */
function orderAt(n, seed, buyers = people) {
  const next = random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b));
  const below = (count) => Math.floor(next() * count);
  const one = (list) => list[below(list.length)];
  const person = one(buyers);
  const [city, region, postcode] = one(person.cities);
  const lines = Array.from({ length: 1 + Math.floor(next() ** 2 * 4) }, (_, i) => [
    ...goods[(below(goods.length) + i) % goods.length],
    1 + below(2),
  ]);
  const distinct = [...new Map(lines.map((line) => [line[0], line])).values()];
  if (next() < 0.06) distinct.splice(0, distinct.length, [...heavy, 1]);
  if (n % heldEvery === heldEvery - 1) distinct.splice(0, 1, [...unknown, 1]);
  return {
    ...person,
    name: `${one(person.given)}${person.joint ?? ' '}${one(person.family)}`,
    street: person.street(one(person.streets), 1 + below(990)),
    city,
    region,
    postcode,
    phone: `${person.dial} 555 ${String(below(10_000)).padStart(4, '0')}`,
    urgent: next() < 0.05,
    lines: distinct,
    day: 10 + below(10),
    // Korea's customs know a buyer by a number of theirs.
    pccc: person.country === 'KR' ? `P1${String(below(100_000_000)).padStart(11, '0')}` : undefined,
    minute: String(below(60)).padStart(2, '0'),
  };
}

const amount = (cents) => (cents / 100).toFixed(2);
const minimal = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const always = (cell) => `"${cell.replaceAll('"', '""')}"`;
const bare = (cell) => cell;

/** Writes rows of a file: cells by heading, the rest empty. */
function rowWriter(columns, delimiter, quote, eol) {
  const at = new Map(columns.map((column, i) => [column, i]));
  const blank = columns.map(() => quote(''));
  return (cells) => {
    const row = blank.slice();
    for (const [column, cell] of Object.entries(cells)) row[at.get(column)] = quote(cell);
    return row.join(delimiter) + eol;
  };
}

const shopifyRow = rowWriter(headings.shopify, ',', minimal, '\n');
const amazonRow = rowWriter(headings.amazon, '\t', bare, '\n');
const ebayRow = rowWriter(headings.ebay, ',', always, '\r\n');

/** The rows of an order, cells by heading. */
function shopifyLines(n, seed) {
  const { name, street, city, region, postcode, country, phone, urgent, lines, day, minute, pccc } = orderAt(n, seed);
  const subtotal = lines.reduce((sum, [, , cents, quantity]) => sum + cents * quantity, 0);
  const placed = `2026-11-${day} 09:${minute}:00 +0800`;
  const address = (kind) => ({
    [`${kind} Name`]: name,
    [`${kind} Street`]: street,
    [`${kind} Address1`]: street,
    [`${kind} City`]: city,
    [`${kind} Zip`]: /^\d+$/.test(postcode) ? `'${postcode}` : postcode,
    [`${kind} Province`]: region,
    [`${kind} Country`]: country,
    [`${kind} Phone`]: phone,
  });
  return lines.map(([sku, title, cents, quantity], i) => {
    const first = {
      'Financial Status': 'paid',
      'Paid at': placed,
      'Fulfillment Status': 'unfulfilled',
      'Accepts Marketing': 'no',
      Currency: 'USD',
      Subtotal: amount(subtotal),
      Shipping: '4.50',
      Taxes: '0.00',
      Total: amount(subtotal + 450),
      'Discount Amount': '0.00',
      'Shipping Method': urgent ? 'Express' : 'Standard International',
      ...(pccc && { 'Note Attributes': `PCCC: ${pccc}` }),
      ...address('Billing'),
      ...address('Shipping'),
      'Refunded Amount': '0.00',
      'Outstanding Balance': '0.00',
      Id: String(6_500_000_000_000 + n),
      'Risk Level': 'Low',
      Source: 'web',
    };
    const cells = {
      Name: `#${100_000 + n}`,
      Email: `buyer${n}@example.com`,
      'Created at': placed,
      'Lineitem quantity': String(quantity),
      'Lineitem name': title,
      'Lineitem price': amount(cents),
      'Lineitem sku': sku,
      'Lineitem requires shipping': 'true',
      'Lineitem taxable': 'true',
      'Lineitem fulfillment status': 'pending',
      Vendor: 'Linhe',
      'Lineitem discount': '0.00',
      ...(i === 0 && first),
    };
    return cells;
  });
}

const shopifyOrder = (n, seed) => shopifyLines(n, seed).map(shopifyRow).join('');

/** A Shopify export as a table: the header, then whole orders, of as many rows as asked for or a few more. */
export function* generateTable(rows, seed = 1) {
  yield headings.shopify;
  for (let [n, written] = [0, 0]; written < rows; n++) {
    for (const cells of shopifyLines(n, seed)) {
      written++;
      yield headings.shopify.map((heading) => cells[heading] ?? '');
    }
  }
}

/** Amazon's files have no room for the number that Korea asks, so nobody there buys at Amazon. */
const amazonBuyers = people.filter(({ country }) => country !== 'KR');

function amazonOrder(n, seed) {
  const { name, street, city, region, postcode, country, phone, urgent, lines, day, minute } = orderAt(n, seed, amazonBuyers);
  const id = String(n).padStart(7, '0');
  const placed = `2026-11-${day}T08:${minute}:00+00:00`;
  return lines
    .map(([sku, title, cents, quantity], i) => {
      const cells = {
        'order-id': `305-${id}-${id}`,
        'order-item-id': String(50_000_000_000_000 + n * 10 + i),
        'purchase-date': placed,
        'payments-date': placed,
        'buyer-email': `b${n}@marketplace.amazon.example`,
        'buyer-name': name,
        'buyer-phone-number': phone,
        sku,
        'product-name': title,
        'quantity-purchased': String(quantity),
        currency: 'EUR',
        'item-price': amount(cents * quantity),
        'item-tax': '0.00',
        'shipping-price': i === 0 ? '3.90' : '0.00',
        'shipping-tax': '0.00',
        'ship-service-level': urgent ? 'Expedited' : 'Standard',
        'recipient-name': name,
        'ship-address-1': street,
        'ship-city': city,
        'ship-state': region,
        'ship-postal-code': postcode,
        'ship-country': country,
        'ship-phone-number': phone,
        'sales-channel': 'Amazon.de',
        'is-business-order': 'false',
        'is-sold-by-ab': 'false',
      };
      return amazonRow(cells);
    })
    .join('');
}

function ebayOrder(n, seed) {
  const { name, street, city, region, postcode, countryName, phone, urgent, lines, day, pccc } = orderAt(n, seed);
  const total = lines.reduce((sum, [, , cents, quantity]) => sum + cents * quantity, 0);
  const common = {
    'Sales Record Number': String(10_000 + n),
    'Order Number': `14-${String(Math.floor(n / 100_000)).padStart(5, '0')}-${String(n % 100_000).padStart(5, '0')}`,
    'Buyer Username': `buyer_${n}`,
    'Sale Date': `Nov-${day}-26`,
    'Paid On Date': `Nov-${day}-26`,
    'Item Country': 'CN',
  };
  const buyer = {
    ...common,
    'Buyer Name': name,
    'Ship To Name': name,
    'Ship To Phone': phone,
    'Ship To Address 1': street,
    'Ship To City': city,
    'Ship To State': region,
    'Ship To Zip': postcode,
    'Ship To Country': countryName,
    ...(pccc && { 'Buyer Tax Identifier Name': 'PCCC', 'Buyer Tax Identifier Value': pccc }),
    'Shipping And Handling': '$4.00',
    'Total Price': `$${amount(total + 400)}`,
    'Shipping Service': urgent ? 'Express' : 'International Standard Shipping',
  };
  const item = ([sku, title, cents, quantity], i) => ({
    'Item Number': String(186_000_000_000 + n * 10 + i),
    'Item Title': title,
    'Custom Label': sku,
    Quantity: String(quantity),
    'Sold For': `$${amount(cents)}`,
    'Transaction ID': String(2_800_000_000_000 + n * 10 + i),
  });
  const summary = {
    ...buyer,
    Quantity: String(lines.reduce((sum, [, , , quantity]) => sum + quantity, 0)),
    'Sold For': `$${amount(total)}`,
  };
  const rows =
    lines.length === 1 ? [{ ...buyer, ...item(lines[0], 0) }] : [summary, ...lines.map((line, i) => ({ ...common, ...item(line, i) }))];
  return rows.map(ebayRow).join('');
}

/** The texts of a file in pieces of a hundred orders or so. */
function* inPieces(head, from, to, orderText, foot = '') {
  let piece = head;
  for (let n = from; n < to; n++) {
    piece += orderText(n);
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  yield piece + foot;
}

/** A batch of so many orders: half of them Shopify's, three tenths Amazon's, the rest eBay's. */
export function generateBatch(orders, seed = 1) {
  const [shopify, amazon] = [Math.ceil(orders * 0.5), Math.floor(orders * 0.3)];
  const ebayHead = `\uFEFF\r\n${headings.ebay.map(always).join(',')}\r\n${ebayRow({})}`;
  const ebayFoot = `\r\n"${orders - shopify - amazon}","record(s) downloaded","from Nov-10-26 to Nov-20-26"\r\n"Seller ID : linhe_yiwu_direct"\r\n`;
  const file = (name, pieces) => ({ name, open: pieces });
  return {
    orders,
    held: Math.floor(orders / heldEvery),
    catalogue: { name: 'products.csv', text: demo('products.csv') },
    rates: { name: 'rates.csv', text: demo('rates.csv') },
    settings: { name: 'declarant.yaml', text: settings() },
    files: [
      file('shopify.csv', () => inPieces(`${headings.shopify.join(',')}\n`, 0, shopify, (n) => shopifyOrder(n, seed))),
      file('amazon.txt', () => inPieces(`${headings.amazon.join('\t')}\n`, shopify, shopify + amazon, (n) => amazonOrder(n, seed))),
      file('ebay.csv', () => inPieces(ebayHead, shopify + amazon, orders, (n) => ebayOrder(n, seed), ebayFoot)),
    ],
  };
}

/** The demo's settings with number ranges that a million orders do not end. */
const settings = () =>
  demo('declarant.yaml')
    .replaceAll("'10099999'", "'19999999'")
    .replaceAll("'20099999'", "'29999999'")
    .replaceAll("'481999999'", "'489999999'");
