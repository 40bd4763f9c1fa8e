/** China Post in Ningbo: letter post as China Post's, declared with a workbook of its own. */
import type { Carrier } from '../carrier.ts';
import { genericCarrier } from '../generic.ts';
import { twoSheets } from './two-sheets.ts';

export const ningboPost: Carrier = {
  ...genericCarrier('ningbo-post', 'Ningbo Post', 'mail'),
  declarant: { name: 'China Post, Ningbo' },
  numberKind: 's10',
  bulk: [twoSheets],
};
