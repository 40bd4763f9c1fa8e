/** The demo with orders to the United Kingdom: by post and courier to Northern Ireland, by courier and post to Great Britain. */
import { rmSync } from 'node:fs';
import type { World } from './world.ts';

interface Told {
  readonly name: string;
  readonly currency: string;
  readonly shipping: string;
  readonly by: 'Standard International' | 'Express';
  readonly to: readonly [name: string, street: string, city: string, postcode: string];
  readonly lines: readonly (readonly [sku: string, quantity: number, price: string])[];
}

const orders: readonly Told[] = [
  {
    name: '#2101',
    currency: 'USD',
    shipping: '5.50',
    by: 'Standard International',
    to: ['Gráinne McAllister', '27 Ormeau Embankment', 'Belfast', 'BT7 2GJ'],
    lines: [
      ['FLASK-500', 1, '22.00'],
      ['NOTE-A5', 2, '7.50'],
    ],
  },
  {
    name: '#2102',
    currency: 'GBP',
    shipping: '4.20',
    by: 'Express',
    to: ['Ruairí Ó Conaill', '8 Shipquay Street', 'Derry', 'BT48 6DQ'],
    lines: [['LAMP-CLIP', 2, '18.90']],
  },
  {
    name: '#2103',
    currency: 'GBP',
    shipping: '4.20',
    by: 'Express',
    to: ['Owen Achterberg', '3 Vicar Lane', 'Leeds', 'LS1 6AZ'],
    lines: [
      ['TEAPOT-YX', 1, '24.00'],
      ['CUP-YX-6', 1, '19.50'],
      ['TRAY-BAM', 1, '31.25'],
    ],
  },
  {
    name: '#2104',
    currency: 'USD',
    shipping: '9.00',
    by: 'Express',
    to: ['Priya Bhattacharya', '41 Castle Meadow', 'Norwich', 'NR1 3DH'],
    lines: [['SCARF-SILK-90', 1, '49.00']],
  },
  {
    name: '#2105',
    currency: 'GBP',
    shipping: '3.00',
    by: 'Standard International',
    to: ['Fflur Bowen', '12 Heol y Bont', 'Aberystwyth', 'SY23 1PY'],
    lines: [['SOCK-COT-5P', 1, '14.00']],
  },
];

const filing = `    filing:
      uk:
        declarant: GB205672212000
        representation: indirect
        importer: XI433120907000
        srds: { lodged: early, location: { name: BELBFSBEL } }
        birds:
          lodged: early
          location: { name: LHRLHRLHR }
          flight: CA937
          entry_summary: 26GB34F7Y1O2CX8PT4
          authorisation: GBBIRDS20567221200020260401093000
          supervising_office: GBSAA001
`;

export function ukDemo(world: World): void {
  const [header = ''] = world.read('orders/orders_export_1.csv').split('\n');
  rmSync(world.at('orders'), { recursive: true });
  const columns = header.trim().split(',');
  const rows = orders.flatMap((order) => rowsOf(order)).map((row) => columns.map((column) => row[column] ?? '').join(','));
  world.write('orders/orders_export_uk.csv', `${[header.trim(), ...rows].join('\n')}\n`);
  world.edit('declarant.yaml', '    ioss:', '    vat_gb: GB980780684\n    ioss:');
  world.edit('declarant.yaml', '  china-post:\n', `  china-post:\n    documents: [label, cn23, uk-srds]\n${filing}`);
  world.edit('declarant.yaml', '  dhl-express:\n', `  dhl-express:\n    documents: [waybill, invoice, uk-srds, uk-birds]\n${filing}`);
  const [titles, ...products] = world.read('products.csv').trimEnd().split('\n');
  const at = titles!.split(',').indexOf('hs');
  const filed = products.map((row) => `${row},${cells(row)[at]!.padEnd(8, '0')}`);
  world.write('products.csv', `${[`${titles},hs_gb`, ...filed].join('\n')}\n`);
}

/** Of a row without quotes inside quotes. */
const cells = (row: string): string[] => [...row.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!);

function rowsOf({ name, currency, shipping, by, to: [person, street, city, postcode], lines }: Told): Record<string, string>[] {
  const subtotal = lines.reduce((sum, [, quantity, price]) => sum + quantity * Math.round(Number(price) * 100), 0);
  const total = subtotal + Math.round(Number(shipping) * 100);
  const head = {
    'Financial Status': 'paid',
    'Fulfillment Status': 'unfulfilled',
    Currency: currency,
    Subtotal: (subtotal / 100).toFixed(2),
    Shipping: shipping,
    Taxes: '0.00',
    Total: (total / 100).toFixed(2),
    'Discount Amount': '0.00',
    'Shipping Method': by,
    'Created at': '2026-11-20 10:12:00 +0800',
    'Shipping Name': person,
    'Shipping Street': street,
    'Shipping Address1': street,
    'Shipping City': city,
    'Shipping Zip': postcode,
    'Shipping Country': 'GB',
    'Shipping Phone': '+44 20 7946 0958',
  };
  return lines.map(([sku, quantity, price], i) => ({
    ...(i === 0 ? head : {}),
    Name: name,
    'Lineitem quantity': String(quantity),
    'Lineitem name': sku,
    'Lineitem price': price,
    'Lineitem sku': sku,
    'Lineitem requires shipping': 'true',
    'Lineitem discount': '0.00',
  }));
}
