/** Shopify: `orders_export.csv` of the admin, 68 columns in 2020, 79 since 2024. One row an item; an order's further rows leave the order's columns empty. */
import type { Layout, Platform } from '../platform.ts';
import { keyOf, readOrder } from './order.ts';

/** What we read and cannot do without. Names are matched whatever their case, so `Lineitem SKU` of the help page is among them. */
const columns = [
  'Name',
  'Financial Status',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Discount Amount',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem sku',
  'Shipping Name',
  'Shipping City',
  'Shipping Zip',
  'Shipping Country',
];

const orders: Layout = {
  id: 'orders',
  title: 'orders export',
  basis: 'unit',
  fallback: 'windows-1252',
  columns,
  recognises: (header) =>
    columns.every((column) => header.has(column)) && (header.has('Shipping Address1') || header.has('Shipping Street')),
  orderKey: keyOf,
  readOrder,
};

export const shopify: Platform = {
  id: 'shopify',
  name: 'Shopify',
  source: {
    title: 'Shopify help centre: Exporting orders',
    url: 'https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders',
    retrieved: '2026-11-22',
    certainty: 'official',
  },
  lacks: ['HS code', 'origin', 'weight', 'IOSS number'],
  remarks: [
    'Discounts stand once an order, not by line.',
    'Where prices contain tax, the export does not say how much stands in which line.',
  ],
  unverified: ['Duties is filled only where duties were collected; it is added to the goods when the total is checked.'],
  layouts: [orders],
  leavesOpen: ['statuses'],
};
