/** The recipient of an AliExpress order. */
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, needPerson, readCountry, readPerson, readPhone, readPostcode } from '../cell.ts';
import type { Row } from '../platform.ts';
import { columns } from './columns.ts';

/** 地址 is the street alone; 收货地址 repeats everything in one text and is not used. */
export function readRecipient(row: Row, found: Problem[]): Party {
  const cell = (names: readonly string[]) => cellOf(row, ...names);
  const country = readCountry(cell(columns.country), found);
  const region = readPerson(cell(columns.region), 'region', found);
  const postcode = readPostcode(cell(columns.postcode), country, found);
  const phone = [columns.mobile, columns.phone].map((names) => cell(names)).find(({ text }) => !isAbsent(text));
  const number = phone && readPhone(phone, found);
  const email = readPerson(cell(columns.email), 'e-mail address', found);
  return {
    name: needPerson(cell(columns.name), "recipient's name", found) ?? '',
    lines: streetLines(needPerson(cell(columns.street), 'street', found)),
    city: needPerson(cell(columns.city), 'city', found) ?? '',
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country: country ?? '',
    ...(number === undefined ? {} : { phone: number }),
    ...(email === undefined ? {} : { email }),
  };
}

const streetLines = (street = ''): string[] => street.split(/[\r\n]+/).flatMap((line) => line.trim() || []);
