/** SHEIN: the order export of the seller centre (GSP), XLSX in Chinese. Less of it is known than of any other. */
import type { Layout, Platform } from '../platform.ts';
import { keyOf, readOrder } from './order.ts';

const orders: Layout = {
  id: 'orders',
  title: 'orders, Chinese (names known, not their order; address and quantity unverified)',
  basis: 'none',
  fallback: 'gb18030',
  columns: ['GSP订单号', '卖家SKU', '平台SKU', '商品名称'],
  // An older version calls the number 订单号 alone; then its other names must vouch for it.
  recognises: (header) =>
    ['卖家SKU', '平台SKU', '商品名称'].every((column) => header.has(column)) &&
    (header.has('GSP订单号') || ['订单号', '要求发货时间', '商品价格', '币种'].every((column) => header.has(column))),
  orderKey: keyOf,
  readOrder,
};

export const shein: Platform = {
  id: 'shein',
  name: 'SHEIN',
  source: {
    title: 'SHEIN seller centre, export of orders; the names that public parsers look for',
    url: 'https://sellerhub.shein.com/',
    retrieved: '2026-11-22',
    certainty: 'unverified',
  },
  lacks: ['price whose basis is known', 'HS code', 'origin', 'weight', 'tax numbers'],
  remarks: [
    'The value comes from the catalogue, and each order says so. Where you know the columns better, map them as a store with instead_of: shein.',
  ],
  unverified: [
    'Whether 商品价格 is of a piece, a row or an order is not known: it is not read.',
    'The names of the columns of quantity, status and recipient; a file without those we know is refused.',
    'The words of the status; one that is not known is said, and the order goes, unless the settings tell it.',
  ],
  layouts: [orders],
  leavesOpen: ['statuses'],
};
