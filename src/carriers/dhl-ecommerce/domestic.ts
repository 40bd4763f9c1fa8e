/** DHL eCommerce Asia-Pacific within one country: a parcel a row, without goods lines. For parcels abroad there is the portal's file. */
import type { Source } from '../../model/dated.ts';
import { col, type Layout, must, told, unfilled } from '../layout.ts';
import { consignee } from './consignee.ts';

const shopTool: Source = {
  title: 'DHL eCommerce Asia-Pacific upload, 30 columns as a public shop tool writes them',
  url: 'https://www.dhl.com/',
  cite: 'service PDO, Malaysia; one program',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const dhlEcommerceDomestic: Layout = {
  id: 'dhl-ecommerce-domestic',
  name: 'DHL eCommerce Asia-Pacific, domestic',
  version: '30 columns',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                told('Pick-up Account Number', 'your pick-up account at DHL eCommerce'),
                must(col('Shipment Order ID', 'shipment')),
                told('Shipping Service Code', 'the product that DHL eCommerce agreed with you, as PDO'),
                ...consignee,
                must(col('Shipment Weight (g)', 'gross', { unit: 'g' })),
                must(col('Currency Code', 'currency')),
                must(col('Total Declared Value', 'value')),
                ...unfilled('Is Insured', 'Insurance', 'Is COD', 'Cash on Delivery Value'),
                must(col('Shipment Description', 'goods.description')),
                ...unfilled('Service1', 'IsMult', 'Delivery Option', 'PieceID', 'Piece Description', 'Piece Weight', 'Piece COD'),
                ...unfilled('Piece Insurance', 'Piece Billing Reference 1', 'Piece Billing Reference 2'),
              ],
            },
          ],
        },
      ],
    },
  ],
  source: shopTool,
  unverified: ['whether the file takes parcels of several pieces; the columns of the piece stay empty'],
};
