/** Parcels that must bear the mark for lithium batteries, which USPS does not take abroad. */
import type { Battery } from '../model/shipment.ts';
import type { RefusedGoods } from './carrier.ts';

const marked: ReadonlySet<Battery | undefined> = new Set(['ion-packed', 'ion-alone', 'metal-packed', 'metal-alone']);

export const markedBatteries: RefusedGoods = {
  says: 'has a lithium battery that is not installed, and the parcel would bear the mark for it',
  goods: ({ product }) => marked.has(product.battery),
  source: {
    title: 'USPS: outbound international mail with lithium batteries',
    url: 'https://pe.usps.com/',
    cite: 'parcels that bear the mark are refused; the page itself was not opened',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
};
