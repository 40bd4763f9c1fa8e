/** The recipient of an order, for layouts whose columns simply bear the parts of an address. */
import type { Party } from '../model/party.ts';
import type { Problem } from '../model/problem.ts';
import { type Cell, cellOf, needPerson, readCountry, readPerson, readPhone, readPostcode } from './cell.ts';
import type { Row } from './platform.ts';
import { recipientMasked, recipientNotExported } from './problems.ts';

/** Spellings of one column; the first that the file has is read. */
export type Columns = readonly string[];

export interface RecipientColumns {
  readonly name: Columns;
  /** Read in this order where `name` is empty. */
  readonly nameParts?: readonly Columns[];
  readonly lines: readonly Columns[];
  /** Added to the lines where they say more than city and region do. */
  readonly districts?: readonly Columns[];
  readonly city: Columns;
  readonly region?: Columns;
  readonly postcode: Columns;
  readonly country: Columns;
  /** The first that is not empty is kept. */
  readonly phones: readonly Columns[];
  readonly email?: Columns;
}

/**
 * Name, street and country are needed; what is missing of them, or masked by the platform, goes to `found`. An order of which nothing is
 * shipped needs none: hand in a list of its own then.
 */
export function readRecipient(row: Row, columns: RecipientColumns, found: Problem[]): Party {
  const person = (names: Columns | undefined, part: string) => (names ? readPerson(cellOf(row, ...names), part, found) : undefined);
  const country = readCountry(cellOf(row, ...columns.country), found);
  const city = person(columns.city, 'city');
  const region = person(columns.region, 'region');
  const postcode = unmasked(cellOf(row, ...columns.postcode), country, found);
  const phone = columns.phones.map((names) => readPhone(cellOf(row, ...names), found)).find((each) => each !== undefined);
  const email = person(columns.email, 'e-mail address');
  return {
    name: readName(row, columns, found),
    lines: readLines(row, columns, [city, region], found),
    city: city ?? '',
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country: country ?? '',
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
}

/** Without these columns nobody can be told to send anything to. */
export const neededColumns = ({ name, lines, country }: RecipientColumns): readonly Columns[] => [name, lines[0]!, country];

/** As {@link readRecipient}, of a file that may have been exported without its recipients: then that is the one problem. */
export function readExported(row: Row, columns: RecipientColumns, found: Problem[]): Party {
  const missing = neededColumns(columns).find((names) => !names.some((name) => row.header.has(name)));
  if (!missing) return readRecipient(row, columns, found);
  found.push(recipientNotExported({ file: row.file, line: row.line }, { missing: missing[0]! }));
  return { name: '', lines: [], city: '', country: '' };
}

function unmasked(cell: Cell, country: string | undefined, found: Problem[]): string | undefined {
  if (cell.text.includes('*')) found.push(recipientMasked(cell.where, { part: 'postcode' }));
  return readPostcode(cell, country, found);
}

function readName(row: Row, { name, nameParts = [] }: RecipientColumns, found: Problem[]): string {
  const parts = readPerson(cellOf(row, ...name), 'name', []) === undefined ? nameParts : [];
  const read = parts.flatMap((names) => readPerson(cellOf(row, ...names), 'name', found) ?? []);
  return read.length > 0 ? read.join(' ') : (needPerson(cellOf(row, ...name), 'name', found) ?? '');
}

/** As the file has them. A district that repeats the city, the region or another district is no line of its own. */
function readLines(
  row: Row,
  { lines, districts = [] }: RecipientColumns,
  places: readonly (string | undefined)[],
  found: Problem[],
): string[] {
  const streets = lines.flatMap((names) => readPerson(cellOf(row, ...names), 'street', found) ?? []);
  if (streets.length === 0) needPerson(cellOf(row, ...(lines[0] ?? [])), 'street', found);
  const said = new Set(places.map((place) => place?.toLowerCase()));
  const further = districts.flatMap((names) => readPerson(cellOf(row, ...names), 'district', found) ?? []);
  return [...streets, ...further.filter((each) => !said.has(each.toLowerCase()) && said.add(each.toLowerCase()))];
}
