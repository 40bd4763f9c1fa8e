/** What is the same on every label of a size: lines, boxes, printed texts. No data of anybody. */
import type { Mark, Template } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { oneLine } from '../fitting.ts';
import { both, cn22, cp71, notes } from '../form-texts.ts';
import { box, stack, text } from '../marks.ts';
import type { Slot } from '../slots.ts';
import { cn22Block } from './cn22-block.ts';
import { englishBlock } from './english-block.ts';
import { type Layout, layouts, stroke } from './layout.ts';
import { across, bottom, down } from './rules.ts';

/** Which of the three labels a shipment gets. */
export type LabelKind = 'cn22' | 'cn23-mail' | 'cn23-parcel';

const made = new WeakMap<Typefaces, Map<string, Template>>();

/** The template of a label; made once for the typefaces it is set in. */
export function templateOf(kind: LabelKind, layout: Layout, typefaces: Typefaces): Template {
  const templates = made.get(typefaces) ?? new Map<string, Template>();
  made.set(typefaces, templates);
  const id = layout.size === '100x150' ? `label-${kind}` : `label-${layout.size}-${kind}`;
  const template = templates.get(id) ?? { id, marks: [...frame(layout), ...blockOf(kind, layout, typefaces)] };
  templates.set(id, template);
  return template;
}

function blockOf(kind: LabelKind, layout: Layout, typefaces: Typefaces): Mark[] {
  if (kind !== 'cn22') return attachedBlock(kind, layout);
  return layout.languages === 'English' ? englishBlock(layout, typefaces) : cn22Block(layout, typefaces);
}

function frame(layout: Layout): Mark[] {
  const { left, areas, zones, unit } = layout;
  const { header, sender, recipient, barcode, cn22: block } = areas;
  return [
    box(areas.frame, stroke.frame),
    across(layout, bottom(header)),
    across(layout, bottom(sender)),
    across(layout, bottom(barcode)),
    across(layout, bottom(block)),
    down(recipient[0], sender[1], bottom(sender)),
    box(zones.left, stroke.line),
    box(zones.right, stroke.line),
    text(left + 1.5, header[1] + 0.9 * unit.header, Math.max(4, 4.4 * unit.header), both(cn22.operator)),
    text(left + 1.5, sender[1] + 0.8, 5 * unit.header, 'FROM / DE'),
    text(recipient[0] + 1.5, recipient[1] + 0.8, 5 * unit.header, 'TO / À'),
  ];
}

/** From the top of the block that stands where the CN 22 would, to its lines and to its values, on 100 × 150 mm. */
const attached = { facts: 26, instructions: 36, end: 57, english: 44, french: 50 } as const;

/** The block of a label whose CN 23 travels beside it. */
function attachedBlock(kind: LabelKind, layout: Layout): Mark[] {
  const { left, page, areas, unit } = layout;
  const u = unit.block;
  const at = (below: number): number => areas.cn22[1] + below * u;
  const { grossWeight, instructions } = cp71;
  const marks: Mark[] = [
    text(page.width / 2, at(6), 11.5 * u, notes.cn23Attached.en, { bold: true, align: 'centre' }),
    text(page.width / 2, at(12.5), 11.5 * u, notes.cn23Attached.fr, { bold: true, align: 'centre' }),
    text(page.width / 2, at(19.5), 7 * u, both(cn22.mayBeOpened), { align: 'centre' }),
    across(layout, at(attached.facts)),
    ...stack(left + 1.5, at(attached.facts + 2.6), Math.max(4, 6 * u), 2.9 * u, [grossWeight.en, grossWeight.fr]),
    across(layout, at(attached.instructions)),
  ];
  if (kind === 'cn23-mail') return marks;
  const head = stack(left + 1.5, at(attached.instructions + 1.8), Math.max(4, 6 * u), 2.9 * u, [instructions.en, instructions.fr]);
  return [...marks, ...head, across(layout, at(attached.end))];
}

type Place = Pick<Slot, 'box' | 'steps'>;

function placesOf({ left, right, areas, unit: { block: u } }: Layout): Record<'weight' | 'english' | 'french', Place> {
  const at = (below: number): number => areas.cn22[1] + below * u;
  const wide = right - left - 3;
  const steps = oneLine(13 * u, 11 * u, 9 * u);
  return {
    weight: { box: [right - 42, at(attached.facts), 40.5, 10 * u], steps: oneLine(13 * u, 11 * u) },
    english: { box: [left + 1.5, at(attached.english), wide, 5 * u], steps },
    french: { box: [left + 1.5, at(attached.french), wide, 5 * u], steps },
  };
}

/** Where its values stand, by layout. */
export const attachedPlaces = new Map(Object.values(layouts).map((layout) => [layout, placesOf(layout)]));
