import type { Bidi } from 'bidi-js';
import type * as HarfBuzz from 'harfbuzzjs';

/** The seven faces, in the order in which a character is looked for; bold stands in for `latin` where bold is asked for. */
export const faceNames = ['latin', 'latin-bold', 'arabic', 'hebrew', 'thai', 'sc', 'kr'] as const;
export type FontName = (typeof faceNames)[number];

/** A glyph where it is drawn. Lengths are thousandths of the type size. */
export interface Glyph {
  /** Number in its own face; never 0, the box for what a face lacks. */
  readonly id: number;
  /** How far the pen goes on. */
  readonly advance: number;
  /** What the face itself says the glyph is wide. */
  readonly width: number;
  /** Moved from the pen, right and up. */
  readonly dx: number;
  readonly dy: number;
  /** The characters it stands for; empty where another glyph of its cluster carries them. */
  readonly text: string;
}

/** Glyphs of one face, in the order of drawing, left to right. */
export interface Run {
  readonly face: FontName;
  readonly rightToLeft: boolean;
  readonly glyphs: readonly Glyph[];
}

export interface Line {
  readonly runs: readonly Run[];
  /** Thousandths of the type size. */
  readonly width: number;
  /** Whether the glyphs, read one by one, give the text: no reordering, no shaping. */
  readonly plain: boolean;
}

/** A character by itself: its face, its glyph, and whether it may be set without shaping. */
export interface Letter {
  readonly face: FontName;
  readonly glyph: Glyph;
  readonly plain: boolean;
}

export interface Shaper {
  /** Undefined where no face has the character. */
  letter(character: string, bold: boolean): Letter | undefined;
  /** Normalises, orders and shapes. Throws where no face has a character: callers have asked before. */
  line(text: string, bold: boolean): Line;
  /** Whether a face has the character. */
  has(face: FontName, character: string): boolean;
}

interface Face {
  readonly font: HarfBuzz.Font;
  readonly scale: number;
}

/** Scripts whose letters stand one after another and never change their shape. */
const plainScripts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]$/u;
/** Marks, everything written right to left, the joiners, and jamo that compose. */
const shapedAnyway =
  /^[\p{M}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u200c-\u200f]$/u;
/** Never printed: controls, formats other than joiners and direction marks, surrogates, private use, line separators. */
const unprintable = /^(?![\u200c-\u200f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]$/u;
/** Goes with the face of what stands before it. */
export const dependent = /^[\p{M}\u200c-\u200f]$/u;
const blank = /^\p{Zs}$/u;

/** Characters remembered one by one, and whole shaped lines; a run of a million orders must not grow them. */
const mostLetters = 20_000;
const mostLines = 2_000;

const regular: readonly FontName[] = faceNames.filter((name) => name !== 'latin-bold');
const emboldened: readonly FontName[] = faceNames.filter((name) => name !== 'latin');
const orderOf = (bold: boolean): readonly FontName[] => (bold ? emboldened : regular);

/** One more entry in a cache that starts afresh when it is full. */
function remember<K, V>(cache: Map<K, V>, most: number, key: K, value: V): V {
  if (cache.size >= most) cache.clear();
  cache.set(key, value);
  return value;
}

interface Piece {
  readonly start: number;
  end: number;
  readonly level: number;
  readonly face: FontName;
}

/** Rule L2 of the Unicode bidirectional algorithm, on pieces of one level each. */
function inVisualOrder(pieces: readonly Piece[]): readonly Piece[] {
  const row = [...pieces];
  const highest = Math.max(0, ...row.map((piece) => piece.level));
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < row.length; from++) {
      let to = from;
      while (to < row.length && (row[to] as Piece).level >= level) to++;
      if (to - from > 1) row.splice(from, to - from, ...row.slice(from, to).reverse());
      from = to;
    }
  }
  return row;
}

export function shaperOf(hb: typeof HarfBuzz, bidi: Bidi, fonts: Readonly<Record<FontName, Uint8Array>>): Shaper {
  const faces = new Map<FontName, Face>();
  /** A face is taken apart when its first character comes: most batches have no Korean in them. */
  function faceOf(name: FontName): Face {
    const known = faces.get(name);
    if (known !== undefined) return known;
    const face = new hb.Face(new hb.Blob(fonts[name]));
    const made = { font: new hb.Font(face), scale: 1000 / face.upem };
    faces.set(name, made);
    return made;
  }
  const buffer = new hb.Buffer();
  const letters = { bold: new Map<string, Letter | null>(), regular: new Map<string, Letter | null>() };
  const lines = { bold: new Map<string, Line>(), regular: new Map<string, Line>() };

  const has = (name: FontName, character: string): boolean => (faceOf(name).font.nominalGlyph(character.codePointAt(0) as number) ?? 0) > 0;

  function makeLetter(character: string, bold: boolean): Letter | null {
    if (unprintable.test(character)) return null;
    const name = orderOf(bold).find((candidate) => has(candidate, character));
    if (name === undefined) return null;
    const { font, scale } = faceOf(name);
    const id = font.nominalGlyph(character.codePointAt(0) as number) as number;
    const width = font.glyphHAdvance(id) * scale;
    const plain = plainScripts.test(character) && !shapedAnyway.test(character);
    return { face: name, glyph: { id, advance: width, width, dx: 0, dy: 0, text: character }, plain };
  }

  function letter(character: string, bold: boolean): Letter | undefined {
    const cache = bold ? letters.bold : letters.regular;
    const known = cache.get(character);
    return (known === undefined ? remember(cache, mostLetters, character, makeLetter(character, bold)) : known) ?? undefined;
  }

  /** Runs of letters that need no shaping, or undefined at the first that does. */
  function plainLine(text: string, bold: boolean): Line | undefined {
    const runs: { face: FontName; rightToLeft: false; glyphs: Glyph[] }[] = [];
    let width = 0;
    let run: (typeof runs)[number] | undefined;
    for (const character of text) {
      const found = letter(character, bold);
      if (found === undefined || !found.plain) return undefined;
      if (run === undefined || run.face !== found.face) runs.push((run = { face: found.face, rightToLeft: false, glyphs: [] }));
      run.glyphs.push(found.glyph);
      width += found.glyph.advance;
    }
    return { runs, width, plain: true };
  }

  function faceFor(character: string, before: FontName | undefined, bold: boolean): FontName {
    if (before !== undefined && (dependent.test(character) || blank.test(character)) && has(before, character)) return before;
    const found = letter(character, bold);
    if (found === undefined) throw new Error(`No face has ${JSON.stringify(character)}.`);
    return found.face;
  }

  /** Stretches of one level and one face, in the order of the text. */
  function pieces(text: string, bold: boolean): readonly Piece[] {
    const { levels } = bidi.getEmbeddingLevels(text);
    const found: Piece[] = [];
    let at = 0;
    for (const character of text) {
      const last = found.at(-1);
      const face = faceFor(character, last?.face, bold);
      const level = levels[at] as number;
      if (last !== undefined && last.face === face && last.level === level) last.end = at + character.length;
      else found.push({ start: at, end: at + character.length, level, face });
      at += character.length;
    }
    return found;
  }

  /** What a cluster says. A bracket written from the right is drawn as its mirror image, and that is what a reader of the page sees. */
  const sayingOf = (cluster: string, rightToLeft: boolean): string =>
    rightToLeft ? (bidi.getMirroredCharacter(cluster) ?? cluster) : cluster;

  function shape(text: string, piece: Piece): Run {
    const { font, scale } = faceOf(piece.face);
    const rightToLeft = piece.level % 2 === 1;
    buffer.clearContents();
    buffer.addText(text, piece.start, piece.end - piece.start);
    buffer.guessSegmentProperties();
    buffer.setDirection(rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
    hb.shape(font, buffer);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const starts = [...new Set(infos.map((info) => info.cluster))].sort((one, other) => one - other);
    const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? piece.end]));
    const advance = (index: number): number => (positions[index] as HarfBuzz.GlyphPosition).xAdvance;
    // The text of a cluster goes with its widest glyph, the letter, never with a dot or a vowel sign on it.
    const tellers = new Map<number, number>();
    infos.forEach((info, index) => {
      const teller = tellers.get(info.cluster);
      if (teller === undefined || advance(index) > advance(teller)) tellers.set(info.cluster, index);
    });
    const glyphs = infos.map((info, index): Glyph => {
      const place = positions[index] as HarfBuzz.GlyphPosition;
      const tells = tellers.get(info.cluster) === index;
      return {
        id: info.codepoint,
        advance: place.xAdvance * scale,
        width: font.glyphHAdvance(info.codepoint) * scale,
        dx: place.xOffset * scale,
        dy: place.yOffset * scale,
        text: tells ? sayingOf(text.slice(info.cluster, ends.get(info.cluster)), rightToLeft) : '',
      };
    });
    return { face: piece.face, rightToLeft, glyphs };
  }

  function shapedLine(text: string, bold: boolean): Line {
    const runs = inVisualOrder(pieces(text, bold)).map((piece) => shape(text, piece));
    const width = runs.reduce((sum, run) => run.glyphs.reduce((whole, glyph) => whole + glyph.advance, sum), 0);
    return { runs, width, plain: false };
  }

  function line(text: string, bold: boolean): Line {
    const composed = text.normalize('NFC');
    const plain = plainLine(composed, bold);
    if (plain !== undefined) return plain;
    const cache = bold ? lines.bold : lines.regular;
    return cache.get(composed) ?? remember(cache, mostLines, composed, shapedLine(composed, bold));
  }

  return { letter, line, has };
}
