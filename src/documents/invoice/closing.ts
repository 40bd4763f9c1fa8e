/** The end of the invoice: totals, declaration, signature. */
import type { Mark } from '../../formats/page.ts';
import { add, formatAmount, type Money } from '../../model/money.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Group } from '../document.ts';
import { line, stack, text } from '../marks.ts';
import { leadingOf, type Place } from '../places.ts';
import { declarations, type InvoiceKind } from './kind.ts';
import { columns, declarationTop, sheet } from './layout.ts';
import { isRounded } from './lines.ts';

const right = columns.value.x;
const captionX = 125;

/** Goods, freight and insurance apart, then all together; `–` where nothing is known of it. */
export function totalsMarks(shipment: Shipment, top: number): Mark[] {
  const { value, freight, insurance, items } = shipment;
  const lines: [string, Money | undefined][] = [
    ['Goods total', value],
    ['Freight', freight],
    ['Insurance', insurance],
  ];
  return [
    line(sheet.left, top, sheet.right, top, 0.4),
    ...lines.flatMap(([name, amount], i) => sumLine(name, amount ? inCurrency(amount, value) : '–', top + 2.6 + i * 5)),
    line(captionX, top + 17.4, right, top + 17.4, 0.15),
    ...sumLine('TOTAL', grandTotal(shipment), top + 19.4, true),
    ...(items.some(isRounded) ? [text(sheet.left, top + 2.6, 6.5, '* Unit value rounded; the line value rules.')] : []),
  ];
}

const sumLine = (name: string, amount: string, y: number, bold = false): Mark[] => [
  text(captionX, y, bold ? 9.5 : 8, name, { bold }),
  text(right, y, bold ? 9.5 : 8, amount, { bold, align: 'right' }),
];

/** An amount in another currency than the goods' names it. */
const inCurrency = (amount: Money, { currency }: Money): string =>
  amount.currency === currency ? formatAmount(amount) : `${formatAmount(amount)} ${amount.currency}`;

/** `490.09 USD`; amounts in several currencies do not add up and stand beside each other. */
export function grandTotal({ value, freight, insurance }: Shipment): string {
  const sums = new Map<string, Money>();
  for (const amount of [value, freight, insurance]) {
    if (amount) sums.set(amount.currency, sums.has(amount.currency) ? add(sums.get(amount.currency)!, amount) : amount);
  }
  return [...sums.values()].map((sum) => `${formatAmount(sum)} ${sum.currency}`).join(' + ');
}

const thirds = [
  { caption: 'NAME', x: 15, width: 65 },
  { caption: 'SIGNATURE', x: 80, width: 75 },
  { caption: 'DATE', x: 155, width: 40 },
] as const;

const signatureTop = declarationTop + 13;

export function declarationMarks(kind: InvoiceKind): Mark[] {
  return [
    line(sheet.left, declarationTop, sheet.right, declarationTop, 0.15),
    ...stack(sheet.left, declarationTop + 3.2, 8, leadingOf(8), declarations[kind]),
    line(sheet.left, signatureTop, sheet.right, signatureTop, 0.15),
    line(sheet.left, signatureTop + 22, sheet.right, signatureTop + 22, 0.4),
    ...thirds.flatMap(({ caption, x }) => [
      text(x === 15 ? x : x + 1.5, signatureTop + 1.9, 5, caption),
      ...(x === 15 ? [] : [line(x, signatureTop, x, signatureTop + 22, 0.15)]),
    ]),
  ];
}

/** Who signs for the exporter, and when. */
export const signaturePlaces = ({ exporter, on }: Group): Place[] => [
  {
    field: "The signer's name",
    at: [15, signatureTop + 5.5, 62, 15],
    sizes: [8.5, 8, 7, 6],
    paragraphs: [...(exporter.signature ? [exporter.signature] : []), `for ${exporter.name}`],
  },
  { field: 'The date', at: [156.5, signatureTop + 5.5, 37, 5], sizes: [8.5], paragraphs: [on] },
];
