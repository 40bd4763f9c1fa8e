/** Places of a page that hold a value of the data: printed in the largest type that fits, or a problem. */
import type { Mark, TextMark } from '../formats/page.ts';
import type { Typefaces } from '../formats/typeface.ts';
import { mask, type Problem, type Where } from '../model/problem.ts';
import { type Fitted, fitAll } from './fitting.ts';
import { type Rectangle, stack } from './marks.ts';
import { addressTooLong, textTooLong, unprintableCharacter } from './problems.ts';

export interface Place {
  /** As a message begins: `The recipient's address`. */
  readonly field: string;
  /** Whose address it is, where it is one: `recipient`. */
  readonly party?: 'sender' | 'recipient';
  readonly at: Rectangle;
  /** Sizes in points, the largest first; the last one is the least that may be printed. */
  readonly sizes: readonly number[];
  /** Each begins a line and may run over several. */
  readonly paragraphs: readonly string[];
  /** The same run together, where the paragraphs fit in no size: an address with its street in one line. */
  readonly joined?: readonly string[];
  readonly bold?: boolean;
  readonly align?: TextMark['align'];
}

const mmPerPoint = 25.4 / 72;

/** From line to line in mm: room for the marks above and below letters of every script. */
export const leadingOf = (size: number): number => size * mmPerPoint * 1.4;

/** What lines stand high in mm, from the top of the first one's capitals to below the last one's descenders. */
export const heightOf = (lines: number, size: number): number =>
  lines === 0 ? 0 : (lines - 1) * leadingOf(size) + size * mmPerPoint * 0.97;

/** The lines in the largest size at which they fit the place without a torn word; undefined where none does. */
export function fitted({ at: [, , width, height], sizes, paragraphs, joined }: Place, typefaces: Typefaces): Fitted | undefined {
  const steps = sizes.map((size) => ({ size, lines: linesIn(height, size), leading: leadingOf(size) }));
  return fitAll(paragraphs, width, steps, typefaces) ?? (joined && fitAll(joined, width, steps, typefaces));
}

function linesIn(height: number, size: number): number {
  let lines = 0;
  while (heightOf(lines + 1, size) <= height + 1e-9) lines++;
  return lines;
}

/** What {@link placeProblems} refuses to print, as far as it can be shown. */
function overfull({ sizes, paragraphs, at }: Place, typefaces: Typefaces): Fitted {
  const size = sizes.at(-1)!;
  return { size, leading: leadingOf(size), lines: paragraphs.flatMap((each) => typefaces.wrap(each, size, at[2])) };
}

/** The marks of a place. */
export function fill(place: Place, typefaces: Typefaces): Mark[] {
  const { at, bold, align = 'left' } = place;
  const [x, y, width] = at;
  const { size, leading, lines } = fitted(place, typefaces) ?? overfull(place, typefaces);
  const anchor = align === 'left' ? x : align === 'right' ? x + width : x + width / 2;
  return stack(anchor, y, size, leading, lines, { ...(bold && { bold }), ...(align !== 'left' && { align }) });
}

/** What a document would cut or cannot print in its places. */
export const placeProblems = (places: readonly Place[], document: string, where: Where, typefaces: Typefaces): Problem[] =>
  places.flatMap((place) => {
    const unprintable = unprintableIn(place.paragraphs, place.field, where, typefaces);
    if (unprintable.length > 0) return unprintable;
    return fitted(place, typefaces) ? [] : [tooLong(place, document, where)];
  });

/** A problem for each character that no typeface has. Texts are measured only when there is none. */
export function unprintableIn(texts: readonly string[], field: string, where: Where, typefaces: Typefaces): Problem[] {
  const characters = new Set(texts.flatMap((text) => typefaces.uncovered(text)));
  return [...characters].map((character) => unprintableCharacter(where, { field, character }));
}

function tooLong({ field, party, paragraphs }: Place, document: string, where: Where): Problem {
  const value = paragraphs.join(', ');
  return party ? addressTooLong(where, { party, value: mask(value), document }) : textTooLong(where, { field, value, document });
}
