/** Yanwen's order import of 2026: one parcel a row, five items side by side, weight and values of one unit. Found by its headings, never by place. */
import type { Source } from '../../model/dated.ts';
import { blank, col, type Layout, must, numbered, told, unfilled } from '../layout.ts';

const exporterProgram: Source = {
  title: 'Yanwen order import v3, headings as a public exporter of 2026 writes them',
  url: 'https://www.yw56.com.cn/',
  cite: '79 columns, XLSX; one program',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const yanwenV3: Layout = {
  id: 'yanwen-v3',
  name: 'Yanwen order import v3',
  version: '2026',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                must(col('订单号', 'shipment')),
                col('平台交易号', 'order'),
                told('交货仓', 'the warehouse to which you bring the parcels'),
                told('产品名称', 'the product that Yanwen agreed with you'),
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
                blank('收件人短地址(英文)', 'Saudi Arabia: exports of platforms do not have it'),
                col('销售平台', 'platform'),
                col('发件人税号信息', 'scheme.vat'),
                col('生产销售企业', 'sender.company_or_name'),
                col('生产销售企业代码', 'sender.uscc'),
                ...unfilled('CSP'),
                col('包装尺寸【长】cm', 'length', { unit: 'cm' }),
                col('包装尺寸【宽】cm', 'width', { unit: 'cm' }),
                col('包装尺寸【高】cm', 'height', { unit: 'cm' }),
                blank('收款到账日期', 'no export says when the payment came in'),
                must(col('币种类型', 'currency')),
                col('是否含电', 'battery', { codes: { yes: '是', no: '否' } }),
                col('拣货单信息', 'goods.sku'),
                col('IOSS税号', 'scheme.ioss'),
                ...numbered(5, (n) => [
                  col(`中文品名${n}`, 'item.description_local'),
                  must(col(`英文品名${n}`, 'item.description', { limit: 64 })),
                  must(col(`单票数量${n}`, 'item.quantity')),
                  must(col(`重量${n}(g)`, 'item.unit_net', { unit: 'g' })),
                  must(col(`目的国申报单价${n}`, 'item.unit_value')),
                  col(`出口国申报单价${n}`, 'item.export_unit_value'),
                  col(`商品材质${n}`, 'item.material'),
                  must(col(`商品海关编码${n}`, 'item.hs')),
                  blank(`商品链接${n}`, 'exports of platforms do not have it'),
                  col(`SKU${n}`, 'item.sku'),
                ]),
              ],
            },
          ],
        },
      ],
    },
  ],
  items: { merge: true },
  without: { '&': 'and' },
  source: exporterProgram,
  unverified: [
    'the form of the country (written in Chinese, as the headings are)',
    'the words of 是否含电',
    'whether lines that are alike may be made one',
    'in the template the two price columns of item 1 stand elsewhere than those of items 2 to 5: name your template in the settings, and its order is kept',
  ],
};
