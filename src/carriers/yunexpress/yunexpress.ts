/** YunExpress (云途): parcels of marketplaces by air. It takes the declaration as a workbook and gives the numbers itself, YT and 16 digits. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { yunexpressChinese } from './chinese.ts';
import { yunexpressEnglish } from './english.ts';

/** Limits differ by product and destination, and no public page states them for all: none is written here. */
const unstated: Source = {
  title: 'YunExpress: products differ by contract; no limit is stated for all',
  url: 'https://www.yunexpress.com/',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

export const yunexpress: Carrier = {
  id: 'yunexpress',
  name: 'YunExpress',
  channel: 'air-parcel',
  declarant: { name: 'YunExpress Logistics' },
  services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: unstated }],
  documents: ['manifest', 'manifest-json', 'label', 'cn23'],
  numbers: 'given',
  numberKind: 'yunexpress',
  bulk: [yunexpressEnglish, yunexpressChinese],
  source: unstated,
};
