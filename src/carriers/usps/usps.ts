/** USPS, letter post abroad: packages up to four pounds. Click-N-Ship gives the number and prints the label that counts; ours is for the desk. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier } from '../carrier.ts';
import { markedBatteries } from '../lithium.ts';
import { clickNShip } from './click-n-ship.ts';
import { clickNShip56 } from './click-n-ship-56.ts';

const fourPounds: Source = {
  title: 'USPS International Mail Manual, 273: weight and size limits',
  url: 'http://pe.usps.gov/IMM_Archive/HTML/IMM_Archive_2010/imm/immc2_029.htm',
  cite: '4 pounds. The size is that of small packets; goods up to 400 USD only',
  retrieved: '2026-11-22',
  certainty: 'official',
};

/** Private printing of customs forms needs a certificate. */
const onlineLabel: Source = {
  title: 'USPS International Mail Manual, 123: customs forms',
  url: 'https://pe.usps.com/text/imm/immc1_009.htm',
  cite: 'label and form in one, 4 × 6 inch',
  retrieved: '2026-11-22',
  certainty: 'restated',
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
      refuses: [markedBatteries],
      post: { mailClass: 'U', mailCategory: 'A', indicators: /^[LU][A-Z]$/ },
      source: fourPounds,
    },
  ],
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
  labels: { sizes: ['4 × 6 inch'], source: onlineLabel },
  numbers: 'given',
  numberKind: 's10',
  bulk: [clickNShip, clickNShip56],
  source: fourPounds,
};
