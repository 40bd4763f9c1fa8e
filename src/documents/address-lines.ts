/** An address as lines for a label, in the order of its destination as far as that is known. */
import { countryName } from '../model/country.ts';
import type { Source } from '../model/dated.ts';
import type { Address, Party } from '../model/party.ts';

/** Where the order of postcode, city and region by country was read. */
export const addressOrderSource: Source = {
  title: 'Address formats by country, from Google address data (libaddressinput)',
  url: 'https://chromium-i18n.appspot.com/ssl-address',
  cite: '`fmt` and `lfmt`, as OroCRM ships them',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/**
 * P postcode, C city, R region; `|` begins a new line. What an address lacks falls out with the sign before it.
 * Countries that are not here get postcode, city, region, as most of the world writes them.
 */
const orders: ReadonlyMap<string, Order> = new Map(
  Object.entries({
    'C R P': 'AU CA US PR GU VI AS MP FM MH CC CX NF',
    'C|R|P': 'GB IE KR EG VN',
    'C|P': 'GG JE IM FK GI SH IO ZA KE LK',
    'C, R|P': 'JP IQ HN',
    'C, R P': 'CN TW CO BS KN SO',
    'C-R|P': 'BR',
    'C P': 'NZ SG IL BH BM BN CK JO KH LB LS MT MV NP PG',
    'C P|R': 'IN ID NG',
    'C P, R': 'VE',
    'C, P': 'LV',
    'C - P': 'BD',
    'C|R P': 'TH',
    'P C R': 'ES IT UY PF',
    'P C|R': 'AR CL CV UZ',
    'P C/R': 'TR',
  }).flatMap(([order, countries]) => countries.split(' ').map((country) => [country, parseOrder(order)])),
);
const unknownOrder = parseOrder('P C, R');
const largeFirstOrder = parseOrder('P R C');

/** Written in their own script, these addresses go from the large to the small: postcode, region, city, then the street. */
const largeFirst: ReadonlyMap<string, RegExp> = new Map([
  ['CN', /\p{Script=Han}/u],
  ['TW', /\p{Script=Han}/u],
  ['JP', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['KR', /\p{Script=Hangul}/u],
]);

/** Lines between the recipient's company and the country, first the street; the city's own lines stand apart, for they are not to be joined. */
export interface Place {
  readonly street: readonly string[];
  readonly city: readonly string[];
  readonly cityFirst: boolean;
}

export function placeOf(address: Address): Place {
  const street = address.lines.filter((each) => each.trim() !== '');
  if (largeFirst.get(address.country)?.test(`${address.city}${street.join('')}`)) {
    return { street, city: cityLines(address, largeFirstOrder), cityFirst: true };
  }
  return { street, city: cityLines(address, orders.get(address.country) ?? unknownOrder), cityFirst: false };
}

/** The parts of each line, each with the sign that parts it from the one before. */
type Order = readonly (readonly { readonly part: 'P' | 'C' | 'R'; readonly before: string }[])[];

function parseOrder(order: string): Order {
  return order
    .split('|')
    .map((line) => [...line.matchAll(/([^PCR]*)([PCR])/g)].map(([, before, part]) => ({ part: part as 'P', before: before! })));
}

function cityLines({ postcode, city, region }: Address, order: Order): string[] {
  const values = { P: postcode, C: city, R: region === city ? undefined : region };
  const lines: string[] = [];
  for (const parts of order) {
    let line = '';
    for (const { part, before } of parts) if (values[part]) line += `${line ? before : ''}${values[part]}`;
    if (line) lines.push(line);
  }
  return lines;
}

/** Country in English capitals, as the post sorts by it. */
export const countryLine = ({ country }: Address): string => countryName(country).toUpperCase();

/**
 * The lines of an address block: name, company, street, city, country; last the telephone.
 * `joined`: the street's lines in one, to be wrapped where it fits.
 */
export function addressLines(party: Party, joined = false): string[] {
  const { street, city, cityFirst } = placeOf(party);
  const streets = joined && street.length > 1 ? [street.join(', ')] : street;
  const place = cityFirst ? [...city, ...streets] : [...streets, ...city];
  const { name, company, phone } = party;
  return [name, ...(company && company !== name ? [company] : []), ...place, countryLine(party), ...(phone ? [`Tel. ${phone}`] : [])];
}
