/** The canonical batch in every document: one golden a document and channel, few enough to be read. */
import { expect, test } from 'vitest';
import type { Document } from '../src/documents/document.ts';
import { documentProblems, documents } from '../src/documents/index.ts';
import { openTally } from '../src/documents/tally.ts';
import type { Mark, Page } from '../src/formats/page.ts';
import { type Channel, channels, type Shipment } from '../src/model/shipment.ts';
import { groupOf, shipmentsOf } from './batch.ts';
import { testFaces } from './fonts.ts';

const faces = await testFaces();

/** Messages that need codes of a declaring party have a batch and goldens of their own: `batch/filings`. */
const served = (document: Document, channel: Channel): readonly Shipment[] =>
  document.lacks?.(groupOf(channel)).length ? [] : shipmentsOf(channel).filter((shipment) => document.serves(shipment, groupOf(channel)));

const cases = channels.flatMap((channel) =>
  documents.filter((document) => served(document, channel).length > 0).map((document) => ({ channel, document, id: document.id })),
);

test.each(cases)('$channel: $id', async ({ channel, document }) => {
  const extension = document.extension === 'pdf' ? 'txt' : document.extension;
  const name = document.extension === 'pdf' ? document.id : document.stem;
  await expect(contentOf(document, channel)).toMatchFileSnapshot(`../fixtures/batch/${channel}/${name}.${extension}`);
});

test.each(cases)('$channel: $id has nothing against the batch but what it says', ({ channel, document }) => {
  const problems = served(document, channel).flatMap((shipment) => document.check?.(shipment, groupOf(channel), faces) ?? []);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every document has a name of its own, and stems clash in no channel', () => {
  const ids = documents.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const channel of channels) {
    const files = cases.filter((each) => each.channel === channel).map(({ document: { stem, extension } }) => `${stem}.${extension}`);
    expect(files).toEqual([...new Set(files)]);
  }
});

test('every kind of problem has a code of this folder, once', () => {
  const codes = documentProblems.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
  expect(codes.filter((code) => !/^documents\/[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});

function contentOf(document: Document, channel: Channel): string {
  const group = groupOf(channel);
  const all = served(document, channel);
  const totals = { shipments: all.length, items: all.flatMap(({ items }) => items).length };
  if (document.kind === 'pages')
    return all
      .flatMap((shipment) => document.pages(shipment, group, faces))
      .map(listing)
      .join('\n');
  if (document.kind === 'summary') {
    const tally = openTally();
    for (const { recipient, ...shipment } of all) tally.add({ destination: recipient.country, ...shipment });
    if (document.extension !== 'pdf') return document.text(group, tally.rows());
    return document.pages(group, tally.rows(), faces).map(listing).join('\n');
  }
  if (document.kind === 'gathered') {
    const kept = all.map((shipment) => document.keep(shipment, group));
    const grossMilligrams = all.reduce((sum, shipment) => sum + shipment.grossMilligrams, 0);
    return document.text(kept, group, { part: 1, parts: 1, totals: { ...totals, grossMilligrams } });
  }
  return document.head(group) + all.map((shipment, i) => document.each(shipment, group, i)).join('') + document.tail(group, totals);
}

/** A page as its rows of text from top to bottom; marks that stand level are parted by a bar. */
function listing({ width, height, template, marks }: Page): string {
  const rows: { y: number; cells: { x: number; words: string }[] }[] = [];
  for (const mark of marks.flatMap(said).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && mark.y - row.y < 0.5) row.cells.push(mark);
    else rows.push({ y: mark.y, cells: [mark] });
  }
  const lines = rows.map(({ cells }) =>
    cells
      .sort((a, b) => a.x - b.x)
      .map(({ words }) => words)
      .join(' | '),
  );
  return [`-- ${width} × ${height} mm on ${template?.id ?? 'white'}`, ...lines, ''].join('\n');
}

function said(mark: Mark): { x: number; y: number; words: string }[] {
  if (mark.kind === 'text') return [{ x: mark.x, y: mark.y, words: mark.text }];
  if (mark.kind === 'tick') return [{ x: mark.x, y: mark.y, words: `[x at ${mark.x}, ${mark.y}]` }];
  if (mark.kind === 'barcode') return [{ x: mark.x, y: mark.y, words: `[Code 128: ${mark.value}]` }];
  return [];
}
