/**
 * The waybill label of an express company, 100 × 150 mm: our own arrangement of what such a label must say. The number as Code 128 and in
 * figures, sender and recipient, the country code in large type, pieces, weight, contents, value, terms and references.
 */
import { encodeCode128, isCode128 } from '../../formats/code128.ts';
import type { Mark, Page } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { countryName } from '../../model/country.ts';
import { formatMoney } from '../../model/money.ts';
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { numberOf, type Shipment } from '../../model/shipment.ts';
import { formatKilograms } from '../../model/weight.ts';
import { addressLines } from '../address-lines.ts';
import type { Group, PageDocument } from '../document.ts';
import { text } from '../marks.ts';
import { incotermOf } from '../particulars.ts';
import { fill, fitted, type Place, placeProblems, unprintableIn } from '../places.ts';
import { summarisedContents, unbarredNumber } from '../problems.ts';
import { specimenAt } from '../specimen.ts';
import { template } from './template.ts';

const name = 'waybill label';

export const waybill: PageDocument = {
  kind: 'pages',
  id: 'waybill',
  name: 'Waybill label 100 × 150 mm',
  source: 'Our own arrangement of what express companies print',
  stem: 'labels',
  extension: 'pdf',
  partSize: 500,
  serves: ({ channel }) => channel === 'express',
  check: problemsOf,
  pages: (shipment, group, typefaces) => [waybillPage(shipment, group, typefaces)],
};

function waybillPage(shipment: Shipment, group: Group, typefaces: Typefaces): Page {
  const places = [...placesOf(shipment, group), contentsOf(shipment, typefaces).place];
  return {
    width: 100,
    height: 150,
    template,
    marks: [
      ...places.flatMap((place) => fill(place, typefaces)),
      ...barcodeMarks(numberOf(shipment)),
      ...specimenAt(group, [95, 110.8], 8, 'right'),
    ],
  };
}

function problemsOf(shipment: Shipment, group: Group, typefaces: Typefaces): Problem[] {
  const where = { shipment: shipment.id };
  const number = numberOf(shipment);
  return [
    ...placeProblems(placesOf(shipment, group), name, where, typefaces),
    ...(barsOf(number) === undefined ? [unbarredNumber(where, { number, document: name })] : []),
    ...contentsProblems(shipment, typefaces),
  ];
}

function contentsProblems(shipment: Shipment, typefaces: Typefaces): Problem[] {
  const where = { shipment: shipment.id };
  const { length } = shipment.items;
  const unprintable = unprintableIn([summary(contentLines(shipment), length)], 'The list of contents', where, typefaces);
  if (unprintable.length > 0) return unprintable;
  const { printed } = contentsOf(shipment, typefaces);
  return printed < length ? [summarisedContents(where, { printed, lines: length, document: name })] : [];
}

const plain = [8.5, 7.5, 6.5, 5.5];

const placesOf = (shipment: Shipment, group: Group): Place[] => [
  ...partyPlaces(shipment, group),
  { field: 'The carrier', at: [5, 6.6, 54, 6], sizes: [14, 12, 10, 8, 6], paragraphs: [group.carrierName], bold: true },
  {
    field: 'The service',
    at: [60, 6.6, 35, 6],
    sizes: [9, 8, 7, 6, 5.5],
    paragraphs: [group.services[shipment.service]?.name ?? shipment.service],
    bold: true,
    align: 'right',
  },
  { field: 'The pieces', at: [5, 80, 16, 3.4], sizes: plain, paragraphs: [`${shipment.piece} of ${shipment.pieces}`], bold: true },
  {
    field: 'The gross weight',
    at: [24, 80, 21, 3.4],
    sizes: plain,
    paragraphs: [`${formatKilograms(shipment.grossMilligrams)} kg`],
    bold: true,
  },
  { field: 'The size', at: [48, 80, 27, 3.4], sizes: plain, paragraphs: [sizeOf(shipment)] },
  { field: 'The day', at: [78, 80, 18, 3.4], sizes: plain, paragraphs: [group.on] },
  { field: 'The value', at: [67, 90, 28, 8], sizes: [10, 9, 8, 7, 6], paragraphs: [formatMoney(shipment.value)], bold: true },
  { field: 'The order', at: [5, 104, 38, 5], sizes: [7.5, 6.5, 5.5, 5], paragraphs: [shipment.orders.join(', ')] },
  { field: 'The invoice number', at: [46, 104, 32, 5], sizes: [7.5, 6.5, 5.5, 5], paragraphs: [shipment.invoiceNumber] },
  { field: 'The Incoterm', at: [81, 104, 15, 5], sizes: [8.5, 7, 6], paragraphs: [incotermOf(shipment)], bold: true },
];

function partyPlaces({ recipient }: Shipment, { exporter }: Group): Place[] {
  return [
    {
      field: "The sender's address",
      party: 'sender',
      at: [5, 20.6, 54, 20],
      sizes: [7.5, 7, 6.5, 6, 5.5],
      ...addressOf(exporter),
    },
    {
      field: "The recipient's address",
      party: 'recipient',
      at: [5, 48.4, 90, 27],
      sizes: [12, 11, 10, 9, 8, 7],
      ...addressOf(recipient),
    },
    { field: 'The country', at: [62, 21.4, 34, 16], sizes: [44], paragraphs: [recipient.country], bold: true, align: 'centre' },
    { field: 'The country', at: [62, 35.8, 34, 6.5], sizes: [8, 7, 6, 5.5], paragraphs: [countryName(recipient.country)], align: 'centre' },
  ];
}

const addressOf = (party: Party) => ({ paragraphs: addressLines(party), joined: addressLines(party, true) });

const sizeOf = ({ size }: Shipment): string => (size ? `${size.lengthMm} × ${size.widthMm} × ${size.heightMm} mm` : '–');

/** As many content lines as the place holds; the others are counted. */
function contentsOf(shipment: Shipment, typefaces: Typefaces): { place: Place; printed: number } {
  const lines = contentLines(shipment);
  const placeOf = (printed: number): Place => ({
    field: 'The list of contents',
    at: [5, 90, 57, 9],
    sizes: [8, 7, 6],
    paragraphs: [summary(lines, printed)],
  });
  let printed = Math.min(lines.length, 12);
  while (printed > 0 && !fitted(placeOf(printed), typefaces)) printed--;
  return { place: placeOf(printed), printed };
}

const contentLines = ({ items }: Shipment): string[] => items.map(({ quantity, product }) => `${quantity} × ${product.description}`);

const summary = (lines: readonly string[], printed: number): string =>
  [...lines.slice(0, printed), ...(printed < lines.length ? [`${lines.length - printed} more on the invoice`] : [])].join('; ');

/** X dimensions that thermal printers of 203 and 300 dpi keep, in mm. */
const modules = [0.625, 0.5, 0.375, 0.25];
const [left, width] = [3, 94];

interface Bars {
  readonly module: number;
  /** In modules. */
  readonly length: number;
}

/** The number with the widest modules at which it fits with its quiet zones; undefined: none does. */
function barsOf(number: string): Bars | undefined {
  if (!isCode128(number)) return undefined;
  const length = encodeCode128(number).reduce((a, b) => a + b, 0);
  const module = modules.find((each) => (length + 20) * each <= width - 1);
  return module === undefined ? undefined : { module, length };
}

function barcodeMarks(number: string): Mark[] {
  const bars = barsOf(number);
  if (!bars) return [];
  const { module, length } = bars;
  return [
    { kind: 'barcode', symbology: 'code128', x: left + (width - length * module) / 2, y: 114, height: 24, module, value: number },
    text(50, 140.5, 13, number, { bold: true, align: 'centre' }),
  ];
}
