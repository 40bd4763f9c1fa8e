/** The CN 22 block of a short label, before anybody fills it in: the same fields in English alone, in lower rows. */
import type { Mark } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { cn22, english } from '../form-texts.ts';
import { box, line, stack, text } from '../marks.ts';
import { uprights } from './cn22-block.ts';
import { type CheckBox, type Layout, stroke } from './layout.ts';
import { across, bottom } from './rules.ts';

const sizes = { small: 3.8, label: 4.2, title: 6.5, formNumber: 8.5 } as const;

export function englishBlock(layout: Layout, typefaces: Typefaces): Mark[] {
  return [...title(layout), ...categories(layout), ...table(layout), ...foot(layout, typefaces)];
}

function title(layout: Layout): Mark[] {
  const { left, right, areas } = layout;
  const y = areas.title[1];
  return [
    text(left + 1.5, y + 1.3, sizes.title, cn22.title.en, { bold: true }),
    text(left + 36, y + 1.6, sizes.label, cn22.mayBeOpened.en),
    text(left + 57, y + 1.6, sizes.small, cn22.important.en),
    text(right - 1.5, y + 1, sizes.formNumber, cn22.formNumber.en, { bold: true, align: 'right' }),
    across(layout, bottom(areas.title)),
  ];
}

function categories(layout: Layout): Mark[] {
  const { areas, checkbox, checkboxes } = layout;
  const boxes = Object.entries(checkboxes) as [CheckBox, readonly [number, number]][];
  return [
    ...boxes.map(([, [x, y]]) => box([x, y, checkbox, checkbox], stroke.line)),
    ...boxes.map(([category, [x, y]]) => text(x + checkbox + 0.7, y + 0.6, sizes.label, cn22[category].en)),
    across(layout, bottom(areas.category)),
  ];
}

function table(layout: Layout): Mark[] {
  const { left, areas, goods, rowTop, heights } = layout;
  const [head, totals] = [areas.head[1], areas.totals[1]];
  const middle = { align: 'centre' } as const;
  const centre = ([from, to]: readonly [number, number]): number => (from + to) / 2;
  const low = bottom(areas.commercialHead) + 0.6;
  return [
    text(left + 1.5, head + 2, sizes.label, english(cn22.description)),
    ...stack(centre(goods.weight), head + 1.1, sizes.label, 1.9, ['Weight', '(in kg) (2)'], middle),
    text(centre(goods.value), head + 2, sizes.label, english(cn22.value), middle),
    text(centre([goods.hs[0], layout.right]), head + 0.9, sizes.small, cn22.commercialOnly.en, middle),
    text(centre(goods.hs), low, sizes.small, 'HS no. (4)', middle),
    text(centre(goods.origin), low, sizes.small, english(cn22.origin), middle),
    across(layout, bottom(areas.head)),
    ...Array.from({ length: 4 }, (_, i) => across(layout, rowTop + (i + 1) * heights.row)),
    ...uprights(layout),
    across(layout, bottom(areas.commercialHead), goods.hs[0]),
    across(layout, bottom(areas.totals)),
    text(left + 1.5, totals + 1.4, sizes.label, `${english(cn22.totalWeight)}, ${english(cn22.totalValue).toLowerCase()}`),
  ];
}

function foot(layout: Layout, typefaces: Typefaces): Mark[] {
  const { left, areas, signatureLine } = layout;
  const [x, y, width] = areas.statement;
  const { from, to, y: free } = signatureLine;
  return [
    ...stack(x + 1, y + 0.6, sizes.small, 1.5, typefaces.wrap(`${cn22.statement.en}.`, sizes.small, width - 2)),
    across(layout, bottom(areas.statement)),
    text(left + 1.5, areas.signature[1] + 0.7, sizes.label, english(cn22.dateSignature)),
    line(from, free, to, free, stroke.line),
  ];
}
