/** The post's declaration data as CSV: one row a content piece, headings are the paths of the field model; a list is a JSON array in its cell. */
import { formatCsvRow } from '../../formats/csv.ts';
import type { TextDocument } from '../document.ts';
import { contentPieceOf, dataOf, type Fields, mailObjectOf } from './declaration.ts';
import { common } from './postal-declaration.ts';

const party = (role: string) =>
  ['Name', 'AddressLine1', 'AddressLine2', 'City', 'State', 'ZIP', 'CountryCd', 'Telephone', 'Email', 'IdRef'].map(
    (name) => `${role}${name}`,
  );
const extras = ['ExtraFieldNames', 'ExtraFieldValues'];

const mailObject = ['Id', 'PostingDt', 'MailClassCd', 'MailCategoryCd', 'TypeCd', 'LocalId', 'LocalId2'];
const weights = ['NatureTypeCd', 'GrossWeight', 'MaxIndex', 'Postage', 'PostageCurrencyCd'];
const data = [...weights, ...party('Sender'), ...party('Recipient'), ...extras];
const piece = ['Index', 'Number', 'Description', 'HS', 'NetWeight', 'Amount', 'CurrencyCd', 'OrigCountryCd', ...extras];

const headings = [
  ...mailObject.map((name) => `MailObject.${name}`),
  ...data.map((name) => `Declaration.Data.${name}`),
  ...piece.map((name) => `ContentPiece.${name}`),
];

export const postalDeclarationCsv: TextDocument = {
  ...common,
  id: 'postal-declaration-csv',
  name: 'Postal declaration data (CSV)',
  extension: 'csv',
  head: () => formatCsvRow(headings),
  each: (shipment, group) => {
    const shared = [...cells(mailObjectOf(shipment, group), mailObject), ...cells(dataOf(shipment, group), data)];
    return shipment.items.map((item, i) => formatCsvRow([...shared, ...cells(contentPieceOf(item, i + 1), piece)])).join('');
  },
  tail: () => '',
};

const cells = (fields: Fields, names: readonly string[]): string[] =>
  names.map((name) => {
    const value = fields[name] ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
