/** The part of the label that a whole group shares: who carries, who declares, who sends. */
import type { Mark } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import type { Group } from '../document.ts';
import { type Block, marksOf, problemsOf, type Slot } from '../slots.ts';
import * as layout from './layout.ts';

/** Where the post brings it back to. */
const senderOf = ({ exporter }: Group): Party => exporter.returnAddress ?? exporter;

const senderBlock = (group: Group): Block => ({ party: 'sender', address: senderOf(group), ...layout.sender });

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
function headerSlots({ carrierName, declarant }: Group): Slot[] {
  const { carrier, declarant: small } = layout.header;
  const slots: Slot[] = [{ field: 'carrier name', text: carrierName, ...carrier, bold: true }];
  const named = { field: 'declarant', text: `Declarant: ${declarant.name}`, ...small };
  return declarant.name === carrierName ? slots : [...slots, named];
}
