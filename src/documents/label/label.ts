/** The post's label, 100 × 150 mm: addresses, S10 barcode, and the CN 22 or the note that a CN 23 is attached. One page a piece. */
import type { Mark, Page } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import type { Problem } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Group, PageDocument } from '../document.ts';
import { categoryBoxes } from '../form-texts.ts';
import { barcodeIn, grouped } from '../item-number.ts';
import { text, tick } from '../marks.ts';
import { tooManyLines, unbarredNumber } from '../problems.ts';
import { marksOf, problemsOf } from '../slots.ts';
import * as layout from './layout.ts';
import { filledFrom } from './particulars.ts';
import { senderMarks, senderProblems } from './sender.ts';
import { type LabelKind, templateOf } from './template.ts';

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
  const marks: Mark[] = [
    ...senderMarks(group, typefaces),
    ...marksOf(filledFrom(shipment, group, kind), typefaces),
    ...numberBand(shipment),
    ...(kind === 'cn22' ? [tick(layout.checkboxes[categoryBoxes[shipment.category]], layout.checkbox)] : []),
  ];
  return { ...layout.page, template: templateOf(kind, typefaces), marks };
}

function check(shipment: Shipment, group: Group, typefaces: Typefaces): readonly Problem[] {
  const kind = kindOf(shipment, group);
  const [document, { id }] = ['label', shipment];
  const problems = [...senderProblems(group, id, typefaces), ...problemsOf(filledFrom(shipment, group, kind), id, document, typefaces)];
  const { count } = layout.rows;
  const { length } = shipment.items;
  if (kind === 'cn22' && length > count) problems.push(tooManyLines({ shipment: id }, { lines: length, most: count, document: 'CN 22' }));
  const number = numberOf(shipment);
  if (!barcodeIn(layout.barcode.zone, number)) problems.push(unbarredNumber({ shipment: id, field: 'number' }, { number, document }));
  return problems;
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
