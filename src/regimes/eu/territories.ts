/**
 * The customs and VAT areas by country and postcode. Exports name a territory by its own code (GP, RE, AX) or by its state's (FR, FI).
 * The patterns are mostly certain, what each place's status means is not: so nothing here holds a shipment.
 */
import type { Address } from '../../model/party.ts';

export interface Territory {
  readonly name: string;
  /** Alpha-2 of the state, as an address gives it. */
  readonly country: string;
  /** The territory's own code, where it has one. */
  readonly own?: string;
  readonly postcode: RegExp;
  readonly customs: 'in' | 'out';
  readonly vat: 'in' | 'out';
  /** What is to be said of it where the areas do not say it: `treated as France`. */
  readonly says?: string;
}

export const memberStates: readonly string[] = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(
  ' ',
);

const never = /(?!)/;
const austrian = 'Austrian, with a VAT rate of its own';
const ownRates = 'inside both areas, with VAT rates of its own';

/** The narrow before the wide: 97133 and 97150 look like Guadeloupe (971..). */
// biome-ignore format: a table
export const territories: readonly Territory[] = [
  { name: 'Saint-Barthélemy', country: 'FR', own: 'BL', postcode: /^(97133|977\d\d)$/, customs: 'out', vat: 'out' },
  { name: 'Saint-Martin', country: 'FR', own: 'MF', postcode: /^(97150|978\d\d)$/, customs: 'in', vat: 'out' },
  { name: 'Guadeloupe', country: 'FR', own: 'GP', postcode: /^971\d\d$/, customs: 'in', vat: 'out' },
  { name: 'Martinique', country: 'FR', own: 'MQ', postcode: /^972\d\d$/, customs: 'in', vat: 'out' },
  { name: 'French Guiana', country: 'FR', own: 'GF', postcode: /^973\d\d$/, customs: 'in', vat: 'out' },
  { name: 'Réunion', country: 'FR', own: 'RE', postcode: /^974\d\d$/, customs: 'in', vat: 'out' },
  { name: 'Saint-Pierre-et-Miquelon', country: 'FR', own: 'PM', postcode: /^975\d\d$/, customs: 'out', vat: 'out' },
  { name: 'Mayotte', country: 'FR', own: 'YT', postcode: /^976\d\d$/, customs: 'in', vat: 'out' },
  { name: 'Monaco', country: 'FR', own: 'MC', postcode: /^980\d\d$/, customs: 'in', vat: 'in', says: 'treated as France' },
  { name: 'the French Southern Territories', country: 'FR', own: 'TF', postcode: /^984\d\d$/, customs: 'out', vat: 'out' },
  { name: 'Wallis and Futuna', country: 'FR', own: 'WF', postcode: /^986\d\d$/, customs: 'out', vat: 'out' },
  { name: 'French Polynesia', country: 'FR', own: 'PF', postcode: /^987\d\d$/, customs: 'out', vat: 'out' },
  { name: 'New Caledonia', country: 'FR', own: 'NC', postcode: /^988\d\d$/, customs: 'out', vat: 'out' },
  { name: 'Åland', country: 'FI', own: 'AX', postcode: /^22\d{3}$/, customs: 'in', vat: 'out' },
  { name: 'the Canary Islands', country: 'ES', postcode: /^3[58]\d{3}$/, customs: 'in', vat: 'out' },
  { name: 'Ceuta', country: 'ES', postcode: /^(5100[1-5]|5107[01]|51081)$/, customs: 'out', vat: 'out' },
  { name: 'Melilla', country: 'ES', postcode: /^(5200[0-6]|5207[01]|52081)$/, customs: 'out', vat: 'out' },
  { name: 'Livigno', country: 'IT', postcode: /^23041$/, customs: 'out', vat: 'out' },
  { name: 'Campione d’Italia', country: 'IT', postcode: /^22061$/, customs: 'in', vat: 'out' },
  { name: 'Büsingen', country: 'DE', postcode: /^78266$/, customs: 'out', vat: 'out' },
  { name: 'Heligoland', country: 'DE', postcode: /^27498$/, customs: 'out', vat: 'out' },
  { name: 'Mount Athos', country: 'GR', postcode: /^63086$/, customs: 'in', vat: 'out' },
  { name: 'Jungholz or Mittelberg', country: 'AT', postcode: /^(6691|699[123])$/, customs: 'in', vat: 'in', says: austrian },
  { name: 'Jungholz or Mittelberg', country: 'DE', postcode: /^(87491|8756[789])$/, customs: 'in', vat: 'in', says: austrian },
  { name: 'Madeira', country: 'PT', postcode: /^9[0-4]\d{2}(-?\d{3})?$/, customs: 'in', vat: 'in', says: ownRates },
  { name: 'the Azores', country: 'PT', postcode: /^9[5-9]\d{2}(-?\d{3})?$/, customs: 'in', vat: 'in', says: ownRates },
  { name: 'San Marino', country: 'IT', own: 'SM', postcode: /^4789\d$/, customs: 'out', vat: 'out', says: 'in a customs union with the EU, outside its VAT area' },
  { name: 'the Vatican City', country: 'IT', own: 'VA', postcode: /^00120$/, customs: 'out', vat: 'out' },
  { name: 'Andorra', country: 'ES', own: 'AD', postcode: /^AD\d{3}$/, customs: 'out', vat: 'out', says: 'in a customs union with the EU for industrial goods, outside its VAT area' },
  {
    name: 'Akrotiri or Dhekelia',
    country: 'CY',
    postcode: /^(BFPO5[78]|BF12A[TU])$/i,
    customs: 'in',
    vat: 'in',
    says: 'British bases, treated as Cyprus',
  },
  { name: 'the Faroe Islands', country: 'DK', own: 'FO', postcode: never, customs: 'out', vat: 'out' },
  { name: 'Greenland', country: 'DK', own: 'GL', postcode: never, customs: 'out', vat: 'out' },
];

/** Northern Ireland follows the EU's customs rules for goods; addresses say GB. */
export const northernIreland: Territory = {
  name: 'Northern Ireland',
  country: 'GB',
  postcode: /^BT\d{1,2}\s?\d[A-Z]{2}$/i,
  customs: 'in',
  vat: 'in',
};

const ownCodes: readonly Territory[] = territories.filter(({ own }) => own !== undefined);
const states: ReadonlyMap<string, Territory> = new Map(
  memberStates.map((country) => [country, { name: country, country, postcode: never, customs: 'in', vat: 'in' }]),
);
const byState: ReadonlyMap<string, readonly Territory[]> = new Map(
  memberStates.map((country) => [country, territories.filter((territory) => territory.country === country)]),
);

/** Alpha-2 codes of the states and of their territories, whatever area they lie in. */
export const codes: readonly string[] = [...memberStates, ...ownCodes.map(({ own }) => own!)];

/** The state or the territory of an address; undefined outside the EU. Blanks in the postcode and a country before it (`F-97400`) do not count. */
export function territoryOf({ country, postcode = '' }: Address): Territory | undefined {
  const own = ownCodes.find((territory) => territory.own === country);
  if (own) return own;
  if (country === 'GB' && northernIreland.postcode.test(postcode.trim())) return northernIreland;
  const compact = postcode.replace(/\s/g, '').replace(/^[A-Z]{1,2}-/, '');
  return byState.get(country)?.find((territory) => territory.postcode.test(compact)) ?? states.get(country);
}

/** In which area a place lies: stands after its name. */
export const statusOf = ({ customs, vat, says }: Territory): string =>
  says ??
  (customs === 'out'
    ? 'outside the customs territory of the EU'
    : vat === 'out'
      ? 'inside the customs territory of the EU but outside its VAT area'
      : 'an ordinary part of the EU');

/** Not an ordinary part of a state: another area, or peculiar within it. */
export const isSpecial = ({ customs, vat, says }: Territory): boolean => customs === 'out' || vat === 'out' || says !== undefined;
