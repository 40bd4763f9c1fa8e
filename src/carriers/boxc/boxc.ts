/** BoxC: consolidator of parcels into the United States and elsewhere. It takes the shipments as a file, gives the numbers and makes the labels. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { boxcImport } from './import.ts';

const routes: Source = {
  title: 'BoxC, interface: shipments',
  url: 'https://api.boxc.com/v1/docs/shipments',
  cite: 'limits of weight and size depend on the route',
  retrieved: '2026-11-22',
  certainty: 'official',
};

export const boxc: Carrier = {
  id: 'boxc',
  name: 'BoxC',
  channel: 'air-parcel',
  declarant: { name: 'BoxC' },
  services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: routes }],
  documents: ['manifest', 'manifest-json', 'label', 'cn23'],
  numbers: 'given',
  bulk: [boxcImport],
  source: routes,
};
