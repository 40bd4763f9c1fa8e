/** Amazon: the order reports of Seller Central, tab separated text with no quoting. */
import type { Fallback, Header, Layout, Platform, ReadOrder, Row } from '../platform.ts';
import { readNewOrder, readUnshippedOrder } from './order.ts';
import { noStreetAddress } from './problems.ts';

/** Japan's files are cp932, told by the channel, the alias mail or the country, all of them ASCII; Europe's that are not UTF-8 are Windows-1252. */
const fallback: Fallback = {
  among: ['windows-1252', 'shift_jis'],
  choose: (firstBytes) =>
    /amazon\.co\.jp|\tJP(?=[\t\r\n])/i.test(new TextDecoder('windows-1252').decode(firstBytes)) ? 'shift_jis' : 'windows-1252',
};

/** A quote is data in these files, as importers read them (unverified). */
const quotes = false;

const hasAll = (header: Header, columns: readonly string[]): boolean => columns.every((column) => header.has(column));
/** A line with goods but no order id is an order of its own, to be refused; without either it is junk, as All Orders ends with. */
const keyIn =
  (column: string) =>
  (row: Row): string | undefined =>
    row.cell(column) || (row.cell('sku', 'order-item-id') ? `line ${row.line}` : undefined);

/** A report without name and street: each of its orders is refused with the reason. */
const refusing =
  (report: string, column: string) =>
  (rows: readonly Row[]): ReadOrder => {
    const [first] = rows as [Row];
    return {
      id: first.cell(column) || `line ${first.line}`,
      problems: [noStreetAddress({ file: first.file, line: first.line }, { report })],
    };
  };

const newOrders: Layout = {
  id: 'new-orders',
  title: 'New Orders (29 to 41 columns, as the seller picks them)',
  basis: 'line',
  fallback,
  quotes,
  columns: ['order-id', 'order-item-id', 'item-price', 'quantity-purchased', 'recipient-name'],
  recognises: (header) => hasAll(header, newOrders.columns) && !header.has('quantity-to-ship'),
  orderKey: keyIn('order-id'),
  readOrder: readNewOrder,
};

const unshippedOrders: Layout = {
  id: 'unshipped-orders',
  title: 'Unshipped Orders (no prices: they come from All Orders, or the value from the catalogue)',
  basis: 'none',
  fallback,
  quotes,
  columns: ['order-id', 'order-item-id', 'quantity-to-ship', 'days-past-promise', 'recipient-name'],
  recognises: (header) => hasAll(header, unshippedOrders.columns),
  orderKey: keyIn('order-id'),
  readOrder: readUnshippedOrder,
};

/** It has the prices that Unshipped Orders lacks, on order id and SKU, but no street: alone it makes no declaration. */
const allOrders: Layout = {
  id: 'all-orders',
  title: 'All Orders (prices for Unshipped Orders; no street, so refused alone)',
  basis: 'line',
  fallback,
  quotes,
  columns: ['amazon-order-id', 'merchant-order-id', 'item-price'],
  recognises: (header) => hasAll(header, allOrders.columns),
  orderKey: keyIn('amazon-order-id'),
  readOrder: refusing('All Orders', 'amazon-order-id'),
  joins: 'unshipped-orders',
};

/** No download of Amazon's but a widely copied data set made from one. */
const saleReport: Layout = {
  id: 'sale-report',
  title: 'Amazon Sale Report (a data set made from an export: refused)',
  basis: 'line',
  fallback: 'windows-1252',
  columns: ['Order ID', 'ship-service-level', 'Courier Status', 'B2B'],
  recognises: (header) => hasAll(header, saleReport.columns),
  orderKey: keyIn('Order ID'),
  readOrder: refusing('An Amazon Sale Report', 'Order ID'),
};

export const amazon: Platform = {
  id: 'amazon',
  name: 'Amazon',
  source: {
    title: 'Amazon Selling Partner API, order report types; the layouts as public files and importers show them',
    url: 'https://github.com/amzn/selling-partner-api-docs/issues/1939',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['HS code', 'origin', 'weight', 'prices (Unshipped Orders)', 'recipient and street (All Orders)'],
  remarks: [
    'New Orders has prices by the line and is the file to use. Unshipped Orders has none: hand over All Orders with it, or the catalogue must give the value.',
    'All Orders has no street: alone it is refused, beside Unshipped Orders it gives the prices.',
    "The e-mail is an alias of Amazon's marketplace: kept with the order, but no contact for customs forms.",
    'Item tax may be contained in the price outside the United States and Canada; it is taken out only where the export gives the price without VAT.',
  ],
  unverified: [
    'A quote (") in the file is data, not a mark around a cell.',
    'item-price of New Orders is of the line where the quantity is above 1, as All Orders has it.',
    'Outside the United States and Canada item-tax is inside item-price: seen in the figures of one file.',
    'The column cpf (Brazil) was seen in one file only.',
  ],
  layouts: [newOrders, unshippedOrders, allOrders, saleReport],
  leavesOpen: ['statuses'],
};
