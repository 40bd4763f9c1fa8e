/** The sizes of the post's label: what is different from one to the other. All lengths in mm from the top left corner, type sizes in points. */
import { oneLine, type Step } from '../fitting.ts';
import type { LabelSize } from '../paper.ts';

/** Heights of the areas, one below the other; together they fill the frame. */
export interface Heights {
  readonly header: number;
  readonly addresses: number;
  readonly barcode: number;
  readonly title: number;
  readonly category: number;
  readonly head: number;
  /** Of one of the four goods rows. */
  readonly row: number;
  readonly totals: number;
  readonly statement: number;
  readonly signature: number;
  readonly shipper: number;
}

export interface SizeOf {
  readonly page: { readonly width: number; readonly height: number };
  /** Left and top edge of the frame, which stands in the middle of the page. */
  readonly margin: readonly [x: number, y: number];
  readonly heights: Heights;
  /** Type and the steps between printed lines against those of 100 × 150 mm: of the header, and of the block below the barcode. */
  readonly unit: { readonly header: number; readonly block: number };
  /** English alone, where two languages would be too small to read. Every post takes English. */
  readonly languages: 'English and French' | 'English';
  readonly senderWidth: number;
  readonly sender: { readonly below: number; readonly steps: readonly Step[] };
  readonly recipient: { readonly below: number; readonly steps: readonly Step[] };
  /** Top and height of the bars, top and size of the digits, top of the corner boxes, from the top of their band. */
  readonly bars: {
    readonly top: number;
    readonly height: number;
    readonly digits: number;
    readonly size: number;
    readonly corner: number;
    readonly side: number;
  };
  /** Left edges of the goods columns after the description, from the frame's right edge. */
  readonly columns: { readonly weight: number; readonly value: number; readonly hs: number; readonly origin: number };
  readonly description: readonly Step[];
  readonly amounts: readonly Step[];
  readonly hs: readonly Step[];
}

const full: SizeOf = {
  page: { width: 100, height: 150 },
  margin: [3, 3],
  heights: {
    header: 9,
    addresses: 31,
    barcode: 24,
    title: 8,
    category: 11.5,
    head: 9.5,
    row: 5.5,
    totals: 6,
    statement: 8.5,
    signature: 7.5,
    shipper: 7,
  },
  unit: { header: 1, block: 1 },
  languages: 'English and French',
  senderWidth: 37,
  /** 9 lines of 6 pt; a long address gets more and smaller ones, never below 5 pt. */
  sender: {
    below: 3.4,
    steps: [
      { size: 6, lines: 9, leading: 2.9 },
      { size: 5.5, lines: 10, leading: 2.6 },
      { size: 5, lines: 11, leading: 2.4 },
    ],
  },
  /** 7 lines of 9.5 pt; a long address gets more and smaller ones, never below 6.5 pt. */
  recipient: {
    below: 3.6,
    steps: [
      { size: 9.5, lines: 7, leading: 4 },
      { size: 8.5, lines: 8, leading: 3.4 },
      { size: 7.5, lines: 9, leading: 3.05 },
      { size: 7, lines: 10, leading: 2.75 },
      { size: 6.5, lines: 10, leading: 2.75 },
    ],
  },
  bars: { top: 2, height: 14.5, digits: 17.5, size: 11, corner: 3, side: 12 },
  columns: { weight: 46.5, value: 35.5, hs: 21, origin: 9 },
  /** A goods row: one or two lines of 6.2 pt, about 80 characters. */
  description: [{ size: 6.2, lines: 2, leading: 2.45 }],
  /** Weight and value are right-aligned and shrink to keep on one line. */
  amounts: oneLine(6.2, 5.5, 5, 4.5),
  /** Six digits at 6.2 pt, ten at 5.5 pt, more below. */
  hs: oneLine(6.2, 5.5, 5, 4.5, 4),
};

/** A quarter of A4, with margins that office printers keep: what is saved of the height comes from bands with room to spare. */
const a6: SizeOf = {
  ...full,
  page: { width: 105, height: 148 },
  margin: [5, 5],
  heights: { ...full.heights, addresses: 30.5, barcode: 20.5, signature: 7, shipper: 5.5 },
  senderWidth: 38,
  bars: { ...full.bars, height: 12, digits: 15, corner: 2.5 },
};

/** The short label of thermal printers: English alone, bars above the S10 floor of 9 mm. */
const square: SizeOf = {
  ...full,
  page: { width: 100, height: 100 },
  heights: {
    header: 7.5,
    addresses: 23,
    barcode: 15.5,
    title: 4.3,
    category: 4,
    head: 5.2,
    row: 4.2,
    totals: 3.8,
    statement: 3.8,
    signature: 5.6,
    shipper: 4.5,
  },
  unit: { header: 0.83, block: 0.57 },
  languages: 'English',
  sender: {
    below: 2.9,
    steps: [
      { size: 5.5, lines: 8, leading: 2.5 },
      { size: 5, lines: 9, leading: 2.2 },
      { size: 4.5, lines: 10, leading: 2 },
    ],
  },
  recipient: {
    below: 2.9,
    steps: [
      { size: 8, lines: 6, leading: 3.4 },
      { size: 7, lines: 7, leading: 2.9 },
      { size: 6, lines: 8, leading: 2.5 },
      { size: 5.5, lines: 9, leading: 2.25 },
    ],
  },
  bars: { top: 1, height: 10, digits: 11.9, size: 9, corner: 1.75, side: 12 },
  description: [
    { size: 5.8, lines: 1, leading: 0 },
    { size: 5, lines: 2, leading: 1.9 },
  ],
  amounts: oneLine(5.8, 5, 4.5, 4),
  hs: oneLine(5.8, 5, 4.5, 4),
};

const larger = (steps: readonly Step[], by: number): readonly Step[] =>
  steps.map(({ size, lines, leading }) => ({ size: size * by, lines, leading: leading * by }));

/** 6 × 8 inch: 100 × 150 mm enlarged, the width left over goes to the descriptions. */
const sixByEight: SizeOf = {
  ...full,
  page: { width: 152.4, height: 203.2 },
  margin: [5.2, 5.2],
  heights: {
    header: 12,
    addresses: 41.5,
    barcode: 31.8,
    title: 10.7,
    category: 15.4,
    head: 12.7,
    row: 7.4,
    totals: 8,
    statement: 11.4,
    signature: 10,
    shipper: 9.7,
  },
  unit: { header: 1.33, block: 1.33 },
  senderWidth: 56,
  sender: { below: 4.6, steps: larger(full.sender.steps, 1.33) },
  recipient: { below: 4.8, steps: larger(full.recipient.steps, 1.33) },
  bars: { top: 3, height: 19, digits: 23.5, size: 14, corner: 4, side: 16 },
  columns: { weight: 62, value: 47.3, hs: 28, origin: 12 },
  description: larger(full.description, 1.33),
  amounts: oneLine(8.2, 7.3, 6.5, 6),
  hs: oneLine(8.2, 7.3, 6.5, 6),
};

export const sizes: Readonly<Record<LabelSize, SizeOf>> = { '100x150': full, '100x100': square, a6, '6x8in': sixByEight };
