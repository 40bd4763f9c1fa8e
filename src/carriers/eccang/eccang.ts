/** A forwarder or warehouse with the ERP of eccang (易仓): parcels by air, numbers from the delivery that it chooses. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { eccangOrders } from './orders.ts';

/** The ERP moves nothing itself; whoever runs it has limits of its own. */
const unstated: Source = {
  title: 'eccang: the limits are those of the forwarder that runs it',
  url: 'https://www.eccang.com/',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

export const eccang: Carrier = {
  id: 'eccang',
  name: 'Forwarder with eccang ERP',
  channel: 'air-parcel',
  declarant: { name: 'Forwarder with eccang ERP' },
  services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: unstated }],
  documents: ['manifest', 'manifest-json', 'label', 'cn23'],
  numbers: 'given',
  bulk: [eccangOrders],
  source: unstated,
};
