/** The goods of an eBay order: its item rows, or its single row. */
import { formatMoney, type Money, sum } from '../../model/money.ts';
import type { NotToShip, OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, readQuantity, readText } from '../cell.ts';
import { multiply, needMoney, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { columns } from './columns.ts';
import { itemsMissing, sumDisagrees, taxRateInside, totalTooLow } from './problems.ts';
import type { Site } from './sites.ts';

/**
 * An amount as eBay writes it: `$12.34`, `AU $1,200.00`, `EUR 12,50`, `1 250,00 €`. Two digits after the last mark tell the decimal mark
 * beyond doubt, also where a site's report is in another site's currency (`EUR 90,00` under English headings); else the site's holds.
 */
export function readAmount(cell: Cell, site: Site, currency: string | undefined, found: Problem[], needed = false): Money | undefined {
  const [, mark] = /([.,])\d\d(?!\d)[^\d.,]*$/.exec(cell.text) ?? [];
  const style = { mark: (mark ?? site.mark) as '.' | ',', currency, dollar: site.dollar };
  const amount = needed ? needMoney(cell, style, found) : readMoney(cell, style, found);
  if (!amount || amount.minor >= 0) return amount;
  found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of 0 or more' }));
  return undefined;
}

/** One line of goods. `Sold For` is of one piece here. */
export function readItem(row: Row, site: Site, currency: string | undefined, shipped: NotToShip | undefined, found: Problem[]): OrderItem {
  const quantity = readQuantity(cellOf(row, ...columns.quantity), found);
  const unitPrice = readAmount(cellOf(row, ...columns.price), site, currency, found, true);
  const lineTotal = unitPrice && quantity ? multiply(unitPrice, quantity, cellOf(row, ...columns.quantity), found) : undefined;
  const sku = cellOf(row, ...columns.sku).text;
  const rate = cellOf(row, ...columns.taxRate);
  if (/[1-9]/.test(rate.text)) found.push(taxRateInside(rate.where, { rate: rate.text }));
  return {
    sku: isAbsent(sku) ? '' : sku,
    title: readText(cellOf(row, ...columns.title), found),
    quantity: quantity ?? 0,
    ...(unitPrice && lineTotal ? { unitPrice, lineTotal } : {}),
    ...(shipped ? { notToShip: shipped } : {}),
    line: row.line,
  };
}

const totalOf = (items: readonly OrderItem[], currency: string): Money =>
  sum(
    items.flatMap(({ lineTotal }) => lineTotal ?? []),
    currency,
  );

/**
 * The summary row states the pieces and the sum of all items. Fewer item rows than that is half an order: exports that were filtered or
 * cut have it. Prices that do not add up are reported; nobody says which of the two is right.
 */
export function checkSummary(id: string, summary: Row, items: readonly OrderItem[], site: Site, currency: string, found: Problem[]): void {
  const quantityCell = cellOf(summary, ...columns.quantity);
  const stated = isAbsent(quantityCell.text) ? undefined : readQuantity(quantityCell, found);
  const pieces = items.reduce((all, { quantity }) => all + quantity, 0);
  if (stated !== undefined && stated !== pieces) {
    found.push(itemsMissing(quantityCell.where, { order: id, stated, found: pieces }));
    return;
  }
  const priceCell = cellOf(summary, ...columns.price);
  const price = readAmount(priceCell, site, currency, found);
  const counted = totalOf(items, currency);
  if (price && price.minor !== counted.minor) {
    found.push(sumDisagrees(priceCell.where, { stated: formatMoney(price), found: formatMoney(counted) }));
  }
}

/**
 * The total holds goods, postage, and on some sites tax, so it may be more than goods and postage, never less. It is no goods value
 * and is read for this check alone.
 */
export function checkTotal(
  head: Row,
  items: readonly OrderItem[],
  shipping: Money | undefined,
  site: Site,
  currency: string,
  found: Problem[],
): void {
  const cell = cellOf(head, ...columns.total);
  const total = readAmount(cell, site, currency, found);
  const parts = totalOf(items, currency).minor + (shipping?.minor ?? 0);
  if (total && total.minor < parts) {
    found.push(totalTooLow(cell.where, { total: formatMoney(total), parts: formatMoney({ minor: parts, currency }) }));
  }
}
