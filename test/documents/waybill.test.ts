import { expect, test } from 'vitest';
import type { Group } from '../../src/documents/document.ts';
import { waybill } from '../../src/documents/waybill/waybill.ts';
import type { BarcodeMark, Page } from '../../src/formats/page.ts';
import { drawPdf } from '../../src/formats/pdf.ts';
import { readPdf } from '../../src/formats/pdf-reader.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipments, shipmentsOf } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { outside, overlaps, textsOf } from './page-marks.ts';

const faces = await testFaces();
const group = groupOf('express');
const [california] = shipmentsOf('express') as [Shipment];

const pageOf = (shipment: Shipment, of: Group = group): Page => {
  const [page, ...more] = waybill.pages(shipment, of, faces);
  expect(more).toEqual([]);
  return page!;
};
const problemsOf = (shipment: Shipment, of: Group = group) => waybill.check!(shipment, of, faces);
const codesOf = (shipment: Shipment, of: Group = group): string[] => problemsOf(shipment, of).map(({ code }) => code);
const barcodeOf = (page: Page) => page.marks.find((mark): mark is BarcodeMark => mark.kind === 'barcode');

test('says what the express company asks', () => {
  expect(textsOf(pageOf(california))).toEqual(
    expect.arrayContaining([
      'DHL Express',
      'Express Worldwide',
      '3318810025',
      'US',
      'Marguerite Okafor-Lindqvist',
      'UNITED STATES',
      'Yiwu Linhe Trading Co., Ltd.',
      '1 of 1',
      '1.472 kg',
      '380 × 260 × 190 mm',
      '440.49 USD',
      'DDP',
      '113-8830174-2216205',
      'INV-113-8830174-2216205',
      '2026-11-22',
    ]),
  );
  expect(codesOf(california)).toEqual([]);
});

// Every recipient of the batch, so that every script is set on this label too.
test.each(shipments)('$recipient.country: nothing overlaps, all stands inside the frame', (shipment) => {
  const page = pageOf(shipment);
  expect(codesOf(shipment)).toEqual([]);
  expect(overlaps(page, faces)).toEqual([]);
  expect(outside(page, 3.5, faces)).toEqual([]);
});

test('the bars drawn are the number, in manifest order', async () => {
  const all = shipmentsOf('express');
  const file = await drawPdf(
    all.map((each) => pageOf(each)),
    faces,
    { title: 'Waybills', day: '2026-11-22' },
  );
  const pages = await readPdf(file);
  expect(pages.map(({ barcodes }) => barcodes.map(({ value }) => value))).toEqual([['3318810025'], ['3318810036']]);
});

test.each<[number: string, module: number | undefined]>([
  ['3318810025', 0.625],
  ['LX100000003CN', 0.5],
  ['YT2229521272164446', 0.5],
  ['SHOPIFY-ORDER-4057-2-OF-2', 0.25],
  ['SHOPIFY-ORDER-4057-2-OF-2-CONTINUED', undefined],
  ['订单4057', undefined],
])('%s is printed with modules of %s mm, quiet zones inside the frame', (number, module) => {
  const shipment = { ...california, number };
  const bars = barcodeOf(pageOf(shipment));
  expect(bars?.module).toBe(module);
  expect(codesOf(shipment)).toEqual(module === undefined ? ['documents/number-not-barcoded'] : []);
  if (bars) expect(bars.x - 10 * bars.module).toBeGreaterThan(3);
});

test('until the carrier gives a number, the shipment’s own id is the number', () => {
  const { number: _, ...unnumbered } = california;
  expect(barcodeOf(pageOf(unnumbered))?.value).toBe('113-8830174-2216205');
});

const recipient = (change: Partial<Shipment['recipient']>): Shipment => ({
  ...california,
  recipient: { ...california.recipient, ...change },
});

test('a long address is set smaller, down to 7 points, then its street in one line, and then refused; the message shows nobody’s address', () => {
  const long = (lines: number) => recipient({ lines: Array.from({ length: lines }, (_, i) => `Building ${i + 1}, Cortland Avenue`) });
  const sizeOf = (shipment: Shipment) =>
    pageOf(shipment).marks.find((mark) => mark.kind === 'text' && mark.text.startsWith('Marguerite')) as { size: number };
  expect(sizeOf(california).size).toBe(8);
  expect(sizeOf(long(3)).size).toBe(7);
  expect(codesOf(long(3))).toEqual([]);
  expect(sizeOf(long(4)).size).toBe(8);
  expect(codesOf(long(6))).toEqual([]);
  expect(sizeOf(long(6)).size).toBe(7);
  expect(codesOf(long(10))).toEqual(['documents/address-too-long']);
  expect(problemsOf(long(10))[0]?.message).not.toContain('Cortland');
});

test('a character that no typeface has holds the shipment and is named', () => {
  const [problem] = problemsOf(recipient({ name: 'Mia 🦊' }));
  expect(problem).toMatchObject({
    code: 'documents/unprintable-character',
    severity: 'error',
    where: { shipment: california.id },
    message: "The recipient's address has the character U+1F98A 🦊, which no typeface has.",
  });
});

test('so does one in a description', () => {
  const [scarf] = california.items as [Item];
  const item = { ...scarf, product: { ...scarf.product, description: 'Fox scarf 🦊' } };
  expect(problemsOf({ ...california, items: [item] })).toMatchObject([
    { code: 'documents/unprintable-character', message: 'The list of contents has the character U+1F98A 🦊, which no typeface has.' },
  ]);
});

test('lines beyond the place for contents are counted, and that is noted', () => {
  const [scarf] = california.items as [Item];
  const described = (n: number): Item => ({
    ...scarf,
    product: { ...scarf.product, description: `Women's woven silk scarf, pattern ${n}` },
  });
  const shipment = { ...california, items: Array.from({ length: 9 }, (_, i) => described(i + 1)) };
  expect(textsOf(pageOf(shipment)).join(' ')).toMatch(/pattern 3; 6 more on the invoice/);
  expect(problemsOf(shipment)).toMatchObject([
    {
      code: 'documents/summarised-contents',
      severity: 'note',
      message: 'The waybill label names 3 of 9 content lines and counts the others.',
    },
  ]);
});

test('for express alone', () => {
  expect(shipments.filter((each) => waybill.serves(each, group))).toEqual(shipmentsOf('express'));
});
