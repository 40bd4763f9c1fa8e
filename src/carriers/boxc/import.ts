/** BoxC, import of shipments: one CSV with a row S for each shipment and after it a row L for each content. Values in US dollars, weights in kilograms. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, maybe, must, says, told } from '../layout.ts';

const page: Source = {
  title: 'BoxC: import shipments',
  url: 'https://support.boxc.com/support/solutions/articles/65000165370-import-shipments',
  cite: 'rows S and L; all columns must be there, even those that are optional',
  retrieved: '2026-11-22',
  certainty: 'official',
};

/** Its interface has them under these names; they are filled where the template has them too. */
const unread: Source = {
  title: 'BoxC, interface: shipments',
  url: 'https://api.boxc.com/v1/docs/shipments',
  cite: 'consignee: city, country',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};

const shipment: readonly Column[] = [
  says('object', 'S'),
  blank('overpack_id', 'BoxC gives it when shipments are put into one overpack'),
  says('units', 'Metric'),
  must(col('weight', 'gross', { unit: 'kg' })),
  col('height', 'height', { unit: 'cm' }),
  col('width', 'width', { unit: 'cm' }),
  col('length', 'length', { unit: 'cm' }),
  told('service', 'BoxC Post, BoxC Parcel (without a word), BoxC Plus or BoxC Priority'),
  must(col('terms', 'incoterm', { codes: { DAP: 'DDU', DDU: 'DDU', DDP: 'DDP' } })),
  says('override', '0'),
  must(col('ref1', 'shipment')),
  col('ref2', 'order'),
  col('ref3', 'invoice'),
  col('shipping_address_company', 'recipient.company'),
  must(col('shipping_address_name', 'recipient.name')),
  col('shipping_address_phone', 'recipient.phone'),
  col('shipping_address_email', 'recipient.email'),
  must(col('shipping_address_street1', 'recipient.line1')),
  col('shipping_address_street2', 'recipient.line2'),
  col('shipping_address_province', 'recipient.region'),
  col('shipping_address_postal_code', 'recipient.postcode'),
  maybe(must(col('shipping_address_city', 'recipient.city', { source: unread }))),
  maybe(must(col('shipping_address_country', 'recipient.country', { source: unread }))),
];

const content: readonly Column[] = [
  says('object', 'L'),
  must(col('descriptions_en', 'item.description')),
  must(col('descriptions_origin', 'item.description_local')),
  must(col('weight', 'item.line_net', { unit: 'kg' })),
  must(col('value', 'item.line_value', { decimals: 2 })),
  must(col('origin', 'item.origin')),
  col('hs_code', 'item.hs'),
  blank('dg_code', 'the codes of BoxC for dangerous goods are not known'),
];

const headings = (columns: readonly Column[]): readonly string[] => columns.map(({ heading }) => heading);

export const boxcImport: Layout = {
  id: 'boxc-import',
  name: 'BoxC shipment import',
  version: 'columns known in November 2026',
  files: [
    {
      form: { delimiter: ',' },
      sheets: [
        {
          header: [headings(shipment), headings(content)],
          rows: [
            { per: 'shipment', columns: shipment },
            { per: 'item', columns: content },
          ],
        },
      ],
    },
  ],
  currency: 'USD',
  template: 'needed',
  source: page,
  unverified: [
    'the page names no city and no country of the recipient, so its list is not whole: they are filled where the template calls them shipping_address_city and shipping_address_country; what else it has stays empty and is told',
    'rows L have no quantity: weight and value are written of the line, though the page calls the weight that of a single piece',
    'that DDP is the other word of terms besides DDU',
    'the form of the origin (CN on the page)',
  ],
};
