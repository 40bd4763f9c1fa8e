import { expect, test } from 'vitest';
import { sellerTaxId } from '../../src/platforms/tax-reference.ts';

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
