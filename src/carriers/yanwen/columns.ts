/** What the versions of Yanwen's order import have in common: a parcel a row, five items side by side, weight and values of one unit. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, numbered, told } from '../layout.ts';

/** Public programs of every version write 美元; the others are the ordinary words. */
const currencies = {
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  CNY: '人民币',
  JPY: '日元',
  AUD: '澳元',
  CAD: '加元',
  NZD: '新西兰元',
  HKD: '港元',
  SGD: '新加坡元',
  TWD: '新台币',
  KRW: '韩元',
  THB: '泰铢',
  MYR: '马来西亚林吉特',
  PHP: '菲律宾比索',
  IDR: '印尼盾',
  VND: '越南盾',
  INR: '印度卢比',
  AED: '阿联酋迪拉姆',
  SAR: '沙特里亚尔',
  ILS: '以色列新谢克尔',
  TRY: '土耳其里拉',
  RUB: '俄罗斯卢布',
  CHF: '瑞士法郎',
  SEK: '瑞典克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  PLN: '波兰兹罗提',
  CZK: '捷克克朗',
  HUF: '匈牙利福林',
  RON: '罗马尼亚列伊',
  MXN: '墨西哥比索',
  BRL: '巴西雷亚尔',
  CLP: '智利比索',
  ZAR: '南非兰特',
};

export const order = must(col('订单号', 'shipment'));
export const product = told('产品名称', 'the product that Yanwen agreed with you');

/** Since the second version. */
export const trade = [order, col('平台交易号', 'order'), told('交货仓', 'the warehouse to which you bring the parcels'), product];

export const recipient = [
  must(col('收件人姓名', 'recipient.name')),
  col('收件人电话', 'recipient.phone'),
  col('收件人邮箱', 'recipient.email'),
  col('收件人税号', 'recipient.id'),
  col('收件人公司', 'recipient.company'),
  must(col('收件人国家', 'recipient.country', { country: 'chinese' })),
  col('收件人省/州', 'recipient.region'),
  must(col('收件人城市', 'recipient.city')),
  col('收件人邮编', 'recipient.postcode'),
  must(col('收件人地址', 'recipient.street')),
  blank('收件人门牌号', 'the number of the house stands in the street'),
];

export const parcel = [
  col('包装尺寸【长】cm', 'length', { unit: 'cm' }),
  col('包装尺寸【宽】cm', 'width', { unit: 'cm' }),
  col('包装尺寸【高】cm', 'height', { unit: 'cm' }),
  blank('收款到账日期', 'no export says when the payment came in'),
  must(col('币种类型', 'currency', { codes: currencies })),
  col('是否含电', 'battery', { codes: { yes: '是', no: '否' } }),
  col('拣货单信息', 'goods.sku'),
  col('IOSS税号', 'scheme.ioss'),
];

export const onePrice = (n: number) => [must(col(`申报价值${n}`, 'item.unit_value'))];
export const sku = (n: number) => [col(`SKU${n}`, 'item.sku')];

/** Five items; versions differ in their prices and in what comes last. */
export const items = (prices: (n: number) => readonly Column[], last: (n: number) => readonly Column[] = () => []): readonly Column[] =>
  numbered(5, (n) => [
    col(`中文品名${n}`, 'item.description_local'),
    must(col(`英文品名${n}`, 'item.description', { limit: 64 })),
    must(col(`单票数量${n}`, 'item.quantity')),
    must(col(`重量${n}(g)`, 'item.unit_net', { unit: 'g' })),
    ...prices(n),
    col(`商品材质${n}`, 'item.material'),
    must(col(`商品海关编码${n}`, 'item.hs')),
    blank(`商品链接${n}`, 'exports of platforms do not have it'),
    ...last(n),
  ]);

/** One version of the file. */
export const orderImport = (version: 1 | 2 | 3, seen: string, cite: string, columns: readonly Column[]): Layout => ({
  id: `yanwen-v${version}`,
  name: `Yanwen order import v${version}`,
  version: seen,
  files: [{ form: 'xlsx', sheets: [{ rows: [{ per: 'shipment', columns }] }] }],
  items: { merge: true },
  without: { '&': 'and' },
  source: programs(version, cite),
  unverified: [
    'the form of the country: in Chinese, as the headings are; public programs write alpha-2, Chinese and English',
    'the words of 币种类型 besides 美元, and 是 of 是否含电 (否 is certain)',
    'whether lines that are alike may be made one',
  ],
});

const programs = (version: number, cite: string): Source => ({
  title: `Yanwen order import v${version}, headings as public exporters write them`,
  url: 'https://www.yw56.com.cn/',
  cite,
  retrieved: '2026-11-22',
  certainty: 'restated',
});
