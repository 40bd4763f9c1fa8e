/** MyDHL+: a file of shipments, and for each shipment a file of its goods, which is taken up while that shipment is made. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, says, told, unfilled } from '../layout.ts';

const shopTool: Source = {
  title: 'MyDHL+ shipment upload, 38 columns as a public shop tool writes them',
  url: 'https://mydhl.express.dhl/',
  cite: 'product P, shipment type P (package), WPX, DAP; one program',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const itemHelp: Source = {
  title: 'MyDHL+: item upload file guidelines',
  url: 'https://mydhl.express.dhl/vc/en/shipment/item-upload-file-guidelines.html',
  cite: 'fields 1 to 9, at most 250 items a file; too long is an error',
  retrieved: '2026-11-22',
  certainty: 'official',
};

/** Field 10 is not the country, as its place would make one think. */
const itemProgram: Source = {
  title: 'A public program that writes the item file',
  url: 'https://github.com/Klauslearning/v.1/blob/main/DHLCSV_V1/app.py',
  cite: 'fields 10 to 14: second weight, country of origin, reference type, reference, tax paid N',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const from: readonly Column[] = [
  must(col('Name (Ship FROM) (Required)', 'sender.name')),
  must(col('Company (Ship FROM) (Required)', 'sender.company_or_name')),
  must(col('Address 1 (Ship FROM) (Required)', 'sender.line1')),
  col('Address 2 (Ship FROM)', 'sender.line2'),
  col('Address 3 (Ship FROM)', 'sender.line3'),
  col('ZIP/Postal Code (Ship FROM)', 'sender.postcode'),
  must(col('City (Ship FROM) (Required)', 'sender.city')),
  must(col('Country Code (Ship FROM) (Required)', 'sender.country')),
  must(col('Email Address (Ship FROM) (Required)', 'sender.email')),
  blank('Phone Country Code (Ship FROM)', 'the number stands whole in the next column'),
  must(col('Phone Number (Ship FROM) (Required)', 'sender.phone')),
];

const to: readonly Column[] = [
  must(col('Name (Ship TO) (Required)', 'recipient.name')),
  must(col('Company (Ship TO) (Required)', 'recipient.company_or_name')),
  must(col('Address 1 (Ship TO) (Required)', 'recipient.line1')),
  col('Address 2 (Ship TO)', 'recipient.line2'),
  col('Address 3 (Ship TO)', 'recipient.line3'),
  col('ZIP/Postal Code (Ship TO)', 'recipient.postcode'),
  must(col('City (Ship TO) (Required)', 'recipient.city')),
  ...unfilled('Suburb (Ship TO)'),
  col('State/Province (Ship TO)', 'recipient.region'),
  ...unfilled('State/Province Code (Ship TO)'),
  must(col('Country Code (Ship TO) (Required)', 'recipient.country')),
  col('Email Address (Ship TO)', 'recipient.email'),
  blank('Phone Country Code (Ship TO)', 'the number stands whole in the next column'),
  must(col('Phone Number (Ship TO) (Required)', 'recipient.phone')),
];

const shipment: readonly Column[] = [
  says('Product Code (Global)', 'P'),
  says('Product Code (Local)', 'P'),
  says('Shipment Type (Required)', 'P'),
  says('Product Code (3 Letter) (Required)', 'WPX'),
  says('Total Shipment Pieces (Required)', '1'),
  must(col('Total Weight (Required)', 'gross', { unit: 'kg', decimals: 3 })),
  must(col('Summary of Contents (Required)', 'goods.description')),
  col('Shipment Reference', 'shipment'),
  must(col('Declared Value (Required)', 'value')),
  must(col('Declared Value Currency (Required)', 'currency')),
  told('Account Number (Shipper) (Required)', 'your account at DHL Express'),
  told('Account Number (Duty/Tax)', 'the account that pays duty and tax, where it is not the recipient'),
  col('Trade Term', 'incoterm'),
];

const item: readonly Column[] = [
  { ...says('Unique Item Number', '1'), source: itemHelp },
  { ...says('Item', 'INV_ITEM'), source: itemHelp },
  must(col('Item Description', 'item.description', { limit: 170, source: itemHelp })),
  must(col('Commodity Code', 'item.hs', { limit: 15, source: itemHelp })),
  must(col('Quantity', 'item.quantity', { source: itemHelp })),
  { ...says('Units', 'EA'), source: itemHelp },
  must(col('Value', 'item.unit_value', { limit: 18, source: itemHelp })),
  must(col('Currency', 'currency', { limit: 3, source: itemHelp })),
  must(col('Weight', 'item.unit_net', { unit: 'kg', decimals: 3, source: itemHelp })),
  { heading: 'Weight 2', source: itemProgram },
  col('Country of Origin', 'item.origin', { source: itemProgram }),
  { heading: 'Reference Type', source: itemProgram },
  { heading: 'Reference Details', source: itemProgram },
  { ...says('Tax Paid', 'N'), source: itemProgram },
];

export const myDhlPlus: Layout = {
  id: 'mydhl-plus',
  name: 'MyDHL+',
  version: '38 columns, items of 14 fields',
  files: [
    { form: { delimiter: ',' }, sheets: [{ rows: [{ per: 'shipment', columns: [...from, ...to, ...shipment] }] }] },
    // Its lines do not say whose they are: two shipments in one file would become one invoice. File n is of the shipment in row n.
    {
      suffix: 'items',
      form: { delimiter: ',' },
      sheets: [{ header: 'none', rows: [{ per: 'item', columns: item }] }],
      most: { shipments: 1 },
      apart: true,
    },
  ],
  items: { most: 250, merge: true },
  charset: 'ascii',
  phone: 'bare',
  source: shopTool,
  unverified: [
    'that DHL takes the 38 columns as they are: MyDHL+ lets you assign the columns of your file',
    'fields 10 to 14 of the items, as one program has them',
    'EA as the unit of everything: it stands in the guidelines as an example',
    'the characters the file of shipments may have: plain letters are written, as items must be in English',
    'whether lines that are alike may be made one',
  ],
};
