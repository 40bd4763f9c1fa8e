import { encodeCode128 } from './code128.ts';
import type { FontName, Glyph, Run } from './glyphs.ts';
import type { BarcodeMark, BoxMark, ImageMark, LineMark, Mark, TextMark, TickMark } from './page.ts';
import type { FontSubset } from './pdf-document.ts';
import type { Faces } from './typefaces.ts';

/** Marks as the operators of a PDF content stream: strokes and bars first, then one text block. Points from the bottom left corner. */

/** What content needs of the file it goes into. */
export interface Ink {
  readonly faces: Faces;
  font(face: FontName): FontSubset;
  /** Name of an image already in the file. */
  imageName(bytes: Uint8Array): string;
}

export const pointsPerMm = 72 / 25.4;

/** At most four decimals, far below what any printer resolves. */
const fixed = (value: number): string => String(Math.round(value * 1e4) / 1e4);
const points = (mm: number): string => fixed(mm * pointsPerMm);

const line = (mark: LineMark, height: number): string =>
  `${points(mark.stroke)} w ${points(mark.x1)} ${points(height - mark.y1)} m ${points(mark.x2)} ${points(height - mark.y2)} l S\n`;

const box = (mark: BoxMark, height: number): string =>
  `${points(mark.stroke)} w ${points(mark.x)} ${points(height - mark.y - mark.height)} ${points(mark.width)} ${points(mark.height)} re S\n`;

/** Strokes from corner to corner, a sixth of the side inside the square. */
function tick(mark: TickMark, height: number): string {
  const inset = mark.side / 6;
  const [left, right, top, bottom] = [mark.x + inset, mark.x + mark.side - inset, mark.y + inset, mark.y + mark.side - inset];
  const stroke = mark.side / 8;
  return (
    line({ kind: 'line', x1: left, y1: top, x2: right, y2: bottom, stroke }, height) +
    line({ kind: 'line', x1: left, y1: bottom, x2: right, y2: top, stroke }, height)
  );
}

/** All bars as one path. Each edge is rounded by itself, so that errors do not add up along the code. */
function barcode(mark: BarcodeMark, height: number): string {
  const widths = encodeCode128(mark.value);
  const foot = `${points(height - mark.y - mark.height)} `;
  const tall = ` ${points(mark.height)} re\n`;
  let path = '';
  let module = 0;
  for (let at = 0; at < widths.length; at += 2) {
    const bar = widths[at] as number;
    const left = Math.round((mark.x + module * mark.module) * pointsPerMm * 1e4);
    const right = Math.round((mark.x + (module + bar) * mark.module) * pointsPerMm * 1e4);
    path += `${left / 1e4} ${foot}${(right - left) / 1e4}${tall}`;
    module += bar + (widths[at + 1] ?? 0);
  }
  return `${path}f\n`;
}

const image = (mark: ImageMark, height: number, ink: Ink): string =>
  `q ${points(mark.width)} 0 0 ${points(mark.height)} ${points(mark.x)} ${points(height - mark.y - mark.height)} cm /${ink.imageName(mark.bytes)} Do Q\n`;

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

/** Text marks one after another; remembers the font in force. */
function textWriter(ink: Ink, height: number): (mark: TextMark) => string {
  let inForce = '';
  const select = (run: Run, size: number): [FontSubset, string] => {
    const font = ink.font(run.face);
    const wanted = `/${font.name} ${fixed(size)} Tf\n`;
    if (wanted === inForce) return [font, ''];
    inForce = wanted;
    return [font, wanted];
  };
  return (mark) => {
    const set = ink.faces.line(mark.text, mark.bold);
    const share = mark.align === 'right' ? 1 : mark.align === 'centre' ? 0.5 : 0;
    const x = mark.x * pointsPerMm - (share * set.width * mark.size) / 1000;
    const baseline = height - mark.y - ink.faces.capHeight(mark.size);
    let out = `1 0 0 1 ${fixed(x)} ${points(baseline)} Tm\n`;
    // Reordered and shaped glyphs tell the order of drawing: for our own reader the text as it was stands beside them.
    if (!set.plain) out += `/Line<</Logical<feff${inHex(mark.text.normalize('NFC'))}>>>BDC\n`;
    for (const run of set.runs) {
      const [font, change] = select(run, mark.size);
      out += change + (set.plain ? unshaped(run.glyphs, font) : shaped(run, font, mark.size));
    }
    return set.plain ? out : `${out}EMC\n`;
  };
}

function drawn(mark: Exclude<Mark, TextMark>, height: number, ink: Ink): string {
  switch (mark.kind) {
    case 'line':
      return line(mark, height);
    case 'box':
      return box(mark, height);
    case 'tick':
      return tick(mark, height);
    case 'barcode':
      return barcode(mark, height);
    case 'image':
      return image(mark, height, ink);
  }
}

/** The content stream of marks on a page of a height in mm. */
export function contentOf(marks: readonly Mark[], height: number, ink: Ink): string {
  const write = textWriter(ink, height);
  let drawings = '';
  let texts = '';
  for (const mark of marks) {
    if (mark.kind === 'text') texts += mark.text === '' ? '' : write(mark);
    else drawings += drawn(mark, height, ink);
  }
  return texts === '' ? drawings : `${drawings}BT\n${texts}ET\n`;
}
