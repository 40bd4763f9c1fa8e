/** Measures of the posting list in mm, and what stands above its table. */
import { addressLines } from '../address-lines.ts';
import type { Group } from '../document.ts';
import type { Rectangle } from '../marks.ts';
import type { Room } from '../pagination.ts';
import { a4 } from '../paper.ts';
import type { Place } from '../places.ts';

export const sheet = a4;
export const margin = { left: 15, right: 195, bottom: 281 } as const;

export const tableTop = { first: 88, next: 28 } as const;
export const headHeight = 7.5;
export const rowHeight = 6;
/** Both signatures, below the totals. */
export const signaturesHeight = 40;

export const columns = {
  destination: { x: 15, width: 66 },
  service: { x: 83, width: 52 },
  /** Right edges. */
  shipments: { x: 151 },
  net: { x: 173 },
  gross: { x: 195 },
} as const;

/** The last page has a total, one for each service where they are several, and the signatures. */
export const room = (services: number): Room => ({
  first: margin.bottom - tableTop.first - headHeight,
  next: margin.bottom - tableTop.next - headHeight,
  carried: 0,
  closing: (services + 1) * rowHeight + 4 + signaturesHeight,
});

export interface Cell {
  readonly caption: string;
  readonly field: string;
  readonly at: Rectangle;
  readonly value: (group: Group) => readonly string[];
}

const channels = { mail: 'Letter mail', 'air-parcel': 'Air parcels', express: 'Express' } as const;

export const cells: readonly Cell[] = [
  { caption: 'HANDED OVER BY', field: "The sender's address", at: [15, 26, 90, 42], value: ({ exporter }) => addressLines(exporter) },
  { caption: 'TO', field: 'The carrier', at: [105, 26, 90, 14], value: ({ carrierName }) => [carrierName] },
  {
    caption: 'WHO DECLARES',
    field: 'The declarant',
    at: [105, 40, 90, 14],
    value: ({ declarant }) => [declarant.name, declarant.id ?? ''],
  },
  { caption: 'CHANNEL', field: 'The channel', at: [105, 54, 90, 14], value: ({ channel }) => [channels[channel]] },
  { caption: 'DATE', field: 'The date', at: [15, 68, 90, 14], value: ({ on }) => [on] },
  { caption: 'RECEPTACLES', field: 'The receptacles', at: [105, 68, 90, 14], value: () => [] },
];

export const placesOf = (group: Group): Place[] =>
  cells.map(({ field, at: [x, y, width, height], value }) => ({
    field,
    at: [x + 1.5, y + 4.8, width - 3, height - 5.4],
    sizes: [9, 8, 7, 6, 5],
    paragraphs: value(group).filter((each) => each !== ''),
    ...(field.startsWith('The sender') && { party: 'sender' as const }),
  }));
