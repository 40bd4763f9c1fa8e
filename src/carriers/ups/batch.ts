/** The UPS batch file: a parcel a row, known by place alone, with one description and one value. UPS asks for the invoice lines on its screen. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, says, unfilled } from '../layout.ts';

const batchHelp: Source = {
  title: 'UPS: batch file shipping',
  url: 'https://www.ups.com/cl/en/campusship-support/batch-file-shipping.page',
  cite: '80 fields, at most 250 shipments of one piece; lengths of the fields',
  retrieved: '2026-11-22',
  certainty: 'official',
};

const batchProgram: Source = {
  ...batchHelp,
  title: 'UPS batch file: codes and lengths as a public program has them from the template',
  cite: 'services, packaging 2, KG, switches 0 and 1; one program',
  certainty: 'restated',
};

const services = { express: '07', expedited: '08', '*': '65' };
const switches = { yes: '1', no: '0' };

const notifications = [1, 2, 3, 4, 5].flatMap((n) => unfilled(...['Addr', 'Ship', 'Excp', 'Delv'].map((what) => `QV Notif ${n}-${what}`)));

const batteries: readonly Column[] = [
  col('Lithium Ion Alone', 'battery.ion-alone', { codes: switches, source: batchProgram }),
  col('Lithium Ion In Equipment', 'battery.ion-installed', { codes: switches, source: batchProgram }),
  col('Lithium Ion With_Equipment', 'battery.ion-packed', { codes: switches, source: batchProgram }),
  col('Lithium Metal Alone', 'battery.metal-alone', { codes: switches, source: batchProgram }),
  col('Lithium Metal In Equipment', 'battery.metal-installed', { codes: switches, source: batchProgram }),
  col('Lithium Metal With Equipment', 'battery.metal-packed', { codes: switches, source: batchProgram }),
];

export const upsBatch: Layout = {
  id: 'ups-batch',
  name: 'UPS batch file',
  version: '80 fields',
  files: [
    {
      form: { delimiter: ',' },
      most: { shipments: 250 },
      sheets: [
        {
          header: 'none',
          rows: [
            {
              per: 'shipment',
              columns: [
                must(col('Contact Name', 'recipient.name', { limit: 35 })),
                must(col('Company or Name', 'recipient.company_or_name', { limit: 35 })),
                must(col('Country', 'recipient.country', { limit: 2 })),
                must(col('Address 1', 'recipient.line1', { limit: 35 })),
                col('Address 2', 'recipient.line2', { limit: 35 }),
                col('Address 3', 'recipient.line3', { limit: 35 }),
                must(col('City', 'recipient.city', { limit: 30 })),
                col('State/Prov/Other', 'recipient.region', { limit: 30 }),
                col('Postal Code', 'recipient.postcode', { limit: 10 }),
                must(col('Telephone', 'recipient.phone', { limit: 15 })),
                ...unfilled('Ext'),
                blank('Residential Ind', 'no export says whether a house is a home'),
                col('Consignee Email', 'recipient.email'),
                { ...says('Packaging Type', '2'), source: batchProgram },
                must(col('Customs Value', 'value', { limit: 15, source: batchProgram })),
                must(col('Weight', 'gross', { unit: 'kg', decimals: 2 })),
                col('Length', 'length', { unit: 'cm' }),
                col('Width', 'width', { unit: 'cm' }),
                col('Height', 'height', { unit: 'cm' }),
                { ...says('Unit of Measure', 'KG'), source: batchProgram },
                must(col('Description of Goods', 'goods.description', { limit: 35, source: batchProgram })),
                { ...says('Documents of No Commercial Value', '0'), source: batchProgram },
                blank('GNIFC', 'UPS asks it of dutiable goods within the European Union alone'),
                blank('Pkg Decl Value', 'it buys a higher liability'),
                must(col('Service', 'service', { codes: services, source: batchProgram })),
                ...unfilled('Delivery Confirm', 'Shipper Release', 'Ret of Documents', 'Saturday Deliver', 'Carbon Neutral'),
                ...unfilled('Large Package', 'Addl handling'),
                col('Reference 1', 'shipment', { limit: 35, source: batchProgram }),
                ...unfilled('Reference 2', 'Reference 3'),
                ...notifications,
                ...unfilled('QV Notif Msg', 'QV Failure Addr', 'UPS Premium Care', 'ADL Location ID', 'ADL Media Type', 'ADL Language'),
                ...unfilled('ADL Notification Addr', 'ADL Failure Addr', 'ADL COD Value', 'ADL Deliver to Addressee'),
                ...unfilled('ADL Shipper Media Type', 'ADL Shipper Language', 'ADL Shipper Notification Addr', 'ADL Direct Delivery Only'),
                ...unfilled('Electronic Package Release Authentication'),
                ...batteries,
                ...unfilled('Weekend Commercial Delivery', 'Dry Ice Weight'),
                col('Merchandise Description', 'goods.description', { limit: 35, source: batchProgram }),
                ...unfilled('UPS Ground Saver Limited Quantity/Lithium Battery'),
              ],
            },
          ],
        },
      ],
    },
  ],
  charset: 'ascii',
  // A # before the first field is an error.
  without: { '#': 'No. ' },
  currency: 'USD',
  source: batchHelp,
  unverified: [
    'Customs Value in USD, and without the freight: there is no column for the currency; a shipper elsewhere may have to state its own',
    'the characters it reads: plain letters are written, so that no name depends on the encoding',
    'Service is 65 (Saver) unless the shipment goes by another; name your own under columns of the carrier in the settings',
    'Merchandise Description is needed to and from Mexico and stands in every row',
    'the name of the last field: in older lists it is "UPS SurePost(R)Limited Quantity/Lithium Battery"',
  ],
};
