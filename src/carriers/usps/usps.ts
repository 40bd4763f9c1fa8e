/** USPS, letter post abroad: packages up to four pounds. Click-N-Ship gives the number and prints label and customs form, which nobody else may. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier } from '../carrier.ts';
import { clickNShip } from './click-n-ship.ts';
import { clickNShip56 } from './click-n-ship-56.ts';

const fourPounds: Source = {
  title: 'USPS International Mail Manual, 273: weight and size limits',
  url: 'http://pe.usps.gov/IMM_Archive/HTML/IMM_Archive_2010/imm/immc2_029.htm',
  cite: '4 pounds. The size is that of small packets; goods up to 400 USD only',
  retrieved: '2026-11-22',
  certainty: 'official',
};

export const usps: Carrier = {
  id: 'usps',
  name: 'USPS',
  channel: 'mail',
  declarant: { name: 'United States Postal Service' },
  services: [
    {
      id: 'first-class-package',
      name: 'First-Class Package International Service',
      // 24 inches, and 36 together.
      limits: () => ({ grossMilligrams: grams(1814.369), longestMm: 609, sumMm: 914 }),
      post: { mailClass: 'U', mailCategory: 'A', indicators: /^[LU][A-Z]$/ },
      source: fourPounds,
    },
  ],
  documents: ['manifest', 'manifest-json', 'postal-declaration', 'postal-declaration-csv'],
  numbers: 'given',
  numberKind: 's10',
  bulk: [clickNShip, clickNShip56],
  source: fourPounds,
};
