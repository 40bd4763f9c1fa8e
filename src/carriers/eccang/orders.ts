/** Orders for the ERP of eccang (易仓), that forwarders and warehouses run: bilingual headings, up to 73 triples of SKU, quantity and price. */
import type { Source } from '../../model/dated.ts';
import { blank, col, type Layout, must, numbered, told, unfilled } from '../layout.ts';

const importProgram: Source = {
  title: 'eccang ERP, order import, as its own import program reads it',
  url: 'https://www.eccang.com/',
  cite: '15 columns and up to 73 triples, XLSX; one program',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** Its program knows these platforms and takes all others for `other`. */
const platforms = { amazon: 'amazon', ebay: 'ebay', aliexpress: 'aliexpress', '*': 'other' };

export const eccangOrders: Layout = {
  id: 'eccang-orders',
  name: 'eccang ERP orders',
  version: '73 triples',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                told('仓库代码/Warehouse Code', 'the code of the warehouse that sends the goods'),
                must(col('参考编号/Reference Code', 'shipment')),
                told('派送方式/Delivery Style', 'the code of the delivery that was agreed with you'),
                col('销售平台/Sales Platform', 'platform', { codes: platforms }),
                must(col('收件人姓名/Consignee Name', 'recipient.name')),
                col('收件人公司/Consignee Company', 'recipient.company'),
                must(col('收件人国家/Consignee Country', 'recipient.country')),
                col('州/Province', 'recipient.region'),
                must(col('城市/City', 'recipient.city')),
                must(col('街道/Street', 'recipient.street')),
                blank('门牌号/Doorplate', 'the number of the house stands in the street'),
                col('邮编/Zip Code', 'recipient.postcode'),
                col('收件人Email/Consignee Email', 'recipient.email'),
                col('收件人电话/Consignee Phone', 'recipient.phone'),
                ...unfilled('备注/Remark'),
                ...numbered(73, (n) => [
                  must(col(`SKU${n}`, 'item.sku')),
                  must(col(`数量/Quantity ${n}`, 'item.quantity')),
                  must(col(`申报单价${n}`, 'item.unit_value')),
                ]),
              ],
            },
          ],
        },
      ],
    },
  ],
  currency: 'USD',
  source: importProgram,
  unverified: [
    'amounts in USD: there is no column for the currency',
    'each SKU must be known to the ERP, which has the HS code, the weight and the description: its file has no columns for them',
    'older ones take .xls alone: save it as such then, with all cells as text',
    'some templates call the quantity 数量1/Quantity 1 and have other columns: then write yours under layouts in the settings',
  ],
};
