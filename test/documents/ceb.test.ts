import { describe, expect, test } from 'vitest';
import { ceb303 } from '../../src/documents/ceb/ceb303.ts';
import { ceb403 } from '../../src/documents/ceb/ceb403.ts';
import { ceb505 } from '../../src/documents/ceb/ceb505.ts';
import { ceb603 } from '../../src/documents/ceb/ceb603.ts';
import { ceb607 } from '../../src/documents/ceb/ceb607.ts';
import { ceb701, ceb701Of, isListNumber, mostListNumbers } from '../../src/documents/ceb/ceb701.ts';
import type { Group, SummaryDocument, TextDocument } from '../../src/documents/document.ts';
import {
  dataMissing,
  exportSilent,
  noCode,
  notOneToOne,
  settingMissing,
  tooManyGoods,
  twoCurrencies,
  unmeasured,
  valueTooLong,
} from '../../src/documents/filing-problems.ts';
import type { Day } from '../../src/model/day.ts';
import type { ChinaFiling } from '../../src/model/filing/china.ts';
import { money } from '../../src/model/money.ts';
import type { Moment } from '../../src/model/payment.ts';
import type { Product, Shipment } from '../../src/model/shipment.ts';
import { openWriter } from '../../src/pipeline/write.ts';
import { testFaces } from '../fonts.ts';
import { filedGroup, fileOf, goods, listed, posted } from './ceb.ts';

const faces = await testFaces();
const messages: readonly TextDocument[] = [ceb303, ceb403, ceb505, ceb603];
const kinds = [dataMissing, exportSilent, settingMissing, noCode, valueTooLong, tooManyGoods, notOneToOne, twoCurrencies, unmeasured];
const [packet] = posted as [Shipment];
const [ring] = packet.items as [Shipment['items'][number]];

const found = (document: TextDocument, shipment: Shipment, change: Partial<ChinaFiling> = {}): string[] =>
  document.check!(shipment, filedGroup(change), faces).map(({ code, message }) => `${code}: ${message}`);

/** A summary that is a text. */
const textIn = (document: SummaryDocument, group: Group): string => (document.extension === 'pdf' ? '' : document.text(group, []));

/** The text of the first element of a name. */
const textOf = (xml: string, name: string): string | undefined => new RegExp(`<ceb:${name}>([^<]*)<`).exec(xml)?.[1];
const textsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<ceb:${name}>([^<]*)<`, 'g'))].map(([, text]) => text!);

test.each(messages)('$id of the batch', async (document) => {
  for (const shipment of posted) expect(found(document, shipment)).toEqual([]);
  await expect(fileOf(document, posted, filedGroup())).toMatchFileSnapshot(`../../fixtures/batch/filings/${document.id}.xml`);
});

test.each(messages)('$id is unsigned, a draft, and the same for the same input alone', (document) => {
  const xml = fileOf(document, posted, filedGroup());
  expect(xml).toBe(fileOf(document, posted, filedGroup()));
  expect(textsOf(xml, 'appStatus')).toEqual(posted.map(() => '1'));
  expect(xml).not.toMatch(/Signature/);
  const guids = [...xml.matchAll(/guid[=>]"?([^"<]+)/g)].map(([, guid]) => guid!);
  expect(guids.filter((guid) => !/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/.test(guid))).toEqual([]);
  expect(new Set(guids).size).toBe(posted.length + 1);
  const nextDay = { ...filedGroup(), on: '2026-11-23' } as const;
  expect(fileOf(document, posted, nextDay)).not.toContain(guids[0]);
});

test.each(messages)('$id is for what is on a list, waits for a signature and holds 100 parcels', (document) => {
  expect(document).toMatchObject({ partSize: 100, waits: 'the signature of the declarant', numbered: true });
  expect(document.serves(packet, filedGroup())).toBe(true);
  const { exportFlag: _, ...decision } = packet.decision;
  expect(document.serves({ ...packet, decision }, filedGroup())).toBe(false);
});

test.each([
  [ceb303, 'sender', 'filing.china.sender'],
  [ceb303, 'exporter', 'filing.china.exporter'],
  [ceb505, 'logistics', 'filing.china.logistics'],
  [ceb403, 'payments', 'filing.china.payments'],
  [ceb603, 'agent', 'filing.china.agent'],
  [ceb603, 'customsOffice', 'filing.china.customs_office'],
  [ceb603, 'exitOffice', 'filing.china.exit_office'],
  [ceb603, 'packing', 'filing.china.packing'],
])('%o names %s where the settings lack it', (document, key, named) => {
  const { [key as keyof ChinaFiling]: _, ...china } = filedGroup().filing!.china!;
  expect(document.lacks!({ ...filedGroup(), filing: { china: china as ChinaFiling } })).toEqual([named]);
  expect(document.lacks!(filedGroup())).toEqual([]);
});

test('without any filing all keys are named; the exporter needs a code somewhere', () => {
  const { filing: _, ...group } = filedGroup();
  expect(ceb505.lacks!(group)).toEqual(['filing.china.sender', 'filing.china.exporter', 'filing.china.logistics']);
  const nameless = { ...filedGroup(), exporter: { ...group.exporter, ids: {} } };
  expect(ceb303.lacks!(nameless)).toEqual(['filing.china.exporter.code']);
});

test('no message is written before the carrier has given the number', async () => {
  const paths: string[] = [];
  const file = { write: async () => undefined, end: async () => ({ sha256: '', bytes: 0 }) };
  const sink = {
    file: async (path: string) => {
      paths.push(path);
      return file;
    },
  };
  const means = { sink, draw: async () => new Uint8Array(), jobs: 1, convert: () => undefined };
  const writer = openWriter({ documents: messages, group: filedGroup() }, means);
  const { number: _, ...unnumbered } = packet;
  await writer.add(unnumbered);
  expect(paths).toEqual([]);
  await writer.add(packet);
  expect(await writer.end()).toMatchObject(messages.map(({ waits }) => ({ shipments: 1, waits })));
});

describe('CEB607, the parcels of a master bill', () => {
  const flight = { name: 'CA985', number: 'CA985', bill: '999-12345675' };
  const parcels = posted.map((shipment) => ({ ...shipment, number: shipment.number! }));

  test('of the batch', async () => {
    await expect(ceb607.text(parcels, filedGroup({ flight }), { part: 1, parts: 1 })).toMatchFileSnapshot(
      '../../fixtures/batch/filings/ceb607.xml',
    );
  });

  test('weighs what its lists weigh, and counts itself among its like', () => {
    const light = parcels.map((parcel, i) => ({ ...parcel, grossMilligrams: 1_004 + i }));
    const xml = ceb607.text(light, filedGroup({ flight }), { part: 2, parts: 3 });
    const lists = textsOf(fileOf(ceb603, light, filedGroup({ flight })), 'grossWeight');
    expect(textOf(xml, 'grossWeight')).toBe((lists.reduce((sum, text) => sum + Math.round(Number(text) * 1e5), 0) / 1e5).toString());
    expect([textOf(xml, 'msgCount'), textOf(xml, 'msgSeqNo'), textOf(xml, 'appStatus')]).toEqual(['3', '2', '1']);
    expect(textsOf(xml, 'logisticsNo')).toEqual(parcels.map(({ number }) => number));
    expect(textOf(xml, 'copNo')).toMatch(/^W20261122-[0-9A-F]{12}$/);
    const other = ceb607.text(parcels.slice(1), filedGroup({ flight }), { part: 2, parts: 2 });
    expect(textOf(other, 'copNo')).not.toBe(textOf(xml, 'copNo'));
  });

  test('needs its flight, and a number that fits', () => {
    expect(ceb607.lacks!(filedGroup())).toEqual(['filing.china.flight']);
    const long = { ...packet, number: 'L'.repeat(33) };
    expect(ceb607.check!(long, filedGroup({ flight }), faces).map(({ code }) => code)).toEqual(['documents/filing-value-too-long']);
    expect(ceb607.check!({ ...packet, number: 'L'.repeat(32) }, filedGroup({ flight }), faces)).toEqual([]);
  });
});

describe('CEB403, the receipt of payment', () => {
  const receipt = (change: Partial<Shipment>): string => fileOf(ceb403, [{ ...packet, ...change }], filedGroup());

  test('is for the platforms that the settings name', () => {
    const { amazon, ...others } = filedGroup().filing!.china!.payments!;
    expect(ceb403.serves(packet, filedGroup({ payments: { amazon: amazon! } }))).toBe(true);
    expect(ceb403.serves(packet, filedGroup({ payments: others }))).toBe(false);
    const toCompany = { ...packet, decision: { ...packet.decision, exportProcedure: '9710' } };
    expect(ceb403.serves(toCompany, filedGroup())).toBe(false);
    expect(ceb303.serves(toCompany, filedGroup())).toBe(true);
  });

  test.each<[at: Moment, accounted: string]>([
    ['2026-11-20', '20261120000000'],
    ['2026-11-20T09:41:07', '20261120094107'],
    ['2026-11-20T09:41:07+08:00', '20261120094107'],
    ['2026-11-20T15:59:59Z', '20261120235959'],
    ['2026-11-20T16:00:00Z', '20261121000000'],
    ['2026-12-31T23:41:07-05:00', '20270101124107'],
    ['2026-03-01T02:10:07+14:00', '20260228201007'],
    ['2026-11-20T09:41:07+05:30', '20261120121107'],
  ])('money of %s is accounted at %s, Beijing time', (at, accounted) => {
    expect(textOf(receipt({ payment: { at } }), 'accountingDate')).toBe(accounted);
  });

  test('says goods and freight as the order says them, and the transaction only where there is one', () => {
    const [xml, order] = [receipt({}), fileOf(ceb303, [packet], filedGroup())];
    const minor = (...names: string[]): number => names.reduce((sum, name) => sum + Math.round(Number(textOf(order, name)) * 1e5), 0);
    expect(Math.round(Number(textOf(xml, 'charge')) * 1e5)).toBe(minor('goodsValue', 'freight'));
    expect([textOf(xml, 'currency'), textOf(xml, 'payNo'), textOf(xml, 'payCode')]).toEqual([
      textOf(order, 'currency'),
      undefined,
      undefined,
    ]);
    const { freight: _, ...free } = packet;
    expect(textOf(fileOf(ceb403, [free], filedGroup()), 'charge')).toBe(textOf(order, 'goodsValue'));
    expect(textOf(receipt({ payment: { at: '2026-11-20', reference: '9XA41227' } }), 'payNo')).toBe('9XA41227');
  });
});

describe('CEB701, the monthly summary', () => {
  const summary = (change: Partial<ChinaFiling> = {}, on: Day = '2026-11-22'): string =>
    textIn(ceb701, { ...filedGroup({ customsOffice: '2925', ...change }), on });
  const broker = { code: '3307980002', name: '义乌市通达报关有限公司' };

  test('of the batch', async () => {
    await expect(summary()).toMatchFileSnapshot('../../fixtures/batch/filings/ceb701.xml');
    const numbers = ['29252026E000000017', '29252026E000000018'];
    await expect(ceb701Of(numbers, filedGroup(), 1, 1)).toMatchFileSnapshot('../../fixtures/batch/filings/ceb701-numbers.xml');
  });

  test.each<[on: Day, from: string, to: string, written?: { from: Day; to: Day }]>([
    ['2026-11-22', '20261101000000', '20261130235959'],
    ['2026-12-31', '20261201000000', '20261231235959'],
    ['2028-02-01', '20280201000000', '20280229235959'],
    ['2026-12-05', '20261101000000', '20261115235959', { from: '2026-11-01', to: '2026-11-15' }],
  ])('on %s it is of %s to %s', (on, from, to, written) => {
    const xml = summary({ summary: { ...written, broker, by: 'consignor' } }, on);
    expect([textOf(xml, 'startTime'), textOf(xml, 'endTime')]).toEqual([from, to]);
    expect(textOf(xml, 'copNo')).toMatch(new RegExp(`^S${on.replaceAll('-', '')}-[0-9A-F]{12}$`));
    expect([textOf(xml, 'msgCount'), textOf(xml, 'msgSeqNo'), textOf(xml, 'appStatus')]).toEqual(['1', '1', '1']);
  });

  test('another span or another channel is another application; the same is the same', () => {
    const group = filedGroup();
    const span = { summary: { from: '2026-11-01', to: '2026-11-29', broker, by: 'consignor' } } as const;
    const all = [textIn(ceb701, group), summary(span), textIn(ceb701, { ...group, channel: 'air-parcel' }), textIn(ceb701, group)];
    expect(new Set(all.map((xml) => textOf(xml, 'copNo'))).size).toBe(3);
    expect(all[3]).toBe(all[0]);
  });

  test.each([
    ['consignor', '1'],
    ['consignor-and-producer', '2'],
  ] as const)('sums by %s with flag %s', (by, flag) => {
    expect(textOf(summary({ summary: { broker, by } }), 'summaryFlag')).toBe(flag);
  });

  test('is for lists of flag B, waits for a signature, and needs its broker', () => {
    expect(ceb701).toMatchObject({ numbered: true, waits: 'the signature of the declarant', stem: 'ceb701', extension: 'xml' });
    const flagged = (exportFlag: 'A' | 'B'): Shipment => ({ ...packet, decision: { ...packet.decision, exportFlag } });
    expect([ceb701.serves(flagged('B'), filedGroup()), ceb701.serves(flagged('A'), filedGroup())]).toEqual([true, false]);
    expect(ceb701.serves(flagged('B'), filedGroup({ flag: 'A' }))).toBe(false);
    const { exportFlag: _, ...decision } = packet.decision;
    expect(ceb701.serves({ ...packet, decision }, filedGroup({ flag: 'B' }))).toBe(false);
    const { summary: __, ...china } = filedGroup().filing!.china!;
    expect(ceb701.lacks!({ ...filedGroup(), filing: { china } })).toEqual(['filing.china.summary']);
    expect(ceb701.lacks!(filedGroup())).toEqual([]);
    // By the edition of 2018 no message is without numbers.
    expect(ceb701.lacks!(filedGroup({ edition: '2018' }))).toEqual(["filing.china.edition: '202205'"]);
  });

  test('by numbers: no span, at most 100 a message, and numbers alone', () => {
    const numbers = Array.from({ length: mostListNumbers }, (_, i) => `29252026E${String(i + 1).padStart(9, '0')}`);
    const xml = ceb701Of(numbers, filedGroup(), 2, 3);
    expect(textsOf(xml, 'invtNo')).toEqual(numbers);
    expect([textOf(xml, 'startTime'), textOf(xml, 'endTime'), textOf(xml, 'msgCount'), textOf(xml, 'msgSeqNo')]).toEqual([
      undefined,
      undefined,
      '3',
      '2',
    ]);
    expect(() => ceb701Of([...numbers, '29252026E000000101'], filedGroup(), 1, 1)).toThrow('101 lists in one message.');
    expect(() => ceb701Of([], filedGroup(), 1, 1)).toThrow(RangeError);
    expect(() => ceb701Of(['B20261122000000001'], filedGroup(), 1, 1)).toThrow('"B20261122000000001" is no number of a declaration list.');
  });

  test.each([
    ['29252026E000000017', true, true],
    ['29252026E00000000017', true, false],
    ['29252026E00000001', false, false],
    ['29252026E000000000017', false, false],
    ['29252026I000000017', false, false],
  ])('%s is a number by the edition of 202205: %s, of 2018: %s', (number, current, former) => {
    expect([isListNumber(number, {}), isListNumber(number, { edition: '2018' })]).toEqual([current, former]);
  });
});

describe('amounts, weights and quantities', () => {
  test('add up to the shipment', () => {
    for (const shipment of posted) {
      const order = fileOf(ceb303, [shipment], filedGroup());
      const list = fileOf(ceb603, [shipment], filedGroup());
      const minor = (texts: string[]): number => texts.reduce((sum, text) => sum + Math.round(Number(text) * 1e5), 0);
      expect(minor(textsOf(list, 'totalPrice'))).toBe(minor([textOf(order, 'goodsValue')!]));
      expect(textsOf(list, 'totalPrice')).toEqual(textsOf(order, 'totalPrice'));
      expect(textsOf(list, 'gnum')).toEqual(textsOf(order, 'gnum'));
      expect(Math.round(Number(textOf(list, 'grossWeight')) * 1e6)).toBe(Math.round(shipment.grossMilligrams / 10) * 10);
    }
  });

  test.each<[quantity: number, value: ReturnType<typeof money>, price: string, total: string]>([
    [1, money(35_00, 'USD'), '35', '35'],
    [3, money(10_00, 'USD'), '3.33333', '10'],
    [3, money(20_00, 'USD'), '6.66667', '20'],
    [7, money(1, 'EUR'), '0.00143', '0.01'],
    [4, money(78_000, 'JPY'), '19500', '78000'],
  ])('%s for %o', (quantity, value, price, total) => {
    const xml = fileOf(ceb603, [{ ...packet, items: [{ ...ring, quantity, value }], value }], filedGroup());
    expect([textOf(xml, 'price'), textOf(xml, 'totalPrice')]).toEqual([price, total]);
  });

  test.each([
    [3_500, '0.0035'],
    [4, '0.00001'],
    [15, '0.00002'],
    [14, '0.00001'],
    [1_000_000, '1'],
    [1_230_000, '1.23'],
  ])('%s mg net are %s kg', (netMilligrams, kilograms) => {
    const xml = fileOf(ceb603, [{ ...packet, netMilligrams }], filedGroup());
    expect(textOf(xml, 'netWeight')).toBe(kilograms);
  });

  test.each([
    [['036'], '7', undefined],
    [['035'], '0.007', undefined],
    [['007', '035'], '2', '0.007'],
    [['011'], '2', undefined],
  ])('two rings of 3.5 g in %s', (legal, first, second) => {
    const xml = fileOf(ceb603, [{ ...packet, items: [ring] }], filedGroup({ legalUnits: { '7113': legal, '71': ['025'] } }));
    expect([textOf(xml, 'qty1'), textOf(xml, 'qty2'), textOf(xml, 'unit1'), textOf(xml, 'unit2')]).toEqual([
      first,
      second,
      ...[legal[0], legal[1]],
    ]);
  });
});

describe('what the settings overrule', () => {
  test.each<[change: Partial<ChinaFiling>, element: string, text: string | undefined]>([
    [{}, 'trafMode', '6'],
    [{ transport: '5' }, 'trafMode', '5'],
    [{}, 'statisticsFlag', 'B'],
    [{ flag: 'A' }, 'statisticsFlag', 'A'],
    [{}, 'POD', '304'],
    [{ ports: { DE: '2110' } }, 'POD', '2110'],
    [{}, 'ownerCode', 'NO'],
    [{ producer: { code: '3301960AB1', name: '湖州丝织厂' } }, 'ownerName', '湖州丝织厂'],
    [{}, 'billNo', undefined],
    [{ flight: { name: 'CA985', number: 'CA985', bill: '999-12345675' } }, 'billNo', '999-12345675'],
    [{}, 'ebcCode', '91330782MA2LNH0T4R'],
    [{ exporter: { code: '3318960XY1', name: '义乌市林禾贸易有限公司' } }, 'ebcCode', '3318960XY1'],
  ])('%o: %s is %s', (change, element, text) => {
    expect(textOf(fileOf(ceb603, [packet], filedGroup(change)), element)).toBe(text);
  });

  test('a parcel by air is carried by air; sales to companies are orders of kind B', () => {
    expect(textOf(fileOf(ceb603, [{ ...packet, channel: 'air-parcel' }], filedGroup()), 'trafMode')).toBe('5');
    const toCompany = { ...packet, decision: { ...packet.decision, exportProcedure: '9710' } };
    expect(textOf(fileOf(ceb303, [toCompany], filedGroup()), 'orderType')).toBe('B');
    expect(textOf(fileOf(ceb603, [toCompany], filedGroup()), 'tradeMode')).toBe('9710');
  });
});

const of = (change: Partial<Product>, hsCn?: string): Shipment => {
  const { product, ...item } = ring;
  const hsOf = hsCn === undefined ? product.hsOf : { ...product.hsOf, CN: hsCn };
  return { ...packet, items: [{ ...item, product: { ...product, hsOf, ...change } }] };
};

describe('what a message cannot say', () => {
  const refused: [document: TextDocument, shipment: Shipment, problem: string, change?: Partial<ChinaFiling>][] = [
    [ceb603, of({ hsOf: {} }), 'filing-data-missing: RING-7 has no tariff code of China of ten digits: hs_cn is empty or not whole.'],
    [ceb603, of({}, '71131190'), 'filing-data-missing: RING-7 has no tariff code of China of ten digits: hs_cn is empty or not whole.'],
    [
      ceb603,
      of({ elementsCn: ' ' }),
      'filing-data-missing: RING-7 has no declaration elements (规格型号): elements_cn is empty or not whole.',
    ],
    [ceb303, of({ descriptionLocal: 'Ring' }), 'filing-data-missing: RING-7 has no Chinese name: description_local is empty or not whole.'],
    [ceb505, of({ descriptionLocal: '' }), 'filing-data-missing: RING-7 has no Chinese name: description_local is empty or not whole.'],
    [ceb303, of({ unit: 'CT' }), 'filing-no-code: The unit CT has no code in the table of China’s customs.'],
    [
      ceb603,
      of({ unit: 'PR' }),
      'filing-legal-unit: RING-7 is counted in PR; the tariff code asks for 007 个.',
      { legalUnits: { '71': ['007'] } },
    ],
    [
      ceb603,
      packet,
      'filing-setting-missing: The settings do not say in which legal unit 7113119090 is declared: ' +
        'carriers.china-post.filing.china.legal_units.7113119090 is missing.',
      { legalUnits: { '6214': ['011'] } },
    ],
    [
      ceb303,
      packet,
      'filing-setting-missing: The settings do not say under which code and name amazon is registered: ' +
        'carriers.china-post.filing.china.platforms.amazon is missing.',
      { platforms: {} },
    ],
    [
      ceb603,
      listed(packet, { recipient: { ...packet.recipient, country: 'XK' }, items: packet.items }),
      'filing-no-code: The country XK has no code in the table of China’s customs.',
    ],
    [ceb303, { ...packet, freight: money(1, 'KWD') }, 'filing-no-code: The currency KWD has no code in the table of China’s customs.'],
    [
      ceb303,
      { ...packet, freight: money(30_00, 'CNY') },
      'filing-two-currencies: The goods are in EUR, the freight in CNY; CEB303 takes one currency for both.',
    ],
    [
      ceb303,
      { ...packet, orders: ['#1', '#2'] },
      'filing-order-and-parcel: The parcel holds the orders #1, #2; CEB303 takes one order for one parcel.',
    ],
    [
      ceb603,
      { ...packet, pieces: 2 },
      'filing-order-and-parcel: The order 302-4471120-9035518 travels in 2 parcels; CEB603 takes one order for one parcel.',
    ],
    [
      ceb603,
      { ...packet, items: Array(101).fill(ring) },
      'filing-too-many-lines: 101 content lines are more than the 100 that CEB603 takes for one parcel.',
    ],
    [
      ceb603,
      of({ sku: 'RING-7-SILVER-ENGRAVD' }),
      'filing-value-too-long: The SKU RING-7-SILVER-ENGRAVD has more than the 20 characters that CEB603 takes.',
    ],
    [
      ceb603,
      { ...packet, id: '4'.repeat(31) },
      `filing-value-too-long: The shipment id ${'4'.repeat(31)} has more than the 30 characters that CEB603 takes.`,
    ],
    [
      ceb303,
      { ...packet, orders: ['4'.repeat(61)] },
      `filing-value-too-long: The order number ${'4'.repeat(61)} has more than the 60 characters that CEB303 takes.`,
    ],
    [
      ceb505,
      of({ descriptionLocal: '银'.repeat(201) }),
      `filing-value-too-long: The Chinese name ${'银'.repeat(201)} has more than the 200 characters that CEB505 takes.`,
    ],
    [
      ceb403,
      { ...packet, payment: { method: 'Amazon', priced: true } },
      'filing-export-silent: Of the order 302-4471120-9035518 the amazon export does not say when the buyer paid; CEB403 must say it.',
    ],
    [
      ceb403,
      { ...packet, payment: { at: '2026-11-20' } },
      'filing-export-silent: Of the order 302-4471120-9035518 the amazon export does not say what the buyer paid for the goods; CEB403 must say it.',
    ],
    [
      ceb403,
      { ...packet, freight: money(30_00, 'CNY') },
      'filing-two-currencies: The goods are in EUR, the freight in CNY; CEB403 takes one currency for both.',
    ],
    [
      ceb403,
      { ...packet, pieces: 2 },
      'filing-order-and-parcel: The order 302-4471120-9035518 travels in 2 parcels; CEB403 takes one order for one parcel.',
    ],
    [
      ceb403,
      { ...packet, payment: { at: '2026-11-20', reference: 'c'.repeat(61), priced: true } },
      `filing-value-too-long: The payment reference ${'c'.repeat(61)} has more than the 60 characters that CEB403 takes.`,
    ],
    ...([ceb505, ceb603] as const).flatMap((document): typeof refused => [
      [
        document,
        { ...packet, number: 'L'.repeat(33) },
        `filing-value-too-long: The number ${'L'.repeat(33)} has more than the 32 characters that ${document.id.toUpperCase()} takes.`,
      ],
      [
        document,
        { ...packet, number: 'L'.repeat(81) },
        `filing-value-too-long: The number ${'L'.repeat(81)} has more than the 80 characters that ${document.id.toUpperCase()} takes.`,
        { edition: '2018' },
      ],
    ]),
    [ceb603, of({ elementsCn: '0|\u0001' }), 'character-not-in-xml: The declaration has the character U+0001, which XML cannot hold.'],
  ];

  test.each(refused)('%#', (document, shipment, problem, change) => {
    expect(found(document, shipment, change)).toContain(`documents/${problem}`);
    const [first] = document.check!(shipment, filedGroup(change), faces);
    expect(first).toMatchObject({ severity: 'error', where: { shipment: shipment.id } });
  });

  test('at the limit it can', () => {
    expect(found(ceb603, of({ sku: 'RING-7-SILVER-ENGRAV', descriptionLocal: '银'.repeat(250), elementsCn: '0'.repeat(250) }))).toEqual([]);
    expect(found(ceb603, { ...packet, items: Array(100).fill(goods(ring)), id: '4'.repeat(30), orders: ['4'.repeat(60)] })).toEqual([]);
    expect(found(ceb303, of({ sku: 'R'.repeat(30) }))).toEqual([]);
    expect(found(ceb505, of({ descriptionLocal: '银'.repeat(200) }))).toEqual([]);
    expect(found(ceb403, { ...packet, payment: { at: '2026-11-20', reference: 'c'.repeat(60), priced: true } })).toEqual([]);
    expect(found(ceb603, { ...packet, number: 'L'.repeat(32) })).toEqual([]);
    expect(found(ceb603, { ...packet, number: 'L'.repeat(80) }, { edition: '2018' })).toEqual([]);
  });

  test('a code of the exporter that is none is not cut to one', () => {
    const group = filedGroup();
    const of = { ...group, exporter: { ...group.exporter, ids: { uscc: '9'.repeat(19) } } };
    expect(ceb505.check!(packet, of, faces).map(({ message }) => message)).toEqual([
      `The code of the exporter ${'9'.repeat(19)} has more than the 18 characters that CEB505 takes.`,
    ]);
  });

  test('is of every kind that these messages ask for', () => {
    const told = new Set(refused.map(([, , problem]) => `documents/${problem.split(':')[0]}`));
    expect(kinds.map(({ code }) => code).filter((code) => !told.has(code))).toEqual([]);
  });
});
