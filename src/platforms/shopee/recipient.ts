/** The recipient, by the columns that one public parser of Philippine files names (unverified for other countries and for the to-ship list). */
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import type { Row } from '../platform.ts';
import { recipientNotExported } from '../problems.ts';
import { type RecipientColumns, readRecipient } from '../recipient.ts';

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

/** What every row of an order must say alike. */
export const shared = [recipientColumns.name, recipientColumns.lines[0]!, recipientColumns.country];

export function readShopeeRecipient(head: Row, found: Problem[]): Party {
  const missing = shared.find((names) => !names.some((name) => head.header.has(name)));
  if (!missing) return readRecipient(head, recipientColumns, found);
  found.push(recipientNotExported({ file: head.file, line: head.line }, { missing: missing[0]! }));
  return { name: '', lines: [], city: '', country: '' };
}
