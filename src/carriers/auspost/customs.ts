/** What both files of Australia Post say to customs: how contents are measured, and why the goods are sent. */
import type { Source } from '../../model/dated.ts';

/** Its interface for other programs states units and lengths; the pages of its files do not. */
export const contents: Source = {
  title: 'Australia Post, shipping interface: items of international shipments',
  url: 'https://developers.auspost.com.au/content/apis/shipping-and-tracking/partials/request-items-intl.html',
  cite: 'weight in kilograms with 3 decimals and value in Australian dollars “of this described content”; description 40',
  retrieved: '2026-11-22',
  certainty: 'official',
};

/** OTHER asks for a word of explanation. */
export const categories = { 'sale-of-goods': 'OTHER', gift: 'GIFT' };
export const explanations = { 'sale-of-goods': 'Sale of goods', '*': '' };
