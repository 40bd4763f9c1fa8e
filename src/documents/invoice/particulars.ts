/** The upper part of the invoice's first page: numbers, days, parties, countries, packages. Each cell has a caption and a value. */
import { countryName } from '../../model/country.ts';
import type { Party } from '../../model/party.ts';
import { type Category, numberOf, type Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import { addressLines } from '../address-lines.ts';
import type { Group } from '../document.ts';
import type { Rectangle } from '../marks.ts';
import { incotermOf, namedNumber, recipientIdAt, schemeAt } from '../particulars.ts';
import type { Place } from '../places.ts';

type Value = (shipment: Shipment, group: Group) => string | undefined | readonly string[];

export interface Cell {
  readonly caption: string;
  /** As a message begins: `The invoice number`. */
  readonly field: string;
  readonly at: Rectangle;
  readonly value: Value;
  readonly party?: 'sender' | 'recipient';
}

export const rowTops = [25, 36.5, 48, 59.5, 104, 116] as const;

const quarter = (row: number, column: number, caption: string, field: string, value: Value): Cell => ({
  caption,
  field,
  at: [15 + column * 45, rowTops[row]!, 45, 11.5],
  value,
});

const packed = (x: number, width: number, caption: string, field: string, value: Value): Cell => ({
  caption,
  field,
  at: [x, rowTops[4], width, 12],
  value,
});

const reasons: Readonly<Record<Category, string>> = {
  'sale-of-goods': 'Sale',
  gift: 'Gift',
  documents: 'Documents',
  'commercial-sample': 'Sample',
  'returned-goods': 'Return',
  other: 'Other',
};

export const cells: readonly Cell[] = [
  quarter(0, 0, 'WAYBILL NUMBER', 'The waybill number', numberOf),
  quarter(0, 1, 'INVOICE NUMBER', 'The invoice number', ({ invoiceNumber }) => invoiceNumber),
  quarter(0, 2, 'INVOICE DATE', 'The invoice date', (_, { on }) => on),
  quarter(0, 3, 'DATE OF EXPORT', 'The date of export', (_, { on }) => on),
  quarter(1, 0, 'ORDER REFERENCE', 'The order', ({ orders }) => orders.join(', ')),
  quarter(1, 1, 'REASON FOR EXPORT', 'The reason for export', ({ category }) => reasons[category]),
  quarter(1, 2, 'INCOTERM 2020 AND NAMED PLACE', 'The Incoterm', namedIncoterm),
  quarter(1, 3, 'CURRENCY', 'The currency', ({ value }) => value.currency),
  quarter(2, 0, 'COUNTRY OF EXPORT', 'The country of export', (_, { exporter }) => country(exporter.country)),
  quarter(2, 1, 'COUNTRY OF MANUFACTURE', 'The country of manufacture', originsOf),
  quarter(2, 2, 'COUNTRY OF DESTINATION', 'The country of destination', ({ recipient }) => country(recipient.country)),
  quarter(2, 3, 'CARRIER AND SERVICE', 'The service', ({ service }, { carrierName, services }) => [
    carrierName,
    services[service]?.name ?? service,
  ]),
  {
    caption: 'EXPORTER',
    field: "The sender's address",
    party: 'sender',
    at: [15, 59.5, 90, 44.5],
    value: (_, group) => exporterLines(group),
  },
  {
    caption: 'CONSIGNEE AND IMPORTER',
    field: "The recipient's address",
    party: 'recipient',
    at: [105, 59.5, 90, 44.5],
    value: consigneeLines,
  },
  packed(15, 22, 'PACKAGE', 'The package', ({ piece, pieces }) => `${piece} of ${pieces}, parcel`),
  packed(37, 38, 'MARKS', 'The marks', ({ id }) => id),
  packed(75, 24, 'NET WEIGHT', 'The net weight', ({ netMilligrams }) => `${formatKilograms(netMilligrams)} kg`),
  packed(99, 24, 'GROSS WEIGHT', 'The gross weight', ({ grossMilligrams }) => `${formatKilograms(grossMilligrams)} kg`),
  packed(123, 38, 'LENGTH × WIDTH × HEIGHT', 'The size', ({ size }) => size && `${size.lengthMm} × ${size.widthMm} × ${size.heightMm} mm`),
  packed(161, 34, 'SCHEME NUMBER', 'The scheme number', (shipment) => {
    const scheme = schemeAt(shipment, 'invoice');
    return scheme && [scheme.kind.replaceAll('_', ' '), scheme.number];
  }),
];

/** The values in their places. A value that is not known leaves its cell empty. */
export const placesOf = (shipment: Shipment, group: Group): Place[] =>
  cells.map(({ field, at: [x, y, width, height], value, party }) => ({
    field,
    at: [x + 1.5, y + 4.8, width - 3, height - 5.4],
    sizes: [8.5, 8, 7.5, 7, 6.5, 6, 5.5],
    paragraphs: [value(shipment, group) ?? []].flat(),
    ...(party && { party }),
  }));

const country = (alpha2: string): string => `${countryName(alpha2)} (${alpha2})`;

function originsOf({ items }: Shipment): string {
  const origins = [...new Set(items.map(({ product }) => product.origin))];
  return origins.length === 1 ? country(origins[0]!) : `${origins.join(', ')} (see lines)`;
}

/** `DDP San Francisco`. Where the seller's part ends before the main carriage, the place named is the seller's. */
function namedIncoterm(shipment: Shipment, { exporter }: Group): string {
  const term = incotermOf(shipment);
  return `${term} ${['EXW', 'FCA', 'FAS', 'FOB'].includes(term) ? exporter.city : shipment.recipient.city}`;
}

/** With the numbers by which customs know the exporter; a scheme's number stands in its own cell. */
function exporterLines({ exporter }: Group): string[] {
  const { uscc, eori } = exporter.ids;
  return [...contactLines(exporter), ...(uscc ? [`USCC ${uscc}`] : []), ...(eori ? [`EORI ${eori}`] : [])];
}

function consigneeLines(shipment: Shipment): string[] {
  const id = recipientIdAt(shipment, 'invoice');
  return [...contactLines(shipment.recipient), ...(id ? [namedNumber(id)] : [])];
}

const contactLines = (party: Party): string[] => [...addressLines(party), ...(party.email ? [party.email] : [])];
