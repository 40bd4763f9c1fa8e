import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import * as cells from '../../src/platforms/cell.ts';
import { sellerTaxId } from '../../src/platforms/tax-reference.ts';

const cell = (text: string) => ({ text, where: { file: 'orders.csv', line: 7, column: 'Price' } });

/** The value, and the messages. */
function read<T>(reader: (found: Problem[]) => T): [T, string[]] {
  const found: Problem[] = [];
  const value = reader(found);
  for (const { where } of found) expect(where).toMatchObject({ file: 'orders.csv', line: 7, column: 'Price' });
  return [value, found.map(({ message }) => message)];
}

test.each<[string, cells.MoneyStyle, string | undefined, string?]>([
  ['$12.34', { mark: '.', dollar: 'USD' }, '1234 USD'],
  ['AU $1,200.00', { mark: '.', dollar: 'USD' }, '120000 AUD'],
  ['C $5.00', { mark: '.', dollar: 'USD' }, '500 CAD'],
  ['EUR 12,50', { mark: ',' }, '1250 EUR'],
  ['12,50 €', { mark: ',' }, '1250 EUR'],
  ['1 250,00 €', { mark: ',' }, '125000 EUR'],
  ['1\u202f250,00\u00a0€', { mark: ',' }, '125000 EUR'],
  ['1.250,00 EUR', { mark: ',' }, '125000 EUR'],
  ['£12.34', { mark: '.' }, '1234 GBP'],
  ['35', { mark: '.', currency: 'USD' }, '3500 USD'],
  ['35.00', { mark: '.', currency: 'JPY' }, '35 JPY'],
  ['35.5', { mark: '.', currency: 'JPY' }, undefined, '"35.5" is not an amount of whole JPY.'],
  ['-$5.00', { mark: '.', dollar: 'USD' }, '-500 USD'],
  ['-5.00', { mark: '.', currency: 'USD' }, '-500 USD'],
  ['$25.00', { mark: '.', currency: 'AUD' }, '2500 AUD'],
  ['1.250', { mark: '.', currency: 'EUR' }, '125 EUR'],
  ['1,25', { mark: '.', currency: 'EUR' }, undefined, '"1,25" is not an amount like 12.50.'],
  ['12,34,567.00', { mark: '.', currency: 'INR' }, undefined, '"12,34,567.00" is not an amount like 12.50.'],
  ['$5.00', { mark: '.' }, undefined, '"$5.00" is not an amount with a currency we know.'],
  ['£5.00', { mark: '.', currency: 'USD' }, undefined, '"£5.00" is not an amount in USD.'],
  ['one', { mark: '.', currency: 'USD' }, undefined, '"one" is not an amount like 12.50.'],
  ['10000000000.00', { mark: '.', currency: 'USD' }, '1000000000000 USD'],
  ['10000000000.01', { mark: '.', currency: 'USD' }, undefined, '"10000000000.01" is not an amount that an order may come to.'],
  ['0.005', { mark: '.', currency: 'USD' }, undefined, '"0.005" is not an amount like 12.50.'],
  ['', { mark: '.', currency: 'USD' }, undefined],
  ['--', { mark: ',' }, undefined],
])('money %s', (text, style, value, message) => {
  const [amount, messages] = read((found) => cells.readMoney(cell(text), style, found));
  expect(amount && `${amount.minor} ${amount.currency}`).toBe(value);
  expect(messages).toEqual(message ? [message] : []);
});

test.each<[string, cells.DateForm, string | undefined]>([
  ['2020-07-14 19:36:52 +0800', 'iso', '2020-07-14'],
  ['2026-11-02T23:59:59-07:00', 'iso', '2026-11-02'],
  ['2026-11-02T09:00:00Z', 'iso', '2026-11-02'],
  ['2026-11-02', 'iso', '2026-11-02'],
  ['2026-13-02', 'iso', undefined],
  ['11/05/26', 'iso', undefined],
  ['2026.11.05 21:40', 'yyyy.mm.dd', '2026-11-05'],
  ['2026.11.31', 'yyyy.mm.dd', undefined],
  ['26.11.05', 'yyyy.mm.dd', undefined],
  ['11/05/26', 'mm/dd/yy', '2026-11-05'],
  ['1/4/2024', 'mm/dd/yy', '2024-01-04'],
  ['13/1/2024', 'mm/dd/yy', undefined],
  ['1/4/024', 'mm/dd/yy', undefined],
  ['08/30/2026 10:17:22 AM', 'mm/dd/yy', '2026-08-30'],
  ['08/30/2026 10:17:22 XM', 'mm/dd/yy', undefined],
  ['30/08/2026 10:17:22', 'dd/mm/yy', '2026-08-30'],
  ['08/30/2026 10:17:22', 'dd/mm/yy', undefined],
  ['11-05-2020', 'mm-dd-yyyy', '2020-11-05'],
  ['11-05-20', 'mm-dd-yyyy', undefined],
  ['Sep-18-26', 'mon-dd-yy', '2026-09-18'],
  ['Sep-18-26 10:11', 'mon-dd-yy', '2026-09-18'],
  ['Sep-31-26', 'mon-dd-yy', undefined],
  ['Jan 1, 2026, 8:00 am PDT(UTC-7)', 'mon-dd-yy', '2026-01-01'],
  ['Feb 29, 2026, 8:00 am PDT(UTC-7)', 'mon-dd-yy', undefined],
  ['26-May-26', 'dd-mon-yy', '2026-05-26'],
  ['25 Jul 2026 13:05', 'dd-mon-yy', '2026-07-25'],
  ['25Jul2026', 'dd-mon-yy', undefined],
  ['05-Mär-26', 'dd-mon-yy', '2026-03-05'],
  ['05-Ma\u0308r-26', 'dd-mon-yy', '2026-03-05'],
  ['24-Dez-26', 'dd-mon-yy', '2026-12-24'],
  ['14-oct.-26', 'dd-mon-yy', '2026-10-14'],
  ['14-févr.-26', 'dd-mon-yy', '2026-02-14'],
  ['14-Foo-26', 'dd-mon-yy', undefined],
])('date %s as %s', (text, form, day) => {
  const [value, messages] = read((found) => cells.readDay(cell(text), form, found));
  expect(value).toBe(day);
  expect(messages).toHaveLength(day ? 0 : 1);
});

test.each<[string, string | undefined]>([
  ['30/10/2026', '2026-10-30'],
  ['10/30/2026', '2026-10-30'],
  ['10/10/2026', '2026-10-10'],
  ['05/11/2026', undefined],
  ['2026-11-05', '2026-11-05'],
])('date %s where day or month may come first: %s', (text, day) => {
  const [value, messages] = read((found) => cells.readDayIfKnown(cell(text), ['iso', 'dd/mm/yy', 'mm/dd/yy'], found));
  expect(value).toBe(day);
  expect(messages).toHaveLength(day ? 0 : 1);
});

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

test('ids, quantities, currencies, countries, flags', () => {
  expect(read((f) => cells.readId(cell('2261789409369'), f))).toEqual(['2261789409369', []]);
  expect(read((f) => cells.readId(cell('2.26179E+12'), f))).toEqual([
    undefined,
    ['"2.26179E+12" is an id in scientific notation; its last digits are lost.'],
  ]);
  expect(read((f) => cells.readQuantity(cell('3'), f))).toEqual([3, []]);
  expect(read((f) => cells.readQuantity(cell('one'), f))).toEqual([undefined, ['"one" is not a whole number.']]);
  expect(read((f) => cells.readQuantity(cell('0'), f))).toEqual([undefined, ['"0" is not a whole number above 0.']]);
  expect(read((f) => cells.readQuantity(cell('0'), f, 0))).toEqual([0, []]);
  expect(read((f) => cells.readCurrency(cell('US$'), f))).toEqual([undefined, ['"US$" is not a three-letter currency code.']]);
  expect(read((f) => cells.readCountry(cell('The Netherlands'), f))).toEqual(['NL', []]);
  expect(read((f) => cells.readCountry(cell('Narnia'), f))).toEqual([undefined, ['"Narnia" is not a country we know.']]);
  expect(read((f) => cells.readCountry(cell(''), f))).toEqual([undefined, ['The destination country is empty.']]);
  expect(['TRUE', 'false', ''].map(cells.readFlag)).toEqual([true, false, undefined]);
});

test.each([
  ['IOSS', 'IM2760000742', 'DE', 'IOSS', 'IM2760000742'],
  ['IOSS', 'GB 365 6085 76', 'GB', 'GB_VAT', 'GB365608576'],
  ['VAT', 'GB365608576', 'GB', 'GB_VAT', 'GB365608576'],
  ['VOEC', '2024926', 'NO', 'VOEC', '2024926'],
  ['ABN', '64652016681', 'AU', 'AU_GST', '64652016681'],
  ['GST', '200512345A', 'SG', 'OVR_GST', '200512345A'],
  ['IRD', '123-456-789', 'NZ', 'NZ_GST', '123-456-789'],
  ['OSS', 'DE123456789', 'FR', 'OSS', 'DE123456789'],
])('tax reference %s %s to %s', (word, number, country, scheme, bare) => {
  expect(sellerTaxId({ word, number, country, owner: 'platform' })).toEqual({ scheme, number: bare, owner: 'platform' });
});

test('a dash or nothing is no tax reference', () => {
  expect(sellerTaxId({ word: 'VAT', number: '-', country: 'KZ', owner: 'platform' })).toBeUndefined();
  expect(sellerTaxId({ word: 'IOSS', number: '', owner: 'seller' })).toBeUndefined();
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

test.each([
  ['11-05-2020', '2020-11-05', []],
  ['2020-11-05 08:00:00', '2020-11-05', []],
  ['', undefined, []],
  ['5. November', undefined, ['"5. November" is not a date in a form we know of this export; it was left out.']],
])('a date that may be in another form: %s', (text, day, messages) => {
  expect(read((found) => cells.readDayIfKnown(cell(text), ['mm-dd-yyyy', 'iso'], found))).toEqual([day, messages]);
});
