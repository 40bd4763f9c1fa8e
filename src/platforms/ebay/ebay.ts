/** eBay: the orders report of Seller Hub, as its sites word it, and the old German File Exchange file. */
import type { Layout, Platform } from '../platform.ts';
import { readOrder } from './order.ts';
import { recordOf } from './rows.ts';
import { type Site, sites } from './sites.ts';

const layoutOf = (site: Site): Layout => ({
  id: site.id,
  title: site.title,
  basis: 'unit',
  fallback: 'windows-1252',
  columns: site.columns,
  recognises: (header) => site.columns.every((column) => header.has(column)),
  orderKey: recordOf,
  readOrder: (rows) => readOrder(site, rows),
});

export const ebay: Platform = {
  id: 'ebay',
  name: 'eBay',
  source: {
    title: 'eBay Fulfillment API, EbayTaxReference; the layout of the report as public files and importers show it',
    url: 'https://developer.ebay.com/api-docs/sell/fulfillment/types/sel:EbayTaxReference',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['HS code', 'origin', 'weight', 'material', 'status of the order'],
  remarks: [
    'The report has no status: a cancelled or refunded order cannot be told from a live one. Take it out before declaring.',
    'Sales tax and VAT that eBay collects stand in the total, not in the prices, and are no part of the goods value.',
    'Orders of the Global Shipping Program and eBay International Shipping go to a hub: their address is not the buyer.',
    'The French report is known without its paid and shipped dates: take unpaid and shipped orders out of it before declaring.',
  ],
  unverified: [
    "The German and French reports' columns of the recipient are known from one importer or none: an order without them is held.",
    'The German and French reports are UTF-8 and have summary and item rows as the others do.',
    'Amounts of the United Kingdom are written £12.34.',
    "An IOSS number to the United Kingdom that does not begin with IM is eBay's GB VAT number.",
  ],
  layouts: sites.map(layoutOf),
};
