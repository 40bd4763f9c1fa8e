/** The CN 22 block of the label before anybody fills it in. */
import type { Mark } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { both, cn22, english } from '../form-texts.ts';
import { box, line, stack, text } from '../marks.ts';
import {
  categoryArea,
  checkbox,
  checkboxes,
  columns,
  commercialHead,
  headArea,
  rows,
  signature,
  sizes,
  statement,
  stroke,
  titleArea,
  totals,
} from './layout.ts';
import { across, bottom, down } from './rules.ts';

/** All of the block but what the shipment says. */
export function cn22Block(typefaces: Typefaces): Mark[] {
  return [...title(), ...categories(), ...table(), ...statementOf(typefaces), ...signatureLine()];
}

function title(): Mark[] {
  const y = titleArea[1];
  return [
    text(4.5, y + 1.3, sizes.title, cn22.title.en, { bold: true }),
    text(4.5, y + 4.7, sizes.title, cn22.title.fr, { bold: true }),
    ...stack(39, y + 1.5, sizes.label, 1.95, [cn22.mayBeOpened.en, cn22.mayBeOpened.fr]),
    ...stack(62.5, y + 0.75, sizes.label, 1.85, [
      'Important! See',
      'instructions on the back',
      'Important ! Voir',
      'instructions au verso',
    ]),
    text(95.5, y + 2.3, sizes.formNumber, cn22.formNumber.en, { bold: true, align: 'right' }),
    across(bottom(titleArea)),
  ];
}

function categories(): Mark[] {
  const { gift, documents, commercialSample, returnedGoods, saleOfGoods, other } = cn22;
  const texts = { gift, documents, commercialSample, returnedGoods, saleOfGoods, other };
  const boxes = Object.entries(checkboxes) as [keyof typeof texts, readonly [number, number]][];
  return [
    text(4.5, categoryArea[1] + 1.2, sizes.head, both(cn22.tick)),
    ...boxes.map(([, [x, y]]) => box([x, y, checkbox, checkbox], stroke.line)),
    ...boxes.flatMap(([category, [x, y]]) => besideBox(x + checkbox + 0.9, y, texts[category])),
    across(bottom(categoryArea)),
  ];
}

/** Both languages beside a check box; one line where they have one word. */
function besideBox(x: number, y: number, { en, fr }: { readonly en: string; readonly fr: string }): Mark[] {
  return en === fr ? [text(x, y + 0.8, sizes.label, en)] : stack(x, y - 0.15, sizes.label, 1.85, [en, fr]);
}

function table(): Mark[] {
  const top = headArea[1];
  const end = totals.y + totals.height;
  const [hs, origin] = [columns.hs[0], columns.origin[0]];
  return [
    ...heads(),
    across(bottom(headArea)),
    ...Array.from({ length: rows.count }, (_, i) => across(rows.y + (i + 1) * rows.height)),
    down(columns.weight[0], top, end),
    down(columns.value[0], top, end),
    down(hs, top, end),
    down(origin, bottom(commercialHead), totals.y),
    across(bottom(commercialHead), hs, 97),
    across(end),
    ...totalLabels(),
  ];
}

function heads(): Mark[] {
  const top = headArea[1];
  const centre = ([left, right]: readonly [number, number]): number => (left + right) / 2;
  const middle = { align: 'centre' } as const;
  const low = bottom(commercialHead) + 0.75;
  return [
    ...stack(4.5, top + 2.4, sizes.head, 2.6, [english(cn22.description), cn22.description.fr]),
    ...stack(centre(columns.weight), top + 0.9, sizes.head, 2.05, ['Weight', '(in kg) (2)', 'Poids', '(en kg)'], middle),
    ...stack(centre(columns.value), top + 2.4, sizes.head, 2.6, [english(cn22.value), cn22.value.fr], middle),
    ...stack(
      centre([76, 97]),
      top + 0.6,
      sizes.commercialHead,
      1.62,
      [cn22.commercialOnly.en, 'Pour les envois', 'commerciaux seulement'],
      middle,
    ),
    ...stack(centre(columns.hs), low, 3.8, 1.7, [english(cn22.hs), cn22.hs.fr], middle),
    ...stack(centre(columns.origin), low, 3.8, 1.7, [english(cn22.origin), cn22.origin.fr], middle),
  ];
}

function totalLabels(): Mark[] {
  const x = columns.description[0];
  const { y } = totals;
  const inCell = ([left]: readonly [number, number], label: string): Mark => text(left + 0.6, y + 0.7, 4.2, label);
  return [
    text(x + 1.5, y + 1.1, sizes.head, both(cn22.totalWeight)),
    text(x + 1.5, y + 3.7, sizes.head, both(cn22.totalValue)),
    inCell(columns.weight, '(6)'),
    inCell(columns.value, '(7)'),
  ];
}

/** English and French as one running text: five lines in all, where two blocks would take six. */
function statementOf(typefaces: Typefaces): Mark[] {
  const [x, y, width] = statement;
  const lines = typefaces.wrap(`${cn22.statement.en}. ${cn22.statement.fr}.`, sizes.statement, width - 2);
  return [...stack(x + 1, y + 0.4, sizes.statement, 1.6, lines), across(bottom(statement))];
}

function signatureLine(): Mark[] {
  const { y, line: free } = signature;
  return [text(4.5, y + 0.9, sizes.head, both(cn22.dateSignature)), line(free.from, free.y, free.to, free.y, stroke.line)];
}
