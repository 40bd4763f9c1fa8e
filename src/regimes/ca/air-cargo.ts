/** Pre-load targeting of air cargo (PACT): descriptions, names and addresses that are refused. Mail is not concerned. */
import { mask } from '../../model/problem.ts';
import type { Breach, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { describeBetter, foundInDescriptions } from '../stop-words.ts';
import { refused } from './sources.ts';
import { inside, whole } from './stop-words.ts';

const since = '2024-10-23';
const isCargo = ({ channel }: Shipment): boolean => channel === 'express';

const stopWord: Rule = {
  code: 'ca/stop-word',
  severity: 'error',
  title: 'A description of air cargo that is nothing but a stop word is refused before loading.',
  since,
  source: refused,
  fix: `${describeBetter}.`,
  breaches: (shipment) =>
    foundInDescriptions(isCargo(shipment) ? shipment.items : [], since, (text) => {
      const found = whole(text);
      return found && { ...found, says: 'is a description that Transport Canada refuses.' };
    }),
};

const vague: Rule = {
  code: 'ca/vague-description',
  severity: 'warning',
  title: 'A description of air cargo with a stop word in it may be refused before loading.',
  since,
  source: refused,
  fix: `${describeBetter}.`,
  breaches: (shipment) =>
    foundInDescriptions(isCargo(shipment) ? shipment.items : [], since, (text) => {
      const found = whole(text) ? undefined : inside(text);
      return found && { ...found, says: `holds the stop word "${found.term}".` };
    }),
};

const fileEnding = /^(\.[a-z0-9]{2,4}|wpx|pdf|docx?|xlsx?|csv|txt|xml|jpe?g|png)$/i;

/** What is wrong with a text as a whole, or undefined. An empty one is told elsewhere. */
function emptiness(given: string): string | undefined {
  const text = given.trim();
  if (text === '') return undefined;
  if (/^\d+$/.test(text)) return 'is nothing but digits';
  if (fileEnding.test(text)) return 'is nothing but a file ending';
  if (/^(.)\1{2,}$/iu.test(text)) return 'is one sign repeated';
  if (/^[^\p{L}\p{N}]+$/u.test(text)) return 'is nothing but signs';
  return /\p{L}/u.test(text) ? undefined : 'is nothing but signs and digits';
}

const told = (text: string, shown: string, of: Pick<Breach, 'field' | 'item'>): readonly Breach[] => {
  const wrong = emptiness(text);
  return wrong === undefined ? [] : [{ message: `"${shown}" ${wrong}.`, ...of }];
};

const emptyText: Rule = {
  code: 'ca/empty-text',
  severity: 'error',
  title: 'A name, an address or a description of air cargo is refused where it is only digits, signs, a file ending or one sign repeated.',
  since,
  source: refused,
  fix: 'Complete it in the order, in the catalogue or in the settings.',
  breaches: (shipment, { exporter }) => {
    if (!isCargo(shipment)) return [];
    const parties = [['recipient', shipment.recipient] as const, ['exporter', exporter] as const];
    return [
      ...parties.flatMap(([who, { name, lines, city }]) =>
        [name, lines.join(' '), city].flatMap((text) => told(text, mask(text), { field: who })),
      ),
      ...shipment.items.flatMap(({ product }, i) => told(product.description, product.description, { field: 'description', item: i + 1 })),
    ];
  },
};

export const airCargoRules: readonly Rule[] = [stopWord, vague, emptyText];
