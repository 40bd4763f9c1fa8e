/** The recipient of a WooCommerce order: the shipping address, never the billing one. */
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, needPerson, readCountry, readPerson, readPhone, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import { noShippingAddress } from './problems.ts';

const address = ['Address 1&2 (Shipping)', 'City (Shipping)', 'Country Code (Shipping)'];

/** An address that is wholly absent is one problem, not one for each of its parts. Mail and telephone are the buyer's. */
export function readRecipient(row: Row, found: Problem[]): Party {
  const person = (column: string, part: string) => readPerson(cellOf(row, column), part, found);
  const contact = readContact(row, found);
  if (address.every((column) => isAbsent(row.cell(column)))) {
    found.push(noShippingAddress({ file: row.file, line: row.line }, {}));
    return { name: '', lines: [], city: '', country: '', ...contact };
  }
  const names = [person('First Name (Shipping)', 'first name'), person('Last Name (Shipping)', 'last name')];
  const name = names.filter((each) => each !== undefined).join(' ');
  const company = person('Company (Shipping)', 'company');
  if (name === '' && company === undefined) {
    found.push(unreadableCell(cellOf(row, 'First Name (Shipping)').where, { found: '', expected: "the recipient's name" }));
  }
  const country = readCountry(cellOf(row, 'Country Code (Shipping)'), found);
  const region = person('State Code (Shipping)', 'state');
  const postcode = readPostcode(cellOf(row, 'Postcode (Shipping)'), country, found);
  const street = needPerson(cellOf(row, 'Address 1&2 (Shipping)'), 'street', found) ?? '';
  return {
    name,
    ...(company === undefined ? {} : { company }),
    lines: street.split(/[\r\n]+/).flatMap((line) => line.trim() || []),
    city: needPerson(cellOf(row, 'City (Shipping)'), 'city', found) ?? '',
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country: country ?? '',
    ...contact,
  };
}

function readContact(row: Row, found: Problem[]): Pick<Party, 'phone' | 'email'> {
  const phone = cellOf(row, 'Phone (Billing)');
  const number = isAbsent(phone.text) ? undefined : readPhone(phone, found);
  const email = readPerson(cellOf(row, 'Email (Billing)'), 'e-mail address', found);
  return { ...(number === undefined ? {} : { phone: number }), ...(email === undefined ? {} : { email }) };
}
