/** Deutsche Post, eFile of international packets: a packet a row, five contents side by side, the total at the end. Two lists of columns are met. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, numbered, says, told, unfilled } from '../layout.ts';

const exporters: Source = {
  title: 'Packet eFile, headings as two public shop exporters write them',
  url: 'https://github.com/yomajo/Amazon-Orders-Parser',
  cite: 'Helper Files/parser_constants.py, parse_orders.py',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** Our services → its products. */
const products = { 'small-packet-tracked': 'GPT', 'small-packet': 'GMP' };

/** `phones` and `references` are where the two lists differ. */
const columns = (phones: readonly Column[], references: readonly Column[]): readonly Column[] => [
  must(col('PRODUCT', 'service', { codes: products })),
  says('SERVICE_LEVEL', 'PRIORITY'),
  told('CUST_EKP', 'your customer number (EKP) at Deutsche Post'),
  blank('AWB', 'of the dispatch as a whole: Deutsche Post gives it'),
  col('REGISTERED_BARCODE', 'given_number'),
  must(col('CUST_REF', 'shipment')),
  must(col('NAME', 'recipient.name', { limit: 30 })),
  col('RECIPIENT_PHONE', 'recipient.phone'),
  ...phones,
  col('RECIPIENT_EMAIL', 'recipient.email'),
  must(col('ADDRESS_LINE_1', 'recipient.line1', { limit: 40 })),
  col('ADDRESS_LINE_2', 'recipient.line2', { limit: 40 }),
  col('ADDRESS_LINE_3', 'recipient.line3', { limit: 40 }),
  must(col('CITY', 'recipient.city')),
  col('STATE', 'recipient.region'),
  col('POSTAL_CODE', 'recipient.postcode'),
  must(col('DESTINATION_COUNTRY', 'recipient.country')),
  must(col('WEIGHT', 'gross', { unit: 'g' })),
  must(col('CURRENCY', 'currency')),
  must(col('CONTENT_TYPE', 'category', { codes: { 'sale-of-goods': 'SALE_GOODS' } })),
  ...numbered(5, (n) => [
    must(col(`DECLARED_CONTENT_AMOUNT_${n}`, 'item.quantity')),
    must(col(`DETAILED_CONTENT_DESCRIPTIONS_${n}`, 'item.description')),
    must(col(`DECLARED_NETWEIGHT_${n}`, 'item.line_net', { unit: 'g' })),
    must(col(`DECLARED_VALUE_${n}`, 'item.line_value')),
    col(`DECLARED_HS_CODE_${n}`, 'item.hs'),
    must(col(`DECLARED_ORIGIN_COUNTRY_${n}`, 'item.origin')),
  ]),
  must(col('TOTAL_VALUE', 'value')),
  says('RETURN_LABEL', 'FALSE'),
  ...references,
];

const packet = (id: string, version: string, list: readonly Column[], cite: string): Layout => ({
  id,
  name: 'Deutsche Post packet eFile',
  version,
  files: [{ form: { delimiter: ';', bom: true }, sheets: [{ rows: [{ per: 'shipment', columns: list }] }] }],
  items: { merge: true },
  source: { ...exporters, cite: `${cite}; ${exporters.cite}` },
  unverified: [
    'whether DECLARED_VALUE and DECLARED_NETWEIGHT are of the line or of one unit (of the line: one program writes the total so)',
    'UTF-8 with a byte order mark, as one program writes it',
    'the 30 characters of NAME and the 40 of each address line, which are of one program; it also keeps CUST_REF to 20',
    'which categories CONTENT_TYPE takes besides SALE_GOODS: other consignments are held',
    'RETURN_LABEL: FALSE in two programs, 1 in another',
    'whether lines that are alike may be made one',
  ],
});

export const packet53 = packet(
  'deutsche-post-packet-53',
  '2021, 53 columns',
  columns([], [col('SENDER_CUSTOMS_REFERENCE', 'scheme.number'), col('IMPORTER_CUSTOMS_REFERENCE', 'recipient.id')]),
  '53 columns, semicolons',
);

/** Without the two references: the IOSS number does not travel in it. */
export const packet52 = packet(
  'deutsche-post-packet-52',
  '52 columns',
  columns(unfilled('RECIPIENT_PHONE_2'), []),
  '52 columns, semicolons; no reference of sender or importer',
);
