/** Shipments counted and weighed by destination and service: as many rows as there are of those, whatever the number of shipments. */
import type { Milligrams } from '../model/weight.ts';

export interface TallyRow {
  readonly destination: string;
  readonly service: string;
  readonly shipments: number;
  readonly netMilligrams: Milligrams;
  readonly grossMilligrams: Milligrams;
}

/** By country code, then by service. */
export type Tally = readonly TallyRow[];

export interface OpenTally {
  add(shipment: Omit<TallyRow, 'shipments'>): void;
  rows(): Tally;
}

export function openTally(): OpenTally {
  const rows = new Map<string, TallyRow>();
  return {
    add({ destination, service, netMilligrams, grossMilligrams }) {
      const key = `${destination} ${service}`;
      const row = rows.get(key);
      rows.set(key, {
        destination,
        service,
        shipments: (row?.shipments ?? 0) + 1,
        netMilligrams: (row?.netMilligrams ?? 0) + netMilligrams,
        grossMilligrams: (row?.grossMilligrams ?? 0) + grossMilligrams,
      });
    },
    rows: () => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
}
