import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group } from '../../src/documents/document.ts';
import { invoice } from '../../src/documents/invoice/invoice.ts';
import { paginate } from '../../src/documents/pagination.ts';
import type { Page } from '../../src/formats/page.ts';
import { money, sum } from '../../src/model/money.ts';
import { channels, type Item, type Shipment, undecided } from '../../src/model/shipment.ts';
import { groupOf, shipments, shipmentsOf } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { outside, overlaps, textsOf } from './page-marks.ts';

const faces = await testFaces();
const group = groupOf('express');
const [california, korea] = shipmentsOf('express') as [Shipment, Shipment];

const pagesOf = (shipment: Shipment, of: Group = group): readonly Page[] => invoice.pages(shipment, of, faces);
const problemsOf = (shipment: Shipment) => invoice.check!(shipment, group, faces);
const codesOf = (shipment: Shipment): string[] => problemsOf(shipment).map(({ code }) => code);
const wordsOf = (shipment: Shipment, of: Group = group): string[] => pagesOf(shipment, of).flatMap(textsOf);

/** The batch's American order, with so many lines. */
function long(lines: number): Shipment {
  const items = Array.from({ length: lines }, (_, i) => california.items[i % 3]!);
  const value = sum(
    items.map((item) => item.value),
    'USD',
  );
  return { ...california, items, value };
}

test('says all that the express companies ask of an invoice', () => {
  expect(wordsOf(california)).toEqual(
    expect.arrayContaining([
      'COMMERCIAL INVOICE',
      'Original',
      'Page 1 of 1',
      '3318810025',
      'INV-113-8830174-2216205',
      '113-8830174-2216205',
      '2026-11-22',
      'Sale',
      'DDP San Francisco',
      'USD',
      'USCC 91330782MA2LNH0T4R',
      'export@linhe.example',
      'Tel. +1 415 555 0123',
      '1.052 kg',
      '1.472 kg',
      '380 × 260 × 190 mm',
      '6214101000',
      "Women's woven scarf",
      'Material: sterling silver 925; Use: jewellery',
      'MID: CNYIWLIN88YIW; SKU: RING-7',
      'Goods total',
      '440.49',
      'Freight',
      '46.20',
      'Insurance',
      '4.40',
      'TOTAL',
      '491.09 USD',
      'Li Wei',
      'for Yiwu Linhe Trading Co., Ltd.',
    ]),
  );
});

test('the recipient’s own number stands beside the recipient, the scheme’s in its own cell', () => {
  expect(wordsOf(korea)).toContain('PCCC P123456789012');
  const scheme = { kind: 'GB_VAT', number: 'GB123456789', owner: 'seller', places: ['invoice'] } as const;
  expect(wordsOf({ ...korea, decision: { ...korea.decision, numbers: [scheme] } })).toEqual(
    expect.arrayContaining(['GB VAT', 'GB123456789']),
  );
});

test.each<[Partial<Shipment>, string]>([
  [{}, 'DDP San Francisco'],
  [{ decision: undecided, incoterm: 'FCA' }, 'FCA Yiwu'],
  [{ category: 'gift' }, 'Gift'],
  [{ category: 'commercial-sample' }, 'Sample'],
  [{ category: 'returned-goods' }, 'Return'],
  [{ freight: money(30_00, 'CNY') }, '30.00 CNY'],
  [{ freight: money(30_00, 'CNY') }, '444.89 USD + 30.00 CNY'],
])('%o prints %s', (change, words) => {
  expect(wordsOf({ ...california, ...change })).toContain(words);
});

test('what is not known is a dash in the sum, not a zero', () => {
  const { freight: _, insurance: __, ...bare } = california;
  const words = wordsOf(bare);
  expect(words.filter((each) => each === '–')).toHaveLength(2);
  expect(words).toContain('440.49 USD');
});

test('a unit value that is rounded says so, and only then', () => {
  expect(wordsOf(california)).toEqual(expect.arrayContaining(['17.00*', '26.50', '* Unit value rounded; the line value rules.']));
  const exact = { ...california, items: california.items.slice(0, 1) };
  expect(wordsOf(exact).filter((each) => each.includes('*'))).toEqual([]);
});

test.each<[number | undefined, string[]]>([
  [undefined, ['Original']],
  [3, ['Original', 'Copy 1', 'Copy 2']],
])('%s copies', (invoices, names) => {
  const of = { ...group, copies: invoices === undefined ? {} : { invoice: invoices } };
  const pages = pagesOf(long(12), of);
  expect(pages).toHaveLength(names.length * 2);
  expect(pages.map((page) => textsOf(page).find((words) => /^(Original|Copy)/.test(words)))).toEqual(names.flatMap((name) => [name, name]));
});

// Every script, and every length from one page to three.
test.each([...shipments, ...[4, 5, 6, 7, 11, 15, 16, 17, 31].map(long)])(
  '$recipient.country, $items.length lines: nothing overlaps',
  (shipment) => {
    const pages = pagesOf(shipment);
    expect(codesOf(shipment)).toEqual([]);
    for (const page of pages) {
      expect(overlaps(page, faces)).toEqual([]);
      expect(outside(page, 14.9, faces)).toEqual([]);
    }
    expect(pages.map((page, i) => textsOf(page).includes(`Page ${i + 1} of ${pages.length}`))).toEqual(pages.map(() => true));
  },
);

test('a total is carried from page to page and ends as the goods total', () => {
  const pages = pagesOf(long(31)).map(textsOf);
  const amountAfter = (words: string[], name: string) => words[words.indexOf(name) + 1];
  const lineValues = (words: string[]) =>
    words.filter((each) => ['318.00', '84.99', '37.50'].includes(each)).map((each) => Math.round(Number(each) * 100));
  let carried = 0;
  pages.forEach((words, i) => {
    const asText = (carried / 100).toFixed(2);
    if (i > 0) expect(amountAfter(words, 'Brought forward')).toBe(asText);
    carried += lineValues(words).reduce((a, b) => a + b, 0);
    const last = i === pages.length - 1;
    expect(amountAfter(words, last ? 'Goods total' : 'Carried forward')).toBe((carried / 100).toFixed(2));
  });
  expect(pages.length).toBe(3);
  expect(carried).toBe(long(31).value.minor);
});

const room = { first: 150, next: 240, carried: 6, closing: 60 };

test.each<[heights: number[], pages: number[]]>([
  [[90], [1]],
  [[90.5], [1, 0]],
  [[30, 30, 30], [3]],
  [
    [30, 30, 31],
    [2, 1],
  ],
  [[200], [0, 1, 0]],
])('rows of %o mm stand %o to a page', (heights, pages) => {
  expect(paginate(heights, room)).toEqual(pages);
});

test('every row stands on one page, in order, and no page runs over', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 8, max: 170 }), { minLength: 1, maxLength: 80 }), (heights) => {
      const pages = paginate(heights, room);
      expect(pages.reduce((a, b) => a + b, 0)).toBe(heights.length);
      let at = 0;
      pages.forEach((count, i) => {
        const used = heights.slice(at, (at += count)).reduce((a, b) => a + b, 0);
        const below = i === pages.length - 1 ? room.closing : room.carried;
        expect(used).toBeLessThanOrEqual((i === 0 ? room.first : room.next) - below);
      });
    }),
  );
});

const described = (description: string): Shipment => {
  const [item] = california.items as [Item];
  return { ...california, items: [{ ...item, product: { ...item.product, description } }] };
};

test('a long description is printed whole, a page-long one is refused', () => {
  const words = "Women's hand-woven double-faced mulberry silk scarf with rolled hem, ";
  expect(codesOf(described(words.repeat(10)))).toEqual([]);
  const printed = wordsOf(described(words.repeat(10).trim())).join(' ');
  expect(printed).toContain(words.repeat(10).trim());
  expect(problemsOf(described(words.repeat(60)))).toMatchObject([{ code: 'documents/text-too-long', where: { item: 1 } }]);
});

test('a character that no typeface has is named with its line', () => {
  expect(problemsOf(described('Fox ring 🦊'))).toMatchObject([
    {
      code: 'documents/unprintable-character',
      where: { shipment: california.id, item: 1 },
      message: 'The description has the character U+1F98A 🦊, which no typeface has.',
    },
  ]);
});

test.each<[Shipment['category'], string]>([
  ['sale-of-goods', 'COMMERCIAL INVOICE'],
  ['gift', 'PRO FORMA INVOICE'],
  ['commercial-sample', 'PRO FORMA INVOICE'],
  ['returned-goods', 'PRO FORMA INVOICE'],
  ['documents', 'PRO FORMA INVOICE'],
  ['other', 'PRO FORMA INVOICE'],
])('%s: %s on every page, and nobody signs that goods are paid for which are not', (category, title) => {
  const pages = pagesOf({ ...long(12), category }).map(textsOf);
  expect(pages).toHaveLength(2);
  for (const words of pages) expect(words.filter((each) => each.endsWith('INVOICE'))).toEqual([title]);
  const said = pages.flat().join(' ');
  expect(said.includes('the values are those paid or payable for the goods')).toBe(category === 'sale-of-goods');
  expect(said.includes('the goods are not sold, that the values are stated for customs purposes only')).toBe(category !== 'sale-of-goods');
});

test('a pro-forma invoice is the same in all else', () => {
  const [sold, given] = (['sale-of-goods', 'gift'] as const).map((category) => pagesOf({ ...long(12), category }));
  const data = (pages: readonly Page[]): string[] =>
    pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));
  const differ = data(given!).filter((words) => !data(sold!).includes(words));
  expect(differ).toEqual(['Gift', expect.stringContaining('not sold'), expect.stringContaining('customs purposes')]);
  for (const page of given!) expect([overlaps(page, faces), outside(page, 14.9, faces)]).toEqual([[], []]);
});

test('for express, and for the post with what has a CN 23', () => {
  const served = channels.flatMap((channel) => shipmentsOf(channel).filter((each) => invoice.serves(each, groupOf(channel))));
  expect(served).toEqual(shipments.filter(({ channel, decision }) => channel !== 'mail' || decision.form === 'cn23'));
  const [parcel] = shipmentsOf('air-parcel') as [Shipment];
  expect(wordsOf(parcel, groupOf('air-parcel'))).toEqual(expect.arrayContaining(['ITEM NUMBER', parcel.number]));
  expect(wordsOf(california)).toContain('WAYBILL NUMBER');
});
