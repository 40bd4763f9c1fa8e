import { encodeCode128 } from './code128.ts';
import type { BarcodeMark, BoxMark, ImageMark, LineMark, Mark, TextMark, TickMark } from './page.ts';
import { type Ink, points, pointsPerMm } from './pdf-ink.ts';
import { textWriter } from './pdf-text.ts';

/** Marks as the operators of a PDF content stream: strokes and bars first, then one text block. Points from the bottom left corner. */

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
