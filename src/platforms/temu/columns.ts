/**
 * How the Chinese and the English seller centre name the columns of one and the same export: one row a sub-order. Which groups of columns
 * are there, and in which order, is the seller's choice. The Chinese names are those of whole files; the English ones were read in one
 * program that picks columns by name.
 */
import type { RecipientColumns } from '../recipient.ts';

export const columns = {
  order: ['订单号', 'order id'],
  status: ['订单状态', 'order item status', 'order status'],
  subOrder: ['子订单号', 'Order item ID'],
  /** What is still to be fulfilled, not what was bought. */
  quantity: ['应履约件数', 'quantity to ship'],
  shipped: ['quantity shipped'],
  shippedOn: ['实际发货时间'],
  signedOn: ['实际签收时间'],
  title: ['商品名称', 'product name', 'product name by customer order'],
  variation: ['商品属性', 'variation'],
  sku: ['SKU货号', 'contribution sku'],
  taxNumber: ['税号'],
  identityNumber: ['身份证号'],
  createdOn: ['订单创建时间', 'purchase date'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const recipientColumns: RecipientColumns = {
  name: ['收货人姓名', 'recipient name'],
  nameParts: [['recipient first name'], ['recipient last name']],
  lines: [
    ['详细地址1', 'ship address 1'],
    ['详细地址2', 'ship address 2'],
    ['详细地址3', 'ship address 3'],
  ],
  districts: [['区县', 'district']],
  city: ['城市', 'ship city'],
  region: ['省份', 'ship state'],
  postcode: ['收货地址邮编', 'ship postal code (Must be shipped to the following zip code.)', 'ship postal code'],
  country: ['国家', 'ship country'],
  phones: [['收货人联系方式', 'recipient phone number'], ['备用联系方式']],
  email: ['邮箱', 'virtual email'],
};
