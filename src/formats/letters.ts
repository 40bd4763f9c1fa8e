import type * as HarfBuzz from 'harfbuzzjs';
import { remembering } from './cache.ts';
import { type FontName, faceNames, type Glyph } from './glyphs.ts';

/** Characters one by one: which face has them, and whether they may be set without shaping. */

/** Scripts whose letters stand one after another and never change their shape. */
const plainScripts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]$/u;
/** Marks, everything written right to left, the joiners, and jamo that compose. */
const shapedAnyway =
  /^[\p{M}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u200c-\u200f]$/u;
/** Never printed: controls, formats other than joiners and direction marks, surrogates, private use, line separators. */
const unprintable = /^(?![\u200c-\u200f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]$/u;
const dependent = /^[\p{M}\u200c-\u200f]$/u;

/** Whether a character belongs to what stands before it: marks, joiners, direction marks. */
export const isDependent = (character: string): boolean => dependent.test(character);

const most = 20_000;
const firsts = 0x250;
const regular: readonly FontName[] = faceNames.filter((name) => name !== 'latin-bold');
const emboldened: readonly FontName[] = faceNames.filter((name) => name !== 'latin');

/** A font as HarfBuzz has it, and what its units are in thousandths of the type size. */
export interface Face {
  readonly font: HarfBuzz.Font;
  readonly scale: number;
}

export interface Letter {
  readonly face: FontName;
  readonly glyph: Glyph;
  readonly plain: boolean;
}

export interface Letters {
  face(name: FontName): Face;
  /** Whether a face has the character. */
  has(name: FontName, character: string): boolean;
  /** Undefined where no face has the character. */
  letter(character: string, bold: boolean): Letter | undefined;
}

export function lettersOf(hb: typeof HarfBuzz, fonts: Readonly<Record<FontName, Uint8Array>>): Letters {
  const faces = new Map<FontName, Face>();
  /** A face is taken apart when its first character comes: most batches have no Korean in them. */
  function face(name: FontName): Face {
    const known = faces.get(name);
    if (known !== undefined) return known;
    const opened = new hb.Face(new hb.Blob(fonts[name]));
    const made = { font: new hb.Font(opened), scale: 1000 / opened.upem };
    faces.set(name, made);
    return made;
  }

  const idIn = (name: FontName, character: string): number => face(name).font.nominalGlyph(character.codePointAt(0) as number) ?? 0;
  const has = (name: FontName, character: string): boolean => idIn(name, character) > 0;

  function find(character: string, order: readonly FontName[]): Letter | undefined {
    const name = unprintable.test(character) ? undefined : order.find((candidate) => has(candidate, character));
    if (name === undefined) return undefined;
    const { font, scale } = face(name);
    const id = idIn(name, character);
    const width = font.glyphHAdvance(id) * scale;
    const plain = plainScripts.test(character) && !shapedAnyway.test(character);
    return { face: name, glyph: { id, advance: width, width, dx: 0, dy: 0, text: character }, plain };
  }

  const light = remembering(most, (character) => find(character, regular));
  const heavy = remembering(most, (character) => find(character, emboldened));
  const lightFirst: (Letter | undefined)[] = [];
  const heavyFirst: (Letter | undefined)[] = [];
  /** Latin letters, digits and signs are by far the most: a table finds them faster than a map. */
  function letter(character: string, bold: boolean): Letter | undefined {
    const code = character.charCodeAt(0);
    if (code >= firsts) return (bold ? heavy : light)(character);
    return ((bold ? heavyFirst : lightFirst)[code] ??= find(character, bold ? emboldened : regular));
  }
  return { face, has, letter };
}
