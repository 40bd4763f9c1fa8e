import { expect, test } from 'vitest';
import { isEori, isUkEori } from '../../src/model/eori.ts';

test.each([
  ['GB205672212000', true, true],
  ['XI205672212000', true, true],
  ['GB205672212000001', true, true],
  ['GB20567221200', false, false],
  ['GB2056722120001', false, false],
  ['GB20567221200A', false, false],
  ['DE123456789012345', true, false],
  ['DE1234567890123456', false, false],
  ['DE1', true, false],
  ['DE', false, false],
  ['ie1234567X', false, false],
  ['IE1234567X', true, false],
  ['', false, false],
])('%s', (text, eori, british) => {
  expect([isEori(text), isUkEori(text)]).toEqual([eori, british]);
});
