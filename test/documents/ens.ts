/** The canonical batch as it is announced to customs before it arrives: what the settings say, and how the regimes decided. */
import type { Group } from '../../src/documents/document.ts';
import type { EnsFiling, GbEnsFiling } from '../../src/model/filing/ens.ts';
import type { Channel, Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipments } from '../batch.ts';

export const gbEns: GbEnsFiling = {
  sender: 'GB123456789012/0000000001',
  recipient: 'GBENS',
  declarant: 'GB123456789012',
  consignor: {
    name: 'Yiwu Linhe Trading Co., Ltd.',
    street: '88 Chouzhou North Road, Room 1806',
    postcode: '322000',
    city: 'Yiwu',
    country: 'CN',
  },
  transportMode: '4',
  conveyance: 'CA937',
  indicator: 'A',
  placeOfLoading: 'CNPVG Shanghai',
  placeOfUnloading: 'GBLHR London Heathrow',
  firstOffice: 'GB000060',
  arrival: '2026-11-23 06:40',
  routing: ['CN', 'GB'],
  packageKind: 'PK',
  documentType: 'N740',
};

export const ensFiling: EnsFiling = {
  declarant: {
    eori: 'DE123456789012345',
    name: 'Hansepost Zoll GmbH',
    street: 'Airportring 7',
    postcode: '60549',
    city: 'Frankfurt am Main',
    country: 'DE',
    phone: '+49 69 555 0120',
    email: 'ics2@hansepost.example',
  },
  addressedState: 'DE',
  addressedStates: { NO: 'NO' },
  documentType: 'N740',
  gb: gbEns,
};

export const announcedGroup = (channel: Channel = 'mail', change: Partial<EnsFiling> = {}): Group => ({
  ...groupOf(channel),
  filing: { ens: { ...ensFiling, ...change } },
});

/** As the regimes decide for the European Union. */
export const announced = ({ decision, ...shipment }: Shipment, change: Partial<Shipment> = {}): Shipment => ({
  ...shipment,
  decision: { ...decision, entrySummary: 'ics2' },
  ...change,
});

const [germany, , , , greece, , california] = shipments;

/** By mail to Germany, by air parcel to a café in Greece. */
export const toGermany: Shipment = announced(germany!);
export const toGreece: Shipment = announced(greece!);

/** By express to a company in Milan that has told its EORI number. */
export const toMilan: Shipment = announced(california!, {
  id: '4071',
  orders: ['#4071'],
  platform: 'shopify',
  trade: 'b2b',
  recipient: {
    name: 'Giulia Ferrante',
    company: 'Libreria del Naviglio S.r.l.',
    lines: ['Via Vigevano 18', 'Scala B'],
    city: 'Milano',
    postcode: '20144',
    country: 'IT',
    phone: '+39 02 5555 0171',
    taxId: { kind: 'eori', number: 'IT01234567890' },
  },
});

/** The same goods to a reader in Bristol. */
export const toBristol: Shipment = {
  ...toMilan,
  id: '4072',
  orders: ['#4072'],
  number: '3318810047',
  trade: 'b2c',
  recipient: {
    name: 'Rosalind Achebe-Hart',
    lines: ['Flat 3', '27 Whiteladies Road'],
    city: 'Bristol',
    postcode: 'BS8 2PG',
    country: 'GB',
    phone: '+44 117 555 0164',
  },
  decision: { ...toMilan.decision, entrySummary: 'gb' },
};
