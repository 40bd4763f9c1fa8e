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
