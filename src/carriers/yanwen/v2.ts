/** Yanwen's order import of 2024 and 2025: warehouse, platform, CSP and SKU came to it. */
import { col, type Layout, unfilled } from '../layout.ts';
import { items, onePrice, orderImport, parcel, recipient, sku, trade } from './columns.ts';

export const yanwenV2: Layout = orderImport(2, '2024–2025', '71 columns, XLSX; four programs', [
  ...trade,
  ...recipient,
  col('销售平台', 'platform'),
  col('发件人税号信息', 'scheme.vat'),
  ...unfilled('CSP'),
  ...parcel,
  ...items(onePrice, sku),
]);
