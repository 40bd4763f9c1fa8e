/** China Post, file for bulk mailers (大宗): a parcel a row with one kind of goods; several kinds stand as one set. 封发标志 must stay empty. */
import type { Source } from '../../model/dated.ts';
import { contentsKind } from '../contents-kind.ts';
import { blank, col, type Layout, must, says, told, unfilled } from '../layout.ts';

const columnList: Source = {
  title: 'China Post file for bulk mailers 大宗, columns and rules as public programs have them',
  url: 'https://www.11185.cn/',
  cite: '40 columns of 2018, XLSX; limits of another program',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const ofThePost = "the post's own system writes it";

export const bulkMail: Layout = {
  id: 'china-post-bulk',
  name: 'China Post bulk mail',
  version: '大宗, 2018',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                blank('业务编号', ofThePost),
                blank('序号', ofThePost),
                told('大宗用户编号', 'your number as a bulk mailer'),
                col('用户自编号', 'shipment'),
                says('寄达局邮编', 'GJ'),
                must(col('寄达局名称', 'recipient.country', { country: 'chinese' })),
                must(col('收件人姓名', 'recipient.name', { limit: 20 })),
                must(col('收件人地址', 'recipient.address', { limit: 120 })),
                col('收件人电话', 'recipient.phone'),
                must(col('邮件重量', 'gross', { unit: 'g' })),
                must(col('邮件号码', 'number')),
                ...unfilled('邮件备注', '保险金额', '保价金额', '保值金额'),
                blank('总资费', ofThePost),
                blank('封发标志', 'filled, the item would not be dispatched'),
                ...unfilled('已贴票金额', '回执单号码'),
                must(col('英文国家名', 'recipient.country', { country: 'english' })),
                col('英文州名', 'recipient.region', { limit: 50 }),
                must(col('英文城市名', 'recipient.city', { limit: 50 })),
                must(col('寄件人姓名', 'sender.name')),
                col('寄件人省名', 'sender.region', { limit: 20 }),
                must(col('寄件人城市名', 'sender.city', { limit: 100 })),
                must(col('寄件人地址', 'sender.street', { limit: 120 })),
                col('寄件人电话', 'sender.phone'),
                must(col('内件类型代码', 'category', { codes: contentsKind })),
                says('验关报关标志', '报关'),
                told('验关物品类型', 'the word by which your office tells goods that are sold from personal ones'),
                must(col('内件名称', 'goods.description', { limit: 60 })),
                must(col('内件数量', 'set.quantity')),
                must(col('单件重量', 'set.unit_net', { unit: 'g' })),
                must(col('单价', 'set.unit_value', { decimals: 2 })),
                must(col('产地', 'goods.origin', { country: 'english' })),
                col('协调号', 'goods.hs'),
                col('物品英文说明', 'goods.description'),
                col('内件成分说明', 'goods.material'),
                ...unfilled('图象文件名'),
                blank('创建时间', ofThePost),
              ],
            },
          ],
        },
      ],
    },
  ],
  charset: 'gb18030',
  currency: 'USD',
  source: columnList,
  unverified: [
    'several kinds of goods stand as one set: 内件数量 1, 单件重量 and 单价 those of the whole; 协调号 is empty where their codes differ',
    'whether the post numbers the rows itself (序号), or asks for them from 1',
    '验关报关标志: 报关 in each row of the program that was read',
    'the address with city, region and postcode behind it, as there is no other place for the postcode',
  ],
};
