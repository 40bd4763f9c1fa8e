import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/documents/document.ts';
import { gramsOf } from '../../src/documents/ens/announced.ts';
import { ensXml } from '../../src/documents/ens/ens-xml.ts';
import type { GbEnsFiling } from '../../src/model/filing/ens.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
import { groupOf } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { announcedGroup, gbEns, toBristol, toMilan } from './ens.ts';

const faces = await testFaces();
const group = (change: Partial<GbEnsFiling> = {}): Group => announcedGroup('express', { gb: { ...gbEns, ...change } });
const fileOf = (all: readonly Shipment[], of: Group = group()): string =>
  ensXml.text(
    all.map((each) => ensXml.keep(each, of)),
    of,
    { part: 1 },
  );

/** A bookshop in Leeds that has told its EORI number. */
const toLeeds: Shipment = {
  ...toBristol,
  id: '4073',
  orders: ['#4073'],
  number: '3318810058',
  trade: 'b2b',
  recipient: {
    name: 'Owen Bairstow',
    company: 'Aire Street Books Ltd',
    lines: ['4 Aire Street'],
    city: 'Leeds',
    postcode: 'LS1 4PR',
    country: 'GB',
    taxId: { kind: 'eori', number: 'GB 205672212000' },
  },
  items: toBristol.items.slice(1, 2),
  grossMilligrams: toBristol.items[1]!.grossMilligrams,
};

const textsOf = (xml: string, name: string): string[] => [...xml.matchAll(new RegExp(`<${name}>([^<]*)<`, 'g'))].map(([, text]) => text!);

test('of the batch', async () => {
  for (const shipment of [toBristol, toLeeds]) expect(ensXml.check!(shipment, group(), faces)).toEqual([]);
  await expect(fileOf([toBristol, toLeeds])).toMatchFileSnapshot('../../fixtures/batch/filings/ens-xml.xml');
});

test('is for what the regimes announce to Great Britain, in messages of 999 goods items', () => {
  expect(ensXml).toMatchObject({ numbered: true, partSize: 999, waits: 'the entry summary that the carrier lodges with S&S GB' });
  expect(ensXml.takes!(toBristol)).toBe(3);
  expect(ensXml.serves(toBristol, group())).toBe(true);
  expect(ensXml.serves(toMilan, group())).toBe(false);
});

test('what the settings lack is named', () => {
  expect(ensXml.lacks!(groupOf('express'))).toEqual(
    [
      'sender',
      'declarant',
      'transport_mode',
      'conveyance',
      'place_of_loading',
      'place_of_unloading',
      'first_office',
      'arrival',
      'routing',
      'package_kind',
      'document_type',
      'consignor',
    ].map((key) => `filing.ens.gb.${key}`),
  );
  expect(ensXml.lacks!(group())).toEqual([]);
  const { consignor: _, ...others } = gbEns;
  const short = { ...group(), exporter: { ...group().exporter, lines: ['88 Chouzhou North Road'] } };
  expect(ensXml.lacks!({ ...short, filing: { ens: { addressedStates: {}, gb: others } } })).toEqual([]);
});

test('weights and packages add up', () => {
  const xml = fileOf([toBristol, toLeeds]);
  const grams = (texts: string[]): number => texts.reduce((sum, text) => sum + Math.round(Number(text) * 1000), 0);
  expect(textsOf(xml, 'GroMasGDS46')).toEqual(['1.042', '0.024', '0.406', '0.024']);
  expect(textsOf(xml, 'TotGroMasHEA307')).toEqual(['1.496']);
  expect(grams(textsOf(fileOf([toBristol]), 'GroMasGDS46'))).toBe(Math.round(toBristol.grossMilligrams / 1000));
  expect(textsOf(xml, 'TotNumOfIteHEA305')).toEqual(['4']);
  expect(textsOf(xml, 'IteNumGDS7')).toEqual(['1', '2', '3', '4']);
  expect(textsOf(xml, 'NumOfPacGS24')).toEqual(['1', '0', '0', '1']);
  expect(textsOf(xml, 'TotNumOfPacHEA306')).toEqual(['2']);
});

test.each([
  [400, '0.001'],
  [1_499, '0.001'],
  [1_500, '0.002'],
  [1_000_000, '1.000'],
])('%s mg gross are %s kg', (grossMilligrams, kilograms) => {
  const [item] = toBristol.items as [Item];
  const xml = fileOf([{ ...toBristol, grossMilligrams, items: [{ ...item, grossMilligrams }] }]);
  expect([textsOf(xml, 'GroMasGDS46'), textsOf(xml, 'TotGroMasHEA307')]).toEqual([[kilograms], [kilograms]]);
});

test('many light lines have a gram each, and the parcel no less', () => {
  expect(gramsOf(9_000, Array(10).fill(900))).toEqual(Array(10).fill(1));
  expect(gramsOf(12_600, [10_000, 400, 2_200])).toEqual([10, 1, 2]);
});

test('a declaration has a reference of its own, the same for the same parcels', () => {
  const of = group();
  const reference = (all: readonly Shipment[], at: Group = of): string =>
    ensXml.reference!(
      all.map((each) => ensXml.keep(each, at)),
      at,
      { part: 1 },
    );
  expect(reference([toBristol, toLeeds])).toMatch(/^261122-[0-9A-F]{14}$/);
  expect(textsOf(fileOf([toBristol]), 'RefNumHEA4')).toEqual([reference([toBristol])]);
  expect(reference([toBristol])).toBe(reference([toBristol]));
  expect(reference([toLeeds])).not.toBe(reference([toBristol]));
  expect(reference([toBristol], { ...of, on: '2026-11-23' })).not.toBe(reference([toBristol]));
  expect(fileOf([toBristol])).toBe(fileOf([toBristol]));
});

test('what may be absent is, and stands where the settings say it', () => {
  const { recipient: _, indicator: __, ...bare } = gbEns;
  const plain = fileOf([toBristol], announcedGroup('express', { gb: bare }));
  for (const name of ['MesRecMES6', 'SpeCirIndHEA1', 'CUSOFFLON', 'TRAREP', 'TRACARENT601', 'UNDanGooCodGDI1', 'TINCE259'])
    expect(plain).not.toContain(name);
  const full = fileOf(
    [toBristol],
    group({
      vehicle: 'B-2447',
      vehicleCountry: 'CN',
      payment: 'H',
      declarationPlace: 'London',
      lodgementOffice: 'GB000060',
      representative: 'GB987654321098',
      carrier: 'GB111222333444',
    }),
  );
  expect(textsOf(full, 'TINTRE1')).toEqual(['GB987654321098']);
  expect(textsOf(full, 'TINTRACARENT602')).toEqual(['GB111222333444']);
  expect(textsOf(full, 'NatOfMeaOfTraCroHEA87')).toEqual(['CN']);
});

test('dangerous goods have their UN number', () => {
  const [item] = toBristol.items as [Item];
  const perfume = { ...item, product: { ...item.product, dangerousGoods: 'UN1266' } };
  expect(textsOf(fileOf([{ ...toBristol, items: [perfume] }]), 'UNDanGooCodGDI1')).toEqual(['1266']);
});

describe('what it cannot say', () => {
  const of = (change: Partial<Shipment['recipient']>): Shipment => ({ ...toBristol, recipient: { ...toBristol.recipient, ...change } });
  const goods = (change: Partial<Item>, product: Partial<Item['product']> = {}): Shipment => {
    const [item] = toBristol.items as [Item];
    return { ...toBristol, items: [{ ...item, ...change, product: { ...item.product, ...product } }] };
  };
  const many = (lines: number): Shipment => ({ ...toBristol, items: Array.from({ length: lines }, () => toBristol.items[0]!) });
  const x = (length: number): string => 'x'.repeat(length);
  const long = 'filing-value-too-long';
  const wrong = 'filing-wrong-form';

  test.each<[what: string, breached: Shipment, kept: Shipment, code: string, field: string]>([
    ['name', of({ name: x(36) }), of({ name: x(35) }), long, 'recipient.name'],
    ['no name', of({ name: ' ' }), of({ name: 'Ro' }), wrong, 'recipient.name'],
    ['street', of({ lines: [x(17), x(17)] }), of({ lines: [x(17), x(16)] }), long, 'recipient.lines'],
    ['city', of({ city: x(36) }), of({ city: x(35) }), long, 'recipient.city'],
    ['postcode', of({ postcode: x(10) }), of({ postcode: x(9) }), long, 'recipient.postcode'],
    ['number', { ...toBristol, number: x(36) }, { ...toBristol, number: x(35) }, long, 'number'],
    ['description', goods({}, { description: x(281) }), goods({}, { description: x(280) }), long, 'description'],
    ['no description', goods({}, { description: '' }), goods({}, { description: 'Scarf' }), wrong, 'description'],
    ['tariff code', goods({ hs: '62141' }), goods({ hs: '621410' }), wrong, 'hs'],
    ['lines', many(1000), many(999), 'filing-too-many-lines', 'items'],
  ])('%s', (_, breached, kept, code, field) => {
    expect(ensXml.check!(breached, group(), faces).map(({ code, where }) => [code, where.field])).toEqual([[`documents/${code}`, field]]);
    expect(ensXml.check!(kept, group(), faces)).toEqual([]);
  });

  test('a control character is no XML', () => {
    expect(ensXml.check!(of({ city: 'Bris\u0001tol' }), group(), faces).map(({ code }) => code)).toEqual([
      'documents/character-not-in-xml',
    ]);
  });

  test('a flight of an earlier day was left in the settings', () => {
    expect(ensXml.check!(toBristol, group({ arrival: '2026-11-22 00:10' }), faces)).toEqual([]);
    expect(ensXml.check!(toBristol, group({ arrival: '2026-11-21 23:50' }), faces).map(({ message }) => message)).toEqual([
      'The settings do not say when the goods arrive (2026-11-21 23:50 is before the day of declaration): ' +
        'carriers.dhl-express.filing.ens.gb.arrival is missing.',
    ]);
  });

  test('people’s own is masked', () => {
    expect(ensXml.check!(of({ name: `Dame ${x(31)}` }), group(), faces).map(({ message }) => message)).toEqual([
      'The recipient’s name D… (36 characters) has more than the 35 characters that the entry summary of Great Britain (IE315) takes.',
    ]);
  });
});
