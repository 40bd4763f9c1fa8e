import { beforeAll, expect, test } from 'vitest';
import { label } from '../../src/documents/label/label.ts';
import type { Page } from '../../src/formats/page.ts';
import type { Faces } from '../../src/formats/typefaces.ts';
import { money } from '../../src/model/money.ts';
import type { Party } from '../../src/model/party.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
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
const packet = shipments.find(({ id }) => id === '302-4471120-9035518')!;
const dear = shipments.find(({ id }) => id === '11-09845-33127')!;
const parcel = shipments.find(({ id }) => id === '27-10022-58114')!;
const scarf = packet.items[1]!;
const lines = (count: number): Item[] =>
  Array.from({ length: count }, (_, i) => ({
    ...scarf,
    quantity: i + 1,
    product: { ...scarf.product, description: `Silk scarf no. ${i + 1}` },
  }));

const drawn = (shipment: Shipment, group = mail): Page => {
  const [page, ...more] = label.pages(shipment, group, faces);
  expect(more).toEqual([]);
  return page!;
};
const to = (recipient: Party): Shipment => ({ ...packet, recipient });
const codes = (shipment: Shipment, group = mail): string[] => label.check!(shipment, group, faces).map(({ code }) => code);

test('it is 100 × 150 mm and serves the post, not couriers', () => {
  expect(drawn(packet)).toMatchObject({ width: 100, height: 150 });
  expect([label.id, label.stem, label.partSize]).toEqual(['label', 'labels', 500]);
  expect([mail, parcels, groupOf('express')].map((group) => label.serves(packet, group))).toEqual([true, true, false]);
});

// The proposal's numbers, typed once more: left, top, width, height.
test.each([
  ['header', 3, 3, 94, 9],
  ['sender', 3, 12, 37, 31],
  ['recipient', 40, 12, 57, 31],
  ['barcode band', 3, 43, 94, 24],
  ['CN 22 title', 3, 67, 94, 8],
  ['category', 3, 75, 94, 11.5],
  ['table head', 3, 86.5, 94, 9.5],
  ['for commercial items only', 76, 86.5, 21, 5.4],
  ['goods row 1', 3, 96, 94, 5.5],
  ['goods row 2', 3, 101.5, 94, 5.5],
  ['goods row 3', 3, 107, 94, 5.5],
  ['goods row 4', 3, 112.5, 94, 5.5],
  ['totals', 3, 118, 94, 6],
  ['statement', 3, 124, 94, 8.5],
  ['date and signature', 3, 132.5, 94, 7.5],
  ['shipper', 3, 140, 94, 7],
])('the area %s is ruled where it belongs', (_area, x, y, width, height) => {
  const page = drawn(packet);
  const horizontal = (at: number): boolean =>
    linesOf(page).some(({ x1, y1, x2, y2 }) => same(y1, at) && y1 === y2 && x1 <= x && x2 >= x + width) || frameHas(page, at, 'y');
  const vertical = (at: number): boolean =>
    linesOf(page).some(({ x1, y1, x2, y2 }) => same(x1, at) && x1 === x2 && y1 <= y && y2 >= y + height - 0.01) || frameHas(page, at, 'x');
  expect([horizontal(y), horizontal(y + height), vertical(x), vertical(x + width)]).toEqual([true, true, true, true]);
});

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.001;
const frameHas = (page: Page, at: number, side: 'x' | 'y'): boolean =>
  boxesOf(page).some(
    ({ x, y, width, height, stroke }) => stroke === 0.4 && (side === 'x' ? [x, x + width] : [y, y + height]).some((edge) => same(edge, at)),
  );

test.each([
  ['description | weight', 50.5, 86.5, 124],
  ['weight | value', 61.5, 86.5, 124],
  ['value | HS', 76, 86.5, 124],
  ['HS | origin', 88, 91.9, 118],
])('the columns %s part at %f mm', (_columns, x, from, until) => {
  expect(linesOf(drawn(packet)).filter((line) => same(line.x1, x) && same(line.x2, x))).toMatchObject([
    { y1: expect.closeTo(from, 3), y2: expect.closeTo(until, 3), stroke: 0.2 },
  ]);
});

test('check boxes and corner boxes stand where they belong', () => {
  const squares = boxesOf(drawn(packet)).filter(({ width, height }) => width === height);
  const at = (side: number): number[][] => squares.filter(({ width }) => width === side).map(({ x, y }) => [x, y]);
  expect(at(2.7)).toEqual([
    [4.5, 78.6],
    [4.5, 82.4],
    [22, 78.6],
    [22, 82.4],
    [59.5, 78.6],
    [59.5, 82.4],
  ]);
  expect(at(12)).toEqual([
    [4, 46],
    [84, 46],
  ]);
  expect(boxesOf(drawn(packet)).find(({ stroke }) => stroke === 0.4)).toMatchObject({ x: 3, y: 3, width: 94, height: 144 });
});

test.each<[Shipment['category'], number, number]>([
  ['gift', 4.5, 78.6],
  ['documents', 4.5, 82.4],
  ['commercial-sample', 22, 78.6],
  ['returned-goods', 22, 82.4],
  ['sale-of-goods', 59.5, 78.6],
  ['other', 59.5, 82.4],
])('%s is ticked at %f, %f', (category, x, y) => {
  expect(ticksOf(drawn({ ...packet, category }))).toEqual([{ kind: 'tick', x, y, side: 2.7 }]);
});

test('the S10 barcode stands in its zone with its quiet zones, the digits in groups below', () => {
  const page = drawn(packet);
  expect(barcodesOf(page)).toEqual([
    { kind: 'barcode', symbology: 'code128', x: expect.closeTo(24.26, 3), y: 45, height: 14.5, module: 0.33, value: 'LX100000003CN' },
  ]);
  expect(textsOf(page).find(({ text }) => text === 'LX 100 000 003 CN')).toMatchObject({ x: 50, y: 60.5, size: 11, align: 'centre' });
});

test('without a number the barcode holds the shipment’s own id, in narrower bars where it is long', () => {
  const { number: _, ...unnumbered } = packet;
  const [bars] = barcodesOf(drawn(unnumbered));
  expect(bars).toMatchObject({ value: '302-4471120-9035518' });
  expect(codes(unnumbered)).toEqual([]);
  expect(codes({ ...unnumbered, id: 'A'.repeat(40) })).toEqual(['documents/number-not-barcoded']);
  expect(codes({ ...unnumbered, id: 'Bestellung-Nº7' })).toEqual(['documents/number-not-barcoded']);
});

test.each([
  ['RR100000008CN', ['R']],
  ['VV100000000CN', ['V']],
  ['LX100000003CN', []],
])('%s has the mark %j in its corner box', (number, mark) => {
  expect(within(drawn({ ...packet, number }), [4, 46, 12, 12], faces)).toEqual(mark);
});

test('header, sender and recipient stand in their places, line by line', () => {
  const page = drawn(packet);
  const places = (...texts: string[]) =>
    texts.map((text) => textsOf(page).find((mark) => mark.text === text)).map((mark) => [mark?.x, mark?.y, mark?.size]);
  expect(places('Jörg Weißmüller', 'Große Bäckerstraße 14', '3. Stock', '21335 Lüneburg', 'GERMANY', 'Tel. +49 4131 555 0198')).toEqual([
    [41.5, 15.6, 9.5],
    [41.5, 19.6, 9.5],
    [41.5, 23.6, 9.5],
    [41.5, 27.6, 9.5],
    [41.5, 31.6, 9.5],
    [41.5, 35.6, 9.5],
  ]);
  const [first, second] = places('Yiwu Linhe Trading Co., Ltd.', 'Room 1806, Building 3');
  expect([first, second]).toEqual([
    [4.5, 15.4, 6],
    [4.5, 18.3, 6],
  ]);
  expect(textsOf(page).filter(({ text }) => text === 'China Post')).toMatchObject([{ x: 4.5, size: 11, bold: true }]);
  expect(textsOf(page).filter(({ text }) => text === 'Small Packet, tracked')).toMatchObject([
    { x: 95.5, size: 8, bold: true, align: 'right' },
  ]);
});

test('each goods line stands in its row and columns', () => {
  const page = drawn({ ...packet, items: lines(4) });
  const cells = (y: number) =>
    [
      [3, 47.5],
      [50.5, 11],
      [61.5, 14.5],
      [76, 12],
      [88, 9],
    ].map(([x, width]) => within(page, [x!, y, width!, 5.5], faces));
  expect([96, 101.5, 107, 112.5].map(cells)).toEqual(
    [1, 2, 3, 4].map((n) => [[`${n} × Silk scarf no. ${n}`], ['0.062'], ['28.90 EUR'], ['621410'], ['CN']]),
  );
});

test('totals are of the whole item; date and name stand above the free signature line; the reference below', () => {
  const page = drawn(packet);
  expect(within(page, [50.5, 118, 11, 6], faces)).toEqual(['0.090']);
  expect(within(page, [61.5, 118, 14.5, 6], faces)).toEqual(['62.90 EUR']);
  expect(within(page, [3, 132.5, 94, 7.5], faces)).toEqual(['2026-11-22  Li Wei']);
  expect(within(page, [3, 140, 94, 7], faces)).toEqual(['Ref. 302-4471120-9035518', 'Sheet 1 of 1']);
});

test('the printed statement is whole in both languages', () => {
  const printed = said(drawn(packet)).join(' ');
  expect(printed).toContain(
    'certify that the particulars given in this declaration are correct and that this item does not contain any dangerous article',
  );
  expect(printed).toContain('la législation ou la réglementation postale ou douanière.');
});

test('four lines have room; a fifth under CN 22 holds; under CN 23 the block gives way to a note', () => {
  expect(codes({ ...packet, items: lines(4) })).toEqual([]);
  expect(codes({ ...packet, items: lines(5) })).toEqual(['documents/too-many-lines']);
  const under23: Shipment = { ...packet, items: lines(5), decision: { ...packet.decision, form: 'cn23' } };
  expect(codes(under23)).toEqual([]);
  expect(said(drawn(under23))).toEqual(
    expect.arrayContaining(['CUSTOMS DECLARATION CN 23 ATTACHED', 'DÉCLARATION EN DOUANE CN 23 JOINTE']),
  );
  expect(said(drawn(under23))).not.toContain('CN 22');
  expect(ticksOf(drawn(under23))).toEqual([]);
});

test('a parcel’s label repeats weight and the one instruction of its dispatch note', () => {
  const returned = drawn(parcel, parcels);
  expect(filledIn(returned)).toEqual(
    expect.arrayContaining(['3.434 kg', 'RETURN TO SENDER AT ONCE', "RENVOYER IMMÉDIATEMENT À L'EXPÉDITEUR"]),
  );
  const abandoned = filledIn(drawn(parcel, { ...parcels, undeliverable: 'abandon' }));
  expect(abandoned).toEqual(expect.arrayContaining(['TREAT AS ABANDONED', 'TRAITER COMME ABANDONNÉ']));
  expect(abandoned).not.toContain('RETURN TO SENDER AT ONCE');
  expect(said(returned)).toContain('Declarant: China Post');
  expect(filledIn(drawn(dear))).toContain('0.142 kg');
  expect(filledIn(drawn(dear))).not.toContain('RETURN TO SENDER AT ONCE');
});

test('the return address, where there is one, is the sender', () => {
  const returnAddress: Party = { name: 'Linhe Returns Desk', lines: ['Gate 4'], city: 'Liège', postcode: '4460', country: 'BE' };
  const group = { ...mail, exporter: { ...exporter, returnAddress } };
  expect(filledIn(drawn(packet, group)).slice(0, 5)).toEqual(['Linhe Returns Desk', 'Gate 4', '4460 Liège', 'BELGIUM', 'China Post']);
});

test('what is not known is left out, not printed as a blank or a word', () => {
  const bare: Party = { name: 'Tama Rangi', lines: ['8 Kauri Road'], city: 'Nelson', country: 'NZ' };
  const page = drawn(to(bare), { ...mail, exporter: { name: 'Linhe', lines: ['Gate 1'], city: 'Yiwu', country: 'CN', ids: {} } });
  expect(within(page, [40, 12, 57, 31], faces)).toEqual(['Tama Rangi', '8 Kauri Road', 'Nelson', 'NEW ZEALAND']);
  expect(filledIn(page).join('|')).not.toMatch(/undefined|null|Tel|\|\|/);
  expect(within(page, [3, 132.5, 94, 7.5], faces)).toEqual(['2026-11-22  Linhe']);
});

test.each(Object.entries(people))('an address in %s is printed whole', (_script, person) => {
  const page = drawn(to(person));
  const block = within(page, [40, 12, 57, 31], faces).join(' ');
  const { name, company = '', lines: street, city, postcode = '', phone } = person;
  for (const part of [name, company, ...street, city, postcode, phone ? `Tel. ${phone}` : '']) {
    for (const word of part.split(' ')) expect(block).toContain(word);
  }
  expect(codes(to(person))).toEqual([]);
  expect(overlaps(page, faces)).toEqual([]);
  expect(struck(page, faces)).toEqual([]);
});

test.each<[string, Party, string[]]>([
  [
    'the United States',
    { name: 'A', lines: ['1418 Cortland Avenue'], city: 'San Francisco', region: 'CA', postcode: '94110', country: 'US' },
    ['1418 Cortland Avenue', 'San Francisco CA 94110', 'UNITED STATES'],
  ],
  [
    'Britain',
    { name: 'A', lines: ['14 Station Road'], city: 'Bristol', postcode: 'BS1 4TQ', country: 'GB' },
    ['14 Station Road', 'Bristol', 'BS1 4TQ', 'UNITED KINGDOM'],
  ],
  [
    'Brazil',
    { name: 'A', lines: ['Rua das Palmeiras, 310'], city: 'São Paulo', region: 'SP', postcode: '01226-010', country: 'BR' },
    ['Rua das Palmeiras, 310', 'São Paulo-SP', '01226-010', 'BRAZIL'],
  ],
  [
    'Turkey',
    { name: 'A', lines: ['Bağdat Cad. 12'], city: 'Kadıköy', region: 'İstanbul', postcode: '34710', country: 'TR' },
    ['Bağdat Cad. 12', '34710 Kadıköy/İstanbul'],
  ],
  [
    'a country whose order we do not know',
    { name: 'A', lines: ['1 Harbour Street'], city: 'Apia', region: 'Tuamasaga', country: 'WS' },
    ['1 Harbour Street', 'Apia, Tuamasaga', 'SAMOA'],
  ],
  ['Japan, in Japanese', people.Japanese!, ['603-8165 京都府 京都市', '北区紫野西御所田町12-4', 'メゾン紫野 203号室', 'JAPAN']],
  [
    'Japan, in Latin letters',
    { name: 'A', lines: ['12-4 Nishigoshodencho'], city: 'Kyoto-shi', region: 'Kyoto', postcode: '603-8165', country: 'JP' },
    ['12-4 Nishigoshodencho', 'Kyoto-shi, Kyoto', '603-8165', 'JAPAN'],
  ],
  ['a city that is its own region', people.Vietnamese!, ['Hà Nội', '122000', 'VIET NAM']],
])('an address in %s has its lines in the order of that country', (_where, person, order) => {
  const block = within(drawn(to(person)), [40, 12, 57, 31], faces).map((text) => text.toUpperCase());
  const places = order.filter((text) => !/TURKEY|VIET/.test(text)).map((text) => block.indexOf(text.toUpperCase()));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

const long: Party = {
  name: 'Marguerite Okafor-Lindqvist',
  company: 'Bernal Heights Reading Room and Community Association',
  lines: ['1418 Cortland Avenue between Ellsworth Street and Gates Street', 'Suite 5B', 'c/o The Front Desk', 'Rear Entrance'],
  city: 'San Francisco',
  region: 'CA',
  postcode: '94110-1234',
  country: 'US',
  phone: '+1 415 555 0123',
};

test('a long address becomes smaller and is run together, and stays whole within its area', () => {
  const page = drawn(to(long));
  const block = within(page, [40, 12, 57, 31], faces);
  const sizes = new Set(
    page.marks.filter((mark) => mark.kind === 'text' && block.includes(mark.text)).map((mark) => (mark as { size: number }).size),
  );
  expect(Math.max(...sizes)).toBeLessThan(9.5);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6.5);
  for (const word of [long.name, long.company, ...long.lines].join(' ').split(' ')) expect(block.join(' ')).toContain(word);
  expect(block.at(-1)).toBe('Tel. +1 415 555 0123');
  expect(codes(to(long))).toEqual([]);
});

test('an address that fits in no way holds the shipment, and its words stay out of the message', () => {
  const endless = { ...long, lines: [...long.lines, ...long.lines, ...long.lines, ...long.lines] };
  const [problem] = label.check!(to(endless), mail, faces);
  expect(problem).toMatchObject({
    code: 'documents/address-too-long',
    severity: 'error',
    where: { shipment: packet.id, field: 'recipient address' },
  });
  expect(problem?.message).toMatch(/^The recipient's address \(M… \(\d+ characters\)\) does not fit the label\.$/);
  expect(JSON.stringify(problem)).not.toMatch(/Okafor|Cortland|Bernal/);
});

test('a description is shortened at a word when two lines do not hold it, and that is a warning', () => {
  const wordy = "Men's woven shirt of organic cotton with button-down collar, two chest pockets and embroidered monogram on the cuff";
  const shipment = { ...packet, items: [{ ...scarf, quantity: 3, product: { ...scarf.product, description: wordy } }] };
  const [problem, ...others] = label.check!(shipment, mail, faces);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'documents/shortened-description', severity: 'warning', where: { item: 1, field: 'description' } });
  const row = within(drawn(shipment), [3, 96, 47.5, 5.5], faces);
  expect(row).toHaveLength(2);
  expect(`3 × ${wordy}`.startsWith(`${row.join(' ')} `)).toBe(true);
  expect(problem?.message).toBe(`The label prints "${row.join(' ')}" of "3 × ${wordy}".`);
});

test.each<[string, Partial<Shipment>, string, string]>([
  ['in a name', { recipient: { ...long, name: 'Ada 🦊' } }, 'recipient name', 'U+1F98A 🦊'],
  ['in a city', { recipient: { ...long, city: 'San\u0007 Francisco' } }, 'recipient city', 'U+0007'],
  ['in a description', { items: [{ ...scarf, product: { ...scarf.product, description: 'Scarf 𓀀' } }] }, 'description', 'U+13000 𓀀'],
])('a character that no typeface has holds, named, with its field: %s', (_where, change, field, named) => {
  const problems = label.check!({ ...packet, ...change }, mail, faces);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'documents/unprintable-character', severity: 'error', where: { field } });
  expect(problems[0]?.message).toBe(`The ${field} has the character ${named}, which no typeface has.`);
});

test('ten digits of HS, three decimals and seven figures keep to their columns', () => {
  const item = { ...scarf, hs: '6214101000', value: money(1_234_567_89, 'IDR') };
  for (const shipment of [
    { ...packet, items: [item], value: item.value },
    { ...packet, items: [{ ...item, value: money(12_345, 'KWD') }] },
  ]) {
    const page = drawn(shipment);
    expect(codes(shipment)).toEqual([]);
    expect(within(page, [76, 96, 12, 5.5], faces)).toEqual(['6214101000']);
    expect(within(page, [61.5, 96, 14.5, 5.5], faces)).toHaveLength(1);
  }
});

test.each<[string, () => Page]>([
  ['a CN 22', () => drawn({ ...packet, items: lines(4) })],
  ['a CN 22 with a long address', () => drawn(to(long))],
  ['a packet under CN 23', () => drawn(dear)],
  ['a parcel', () => drawn(parcel, parcels)],
])('on %s no text lies on another, on a line or beyond the frame', (_kind, page) => {
  expect(overlaps(page(), faces)).toEqual([]);
  expect(struck(page(), faces)).toEqual([]);
  expect(outside(page(), [3, 3, 97, 147], faces)).toEqual([]);
});

test('the template is one for all, and has nobody’s data', () => {
  const [one, other] = [drawn(packet), drawn({ ...to(people.Korean!), number: 'RR100000008CN' })];
  expect(other.template).toBe(one.template);
  const printed = JSON.stringify([one, drawn(dear), drawn(parcel, parcels)].map(({ template }) => template));
  for (const secret of [exporter.name, exporter.phone!, 'Weißmüller', 'Ελένη', 'LX1', 'Li Wei', 'China'])
    expect(printed).not.toContain(secret);
  expect(new Set([one, drawn(dear), drawn(parcel, parcels)].map(({ template }) => template?.id)).size).toBe(3);
});
