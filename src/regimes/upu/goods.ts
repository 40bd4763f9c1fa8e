/** What the post asks of goods: tariff codes on sales, and words that say something. */
import type { Breach, Item, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { descriptions, guidelines, recordBegins, taiwanPost } from './sources.ts';

export const eachItem = (shipment: Shipment, message: (item: Item) => string | undefined, field: string): readonly Breach[] =>
  shipment.items.flatMap((item, i) => {
    const text = message(item);
    return text === undefined ? [] : [{ message: text, item: i + 1, field }];
  });

const hsMissing: Rule = {
  code: 'upu/hs-missing',
  severity: 'error',
  title: 'Each line of a commercial item has a tariff code of six digits.',
  since: '2025-09-01',
  source: guidelines,
  fix: 'Put the code into the catalogue.',
  breaches: (shipment) =>
    shipment.category === 'gift' ? [] : eachItem(shipment, ({ hs }) => (hs === '' ? 'The line has no tariff code.' : undefined), 'hs'),
};

const hsIfKnown: Rule = {
  code: 'upu/hs-if-known',
  severity: 'warning',
  title: 'A commercial item gives its tariff codes where they are known.',
  since: recordBegins,
  until: '2025-09-01',
  source: guidelines,
  fix: 'Put the code into the catalogue.',
  breaches: hsMissing.breaches,
};

/** Names that posts themselves give as examples of what is refused. */
const refused = new Set(['spare parts', 'samples', 'sample', 'food products', 'gift', 'gifts', 'clothes', 'daily necessities']);

const vague: Rule = {
  code: 'upu/vague-description',
  severity: 'warning',
  title: 'A description says what it is, what it is made of, and for whom or what.',
  since: recordBegins,
  source: descriptions,
  fix: 'Write into the catalogue what it is: "plastic toy train", "men\'s cotton shirts".',
  breaches: (shipment) =>
    eachItem(
      shipment,
      ({ product: { description } }) =>
        refused.has(
          description
            .trim()
            .toLowerCase()
            .replace(/\s+/g, ' ')
            .replace(/[.!;,]+$/, ''),
        )
          ? `"${description}" is too vague for the post.`
          : undefined,
      'description',
    ),
};

const readsChinese: ReadonlySet<string> = new Set(['CN', 'HK', 'JP', 'MO', 'TW']);

const script: Rule = {
  code: 'upu/description-script',
  severity: 'warning',
  title: 'A description in Chinese is for Japan, Hong Kong, Macao and Taiwan only.',
  since: recordBegins,
  source: taiwanPost,
  fix: 'Write the description in English, French or a language of the destination.',
  breaches: (shipment) =>
    readsChinese.has(shipment.recipient.country)
      ? []
      : eachItem(
          shipment,
          ({ product: { description } }) => (/\p{Script=Han}/u.test(description) ? `"${description}" is in Chinese.` : undefined),
          'description',
        ),
};

export const goodsRules: readonly Rule[] = [hsMissing, hsIfKnown, vague, script];
