import { describe, expect, test } from 'vitest';
import { eParcel } from '../../src/carriers/auspost/eparcel.ts';
import { myPostBusiness } from '../../src/carriers/auspost/mypost-business.ts';
import { columnsOf, valueBasis } from '../../src/carriers/layout.ts';
import { money } from '../../src/model/money.ts';
import { shipments } from '../batch.ts';
import { buyer, item, parcel } from '../parcel.ts';
import { filesOf, sheetsOf, written } from './bulk-rows.ts';

const [german] = shipments;
const aud = (minor: number) => money(minor, 'AUD');
const different = (count: number) => Array.from({ length: count }, (_, i) => item({ description: `Ring of size ${i}` }));

test.each([
  ['sale-of-goods', 'OTHER', 'Sale of goods'],
  ['gift', 'GIFT', ''],
] as const)('%s is %s, explained by "%s", in both files', (category, reason, why) => {
  const shipment = parcel({ category });
  expect(written(myPostBusiness, shipment).rows[0]).toMatchObject({
    'Customs Declaration - Reason For Export': reason,
    'Customs Declaration - Why Are You Exporting These Goods': why,
    'Customs Declaration - Commercial Value': category === 'gift' ? 'NO' : 'YES',
  });
  expect(written(eParcel, shipment).rows[0]).toMatchObject({ A_PROD_CLASSIFICATION: reason, A_CLASSIFICATION_EXPLANATION: why });
});

test.each([myPostBusiness, eParcel])('other reasons are held ($id)', (layout) =>
  expect(written(layout, parcel({ category: 'documents' }))).toMatchObject({
    rows: [],
    codes: expect.arrayContaining(['carriers/no-code']),
  }),
);

test.each([
  [40, 0],
  [41, 1],
])('a description of %i characters: %i shortened', (length, shortened) => {
  const shipment = parcel({ items: [item({ description: `${'x'.repeat(length - 5)} ring` }, { value: aud(20_00) })] });
  for (const layout of [myPostBusiness, eParcel])
    expect(written(layout, shipment).codes.filter((code) => code === 'carriers/shortened')).toHaveLength(shortened);
});

describe('MyPost Business', () => {
  test('weighs in kilograms, measures in centimetres, and values lines in Australian dollars', () => {
    const { rows, codes } = written(myPostBusiness, german!);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      'Item Weight': '0.090',
      'Item Length': '22',
      'Item Height': '3',
      'Parcel Contents - Quantity': '2',
      'Parcel Contents - Weight': '0.007',
      'Parcel Contents - Value': '59.50',
      'Parcel 2 Contents - Value': '50.58',
      "Sender's Customs Reference": 'IM4420000017',
      'Landed Costs Payer': '',
    });
    expect(codes).toContain('carriers/converted');
  });

  test.each([
    [4, []],
    [5, ['carriers/too-many-lines']],
  ])('has room for 4 contents: %i', (count, codes) =>
    expect(written(myPostBusiness, parcel({ items: different(count) })).codes.filter((code) => /lines/.test(code))).toEqual(codes),
  );

  test('makes contents that are alike one, and says so', () => {
    const items = Array.from({ length: 5 }, () => item({}, { value: aud(3_00) }));
    const { rows, codes } = written(myPostBusiness, parcel({ items }));
    expect(codes).toEqual(['carriers/merged-lines']);
    expect(rows[0]).toMatchObject({
      'Parcel Contents - Quantity': '5',
      'Parcel Contents - Value': '15.00',
      'Parcel 2 Contents - Value': '',
    });
  });

  test('writes other scripts in Latin letters and keeps accents', () => {
    const names = [buyer('CH', { name: 'Élise Müller' }), buyer('GR', { name: 'Ελένη' })];
    expect(names.map((recipient) => written(myPostBusiness, parcel({ recipient })).rows[0]!['Deliver To Name'])).toEqual([
      'Élise Müller',
      'Eleni',
    ]);
  });
});

describe('eParcel', () => {
  test('has 102 columns and a second row that says which are mandatory', async () => {
    const [[name, bytes]] = [...(await filesOf(eParcel, [german!]))] as [[string, Buffer]];
    const [[headings, obligations]] = sheetsOf(name, bytes, eParcel) as [[string[], string[]]];
    const of = (word: string) => headings.filter((_, i) => obligations[i] === word);
    expect(headings).toHaveLength(102);
    expect(of('MANDATORY')).toEqual(['C_CHARGE_CODE', 'A_ACTUAL_CUBIC_WEIGHT', 'G_DESCRIPTION']);
    expect(of('IGNORED')).toEqual(['C_CONSIGNMENT_ID', 'C_MANIFEST_ID']);
    expect(of('MANDATORY/OPTIONAL REFER TO GUIDE')).toHaveLength(21);
  });

  test('states the value of one unit and of the line, and they agree', () => {
    const { rows } = written(eParcel, parcel({ items: [item({}, { quantity: 3, value: aud(1_00) })] }));
    expect(valueBasis(eParcel)).toBe('unit');
    expect(rows.map(({ G_QUANTITY, G_UNIT_VALUE, G_TOTAL_VALUE }) => [G_QUANTITY, G_UNIT_VALUE, G_TOTAL_VALUE])).toEqual([
      ['2', '0.33', '0.66'],
      ['1', '0.34', '0.34'],
    ]);
  });

  test('has the consignment and its article in the first row, and goods alone in those after it', () => {
    const { rows } = written(eParcel, german!);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ C_REF: german!.id, A_CUSTOMS_DECLARED_VALUE: '110.08', G_WEIGHT: '0.007' });
    const filled = columnsOf(eParcel).filter(({ heading }) => rows[1]![heading] !== '');
    expect(filled.map(({ heading }) => heading)).toEqual([
      'G_ORIGIN_COUNTRY_CODE',
      'G_HS_TARIFF',
      'G_DESCRIPTION',
      'G_QUANTITY',
      'G_WEIGHT',
      'G_UNIT_VALUE',
      'G_TOTAL_VALUE',
    ]);
  });
});
