import { expect, test } from 'vitest';
import { type MoneyStyle, multiply, needMoney, readCurrency, readMoney } from '../../src/platforms/money-cell.ts';
import { cell, read } from './one-cell.ts';

test.each<[string, MoneyStyle, string | undefined, string?]>([
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
  const [amount, messages] = read((found) => readMoney(cell(text), style, found));
  expect(amount && `${amount.minor} ${amount.currency}`).toBe(value);
  expect(messages).toEqual(message ? [message] : []);
});

test('an amount that must be there', () => {
  expect(read((found) => needMoney(cell('--'), { mark: '.', currency: 'USD' }, found))[1]).toEqual(['"--" is not an amount.']);
  expect(read((found) => needMoney(cell(''), { mark: '.', currency: 'USD' }, found))[1]).toEqual([
    'The cell is empty; it should hold an amount.',
  ]);
});

test('a quantity may not take an amount beyond what an order comes to', () => {
  const unit = { minor: 1_000_000, currency: 'USD' };
  expect(read((found) => multiply(unit, 1_000_000, cell('1000000'), found))).toEqual([{ minor: 1e12, currency: 'USD' }, []]);
  expect(read((found) => multiply(unit, 1_000_001, cell('1000001'), found))).toEqual([
    undefined,
    ['"1000001" is not a quantity that goes with its price.'],
  ]);
});

test('currencies', () => {
  expect(read((found) => readCurrency(cell('usd'), found))).toEqual(['USD', []]);
  expect(read((found) => readCurrency(cell('US$'), found))).toEqual([undefined, ['"US$" is not a three-letter currency code.']]);
});
