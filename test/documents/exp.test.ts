import { describe, expect, test } from 'vitest';
import { cityOf, inEnglish, telephone } from '../../src/documents/exp/consignee.ts';
import { exp301 } from '../../src/documents/exp/exp301.ts';
import { exp311 } from '../../src/documents/exp/exp311.ts';
import { type Class, classes } from '../../src/documents/exp/fields.ts';
import type { ExpFiling } from '../../src/model/filing/exp.ts';
import { type Convert, money } from '../../src/model/money.ts';
import type { Party } from '../../src/model/party.ts';
import type { Product, Shipment } from '../../src/model/shipment.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { shipments } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { byClass, declared, exp, expressGroup, sent } from './exp.ts';

const faces = await testFaces();
const { A, B, C, D } = byClass;
const scarf = C.items[0]!;

const declaration = (shipment: Shipment, change: Partial<ExpFiling> = {}): string =>
  exp301.text([exp301.keep(shipment, expressGroup(change))], expressGroup(change), { part: 1 });
const manifest = (all: readonly Shipment[], change: Partial<ExpFiling> = {}): string =>
  exp311.text(
    all.map((shipment) => exp311.keep(shipment, expressGroup(change))),
    expressGroup(change),
    { part: 1 },
  );

/** The text of the first element of a name. */
const textOf = (xml: string, name: string): string | undefined => new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1];
const textsOf = (xml: string, name: string): string[] => [...xml.matchAll(new RegExp(`<${name}>([^<]*)<`, 'g'))].map(([, text]) => text!);
const fine = (text: string | undefined): number => Math.round(Number(text) * 1e5);

const found = (document: typeof exp301 | typeof exp311, shipment: Shipment, change: Partial<ExpFiling> = {}, convert?: Convert): string[] =>
  document.check!(shipment, expressGroup(change), faces, convert).map(({ code, message }) => `${code}: ${message}`);

test.each(classes)('EXP301 of class %s', async (letter: Class) => {
  const shipment = byClass[letter];
  expect(exp301.check!(shipment, expressGroup(), faces).filter(({ severity }) => severity === 'error')).toEqual([]);
  await expect(declaration(shipment)).toMatchFileSnapshot(`../../fixtures/batch/filings/exp301-${letter.toLowerCase()}.xml`);
});

test('EXP311 of the batch', async () => {
  for (const shipment of sent) expect(found(exp311, shipment)).toEqual([]);
  await expect(manifest(sent)).toMatchFileSnapshot('../../fixtures/batch/filings/exp311.xml');
});

describe('what a class asks', () => {
  /** Empty in A and B, in B, in A: all others of these names are filled. */
  const consignor = ['TradeCo', 'TradeName', 'TradeScc', 'TradeMode', 'CutMode', 'DutyMode'];
  test.each<[letter: Class, empty: readonly string[], filled: readonly string[]]>([
    ['A', [...consignor, 'SendId', 'SendIdType', 'CodeTS', 'Qty1', 'Unit1'], ['TransMode']],
    ['B', [...consignor, 'TransMode'], ['SendId', 'SendIdType', 'CodeTS', 'Qty1', 'Unit1']],
    ['C', ['SendId', 'SendIdType'], [...consignor, 'TransMode', 'CodeTS', 'Qty1', 'Unit1']],
    ['D', ['SendId', 'SendIdType'], [...consignor, 'TransMode', 'CodeTS', 'Qty1', 'Unit1']],
  ])('%s', (letter, empty, filled) => {
    const xml = declaration(byClass[letter]);
    expect(textOf(xml, 'EntryType')).toBe(letter);
    expect(empty.filter((name) => textsOf(xml, name).some((text) => text !== ''))).toEqual([]);
    expect(filled.filter((name) => textsOf(xml, name).length === 0 || textsOf(xml, name).includes(''))).toEqual([]);
  });

  test('every element of the schema stands in each, and once: 78 of the head, 27 of a line', () => {
    for (const shipment of sent) {
      const [head, ...lines] = declaration(shipment)
        .split('\n')
        .filter((line) => line.startsWith('<Entry'));
      expect(lines.length).toBe(shipment.items.length);
      for (const [line, names] of [[head!, 78] as const, ...lines.map((each) => [each, 27] as const)]) {
        const there = [...line.matchAll(/<([A-Za-z0-9]+)>[^<]*<\/\1>/g)].map(([, name]) => name);
        expect(new Set(there).size).toBe(names);
        expect(there.length).toBe(names);
      }
    }
  });

  test('goods for a rebate are declared in class D; documents and articles are no such goods', () => {
    expect(textOf(declaration(C, { rebate: true }), 'EntryType')).toBe('D');
    expect(textOf(declaration(B, { rebate: true }), 'EntryType')).toBe('B');
    expect(textOf(declaration(A, { rebate: true }), 'EntryType')).toBe('A');
  });

  test('samples go under their own mode, other goods under that of the settings', () => {
    expect(textOf(declaration(D), 'TradeMode')).toBe('3010');
    expect(textOf(declaration(C, { tradeMode: '3039' }), 'TradeMode')).toBe('3039');
    expect(textOf(declaration({ ...C, decision: { ...C.decision, exportProcedure: '9610' } }), 'TradeMode')).toBe('0110');
  });

  test('freight and insurance are said nowhere: the prices hold none', () => {
    const xml = declaration(C);
    for (const name of ['FeeMark', 'FeeCurr', 'FeeRate', 'InsurMark', 'InsurCurr', 'InsurRate', 'OtherMark', 'OtherCurr', 'OtherRate'])
      expect(textOf(xml, name)).toBe('');
    expect([textOf(xml, 'TransMode'), textOf(declaration(C, { terms: '7' }), 'TransMode')]).toEqual(['3', '7']);
  });
});

describe('the envelope', () => {
  test('EXP301 has its package in no namespace, EXP311 all in one; both are unsigned', () => {
    expect(declaration(C)).toMatch(/<Package>\n<EnvelopInfo>.*\n.*\n<EXP301 xmlns="http:\/\/www.chinaport.gov.cn\/Exp">\n/);
    expect(manifest(sent)).toMatch(/<Package xmlns="http:\/\/www.chinaport.gov.cn\/exp">\n<EnvelopInfo>.*\n.*\n<EXP311>\n/);
    for (const xml of [declaration(C), manifest(sent)]) {
      expect(xml).toContain('<HashSign></HashSign><SignerInfo></SignerInfo>');
      expect([textOf(xml, 'receiver_id'), textOf(xml, 'send_time'), textOf(xml, 'version')]).toEqual([
        'E010000',
        '2026-11-22T00:00:00',
        '1.0',
      ]);
    }
  });

  test('the same input makes the same bytes; another parcel, day or part another message', () => {
    expect(declaration(C)).toBe(declaration(C));
    const ids = [declaration(C), declaration(D), manifest(sent), manifest([C])].map((xml) => textOf(xml, 'message_id'));
    const nextDay = exp301.text([C], { ...expressGroup(), on: '2026-11-23' }, { part: 12 });
    expect(new Set([...ids, textOf(nextDay, 'message_id')]).size).toBe(5);
    expect([textOf(nextDay, 'file_name'), textOf(nextDay, 'IEDate'), textOf(nextDay, 'DDate')]).toEqual([
      'exp301-0012.xml',
      '20261123',
      '20261123000000',
    ]);
  });
});

describe('amounts, weights and quantities', () => {
  test.each(classes)('of class %s add up to the parcel', (letter) => {
    const shipment = byClass[letter];
    const xml = declaration(shipment);
    const sum = (name: string): number => textsOf(xml, name).reduce((total, text) => total + fine(text), 0);
    expect(sum('TradeTotal')).toBe(shipment.value.minor * 1000);
    expect(sum('DeclTotal')).toBe(fine(textOf(xml, 'TotalValue')));
    expect(sum('GGrossWt')).toBe(fine(textOf(xml, 'GrossWt')));
    expect(fine(textOf(xml, 'GrossWt')) * 10).toBe(shipment.grossMilligrams);
    expect(fine(textOf(xml, 'NetWt')) * 10).toBe(shipment.netMilligrams);
    expect(textsOf(xml, 'GNo')).toEqual(shipment.items.map((_, i) => String(i + 1)));
    expect(textsOf(xml, 'GQty')).toEqual(shipment.items.map(({ quantity }) => String(quantity)));
  });

  test('weights of lines that do not come out even still add up', () => {
    const items = [1, 2, 3].map(() => ({ ...scarf, grossMilligrams: 33_335 }));
    const xml = declaration({ ...C, items, netMilligrams: 90_000, grossMilligrams: 100_005 });
    expect(textOf(xml, 'GrossWt')).toBe('0.10001');
    expect(textsOf(xml, 'GGrossWt')).toEqual(['0.03334', '0.03334', '0.03333']);
  });

  test('the manifest sums what its lines say', () => {
    const light = sent.map((shipment, i) => ({ ...shipment, grossMilligrams: 100_004 + i }));
    const [head, ...lines] = textsOf(manifest(light), 'GrossWt');
    expect(fine(head)).toBe(lines.reduce((sum, text) => sum + fine(text), 0));
    expect([textOf(manifest(light), 'PackNo'), textOf(manifest(light), 'BillNum')]).toEqual(['4', '4']);
  });

  test.each<[quantity: number, value: ReturnType<typeof money>, price: string, total: string]>([
    [3, money(10_00, 'USD'), '3.33333', '10'],
    [3, money(20_00, 'USD'), '6.66667', '20'],
    [4, money(78_000, 'JPY'), '19500', '78000'],
  ])('%s for %o', (quantity, value, price, total) => {
    const xml = declaration({ ...C, items: [{ ...scarf, quantity, value }], value });
    expect([textOf(xml, 'DeclPrice'), textOf(xml, 'DeclTotal')]).toEqual([price, total]);
  });

  test('the main goods are the line of the highest value, the first of equals', () => {
    const [first, second, third] = C.items as [typeof scarf, typeof scarf, typeof scarf];
    const xml = declaration({ ...C, items: [third, { ...second, value: first.value }, first] });
    expect([textOf(xml, 'MainGName'), textOf(xml, 'MainGNameEn')]).toEqual(['银戒指', 'Silver ring']);
    expect(textOf(manifest([{ ...C, items: [third, first] }]), 'MainGName')).toBe('女式桑蚕丝围巾');
  });
});

describe('the recipient', () => {
  test.each([
    ['+49 4131 555 0198', '49-4131-555-0198'],
    ['(617) 555-0182', '617-555-0182'],
    ['+1 415 555 0123 ext. 45', '1-415-555-0123-45'],
    ['＋８１ ７５ ５５５ ０１３３', '81-75-555-0133'],
    ['٠٥٥ ٥٥٥ ٠١٧٧', '055-555-0177'],
    ['0182', '0182'],
    ['call the shop', undefined],
    ['555 0182 or 555 0183', undefined],
    ['', undefined],
  ])('telephone %s', (phone, written) => {
    expect(telephone(phone)).toBe(written);
  });

  const at = (country: string, city: string): Party => ({ ...C.recipient, country, city });
  test.each([
    [at('US', 'San Francisco'), '旧金山'],
    [at('US', ' SAN  FRANCISCO '), '旧金山'],
    [at('US', 'Oakland'), undefined],
    [at('KR', '강남구'), '首尔'],
    [at('GR', 'Θεσσαλονίκη'), '塞萨洛尼基'],
    [at('GR', 'Πάτρα'), '希腊'],
    [at('JP', '京都市'), '京都市'],
    [at('JP', 'さいたま市'), undefined],
    [at('HK', '香港 Central'), '香港 Central'],
  ])('city of %o', (party, city) => {
    expect(cityOf(party, exp)).toBe(city);
  });

  test('names and streets are in English letters; what was in others is told, never whose they are', () => {
    expect(inEnglish('Jörg  Weißmüller')).toBe('Jorg Weissmuller');
    const greece = shipments.find(({ recipient }) => recipient.country === 'GR')!;
    const parcel = declared('C', greece);
    const filing = { legalUnits: { '69': ['035'], '44': ['035'], '63': ['035'], '82': ['035'], '48': ['035'] } };
    expect(found(exp301, parcel, filing)).toEqual([
      'documents/transliterated: EXP301 writes the name of the recipient Ε… (18 characters) in English letters.',
      'documents/transliterated: EXP301 writes the street of the recipient Ο… (23 characters) in English letters.',
    ]);
    const xml = declaration(parcel, filing);
    expect(textOf(xml, 'ReceiveName')).toBe('Ελένη Παπαδοπούλου');
    expect(textOf(xml, 'ReceiveNameEn')).toMatch(/^[ -~]+$/);
    expect([textOf(xml, 'ReceiveAddress'), textOf(xml, 'ReceiveCity')]).toEqual(['', '塞萨洛尼基']);
  });

  test('in Hong Kong the street is asked as it is written, and not in English', () => {
    const xml = declaration(A);
    expect([textOf(xml, 'ReceiveAddress'), textOf(xml, 'ReceiveAddressEn')]).toEqual(['中環荷李活道 45 號, 2 樓 B 室', '']);
    expect([textOf(declaration(C), 'ReceiveAddress'), textOf(declaration(C), 'ReceiveAddressEn')]).toEqual([
      '',
      '1418 Cortland Avenue, Suite 5B',
    ]);
  });
});

describe('what the settings say', () => {
  test.each<[change: Partial<ExpFiling>, element: string, text: string]>([
    [{}, 'TrafMode', '5'],
    [{ transport: '4' }, 'TrafMode', '4'],
    [{}, 'DestinationPort', '3154'],
    [{ ports: {} }, 'DestinationPort', '502'],
    [{}, 'CoOwner', '6'],
    [{}, 'WoodWrap', '0'],
    [{ packing: '1' }, 'WoodWrap', '1'],
    [{}, 'SendName', '李伟'],
    [{ exporter: (({ contact: _, ...nameless }) => nameless)(exp.exporter!) }, 'SendName', '义乌市林禾贸易有限公司'],
    [{}, 'InputCompanyCo', '3105980001'],
    [{ keyedBy: { ...exp.keyedBy!, company: { code: '3110912345', name: '上海浦东录入有限公司' } } }, 'InputCompanyCo', '3110912345'],
  ])('%o: %s is %s', (change, element, text) => {
    expect(textOf(declaration(C, change), element)).toBe(text);
  });

  test('the manifest is filed by the express company, without one by the declaring enterprise', () => {
    const { operator: _, ...own } = exp;
    const group = { ...expressGroup(), filing: { exp: own } };
    expect(textOf(manifest(sent), 'TradeCo')).toBe('1105910159');
    expect(textOf(exp311.text([exp311.keep(C, group)], group, { part: 1 }), 'TradeCo')).toBe('3105980001');
  });

  test('missing keys are named, of each message its own', () => {
    const { filing: _, ...bare } = expressGroup();
    const shared = ['filing.exp.sender_id', 'filing.exp.agent', 'filing.exp.keyed_by'];
    expect(exp311.lacks!(bare)).toEqual([...shared, 'filing.exp.exit_office', 'filing.exp.flight']);
    const own = ['exporter', 'customs_office', 'exit_office', 'yard', 'trade_mode', 'terms', 'packing', 'flight'];
    expect(exp301.lacks!(bare)).toEqual([...shared, ...own.map((key) => `filing.exp.${key}`)]);
    expect([...exp301.lacks!(expressGroup()), ...exp311.lacks!(expressGroup())]).toEqual([]);
  });
});

describe('files', () => {
  async function written(all: readonly Shipment[]) {
    const texts = new Map<string, string>();
    const sink = {
      file: async (path: string) => ({
        write: async (chunk: string | Uint8Array) => void texts.set(path, (texts.get(path) ?? '') + chunk),
        end: async () => ({ sha256: '', bytes: 0 }),
      }),
    };
    const means = { sink, draw: async () => new Uint8Array(), jobs: 1, convert: () => undefined };
    const writer = openWriter({ documents: [exp301, exp311], group: expressGroup() }, means);
    for (const shipment of all) await writer.add(shipment);
    const files = await writer.end();
    return { texts, files };
  }

  test('a declaration a file, one manifest for all; they wait for a signature, and parcels without a number for theirs', async () => {
    const { number: _, ...unnumbered } = A;
    const { texts, files } = await written([...sent, unnumbered]);
    const waits = 'the signature of the declarant';
    expect(files.map(({ path, shipments, waits }) => ({ path, shipments, waits }))).toEqual([
      ...[1, 2, 3, 4].map((i) => ({ path: `express/dhl-express/exp301-000${i}.xml`, shipments: 1, waits })),
      { path: 'express/dhl-express/exp311-0001.xml', shipments: 4, waits },
    ]);
    for (const [path, xml] of texts) expect(path).toContain(textOf(xml, 'file_name'));
  });

  test('10,000 house waybills are two manifests of 9,999 and 1', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...C, id: `p${i}`, number: String(3_318_810_000 + i) }));
    const kept = many.map((shipment) => exp311.keep(shipment, expressGroup()));
    expect(exp311.partSize).toBe(9999);
    const xml = exp311.text(kept.slice(0, 9999), expressGroup(), { part: 1 });
    expect([textOf(xml, 'BillNum'), textsOf(xml, 'AssBillNo').length]).toEqual(['9999', 9999]);
    expect(() => exp311.text(kept.slice(9999), expressGroup(), { part: 2 })).not.toThrow();
    expect(exp311.reference!(kept, expressGroup(), { part: 1 })).toBe('112-48213706');
  });
});

const of = (change: Partial<Product>, like: Shipment = C): Shipment => {
  const [item] = like.items as [Shipment['items'][number]];
  return { ...like, items: [{ ...item, product: { ...item.product, ...change } }] };
};
const to = (change: Partial<Party>): Shipment => ({ ...C, recipient: { ...C.recipient, ...change } });
const classless: Shipment = { ...C, decision: (({ expressClass: _, ...decision }) => decision)(C.decision) };
const prefix = 'carriers.dhl-express.filing.exp';

describe('what a message cannot say', () => {
  const refused: [document: typeof exp301 | typeof exp311, shipment: Shipment, problem: string, change?: Partial<ExpFiling>][] = [
    [
      exp301,
      of({ hsOf: {} }),
      'filing-data-missing: SCARF-MULBERRY-180 has no tariff code of China of ten digits: hs_cn is empty or not whole.',
    ],
    [
      exp301,
      of({ elementsCn: ' ' }),
      'filing-data-missing: SCARF-MULBERRY-180 has no specification (规格型号): elements_cn is empty or not whole.',
    ],
    [
      exp301,
      of({ descriptionLocal: 'Scarf' }, A),
      'filing-data-missing: PAPERS-CONSIGN has no Chinese name: description_local is empty or not whole.',
    ],
    [
      exp311,
      of({ descriptionLocal: '' }),
      'filing-data-missing: SCARF-MULBERRY-180 has no Chinese name: description_local is empty or not whole.',
    ],
    [exp301, of({ unit: 'CT' }), 'filing-no-code: The unit CT has no code in the table of China’s customs.'],
    [exp301, of({ origin: 'XK' }), 'filing-no-code: The country XK has no code in the table of China’s customs.'],
    [exp301, to({ country: 'XK' }), 'filing-no-code: The country XK has no code in the table of China’s customs.'],
    [exp301, to({ country: 'CN' }), 'filing-no-code: The country CN has no code in a declaration of export, as it is China.'],
    [exp301, { ...C, value: money(1_000, 'KWD') }, 'filing-no-code: The currency KWD has no code in the table of China’s customs.'],
    [exp311, { ...C, value: money(1_000, 'KWD') }, 'filing-no-code: The currency KWD has no code in the table of China’s customs.'],
    [
      exp301,
      { ...classless, category: 'returned-goods' },
      'filing-no-code: The category returned-goods has no code in the classes of express declarations in China.',
    ],
    [exp311, classless, 'filing-no-code: The category sale-of-goods has no code in the classes of express declarations in China.'],
    [
      exp301,
      to({ phone: ' ' }),
      'filing-export-silent: Of the order 113-8830174-2216205 the amazon export does not say the telephone of the recipient; EXP301 must say it.',
    ],
    [
      exp301,
      to({ lines: [' '] }),
      'filing-export-silent: Of the order 113-8830174-2216205 the amazon export does not say the street of the recipient; EXP301 must say it.',
    ],
    [
      exp301,
      to({ phone: 'ask Marguerite' }),
      'filing-wrong-form: The telephone of the recipient a… (14 characters) cannot stand in EXP301: it must be one number of figures and hyphens.',
    ],
    [
      exp301,
      to({ name: '\ue000' }),
      'filing-wrong-form: The name of the recipient … cannot stand in EXP301: it must be in letters that English ones can stand for.',
    ],
    [
      exp301,
      to({ city: 'Oakland' }),
      `filing-setting-missing: The settings do not say how Oakland (US) is called in Chinese: ${prefix}.cities.US.Oakland is missing.`,
    ],
    [
      exp301,
      C,
      `filing-setting-missing: The settings do not say how San Francisco (US) is called in Chinese: ${prefix}.cities.US is missing.`,
      { cities: {} },
    ],
    [
      exp301,
      B,
      `filing-setting-missing: The settings do not say the identity card or passport of the sender, which class B asks: ${prefix}.exporter.identity is missing.`,
      { exporter: (({ identity: _, ...person }) => person)(exp.exporter!) },
    ],
    [
      exp301,
      B,
      `filing-setting-missing: The settings do not say which number 6912001000 has in the postal tax list: ${prefix}.articles.6912001000 is missing.`,
      { articles: {} },
    ],
    [
      exp301,
      C,
      `filing-setting-missing: The settings do not say in which legal unit 7113119090 is declared: ${prefix}.legal_units.7113119090 is missing.`,
      { legalUnits: { '6214': ['011'], '85': ['007'] } },
    ],
    [exp301, of({ unit: 'PR' }), 'filing-legal-unit: SCARF-MULBERRY-180 is counted in PR; the tariff code asks for 011 件.'],
    [
      exp301,
      { ...C, items: Array(21).fill(scarf) },
      'filing-too-many-lines: 21 content lines are more than the 20 that EXP301 takes for one parcel.',
    ],
    [
      exp301,
      { ...C, number: '3'.repeat(33) },
      `filing-value-too-long: The number ${'3'.repeat(33)} has more than the 32 characters that EXP301 takes.`,
    ],
    [
      exp311,
      { ...C, number: '3'.repeat(33) },
      `filing-value-too-long: The number ${'3'.repeat(33)} has more than the 32 characters that EXP311 takes.`,
    ],
    [
      exp301,
      to({ name: 'M'.repeat(51) }),
      'filing-value-too-long: The name of the recipient M… (51 characters) has more than the 50 characters that EXP301 takes.',
    ],
    [
      exp301,
      to({ lines: ['S'.repeat(256)] }),
      'filing-value-too-long: The street of the recipient in English letters S… (256 characters) has more than the 255 characters that EXP301 takes.',
    ],
    [
      exp301,
      of({ elementsCn: '0'.repeat(256) }),
      `filing-value-too-long: The specification ${'0'.repeat(256)} has more than the 255 characters that EXP301 takes.`,
    ],
    [
      exp311,
      of({ descriptionLocal: '巾'.repeat(51) }),
      `filing-value-too-long: The Chinese name of the main goods ${'巾'.repeat(51)} has more than the 50 characters that EXP311 takes.`,
    ],
    [
      exp311,
      { ...C, value: money(1_000_000_000_00, 'USD') },
      'filing-value-too-long: The value 1000000000 has more than the 11 characters that EXP311 takes.',
    ],
    [exp301, of({ elementsCn: '0|\u0001' }), 'character-not-in-xml: The declaration has the character U+0001, which XML cannot hold.'],
    [
      exp311,
      of({ descriptionLocal: '巾\u0001' }),
      'character-not-in-xml: The declaration has the character U+0001, which XML cannot hold.',
    ],
  ];

  test.each(refused)('%#', (document, shipment, problem, change) => {
    expect(found(document, shipment, change)).toContain(`documents/${problem}`);
    const problems = document.check!(shipment, expressGroup(change), faces);
    expect(problems.find(({ severity }) => severity === 'error')).toMatchObject({ where: { shipment: shipment.id } });
  });

  test('a parcel that no rate could class names the rate', () => {
    expect(found(exp301, classless, {}, () => undefined)).toEqual([
      'documents/filing-no-rate: EXP301 states amounts in CNY, and the rates of the day have none for USD.',
    ]);
  });

  test('at the limit it can', () => {
    expect(found(exp301, { ...C, items: Array(20).fill(scarf), number: '3'.repeat(32) })).toEqual([]);
    expect(found(exp301, to({ name: 'M'.repeat(50), lines: ['S'.repeat(255)] }))).toEqual([]);
    expect(found(exp301, of({ elementsCn: '0'.repeat(255), descriptionLocal: '巾'.repeat(255) }))).toEqual([]);
    expect(found(exp311, of({ descriptionLocal: '巾'.repeat(50) }))).toEqual([]);
    expect(found(exp311, { ...C, value: money(999_999_999_99, 'USD'), number: '3'.repeat(32) })).toEqual([]);
  });

  test('documents need no tariff code, no legal unit and no identity', () => {
    const { identity: _, ...person } = exp.exporter!;
    expect(
      found(exp301, of({ hsOf: {}, description: 'Consignment contract' }, A), { legalUnits: {}, articles: {}, exporter: person }),
    ).toEqual(['documents/transliterated: EXP301 writes the name of the recipient 陳… (3 characters) in English letters.']);
  });
});

test('every parcel by express is declared, others are not', () => {
  for (const document of [exp301, exp311]) {
    expect(document.serves(classless, expressGroup())).toBe(true);
    expect(document.serves({ ...C, channel: 'air-parcel' }, expressGroup())).toBe(false);
  }
});
