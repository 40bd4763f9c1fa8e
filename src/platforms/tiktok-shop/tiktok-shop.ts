/** TikTok Shop: the orders of the seller centre, one row a SKU. XLSX, whose stated size is wrong at times, or CSV. */
import type { Layout, Platform } from '../platform.ts';
import { keyOf, readOrder } from './order.ts';

const columns = [
  'Order ID',
  'Order Status',
  'Order Substatus',
  'Cancelation/Return Type',
  'SKU ID',
  'Seller SKU',
  'Product Name',
  'Quantity',
  'SKU Unit Original Price',
  'Created Time',
];

const orders: Layout = {
  id: 'orders',
  title: 'orders by SKU (63 columns in the United States, 54 in Vietnam)',
  basis: 'unit',
  fallback: 'windows-1252',
  columns,
  recognises: (header) => columns.every((column) => header.has(column)),
  orderKey: keyOf,
  readOrder,
};

export const tiktokShop: Platform = {
  id: 'tiktok-shop',
  name: 'TikTok Shop',
  source: {
    title: 'TikTok Shop seller centre, export of orders; the columns as public parsers show them',
    url: 'https://github.com/jeffpham2906/JP-Manager',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['currency', 'HS code', 'origin', 'tax numbers'],
  remarks: [
    'Prices have no currency (a "$" alone does not say whose dollar): they are read only where the settings tell it (platforms: {tiktok-shop: {currency: USD}}); else the value comes from the catalogue, and each order says so.',
    'Names, telephones and streets are masked with "*" once an order is shipped: such an order is refused. Export before shipping.',
    'Dates are month first in the United States; elsewhere a date that can be read in two ways is left out.',
  ],
  unverified: [
    'Whether Weight(kg) is of the row or the package is not known: it is not read.',
    'What the price columns are of is known by their names alone: quantity times price must be the subtotal, or no price is used.',
    "Indonesia's columns of the address are known by name only; statuses are known in English only, others are said and the order goes, unless the settings tell them.",
    'The CSV is UTF-8, and may have a tab after its ids; countries are names.',
  ],
  layouts: [orders],
  leavesOpen: ['currency', 'statuses'],
};
