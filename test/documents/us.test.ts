/** Hand-off files for the United States: the parcels of the batch that go there, by post and under an entry. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group, TextDocument } from '../../src/documents/document.ts';
import { dollarsOf } from '../../src/documents/us/figures.ts';
import { usPostal } from '../../src/documents/us/us-postal.ts';
import { usType11 } from '../../src/documents/us/us-type11.ts';
import { csvRecords, readGuard } from '../../src/formats/csv.ts';
import type { UsFiling } from '../../src/model/filing/us.ts';
import { type Convert, money, sum } from '../../src/model/money.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { groupOf, shipments } from '../batch.ts';
import { testFaces } from '../fonts.ts';

const faces = await testFaces();

const filing: UsFiling = {
  dutyPayer: { name: 'Pacific Mail Duties LLC', id: '84-1190427' },
  broker: { name: 'Harbor Gate Customs Brokers', filerCode: 'H7G' },
  masterWaybill: '02012345675',
};

const groupFiling = (channel: Shipment['channel'], us: UsFiling): Group => ({ ...groupOf(channel), filing: { us } });
const post = groupFiling('mail', filing);
const { dutyPayer: _, ...broker } = filing;
const courier = groupFiling('express', broker);

/** Two decimals for each euro, yen in none: halves of cents come about. */
const convert: Convert = ({ minor, currency }, to) => {
  const rate = { EUR: [11624n, 10000n], JPY: [65n, 100n], CNY: [14n, 100n] }[currency];
  if (to !== 'USD' || !rate) return undefined;
  const cents = (2n * BigInt(minor) * rate[0]! + rate[1]!) / (2n * rate[1]!);
  return { money: money(Number(cents), 'USD'), by: `1 ${currency} in USD (2026-11-20, rates.csv)`, day: '2026-11-20' };
};

const toAmerica = shipments.find(({ decision }) => decision.procedure === 'type-11')!;
const { number: __, ...germany } = shipments[0]!;
const [ring, scarf] = germany.items as [Shipment['items'][number], Shipment['items'][number]];

/** The packet of the batch that goes to Germany, as one for San Francisco. */
const packet: Shipment = {
  ...germany,
  number: 'LX100000003CN',
  recipient: toAmerica.recipient,
  items: [ring, scarf].map((item) => ({ ...item, hs: item.product.hsOf.US! })),
  freight: money(30_00, 'CNY'),
  decision: {
    ...germany.decision,
    procedure: 'postal-informal',
    incoterm: 'DDP',
    mids: [undefined, 'CNHUZSIL12HUZ'],
  },
};
/** A scarf alone, its freight not known. */
const { freight: ___, ...parcel } = packet;
const [, scarfToUs] = packet.items as [Shipment['items'][number], Shipment['items'][number]];
const single: Shipment = {
  ...parcel,
  id: '4057',
  orders: ['#4057'],
  platform: 'shopify',
  invoiceNumber: 'INV-4057',
  number: 'LX100000017CN',
  items: [{ ...scarfToUs, order: '#4057', grossMilligrams: 83_000 }],
  value: scarfToUs.value,
  netMilligrams: 62_000,
  grossMilligrams: 83_000,
  decision: { ...packet.decision, mids: ['CNHUZSIL12HUZ'] },
};
const mailed: readonly Shipment[] = [packet, single];

const fileOf = (document: TextDocument, all: readonly Shipment[], group: Group): string =>
  document.head(group) +
  all.map((each, i) => document.each(each, group, i, convert)).join('') +
  document.tail(group, { shipments: all.length, items: 0 });

type Row = Readonly<Record<string, string>>;

async function rowsOf(document: TextDocument, all: readonly Shipment[], group: Group): Promise<Row[]> {
  const records: (readonly string[])[] = [];
  const source = async function* () {
    yield fileOf(document, all, group);
  };
  for await (const chunk of csvRecords(source(), { delimiter: ',' })) records.push(...chunk.records.map(({ cells }) => cells));
  const [names, ...rows] = records;
  return rows.map((cells) => Object.fromEntries(names!.map((name, i) => [name, readGuard(cells[i]!)])));
}

const found = (document: TextDocument, shipment: Shipment, by: Convert | undefined = convert): string[] =>
  document.check!(shipment, document === usPostal ? post : courier, faces, by).map(({ code, message }) => `${code}: ${message}`);

test('us-postal of the batch', async () => {
  for (const shipment of mailed) expect(found(usPostal, shipment)).toEqual([]);
  await expect(fileOf(usPostal, mailed, post)).toMatchFileSnapshot('../../fixtures/batch/filings/us-postal.csv');
});

test('us-type11 of the batch', async () => {
  expect(found(usType11, toAmerica)).toEqual([]);
  await expect(fileOf(usType11, [toAmerica], courier)).toMatchFileSnapshot('../../fixtures/batch/filings/us-type11.csv');
});

test.each<[procedure: string | undefined, document: string | undefined, type: string]>([
  ['postal-informal', 'us-postal', ''],
  ['postal-qualified-party', 'us-postal', ''],
  ['type-11', 'us-type11', '11'],
  ['type-01', 'us-type11', '01'],
  ['section-321', undefined, ''],
  ['gift', undefined, ''],
  ['h7-ioss', undefined, ''],
  [undefined, undefined, ''],
])('%s is for %s, entry type "%s"', async (procedure, id, type) => {
  const { procedure: _, ...decision } = packet.decision;
  const shipment = { ...packet, decision: { ...decision, ...(procedure && { procedure }) } };
  const taken = [usPostal, usType11].filter((document) => document.serves(shipment, post));
  expect(taken.map((document) => document.id)).toEqual(id ? [id] : []);
  for (const document of taken) expect((await rowsOf(document, [shipment], post))[0]).toMatchObject({ entry_type: type });
});

test('they wait for an entry, and stand under the number alone', () => {
  expect(usPostal).toMatchObject({ waits: 'the entry of the qualified party', numbered: true, stem: 'us-postal' });
  expect(usType11).toMatchObject({ waits: 'the entry of the broker', numbered: true, stem: 'us-type11' });
});

test.each<[document: TextDocument, us: UsFiling | undefined, lacks: string[]]>([
  [usPostal, undefined, ['filing.us.duty_payer']],
  [usPostal, { broker: filing.broker! }, ['filing.us.duty_payer']],
  [usPostal, { dutyPayer: { name: 'China Post' } }, ['filing.us.duty_payer.id']],
  [usPostal, { dutyPayer: filing.dutyPayer! }, []],
  [usType11, undefined, ['filing.us.broker']],
  [usType11, { dutyPayer: filing.dutyPayer! }, ['filing.us.broker']],
  [usType11, { broker: { name: 'Harbor Gate' } }, []],
])('%o with %o lacks %o', (document, us, lacks) => {
  const group = us ? groupFiling('mail', us) : groupOf('mail');
  expect(document.lacks!(group)).toEqual(lacks);
});

describe('amounts', () => {
  const cents = (text: string): number => Math.round(Number(text) * 100);

  test.each<[what: string, values: number[], currency: string, total: string, lines: string[]]>([
    ['dollars stay as they are', [34_00, 28_90], 'USD', '62.90', ['34.00', '28.90']],
    ['euros', [34_00, 28_90], 'EUR', '73.11', ['39.52', '33.59']],
    ['three thirds of a sum: the cent goes to the first', [10_00, 10_00, 10_00], 'EUR', '34.87', ['11.63', '11.62', '11.62']],
    ['yen', [1, 1, 1], 'JPY', '0.02', ['0.01', '0.01', '0.00']],
    ['a gift in the parcel', [12_00, 0], 'EUR', '13.95', ['13.95', '0.00']],
  ])('%s', async (_, values, currency, total, lines) => {
    const items = values.map((minor) => ({ ...ring, quantity: 1, value: money(minor, currency) }));
    const value = money(
      values.reduce((a, b) => a + b, 0),
      currency,
    );
    const rows = await rowsOf(usPostal, [{ ...packet, items, value }], post);
    expect(rows.map((row) => row.shipment_value_usd)).toEqual(lines.map(() => total));
    expect(rows.map((row) => row.line_value_usd)).toEqual(lines);
    expect(rows.reduce((sum, row) => sum + cents(row.line_value_usd!), 0)).toBe(cents(total));
    expect(rows.map((row) => row.line_value)).toEqual(items.map(({ value: of }) => expect.stringMatching(new RegExp(` ${of.currency}$`))));
  });

  test('lines add up to the shipment, whatever the rate', () => {
    const lines = fc.array(fc.integer({ min: 0, max: 100_000_00 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 1n, max: 100_000n }), (minors, rate) => {
        const items = minors.map((minor) => ({ ...ring, value: money(minor, 'CNY') }));
        const value = sum(
          items.map((item) => item.value),
          'CNY',
        );
        const byRate: Convert = ({ minor }) => ({
          money: money(Number((BigInt(minor) * rate) / 10_000n), 'USD'),
          by: '',
          day: '2026-11-20',
        });
        const dollars = dollarsOf({ ...packet, items, value }, byRate);
        expect(sum(dollars.lines, 'USD')).toEqual(dollars.value);
        expect(dollars.value).toEqual(byRate(value, 'USD')!.money);
      }),
    );
  });

  test.each([
    [3, money(10_00, 'USD'), '3.33'],
    [3, money(20_00, 'USD'), '6.67'],
    [8, money(10_00, 'USD'), '1.25'],
    [8, money(10_04, 'USD'), '1.26'],
  ])('%s for %o: one for %s', async (quantity, value, price) => {
    const [row] = await rowsOf(usPostal, [{ ...packet, items: [{ ...ring, quantity, value }], value }], post);
    expect([row!.unit_value_usd, row!.line_value_usd]).toEqual([price, row!.shipment_value_usd]);
  });

  test('the rates used are named once each, freight beside its own currency', async () => {
    const [row] = await rowsOf(usPostal, [{ ...packet, insurance: money(1_50, 'EUR') }], post);
    expect(row).toMatchObject({
      rates: '1 EUR in USD (2026-11-20, rates.csv); 1 CNY in USD (2026-11-20, rates.csv)',
      shipment_value: '62.90 EUR',
      freight: '30.00 CNY',
      freight_usd: '4.20',
      insurance: '1.50 EUR',
      insurance_usd: '1.74',
    });
  });
});

test.each([
  [1, '0.000001'],
  [3_500, '0.0035'],
  [999_999, '0.999999'],
  [1_000_000, '1'],
  [12_340_000, '12.34'],
  [10_000_000, '10'],
])('%s mg are %s kg', async (grossMilligrams, kilograms) => {
  const [row] = await rowsOf(usPostal, [{ ...packet, grossMilligrams }], post);
  expect(row!.shipment_gross_kg).toBe(kilograms);
});

test('gross weights of the lines hold the packing: they add up to the parcel', async () => {
  const parcel = { ...packet, items: [ring, { ...ring, grossMilligrams: 2 * ring.grossMilligrams + 1 }], grossMilligrams: 99_999 };
  const rows = await rowsOf(usPostal, [parcel], post);
  const milligrams = rows.map(({ gross_kg }) => Math.round(Number(gross_kg) * 1e6));
  expect(milligrams.reduce((sum, each) => sum + each, 0)).toBe(99_999);
  expect(milligrams[1]).toBeGreaterThan(milligrams[0]!);
});

describe('who pays', () => {
  const payer = async (document: TextDocument, shipment: Shipment, us: UsFiling) => {
    const [row] = await rowsOf(document, [shipment], groupFiling(shipment.channel, us));
    return [row!.incoterm, row!.duty_payer, row!.duty_payer_id];
  };
  const { incoterm: _, ...open } = toAmerica.decision;
  const dap: Shipment = { ...toAmerica, incoterm: 'DAP', decision: open };

  test('by post the qualified party, whatever the order says', async () => {
    expect(await payer(usPostal, packet, filing)).toEqual(['DDP', 'Pacific Mail Duties LLC', '84-1190427']);
  });

  test('on an entry who was agreed, else whom the term names', async () => {
    expect(await payer(usType11, toAmerica, filing)).toEqual(['DDP', 'Pacific Mail Duties LLC', '84-1190427']);
    expect(await payer(usType11, toAmerica, broker)).toEqual(['DDP', 'Yiwu Linhe Trading Co., Ltd.', '']);
    expect(await payer(usType11, dap, broker)).toEqual(['DAP', 'Marguerite Okafor-Lindqvist', '']);
  });
});

describe('the maker', () => {
  test('stands beside the code', async () => {
    const [, row] = await rowsOf(usPostal, [packet], post);
    expect(row).toMatchObject({
      mid: 'CNHUZSIL12HUZ',
      maker_name: 'Huzhou Silk Weaving Mill',
      maker_street: '12 Renhuangshan Road',
      maker_city: 'Huzhou',
      maker_country: 'CN',
    });
  });

  test('that sells its goods itself needs no name in the catalogue; another stays unknown', async () => {
    const [own] = await rowsOf(usPostal, [{ ...packet, trade: 'f2c' }], post);
    expect([own!.maker_name, own!.maker_city, own!.maker_country]).toEqual(['Yiwu Linhe Trading Co., Ltd.', 'Yiwu', 'CN']);
    const [unknown] = await rowsOf(usPostal, [packet], post);
    expect([unknown!.maker_name, unknown!.maker_city]).toEqual(['', '']);
  });
});

test('a telephone is no formula, and is there again once it is read', async () => {
  expect(fileOf(usPostal, [packet], post)).toContain(",'+1 415 555 0123,");
  const [row] = await rowsOf(usPostal, [packet], post);
  expect(row!.consignee_phone).toBe('+1 415 555 0123');
});

describe('what a hand-off cannot say', () => {
  const s10 = 'it must be an S10 number of two letters, eight digits, a right check digit and a country';
  const house = 'it must be a house waybill number of 1 to 12 capital letters and digits.';
  const chinese = {
    ...packet,
    items: packet.items.map((item) => ({ ...item, hs: '7113119090', product: { ...item.product, hs: '7113119090', hsOf: {} } })),
  };

  test.each<[what: string, document: TextDocument, shipment: Shipment, problem: string]>([
    [
      'a check digit',
      usPostal,
      { ...packet, number: 'LX100000004CN' },
      `wrong-form: The number LX100000004CN cannot stand in us-postal: ${s10} (the check digit is 4; it should be 3).`,
    ],
    ['no S10', usPostal, { ...packet, number: '3318810025' }, `wrong-form: The number 3318810025 cannot stand in us-postal: ${s10}.`],
    [
      'a number too long for air cargo',
      usType11,
      { ...toAmerica, number: '1Z5R89390357567127' },
      `wrong-form: The number 1Z5R89390357567127 cannot stand in us-type11: ${house}`,
    ],
    ['a sign', usType11, { ...toAmerica, number: 'HAWB/0001' }, `wrong-form: The number HAWB/0001 cannot stand in us-type11: ${house}`],
    [
      'no rate for the goods',
      usPostal,
      { ...packet, value: money(900_00, 'KWD') },
      'no-rate: us-postal states amounts in USD, and the rates of the day have none for KWD.',
    ],
    [
      'no rate for the freight',
      usType11,
      { ...toAmerica, freight: money(9_000, 'KWD') },
      'no-rate: us-type11 states amounts in USD, and the rates of the day have none for KWD.',
    ],
    [
      'less than a cent',
      usPostal,
      { ...packet, value: money(2, 'JPY'), items: packet.items.map((item) => ({ ...item, value: money(1, 'JPY') })) },
      'wrong-form: The value of the line 1 JPY cannot stand in us-postal: it must be at least 0.01 USD.',
    ],
    [
      'another country’s ten digits',
      usType11,
      { ...toAmerica, items: chinese.items },
      'data-missing: RING-7 has no tariff number of the United States (HTSUS): hs_us is empty or not whole.',
    ],
  ])('%s', (_, document, shipment, problem) => {
    expect(found(document, shipment)).toContain(`documents/filing-${problem}`);
    const problems = document.check!(shipment, post, faces, convert);
    for (const { severity, where } of problems) expect([severity, where.shipment]).toEqual(['error', shipment.id]);
  });

  test('a currency without a rate is told once; without rates only dollars can be said', () => {
    const dinars = { ...packet, value: money(900_00, 'KWD'), freight: money(9_000, 'KWD') };
    expect(found(usPostal, dinars)).toHaveLength(1);
    expect(usPostal.check!(packet, post, faces).map(({ where }) => where.field)).toEqual(['value', 'freight']);
    expect(usType11.check!(toAmerica, courier, faces)).toEqual([]);
  });

  test('at the limit it can, and a number that is not known yet is looked at when it comes', () => {
    expect(found(usType11, { ...toAmerica, number: 'H'.repeat(12) })).toEqual([]);
    expect(found(usType11, { ...toAmerica, number: 'H'.repeat(13) })).toHaveLength(1);
    const { number: _, ...waiting } = packet;
    expect(found(usPostal, waiting)).toEqual([]);
  });

  test('a number for any tariff, and for the island’s own, is taken', () => {
    const [item] = packet.items as [Shipment['items'][number]];
    const six = { ...packet, items: [{ ...item, hs: '711311', product: { ...item.product, hsOf: {} } }] };
    expect(found(usPostal, six)).toEqual([]);
    const island = { ...packet, items: [{ ...item, hs: '7113115000', product: { ...item.product, hs: '7113115000' } }] };
    expect(found(usPostal, island)).toEqual([]);
  });
});
