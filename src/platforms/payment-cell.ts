/** The buyer's payment, as the columns of an export have it. None of it can hold an order: it is asked for only where receipts are filed. */
import type { Day } from '../model/day.ts';
import type { Moment, Payment } from '../model/payment.ts';
import type { Problem } from '../model/problem.ts';
import { type Cell, cellOf, isAbsent } from './cell.ts';
import { type DateForm, readDayIfKnown } from './day-cell.ts';
import type { Row } from './platform.ts';
import { paymentReferenceLost } from './problems.ts';

/** Each by its spellings, of which the first that is filled holds. */
export interface PaymentColumns {
  readonly at?: readonly string[];
  readonly method?: readonly string[];
  readonly reference?: readonly string[];
}

/** The payment under its key, or nothing where no row says anything of it. */
export function readPayment(
  rows: readonly Row[],
  { at = [], method = [], reference = [] }: PaymentColumns,
  forms: readonly DateForm[],
  found: Problem[],
): { readonly payment?: Payment } {
  const paid = filled(rows, at);
  const day = paid && readDayIfKnown(paid, forms, found);
  const number = filled(rows, reference);
  if (number && isLost(number.text)) found.push(paymentReferenceLost(number.where, { found: number.text }));
  return paymentOf({
    at: day && momentOf(day, paid!.text),
    method: filled(rows, method)?.text,
    reference: number && !isLost(number.text) ? number.text : undefined,
  });
}

/** Shopify's `c2.26179E+12.1`: between letters and points, too. */
const isLost = (reference: string): boolean => /\dE\+\d/i.test(reference);

/** What is known of it, under its key. */
export function paymentOf(said: { readonly [K in keyof Payment]: Payment[K] | undefined }): { readonly payment?: Payment } {
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return known.length > 0 ? { payment: Object.fromEntries(known) } : {};
}

function filled(rows: readonly Row[], columns: readonly string[]): Cell | undefined {
  for (const row of rows) {
    const column = columns.find((name) => !isAbsent(row.cell(name)));
    if (column !== undefined) return cellOf(row, column);
  }
  return undefined;
}

const time = /[T ,]\s*(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([AaPp])[Mm])?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?$/;

/** A day with the time that stands behind it in the text; where there is none that a clock shows, the day. A minute alone is its beginning. */
export function momentOf(day: Day, text: string): Moment {
  const [, hour, minutes = '', seconds = '00', half, offset] = time.exec(text) ?? [];
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return day;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hours > 23 || (half !== undefined && Number(hour) > 12)) return day;
  return `${day}T${String(hours).padStart(2, '0')}:${minutes}:${seconds}${zoneOf(offset)}` as Moment;
}

const zoneOf = (offset: string | undefined): string =>
  offset === undefined ? '' : offset === 'UTC' ? 'Z' : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
