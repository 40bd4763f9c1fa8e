/** The goods of an express parcel: their class, the line they are called by, their tariff code. */
import type { ExpFiling } from '../../model/filing/exp.ts';
import type { Item, Shipment } from '../../model/shipment.ts';
import type { Class } from './fields.ts';

/** The class that the regime found; goods of class C that are to have a rebate are declared in class D. */
export const classOf = ({ decision }: Shipment, { rebate }: Pick<ExpFiling, 'rebate'>): Class | undefined =>
  decision.expressClass === 'C' && rebate ? 'D' : decision.expressClass;

/** The line of the highest value, the first of equals. */
export const mainItem = ({ items }: Pick<Shipment, 'items'>): Item =>
  items.reduce((main, item) => (item.value.minor > main.value.minor ? item : main));

/** The code of China, or the six digits of all countries where the catalogue has none. */
export const tariffOf = ({ product: { hs, hsOf } }: Item): string => hsOf.CN ?? hs;
