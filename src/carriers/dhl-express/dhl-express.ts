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

/** What couriers usually take as one piece; the contract with DHL rules. */
const pieceLimit: Source = {
  title: 'MyDHL+: shipment and item upload',
  url: 'https://mydhl.express.dhl/vc/en/shipment/item-upload-file-guidelines.html',
  cite: 'the limit of 70 kg a piece is the usual one of couriers, not stated there',
  retrieved: '2026-11-22',
  certainty: 'unverified',
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
