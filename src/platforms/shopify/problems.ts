/** What only a Shopify export can have wrong. */
import { formatAmount, type Money } from '../../model/money.ts';
import { type Kind, problemKind } from '../../model/problem.ts';

export const noOrderRow = problemKind({
  code: 'shopify/no-order-row',
  severity: 'error',
  title: 'The rows are all further items: the first row of the order, with its address and currency, is missing.',
  message: () => 'Only further item rows of this order are here; its first row, with address and currency, is missing.',
  fix: () => 'Export the order again; the file was cut or filtered.',
});

export const twoOrderRows = problemKind<{ readonly lines: readonly number[] }>({
  code: 'shopify/two-orders-of-one-name',
  severity: 'error',
  title: 'Two different orders carry one name, as when the exports of two shops are put together.',
  message: ({ lines }) => `Lines ${lines.join(' and ')} begin different orders of the same name.`,
  fix: () => 'Keep each shop in its own file, and declare them one after the other, each with --shop NAME.',
});

export const subtotalDisagrees = problemKind<{ readonly lines: Money; readonly discount: Money; readonly subtotal: Money }>({
  code: 'shopify/subtotal-disagrees',
  severity: 'error',
  title: 'The lines less the discount do not make the subtotal, so what the buyer paid for the goods is not known.',
  message: ({ lines, discount, subtotal }) =>
    `The lines add up to ${formatAmount(lines)}, less the discount of ${formatAmount(discount)}; the Subtotal says ${formatAmount(subtotal)} ${subtotal.currency}.`,
  fix: () => 'Look at the order in Shopify (edited after the sale, a discount on shipping) and correct Discount Amount or the lines.',
});

export const totalDisagrees = problemKind<{ readonly rest: Money; readonly taxes: Money }>({
  code: 'shopify/total-disagrees',
  severity: 'warning',
  title: 'The total is not explained by subtotal, shipping, duties and taxes; a tip is one reason.',
  message: ({ rest, taxes }) =>
    `Total less Subtotal, Shipping and Duties leaves ${formatAmount(rest)} ${rest.currency}, but Taxes says ${formatAmount(taxes)}.`,
  fix: () => 'Look whether a tip or a fee explains it; it is not declared as goods.',
});

export const taxInside = problemKind<{ readonly taxes: Money }>({
  code: 'shopify/tax-inside-prices',
  severity: 'note',
  title: 'The prices of the order contain tax; it is not taken out, as the export does not say how much stands in which line.',
  message: ({ taxes }) => `The prices contain ${formatAmount(taxes)} ${taxes.currency} of tax; it was not taken out.`,
  fix: () => 'Nothing to do. Prices without tax would give a lower declared value.',
});

export const partlyRefunded = problemKind<{ readonly refunded: string }>({
  code: 'shopify/partly-refunded',
  severity: 'warning',
  title: 'Part of the order was refunded, and the export does not say for which items.',
  message: ({ refunded }) => `${refunded} was refunded; the export does not say for which items.`,
  fix: () => 'Look at the order in Shopify, and take out lines that are not sent any more.',
});

export const savedBySpreadsheet = problemKind<{ readonly found: string }>({
  code: 'shopify/saved-by-spreadsheet',
  severity: 'note',
  title: 'The file was saved by a spreadsheet program: ids are in scientific notation, telephones have lost their plus sign.',
  message: ({ found }) =>
    `The Id "${found}" is in scientific notation: the file was saved by a spreadsheet program. The order is known by its Name.`,
  fix: () => 'Use the file as Shopify wrote it where you can: telephones and postcodes may be damaged in this one.',
});

/** For `declarant explain`. */
export const shopifyProblems: readonly Kind[] = [
  noOrderRow,
  twoOrderRows,
  subtotalDisagrees,
  totalDisagrees,
  taxInside,
  partlyRefunded,
  savedBySpreadsheet,
];
