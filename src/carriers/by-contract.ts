/** A carrier of parcels by air that agrees products and limits with each customer, and gives the numbers itself when it takes the file. */
import type { Source } from '../model/dated.ts';
import type { Carrier } from './carrier.ts';

type Own = Pick<Carrier, 'id' | 'name' | 'declarant' | 'bulk' | 'labels' | 'numberKind'> & { readonly url: string };

/** Limits differ by product and destination, and no public page states them for all: none is written. */
export function byContract({ url, ...own }: Own): Carrier {
  const unstated: Source = {
    title: `${own.name}: products differ by contract; no limit is stated for all`,
    url,
    retrieved: '2026-11-22',
    certainty: 'unverified',
  };
  return {
    ...own,
    channel: 'air-parcel',
    services: [{ id: 'air-parcel', name: 'Air parcel', limits: () => ({}), source: unstated }],
    documents: ['manifest', 'manifest-json', 'label', 'cn23'],
    numbers: 'given',
    source: unstated,
  };
}
