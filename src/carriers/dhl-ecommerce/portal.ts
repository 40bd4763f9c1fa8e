/** DHL eCommerce Asia-Pacific, upload of the portal for parcels abroad: an item a row, the parcel repeated; values of one unit. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, told, unfilled } from '../layout.ts';
import { consignee } from './consignee.ts';

const template: Source = {
  title: 'DHLeC AP Portal upload file 1.0, headings as the converter beside it writes them',
  url: 'https://github.com/ryoid/shopify-to-dhlecomm/blob/main/cmd/convert.go',
  cite: '131 columns, sheet "Sheet1"; one program of 2021',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** In it 59.99 × 1 and 15 × 2 stand under a total of 89.99, and both rows have the one order id. */
const sample: Source = {
  title: 'AsiaPortal tab spaced template v1, the sample of DHL',
  url: 'https://github.com/ryoid/shopify-to-dhlecomm/tree/main/Sample%20Template',
  cite: 'its notes say: the rows of one order are the commodities of one shipment',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const recipient: readonly Column[] = [
  col('Company', 'recipient.company'),
  ...consignee,
  col('Email Address', 'recipient.email'),
  col('Consignee Fiscal ID', 'recipient.id'),
  blank('Consignee Fiscal ID Type', 'its codes are not known'),
  ...unfilled('Consignee ID for Alternative Delivery Location'),
];

const parcel: readonly Column[] = [
  must(col('Shipment Weight (g)', 'gross', { unit: 'g' })),
  col('Length (cm)', 'length', { unit: 'cm' }),
  col('Width (cm)', 'width', { unit: 'cm' }),
  col('Height (cm)', 'height', { unit: 'cm' }),
  must(col('Currency Code', 'currency')),
  must(col('Total Declared Value', 'value', { source: sample })),
  col('incoterm', 'incoterm'),
  ...unfilled('Tax Prepaid', 'Order URL'),
  col('E-Seller Platform Name', 'platform'),
  col('Freight', 'freight'),
  ...unfilled('Is Insured', 'Insurance', 'Is COD', 'Cash on Delivery Value', 'Recipient ID', 'Recipient ID Type'),
  ...unfilled('Duties', 'Taxes', 'Workshare Indicator'),
  must(col('Shipment Description', 'goods.description')),
  ...unfilled('Shipment Import Description', 'Shipment Export Description', 'Shipment Content Indicator'),
];

const content: readonly Column[] = [
  must(col('Content Description', 'item.description', { limit: 50 })),
  ...unfilled('Content Import Description'),
  col('Content Export Description', 'item.description_local'),
  must(col('Content Unit Price', 'item.unit_value', { source: sample })),
  must(col('Content Origin Country', 'item.origin')),
  must(col('Content Quantity', 'item.quantity')),
  blank('Content Weight (g)', 'whether of one unit or of all is not known, and the sample of DHL leaves it empty'),
  col('Content Code', 'item.sku'),
  must(col('HS Code', 'item.hs')),
  ...unfilled('Content Indicator', 'Marketplace Name', 'Marketplace URL', 'Remarks', 'Customs Certificate', 'Customs Licence'),
  col('Customs Invoice Number', 'invoice'),
  ...unfilled('Customs Sales Order Number', 'Customs Purchase Order Number'),
];

const shipper: readonly Column[] = [
  col('Shipper Company', 'sender.company_or_name'),
  col('Shipper Name', 'sender.name'),
  col('Shipper Address1', 'sender.line1'),
  col('Shipper Address2', 'sender.line2'),
  col('Shipper Address3', 'sender.line3'),
  col('Shipper City', 'sender.city'),
  col('Shipper State', 'sender.region'),
  col('Shipper Postal Code', 'sender.postcode'),
  col('Shipper CountryCode', 'sender.country'),
  col('Shipper Phone Number', 'sender.phone'),
  col('Shipper Email address', 'sender.email'),
  col('Shipper Fiscal ID', 'scheme.number'),
  blank('Shipper Fiscal ID Type', 'its codes are not known'),
  ...unfilled('GstIN', 'IEC Number', 'Bank AD Code', 'Bank AC', 'Bank IFSC'),
];

/** A return address orders a return service, and the pieces of a parcel are not used. */
const rest: readonly Column[] = [
  ...unfilled('Return Shipping Service Code', 'Return Company', 'Return Name', 'Return Address Line 1', 'Return Address Line 2'),
  ...unfilled('Return Address Line 3', 'Return City', 'Return State', 'Return Postal Code', 'Return Destination Country Code'),
  ...unfilled('Return Phone Number', 'Return Email Address', 'Return Fiscal ID', 'Return Fiscal ID Type'),
  ...unfilled('Service1', 'Service2', 'Service3', 'Service4', 'Service5', 'Grouping Reference1', 'Grouping Reference2'),
  ...unfilled('Customer Reference 1', 'Customer Reference 2', 'Handover Method', 'Return Mode'),
  ...unfilled('Billing Reference 1', 'Billing Reference 2', 'IsMult', 'Delivery Option', 'PieceID', 'Piece Description'),
  ...unfilled('Piece Weight', 'Piece COD', 'Piece Insurance', 'Piece Billing Reference 1', 'Piece Billing Reference 2'),
  col('Invoice Number', 'invoice'),
  ...unfilled('Invoice Date', 'CGST Amount', 'SGST Amount', 'IGST Amount', 'CESS Amount', 'IGST Rate %', 'MEIS'),
  ...unfilled('Commodity Under 3C', 'Discount', 'Reverse Charge', 'IGST Payment Status', 'Reason For Export', 'Terms of Invoice'),
  ...unfilled('Description of Other Charges', 'Amount of Other Charges'),
];

export const dhlEcommercePortal: Layout = {
  id: 'dhl-ecommerce-portal',
  name: 'DHL eCommerce Asia-Pacific portal',
  version: '1.0',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            {
              per: 'item',
              columns: [
                told('Pick-up Account Number', 'your pick-up account at DHL eCommerce'),
                ...unfilled('Sales Channel'),
                must(col('Shipment Order ID', 'shipment')),
                ...unfilled('Tracking Number'),
                told('Shipping Service Code', 'the product that DHL eCommerce agreed with you, as PLT or PPS'),
                ...recipient,
                ...parcel,
                ...content,
                ...shipper,
                ...rest,
              ],
            },
          ],
        },
      ],
    },
  ],
  source: template,
  unverified: [
    'Content Description of 50 characters: the converter cuts there',
    'a number of a tax scheme as Shipper Fiscal ID, the number of the recipient as Consignee Fiscal ID; the codes of their types',
    'words of the columns that stay empty: only what the sample of DHL shows is filled',
  ],
};
