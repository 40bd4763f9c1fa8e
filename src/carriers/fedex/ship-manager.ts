/** FedEx Ship Manager, batch: a parcel a row. Known in part and without a column for goods, so it is written along the user's own template. */
import type { Source } from '../../model/dated.ts';
import { col, type Layout, must, says, told } from '../layout.ts';

const shippingProgram: Source = {
  title: 'FedEx Ship Manager batch, 34 columns as a public shipping program writes them',
  url: 'https://www.fedex.com/',
  cite: 'FEDEX_GROUND, OUTBOUND, YOUR_PACKAGING, LBS, USD, THIRD_PARTY; one program',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const streetLine: Source = {
  title: 'magento/magento2#39212: a street line of FedEx',
  url: 'https://github.com/magento/magento2/issues/39212',
  cite: '35 characters',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const shipManager: Layout = {
  id: 'fedex-ship-manager',
  name: 'FedEx Ship Manager batch',
  version: '34 columns known',
  files: [
    {
      form: { delimiter: ',' },
      sheets: [
        {
          rows: [
            {
              per: 'shipment',
              columns: [
                must(col('reference', 'shipment')),
                told('serviceType', 'the FedEx service that you use'),
                says('shipmentType', 'OUTBOUND'),
                must(col('senderContactName', 'sender.name')),
                col('senderCompany', 'sender.company_or_name'),
                must(col('senderContactNumber', 'sender.phone')),
                must(col('senderLine1', 'sender.line1', { limit: 35, source: streetLine })),
                col('senderLine2', 'sender.line2', { limit: 35, source: streetLine }),
                col('senderPostcode', 'sender.postcode'),
                must(col('senderCity', 'sender.city')),
                col('senderState', 'sender.region'),
                must(col('senderCountry', 'sender.country')),
                col('recipientCompany', 'recipient.company'),
                must(col('recipientContactName', 'recipient.name')),
                must(col('recipientLine1', 'recipient.line1', { limit: 35, source: streetLine })),
                col('recipientLine2', 'recipient.line2', { limit: 35, source: streetLine }),
                must(col('recipientCity', 'recipient.city')),
                col('recipientState', 'recipient.region'),
                col('recipientPostcode', 'recipient.postcode'),
                must(col('recipientCountry', 'recipient.country')),
                col('recipientEmail', 'recipient.email'),
                must(col('recipientContactNumber', 'recipient.phone')),
                says('numberOfPackages', '1'),
                must(col('packageWeight', 'gross', { unit: 'lb', decimals: 2 })),
                says('weightUnits', 'LBS'),
                col('length', 'length', { unit: 'in' }),
                col('width', 'width', { unit: 'in' }),
                col('height', 'height', { unit: 'in' }),
                says('packageType', 'YOUR_PACKAGING'),
                col('currencyType', 'currency'),
                told('paymentType', 'who pays the freight, in the word of FedEx'),
                told('payerAccountNumber', 'the account of who pays the freight'),
                told('taxPayerAccount', 'the account of who pays duty and tax'),
                told('taxPaymentType', 'who pays duty and tax, in the word of FedEx'),
              ],
            },
          ],
        },
      ],
    },
  ],
  template: 'needed',
  charset: 'ascii',
  source: shippingProgram,
  unverified: [
    'which columns there are besides these 34: goods, their value and their HS codes are typed in on the screen of FedEx',
    'length, width and height in inches, as the weight is in pounds',
    'the characters it reads: plain letters are written, so that no name depends on the encoding',
    'the words of serviceType, paymentType and taxPaymentType for parcels abroad',
  ],
};
