/** Chit Chats, advanced CSV: a row an item, those of one shipment under one order_id. Four of its columns are known. */
import type { Source } from '../../model/dated.ts';
import { col, type Layout, must } from '../layout.ts';

const page: Source = {
  title: 'Chit Chats: import multiple shipments',
  url: 'https://support.chitchats.com/en/support/solutions/articles/47000426984',
  cite: 'the columns that are new in the advanced template',
  retrieved: '2026-11-22',
  certainty: 'official',
};

export const chitChatsAdvanced: Layout = {
  id: 'chit-chats-advanced',
  name: 'Chit Chats advanced CSV',
  version: 'columns known in November 2026',
  files: [
    {
      form: { delimiter: ',' },
      sheets: [
        {
          rows: [
            {
              per: 'item',
              columns: [
                must(col('order_id', 'shipment')),
                must(col('item_quantity', 'item.quantity')),
                must(col('item_description', 'item.description')),
                must(col('item_unit_value', 'item.unit_value')),
              ],
            },
          ],
        },
      ],
    },
  ],
  template: 'needed',
  source: page,
  unverified: [
    'all columns of the template but four are not known here, those of the recipient, the currency, the HS code and the origin too: they stay empty and are told; a layout of your own fills them',
  ],
};
