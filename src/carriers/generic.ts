/** A carrier that the settings name and no folder knows: nothing is known of it but its channel, so only what the whole channel has in common is asked. */
import type { Source } from '../model/dated.ts';
import type { Channel } from '../model/shipment.ts';
import { grams } from '../model/weight.ts';
import type { Carrier, Service } from './carrier.ts';
import { smallPacket, smallPacketSource } from './small-packet.ts';

const parcels: Source = {
  title: 'Macao Post: size limits of parcels',
  url: 'https://www.ctt.gov.mo/MacauPost/Contents/ParcelSizeLimit.aspx?lang=en-us',
  cite: '20, 30 or 31.5 kg by destination',
  retrieved: '2026-11-22',
  certainty: 'restated',
};
const couriers: Source = { ...parcels, title: 'No limit is stated', certainty: 'unverified' };

const common: Readonly<Record<Channel, Pick<Carrier, 'documents' | 'numbers' | 'source'> & { readonly service: Service }>> = {
  mail: {
    service: smallPacket('small-packet', 'Small packet', /^[LRUV][A-Z]$/),
    documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
    numbers: 's10',
    source: smallPacketSource,
  },
  'air-parcel': {
    service: {
      id: 'air-parcel',
      name: 'Air parcel',
      limits: () => ({ grossMilligrams: grams(31_500) }),
      post: { mailClass: 'C', mailCategory: 'A', indicators: /^[CH][A-Z]$/ },
      source: parcels,
    },
    documents: ['manifest', 'manifest-json', 'label', 'cn23', 'postal-declaration', 'postal-declaration-csv'],
    numbers: 's10',
    source: parcels,
  },
  express: {
    service: { id: 'express', name: 'Express', limits: () => ({}), source: couriers },
    documents: ['manifest', 'manifest-json', 'waybill', 'invoice'],
    numbers: 'pattern',
    source: couriers,
  },
};

/** One service, the channel's own documents; it declares under its own name. */
export function genericCarrier(id: string, name: string, channel: Channel): Carrier {
  const { service, ...rest } = common[channel];
  return { id, name, channel, declarant: { name }, services: [service], ...rest };
}
