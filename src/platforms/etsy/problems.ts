/** What can be wrong with Etsy's files besides their cells. */
import { type Kind, problemKind } from '../../model/problem.ts';
import { sayStatus } from '../problems.ts';

export const noItems = problemKind({
  code: 'etsy/no-items',
  severity: 'error',
  title: 'Sold Orders says how many items an order has, but not which: no declaration can be made from it alone.',
  message: () => 'Sold Orders does not say which items the order has.',
  fix: () => 'Download Sold Order Items for the same months, and hand it over with this file, or alone.',
});

export const itemsMissing = problemKind<{ readonly items: string; readonly value: string }>({
  code: 'etsy/items-missing',
  severity: 'error',
  title: 'The items of an order do not add up to its Order Value: half an order would be a false declaration.',
  message: ({ items, value }) => `The items come to ${items}; the Order Value is ${value}.`,
  fix: () => 'Download both files for the same months, without a filter.',
});

export const lineDisagrees = problemKind<{ readonly total: string; readonly line: string }>({
  code: 'etsy/line-disagrees',
  severity: 'error',
  title: 'Price times quantity is not the Item Total, so what the buyer paid for the line is not known.',
  message: ({ total, line }) => `Price times quantity is ${line}; the Item Total says ${total}.`,
  fix: () => 'Look at the order on Etsy, and correct the price or the quantity.',
});

export const rowsDisagree = problemKind<{ readonly order: string; readonly what: string }>({
  code: 'etsy/rows-disagree',
  severity: 'error',
  title: 'Rows of one order contradict each other.',
  message: ({ order, what }) => `The rows of order ${order} ${what}.`,
  fix: () => 'Download the files again, on one day; if it is still so, ship the order by hand.',
});

export const taxInTotal = problemKind<{ readonly tax: string; readonly percent: number | undefined }>({
  code: 'etsy/tax-in-total',
  severity: 'note',
  title: 'Order Total holds tax that Etsy collected at the sale, while Sales Tax does not show it. It is kept out of the goods value.',
  message: ({ tax, percent }) =>
    `Order Total holds ${tax}${percent === undefined ? '' : ` (${percent} %)`} besides goods and shipping: tax that Etsy collected, kept out of the value.`,
  fix: () => 'Nothing to do for the value. Etsy does not export the number of its tax scheme: it can stand in the settings.',
});

export const totalTooLow = problemKind<{ readonly total: string; readonly parts: string }>({
  code: 'etsy/total-below-parts',
  severity: 'warning',
  title: 'Order Total is less than goods and shipping.',
  message: ({ total, parts }) => `Goods and shipping come to ${parts}, more than the Order Total of ${total}.`,
  fix: () => 'Look at the order on Etsy for a refund or a gift card, and correct the prices if the goods cost less.',
});

export const discountOpen = problemKind({
  code: 'etsy/discount-open',
  severity: 'warning',
  title: 'Sold Order Items alone does not say whether a discount is of the row or of the order; none was taken off.',
  message: () => 'The order had a discount; without Sold Orders it is not known how much, and none was taken off.',
  fix: () => 'Hand over Sold Orders for the same months too: it has the discount of the whole order.',
});

export const vatPaid = problemKind<{ readonly vat: string }>({
  code: 'etsy/vat-paid-by-buyer',
  severity: 'note',
  title: 'The buyer paid VAT at the sale; that it is inside the price is not documented, so none was taken out.',
  message: ({ vat }) => `The buyer paid VAT of ${vat}; it was not taken out of the price.`,
  fix: () => 'Nothing to do. Etsy does not export the number of its tax scheme: it can stand in the settings.',
});

export const secondLineMissing = problemKind({
  code: 'etsy/second-line-missing',
  severity: 'note',
  title: 'This form of Sold Order Items has no second address line: an apartment may be missing.',
  message: () => 'The file has no column for the second address line; an apartment may be missing.',
  fix: () => 'Hand over Sold Orders for the same months too: it has the whole address.',
});

export const unknownStatus = problemKind<{ readonly found: string }>({
  code: 'etsy/unknown-status',
  severity: 'warning',
  title: 'A status that we do not know: the order was taken as one to be shipped.',
  message: ({ found }) => `"${found}" is a status we do not know; the order was taken as one to be shipped.`,
  fix: ({ found }) => `Look at the order on Etsy. ${sayStatus(found)}`,
});

// biome-ignore format: a list
export const etsyProblems: readonly Kind[] = [
  noItems, itemsMissing, lineDisagrees, rowsDisagree, taxInTotal, totalTooLow, discountOpen, vatPaid, secondLineMissing, unknownStatus,
];
