/** USPS, parcel post abroad: Priority Mail International. Click-N-Ship gives the number and prints label and customs form. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier } from '../carrier.ts';
import { markedBatteries } from '../lithium.ts';

const parcels: Source = {
  title: 'Postal Bulletin 22264: Priority Mail International, size limits',
  url: 'https://about.usps.com/postal-bulletin/2009/pb22264/html/updt_005.htm',
  cite: '42 inches, length and girth 79; for some countries 60 and 108. Weight: 70 pounds, restated',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** The widest there are: which countries take less, no list we read says, so no destination is refused on a guess. */
const limits = { grossMilligrams: grams(31_751.466), longestMm: 1524, lengthAndGirthMm: 2743 };

export const uspsParcel: Carrier = {
  id: 'usps-parcel',
  name: 'USPS',
  channel: 'air-parcel',
  declarant: { name: 'United States Postal Service' },
  services: [
    {
      id: 'priority-mail',
      name: 'Priority Mail International',
      limits: () => limits,
      refuses: [markedBatteries],
      post: { mailClass: 'C', mailCategory: 'A', indicators: /^[CH][A-Z]$/ },
      source: parcels,
    },
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 'given',
  numberKind: 's10',
  source: parcels,
};
