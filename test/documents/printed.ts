/** What a page shows, as a tester asks for it: where texts are, whether they overlap, what stands in a cell. */
import { encodeCode128 } from '../../src/formats/code128.ts';
import type { BoxMark, LineMark, Mark, Page, TextMark } from '../../src/formats/page.ts';
import type { Typefaces } from '../../src/formats/typeface.ts';

export const marksOf = (page: Page): readonly Mark[] => [...(page.template?.marks ?? []), ...page.marks];
export const textsOf = (page: Page): readonly TextMark[] => marksOf(page).filter((mark) => mark.kind === 'text');
export const linesOf = (page: Page): readonly LineMark[] => marksOf(page).filter((mark) => mark.kind === 'line');
export const boxesOf = (page: Page): readonly BoxMark[] => marksOf(page).filter((mark) => mark.kind === 'box');
export const barcodesOf = (page: Page) => marksOf(page).filter((mark) => mark.kind === 'barcode');
export const ticksOf = (page: Page) => marksOf(page).filter((mark) => mark.kind === 'tick');
/** The data of a page without its template. */
export const filledIn = (page: Page): readonly string[] => page.marks.filter((mark) => mark.kind === 'text').map(({ text }) => text);
export const said = (page: Page): readonly string[] => textsOf(page).map(({ text }) => text);

export type Extent = readonly [left: number, top: number, right: number, bottom: number];

/** From the left end to the right, from the top of the capitals to the base line. */
export function extentOf({ x, y, size, text, bold, align }: TextMark, typefaces: Typefaces): Extent {
  const width = typefaces.measure(text, size, bold);
  const left = align === 'right' ? x - width : align === 'centre' ? x - width / 2 : x;
  return [left, y, left + width, y + typefaces.capHeight(size)];
}

const apart = ([l1, t1, r1, b1]: Extent, [l2, t2, r2, b2]: Extent): boolean => r1 <= l2 || r2 <= l1 || b1 <= t2 || b2 <= t1;

/** Pairs of texts that lie on each other. */
export function overlaps(page: Page, typefaces: Typefaces): string[] {
  const texts = textsOf(page).map((mark) => ({ text: mark.text, extent: extentOf(mark, typefaces) }));
  return texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((other) => !apart(one.extent, other.extent))
      .map((other) => `${one.text} ✕ ${other.text}`),
  );
}

/** Texts through which a line is drawn, or that a line's end touches. */
export function struck(page: Page, typefaces: Typefaces): string[] {
  return textsOf(page).flatMap((mark) => {
    const [left, top, right, bottom] = extentOf(mark, typefaces);
    return linesOf(page)
      .filter(({ x1, y1, x2, y2 }) => x1 < right && x2 > left && y1 < bottom && y2 > top)
      .map(({ x1, y1 }) => `${mark.text} ✕ line at ${x1}, ${y1}`);
  });
}

/** Texts that reach out of a rectangle. */
export const outside = (page: Page, [left, top, right, bottom]: Extent, typefaces: Typefaces): string[] =>
  textsOf(page)
    .filter((mark) => {
      const [l, t, r, b] = extentOf(mark, typefaces);
      return l < left || t < top || r > right || b > bottom;
    })
    .map(({ text }) => text);

/** Data (not printed texts) that lies wholly in a rectangle given as x, y, width, height, from top to bottom. */
export const within = (page: Page, [x, y, width, height]: readonly [number, number, number, number], typefaces: Typefaces): string[] =>
  page.marks
    .filter((mark) => mark.kind === 'text')
    .filter((mark) => {
      const [l, t, r, b] = extentOf(mark, typefaces);
      return l >= x - 0.01 && t >= y - 0.01 && r <= x + width + 0.01 && b <= y + height + 0.01;
    })
    .map(({ text }) => text);

/** Texts on a barcode or on the edge of a box, and bars that reach off the page. */
export function crossings(page: Page, typefaces: Typefaces): string[] {
  const bars = barcodesOf(page).map(({ x, y, height, module, value }): Extent => {
    const width = encodeCode128(value).reduce((a, b) => a + b, 0) * module;
    return [x, y, x + width, y + height];
  });
  const off = bars.filter(([left, top, right, bottom]) => left < 0 || top < 0 || right > page.width || bottom > page.height);
  const edges = boxesOf(page).flatMap(({ x, y, width, height }): Extent[] => [
    [x, y, x + width, y],
    [x, y + height, x + width, y + height],
    [x, y, x, y + height],
    [x + width, y, x + width, y + height],
  ]);
  const crossed = textsOf(page).flatMap((mark) => {
    const extent = extentOf(mark, typefaces);
    const [left, top, right, bottom] = extent;
    const onEdge = edges.filter(([l, t, r, b]) => l < right && r > left && t < bottom && b > top);
    return [...bars.filter((each) => !apart(each, extent)), ...onEdge].map(([x, y]) => `${mark.text} ✕ ${x}, ${y}`);
  });
  return [...off.map(([x, y]) => `bars at ${x}, ${y} leave the page`), ...crossed];
}
