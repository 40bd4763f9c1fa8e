/** The columns that all versions of the Click-N-Ship template have: an item a row, the parcel repeated; weights in pounds and ounces. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, must, unfilled } from '../layout.ts';

/** The names of the API: beside itemValue and itemWeight stand itemTotalValue and itemTotalWeight. */
const perUnit: Source = {
  title: 'karrioapi/karrio: usps_international, schemas/label_request.json',
  url: 'https://github.com/karrioapi/karrio/blob/main/modules/connectors/usps_international/schemas/label_request.json',
  cite: 'itemValue and itemWeight are of one unit; that the template means the same is unverified',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

/** Merchandise was read; the others are the boxes of the customs form. */
const contents = {
  'sale-of-goods': 'Merchandise',
  gift: 'Gift',
  documents: 'Documents',
  'commercial-sample': 'Commercial Sample',
  'returned-goods': 'Returned Goods',
  '*': 'Other',
};

const services = { 'priority-mail': 'Priority Mail International', '*': 'First-Class Package International Service' };

const parcel: readonly Column[] = [
  must(col('Service Type', 'service', { codes: services })),
  { heading: 'Package Type', says: 'Package' },
  must(col('Package Weight (lb)', 'gross', { unit: 'lb+', decimals: 2 })),
  must(col('Package Weight (oz)', 'gross', { unit: '+oz', decimals: 2 })),
  col('Length', 'length', { unit: 'in' }),
  col('Width', 'width', { unit: 'in' }),
  col('Height', 'height', { unit: 'in' }),
  blank('Girth', 'a box has none'),
  blank('Insured Value', 'it buys an insurance'),
  must(col('Contents', 'category', { codes: contents })),
  col('Contents Description', 'goods.description'),
  ...unfilled('Package Comments'),
  col('Customs Form Reference #', 'scheme.number'),
  ...unfilled('License #', 'Certificate #'),
  col('Invoice #', 'invoice'),
];

const recipient: readonly Column[] = [
  must(col('Recipient Country', 'recipient.country')),
  col('Recipient First Name', 'recipient.first_name'),
  ...unfilled('Recipient Middle Initial'),
  col('Recipient Last Name', 'recipient.last_name'),
  col('Recipient Company/Org Name', 'recipient.company'),
  must(col('Recipient Address Line 1', 'recipient.line1')),
  col('Recipient Address Line 2', 'recipient.line2'),
  col('Recipient Address Line 3', 'recipient.line3'),
  must(col('Recipient Address Town/City', 'recipient.city')),
  col('Recipient Province', 'recipient.province'),
  col('Recipient State', 'recipient.us_state'),
  col('Recipient ZIP Code', 'recipient.postcode'),
  ...unfilled('Recipient Urbanization Code'),
  col('Recipient Phone', 'recipient.phone'),
  col('Recipient Email', 'recipient.email'),
];

const sender: readonly Column[] = [
  ...unfilled('Sender First Name', 'Sender Middle Initial', 'Sender Last Name'),
  must(col('Sender Company/Org Name', 'sender.company_or_name')),
  must(col('Sender Address Line 1', 'sender.line1')),
  col('Sender Address Line 2', 'sender.line2'),
  col('Sender Address Line 3', 'sender.line3'),
  must(col('Sender Address Town/City', 'sender.city')),
  col('Sender State', 'sender.region'),
  must(col('Sender Country', 'sender.country')),
  col('Sender ZIP Code', 'sender.postcode'),
  ...unfilled('Sender Urbanization Code', 'Ship From Another ZIP Code'),
  col('Sender Email', 'sender.email'),
  col('Sender Cell Phone', 'sender.phone'),
];

export const columns: readonly Column[] = [
  must(col('Reference ID', 'shipment')),
  ...unfilled('Reference ID 2'),
  must(col('Shipping Date', 'date')),
  must(col('Item Description', 'item.description')),
  must(col('Item Quantity', 'item.quantity')),
  must(col('Item Weight (lb)', 'item.unit_net', { unit: 'lb+', decimals: 2, source: perUnit })),
  must(col('Item Weight (oz)', 'item.unit_net', { unit: '+oz', decimals: 2, source: perUnit })),
  must(col('Item Value', 'item.unit_value', { decimals: 2, source: perUnit })),
  must(col('HS Tariff #', 'item.hs')),
  must(col('Country of Origin', 'item.origin')),
  ...sender,
  ...recipient,
  ...parcel,
];

export const unverified: readonly string[] = [
  'Item Value and Item Weight of one unit, as the API of USPS names them',
  'rows with one Reference ID make one parcel',
  'amounts in USD: there is no column for the currency',
  'ounces with two decimals; whole ounces would make light goods weigh more than their parcel',
  'countries as codes of two letters, and the words of Contents but Merchandise',
  'First-Class Package International Service takes goods up to 400 USD; dearer ones are not refused here',
];
