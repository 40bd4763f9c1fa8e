/** The recipient of an Amazon order; every row of the order repeats it. */
import type { Party, PersonalId } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, needPerson, readCountry, readFlag, readPerson, readPersonalNumber, readPhone, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';

/** Buyer's numbers, in the columns a seller can switch on. Brazil's `cpf` is seen in one file only (unverified); its column says its kind. */
const taxIds: readonly (readonly [column: string, kind: string])[] = [
  ['cpf', 'cpf'],
  ['buyer-citizen-id', 'id'],
];

/** Who gets the parcel. The phone keeps its extension (`ext. 01071`): carriers ring through it. */
export function readRecipient(row: Row, found: Problem[]): Party {
  const person = (column: string, part: string) => readPerson(cellOf(row, column), part, found);
  const country = readCountry(cellOf(row, 'ship-country'), found);
  const postcode = readPostcode(cellOf(row, 'ship-postal-code'), country, found);
  const region = person('ship-state', 'state');
  const company = readFlag(row.cell('is-business-order')) ? person('buyer-company-name', 'company') : undefined;
  const phone = ['ship-phone-number', 'buyer-phone-number']
    .map((column) => readPhone(cellOf(row, column), found))
    .find((number) => number !== undefined);
  const email = row.cell('buyer-email');
  return {
    name: needPerson(cellOf(row, 'recipient-name'), "recipient's name", found) ?? '',
    ...(company === undefined ? {} : { company }),
    lines: readStreet(row, found),
    city: needPerson(cellOf(row, 'ship-city'), 'city', found) ?? '',
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country: country ?? '',
    ...(phone === undefined ? {} : { phone }),
    ...(isAbsent(email) ? {} : { email }),
    ...readTaxId(row, found),
  };
}

/** The street may stand in any of the three lines; it overflows into the next. */
function readStreet(row: Row, found: Problem[]): readonly string[] {
  const columns = ['ship-address-1', 'ship-address-2', 'ship-address-3'];
  const lines = columns.flatMap((column) => readPerson(cellOf(row, column), 'street', found) ?? []);
  if (lines.length === 0) needPerson(cellOf(row, 'ship-address-1'), 'street', found);
  return lines;
}

function readTaxId(row: Row, found: Problem[]): { readonly taxId?: PersonalId } {
  const [column, kind] = taxIds.find(([column]) => !isAbsent(row.cell(column))) ?? [];
  const number = column && readPersonalNumber(cellOf(row, column), 'tax number', found);
  return number && kind ? { taxId: { kind, number } } : {};
}
