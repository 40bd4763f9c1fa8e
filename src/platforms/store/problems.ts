/** What only a mapped export can have wrong. */
import { formatMoney, type Money } from '../../model/money.ts';
import { type Kind, problemKind } from '../../model/problem.ts';
import { quoted } from '../problems.ts';

export const rowsDisagree = problemKind<{ readonly heading: string; readonly lines: readonly number[] }>({
  code: 'store/rows-disagree',
  severity: 'error',
  title: 'Rows of one order contradict each other in a column that is of the whole order.',
  message: ({ heading, lines }) => `Lines ${lines.join(' and ')} are of one order, but differ under "${heading}".`,
  fix: () => 'Correct the rows. If the column is of the item and not of the order, map it so in the settings, or not at all.',
});

export const lineDisagrees = problemKind<{ readonly unit: Money; readonly quantity: number; readonly line: Money }>({
  code: 'store/line-disagrees',
  severity: 'error',
  title: 'A line is not its unit price times its quantity, so what the buyer paid is not known, or the columns are mapped wrongly.',
  message: ({ unit, quantity, line }) => `${quantity} × ${formatMoney(unit)} is not ${formatMoney(line)}.`,
  fix: () => 'Correct the row, or the columns unit_price and line_total in the settings.',
});

export const goodsDisagree = problemKind<{ readonly lines: Money; readonly goods: Money }>({
  code: 'store/goods-disagree',
  severity: 'error',
  title: 'The lines do not add up to the goods total, so what the buyer paid is not known, or the columns are mapped wrongly.',
  message: ({ lines, goods }) => `The lines add up to ${formatMoney(lines)}; the goods total says ${formatMoney(goods)}.`,
  fix: () => 'Correct the rows, or the column goods_total in the settings: it is of the goods alone, before discount and freight.',
});

export const unknownStatus = problemKind<{ readonly found: string }>({
  code: 'store/unknown-status',
  severity: 'error',
  title: 'A status is neither among those that go nor among those that stay out.',
  message: ({ found }) => (found === '' ? 'The status is empty.' : `The status ${quoted(found)} is in neither ship nor not_to_ship.`),
  fix: () => 'Add the word to ship or to not_to_ship of this store in the settings.',
});

export const otherNumbers = problemKind<{ readonly kept: string; readonly left: string }>({
  code: 'store/other-buyer-number',
  severity: 'note',
  title: 'The export has several numbers of the buyer; a declaration names one.',
  message: ({ kept, left }) => `The buyer's ${kept} number is declared; the ${left} number is left out.`,
  fix: () => 'Nothing to do. To declare the other one, take the first out of the columns in the settings.',
});

/** For `declarant explain`. */
export const storeProblems: readonly Kind[] = [rowsDisagree, lineDisagrees, goodsDisagree, unknownStatus, otherNumbers];
