/** Yanwen's order import of 2021 and 2022: without warehouse, platform and SKU. */
import { col, type Layout } from '../layout.ts';
import { items, onePrice, order, orderImport, parcel, product, recipient } from './columns.ts';

export const yanwenV1: Layout = orderImport(1, '2021–2022', '62 columns, XLSX', [
  order,
  product,
  ...recipient,
  col('寄件人税号信息', 'scheme.vat'),
  ...parcel,
  ...items(onePrice),
]);
