/** A small shop: exports of a few orders as Shopify writes them, with the demo's settings, catalogue and rates. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder, type World, world } from './world.ts';

const headings = readFileSync(join(demoFolder, 'orders', 'orders_export_1.csv'), 'utf8')
  .split('\n')[0]!
  .trimEnd()
  .split(',');

export interface Sold {
  readonly id: string;
  readonly sku?: string;
  readonly quantity?: number;
  /** Of one unit, in US dollars. */
  readonly price?: string;
  /** Cells by heading, instead of the usual ones. */
  readonly cells?: Readonly<Record<string, string>>;
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One row; the buyer is Mei Tan of Singapore, a destination without a regime of its own. */
export function row({ id, sku = 'TEE-COT-M', quantity = 1, price = '17.50', cells = {} }: Sold): string {
  const total = (Number(price) * quantity).toFixed(2);
  const usual: Readonly<Record<string, string>> = {
    Name: id,
    Email: 'mei.tan@example.com',
    'Financial Status': 'paid',
    Currency: 'USD',
    Subtotal: total,
    Shipping: '0.00',
    Taxes: '0.00',
    Total: total,
    'Discount Amount': '0.00',
    'Shipping Method': 'Standard International',
    'Created at': '2026-11-19 09:10:00 +0800',
    'Lineitem quantity': String(quantity),
    'Lineitem name': 'Relaxed Cotton Tee, M',
    'Lineitem price': price,
    'Lineitem sku': sku,
    'Lineitem requires shipping': 'true',
    'Shipping Name': 'Mei Tan',
    'Shipping Address1': '12 Specimen Crescent',
    'Shipping City': 'Singapore',
    'Shipping Zip': '560923',
    'Shipping Country': 'SG',
    'Shipping Phone': '+65 5550 0168',
  };
  return headings.map((heading) => quoted(cells[heading] ?? usual[heading] ?? '')).join(',');
}

export const exportOf = (...orders: readonly Sold[]): string => `${[headings.join(','), ...orders.map(row)].join('\n')}\n`;

/** A folder with settings, catalogue, rates and one export, `orders.csv`. */
export function shop(...orders: readonly Sold[]): World {
  const made = world();
  for (const file of ['declarant.yaml', 'products.csv', 'rates.csv']) cpSync(join(demoFolder, file), made.at(file));
  if (orders.length > 0) made.write('orders.csv', exportOf(...orders));
  return made;
}
