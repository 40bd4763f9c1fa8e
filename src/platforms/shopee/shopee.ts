/** Shopee: Order.all and the to-ship list of the seller centre, XLSX, in English. */
import { keyIn } from '../order-rows.ts';
import type { Layout, Platform } from '../platform.ts';
import { readToShip, readWholeOrder } from './order.ts';

const orderAll: Layout = {
  id: 'order-all',
  title: 'Order.all, English (one row a SKU, the currency in the headings)',
  basis: 'unit',
  fallback: 'windows-1252',
  columns: [
    'Order ID',
    'Order Status',
    'Tracking Number*',
    'Order Creation Date',
    'Parent SKU Reference No.',
    'Product Name',
    'SKU Reference No.',
    'Variation Name',
    'Deal Price',
    'Quantity',
    'Product Subtotal',
  ],
  recognises: (header) => orderAll.columns.every((column) => header.has(column)),
  orderKey: keyIn('Order ID'),
  readOrder: readWholeOrder,
};

const toShip: Layout = {
  id: 'to-ship',
  title: 'to-ship list (all items of an order in one cell)',
  basis: 'none',
  fallback: 'windows-1252',
  columns: ['order_sn', 'product_info'],
  recognises: (header) => toShip.columns.every((column) => header.has(column)),
  orderKey: keyIn('order_sn'),
  readOrder: readToShip,
};

export const shopee: Platform = {
  id: 'shopee',
  name: 'Shopee',
  source: {
    title: 'Shopee seller centre, exports of orders; the columns as public parsers of Philippine and Brazilian files show them',
    url: 'https://seller.shopee.ph/',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['HS code', 'origin', 'weight', 'tax numbers', 'price (to-ship list)'],
  remarks: [
    'English headings only; files of Indonesia, Taiwan, Thailand and Vietnam in their own language are not recognised.',
    'The to-ship list has no known price: the value comes from the catalogue, and each order says so.',
    'The SKU is SKU Reference No. (without variations, Parent SKU Reference No.).',
  ],
  unverified: [
    'Deal Price is the price of one and Product Subtotal that of the line: where they disagree no price is used.',
    'Vouchers and shipping fees are not read: whether they are of the row or of the order is not known.',
    "The recipient's columns are known from one parser of Philippine files; a file without them, or with masked names, is refused.",
    'The words of the status; one that is not known is said, and the order goes, unless the settings tell it.',
  ],
  layouts: [orderAll, toShip],
  leavesOpen: ['statuses'],
};
