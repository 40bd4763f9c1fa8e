/** Whether a row is still to be shipped. */
import type { NotToShip } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent } from '../cell.ts';
import type { Row } from '../platform.ts';
import { statusUnknown } from '../problems.ts';
import { type StatusWords, statusIn } from '../status.ts';
import type { Told } from '../told.ts';
import { returnAsked } from './problems.ts';

/** The words of the English seller centre (unverified). */
const words: StatusWords = [
  [/^(to ?ship|ready to ship|processed|pending)$/i, 'live'],
  [/^unpaid$/i, 'unpaid'],
  [/^cancell?ed$/i, 'cancelled'],
  [/^(shipping|shipped|to receive|delivered|completed|order received)\b/i, 'shipped'],
];

export function readNotToShip(row: Row, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const cell = cellOf(row, 'Order Status');
  const status = statusIn(cell.text, words, told);
  if (status && status !== 'live') return status;
  if (!isAbsent(row.cell('Ship Time'))) return 'shipped';
  if (!status && !isAbsent(cell.text)) found.push(statusUnknown(cell.where, { found: cell.text }));
  const returned = cellOf(row, 'Returned quantity');
  const asked = ['Cancel reason', 'Return / Refund Status'].map((column) => cellOf(row, column)).find(({ text }) => !isAbsent(text));
  if (asked) found.push(returnAsked(asked.where, { found: asked.text }));
  else if (/[1-9]/.test(returned.text)) found.push(returnAsked(returned.where, { found: `${returned.text} returned` }));
  return undefined;
}
