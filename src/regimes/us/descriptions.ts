/** Descriptions that the air cargo screening refuses; the list that was read is partial. */
import type { Rule } from '../regime.ts';
import { describeBetter, foundInDescriptions, list, stopWords } from '../stop-words.ts';
import { better } from '../wordings.ts';
import * as from from './sources.ts';

const { whole, inside } = stopWords(
  new Map([
    ...list('blanket; electronic goods; food; clothing').map((term) => [term, from.vagueRestated] as const),
    ...list('gift; daily necessities; accessories; parts; consolidated').map((term) => [term, from.vagueGoods] as const),
  ]),
  { ...better, blanket: '100% polyester blanket', clothing: "Women's short-sleeve dress, cotton and polyester" },
);

const since = '2024-11-12';

const vague: Rule = {
  code: 'us/vague-description',
  severity: 'error',
  title: 'Customs refuses a description that says nothing of the goods.',
  since,
  source: from.vagueGoods,
  fix: `${describeBetter}.`,
  breaches: ({ items }) =>
    foundInDescriptions(items, since, (text) => {
      const found = whole(text);
      return found && { ...found, says: 'is refused as too vague.' };
    }),
};

/** Of other words the messages say nothing, but what remains of the description may be as vague. */
const vagueWord: Rule = {
  code: 'us/vague-word',
  severity: 'warning',
  title: 'A description with a vague word in it may be refused before loading.',
  since,
  source: from.vagueGoods,
  fix: `${describeBetter}.`,
  breaches: ({ items }) =>
    foundInDescriptions(items, since, (text) => {
      const found = whole(text) ? undefined : inside(text);
      return found && { ...found, says: `holds the vague word "${found.term}".` };
    }),
};

export const descriptionRules: readonly Rule[] = [vague, vagueWord];
