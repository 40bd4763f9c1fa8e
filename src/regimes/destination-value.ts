/** The value of a shipment against the limits of a destination. */
import { type Dated, inForce, type Series } from '../model/dated.ts';
import type { Day } from '../model/day.ts';
import type { Money } from '../model/money.ts';
import type { Context, Shipment } from '../model/shipment.ts';
import { cifOf } from './charges.ts';
import { type Basis, type Destination, inKilograms, sideOf } from './destination.ts';

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

/** The same for a relief: goods that it never covers are not within it, whatever they are worth, nor is a parcel beyond the bounds. */
export const isRelieved = (
  shipment: Shipment,
  context: Context,
  law: Pick<Destination, 'neverFree' | 'basis' | 'bounds'>,
  entry: Dated<Money | null> | undefined,
): boolean | undefined =>
  (law.neverFree && shipment.items.some(law.neverFree.item)) || (entry && beyondBounds(shipment, law, context.on))
    ? false
    : isWithin(shipment, context, law.basis, entry);

/** What of a parcel is beyond the bounds of relief and simplified declaration, in words. */
export function beyondBounds(
  shipment: Shipment,
  { bounds }: Pick<Destination, 'bounds'>,
  on: Day,
): { readonly says: string; readonly under: Dated<unknown> } | undefined {
  const under = lookUp(bounds?.[sideOf(shipment)], on);
  if (!under?.value) return undefined;
  const { weight = Infinity, units = Infinity } = under.value;
  if (shipment.grossMilligrams > weight)
    return { says: `${inKilograms(shipment.grossMilligrams)} kg is more than ${inKilograms(weight)} kg`, under };
  const [kind, count] = mostOfAKind(shipment);
  return count > units ? { says: `${count} of ${kind} are more than ${units} of a kind`, under } : undefined;
}

function mostOfAKind({ items }: Shipment): readonly [kind: string, count: number] {
  const counts = new Map<string, number>();
  for (const { product, title, quantity } of items) {
    const kind = product.sku || product.description || title;
    counts.set(kind, (counts.get(kind) ?? 0) + quantity);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
}
