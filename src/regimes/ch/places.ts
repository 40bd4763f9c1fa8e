/** Places of which the address does not tell the customs area. */
import type { Address } from '../../model/party.ts';

export interface Place {
  readonly name: string;
  /** `in the Swiss customs and VAT areas`: what is told of it. */
  readonly says: string;
  /** Whether the Swiss tables hold there. */
  readonly swiss: boolean;
}

const liechtenstein: Place = { name: 'Liechtenstein', says: 'in the Swiss customs and VAT areas, declared as Switzerland', swiss: true };
const places: readonly (readonly [RegExp, Place])[] = [
  [/^94(8[5-9]|9[0-8])$/, liechtenstein],
  [/^8238$/, { name: 'Büsingen', says: 'German, but in the Swiss customs area', swiss: true }],
  [/^756[23]$/, { name: 'Samnaun', says: 'outside the Swiss customs area, and partly outside its VAT area', swiss: false }],
];

/** The peculiar place of an address; undefined for ordinary Switzerland. A country before the postcode (`CH-8238`) does not count. */
export function placeOf({ country, postcode = '' }: Address): Place | undefined {
  if (country === 'LI') return liechtenstein;
  const compact = postcode.replace(/^\s*[A-Z]{1,2}-/, '').trim();
  return country === 'CH' ? places.find(([pattern]) => pattern.test(compact))?.[1] : undefined;
}
