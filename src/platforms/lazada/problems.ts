/** What only a Lazada export can have wrong. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const numberLeftOut = problemKind({
  code: 'lazada/number-left-out',
  severity: 'note',
  title: 'A tax or registration number stands in the row; whose it is, buyer or seller, is not known, so it is left out.',
  message: () => 'The row has a number here; whose it is, is not known, so it was left out.',
  fix: () => "Nothing to do, unless the destination asks for the buyer's number.",
});

/** For `declarant explain`. */
export const lazadaProblems: readonly Kind[] = [numberLeftOut];
