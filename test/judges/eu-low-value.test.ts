/**
 * Declarations of low value held against outside tables: the data elements of H7 and H6 as the EU customs data model lists them, and the paths
 * of the Danish H7 as its customs publish them. No schema is at hand: xmllint says only that the XML is well formed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { DataSet } from '../../src/documents/eu-low-value/element.ts';
import { h6 } from '../../src/documents/eu-low-value/h6.ts';
import { h6Set } from '../../src/documents/eu-low-value/h6-elements.ts';
import { h7 } from '../../src/documents/eu-low-value/h7.ts';
import { h7Set } from '../../src/documents/eu-low-value/h7-elements.ts';
import { h7Xml } from '../../src/documents/eu-low-value/h7-xml.ts';
import type { EuFiling } from '../../src/model/filing/eu.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { declared, eu, euGroup, lowValue, postal } from '../documents/eu-low-value.ts';
import { danishFaults, goodsItem } from './danish.ts';

const shared = (path: string): string => readFileSync(new URL(`../../../shared/${path}`, import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'low-value-judge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The columns that are ours too: number, name, format, code list, status, cardinality. */
const tableOf = ({ id }: DataSet): string[] =>
  shared(`reference/tables/eu/${id}_elements.tsv`)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [number, , name, format, coded, status, cardinality] = row.split('\t');
      return [number, name, format, coded, status, cardinality].join('|');
    });

const own = ({ elements }: DataSet): string[] =>
  elements.map(({ number, name, format = '', coded, status, times }) =>
    [
      number,
      name,
      format,
      coded ? 'Y' : '',
      status,
      Object.entries(times)
        .map(([level, count]) => `${level}:${count}x`)
        .join(' '),
    ].join('|'),
  );

test.each([h7Set, h6Set])('the elements of $id are those of the data model', (set) => {
  expect(own(set)).toEqual(tableOf(set));
  const numbers = set.elements.map(({ number }) => number);
  expect(set.always.filter((number) => !numbers.includes(number))).toEqual([]);
});

/** What stands in a declaration: level and number, and in which list it stands how often. */
function* standing(level: string, content: unknown): Generator<{ level: string; number: string; count: number; text?: string }> {
  for (const [number, value] of Object.entries(content as object)) {
    const all = (Array.isArray(value) ? value : [value]) as unknown[];
    for (const each of all) {
      if (typeof each === 'string') yield { level, number, count: all.length, text: each };
      else {
        yield { level, number, count: all.length };
        yield* standing(level, each);
      }
    }
  }
}

/** Judges by the outside table alone. */
function faultsOf(set: DataSet, { D, GS, SI }: { D: unknown; GS: unknown; SI: unknown[] }): string[] {
  const rows = new Map(tableOf(set).map((row) => [row.split('|')[0]!, row.split('|')]));
  const all = [...standing('D', D), ...standing('GS', GS), ...SI.flatMap((item) => [...standing('SI', item)])];
  return all.flatMap(({ level, number, count, text }) => {
    const [, , format = '', , , times = ''] = rows.get(number) ?? [];
    const most = Number(new RegExp(`\\b${level}:(\\d+)x`).exec(times)?.[1] ?? 0);
    if (count > most) return [`${level} ${number} stands ${count} times, ${most} at most`];
    if (text === undefined) return [];
    const [, kind, upTo, size, decimals] = /^(an|a|n)(\.\.)?(\d+)(?:,(\d+))?/.exec(format) ?? [];
    const length = kind === 'n' ? text.replace('.', '').length : [...text].length;
    const fits = upTo ? length >= 1 && length <= Number(size) : length === Number(size);
    const form =
      kind === 'n' ? new RegExp(`^\\d+${decimals ? `(\\.\\d{1,${decimals}})?` : ''}$`) : kind === 'a' ? /^[A-Za-z]+$/ : /^\S(.*\S)?$/;
    return fits && form.test(text) ? [] : [`${level} ${number} is no ${format}: ${text}`];
  });
}

const everything: Partial<EuFiling> = {
  supportingDocuments: [{ type: 'Y128', reference: 'DK17' }],
  additionalReferences: [{ type: 'Y900', reference: 'no ivory' }],
  deferredPayments: ['26-4410'],
  paymentMethod: 'E',
  codes: { ...eu.codes, productIdentifiers: { element: '12 04', seller: 'Y991', maker: 'Y992', gtin: 'Y993' } },
  authorisations: [{ type: 'C506', reference: 'DKDPO000017', holder: 'DK12345678' }],
  guarantor: 'DK12345678',
  payer: 'DK12345678',
  guarantee: { type: '1', grn: '26DK0056000000017', accessCode: 'A1B2' },
};
const home: Shipment = declared(
  { ...lowValue[0]!, recipient: { ...lowValue[0]!.recipient, country: 'DK', postcode: '8000' } },
  'h7-standard',
);

test.each([
  [h7, h7Set, [...lowValue, home]],
  [h6, h6Set, postal],
] as const)('each $0.id has what its table allows, as often and in the format', (document, set, all) => {
  for (const shipment of all)
    for (const filing of [{}, everything]) expect(faultsOf(set, JSON.parse(document.each(shipment, euGroup(filing), 0)))).toEqual([]);
  const wrong = JSON.parse(document.each(all[0]!, euGroup(), 0));
  wrong.GS['18 05 000 000'] = { '18 05 001 000': 'Ring' };
  wrong.SI[0]['18 09 000 000']['18 09 056 000'] = '71131';
  expect(faultsOf(set, wrong)).toEqual([
    'GS 18 05 000 000 stands 1 times, 0 at most',
    'GS 18 05 001 000 stands 1 times, 0 at most',
    'SI 18 09 056 000 is no an6: 71131',
  ]);
});

test('each Danish H7 has paths of the table or the sample alone, in their order, and all that must be there', () => {
  expect(danishFaults(shared('conformance/dk-dms/H7_Standard_v2.2.xml'))).toEqual([]);
  const { representative: _, ...alone } = eu;
  for (const shipment of [...lowValue, home])
    for (const filing of [eu, { ...eu, ...everything }, alone]) {
      const group = { ...euGroup(), filing: { eu: filing } };
      expect(danishFaults(h7Xml.each(shipment, group, 0))).toEqual([]);
    }
});

test.each<[what: string, from: RegExp, to: string, told: string]>([
  ['an element that is not there', /<Commodity>/, '<Commodity><Colour>red</Colour>', `${goodsItem}/Commodity/Colour is not in the table`],
  ['no number of the importer', /(<Importer><Name>[^<]*<\/Name>)<ID>[^<]*<\/ID>/, '$1', 'GoodsShipment/Importer/ID is missing'],
  ['no value', /<InvoiceLine>.*?<\/InvoiceLine>/g, '', `${goodsItem}/Commodity/InvoiceLine/ItemChargeAmount@currencyID is missing`],
  ['another order', /(<Consignment>.*<\/Consignment>)(<Consignor>.*?<\/Consignor>)/, '$2$1', 'GoodsShipment/ is out of order'],
])('%s is told: the judge judges', (_, from, to, told) => {
  const xml = h7Xml.each(lowValue[0]!, euGroup(), 0);
  expect(danishFaults(xml.replace(from, to))).toContain(told);
});

test('201 parcels are 201 files, all well formed, and 201 declarations in one file of data', async () => {
  const written = new Map<string, string>();
  const sink = {
    file: async (path: string) => ({
      write: async (chunk: string | Uint8Array) => void written.set(path, (written.get(path) ?? '') + chunk),
      end: async () => ({ sha256: '', bytes: 0 }),
    }),
  };
  const means = { sink, draw: async () => new Uint8Array(), jobs: 1, convert: () => undefined };
  const writer = openWriter({ documents: [h7, h7Xml], group: euGroup() }, means);
  for (let i = 0; i < 201; i++)
    await writer.add({ ...lowValue[i % lowValue.length]!, id: `p${i}`, orders: [`#${i}`], number: `CP${100_000_000 + i}CN` });
  const files = await writer.end();
  expect(files.map(({ shipments }) => shipments)).toEqual([201, ...Array(201).fill(1)]);
  const paths = [...written]
    .filter(([path]) => path.endsWith('.xml'))
    .map(([path, xml]) => {
      const file = join(folder, path.replaceAll('/', '-'));
      writeFileSync(file, xml);
      return file;
    });
  const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', ...paths], { encoding: 'utf8' });
  if (error) throw new Error('This judge needs xmllint, which is not installed.');
  expect([status, stderr]).toEqual([0, '']);
  const [[, json]] = [...written].filter(([path]) => path.endsWith('.json')) as [[string, string]];
  expect(JSON.parse(json).declarations).toHaveLength(201);
});
