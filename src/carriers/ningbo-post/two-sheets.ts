/** China Post in Ningbo: a workbook of two sheets, parcels and their items, joined by the number of the item of mail. */
import type { Source } from '../../model/dated.ts';
import { contentsKind } from '../contents-kind.ts';
import { col, type Layout, must } from '../layout.ts';

const sellerProgram: Source = {
  title: 'China Post in Ningbo, workbook of parcels and items, headings as a public program writes them',
  url: 'https://www.11185.cn/',
  cite: '12 and 7 columns, XLSX',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const parcels = [
  must(col('运单码', 'number')),
  must(col('寄达国家（中文）', 'recipient.country', { country: 'chinese' })),
  must(col('寄达国家（英文）', 'recipient.country', { country: 'english' })),
  col('州名', 'recipient.region'),
  must(col('城市名', 'recipient.city')),
  must(col('收件人详细地址', 'recipient.address')),
  must(col('收件人姓名', 'recipient.name')),
  col('收件人电话', 'recipient.phone'),
  must(col('寄件人详细地址（英文）', 'sender.address')),
  must(col('寄件人姓名', 'sender.name')),
  col('寄件人电话', 'sender.phone'),
  must(col('内件类型代码', 'category', { codes: contentsKind })),
];

const items = [
  must(col('跟踪号', 'number')),
  col('物品中文名称', 'item.description_local'),
  must(col('物品英文名称', 'item.description', { limit: 50 })),
  must(col('数量', 'item.quantity')),
  must(col('单件重量', 'item.unit_net', { unit: 'g' })),
  must(col('单价', 'item.unit_value', { decimals: 2 })),
  must(col('原产地', 'item.origin', { country: 'english' })),
];

export const twoSheets: Layout = {
  id: 'ningbo-post',
  name: 'Ningbo Post parcels and items',
  version: '12 and 7 columns',
  files: [
    {
      form: 'xlsx',
      sheets: [{ rows: [{ per: 'shipment', columns: parcels }] }, { rows: [{ per: 'item', columns: items }] }],
    },
  ],
  charset: 'gb18030',
  currency: 'USD',
  source: sellerProgram,
  unverified: [
    '跟踪号 of an item is 运单码 of its parcel',
    'whole grams, and amounts in USD: no column says the unit or the currency',
    'the names of the sheets; the heading 物品英文名称 may have its limit behind it, (不能超过50个字符）: then name your template in the settings',
    'the form of 原产地: the program writes China',
  ],
};
