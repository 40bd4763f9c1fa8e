/** The Click-N-Ship template as newer programs carry it: three columns more than the 56. */
import type { Source } from '../../model/dated.ts';
import { blank, type Layout, unfilled } from '../layout.ts';
import { columns, unverified } from './columns.ts';

const programs: Source = {
  title: 'USPS Click-N-Ship file upload, headings as two public programs carry them',
  url: 'https://cnsb.usps.com/',
  cite: '59 columns; a shop that had written 56 writes these since',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const clickNShip: Layout = {
  id: 'usps-click-n-ship-59',
  name: 'USPS Click-N-Ship',
  version: '59 columns',
  files: [
    {
      form: { delimiter: ',' },
      sheets: [
        {
          rows: [
            {
              per: 'item',
              columns: [
                ...columns,
                blank('Customs Form Reference # Type', 'its words are not known'),
                ...unfilled('HAZMAT Type', 'Live Animals and Perishable Goods Indicator'),
              ],
            },
          ],
        },
      ],
    },
  ],
  charset: 'ascii',
  dates: 'm/d/yy',
  phone: 'bare',
  currency: 'USD',
  source: programs,
  unverified: [...unverified, 'which of the two versions Click-N-Ship takes now: the other is usps-click-n-ship'],
};
