/** WooCommerce has no export of its own; this is that of the plugin Advanced Order Export, one row an item. */
import type { Layout, Platform, Row } from '../platform.ts';
import { namesGoods, namesOrder, readOrder } from './order.ts';

/**
 * The order's columns stand in every row, or (as some plugins do, unverified) in the first only: then a row of goods without any of them
 * belongs to the order above.
 */
function orderKey(row: Row, previous?: string): string | undefined {
  const number = row.cell('Order Number');
  if (number) return number;
  if (!namesGoods(row) && !namesOrder(row)) return undefined;
  return (namesOrder(row) ? undefined : previous) ?? `(line ${row.line})`;
}

const orders: Layout = {
  id: 'advanced-order-export',
  title: 'Advanced Order Export (48 columns, or a choice of them)',
  basis: 'unit',
  fallback: 'windows-1252',
  columns: [
    'Order Number',
    'Order Status',
    'First Name (Shipping)',
    'Last Name (Shipping)',
    'Address 1&2 (Shipping)',
    'City (Shipping)',
    'Country Code (Shipping)',
    'SKU',
    'Name',
    'Quantity',
    'Item Cost',
  ],
  recognises: (header) => orders.columns.every((column) => header.has(column)),
  orderKey,
  readOrder,
};

export const woocommerce: Platform = {
  id: 'woocommerce',
  name: 'WooCommerce',
  source: {
    title: 'Advanced Order Export For WooCommerce, one header of 48 columns as a public program reads it',
    url: 'https://wordpress.org/plugins/woo-order-export-lite/',
    retrieved: '2026-11-22',
    certainty: 'unverified',
  },
  lacks: ['HS code', 'origin', 'weight', 'currency (48 columns)', 'IOSS number'],
  remarks: [
    'Every shop chooses, renames and translates its columns: with other names, describe the file in the settings as a store.',
    'The 48 columns have no currency. Choose the column Currency too, or tell it in the settings (platforms: {woocommerce: {currency: EUR}}); else the catalogue must give the values.',
    'The billing address is never used.',
  ],
  unverified: [
    'Item Cost is of one and Order Line Total of the line; where they do not agree, the order is held.',
    "Some plugins fill only the first row of an order: a row of goods without any of the order's columns belongs to the order above.",
    'Total items and Total products count pieces and lines, in either order.',
  ],
  layouts: [orders],
  leavesOpen: ['currency', 'statuses'],
};
