import { expect, test } from 'vitest';
import { aliexpress } from '../../src/platforms/aliexpress/aliexpress.ts';
import type { ReadOrder } from '../../src/platforms/platform.ts';
import { indexHeader } from '../../src/platforms/row.ts';
import { type Cells, readRows, readsAsGolden, rowsOf, said, told } from './reading.ts';

test.each(['orders-27col.xls', 'orders-26col.xlsx', 'orders-26col-gbk.csv', 'orders-17col-utf8-bom.csv'])('%s', (name) =>
  readsAsGolden(`aliexpress/${name}`),
);

test('the same orders, whatever they are saved as', async () => {
  const [xls, xlsx, gbk] = await Promise.all(
    ['orders-27col.xls', 'orders-26col.xlsx', 'orders-26col-gbk.csv'].map((name) => told(`aliexpress/${name}`)),
  );
  expect([xls, xlsx, gbk].map((read) => read!.file.encoding)).toEqual(['utf-8', 'utf-8', 'gb18030']);
  // Of the goldens, what does not hang on the form: e-mails are in the 27 columns only, lines break inside cells in the CSV only.
  const plain = (read: typeof xls) =>
    read!.orders.map(({ source: _, problems: __, recipient, ...order }: Record<string, unknown>) => ({
      ...order,
      recipient: { ...(recipient as object | undefined), email: undefined },
    }));
  expect(plain(xlsx)).toEqual(plain(xls));
  expect(plain(gbk)).toEqual(plain(xls));
});

const items = '产品信息\n（双击单元格展开所有产品信息！）';

/** Nora in Essex buys two phone stands. */
const good = {
  订单号: '8123000000010001',
  订单状态: '等待您发货',
  下单时间: '2026.11.03 09:12',
  产品总金额: '$23.80',
  物流费用: '$0.00',
  订单金额: '$23.80',
  满立减: '',
  [items]: '【1】Walnut phone stand\n(产品属性:Color:Walnut)\n(商家编码:STAND-WAL-M)\n(产品数量:2 piece)',
  收货人名称: 'Nora Whitfield',
  收货国家: 'United States',
  '州/省': 'Massachusetts',
  城市: 'Essex',
  地址: '18 Harbor Row',
  邮编: '01929',
  联系电话: '',
  手机: '9785550142',
  买家选择物流: 'AliExpress Standard Shipping',
  '实际发货物流:运单号': '',
  发货时间: '',
};

const read = (...rows: readonly Cells[]): ReadOrder => readRows(aliexpress, rowsOf(rows, 'orders.xls'));

test.each<[string, string, string]>([
  ['订单号', '8.123E+15', '订单号 error: "8.123E+15" is an id in scientific notation; its last digits are lost.'],
  ['订单号', '', '订单号 error: The cell is empty; it should hold the order number.'],
  ['订单状态', '不明', '订单状态 error: "不明" is not a status we know (等待您发货, 订单结束 …).'],
  ['订单状态', '', '订单状态 error: The status is empty; it should be one we know (等待您发货, 订单结束 …).'],
  ['产品总金额', '', '产品总金额 error: The cell is empty; it should hold an amount.'],
  ['产品总金额', '23.80', '产品总金额 error: "23.80" is not an amount with a currency we know.'],
  ['产品总金额', '$23,80', '产品总金额 error: "$23,80" is not an amount like 12.50.'],
  ['产品总金额', '-$23.80', '产品总金额 error: "-$23.80" is not an amount of 0 or more.'],
  ['物流费用', '€2.00', '物流费用 error: "€2.00" is not an amount in USD.'],
  ['满立减', 'three', '满立减 error: "three" is not an amount like 12.50.'],
  ['收货人名称', '', "收货人名称 error: The cell is empty; it should hold the recipient's name."],
  ['收货人名称', 'N***', '收货人名称 error: The recipient\'s name is masked with "*" by the platform.'],
  ['收货国家', 'Niemandsland', '收货国家 error: "Niemandsland" is not a country we know.'],
  ['收货国家', '', '收货国家 error: The destination country is empty.'],
  ['城市', '', '城市 error: The cell is empty; it should hold the city.'],
  ['地址', '', '地址 error: The cell is empty; it should hold the street.'],
])('%s "%s" holds the order', (column, text, message) => {
  const { order, problems } = read({ ...good, [column]: text });
  expect(order).toBeUndefined();
  expect(said(problems)).toEqual([message]);
});

test.each<[string, string]>([
  ['', 'it holds no item'],
  ['Walnut phone stand', 'it does not begin with 【1】'],
  ['【2】Stand\n(产品数量:1 piece)', 'it does not begin with 【1】'],
  ['【1】Stand', 'item 1 has no line (产品数量:…)'],
  ['【1】Stand (产品数量:1 piece)', 'item 1 has no line (产品数量:…)'],
  ['【1】Stand\n(产品数量:1 piece', 'item 1 has no line (产品数量:…)'],
  ['【1】\n(产品数量:1 piece)', 'item 1 has no title'],
  ['【1】Stand\n(产品数量:1 piece)\n【3】Comb\n(产品数量:1 piece)', 'what follows item 1 is no item'],
  ['【1】Stand\n(产品数量:1 piece)\n(产品数量:2 piece)', 'what follows item 1 is no item'],
  ['【1】Stand\n(产品数量:1 piece)\nand a comb', 'what follows item 1 is no item'],
  ['【1】Stand\n(产品属性:Color:Red)\n【2】Comb\n(产品数量:1 piece)\n【2】Pin\n(产品数量:1 piece)', 'what follows item 1 is no item'],
])('a cell of items that is no such: %j', (text, reason) => {
  const { order, problems } = read({ ...good, [items]: text });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'aliexpress/items-unreadable', where: { line: 2 } }]);
  expect(problems[0]!.message).toBe(`The cell with the items cannot be taken apart: ${reason}.`);
});

test.each(['0 piece', 'two piece', '1.5 piece'])('a quantity of "%s" holds the order', (quantity) => {
  const { order, problems } = read({ ...good, [items]: `【1】Stand\n(产品数量:${quantity})` });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'platforms/unreadable-cell' }]);
});

test.each<[string, string, [sku: string, title: string, quantity: number][]]>([
  ['no code', '【1】Stand\n(产品属性:Color:Red)\n(产品数量:1 piece)', [['', 'Stand', 1]]],
  ['an empty code', '【1】Stand\n(商家编码:)\n(产品数量:1 piece)', [['', 'Stand', 1]]],
  ['no attributes', '【1】Stand\n(商家编码:ST-1)\n(产品数量:12 pieces)', [['ST-1', 'Stand', 12]]],
  ['a bracket in the code', '【1】Stand\n(商家编码:ST(1))\n(产品数量:1 piece)', [['ST(1)', 'Stand', 1]]],
  ['【 in the title', '【1】【New】Stand 【2】\n(产品数量:1 piece)', [['', '【New】Stand 【2】', 1]]],
  ['a title of two lines, the second like a number', '【1】Stand\n【2】in oak\n(产品数量:1 piece)', [['', 'Stand 【2】in oak', 1]]],
  ['a text of two lines', '【1】Stand\n(产品属性:Name:Ann\nand Bea)\n(商家编码:ST-1)\n(产品数量:1 piece)', [['ST-1', 'Stand', 1]]],
  ['the later form', '【1】Stand\n(商家编码:ST-1)\n(产品数量:1 piece)\n(物流等级&买家选择物流:标准 Standard)', [['ST-1', 'Stand', 1]]],
  [
    'Windows line breaks',
    '【1】Stand\r\n(产品数量:1 piece)\r\n【2】Comb\r\n(产品数量:2 set)',
    [
      ['', 'Stand', 1],
      ['', 'Comb', 2],
    ],
  ],
])('items with %s', (_what, text, expected) => {
  const { order, problems } = read({ ...good, [items]: text });
  expect(problems).toEqual([]);
  expect(order!.items.map(({ sku, title, quantity }) => [sku, title, quantity])).toEqual(expected);
  expect(order!.items.every(({ unitPrice, lineTotal }) => unitPrice === undefined && lineTotal === undefined)).toBe(true);
});

test.each([
  '产品信息 （双击单元格展开所有产品信息！）',
  '产品信息_（双击单元格展开所有产品信息！）',
  '产品信息(双击单元格展开所有产品信息!)',
  '产品信息',
])('the heading of the items as %s', (heading) => {
  const { [items]: packed, ...rest } = good;
  expect(read({ ...rest, [heading]: packed! }).order?.items).toHaveLength(1);
  expect(aliexpress.layouts[0]!.recognises(indexHeader([...Object.keys(rest), heading]))).toBe(true);
});

test.each<[string, Record<string, string>, string | undefined]>([
  ['等待您发货', {}, undefined],
  ['等待买家付款', {}, 'unpaid'],
  ['等待买家收货', {}, 'shipped'],
  ['已取消', {}, 'cancelled'],
  ['订单结束', {}, 'cancelled'],
  ['订单结束', { 发货时间: '2026-10-30' }, 'shipped'],
  ['订单结束', { 收货国家: 'Niemandsland', 订单金额: '$1.00' }, 'cancelled'],
])('an order that is %s (%j)', (status, change, reason) => {
  const { order, problems } = read({ ...good, 订单状态: status, ...change });
  expect(problems).toEqual([]);
  expect(order?.notToShip).toBe(reason);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'a coupon',
    { 订单金额: '$20.80' },
    ['订单金额 note: Goods and freight less the discount come to 23.80 USD; the order total says 20.80 USD.'],
  ],
  ['a discount', { 订单金额: '$20.80', 满立减: '$3.00' }, []],
  ['a discount with a minus', { 订单金额: '$20.80', 满立减: '-$3.00' }, []],
  ['freight', { 订单金额: '$26.80', 物流费用: '$3.00' }, []],
  [
    'a parcel on its way',
    { '实际发货物流:运单号': 'CPAM:RB000000000CN' },
    ['实际发货物流:运单号 warning: The order has the tracking number CPAM:RB000000000CN already.'],
  ],
  [
    'a date of another form',
    { 下单时间: '3/11/26' },
    ['下单时间 warning: "3/11/26" is not a date in a form we know of this export; it was left out.'],
  ],
  [
    'lots',
    { [items]: '【1】Coaster\n(产品数量:2 lot)' },
    ['产品信息 （双击单元格展开所有产品信息！） note: Item 1 is sold by the lot; its quantity of 2 counts lots.'],
  ],
  [
    'lost zeros',
    { 邮编: '1929.0' },
    [
      '邮编 warning: The postcode "1929.0" ends in a decimal that a spreadsheet added and lacks leading zeros of US; it was read as "01929".',
    ],
  ],
  [
    'a lost telephone',
    { 手机: '9.79E+09' },
    ['手机 warning: The telephone 9… (8 characters) is in scientific notation, its digits are lost; it was left out.'],
  ],
])('%s: the order goes', (_what, change, messages) => {
  const { order, problems } = read({ ...good, ...change });
  expect(order).toMatchObject({ id: '8123000000010001', goodsTotal: { minor: 2380, currency: 'USD' } });
  expect(said(problems)).toEqual(messages);
});

test.each([
  ['aliexpress/sum-disagrees', { 订单金额: '$20.80' }],
  ['aliexpress/has-tracking', { '实际发货物流:运单号': 'CPAM:RB000000000CN' }],
  ['aliexpress/sold-by-lot', { [items]: '【1】Coaster\n(产品数量:2 lot)' }],
])('%s', (code, change) => {
  expect(read({ ...good, ...change }).problems).toMatchObject([{ code }]);
});

test('an order in two rows is refused', () => {
  const { order, problems } = read(good, { ...good, 城市: 'Boston' });
  expect(order).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'aliexpress/two-rows-of-one-order', message: 'The order stands in line 2 already, with other words.' },
  ]);
});

test('the first of the services, the mobile before the telephone', () => {
  const { order } = read({ ...good, 联系电话: '978-555-0100', 买家选择物流: 'Standard\nStandard' });
  expect(order).toMatchObject({ service: 'Standard', placedOn: '2026-11-03', recipient: { phone: '9785550142' } });
  expect(read({ ...good, 联系电话: '978-555-0100', 手机: '' }).order!.recipient.phone).toBe('978-555-0100');
});
