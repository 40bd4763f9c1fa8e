/** The canonical batch as it flies under a master air waybill. */
import type { Group } from '../../src/documents/document.ts';
import type { CargoFiling } from '../../src/model/filing/cargo.ts';
import { money } from '../../src/model/money.ts';
import type { Channel, Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipmentsOf } from '../batch.ts';

export const cargo: CargoFiling = {
  master: '999-12345675',
  origin: 'HGH',
  destination: 'LAX',
  destinations: { KR: 'ICN' },
  flight: 'CA985',
  sender: [
    { scheme: 'C', id: 'LINHEFORWARDING' },
    { scheme: 'P', id: 'REUAGT88LINHE/HGH01' },
  ],
  recipient: [{ scheme: 'C', id: 'CCSPROVIDER' }],
  carrierSignatory: 'WANG FANG',
  place: 'HANGZHOU',
  prepaid: true,
  weightCharge: money(35_00, 'CNY'),
  handling: ['SPX'],
  notes: [
    { party: 'ISS', code: 'RA', value: '01234-01', country: 'CN' },
    { party: 'CUS', code: 'AH', value: 'S', country: 'US', to: ['US'] },
  ],
  zone: '+08:00',
  fhl: '4',
};

export const flown = (change: Partial<CargoFiling> = {}, channel: Channel = 'express'): Group => ({
  ...groupOf(channel),
  filing: { cargo: { ...cargo, ...change } },
});

export const houses: readonly Shipment[] = shipmentsOf('express');
export const air: readonly Shipment[] = shipmentsOf('air-parcel');

export const totalsOf = (all: readonly Shipment[]) => ({
  shipments: all.length,
  items: all.reduce((sum, { items }) => sum + items.length, 0),
  grossMilligrams: all.reduce((sum, { grossMilligrams }) => sum + grossMilligrams, 0),
});
