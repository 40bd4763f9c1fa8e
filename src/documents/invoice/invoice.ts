/**
 * The invoice that goes with an express shipment and with goods under a CN 23, on A4, in as many pages and copies as it takes: commercial for
 * a sale, else pro forma. It has what the express companies ask: parties and their numbers, countries, package and weights, each line's goods,
 * code, origin and value, freight and insurance apart, terms, reason for export, declaration and signature.
 */
import type { Mark, Page } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { formatAmount, sum } from '../../model/money.ts';
import type { Problem, Where } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import type { Group, PageDocument } from '../document.ts';
import { line, text } from '../marks.ts';
import { paginate } from '../pagination.ts';
import { fill, placeProblems, unprintableIn } from '../places.ts';
import { textTooLong } from '../problems.ts';
import { specimenAt } from '../specimen.ts';
import { declarationMarks, signaturePlaces, totalsMarks } from './closing.ts';
import { kindOf } from './kind.ts';
import { carryHeight, columns, headHeight, room, sheet, tableTop } from './layout.ts';
import { type Row, rowsOf, textsOf } from './lines.ts';
import { placesOf } from './particulars.ts';
import { firstPageOf, nextPageOf } from './template.ts';

const name = 'invoice';

export const invoice: PageDocument = {
  kind: 'pages',
  id: 'invoice',
  name: 'Invoice, commercial or pro forma',
  source: 'What express companies ask of a commercial invoice; our own arrangement',
  stem: 'invoice',
  extension: 'pdf',
  partSize: 100,
  copied: true,
  /** The post takes it with what has a CN 23. */
  serves: ({ decision }, { channel }) => channel !== 'mail' || decision.form === 'cn23',
  check: problemsOf,
  pages: (shipment, group, typefaces) => {
    const sheets = sheetsOf(shipment, group, typefaces);
    return copyNames(group.copies.invoice ?? 1).flatMap((copy) => sheets.map((page) => marked(page, copy)));
  },
};

/** `Original`, `Copy 1`, `Copy 2` … */
const copyNames = (copies: number): string[] => Array.from({ length: copies }, (_, i) => (i === 0 ? 'Original' : `Copy ${i}`));

const marked = (page: Page, copy: string): Page => ({
  ...page,
  marks: [text(sheet.right, 15, 9, copy, { bold: true, align: 'right' }), ...page.marks],
});

interface Sheet {
  readonly shipment: Shipment;
  readonly rows: readonly Row[];
  /** Items before and up to the end of this page. */
  readonly from: number;
  readonly to: number;
  readonly first: boolean;
  readonly last: boolean;
}

function sheetsOf(shipment: Shipment, group: Group, typefaces: Typefaces): Page[] {
  const rows = rowsOf(shipment, typefaces);
  const counts = paginate(
    rows.map(({ height }) => height),
    room,
  );
  let from = 0;
  return counts.map((count, i) => {
    const here = { shipment, rows, from, to: from + count, first: i === 0, last: i === counts.length - 1 };
    from += count;
    const number = text(sheet.right, 20, 8, `Page ${i + 1} of ${counts.length}`, { align: 'right' });
    return {
      width: sheet.width,
      height: sheet.height,
      template: (here.first ? firstPageOf : nextPageOf)(shipment),
      marks: [
        number,
        ...headMarks(here, group, typefaces),
        ...tableMarks(here),
        ...(here.last ? [...declarationMarks(kindOf(shipment)), ...signaturePlaces(group).flatMap((place) => fill(place, typefaces))] : []),
        ...specimenAt(group, [135, 15], 14, 'centre'),
      ],
    };
  });
}

const headMarks = ({ first, shipment }: Sheet, group: Group, typefaces: Typefaces): Mark[] =>
  first
    ? placesOf(shipment, group).flatMap((place) => fill(place, typefaces))
    : [
        text(
          sheet.left,
          20.5,
          8,
          `Invoice ${shipment.invoiceNumber}, ${shipment.channel === 'express' ? 'waybill' : 'item'} ${numberOf(shipment)}, ${group.on}`,
        ),
      ];

function tableMarks({ shipment, rows, from, to, first, last }: Sheet): Mark[] {
  const marks: Mark[] = [];
  let y = (first ? tableTop.first : tableTop.next) + headHeight;
  const put = (height: number, drawn: readonly Mark[]) => {
    marks.push(...drawn, line(sheet.left, y + height, sheet.right, y + height, 0.15));
    y += height;
  };
  if (!first) put(carryHeight, carryMarks('Brought forward', shipment, from, y));
  for (const row of rows.slice(from, to)) put(row.height, row.marks(y));
  if (!last) put(carryHeight, carryMarks('Carried forward', shipment, to, y));
  return last ? [...marks, ...totalsMarks(shipment, y)] : marks;
}

function carryMarks(words: string, { items, value }: Shipment, until: number, y: number): Mark[] {
  const carried = sum(
    items.slice(0, until).map((item) => item.value),
    value.currency,
  );
  return [text(columns.description.x, y + 2.1, 8, words), text(columns.value.x, y + 2.1, 8, formatAmount(carried), { align: 'right' })];
}

function problemsOf(shipment: Shipment, group: Group, typefaces: Typefaces): Problem[] {
  return [
    ...placeProblems([...placesOf(shipment, group), ...signaturePlaces(group)], name, { shipment: shipment.id }, typefaces),
    ...rowProblems(shipment, typefaces),
  ];
}

function rowProblems(shipment: Shipment, typefaces: Typefaces): Problem[] {
  const field = 'The description';
  const whereOf = (i: number): Where => ({ shipment: shipment.id, item: i + 1 });
  const unprintable = shipment.items.flatMap((_, i) => unprintableIn(textsOf(shipment, i), field, whereOf(i), typefaces));
  if (unprintable.length > 0) return unprintable;
  const descriptionOf = (i: number): string => shipment.items[i]!.product.description;
  return rowsOf(shipment, typefaces).flatMap(({ height }, i) =>
    height > room.next - room.closing ? [textTooLong(whereOf(i), { field, value: descriptionOf(i), document: name })] : [],
  );
}
