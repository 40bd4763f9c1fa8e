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

/** For `declarant explain`. */
export const tiktokShopProblems: readonly Kind[] = [returnAsked, severalPackages];
