/** 4PX's order import: a parcel a row, five items of eight columns side by side, weight in kilograms. */
import type { Source } from '../../model/dated.ts';
import { blank, col, type Layout, must, numbered, told, unfilled } from '../layout.ts';

const exporterProgram: Source = {
  title: '4PX order import, headings as a public exporter writes them',
  url: 'https://www.4px.com/',
  cite: '89 columns, XLSX',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const sender = [
  col('发件人公司名', 'sender.company'),
  col('发件人姓名', 'sender.name'),
  col('发件人省名', 'sender.region'),
  col('发件人城市名', 'sender.city'),
  col('发件人地址', 'sender.street'),
  col('发件人电话', 'sender.phone'),
  col('发件人邮编', 'sender.postcode'),
  ...unfilled('发件人传真'),
];

const recipient = [
  col('收件人公司名', 'recipient.company'),
  must(col('收件人姓名', 'recipient.name')),
  col('收件人州 \\ 省', 'recipient.region'),
  must(col('收件人城市', 'recipient.city')),
  must(col('收件人地址', 'recipient.street')),
  blank('收件人门牌号', 'the number of the house stands in the street'),
  col('收件人护照号码', 'recipient.id'),
  col('收件人电话', 'recipient.phone'),
  col('收件人手机', 'recipient.phone'),
  col('收件人邮箱', 'recipient.email'),
  col('收件人邮编', 'recipient.postcode'),
  ...unfilled('收件人传真', '买家ID'),
];

const parcel = [
  col('VAT号码', 'scheme.vat'),
  col('交易ID', 'order'),
  ...unfilled('保险类型', '保险价值', '投保人', '投保人身份证'),
  col('货物名称', 'goods.description'),
  ...unfilled('包装与数量', '订单备注'),
  must(col('重量', 'gross', { unit: 'kg' })),
  col('是否带电池', 'battery', { codes: { yes: 'Y', no: 'N' } }),
  blank('电池类型', 'no source says its codes'),
  ...unfilled('是否需要签名服务', '是否退件', '是否单独报关'),
  blank('包裹种类', 'no source says its codes'),
  col('EORI号码', 'sender.eori'),
  ...unfilled('代收货款金额', '代收货款币种', '分销商编码'),
  col('运费', 'freight'),
  col('IOSS号码', 'scheme.ioss'),
  col('申报保险费', 'insurance'),
  must(col('运费/申报保险费/商品申报币种', 'currency')),
];

export const fourPxOrders: Layout = {
  id: '4px',
  name: '4PX order import',
  version: '89 columns',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                must(col('客户单号', 'shipment')),
                blank('服务商单号', '4PX gives it'),
                told('运输方式', 'the code of the product that 4PX agreed with you'),
                must(col('目的国家', 'recipient.country')),
                ...sender,
                ...recipient,
                ...parcel,
                ...numbered(5, (n) => [
                  must(col(`海关报关品名${n}`, 'item.description')),
                  col(`海关报关品名(中)${n}`, 'item.description_local'),
                  col(`配货信息${n}`, 'item.sku'),
                  must(col(`申报价值${n}`, 'item.unit_value')),
                  blank(`申报品URL${n}`, 'exports of platforms do not have it'),
                  must(col(`申报品数量${n}`, 'item.quantity')),
                  col(`海关货物编号${n}`, 'item.hs'),
                  ...unfilled(`配货备注${n}`),
                ]),
              ],
            },
          ],
        },
      ],
    },
  ],
  items: { merge: true },
  source: exporterProgram,
  unverified: [
    '申报价值 of one unit: the exporter writes the price of one piece beside 申报品数量',
    'the country as two letters, as the exporter writes it',
    'a number of the recipient stands in 收件人护照号码, whichever kind it is',
    'the codes of 电池类型 and 包裹种类: fill them in the file where your product needs them',
    'whether lines that are alike may be made one',
  ],
};
