/** What an export says of the buyer's payment, and the moment it names. */
import { addDays, type Day, parseDay } from './day.ts';

/**
 * A moment as far as its source says it: a day, a day with a time, a day with a time and an offset. `2026-11-19`, `2026-11-19T22:19:08`,
 * `2026-11-19T22:19:08-05:00`. Without an offset it is in a zone that the source does not name.
 */
export type Moment = Day | `${Day}T${number}:${number}:${number}${string}`;

/** Any of it may be absent. No amount: what the buyer paid for goods and freight stands in the order. */
export interface Payment {
  /** When the buyer paid. */
  readonly at?: Moment;
  /** In the platform's words, `visa`. */
  readonly method?: string;
  /** The number of the transaction at whoever took the money. */
  readonly reference?: string;
}

/** Of a shipment. */
export interface PaymentOfGoods extends Payment {
  /** The export prices all its goods: their value is what the buyer paid, and not what the catalogue or a program of the seller says. */
  readonly priced?: true;
}

/** A moment's figures in a zone so many minutes east, `20261120111908`; without an offset as they stand, a day at midnight. */
export function figuresOf(moment: Moment, minutesEast: number): string {
  const [day, hours = '00', minutes = '00', seconds = '00', offset] = partsOf(moment);
  if (offset === undefined) return `${day.replaceAll('-', '')}${hours}${minutes}${seconds}`;
  const local = Number(hours) * 60 + Number(minutes) - minutesOf(offset) + minutesEast;
  const inDay = ((local % 1440) + 1440) % 1440;
  const there = addDays(day, Math.floor(local / 1440));
  return `${there.replaceAll('-', '')}${two(Math.floor(inDay / 60))}${two(inDay % 60)}${seconds}`;
}

function partsOf(moment: Moment): [day: Day, ...time: (string | undefined)[]] {
  const [, day = '', ...time] = /^([\d-]+)(?:T(\d\d):(\d\d):(\d\d)(.+)?)?$/.exec(moment) ?? [];
  return [parseDay(day)!, ...time];
}

/** `+08:00` or `Z`. */
const minutesOf = (offset: string): number =>
  offset === 'Z' ? 0 : Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)));

const two = (n: number): string => String(n).padStart(2, '0');
