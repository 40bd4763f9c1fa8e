import type { FontName } from './glyphs.ts';

/** A stretch of a text of one face and one embedding level; odd levels run from right to left. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly face: FontName;
}

/** Stretches of one level and one face, in the order of the text. `faceOf` is asked with the face before, for what goes along with it. */
export function piecesOf(
  text: string,
  levels: ArrayLike<number>,
  faceOf: (character: string, before: FontName | undefined) => FontName,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const character of text) {
    const last = pieces.at(-1);
    const face = faceOf(character, last?.face);
    const level = levels[start] as number;
    const end = start + character.length;
    if (last?.face === face && last.level === level) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, level, face });
    start = end;
  }
  return pieces;
}

/** The order in which pieces are drawn from the left: rule L2 of the Unicode bidirectional algorithm (UAX #9). */
export function inVisualOrder(pieces: readonly Piece[]): readonly Piece[] {
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
