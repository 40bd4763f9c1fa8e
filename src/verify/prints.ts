/** What the pages of a shipment must show: its number as bars and in figures, its recipient, its goods, its totals. */
import { notes } from '../documents/form-texts.ts';
import { kindOf, titles } from '../documents/invoice/kind.ts';
import { grouped } from '../documents/item-number.ts';
import type { ManifestItem, ManifestShipment } from '../documents/manifest/schema.ts';
import { add, formatAmount, type Money, parseMoney } from '../model/money.ts';
import { mask } from '../model/problem.ts';
import type { NumberPlace } from '../model/shipment.ts';
import { formatKilograms, parseGrams } from '../model/weight.ts';
import type { Papers, Sheet } from './papers.ts';
import { differs, notPrinted, wrongBarcode } from './problems.ts';
import type { Desk } from './run-files.ts';

const known = new Map<string, string>();

/** Blanks, line breaks and invisible signs do not count: texts are wrapped where they fit. What is printed on every page is remembered. */
function compact(text: string): string {
  let made = known.get(text);
  if (made === undefined) {
    if (known.size >= 4096) known.clear();
    known.set(text, (made = text.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}]/gu, '')));
  }
  return made;
}

/** Something that must stand on a page. */
interface Expected {
  readonly what: string;
  readonly value: string | undefined;
  /** Not as a part of a longer text. */
  readonly alone?: boolean;
  readonly personal?: boolean;
}

/** Looks for all of them on pages taken together. */
function expect(expected: readonly Expected[], sheets: readonly Sheet[], shipment: string, { found }: Desk): void {
  const texts = sheets.flatMap((sheet) => sheet.texts).map(compact);
  const all = texts.join('');
  const alone = new Set(texts);
  for (const { what, value, alone: whole, personal } of expected) {
    const sought = compact(value ?? '');
    if (sought === '' || (whole ? alone.has(sought) : all.includes(sought))) continue;
    const { file } = sheets[0]!;
    found.add(notPrinted({ file, shipment }, { at: pageName(sheets[0]!), what, value: personal ? mask(value!) : `"${value}"` }));
  }
}

export const pageName = ({ page }: Pick<Sheet, 'page'>): string => `Page ${page}`;

const recipientOf = ({ recipient: { name, company, lines, city, postcode, phone } }: ManifestShipment): Expected[] =>
  [
    { what: 'the recipient’s name', value: name },
    { what: 'the recipient’s company', value: company },
    ...lines.map((line) => ({ what: 'the recipient’s street', value: line })),
    { what: 'the recipient’s city', value: city },
    { what: 'the recipient’s postcode', value: postcode },
    { what: 'the recipient’s telephone', value: phone },
  ].map((each) => ({ ...each, personal: true }));

const named = ({ amount, currency }: { readonly amount: string; readonly currency: string }): string => `${amount} ${currency}`;
const kilograms = (grams: string): string => formatKilograms(parseGrams(grams) ?? 0);

/** A description may be shortened at its end; its beginning always stands there. */
const begun = (description: string): string => [...description].slice(0, 8).join('');

function checkBars(shipment: ManifestShipment, sheets: readonly Sheet[], { found }: Desk): void {
  for (const sheet of sheets) {
    for (const { value } of sheet.barcodes) {
      if (value === shipment.number) continue;
      const where = { file: sheet.file, shipment: shipment.shipment };
      const bars = value === undefined ? 'nothing that can be read' : value;
      found.add(wrongBarcode(where, { at: pageName(sheet), bars, number: shipment.number }));
    }
  }
}

/** Made-up numbers: each page says so beside them. */
export function checkSpecimen({ shipment }: ManifestShipment, { sheets }: Papers, desk: Desk): void {
  for (const sheet of sheets) expect([{ what: 'the word', value: 'SPECIMEN', alone: true }], [sheet], shipment, desk);
}

const cn22Lines = 4;

/** A post's label: CN 22, or the note that a CN 23 travels with it. */
export function checkLabel(shipment: ManifestShipment, { sheets }: Papers, asksCn23: boolean, desk: Desk): void {
  checkBars(shipment, sheets, desk);
  const noted = sheets[0]!.texts.includes(notes.cn23Attached.en);
  if (noted !== asksCn23) {
    const form = (cn23: boolean): string => (cn23 ? 'CN 23' : 'CN 22');
    const where = { file: sheets[0]!.file, shipment: shipment.shipment };
    desk.found.add(
      differs(where, { what: `${pageName(sheets[0]!)}: the form`, says: form(noted), by: 'report.json', other: form(asksCn23) }),
    );
  }
  const goods = noted
    ? []
    : [
        totalOf(shipment),
        ...shipment.items.slice(0, cn22Lines).flatMap((item) => lineOf(item, `${item.quantity} × `)),
        ...numbersOn(shipment, 'cn22'),
      ];
  const weight = `${kilograms(shipment.grossGrams)}${noted ? ' kg' : ''}`;
  const expected = [
    number(grouped(shipment.number)),
    ...recipientOf(shipment),
    { what: 'the gross weight', value: weight, alone: true },
    ...goods,
  ];
  expect(expected, sheets, shipment.shipment, desk);
}

/** The numbers that the law lets be seen on a form. */
const numbersOn = ({ numbers }: ManifestShipment, place: NumberPlace): Expected[] =>
  numbers.filter(({ places }) => places.includes(place)).map(({ number: value }) => ({ what: 'the scheme number', value }));

const number = (value: string): Expected => ({ what: 'the number', value, alone: true });
const totalOf = ({ value }: ManifestShipment): Expected => ({ what: 'the total value', value: named(value), alone: true });

const lineOf = ({ description, netGrams, lineValue, hs, origin }: ManifestItem, before: string): Expected[] => [
  { what: 'the description', value: `${before}${begun(description)}` },
  { what: 'the net weight', value: kilograms(netGrams), alone: true },
  { what: 'the line value', value: named(lineValue), alone: true },
  { what: 'the HS code', value: hs, alone: true },
  { what: 'the origin', value: before === '' ? undefined : origin, alone: true },
];

/** An express company's waybill label. */
export function checkWaybill(shipment: ManifestShipment, { sheets }: Papers, desk: Desk): void {
  checkBars(shipment, sheets, desk);
  const { value, grossGrams, recipient, invoiceNumber } = shipment;
  const others: Expected[] = [
    { what: 'the declared value', value: named(value) },
    { what: 'the gross weight', value: `${kilograms(grossGrams)} kg` },
    { what: 'the country', value: recipient.country, alone: true },
    { what: 'the invoice number', value: invoiceNumber },
  ];
  expect([number(shipment.number), ...recipientOf(shipment), ...others], sheets, shipment.shipment, desk);
}

const cn23Lines = 4;

/** CN 23: the barcode on the first sheet, the number on each, the goods on all together. Gives how many copies there are. */
export function checkForm(shipment: ManifestShipment, { sheets }: Papers, desk: Desk): number | undefined {
  checkBars(shipment, sheets, desk);
  for (const sheet of sheets) expect([number(grouped(shipment.number))], [sheet], shipment.shipment, desk);
  const goods = shipment.items.flatMap((item) => [
    ...lineOf(item, ''),
    { what: 'the quantity', value: String(item.quantity), alone: true },
  ]);
  const weight = { what: 'the gross weight', value: kilograms(shipment.grossGrams), alone: true };
  expect([...recipientOf(shipment), totalOf(shipment), weight, ...goods], sheets, shipment.shipment, desk);
  return copiesIn(sheets.length, Math.ceil(shipment.items.length / cn23Lines), sheets, shipment, desk);
}

/** Invoice: what kind it is, numbers, parties, every line, the total with freight and insurance. Gives how many copies there are. */
export function checkInvoice(shipment: ManifestShipment, { sheets }: Papers, desk: Desk): number | undefined {
  const { number: waybill, invoiceNumber, value, items, category } = shipment;
  const lines = items.flatMap(({ description, lineValue, hs }): Expected[] => [
    { what: 'the description', value: begun(description) },
    { what: 'the line value', value: lineValue.amount, alone: true },
    { what: 'the HS code', value: hs, alone: true },
  ]);
  const expected: Expected[] = [
    { what: 'the title', value: titles[kindOf({ category })], alone: true },
    { what: 'the waybill number', value: waybill },
    { what: 'the invoice number', value: invoiceNumber },
    { what: 'the goods total', value: value.amount, alone: true },
    { what: 'the total', value: grandTotal(shipment), alone: true },
    ...recipientOf(shipment),
    ...lines,
  ];
  expect(expected, sheets, shipment.shipment, desk);
  const pages = Number(/^Page 1 of (\d+)$/.exec(sheets[0]!.texts.find((text) => /^Page 1 of /.test(text)) ?? '')?.[1] ?? 1);
  return copiesIn(sheets.length, pages, sheets, shipment, desk);
}

/** Goods, freight and insurance together; currencies do not add up and stand beside each other. */
function grandTotal({ value, freight, insurance }: ManifestShipment): string {
  const sums = new Map<string, Money>();
  for (const each of [value, freight, insurance]) {
    const amount = each && parseMoney(each.amount, each.currency);
    if (!amount) continue;
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? add(sum, amount) : amount);
  }
  return [...sums.values()].map((sum) => `${formatAmount(sum)} ${sum.currency}`).join(' + ');
}

/** Whole copies in a number of pages. */
function copiesIn(
  pages: number,
  each: number,
  sheets: readonly Sheet[],
  { shipment }: ManifestShipment,
  { found }: Desk,
): number | undefined {
  if (pages % each === 0) return pages / each;
  const says = `${pages} pages`;
  found.add(
    differs({ file: sheets[0]!.file, shipment }, { what: pageName(sheets[0]!), says, by: 'the manifest', other: `${each} a copy` }),
  );
  return undefined;
}
