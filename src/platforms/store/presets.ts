/**
 * Mappings to start from. Own shops and B2B desks have export layouts of their own and publish none, so these are no site's layout: one is the
 * import sheet by which a seller's program takes the orders of an own shop, the other a layout of our own that a desk can be told to write.
 */
/** By the word after `preset:` in the settings. */
export const presets = {
  /**
   * The 14 columns of a Chinese own shop's order sheet (订单编号 … 属性). Whether 金额 is of the line or of the order is not known, and no
   * currency stands in it: the settings say both. 商品 is taken for the SKU.
   */
  'zh-own-shop': {
    columns: {
      order: '订单编号',
      name: '收件人',
      address: '街道',
      city: '城市',
      region: '省',
      postcode: '邮编',
      country: '国家',
      phone: '电话',
      email: '邮箱',
      sku: '商品',
      title: ['商品', '属性'],
      quantity: '数量',
    },
    encoding: 'gb18030',
    trade: 'b2c',
  },
  /** A desk that sells to companies: the buyer's VAT and EORI numbers, unit prices, one row a line. */
  'b2b-desk': {
    columns: {
      order: 'Order Number',
      placed_on: 'Order Date',
      status: 'Order Status',
      name: 'Contact Name',
      company: 'Company',
      address: ['Address Line 1', 'Address Line 2'],
      city: 'City',
      region: 'State/Province',
      postcode: 'Postal Code',
      country: 'Country',
      phone: 'Phone',
      email: 'Email',
      eori: 'EORI Number',
      vat: 'VAT Number',
      sku: 'Item Number',
      title: 'Item',
      quantity: 'Quantity',
      unit_price: 'Unit Price',
      currency: 'Currency',
      shipping: 'Freight',
      discount: 'Discount',
      service: 'Shipping Method',
    },
    dates: 'YYYY-MM-DD',
    money: { mark: '.' },
    encoding: 'windows-1252',
    trade: 'b2b',
    ship: ['Paid', 'To ship'],
    not_to_ship: { 'Awaiting payment': 'unpaid', Cancelled: 'cancelled', Refunded: 'refunded', Shipped: 'shipped' },
  },
} as const;
