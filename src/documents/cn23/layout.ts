/**
 * Where everything stands on CN 23: mm from the top left corner of the sheet of 210 × 146 mm, sizes in points.
 * Lines, boxes and anchors were measured in Poste Italiane's vector form (EP0594A-EP2641 MOD01019A, umbertoragone/cn23-pdf:
 * public/assets/docs/CN23.pdf, commit 8bbcd3f); what is ours, because two languages and a full-size barcode need it, says so.
 */
import { oneLine, type Step } from '../fitting.ts';
import type { Point, Rectangle } from '../marks.ts';

export const sheet = { width: 210, height: 146 } as const;
export const stroke = { line: 0.125, commercialFrame: 0.25 } as const;

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Left edge of the sender's customs reference: 85.9 on the measured form, moved by us to make room for two languages. */
const referenceLeft = 75;

export const horizontals: readonly Segment[] = [
  [5.3, 10.3, 108.6, 10.3],
  [13.8, 14.6, referenceLeft, 14.6],
  [13.8, 19.9, 108.6, 19.9],
  [13.8, 25.2, 108.6, 25.2],
  [13.8, 30.5, 205.4, 30.5],
  [5.3, 35.8, 108.6, 35.8],
  [13.8, 41.1, 108.6, 41.1],
  [13.8, 46.4, 205.4, 46.4],
  [13.8, 51.7, 108.6, 51.7],
  [13.8, 57, 108.6, 57],
  [5.3, 61.6, 205.4, 61.6],
  [122, 65.7, 205.4, 65.7],
  [13.8, 70.2, 205.4, 70.2],
  [13.8, 75.4, 205.4, 75.4],
  [13.8, 80.6, 205.4, 80.6],
  [13.8, 85.8, 205.4, 85.8],
  [13.8, 91, 205.4, 91],
  [13.8, 97, 205.4, 97],
  [13.8, 110.1, 122, 110.1],
  [122, 116.4, 205.4, 116.4],
  [13.8, 129.4, 122, 129.4],
  [13.8, 141.7, 205.4, 141.7],
];

export const verticals: readonly Segment[] = [
  [13.8, 10.3, 13.8, 141.8],
  [50.4, 129.4, 50.4, 141.7],
  [67.6, 61.6, 67.6, 97],
  [85.7, 61.6, 85.7, 97],
  [referenceLeft, 10.3, referenceLeft, 19.9],
  [86.5, 129.4, 86.5, 141.7],
  [103.8, 61.6, 103.8, 97],
  [108.6, 10.3, 108.6, 61.6],
  [122, 61.6, 122, 141.8],
  [163.7, 65.7, 163.7, 90.9],
  [205.4, 30.4, 205.4, 141.8],
];

export const commercialFrame: Rectangle = [122.1, 61.7, 83.2, 29.2];

export const checkbox = 2.7;
export const checkboxes = {
  gift: [14.6, 103.1],
  documents: [14.6, 106.6],
  commercialSample: [47.1, 99.5],
  returnedGoods: [47.1, 103.1],
  saleOfGoods: [47.1, 106.6],
  other: [88.8, 97.7],
  licence: [14.6, 130.2],
  certificate: [51.9, 130.2],
  invoice: [87.9, 130.2],
} satisfies Record<string, Point>;

export const rows = { y: [70.2, 75.4, 80.6, 85.8], height: 5.2 } as const;

/** Left and right edges of the goods table's columns. */
export const columns = {
  description: [13.8, 67.6],
  quantity: [67.6, 85.7],
  netWeight: [85.7, 103.8],
  value: [103.8, 122],
  hs: [122, 163.7],
  origin: [163.7, 205.4],
} satisfies Record<string, readonly [left: number, right: number]>;

/** Type sizes of the printed texts; small and least are ours, for totals and the numbers of papers, where two languages meet. */
export const sizes = { table: 4.9, small: 4.6, least: 4.2, address: 5.7, fromTo: 6.4, title: 9.9, formNumber: 21.2, country: 16 } as const;

/** Left and top of the first word of each printed text. */
export const anchors = {
  title: [110, 4.8],
  titleFrench: [110, 8.9],
  formNumber: [183.6, 6.4],
  from: [5.3, 10.9],
  to: [5.3, 36.4],
  fromName: [14.3, 12.6],
  fromBusiness: [14.3, 17.9],
  fromStreet: [14.3, 23.2],
  fromPostcode: [14.3, 28.5],
  fromCity: [65.1, 28.5],
  fromCountry: [14.3, 33.9],
  toName: [14.3, 39.2],
  toBusiness: [14.3, 44.5],
  toStreet: [14.3, 49.8],
  toPostcode: [14.3, 55.1],
  toCity: [65.1, 55.1],
  toCountry: [14.3, 59.6],
  importerReference: [109.3, 31.3],
  importerContact: [109.3, 47.1],
  description: [14.5, 62.5],
  quantity: [68, 62.5],
  netWeight: [86.1, 62.5],
  value: [104.4, 62.5],
  commercialOnly: [122.7, 62],
  hs: [122.8, 66.1],
  origin: [164.1, 66.1],
  totalGrossWeight: [86.1, 91.2],
  totalValue: [104.4, 91.2],
  postalCharges: [122.7, 91.2],
  category: [14.5, 97.3],
  gift: [18.1, 103.6],
  documents: [18.1, 107.2],
  commercialSample: [50.6, 100.1],
  returnedGoods: [50.6, 103.6],
  saleOfGoods: [50.6, 107.2],
  explanation: [88.5, 101.4],
  comments: [14.5, 110.6],
  officeOfOrigin: [122.7, 97.3],
  certification: [122.7, 117.1],
  dateSignature: [122.7, 130.7],
  licence: [18.1, 130.7],
  licenceNumbers: [14.5, 133.5],
  certificate: [55.3, 130.7],
  certificateNumbers: [51.8, 133.5],
  invoice: [91.4, 130.7],
  invoiceNumber: [87.9, 133.5],
} satisfies Record<string, Point>;

/** Ours: texts moved, or not on the measured form at all. */
export const movedAnchors = {
  /** With the cell's left edge, from 86.4. */
  senderReference: [75.6, 10.9],
  /** Above the barcode in one line, from 14.5. */
  itemNumber: [110, 13.2],
  /** Right of the barcode, from 147.5; below it the warning, from 178.2, 14.7. */
  mayBeOpened: [170.5, 16.2],
  important: [170.5, 22],
  /** Newer national forms have the telephone at the right of both Country rows. */
  fromTelephone: [65.1, 31.7],
  toTelephone: [65.1, 57.6],
  /** Two languages in two lines beside the box, from 98.6. */
  other: [92.7, 97.8],
} satisfies Record<string, Point>;

/** Barcode and its digits: ours, after the S10 floor of 9 mm; X 0.33. */
export const barcode = {
  zone: [110, 15.8, 58.1, 11.5] satisfies Rectangle,
  text: { x: 139.05, y: 27.9, size: 7.5 },
  /** Right of them, below the warning. */
  specimen: { at: [170.5, 27.2] satisfies Point, size: 9 },
} as const;

/** Where the values go: ours, not measured. */
export const values = {
  operator: [13.8, 3.6, 48, 6.2],
  originCountry: [64.9, 4, 42, 5.8],
  fromName: [33, 10.6, 41.5, 3.8],
  fromBusiness: [38, 15, 36.5, 4.7],
  fromStreet: [33, 20.3, 75, 4.7],
  fromPostcode: [40, 25.6, 24.5, 4.7],
  fromCity: [77, 25.6, 31, 4.7],
  fromCountry: [33, 30.9, 31.5, 4.7],
  fromTelephone: [77, 30.9, 31, 4.7],
  toName: [33, 36.2, 75, 4.7],
  toBusiness: [38, 41.5, 70, 4.7],
  toStreet: [33, 46.8, 75, 4.7],
  toPostcode: [40, 52.1, 24.5, 4.7],
  toCity: [77, 52.1, 31, 4.7],
  toCountry: [33, 57.3, 31.5, 4.1],
  toTelephone: [77, 57.3, 31, 4.1],
  senderReference: [75.6, 16, 32.5, 3.7],
  importerReference: [109.3, 37.5, 95.5, 8],
  importerContact: [109.3, 52.5, 95.5, 8.5],
  totalGrossWeight: [86.2, 94.2, 17.2, 2.7],
  totalValue: [104.3, 94.2, 17.3, 2.7],
  postalCharges: [122.7, 93.4, 82, 3.4],
  explanation: [88.5, 104.5, 33, 5.2],
  comments: [14.5, 116, 107, 13],
  officeOfOrigin: [122.7, 101, 82, 15],
  licenceNumbers: [14.5, 136.2, 35.5, 5.2],
  certificateNumbers: [51.1, 136.2, 35, 5.2],
  invoiceNumber: [87.2, 136.2, 34.4, 5.2],
  dateSignature: [122.7, 134, 82, 7.4],
} satisfies Record<string, Rectangle>;

/** Steps of values: addresses from 8 pt down to two lines of 5 pt. */
export const steps = {
  address: [...oneLine(8, 7, 6), { size: 5.5, lines: 2, leading: 2.1 }, { size: 5, lines: 2, leading: 2 }],
  reference: [
    { size: 9, lines: 1, leading: 0 },
    { size: 8, lines: 2, leading: 3.3 },
    { size: 7, lines: 2, leading: 3 },
    { size: 6, lines: 3, leading: 2.5 },
  ],
  /** About 42 characters in a line of 7 pt, or 110 in two of 5.5 pt. */
  description: [
    { size: 7, lines: 1, leading: 0 },
    { size: 5.5, lines: 2, leading: 2.25 },
  ],
  cell: oneLine(7, 6.2, 5.5, 5, 4.5),
  total: oneLine(6.2, 5.5, 5, 4.5),
  country: oneLine(16, 14, 12, 10, 8, 7),
  operator: oneLine(11, 10, 9, 8, 7, 6),
} satisfies Record<string, readonly Step[]>;
