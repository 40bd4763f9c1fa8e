/** What is printed on every posting list, and what stands below its rows. */
import type { Mark, Template } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import type { Group } from '../document.ts';
import { line, text } from '../marks.ts';
import { fill } from '../places.ts';
import type { Tally } from '../tally.ts';
import { cells, columns, headHeight, margin, rowHeight, signaturesHeight, tableTop } from './layout.ts';
import { byService, exactKilograms, serviceName, sumOf } from './totals.ts';

const { left, right } = margin;
const [thin, thick] = [0.15, 0.4];
const rule = (y: number, stroke = thin): Mark => line(left, y, right, y, stroke);

function tableHead(top: number): Mark[] {
  const y = top + 2.6;
  const head = (x: number, words: string): Mark => text(x, y, 6, words, { bold: true, align: 'right' });
  return [
    rule(top, thick),
    text(columns.destination.x, y, 6, 'DESTINATION', { bold: true }),
    text(columns.service.x, y, 6, 'SERVICE', { bold: true }),
    head(columns.shipments.x, 'SHIPMENTS'),
    head(columns.net.x, 'NET KG'),
    head(columns.gross.x, 'GROSS KG'),
    rule(top + headHeight),
  ];
}

export const firstPage: Template = {
  id: 'posting-list-first',
  marks: [
    text(left, 15, 17, 'POSTING LIST', { bold: true }),
    ...cells.map(({ caption, at: [x, y] }) => text(x + 1.5, y + 1.9, 5, caption)),
    ...[26, 68, 82].map((y) => rule(y, y === 26 ? thick : thin)),
    ...[40, 54].map((y) => line(105, y, right, y, thin)),
    line(105, 26, 105, 82, thin),
    ...tableHead(tableTop.first),
  ],
};

export const nextPage: Template = {
  id: 'posting-list-next',
  marks: [text(left, 15, 11, 'POSTING LIST', { bold: true }), ...tableHead(tableTop.next)],
};

/** Totals, by service where there are several, and both signatures. */
export function closing(tally: Tally, group: Group, top: number, typefaces: Typefaces): Mark[] {
  const services = byService(tally);
  const sums = [
    ...services.map(({ service, rows }) => ({ words: serviceName(service, group), rows, bold: false })),
    { words: 'TOTAL', rows: tally, bold: true },
  ];
  const end = top + sums.length * rowHeight;
  return [
    line(left, top, right, top, thick),
    ...sums.flatMap((sum, i) => totalMarks(sum, top + i * rowHeight, typefaces)),
    rule(end, thick),
    ...signatures(group, end + 4, typefaces),
  ];
}

function totalMarks({ words, rows, bold }: { words: string; rows: Tally; bold: boolean }, y: number, typefaces: Typefaces): Mark[] {
  const { shipments, netMilligrams, grossMilligrams } = sumOf(rows);
  const right = (x: number, said: string): Mark => text(x, y + 1.9, 8, said, { bold, align: 'right' });
  const at = [columns.service.x, y + 1.9, columns.service.width, rowHeight - 2.4] as const;
  return [
    ...fill({ field: 'The service', at, sizes: [8, 7, 6, 5], paragraphs: [words], bold }, typefaces),
    right(columns.shipments.x, String(shipments)),
    right(columns.net.x, exactKilograms(netMilligrams)),
    right(columns.gross.x, exactKilograms(grossMilligrams)),
  ];
}

const foot = signaturesHeight - 4;

function signatures({ exporter, on }: Group, top: number, typefaces: Typefaces): Mark[] {
  const halves = [
    { x: left, caption: 'HANDED OVER: NAME, SIGNATURE', said: [`${on}  ${exporter.signature ?? exporter.name}`] },
    { x: 108, caption: 'ACCEPTED: NAME, STAMP, SIGNATURE, DATE AND TIME', said: [] },
  ];
  return halves.flatMap(({ x, caption, said }) => [
    text(x, top + 2, 5, caption),
    ...fill({ field: 'The signature', at: [x, top + 6, 87, 6], sizes: [8.5, 8, 7, 6, 5], paragraphs: said }, typefaces),
    line(x, top + foot - 4, x + 87, top + foot - 4, thin),
  ]);
}
