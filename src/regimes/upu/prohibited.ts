/** Goods that the post does not take, as far as a tariff code, a word or the catalogue can tell. The carrier has the last word, so nothing is held. */
import type { Item } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { eachItem } from './goods.ts';
import { notAdmitted, oftenStopped, recordBegins } from './sources.ts';

type Listed = readonly [hs: RegExp, what: string];

/** The Convention refuses them everywhere, as is generally known; each destination has a list of its own beside it. */
const refused: readonly Listed[] = [
  [/^01/, 'live animals (but bees, leeches and silkworms)'],
  [/^36/, 'explosives, fireworks and matches'],
  [/^2844/, 'radioactive substances'],
  [/^930[16]/, 'weapons of war and ammunition'],
  [/^(490700|7118)/, 'banknotes, bearer values and coins, unless insured'],
];

const perhaps: readonly Listed[] = [
  [/^3303/, 'perfume (flammable)'],
  [/^330430/, 'nail varnish (flammable)'],
  [/^32(08|09|10|12)/, 'paint'],
  [/^3506/, 'glue'],
  [/^3814/, 'solvents'],
  [/^8505(11|19)/, 'magnets'],
  [/^9613/, 'lighters'],
  [/^281121/, 'dry ice'],
];
const words: readonly (readonly [word: RegExp, what: string])[] = [
  [/\baerosols?\b/i, 'aerosols'],
  [/\bpower ?banks?\b/i, 'power banks (a battery alone, UN3480)'],
];

const listed = ({ hs }: Item, list: readonly Listed[]): string | undefined => list.find(([pattern]) => pattern.test(hs))?.[1];

const isDangerous = (code: string | undefined): boolean => code !== undefined && code !== 'none';

const prohibited: Rule = {
  code: 'upu/not-admitted',
  severity: 'warning',
  title: 'Some goods are admitted in no postal item.',
  since: recordBegins,
  source: notAdmitted,
  fix: 'Ask the post before you hand it over, or send it by a carrier that takes it.',
  breaches: (shipment) =>
    eachItem(
      shipment,
      (item) => {
        const what = listed(item, refused);
        return what && `The tariff code ${item.hs} is of ${what}, which the post does not admit.`;
      },
      'hs',
    ),
};

const dangerous: Rule = {
  code: 'upu/dangerous-goods',
  severity: 'warning',
  title: 'Dangerous goods are not admitted in the mail.',
  since: recordBegins,
  source: notAdmitted,
  fix: 'Send it by a carrier that agreed to take it, with its declaration of dangerous goods.',
  breaches: (shipment) =>
    eachItem(
      shipment,
      ({ product: { sku, dangerousGoods } }) =>
        !isDangerous(dangerousGoods) ? undefined : `The catalogue says that ${sku} is ${dangerousGoods}, which the post does not admit.`,
      'dangerousGoods',
    ),
};

const oftenDangerous: Rule = {
  code: 'upu/perhaps-dangerous',
  severity: 'note',
  title: 'Some ordinary goods are often stopped as dangerous.',
  since: recordBegins,
  source: oftenStopped,
  fix: 'Write `dangerous_goods` into the catalogue: none, or the UN number from the maker’s safety data sheet.',
  breaches: (shipment) =>
    eachItem(
      shipment,
      (item) => {
        const { description, battery } = item.product;
        const said = words.find(([word]) => word.test(description) && battery !== 'ion-installed')?.[1];
        const what = listed(item, perhaps) ?? said;
        return what === undefined || item.product.dangerousGoods !== undefined
          ? undefined
          : `"${description}" may be ${what}, which is often stopped as dangerous.`;
      },
      'hs',
    ),
};

export const prohibitedRules: readonly Rule[] = [prohibited, dangerous, oftenDangerous];
