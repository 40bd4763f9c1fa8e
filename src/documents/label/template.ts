/** What is the same on every label: lines, boxes, printed texts. No data of anybody. */
import type { Mark, Template } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { oneLine, type Step } from '../fitting.ts';
import { both, cn22, cp71, english, notes } from '../form-texts.ts';
import { box, line, type Rectangle, stack, text } from '../marks.ts';
import {
  areas,
  barcode,
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

/** Which of the three labels a shipment gets. */
export type LabelKind = 'cn22' | 'cn23-mail' | 'cn23-parcel';

const made = new WeakMap<Typefaces, Map<LabelKind, Template>>();

/** The template of a label; made once for the typefaces it is set in. */
export function templateOf(kind: LabelKind, typefaces: Typefaces): Template {
  const templates = made.get(typefaces) ?? new Map<LabelKind, Template>();
  made.set(typefaces, templates);
  const template = templates.get(kind) ?? {
    id: `label-${kind}`,
    marks: [...frame(), ...(kind === 'cn22' ? cn22Block(typefaces) : attachedBlock(kind))],
  };
  templates.set(kind, template);
  return template;
}

const across = (y: number, from = 3, to = 97): Mark => line(from, y, to, y, stroke.line);
const down = (x: number, from: number, to: number): Mark => line(x, from, x, to, stroke.line);
const bottom = ([, y, , height]: Rectangle): number => y + height;

function frame(): Mark[] {
  return [
    box(areas.frame, stroke.frame),
    across(bottom(areas.header)),
    across(bottom(areas.sender)),
    across(bottom(areas.barcode)),
    across(bottom(areas.cn22)),
    down(areas.recipient[0], areas.sender[1], bottom(areas.sender)),
    box(barcode.left, stroke.line),
    box(barcode.right, stroke.line),
    text(4.5, 3.9, sizes.head, both(cn22.operator)),
    text(4.5, 12.8, sizes.areaLabel, 'FROM / DE'),
    text(41.5, 12.8, sizes.areaLabel, 'TO / À'),
  ];
}

/** Parts of the block that stands where the CN 22 would. */
export const attached = {
  facts: 93,
  instructions: 103,
  end: 124,
  weight: { box: [55, 93, 40.5, 10], steps: oneLine(13, 11) },
  english: { box: [4.5, 111, 91, 5], steps: oneLine(13, 11, 9) },
  french: { box: [4.5, 117, 91, 5], steps: oneLine(13, 11, 9) },
} satisfies Record<string, number | { box: Rectangle; steps: readonly Step[] }>;

/** The block of a label whose CN 23 travels beside it. */
function attachedBlock(kind: LabelKind): Mark[] {
  const { facts, instructions: top, end } = attached;
  const { grossWeight, instructions } = cp71;
  const marks: Mark[] = [
    text(50, 73, 11.5, notes.cn23Attached.en, { bold: true, align: 'centre' }),
    text(50, 79.5, 11.5, notes.cn23Attached.fr, { bold: true, align: 'centre' }),
    text(50, 86.5, 7, both(cn22.mayBeOpened), { align: 'centre' }),
    across(facts),
    ...stack(4.5, facts + 2.6, 6, 2.9, [grossWeight.en, grossWeight.fr]),
    across(top),
  ];
  return kind === 'cn23-mail' ? marks : [...marks, ...stack(4.5, top + 1.8, 6, 2.9, [instructions.en, instructions.fr]), across(end)];
}

function cn22Block(typefaces: Typefaces): Mark[] {
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
