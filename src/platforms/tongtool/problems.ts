/** What only a TongTool file can have wrong. */
import { type Kind, problemKind } from '../../model/problem.ts';

export const stockList = problemKind({
  code: 'tongtool/stock-list',
  severity: 'error',
  title: 'The file is a stock list of TongTool, not an order export.',
  message: () => 'The file is a stock list: it holds no orders.',
  fix: () =>
    'Export the orders instead. Their layout is your own: map it under "stores" in the settings; `declarant init --map FILE` proposes how.',
});

/** For `declarant explain`. */
export const tongtoolProblems: readonly Kind[] = [stockList];
