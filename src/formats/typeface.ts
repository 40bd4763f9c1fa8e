/**
 * The typefaces a page is set in: what a text measures, where it breaks, and what no face has. Texts are set in their composed form (NFC).
 * Measuring or breaking a text with a character no face has throws: ask {@link Typefaces.uncovered} first.
 */

export interface Typefaces {
  /** Width in mm of a line of text, as drawn (shaped, all scripts). */
  measure(text: string, size: number, bold?: boolean): number;
  /** Height of a capital in mm at a size. */
  capHeight(size: number): number;
  /**
   * Breaks a text into lines no wider than `width` mm, at blanks, after hyphens, between Han, kana, Hangul and Thai clusters;
   * a word longer than the line is broken where it must. Nothing is lost: the lines joined are the text, blanks at breaks aside.
   */
  wrap(text: string, size: number, width: number, bold?: boolean): readonly string[];
  /** The characters no face has, each once, in order of appearance. Control characters and unassigned ones are among them. */
  uncovered(text: string): readonly string[];
}
