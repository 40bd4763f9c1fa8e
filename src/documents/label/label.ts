/** The post's label: addresses, S10 barcode, and the CN 22 or the note that a CN 23 is attached. One page a piece, 100 × 150 mm unless told. */
import type { Mark, Page } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import type { Problem } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Group, PageDocument } from '../document.ts';
import { categoryBoxes } from '../form-texts.ts';
import { barcodeIn, grouped } from '../item-number.ts';
import { text, tick } from '../marks.ts';
import { labelSheets } from '../paper.ts';
import { tooManyLines, unbarredNumber } from '../problems.ts';
import { marksOf, problemsOf } from '../slots.ts';
import { specimenIn } from '../specimen.ts';
import { type Layout, rowCount } from './layout.ts';
import { filledFrom } from './particulars.ts';
import { layoutOf, senderMarks, senderProblems } from './sender.ts';
import { type LabelKind, templateOf } from './template.ts';

export const label: PageDocument = {
  kind: 'pages',
  id: 'label',
  name: 'Postal label with CN 22: 100 × 150 or 100 × 100 mm, A6, 6 × 8 inch, or on sheets of A4',
  source:
    'UPU form CN 22 and S10 barcode; each size is our own arrangement. 6 × 8 inch is the size of India Post’s harmonised label, ' +
    'whose drawing was not seen (unverified): India Post takes its portal’s own form',
  stem: 'labels',
  extension: 'pdf',
  partSize: 500,
  serves: (_, { channel }) => channel === 'mail' || channel === 'air-parcel',
  check,
  pages: (shipment, group, typefaces) => [pageOf(shipment, group, typefaces)],
  sheets: ({ paper }, part) => labelSheets(paper, part),
};

/** A CN 22 stands on the label of mail that needs no CN 23; a parcel never has one. */
const kindOf = ({ decision }: Shipment, { channel }: Group): LabelKind =>
  channel === 'air-parcel' ? 'cn23-parcel' : decision.form === 'cn23' ? 'cn23-mail' : 'cn22';

function pageOf(shipment: Shipment, group: Group, typefaces: Typefaces): Page {
  const kind = kindOf(shipment, group);
  const layout = layoutOf(group);
  const marks: Mark[] = [
    ...senderMarks(group, typefaces),
    ...marksOf(filledFrom(shipment, group, kind, layout), typefaces),
    ...numberBand(shipment, group, layout),
    ...(kind === 'cn22' ? [tick(layout.checkboxes[categoryBoxes[shipment.category]], layout.checkbox)] : []),
  ];
  return { ...layout.page, template: templateOf(kind, layout, typefaces), marks };
}

function check(shipment: Shipment, group: Group, typefaces: Typefaces): readonly Problem[] {
  const kind = kindOf(shipment, group);
  const layout = layoutOf(group);
  const [document, { id }] = ['label', shipment];
  const problems = [
    ...senderProblems(group, id, typefaces),
    ...problemsOf(filledFrom(shipment, group, kind, layout), id, document, typefaces),
  ];
  const { length } = shipment.items;
  if (kind === 'cn22' && length > rowCount)
    problems.push(tooManyLines({ shipment: id }, { lines: length, most: rowCount, document: 'CN 22' }));
  const number = numberOf(shipment);
  if (!barcodeIn(layout.zones.bars, number)) problems.push(unbarredNumber({ shipment: id, field: 'number' }, { number, document }));
  return problems;
}

/** The bars between two boxes: the left one has the mark of its service, and what is none other says SPECIMEN where the numbers are. */
function numberBand(shipment: Shipment, group: Group, { page, areas, zones, bars: { digits, size, side } }: Layout): Mark[] {
  const number = numberOf(shipment);
  const bars = barcodeIn(zones.bars, number);
  const mark = marks.get(number.match(/^[A-Z](?=[A-Z]\d{9}[A-Z]{2}$)/)?.[0] ?? '');
  const [x, y] = zones.left;
  return [
    ...(bars ? [bars] : []),
    text(page.width / 2, areas.barcode[1] + digits, size, grouped(number), { align: 'centre' }),
    ...(mark ? [text(x + side / 2, y + 2.8, 26, mark, { align: 'centre', bold: true })] : specimenIn(group, zones.left)),
    ...specimenIn(group, zones.right),
  ];
}

/** What the corner box says by the first letter of an S10 number: registered, insured. */
const marks: ReadonlyMap<string, string> = new Map([
  ['R', 'R'],
  ['V', 'V'],
]);
