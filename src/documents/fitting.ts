/** Texts made to fit their boxes: smaller, then in more lines, by stated steps; never cut in silence. */
import type { TextMark } from '../formats/page.ts';
import type { Typefaces } from '../formats/typeface.ts';
import { type Rectangle, stack } from './marks.ts';

/** One way to set a text: a type size in points, at most so many lines, `leading` mm from top to top. */
export interface Step {
  readonly size: number;
  readonly lines: number;
  readonly leading: number;
}

/** A text as it fits. */
export interface Fitted {
  readonly size: number;
  readonly leading: number;
  readonly lines: readonly string[];
}

/** One line, in the first of these sizes that is narrow enough. */
export const oneLine = (...sizes: readonly number[]): readonly Step[] => sizes.map((size) => ({ size, lines: 1, leading: 0 }));

/** Widths at 1 pt of Latin letters one by one: they are drawn one after another, so a text of them is as wide as all together. */
const letters = new WeakMap<Typefaces, { readonly regular: Float64Array; readonly bold: Float64Array }>();
const lettersKnown = 0x250;

/** Width in mm of a text at 1 pt; at another size it is so many times as wide. */
function widthPerPoint(text: string, typefaces: Typefaces, bold = false): number {
  const both = letters.get(typefaces) ?? { regular: new Float64Array(lettersKnown), bold: new Float64Array(lettersKnown) };
  letters.set(typefaces, both);
  const known = bold ? both.bold : both.regular;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= lettersKnown) return typefaces.measure(text, 1, bold);
    width += known[code] || (known[code] = typefaces.measure(text[i]!, 1, bold));
  }
  return width;
}

/** Scripts that break between any two characters, so that no word is torn by it. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether a word would have to be torn to stand in lines of that width. */
const tears = (text: string, size: number, width: number, typefaces: Typefaces): boolean =>
  text.split(/\s+|(?<=-)/u).some((word) => !unspaced.test(word) && widthPerPoint(word, typefaces) * size > width);

/** The first step by which a text fits a width without a torn word. */
export function fitText(text: string, width: number, steps: readonly Step[], typefaces: Typefaces, bold = false): Fitted | undefined {
  const perPoint = widthPerPoint(text, typefaces, bold);
  for (const { size, lines: most, leading } of steps) {
    if (perPoint * size <= width) return { size, leading, lines: [text] };
    if (most === 1 || perPoint * size > width * most || tears(text, size, width, typefaces)) continue;
    const lines = typefaces.wrap(text, size, width, bold);
    if (lines.length <= most) return { size, leading, lines };
  }
  return undefined;
}

/** The first step by which several texts, each beginning a line, fit together without a torn word. */
export function fitAll(texts: readonly string[], width: number, steps: readonly Step[], typefaces: Typefaces): Fitted | undefined {
  const perPoint = texts.map((text) => widthPerPoint(text, typefaces));
  for (const step of steps) {
    // Breaking lines is dear: where even lines filled to the edge would be too many, it is not tried.
    const least = perPoint.reduce((sum, each) => sum + Math.max(1, Math.ceil((each * step.size) / width - 1e-9)), 0);
    const lines = least > step.lines ? undefined : linesOf(texts, perPoint, width, step, typefaces);
    if (lines) return { size: step.size, leading: step.leading, lines };
  }
  return undefined;
}

/** The texts in lines of a step, or undefined where they take more than it has, or a torn word. */
function linesOf(texts: readonly string[], perPoint: readonly number[], width: number, { size, lines: most }: Step, typefaces: Typefaces) {
  const lines: string[] = [];
  for (const [i, text] of texts.entries()) {
    if (perPoint[i]! * size <= width) lines.push(text);
    else if (tears(text, size, width, typefaces)) return undefined;
    else lines.push(...typefaces.wrap(text, size, width));
    if (lines.length > most) return undefined;
  }
  return lines;
}

/** A fitted text in the middle of its box's height, from its left edge unless told otherwise. */
export function inBox(
  [x, y, width, height]: Rectangle,
  fitted: Fitted,
  typefaces: Typefaces,
  style: Pick<TextMark, 'align' | 'bold'> = {},
): TextMark[] {
  const { size, leading, lines } = fitted;
  const top = y + (height - (lines.length - 1) * leading - typefaces.capHeight(size)) / 2;
  const at = style.align === 'right' ? x + width : style.align === 'centre' ? x + width / 2 : x;
  return stack(at, top, size, leading, lines, style);
}

/**
 * As much of a text as a step's lines hold, ended at a word where the script has words.
 * It is the beginning of the text as given, so that what is left out can be told.
 */
export function shorten(text: string, width: number, { size, lines: most }: Step, typefaces: Typefaces): string {
  let end = 0;
  for (const line of typefaces.wrap(text, size, width).slice(0, most)) end = text.indexOf(line, end) + line.length;
  const cut = text.slice(0, end).trimEnd();
  const next = text[end] ?? ' ';
  if (/\s/.test(next) || unspaced.test(next) || cut.endsWith('-')) return cut;
  return cut.replace(/\s+\S*$/u, '');
}
