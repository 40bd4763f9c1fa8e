/** The recipient of a Shopify order: always the shipping address, never the billing one. */
import { kindNamed } from '../../model/national-id.ts';
import type { Party, PersonalId } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, needPerson, readCountry, readPerson, readPhone, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';

/** As far as the row goes; without `needed` (nothing is to be shipped) an address may be missing altogether. */
export function readRecipient(row: Row, needed: boolean, found: Problem[]): Party {
  const person = (column: string, part: string): string | undefined => readPerson(cellOf(row, column), part, found);
  const bare = !needed && isAbsent(row.cell('Shipping Country'));
  const country = bare ? undefined : readCountry(cellOf(row, 'Shipping Country'), found);
  const company = person('Shipping Company', 'company');
  const own = company === undefined && needed ? needPerson(cellOf(row, 'Shipping Name'), 'name', found) : person('Shipping Name', 'name');
  const region = person('Shipping Province', 'region');
  const postcode = readPostcode(cellOf(row, 'Shipping Zip'), country, found);
  // The order's own Phone is the buyer's, filled where the address has none.
  const phone = readPhone(cellOf(row, 'Shipping Phone'), found) ?? readPhone(cellOf(row, 'Phone'), found);
  const email = person('Email', 'e-mail address');
  return {
    name: own ?? '',
    ...(company && { company }),
    lines: readLines(row, needed, found),
    city: person('Shipping City', 'city') ?? '',
    ...(region && { region }),
    ...(postcode && { postcode }),
    country: country ?? '',
    ...(phone && { phone }),
    ...(email && { email }),
    ...(country && readNumber(row, country)),
  };
}

/** A number that the shop asked for at the checkout: a line `PCCC: P123…` of Note Attributes, where it names a number of the destination. */
function readNumber(row: Row, country: string): { taxId?: PersonalId } {
  for (const line of row.cell('Note Attributes').split(/\r?\n/)) {
    const [, heading = '', number = ''] = /^\s*([^:]+):\s*(\S.*?)\s*$/.exec(line) ?? [];
    const kind = number === '' ? undefined : kindNamed(heading, country);
    if (kind !== undefined) return { taxId: { kind, number } };
  }
  return {};
}

/** Shipping Street is Address1 and Address2 once more; it counts only where they are missing. */
function readLines(row: Row, needed: boolean, found: Problem[]): string[] {
  const parts = ['Shipping Address1', 'Shipping Address2'].map((column) => readPerson(cellOf(row, column), 'street', found));
  const lines = parts.filter((line) => line !== undefined);
  if (lines.length > 0) return lines;
  const street = cellOf(row, 'Shipping Street');
  const whole = needed ? needPerson(street, 'street', found) : readPerson(street, 'street', found);
  return whole === undefined ? [] : [whole];
}
