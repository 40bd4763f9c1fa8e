/** The recipient of a Dianxiaomi order. */
import type { Party } from '../../model/party.ts';
import type { Problem } from '../../model/problem.ts';
import { cellOf, isAbsent, readPerson, readPersonalNumber } from '../cell.ts';
import type { Row } from '../platform.ts';
import { readRecipient as readParts } from '../recipient.ts';

const parts = {
  name: ['收货人姓名'],
  city: ['收货人城市'],
  region: ['收货人州/省'],
  postcode: ['邮编'],
  phones: [['收货人手机'], ['收货人电话']],
  email: ['买家Email'],
};
/** The street stands up to four times; the first of these that is filled is the one. */
const streets: readonly (readonly string[])[] = [['地址1', '地址2'], ['地址1+地址2'], ['详细地址']];
const countries = ['国家二字码', '收货人国家', '中文国家名'];

export function readRecipient(row: Row, found: Problem[]): Party {
  const filled = (column: string): boolean => !isAbsent(row.cell(column));
  const street = streets.find((columns) => columns.some(filled)) ?? streets.find((columns) => row.header.has(columns[0]!)) ?? ['地址1'];
  const country = countries.find(filled) ?? countries.find((column) => row.header.has(column))!;
  const party = readParts(row, { ...parts, lines: street.map((column) => [column]), country: [country] }, found);
  const company = readPerson(cellOf(row, '收货人公司'), 'company', found);
  const house = readPerson(cellOf(row, '收货人门牌号'), 'house number', found);
  const number = readPersonalNumber(cellOf(row, '收货人税号'), 'tax number', found);
  const lines = house !== undefined && !party.lines.some((line) => line.includes(house)) ? [...party.lines, house] : party.lines;
  return {
    ...party,
    lines,
    ...(company !== undefined && { company }),
    ...(number !== undefined && { taxId: { kind: 'id', number } }),
  };
}
