import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementTable, faultsOf, type WrittenElement, writtenElement } from '../../src/documents/cargo/elements.ts';
import { fhl } from '../../src/documents/cargo/fhl.ts';
import { kilograms } from '../../src/documents/cargo/figures.ts';
import { latin, wrapped } from '../../src/documents/cargo/latin.ts';
import { cargoProblems } from '../../src/documents/cargo/problems.ts';
import { xfhl } from '../../src/documents/cargo/xfhl.ts';
import { xfhlElements } from '../../src/documents/cargo/xfhl-elements.ts';
import { xfzb } from '../../src/documents/cargo/xfzb.ts';
import { xfzbElements } from '../../src/documents/cargo/xfzb-elements.ts';
import type { Document, Group, Part } from '../../src/documents/document.ts';
import type { CargoFiling } from '../../src/model/filing/cargo.ts';
import { money } from '../../src/model/money.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { textAt, type XmlTree, xmlTrees } from '../../src/verify/xml-trees.ts';
import { testFaces } from '../fonts.ts';
import { air, cargo, flown, houses, totalsOf } from './cargo.ts';
import { fileOf } from './ceb.ts';

const faces = await testFaces();
const messages: readonly Document[] = [xfhl, xfzb, fhl];
const [toUs, toKorea] = houses as [Shipment, Shipment];
const all = [...houses, ...air];

/** The house manifest of these, as one file that is all. */
const manifestOf = (document: typeof xfhl | typeof fhl, of: readonly Shipment[], group: Group, part: Part = whole(of)): string =>
  (document as typeof xfhl).text(
    of.map((each) => (document as typeof xfhl).keep(each, group)),
    group,
    part,
  );
const whole = (of: readonly Shipment[]): Part => ({ part: 1, parts: 1, totals: totalsOf(of) });
const waybillOf = (of: Shipment, group: Group = flown()): string => fileOf(xfzb, [of], group);

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function treeOf(xml: string, name: string): Promise<XmlTree> {
  const trees: XmlTree[] = [];
  for await (const tree of xmlTrees(bytesOf(xml), { name, holds: `"iata:${name.toLowerCase()}:1"` }, [name])) trees.push(tree);
  return trees[0]!;
}

const plainOf = ({ name, attributes, text, children }: XmlTree): WrittenElement => ({
  name,
  attributes: [...attributes.matchAll(/(\w+)="/g)].map(([, key]) => key!).filter((key) => !['rsm', 'ram'].includes(key)),
  text,
  children: children.map(plainOf),
});

const found = (document: Document, shipment: Shipment, change: Partial<CargoFiling> = {}): string[] =>
  document.check!(shipment, flown(change), faces).map(({ code, message }) => `${code}: ${message}`);

describe('of the batch', () => {
  test('the house manifest in XML', async () => {
    await expect(manifestOf(xfhl, all, flown())).toMatchFileSnapshot('../../fixtures/batch/filings/xfhl.xml');
  });
  test('a house waybill', async () => {
    await expect(waybillOf(toUs)).toMatchFileSnapshot('../../fixtures/batch/filings/xfzb.xml');
  });
  test('the house manifest in lines', async () => {
    await expect(manifestOf(fhl, houses, flown())).toMatchFileSnapshot('../../fixtures/batch/filings/fhl.txt');
  });
  test.each(messages)('$id has nothing against what flies', (document) => {
    for (const shipment of houses)
      expect(document.check!(shipment, flown(), faces).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test.each(messages)('$id is a draft for what flies, under its number', (document) => {
  expect(document).toMatchObject({ numbered: true, waits: 'sending by whoever has the master air waybill' });
  expect([toUs, air[0]!].map((each) => document.serves(each, flown()))).toEqual([true, true]);
  expect(document.serves({ ...toUs, channel: 'mail' }, flown())).toBe(false);
});

test('the same input gives the same bytes; another day, master or number another id', () => {
  expect(waybillOf(toUs)).toBe(waybillOf(toUs));
  const idOf = (xml: string): string => /<ram:ID>([^<]+)/.exec(xml)![1]!;
  const ids = [
    waybillOf(toUs),
    waybillOf(toKorea),
    waybillOf({ ...toUs, number: '3318810047' }),
    waybillOf(toUs, { ...flown(), on: '2026-11-23' }),
    waybillOf(toUs, flown({ master: '020-12345675' })),
    manifestOf(xfhl, houses, flown()),
    manifestOf(xfhl, houses, flown(), { part: 2, parts: 2, totals: totalsOf(houses) }),
  ].map(idOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toMatch(/^3318810025_999-12345675_[0-9a-f]{32}$/);
});

describe('elements in their order, as often as they may stand', () => {
  test.each(['XFHL', 'XFZB'])('%s as it was written', async (name) => {
    const bare: Shipment = { ...toKorea, recipient: { name: 'Min', lines: [], city: 'Seoul', country: 'KR' } };
    const settings: Partial<CargoFiling>[] = [{}, { handling: [], notes: [] }, { prepaid: false, handling: ['SPX', 'ECC'] }];
    for (const change of settings)
      for (const shipment of [...all, bare]) {
        const group = flown(change);
        const { flight: _, place: __, ...less } = group.filing!.cargo!;
        const rule = name === 'XFHL' ? xfhlElements : xfzbElements;
        for (const each of [group, { ...group, filing: { cargo: less } }]) {
          const xml = name === 'XFHL' ? manifestOf(xfhl, [shipment, bare], each) : waybillOf(shipment, each);
          expect(faultsOf(plainOf(await treeOf(xml, rule.name)), rule)).toEqual([]);
        }
      }
  });

  const house = { ID: { '@schemeID': 'C', '#text': '1' }, Weight: '2', Name: 'A' };
  const rule = elementTable(`
House
  ID M 1:1 @schemeID
  Weight O 0:1 @unitCode
  Name M 1:1
  Party O 0:1
    City M 1:1
  Note
    Content M 1:1
`);
  test.each([
    [{ ...house, Weight: undefined }, []],
    [{ ...house, Weight: { '@unitCode': 'KGM', '#text': '2' }, Party: { City: 'B' }, Note: [{ Content: '1' }, { Content: '2' }] }, []],
    [house, ['House/Weight lacks its unitCode']],
    [{ ...house, Weight: undefined, Name: undefined }, ['House/Name is missing']],
    [{ ...house, Weight: undefined, Name: ['A', 'B'] }, ['House/Name stands 2 times']],
    [{ Name: 'A', ID: '1' }, ['House/ID stands too late']],
    [{ ID: '1', Name: ' ' }, ['House/Name is empty']],
    [{ ID: '1', Name: 'A', Party: { Street: 'C' } }, ['House/Party/Street is not known', 'House/Party/City is missing']],
    [{ ID: '1', Name: { '@unitCode': 'KGM', '#text': 'A' } }, ['House/Name has no unitCode']],
  ])('%#', (children, faults) => {
    expect(faultsOf(writtenElement('House', children), rule)).toEqual(faults);
  });
});

describe('sums', () => {
  test('the master weighs and counts what its houses do; a file of several says it of all', async () => {
    const xml = manifestOf(xfhl, all, flown());
    const master = (await treeOf(xml, 'HouseManifest')).children[2]!;
    const own = master.children.filter(({ name }) => name === 'IncludedHouseConsignment');
    const sum = own.reduce((grams, each) => grams + Math.round(Number(textAt(each, 'GrossWeightMeasure')) * 1e6), 0);
    expect(textAt(master, 'IncludedTareGrossWeightMeasure')).toBe(kilograms(sum));
    expect(textAt(master, 'TotalPieceQuantity')).toBe(String(own.length));
    expect(sum).toBe(totalsOf(all).grossMilligrams);
    const second = manifestOf(xfhl, [toKorea], flown(), { part: 2, parts: 2, totals: totalsOf(all) });
    expect(second).toContain(`<ram:TotalPieceQuantity>${all.length}</ram:TotalPieceQuantity>\n`);
    expect(second).toContain('<ram:SequenceNumeric>10000<');
    expect(second).toContain('<ram:ID>999-12345675-2</ram:ID>');
    expect(manifestOf(fhl, [toKorea], flown(), { part: 2, parts: 2, totals: totalsOf(all) })).toContain('/T4K6.13775\n');
  });

  test('lines of a house waybill weigh and count what the house does, packing and all', async () => {
    for (const shipment of all.map((each) => ({ ...each, grossMilligrams: each.grossMilligrams + 20_001 }))) {
      const house = (await treeOf(waybillOf(shipment), 'HouseWaybill')).children[2]!.children.at(-1)!;
      const lines = house.children.filter(({ name }) => name === 'IncludedHouseConsignmentItem');
      const sum = (field: string) => lines.reduce((total, line) => total + Math.round(Number(textAt(line, field)) * 1e6), 0);
      expect(sum('GrossWeightMeasure')).toBe(shipment.grossMilligrams);
      expect(sum('PieceQuantity')).toBe(1e6);
      expect(sum('PackageQuantity')).toBe(Number(textAt(house, 'PackageQuantity')) * 1e6);
      expect(textAt(house, 'ConsignmentItemQuantity')).toBe(String(lines.length));
    }
  });

  test.each([
    [1, '0.000001'],
    [420_000, '0.42'],
    [1_000_000, '1'],
    [2_217_000_000, '2217'],
    [10_000_500, '10.0005'],
  ])('%s mg are %s kg', (milligrams, text) => expect(kilograms(milligrams)).toBe(text));
});

describe('what fills it', () => {
  const company: Shipment = {
    ...toUs,
    decision: { ...toUs.decision, numbers: [{ kind: 'eori', number: 'DE3056777000', owner: 'recipient', places: ['declaration'] }] },
  };
  const note = (code: string, value: string, party: string, country: string): string =>
    `<ram:ContentCode>${code}</ram:ContentCode><ram:Content>${value}</ram:Content><ram:SubjectCode>${party}</ram:SubjectCode><ram:CountryID>${country}<`;

  test('a trader’s id: the credit code with USCI before it, else the EORI; the recipient’s where it may be declared', () => {
    expect(waybillOf(company)).toContain(note('T', 'USCI91330782MA2LNH0T4R', 'SHP', 'CN'));
    expect(waybillOf(company)).toContain(note('T', 'DE3056777000', 'CNE', 'US'));
    expect(manifestOf(fhl, [company], flown())).toContain('\n/US/CNE/T/DE3056777000\n');
    expect(waybillOf(toKorea)).not.toContain('P123456789012');
    const group = flown();
    const european = { ...group, exporter: { ...group.exporter, ids: { eori: 'NL8552340010' } } };
    expect(waybillOf(toUs, european)).toContain(note('T', 'NL8552340010', 'SHP', 'CN'));
  });

  test('notes of the settings go to the countries they are for', () => {
    expect(waybillOf(toUs)).toContain(note('AH', 'S', 'CUS', 'US'));
    expect(waybillOf(toKorea)).not.toContain('>CUS<');
    expect([toUs, toKorea].map((each) => waybillOf(each).includes(note('RA', '01234-01', 'ISS', 'CN')))).toEqual([true, true]);
  });

  test.each<[change: Partial<CargoFiling>, shipment: Shipment, holds: string]>([
    [{}, toUs, '<ram:TotalChargePrepaidIndicator>true<'],
    [{ prepaid: false }, toUs, '<ram:TotalDisbursementPrepaidIndicator>false<'],
    [{ prepaid: false, otherPrepaid: true }, toUs, '<ram:TotalDisbursementPrepaidIndicator>true<'],
    [{}, toUs, '<ram:WeightTotalChargeAmount currencyID="CNY">35.00<'],
    [{ weightCharge: 'freight' }, toUs, '<ram:WeightTotalChargeAmount currencyID="USD">46.20<'],
    [{}, toUs, '<ram:DeclaredValueForCustomsAmount currencyID="USD">440.49<'],
    [{}, toUs, '<ram:Signatory>Li Wei<'],
    [{ consignorSignatory: 'CHEN MEI' }, toUs, '<ram:Signatory>CHEN MEI<'],
    [{ zone: 'Z' }, toUs, '<ram:IssueDateTime>2026-11-22T00:00:00Z<'],
    [{}, toKorea, '<ram:FinalDestinationLocation><ram:ID>ICN<'],
    [{ destinations: {} }, toKorea, '<ram:FinalDestinationLocation><ram:ID>LAX<'],
    [{}, toKorea, '<ram:Information>NDA<'],
    [{}, toUs, '<ram:LengthMeasure unitCode="MMT">380<'],
    [{}, toUs, '<ram:TypeCode>6214101000<'],
    [{}, toUs, '<ram:Name>Bernal Heights Reading Room<'],
    [{}, toUs, '<ram:PersonName>Marguerite Okafor-Lindqvist<'],
  ])('%o', (change, shipment, holds) => expect(waybillOf(shipment, flown(change))).toContain(holds));

  test.each<[change: Partial<CargoFiling>, holds: string]>([
    [{ fhl: '5' }, 'FHL/5\n'],
    [{ prepaid: false }, '\nCVD/USD/CC/NVD/'],
    [{ otherPrepaid: false }, '\nCVD/USD/PC/NVD/'],
    [{ master: '020-12345675', origin: 'PVG', destination: 'ORD' }, 'MBI/020-12345675PVGORD/T'],
  ])('lines with %o', (change, holds) => expect(manifestOf(fhl, houses, flown(change))).toContain(holds));

  test('a message is called by its master, a second one apart from it', () => {
    const kept = houses.map((each) => xfhl.keep(each, flown()));
    expect(xfhl.reference!(kept, flown(), { part: 1, parts: 2 })).toBe('999-12345675');
    expect(xfhl.reference!(kept, flown(), { part: 2, parts: 2 })).toBe('999-12345675-2');
  });
});

describe('letters of Cargo-IMP', () => {
  test.each<[written: string, text: string, otherLetters: boolean, signs: string]>([
    ['Linen apron', 'LINEN APRON', false, ''],
    ["Women's knitted T-shirt, 5.5 in", 'WOMEN S KNITTED T-SHIRT 5.5 IN', false, "' ,"],
    ['100 % silk & wool', '100 PCT SILK AND WOOL', false, '% &'],
    ['USB+cable_2', 'USB PLUS CABLE-2', false, '+ _'],
    ['Große Bäckerstraße 14', 'GROSSE BACKERSTRASSE 14', true, ''],
    ['Комсомольская', 'KOMSOMOLSKAYA', true, ''],
    ['佐々木', 'ZUO-MU', true, ''],
    ['«Ελλάς»', 'ELLAS', true, '« »'],
    ['a\nb', 'A B', false, ''],
  ])('%s', (written, text, otherLetters, signs) => {
    const of = latin(written)!;
    expect(of.text).toMatch(/^[A-Z0-9 .-]+$/);
    expect([of.text, of.otherLetters, of.signs.join(' ')]).toEqual([text, otherLetters, signs]);
  });

  test.each(['***', '\u{12000}', ' , '])('%s is nothing in them', (written) => expect(latin(written)).toBeUndefined());

  test('lines of 65, and no letter lost', () => {
    const text = `${'A'.repeat(65)} ${'B'.repeat(64)} C ${'D'.repeat(66)} E`;
    expect(wrapped(text, 65)).toEqual(['A'.repeat(65), 'B'.repeat(64), 'C', 'D'.repeat(65), 'D E']);
    expect(wrapped('', 65)).toEqual([]);
  });

  test('whatever the text, nothing else is written, and no line loses a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 70 }), (written, most) => {
        const of = latin(written);
        if (of === undefined) return;
        expect(of.text).toMatch(/^[A-Z0-9.-]+(?: [A-Z0-9.-]+)*$/);
        const lines = wrapped(of.text, most);
        expect(lines.every((line) => line.length <= most)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(of.text.replaceAll(' ', ''));
      }),
      { numRuns: 300 },
    );
  });

  test('the whole message is made of them', () => {
    const lines = manifestOf(fhl, houses, flown()).trimEnd().split('\n').slice(1);
    expect(lines.filter((line) => !/^[A-Z0-9 ./-]+$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('TXT/')).every((line) => line.length <= 69)).toBe(true);
  });
});

describe('what the settings lack', () => {
  test.each<[document: Document, keys: string[]]>([
    [xfhl, ['master', 'origin', 'destination', 'sender', 'recipient']],
    [xfzb, ['master', 'origin', 'destination', 'sender', 'recipient', 'carrier_signatory', 'prepaid', 'weight_charge']],
    [fhl, ['master', 'origin', 'destination', 'prepaid']],
  ])('%o', (document, keys) => {
    const { filing: _, ...group } = flown();
    expect(document.lacks!(group)).toEqual(keys.map((key) => `filing.cargo.${key}`));
    expect(document.lacks!(flown())).toEqual([]);
  });

  test('somebody signs for the consignor', () => {
    const { signature: _, ...exporter } = flown().exporter;
    expect(xfzb.lacks!({ ...flown(), exporter })).toEqual(['filing.cargo.consignor_signatory']);
    expect(xfzb.lacks!({ ...flown({ consignorSignatory: 'CHEN MEI' }), exporter })).toEqual([]);
  });
});

describe('what a message cannot say', () => {
  const { freight: _, ...unpaid } = toUs;
  const [line] = toUs.items as [Shipment['items'][number]];
  const to = (change: Partial<Shipment['recipient']>): Shipment => ({ ...toUs, recipient: { ...toUs.recipient, ...change } });
  const of = (description: string): Shipment => ({ ...toUs, items: [{ ...line, product: { ...line.product, description } }] });
  const refused: [document: Document, shipment: Shipment, problem: string, change?: Partial<CargoFiling>][] = [
    [xfzb, to({ city: ' ' }), 'cargo-party-incomplete: The recipient has no city; XFZB must name it.'],
    [fhl, to({ city: '' }), 'cargo-party-incomplete: The recipient has no city; FHL must name it.'],
    [
      xfzb,
      unpaid,
      'cargo-charge-unknown: The order has no freight, and carriers.dhl-express.filing.cargo.weight_charge takes the charge by weight from it.',
      { weightCharge: 'freight' },
    ],
    [
      xfzb,
      { ...toUs, items: [{ ...line, hs: '6214' }] },
      'filing-data-missing: SCARF-MULBERRY-180 has no tariff code of six digits: hs is empty or not whole.',
    ],
    [xfhl, of('Scarf\u0001'), 'character-not-in-xml: The declaration has the character U+0001, which XML cannot hold.'],
    [xfzb, to({ lines: ['1 Main\u0002 St'] }), 'character-not-in-xml: The declaration has the character U+0002, which XML cannot hold.'],
    [
      fhl,
      { ...toUs, number: '3318810025123' },
      'cargo-house-number: The number 3318810025123 is none of at most 12 letters and digits, as FHL takes it.',
    ],
    [
      fhl,
      { ...toUs, number: 'HAWB/0001' },
      'cargo-house-number: The number HAWB/0001 is none of at most 12 letters and digits, as FHL takes it.',
    ],
    [
      fhl,
      to({ company: '\u{12000}\u{12001}' }),
      "cargo-unwritable: The recipient's name (\u{12000}… (2 characters)) cannot be written in the letters of FHL.",
    ],
    [fhl, of('***'), 'cargo-unwritable: The description of the goods ("***") cannot be written in the letters of FHL.'],
  ];
  test.each(refused)('%#', (document, shipment, problem, change) => {
    expect(found(document, shipment, change)).toContain(`documents/${problem}`);
    const [first] = document.check!(shipment, flown(change), faces);
    expect(first).toMatchObject({ severity: 'error', where: { shipment: shipment.id } });
  });

  const told: [shipment: Shipment, severity: string, problem: string][] = [
    [to({ city: 'São Paulo' }), 'warning', "transliterated: FHL says S… (9 characters) for the recipient's city S… (9 characters)."],
    [of('Étui en cuir'), 'warning', 'transliterated: FHL says "ETUI EN CUIR" for the description of the goods "Étui en cuir".'],
    [
      to({ lines: ['A'.repeat(36)] }),
      'warning',
      "cargo-over-length: The recipient's street has 36 characters in FHL, which is said to take 35.",
    ],
    [
      of('Silk, woven'),
      'note',
      "cargo-signs-replaced: FHL has no ,: they are replaced in the sender's name, the sender's street, the description of the goods.",
    ],
    [
      of('Cotton T shirt printed'),
      'note',
      'cargo-goods-shortened: HBS names the goods "COTTON T SHIRT"; TXT has them whole: "COTTON T SHIRT PRINTED".',
    ],
  ];
  test.each(told)('told: %#', (shipment, severity, problem) => {
    const all = fhl.check!(shipment, flown(), faces);
    expect(all.map(({ code, message }) => `${code}: ${message}`)).toContain(`documents/${problem}`);
    expect(all.find(({ code }) => code === `documents/${problem.split(':')[0]}`)!.severity).toBe(severity);
  });

  test('what is blank is not there', async () => {
    const shipment = to({ name: ' ', phone: '-', email: '', region: ' ', postcode: '', lines: ['', ' '] });
    expect(faultsOf(plainOf(await treeOf(waybillOf(shipment), 'HouseWaybill')), xfzbElements)).toEqual([]);
    expect(waybillOf(shipment)).toContain(
      '<ram:ConsigneeParty><ram:Name>Bernal Heights Reading Room</ram:Name><ram:PostalStructuredAddress><ram:CityName>San Francisco</ram:CityName>' +
        '<ram:CountryID>US</ram:CountryID><ram:CountryName>United States</ram:CountryName></ram:PostalStructuredAddress></ram:ConsigneeParty>',
    );
    expect(manifestOf(fhl, [shipment], flown())).toContain('\nCNE/BERNAL HEIGHTS READING ROOM\n/SAN FRANCISCO\n/US\nCVD');
    const nowhere: Shipment = { ...toUs, items: toUs.items.map((item) => ({ ...item, hs: '' })) };
    expect(manifestOf(fhl, [nowhere], flown())).not.toContain('\nHTS');
  });

  test('a number that comes later is looked at when it comes', () => {
    const { number: _, ...waiting } = toUs;
    expect(fhl.check!(waiting, flown(), faces).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('at the limit it can, and nothing is told', () => {
    const plain: Partial<Shipment['recipient']> = {
      lines: ['A'.repeat(35)],
      company: 'B'.repeat(35),
      city: 'C'.repeat(17),
      region: 'D'.repeat(9),
    };
    const group = { ...flown(), exporter: { ...flown().exporter, name: 'LINHE', lines: ['1 ROAD'] } };
    const shipment = { ...to({ ...plain, postcode: '9'.repeat(9) }), number: 'HAWB00000012', items: of('COTTON T SHIRTS').items };
    expect(fhl.check!(shipment, group, faces)).toEqual([]);
    expect(xfzb.check!(unpaid, flown(), faces)).toEqual([]);
    expect(xfhl.check!({ ...toUs, number: 'CP200000006CN' }, flown(), faces)).toEqual([]);
    expect(cargo.weightCharge).toEqual(money(35_00, 'CNY'));
  });

  test('is of every kind', () => {
    const all = new Set([...refused, ...told].map((each) => `documents/${String(each[2]).split(':')[0]}`));
    expect(cargoProblems.map(({ code }) => code).filter((code) => !all.has(code))).toEqual([]);
  });
});
