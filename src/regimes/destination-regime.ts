/** A regime out of one table or several: what a leaf exports. */
import type { Dated, Series } from '../model/dated.ts';
import type { Money } from '../model/money.ts';
import type { Context, Decision, Shipment } from '../model/shipment.ts';
import { type Destination, factsOf, sideOf } from './destination.ts';
import { decideBy, isGift } from './destination-decision.ts';
import { type Base, type DestinationRule, destinationRules, type LawOf } from './destination-rules.ts';
import type { Fact, Limit, Regime, Rule } from './regime.ts';

export interface DestinationRegime extends Pick<Regime, 'id' | 'name' | 'description' | 'territories'> {
  readonly laws: readonly Destination[];
  /** Absent: by the recipient's country. */
  readonly lawOf?: LawOf;
  /** What stands before the facts of each of several tables; absent: the country. */
  named?(law: Destination): string;
  readonly base: Base;
  /** The rules of the table that can be met here. */
  readonly only?: readonly DestinationRule[];
  readonly rules?: readonly Rule[];
  readonly facts?: readonly Fact[];
  /** What a peculiar rule compares the value with, beside the table's own. */
  readonly limits?: readonly Limit[];
  /** What the leaf makes of the table's decision. */
  decide?(decision: Partial<Decision>, shipment: Shipment, context: Context): Partial<Decision>;
}

const without = 'Duty and tax are not estimated.';

/** The same limits from the same days on are told once. */
const isOneRelief = (duty: Series<Money | null> | undefined, tax: Series<Money | null> | undefined): boolean =>
  duty === tax || (duty !== undefined && JSON.stringify(duty.map(plainly)) === JSON.stringify(tax?.map(plainly)));
const plainly = ({ since, value }: Dated<Money | null>) => [since, value];

/** The limits of a table; `judge` tells where the rate of the day decides, and where none is known. */
function limitsOf(law: Destination, lawOf: LawOf): Limit[] {
  const here: Limit['applies'] = (shipment, _on, context) => lawOf(shipment, context) === law;
  const by = (side: 'post' | 'express', name: string, entries: Series<Money | null> | undefined): Limit[] =>
    entries
      ? [{ name, entries, applies: (shipment, on, context) => sideOf(shipment) === side && here(shipment, on, context), without }]
      : [];
  const { dutyFree, taxFree, simplified, scheme, gift } = law;
  return [
    ...(['post', 'express'] as const).flatMap((side) => [
      ...(isOneRelief(dutyFree[side], taxFree[side])
        ? by(side, 'the relief of duty and tax', dutyFree[side])
        : [...by(side, 'the duty relief', dutyFree[side]), ...by(side, 'the tax relief', taxFree[side])]),
      ...by(side, 'the simplified declaration', simplified?.[side]),
    ]),
    ...(scheme && scheme.per === 'consignment'
      ? [{ name: `the limit of ${scheme.name}`, entries: scheme.most, applies: here, without }]
      : []),
    ...(gift
      ? [
          {
            name: 'the relief of gifts',
            entries: gift,
            applies: (...of: Parameters<Limit['applies']>) => isGift(of[0]) && here(...of),
            without,
          },
        ]
      : []),
  ];
}

/** One regime for the tables of its folder. */
export function destinationRegime(of: DestinationRegime): Regime {
  const { id, name, description, territories, laws, base } = of;
  const byCountry = new Map(laws.map((law) => [law.country, law]));
  const lawOf: LawOf = of.lawOf ?? (({ recipient }) => byCountry.get(recipient.country));
  const named = of.named ?? (({ country }: Destination) => country);
  const several = laws.length > 1;
  return {
    id,
    name,
    description,
    territories,
    covers: (shipment, context) => lawOf(shipment, context) !== undefined,
    decide(shipment, context) {
      const decided = decideBy(lawOf(shipment, context)!, shipment, context);
      return of.decide?.(decided, shipment, context) ?? decided;
    },
    rules: [...destinationRules(id, lawOf, base, of.only, laws), ...(of.rules ?? [])],
    limits: [...laws.flatMap((law) => limitsOf(law, lawOf)), ...(of.limits ?? [])],
    facts: [...laws.flatMap((law) => factsOf(law, several ? (fact) => `${named(law)}: ${fact}` : undefined)), ...(of.facts ?? [])],
  };
}
