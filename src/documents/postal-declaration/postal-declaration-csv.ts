/** The post's declaration data as CSV: one row a content piece, headings are the paths of the field model; a list is a JSON array in its cell. */
import { formatCsvRow } from '../../formats/csv.ts';
import type { TextDocument } from '../document.ts';
import { contentPieceOf, dataOf, type Fields, mailObjectOf } from './declaration.ts';
import { dataNames, mailObjectNames, pieceNames } from './fields.ts';
import { common } from './postal-declaration.ts';

const headings = [
  ...mailObjectNames.map((name) => `MailObject.${name}`),
  ...dataNames.map((name) => `Declaration.Data.${name}`),
  ...pieceNames.map((name) => `ContentPiece.${name}`),
];

export const postalDeclarationCsv: TextDocument = {
  ...common,
  id: 'postal-declaration-csv',
  name: 'Postal declaration data (CSV)',
  extension: 'csv',
  head: () => formatCsvRow(headings),
  each: (shipment, group) => {
    const shared = [...cells(mailObjectOf(shipment, group), mailObjectNames), ...cells(dataOf(shipment, group), dataNames)];
    return shipment.items.map((item, i) => formatCsvRow([...shared, ...cells(contentPieceOf(item, i + 1), pieceNames)])).join('');
  },
  tail: () => '',
};

const cells = (fields: Fields, names: readonly string[]): string[] =>
  names.map((name) => {
    const value = fields[name] ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
