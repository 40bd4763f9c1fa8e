/** A page as plain data: marks in millimetres from the top left corner. Drawing is somebody else's job, so tests read marks, not pixels. */

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Top of the capitals of the line (baseline = y + cap height); see {@link Typefaces.capHeight}. */
  readonly y: number;
  /** Points. */
  readonly size: number;
  readonly text: string;
  /** Latin, Greek, Cyrillic only; other scripts print in their one weight. */
  readonly bold?: boolean;
  /** Where `x` is on the line: its left end, middle or right end. Right-to-left text aligned left starts at its box like any other. */
  readonly align?: 'left' | 'centre' | 'right';
}

export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Stroke width in mm. */
  readonly stroke: number;
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stroke: number;
}

/** The cross in a ticked check box: two strokes inside the square. */
export interface TickMark {
  readonly kind: 'tick';
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface BarcodeMark {
  readonly kind: 'barcode';
  readonly symbology: 'code128';
  /** Left edge of the first bar (the quiet zone of 10 modules stands outside) and top of the bars. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** X dimension in mm. */
  readonly module: number;
  readonly value: string;
}

/** A PNG or JPEG, such as a signature. */
export interface ImageMark {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export type Mark = TextMark | LineMark | BoxMark | TickMark | BarcodeMark | ImageMark;

/** The part of a page that is the same on many: drawn once a document, stamped on each page. */
export interface Template {
  /** The same id means the same marks. */
  readonly id: string;
  readonly marks: readonly Mark[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly template?: Template;
  readonly marks: readonly Mark[];
}

/** Pages laid on a larger sheet, each with its left and top edge in mm. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly { readonly x: number; readonly y: number; readonly page: Page }[];
}
