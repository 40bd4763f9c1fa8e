/** Measures of the invoice in mm, and how its lines are shared out over pages. */

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

export interface Room {
  readonly first: number;
  readonly next: number;
  /** What each page but the last needs below its rows. */
  readonly carried: number;
  /** What the last page needs below its rows. */
  readonly closing: number;
}

export const room: Room = {
  first: bottom - tableTop.first - headHeight,
  next: bottom - tableTop.next - headHeight - carryHeight,
  carried: carryHeight,
  closing: bottom - declarationTop + totalsHeight,
};

/** How many rows stand on each page, given their heights in order. A last page may have none, and totals alone. */
export function paginate(heights: readonly number[], { first, next, carried, closing }: Room): number[] {
  const pages: number[] = [];
  for (let at = 0; ; ) {
    const rest = heights.slice(at);
    const free = pages.length === 0 ? first : next;
    if (sumOf(rest) <= free - closing) return [...pages, rest.length];
    const most = rest.length > 1 ? rest.length - 1 : rest.length;
    // Only the first page may stay without rows: a row too high for it stands on the next.
    const taken = Math.max(pages.length === 0 ? 0 : Math.min(1, rest.length), Math.min(most, fitting(rest, free - carried)));
    pages.push(taken);
    at += taken;
  }
}

function fitting(heights: readonly number[], free: number): number {
  let left = free;
  const end = heights.findIndex((height) => (left -= height) < 0);
  return end === -1 ? heights.length : end;
}

const sumOf = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0);
