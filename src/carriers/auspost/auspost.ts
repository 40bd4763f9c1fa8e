/** Australia Post: international parcels of MyPost Business, or of eParcel by contract. It takes a file of the parcels and gives the numbers. */
import type { Source } from '../../model/dated.ts';
import type { Carrier } from '../carrier.ts';
import { eParcel } from './eparcel.ts';
import { myPostBusiness } from './mypost-business.ts';

/** The weight depends on the destination; no list of them was read, so none is refused on a guess. */
const unstated: Source = {
  title: 'Australia Post: international parcels; no limit was read that holds for all destinations',
  url: 'https://auspost.com.au/help-and-support/sending-parcels-online-csv-upload',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

export const ausPost: Carrier = {
  id: 'auspost',
  name: 'Australia Post',
  channel: 'air-parcel',
  declarant: { name: 'Australia Post' },
  services: [
    {
      id: 'air-parcel',
      name: 'International parcel',
      limits: () => ({}),
      post: { mailClass: 'C', mailCategory: 'A', indicators: /^[CH][A-Z]$/ },
      source: unstated,
    },
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 'given',
  bulk: [myPostBusiness, eParcel],
  source: unstated,
};
