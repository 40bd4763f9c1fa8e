import type { Glyph, Run } from './glyphs.ts';
import type { TextMark } from './page.ts';
import type { FontSubset } from './pdf-document.ts';
import { fixed, type Ink, points, pointsPerMm, type SetText } from './pdf-ink.ts';

/** Texts as the operators of a PDF text block. */

const inHex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A glyph of a run and where on it, in thousandths, the pen stands. */
interface Placed {
  readonly glyph: Glyph;
  readonly pen: number;
}

/** Glyphs in a row, with the pen moved wherever shaping puts one elsewhere than the widths say. The pen ends at `end`. */
function row(placed: readonly Placed[], start: number, end: number, font: FontSubset, size: number): string {
  let out = '';
  let codes = '';
  let rise = 0;
  let at = start;
  const flush = (): void => {
    if (codes !== '') out += `[${codes}]TJ\n`;
    codes = '';
  };
  const moveTo = (x: number): void => {
    if (Math.abs(x - at) >= 1e-6) codes += fixed(at - x);
    at = x;
  };
  for (const { glyph, pen } of placed) {
    if (glyph.dy !== rise) {
      flush();
      out += `${fixed((glyph.dy * size) / 1000)} Ts\n`;
      rise = glyph.dy;
    }
    moveTo(pen + glyph.dx);
    codes += `<${font.code(glyph)}>`;
    at += glyph.width;
  }
  moveTo(end);
  flush();
  return rise === 0 ? out : `${out}0 Ts\n`;
}

/**
 * One shaped run. Written from the left, its text stands beside it (`ActualText`). Written from the right, readers of PDF turn the order
 * of the glyphs round themselves; glyphs that stand for no character, such as dots of letters, come last, or a word would fall apart there.
 */
function shaped(run: Run, font: FontSubset, size: number): string {
  let pen = 0;
  const placed = run.glyphs.map((glyph): Placed => {
    const place = { glyph, pen };
    pen += glyph.advance;
    return place;
  });
  if (!run.rightToLeft) {
    const text = run.glyphs.map((glyph) => glyph.text).join('');
    return `/Span<</ActualText<feff${inHex(text)}>>>BDC\n${row(placed, 0, pen, font, size)}EMC\n`;
  }
  const telling = placed.filter(({ glyph }) => glyph.text !== '');
  const silent = placed.filter(({ glyph }) => glyph.text === '');
  return row(telling, 0, pen, font, size) + (silent.length > 0 ? row(silent, pen, pen, font, size) : '');
}

function unshaped(glyphs: readonly Glyph[], font: FontSubset): string {
  let codes = '';
  for (const glyph of glyphs) codes += font.code(glyph);
  return `<${codes}>Tj\n`;
}

/** Senders, goods and amounts come on page after page: a document thinks each text through once, as far as its memory goes. */
const most = 4_000;

function setText({ faces, font, texts: { regular, bold } }: Ink, text: string, isBold: boolean | undefined): SetText {
  const texts = isBold ? bold : regular;
  const known = texts.get(text);
  if (known !== undefined) return known;
  const line = faces.line(text, isBold);
  const made = { line, shown: line.plain ? line.runs.map((run) => unshaped(run.glyphs, font(run.face))) : [] };
  if (texts.size >= most) texts.clear();
  texts.set(text, made);
  return made;
}

/** Text marks one after another; remembers the font in force. */
export function textWriter(ink: Ink, height: number): (mark: TextMark) => string {
  let inForce = '';
  const select = (run: Run, size: number): [FontSubset, string] => {
    const font = ink.font(run.face);
    const wanted = `/${font.name} ${fixed(size)} Tf\n`;
    if (wanted === inForce) return [font, ''];
    inForce = wanted;
    return [font, wanted];
  };
  return (mark) => {
    const { line: set, shown } = setText(ink, mark.text, mark.bold);
    const share = mark.align === 'right' ? 1 : mark.align === 'centre' ? 0.5 : 0;
    const x = mark.x * pointsPerMm - (share * set.width * mark.size) / 1000;
    const baseline = height - mark.y - ink.faces.capHeight(mark.size);
    let out = `1 0 0 1 ${fixed(x)} ${points(baseline)} Tm\n`;
    // Reordered and shaped glyphs tell the order of drawing: for our own reader the text as it was stands beside them.
    if (!set.plain) out += `/Line<</Logical<feff${inHex(mark.text.normalize('NFC'))}>>>BDC\n`;
    for (const [i, run] of set.runs.entries()) {
      const [font, change] = select(run, mark.size);
      out += change + (shown[i] ?? shaped(run, font, mark.size));
    }
    return set.plain ? out : `${out}EMC\n`;
  };
}
