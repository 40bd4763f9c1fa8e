/** The Click-N-Ship template of 56 columns. */
import type { Source } from '../../model/dated.ts';
import type { Layout } from '../layout.ts';
import { columns, unverified } from './columns.ts';

const programs: Source = {
  title: 'USPS Click-N-Ship batch, headings as two public programs carry the template',
  url: 'https://cnsb.usps.com/',
  cite: '56 columns, fixed',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const clickNShip56: Layout = {
  id: 'usps-click-n-ship',
  name: 'USPS Click-N-Ship',
  version: '56 columns',
  files: [{ form: { delimiter: ',' }, sheets: [{ rows: [{ per: 'item', columns }] }] }],
  charset: 'ascii',
  dates: 'm/d/yy',
  phone: 'bare',
  currency: 'USD',
  source: programs,
  unverified,
};
