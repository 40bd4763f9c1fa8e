/** What is the same on every label: lines, boxes, printed texts. No data of anybody. */
import type { Mark, Template } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { oneLine, type Step } from '../fitting.ts';
import { both, cn22, cp71, notes } from '../form-texts.ts';
import { box, type Rectangle, stack, text } from '../marks.ts';
import { cn22Block } from './cn22-block.ts';
import { areas, barcode, sizes, stroke } from './layout.ts';
import { across, bottom, down } from './rules.ts';

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
