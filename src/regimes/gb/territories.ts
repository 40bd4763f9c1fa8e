/** Which of the tables holds for an address. Exports name an island by its own code or by GB with its postcode. */
import type { Address } from '../../model/party.ts';
import type { Destination } from '../destination.ts';
import { gibraltar, guernsey, jersey } from './islands.ts';
import { greatBritain, northernIreland } from './law.ts';

/** The Isle of Man is treated as a part of the United Kingdom. */
export const territories: readonly string[] = ['GB', 'IM', 'JE', 'GG', 'GI'];

const byCode: ReadonlyMap<string, Destination> = new Map([
  ['IM', greatBritain],
  ['JE', jersey],
  ['GG', guernsey],
  ['GI', gibraltar],
]);

const byPostcode: readonly (readonly [RegExp, Destination])[] = [
  [/^BT\d/, northernIreland],
  [/^JE\d/, jersey],
  [/^GY\d/, guernsey],
  [/^GX11/, gibraltar],
];

/** The table of an address; undefined outside these territories. */
export function tableOf({ country, postcode = '' }: Address): Destination | undefined {
  if (country !== 'GB') return byCode.get(country);
  const compact = postcode.trim().toUpperCase();
  return byPostcode.find(([pattern]) => pattern.test(compact))?.[1] ?? greatBritain;
}
