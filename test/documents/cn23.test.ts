import { beforeAll, expect, test } from 'vitest';
import { cn23 } from '../../src/documents/cn23/cn23.ts';
import type { Group } from '../../src/documents/document.ts';
import type { Page } from '../../src/formats/page.ts';
import type { Faces } from '../../src/formats/typefaces.ts';
import { money } from '../../src/model/money.ts';
import type { Party } from '../../src/model/party.ts';
import { type Item, type Shipment, undecided } from '../../src/model/shipment.ts';
import { exporter, groupOf, shipments } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { people } from './people.ts';
import { barcodesOf, boxesOf, filledIn, linesOf, outside, overlaps, said, struck, textsOf, ticksOf, within } from './printed.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await testFaces();
});

const mail = groupOf('mail');
const parcels = groupOf('air-parcel');
const dear = shipments.find(({ id }) => id === '11-09845-33127')!;
const tea = shipments.find(({ id }) => id === '27-10022-58114')!;
const lamp = shipments.find(({ id }) => id === '4063')!;
const bangle = dear.items[0]!;
const lines = (count: number): Item[] =>
  Array.from({ length: count }, (_, i) => ({
    ...bangle,
    quantity: i + 1,
    product: { ...bangle.product, description: `Bangle no. ${i + 1}` },
  }));

const drawn = (shipment: Shipment, group: Group = mail): readonly Page[] => cn23.pages(shipment, group, faces);
const sheet = (shipment: Shipment, group: Group = mail): Page => drawn(shipment, group)[0]!;
const codes = (shipment: Shipment, group: Group = mail): string[] => cn23.check!(shipment, group, faces).map(({ code }) => code);

test('it goes with every parcel, and with mail that needs it', () => {
  expect([cn23.id, cn23.stem, cn23.partSize]).toEqual(['cn23', 'cn23', 500]);
  expect(cn23.serves(dear, mail)).toBe(true);
  expect(cn23.serves({ ...dear, decision: { ...dear.decision, form: 'cn22' } }, mail)).toBe(false);
  expect(cn23.serves({ ...lamp, decision: undecided }, parcels)).toBe(true);
  expect(cn23.serves(dear, groupOf('express'))).toBe(false);
});

// The measured form's numbers, typed once more. The line at 85.9 stands at 75.0: ours, for two languages.
test.each([
  [5.3, 10.3, 108.6, 10.3],
  [13.8, 14.6, 75, 14.6],
  [13.8, 19.9, 108.6, 19.9],
  [13.8, 25.2, 108.6, 25.2],
  [13.8, 30.5, 205.4, 30.5],
  [5.3, 35.8, 108.6, 35.8],
  [13.8, 41.1, 108.6, 41.1],
  [13.8, 46.4, 205.4, 46.4],
  [13.8, 51.7, 108.6, 51.7],
  [13.8, 57, 108.6, 57],
  [5.3, 61.6, 205.4, 61.6],
  [122, 65.7, 205.4, 65.7],
  [13.8, 70.2, 205.4, 70.2],
  [13.8, 75.4, 205.4, 75.4],
  [13.8, 80.6, 205.4, 80.6],
  [13.8, 85.8, 205.4, 85.8],
  [13.8, 91, 205.4, 91],
  [13.8, 97, 205.4, 97],
  [13.8, 110.1, 122, 110.1],
  [122, 116.4, 205.4, 116.4],
  [13.8, 129.4, 122, 129.4],
  [13.8, 141.7, 205.4, 141.7],
  [13.8, 10.3, 13.8, 141.8],
  [50.4, 129.4, 50.4, 141.7],
  [67.6, 61.6, 67.6, 97],
  [85.7, 61.6, 85.7, 97],
  [75, 10.3, 75, 19.9],
  [86.5, 129.4, 86.5, 141.7],
  [103.8, 61.6, 103.8, 97],
  [108.6, 10.3, 108.6, 61.6],
  [122, 61.6, 122, 141.8],
  [163.7, 65.7, 163.7, 90.9],
  [205.4, 30.4, 205.4, 141.8],
])('a line runs from %f, %f to %f, %f', (x1, y1, x2, y2) => {
  for (const page of [sheet(dear), sheet(tea, parcels)]) {
    expect(linesOf(page)).toContainEqual({ kind: 'line', x1, y1, x2, y2, stroke: 0.125 });
  }
});

test('the form has these lines and no others, and the heavy frame of the commercial columns', () => {
  expect(linesOf(sheet(dear))).toHaveLength(33);
  expect(boxesOf(sheet(dear)).filter(({ stroke }) => stroke === 0.25)).toEqual([
    { kind: 'box', x: 122.1, y: 61.7, width: 83.2, height: 29.2, stroke: 0.25 },
  ]);
});

test.each<[Shipment['category'], number, number]>([
  ['gift', 14.6, 103.1],
  ['documents', 14.6, 106.6],
  ['commercial-sample', 47.1, 99.5],
  ['returned-goods', 47.1, 103.1],
  ['sale-of-goods', 47.1, 106.6],
  ['other', 88.8, 97.7],
])('%s is ticked at %f, %f, and nothing else but the invoice of commercial items', (category, x, y) => {
  const page = sheet({ ...dear, category });
  const commercial = category === 'sale-of-goods' || category === 'commercial-sample';
  expect(ticksOf(page).map((mark) => [mark.x, mark.y, mark.side])).toEqual([[x, y, 2.7], ...(commercial ? [[87.9, 130.2, 2.7]] : [])]);
  expect(boxesOf(page)).toContainEqual(expect.objectContaining({ x, y, width: 2.7, height: 2.7 }));
  expect(within(page, [87.2, 136.2, 34.4, 5.2], faces)).toEqual(commercial ? ['INV-11-09845-33127'] : []);
});

test.each([
  [14.6, 130.2],
  [51.9, 130.2],
  [87.9, 130.2],
])('a check box of the papers stands at %f, %f', (x, y) => {
  expect(boxesOf(sheet(dear))).toContainEqual(expect.objectContaining({ x, y, width: 2.7, height: 2.7 }));
});

// Left and top of the first word, as measured; capitals begin at most 0.15 mm below a word's top (the form number: 0.6).
test.each([
  ['CUSTOMS DECLARATION', 110, 4.8, 9.9],
  ['DÉCLARATION EN DOUANE', 110, 8.9, 9.9],
  ['CN 23', 183.6, 6.4, 21.2],
  ['From', 5.3, 10.9, 6.4],
  ['To', 5.3, 36.4, 6.4],
  ['Name / Nom', 14.3, 12.6, 5.7],
  ['Business / Société/firme', 14.3, 17.9, 5.7],
  ['Street / Rue', 14.3, 23.2, 5.7],
  ['Postcode / Code postal', 14.3, 28.5, 5.7],
  ['City / Ville', 65.1, 28.5, 5.7],
  ['Country / Pays', 14.3, 33.9, 5.7],
  ['Name / Nom', 14.3, 39.2, 5.7],
  ['Business / Société/firme', 14.3, 44.5, 5.7],
  ['Street / Rue', 14.3, 49.8, 5.7],
  ['Postcode / Code postal', 14.3, 55.1, 5.7],
  ['City / Ville', 65.1, 55.1, 5.7],
  ['Country / Pays', 14.3, 59.6, 5.7],
  ['Importer/addressee reference (if any) (tax code/VAT No./importer code) (optional)', 109.3, 31.3, 4.9],
  ['Importer/addressee telephone/fax/e-mail (if known)', 109.3, 47.1, 4.9],
  ['Detailed description of contents (1)', 14.5, 62.5, 4.9],
  ['Quantity (2)', 68, 62.5, 4.9],
  ['Net weight (in kg)', 86.1, 62.5, 4.9],
  ['Value (5)', 104.4, 62.5, 4.9],
  ['For commercial items only / Pour les envois commerciaux seulement', 122.7, 62, 4.9],
  ['HS tariff number (7)', 122.8, 66.1, 4.9],
  ['Country of origin of goods (8)', 164.1, 66.1, 4.9],
  ['Total gross weight (4)', 86.1, 91.2, 4.2],
  ['Total value (6)', 104.4, 91.2, 4.2],
  ['Postal charges/Fees (9) / Frais de port/Frais', 122.7, 91.2, 4.6],
  ["Category of item (10) / Catégorie de l'envoi", 14.5, 97.3, 4.9],
  ['Gift / Cadeau', 18.1, 103.6, 4.9],
  ['Documents', 18.1, 107.2, 4.9],
  ['Commercial sample / Échantillon commercial', 50.6, 100.1, 4.9],
  ['Returned goods / Retour de marchandise', 50.6, 103.6, 4.9],
  ['Sale of goods / Vente de marchandises', 50.6, 107.2, 4.9],
  ['Explanation / Explication', 88.5, 101.4, 4.9],
  ["Office of origin/Date of posting / Bureau d'origine/Date de dépôt", 122.7, 97.3, 4.9],
  ["Date and sender's signature (15) / Date et signature de l'expéditeur", 122.7, 130.7, 4.9],
  ['Licence (12)', 18.1, 130.7, 4.9],
  ['No(s). of licence(s)', 14.5, 133.5, 4.2],
  ['Certificate (13) / Certificat', 55.3, 130.7, 4.9],
  ['No(s). of certificate(s)', 51.8, 133.5, 4.2],
  ['Invoice (14) / Facture', 91.4, 130.7, 4.9],
  ['No. of invoice / N° de la facture', 87.9, 133.5, 4.6],
])('"%s" is printed at %f, %f in %f pt', (text, x, y, size) => {
  const found = textsOf(sheet(dear)).filter((mark) => mark.text === text && mark.x === x && mark.size === size);
  expect(found.some((mark) => mark.y >= y && mark.y <= y + (size > 20 ? 0.6 : size > 9 ? 0.3 : 0.2))).toBe(true);
});

test('comments and certification begin at their anchors and are whole in both languages', () => {
  const printed = said(sheet(dear)).join(' ');
  expect(textsOf(sheet(dear)).find(({ text }) => text.startsWith('Comments'))).toMatchObject({ x: 14.5, y: expect.closeTo(110.73, 1) });
  expect(textsOf(sheet(dear)).find(({ text }) => text.startsWith('I certify'))).toMatchObject({ x: 122.7, y: expect.closeTo(117.24, 1) });
  expect(printed).toContain("phytosanitaires ou à d'autres restrictions)");
  expect(printed).toContain('articles prohibited by legislation or by postal or customs regulations');
  expect(printed).toContain('la législation ou la réglementation postale ou douanière');
});

// Value boxes: left, top, width, height.
test.each<[string, readonly [number, number, number, number], string[]]>([
  ['operator', [13.8, 3.6, 48, 6.2], ['China Post Parcels']],
  ["sender's name", [33, 10.6, 41.5, 3.8], ['Yiwu Linhe Trading Co., Ltd.']],
  ["sender's business", [38, 15, 36.5, 4.7], []],
  ["sender's customs reference", [75.6, 16, 32.5, 3.7], ['IOSS IM1560000427']],
  ["sender's street", [33, 20.3, 75, 4.7], ['Room 1806, Building 3, 88 Chouzhou North Road']],
  ["sender's postcode", [40, 25.6, 24.5, 4.7], ['322000']],
  ["sender's city", [77, 25.6, 31, 4.7], ['Yiwu, Zhejiang']],
  ["sender's telephone", [77, 30.9, 31, 4.7], ['+86 579 8555 0142']],
  ["recipient's name", [33, 36.2, 75, 4.7], ['Ελένη Παπαδοπούλου']],
  ["recipient's business", [38, 41.5, 70, 4.7], ['Καφενείο «Η Ωραία Ελλάς»']],
  ["recipient's street", [33, 46.8, 75, 4.7], ['Οδός Αγίου Δημητρίου 45']],
  ["recipient's postcode", [40, 52.1, 24.5, 4.7], ['546 32']],
  ["recipient's city", [77, 52.1, 31, 4.7], ['Θεσσαλονίκη']],
  ["recipient's country", [33, 57.3, 31.5, 4.1], ['GREECE']],
  ["recipient's telephone", [77, 57.3, 31, 4.1], ['+30 2310 555 016']],
  ['importer reference', [109.3, 37.5, 95.5, 8], []],
  ['importer contact', [109.3, 52.5, 95.5, 8.5], ['+30 2310 555 016, eleni@oraia.example']],
  ['total gross weight', [86.2, 94.2, 17.2, 2.7], ['3.434']],
  ['total value', [104.3, 94.2, 17.3, 2.7], ['146.85 EUR']],
  ['postal charges', [122.7, 93.4, 82, 3.4], ['9.90 EUR']],
  ['explanation', [88.5, 104.5, 33, 5.2], []],
  ["the post's stamp", [122.7, 101, 82, 15], []],
  ['comments', [14.5, 116, 107, 13], ['Continued: sheet 1 of 2 / Suite : feuille 1 sur 2']],
  ['licence', [14.5, 136.2, 35.5, 5.2], []],
  ['certificate', [51.1, 136.2, 35, 5.2], []],
  ['invoice', [87.2, 136.2, 34.4, 5.2], ['INV-27-10022-58114']],
  ['date and signature', [122.7, 134, 82, 7.4], ['2026-11-22  Li Wei']],
])('the box of %s holds its value', (_what, rectangle, expected) => {
  expect(within(sheet(tea, parcels), rectangle, faces)).toEqual(expected);
});

const columns: readonly (readonly [left: number, width: number])[] = [
  [13.8, 53.8],
  [67.6, 18.1],
  [85.7, 18.1],
  [103.8, 18.2],
  [122, 41.7],
  [163.7, 41.7],
];
const cells = (page: Page, y: number) => columns.map(([x, width]) => within(page, [x, y, width, 5.2], faces));

test('each goods line stands in its row and columns: line weight, line value, where made', () => {
  const page = sheet(tea, parcels);
  expect(
    [70.2, 75.4, 80.6, 85.8].map((y) =>
      cells(page, y)
        .map(([cell]) => cell)
        .slice(0, 5),
    ),
  ).toEqual([
    ['Stoneware teapot, 240 ml', '2', '0.820', '39.80 EUR', '691200'],
    ['Stoneware tea cups', '3', '1.140', '44.70 EUR', '691200'],
    ['Bamboo tea tray', '1', '0.640', '24.90 EUR', '441911'],
    ['Linen tea towel', '4', '0.340', '22.00 EUR', '630299'],
  ]);
  expect(cells(page, 70.2)[5]).toEqual([expect.stringMatching(/China$/)]);
});

test('cells begin and end beside their lines', () => {
  const row = sheet(tea, parcels).marks.filter((mark) => mark.kind === 'text' && mark.y > 70.2 && mark.y < 75.4);
  const at = row.map((mark) => (mark.kind === 'text' ? [Math.round(mark.x * 10) / 10, mark.align ?? 'left'] : []));
  expect(at).toEqual([
    [14.5, 'left'],
    [85, 'right'],
    [103.1, 'right'],
    [121.3, 'right'],
    [122.7, 'left'],
    [164.4, 'left'],
  ]);
});

test('the barcode keeps its zone and quiet zones, its digits stand below', () => {
  const page = sheet(dear);
  expect(barcodesOf(page)).toEqual([
    { kind: 'barcode', symbology: 'code128', x: expect.closeTo(113.31, 2), y: 15.8, height: 11.5, module: 0.33, value: 'LX100000025CN' },
  ]);
  expect(textsOf(page).find(({ text }) => text === 'LX 100 000 025 CN')).toMatchObject({ x: 139.05, align: 'centre' });
});

test.each([
  [1, 1],
  [4, 1],
  [5, 2],
  [8, 2],
  [9, 3],
])('%i lines take %i sheets, none is dropped, none twice', (count, sheets) => {
  const pages = drawn({ ...dear, items: lines(count) });
  expect(pages).toHaveLength(sheets);
  const printed = pages.flatMap((page) => [70.2, 75.4, 80.6, 85.8].flatMap((y) => cells(page, y)[0]!));
  expect(printed).toEqual(Array.from({ length: count }, (_, i) => `Bangle no. ${i + 1}`));
});

test('a continuation sheet has its number in digits, its lines, its signature, and neither barcode nor totals', () => {
  const [first, second] = drawn(tea, parcels);
  expect(barcodesOf(first!)).toHaveLength(1);
  expect(barcodesOf(second!)).toEqual([]);
  expect(filledIn(second!)).toEqual(
    expect.arrayContaining([
      'CP 200 000 006 CN',
      'Brass tea spoon',
      'Paper sticker',
      'Continued: sheet 2 of 2 / Suite : feuille 2 sur 2',
      '2026-11-22  Li Wei',
    ]),
  );
  for (const total of ['3.434', '146.85 EUR', '9.90 EUR']) expect(filledIn(second!)).not.toContain(total);
});

test('mail has sheets of 210 × 146 mm; parcels A4 with the dispatch note below the first', () => {
  expect(drawn({ ...dear, items: lines(6) }).map(({ width, height }) => [width, height])).toEqual([
    [210, 146],
    [210, 146],
  ]);
  const pages = drawn(tea, parcels);
  expect(pages.map(({ width, height }) => [width, height])).toEqual([
    [210, 297],
    [210, 297],
  ]);
  expect(pages.map((page) => said(page).includes('DISPATCH NOTE'))).toEqual([true, false]);
});

test('copies are whole sets', () => {
  const [one, two] = drawn(tea, parcels);
  expect(drawn(tea, { ...parcels, copies: { cn23: 3, label: 9 } })).toEqual([one, two, one, two, one, two]);
});

test('the dispatch note has number, weight, value, charges, pieces, both addresses, and exactly one instruction', () => {
  const page = sheet({ ...lamp, piece: 2, pieces: 3 }, parcels);
  const below = within(page, [0, 148.5, 210, 148.5], faces);
  for (const text of [
    'CP 200 000 010 CN',
    '0.545',
    '2 / 3',
    '44.85 USD',
    '12.00 USD',
    'João Vítor Conceição',
    exporter.name,
    'Air parcel',
    '2026-11-22  Li Wei',
  ]) {
    expect(below).toContain(text);
  }
  const instructions = (undeliverable: Group['undeliverable']): number[] =>
    ticksOf(sheet(lamp, { ...parcels, undeliverable }))
      .filter(({ y }) => y > 148.5)
      .map(({ y }) => y);
  const [returned, abandoned] = [instructions('return'), instructions('abandon')];
  expect([returned.length, abandoned.length]).toEqual([1, 1]);
  const tickOf = (text: string): number => textsOf(page).find((mark) => mark.text === text)!.y;
  expect(Math.abs(returned[0]! - tickOf('Return to sender at once'))).toBeLessThan(1);
  expect(Math.abs(abandoned[0]! - tickOf('Treat as abandoned'))).toBeLessThan(1);
});

test.each<[string, Partial<Shipment['decision']>, Record<string, string>, string[]]>([
  [
    'the scheme number that must travel',
    { numbers: [{ kind: 'VOEC', number: '2024187', owner: 'seller', places: ['cn22', 'cn23-sender'] }] },
    { eori: 'CN1', uscc: '9133' },
    ['VOEC 2024187'],
  ],
  ['else the EORI', {}, { uscc: '91330782MA2LNH0T4R', eori: 'FR12345678900015' }, ['EORI FR12345678900015']],
  ['else the social credit code', {}, { uscc: '91330782MA2LNH0T4R', ioss: 'IM1560000427' }, ['USCC 91330782MA2LNH0T4R']],
  ['else nothing: other schemes are not for here', {}, { ioss: 'IM1560000427', vat_gb: 'GB123' }, []],
])("the sender's customs reference is %s", (_which, decision, ids, printed) => {
  const page = sheet({ ...dear, decision: { ...dear.decision, ...decision } }, { ...mail, exporter: { ...exporter, ids } });
  expect(within(page, [75.6, 16, 32.5, 3.7], faces)).toEqual(printed);
});

test.each([
  [{ kind: 'cpf', number: '529.982.247-25' }, ['CPF 529.982.247-25']],
  [{ kind: 'id', number: 'P123456789012' }, ['P123456789012']],
  [undefined, []],
])('the importer reference is the recipient’s own number: %j', (id, printed) => {
  const numbers = id ? [{ ...id, owner: 'recipient', places: ['cn23-importer'] } as const] : [];
  const page = sheet({ ...lamp, decision: { ...lamp.decision, numbers } }, parcels);
  expect(within(page, [109.3, 37.5, 95.5, 8], faces)).toEqual(printed);
});

test('what is not known is left out', () => {
  const { freight: _, ...free } = dear;
  const recipient: Party = { name: 'Tama Rangi', lines: ['8 Kauri Road'], city: 'Nelson', country: 'NZ' };
  const group = { ...parcels, exporter: { name: 'Linhe', lines: ['Gate 1'], city: 'Yiwu', country: 'CN', ids: {} } };
  const page = sheet({ ...free, recipient }, group);
  expect(within(page, [122.7, 93.4, 82, 3.4], faces)).toEqual([]);
  expect(filledIn(page).join('|')).not.toMatch(/undefined|null|\|\||Tel/);
  expect(codes({ ...free, recipient }, group)).toEqual([]);
});

test.each(Object.entries(people))('an address in %s is printed whole, on nothing else', (_script, recipient) => {
  const page = sheet({ ...lamp, recipient }, parcels);
  const printed = filledIn(page).join(' ');
  for (const part of [
    recipient.name,
    recipient.company ?? '',
    ...recipient.lines,
    recipient.city,
    recipient.postcode ?? '',
    recipient.phone ?? '',
  ]) {
    for (const word of part.split(' ')) expect(printed).toContain(word);
  }
  expect(codes({ ...lamp, recipient }, parcels)).toEqual([]);
  expect(overlaps(page, faces)).toEqual([]);
  expect(struck(page, faces)).toEqual([]);
});

const long: Party = {
  name: 'Marguerite Elisabeth Okafor-Lindqvist and Family',
  company: 'Bernal Heights Reading Room and Community Association of San Francisco',
  lines: ['1418 Cortland Avenue between Ellsworth Street and Gates Street', 'Suite 5B', 'c/o The Front Desk', 'Rear Entrance'],
  city: 'San Francisco',
  region: 'California',
  postcode: '94110-1234',
  country: 'US',
  phone: '+1 415 555 0123 ext. 45678',
  email: 'marguerite.okafor-lindqvist@readingroom.community.example',
};
const wordy =
  "Men's woven shirt of organic cotton with button-down collar, two chest pockets, embroidered monogram on the left cuff, gift-wrapped";

test('long values become smaller and wrap within their boxes; a description too long for two lines is shortened and told', () => {
  const item = { ...bangle, value: money(1_234_567_89, 'IDR'), hs: '7113115000', product: { ...bangle.product, description: wordy } };
  const shipment = { ...lamp, recipient: long, items: [item, item, item, item], value: item.value };
  const page = sheet(shipment, parcels);
  expect([overlaps(page, faces), struck(page, faces), outside(page, [5.3, 3, 205.4, 297], faces)]).toEqual([[], [], []]);
  expect(within(page, [33, 46.8, 75, 4.7], faces).join(' ')).toBe(long.lines.join(', '));
  const row = within(page, [13.8, 70.2, 53.8, 5.2], faces).join(' ');
  expect(wordy.startsWith(`${row} `)).toBe(true);
  const problems = cn23.check!(shipment, parcels, faces);
  expect(problems).toHaveLength(4);
  expect(problems[2]).toMatchObject({
    code: 'documents/shortened-description',
    severity: 'warning',
    message: `The CN 23 prints "${row}" of "${wordy}".`,
    where: { shipment: '4063', item: 3, field: 'description' },
  });
});

test('a description of a later sheet is looked at too', () => {
  const items = [...lines(5), { ...bangle, product: { ...bangle.product, description: 'Bangle 🦊' } }];
  expect(cn23.check!({ ...dear, items }, mail, faces)).toMatchObject([
    { code: 'documents/unprintable-character', severity: 'error', where: { item: 6, field: 'description' } },
  ]);
});

test('a value that fits in no way holds the shipment, masked where it is personal', () => {
  const endless = { ...long, lines: [...long.lines, ...long.lines, ...long.lines] };
  const [problem] = cn23.check!({ ...lamp, recipient: endless }, parcels, faces);
  expect(problem).toMatchObject({ code: 'documents/text-too-long', severity: 'error', where: { field: 'recipient address' } });
  expect(problem?.message).toMatch(/^The recipient address \(1… \(\d+ characters\)\) does not fit its box on the CN 23\.$/);
});

test('on a bare form and on a full one no text lies on another or on a line', () => {
  for (const page of [sheet(dear), sheet(lamp, parcels), ...drawn(tea, parcels)]) {
    expect(overlaps(page, faces)).toEqual([]);
    expect(struck(page, faces)).toEqual([]);
    expect(outside(page, [5.3, 3, 205.4, page.height - 3], faces)).toEqual([]);
  }
});

test('the templates are the same for all, and have nobody’s data', () => {
  const [one, other] = [sheet(dear), sheet({ ...dear, recipient: people.Thai! })];
  expect(other.template).toBe(one.template);
  const printed = JSON.stringify([one, sheet(tea, parcels)].map(({ template }) => template));
  for (const secret of [exporter.name, exporter.phone!, '佐々木', 'Ελένη', 'LX1', 'Li Wei', 'China']) expect(printed).not.toContain(secret);
});
