/** A forwarder or warehouse with the ERP of eccang (易仓): parcels by air, numbers from the delivery that it chooses, limits of its own. */
import { byContract } from '../by-contract.ts';
import { eccangOrders } from './orders.ts';

export const eccang = byContract({
  id: 'eccang',
  name: 'Forwarder with eccang ERP',
  declarant: { name: 'Forwarder with eccang ERP' },
  url: 'https://www.eccang.com/',
  bulk: [eccangOrders],
});
