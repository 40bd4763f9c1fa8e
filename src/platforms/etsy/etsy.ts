/** Etsy: two files that belong together, joined by the order id. Sold Order Items has the goods, Sold Orders the order's money. */
import type { Header, Layout, Platform, Row } from '../platform.ts';
import { readOrder, refuseWithoutItems } from './order.ts';

const hasAll = (header: Header, columns: readonly string[]): boolean => columns.every((column) => header.has(column));

/** A row with goods or an addressee but no order id is an order of its own, to be refused. */
const orderKey = (row: Row): string | undefined =>
  row.cell('Order ID') || (row.cell('Item Name', 'Full Name') || row.cell('Ship Country') ? `(line ${row.line})` : undefined);

const orderItems: Layout = {
  id: 'order-items',
  title: 'Sold Order Items (29 or 32 columns)',
  basis: 'unit',
  fallback: 'windows-1252',
  columns: [
    'Order ID',
    'Transaction ID',
    'Listing ID',
    'Item Name',
    'Quantity',
    'Price',
    'Currency',
    'Ship Name',
    'Ship Address1',
    'Ship Country',
  ],
  recognises: (header) => hasAll(header, orderItems.columns),
  orderKey,
  readOrder,
};

/** Its items are a number only. Beside Sold Order Items it gives discount, shipping and the whole address. */
const soldOrders: Layout = {
  id: 'sold-orders',
  title: 'Sold Orders (discounts and addresses for Sold Order Items; no items, so refused alone)',
  basis: 'order',
  fallback: 'windows-1252',
  columns: ['Order ID', 'Full Name', 'Number of Items', 'Street 1', 'Ship Country', 'Currency', 'Order Value', 'Order Total'],
  recognises: (header) => hasAll(header, soldOrders.columns),
  orderKey,
  readOrder: refuseWithoutItems,
  joins: 'order-items',
};

export const etsy: Platform = {
  id: 'etsy',
  name: 'Etsy',
  source: {
    title: 'Epicrae/EtsyCompanion: EtsySoldOrders2023.csv, 1605 orders; the items file as public parsers read it',
    url: 'https://github.com/Epicrae/EtsyCompanion',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['HS code', 'origin', 'weight', 'IOSS number', 'SKU (29 columns)'],
  remarks: [
    'Sold Orders has no items: alone it is refused. Hand over Sold Order Items with it, or that alone.',
    'Sold Order Items alone does not say how a discount is shared over several items, and with 32 columns lacks the second address line.',
    'Order Total holds tax that Etsy collected at the sale, while Sales Tax says 0. The goods are worth Order Value less the discount.',
    'Nothing says whether IOSS or another scheme was applied, and its number is not given.',
    'The 29 columns have no SKU; Sold Orders gives it for orders of one item.',
  ],
  unverified: [
    'The words of Status, of downloads and of sales in person, and that no Date Paid means unpaid.',
    'Whether Item Total has a discount off already: either is taken, nothing else.',
    'Whether prices hold VAT Paid by Buyer: none is taken out.',
  ],
  layouts: [orderItems, soldOrders],
  leavesOpen: ['statuses'],
};
