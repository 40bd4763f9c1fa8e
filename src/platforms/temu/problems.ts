/** What only a Temu export can have wrong. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const secondIdLeftOut = problemKind({
  code: 'temu/second-id-left-out',
  severity: 'note',
  title: "The buyer's tax number and identity number are both given; the tax number is used.",
  message: () => "The buyer's tax number (税号) is used; the identity number (身份证号) beside it was left out.",
  fix: () => 'Nothing to do, unless the destination asks for the identity number.',
});

/** For `declarant explain`. */
export const temuProblems: readonly Kind[] = [secondIdLeftOut];
