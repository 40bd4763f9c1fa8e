import { expect, test } from 'vitest';
import { type Imposition, impose, impositionOf, placeAt } from '../../src/formats/imposition.ts';
import type { Page } from '../../src/formats/page.ts';
import { drawPdf } from '../../src/formats/pdf.ts';
import { excerptPdf } from '../../src/formats/pdf-excerpt.ts';
import { readPdf } from '../../src/formats/pdf-reader.ts';
import { testFaces } from '../fonts.ts';

const a4 = { width: 210, height: 297 } as const;
const on = (perSheet: 1 | 2 | 4, start = 1): Imposition => ({ ...a4, perSheet, start });
const options = { title: 'Sheets', day: '2026-11-22' };

/** A label with a number in bars and figures, on a template. */
const page = (n: number): Page => ({
  width: 105,
  height: 148,
  template: { id: 'frame', marks: [{ kind: 'box', x: 5, y: 5, width: 95, height: 138, stroke: 0.4 }] },
  marks: [
    { kind: 'barcode', symbology: 'code128', x: 20, y: 40, height: 12, module: 0.33, value: `LX10000000${n}CN` },
    { kind: 'text', x: 20, y: 60, size: 9, text: `Label ${n}` },
  ],
});
const pages = (count: number): Page[] => Array.from({ length: count }, (_, i) => page(i + 1));
const placed = (count: number, imposition: Imposition): number[][][] =>
  [...impose(pages(count), imposition)].map(({ parts }) => parts.map(({ x, y }) => [x, y]));

test.each<[Imposition, number, number[][][]]>([
  [on(1), 2, [[[52.5, 74.5]], [[52.5, 74.5]]]],
  [
    on(2),
    3,
    [
      [
        [52.5, 0.25],
        [52.5, 148.75],
      ],
      [[52.5, 0.25]],
    ],
  ],
  [
    on(4),
    4,
    [
      [
        [0, 0.25],
        [105, 0.25],
        [0, 148.75],
        [105, 148.75],
      ],
    ],
  ],
  [on(4, 4), 2, [[[105, 148.75]], [[0, 0.25]]]],
  [on(4), 0, []],
])('%o takes %i pages to %j', (imposition, count, places) => {
  expect(placed(count, imposition)).toEqual(places);
});

test.each([1, 2, 4] as const)(
  '%i on a sheet: no page on another, none off the sheet, and the layout is known by its places',
  (perSheet) => {
    const places = Array.from({ length: perSheet }, (_, at) => ({ ...placeAt(at, on(perSheet), page(1)), width: 105, height: 148 }));
    for (const [i, { x, y }] of places.entries()) {
      expect(x >= 0 && y >= 0 && x + 105 <= 210 && y + 148 <= 297).toBe(true);
      for (const other of places.slice(i + 1)) expect(Math.abs(other.x - x) >= 105 || Math.abs(other.y - y) >= 148).toBe(true);
      expect(impositionOf(a4, [{ x, y, width: 105, height: 148 }])).toEqual({ ...a4, perSheet });
    }
    expect(impositionOf(a4, [{ x: 30, y: 30, width: 105, height: 148 }])).toBeUndefined();
  },
);

test('a sheet reads back part by part, with the bars where they are on their page', async () => {
  const bytes = await drawPdf(impose(pages(5), on(4, 2)), await testFaces(), options);
  const read = await readPdf(bytes);
  expect(read.map(({ width, height, texts, barcodes }) => ({ width, height, texts, barcodes }))).toEqual(
    [1, 2].map(() => ({ ...a4, texts: [], barcodes: [] })),
  );
  const [plain] = await readPdf(await drawPdf(pages(1), await testFaces(), options));
  expect(plain).not.toHaveProperty('parts');
  expect(read.map(({ parts }) => parts!.map(({ texts }) => texts))).toEqual([
    [['Label 1'], ['Label 2'], ['Label 3']],
    [['Label 4'], ['Label 5']],
  ]);
  expect(read[0]!.parts![0]).toEqual({ ...plain, x: 105, y: 0.25 });
});

test('parts taken off their sheets leave the others behind, and are drawn by the very same bytes', async () => {
  const bytes = await drawPdf(impose(pages(8), on(4)), await testFaces(), options);
  const parts = [
    { bytes, page: 0, part: 1, x: 0, y: 0.25 },
    { bytes, page: 1, part: 3, x: 105, y: 0.25 },
  ];
  const again = excerptPdf([{ ...a4, parts }]);
  const [sheet, ...more] = await readPdf(again);
  expect(more).toEqual([]);
  expect(sheet).toMatchObject(a4);
  expect(sheet!.parts!.map(({ x, y, barcodes }) => [x, y, barcodes[0]!.value])).toEqual([
    [0, 0.25, 'LX100000002CN'],
    [105, 0.25, 'LX100000008CN'],
  ]);
  const streams = (of: Uint8Array): string[] =>
    [
      ...Buffer.from(of)
        .toString('latin1')
        .matchAll(/stream\n([\s\S]*?)\nendstream/g),
    ].map(([, packed]) => packed!);
  const before = new Set(streams(bytes));
  const made = streams(again).filter((stream) => !before.has(stream));
  expect(made).toEqual([expect.stringMatching(/^q 1 0 0 1 \S+ \S+ cm \/P1 Do Q\nq 1 0 0 1 \S+ \S+ cm \/P2 Do Q\n$/)]);
  expect(again.length).toBeLessThan(bytes.length);
});
