/** The post's label, 100 × 150 mm: addresses, S10 barcode, and the CN 22 or the note that a CN 23 is attached. One page a piece. */
import type { Mark, Page } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { formatMoney } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { type Category, type Item, numberOf, type Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import type { Group, PageDocument } from '../document.ts';
import { cp71 } from '../form-texts.ts';
import { barcodeIn, grouped } from '../item-number.ts';
import { type Rectangle, text, tick } from '../marks.ts';
import { tooManyLines, unbarredNumber } from '../problems.ts';
import { type Block, marksOf, problemsOf, type Slot } from '../slots.ts';
import * as layout from './layout.ts';
import { attached, type LabelKind, templateOf } from './template.ts';

export const label: PageDocument = {
  kind: 'pages',
  id: 'label',
  name: 'Postal label, 100 × 150 mm, with CN 22',
  source: 'UPU form CN 22 and S10 barcode; the arrangement on 100 × 150 mm is our own',
  stem: 'labels',
  extension: 'pdf',
  partSize: 500,
  serves: (_, { channel }) => channel === 'mail' || channel === 'air-parcel',
  check,
  pages: (shipment, group, typefaces) => [pageOf(shipment, group, typefaces)],
};

/** A CN 22 stands on the label of mail that needs no CN 23; a parcel never has one. */
const kindOf = ({ decision }: Shipment, { channel }: Group): LabelKind =>
  channel === 'air-parcel' ? 'cn23-parcel' : decision.form === 'cn23' ? 'cn23-mail' : 'cn22';

function pageOf(shipment: Shipment, group: Group, typefaces: Typefaces): Page {
  const kind = kindOf(shipment, group);
  const filled = { slots: slotsOf(shipment, group, kind), blocks: [recipientBlock(shipment)] };
  const marks: Mark[] = [
    ...senderMarks(group, typefaces),
    ...marksOf(filled, typefaces),
    ...numberBand(shipment),
    ...(kind === 'cn22' ? [tick(layout.checkboxes[boxes[shipment.category]], layout.checkbox)] : []),
  ];
  return { ...layout.page, template: templateOf(kind, typefaces), marks };
}

function check(shipment: Shipment, group: Group, typefaces: Typefaces): readonly Problem[] {
  const kind = kindOf(shipment, group);
  const [document, { id }] = ['label', shipment];
  const filled = { slots: slotsOf(shipment, group, kind), blocks: [recipientBlock(shipment)] };
  const problems = [...senderProblems(group, id, typefaces), ...problemsOf(filled, id, document, typefaces)];
  const { count } = layout.rows;
  const { length } = shipment.items;
  if (kind === 'cn22' && length > count) problems.push(tooManyLines({ shipment: id }, { lines: length, most: count, document: 'CN 22' }));
  const number = numberOf(shipment);
  if (!barcodeIn(layout.barcode.zone, number)) problems.push(unbarredNumber({ shipment: id, field: 'number' }, { number, document }));
  return problems;
}

const boxes: Readonly<Record<Category, keyof typeof layout.checkboxes>> = {
  'sale-of-goods': 'saleOfGoods',
  gift: 'gift',
  documents: 'documents',
  'commercial-sample': 'commercialSample',
  'returned-goods': 'returnedGoods',
  other: 'other',
};

/** Where the post brings it back to. */
const senderOf = ({ exporter }: Group): Party => exporter.returnAddress ?? exporter;

const senderBlock = (group: Group): Block => ({ party: 'sender', address: senderOf(group), ...layout.sender });
const recipientBlock = ({ recipient }: Shipment): Block => ({ party: 'recipient', address: recipient, ...layout.recipient });

/** A group has one sender: its block is set and checked once. */
const senders = new WeakMap<Group, { readonly marks: readonly Mark[]; readonly check: (shipment: string) => readonly Problem[] }>();

function senderMarks(group: Group, typefaces: Typefaces): readonly Mark[] {
  return (senders.get(group) ?? rememberSender(group, typefaces)).marks;
}

const senderProblems = (group: Group, shipment: string, typefaces: Typefaces): readonly Problem[] =>
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

function slotsOf(shipment: Shipment, group: Group, kind: LabelKind): Slot[] {
  const service = group.services[shipment.service]?.name ?? shipment.service;
  return [
    { field: 'service name', text: service, ...layout.header.service, align: 'right', bold: true },
    ...(kind === 'cn22' ? cn22Slots(shipment, group) : noteSlots(shipment, group, kind)),
    { field: 'order reference', text: `Ref. ${shipment.orders.join(', ')}`, ...layout.shipper.reference },
    { field: 'sheet', text: `Sheet ${shipment.piece} of ${shipment.pieces}`, ...layout.shipper.sheet, align: 'right' },
  ];
}

function cn22Slots(shipment: Shipment, { exporter, on }: Group): Slot[] {
  const { y, height } = layout.totals;
  const { signed } = layout.signature;
  return [
    ...shipment.items.slice(0, layout.rows.count).flatMap(rowSlots),
    amount('total weight', 'weight', formatKilograms(shipment.grossMilligrams), y + 2, height - 2),
    amount('total value', 'value', formatMoney(shipment.value), y + 2, height - 2),
    { field: 'signature', text: `${on}  ${exporter.signature ?? exporter.name}`, ...signed },
  ];
}

function rowSlots({ quantity, product, netMilligrams, value, hs }: Item, i: number): Slot[] {
  const { y: top, height } = layout.rows;
  const y = top + i * height;
  const item = i + 1;
  const description = `${quantity} × ${product.description}`;
  const slots: Slot[] = [
    { field: 'description', text: description, box: cell('description', y, height), steps: layout.descriptionSteps, shortens: true },
    amount('weight', 'weight', formatKilograms(netMilligrams), y, height),
    amount('value', 'value', formatMoney(value), y, height),
    { field: 'HS code', text: hs, box: cell('hs', y, height), steps: layout.hsSteps, align: 'centre' },
    { field: 'origin', text: product.origin, box: cell('origin', y, height), steps: layout.amountSteps, align: 'centre' },
  ];
  return slots.map((slot) => ({ ...slot, item }));
}

const amount = (field: string, column: 'weight' | 'value', text: string, y: number, height: number): Slot => ({
  field,
  text,
  box: cell(column, y, height),
  steps: layout.amountSteps,
  align: 'right',
});

/** A cell of the goods table without its margins. */
function cell(column: keyof typeof layout.columns, y: number, height: number): Rectangle {
  const [left, right] = layout.columns[column];
  const margin = column === 'description' ? layout.inset : 0.5;
  return [left + margin, y, right - left - margin - 0.5, height];
}

/** Instead of a CN 22: what it weighs, and for a parcel the sender's one instruction, which is repeated from its dispatch note. */
function noteSlots({ grossMilligrams }: Shipment, { undeliverable }: Group, kind: LabelKind): Slot[] {
  const weight: Slot = {
    field: 'total weight',
    text: `${formatKilograms(grossMilligrams)} kg`,
    ...attached.weight,
    align: 'right',
    bold: true,
  };
  if (kind === 'cn23-mail') return [weight];
  const { en, fr } = cp71[undeliverable];
  return [
    weight,
    { field: 'instruction', text: en.toUpperCase(), ...attached.english, bold: true },
    { field: 'instruction', text: fr.toUpperCase(), ...attached.french, bold: true },
  ];
}

function numberBand(shipment: Shipment): Mark[] {
  const number = numberOf(shipment);
  const { zone, text: at, left } = layout.barcode;
  const bars = barcodeIn(zone, number);
  const mark = marks.get(number.match(/^[A-Z](?=[A-Z]\d{9}[A-Z]{2}$)/)?.[0] ?? '');
  return [
    ...(bars ? [bars] : []),
    text(at.x, at.y, at.size, grouped(number), { align: 'centre' }),
    ...(mark ? [text(left[0] + left[2] / 2, left[1] + 2.8, 26, mark, { align: 'centre', bold: true })] : []),
  ];
}

/** What the corner box says by the first letter of an S10 number: registered, insured. */
const marks: ReadonlyMap<string, string> = new Map([
  ['R', 'R'],
  ['V', 'V'],
]);
