/** What only a Shopee export can have wrong. */
import { formatAmount, formatMoney, type Money } from '../../model/money.ts';
import { type Kind, problemKind } from '../../model/problem.ts';

export const subtotalDisagrees = problemKind<{ readonly unit: Money; readonly quantity: number; readonly subtotal: Money }>({
  code: 'shopee/subtotal-disagrees',
  severity: 'warning',
  title: 'Deal Price times Quantity is not the Product Subtotal, so what the prices are of is not known; no price of the order is used.',
  message: ({ unit, quantity, subtotal }) =>
    `${quantity} × ${formatAmount(unit)} is not the Product Subtotal of ${formatMoney(subtotal)}; no price of this order was used.`,
  fix: () => 'Compare the order with Shopee; its value comes from the catalogue until the two agree.',
});

export const voucherNotTaken = problemKind<{ readonly voucher: string }>({
  code: 'shopee/voucher-not-taken-off',
  severity: 'note',
  title: "A voucher of the seller's is not taken off the prices: whether it is of the row or of the order is not documented.",
  message: ({ voucher }) => `A seller voucher of ${voucher} was not taken off the prices.`,
  fix: () => 'Nothing to do. Without the voucher the declared value is higher, never lower, than what was paid.',
});

export const returnAsked = problemKind<{ readonly found: string }>({
  code: 'shopee/cancellation-or-return',
  severity: 'warning',
  title: 'A row speaks of a cancellation or return, but its status does not; it is taken as one to be shipped.',
  message: ({ found }) => `The row says "${found}", its status does not; it was taken as one to be shipped.`,
  fix: () => 'Look at the order in Shopee before you hand the parcel over.',
});

export const packedCellUnreadable = problemKind<{ readonly why: string }>({
  code: 'shopee/packed-items-unreadable',
  severity: 'error',
  title: 'The cell with all items of an order is not as Shopee writes it, so an item may be missing.',
  message: ({ why }) => `The items of the order cannot be told: ${why}.`,
  fix: () => 'Export the list again; a program that re-saved it may have joined or cut its lines.',
});

/** For `declarant explain`. */
export const shopeeProblems: readonly Kind[] = [subtotalDisagrees, voucherNotTaken, returnAsked, packedCellUnreadable];
