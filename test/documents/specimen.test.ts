/** Papers under made-up numbers say SPECIMEN on every page: beside the number, on nothing else, and clear of the bars. */
import { expect, test } from 'vitest';
import type { Group, PageDocument } from '../../src/documents/document.ts';
import { documents } from '../../src/documents/index.ts';
import { manifestJson } from '../../src/documents/manifest/manifest-json.ts';
import { manifestSchema } from '../../src/documents/manifest/schema.ts';
import type { LabelSize } from '../../src/documents/paper.ts';
import { encodeCode128 } from '../../src/formats/code128.ts';
import type { BarcodeMark, Page } from '../../src/formats/page.ts';
import { channels, type Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipmentsOf } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { longAddress, people } from './people.ts';
import { barcodesOf, crossings, type Extent, extentOf, outside, overlaps, said, struck, textsOf } from './printed.ts';

const faces = await testFaces();
const sizes: readonly LabelSize[] = ['100x150', '100x100', 'a6', '6x8in'];
const addressees = [...Object.values(people), longAddress];

interface Case {
  readonly what: string;
  readonly document: PageDocument;
  readonly group: Group;
  readonly shipment: Shipment;
}

const numbered = documents.filter(
  (document): document is PageDocument => document.kind === 'pages' && ['label', 'cn23', 'waybill', 'invoice'].includes(document.id),
);

const cases: readonly Case[] = channels.flatMap((channel) =>
  numbered.flatMap((document) =>
    shipmentsOf(channel)
      .filter((each) => document.serves(each, groupOf(channel)))
      .flatMap((shipment) =>
        (document.id === 'label' ? sizes : [undefined]).map((size) => ({
          what: `${document.id}${size ? ` ${size}` : ''} of ${shipment.id} by ${channel}`,
          document,
          group: { ...groupOf(channel), ...(size && { paper: { labels: { size } } }) },
          shipment,
        })),
      ),
  ),
);

const specimensOn = (page: Page) => textsOf(page).filter(({ text }) => text === 'SPECIMEN');

/** Bars with the clear space that scanners need on both sides. */
function quiet({ x, y, height, module, value }: BarcodeMark): Extent {
  const bars = encodeCode128(value).reduce((a, b) => a + b, 0);
  return [x - 10 * module, y, x + (bars + 10) * module, y + height];
}

const apart = ([l1, t1, r1, b1]: Extent, [l2, t2, r2, b2]: Extent): boolean => r1 <= l2 || r2 <= l1 || b1 <= t2 || b2 <= t1;

test('labels, forms, waybills and invoices are all tried', () => {
  expect(new Set(cases.map(({ document, group }) => `${document.id} ${group.channel} ${group.paper?.labels?.size ?? ''}`))).toEqual(
    new Set([
      ...sizes.flatMap((size) => [`label mail ${size}`, `label air-parcel ${size}`]),
      'cn23 mail ',
      'cn23 air-parcel ',
      'invoice mail ',
      'invoice air-parcel ',
      'invoice express ',
      'waybill express ',
    ]),
  );
});

test.each(cases)('$what', ({ document, group, shipment }) => {
  const specimen: Group = { ...group, specimen: true };
  for (const recipient of addressees) {
    const to = { ...shipment, recipient };
    const pages = document.pages(to, specimen, faces);
    const real = document.pages(to, group, faces);
    expect(real.flatMap(said)).not.toContain('SPECIMEN');
    expect(pages.map((page) => page.marks.filter((mark) => !('text' in mark && mark.text === 'SPECIMEN')))).toEqual(
      real.map(({ marks }) => marks),
    );
    for (const page of pages) {
      expect(specimensOn(page).length).toBeGreaterThan(0);
      expect([overlaps(page, faces), struck(page, faces), crossings(page, faces)]).toEqual([[], [], []]);
      expect(outside(page, [3, 3, page.width - 3, page.height - 3], faces)).toEqual([]);
      for (const bars of barcodesOf(page))
        for (const word of specimensOn(page)) expect(apart(quiet(bars), extentOf(word, faces)), `${word.x}, ${word.y}`).toBe(true);
    }
  }
});

test('a label under the longest number still has room for it', () => {
  const { document, group, shipment } = cases.find(({ document: { id } }) => id === 'waybill')!;
  const [page] = document.pages({ ...shipment, number: 'JJD000390007867890123456' }, { ...group, specimen: true }, faces);
  expect(overlaps(page!, faces)).toEqual([]);
  expect(crossings(page!, faces)).toEqual([]);
});

test('what is registered keeps its R, and says SPECIMEN at the other side of the bars', () => {
  const { document, group, shipment } = cases.find(({ document: { id } }) => id === 'label')!;
  const [page] = document.pages({ ...shipment, number: 'RX100000003CN' }, { ...group, specimen: true }, faces);
  expect(said(page!)).toContain('R');
  expect(specimensOn(page!)).toHaveLength(1);
  expect(specimensOn(page!)[0]!.x).toBeGreaterThan(80);
});

test('a parcel’s dispatch note is cut off, and says it too', () => {
  const { document, group, shipment } = cases.find(({ document: { id }, group }) => id === 'cn23' && group.channel === 'air-parcel')!;
  const [page] = document.pages(shipment, { ...group, specimen: true }, faces);
  const [form, note] = specimensOn(page!).map(({ y }) => y);
  expect(form).toBeLessThan(148.5);
  expect(note).toBeGreaterThan(148.5);
});

test('manifest.json says it once, of the carrier, and what was declared is the same text', () => {
  const group = groupOf('mail');
  const [shipment] = shipmentsOf('mail');
  const written = (of: Group): string =>
    manifestJson.head(of) + manifestJson.each(shipment!, of, 0) + manifestJson.tail(of, { shipments: 1, items: 1 });
  const [real, made] = [group, { ...group, specimen: true } as const].map((of) => manifestSchema.parse(JSON.parse(written(of))));
  expect(real).not.toHaveProperty('specimen');
  expect(made!.specimen).toBe(true);
  expect(made!.shipments).toEqual(real!.shipments);
});
