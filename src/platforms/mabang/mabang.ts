/** Mabang (马帮), a seller's program: one row a SKU, GB18030 or UTF-8. Thirteen headings are known, their order is not, and none of them is a street. */
import type { NotToShip, Order, OrderItem } from '../../model/order.ts';
import type { PersonalId } from '../../model/party.ts';
import { holds, type Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, isScientific, readId, readPersonalNumber, readQuantity, readText } from '../cell.ts';
import { checkAlike, checkId, reasonOfAll, withoutRepeats } from '../order-rows.ts';
import type { Layout, Platform, ReadOrder, Row } from '../platform.ts';
import { recipientNotExported, unreadableCell, valueNotStated } from '../problems.ts';
import { readRecipient } from '../recipient.ts';
import { sourcesOf } from '../row.ts';

/** What several public programs read by name. The brackets are full-width in the files; a re-save may narrow them. */
const columns = ['订单编号', '店铺名', 'SKU', '订单商品名称', '平台SKU数量', '国家', '客户姓名'];

/** Street, postcode and telephone have names that are unverified, and so is that countries are written in Chinese; without a street the order is refused. */
const streets: readonly (readonly string[])[] = [
  ['详细地址', '邮寄地址', '邮寄地址1', '地址1', '地址', '街道'],
  ['邮寄地址2', '地址2'],
];
const recipientColumns = {
  name: ['客户姓名'],
  lines: streets,
  city: ['所属城市'],
  region: ['所属地区（省/州）', '所属地区(省/州)'],
  postcode: ['邮编', '邮政编码'],
  country: ['国家'],
  phones: [['手机', '联系电话', '电话', '客户电话']],
};

const keyOf = (row: Row): string => (isAbsent(row.cell('订单编号')) ? `(line ${row.line})` : row.cell('订单编号'));

function readOrder(given: readonly Row[]): ReadOrder {
  const found: Problem[] = [];
  const id = keyOf(given[0]!);
  const rows = withoutRepeats(given, id, [], found);
  const head = rows[0]!;
  checkId(head, ['订单编号'], found);
  const items = rows.flatMap((row) => readItem(row, found) ?? []);
  const notToShip = items.length === rows.length ? reasonOfAll(items) : undefined;
  // What is wrong with the address of an order that nobody will ship does not matter.
  const about: Problem[] = [];
  checkAlike(rows, id, [['客户姓名'], ['国家'], streets[0]!], about);
  const recipient = readWhole(head, about);
  if (!notToShip) found.push(...about);
  if (found.some(holds)) return { id, problems: found };
  if (!notToShip) found.push(valueNotStated({ file: head.file, line: head.line }, { why: 'No price column of this export is known.' }));
  const said = notToShip && { notToShip };
  const order: Order = { id, platform: 'mabang', ...said, recipient, items, sellerTaxIds: [], sources: sourcesOf(rows) };
  return { id, order, problems: found };
}

function readItem(row: Row, found: Problem[]): OrderItem | undefined {
  const sku = cellOf(row, 'SKU');
  const title = readText(cellOf(row, '订单商品名称'), found);
  if (isAbsent(sku.text) || isScientific(sku.text)) readId(sku, found);
  if (isAbsent(sku.text) && title === '') found.push(unreadableCell(sku.where, { found: '', expected: 'a SKU' }));
  const quantity = readQuantity(cellOf(row, '平台SKU数量'), found);
  if (quantity === undefined) return undefined;
  const notToShip: NotToShip | undefined = isAbsent(row.cell('发货时间')) ? undefined : 'shipped';
  return { sku: isAbsent(sku.text) ? '' : sku.text, title, quantity, ...(notToShip && { notToShip }), line: row.line };
}

function readWhole(head: Row, found: Problem[]) {
  if (!streets[0]!.some((column) => head.header.has(column))) {
    found.push(recipientNotExported({ file: head.file, line: head.line }, { missing: streets[0]![0]! }));
    return { name: '', lines: [], city: '', country: '' };
  }
  const taxId = readTaxId(head, found);
  return { ...readRecipient(head, recipientColumns, found), ...(taxId && { taxId }) };
}

/** `abnnumber` holds whatever number the buyer has, also a CPF. */
function readTaxId(head: Row, found: Problem[]): PersonalId | undefined {
  const number = readPersonalNumber(cellOf(head, 'abnnumber'), 'tax number', found);
  return number ? { kind: 'id', number } : undefined;
}

const orders: Layout = {
  id: 'orders',
  title: 'order export',
  basis: 'none',
  fallback: 'gb18030',
  columns,
  recognises: (header) => columns.every((column) => header.has(column)),
  orderKey: keyOf,
  readOrder,
};

export const mabang: Platform = {
  id: 'mabang',
  name: 'Mabang 马帮',
  source: {
    title: 'Mabang order exports as three public programs read them',
    url: 'https://www.mabangerp.com/',
    retrieved: '2026-11-22',
    certainty: 'restated',
  },
  lacks: ['price', 'HS code', 'origin', 'weight'],
  remarks: [
    'Headings are known by name only. No price is among them: the value comes from the catalogue. No street is among them either.',
    'Where your template names its columns differently, map it under "stores" in the settings; `declarant init --map FILE` proposes how.',
  ],
  unverified: [
    '详细地址, 邮寄地址 and the like are read as the street where the file has them, else the orders are refused; so for postcode and telephone.',
    'Countries are written in Chinese; codes and English names are read too.',
  ],
  layouts: [orders],
};
