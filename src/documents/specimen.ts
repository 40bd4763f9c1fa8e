/** The word on papers under made-up numbers: beside the number and its bars, never across them. */
import type { TextMark } from '../formats/page.ts';
import type { Group } from './document.ts';
import { type Point, type Rectangle, text } from './marks.ts';

const word = 'SPECIMEN';

/** Capitals of the bold Latin face are so wide, for each point and mm: the word at 6 pt takes 10.75 mm. */
const widthOf = (size: number): number => size * 1.792;
const capHeightOf = (size: number): number => size * 0.2519;

/** Nothing where the numbers are real ones. `size` in points; x is where the text is anchored. */
export const specimenAt = (
  { specimen }: Group,
  [x, y]: Point,
  size: number,
  align?: Exclude<TextMark['align'], 'left'>,
): readonly TextMark[] => (specimen ? [text(x, y, size, word, { bold: true, ...(align && { align }) })] : []);

/** In the middle of a box, as large as it takes in whole and half points. */
export function specimenIn(group: Group, [x, y, width, height]: Rectangle): readonly TextMark[] {
  const size = Math.floor((2 * (width - 1)) / widthOf(1)) / 2;
  return specimenAt(group, [x + width / 2, y + (height - capHeightOf(size)) / 2], size, 'centre');
}
