/** How the rows of a table are shared out over pages. Heights in mm. */

export interface Room {
  readonly first: number;
  readonly next: number;
  /** What each page but the last needs below its rows. */
  readonly carried: number;
  /** What the last page needs below its rows. */
  readonly closing: number;
}

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
