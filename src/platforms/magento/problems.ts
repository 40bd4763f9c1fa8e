/** What is wrong with a Magento order grid. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const noItems = problemKind({
  code: 'magento/no-items',
  severity: 'error',
  title: 'The order grid of Magento has no items, and the address in one piece: no declaration can be made from it.',
  message: () => 'The order grid does not say which items the order has, and the address stands in one text.',
  fix: () => 'Export the items of the orders instead, with an extension of the shop, and describe that file in the settings as a store.',
});

export const magentoProblems: readonly Kind[] = [noItems];
