/** Re-adding what a Shopify order says: lines, discount, subtotal, tax, total. */
import { type Money, subtract, sum } from '../../model/money.ts';
import type { OrderItem } from '../../model/order.ts';
import type { Problem, Where } from '../../model/problem.ts';
import { subtotalDisagrees, taxInside, totalDisagrees } from './problems.ts';

/** The order's money cells; undefined where the cell is empty. */
export interface Sums {
  readonly subtotal: Money | undefined;
  readonly discount: Money | undefined;
  readonly shipping: Money | undefined;
  readonly duties: Money | undefined;
  readonly taxes: Money | undefined;
  readonly total: Money | undefined;
}

/** Whether Subtotal = lines − Discount Amount. A tip stands as a line and may be left out of the subtotal. */
export function checkSubtotal(items: readonly OrderItem[], { subtotal, discount }: Sums, where: Where): Problem[] {
  if (!subtotal) return [];
  const { currency } = subtotal;
  const off = discount ?? { minor: 0, currency };
  const totalOf = (some: readonly OrderItem[]): Money =>
    sum(
      some.map(({ lineTotal }) => lineTotal!),
      currency,
    );
  const lines = totalOf(items);
  const goods = totalOf(items.filter((item) => !isTip(item)));
  const agrees = [lines, goods].some((each) => subtract(each, off).minor === subtotal.minor);
  return agrees ? [] : [subtotalDisagrees({ ...where, column: 'Subtotal' }, { lines, discount: off, subtotal })];
}

const isTip = ({ title, sku, notToShip }: OrderItem): boolean => title === 'Tip' && sku === '' && notToShip === 'digital';

/** Total = Subtotal + Shipping + Duties (unverified: filled only where they were collected) + Taxes: tax apart. Without the taxes: tax inside the prices. Anything else is said, never explained by guess. */
export function checkTotal({ subtotal, shipping, duties, taxes, total }: Sums, where: Where): Problem[] {
  if (!subtotal || !total || !taxes) return [];
  const known = [subtotal, shipping, duties].filter((each) => each !== undefined);
  const rest = subtract(total, sum(known, total.currency));
  if (rest.minor === taxes.minor) return [];
  const at = { ...where, column: 'Total' };
  return [rest.minor === 0 ? taxInside(at, { taxes }) : totalDisagrees(at, { rest, taxes })];
}
