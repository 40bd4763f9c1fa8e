/** The recipient, by the columns that one public parser of Philippine files names (unverified for other countries and for the to-ship list). */
import type { RecipientColumns } from '../recipient.ts';

export const recipientColumns: RecipientColumns = {
  name: ['Receiver Name'],
  lines: [['Delivery Address']],
  districts: [['Town'], ['District'], ['Region']],
  city: ['City', 'Town'],
  region: ['Province', 'Region'],
  postcode: ['Zip Code'],
  country: ['Country'],
  phones: [['Phone Number']],
};
