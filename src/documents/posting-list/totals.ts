/** Sums of the posting list, and how it writes them: rows add up to their total to the last digit. */
import type { Milligrams } from '../../model/weight.ts';
import type { Group } from '../document.ts';
import type { Tally } from '../tally.ts';

/** Kilograms with three decimals, and with more where there are fractions of a gram. */
export const exactKilograms = (milligrams: Milligrams): string => (milligrams / 1e6).toFixed(6).replace(/0{1,3}$/, '');

export const serviceName = (service: string, { services }: Group): string => services[service]?.name ?? service;

/** All rows as one. */
export const sumOf = (tally: Tally) => ({
  shipments: tally.reduce((sum, row) => sum + row.shipments, 0),
  netMilligrams: tally.reduce((sum, row) => sum + row.netMilligrams, 0),
  grossMilligrams: tally.reduce((sum, row) => sum + row.grossMilligrams, 0),
});

/** What each service comes to, in the order in which they appear; none where there is but one, which the total says. */
export function byService(tally: Tally): readonly { readonly service: string; readonly rows: Tally }[] {
  const services = [...new Set(tally.map(({ service }) => service))].sort();
  return services.length < 2 ? [] : services.map((service) => ({ service, rows: tally.filter((row) => row.service === service) }));
}
