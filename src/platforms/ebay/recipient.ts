/** The recipient of an eBay order, from its summary row or single row. */
import type { Party, PersonalId } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cell, cellOf, isAbsent, needPerson, readCountry, readPerson, readPersonalNumber, readPhone, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';
import { meaningIn } from '../status.ts';
import { columns } from './columns.ts';
import { noRecipient, taxTextInAddress } from './problems.ts';

const needed = { name: columns.name, street: columns.line1, city: columns.city, country: columns.country };

/** Who gets the parcel. An address that is wholly absent is one problem, not one for each of its parts. */
export function readRecipient(row: Row, found: Problem[]): Party {
  const cell = (names: readonly string[]): Cell => cellOf(row, ...names);
  const contact = readContact(row, found);
  if (Object.values(needed).every((names) => isAbsent(row.cell(...names)))) {
    const missing = Object.entries(needed).filter(([, names]) => !row.header.has(names[0]!) && !names.some((name) => row.header.has(name)));
    found.push(noRecipient({ file: row.file, line: row.line }, { missing: missing.map(([part]) => part) }));
    return { name: '', lines: [], city: '', country: '', ...contact };
  }
  const country = readCountry(cell(columns.country), found);
  const region = readPerson(cell(columns.region), 'state', found);
  const postcode = readPostcode(cell(columns.postcode), country, found);
  const line2 = readPerson(cell(columns.line2), 'second address line', found);
  if (line2 && /\bIOSS\b|\bVAT paid\b/i.test(line2)) found.push(taxTextInAddress(cell(columns.line2).where, {}));
  return {
    name: needPerson(cell(columns.name), "recipient's name", found) ?? '',
    lines: [needPerson(cell(columns.line1), 'street', found), line2].filter((line) => line !== undefined),
    city: needPerson(cell(columns.city), 'city', found) ?? '',
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country: country ?? '',
    ...contact,
  };
}

function readContact(row: Row, found: Problem[]): Pick<Party, 'email' | 'phone' | 'taxId'> {
  const email = row.cell(...columns.email);
  const phone = readPhone(cellOf(row, ...columns.phone), found);
  return { ...(isAbsent(email) ? {} : { email }), ...(phone === undefined ? {} : { phone }), ...readTaxId(row, found) };
}

/** eBay's names in its API where they are not the usual words; whether a report writes them was not seen. */
const namesOfApi: Readonly<Record<string, string>> = {
  codicefiscale: 'codice-fiscale',
  cpftaxid: 'cpf',
  russianpassport: 'passport',
  turkeyid: 'tckn',
  vatin: 'vat',
};

function readTaxId(row: Row, found: Problem[]): { readonly taxId?: PersonalId } {
  const number = readPersonalNumber(cellOf(row, ...columns.taxIdValue), 'tax number', found);
  if (number === undefined) return {};
  const kind = cellOf(row, ...columns.taxIdKind)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return { taxId: { kind: isAbsent(kind) ? 'id' : (meaningIn(namesOfApi, kind) ?? kind), number } };
}
