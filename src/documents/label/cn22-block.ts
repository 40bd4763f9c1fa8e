/** The CN 22 block of the label before anybody fills it in, in English and French. */
import type { Mark } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { both, cn22, english } from '../form-texts.ts';
import { box, line, stack, text } from '../marks.ts';
import { type CheckBox, type Layout, stroke } from './layout.ts';
import { across, bottom, down } from './rules.ts';

/** Type sizes on 100 × 150 mm; on other labels so many times the block's unit. */
const sizes = { label: 4.6, head: 4.4, commercialHead: 4.2, columnHead: 3.8, totals: 4.2, title: 7, formNumber: 13 } as const;

/** All of the block but what the shipment says. */
export function cn22Block(layout: Layout, typefaces: Typefaces): Mark[] {
  return [...title(layout), ...categories(layout), ...table(layout), ...statementOf(layout, typefaces), ...signatureLine(layout)];
}

function title(layout: Layout): Mark[] {
  const { left, right, areas, unit } = layout;
  const [y, u] = [areas.title[1], unit.block];
  return [
    text(left + 1.5, y + 1.3 * u, sizes.title * u, cn22.title.en, { bold: true }),
    text(left + 1.5, y + 4.7 * u, sizes.title * u, cn22.title.fr, { bold: true }),
    ...stack(left + 36 * u, y + 1.5 * u, sizes.label * u, 1.95 * u, [cn22.mayBeOpened.en, cn22.mayBeOpened.fr]),
    ...stack(left + 59.5 * u, y + 0.75 * u, sizes.label * u, 1.85 * u, [
      'Important! See',
      'instructions on the back',
      'Important ! Voir',
      'instructions au verso',
    ]),
    text(right - 1.5, y + 2.3 * u, sizes.formNumber * u, cn22.formNumber.en, { bold: true, align: 'right' }),
    across(layout, bottom(areas.title)),
  ];
}

function categories(layout: Layout): Mark[] {
  const { left, areas, unit, checkbox, checkboxes } = layout;
  const boxes = Object.entries(checkboxes) as [CheckBox, readonly [number, number]][];
  return [
    text(left + 1.5, areas.category[1] + 1.2 * unit.block, sizes.head * unit.block, both(cn22.tick)),
    ...boxes.map(([, [x, y]]) => box([x, y, checkbox, checkbox], stroke.line)),
    ...boxes.flatMap(([category, [x, y]]) => besideBox(x + checkbox + 0.9 * unit.block, y, unit.block, cn22[category])),
    across(layout, bottom(areas.category)),
  ];
}

/** Both languages beside a check box; one line where they have one word. */
function besideBox(x: number, y: number, u: number, { en, fr }: { readonly en: string; readonly fr: string }): Mark[] {
  const size = sizes.label * u;
  return en === fr ? [text(x, y + 0.8 * u, size, en)] : stack(x, y - 0.15 * u, size, 1.85 * u, [en, fr]);
}

function table(layout: Layout): Mark[] {
  const { areas, goods, rowTop, heights } = layout;
  return [
    ...heads(layout),
    across(layout, bottom(areas.head)),
    ...Array.from({ length: 4 }, (_, i) => across(layout, rowTop + (i + 1) * heights.row)),
    ...uprights(layout),
    across(layout, bottom(areas.commercialHead), goods.hs[0]),
    across(layout, bottom(areas.totals)),
    ...totalLabels(layout),
  ];
}

/** Between the columns of goods; that of the origin begins below the heading over both. */
export function uprights({ areas, goods }: Layout): Mark[] {
  const [top, end] = [areas.head[1], bottom(areas.totals)];
  return [
    down(goods.weight[0], top, end),
    down(goods.value[0], top, end),
    down(goods.hs[0], top, end),
    down(goods.origin[0], bottom(areas.commercialHead), areas.totals[1]),
  ];
}

const centre = ([left, right]: readonly [number, number]): number => (left + right) / 2;
const middle = { align: 'centre' } as const;

function heads({ left, right, areas, goods, unit: { block: u } }: Layout): Mark[] {
  const top = areas.head[1];
  const low = bottom(areas.commercialHead) + 0.75 * u;
  const head = sizes.head * u;
  return [
    ...stack(left + 1.5, top + 2.4 * u, head, 2.6 * u, [english(cn22.description), cn22.description.fr]),
    ...stack(centre(goods.weight), top + 0.9 * u, head, 2.05 * u, ['Weight', '(in kg) (2)', 'Poids', '(en kg)'], middle),
    ...stack(centre(goods.value), top + 2.4 * u, head, 2.6 * u, [english(cn22.value), cn22.value.fr], middle),
    ...stack(
      centre([goods.hs[0], right]),
      top + 0.6 * u,
      sizes.commercialHead * u,
      1.62 * u,
      [cn22.commercialOnly.en, 'Pour les envois', 'commerciaux seulement'],
      middle,
    ),
    ...stack(centre(goods.hs), low, sizes.columnHead * u, 1.7 * u, [english(cn22.hs), cn22.hs.fr], middle),
    ...stack(centre(goods.origin), low, sizes.columnHead * u, 1.7 * u, [english(cn22.origin), cn22.origin.fr], middle),
  ];
}

function totalLabels({ left, areas, goods, unit: { block: u } }: Layout): Mark[] {
  const y = areas.totals[1];
  const inCell = (x: number, label: string): Mark => text(x + 0.6 * u, y + 0.7 * u, sizes.totals * u, label);
  return [
    text(left + 1.5, y + 1.1 * u, sizes.head * u, both(cn22.totalWeight)),
    text(left + 1.5, y + 3.7 * u, sizes.head * u, both(cn22.totalValue)),
    inCell(goods.weight[0], '(6)'),
    inCell(goods.value[0], '(7)'),
  ];
}

/** English and French as one running text: five lines in all, where two blocks would take six. */
function statementOf(layout: Layout, typefaces: Typefaces): Mark[] {
  const [x, y, width] = layout.areas.statement;
  const { block: u } = layout.unit;
  const lines = typefaces.wrap(`${cn22.statement.en}. ${cn22.statement.fr}.`, sizes.head * u, width - 2);
  return [...stack(x + 1, y + 0.4 * u, sizes.head * u, 1.6 * u, lines), across(layout, bottom(layout.areas.statement))];
}

function signatureLine({ left, areas, unit: { block: u }, signatureLine: { from, to, y } }: Layout): Mark[] {
  const label = text(left + 1.5, areas.signature[1] + 0.9 * u, sizes.head * u, both(cn22.dateSignature));
  return [label, line(from, y, to, y, stroke.line)];
}
