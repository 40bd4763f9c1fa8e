import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/documents/document.ts';
import { ukBirds } from '../../src/documents/uk/uk-birds.ts';
import { ukSrds } from '../../src/documents/uk/uk-srds.ts';
import type { UkBirds, UkFiling, UkSrds } from '../../src/model/filing/uk.ts';
import { type Convert, money } from '../../src/model/money.ts';
import type { Product, Shipment } from '../../src/model/shipment.ts';
import { testFaces } from '../fonts.ts';
import { birdsFile, british, irish, pounds, srdsFile, uk, ukGroup } from './uk.ts';

const faces = await testFaces();
const [inDollars, withIoss] = irish as [Shipment, Shipment];
const [spoons, tea] = british as [Shipment, Shipment];

const textsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)<`, 'g'))].map(([, text]) => text!);
/** The first element of a name, with what is in it. */
const elementOf = (xml: string, name: string): string | undefined => new RegExp(`<${name}>.*?</${name}>`, 's').exec(xml)?.[0];
const pence = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0);
const milligrams = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Math.round(Number(text) * 1e6), 0);

const forIreland = (change: Partial<UkSrds>): Group => ukGroup({ srds: { ...uk.srds, ...change } });
const forBritain = (change: Partial<UkBirds>): Group => ukGroup({ birds: { ...uk.birds, ...change } });
const without = (...keys: readonly (keyof UkFiling)[]): Group => {
  const filing: Partial<UkFiling> = Object.fromEntries(Object.entries(uk).filter(([key]) => !keys.includes(key as keyof UkFiling)));
  return { ...ukGroup(), filing: { uk: filing } };
};

test.each(irish.map((shipment, i) => [i + 1, shipment] as const))('SRDS of parcel %i', async (i, shipment) => {
  expect(ukSrds.check!(shipment, ukGroup(), faces, pounds)).toEqual([]);
  await expect(srdsFile(ukSrds, shipment, ukGroup())).toMatchFileSnapshot(`../../fixtures/batch/filings/uk-srds-${i}.xml`);
});

test('BIRDS of two parcels', async () => {
  for (const shipment of british) expect(ukBirds.check!(shipment, ukGroup(), faces, pounds)).toEqual([]);
  await expect(birdsFile(british, ukGroup())).toMatchFileSnapshot('../../fixtures/batch/filings/uk-birds.xml');
});

test('SRDS is a declaration a parcel, BIRDS one of 999 goods items; each for what the regime found', () => {
  const waits = 'lodging by the declarant, and acceptance by HMRC';
  expect(ukSrds).toMatchObject({ kind: 'text', partSize: 1, numbered: true, waits });
  expect(ukBirds).toMatchObject({ kind: 'gathered', partSize: 999, numbered: true, waits });
  expect(ukBirds.takes!(tea)).toBe(6);
  for (const shipment of [inDollars, spoons]) {
    expect(ukSrds.serves(shipment, ukGroup())).toBe(shipment === inDollars);
    expect(ukBirds.serves(shipment, ukGroup())).toBe(shipment === spoons);
  }
  const inFull = { ...spoons, decision: { ...spoons.decision, procedure: 'h1' } };
  expect([ukSrds.serves(inFull, ukGroup()), ukBirds.serves(inFull, ukGroup())]).toEqual([false, false]);
});

describe('settings that it needs', () => {
  const { lodged: _lodged, ...placed } = uk.srds;
  const { location: _location, ...unplaced } = uk.birds;
  const { flight: _flight, ...grounded } = uk.birds;

  test.each<[filing: UkFiling, irish: string[], british: string[]]>([
    [uk, [], []],
    [{ ...uk, srds: placed }, ['filing.uk.srds.lodged'], []],
    [{ ...uk, birds: unplaced }, [], ['filing.uk.birds.location']],
    [{ ...uk, birds: grounded }, [], ['filing.uk.birds.flight']],
    [{ ...uk, birds: { ...grounded, ship: '9811000' } }, [], []],
    [
      {},
      ['filing.uk.declarant', 'filing.uk.srds.lodged', 'filing.uk.srds.location'],
      [
        'filing.uk.declarant',
        'filing.uk.birds.lodged',
        'filing.uk.birds.location',
        'filing.uk.importer',
        'filing.uk.birds.entry_summary',
        'filing.uk.birds.authorisation',
        'filing.uk.birds.supervising_office',
        'filing.uk.birds.flight',
      ],
    ],
  ])('%#', (filing, irish, british) => {
    const group = { ...ukGroup(), filing: { uk: filing } };
    expect([ukSrds.lacks!(group), ukBirds.lacks!(group)]).toEqual([irish, british]);
  });

  test('how the importer is represented, unless the declarant is the importer', () => {
    expect(ukBirds.lacks!(without('representation'))).toEqual(['filing.uk.representation']);
    const { representation: _, ...alone } = uk;
    expect(ukBirds.lacks!({ ...ukGroup(), filing: { uk: { ...alone, importer: 'XI205672212000' } } })).toEqual([]);
    const { filing: _filing, ...group } = ukGroup();
    expect(ukSrds.lacks!(group)).toHaveLength(3);
  });
});

describe('values and weights', () => {
  test('of the lines add up to the parcel', () => {
    for (const shipment of irish) {
      const xml = srdsFile(ukSrds, shipment, ukGroup());
      const whole = shipment.value.currency === 'GBP' ? shipment.value : pounds(shipment.value, 'GBP')!.money;
      expect(pence(textsOf(xml, 'CustomsValueAmount'))).toBe(whole.minor);
      expect(milligrams(textsOf(xml, 'GrossMassMeasure'))).toBe(shipment.grossMilligrams);
    }
    const xml = birdsFile(british, ukGroup());
    expect(pence(textsOf(xml, 'ItemChargeAmount'))).toBe(pounds(spoons.value, 'GBP')!.money.minor + tea.value.minor);
    expect(milligrams(textsOf(xml, 'GrossMassMeasure'))).toBe(spoons.grossMilligrams + tea.grossMilligrams);
    expect(milligrams(textsOf(xml, 'NetNetWeightMeasure'))).toBe(spoons.netMilligrams + tea.netMilligrams);
  });

  test('packing is shared out to the lines', () => {
    for (const shipment of irish) {
      const packed = { ...shipment, grossMilligrams: shipment.grossMilligrams + 20_001 };
      expect(milligrams(textsOf(srdsFile(ukSrds, packed, ukGroup()), 'GrossMassMeasure'))).toBe(packed.grossMilligrams);
    }
    const packed = british.map((shipment) => ({ ...shipment, grossMilligrams: shipment.grossMilligrams + 20_001 }));
    const all = packed.reduce((sum, { grossMilligrams }) => sum + grossMilligrams, 0);
    expect(milligrams(textsOf(birdsFile(packed, ukGroup()), 'GrossMassMeasure'))).toBe(all);
  });

  test('three lines of 3.33 USD share out what 9.99 USD are in pounds', () => {
    const [item] = inDollars.items as [Shipment['items'][number]];
    const third = { ...item, value: money(3_33, 'USD') };
    const shipment = { ...inDollars, items: [third, third, third], value: money(9_99, 'USD') };
    expect(textsOf(srdsFile(ukSrds, shipment, ukGroup()), 'CustomsValueAmount')).toEqual(['2.56', '2.56', '2.56']);
    const more = { ...shipment, value: money(10_00, 'USD') };
    expect(textsOf(srdsFile(ukSrds, more, ukGroup()), 'CustomsValueAmount')).toEqual(['2.57', '2.56', '2.56']);
  });

  test.each([
    [1, '0.000001'],
    [500_000, '0.5'],
    [1_000_000, '1'],
    [10_000_000, '10'],
    [12_345_678, '12.345678'],
  ])('%s mg are %s kg', (grossMilligrams, kilograms) => {
    const [item] = inDollars.items as [Shipment['items'][number]];
    const xml = srdsFile(ukSrds, { ...inDollars, grossMilligrams, items: [item] }, ukGroup());
    expect(textsOf(xml, 'GrossMassMeasure')).toEqual([kilograms]);
  });

  test('each parcel is one package of a bulk declaration, counted at its first line', () => {
    const xml = birdsFile(british, ukGroup());
    expect(textsOf(xml, 'QuantityQuantity')).toEqual(['1', '0', '1', '0', '0', '0', '0', '0']);
    expect(textsOf(xml, 'TotalPackageQuantity')).toEqual(['2']);
    expect(textsOf(xml, 'GoodsItemQuantity')).toEqual(['8']);
    expect(textsOf(xml, 'MarksNumbersID')).toEqual([...Array(2).fill(spoons.number), ...Array(6).fill(tea.number)]);
  });
});

describe('who declares', () => {
  test.each<[what: string, change: Partial<UkFiling>, agent: string | undefined, statements: string[]]>([
    ['indirectly', {}, '<Agent><FunctionCode>3</FunctionCode></Agent>', ['NIIMP', 'NIIMP']],
    ['directly', { representation: 'direct' }, '<Agent><FunctionCode>2</FunctionCode></Agent>', ['NIIMP', 'NIIMP']],
    [
      'by another',
      { representative: 'GB433120907000' },
      '<Agent><ID>GB433120907000</ID><FunctionCode>3</FunctionCode></Agent>',
      ['NIIMP', 'NIIMP'],
    ],
    ['by itself', { representative: 'GB205672212000' }, '<Agent><FunctionCode>3</FunctionCode></Agent>', ['NIIMP', 'NIIMP']],
    ['the importer', { importer: 'XI205672212000' }, undefined, ['NIIMP', '00500', 'NIIMP', '00500']],
  ])('%s', (_what, change, agent, statements) => {
    const xml = srdsFile(ukSrds, inDollars, ukGroup(change));
    expect(elementOf(xml, 'Agent')).toBe(agent);
    expect(textsOf(xml, 'StatementCode')).toEqual(statements);
  });

  test('of a bulk declaration', () => {
    expect(new Set(textsOf(birdsFile(british, ukGroup()), 'StatementCode'))).toEqual(new Set(['00200']));
    const own = birdsFile(british, ukGroup({ importer: 'GB205672212000' }));
    expect(new Set(textsOf(own, 'StatementDescription'))).toEqual(new Set(['IMPORTER']));
    expect(elementOf(own, 'Agent')).toBeUndefined();
    expect(elementOf(birdsFile(british, forBritain({ authorisationHolder: 'GB433120907000' })), 'AuthorisationHolder')).toContain(
      '<ID>GB433120907000</ID>',
    );
  });

  test('Great Britain may have another importer than Northern Ireland', () => {
    const xml = birdsFile(british, forBritain({ importer: 'GB433120907000' }));
    expect(elementOf(xml, 'Importer')).toBe('<Importer><ID>GB433120907000</ID></Importer>');
    const irishOne = srdsFile(ukSrds, inDollars, forBritain({ importer: 'GB433120907000' }));
    expect(elementOf(irishOne, 'Importer')).toBe('<Importer><ID>XI433120907000</ID></Importer>');
  });

  test('a recipient with an EORI number imports', () => {
    const own = { ...inDollars, recipient: { ...inDollars.recipient, taxId: { kind: 'eori', number: 'xi 318 442 905 000' } } };
    expect(ukSrds.check!(own, without('importer'), faces, pounds)).toEqual([]);
    expect(elementOf(srdsFile(ukSrds, own, without('importer')), 'Importer')).toBe('<Importer><ID>XI318442905000</ID></Importer>');
  });

  test.each([
    ['980780684', 'GB980780684'],
    ['980 7806 84', 'GB980780684'],
    ['XI980780684', 'XI980780684'],
    ['GD001', 'GBGD001'],
  ])('a company that accounts for the VAT itself is named by its number %s', (number, written) => {
    const codes = [...inDollars.decision.codes!, { kind: 'fiscal-role', code: 'FR2' } as const];
    const company = {
      ...inDollars,
      recipient: { ...inDollars.recipient, taxId: { kind: 'vat', number } },
      decision: { ...inDollars.decision, codes },
    };
    expect(elementOf(srdsFile(ukSrds, company, ukGroup()), 'DomesticDutyTaxParty')).toBe(
      `<DomesticDutyTaxParty><ID>${written}</ID><RoleCode>FR2</RoleCode></DomesticDutyTaxParty>`,
    );
  });
});

describe('how the goods come', () => {
  test.each<[change: Partial<UkSrds>, element: string, texts: string[]]>([
    [{}, 'TypeCode', ['IMD', 'A', 'U', '271']],
    [{ lodged: 'arrived' }, 'TypeCode', ['IMA', 'A', 'U', '271']],
    [{ inventory: 'GB/1234-:3332HB' }, 'TypeCode', ['IMD', 'A', 'U', '271', 'MCR']],
    [{}, 'ModeCode', ['5']],
    [{ transport: '3' }, 'ModeCode', ['3']],
    [{ packingList: 'PL-20261122-7' }, 'ID', ['GB205672212000', '85131000', '48211000', 'XI433120907000', 'PL-20261122-7']],
    [{}, 'FreightChargeAmount', ['3.00']],
    [{ postalCharge: money(9_00, 'GBP') }, 'FreightChargeAmount', ['3.00']],
  ])('to Northern Ireland, %o: %s', (change, element, texts) => {
    expect(textsOf(srdsFile(ukSrds, inDollars, forIreland(change)), element)).toEqual(texts);
  });

  test('the postal charge of the settings stands where the order names no freight', () => {
    const { freight: _, ...shipment } = inDollars;
    const xml = srdsFile(ukSrds, shipment, forIreland({ postalCharge: money(9_00, 'GBP') }));
    expect(textsOf(xml, 'FreightChargeAmount')).toEqual(['9.00']);
  });

  test.each<[change: Partial<UkBirds>, element: string, inside: string]>([
    [{}, 'ArrivalTransportMeans', '<ID>CA937</ID><IdentificationTypeCode>40</IdentificationTypeCode>'],
    [{}, 'Consignment', '<Consignment><ContainerCode>0</ContainerCode>'],
    [{}, 'BorderTransportMeans', '<ModeCode>4</ModeCode>'],
    [{ lodged: 'arrived' }, 'TypeCode', 'IMJ'],
    [{}, 'TypeCode', 'IMK'],
    [{ containers: ['TCLU4265727'] }, 'Consignment', '<Consignment><ContainerCode>1</ContainerCode>'],
    [{ containers: ['TCLU4265727'] }, 'TransportEquipment', '<SequenceNumeric>1</SequenceNumeric><ID>TCLU4265727</ID>'],
    [{ inventory: 'GB/LHR-125' }, 'GoodsShipment', '<CategoryCode>Z</CategoryCode><ID>GB/LHR-125</ID><TypeCode>MCR</TypeCode>'],
    [{ packing: 'PA' }, 'Packaging', '<TypeCode>PA</TypeCode>'],
  ])('to Great Britain, %o: %s', (change, element, inside) => {
    expect(elementOf(birdsFile(british, forBritain(change)), element)).toContain(inside);
  });

  test('by ship', () => {
    const { flight: _, ...birds } = uk.birds;
    const xml = birdsFile(british, ukGroup({ birds: { ...birds, ship: '9811000' } }));
    expect(elementOf(xml, 'ArrivalTransportMeans')).toContain('<ID>9811000</ID><IdentificationTypeCode>10</IdentificationTypeCode>');
    expect(textsOf(xml, 'ModeCode')).toEqual(['1']);
  });
});

test('the reference of a bulk declaration is the same for the same parcels of a day, and no other’s', () => {
  const kept = (all: readonly Shipment[]) => all.map((shipment) => ukBirds.keep(shipment, ukGroup(), pounds));
  const referenceOf = (all: readonly Shipment[], group: Group): string => ukBirds.reference!(kept(all), group, { part: 1 });
  const reference = referenceOf(british, ukGroup());
  expect(reference).toMatch(/^B20261122-[0-9A-F]{12}$/);
  expect(textsOf(birdsFile(british, ukGroup()), 'FunctionalReferenceID')).toEqual([reference]);
  expect(referenceOf(british, ukGroup())).toBe(reference);
  expect(referenceOf([spoons], ukGroup())).not.toBe(reference);
  expect(referenceOf(british, { ...ukGroup(), on: '2026-11-23' })).not.toBe(reference);
});

const of = (change: Partial<Product>, hs?: string): Shipment => ({
  ...inDollars,
  items: inDollars.items.map((item) => ({ ...item, ...(hs !== undefined && { hs }), product: { ...item.product, ...change } })).slice(0, 1),
});
const byExporter = (change: Partial<Group['exporter']>): Group => ({ ...ukGroup(), exporter: { ...ukGroup().exporter, ...change } });
const none: Convert = () => undefined;
const many = (shipment: Shipment, lines: number): Shipment => ({ ...shipment, items: Array(lines).fill(shipment.items[0]) });

describe('what a declaration cannot say', () => {
  const { freight: _, ...unfreighted } = inDollars;
  const misnumbered = { ...inDollars, recipient: { ...inDollars.recipient, taxId: { kind: 'eori', number: 'GB31844290500' } } };

  test.each<[shipment: Shipment, group: Group, problem: string]>([
    [of({}, '8513100'), ukGroup(), 'data-missing: LAMP-USB has no commodity code of eight digits: hs_gb is empty or not whole.'],
    [
      inDollars,
      without('importer'),
      'setting-missing: The settings do not say under which EORI number goods for a recipient without one are imported: ' +
        'carriers.dhl-express.filing.uk.importer is missing.',
    ],
    [
      inDollars,
      without('representation'),
      'setting-missing: The settings do not say how the declarant represents the importer: ' +
        'carriers.dhl-express.filing.uk.representation is missing.',
    ],
    [
      unfreighted,
      ukGroup(),
      'setting-missing: The settings do not say which postal charge is declared for an order that names no freight: ' +
        'carriers.dhl-express.filing.uk.srds.postal_charge is missing.',
    ],
    [
      misnumbered,
      ukGroup(),
      'wrong-form: The EORI number of the recipient G… (13 characters) cannot stand in UK-SRDS: ' +
        'it must be two letters of a country and up to 15 letters or digits; GB and XI have twelve digits.',
    ],
    [
      { ...inDollars, freight: money(40_00, 'CNY') },
      ukGroup(),
      'no-rate: UK-SRDS states amounts in GBP, and the rates of the day have none for CNY.',
    ],
    [many(inDollars, 1000), ukGroup(), 'too-many-lines: 1000 content lines are more than the 999 that UK-SRDS takes for one parcel.'],
    [
      { ...inDollars, number: '4'.repeat(23) },
      ukGroup(),
      `value-too-long: The number ${'4'.repeat(23)} has more than the 22 characters that UK-SRDS takes.`,
    ],
    [
      of({ description: 'd'.repeat(513) }),
      ukGroup(),
      `value-too-long: The description ${'d'.repeat(513)} has more than the 512 characters that UK-SRDS takes.`,
    ],
    [
      inDollars,
      byExporter({ lines: ['a'.repeat(50), 'b'.repeat(19)] }),
      `value-too-long: The address of the exporter ${'a'.repeat(50)}, ${'b'.repeat(19)} has more than the 70 characters that UK-SRDS takes.`,
    ],
    [
      inDollars,
      byExporter({ name: 'n'.repeat(71) }),
      `value-too-long: The name of the exporter ${'n'.repeat(71)} has more than the 70 characters that UK-SRDS takes.`,
    ],
    [
      inDollars,
      byExporter({ city: 'c'.repeat(36) }),
      `value-too-long: The city of the exporter ${'c'.repeat(36)} has more than the 35 characters that UK-SRDS takes.`,
    ],
    [
      inDollars,
      byExporter({ postcode: '3220000000' }),
      'value-too-long: The postcode of the exporter 3220000000 has more than the 9 characters that UK-SRDS takes.',
    ],
  ])('to Northern Ireland %#', (shipment, group, problem) => {
    const found = ukSrds.check!(shipment, group, faces, pounds);
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([`documents/filing-${problem}`]);
    expect(found[0]).toMatchObject({ severity: 'error', where: { shipment: shipment.id } });
  });

  test.each<[shipment: Shipment, group: Group, convert: Convert, code: string]>([
    [spoons, ukGroup(), none, 'documents/filing-no-rate'],
    [many(tea, 1000), ukGroup(), pounds, 'documents/filing-too-many-lines'],
    [tea, byExporter({ city: 'c'.repeat(36) }), pounds, 'documents/filing-value-too-long'],
    [
      { ...tea, items: tea.items.map((item) => ({ ...item, product: { ...item.product, description: 'Tea\u0001cup' } })) },
      ukGroup(),
      pounds,
      'documents/character-not-in-xml',
    ],
  ])('to Great Britain %#', (shipment, group, convert, code) => {
    expect(ukBirds.check!(shipment, group, faces, convert).map((problem) => problem.code)).toEqual([code]);
  });

  test('at the limit it can', () => {
    const widest = byExporter({
      lines: ['a'.repeat(50), 'b'.repeat(18)],
      name: 'n'.repeat(70),
      city: 'c'.repeat(35),
      postcode: '322000000',
    });
    const long = of({ description: 'd'.repeat(512) }, '8513100000');
    expect(ukSrds.check!({ ...long, number: '4'.repeat(22) }, widest, faces, pounds)).toEqual([]);
    expect(elementOf(srdsFile(ukSrds, long, widest), 'Classification')).toContain('<ID>85131000</ID>');
    expect(ukSrds.check!(many(withIoss, 999), ukGroup(), faces, none)).toEqual([]);
    expect(ukBirds.check!(many(tea, 999), ukGroup(), faces, none)).toEqual([]);
    expect(elementOf(srdsFile(ukSrds, inDollars, byExporter({ postcode: '' })), 'Exporter')).toContain('<PostcodeID>NA</PostcodeID>');
  });
});
