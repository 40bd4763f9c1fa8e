/** What the rules of the EU say of a place outside its customs territory: of a country or territory of its own nothing, and never an error. */
import type { Dated } from '../../model/dated.ts';
import type { Rule } from '../regime.ts';
import * as from from './sources.ts';
import { territoryOf } from './territories.ts';

/** That the place is peculiar, and that its parcels bear no IOSS number. */
const said: ReadonlySet<string> = new Set(['eu/special-territory', 'eu/ioss-not-for-this']);

/** The status of no place was read in a law text, so a breach there warns at most. */
const doubtful: Dated<string> = { since: from.recordBegins, value: 'outside the customs territory', source: from.territories };

/** Büsingen or Ceuta are reached through their state, whose advance data may be asked; Greenland or New Caledonia are not. */
export const insideAlone = (rule: Rule): Rule => {
  if (said.has(rule.code)) return rule;
  return {
    ...rule,
    breaches: (shipment, context) => {
      const found = rule.breaches(shipment, context);
      const territory = found.length > 0 ? territoryOf(shipment.recipient) : undefined;
      if (territory?.customs !== 'out') return found;
      return territory.own === undefined ? found.map((breach) => ({ ...breach, under: doubtful })) : [];
    },
  };
};
