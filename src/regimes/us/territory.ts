/** Islands with American addresses: Puerto Rico, where the customs law of the United States holds, and those where it does not. */
import { countryName } from '../../model/country.ts';
import { inForce } from '../../model/dated.ts';
import type { Shipment } from '../../model/shipment.ts';
import type { Limit, Rule } from '../regime.ts';
import { recordBegins, territory } from './law.ts';
import * as from from './sources.ts';

const outside: ReadonlySet<string> = new Set(['AS', 'GU', 'MP', 'VI']);

/** ZIP codes under `US`. */
const zips: readonly (readonly [pattern: RegExp, country: string])[] = [
  [/^00[679]/, 'PR'],
  [/^008/, 'VI'],
  [/^969([12]\d|3[12])/, 'GU'],
  [/^9695[0-2]/, 'MP'],
  [/^96799/, 'AS'],
];

export interface Territory {
  readonly name: string;
  readonly outside: boolean;
}

/** The island that a shipment goes to; undefined for the states. */
export function territoryOf({ recipient: { country, postcode = '' } }: Pick<Shipment, 'recipient'>): Territory | undefined {
  const island = country === 'US' ? zips.find(([pattern]) => pattern.test(postcode.trim()))?.[1] : country;
  return island === undefined ? undefined : { name: countryName(island), outside: outside.has(island) };
}

export const covered: ReadonlySet<string> = new Set(['US', 'PR', ...outside]);

const outsideTerritory: Rule = {
  code: 'us/outside-territory',
  severity: 'warning',
  title: 'The law that is known here holds in the customs territory: the states, the District of Columbia and Puerto Rico.',
  since: recordBegins,
  source: from.territory,
  fix: 'Ask the carrier what this island demands; it has customs of its own.',
  breaches: (shipment, { on }) => {
    const where = territoryOf(shipment);
    if (!where?.outside) return [];
    const under = inForce(territory, on);
    const message = `${where.name} is outside the customs territory of the United States: its import law was not checked.`;
    return [{ message, field: 'recipient', ...(under ? { under } : {}) }];
  },
};

const inside = (shipment: Shipment): boolean => territoryOf(shipment)?.outside !== true;

/** Rules and limits that hold in the customs territory, and the one that tells who is not in it. */
export const rulesWithin = (rules: readonly Rule[]): readonly Rule[] => [
  outsideTerritory,
  ...rules.map((rule): Rule => ({ ...rule, breaches: (shipment, context) => (inside(shipment) ? rule.breaches(shipment, context) : []) })),
];
export const limitsWithin = (limits: readonly Limit[]): readonly Limit[] =>
  limits.map((limit) => ({ ...limit, applies: (shipment, on, context) => inside(shipment) && limit.applies(shipment, on, context) }));
