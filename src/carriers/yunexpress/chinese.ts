/** YunExpress's batch template with Chinese headings (云途标准模板): what is known of it, in an order of our own. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, maybe, must, numbered, says, told, unfilled } from '../layout.ts';

const fillingPrograms: Source = {
  title: 'YunExpress batch template, Chinese headings as public programs fill them',
  url: 'https://www.yunexpress.com/',
  cite: 'names alone, their order is not known; weights in kilograms',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const order = [
  must(col('客户订单号', 'shipment')),
  maybe(told('产品代码', 'the code of the product that YunExpress agreed with you')),
  maybe(col('增值税号', 'scheme.vat')),
  maybe(col('IOSS识别码', 'scheme.ioss')),
];

const recipient = [
  must(col('收件人国家', 'recipient.country')),
  must(col('收件人姓名', 'recipient.name')),
  maybe(col('收件人公司', 'recipient.company')),
  must(col('收件人地址', 'recipient.street')),
  must(col('收件人城市', 'recipient.city')),
  col('收件人省州', 'recipient.region'),
  col('邮编', 'recipient.postcode'),
  col('电话', 'recipient.phone'),
  maybe(blank('门牌号', 'the number of the house stands in the street')),
  maybe(col('邮箱', 'recipient.email')),
];

const sender = [
  col('发件人姓名', 'sender.name'),
  col('发件人公司', 'sender.company'),
  col('发件人地址', 'sender.street'),
  col('发件人城市', 'sender.city'),
  col('发件人省州', 'sender.region'),
  col('发件人邮编', 'sender.postcode'),
  col('发件人国家', 'sender.country'),
  col('发件人电话', 'sender.phone'),
  col('发件人邮箱', 'sender.email'),
  col('发件人USCI', 'sender.uscc'),
  col('平台名称', 'platform'),
].map(maybe);

const item = (n: number): readonly Column[] => [
  maybe(col(`SKU${n}`, 'item.sku')),
  must(col(`申报品名${n}`, 'item.description')),
  col(`中文申报品名${n}`, 'item.description_local'),
  must(col(`申报数量${n}`, 'item.quantity')),
  maybe(must(col(`申报FOB价${n}`, 'item.export_unit_value'))),
  maybe(must(col(`申报单价${n}`, 'item.unit_value'))),
  must(col(`申报单重${n}`, 'item.unit_net', { unit: 'kg' })),
  ...[
    col(`海关编码${n}`, 'item.hs'),
    ...unfilled(`配货信息${n}`),
    blank(`销售链接${n}`, 'exports of platforms do not have it'),
    col(`材质${n}`, 'item.material'),
    col(`用途${n}`, 'item.use'),
    col(`品牌${n}`, 'item.brand'),
    col(`型号${n}`, 'item.model'),
    ...unfilled(`规格${n}`),
    col(`ManufacturerID${n}`, 'item.mid'),
  ].map(maybe),
];

export const yunexpressChinese: Layout = {
  id: 'yunexpress-zh',
  name: 'YunExpress batch template, Chinese',
  version: 'known in part',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                ...order,
                ...recipient,
                says('件数', '1'),
                must(col('包裹总重量', 'gross', { unit: 'kg' })),
                ...sender,
                must(col('申报币种', 'currency')),
                ...numbered(1, item),
                ...unfilled('支付平台', '支付交易号').map(maybe),
              ],
            },
          ],
        },
      ],
    },
  ],
  items: { merge: true },
  phone: 'bare',
  template: 'needed',
  source: fillingPrograms,
  unverified: [
    'how items after the first are headed: SKU2, 申报品名2 … are taken where the template has them all, else a parcel holds one line',
    'which of its columns a template has; the rest of them stays empty and is named',
    'IOSS识别码 with the IOSS number itself: programs write a code that YunExpress gave them for it',
    'telephones in digits alone, without 00; whether lines that are alike may be made one',
  ],
};
