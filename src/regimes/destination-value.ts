/** The value of a shipment against the limits of a destination. */
import { type Dated, inForce, type Series } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import type { Money } from '../model/money.ts';
import type { Context, Shipment } from '../model/shipment.ts';
import { cifOf } from './charges.ts';
import type { Basis, Destination } from './destination.ts';

/** The entry of the day, where the table has the series at all. */
export const lookUp = <T>(entries: Series<T> | undefined, on: Day): Dated<T> | undefined => (entries ? inForce(entries, on) : undefined);

/** Value compared with a limit in the limit's currency; undefined where no rate is known. */
function against(shipment: Shipment, context: Context, basis: Basis, limit: Money): Money | undefined {
  const value = basis === 'cif' ? cifOf(shipment, context).money : shipment.value;
  return context.convert(value, limit.currency)?.money;
}

/** Whether the value is within a relief: `undefined` where the law or a rate is not known. */
export function isWithin(shipment: Shipment, context: Context, basis: Basis, entry: Dated<Money | null> | undefined): boolean | undefined {
  if (!entry) return undefined;
  if (entry.value === null) return false;
  const value = against(shipment, context, basis, entry.value);
  return value === undefined ? undefined : value.minor <= entry.value.minor;
}

/** The same for a relief: goods that it never covers are not within it, whatever they are worth. */
export const isRelieved = (
  shipment: Shipment,
  context: Context,
  { neverFree, basis }: Pick<Destination, 'neverFree' | 'basis'>,
  entry: Dated<Money | null> | undefined,
): boolean | undefined => (neverFree && shipment.items.some(neverFree.item) ? false : isWithin(shipment, context, basis, entry));
