/**
 * The columns of the sheet `OrderSKUList`: of the United States (63), and where Vietnam (54) and Indonesia (as names only) word the address
 * otherwise. That countries are written as names is unverified.
 */
import type { RecipientColumns } from '../recipient.ts';

/** What stands in row 2 under `Order ID`, in every file that was seen. */
export const descriptionStart = 'Platform unique order ID.';

export const recipientColumns: RecipientColumns = {
  name: ['Recipient'],
  lines: [
    ['Address Line 1', 'Detail Address'],
    ['Address Line 2', 'Additional address information'],
  ],
  // Vietnam: commune, district, province. Indonesia: village, district, regency or city, province.
  districts: [['Commune', 'Villages'], ['Districts']],
  city: ['City', 'Regency and City', 'District'],
  region: ['State', 'Province'],
  postcode: ['Zipcode'],
  country: ['Country'],
  phones: [['Phone #']],
};
