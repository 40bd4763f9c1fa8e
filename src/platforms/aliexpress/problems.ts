/** What can be wrong with an AliExpress export besides its cells. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const itemsUnreadable = problemKind<{ readonly reason: string }>({
  code: 'aliexpress/items-unreadable',
  severity: 'error',
  title: 'The cell that holds all items of an order is not in the form AliExpress writes, so items may be missing.',
  message: ({ reason }) => `The cell with the items cannot be taken apart: ${reason}.`,
  fix: () => 'Export the order again, and do not edit the cell; its line breaks tell the items apart.',
});

export const soldByLot = problemKind<{ readonly item: number; readonly count: string }>({
  code: 'aliexpress/sold-by-lot',
  severity: 'note',
  title: 'An item is sold by the lot: its quantity counts lots, not pieces.',
  message: ({ item, count }) => `Item ${item} is sold by the lot; its quantity of ${count} counts lots.`,
  fix: () => 'Let the catalogue row of its SKU describe one lot: weight, value and content.',
});

export const twoRows = problemKind<{ readonly first: number }>({
  code: 'aliexpress/two-rows-of-one-order',
  severity: 'error',
  title: 'An order stands in two rows that differ, as when exports of two days are put together.',
  message: ({ first }) => `The order stands in line ${first} already, with other words.`,
  fix: () => 'Hand over the newer export alone.',
});

export const sumDisagrees = problemKind<{ readonly parts: string; readonly total: string }>({
  code: 'aliexpress/sum-disagrees',
  severity: 'note',
  title:
    'Goods and freight less the discount do not make the order total; coupons are one reason. The goods total less the discount is declared.',
  message: ({ parts, total }) => `Goods and freight less the discount come to ${parts}; the order total says ${total}.`,
  fix: () => 'Look at the order on AliExpress for a coupon or a change of price, and correct the goods total if the goods cost less.',
});

export const hasTracking = problemKind<{ readonly number: string }>({
  code: 'aliexpress/has-tracking',
  severity: 'warning',
  title: 'An order that is to be shipped has a tracking number already.',
  message: ({ number }) => `The order has the tracking number ${number} already.`,
  fix: () => 'Leave it out if the parcel, or a part of it, is on its way.',
});

export const aliexpressProblems: readonly Kind[] = [itemsUnreadable, soldByLot, twoRows, sumDisagrees, hasTracking];
