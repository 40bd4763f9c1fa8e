import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { TextDocument } from '../../src/documents/document.ts';
import { type Content, type Declaration, patternOf } from '../../src/documents/eu-low-value/element.ts';
import { h6 } from '../../src/documents/eu-low-value/h6.ts';
import { h7 } from '../../src/documents/eu-low-value/h7.ts';
import { h7Xml } from '../../src/documents/eu-low-value/h7-xml.ts';
import { schemas } from '../../src/index.ts';
import type { EuFiling } from '../../src/model/filing/eu.ts';
import { type Convert, money } from '../../src/model/money.ts';
import type { Item, Product, Shipment } from '../../src/model/shipment.ts';
import { fileOf } from './ceb.ts';
import { declared, eu, euGroup, lowValue, postal } from './eu-low-value.ts';

const faces = undefined as never;
const [germany, greece] = lowValue as [Shipment, Shipment];
const [parcel] = postal as [Shipment];

const found = (document: TextDocument, shipment: Shipment, change: Partial<EuFiling> = {}, convert?: Convert): string[] =>
  document.check!(shipment, euGroup(change), faces, convert).map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

const read = (document: TextDocument, shipment: Shipment, change: Partial<EuFiling> = {}, convert?: Convert): Declaration =>
  JSON.parse(document.each(shipment, euGroup(change), 0, convert));

/** What stands under a number, wherever it is. */
function at(content: unknown, number: string): unknown[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => (key === number ? [value] : at(value, number)));
}

const withProduct = (shipment: Shipment, change: Partial<Product>, of: Partial<Item> = {}): Shipment => {
  const [first, ...others] = shipment.items as [Item, ...Item[]];
  return { ...shipment, items: [{ ...first, ...of, product: { ...first.product, ...change } }, ...others] };
};
const to = (shipment: Shipment, change: Partial<Shipment['recipient']>): Shipment => ({
  ...shipment,
  recipient: { ...shipment.recipient, ...change },
});

describe('of the batch', () => {
  test.each([
    [h7, lowValue],
    [h6, postal],
  ] as const)('$0.id', async (document, all) => {
    for (const shipment of all) expect(found(document, shipment)).toEqual([]);
    const text = fileOf(document, all, euGroup());
    expect(fileOf(document, all, euGroup())).toBe(text);
    await expect(`${JSON.stringify(JSON.parse(text), null, 1)}\n`).toMatchFileSnapshot(`../../fixtures/batch/filings/${document.id}.json`);
  });

  test('h7-xml', async () => {
    expect(found(h7Xml, germany)).toEqual([]);
    await expect(fileOf(h7Xml, [germany], euGroup())).toMatchFileSnapshot('../../fixtures/batch/filings/h7-xml.xml');
  });

  test.each([
    [h7, lowValue],
    [h6, postal],
  ] as const)('$0.id: values and weights of the items are those of the parcel', (document, all) => {
    for (const shipment of all) {
      const { SI } = read(document, shipment);
      const sumOf = (number: string): number => SI.flatMap((item) => at(item, number)).reduce<number>((sum, each) => sum + Number(each), 0);
      expect(Math.round(sumOf(document === h7 ? '14 14 014 000' : '14 12 014 000') * 100)).toBe(shipment.value.minor);
      expect(Math.round(sumOf('18 04 001 000') * 1e6)).toBe(shipment.grossMilligrams);
      expect(sumOf('18 06 004 000')).toBe(1);
    }
  });
});

describe('the published schema', () => {
  const ajv = new Ajv({ strict: true });
  const valid = { h7: ajv.compile(schemas().h7!), h6: ajv.compile(schemas().h6!) };
  const fileWith = (change: (file: { declarations: Declaration[] }) => unknown) => {
    const file = JSON.parse(fileOf(h7, lowValue, euGroup()));
    return change(file) ?? file;
  };

  test('takes what is written', () => {
    expect(valid.h7(JSON.parse(fileOf(h7, lowValue, euGroup())))).toBe(true);
    expect(valid.h6(JSON.parse(fileOf(h6, postal, euGroup())))).toBe(true);
  });

  // biome-ignore lint/suspicious/noExplicitAny: it is spoilt at will
  type Spoilt = { D: any; GS: any; SI: any[] };

  test.each<[what: string, change: (first: Spoilt) => void]>([
    ['an element that H7 lacks', ({ D }) => void (D['11 01 000 000'] = { '11 01 001 000': 'IM' })],
    ['no LRN', ({ D }) => void delete D['12 09 000 000']],
    ['an LRN of 23 characters', ({ D }) => void (D['12 09 000 000']['12 09 001 000'] = 'L'.repeat(23))],
    ['a blank at the end', ({ SI }) => void (SI[0]['18 05 000 000']['18 05 001 000'] += ' ')],
    ['seven digits', ({ SI }) => void (SI[0]['18 09 000 000']['18 09 056 000'] = '7113111')],
    ['three decimals', ({ SI }) => void (SI[0]['14 14 000 000']['14 14 014 000'] = '34.001')],
    ['an amount as a number', ({ SI }) => void (SI[0]['14 14 000 000']['14 14 014 000'] = 34)],
    ['ten contacts', ({ D }) => void (D['13 05 000 000']['13 05 074 000'] = Array(10).fill(D['13 05 000 000']['13 05 074 000'][0]))],
    ['no item', ({ SI }) => void SI.splice(0)],
    ['the location at the item', ({ SI, GS }) => void (SI[0]['16 15 000 000'] = GS['16 15 000 000'])],
  ])('refuses %s', (_, change) => {
    expect(valid.h7(fileWith(({ declarations }) => change(declarations[0] as never)))).toBe(false);
  });
});

test.each<[format: string, fits: string[], not: string[]]>([
  ['a1', ['A'], ['', 'AB', 'a', '1']],
  ['an4', ['N740', '0001'], ['N74', 'N7400', 'N 40']],
  ['an..5', ['a', 'a b c', 'äöü12'], ['', 'abcdef', ' a', 'a ']],
  ['n1', ['0', '9'], ['', '10', 'a']],
  ['n..5', ['1', '09999', '99999'], ['100000', '-1']],
  [
    'n..16,2',
    ['0', '34.00', '12345678901234.56', '1234567890123456'],
    ['34.001', '123456789012345.67', '.5', '1.', '12345678901234567', '-1'],
  ],
  ['n..16,6', ['0.00913', '1234567890.123456'], ['0.0000001', '12345678901.123456']],
])('%s', (format, fits, not) => {
  const pattern = patternOf(format);
  expect(fits.filter((text) => !pattern.test(text))).toEqual([]);
  expect(not.filter((text) => pattern.test(text))).toEqual([]);
});

test.each<[procedure: string | undefined, h7: boolean, h6: boolean, danish: boolean]>([
  ['h7-ioss', true, false, true],
  ['h7-special', true, false, false],
  ['h7-standard', true, false, false],
  ['h6', false, true, false],
  ['h1', false, false, false],
  ['type-11', false, false, false],
  [undefined, false, false, false],
])('%s: H7 %s, H6 %s, Danish H7 %s', (procedure, ...serves) => {
  const { scheme, procedure: _, ...decision } = germany.decision;
  const shipment: Shipment = {
    ...germany,
    decision: { ...decision, ...(procedure && { procedure }), ...(procedure === 'h7-ioss' && scheme && { scheme }) },
  };
  expect([h7, h6, h7Xml].map((document) => document.serves(shipment, euGroup()))).toEqual(serves);
});

test('without IOSS the Danish system takes what goes to Denmark', () => {
  const home = to(declared(germany, 'h7-special'), { country: 'DK' });
  expect(h7Xml.serves(home, euGroup())).toBe(true);
  const { denmark: _, ...others } = eu;
  expect(h7Xml.serves(home, { ...euGroup(), filing: { eu: others } })).toBe(false);
});

test('what the settings lack is named, each key', () => {
  const { filing: _, ...bare } = euGroup();
  const common = ['filing.eu.declarant', 'filing.eu.additional_declaration_type', 'filing.eu.codes.transport_document'];
  expect(h7.lacks!(bare)).toEqual([...common, 'filing.eu.location']);
  expect(h6.lacks!(bare)).toEqual(common);
  expect(h7Xml.lacks!(bare)).toEqual([...common, 'filing.eu.location', 'filing.eu.denmark']);
  const port = { type: 'A', qualifier: 'U', unlocode: 'DKAAR' };
  expect(h7Xml.lacks!(euGroup({ location: port }))).toEqual(['filing.eu.location.address']);
  expect([h7, h6, h7Xml].map((document) => document.lacks!(euGroup()))).toEqual([[], [], []]);
});

test.each([h7, h6, h7Xml])('$id waits for the declaring party, under the number of the parcel', (document) => {
  expect(document).toMatchObject({ numbered: true, waits: 'the declaration by the declaring party' });
  expect(document.reference!(germany, euGroup())).toBe('LX100000003CN');
  expect(document.reference!({ ...germany, number: '7'.repeat(22) }, euGroup())).toBe('7'.repeat(22));
  expect(document.reference!({ ...germany, number: '7'.repeat(23) }, euGroup())).toBe(germany.id);
  expect(document.reference!({ ...germany, number: '7'.repeat(23), id: '8'.repeat(23) }, euGroup())).toMatch(/^[0-9A-F]{22}$/);
});

describe('what a declaration cannot say', () => {
  const silver = (length: number): Partial<Product> => ({ description: `Silver ring ${'x'.repeat(length - 12)}` });
  const strings = (length: number): string =>
    'Nordstraße '
      .repeat(20)
      .slice(0, length - 1)
      .concat('.');
  const many = (count: number): Shipment => ({
    ...germany,
    items: Array.from({ length: count }, (_, i) => withProduct(germany, { description: `Ring no. ${i}` }).items[0]!),
  });

  test.each<[what: string, document: TextDocument, kept: Shipment, breached: Shipment, told: string]>([
    [
      'a description',
      h7,
      withProduct(germany, silver(512)),
      withProduct(germany, silver(513)),
      `valueTooLong: The description ${silver(513).description} has more than the 512 characters that H7 takes.`,
    ],
    [
      'a tariff code',
      h7,
      withProduct(germany, {}, { hs: '711311' }),
      withProduct(germany, {}, { hs: '7113' }),
      'dataMissing: RING-7 has no tariff code of six digits: hs is empty or not whole.',
    ],
    [
      'a name',
      h6,
      to(parcel, { name: 'M'.repeat(70) }),
      to(parcel, { name: 'M'.repeat(71) }),
      'valueTooLong: The name of the recipient M… (71 characters) has more than the 70 characters that H6 takes.',
    ],
    [
      'streets',
      h7,
      to(germany, { lines: [strings(60), 'Hof 4, 2'] }),
      to(germany, { lines: [strings(60), 'Hof 4, 22'] }),
      'valueTooLong: The streets of the recipient N… (71 characters) has more than the 70 characters that H7 takes.',
    ],
    [
      'a city',
      h7,
      to(germany, { city: 'L'.repeat(35) }),
      to(germany, { city: 'L'.repeat(36) }),
      'valueTooLong: The city of the recipient L… (36 characters) has more than the 35 characters that H7 takes.',
    ],
    [
      'a postcode',
      h7,
      to(germany, { postcode: '2'.repeat(17) }),
      to(germany, { postcode: '2'.repeat(18) }),
      'valueTooLong: The postcode of the recipient 2… (18 characters) has more than the 17 characters that H7 takes.',
    ],
    [
      'no city',
      h7,
      germany,
      to(germany, { city: ' ' }),
      'exportSilent: Of the order 302-4471120-9035518 the amazon export does not say the city of the recipient; H7 must say it.',
    ],
    [
      'a transport document',
      h7,
      { ...germany, number: '3'.repeat(70) },
      { ...germany, number: '3'.repeat(71) },
      `valueTooLong: The number of the parcel ${'3'.repeat(71)} has more than the 70 characters that H7 takes.`,
    ],
    [
      'an EORI',
      h7,
      to(germany, { taxId: { kind: 'eori', number: `DE${'4'.repeat(15)}` } }),
      to(germany, { taxId: { kind: 'eori', number: `DE${'4'.repeat(16)}` } }),
      'valueTooLong: The number of the recipient D… (18 characters) has more than the 17 characters that H7 takes.',
    ],
    ['items', h7, many(9_999), many(10_000), 'tooManyGoods: 10000 content lines are more than the 9999 that H7 takes for one parcel.'],
    [
      'an amount',
      h7,
      withProduct({ ...greece, items: [greece.items[0]!], value: money(12_340, 'KWD') }, {}, { value: money(12_340, 'KWD') }),
      withProduct({ ...greece, items: [greece.items[0]!], value: money(12_345, 'KWD') }, {}, { value: money(12_345, 'KWD') }),
      'wrongForm: The value of the goods 12.345 cannot stand in H7: it must be a number of at most 16 digits, 2 of them decimals at most.',
    ],
  ])('%s', (_, document, kept, breached, told) => {
    expect(found(document, kept)).toEqual([]);
    const codes: Readonly<Record<string, string>> = {
      valueTooLong: 'filing-value-too-long',
      dataMissing: 'filing-data-missing',
      exportSilent: 'filing-export-silent',
      tooManyGoods: 'filing-too-many-lines',
      wrongForm: 'filing-wrong-form',
    };
    const [kind = '', ...message] = told.split(': ');
    expect(found(document, breached)).toEqual([`error documents/${codes[kind]}: ${message.join(': ')}`]);
  });

  test('a name of the exporter that is not there is one of the settings', () => {
    const group = euGroup();
    const nameless = { ...group, exporter: { ...group.exporter, name: ' ' } };
    expect(h7.check!(germany, nameless, faces).map(({ message }) => message)).toEqual([
      'The settings do not say the name of the exporter: exporter.name is missing.',
    ]);
  });

  test('a product identifier of more than 70 characters, of the line it is of', () => {
    const codes = { ...eu.codes, productIdentifiers: { element: '12 03', seller: 'Y999' } } as const;
    expect(found(h7, withProduct(germany, { sku: 'S'.repeat(70) }), { codes })).toEqual([]);
    const [problem] = h7.check!(withProduct(germany, { sku: 'S'.repeat(71) }), euGroup({ codes }), faces);
    expect(problem).toMatchObject({ code: 'documents/filing-value-too-long', where: { shipment: germany.id, item: 1, field: 'sku' } });
  });

  test('freight and insurance in two currencies, without a rate', () => {
    const two = { ...greece, insurance: money(2_00, 'USD') };
    const convert: Convert = ({ minor }, currency) => ({ money: money(minor / 2, currency), by: 'half', day: '2026-11-20' });
    expect(found(h7, two, {}, convert)).toEqual([]);
    expect(at(read(h7, two, {}, convert).GS, '14 15 014 000')).toEqual(['10.90']);
    expect(found(h7, two, {}, () => undefined)).toEqual([
      'error documents/filing-no-rate: H7 states amounts in EUR, and the rates of the day have none for USD.',
    ]);
  });

  test('Denmark: a recipient without any number, and a character that XML cannot hold', () => {
    const { importer: _, ...denmark } = eu.denmark!;
    expect(found(h7Xml, germany, { denmark })).toEqual([
      'error documents/filing-setting-missing: The settings do not say under which number a recipient without EORI is declared: ' +
        'carriers.china-post-parcel.filing.eu.denmark.importer is missing.',
    ]);
    const company = to(germany, { taxId: { kind: 'eori', number: 'DE 1234567' } });
    expect(found(h7Xml, company, { denmark })).toEqual([]);
    expect(h7Xml.each(company, euGroup({ denmark }), 0)).toContain('<ID>DE1234567</ID>');
    expect(found(h7Xml, withProduct(germany, { description: 'Ring\u0001' }))).toEqual([
      'error documents/character-not-in-xml: The declaration has the character U+0001, which XML cannot hold.',
    ]);
  });
});

describe('codes that are not verified', () => {
  const standard = declared(germany, 'h7-standard');

  test('are declared with a warning, or as the settings confirm them', () => {
    expect(found(h7, standard)).toEqual([
      'warning documents/filing-code-unverified: The code F53 is declared as a page on the drafts has it, which is not verified.',
    ]);
    expect(at(read(h7, standard), '11 10 001 000')).toEqual(['F53', 'F53']);
    const codes = { ...eu.codes, confirmed: { F53: 'F61' } };
    expect(found(h7, standard, { codes })).toEqual([]);
    expect(at(read(h7, standard, { codes }), '11 10 001 000')).toEqual(['F61', 'F61']);
  });

  const wanted: Shipment = {
    ...germany,
    decision: { ...germany.decision, productIdentifiers: { since: '2026-11-01', source: germany.decision.codes![0]!.under!.source } },
  };

  test('product identifiers stand where the settings say, and are missed where they do not', () => {
    expect(found(h7, wanted)).toEqual([
      'warning documents/filing-code-unverified: The product identifiers are not in it: their element and codes are not published.',
    ]);
    const codes = { ...eu.codes, productIdentifiers: { element: '12 03', seller: 'Y991', maker: 'Y992', gtin: 'Y993' } } as const;
    expect(found(h7, wanted, { codes })).toEqual([]);
    const { SI } = read(h7, wanted, { codes });
    const said = SI.map((item) => at(item, '12 03 000 000').flat() as Content[]);
    expect(said.map((each) => each.map((of) => [of['12 03 002 000'], of['12 03 001 000']]))).toEqual([
      [
        ['Y991', 'RING-7'],
        ['Y993', '6901234567892'],
      ],
      [
        ['Y991', 'SCARF-MULBERRY-180'],
        ['Y992', 'HZSW-07'],
      ],
    ]);
  });
});

describe('goods', () => {
  const [ring, scarf] = germany.items as [Item, Item];

  test('of one code, description and origin are one item; another origin, description or code is another', () => {
    const like = (change: Partial<Product>, of: Partial<Item> = {}): Item => ({
      ...ring,
      ...of,
      product: { ...ring.product, sku: 'RING-8', ...change },
    });
    const linesOf = (second: Item): number => read(h7, { ...germany, items: [ring, second] }).SI.length;
    expect(linesOf(like({ description: ' silver  RING' }))).toBe(1);
    expect(linesOf(like({}, { hs: '7113119090' }))).toBe(1);
    expect(linesOf(like({ origin: 'TH' }))).toBe(2);
    expect(linesOf(like({ description: 'Silver ear ring' }))).toBe(2);
    expect(linesOf(like({}, { hs: '711319' }))).toBe(2);
    const { SI } = read(h7, { ...germany, items: [ring, scarf, like({})] });
    expect(SI.map((item) => at(item, '14 14 014 000'))).toEqual([['68.00'], ['28.90']]);
  });

  test('H6 has the digits of the destination’s own code, and never those of another tariff', () => {
    const codeOf = (change: Partial<Product>, hs: string): unknown[] => {
      const { SI } = read(h6, withProduct(parcel, change, { hs }));
      return ['056', '057', '058'].map((part) => at(SI[0], `18 09 ${part} 000`)[0]);
    };
    expect(codeOf({ hsOf: { GR: '6912002310' } }, '6912002310')).toEqual(['691200', '23', '10']);
    expect(codeOf({ hsOf: { GR: '69120023' } }, '69120023')).toEqual(['691200', '23', undefined]);
    expect(codeOf({ hsOf: {} }, '6912001000')).toEqual(['691200', undefined, undefined]);
  });

  test('the gross weight of a parcel that was weighed is shared out exactly', () => {
    const { SI } = read(h7, { ...germany, grossMilligrams: 100_001 });
    expect(SI.map((item) => at(item, '18 04 001 000')[0])).toEqual(['0.010145', '0.089856']);
  });
});

describe('who and what', () => {
  test('the number of the import scheme stands with its role, and nowhere without its place', () => {
    expect(at(read(h7, greece), '13 16 034 000')).toEqual(Array(6).fill('IM1560000427'));
    const hidden = { ...germany, decision: { ...germany.decision, numbers: [] } };
    expect(at(read(h7, hidden), '13 16 000 000')).toEqual([]);
    expect(at(read(h7, declared(germany, 'h7-special')), '13 16 000 000')).toEqual([]);
    expect(at(read(h7, declared(germany, 'h7-special')), '11 10 001 000')).toEqual(['F49', 'F49']);
  });

  test.each<[trade: Shipment['trade'], name: string]>([
    ['b2c', 'Ελένη Παπαδοπούλου'],
    ['b2b', 'Καφενείο «Η Ωραία Ελλάς»'],
  ])('in a sale %s the importer is %s', (trade, name) => {
    expect(at(read(h7, { ...greece, trade }).D, '13 04 016 000')).toEqual([name]);
  });

  test('all text is trimmed and in one line', () => {
    const untidy = to(germany, { name: ' Jörg\tWeißmüller ', lines: [' Große Bäckerstraße 14 ', '', '3. Stock\n'], postcode: ' 21335' });
    expect(read(h7, untidy)).toEqual(read(h7, germany));
    expect(h7Xml.each(untidy, euGroup(), 0)).toBe(h7Xml.each(germany, euGroup(), 0));
  });

  test.each<[id: string, ucr: unknown[]]>([
    ['4'.repeat(35), ['4'.repeat(35)]],
    ['4'.repeat(36), []],
  ])('the id %s', (id, ucr) => {
    expect(at(read(h7, { ...germany, id }).GS, '12 08 001 000')).toEqual(ucr);
  });

  test('what only the post declares: authorisations, payer and guarantee', () => {
    const { D, SI } = read(h6, parcel, {
      authorisations: [{ type: 'C506', reference: 'DKDPO000017', holder: 'DK12345678' }],
      guarantor: 'DK12345678',
      payer: 'DK12345678',
      guarantee: { type: '1', grn: '26DK0056000000017', accessCode: 'A1B2' },
      paymentMethod: 'E',
      deferredPayments: ['26-4410'],
    });
    expect(D['12 12 000 000']).toEqual([{ '12 12 002 000': 'C506', '12 12 001 000': 'DKDPO000017', '12 12 080 000': 'DK12345678' }]);
    expect(D['13 20 000 000']).toEqual({ '13 20 017 000': 'DK12345678' });
    expect(D['99 02 000 000']).toEqual([{ '99 02 001 000': '1' }]);
    expect(D['99 03 000 000']).toEqual([{ '99 03 069 000': '26DK0056000000017', '99 03 070 000': 'A1B2' }]);
    expect(D['12 10 000 000']).toEqual([{ '12 10 001 000': '26-4410' }]);
    expect(SI[0]!['14 03 038 000']).toEqual(['E']);
    expect(SI[0]!['11 09 000 000']).toEqual({ '11 09 001 000': '40', '11 09 002 000': '00' });
  });
});
