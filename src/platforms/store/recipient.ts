/** The recipient under a mapping. */
import type { Party, PersonalId } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { isAbsent, needPerson, readCountry, readPerson, readPersonalNumber, readPhone, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';
import { unreadableCell } from '../problems.ts';
import type { Mapping } from './mapping.ts';
import { otherNumbers } from './problems.ts';
import { ofOrder, oneCell, type Single } from './rows.ts';

export function readRecipient(rows: readonly Row[], mapping: Mapping, found: Problem[]): Party {
  const text = (field: Single, part: string): string | undefined => {
    const cell = ofOrder(rows, mapping, field, found);
    return cell && readPerson(cell, part, found);
  };
  const company = text('company', 'company');
  const country = readCountry(oneCell(rows, mapping.columns.country, found), found);
  const postcode = ofOrder(rows, mapping, 'postcode', found);
  const phone = ofOrder(rows, mapping, 'phone', found);
  return present({
    name: readName(rows, mapping, company !== undefined, found),
    company,
    lines: readLines(rows, mapping, found),
    city: text('city', 'city') ?? '',
    region: text('region', 'region'),
    postcode: postcode && readPostcode(postcode, country, found),
    country: country ?? '',
    phone: phone && readPhone(phone, found),
    email: text('email', 'e-mail address'),
    taxId: readNumber(rows, mapping, found),
  });
}

/** Columns joined by a blank; may be empty where a company stands. */
function readName(rows: readonly Row[], { columns: { name = [] } }: Mapping, mayLack: boolean, found: Problem[]): string {
  const cells = name.map((heading) => oneCell(rows, heading, found));
  const parts = cells.map((cell) => readPerson(cell, 'name', found)).filter((part) => part !== undefined);
  if (parts.length === 0 && !mayLack) found.push(unreadableCell(cells[0]?.where ?? whereOf(rows), { found: '', expected: 'the name' }));
  return parts.join(' ');
}

function readLines(rows: readonly Row[], { columns: { address } }: Mapping, found: Problem[]): string[] {
  const cells = address.map((heading) => oneCell(rows, heading, found));
  const lines = cells.map((cell) => readPerson(cell, 'street', found)).filter((line) => line !== undefined);
  if (lines.length === 0) needPerson(cells[0]!, 'street', found);
  return lines;
}

/** The importer's EORI number before the VAT number before one of no known kind; what is left out is said. */
function readNumber(rows: readonly Row[], mapping: Mapping, found: Problem[]): PersonalId | undefined {
  const numbers = (['eori', 'vat', 'tax_id'] as const).flatMap((field) => {
    const cell = ofOrder(rows, mapping, field, found);
    const number =
      cell && !isAbsent(cell.text)
        ? readPersonalNumber(cell, field === 'tax_id' ? 'tax number' : `${field.toUpperCase()} number`, found)
        : undefined;
    return number === undefined ? [] : [{ kind: field === 'tax_id' ? 'id' : field, number, where: cell!.where }];
  });
  const [first, ...others] = numbers;
  const name = (kind: string): string => (kind === 'id' ? 'tax' : kind.toUpperCase());
  for (const { kind, where } of others) found.push(otherNumbers(where, { kept: name(first!.kind), left: name(kind) }));
  return first && { kind: first.kind, number: first.number };
}

const whereOf = ([row]: readonly Row[]) => ({ file: row!.file, line: row!.line });

const present = (party: { readonly [K in keyof Party]: Party[K] | undefined }): Party =>
  Object.fromEntries(Object.entries(party).filter(([, value]) => value !== undefined)) as unknown as Party;
