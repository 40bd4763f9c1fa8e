/** What only a SHEIN export can have wrong. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const quantityNotExported = problemKind({
  code: 'shein/quantity-not-exported',
  severity: 'error',
  title: 'The file has no column that says how many pieces a row is of, and whether a row is one piece is not known.',
  message: () => 'The file has no column "数量", nor another that we know for it; how many pieces the row is of is not known.',
  fix: () => 'Export the orders with their quantities, or add a column "数量" with the pieces of each row.',
});

/** For `declarant explain`. */
export const sheinProblems: readonly Kind[] = [quantityNotExported];
