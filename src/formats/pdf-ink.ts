import type { FontName, Line } from './glyphs.ts';
import type { FontSubset } from './pdf-document.ts';
import type { Faces } from './typefaces.ts';

/** A text as a document writes it: its runs with the operators that show them, where it is plain. */
export interface SetText {
  readonly line: Line;
  readonly shown: readonly string[];
}

/** What content needs of the file it goes into. */
export interface Ink {
  readonly faces: Faces;
  font(face: FontName): FontSubset;
  /** Name of an image already in the file. */
  imageName(bytes: Uint8Array): string;
  /** What the texts of the file so far came to. */
  readonly texts: { readonly regular: Map<string, SetText>; readonly bold: Map<string, SetText> };
}

export const pointsPerMm = 72 / 25.4;

/** At most four decimals, far below what any printer resolves. */
export const fixed = (value: number): string => String(Math.round(value * 1e4) / 1e4);
export const points = (mm: number): string => fixed(mm * pointsPerMm);
