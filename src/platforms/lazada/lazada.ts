/** Lazada: the orders of the seller centre, XLSX, 77 columns in 2026 and 76 before. One row a unit. */
import type { Layout, Platform } from '../platform.ts';
import { keyOf, readOrder } from './order.ts';

const columns = [
  'orderItemId',
  'orderNumber',
  'sellerSku',
  'lazadaSku',
  'createTime',
  'shippingName',
  'shippingAddress',
  'shippingCountry',
  'itemName',
  'variation',
  'status',
];

const orders: Layout = {
  id: 'orders',
  title: 'orders (76 or 77 columns, one row a unit)',
  basis: 'unit',
  fallback: 'windows-1252',
  columns,
  recognises: (header) => columns.every((column) => header.has(column)),
  orderKey: keyOf,
  readOrder,
};

export const lazada: Platform = {
  id: 'lazada',
  name: 'Lazada',
  source: {
    title: 'Lazada seller centre, export of orders; the columns as public mappings show them',
    url: 'https://sellercenter.lazada.com.ph/',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['currency', 'HS code', 'origin', 'weight'],
  remarks: [
    'One row a unit and no quantity: rows are counted. A row without its orderItemId, or with one that a spreadsheet broke, holds the order.',
    'Prices have no currency: they are read only where the settings tell it (platforms: {lazada: {currency: MYR}}); else the value comes from the catalogue, and each order says so.',
  ],
  unverified: [
    'taxCode and nationalRegistrationNumber are not read: whose numbers they are is not known.',
    'How the export writes countries: codes and names are both read.',
    'sellerDiscountTotal is of the unit: it is taken off only where paidPrice bears it out.',
    'The words of the status; one that is not known is said, and the order goes, unless the settings tell it.',
  ],
  layouts: [orders],
  leavesOpen: ['currency', 'statuses'],
};
