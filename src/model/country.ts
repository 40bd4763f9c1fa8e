/** Countries: ISO 3166-1 alpha-2 from what people and platforms write, English names, and where a postcode is known not to exist. */
import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries/index.js';
import type { Source } from './dated.ts';

// The package's main entry loads some eighty languages; these are the four in which exports are written.
const languages = ['en', 'de', 'fr', 'zh'];
const require = createRequire(import.meta.url);
const loaded = new Set<string>();

/** Names are loaded when they are first asked for, not at every start. */
function load(language: string): void {
  if (!loaded.has(language)) iso.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  loaded.add(language);
}

/** What exports write and the package does not know, besides `the …`, accents, dots and `&`. */
const aliases: Readonly<Record<string, string>> = {
  EL: 'GR',
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  'U.K.': 'GB',
  'Great Britain (UK)': 'GB',
  Großbritannien: 'GB',
  Angleterre: 'GB',
  'Grande Bretagne': 'GB',
  USA: 'US',
  'Vereinigte Staaten': 'US',
  'Etats Unis': 'US',
  'Korea, South': 'KR',
  'South Korea': 'KR',
  'Republic of Korea': 'KR',
  'Korea (Republic of)': 'KR',
  'Republik Korea': 'KR',
  'République de Corée': 'KR',
  大韩民国: 'KR',
  'Korea, North': 'KP',
  'Hong Kong SAR': 'HK',
  'Hong Kong SAR China': 'HK',
  'Hong Kong S.A.R.': 'HK',
  'Hongkong, China': 'HK',
  'Hong Kong, China': 'HK',
  中国香港: 'HK',
  Macau: 'MO',
  'Macau SAR': 'MO',
  'Macao SAR China': 'MO',
  'Macao, China': 'MO',
  中国澳门: 'MO',
  台湾: 'TW',
  'Taiwan, China': 'TW',
  中国台湾: 'TW',
  'Viet Nam': 'VN',
  'Myanmar (Burma)': 'MM',
  Burma: 'MM',
  Birmanie: 'MM',
  'Russian Federation (the)': 'RU',
  俄罗斯联邦: 'RU',
  'Russia Federation': 'RU',
  'Fédération de Russie': 'RU',
  Weißrussland: 'BY',
  'Czech Rep.': 'CZ',
  Tschechien: 'CZ',
  Tchéquie: 'CZ',
  捷克共和国: 'CZ',
  Holland: 'NL',
  'Slovak Republic': 'SK',
  'Slovakia (Slovak Republic)': 'SK',
  'Republic of Ireland': 'IE',
  'Ireland, Republic of': 'IE',
  'La Réunion': 'RE',
  阿拉伯联合酋长国: 'AE',
  沙特: 'SA',
  印度尼西亚: 'ID',
  Moldova: 'MD',
  'Republic of Moldova': 'MD',
  Macedonia: 'MK',
  'Bosnia and Herzegovina': 'BA',
  Swaziland: 'SZ',
  'Cabo Verde': 'CV',
  'Cape Verde Islands': 'CV',
  "Cote d'Ivoire (Ivory Coast)": 'CI',
  'Congo, Democratic Republic of the': 'CD',
  'Congo, Republic of the': 'CG',
  'Congo - Kinshasa': 'CD',
  'Congo - Brazzaville': 'CG',
  'Brunei Darussalam': 'BN',
  Brunei: 'BN',
  Laos: 'LA',
  Syria: 'SY',
  'Iran, Islamic Republic of': 'IR',
  'Tanzania, United Republic of': 'TZ',
  'Venezuela, Bolivarian Republic of': 'VE',
  'Bolivia, Plurinational State of': 'BO',
  Micronesia: 'FM',
  'Vatican City State': 'VA',
  'Vatican City': 'VA',
  'Holy See': 'VA',
  'Palestinian Territory': 'PS',
  'East Timor': 'TL',
  'Saint Martin': 'MF',
  'Sint Maarten': 'SX',
  'Virgin Islands (U.S.)': 'VI',
  'U.S. Virgin Islands': 'VI',
  'Virgin Islands (British)': 'VG',
  'British Virgin Islands': 'VG',
  'Falkland Islands (Islas Malvinas)': 'FK',
  'Svalbard and Jan Mayen': 'SJ',
  'United Arab Emirates (UAE)': 'AE',
  UAE: 'AE',
  KSA: 'SA',
  'Reunion Island': 'RE',
};

/** Case, accents, dots, brackets, `&` and a leading article do not tell countries apart. */
function normalised(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('&', ' and ');
  const words = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words.replace(/^the /, '').replace(/ the$/, '').replace(/^st /, 'saint ');
}

/** A name that two countries share (`Congo`) is nobody's. */
function collectNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  const put = (name: string, code: string): void => {
    const known = names.get(normalised(name));
    if (known !== undefined && known !== code) shared.add(normalised(name));
    names.set(normalised(name), code);
  };
  for (const language of languages) {
    load(language);
    for (const [code, all] of Object.entries(iso.getNames(language, { select: 'all' }))) for (const name of all) put(name, code);
  }
  for (const name of shared) names.delete(name);
  for (const [name, code] of Object.entries(aliases)) names.set(normalised(name), code);
  for (const [code, name] of Object.entries(shortNames)) names.set(normalised(name), code);
  for (const [alpha2, alpha3] of Object.entries(iso.getAlpha2Codes())) {
    names.set(alpha3.toLowerCase(), alpha2);
    names.set(alpha2.toLowerCase(), alpha2);
  }
  return names.set('uk', 'GB');
}

let names: ReadonlyMap<string, string> | undefined;

/** The alpha-2 code of a country written as a code (two or three letters) or as an English, German, French or Chinese name; undefined: unknown. */
export function parseCountry(text: string): string | undefined {
  names ??= collectNames();
  return names.get(normalised(text));
}

/** Whether it is an alpha-2 code in capitals that is in use. */
export const isAlpha2 = (alpha2: string): boolean => iso.alpha2ToAlpha3(alpha2) !== undefined && alpha2 === alpha2.toUpperCase();

/** All alpha-2 codes that are in use. */
export const countries: readonly string[] = Object.keys(iso.getAlpha2Codes()).sort();

/** Short names for forms and labels, where the package's own is long, inverted or misspelt. All of them are read back. */
const shortNames: Readonly<Record<string, string>> = {
  BN: 'Brunei',
  CD: 'Congo (Dem. Rep.)',
  CG: 'Congo (Rep.)',
  CI: "Côte d'Ivoire",
  CN: 'China',
  CZ: 'Czechia',
  FM: 'Micronesia',
  GM: 'Gambia',
  IR: 'Iran',
  LA: 'Laos',
  MD: 'Moldova',
  MF: 'Saint Martin',
  MK: 'North Macedonia',
  PN: 'Pitcairn Islands',
  PS: 'Palestine',
  RE: 'Réunion',
  RU: 'Russia',
  SX: 'Sint Maarten',
  SY: 'Syria',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
  VA: 'Vatican City',
  VG: 'British Virgin Islands',
  VI: 'US Virgin Islands',
};

/** The short English name of a country by its alpha-2 code; the code itself where there is none. */
export function countryName(alpha2: string): string {
  load('en');
  return shortNames[alpha2] ?? iso.getName(alpha2, 'en') ?? alpha2;
}

/** `DEU`; the alpha-2 code itself where there is none. */
export const alpha3Of = (alpha2: string): string => iso.alpha2ToAlpha3(alpha2) ?? alpha2;

/** The Chinese name, `德国`; the code itself where there is none. */
export function chineseCountryName(alpha2: string): string {
  load('zh');
  return iso.getName(alpha2, 'zh') ?? alpha2;
}

/** Where the postcode facts below were read. */
export const postcodeSource: Source = {
  title: 'Google address data (as used by libaddressinput), postcode patterns, September 2024',
  url: 'https://chromium-i18n.appspot.com/ssl-address',
  cite: 'countries without a `zip` pattern',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const withoutPostcodes = new Set(
  `AE AG AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC LY ML MO MR MS MW NR
   NU PA PS QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO TT TV UG VU WS YE ZW`.split(/\s+/),
);

/** False where the country is known to use no postcodes (by {@link postcodeSource}); so an empty one is right there. */
export const hasPostcodes = (alpha2: string): boolean => !withoutPostcodes.has(alpha2);

/**
 * Digits of a postcode that is all digits, of one length, and may begin with 0: what a spreadsheet cuts off can be put back.
 * Countries whose postcodes never begin with 0 are left out on purpose: a short one there is wrong, not cut.
 */
// biome-ignore format: a table
const zeroLedLengths: Readonly<Record<string, number>> = {
  AU: 4, CN: 6, DE: 5, DK: 4, EC: 6, ES: 5, FI: 5, FR: 5, GE: 4, IT: 5, JP: 7, KE: 5, KR: 5, KZ: 6, LK: 5, LT: 5,
  MX: 5, MY: 5, NO: 4, NZ: 4, PR: 5, RO: 6, SG: 6, TR: 5, UA: 5, US: 5, VI: 5, ZA: 4,
};

/** A postcode whose leading zeros a spreadsheet cut off, with them; undefined where nothing is known to be missing. */
export function restoreZeros(postcode: string, alpha2: string): string | undefined {
  const length = zeroLedLengths[alpha2];
  if (length === undefined || !/^[1-9]\d*$/.test(postcode) || postcode.length >= length || postcode.length < length - 2) return undefined;
  return postcode.padStart(length, '0');
}
