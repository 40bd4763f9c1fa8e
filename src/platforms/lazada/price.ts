/** What one unit cost: read only where the settings tell the currency, as the export has none. */
import type { OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf } from '../cell.ts';
import { needMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { lessSellerDiscount } from '../seller-discount.ts';

/** A row is one unit, so its price is that of the line too. That sellerDiscountTotal is of the unit (unverified) is believed where paidPrice bears it out. */
export function readPrice(row: Row, currency: string | undefined, found: Problem[]): Pick<OrderItem, 'unitPrice' | 'lineTotal'> {
  if (currency === undefined) return {};
  const cell = cellOf(row, 'unitPrice');
  const price = needMoney(cell, { mark: '.', currency }, found);
  if (price && price.minor < 0) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of 0 or more' }));
  if (!price || price.minor < 0) return {};
  const [seller, platform, paid] = ['sellerDiscountTotal', 'platformDiscountTotal', 'paidPrice'].map((column) => cellOf(row, column));
  const unitPrice = lessSellerDiscount(price, { seller: seller!, platform: platform!, paid: paid! }, found);
  return { unitPrice, lineTotal: unitPrice };
}
