/** DHL eCommerce, Asia-Pacific: parcels of marketplaces by air. It takes the declaration as a workbook and gives the numbers itself. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { dhlEcommerceDomestic } from './domestic.ts';
import { dhlEcommercePortal } from './portal.ts';

/** Limits differ by product and country of departure, and no page we read states them for all: none is written here. */
const unstated: Source = {
  title: 'DHL eCommerce Asia-Pacific: products differ by contract; no limit is stated for all',
  url: 'https://www.dhl.com/',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

export const dhlEcommerce: Carrier = {
  id: 'dhl-ecommerce',
  name: 'DHL eCommerce',
  channel: 'air-parcel',
  declarant: { name: 'DHL eCommerce' },
  services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: unstated }],
  documents: ['manifest', 'manifest-json', 'label', 'cn23'],
  numbers: 'given',
  bulk: [dhlEcommercePortal, dhlEcommerceDomestic],
  source: unstated,
};
