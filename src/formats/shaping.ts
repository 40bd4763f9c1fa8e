import type { Bidi } from 'bidi-js';
import type * as HarfBuzz from 'harfbuzzjs';
import { inVisualOrder, type Piece, piecesOf } from './bidi.ts';
import { remembering } from './cache.ts';
import type { FontName, Glyph, Line, Run } from './glyphs.ts';
import { isDependent, type Letter, type Letters } from './letters.ts';

/** Texts as glyphs: letter by letter where a script allows it, otherwise ordered by the bidirectional algorithm and shaped by HarfBuzz. */
export interface Shaper {
  /** Throws where no face has a character: callers have asked before. */
  line(text: string, bold: boolean): Line;
  /** The width of {@link line}, in thousandths of the type size. */
  width(text: string, bold: boolean): number;
}

const blank = /^\p{Zs}$/u;
const most = 2_000;

type Shape = (text: string, piece: Piece) => Run;

/** By cluster, the glyph that tells its text: the widest, the letter, never a dot or a vowel sign on it. */
function tellersOf(infos: readonly HarfBuzz.GlyphInfo[], positions: readonly HarfBuzz.GlyphPosition[]): ReadonlyMap<number, number> {
  const advance = (index: number): number => (positions[index] as HarfBuzz.GlyphPosition).xAdvance;
  const tellers = new Map<number, number>();
  infos.forEach(({ cluster }, index) => {
    const teller = tellers.get(cluster);
    if (teller === undefined || advance(index) > advance(teller)) tellers.set(cluster, index);
  });
  return tellers;
}

function shapeWith(hb: typeof HarfBuzz, bidi: Bidi, letters: Letters): Shape {
  const buffer = new hb.Buffer();
  return (text, piece) => {
    const { font, scale } = letters.face(piece.face);
    const rightToLeft = piece.level % 2 === 1;
    buffer.clearContents();
    buffer.addText(text, piece.start, piece.end - piece.start);
    buffer.guessSegmentProperties();
    buffer.setDirection(rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
    hb.shape(font, buffer);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const tellers = tellersOf(infos, positions);
    const starts = [...tellers.keys()].sort((one, other) => one - other);
    const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? piece.end]));
    const said = ({ cluster }: HarfBuzz.GlyphInfo): string => {
      const own = text.slice(cluster, ends.get(cluster));
      // A bracket written from the right is drawn as its mirror image, and that is what a reader of the page sees.
      return rightToLeft ? (bidi.getMirroredCharacter(own) ?? own) : own;
    };
    const glyphs = infos.map((info, index): Glyph => {
      const { xAdvance, xOffset, yOffset } = positions[index] as HarfBuzz.GlyphPosition;
      const width = font.glyphHAdvance(info.codepoint) * scale;
      const tells = tellers.get(info.cluster) === index;
      return {
        id: info.codepoint,
        advance: xAdvance * scale,
        width,
        dx: xOffset * scale,
        dy: yOffset * scale,
        text: tells ? said(info) : '',
      };
    });
    return { face: piece.face, rightToLeft, glyphs };
  };
}

/** Every character as a letter by itself, or nothing where one of them wants shaping or has no face. */
function plainLetters(text: string, bold: boolean, letters: Letters): readonly Letter[] | undefined {
  const found: Letter[] = [];
  for (const character of text) {
    const letter = letters.letter(character, bold);
    if (letter === undefined || !letter.plain) return undefined;
    found.push(letter);
  }
  return found;
}

const widthOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);

function plainLine(letters: readonly Letter[]): Line {
  const runs: { face: FontName; rightToLeft: false; glyphs: Glyph[] }[] = [];
  let width = 0;
  for (const { face, glyph } of letters) {
    const run = runs.at(-1);
    if (run?.face === face) run.glyphs.push(glyph);
    else runs.push({ face, rightToLeft: false, glyphs: [glyph] });
    width += glyph.advance;
  }
  return { runs, width, plain: true };
}

export function shaperOf(hb: typeof HarfBuzz, bidi: Bidi, letters: Letters): Shaper {
  const shape = shapeWith(hb, bidi, letters);

  /** Marks and blanks stay with the face before them if it has them, so that words are not torn. */
  const faceOf =
    (bold: boolean) =>
    (character: string, before: FontName | undefined): FontName => {
      if (before !== undefined && (isDependent(character) || blank.test(character)) && letters.has(before, character)) return before;
      const found = letters.letter(character, bold);
      if (found === undefined) throw new Error(`No face has ${JSON.stringify(character)}.`);
      return found.face;
    };

  function shapedLine(text: string, bold: boolean): Line {
    const pieces = piecesOf(text, bidi.getEmbeddingLevels(text).levels, faceOf(bold));
    const runs = inVisualOrder(pieces).map((piece) => shape(text, piece));
    return { runs, width: runs.reduce((sum, run) => sum + widthOf(run.glyphs), 0), plain: false };
  }

  const light = remembering(most, (text) => shapedLine(text, false));
  const heavy = remembering(most, (text) => shapedLine(text, true));

  function line(text: string, bold: boolean): Line {
    const composed = text.normalize('NFC');
    const plain = plainLetters(composed, bold, letters);
    return plain === undefined ? (bold ? heavy : light)(composed) : plainLine(plain);
  }

  function width(text: string, bold: boolean): number {
    let sum = 0;
    for (const character of text.normalize('NFC')) {
      const letter = letters.letter(character, bold);
      if (letter === undefined || !letter.plain) return line(text, bold).width;
      sum += letter.glyph.advance;
    }
    return sum;
  }

  return { line, width };
}
