/** Dianxiaomi (店小秘), a seller's program. The seller picks the fields in a template: layouts of 67 and 72 columns are known. */
import type { Layout, Platform } from '../platform.ts';
import { keyOf, readOrder } from './order.ts';

/** That a row is a product and a CSV GB18030 is unverified. What we read and cannot do without; the last three are what no selling platform has. */
const columns = [
  '包裹号',
  '订单号',
  'SKU',
  '产品名称',
  '产品售价',
  '产品数量',
  '币种缩写',
  '收货人姓名',
  '收货人城市',
  '邮编',
  '中文报关名',
  '英文报关名',
  '申报单价',
];

const orders: Layout = {
  id: 'orders',
  title: 'order export by template',
  basis: 'unit',
  fallback: 'gb18030',
  columns,
  recognises: (header) =>
    columns.every((column) => header.has(column)) &&
    ['国家二字码', '收货人国家', '中文国家名'].some((column) => header.has(column)) &&
    ['地址1', '地址1+地址2', '详细地址'].some((column) => header.has(column)),
  orderKey: keyOf,
  readOrder,
};

export const dianxiaomi: Platform = {
  id: 'dianxiaomi',
  name: 'Dianxiaomi 店小秘',
  source: {
    title: 'Dianxiaomi order exports as public programs read them (67 and 72 columns)',
    url: 'https://www.dianxiaomi.com/',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['origin', 'material', 'HS code (72 columns)'],
  remarks: [
    'Customs names, HS code, declared price and weight overrule the catalogue only with `declared: export` in the settings.',
    'A template with several SKUs in a cell is refused. 称重重量 is not used: its unit is not known.',
  ],
  unverified: [
    '申报单价 is in USD and 报关重量 in grams, both of one piece, unless the settings tell otherwise (platforms: {dianxiaomi: {declared: {currency: CNY, weight: kg}}}).',
    '产品售价 is the price of one piece; the order amount is compared.',
    'One row is one product; the CSV is GB18030.',
    'The words of the status; one that is not known is said, and the order goes, unless the settings tell it.',
  ],
  layouts: [orders],
  leavesOpen: ['statuses', 'declared'],
};
