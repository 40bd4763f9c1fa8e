/** What only a Dianxiaomi export can have wrong. */
import { formatMoney, type Money } from '../../model/money.ts';
import { type Kind, problemKind } from '../../model/problem.ts';
import { quoted } from '../problems.ts';

export const packedSkus = problemKind<{ readonly found: string }>({
  code: 'dianxiaomi/several-skus-in-a-cell',
  severity: 'error',
  title: 'The template puts the products of a package into one cell; which price and weight is whose cannot be told.',
  message: ({ found }) => `The SKU cell holds several: ${quoted(found.replace(/\s+/g, ' '))}.`,
  fix: () => 'Export again with a template that writes one row for each product.',
});

export const declaredLeftOut = problemKind<{ readonly found: string; readonly expected: string }>({
  code: 'dianxiaomi/declared-cell-unreadable',
  severity: 'warning',
  title: 'A customs cell of the export cannot be read and is left out; the catalogue holds for it, even where the export overrules it.',
  message: ({ found, expected }) => `${quoted(found)} is not ${expected}; the catalogue's is taken.`,
  fix: () => 'Correct the customs data of the product in Dianxiaomi.',
});

export const sumDisagrees = problemKind<{ readonly goods: Money; readonly total: Money }>({
  code: 'dianxiaomi/sum-disagrees',
  severity: 'warning',
  title:
    'Prices times quantities do not make the order amount, with or without freight; the price may be of the line, or a discount is in it.',
  message: ({ goods, total }) => `Price times quantity comes to ${formatMoney(goods)}; the order amount is ${formatMoney(total)}.`,
  fix: () => 'Compare the order with the platform it was sold on. If 产品售价 is of the line, read the file by a store in the settings.',
});

export const partlyRefunded = problemKind<{ readonly refunded: Money }>({
  code: 'dianxiaomi/partly-refunded',
  severity: 'warning',
  title: 'Part of the order was refunded, and the export does not say for which products.',
  message: ({ refunded }) => `${formatMoney(refunded)} was refunded; the export does not say for which products.`,
  fix: () => 'Look at the order, and take out the rows that are not sent any more.',
});

/** For `declarant explain`. */
export const dianxiaomiProblems: readonly Kind[] = [packedSkus, declaredLeftOut, sumDisagrees, partlyRefunded];
