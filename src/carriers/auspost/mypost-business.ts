/** Australia Post MyPost Business, import of international orders: a parcel a row, four contents side by side. It refuses any other headings. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, numbered, says, told, unfilled } from '../layout.ts';
import { categories, contents, explanations } from './customs.ts';

const upload: Source = {
  title: 'Australia Post: sending parcels online, CSV upload',
  url: 'https://auspost.com.au/help-and-support/sending-parcels-online-csv-upload',
  cite: 'international template, 75 columns; the first row must not be changed',
  retrieved: '2026-11-22',
  certainty: 'official',
};

/** What the page does not say, programs that are in use do: words of the columns, and lengths that were refused. */
const exporters: Source = {
  ...upload,
  title: 'MyPost Business international upload, as two public exporters fill it',
  cite: 'from 2023 and 2026; the repositories are not named',
  certainty: 'restated',
};
const asPrograms = (column: Column): Column => ({ ...column, source: exporters });

/** The first one has no number in its headings. */
const content = (n: number): readonly Column[] => {
  const heading = (what: string): string => `${n === 1 ? 'Parcel' : `Parcel ${n}`} Contents - ${what}`;
  return [
    must(col(heading('Description'), 'item.description', { limit: 40, source: contents })),
    must(col(heading('Weight'), 'item.line_net', { unit: 'kg', source: contents })),
    must(col(heading('Value'), 'item.line_value', { decimals: 2, source: contents })),
    must(col(heading('Quantity'), 'item.quantity')),
    must(col(heading('Country Of Origin'), 'item.origin')),
    col(heading('HS Tariff'), 'item.hs'),
  ];
};

/** Street, place, telephone and e-mail of sender or recipient. */
const place = (heading: string, whose: 'sender' | 'recipient'): readonly Column[] => [
  must(col(`${heading} Address Line 1`, `${whose}.line1`, { limit: 40, source: exporters })),
  col(`${heading} Address Line 2`, `${whose}.line2`, { limit: 40, source: exporters }),
  col(`${heading} Address Line 3`, `${whose}.line3`, { limit: 40, source: exporters }),
  must(col(`${heading} Suburb`, `${whose}.city`)),
  col(`${heading} State`, `${whose}.region`),
  col(`${heading} Postcode`, `${whose}.postcode`),
  col(`${heading} Phone Number`, `${whose}.phone`),
  col(`${heading} Email Address`, `${whose}.email`),
];

const columns: readonly Column[] = [
  must(col('Send From Name', 'sender.name', { limit: 40, source: exporters })),
  col('Send From Business Name', 'sender.company', { limit: 40, source: exporters }),
  ...place('Send From', 'sender'),
  must(col('Deliver To Name', 'recipient.name', { limit: 40, source: exporters })),
  ...unfilled('Deliver To MyPost Number'),
  col('Deliver To Business Name', 'recipient.company', { limit: 40, source: exporters }),
  ...unfilled('Deliver To Type Of Address'),
  must(col('Deliver To Country', 'recipient.country')),
  ...place('Deliver To', 'recipient'),
  asPrograms(says('Item Packaging Type', 'OWN_PACKAGING')),
  told('Item Delivery Service', 'STD for standard, EXP for express'),
  told('Item Description', 'what your parcels hold, in a word: Apparel'),
  col('Item Length', 'length', { unit: 'cm', source: exporters }),
  col('Item Width', 'width', { unit: 'cm', source: exporters }),
  col('Item Height', 'height', { unit: 'cm', source: exporters }),
  must(col('Item Weight', 'gross', { unit: 'kg', source: contents })),
  told('Item Dangerous Goods Flag', 'YES or NO, whether the parcels carry dangerous goods'),
  asPrograms(says('Signature On Delivery', 'NO')),
  ...unfilled('Extra Cover Amount'),
  must(
    col('Cannot Be Delivered - Return To Sender / Abandon Parcel', 'undeliverable', {
      codes: { return: 'RETURN', abandon: 'ABANDONED' },
      source: contents,
    }),
  ),
  col('Customs Declaration - Commercial Value', 'category', { codes: { 'sale-of-goods': 'YES', '*': 'NO' }, source: exporters }),
  must(col('Customs Declaration - Reason For Export', 'category', { codes: categories, source: exporters })),
  col('Customs Declaration - Why Are You Exporting These Goods', 'category', { codes: explanations, source: exporters }),
  blank('Export Declaration Number', 'for contents worth more than 2000 AUD: the customs authority gives it'),
  asPrograms(says('SMS Tracking Notifications', 'NO')),
  ...unfilled('SMS Tracking Mobile Phone'),
  ...numbered(4, content),
  asPrograms(says('Send Tracking Notifications', 'NO')),
  ...unfilled('Send Tracking Email'),
  must(col('Additional Label Information 1', 'shipment')),
  ...unfilled('Delivery Instructions', 'Comments'),
  asPrograms(blank('Landed Costs Payer', 'then Australia Post takes what the destination asks; RECEIVER_PAYS is refused for some')),
  col("Sender's Customs Reference", 'scheme.number'),
  col("Importer's Reference Number", 'recipient.id'),
  ...unfilled('Licence Numbers', 'Certificate Numbers'),
  col('Invoice Numbers', 'invoice', { limit: 35, source: contents }),
];

export const myPostBusiness: Layout = {
  id: 'auspost-mypost-business',
  name: 'Australia Post MyPost Business, international',
  version: 'July 2026, 75 columns',
  files: [{ form: { delimiter: ',', bom: true }, sheets: [{ rows: [{ per: 'shipment', columns }] }] }],
  items: { merge: true },
  charset: 'windows-1252',
  currency: 'AUD',
  source: upload,
  unverified: [
    'kilograms and centimetres, and that weight and value are of the line, are from Australia Post’s interface and from one program; the page does not say',
    'one program found that parcels without length, width and height are refused',
    'the 40 characters of names and address lines; that a name and a city need at least one Latin letter: other scripts are written in Latin ones',
    'OWN_PACKAGING, YES and NO, RETURN and ABANDONED (ABANDON is met too), and OTHER with “Sale of goods” as the reason are as programs write them',
    'UTF-8 with a byte order mark, as one program writes it',
    'whether lines that are alike may be made one',
  ],
};
