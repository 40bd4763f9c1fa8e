/** What tests ask of a page: its texts, whether they overlap, whether they stay inside. */
import type { Mark, Page, TextMark } from '../../src/formats/page.ts';
import type { Typefaces } from '../../src/formats/typeface.ts';

export const marksOf = ({ template, marks }: Page): readonly Mark[] => [...(template?.marks ?? []), ...marks];

export const textsOf = (page: Page): string[] => marksOf(page).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

interface Area {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the capitals of a text stand. */
function areaOf(mark: TextMark, typefaces: Typefaces): Area {
  const width = typefaces.measure(mark.text, mark.size, mark.bold);
  const left = mark.align === 'right' ? mark.x - width : mark.align === 'centre' ? mark.x - width / 2 : mark.x;
  return { text: mark.text, left, right: left + width, top: mark.y, bottom: mark.y + typefaces.capHeight(mark.size) };
}

const areasOf = (page: Page, typefaces: Typefaces): Area[] =>
  marksOf(page).flatMap((mark) => (mark.kind === 'text' ? [areaOf(mark, typefaces)] : []));

/** Pairs of texts that stand on each other, and texts that a rule strikes through. */
export function overlaps(page: Page, typefaces: Typefaces): string[] {
  const areas = areasOf(page, typefaces);
  const pairs = areas.flatMap((a, i) => areas.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.text} / ${b.text}`] : [])));
  const struck = marksOf(page).flatMap((mark) => {
    if (mark.kind !== 'line') return [];
    const rule = { text: '', left: mark.x1, right: mark.x2, top: mark.y1, bottom: mark.y2 };
    return areas.flatMap((area) => (meet(area, rule) ? [`${area.text} / a rule`] : []));
  });
  return [...pairs, ...struck];
}

const meet = (a: Area, b: Area): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Texts beyond a margin, in mm from each edge. */
export const outside = (page: Page, margin: number, typefaces: Typefaces): string[] =>
  areasOf(page, typefaces)
    .filter(
      ({ left, right, top, bottom }) =>
        left < margin || top < margin || right > page.width - margin + 0.01 || bottom > page.height - margin,
    )
    .map(({ text }) => text);
