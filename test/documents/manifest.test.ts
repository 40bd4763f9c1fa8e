import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { TextDocument } from '../../src/documents/document.ts';
import { manifest, manifestColumns } from '../../src/documents/manifest/manifest.ts';
import { manifestJson } from '../../src/documents/manifest/manifest-json.ts';
import { manifestSchema } from '../../src/documents/manifest/schema.ts';
import { money } from '../../src/model/money.ts';
import { channels, type Shipment, undecided } from '../../src/model/shipment.ts';
import { groupOf, shipments, shipmentsOf } from '../batch.ts';

/** What carriers were promised, letter by letter. */
const promised =
  'shipment, number, channel, carrier, service, declarant, order, platform, sender_name, sender_address, sender_country, sender_id, ' +
  'recipient_name, recipient_company, recipient_address, recipient_city, recipient_region, recipient_postcode, recipient_country, ' +
  'recipient_phone, recipient_email, recipient_id, category, item, sku, description, quantity, unit, hs_code, origin, net_grams, ' +
  'gross_grams, unit_value, line_value, currency, shipment_value, shipment_gross_grams, scheme, scheme_number, procedure, duty_estimate, ' +
  'tax_estimate, incoterm, trade, piece, pieces, length_mm, width_mm, height_mm, freight, insurance, recipient_id_kind, battery, ' +
  'manufacturer, manufacturer_code, gtin, mid, invoice_number, service_paid';

const [germany] = shipments as [Shipment];
const group = groupOf('mail');

const fileOf = (document: TextDocument, all: readonly Shipment[], of = group): string =>
  document.head(of) +
  all.map((shipment, i) => document.each(shipment, of, i)).join('') +
  document.tail(of, { shipments: all.length, items: all.flatMap(({ items }) => items).length });

/** The first row of a shipment with neither commas nor quotes in its cells. */
function rowOf(change: Partial<Shipment>): Record<string, string> {
  const exporter = { ...group.exporter, name: 'Linhe', lines: ['88 Chouzhou North Road'], region: '', postcode: '', city: '' };
  const recipient = { ...germany.recipient, lines: ['Große Bäckerstraße 14'] };
  const [line] = manifest.each({ ...germany, recipient, ...change }, { ...group, exporter }, 0).split('\n');
  const cells = line!.split(',');
  expect(cells).toHaveLength(manifestColumns.length);
  return Object.fromEntries(manifestColumns.map((column, i) => [column, cells[i]!]));
}

test('the columns are the promised ones, in their order', () => {
  expect(manifestColumns.join(', ')).toBe(promised);
  expect(manifest.head(group)).toBe(`${promised.replaceAll(', ', ',')}\n`);
});

const { decision } = germany;
const duty = { name: 'Customs duty', amount: money(9_00, 'EUR'), steps: [] };

test.each<[why: string, change: Partial<Shipment>, cells: Record<string, string>]>([
  [
    'weights and line value are of the line, unit value of one',
    {},
    { quantity: '2', net_grams: '7', unit_value: '17.00', line_value: '34.00' },
  ],
  ['what is of the shipment', {}, { shipment_value: '62.90', shipment_gross_grams: '90', freight: '4.50', currency: 'EUR' }],
  ['the scheme that the regime chose', {}, { scheme: 'IOSS', scheme_number: 'IM4420000017', procedure: 'h7-ioss' }],
  ['without a scheme', { decision: undecided }, { scheme: '', scheme_number: '', procedure: '' }],
  ['duty as the regime found it', { decision: { ...decision, duty } }, { duty_estimate: '9.00 EUR' }],
  ['no duty by law', { decision: { ...decision, duty: null } }, { duty_estimate: '0.00 EUR' }],
  ['duty not known', { decision: undecided }, { duty_estimate: '', tax_estimate: '' }],
  ['a number that the carrier gives later', { number: undefined as unknown as string }, { number: '302-4471120-9035518' }],
  ['freight in a currency of its own', { freight: money(30_00, 'CNY') }, { freight: '30.00 CNY' }],
  ['an Incoterm that the law forces', { decision: { ...decision, incoterm: 'DDP' } }, { incoterm: 'DDP' }],
  ['the Incoterm agreed', {}, { incoterm: 'DAP' }],
  ['who sends, by its social credit code', {}, { sender_name: 'Linhe', sender_id: '91330782MA2LNH0T4R', sender_country: 'CN' }],
  ['a telephone number is no formula', {}, { recipient_phone: "'+49 4131 555 0198" }],
  [
    'a recipient’s own number',
    { recipient: { ...germany.recipient, lines: [], taxId: { kind: 'vat', number: 'DE999' } } },
    { recipient_id: 'DE999', recipient_id_kind: 'vat' },
  ],
])('%s', (_why, change, cells) => {
  expect(rowOf(change)).toMatchObject(cells);
});

test('an exporter without a social credit code is named by its EORI, and else not', () => {
  const idOf = (ids: Record<string, string>) => {
    const json = manifestJson.head({ ...group, exporter: { ...group.exporter, ids } });
    return (JSON.parse(`${json}],"totals":{}}`) as { sender: { id?: string } }).sender.id;
  };
  expect(idOf({ eori: 'DE1234567', ioss: 'IM1' })).toBe('DE1234567');
  expect(idOf({ ioss: 'IM1' })).toBeUndefined();
});

test('one row an item, one line a shipment', () => {
  const all = shipmentsOf('mail');
  expect(fileOf(manifest, all).trimEnd().split('\n')).toHaveLength(1 + 6);
  expect(fileOf(manifestJson, all).trimEnd().split('\n')).toHaveLength(1 + 4 + 1);
});

// The published schema is read by another validator than the one that made it.
const validate = new Ajv2020({ validateFormats: false }).compile(z.toJSONSchema(manifestSchema));

test.each(channels)('manifest.json of %s keeps its schema', (channel) => {
  const json: unknown = JSON.parse(fileOf(manifestJson, shipmentsOf(channel), groupOf(channel)));
  validate(json);
  expect(validate.errors).toBe(null);
  expect(manifestSchema.parse(json)).toEqual(json);
});

test('a manifest without shipments is whole too', () => {
  expect(validate(JSON.parse(fileOf(manifestJson, [])))).toBe(true);
});

test.each<[string, (shipment: Record<string, unknown>) => void]>([
  ['an amount as a number', (each) => (each.value = { amount: 62.9, currency: 'EUR' })],
  ['grams with four decimals', (each) => (each.netGrams = '7.1234')],
  ['a field nobody knows', (each) => (each.weight = '7')],
  ['no items', (each) => (each.items = [])],
])('the schema refuses %s', (_what, spoil) => {
  const json = JSON.parse(fileOf(manifestJson, [germany])) as { shipments: Record<string, unknown>[] };
  expect(validate(json)).toBe(true);
  spoil(json.shipments[0]!);
  expect(validate(json)).toBe(false);
});
