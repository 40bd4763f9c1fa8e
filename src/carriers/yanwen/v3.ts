/** Yanwen's order import of 2026: two prices an item, and who makes and sells the goods. Found by its headings, never by place. */
import { blank, col, type Layout, must, unfilled } from '../layout.ts';
import { items, orderImport, parcel, recipient, sku, trade } from './columns.ts';

const v3 = orderImport(3, '2026', '79 columns, XLSX; one program', [
  ...trade,
  ...recipient,
  blank('收件人短地址(英文)', 'Saudi Arabia: exports of platforms do not have it'),
  col('销售平台', 'platform'),
  col('发件人税号信息', 'scheme.vat'),
  col('生产销售企业', 'sender.company_or_name'),
  col('生产销售企业代码', 'sender.uscc'),
  ...unfilled('CSP'),
  ...parcel,
  ...items((n) => [must(col(`目的国申报单价${n}`, 'item.unit_value')), col(`出口国申报单价${n}`, 'item.export_unit_value')], sku),
]);

export const yanwenV3: Layout = {
  ...v3,
  unverified: [
    ...v3.unverified,
    'in the template the two price columns of item 1 stand elsewhere than those of items 2 to 5: name your template in the settings, and its order is kept',
  ],
};
