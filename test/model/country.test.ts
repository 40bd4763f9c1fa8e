import { expect, test } from 'vitest';
import { countryName, hasPostcodes, isAlpha2, parseCountry, restoreZeros } from '../../src/model/country.ts';

test.each([
  ['US', 'US'],
  ['usa', 'US'],
  ['U.S.A.', 'US'],
  ['United States', 'US'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['United Kingdom', 'GB'],
  ['GBR', 'GB'],
  ['The Netherlands', 'NL'],
  ['Korea, Republic of', 'KR'],
  ['Korea, South', 'KR'],
  ['Republik Korea', 'KR'],
  ['大韩民国', 'KR'],
  ['Ireland, Republic of', 'IE'],
  ['Slovakia (Slovak Republic)', 'SK'],
  ['Weißrussland', 'BY'],
  ['阿拉伯联合酋长国', 'AE'],
  ['印度尼西亚', 'ID'],
  ['La Réunion', 'RE'],
  ['Myanmar (Burma)', 'MM'],
  ['Puerto Rico', 'PR'],
  ['Viet Nam', 'VN'],
  ['Hong Kong SAR', 'HK'],
  ['Deutschland', 'DE'],
  ['Österreich', 'AT'],
  ['Oesterreich', undefined],
  ['Etats-Unis', 'US'],
  ['États-Unis', 'US'],
  ['Allemagne', 'DE'],
  ['美国', 'US'],
  ['加拿大', 'CA'],
  ['Côte d’Ivoire', 'CI'],
  ['Trinidad & Tobago', 'TT'],
  ['Türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['Congo', undefined],
  ['Korea', undefined],
  ['Atlantis', undefined],
  ['', undefined],
  ['-', undefined],
  ['NA', 'NA'],
])('%s is %s', (text, code) => {
  expect(parseCountry(text)).toBe(code);
});

test.each([
  ['DE', 'Germany', 'Deutschland', 'Allemagne', '德国'],
  ['NL', 'Netherlands', 'Niederlande', 'Pays-Bas', '荷兰'],
  ['GB', 'United Kingdom', 'Vereinigtes Königreich', 'Royaume-Uni', '英国'],
  ['US', 'United States of America', 'Vereinigte Staaten', 'États-Unis', '美国'],
  ['CH', 'Switzerland', 'Schweiz', 'Suisse', '瑞士'],
  ['KR', 'South Korea', 'Südkorea', 'Corée du Sud', '韩国'],
  ['MM', 'Myanmar', 'Myanmar', 'Birmanie', '缅甸'],
  ['CZ', 'Czechia', 'Tschechien', 'Tchéquie', '捷克'],
  ['SA', 'Saudi Arabia', 'Saudi-Arabien', 'Arabie saoudite', '沙特阿拉伯'],
  ['RU', 'Russia', 'Russland', 'Russie', '俄罗斯'],
  ['AE', 'United Arab Emirates', 'Vereinigte Arabische Emirate', 'Émirats arabes unis', '阿联酋'],
  ['HK', 'Hong Kong', 'Hongkong', 'Hong Kong', '香港'],
  ['MX', 'Mexico', 'Mexiko', 'Mexique', '墨西哥'],
  ['BR', 'Brazil', 'Brasilien', 'Brésil', '巴西'],
  ['AU', 'Australia', 'Australien', 'Australie', '澳大利亚'],
])('%s in English, German, French and Chinese', (code, ...names) => {
  expect(names.map(parseCountry)).toEqual(names.map(() => code));
});

test.each([
  ['CN', 'China', "People's Republic of China"],
  ['TW', 'Taiwan', 'Taiwan, Province of China'],
  ['KR', 'South Korea', 'Korea, Republic of'],
  ['IR', 'Iran', 'Iran, Islamic Republic of'],
  ['MK', 'North Macedonia', 'The Republic of North Macedonia'],
  ['RU', 'Russia', 'Russian Federation'],
  ['US', 'United States', 'United States of America'],
  ['CD', 'Congo (Dem. Rep.)', 'Democratic Republic of the Congo'],
  ['VG', 'British Virgin Islands', 'Virgin Islands, British'],
])('%s is printed as %s and read as %s too', (code, short, long) => {
  expect(countryName(code)).toBe(short);
  expect(parseCountry(long)).toBe(code);
});

test('every name that is printed is read back, and fits a form', () => {
  const codes = Array.from({ length: 26 * 26 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))).filter(isAlpha2);
  expect(codes).toHaveLength(250);
  expect(codes.filter((code) => parseCountry(countryName(code)) !== code)).toEqual([]);
  const inverted = codes.map(countryName).filter((name) => /, |^The |Republic of/.test(name) && !name.includes(' and '));
  expect(inverted).toEqual([]);
});

test('names, codes and postcodes', () => {
  expect(countryName('CH')).toBe('Switzerland');
  expect(countryName('GB')).toBe('United Kingdom');
  expect([isAlpha2('SG'), isAlpha2('sg'), isAlpha2('UK')]).toEqual([true, false, false]);
  expect([hasPostcodes('HK'), hasPostcodes('AE'), hasPostcodes('SG')]).toEqual([false, false, true]);
});

test.each([
  ['949', 'PR', '00949'],
  ['2139', 'US', '02139'],
  ['501', 'US', '00501'],
  ['94110', 'US', undefined],
  ['1', 'US', undefined],
  ['800', 'AU', '0800'],
  ['800', 'CH', undefined],
  ['600042', 'JP', '0600042'],
  ['941-10', 'US', undefined],
])('%s in %s gets its zeros back: %s', (postcode, country, full) => {
  expect(restoreZeros(postcode, country)).toBe(full);
});
