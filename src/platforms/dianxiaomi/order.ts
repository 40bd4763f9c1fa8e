/** One Dianxiaomi order from its rows, one a product. */
import { add, type Currency, type Money, sum } from '../../model/money.ts';
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent } from '../cell.ts';
import { readDayIfKnown } from '../day-cell.ts';
import { readCurrency, readMoney } from '../money-cell.ts';
import { checkAlike, checkId, withoutRepeats } from '../order-rows.ts';
import { readPayment } from '../payment-cell.ts';
import type { ReadFile, ReadOrder, Row } from '../platform.ts';
import { statusUnknown } from '../problems.ts';
import { sourcesOf } from '../row.ts';
import { type StatusWords, statusIn } from '../status.ts';
import type { Told } from '../told.ts';
import { readItem } from './item.ts';
import { partlyRefunded, sumDisagrees } from './problems.ts';
import { readRecipient } from './recipient.ts';

/** What all rows of an order say alike; two packages under one order number cannot be declared as one. */
const shared = ['包裹号', '收货人姓名', '邮编', '国家二字码', '币种缩写', '订单金额'].map((column) => [column]);

/** A row with content and no order number is an order of its own, to be refused. */
export const keyOf = (row: Row): string => (isAbsent(row.cell('订单号')) ? `(line ${row.line})` : row.cell('订单号'));

export function readOrder(given: readonly Row[], { told }: ReadFile): ReadOrder {
  const found: Problem[] = [];
  const id = keyOf(given[0]!);
  const rows = withoutRepeats(given, id, [], found);
  const head = rows[0]!;
  checkId(head, ['订单号'], found);
  const currency = readCurrency(cellOf(head, '币种缩写'), found);
  const sums = readSums(head, currency, found);
  const notToShip = readNotToShip(head, sums, told, found);
  // What is wrong with the address of an order that nobody will ship does not matter. An unpaid one may go by the settings.
  const about: Problem[] = [];
  checkAlike(rows, id, shared, about);
  const recipient = readRecipient(head, about);
  if (notToShip === undefined || notToShip === 'unpaid') found.push(...about);
  const items = rows.flatMap((row) => readItem(row, currency, told, found) ?? []);
  if (found.some(holds)) return { id, problems: found };
  found.push(...checkSum(head, items, sums));
  const placedOn = readDayIfKnown(cellOf(head, '下单时间'), ['iso'], found);
  const payment = readPayment([head], { at: ['付款时间'], method: ['付款方式'] }, ['iso'], notToShip ? [] : found);
  const service = head.cell('买家指定物流');
  const said = { ...(placedOn && { placedOn }), ...(currency && { currency }), ...(notToShip && { notToShip }) };
  const paid = { ...(sums.shipping && { shipping: sums.shipping }), ...(!isAbsent(service) && { service }), ...payment };
  const order: Order = { id, platform: 'dianxiaomi', ...said, recipient, items, ...paid, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

interface Sums {
  readonly total: Money | undefined;
  readonly shipping: Money | undefined;
  readonly refunded: Money | undefined;
}

function readSums(head: Row, currency: Currency | undefined, found: Problem[]): Sums {
  const amount = (column: string) => (currency === undefined ? undefined : readMoney(cellOf(head, column), { mark: '.', currency }, found));
  return { total: amount('订单金额'), shipping: amount('买家支付运费'), refunded: amount('退款金额') };
}

/** Words of the program (unverified), so one that is not among them is said and the order goes. */
const words: StatusWords = [
  [/取消|作废|忽略/, 'cancelled'],
  [/未付款|待付款/, 'unpaid'],
  [/待退款/, 'live'],
  [/已退款|全额退款/, 'refunded'],
  [/待发货|未发货/, 'live'],
  [/已发货|已完成|已签收|妥投/, 'shipped'],
  [/已付款|待审核|风控|待处理|申请运单号|运单号申请|待打单|搁置|缺货/, 'live'],
];

/** The time of sending and the refund say it for certain; the status says the rest. */
function readNotToShip(head: Row, { total, refunded }: Sums, told: Told | undefined, found: Problem[]): NotToShip | undefined {
  if (!isAbsent(head.cell('发货时间'))) return 'shipped';
  const back = refunded?.minor ?? 0;
  if (back > 0 && total && back >= total.minor) return 'refunded';
  const cell = cellOf(head, '订单状态');
  const status = statusIn(cell.text, words, told);
  if (status && status !== 'live') return status;
  if (!status && !isAbsent(cell.text)) found.push(statusUnknown(cell.where, { found: cell.text }));
  if (back > 0) found.push(partlyRefunded(cellOf(head, '退款金额').where, { refunded: refunded! }));
  return undefined;
}

/** Whether freight is in the order amount is not known: either will do. */
function checkSum(head: Row, items: readonly OrderItem[], { total, shipping }: Sums): Problem[] {
  if (!total) return [];
  const goods = sum(
    items.map(({ lineTotal }) => lineTotal!),
    total.currency,
  );
  const agrees = [goods, ...(shipping ? [add(goods, shipping)] : [])].some(({ minor }) => minor === total.minor);
  return agrees ? [] : [sumDisagrees(cellOf(head, '订单金额').where, { goods, total })];
}
