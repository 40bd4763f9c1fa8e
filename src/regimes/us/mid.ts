/**
 * The manufacturer identification code: country, name, number of the street, city, at most 15 characters: `CNSHEEXA1201SHE`.
 * The party is the one who made the goods. 19 CFR 102 Appendix; {@link midRules}.
 */

export interface Maker {
  readonly name: string;
  readonly street?: string;
  readonly city: string;
  /** Origin of the goods, alpha-2; for Canada the province (`CA-ON`, `XO`). */
  readonly country: string;
}

/** The code, or undefined where a part that it needs is missing, not in Latin letters, or plain Canada. */
export function formatMid({ name, street = '', city, country }: Maker): string | undefined {
  const parts = [midName(name), midNumber(street), midCity(city)] as const;
  const written = midCountry(country);
  if (written === undefined || parts[0] === '' || parts[2] === '') return undefined;
  return written + parts.join('');
}

/** Canada is written by its provinces. */
const provinces: Readonly<Record<string, string>> = {
  'CA-AB': 'XA',
  'CA-BC': 'XC',
  'CA-MB': 'XM',
  'CA-NB': 'XB',
  'CA-NL': 'XW',
  'CA-NS': 'XN',
  'CA-NT': 'XT',
  'CA-NU': 'XV',
  'CA-ON': 'XO',
  'CA-PE': 'XP',
  'CA-QC': 'XQ',
  'CA-SK': 'XS',
  'CA-YT': 'XY',
};
const provinceCodes: ReadonlySet<string> = new Set(Object.values(provinces));

/** The letters of a province of Canada, from `CA-ON` or `XO`. */
export const provinceOf = (region: string): string | undefined => provinces[region] ?? (provinceCodes.has(region) ? region : undefined);

/** The country as the code writes it: a province by its own letters, never `CA`. */
export const midCountry = (country: string): string | undefined => provinceOf(country) ?? (isMidCountry(country) ? country : undefined);

const isMidCountry = (country: string): boolean => /^[A-Z]{2}$/.test(country) && country !== 'CA';

const latin = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
const skipped: ReadonlySet<string> = new Set(['AN', 'AND', 'OF', 'THE']);

/** Three letters of each of the first two words; initials that stand together are a word, one alone (so `A` as well) is none. */
export function midName(name: string): string {
  const tokens = latin(name)
    .replace(/[-'’]/g, '')
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const words: string[] = [];
  let initials = '';
  for (const token of [...tokens, '']) {
    if (/^[A-Z]$/.test(token)) initials += token;
    else {
      if (initials.length > 1) words.push(initials);
      initials = '';
      if (token !== '' && !skipped.has(token)) words.push(token);
    }
  }
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 3))
    .join('');
}

/** The first four digits of the largest number; commas and hyphens inside it are dropped, `250th` is a street's name. */
export function midNumber(street: string): string {
  const joined = latin(street).replace(/(?<=\d)[,-](?=\d)/g, '');
  const numbers = [...joined.matchAll(/\d+((?:ST|ND|RD|TH)(?![A-Z]))?/g)]
    .filter(([, ordinal]) => ordinal === undefined)
    .map(([number]) => number);
  const largest = numbers.reduce((a, b) => (magnitude(b) > magnitude(a) ? b : a), '');
  return largest.slice(0, 4);
}

/** Legal forms that some leave out before a name; whether rightly is not verified, so the name is taken as it stands. */
export const legalFormBefore = (name: string): string | undefined => /^(PT|JSC|OAO)\b/.exec(latin(name).trim())?.[1];

const magnitude = (digits: string): bigint => BigInt(digits === '' ? '-1' : digits);

/** Three letters of the city, without digits, signs and `the`. */
export const midCity = (city: string): string =>
  latin(city)
    .replace(/[^A-Z]+/g, ' ')
    .trim()
    .replace(/^THE /, '')
    .replaceAll(' ', '')
    .slice(0, 3);
