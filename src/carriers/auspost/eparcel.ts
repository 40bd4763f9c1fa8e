/** Australia Post eParcel, import of international consignments: a row a content; what is of the consignment (C_) and its article (A_) stands in the first. */
import type { Source } from '../../model/dated.ts';
import { blank, type Column, col, type Layout, must, told, unfilled } from '../layout.ts';
import { categories, contents, explanations } from './customs.ts';

const exporters: Source = {
  title: 'eParcel consignment import, both rows of headings as four public exporters write them',
  url: 'https://www.scribd.com/document/150670039/eParcel-Consignment-Import-Guide-v3-8',
  cite: '102 columns; the second row says which are mandatory',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

const consignment: readonly Column[] = [
  blank('C_CONSIGNMENT_ID', 'eParcel ignores it'),
  ...unfilled('C_POST_CHARGE_TO_ACCOUNT'),
  told('C_CHARGE_CODE', 'the charge code of the product that Australia Post agreed with you'),
  ...unfilled('C_MERCHANT_CONSIGNEE_CODE'),
  must(col('C_CONSIGNEE_NAME', 'recipient.name', { limit: 40 })),
  col('C_CONSIGNEE_BUSINESS_NAME', 'recipient.company', { limit: 40 }),
  must(col('C_CONSIGNEE_ADDRESS_1', 'recipient.line1', { limit: 40 })),
  ...[2, 3, 4].map((n) => col(`C_CONSIGNEE_ADDRESS_${n}`, `recipient.line${n}`, { limit: 40 })),
  must(col('C_CONSIGNEE_SUBURB', 'recipient.city')),
  col('C_CONSIGNEE_STATE_CODE', 'recipient.region'),
  col('C_CONSIGNEE_POSTCODE', 'recipient.postcode'),
  must(col('C_CONSIGNEE_COUNTRY_CODE', 'recipient.country')),
  col('C_CONSIGNEE_PHONE_NUMBER', 'recipient.phone'),
  ...unfilled(
    'C_PHONE_PRINT_REQUIRED',
    'C_CONSIGNEE_FAX_NUMBER',
    'C_DELIVERY_INSTRUCTION',
    'C_SIGNATURE_REQUIRED',
    'C_PART_DELIVERY',
    'C_COMMENTS',
    'C_ADD_TO_ADDRESS_BOOK',
    'C_CTC_AMOUNT',
  ),
  must(col('C_REF', 'shipment', { limit: 50 })),
  ...unfilled('C_REF_PRINT_REQUIRED', 'C_REF2', 'C_REF2_PRINT_REQUIRED', 'C_CHARGEBACK_ACCOUNT', 'C_RECURRING_CONSIGNMENT'),
  col('C_RETURN_NAME', 'return.name', { limit: 40 }),
  ...[1, 2, 3, 4].map((n) => col(`C_RETURN_ADDRESS_${n}`, `return.line${n}`, { limit: 40 })),
  col('C_RETURN_SUBURB', 'return.city'),
  col('C_RETURN_STATE_CODE', 'return.region'),
  col('C_RETURN_POSTCODE', 'return.postcode'),
  col('C_RETURN_COUNTRY_CODE', 'return.country'),
  ...unfilled(
    'C_REDIR_COMPANY_NAME',
    'C_REDIR_NAME',
    'C_REDIR_ADDRESS_1',
    'C_REDIR_ADDRESS_2',
    'C_REDIR_ADDRESS_3',
    'C_REDIR_ADDRESS_4',
    'C_REDIR_SUBURB',
    'C_REDIR_STATE_CODE',
    'C_REDIR_POSTCODE',
    'C_REDIR_COUNTRY_CODE',
  ),
  blank('C_MANIFEST_ID', 'eParcel ignores it'),
  col('C_CONSIGNEE_EMAIL', 'recipient.email'),
  ...unfilled(
    'C_EMAIL_NOTIFICATION',
    'C_APCN',
    'C_SURVEY',
    'C_DELIVERY_SUBSCRIPTION',
    'C_EMBARGO_DATE',
    'C_SPECIFIED_DATE',
    'C_DELIVER_DAY',
    'C_DO_NOT_DELIVER_DAY',
    'C_DELIVERY_WINDOW',
    'C_CDP_LOCATION',
  ),
  col('C_IMPORTERREFNBR', 'recipient.id'),
  must(col('C_SENDER_NAME', 'sender.name', { limit: 40 })),
  col('C_SENDER_CUSTOMS_REFERENCE', 'scheme.number'),
  col('C_SENDER_BUSINESS_NAME', 'sender.company', { limit: 40 }),
  ...[1, 2, 3].map((n) => col(`C_SENDER_ADDRESS_LINE${n}`, `sender.line${n}`, { limit: 40 })),
  col('C_SENDER_SUBURB_CITY', 'sender.city'),
  col('C_SENDER_STATE_CODE', 'sender.region'),
  col('C_SENDER_POSTCODE', 'sender.postcode'),
  col('C_SENDER_COUNTRY_CODE', 'sender.country'),
  col('C_SENDER_PHONE_NUMBER', 'sender.phone'),
  col('C_SENDER_EMAIL', 'sender.email'),
  ...unfilled('C_RTN_LABEL'),
];

const article: readonly Column[] = [
  must(col('A_ACTUAL_CUBIC_WEIGHT', 'gross', { unit: 'kg' })),
  col('A_LENGTH', 'length', { unit: 'cm' }),
  col('A_WIDTH', 'width', { unit: 'cm' }),
  col('A_HEIGHT', 'height', { unit: 'cm' }),
  ...unfilled(
    'A_NUMBER_IDENTICAL_ARTS',
    'A_CONSIGNMENT_ARTICLE_TYPE_DESCRIPTION',
    'A_IS_DANGEROUS_GOODS',
    'A_IS_TRANSIT_COVER_REQUIRED',
    'A_TRANSIT_COVER_AMOUNT',
  ),
  must(col('A_CUSTOMS_DECLARED_VALUE', 'value', { decimals: 2 })),
  col('A_CLASSIFICATION_EXPLANATION', 'category', { codes: explanations }),
  blank('A_EXPORT_CLEARANCE_NUMBER', 'for contents worth more than 2000 AUD: the customs authority gives it'),
  ...unfilled('A_IS_RETURN_SURFACE', 'A_IS_RETURN_AIR', 'A_IS_ABANDON', 'A_IS_REDIRECT_SURFACE', 'A_IS_REDIRECT_AIR'),
  must(col('A_PROD_CLASSIFICATION', 'category', { codes: categories })),
  ...unfilled('A_IS_COMMERCIAL_VALUE'),
];

const goods: readonly Column[] = [
  must(col('G_ORIGIN_COUNTRY_CODE', 'item.origin')),
  col('G_HS_TARIFF', 'item.hs'),
  must(col('G_DESCRIPTION', 'item.description', { limit: 40, source: contents })),
  ...unfilled('G_PRODUCT_TYPE', 'G_PRODUCT_CLASSIFICATION'),
  must(col('G_QUANTITY', 'item.quantity')),
  must(col('G_WEIGHT', 'item.line_net', { unit: 'kg', source: contents })),
  must(col('G_UNIT_VALUE', 'item.unit_value', { decimals: 2 })),
  must(col('G_TOTAL_VALUE', 'item.line_value', { decimals: 2 })),
];

/** What the template's second row says of a column. */
const mandatory = ['C_CHARGE_CODE', 'A_ACTUAL_CUBIC_WEIGHT', 'G_DESCRIPTION'];
const ignored = ['C_CONSIGNMENT_ID', 'C_MANIFEST_ID'];
const byGuide =
  /^(C_MERCHANT_CONSIGNEE_CODE|C_CONSIGNEE_(NAME|ADDRESS_1|SUBURB|STATE_CODE|POSTCODE|COUNTRY_CODE|PHONE_NUMBER|EMAIL)|A_(LENGTH|WIDTH|HEIGHT|CUSTOMS_DECLARED_VALUE|CLASSIFICATION_EXPLANATION|PROD_CLASSIFICATION)|G_(ORIGIN_COUNTRY_CODE|HS_TARIFF|QUANTITY|WEIGHT|UNIT_VALUE|TOTAL_VALUE))$/;

const obligation = ({ heading }: Column): string => {
  if (mandatory.includes(heading)) return 'MANDATORY';
  if (ignored.includes(heading)) return 'IGNORED';
  return byGuide.test(heading) ? 'MANDATORY/OPTIONAL REFER TO GUIDE' : 'OPTIONAL';
};

const once = (column: Column): Column => ({ ...column, once: true });
const columns = [...consignment.map(once), ...article.map(once), ...goods];

export const eParcel: Layout = {
  id: 'auspost-eparcel',
  name: 'Australia Post eParcel, international',
  version: '102 columns',
  files: [
    {
      form: { delimiter: ',' },
      sheets: [{ header: [columns.map(({ heading }) => heading), columns.map(obligation)], rows: [{ per: 'item', columns }] }],
    },
  ],
  charset: 'windows-1252',
  currency: 'AUD',
  source: exporters,
  unverified: [
    'how several contents of a parcel are joined: the rows after its first have the columns G_ alone',
    'that G_WEIGHT is in kilograms and of the line, and amounts in Australian dollars, is from Australia Post’s interface; the guide was not read',
    'OTHER with “Sale of goods” as the classification; categories besides sale and gift are held',
    'the 40 characters of names and address lines, and that other scripts are written in Latin letters',
    'A_IS_COMMERCIAL_VALUE, what becomes of parcels that cannot be delivered, and dangerous goods: the words are not known, tell them in the settings',
  ],
};
