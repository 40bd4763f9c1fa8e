/** Descriptions, names and addresses against the words that the entry summary (ICS2) refuses. */
import { inForce } from '../../model/dated.ts';
import type { Rule } from '../regime.ts';
import { describeBetter, foundInDescriptions } from '../stop-words.ts';
import { descriptions } from './law.ts';
import * as from from './sources.ts';
import { isNoParty, stopWordIn, stopWordOf } from './stop-words.ts';

/** The day from which a refusal is on record. */
const listed = '2026-02-02';

const stopWord: Rule = {
  code: 'eu/stop-word',
  severity: 'error',
  title: 'A description that is nothing but a stop word is refused before loading.',
  since: listed,
  source: from.refusedWords,
  fix: `${describeBetter}.`,
  breaches: (shipment) =>
    foundInDescriptions(shipment.items, listed, (text) => {
      const found = stopWordOf(text);
      return found && { ...found, says: 'is a stop word of the entry summary declaration.' };
    }),
};

/** One source says that a term among other words is refused too, two say that only a term standing alone is: so it only warns. */
const vague: Rule = {
  code: 'eu/vague-description',
  severity: 'warning',
  title: 'A description with a stop word in it may be refused before loading.',
  since: '2021-03-15',
  source: from.ics2Post,
  fix: `${describeBetter}.`,
  breaches: (shipment, { on }) => {
    const strict = on >= listed;
    const under = inForce(descriptions, on)!;
    const breaches = foundInDescriptions(shipment.items, listed, (text) => {
      const whole = stopWordOf(text);
      if (whole) return strict ? undefined : { ...whole, says: 'says too little about the goods.' };
      const inside = stopWordIn(text);
      return inside && { ...inside, says: `holds the stop word "${inside.term}".` };
    });
    return breaches.map((breach) => (strict ? breach : { ...breach, under }));
  },
};

const partyWord: Rule = {
  code: 'eu/party-word',
  severity: 'error',
  title: 'A name or an address that is nothing but "private", "unknown" or "N/A" is refused before loading.',
  since: listed,
  source: from.stopWordsToo,
  fix: 'Complete the name or address in the order, or ask the buyer.',
  breaches: ({ recipient }, { exporter }) => {
    const parties = [['recipient', recipient] as const, ['exporter', exporter] as const];
    return parties.flatMap(([who, { name, lines, city }]) =>
      [name, ...lines, city].filter(isNoParty).map((text) => ({ message: `"${text}" names nobody and no place.`, field: who })),
    );
  },
};

export const descriptionRules: readonly Rule[] = [stopWord, vague, partyWord];
