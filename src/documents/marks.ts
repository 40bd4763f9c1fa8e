/** Marks of a page, said shortly. All lengths in mm, sizes in points; see formats/page.ts. */
import type { BoxMark, LineMark, Mark, TextMark, TickMark } from '../formats/page.ts';

/** Left, top, width, height. */
export type Rectangle = readonly [x: number, y: number, width: number, height: number];
export type Point = readonly [x: number, y: number];

type Style = Pick<TextMark, 'bold' | 'align'>;

export const text = (x: number, y: number, size: number, text: string, style: Style = {}): TextMark => ({
  kind: 'text',
  x,
  y,
  size,
  text,
  ...style,
});

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: number): LineMark => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
});

export const box = ([x, y, width, height]: Rectangle, stroke: number): BoxMark => ({ kind: 'box', x, y, width, height, stroke });

export const tick = ([x, y]: Point, side: number): TickMark => ({ kind: 'tick', x, y, side });

/** Lines one below the other, `leading` mm from top to top. */
export const stack = (x: number, y: number, size: number, leading: number, lines: readonly string[], style: Style = {}): TextMark[] =>
  lines.map((each, i) => text(x, y + i * leading, size, each, style));

/** The same marks, further down. */
export const lower = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) => (mark.kind === 'line' ? { ...mark, y1: mark.y1 + by, y2: mark.y2 + by } : { ...mark, y: mark.y + by }));
