/** China Post, acceptance with pre-declaration (收寄+预报关): a row an item, the parcel's own columns repeated. It has no column for the HS code. */
import type { Source } from '../../model/dated.ts';
import { contentsKind } from '../contents-kind.ts';
import { type Column, col, type Layout, must } from '../layout.ts';

const officePrograms: Source = {
  title: 'China Post pre-declaration file 收寄+预报关, headings as two public programs write them',
  url: 'https://www.11185.cn/',
  cite: '22 columns, XLSX or CSV',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const columns: readonly Column[] = [
  must(col('邮件号码', 'number')),
  col('寄达局名称', 'recipient.country', { country: 'chinese' }),
  must(col('邮件重量', 'gross', { unit: 'g' })),
  must(col('单件重量', 'item.unit_net', { unit: 'g' })),
  col('寄达局邮编', 'recipient.postcode'),
  must(col('英文国家名', 'recipient.country', { country: 'english' })),
  col('英文州名', 'recipient.region'),
  must(col('英文城市名', 'recipient.city')),
  must(col('收件人姓名', 'recipient.name')),
  must(col('收件人地址', 'recipient.street')),
  col('收件人电话', 'recipient.phone'),
  must(col('寄件人姓名（英文）', 'sender.name')),
  col('寄件人省名（英文）', 'sender.region'),
  must(col('寄件人城市名（英文）', 'sender.city')),
  must(col('寄件人地址（英文）', 'sender.street')),
  col('寄件人电话', 'sender.phone'),
  must(col('内件类型代码', 'category', { codes: contentsKind })),
  col('内件名称', 'item.description_local'),
  must(col('内件英文名称', 'item.description', { limit: 60 })),
  must(col('内件数量', 'item.quantity')),
  must(col('单价', 'item.unit_value', { decimals: 2 })),
  must(col('产地', 'item.origin', { country: 'english' })),
];

const file = (columns: readonly Column[]): Omit<Layout, 'id' | 'name' | 'unverified'> => ({
  version: '收寄+预报关',
  files: [{ form: 'xlsx', sheets: [{ rows: [{ per: 'item', columns }] }] }],
  charset: 'gb18030',
  currency: 'USD',
  source: officePrograms,
});

const doubts = [
  'amounts in USD, as its file for bulk mailers has them: there is no column for the currency',
  'the limit of 60 characters of 内件英文名称, and the form of 产地',
];

export const preDeclaration: Layout = {
  ...file(columns),
  id: 'china-post-pre-declaration',
  name: 'China Post pre-declaration',
  unverified: ['whole grams without a unit: offices that want 120.0g take china-post-pre-declaration-g', ...doubts],
};

/** Some offices write the unit into the cells of the weights: `120.0g`. */
export const preDeclarationInGrams: Layout = {
  ...file(columns.map((column) => (column.unit === 'g' ? { ...column, decimals: 1, after: 'g' } : column))),
  id: 'china-post-pre-declaration-g',
  name: 'China Post pre-declaration, weights with unit',
  unverified: ['that both weights have the unit behind them', ...doubts],
};
