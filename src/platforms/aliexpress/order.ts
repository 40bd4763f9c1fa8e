/** One AliExpress order from its row. */
import { add, formatMoney, type Money, money, subtract } from '../../model/money.ts';
import type { NotToShip, Order } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, readId } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { needMoney, readMoney } from '../money-cell.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { statusUnclear, unreadableCell } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { meaningIn, statusTold } from '../status.ts';
import { currencyTold, type Status, type Told } from '../told.ts';
import { columns } from './columns.ts';
import { readItems } from './items.ts';
import { hasTracking, sumDisagrees, twoRows } from './problems.ts';
import { readRecipient } from './recipient.ts';

const cell = (row: Row, names: readonly string[]): Cell => cellOf(row, ...names);

export function readOrder(rows: readonly Row[], { told }: ReadFile): ReadOrder {
  const [row, ...others] = rows as [Row, ...Row[]];
  const number = cell(row, columns.order);
  const id = number.text || `(line ${row.line})`;
  if (others.length > 0) return { id, problems: [twoRows({ file: row.file, line: others[0]!.line }, { first: row.line })] };
  const found: Problem[] = [];
  if (number.text === '') found.push(unreadableCell(number.where, { found: '', expected: 'the order number' }));
  readId(number, found);
  const notToShip = readStatus(row, told, found);
  const live = notToShip === undefined || notToShip === 'unpaid';
  // An order that nobody will ship is listed with its reason, whatever is wrong with its address.
  const recipient = readRecipient(row, live ? found : []);
  const items = readItems(cell(row, columns.items), row.line, found);
  const amounts = readAmounts(row, currencyTold(told, recipient.country), found);
  if (found.some(holds) || !amounts) return { id, problems: found };
  if (live) found.push(...checks(row, amounts));
  const { total: _, ...money } = amounts;
  const order: Order = {
    id,
    platform: 'aliexpress',
    ...readFacts(row, found),
    currency: amounts.goodsTotal.currency,
    recipient,
    items,
    ...money,
    ...readPayment([row], { at: columns.paid }, ['yyyy.mm.dd', 'iso'], live ? found : []),
    ...(notToShip ? { notToShip } : {}),
    sellerTaxIds: [],
    sources: sourcesOf(rows),
  };
  return { id, order, problems: found };
}

/** The time zone is not known: the day stands as written. A sheet that made a date of it gives ISO. */
function readFacts(row: Row, found: Problem[]): Pick<Order, 'placedOn' | 'service'> {
  const placedOn = readDayIfKnown(cell(row, columns.placed), ['yyyy.mm.dd', 'iso'], found);
  // One line an item; the parcel is one.
  const service = row
    .cell(...columns.service)
    .split(/[\r\n]/)[0]!
    .trim();
  return { ...(placedOn ? { placedOn } : {}), ...(isAbsent(service) ? {} : { service }) };
}

/** The first and the last are vouched for; the others are as sellers know them (unverified). A word that is not here holds the order. */
const statuses: Readonly<Record<string, Status>> = {
  等待您发货: 'live',
  等待买家付款: 'unpaid',
  等待买家收货: 'shipped',
  等待确认收货: 'shipped',
  已完成: 'shipped',
  交易完成: 'shipped',
  已取消: 'cancelled',
  交易关闭: 'cancelled',
  订单结束: 'cancelled',
};

/** A file cut down to fewer columns may have no status at all. An order that has ended after it was sent was shipped, not cancelled. */
function readStatus(row: Row, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  const status = cell(row, columns.status);
  if (!columns.status.some((name) => row.header.has(name))) return undefined;
  const meaning = statusTold(status.text, told) ?? meaningIn(statuses, status.text);
  if (!meaning) found.push(statusUnclear(status.where, { found: status.text, known: '等待您发货, 订单结束 …' }));
  if (meaning === undefined || meaning === 'live') return undefined;
  return meaning === 'cancelled' && !isAbsent(row.cell(...columns.shipped)) ? 'shipped' : meaning;
}

interface Amounts {
  readonly goodsTotal: Money;
  readonly shipping?: Money;
  readonly discount?: Money;
  readonly total?: Money;
}

/**
 * `$12.34` as text; a bare `$` is the US dollar, and a number without any symbol has no currency, unless the settings tell one (that there
 * are other currencies is unverified).
 */
function readAmounts(row: Row, currency: string | undefined, found: Problem[]): Amounts | undefined {
  const told = currency === undefined ? { dollar: 'USD' } : { currency };
  const goodsTotal = needMoney(cell(row, columns.goods), { mark: '.', ...told }, found);
  if (!goodsTotal) return undefined;
  const read = (names: readonly string[]): Money | undefined =>
    readMoney(cell(row, names), { mark: '.', currency: goodsTotal.currency, dollar: 'USD' }, found);
  const [shipping, off, total] = [read(columns.freight), read(columns.discount), read(columns.total)];
  for (const [amount, names] of [
    [goodsTotal, columns.goods],
    [shipping, columns.freight],
  ] as const) {
    const { text, where } = cell(row, names);
    if (amount && amount.minor < 0) found.push(unreadableCell(where, { found: text, expected: 'an amount of 0 or more' }));
  }
  return {
    goodsTotal,
    ...(shipping ? { shipping } : {}),
    // Written with a minus or without, a discount is one.
    ...(off ? { discount: money(Math.abs(off.minor), off.currency) } : {}),
    ...(total ? { total } : {}),
  };
}

function checks(row: Row, { goodsTotal, shipping, discount, total }: Amounts): Problem[] {
  const tracking = cell(row, columns.tracking);
  const withFreight = shipping ? add(goodsTotal, shipping) : goodsTotal;
  const expected = discount ? subtract(withFreight, discount) : withFreight;
  const differ = total && total.minor !== expected.minor;
  return [
    ...(isAbsent(tracking.text) ? [] : [hasTracking(tracking.where, { number: tracking.text.split(/[\r\n]/)[0]! })]),
    ...(differ ? [sumDisagrees(cell(row, columns.total).where, { parts: formatMoney(expected), total: formatMoney(total) })] : []),
  ];
}
