/** DHL Paket, Germany: parcels abroad by post. Its portal gives the number and prints the label. */
import type { Source } from '../../model/dated.ts';
import { grams } from '../../model/weight.ts';
import type { Carrier, Limits } from '../carrier.ts';
import { dhlPaket2018 } from './portal-2018.ts';

const parcels: Source = {
  title: 'DHL: maximum dimensions and weight, as a shipping service restates them',
  url: 'https://support.shipcloud.io/en/articles/5510491-dhl-maximum-dimensions-and-weight-surcharges-and-additional-fees',
  cite: '31.5 kg, 120 × 60 × 60 cm; length and girth 300 cm for Belgium, the Netherlands, Switzerland and Great Britain',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const thermal: Source = {
  title: 'DHL Parcel DE Shipping API: print formats',
  url: 'https://github.com/karrioapi/karrio/blob/main/modules/connectors/dhl_parcel_de/vendors/parcel-de-shipping-v2_2.yaml',
  cite: 'thermal labels',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const shorter = new Set(['BE', 'NL', 'CH', 'GB']);

const limits = (destination: string): Limits => ({
  grossMilligrams: grams(31_500),
  longestMm: 1200,
  lengthAndGirthMm: shorter.has(destination) ? 3000 : 3600,
});

export const dhlPaket: Carrier = {
  id: 'dhl-paket',
  name: 'DHL Paket',
  channel: 'air-parcel',
  declarant: { name: 'DHL Paket GmbH' },
  services: [
    {
      id: 'paket-international',
      name: 'DHL Paket International',
      limits,
      post: { mailClass: 'C', mailCategory: 'A', indicators: /^[CH][A-Z]$/ },
      source: parcels,
    },
  ],
  // Outside the parcel: the customs declaration CN 23, and the invoice twice.
  documents: ['manifest', 'manifest-json', 'label', 'cn23', 'invoice'],
  labels: { sizes: ['103 × 199 mm', '103 × 150 mm'], source: thermal },
  numbers: 'given',
  bulk: [dhlPaket2018],
  source: parcels,
};
