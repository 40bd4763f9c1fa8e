/** Where a problem of a shipment is. */
import type { Where } from '../model/problem.ts';
import type { Breach, Shipment } from '../model/shipment.ts';

/** The line of the file is named where it is beyond doubt: one file, and the item's own line or the order's only rows. */
export function whereOf(shipment: Shipment, { item, field }: Pick<Breach, 'item' | 'field'> = {}): Where {
  const [first, ...more] = shipment.sources;
  const file = more.every((rows) => rows.file === first?.file) ? first?.file : undefined;
  const line = (item === undefined ? undefined : shipment.items[item - 1]?.line) ?? (more.length === 0 ? first?.lines[0] : undefined);
  return {
    shipment: shipment.id,
    ...(file === undefined ? {} : { file, ...(line === undefined ? {} : { line }) }),
    ...(item === undefined ? {} : { item }),
    ...(field === undefined ? {} : { field }),
  };
}
