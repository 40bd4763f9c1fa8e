/** What only a TikTok Shop export can have wrong. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const returnAsked = problemKind<{ readonly found: string }>({
  code: 'tiktok-shop/cancellation-or-return',
  severity: 'warning',
  title: 'A row speaks of a cancellation or return but does not say that it was cancelled; it is taken as one to be shipped.',
  message: ({ found }) => `The row says "${found}" without a cancelled time; it was taken as one to be shipped.`,
  fix: () => 'Look at the order in TikTok Shop before you hand the parcel over.',
});

export const severalPackages = problemKind<{ readonly packages: number }>({
  code: 'tiktok-shop/several-packages',
  severity: 'warning',
  title: 'TikTok Shop has put an order into more than one package; the order is declared as a whole.',
  message: ({ packages }) => `The rows of the order carry ${packages} different package ids; the order was taken as one shipment.`,
  fix: () => 'If the packages go one by one, give each its own order number in the file.',
});

export const subtotalDisagrees = problemKind<{ readonly found: string; readonly stated: string }>({
  code: 'tiktok-shop/subtotal-disagrees',
  severity: 'warning',
  title: 'Quantity times the unit price is not the subtotal, so what the prices are of is not known; no price of the order is used.',
  message: ({ found, stated }) =>
    `Quantity times SKU Unit Original Price comes to ${found}, the subtotal says ${stated}; no price of this order was used.`,
  fix: () => 'Compare the order with TikTok Shop; its value comes from the catalogue until the two agree.',
});

/** For `declarant explain`. */
export const tiktokShopProblems: readonly Kind[] = [returnAsked, severalPackages, subtotalDisagrees];
