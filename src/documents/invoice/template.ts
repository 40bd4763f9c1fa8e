/** What is the same on every first page, and on every further page, of an invoice: titles, captions, rules. */
import type { Mark, Template } from '../../formats/page.ts';
import type { Shipment } from '../../model/shipment.ts';
import { line, text } from '../marks.ts';
import { type InvoiceKind, kindOf, titles } from './kind.ts';
import { columns, headHeight, sheet, tableTop } from './layout.ts';
import { cells, rowTops } from './particulars.ts';

const { left, right } = sheet;
const [thin, thick] = [0.15, 0.4];

const rule = (y: number, stroke = thin): Mark => line(left, y, right, y, stroke);

/** Between the cells of a row; the last one ends at the margin and needs none. */
const uprights = (): Mark[] => cells.filter(({ at }) => at[0] > left).map(({ at: [x, y, , height] }) => line(x, y, x, y + height, thin));

/** Of the post an item has a number, of an express company a waybill. */
const captions = (numbered: Numbered): Mark[] =>
  cells.map(({ caption, at: [x, y] }, i) => text(x + 1.5, y + 1.9, 5, i === 0 ? `${numbered} NUMBER` : caption));

function tableHead(top: number): Mark[] {
  const y = top + 2.6;
  return [
    rule(top, thick),
    text(columns.number.x, y, 6, 'NO', { bold: true }),
    text(columns.description.x, y, 6, 'DESCRIPTION OF GOODS', { bold: true }),
    text(columns.hs.x, y, 6, 'HS CODE', { bold: true }),
    text(columns.origin.x, y, 6, 'ORIGIN', { bold: true }),
    text(columns.quantity.x, y, 6, 'QUANTITY', { bold: true, align: 'right' }),
    text(columns.unit.x, y, 6, 'UNIT', { bold: true }),
    text(columns.unitValue.x, y, 6, 'UNIT VALUE', { bold: true, align: 'right' }),
    text(columns.value.x, y, 6, 'LINE VALUE', { bold: true, align: 'right' }),
    rule(top + headHeight),
  ];
}

type Numbered = 'WAYBILL' | 'ITEM';

const first = (kind: InvoiceKind, numbered: Numbered): Template => ({
  id: `invoice-first${kind === 'commercial' ? '' : `-${kind}`}${numbered === 'WAYBILL' ? '' : '-item'}`,
  marks: [
    text(left, 15, 17, titles[kind], { bold: true }),
    rule(rowTops[0], thick),
    ...rowTops.slice(1).map((y) => rule(y)),
    ...uprights(),
    ...captions(numbered),
    ...tableHead(tableTop.first),
  ],
});

const next = (kind: InvoiceKind): Template => ({
  id: `invoice-next${kind === 'commercial' ? '' : `-${kind}`}`,
  marks: [text(left, 15, 11, titles[kind], { bold: true }), ...tableHead(tableTop.next)],
});

const kinds = ['commercial', 'pro-forma'] as const;
const firstPages = new Map(kinds.map((kind) => [kind, { WAYBILL: first(kind, 'WAYBILL'), ITEM: first(kind, 'ITEM') }]));
const nextPages = new Map(kinds.map((kind) => [kind, next(kind)]));

export const firstPageOf = (shipment: Shipment): Template =>
  firstPages.get(kindOf(shipment))![shipment.channel === 'express' ? 'WAYBILL' : 'ITEM'];
export const nextPageOf = (shipment: Shipment): Template => nextPages.get(kindOf(shipment))!;
