/** Magento (Adobe Commerce): the order grid of the admin. It is recognised so that it can be refused with the reason. */
import type { Layout, Platform, ReadOrder, Row } from '../platform.ts';
import { noItems } from './problems.ts';

const keyOf = (row: Row): string | undefined =>
  row.cell('ID') || (row.cell('Ship-to Name', 'Bill-to Name') || row.cell('Shipping Address') ? `(line ${row.line})` : undefined);

function refuse(rows: readonly Row[]): ReadOrder {
  const [first] = rows as [Row];
  return { id: keyOf(first) ?? `(line ${first.line})`, problems: [noItems({ file: first.file, line: first.line }, {})] };
}

const orderGrid: Layout = {
  id: 'order-grid',
  title: 'order grid (no items: refused)',
  basis: 'order',
  // That the file is UTF-8 is unverified.
  fallback: 'windows-1252',
  columns: ['ID', 'Purchase Point', 'Purchase Date', 'Bill-to Name', 'Ship-to Name', 'Grand Total (Purchased)', 'Shipping Address'],
  recognises: (header) => orderGrid.columns.every((column) => header.has(column)),
  orderKey: keyOf,
  readOrder: refuse,
};

export const magento: Platform = {
  id: 'magento',
  name: 'Magento',
  source: {
    title: 'Adobe Commerce: the order grid of Sales > Orders; one header of 22 columns as a public log shows it',
    url: 'https://developer.adobe.com/commerce/extensibility/admin-ui-sdk/extension-points/order/',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['items', 'address in its parts', 'currency', 'HS code', 'origin', 'weight'],
  remarks: [
    'The order grid has no items and the address in one text: every order is refused.',
    'An export of items from an extension of the shop is read as a store of the settings.',
  ],
  unverified: ['The grid is UTF-8; nothing else of it is read.'],
  layouts: [orderGrid],
};
