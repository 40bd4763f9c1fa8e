/** The Chinese headings of the export, each with the spellings it is met in. */

/** All items of the order in one cell. Its heading breaks the line before the bracket; programs that re-save the file make a `_` or nothing of it. */
const packed = ['', ' ', '_', '\\n'].flatMap((gap) =>
  ['（双击单元格展开所有产品信息！）', '(双击单元格展开所有产品信息！)', '(双击单元格展开所有产品信息!)'].map(
    (hint) => `产品信息${gap}${hint}`,
  ),
);

export const columns = {
  order: ['订单号'],
  status: ['订单状态'],
  email: ['买家邮箱'],
  placed: ['下单时间'],
  paid: ['付款时间'],
  goods: ['产品总金额'],
  freight: ['物流费用'],
  total: ['订单金额'],
  discount: ['满立减'],
  items: [...packed, '产品信息'],
  name: ['收货人名称'],
  country: ['收货国家'],
  region: ['州/省'],
  city: ['城市'],
  street: ['地址'],
  postcode: ['邮编'],
  phone: ['联系电话'],
  mobile: ['手机'],
  service: ['买家选择物流'],
  tracking: ['实际发货物流:运单号'],
  shipped: ['发货时间'],
} as const;
