/** The recipient of an Etsy order, from either file. */
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, needPerson, readCountry, readPerson, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';

/** Names are typed with double blanks; they are folded, nothing else is. There is no telephone and no e-mail. */
export function readRecipient(row: Row, found: Problem[]): Party {
  const country = readCountry(cellOf(row, 'Ship Country'), found);
  const region = readPerson(cellOf(row, 'Ship State'), 'state', found);
  const postcode = readPostcode(cellOf(row, 'Ship Zipcode'), country, found);
  const name = needPerson(cellOf(row, 'Ship Name', 'Full Name'), "recipient's name", found) ?? '';
  const second = readPerson(cellOf(row, 'Ship Address2', 'Street 2'), 'second address line', found);
  return {
    name: name.replace(/\s+/g, ' '),
    lines: [needPerson(cellOf(row, 'Ship Address1', 'Street 1'), 'street', found), second].filter((line) => line !== undefined),
    city: needPerson(cellOf(row, 'Ship City'), 'city', found) ?? '',
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country: country ?? '',
  };
}
