/** Wish: the order export of the merchant dashboard, 44 columns about 2016, 61 about 2020. One row an item, each with an order id of its own. */
import type { Layout, Platform } from '../platform.ts';
import { parcelKey, readOrder } from './order.ts';

const orders: Layout = {
  id: 'orders',
  title: 'order export (44 or 61 columns)',
  basis: 'unit',
  // That the file is UTF-8 is unverified.
  fallback: 'windows-1252',
  columns: [
    'Order Id',
    'Transaction ID',
    'Order State',
    'SKU',
    'Product',
    'Price (each)',
    'Cost (each)',
    'Quantity',
    'Name',
    'Street Address 1',
    'City',
    'Country',
    'Country Code',
  ],
  recognises: (header) => orders.columns.every((column) => header.has(column)),
  orderKey: parcelKey,
  readOrder,
};

export const wish: Platform = {
  id: 'wish',
  name: 'Wish',
  source: {
    title: 'Wish merchant help: What information do I see for my orders?',
    url: 'https://merchantfaq.wish.com/hc/en-us/articles/204530038-What-information-do-I-see-for-my-orders-',
    retrieved: '2026-11-22',
    certainty: 'official',
  },
  lacks: ['HS code', 'origin', 'weight', 'IOSS number', 'currency (44 columns)'],
  remarks: [
    'Items bought together have different order ids: a parcel is a transaction and an address.',
    'The value is the price, which the buyer pays, not the cost, which Wish pays the seller.',
    'The 44 columns have no currency: a bare $ is read as the US dollar, and a number without any symbol is refused, unless the settings tell it (platforms: {wish: {currency: EUR}}).',
  ],
  unverified: [
    'UTF-8, dates as MM-DD-YYYY, and a bare $ for the US dollar.',
    'The words of the order state; an unknown one holds the parcel until the settings tell it.',
  ],
  layouts: [orders],
  leavesOpen: ['currency', 'statuses'],
};
