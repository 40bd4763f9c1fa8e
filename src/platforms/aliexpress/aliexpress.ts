/** AliExpress (速卖通): the seller's order export, one row an order with all its items packed into one cell. */
import type { Header, Layout, Platform, Row } from '../platform.ts';
import { columns } from './columns.ts';
import { readOrder } from './order.ts';

/** No other tool of the country has this total beside the packed items. */
const needed = [columns.order, columns.goods, columns.items, columns.name, columns.country, columns.street];

const recognises = (header: Header): boolean => needed.every((names) => names.some((name) => header.has(name)));

/** A row with goods or an addressee but no order number is an order of its own, to be refused. */
function orderKey(row: Row): string | undefined {
  const named = row.cell(...columns.order);
  const content = [columns.items, columns.name, columns.goods].some((names) => row.cell(...names) !== '');
  return named || (content ? `(line ${row.line})` : undefined);
}

const orders: Layout = {
  id: 'orders',
  title: 'order export (26 or 27 columns, or a choice of them; .xls, .xlsx or CSV)',
  basis: 'order',
  // The .xlsx of later years is unverified, and read as the .xls is. A CSV that was saved from the sheet is GBK, or UTF-8 with a byte order mark.
  fallback: 'gb18030',
  columns: needed.map((names) => names[0]!),
  recognises,
  orderKey,
  readOrder,
};

export const aliexpress: Platform = {
  id: 'aliexpress',
  name: 'AliExpress',
  source: {
    title: 'AliExpress seller export (速卖通订单导出), as public importers read it',
    url: 'https://sell.aliexpress.com/',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['price by item', 'HS code', 'origin', 'weight', 'IOSS number'],
  remarks: [
    'No price by item: the total of the goods is shared over them by the catalogue, or by quantity.',
    'Only the Chinese header is known. The export exists with an English one too.',
  ],
  unverified: [
    'A discount (满立减) is taken off the total of the goods: its name says so, nobody else.',
    'Of the status words only 等待您发货 and 订单结束 are vouched for; the others are as sellers know them. An unknown one holds the order until the settings tell it.',
    'The export as .xlsx is read like the .xls.',
    'A title may itself hold 【.',
    'Amounts in another currency than $ were not seen; a bare number needs its currency in the settings.',
  ],
  layouts: [orders],
  leavesOpen: ['currency', 'statuses'],
};
