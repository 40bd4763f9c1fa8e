import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CsvFault,
  type CsvStyle,
  csvRecords,
  type Delimiter,
  formatCsvRow,
  guardFormula,
  readGuard,
  sniffDelimiter,
} from '../../src/formats/csv.ts';

async function* pieces(text: string, size = 7) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

async function read(text: string, style: CsvStyle, size?: number) {
  const rows: [number, ...string[]][] = [];
  let fault: CsvFault | undefined;
  for await (const chunk of csvRecords(pieces(text, size), style)) {
    rows.push(...chunk.records.map(({ line, cells }): [number, ...string[]] => [line, ...cells]));
    fault = chunk.fault;
  }
  return { rows, fault };
}

const comma = { delimiter: ',' } as const;

test.each<[string, string, CsvStyle, [number, ...string[]][]]>([
  [
    'LF',
    'a,b\nc,d\n',
    comma,
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'CRLF',
    'a,b\r\nc,d\r\n',
    comma,
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    'LF and CRLF mixed',
    'a,b\nc,d\r\ne,f',
    comma,
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
    ],
  ],
  [
    'an empty line',
    'a\n\nb\n',
    comma,
    [
      [1, 'a'],
      [2, ''],
      [3, 'b'],
    ],
  ],
  [
    'a quoted cell over lines',
    'a,"x\ny\r\nz"\nb,c\n',
    comma,
    [
      [1, 'a', 'x\ny\r\nz'],
      [4, 'b', 'c'],
    ],
  ],
  ['doubled quotes', 'a,"say ""hi"""\n', comma, [[1, 'a', 'say "hi"']]],
  [
    'a quote inside a cell',
    'a,5" nail\nb,c\n',
    comma,
    [
      [1, 'a', '5" nail'],
      [2, 'b', 'c'],
    ],
  ],
  [
    'quotes as data',
    'a\t"open\nb\tc\n',
    { delimiter: '\t', quotes: false },
    [
      [1, 'a', '"open'],
      [2, 'b', 'c'],
    ],
  ],
  ['semicolons', 'a;1,50\n', { delimiter: ';' }, [[1, 'a', '1,50']]],
  [
    'ragged rows',
    'a,b,c\nd\n',
    comma,
    [
      [1, 'a', 'b', 'c'],
      [2, 'd'],
    ],
  ],
  ['no line end', 'a,b', comma, [[1, 'a', 'b']]],
  ['nothing', '', comma, []],
])('%s', async (_name, text, style, rows) => {
  for (const size of [1, 3, 1000]) expect(await read(text, style, size)).toEqual({ rows, fault: undefined });
});

test('an unclosed quote ends the reading and names the record', async () => {
  const { rows, fault } = await read('a,b\nc,d\ne,"f\ng,h\n', comma);
  expect(rows).toEqual([
    [1, 'a', 'b'],
    [2, 'c', 'd'],
  ]);
  expect(fault).toEqual({ kind: 'unclosed-quote', line: 3, cells: ['e'] });
});

test('an unclosed quote does not swallow the memory', async () => {
  const { fault } = await read(`a,b\nc,"${'x'.repeat(3_000_000)}`, comma, 65_536);
  expect(fault).toMatchObject({ kind: 'unclosed-quote', line: 2, cells: ['c'] });
});

test.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n1,5;2;3\n', ';'],
  ['a\tb\n"x,y,z"\t2\n', '\t'],
  ['sep=;\na,b;c\n', ';'],
  ['\n,,,\na,b,c,d\n', ','],
  ['alone\n', ','],
])('the delimiter of %j', (head, delimiter) => {
  expect(sniffDelimiter(head)).toBe(delimiter);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+6599844568', "'+6599844568"],
  ['@cmd', "'@cmd"],
  ['-5.00', '-5.00'],
  ['-5+cmd', "'-5+cmd"],
  ["'=x", "''=x"],
  ["'27707", "'27707"],
  ['plain', 'plain'],
])('%s is guarded as %s and read back', (cell, written) => {
  expect(guardFormula(cell)).toBe(written);
  expect(readGuard(written)).toBe(cell);
});

test('whatever is written is read back', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1', '+1', '-1', "'-1", '"', ',', '\n', '\r\n', ';', '', '-1.5', '@a'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
      fc.constantFrom(',', ';', '\t'),
      async (rows, delimiter) => {
        const style = { delimiter } as const;
        const { rows: back } = await read(rows.map((row) => formatCsvRow(row, { ...style, eol: '\r\n' })).join(''), style, 1e6);
        expect(back.map(([, ...cells]) => cells.map(readGuard))).toEqual(rows);
      },
    ),
  );
});

test('without quotes, what would break the row becomes a blank', () => {
  expect(formatCsvRow(['a"b', 'x\ty\nz'], { delimiter: '\t', quotes: false })).toBe('a"b\tx y z\n');
});

/** What csv-parse makes of a text, whole and alone. */
function parsed(text: string, delimiter: string, quote: '"' | null): { cells: string[][]; fault: boolean } {
  const cells: string[][] = [];
  const take = (record: string[]): null => {
    cells.push(record);
    return null;
  };
  const style = { record_delimiter: ['\r\n', '\n'], relax_column_count: true, relax_quotes: true, on_record: take as never };
  try {
    parse(text, { ...style, delimiter, quote });
    return { cells, fault: false };
  } catch {
    return { cells, fault: true };
  }
}

test('whatever stands in a text, its records are those of csv-parse', async () => {
  const token = fc.constantFrom('a', 'é', '"', '""', ',', ';', '\n', '\r\n', '\r', ' ', '"a"', '"a,\n"', '\t');
  const text = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom<Delimiter>(',', ';', '\t'), fc.boolean(), fc.nat(9), async (text, delimiter, quotes, size) => {
      const ours = await read(text, { delimiter, quotes }, size + 1);
      const theirs = parsed(text, delimiter, quotes ? '"' : null);
      expect(ours.rows.map(([, ...cells]) => cells)).toEqual(theirs.cells);
      expect(ours.fault !== undefined).toBe(theirs.fault);
    }),
    { numRuns: 2000 },
  );
});

test('a row is quoted as csv-stringify quotes it', () => {
  const cell = fc.stringMatching(/^[a,;"\r\n\t =]{0,6}$/);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom<Delimiter>(',', ';', '\t'), (cells, delimiter) => {
      const theirs = stringify([cells], { delimiter, record_delimiter: '\n', quoted_match: /[\r\n]/ });
      expect(formatCsvRow(cells, { delimiter, guard: false })).toBe(theirs);
    }),
  );
});
