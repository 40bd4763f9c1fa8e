import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulkRows } from '../../src/carriers/bulk.ts';
import { flow, shorten } from '../../src/carriers/fit.ts';
import {
  type Column,
  type Csv,
  col,
  type Layout,
  layoutFaults,
  must,
  numbered,
  type RowType,
  says,
  shapeOf,
  valueBasis,
} from '../../src/carriers/layout.ts';
import { linesOf, unitValueOf } from '../../src/carriers/lines.ts';
import { formatLength, formatSteps, sharedSteps, weightSteps } from '../../src/carriers/measures.ts';
import { transliterate } from '../../src/formats/transliteration.ts';
import { type Money, money } from '../../src/model/money.ts';
import type { Shipment } from '../../src/model/shipment.ts';
import { grams } from '../../src/model/weight.ts';
import { groupOf } from '../batch.ts';
import { buyer, item, parcel } from '../parcel.ts';
import { convert, filesOf, sheetsOf } from './bulk-rows.ts';

const comma: Csv = { delimiter: ',' };
const source = { title: 'A made-up carrier', url: 'https://carrier.example/', retrieved: '2026-11-22', certainty: 'official' } as const;

/** A layout of one CSV with rows of one kind. */
const layout = (per: RowType['per'], columns: readonly Column[], change: Partial<Layout> = {}, form: Csv | 'xlsx' = comma): Layout => ({
  id: 'kite',
  name: 'Kite',
  version: '1',
  files: [{ form, sheets: [{ rows: [{ per, columns }] }] }],
  source,
  unverified: [],
  ...change,
});

const found = (of: Layout, shipment: Shipment) => {
  const { value, problems } = bulkRows(of, shipment, groupOf('mail'), convert);
  return { rows: value?.[0]?.[0], codes: problems.map(({ code }) => code), messages: problems.map(({ message }) => message) };
};
const cell = (column: Column, shipment: Shipment = parcel(), change: Partial<Layout> = {}, form: Csv | 'xlsx' = comma) =>
  found(layout('shipment', [column], change, form), shipment).rows?.[0]?.[0];

const usd = (minor: number): Money => money(minor, 'USD');

describe('lines', () => {
  test.each<[value: number, quantity: number, lines: [number, number][]]>([
    [1_00, 4, [[4, 25]]],
    [
      1_00,
      3,
      [
        [2, 33],
        [1, 34],
      ],
    ],
    [
      7,
      10,
      [
        [3, 0],
        [7, 1],
      ],
    ],
  ])('%i cents for %i units', (value, quantity, lines) => {
    const made = linesOf(parcel({ items: [item({}, { quantity, value: usd(value) })] }), usd(value), { perUnit: true });
    expect(made.lines.map((line) => [line.quantity, unitValueOf(line).minor])).toEqual(lines);
  });

  const anyItem = fc
    .record({
      quantity: fc.integer({ min: 1, max: 40 }),
      minor: fc.integer({ min: 0, max: 99_999 }),
      net: fc.integer({ min: 1, max: 90_000 }),
      hs: fc.constantFrom('711311', '621410'),
    })
    .map(({ quantity, minor, net, hs }) => item({ netMilligrams: net, hs }, { quantity, value: usd(minor) }));
  const anyItems = fc.array(anyItem, { minLength: 1, maxLength: 9 });

  test('split or merged, they add up, and unit values times quantities are the value exactly', () => {
    fc.assert(
      fc.property(anyItems, fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 6 }), (items, perUnit, merge, most) => {
        const shipment = parcel({ items });
        const { lines } = linesOf(shipment, shipment.value, { perUnit, merge, most });
        const sum = (of: (line: (typeof lines)[number]) => number): number => lines.reduce((total, line) => total + of(line), 0);
        expect(sum(({ quantity }) => quantity)).toBe(items.reduce((total, { quantity }) => total + quantity, 0));
        expect(sum(({ value }) => value.minor)).toBe(shipment.value.minor);
        expect(sum(({ netMilligrams }) => netMilligrams)).toBe(shipment.netMilligrams);
        if (perUnit) expect(sum((line) => line.quantity * unitValueOf(line).minor)).toBe(shipment.value.minor);
      }),
    );
  });

  test('converted, they add up to the converted value', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 5_000_000 }), (items, minor) => {
        const { lines } = linesOf(parcel({ items }), money(minor, 'EUR'), { perUnit: true });
        expect(lines.reduce((total, line) => total + line.quantity * unitValueOf(line).minor, 0)).toBe(minor);
      }),
    );
  });
});

describe('too many lines', () => {
  const two = numbered(2, (n) => [
    col(`Name${n}`, 'item.description'),
    col(`Qty${n}`, 'item.quantity'),
    col(`Price${n}`, 'item.unit_value'),
  ]);
  const alike = parcel({ items: [item({ sku: 'A' }), item({ sku: 'B' }), item({ sku: 'C' }, { value: usd(9_00) })] });

  test('are made one where they are alike and the carrier allows it', () => {
    expect(found(layout('shipment', two, { items: { merge: true } }), alike)).toMatchObject({
      rows: [['Silver ring', '2', '35.00', 'Silver ring', '1', '9.00']],
      codes: ['carriers/merged-lines'],
    });
  });
  test.each([
    ['it allows none', alike, {}],
    [
      'they differ',
      parcel({ items: [item({ description: 'Ring' }), item({ description: 'Cup' }), item({ description: 'Tray' })] }),
      { items: { merge: true } },
    ],
  ])('hold where %s', (_why, shipment, change) => {
    expect(found(layout('shipment', two, change), shipment)).toMatchObject({ rows: undefined, codes: ['carriers/too-many-lines'] });
  });
  test('are all the same to a file with a row for each', () => {
    expect(found(layout('item', [col('Name', 'item.description')]), alike).rows).toHaveLength(3);
  });
});

describe('weights and lengths', () => {
  test.each([
    [grams(1200), 'g', 0, '1200'],
    [400, 'g', 0, '1'],
    [1_499_600, 'kg', 3, '1.500'],
    [grams(453.592), 'lb', 3, '1.000'],
    [grams(500), 'lb+', 1, '1'],
    [grams(500), '+oz', 1, '1.6'],
    [0, 'g', 0, '0'],
  ] as const)('%i mg in %s', (milligrams, unit, decimals, text) => {
    expect(formatSteps(weightSteps(milligrams, unit, decimals), unit, decimals)).toBe(text);
  });
  test('of lines add up to their rounded sum, and none is nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 12 }), (weights) => {
        const steps = sharedSteps(weights, 'g', 0);
        const total = weights.reduce((a, b) => a + b, 0);
        expect(steps.every((each) => each >= 1)).toBe(true);
        expect(steps.reduce((a, b) => a + b, 0)).toBe(Math.max(Math.round(total / 1000), weights.length));
      }),
    );
  });
  test.each([
    [251, 'cm', 0, '26'],
    [250, 'cm', 0, '25'],
    [251, 'cm', 1, '25.1'],
    [254, 'in', 0, '10'],
    [1000, 'm', 2, '1.00'],
  ] as const)('%i mm in %s', (millimetres, unit, decimals, text) => expect(formatLength(millimetres, unit, decimals)).toBe(text));
});

describe('text', () => {
  test.each([
    ['Jörg Weißmüller', 'ascii', 'Jorg Weissmuller'],
    ['Jörg Weißmüller', 'windows-1252', 'Jörg Weißmüller'],
    ['Łódź, ul. Żwirki', 'latin1', 'Lódz, ul. Zwirki'],
    ['女式围巾', 'ascii', 'NuShiWeiJin'],
    ['女式围巾', 'gb18030', '女式围巾'],
    ['Київ', 'ascii', 'Kiiv'],
    ['Οδός 45', 'ascii', 'Odos 45'],
    ['ليلى حدّاد', 'ascii', 'lyla hdad'],
    ['محمـــد', 'ascii', 'mhmd'],
  ] as const)('%s in %s', (text, charset, written) => expect(transliterate(text, charset)).toBe(written));

  test('never becomes a question mark, and says when it cannot be written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // Question marks of other scripts are question marks.
        const written = transliterate(text.replace(/[^\p{L}\p{N} ]/gu, ''), 'ascii');
        if (written !== undefined) expect(written).not.toContain('?');
      }),
    );
    expect(transliterate('\ue000', 'ascii')).toBeUndefined();
  });

  test.each([
    ['Silver ring with blue stone', 18, 'Silver ring with'],
    ['Silver ring with blue stone', 11, 'Silver ring'],
    ['Silver ring', 11, 'Silver ring'],
    ['Donaudampfschifffahrt', 5, 'Donau'],
    ['女式桑蚕丝围巾', 3, '女式桑'],
  ])('%s in %i characters', (text, limit, cut) => expect(shorten(text, limit)).toBe(cut));

  test.each([
    [['Mill Lane 7', 'Leeds'], [20, 20], { lines: ['Mill Lane 7', 'Leeds'], cut: false, moved: false }],
    [
      ['Room 1806, Building 3', '88 Chouzhou North Road'],
      [30, 30],
      { lines: ['Room 1806, Building 3', '88 Chouzhou North Road'], cut: false, moved: false },
    ],
    [
      ['Room 1806', 'Building 3', '88 Chouzhou North Road'],
      [30, 30],
      { lines: ['Room 1806, Building 3, 88', 'Chouzhou North Road'], cut: false, moved: true },
    ],
    [['Room 1806', 'Building 3', '88 Chouzhou North Road'], [20], { lines: ['Room 1806, Building'], cut: true, moved: true }],
  ])('%o over %o', (lines, limits, flowed) => expect(flow(lines, limits)).toEqual(flowed));
});

describe('a cell', () => {
  const german = parcel({ to: 'DE' });
  test.each<[string, Column, Partial<Layout>, Shipment, string]>([
    ['a country in two letters', col('C', 'recipient.country'), {}, german, 'DE'],
    ['in three', col('C', 'recipient.country'), { country: 'alpha-3' }, german, 'DEU'],
    ['in English', col('C', 'recipient.country', { country: 'english' }), {}, german, 'Germany'],
    ['in Chinese', col('C', 'recipient.country'), { country: 'chinese' }, german, '德国'],
    ['a date', col('D', 'date'), { dates: 'dd.mm.yyyy' }, german, '22.11.2026'],
    ['a short one', col('D', 'date'), { dates: 'm/d/yy' }, german, '11/22/26'],
    ['an amount', col('V', 'value'), {}, german, '35.00'],
    ['with a comma and four decimals', col('V', 'value', { decimals: 4 }), { decimal: ',' }, german, '35,0000'],
    ['a weight with its unit', col('W', 'gross', { decimals: 1, after: 'g' }), {}, german, '60.0g'],
    ['a code', col('K', 'category', { codes: { gift: '1', '*': '4' } }), {}, german, '4'],
    ['a telephone', col('T', 'recipient.phone'), {}, german, '0065 8123 4567'],
    ['of digits', col('T', 'recipient.phone'), { phone: 'digits' }, german, '006581234567'],
    ['without the sign for abroad', col('T', 'recipient.phone'), { phone: 'bare' }, german, '6581234567'],
    ['in few characters', col('T', 'recipient.phone', { limit: 13 }), {}, german, '006581234567'],
    ['a constant', says('S', 'GJ'), {}, german, 'GJ'],
    ['the last name', col('N', 'recipient.last_name'), {}, german, 'Weber'],
    [
      'a street with the company before it',
      col('A', 'recipient.street'),
      {},
      parcel({ recipient: buyer('DE', { company: 'Café Köln' }) }),
      'Café Köln, Lindenstraße 14',
    ],
    [
      'what a carrier refuses',
      col('D', 'item.description', { item: 1 }),
      { without: { '&': 'and' } },
      parcel({ items: [item({ description: 'Cup & saucer' })] }),
      'Cup and saucer',
    ],
  ])('%s', (_what, column, change, shipment, text) => expect(cell(column, shipment, change)).toBe(text));

  test.each<[string, Column, Partial<Layout>, Shipment, string]>([
    ['carriers/shortened', col('D', 'item.description', { item: 1, limit: 8 }), {}, parcel(), 'D of Kite says "Silver" of "Silver ring".'],
    [
      'carriers/transliterated',
      col('N', 'recipient.city'),
      { charset: 'ascii' },
      german,
      'N of Kite says K… (4 characters) for K… (4 characters).',
    ],
    [
      'carriers/does-not-fit',
      col('H', 'item.hs', { item: 1, limit: 4 }),
      {},
      parcel(),
      'H of Kite takes 4 characters, and "711311" has more.',
    ],
    ['carriers/missing-value', must(col('V', 'scheme.ioss')), {}, parcel(), 'V of Kite must not be empty (IOSS number).'],
    [
      'carriers/no-code',
      col('K', 'category', { codes: { gift: '1' } }),
      {},
      parcel(),
      'K of Kite has no code for sale-of-goods; there are some for gift.',
    ],
    [
      'carriers/unwritable',
      col('N', 'item.brand', { item: 1 }),
      { charset: 'ascii' },
      parcel({ items: [item({ brand: '\ue000' })] }),
      '"\ue000" cannot be written in N of Kite.',
    ],
    [
      'carriers/guarded',
      col('N', 'item.brand', { item: 1 }),
      {},
      parcel({ items: [item({ brand: '=Linhe' })] }),
      'N of Kite has an apostrophe before "=Linhe".',
    ],
    [
      'carriers/converted',
      col('V', 'value'),
      { currency: 'EUR' },
      parcel(),
      '35.00 USD stands as 28.00 EUR in Kite: 1 USD = 0.8 EUR (2026-11-20).',
    ],
    [
      'carriers/no-rate',
      col('V', 'value'),
      { currency: 'KWD' },
      parcel(),
      '35.00 USD cannot be written in KWD, as Kite takes it: there is no rate.',
    ],
    [
      'carriers/address-in-other-lines',
      col('A', 'recipient.line1'),
      {},
      parcel({ recipient: buyer('DE', { lines: ['Hof 2', 'Weg 7'] }) }),
      "The recipient's street (2 lines) stands in 1 line of Kite.",
    ],
    [
      'carriers/address-shortened',
      col('A', 'recipient.line1', { limit: 6 }),
      {},
      parcel({ recipient: buyer('DE', { lines: ['Hof 2', 'Weg 7'] }) }),
      "The recipient's street in Kite says H… (5 characters) of H… (12 characters).",
    ],
    [
      'carriers/summarised',
      col('D', 'goods.description'),
      {},
      parcel({ items: [item(), item({ description: 'Cup' })] }),
      '2 content lines stand as one summary in Kite.',
    ],
    [
      'carriers/split-lines',
      col('P', 'item.unit_value', { item: 1 }),
      { items: { most: 2 } },
      parcel({ items: [item({}, { quantity: 3 })] }),
      'A line stands in two in Kite, by unit value.',
    ],
    [
      'carriers/rounded-weights',
      col('W', 'item.unit_net', { item: 1 }),
      {},
      parcel({ items: [item({ netMilligrams: 200 }, { quantity: 100 })] }),
      "The units of Kite weigh 100 g together, above the parcel's 40 g.",
    ],
  ])('%s is told with what it was and is', (code, column, change, shipment, message) => {
    const { codes, messages } = found(layout('shipment', [column], change), shipment);
    expect(codes).toContain(code);
    expect(messages).toContain(message);
  });

  test('a formula is refused where no apostrophe may stand', () => {
    const refusing = layout('shipment', [col('N', 'item.brand', { item: 1 })], {}, { ...comma, guard: 'refuse' });
    expect(found(refusing, parcel({ items: [item({ brand: '=Linhe' })] }))).toMatchObject({ rows: undefined, codes: ['carriers/formula'] });
  });
  test('a number of nobody’s is shown: only what the law lets travel', () => {
    const numbers = [{ kind: 'cpf', number: '529.982.247-25', owner: 'recipient' as const, places: ['invoice' as const] }];
    expect(cell(col('I', 'recipient.id'), parcel({ decision: { ...parcel().decision, numbers } }))).toBe('');
  });
});

describe('files', () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => parcel({ id: `P${i + 1}`, items: [item(), item({ description: 'Cup' })] }));

  test('typed rows stand under each other', async () => {
    const typed: Layout = {
      ...layout('shipment', []),
      files: [
        {
          form: comma,
          sheets: [
            {
              header: 'none',
              rows: [
                { per: 'shipment', columns: [says('object', 'S'), col('ref', 'shipment')] },
                { per: 'item', columns: [says('object', 'L'), col('d', 'item.description')] },
              ],
            },
          ],
        },
      ],
    };
    expect(shapeOf(typed)).toBe('typed');
    expect((await filesOf(typed, many(1))).get('bulk-kite.csv')!.toString()).toBe('S,P1\nL,Silver ring\nL,Cup\n');
  });

  test.each([
    [{ shipments: 2 }, ['bulk-kite-0001.csv', 'bulk-kite-0002.csv'], [5, 3]],
    [{ rows: 5 }, ['bulk-kite-0001.csv', 'bulk-kite-0002.csv'], [5, 3]],
    [{ shipments: 3, rows: 6 }, ['bulk-kite-0001.csv'], [7]],
  ])('a part holds %o and no shipment is torn', async (most, names, rows) => {
    const limited = layout('item', [col('Ref', 'shipment'), col('D', 'item.description')]);
    const files = await filesOf({ ...limited, files: [{ ...limited.files[0]!, most }] }, many(3));
    expect([...files.keys()]).toEqual(names);
    expect([...files].map(([name, bytes]) => sheetsOf(name, bytes, limited)[0]!.length)).toEqual(rows);
  });

  test('delimiter, encoding, mark and line end are the carrier’s', async () => {
    const german = layout(
      'shipment',
      [col('Empfänger', 'recipient.name'), col('Ort', 'recipient.city')],
      {},
      { delimiter: ';', encoding: 'windows-1252', eol: '\r\n' },
    );
    const bytes = (await filesOf(german, [parcel({ to: 'DE', recipient: buyer('DE', { name: 'Ελένη; Weber' }) })])).get('bulk-kite.csv')!;
    expect(bytes.toString('latin1')).toBe('Empfänger;Ort\r\n"Eleni; Weber";Köln\r\n');
    const marked = layout('shipment', [col('Ref', 'shipment')], {}, { delimiter: ',', bom: true });
    expect((await filesOf(marked, many(1))).get('bulk-kite.csv')!.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  test('linked sheets of a workbook, every cell text, the same bytes again', async () => {
    const linked: Layout = {
      ...layout('shipment', []),
      files: [
        {
          form: 'xlsx',
          sheets: [
            { name: '邮件', rows: [{ per: 'shipment', columns: [col('运单码', 'shipment'), col('邮编', 'recipient.postcode')] }] },
            { name: 'items & more', rows: [{ per: 'item', columns: [col('跟踪号', 'shipment'), col('名', 'item.description')] }] },
          ],
        },
      ],
    };
    const bytes = (await filesOf(linked, many(2))).get('bulk-kite.xlsx')!;
    expect(sheetsOf('bulk-kite.xlsx', bytes, linked)).toEqual([
      [
        ['运单码', '邮编'],
        ['P1', '427355'],
        ['P2', '427355'],
      ],
      [
        ['跟踪号', '名'],
        ['P1', 'Silver ring'],
        ['P1', 'Cup'],
        ['P2', 'Silver ring'],
        ['P2', 'Cup'],
      ],
    ]);
    expect((await filesOf(linked, many(2))).get('bulk-kite.xlsx')!.equals(bytes)).toBe(true);
  });
});

test('a layout that cannot be is told', () => {
  expect(layoutFaults(layout('shipment', [col('A', 'item.hs'), col('B', 'item.colour')]))).toEqual([
    '"A" is of a line and stands in a row of the shipment: say which line, item: 1',
    '"B" names the field "item.colour", which is not known',
  ]);
  const narrow: Csv = { delimiter: ';', encoding: 'windows-1252' };
  expect(layoutFaults(layout('item', [says('订单号', 'Zoë')], { charset: 'unicode' }, narrow))).toEqual([
    'the characters "unicode" are more than the encoding windows-1252 has',
    '"订单号" cannot be written in windows-1252',
  ]);
  expect(layoutFaults(layout('item', [says('Empfänger', 'Zoë')], { charset: 'ascii' }, narrow))).toEqual([]);
  expect(valueBasis(layout('item', [col('A', 'item.line_value')]))).toBe('line');
});
