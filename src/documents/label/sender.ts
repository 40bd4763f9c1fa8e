/** The part of the label that a whole group shares: who carries, who declares, who sends. */
import type { Mark } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import type { Group } from '../document.ts';
import { type Block, marksOf, problemsOf, type Slot } from '../slots.ts';
import { inset, type Layout, layouts } from './layout.ts';

/** The arrangement of a group's labels. */
export const layoutOf = ({ paper }: Group): Layout => layouts[paper?.labels?.size ?? '100x150'];

/** Where the post brings it back to. */
const senderOf = ({ exporter }: Group): Party => exporter.returnAddress ?? exporter;

function senderBlock(group: Group): Block {
  const { areas, sender } = layoutOf(group);
  const [x, y, width] = areas.sender;
  return { party: 'sender', address: senderOf(group), x: x + inset, y: y + sender.below, width: width - 2.5, steps: sender.steps };
}

/** A group has one sender: its block is set and checked once. */
const senders = new WeakMap<Group, { readonly marks: readonly Mark[]; readonly check: (shipment: string) => readonly Problem[] }>();

export function senderMarks(group: Group, typefaces: Typefaces): readonly Mark[] {
  return (senders.get(group) ?? rememberSender(group, typefaces)).marks;
}

export const senderProblems = (group: Group, shipment: string, typefaces: Typefaces): readonly Problem[] =>
  (senders.get(group) ?? rememberSender(group, typefaces)).check(shipment);

function rememberSender(group: Group, typefaces: Typefaces) {
  const filled = { slots: headerSlots(group), blocks: [senderBlock(group)] };
  const problems = problemsOf(filled, '', 'label', typefaces);
  const printable = problems.every(({ code }) => code !== 'documents/unprintable-character');
  const sender = {
    marks: printable ? marksOf(filled, typefaces) : [],
    check: (shipment: string) => problems.map((problem) => ({ ...problem, where: { ...problem.where, shipment } })),
  };
  senders.set(group, sender);
  return sender;
}

/** The operator's name, and who declares where that is another. */
function headerSlots(group: Group): Slot[] {
  const { carrierName, declarant } = group;
  const { carrier, declarant: small } = layoutOf(group).places;
  const slots: Slot[] = [{ field: 'carrier name', text: carrierName, ...carrier, bold: true }];
  const named = { field: 'declarant', text: `Declarant: ${declarant.name}`, ...small };
  return declarant.name === carrierName ? slots : [...slots, named];
}
