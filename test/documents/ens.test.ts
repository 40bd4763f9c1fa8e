import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Group, TextDocument } from '../../src/documents/document.ts';
import { ens } from '../../src/documents/ens/ens.ts';
import { cellsOf, ensCsv } from '../../src/documents/ens/ens-csv.ts';
import { ensSchema } from '../../src/documents/ens/schema.ts';
import { columnOf } from '../../src/documents/ens/values.ts';
import type { EnsFiling } from '../../src/model/filing/ens.ts';
import { money } from '../../src/model/money.ts';
import type { Item, Shipment } from '../../src/model/shipment.ts';
import { groupOf } from '../batch.ts';
import { testFaces } from '../fonts.ts';
import { announced, announcedGroup, ensFiling, toGermany, toGreece, toMilan } from './ens.ts';

const faces = await testFaces();
const agrees = new Ajv({ strict: false }).compile(z.toJSONSchema(ensSchema(), { target: 'draft-7' }) as object);

const fileOf = (document: TextDocument, all: readonly Shipment[], group: Group): string =>
  document.head(group) +
  all.map((each, i) => document.each(each, group, i)).join('') +
  document.tail(group, { shipments: all.length, items: 0 });

// biome-ignore lint/suspicious/noExplicitAny: the tests look where they like
const jsonOf = (all: readonly Shipment[], group: Group): any => JSON.parse(fileOf(ens, all, group));

const byChannel: readonly [channel: Shipment['channel'], shipment: Shipment][] = [
  ['mail', toGermany],
  ['air-parcel', toGreece],
  ['express', toMilan],
];

test.each(byChannel)('by %s', async (channel, shipment) => {
  const group = announcedGroup(channel);
  expect(ens.check!(shipment, group, faces)).toEqual([]);
  const json = JSON.parse(fileOf(ens, [shipment], group));
  expect(agrees(json), JSON.stringify(agrees.errors)).toBe(true);
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../../fixtures/batch/filings/ens-${channel}.json`);
  await expect(fileOf(ensCsv, [shipment], group)).toMatchFileSnapshot(`../../fixtures/batch/filings/ens-${channel}.csv`);
});

test('several parcels are one list, the same for the same input', () => {
  const text = fileOf(ens, [toGermany, { ...toGermany, number: 'LX100000048CN' }], announcedGroup());
  expect(agrees(JSON.parse(text))).toBe(true);
  expect(JSON.parse(text).houses.map((house: { GS: Record<string, Record<string, string>> }) => house.GS['12 09 000 000'])).toEqual([
    { '12 09 001 000': 'LX100000003CN' },
    { '12 09 001 000': 'LX100000048CN' },
  ]);
  expect(fileOf(ens, [toGermany, { ...toGermany, number: 'LX100000048CN' }], announcedGroup())).toBe(text);
});

describe('the schema refuses', () => {
  test.each<[what: string, from: string | RegExp, to: string]>([
    ['another element', '{"11 04', '{"11 05 000 000":{},"11 04'],
    ['a missing name', /"13 03 016 000":"[^"]*",/, ''],
    ['a missing tariff code', /,"18 09 000 000":\{[^}]*\}/, ''],
    ['a long description', /"18 05 001 000":"[^"]*"/, `"18 05 001 000":"${'x'.repeat(513)}"`],
    ['a currency in small letters', /"14 12 012 000":"EUR"/, '"14 12 012 000":"eur"'],
    ['a seventh decimal', /"18 03 001 000":"[^"]*"/, '"18 03 001 000":"0.1234567"'],
    ['the value by express', '"11 04 001 000":"F43"', '"11 04 001 000":"F32"'],
    ['no lines', /"SI":\[.*\]\}\n/, '"SI":[]}\n'],
  ])('%s', (_, from, to) => {
    const text = fileOf(ens, [toGermany], announcedGroup());
    expect(text.replace(from, to)).not.toBe(text);
    expect(agrees(JSON.parse(text.replace(from, to)))).toBe(false);
  });
});

test.each<[why: string, group: Group, column: string]>([
  ['mail', announcedGroup('mail'), 'F43'],
  ['express', announcedGroup('express'), 'F32'],
  ['air parcels of a post', announcedGroup('air-parcel'), 'F43'],
  ['air parcels of a line', { ...announcedGroup('air-parcel'), services: { line: { name: 'Air line' } } }, 'F32'],
  ['as the settings say', announcedGroup('express', { column: 'F43' }), 'F43'],
])('%s: %#', (_, group, column) => {
  expect(columnOf(group)).toBe(column);
});

test('is for what the regimes announce to ICS2, needs the number and waits', () => {
  for (const document of [ens, ensCsv]) {
    expect(document).toMatchObject({ numbered: true, waits: 'the entry summary that the carrier files with ICS2' });
    expect(document.serves(toGermany, announcedGroup())).toBe(true);
    expect(document.serves({ ...toGermany, decision: { ...toGermany.decision, entrySummary: 'gb' } }, announcedGroup())).toBe(false);
    const { entrySummary: _, ...decision } = toGermany.decision;
    expect(document.serves({ ...toGermany, decision }, announcedGroup())).toBe(false);
  }
});

test('what the settings lack is named', () => {
  const { uscc: _, ...ids } = groupOf('mail').exporter.ids;
  const bare = { ...groupOf('mail'), exporter: { ...groupOf('mail').exporter, ids } };
  const all = ['filing.ens.declarant', 'filing.ens.addressed_state', 'filing.ens.document_type', 'filing.ens.exporter_person'];
  expect(ens.lacks!(bare)).toEqual(all);
  expect(ens.lacks!({ ...bare, filing: { ens: { ...ensFiling, exporterPerson: '1' } } })).toEqual([]);
  expect(ens.lacks!(announcedGroup())).toEqual([]);
});

describe('what it says', () => {
  const gs = (shipment: Shipment, change: Partial<EnsFiling> = {}) =>
    jsonOf([shipment], announcedGroup(shipment.channel, change)).houses[0].GS;

  test('weights and values add up to the parcel', () => {
    for (const [channel, unpacked] of byChannel) {
      const shipment = { ...unpacked, grossMilligrams: unpacked.grossMilligrams + 20_001 };
      const { GS, SI } = jsonOf([shipment], announcedGroup(channel)).houses[0];
      const micro = (text: string): number => Math.round(Number(text) * 1e6);
      const total = (group: string, number: string): number =>
        SI.reduce((sum: number, item: Record<string, Record<string, string>>) => sum + micro(item[group]?.[number] ?? '0'), 0);
      expect(micro(GS['18 03 000 000']['18 03 001 000'])).toBe(shipment.grossMilligrams);
      if (channel === 'express') expect(total('18 04 000 000', '18 04 001 000')).toBe(shipment.grossMilligrams);
      else {
        expect(total('14 12 000 000', '14 12 014 000')).toBe(shipment.value.minor * 1e4);
        expect(total('18 01 000 000', '18 01 001 000')).toBe(shipment.netMilligrams);
      }
      expect(SI.map((item: Record<string, Record<string, string>>) => item['18 06 000 000']!['18 06 004 000'])).toEqual(
        shipment.items.map((_, i) => (i === 0 ? '1' : '0')),
      );
    }
  });

  test('a company that buys is the consignee with its EORI number, its person stands with the address', () => {
    const consignee = gs(toMilan)['13 03 000 000'];
    expect(consignee).toMatchObject({
      '13 03 016 000': 'Libreria del Naviglio S.r.l.',
      '13 03 017 000': 'IT01234567890',
      '13 03 028 000': '2',
      '13 03 018 000': { '13 03 018 023': 'Via Vigevano 18', '13 03 018 024': 'Giulia Ferrante, Scala B' },
    });
  });

  test('a person who has it sent to a company is the consignee', () => {
    expect(gs(toGreece)['13 03 000 000']).toMatchObject({
      '13 03 016 000': 'Ελένη Παπαδοπούλου',
      '13 03 028 000': '1',
      '13 03 018 000': { '13 03 018 024': 'Καφενείο «Η Ωραία Ελλάς»' },
    });
  });

  test('a VAT number is no EORI number and stays away', () => {
    const known = { ...toMilan, recipient: { ...toMilan.recipient, taxId: { kind: 'vat', number: 'IT01234567890' } } };
    expect(gs(known)['13 03 000 000']).not.toHaveProperty('13 03 017 000');
  });

  test.each([
    ['DE', 'DE'],
    ['NO', 'NO'],
  ])('a parcel to %s is addressed to %s', (country, state) => {
    const shipment = { ...toGermany, recipient: { ...toGermany.recipient, country } };
    expect(gs(shipment)['16 02 000 000']).toEqual({ '16 02 020 000': state });
  });

  test('a representative stands at the head', () => {
    const representative = { ...ensFiling.declarant!, eori: 'NL123456789', name: 'Zollhaus BV', status: '2' as const };
    const file = jsonOf([toGermany], announcedGroup('mail', { representative }));
    expect(agrees(file)).toBe(true);
    expect(file.D['13 06 000 000']).toMatchObject({ '13 06 016 000': 'Zollhaus BV', '13 06 030 000': '2' });
  });

  test('a third decimal of an amount is left away where it says nothing', () => {
    const inDinars = (minor: number): Shipment => {
      const [item] = toGermany.items as [Item];
      const value = money(minor, 'KWD');
      return { ...toGermany, items: [{ ...item, value }], value };
    };
    const { SI } = jsonOf([inDinars(12_340)], announcedGroup()).houses[0];
    expect(SI[0]['14 12 000 000']).toEqual({ '14 12 012 000': 'KWD', '14 12 014 000': '12.34' });
    expect(ens.check!(inDinars(12_345), announcedGroup(), faces).map(({ message }) => message)).toEqual([
      'The value of the line (14 12 014) 12.345 cannot stand in the entry summary (F43): it must be a number of the form n..16,2.',
    ]);
  });
});

describe('what it cannot say', () => {
  const of = (change: Partial<Shipment['recipient']>): Shipment => ({ ...toGermany, recipient: { ...toGermany.recipient, ...change } });
  const goods = (change: Partial<Item>, product: Partial<Item['product']> = {}): Shipment => {
    const [item] = toGermany.items as [Item];
    return { ...toGermany, items: [{ ...item, ...change, product: { ...item.product, ...product } }] };
  };
  const many = (lines: number): Shipment => ({ ...toGermany, items: Array.from({ length: lines }, () => toGermany.items[0]!) });
  const x = (length: number): string => 'x'.repeat(length);
  const long = 'filing-value-too-long';
  const wrong = 'filing-wrong-form';

  test.each<[what: string, breached: Shipment, kept: Shipment, code: string, field: string]>([
    ['name', of({ name: x(71) }), of({ name: x(70) }), long, '13 03 016 000'],
    ['street', of({ lines: [x(71)] }), of({ lines: [x(70)] }), long, '13 03 018 023'],
    ['no street', of({ lines: [] }), of({ lines: ['Am Markt 1'] }), wrong, '13 03 018 023'],
    ['further lines', of({ lines: ['a', x(71)] }), of({ lines: ['a', x(34), x(34)] }), long, '13 03 018 024'],
    ['city', of({ city: x(36) }), of({ city: x(35) }), long, '13 03 018 022'],
    ['region', of({ region: x(36) }), of({ region: x(35) }), long, '13 03 018 027'],
    ['postcode', of({ postcode: x(18) }), of({ postcode: x(17) }), long, '13 03 018 021'],
    ['e-mail', of({ email: x(513) }), of({ email: x(512) }), long, '13 03 029 015'],
    ['number', { ...toGermany, number: x(23) }, { ...toGermany, number: x(22) }, long, '12 09 001 000'],
    ['description', goods({}, { description: x(513) }), goods({}, { description: x(512) }), long, '18 05 001 000'],
    ['no description', goods({}, { description: ' ' }), goods({}, { description: 'Ring' }), wrong, '18 05 001 000'],
    ['tariff code', goods({ hs: '71131' }), goods({ hs: '711311' }), wrong, '18 09 056 000'],
    ['lines by post', many(100), many(99), 'filing-too-many-lines', 'items'],
  ])('%s', (_, breached, kept, code, field) => {
    const problems = ens.check!(breached, announcedGroup(), faces);
    expect(problems.map(({ code, where }) => [code, where.field])).toEqual([[`documents/${code}`, field]]);
    expect(ens.check!(kept, announcedGroup(), faces)).toEqual([]);
    expect(agrees(jsonOf([kept], announcedGroup()))).toBe(true);
    expect(agrees(jsonOf([breached], announcedGroup()))).toBe(false);
  });

  test('an express company announces more lines than a post', () => {
    const express = announced(many(9999), { channel: 'express' });
    expect(ens.check!(express, announcedGroup('express'), faces)).toEqual([]);
    const more = { ...express, items: [...express.items, express.items[0]!] };
    expect(ens.check!(more, announcedGroup('express'), faces)).toHaveLength(1);
  });

  test('is told in the seller’s words, people’s own masked', () => {
    const [problem] = ens.check!(of({ name: `Dr. ${x(70)}` }), announcedGroup(), faces);
    expect(problem!.message).toBe(
      'The recipient’s name (13 03 016) D… (74 characters) has more than the 70 characters that the entry summary (F43) takes.',
    );
  });
});

test('each column of the CSV is filled somewhere or may be', () => {
  for (const column of ['F32', 'F43'] as const) {
    const headings = cellsOf(column).map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings).toContain('13 03 029 015 Consignee: Communication EM');
    expect(headings.some((heading) => heading.startsWith('14 12'))).toBe(column === 'F43');
  }
});
