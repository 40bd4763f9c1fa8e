/** Pages laid on larger sheets: several on one, beginning at a place of the first sheet where others were peeled off before. */
import type { Page, Sheet } from './page.ts';

export interface Imposition {
  /** Of the sheet, in mm. */
  readonly width: number;
  readonly height: number;
  readonly perSheet: 1 | 2 | 4;
  /** Place on the first sheet, from 1: row by row, left to right. */
  readonly start: number;
}

/** Columns and rows. */
const grids = { 1: [1, 1], 2: [1, 2], 4: [2, 2] } as const;

/** Left and top edge of a page in the middle of its place, which counts from 0. */
export function placeAt(at: number, { width, height, perSheet }: Omit<Imposition, 'start'>, page: Pick<Page, 'width' | 'height'>) {
  const [columns, rows] = grids[perSheet];
  const [cellWidth, cellHeight] = [width / columns, height / rows];
  return {
    x: (at % columns) * cellWidth + (cellWidth - page.width) / 2,
    y: Math.floor(at / columns) * cellHeight + (cellHeight - page.height) / 2,
  };
}

/** How a sheet is laid out that has pages of a size at these places; undefined where {@link impose} lays none so. */
export function impositionOf(
  { width, height }: Pick<Sheet, 'width' | 'height'>,
  parts: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[],
): Omit<Imposition, 'start'> | undefined {
  return ([1, 2, 4] as const)
    .map((perSheet) => ({ width, height, perSheet }))
    .find((each) => parts.every((part) => placesOf(each, part).some(({ x, y }) => near(x, part.x) && near(y, part.y))));
}

const placesOf = (imposition: Omit<Imposition, 'start'>, page: Pick<Page, 'width' | 'height'>) =>
  Array.from({ length: imposition.perSheet }, (_, at) => placeAt(at, imposition, page));
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.1;

/** The same pages in the same order, on sheets. */
export function* impose(pages: Iterable<Page>, imposition: Imposition): Generator<Sheet> {
  const { width, height, perSheet, start } = imposition;
  let at = start - 1;
  let parts: Sheet['parts'][number][] = [];
  for (const page of pages) {
    parts.push({ ...placeAt(at, imposition, page), page });
    if (++at < perSheet) continue;
    yield { width, height, parts };
    parts = [];
    at = 0;
  }
  if (parts.length > 0) yield { width, height, parts };
}
