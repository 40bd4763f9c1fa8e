/** The recipient of a Wish parcel; every row repeats it. */
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, needPerson, readCountry, readPerson, readPersonalNumber, readPhone, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';

/** Shipping Address repeats the whole address in one text and is not used. */
export function readRecipient(row: Row, found: Problem[]): Party {
  const optional = (column: string, part: string) => readPerson(cellOf(row, column), part, found);
  const country = readCountry(cellOf(row, isAbsent(row.cell('Country Code')) ? 'Country' : 'Country Code'), found);
  const region = optional('State', 'state');
  const postcode = readPostcode(cellOf(row, 'Zipcode'), country, found);
  const phone = cellOf(row, 'Phone Number');
  const number = isAbsent(phone.text) ? undefined : readPhone(phone, found);
  const identity = readPersonalNumber(cellOf(row, 'Customer Identity Number'), 'identity number', found);
  const street = needPerson(cellOf(row, 'Street Address 1'), 'street', found);
  return {
    name: needPerson(cellOf(row, 'Name'), "recipient's name", found) ?? '',
    lines: [street, optional('Street Address 2', 'street')].filter((line) => line !== undefined),
    city: needPerson(cellOf(row, 'City'), 'city', found) ?? '',
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country: country ?? '',
    ...(number === undefined ? {} : { phone: number }),
    ...(identity === undefined ? {} : { taxId: { kind: 'id', number: identity } }),
  };
}
