/** The items under a mapping: one a row, priced as the mapping's basis says. */
import { type Money, money, sum } from '../../model/money.ts';
import type { NotToShip, OrderItem } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readQuantity, readText } from '../cell.ts';
import { multiply, needMoney, readCurrency, readMoney } from '../money-cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { normalisedName } from '../row.ts';
import type { Mapping } from './mapping.ts';
import { goodsDisagree, lineDisagrees, unknownStatus } from './problems.ts';
import { cellIn, ofOrder, type Single } from './rows.ts';

/** The currency column's, or where it is empty or none is mapped, the mapping's own; an amount may still name its own. */
export function currencyOf(rows: readonly Row[], mapping: Mapping, found: Problem[]): string | undefined {
  const cell = ofOrder(rows, mapping, 'currency', found);
  return cell && !isAbsent(cell.text) ? readCurrency(cell, found) : mapping.currency;
}

export function readItem(row: Row, mapping: Mapping, currency: string | undefined, found: Problem[]): OrderItem | undefined {
  const { columns } = mapping;
  const sku = cellIn(row, mapping, 'sku')?.text ?? '';
  const title = (columns.title ?? [])
    .map((heading) => readText(cellOf(row, heading), found))
    .filter(Boolean)
    .join(', ');
  if (sku === '' && title === '')
    found.push(unreadableCell(cellOf(row, columns.sku ?? columns.title![0]!).where, { found: '', expected: 'a SKU or a title' }));
  const quantity = readQuantity(cellOf(row, columns.quantity), found);
  if (quantity === undefined) return undefined;
  return { sku, title, quantity, ...readPrice(row, mapping, quantity, currency, found), line: row.line };
}

/** The basis' column must hold an amount; the other is checked against it where it does. */
function readPrice(
  row: Row,
  mapping: Mapping,
  quantity: number,
  currency: string | undefined,
  found: Problem[],
): Pick<OrderItem, 'unitPrice' | 'lineTotal'> {
  const { basis, columns } = mapping;
  if (basis === 'none' || basis === 'order') return {};
  const amount = (field: Single): Money | undefined => readAmount(row, mapping, field, currency, basis === basisOf[field], found);
  const unit = amount('unit_price');
  const line = amount('line_total');
  const cell = cellOf(row, columns.quantity);
  const made = unit && multiply(unit, quantity, cell, found);
  if (made && line && (made.minor !== line.minor || made.currency !== line.currency))
    found.push(lineDisagrees(cellOf(row, columns.line_total!).where, { unit: unit!, quantity, line }));
  const lineTotal = basis === 'unit' ? made : line;
  const exact = line && line.minor % quantity === 0 ? money(line.minor / quantity, line.currency) : undefined;
  const unitPrice = unit ?? exact;
  return { ...(unitPrice && { unitPrice }), ...(lineTotal && { lineTotal }) };
}

const basisOf: Readonly<Partial<Record<Single, Mapping['basis']>>> = { unit_price: 'unit', line_total: 'line', goods_total: 'order' };

function readAmount(row: Row, mapping: Mapping, field: Single, currency: string | undefined, needed: boolean, found: Problem[]) {
  const cell = cellIn(row, mapping, field);
  if (!cell) return undefined;
  const amount = (needed ? needMoney : readMoney)(cell, { mark: mapping.mark!, currency }, found);
  if (amount && amount.minor < 0) found.push(unreadableCell(cell.where, { found: cell.text, expected: 'an amount of at least 0' }));
  return amount;
}

/** The order's own amounts. A goods total beside priced lines is checked against them. */
export function readSums(
  rows: readonly Row[],
  mapping: Mapping,
  items: readonly OrderItem[],
  currency: string | undefined,
  found: Problem[],
): { readonly goodsTotal?: Money; readonly shipping?: Money; readonly discount?: Money } {
  const amount = (field: 'goods_total' | 'shipping' | 'discount'): Money | undefined => {
    const cell = ofOrder(rows, mapping, field, found);
    const needed = field === 'goods_total' && mapping.basis === 'order';
    return cell && (needed ? needMoney : readMoney)(cell, { mark: mapping.mark!, currency }, found);
  };
  const [goods, shipping, off] = [amount('goods_total'), amount('shipping'), amount('discount')];
  const lines = items.flatMap(({ lineTotal }) => lineTotal ?? []);
  if (goods && mapping.basis !== 'order' && lines.length === items.length && lines.every((each) => each.currency === goods.currency)) {
    const whole = sum(lines, goods.currency);
    const { where } = ofOrder(rows, mapping, 'goods_total', [])!;
    if (whole.minor !== goods.minor) found.push(goodsDisagree(where, { lines: whole, goods }));
  }
  // Some write what is taken off with its minus sign.
  const discount = off && { ...off, minor: Math.abs(off.minor) };
  return {
    ...(goods && mapping.basis === 'order' && { goodsTotal: goods }),
    ...(shipping && { shipping }),
    ...(discount && { discount }),
  };
}

/** Why a row stays out, by its status; a further row's empty cell says what the first row's says. */
export function reasonOf(row: Row, first: Row, mapping: Mapping, found: Problem[]): NotToShip | undefined {
  const own = cellIn(row, mapping, 'status');
  const cell = own && own.text === '' ? cellIn(first, mapping, 'status') : own;
  if (!cell) return undefined;
  const named = normalisedName(cell.text);
  const [, reason] = Object.entries(mapping.notToShip).find(([word]) => normalisedName(word) === named) ?? [];
  const goes = reason !== undefined || !mapping.ship || mapping.ship.some((word) => normalisedName(word) === named);
  if (!goes) found.push(unknownStatus(cell.where, { found: cell.text }));
  return reason;
}
