import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { carriers } from '../../src/carriers/index.ts';
import { columnsOf } from '../../src/carriers/layout.ts';
import { CouldNotRun } from '../../src/model/could-not-run.ts';
import { readAnswer } from '../../src/pipeline/numbers/answer.ts';
import { columnsAmong } from '../../src/pipeline/numbers/headings.ts';

const headed = (field: string): string[] => [
  ...new Set(
    carriers.flatMap(({ bulk = [] }) =>
      bulk.flatMap((layout) => columnsOf(layout).flatMap((each) => (each.field === field ? [each.heading] : []))),
    ),
  ),
];

describe('columns are known by their headings', () => {
  // What a carrier's own import file calls our reference, its answer calls it too.
  test.each(headed('shipment'))('%s is the reference', (heading) => {
    expect(columnsAmong(['No.', heading, 'Tracking Number'], 'a.csv', {})).toEqual({ reference: 1, number: 2 });
  });
  test.each(headed('number'))('%s is the number', (heading) => {
    expect(columnsAmong([heading, 'Reference'], 'a.csv', {})).toEqual({ reference: 1, number: 0 });
  });
  test.each([
    ['shipment', 'number'],
    ['order_id', 'barcode'],
    ['CUSTOMER REF', 'AWB No.'],
    ['客户单号*', '运单号（Waybill No.）'],
    ['订单号/Order No', '跟踪号'],
    ['Kundenreferenz', 'Sendungsnummer'],
  ])('%s and %s', (reference, number) => {
    expect(columnsAmong([reference, 'weight', number], 'a.csv', {})).toEqual({ reference: 0, number: 2 });
  });
  test('others are none, and a row that has one of them is no row of headings', () => {
    expect(columnsAmong(['Phone number', 'Order date', 'Status'], 'a.csv', {})).toBeUndefined();
    expect(columnsAmong(['Reference', 'Status'], 'a.csv', {})).toBeUndefined();
  });
});

const input = (bytes: Uint8Array) => ({
  name: 'answer.csv',
  open: async function* () {
    yield bytes;
  },
});

describe('an answer', () => {
  test('in the encoding and with the delimiter it has', async () => {
    const iconv = await import('iconv-lite');
    const bytes = iconv.default.encode('客户单号\t跟踪号\n4057\tLX100000003CN\n\n4058\t\n', 'gb18030');
    expect(await readAnswer(input(bytes))).toMatchObject({
      encoding: 'gb18030',
      headings: { reference: '客户单号', number: '跟踪号' },
      rows: [
        { line: 2, reference: '4057', number: 'LX100000003CN' },
        { line: 4, reference: '4058', number: '' },
      ],
    });
  });

  test.each([
    ['', 'answer.csv has not a column for our reference and one for the number that we know. Its first row says: nothing.'],
    ['a,b\n1,2\n', 'answer.csv has not a column for our reference and one for the number that we know. Its first row says: a, b.'],
    ['shipment,number,number\n1,2,3\n', 'answer.csv has several columns that may be the number: number, number.'],
    ['shipment,number\n1,"2\n', 'answer.csv:2 has a quote that never closes.'],
  ])('that cannot be read: %j', async (text, message) => {
    const error = await readAnswer(input(Buffer.from(text))).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CouldNotRun);
    expect((error as CouldNotRun).message).toBe(message);
    expect((error as CouldNotRun).remedy).toMatch(/^[A-Z].*\.$/);
  });
});
