/** Where New Zealand's rules were read. */
import type { Source } from '../../model/dated.ts';
import { retrieved } from '../source.ts';

export const supplier: Source = {
  title: 'Aramex: New Zealand goods and services tax law changes',
  url: 'https://www.aramex.com/us/ar/new-zealand-goods-and-services-tax-law-changes-faq/details?contentId=1ee27588-b3f2-659d-9310-ff0100e7fe0c',
  cite: 'from 2019-12-01: items of up to 1,000 NZD; IRD number and "GST paid" for each item',
  retrieved,
  certainty: 'restated',
};
export const levy: Source = {
  title: 'ShipEngine: New Zealand import levies',
  url: 'https://help.shipengine.com/hc/en-us/articles/48335571898651',
  cite: 'Biosecurity (Import Levies) Order 2026, from 2026-04-01; billed to carriers and posts',
  retrieved,
  certainty: 'restated',
};
export const digits: Source = {
  ...supplier,
  cite: 'six digits: not read there; noted in November 2026',
  certainty: 'unverified',
};
