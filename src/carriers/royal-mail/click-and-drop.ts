/**
 * Royal Mail Click & Drop, import of orders: a row a product, orders joined by their reference. The sender maps headings to fields once, so the
 * headings here are the names of the fields; a sender's own list may lack those that neither customs nor the address need. A workbook, as its
 * CSV import keeps at most 11 digits. IOSS, EORI and VAT numbers are of the account.
 */
import type { Source } from '../../model/dated.ts';
import { blank, col, type Layout, maybe, must, told, unfilled } from '../layout.ts';

const help = 'https://help.parcel.royalmail.com/hc/en-gb/articles';

const specification: Source = {
  title: 'Royal Mail Click & Drop: order import, field specifications',
  url: `${help}/360000250093-Order-Import-spreadsheet-field-specifications`,
  retrieved: '2026-11-22',
  certainty: 'official',
};
const customs: Source = {
  title: 'Royal Mail Click & Drop: customs information when importing orders',
  url: `${help}/360015376694-Adding-customs-information-when-importing-your-orders-via-spreadsheet`,
  retrieved: '2026-11-22',
  certainty: 'official',
};
const apiClients: Source = {
  title: 'Royal Mail Click & Drop: customs descriptions, as two public clients of its interface cut them',
  url: 'https://github.com/karrioapi/karrio',
  cite: '50 and 300 characters',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const clickAndDrop: Layout = {
  id: 'royal-mail-click-and-drop',
  name: 'Royal Mail Click & Drop',
  version: 'fields known in November 2026',
  files: [
    {
      form: 'xlsx',
      sheets: [
        {
          rows: [
            {
              per: 'item',
              columns: [
                ...unfilled('Address book reference').map(maybe),
                must(col('Address Line 1', 'recipient.line1', { limit: 100 })),
                maybe(col('Address Line 2', 'recipient.line2', { limit: 100 })),
                maybe(col('Address Line 3', 'recipient.line3', { limit: 100 })),
                col('Addressee Identification Reference Number (AIRN)', 'recipient.id', { limit: 20 }),
                must(col('City', 'recipient.city', { limit: 100 })),
                col('Company Name', 'recipient.company', { limit: 100 }),
                must(col('Country', 'recipient.country', { country: 'alpha-3' })),
                col('County', 'recipient.region', { limit: 100 }),
                maybe(blank('Customer title', 'no export has it')),
                maybe(col('Email', 'recipient.email', { limit: 100 })),
                must(col('First Name', 'recipient.first_name', { limit: 100 })),
                maybe(col('Full name', 'recipient.name', { limit: 200 })),
                col('Last Name', 'recipient.last_name', { limit: 100 }),
                maybe(col('Phone', 'recipient.phone', { limit: 25 })),
                col('Postcode', 'recipient.postcode', { limit: 20 }),
                maybe(blank('Recipient is a business', 'empty means no: what is declared is sold to consumers')),
                maybe(col('Commercial invoice date', 'date', { limit: 8 })),
                maybe(col('Commercial invoice number', 'invoice', { limit: 35 })),
                ...unfilled('Consequential Loss').map(maybe),
                must(col('Currency Code', 'currency', { limit: 20 })),
                ...unfilled('Customs duty costs').map(maybe),
                must(col('Order reference', 'shipment', { limit: 40 })),
                ...unfilled('Special instructions').map(maybe),
                maybe(blank('Date', 'of the order, which is not the day of declaration')),
                must(col('Weight', 'gross', { unit: 'kg', once: true })),
                maybe(told('Package Size', 'letter, large letter, parcel or printed papers')),
                must(col('Sub-total', 'value', { decimals: 2, limit: 6, once: true })),
                maybe(col('Shipping Cost', 'freight', { decimals: 2, limit: 6, once: true })),
                maybe(blank('Total', 'the sub-total and the shipping cost say it')),
                maybe(told('Service code', 'the code or alias of the service that you use')),
                ...unfilled('Service register code', 'Safeplace', 'Department', 'Planned despatch date', 'Obtain a signature').map(maybe),
                maybe(col('Product SKU', 'item.sku', { source: customs })),
                must(col('Product name', 'item.description', { source: customs })),
                must(col('Quantity', 'item.quantity', { source: customs })),
                must(col('Product customs code', 'item.hs', { limit: 10, source: customs })),
                must(col('Product customs description', 'item.description', { limit: 50, source: apiClients })),
                maybe(col('Extended customs description', 'item.description', { limit: 300, source: apiClients })),
                maybe(col('Unit price', 'item.unit_value', { decimals: 2, source: customs })),
                maybe(col('Country of origin', 'item.origin', { country: 'alpha-3', source: customs })),
              ],
            },
          ],
        },
      ],
    },
  ],
  charset: 'ascii',
  dates: 'dd/mm/yy',
  phone: 'digits',
  template: 'needed',
  source: specification,
  unverified: [
    'the list of fields goes on; that of the unit price and that of the origin, which the data for customs need, have names that were not read: a list of yours that has the headings “Unit price” and “Country of origin” is filled, else keep them in the product catalogue of Click & Drop',
    'IOSS, EORI and VAT numbers are no columns: they are settings of the trading name',
    'whether letters with accents are “standard Roman letters”: plain ones are written',
    'whether weight and amounts may stand in the first row of an order alone',
    'order reference, weight, amounts, package size and service code are from an older state of the page; amounts of 1000.00 and more do not fit them',
  ],
};
