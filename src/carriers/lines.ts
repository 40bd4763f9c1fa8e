/** The content lines of a shipment as a carrier's file takes them: by the unit, in its currency, as many as it has room for. Totals never change. */
import { apportion, apportionMoney, type Money, money, sum } from '../model/money.ts';
import type { Item, Shipment } from '../model/shipment.ts';
import type { Milligrams } from '../model/weight.ts';

/** A line of the carrier's file: an item, a part of one, or several that are alike. Weights and value are of the line. */
export interface Line {
  readonly items: readonly Item[];
  readonly quantity: number;
  readonly value: Money;
  readonly netMilligrams: Milligrams;
  readonly grossMilligrams: Milligrams;
}

export interface LineRules {
  /** The file states values of one unit: each line's value is then a whole multiple of its quantity. */
  readonly perUnit: boolean;
  /** Lines that the file has room for; absent: any number. */
  readonly most?: number | undefined;
  /** Lines that are alike may be made one where there are too many. */
  readonly merge?: boolean | undefined;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** How many lines were made one with another. */
  readonly merged: number;
  /** How many lines had to be written as two, because their value is no multiple of their quantity. */
  readonly split: number;
}

/** Lines of a shipment whose goods are worth `value`: its own, or converted. There may still be more of them than `most`. */
export function linesOf(shipment: Shipment, value: Money, rules: LineRules): Lines {
  const parts = shipment.items.map((item) => item.value.minor);
  const values = value.currency === shipment.value.currency ? undefined : apportionMoney(value, parts);
  const whole = shipment.items.map((item, i) => lineOf(item, values?.[i] ?? item.value));
  const divided = rules.perUnit ? whole.flatMap(byUnit) : whole;
  const tooMany = rules.most !== undefined && divided.length > rules.most;
  const lines = tooMany && rules.merge ? merged(divided, rules.perUnit) : divided;
  assertSame(whole, lines);
  return { lines, merged: divided.length - lines.length, split: divided.length - whole.length };
}

const lineOf = (item: Item, value: Money): Line => ({
  items: [item],
  quantity: item.quantity,
  value,
  netMilligrams: item.netMilligrams,
  grossMilligrams: item.grossMilligrams,
});

/** The value of one unit; exact where lines are by the unit. */
export const unitValueOf = ({ value, quantity }: Pick<Line, 'value' | 'quantity'>): Money =>
  money(Math.round(value.minor / quantity), value.currency);

/** `3 × 100.00 = 100.00` is written as two of 33.33 and one of 33.34. */
function byUnit(line: Line): readonly Line[] {
  const over = line.value.minor % line.quantity;
  if (over === 0) return [line];
  const unit = (line.value.minor - over) / line.quantity;
  const quantities = [line.quantity - over, over];
  const net = apportion(line.netMilligrams, quantities);
  const gross = apportion(line.grossMilligrams, quantities);
  return quantities.map((quantity, i) => ({
    items: line.items,
    quantity,
    value: money(quantity * (unit + i), line.value.currency),
    netMilligrams: net[i]!,
    grossMilligrams: gross[i]!,
  }));
}

/** Lines of one HS code, description and origin made one; where values are of a unit, only those of one unit value. */
function merged(lines: readonly Line[], perUnit: boolean): readonly Line[] {
  const alike = new Map<string, Line>();
  for (const line of lines) {
    const { hs, product } = line.items[0]!;
    const key = JSON.stringify([hs, product.description, product.origin, product.unit, perUnit ? unitValueOf(line).minor : '']);
    const known = alike.get(key);
    alike.set(key, known ? together(known, line) : line);
  }
  return [...alike.values()];
}

const together = (one: Line, other: Line): Line => ({
  items: [...one.items, ...other.items],
  quantity: one.quantity + other.quantity,
  value: sum([one.value, other.value], one.value.currency),
  netMilligrams: one.netMilligrams + other.netMilligrams,
  grossMilligrams: one.grossMilligrams + other.grossMilligrams,
});

/** What is declared may be arranged, never changed: anything else is a mistake of ours. */
function assertSame(before: readonly Line[], after: readonly Line[]): void {
  const total = (lines: readonly Line[]): string =>
    [
      lines.reduce((n, { quantity }) => n + quantity, 0),
      lines.reduce((n, { value }) => n + value.minor, 0),
      lines.reduce((n, { netMilligrams }) => n + netMilligrams, 0),
      lines.reduce((n, { grossMilligrams }) => n + grossMilligrams, 0),
    ].join(' ');
  if (total(before) !== total(after)) throw new Error(`lines came to ${total(after)} from ${total(before)}`);
}
