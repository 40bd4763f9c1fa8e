/**
 * The entry summary for ICS2 as CSV: one row a content line, what is of the parcel or of all parcels repeated on each. A column is an element, by its
 * number and name; a contact is two columns, by its type. Filled as `ens.ts` says.
 */
import { formatCsvRow } from '../../formats/csv.ts';
import type { TextDocument } from '../document.ts';
import type { Values } from './content.ts';
import { type Column, elementsOf } from './elements.ts';
import { common } from './ens.ts';
import { columnOf, headOf, houseOf, itemsOf } from './values.ts';

/** Elements that no value of ours fills: no columns. */
const unfilled = /^(12 0[238]|12 07|13 14|18 08|18 10|18 09 057|\d\d \d\d 018 02[56]|13 0[56] 018 02[47])/;

interface Cell {
  readonly heading: string;
  readonly of: (values: Values) => string;
}

const cellsIn = (column: Column): readonly Cell[] =>
  elementsOf(column).flatMap(({ number, name, format, group }) => {
    if (unfilled.test(number)) return [];
    if (number.endsWith('029 000')) return ['TE', 'EM'].map((type) => contactCell(number, type));
    if (format === '' || group?.endsWith('029 000')) return [];
    return [{ heading: `${number} ${ownerOf(number)}${name}`, of: (values: Values) => (values[number] as string | undefined) ?? '' }];
  });

/** Names that several groups share say whose they are. */
const owners: Readonly<Record<string, string>> = {
  '13 02': 'Consignor: ',
  '13 03': 'Consignee: ',
  '13 05': 'Declarant: ',
  '13 06': 'Representative: ',
  '12 05': 'Transport document: ',
  '14 12': 'Postal value: ',
  '14 13': 'Postal charges: ',
  '16 02': 'Addressed Member State: ',
};
const ownerOf = (number: string): string => owners[number.slice(0, 5)] ?? '';

const contactCell = (group: string, type: string): Cell => {
  const at = group.slice(0, 9);
  return {
    heading: `${at} 015 ${ownerOf(group)}Communication ${type}`,
    of: (values) => {
      const contacts = (values[group] ?? []) as readonly Values[];
      return (contacts.find((contact) => contact[`${at} 002`] === type)?.[`${at} 015`] as string | undefined) ?? '';
    },
  };
};

const byColumn: Readonly<Record<Column, readonly Cell[]>> = { F32: cellsIn('F32'), F43: cellsIn('F43') };

/** The columns of a file, in the order of the elements. */
export const cellsOf = (column: Column): readonly Cell[] => byColumn[column];

export const ensCsv: TextDocument = {
  ...common,
  id: 'ens-csv',
  name: 'Entry summary data for ICS2 (CSV)',
  stem: 'ens-csv',
  extension: 'csv',
  head: (group) => formatCsvRow(cellsOf(columnOf(group)).map(({ heading }) => heading)),
  each(shipment, group) {
    const column = columnOf(group);
    const cells = cellsOf(column);
    const shared = { ...headOf(group, column), ...houseOf(shipment, group, column) };
    return itemsOf(shipment, column)
      .map((item) => ({ ...shared, ...item }))
      .map((values) => formatCsvRow(cells.map(({ of }) => of(values))))
      .join('');
  },
  tail: () => '',
};
