/**
 * Where everything stands on the 100 × 150 mm label: mm from its top left corner, sizes in points.
 * Our own arrangement of the contents list of Deutsche Post's e-commerce standard label (header, sender, recipient, symbols, S10
 * barcode, CN 22, shipper), https://de.readkong.com/page/e-commerce-standardlabel-spezifikationen-fur-warenpost-4471841.
 */
import { oneLine, type Step } from '../fitting.ts';
import type { Point, Rectangle } from '../marks.ts';

export const page = { width: 100, height: 150 } as const;
export const stroke = { line: 0.2, frame: 0.4 } as const;

export const areas = {
  frame: [3, 3, 94, 144],
  header: [3, 3, 94, 9],
  sender: [3, 12, 37, 31],
  recipient: [40, 12, 57, 31],
  barcode: [3, 43, 94, 24],
  cn22: [3, 67, 94, 73],
  shipper: [3, 140, 94, 7],
} satisfies Record<string, Rectangle>;

/** Between a line and the text beside it. */
export const inset = 1.5;

/** 9 lines of 6 pt; a long address gets more and smaller ones, never below 5 pt. */
export const sender = {
  x: 4.5,
  y: 15.4,
  width: 34.5,
  steps: [
    { size: 6, lines: 9, leading: 2.9 },
    { size: 5.5, lines: 10, leading: 2.6 },
    { size: 5, lines: 11, leading: 2.4 },
  ] satisfies Step[],
} as const;

/** 7 lines of 9.5 pt; a long address gets more and smaller ones, never below 6.5 pt. */
export const recipient = {
  x: 41.5,
  y: 15.6,
  width: 54,
  steps: [
    { size: 9.5, lines: 7, leading: 4 },
    { size: 8.5, lines: 8, leading: 3.4 },
    { size: 7.5, lines: 9, leading: 3.05 },
    { size: 7, lines: 10, leading: 2.75 },
    { size: 6.5, lines: 10, leading: 2.75 },
  ] satisfies Step[],
} as const;

export const barcode = {
  zone: [17, 45, 66, 14.5] satisfies Rectangle,
  text: { x: 50, y: 60.5, size: 11 },
  left: [4, 46, 12, 12] satisfies Rectangle,
  right: [84, 46, 12, 12] satisfies Rectangle,
} as const;

export const titleArea: Rectangle = [3, 67, 94, 8];
export const categoryArea: Rectangle = [3, 75, 94, 11.5];
export const headArea: Rectangle = [3, 86.5, 94, 9.5];
export const commercialHead: Rectangle = [76, 86.5, 21, 5.4];
export const rows = { y: 96, height: 5.5, count: 4 } as const;
export const totals = { y: 118, height: 6 } as const;
export const statement: Rectangle = [3, 124, 94, 8.5];

/** Left and right edges. */
export const columns = {
  description: [3, 50.5],
  weight: [50.5, 61.5],
  value: [61.5, 76],
  hs: [76, 88],
  origin: [88, 97],
} satisfies Record<string, readonly [left: number, right: number]>;

export const checkbox = 2.7;
export const checkboxes = {
  gift: [4.5, 78.6],
  documents: [4.5, 82.4],
  commercialSample: [22, 78.6],
  returnedGoods: [22, 82.4],
  saleOfGoods: [59.5, 78.6],
  other: [59.5, 82.4],
} satisfies Record<string, Point>;

/** Printed texts. */
export const sizes = { areaLabel: 5, label: 4.6, head: 4.4, commercialHead: 4.2, statement: 4.4, title: 7, formNumber: 13 } as const;

/** A goods row: one or two lines of 6.2 pt, about 80 characters. */
export const descriptionSteps: readonly Step[] = [{ size: 6.2, lines: 2, leading: 2.45 }];
/** Weight and value are right-aligned and shrink to keep on one line. */
export const amountSteps = oneLine(6.2, 5.5, 5, 4.5);
/** Six digits at 6.2 pt, ten at 5.5 pt, more below. */
export const hsSteps = oneLine(6.2, 5.5, 5, 4.5, 4);

interface Place {
  readonly box: Rectangle;
  readonly steps: readonly Step[];
}

/** Post left, service right; below the post's name the declarant, where it is another. */
export const header = {
  carrier: { box: [4.5, 6, 50, 3.6], steps: oneLine(11, 10, 9, 8, 7) },
  declarant: { box: [4.5, 9.7, 50, 2], steps: oneLine(5, 4.5, 4) },
  service: { box: [56, 5.7, 39.5, 3.6], steps: oneLine(8, 7, 6, 5) },
} satisfies Record<string, Place>;

export const signature = {
  y: 132.5,
  height: 7.5,
  signed: { box: [4.5, 135.6, 50, 3.6], steps: oneLine(6.5, 6, 5.5, 5, 4.5) },
  line: { from: 56, to: 95.5, y: 138.9 },
} satisfies { signed: Place } & Record<string, unknown>;

/** Order reference left, sheet right. */
export const shipper = {
  reference: {
    box: [4.5, 140, 72, 7],
    steps: [...oneLine(6.5, 6), { size: 5.5, lines: 2, leading: 2.3 }, { size: 4.5, lines: 3, leading: 1.9 }],
  },
  sheet: { box: [77, 140, 18.5, 7], steps: oneLine(6.5, 5.5, 4.5) },
} satisfies Record<string, Place>;
