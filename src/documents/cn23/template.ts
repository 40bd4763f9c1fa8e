/** CN 23 as it is printed before anybody fills it in: lines, boxes, texts in English and French. */
import type { Mark, TextMark } from '../../formats/page.ts';
import type { Typefaces } from '../../formats/typeface.ts';
import { both, cn23, english, type FormText } from '../form-texts.ts';
import { box, line, type Point, stack, text } from '../marks.ts';
import { anchors, checkbox, checkboxes, commercialFrame, horizontals, movedAnchors, sizes, stroke, verticals } from './layout.ts';

export function formMarks(typefaces: Typefaces): Mark[] {
  return [
    ...[...horizontals, ...verticals].map(([x1, y1, x2, y2]) => line(x1, y1, x2, y2, stroke.line)),
    box(commercialFrame, stroke.commercialFrame),
    ...Object.values(checkboxes).map(([x, y]) => box([x, y, checkbox, checkbox], stroke.line)),
    ...heading(),
    ...addresses(typefaces),
    ...importer(typefaces),
    ...table(),
    ...lowerHalf(typefaces),
  ];
}

/** The anchors are tops of words' boxes, which begin at the ascenders: so much of the type size above the capitals. */
const ascent = 0.08;
/** mm of a point. */
const point = 25.4 / 72;

/** Lines one below the other at a printed text's place. */
const at = ([x, y]: Point, size: number, lines: readonly string[], leading = size * 0.39, style: Pick<TextMark, 'bold'> = {}): TextMark[] =>
  stack(x, y + size * point * ascent, size, leading, lines, style);
const inOne = (place: Point, size: number, label: FormText): TextMark[] => at(place, size, [both(label)]);
const inTwo = (place: Point, size: number, label: FormText, leading?: number): TextMark[] =>
  at(place, size, label.en === label.fr ? [english(label)] : [english(label), label.fr], leading);

function heading(): Mark[] {
  const { title, titleFrench, formNumber, from, to } = anchors;
  const { itemNumber, mayBeOpened, important } = movedAnchors;
  return [
    ...at(title, sizes.title, [cn23.title.en], 0, { bold: true }),
    ...at(titleFrench, sizes.title, [cn23.title.fr], 0, { bold: true }),
    ...at(formNumber, sizes.formNumber, [cn23.formNumber.en], 0, { bold: true }),
    ...inTwo(from, sizes.fromTo, cn23.from, 2.8),
    ...inTwo(to, sizes.fromTo, cn23.to, 2.8),
    ...inOne(itemNumber, sizes.small, cn23.itemNumber),
    ...inTwo(mayBeOpened, sizes.table, cn23.mayBeOpened),
    ...inTwo(important, sizes.table, cn23.important),
  ];
}

/** Labels at the foot of their rows: capitals begin at the anchor itself, or descenders would cross the line below. */
const low = (places: readonly Point[], label: FormText): TextMark[] => places.map(([x, y]) => text(x, y, sizes.address, both(label)));

function addresses(typefaces: Typefaces): Mark[] {
  const size = sizes.address;
  const reference = [
    ...typefaces.wrap(cn23.senderReference.en, sizes.small, 32.5),
    ...typefaces.wrap(cn23.senderReference.fr, sizes.small, 32.5),
  ];
  return [
    ...low([anchors.fromName, anchors.toName], cn23.name),
    ...low([anchors.fromBusiness, anchors.toBusiness], cn23.business),
    ...low([anchors.fromStreet, anchors.toStreet], cn23.street),
    ...low([anchors.fromPostcode, anchors.toPostcode], cn23.postcode),
    ...low([anchors.fromCity, anchors.toCity], cn23.city),
    ...low([anchors.fromCountry, anchors.toCountry], cn23.country),
    ...[movedAnchors.fromTelephone, movedAnchors.toTelephone].flatMap((place) => inTwo(place, size, cn23.telephone, 2.05)),
    ...at(movedAnchors.senderReference, sizes.small, reference, 1.8),
  ];
}

function importer(typefaces: Typefaces): Mark[] {
  const wide = (place: Point, label: FormText): Mark[] =>
    at(place, sizes.table, [...typefaces.wrap(label.en, sizes.table, 95.5), ...typefaces.wrap(label.fr, sizes.table, 95.5)]);
  return [...wide(anchors.importerReference, cn23.importerReference), ...wide(anchors.importerContact, cn23.importerContact)];
}

function table(): Mark[] {
  const { table: size, small } = sizes;
  const { netWeight } = cn23;
  return [
    ...inTwo(anchors.description, size, cn23.description),
    ...inTwo(anchors.quantity, size, cn23.quantity),
    ...at(anchors.netWeight, size, [netWeight.en, netWeight.fr, `(${netWeight.number})`]),
    ...inTwo(anchors.value, size, cn23.value),
    ...inOne(anchors.commercialOnly, size, cn23.commercialOnly),
    ...inTwo(anchors.hs, size, cn23.hs),
    ...inTwo(anchors.origin, size, cn23.origin),
    ...inTwo(anchors.totalGrossWeight, sizes.least, cn23.totalGrossWeight, 1.6),
    ...inTwo(anchors.totalValue, sizes.least, cn23.totalValue, 1.6),
    ...inOne(anchors.postalCharges, small, cn23.postalCharges),
  ];
}

function lowerHalf(typefaces: Typefaces): Mark[] {
  const { table: size, small } = sizes;
  const wrapped = (label: FormText, width: number, type: number = size): string[] => [
    ...typefaces.wrap(english(label), type, width),
    ...typefaces.wrap(label.fr, type, width),
  ];
  const besides = ['gift', 'documents', 'commercialSample', 'returnedGoods', 'saleOfGoods', 'licence', 'certificate', 'invoice'] as const;
  return [
    ...inOne(anchors.category, size, cn23.category),
    ...besides.flatMap((name) => inOne(anchors[name], size, cn23[name])),
    ...inTwo(movedAnchors.other, small, cn23.other, 1.75),
    ...inOne(anchors.explanation, size, cn23.explanation),
    ...at(anchors.comments, small, wrapped(cn23.comments, 106, small), 1.75),
    ...inOne(anchors.officeOfOrigin, size, cn23.officeOfOrigin),
    ...at(anchors.certification, size, wrapped(cn23.certification, 82)),
    ...inOne(anchors.dateSignature, size, cn23.dateSignature),
    ...inTwo(anchors.licenceNumbers, sizes.least, cn23.licenceNumbers, 1.55),
    ...inTwo(anchors.certificateNumbers, sizes.least, cn23.certificateNumbers, 1.55),
    ...inOne(anchors.invoiceNumber, small, cn23.invoiceNumber),
  ];
}
