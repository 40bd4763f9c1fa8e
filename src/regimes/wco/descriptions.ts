/** A description names the goods: no order number, no code, no signs that forms and messages cannot carry. */
import type { Source } from '../../model/dated.ts';
import type { Breach, Item, Shipment } from '../../model/shipment.ts';
import type { Rule } from '../regime.ts';
import { guidelines, since } from './sources.ts';

const shops: Source = {
  title: 'WooCommerce Shipping: customs form checks',
  url: 'https://github.com/Automattic/woocommerce-services',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const plainWord = /[a-z]{3}/;
const letter = /\p{L}/gu;

/** Three letters, or two characters of a script that writes words with them. */
const wordy = (text: string): boolean =>
  plainWord.test(text) || (text.match(letter)?.length ?? 0) >= 3 || (text.match(cjk)?.length ?? 0) >= 2;

/** `AB-1023/7`, `#4057`: one run of capitals, digits and joints, with a digit in it. */
const codelike = /^#?(?=[^\d]*\d)[A-Z0-9][A-Z0-9._/#-]*$/;
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Which number the description repeats instead of naming the goods. */
function repeated({ product, order }: Item): string | undefined {
  if (!product.description.includes(order) && !/\d/.test(product.description)) return undefined;
  const text = bare(product.description);
  if (text === '') return undefined;
  if (text === bare(order) || text === `order${bare(order)}`) return 'the order number';
  // A SKU may be a word, as `teapot`; then it names the goods.
  if (text === bare(product.sku) && /\d/.test(text)) return 'the SKU';
  return codelike.test(product.description.trim()) ? 'a code' : undefined;
}

const unprintable = /[\p{Extended_Pictographic}\p{Cc}\p{Cf}\p{Co}\uFFFD]/u;

const eachDescription = (shipment: Shipment, judge: (text: string, item: Item) => string | undefined): readonly Breach[] =>
  shipment.items.flatMap((item, i) => {
    const message = judge(item.product.description, item);
    return message === undefined ? [] : [{ message, item: i + 1, field: 'description' }];
  });

const missing: Rule = {
  code: 'wco/description-missing',
  severity: 'error',
  title: 'Each line is described in words of at least three letters.',
  since,
  source: guidelines,
  fix: 'Write into the catalogue what it is, what it is made of and what it is for: "plastic toy train".',
  breaches: (shipment) =>
    eachDescription(shipment, (text, item) => {
      if (wordy(text) || repeated(item) !== undefined) return undefined;
      return text.trim() === '' ? 'The line has no description.' : `"${text}" describes nothing.`;
    }),
};

const code: Rule = {
  code: 'wco/description-code',
  severity: 'error',
  title: 'A description names the goods and not an order number, a SKU or another code.',
  since,
  source: guidelines,
  fix: 'Write into the catalogue what it is, what it is made of and what it is for; the code has its own column.',
  breaches: (shipment) =>
    eachDescription(shipment, (text, item) => {
      const number = repeated(item);
      return number === undefined ? undefined : `"${text}" is ${number}, not a description.`;
    }),
};

const characters: Rule = {
  code: 'wco/description-characters',
  severity: 'warning',
  title: 'A description has no emoji, trade-mark signs or control characters.',
  since,
  source: shops,
  fix: 'Take the sign out of the description in the catalogue.',
  breaches: (shipment) =>
    eachDescription(shipment, (text) => {
      const [sign] = unprintable.exec(text) ?? [];
      if (sign === undefined) return undefined;
      const point = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return `The description holds ${/\p{C}/u.test(sign) ? '' : `"${sign}", `}U+${point}, which forms and messages do not carry.`;
    }),
};

export const descriptionRules: readonly Rule[] = [missing, code, characters];
