/** 4PX (递四方): parcels of marketplaces by air. It takes the declaration as a workbook and gives the numbers itself. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { fourPxOrders } from './layout.ts';

/** Limits differ by product and destination, and no public page states them for all: none is written here. */
const openPlatform: Source = {
  title: '4PX open platform: products differ by contract; no limit is stated for all',
  url: 'https://open.4px.com/',
  cite: 'label sizes: 80 × 90 mm where none is asked for',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const fourPx: Carrier = {
  id: '4px',
  name: '4PX',
  channel: 'air-parcel',
  declarant: { name: '4PX Worldwide Express' },
  services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: openPlatform }],
  documents: ['manifest', 'manifest-json', 'label', 'cn23'],
  numbers: 'given',
  bulk: [fourPxOrders],
  labels: {
    sizes: ['80 × 90 mm', '90 × 100 mm', '100 × 100 mm', '100 × 150 mm', '100 × 200 mm'],
    source: openPlatform,
  },
  source: openPlatform,
};
