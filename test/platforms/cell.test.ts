import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import * as cells from '../../src/platforms/cell.ts';
import { cell, read } from './one-cell.ts';

test.each<[string, string | undefined, string | undefined, string?]>([
  ["'27707", 'US', '27707', 'The apostrophe before the postcode "27707" was taken off.'],
  ["'02139", 'US', '02139', 'The apostrophe before the postcode "02139" was taken off.'],
  ['400081.0', 'IN', '400081', 'The postcode "400081.0" ends in a decimal that a spreadsheet added; it was read as "400081".'],
  ['2139', 'US', '02139', 'The postcode "2139" lacks leading zeros of US; it was read as "02139".'],
  [
    '949.0',
    'PR',
    '00949',
    'The postcode "949.0" ends in a decimal that a spreadsheet added and lacks leading zeros of PR; it was read as "00949".',
  ],
  ['J0P 1A0', 'CA', 'J0P 1A0'],
  ['799-2400', 'JP', '799-2400'],
  ['-', 'HK', undefined],
  ['', 'HK', undefined],
  ['2139', undefined, '2139'],
])('postcode %s in %s', (text, country, postcode, message) => {
  expect(read((found) => cells.readPostcode(cell(text), country, found))).toEqual([postcode, message ? [message] : []]);
});

test.each([
  ['Jürgen Weiß', []],
  ['MontrÃ©al', ['M… (9 characters) looks like UTF-8 that was read as Latin-1 and saved again.']],
  ['J*** D**', ['The name is masked with "*" by the platform.']],
  ['山田太郎', []],
  ['São Paulo', []],
  ['Ærøskøbing', []],
])('person %s', (text, messages) => {
  expect(read((found) => cells.readPerson(cell(text), 'name', found))).toEqual([text, messages]);
});

test('a number of a person’s, digits lost, is not told', () => {
  expect(read((f) => cells.readPersonalNumber(cell('529.982.247-25'), 'tax number', f))).toEqual(['529.982.247-25', []]);
  expect(read((f) => cells.readPersonalNumber(cell('5.2998E+10'), 'tax number', f))).toEqual([
    undefined,
    ['"5… (10 characters)" is an id in scientific notation; its last digits are lost.'],
  ]);
});

test('ids, quantities, countries, flags', () => {
  expect(read((f) => cells.readId(cell('2261789409369'), f))).toEqual(['2261789409369', []]);
  expect(read((f) => cells.readId(cell('2.26179E+12'), f))).toEqual([
    undefined,
    ['"2.26179E+12" is an id in scientific notation; its last digits are lost.'],
  ]);
  expect(read((f) => cells.readQuantity(cell('3'), f))).toEqual([3, []]);
  expect(read((f) => cells.readQuantity(cell('one'), f))).toEqual([undefined, ['"one" is not a whole number.']]);
  expect(read((f) => cells.readQuantity(cell('0'), f))).toEqual([undefined, ['"0" is not a whole number above 0.']]);
  expect(read((f) => cells.readQuantity(cell('0'), f, 0))).toEqual([0, []]);
  expect(read((f) => cells.readCountry(cell('The Netherlands'), f))).toEqual(['NL', []]);
  expect(read((f) => cells.readCountry(cell('Narnia'), f))).toEqual([undefined, ['"Narnia" is not a country we know.']]);
  expect(read((f) => cells.readCountry(cell(''), f))).toEqual([undefined, ['The destination country is empty.']]);
  expect(['TRUE', 'false', ''].map(cells.readFlag)).toEqual([true, false, undefined]);
});

test.each<[string, (found: Problem[]) => unknown]>([
  ['platforms/unreadable-cell', (f) => cells.readQuantity(cell('one'), f)],
  ['platforms/unknown-country', (f) => cells.readCountry(cell('Narnia'), f)],
  ['platforms/id-in-scientific-notation', (f) => cells.readId(cell('2.5E+12'), f)],
  ['platforms/masked-recipient', (f) => cells.readPerson(cell('***'), 'name', f)],
  ['platforms/decoded-twice', (f) => cells.readText(cell('CafÃ© cup'), f)],
  ['platforms/postcode-apostrophe', (f) => cells.readPostcode(cell("'27707"), 'US', f)],
  ['platforms/postcode-repaired', (f) => cells.readPostcode(cell('2139'), 'US', f)],
  ['platforms/phone-in-scientific-notation', (f) => cells.readPhone(cell('6.5E+9'), f)],
])('%s', (code, reader) => {
  const found: Problem[] = [];
  reader(found);
  expect(found.map((problem) => problem.code)).toEqual([code]);
  expect(found[0]?.fix).toMatch(/^[A-Z].*\.$/);
});
