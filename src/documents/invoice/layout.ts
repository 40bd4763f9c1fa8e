/** Measures of the invoice in mm. */
import type { Room } from '../pagination.ts';

/** A4, with a margin of 15. */
export const sheet = { width: 210, height: 297, left: 15, right: 195 } as const;

/** Where a page's table begins: on the first page below the particulars, on the others below the title. */
export const tableTop = { first: 122, next: 28 } as const;
/** The row of headings. */
export const headHeight = 7.5;
/** No row goes further down. */
export const bottom = 281;
/** A row that carries a total to the next page, or brings it. */
export const carryHeight = 6.5;
/** The totals; below them on the last page the declaration, which always stands at the foot. */
export const totalsHeight = 25;
export const declarationTop = 246;

export const columns = {
  number: { x: 15, width: 6 },
  description: { x: 22, width: 66 },
  hs: { x: 91, width: 20 },
  origin: { x: 113, width: 10 },
  /** Right edges. */
  quantity: { x: 138, width: 14 },
  unit: { x: 140, width: 10 },
  unitValue: { x: 171, width: 20 },
  value: { x: 195, width: 23 },
} as const;

export const room: Room = {
  first: bottom - tableTop.first - headHeight,
  next: bottom - tableTop.next - headHeight - carryHeight,
  carried: carryHeight,
  closing: bottom - declarationTop + totalsHeight,
};
