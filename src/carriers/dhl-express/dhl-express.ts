/** DHL Express: door to door under a ten-digit waybill number, declared by DHL's own broker. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier } from '../carrier.ts';
import { myDhlPlus } from './mydhl-plus.ts';

const waybill: Source = {
  title: 'tracking_number_data: couriers/dhl.json',
  url: 'https://github.com/jkeen/tracking_number_data/blob/main/couriers/dhl.json',
  cite: 'the last digit is the digits before it modulo 7',
  retrieved: '2026-11-22',
  certainty: 'official',
};

/** DHL's own page was not read; the contract with DHL rules. */
const pieceLimit: Source = {
  title: 'Subke: girth and weight by carrier',
  url: 'https://www.subke.com/en/calculate-the-girth/',
  cite: 'DHL Express Worldwide: 70 kg a piece; larger ones than 120 × 80 × 80 cm are taken too',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const dhlExpress: Carrier = {
  id: 'dhl-express',
  name: 'DHL Express',
  channel: 'express',
  declarant: { name: 'DHL Express' },
  services: [
    { id: 'express-worldwide', name: 'Express Worldwide', limits: () => ({ grossMilligrams: grams(70_000) }), source: pieceLimit },
  ],
  documents: ['manifest', 'manifest-json', 'waybill', 'invoice'],
  numbers: 'pattern',
  numberKind: 'dhl-express',
  bulk: [myDhlPlus],
  bulkOnRequest: true,
  source: waybill,
};
