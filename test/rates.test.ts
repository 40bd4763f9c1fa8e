import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Input } from '../src/formats/input.ts';
import type { Day } from '../src/model/day.ts';
import { type Money, money } from '../src/model/money.ts';
import { convertOn, type Rates, rateProblems, readRates } from '../src/rates/rates.ts';

const input = (content: string | Uint8Array, name = 'ecb.csv'): Input => ({
  name,
  async *open() {
    yield typeof content === 'string' ? Buffer.from(content) : content;
  },
});

/** As the European Central Bank ships it: newest first, a comma at the end, N/A where there was none. XDR is added by hand. */
const bank = `Date,USD,JPY,GBP,KWD,CYP,XDR,
2026-11-20,1.0832,168.55,0.8379,0.3330,N/A,0.8153,
2026-11-19,1.0800,168.00,0.8400,0.3300,N/A,N/A,
2026-11-10,1.1000,170.10,0.8500,0.3400,N/A,0.8200,
`;

async function ratesOf(content: string | Uint8Array, name?: string): Promise<Rates> {
  const { value, problems } = await readRates(input(content, name));
  if (!value) throw new Error(problems.map(({ message }) => message).join(' '));
  expect(problems).toEqual([]);
  return value;
}

test.each<[why: string, amount: Money, to: string, on: Day, minor: number, by: string]>([
  ['to the euro', money(108_32, 'USD'), 'EUR', '2026-11-20', 100_00, '1 EUR = 1.0832 USD (2026-11-20, ecb.csv)'],
  ['from the euro', money(100_00, 'EUR'), 'USD', '2026-11-20', 108_32, '1 EUR = 1.0832 USD (2026-11-20, ecb.csv)'],
  [
    'across, exactly 300 SDR',
    money(398_58, 'USD'),
    'XDR',
    '2026-11-20',
    300_00,
    '1 EUR = 1.0832 USD, 1 EUR = 0.8153 XDR (2026-11-20, ecb.csv)',
  ],
  ['one cent less', money(398_57, 'USD'), 'XDR', '2026-11-20', 299_99, '1 EUR = 1.0832 USD, 1 EUR = 0.8153 XDR (2026-11-20, ecb.csv)'],
  ['to a currency without decimals', money(1_00, 'EUR'), 'JPY', '2026-11-20', 169, '1 EUR = 168.55 JPY (2026-11-20, ecb.csv)'],
  ['from one', money(3371, 'JPY'), 'EUR', '2026-11-20', 20_00, '1 EUR = 168.55 JPY (2026-11-20, ecb.csv)'],
  ['to one of three decimals', money(10_00, 'EUR'), 'KWD', '2026-11-20', 3_330, '1 EUR = 0.3330 KWD (2026-11-20, ecb.csv)'],
  ['half a cent goes up', money(5, 'EUR'), 'USD', '2026-11-10', 6, '1 EUR = 1.1000 USD (2026-11-10, ecb.csv)'],
  ['less than half goes down', money(4, 'EUR'), 'USD', '2026-11-10', 4, '1 EUR = 1.1000 USD (2026-11-10, ecb.csv)'],
  ['a refund as its sale', money(-5, 'EUR'), 'USD', '2026-11-10', -6, '1 EUR = 1.1000 USD (2026-11-10, ecb.csv)'],
  ['a Sunday takes the Friday', money(100_00, 'EUR'), 'USD', '2026-11-22', 108_32, '1 EUR = 1.0832 USD (2026-11-20, ecb.csv)'],
  ['the day itself, not a newer one', money(100_00, 'EUR'), 'USD', '2026-11-19', 108_00, '1 EUR = 1.0800 USD (2026-11-19, ecb.csv)'],
  ['nothing to convert', money(7_77, 'CHF'), 'CHF', '2026-11-20', 7_77, 'CHF as stated'],
  [
    'a large amount, exactly',
    money(9_007_199_254_740, 'USD'),
    'EUR',
    '2026-11-20',
    8_315_361_202_677,
    '1 EUR = 1.0832 USD (2026-11-20, ecb.csv)',
  ],
])('%s', async (_why, amount, to, on, minor, by) => {
  const converted = convertOn(await ratesOf(bank), on)(amount, to);
  expect(converted).toMatchObject({ money: { minor, currency: to }, by });
});

test('two rates of different days are both told, and the older one is the day', async () => {
  const converted = convertOn(await ratesOf(bank), '2026-11-19')(money(108_00, 'USD'), 'XDR');
  expect(converted).toEqual({
    money: { minor: 82_00, currency: 'XDR' },
    by: '1 EUR = 1.0800 USD (2026-11-19, ecb.csv), 1 EUR = 0.8200 XDR (2026-11-10, ecb.csv)',
    day: '2026-11-10',
  });
});

test.each<[why: string, amount: Money, to: string, on: Day]>([
  ['a day before the file begins', money(1_00, 'USD'), 'EUR', '2026-11-09'],
  ['a currency it does not have', money(1_00, 'USD'), 'VND', '2026-11-20'],
  ['a currency that was N/A every day', money(1_00, 'EUR'), 'CYP', '2026-11-20'],
])('%s has no rate', async (_why, amount, to, on) => {
  expect(convertOn(await ratesOf(bank), on)(amount, to)).toBeUndefined();
});

test.each<[on: Day, currency: string, age: number | undefined, code: string | undefined]>([
  ['2026-11-20', 'USD', 0, undefined],
  ['2026-11-27', 'USD', 7, undefined],
  ['2026-11-28', 'USD', 8, 'rates/stale-rate'],
  ['2026-11-17', 'XDR', 7, undefined],
  ['2026-11-18', 'XDR', 8, 'rates/stale-rate'],
  ['2026-11-09', 'USD', undefined, 'rates/no-rate'],
  ['2026-11-20', 'VND', undefined, 'rates/no-rate'],
  ['2020-01-01', 'EUR', undefined, undefined],
])('on %s the rate of %s is %s days old', async (on, currency, age, code) => {
  const rates = await ratesOf(bank);
  expect(rates.ageOf(currency, on)).toBe(age);
  expect(rates.problemOf(currency, on)?.code).toBe(code);
});

const list = 'currency,date,per_eur\nUSD,2026-11-19,1.08\nXDR,2026-11-20,0.8153\nUSD,2026-11-20,1.0832\n';
test.each<[layout: string, content: string | Uint8Array]>([
  ['the bank, zipped', zipSync({ 'eurofxref-hist.csv': Buffer.from(bank) })],
  ['the bank of one day, blanks in the header', 'Date, USD, JPY, XDR, \n20 November 2026, 1.0832, 168.55, 0.8153, \n'],
  ['SDR for XDR', bank.replace('XDR', 'SDR')],
  ['CRLF and a byte order mark', `\uFEFF${bank.replaceAll('\n', '\r\n')}`],
  ['a list in any order', list],
  ['a list with semicolons', list.replaceAll(',', ';')],
])('reads %s', async (_layout, content) => {
  const rates = await ratesOf(content, 'eurofxref-hist.zip');
  expect(rates.rateOf('USD', '2026-11-21')).toEqual({ day: '2026-11-20', perEuro: '1.0832' });
  expect(rates.rateOf('XDR', '2026-11-21')?.perEuro).toBe('0.8153');
  expect(rates.file).toBe('eurofxref-hist.zip');
});

test.each([
  ['a word', bank.replace('1.0832', 'soon'), 'USD', '"soon" is not units of USD for one euro, such as 1.0832; it is left out.'],
  [
    'a decimal comma',
    list.replace('1.0832', '"1,0832"'),
    'per_eur',
    '"1,0832" is not units of USD for one euro, such as 1.0832; it is left out.',
  ],
  ['zero', bank.replace('1.0832', '0.0000'), 'USD', '"0.0000" is not units of USD for one euro, such as 1.0832; it is left out.'],
  ['a day that is none', bank.replace('2026-11-20', '2026-11-31'), 'Date', '"2026-11-31" is not a day such as 2026-11-20; it is left out.'],
  [
    'a currency that is none',
    list.replace('USD,2026-11-20', '$,2026-11-20'),
    'currency',
    '"$" is not a currency code such as USD; it is left out.',
  ],
])('%s is left out with a warning, and the day before counts', async (_why, content, column, message) => {
  const { value, problems } = await readRates(input(content));
  expect(problems).toMatchObject([{ code: 'rates/unreadable-rate', severity: 'warning', message, where: { file: 'ecb.csv', column } }]);
  expect(value?.rateOf('USD', '2026-11-20')?.day).toBe('2026-11-19');
});

test.each<[why: string, content: string | Uint8Array, code: string, message: RegExp]>([
  ['an empty file', '', 'rates/unknown-layout', /^ecb\.csv is empty/],
  ['another table', 'Country,Rate\nUnited States,1.08\n', 'rates/unknown-layout', /begins with "Country,Rate", which is no layout/],
  ['no rate in it', 'Date,USD,\n2026-11-20,N/A,\n', 'rates/no-rates', /has a header but no rate/],
  [
    'two rates of a day',
    `${list}USD,2026-11-20,1.0833\n`,
    'rates/contradicting-rates',
    /USD has two rates on 2026-11-20: 1.0832 and 1.0833/,
  ],
  ['an open quote', 'Date,USD\n2026-11-20,"1.08\n', 'rates/unreadable-file', /has a quote that never closes/],
  [
    'two tables in a zip',
    zipSync({ 'a.csv': Buffer.from(bank), 'b.csv': Buffer.from(bank) }),
    'rates/unreadable-file',
    /several CSV files/,
  ],
  ['a zip cut short', zipSync({ 'a.csv': Buffer.from(bank) }).slice(0, 60), 'rates/unreadable-file', /is a damaged zip/],
])('%s: no rates, and the reason', async (_why, content, code, message) => {
  const { value, problems } = await readRates(input(content));
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ code, severity: 'error', message: expect.stringMatching(message) }]);
});

test('the demo has rates of its own, with the special drawing right', async () => {
  const rates = await ratesOf(readFileSync('fixtures/demo/rates.csv'), 'rates.csv');
  expect(rates.problemOf('XDR', '2026-11-22')).toBeUndefined();
  expect(rates.problemOf('USD', '2026-11-22')).toBeUndefined();
});

test('every kind has its own code, and a test that raises it', () => {
  const codes = rateProblems.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const tests = readFileSync(new URL(import.meta.url), 'utf8');
  expect(codes.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
});
