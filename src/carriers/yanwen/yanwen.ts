/** Yanwen Logistics (燕文): parcels of marketplaces by air. It takes the declaration as a workbook and gives the numbers itself. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { yanwenV1 } from './v1.ts';
import { yanwenV2 } from './v2.ts';
import { yanwenV3 } from './v3.ts';

/** Limits differ by product and destination, and no public page states them for all: none is written here. */
const unstated: Source = {
  title: 'Yanwen: products differ by contract; no limit is stated for all',
  url: 'https://www.yw56.com.cn/',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

const labelTypes: Source = {
  title: 'Yanwen: interface for orders and labels',
  url: 'https://www.yw56.com.cn/',
  cite: 'label types A4L, A6…, A10x10L; with I the pick list, with C the customs sticker',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const yanwen: Carrier = {
  id: 'yanwen',
  name: 'Yanwen',
  channel: 'air-parcel',
  declarant: { name: 'Yanwen Logistics' },
  services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: unstated }],
  documents: ['manifest', 'manifest-json', 'label', 'cn23'],
  numbers: 'given',
  bulk: [yanwenV3, yanwenV2, yanwenV1],
  labels: { sizes: ['100 × 100 mm', 'A6', 'A4'], source: labelTypes },
  source: unstated,
};
