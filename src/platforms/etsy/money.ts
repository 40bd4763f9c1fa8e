/** What an Etsy order came to besides its lines. */
import { add, formatMoney, type Money, money, subtract, sum } from '../../model/money.ts';
import type { Order } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf } from '../cell.ts';
import { needMoney, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import type { Line } from './line.ts';
import { discountOpen, itemsMissing, taxInTotal, totalTooLow, vatPaid } from './problems.ts';

type Amounts = Pick<Order, 'shipping' | 'discount'>;

/**
 * From the order's row of Sold Orders. The goods are Order Value less the discount; Shipping has its own discount off already (measured).
 * Order Total is no value: it holds the tax that Etsy collects, of which Sales Tax says nothing.
 */
export function readOrderMoney(head: Row, lines: readonly Line[], currency: string, found: Problem[]): Amounts {
  const read = (column: string): Money | undefined => readMoney(cellOf(head, column), { mark: '.', currency }, found);
  const value = needMoney(cellOf(head, 'Order Value'), { mark: '.', currency }, found);
  const [discount, shipping, tax, total] = [read('Discount Amount'), read('Shipping'), read('Sales Tax'), read('Order Total')];
  if (!value || found.some(holds)) return {};
  const goods = sum(
    lines.map(({ item }) => item.lineTotal!),
    currency,
  );
  if (goods.minor !== value.minor) {
    found.push(itemsMissing(cellOf(head, 'Order Value').where, { items: formatMoney(goods), value: formatMoney(value) }));
  } else if (total) {
    const net = discount ? subtract(value, discount) : value;
    const parts = sum(
      [net, shipping, tax].filter((each) => each !== undefined),
      currency,
    );
    checkTotal(cellOf(head, 'Order Total').where, parts, total, found);
  }
  return { ...(shipping && { shipping }), ...(discount && { discount }) };
}

function checkTotal(where: Problem['where'], parts: Money, total: Money, found: Problem[]): void {
  const rest = subtract(total, parts);
  if (rest.minor < 0) found.push(totalTooLow(where, { total: formatMoney(total), parts: formatMoney(parts) }));
  if (rest.minor <= 0) return;
  const percent = parts.minor > 0 ? Math.round((rest.minor * 100) / parts.minor) : undefined;
  found.push(taxInTotal(where, { tax: formatMoney(rest), percent }));
}

/** From the item rows alone. Order Shipping stands in each of them. */
export function readLineMoney(rows: readonly Row[], lines: readonly Line[], currency: string, found: Problem[]): Amounts {
  const freights = rows.flatMap((row) => readMoney(cellOf(row, 'Order Shipping'), { mark: '.', currency }, found) ?? []);
  const same = freights.length === rows.length && freights.every(({ minor }) => minor === freights[0]!.minor);
  const off = lines.filter(({ discount }) => discount && discount.minor !== 0);
  const known = off.length === 0 || lines.length === 1 || off.every(({ own }) => own);
  if (!known) found.push(discountOpen(cellOf(rows[0]!, 'Discount Amount').where, {}));
  const discount = off.reduce((total, line) => add(total, line.discount!), money(0, currency));
  return { ...(same && freights[0] && { shipping: freights[0] }), ...(known && discount.minor > 0 && { discount }) };
}

/** A column of the 32: that the price holds this VAT is unverified, so none is taken out of it. */
export function noteVat(rows: readonly Row[], currency: string, found: Problem[]): void {
  for (const row of rows) {
    const cell = cellOf(row, 'VAT Paid by Buyer');
    const vat = readMoney(cell, { mark: '.', currency }, found);
    if (vat && vat.minor > 0) found.push(vatPaid(cell.where, { vat: formatMoney(vat) }));
  }
}
