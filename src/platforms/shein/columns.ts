/**
 * The names that public parsers of SHEIN's export look for are certain as names: `order` to `createdOn`. Those of quantity, status and
 * recipient are the words other Chinese exports use (unverified): a file that names them otherwise is refused, never misread.
 */
import type { RecipientColumns } from '../recipient.ts';

export const columns = {
  order: ['GSP订单号', '订单号'],
  /** The number of the row, in the export with addresses. */
  item: ['商品ID'],
  sku: ['卖家SKU'],
  title: ['商品名称'],
  variation: ['规格'],
  createdOn: ['订单创建时间'],
  quantity: ['数量', '商品数量', '件数'],
  status: ['订单状态'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const recipientColumns: RecipientColumns = {
  name: ['收货人姓名', '收货人', '收件人姓名', '收件人'],
  lines: [
    ['详细地址', '详细地址1', '地址1', '收货地址', '地址'],
    ['详细地址2', '地址2'],
  ],
  districts: [['区县', '区']],
  city: ['城市', '市'],
  region: ['省份', '省/州', '州/省', '省'],
  postcode: ['邮编', '邮政编码', '收货地址邮编'],
  country: ['国家/地区', '国家'],
  phones: [['收货人电话', '联系电话', '电话', '手机号', '手机']],
  email: ['邮箱'],
};
