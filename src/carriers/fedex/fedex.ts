/** FedEx: door to door under a number of twelve digits, which FedEx gives when it takes the file. FedEx clears the goods itself. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier } from '../carrier.ts';
import { shipManager } from './ship-manager.ts';

const packages: Source = {
  title: 'FedEx size and weight limits, as agents restate them',
  url: 'https://cjexpress.us/cjexpress/board.php?bo_table=notice&wr_id=9&page=2',
  cite: 'abroad: 150 lb, 108 inches, length and girth 130 inches; Guernsey Post says 274 and 330 cm. FedEx: at most 99 commodities a shipment',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const fedex: Carrier = {
  id: 'fedex',
  name: 'FedEx',
  channel: 'express',
  declarant: { name: 'FedEx' },
  services: [
    {
      id: 'international-priority',
      name: 'FedEx International Priority',
      limits: () => ({ grossMilligrams: grams(68_000), longestMm: 2740, lengthAndGirthMm: 3300, lines: 99 }),
      source: packages,
    },
  ],
  documents: ['manifest', 'manifest-json', 'waybill', 'invoice'],
  numbers: 'given',
  numberKind: 'fedex-express',
  bulk: [shipManager],
  source: packages,
};
