/** China Post, parcel post by air: parcels up to 30 kg under S10 numbers `C?`, or `H?` where the post gives such numbers. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier, Limits } from '../carrier.ts';

const parcelLimits: Source = {
  title: 'Macao Post: size limits of parcels',
  url: 'https://www.ctt.gov.mo/MacauPost/Contents/ParcelSizeLimit.aspx?lang=en-us',
  cite: 'size A; also Japan Post. China Post sends up to 30 kg',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/**
 * Size A, and what China Post sends. Some destinations take 20 kg only, some size B only (1050 mm, length and girth 2000 mm);
 * which ones, no list we read says, so no destination is refused on a guess.
 */
const limits: Limits = { grossMilligrams: grams(30_000), longestMm: 1500, lengthAndGirthMm: 3000 };

export const chinaPostParcel: Carrier = {
  id: 'china-post-parcel',
  name: 'China Post',
  channel: 'air-parcel',
  declarant: { name: 'China Post' },
  services: [
    {
      id: 'air-parcel',
      name: 'Air parcel',
      limits: () => limits,
      post: { mailClass: 'C', mailCategory: 'A', indicators: /^[CH][A-Z]$/ },
      source: parcelLimits,
    },
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 's10',
  numberKind: 's10',
  source: parcelLimits,
};
