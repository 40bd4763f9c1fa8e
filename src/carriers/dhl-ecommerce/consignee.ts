/** The recipient's columns, the same in every file of DHL eCommerce Asia-Pacific. */
import { type Column, col, must } from '../layout.ts';

export const consignee: readonly Column[] = [
  must(col('Consignee Name', 'recipient.name')),
  must(col('Address Line 1', 'recipient.line1')),
  col('Address Line 2', 'recipient.line2'),
  col('Address Line 3', 'recipient.line3'),
  must(col('City', 'recipient.city')),
  col('State', 'recipient.region'),
  col('Postal Code', 'recipient.postcode'),
  must(col('Destination Country Code', 'recipient.country')),
  col('Phone Number', 'recipient.phone'),
];
