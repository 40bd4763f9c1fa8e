/**
 * The elements of an entry summary for ICS2, house level before loading: columns F32 (express) and F43 (post) of the EU customs data model 6, of
 * Delegated Regulation (EU) 2021/234. (EU) 2026/1022 renamed some; which ones was not read. Schema, checks and the order of the CSV are made of this table.
 *
 * Number, name, format and status are the model's. Where an element stands and how often is as in the house consignments of the ICS2 XML (types 65
 * and 63), which are said to be these columns: unverified. What is common to all parcels of a file stands once, at its head (D).
 */
import type { Source } from '../../model/dated.ts';

export const ensSource: Source = {
  title: 'EU customs data model 6: columns of the entry summary declaration',
  url: 'https://github.com/mneidhardt/EUCDM',
  cite: 'data/EUCDM 6.xlsx, data/DEColumnPresenceCardinality.ods; after http://data.europa.eu/eli/reg_del/2021/234/oj',
  retrieved: '2026-11-22',
  certainty: 'official',
};

/** Express, post. */
export const columns = ['F32', 'F43'] as const;
export type Column = (typeof columns)[number];

/** Head of the file, parcel, content line. */
export type Level = 'D' | 'GS' | 'SI';

/** Required by each state where its condition applies; optional for who declares; `-`: not in this column. */
export type Status = 'A' | 'C' | '-';

export interface Element {
  /** `13 03 018 023` */
  readonly number: string;
  readonly name: string;
  /** `an..70`, `n..16,6`; empty: a group of others, or none is known. */
  readonly format: string;
  readonly status: Readonly<Record<Column, Status>>;
  readonly level: Level;
  /** The group it stands in; absent: outermost. */
  readonly group?: string;
  readonly most: Readonly<Record<Column, number>>;
  /** Stands in every declaration of the column, or in every group of its kind. */
  readonly always: boolean;
}

type Row = readonly [
  number: string,
  name: string,
  format: string,
  status: string,
  level: Level,
  most: number | readonly [number, number],
  need: '!' | '',
];

const elementOf = ([number, name, format, status, level, most, need]: Row): Element => {
  const [express, post] = typeof most === 'number' ? [most, most] : most;
  const group = groupOf(number);
  return {
    number,
    name,
    format,
    status: { F32: status[0] as Status, F43: status[1] as Status },
    level,
    ...(group !== undefined && { group }),
    most: { F32: express, F43: post },
    always: need === '!',
  };
};

/** Content lines of a parcel at most: of the same types. */
export const mostLines: Readonly<Record<Column, number>> = { F32: 9999, F43: 99 };

// biome-ignore format: a table
const rows: readonly Row[] = [
  ['11 03 000 000', 'Goods item number', '', 'AA', 'SI', 1, '!'],
  ['11 03 001 000', 'Goods item number', 'n..5', 'AA', 'SI', 1, '!'],
  ['11 04 000 000', 'Specific circumstance indicator', '', 'AA', 'D', 1, '!'],
  ['11 04 001 000', 'Specific circumstance indicator', 'an3', 'AA', 'D', 1, '!'],
  ['12 02 000 000', 'Additional information', '', 'AA', 'GS', 99, ''],
  ['12 02 008 000', 'Code', 'an5', 'AA', 'GS', 1, '!'],
  ['12 02 009 000', 'Text', 'an..512', 'AA', 'GS', 1, '!'],
  ['12 03 000 000', 'Supporting document', '', 'AA', 'GS', 99, ''],
  ['12 03 001 000', 'Reference number', 'an..70', 'AA', 'GS', 1, '!'],
  ['12 03 002 000', 'Type', 'an4', 'AA', 'GS', 1, '!'],
  ['12 05 000 000', 'Transport document', '', 'AA', 'GS', 1, '!'],
  ['12 05 001 000', 'Reference number', 'an..70', 'AA', 'GS', 1, '!'],
  ['12 05 002 000', 'Type', 'an4', 'AA', 'GS', 1, '!'],
  ['12 07 000 000', 'Referral request reference', '', 'AA', 'GS', 1, ''],
  ['12 07 001 000', 'Referral request reference', 'an..17', 'AA', 'GS', 1, '!'],
  ['12 08 000 000', 'Reference number/UCR', '', 'C-', 'GS', 1, ''],
  ['12 08 001 000', 'Reference number/UCR', 'an..35', 'C-', 'GS', 1, '!'],
  ['12 09 000 000', 'LRN', '', 'AA', 'GS', 1, '!'],
  ['12 09 001 000', 'LRN', 'an..22', 'AA', 'GS', 1, '!'],
  ['13 02 000 000', 'Consignor', '', 'AA', 'GS', 1, '!'],
  ['13 02 016 000', 'Name', 'an..70', 'AA', 'GS', 1, '!'],
  ['13 02 017 000', 'Identification number', 'an..17', 'AA', 'GS', 1, ''],
  ['13 02 028 000', 'Type of person', 'n1', 'AA', 'GS', 1, '!'],
  ['13 02 018 000', 'Address', '', 'AA', 'GS', 1, '!'],
  ['13 02 018 023', 'Street', 'an..70', 'AA', 'GS', 1, '!'],
  ['13 02 018 024', 'Street additional line', 'an..70', 'AA', 'GS', 1, ''],
  ['13 02 018 025', 'Number', 'an..35', 'AA', 'GS', 1, ''],
  ['13 02 018 026', 'P.O. box', 'an..70', 'AA', 'GS', 1, ''],
  ['13 02 018 027', 'Sub-division', 'an..35', 'AA', 'GS', 1, ''],
  ['13 02 018 020', 'Country', 'a2', 'AA', 'GS', 1, '!'],
  ['13 02 018 021', 'Postcode', 'an..17', 'AA', 'GS', 1, ''],
  ['13 02 018 022', 'City', 'an..35', 'AA', 'GS', 1, '!'],
  ['13 02 029 000', 'Communication', '', 'CC', 'GS', 9, ''],
  ['13 02 029 015', 'Identifier', 'an..512', 'AA', 'GS', 1, '!'],
  ['13 02 029 002', 'Type', 'an..3', 'AA', 'GS', 1, '!'],
  ['13 03 000 000', 'Consignee', '', 'AA', 'GS', 1, '!'],
  ['13 03 016 000', 'Name', 'an..70', 'AA', 'GS', 1, '!'],
  ['13 03 017 000', 'Identification number', 'an..17', 'AA', 'GS', 1, ''],
  ['13 03 028 000', 'Type of person', 'n1', 'AA', 'GS', 1, '!'],
  ['13 03 018 000', 'Address', '', 'AA', 'GS', 1, '!'],
  ['13 03 018 023', 'Street', 'an..70', 'AA', 'GS', 1, '!'],
  ['13 03 018 024', 'Street additional line', 'an..70', 'AA', 'GS', 1, ''],
  ['13 03 018 025', 'Number', 'an..35', 'AA', 'GS', 1, ''],
  ['13 03 018 026', 'P.O. box', 'an..70', 'AA', 'GS', 1, ''],
  ['13 03 018 027', 'Sub-division', 'an..35', 'AA', 'GS', 1, ''],
  ['13 03 018 020', 'Country', 'a2', 'AA', 'GS', 1, '!'],
  ['13 03 018 021', 'Postcode', 'an..17', 'AA', 'GS', 1, ''],
  ['13 03 018 022', 'City', 'an..35', 'AA', 'GS', 1, '!'],
  ['13 03 029 000', 'Communication', '', 'CC', 'GS', 9, ''],
  ['13 03 029 015', 'Identifier', 'an..512', 'AA', 'GS', 1, '!'],
  ['13 03 029 002', 'Type', 'an..3', 'AA', 'GS', 1, '!'],
  ['13 05 000 000', 'Declarant', '', 'AA', 'D', 1, '!'],
  ['13 05 016 000', 'Name', 'an..70', 'AA', 'D', 1, '!'],
  ['13 05 017 000', 'Identification number', 'an..17', 'AA', 'D', 1, '!'],
  ['13 05 018 000', 'Address', '', 'AA', 'D', 1, '!'],
  ['13 05 018 023', 'Street', 'an..70', 'AA', 'D', 1, '!'],
  ['13 05 018 024', 'Street additional line', 'an..70', 'AA', 'D', 1, ''],
  ['13 05 018 025', 'Number', 'an..35', 'AA', 'D', 1, ''],
  ['13 05 018 026', 'P.O. box', 'an..70', 'AA', 'D', 1, ''],
  ['13 05 018 027', 'Sub-division', 'an..35', 'AA', 'D', 1, ''],
  ['13 05 018 020', 'Country', 'a2', 'AA', 'D', 1, '!'],
  ['13 05 018 021', 'Postcode', 'an..17', 'AA', 'D', 1, ''],
  ['13 05 018 022', 'City', 'an..35', 'AA', 'D', 1, '!'],
  ['13 05 029 000', 'Communication', '', 'AA', 'D', 9, ''],
  ['13 05 029 015', 'Identifier', 'an..512', 'AA', 'D', 1, '!'],
  ['13 05 029 002', 'Type', 'an..3', 'AA', 'D', 1, '!'],
  ['13 06 000 000', 'Representative', '', 'AA', 'D', 1, ''],
  ['13 06 016 000', 'Name', 'an..70', 'AA', 'D', 1, '!'],
  ['13 06 017 000', 'Identification number', 'an..17', 'AA', 'D', 1, '!'],
  ['13 06 030 000', 'Status', 'n1', 'AA', 'D', 1, '!'],
  ['13 06 018 000', 'Address', '', 'AA', 'D', 1, '!'],
  ['13 06 018 023', 'Street', 'an..70', 'AA', 'D', 1, '!'],
  ['13 06 018 024', 'Street additional line', 'an..70', 'AA', 'D', 1, ''],
  ['13 06 018 025', 'Number', 'an..35', 'AA', 'D', 1, ''],
  ['13 06 018 026', 'P.O. box', 'an..70', 'AA', 'D', 1, ''],
  ['13 06 018 027', 'Sub-division', 'an..35', 'AA', 'D', 1, ''],
  ['13 06 018 020', 'Country', 'a2', 'AA', 'D', 1, '!'],
  ['13 06 018 021', 'Postcode', 'an..17', 'AA', 'D', 1, ''],
  ['13 06 018 022', 'City', 'an..35', 'AA', 'D', 1, '!'],
  ['13 06 029 000', 'Communication', '', 'AA', 'D', 9, ''],
  ['13 06 029 015', 'Identifier', 'an..512', 'AA', 'D', 1, '!'],
  ['13 06 029 002', 'Type', 'an..3', 'AA', 'D', 1, '!'],
  ['13 14 000 000', 'Additional supply chain actor', '', 'CC', 'GS', [99, 9], ''],
  ['13 14 031 000', 'Role', 'a..3', 'AA', 'GS', 1, '!'],
  ['13 14 017 000', 'Identification number', 'an..17', 'AA', 'GS', 1, '!'],
  ['14 12 000 000', 'Postal value', '', '-A', 'SI', 1, '!'],
  ['14 12 012 000', 'Currency', 'a3', '-A', 'SI', 1, '!'],
  ['14 12 014 000', 'Amount', 'n..16,2', '-A', 'SI', 1, '!'],
  ['14 13 000 000', 'Postal charges', '', '-C', 'GS', 1, ''],
  ['14 13 012 000', 'Currency', 'a3', '-A', 'GS', 1, '!'],
  ['14 13 014 000', 'Amount', 'n..16,2', '-A', 'GS', 1, '!'],
  ['15 06 000 000', 'Declaration date', '', 'AA', 'D', 1, '!'],
  ['15 06 001 000', 'Declaration date', 'an..19', 'AA', 'D', 1, '!'],
  ['16 02 000 000', 'Addressed Member State', '', 'AA', 'GS', 1, '!'],
  ['16 02 020 000', 'Country', 'a2', 'AA', 'GS', 1, '!'],
  ['16 08 000 000', 'Country of origin', '', '-C', 'SI', 1, '!'],
  ['16 08 001 000', 'Country of origin', 'a2', '-C', 'SI', 1, '!'],
  ['18 01 000 000', 'Net mass', '', '-C', 'SI', 1, '!'],
  ['18 01 001 000', 'Net mass', 'n..16,6', '-C', 'SI', 1, '!'],
  ['18 03 000 000', 'Total gross mass', '', 'AA', 'GS', 1, '!'],
  ['18 03 001 000', 'Total gross mass', 'n..16,6', 'AA', 'GS', 1, '!'],
  ['18 04 000 000', 'Gross mass', '', 'A-', 'SI', 1, '!'],
  ['18 04 001 000', 'Gross mass', 'n..16,6', 'A-', 'SI', 1, '!'],
  ['18 05 000 000', 'Description of goods', '', 'AA', 'SI', 1, '!'],
  ['18 05 001 000', 'Description of goods', 'an..512', 'AA', 'SI', 1, '!'],
  ['18 06 000 000', 'Packaging', '', 'AA', 'SI', 1, '!'],
  ['18 06 004 000', 'Number of packages', 'n..8', 'AA', 'SI', 1, '!'],
  ['18 08 000 000', 'CUS code', '', '-C', 'SI', 1, ''],
  ['18 09 000 000', 'Commodity code', '', 'CA', 'SI', 1, '!'],
  ['18 09 056 000', 'Harmonized System sub-heading code', 'an6', 'CA', 'SI', 1, '!'],
  ['18 09 057 000', 'Combined nomenclature code', 'an2', 'CC', 'SI', 1, ''],
  ['18 10 000 000', 'Type of goods', '', '-C', 'SI', 1, ''],
  ['18 10 001 000', 'Type of goods', 'a1', '-C', 'SI', 1, '!'],
];

export const elements: readonly Element[] = rows.map(elementOf);

const byColumn: Readonly<Record<Column, readonly Element[]>> = {
  F32: elements.filter(({ status }) => status.F32 !== '-'),
  F43: elements.filter(({ status }) => status.F43 !== '-'),
};

export const elementsOf = (column: Column): readonly Element[] => byColumn[column];

/** `13 03 018 023` stands in `13 03 018 000`, and that in `13 03 000 000`; undefined for the outermost. */
export function groupOf(number: string): string | undefined {
  const [first, second, third, fourth] = number.split(' ');
  if (fourth !== '000') return `${first} ${second} ${third} 000`;
  return third === '000' ? undefined : `${first} ${second} 000 000`;
}
