/** The label's own lines. */
import type { Mark } from '../../formats/page.ts';
import { line, type Rectangle } from '../marks.ts';
import { type Layout, stroke } from './layout.ts';

export const across = ({ left, right }: Layout, y: number, from = left, to = right): Mark => line(from, y, to, y, stroke.line);
export const down = (x: number, from: number, to: number): Mark => line(x, from, x, to, stroke.line);
export const bottom = ([, y, , height]: Rectangle): number => y + height;
