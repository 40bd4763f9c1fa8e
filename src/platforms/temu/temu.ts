/** Temu: the order export of agentseller.temu.com, as semi-managed sellers have it. XLSX; re-saved as CSV or TSV it is read too. */
import type { Layout, Platform } from '../platform.ts';
import { keyOf, readOrder } from './order.ts';

const layoutOf = (id: string, title: string, columns: readonly string[]): Layout => ({
  id,
  title,
  basis: 'none',
  fallback: 'gb18030',
  columns,
  recognises: (header) => columns.every((column) => header.has(column)),
  orderKey: keyOf,
  readOrder,
});

export const temu: Platform = {
  id: 'temu',
  name: 'Temu',
  source: {
    title: 'Temu seller centre, export of orders; the columns as public parsers and their tests show them',
    url: 'https://agentseller.temu.com/',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['price', 'currency', 'HS code', 'origin', 'weight', 'IOSS number'],
  remarks: [
    'The Chinese export has no price and no currency: the value comes from the catalogue, and each order says so.',
    'The English export has base prices without a currency, and whose price they are is not documented: they are not read.',
    'The recipient (收货信息) is a group of columns of its own: an export without it is refused.',
    '身份证号 and 税号 are numbers of the buyer.',
  ],
  unverified: [
    'Of the statuses only 待发货 was seen in a file; a word that is not known is said, and the order goes, unless the settings tell it.',
    'English dates are written as in Jan 1, 2025, 8:00 am PDT(UTC-7).',
  ],
  layouts: [
    layoutOf('orders-zh', 'orders, Chinese (19 to 33 columns, as the seller picks them)', [
      '订单号',
      '子订单号',
      '应履约件数',
      'SKUID',
      'SKU货号',
    ]),
    layoutOf('orders-en', 'orders, English (names known, not their order)', [
      'order id',
      'Order item ID',
      'quantity to ship',
      'contribution sku',
    ]),
  ],
  leavesOpen: ['statuses'],
};
