/** The schema of the postal declaration as XML, made of the same names in the same order as the file. */
import { dataNames, lists, mailObjectNames, pieceNames } from './fields.ts';

export const postalDeclarationNamespace = 'urn:declarant:postal-declaration:1';

/** Types of elements that are more than text. */
const types: Readonly<Record<string, string>> = {
  PostingDt: 'xs:dateTime',
  GrossWeight: 'xs:decimal',
  NetWeight: 'xs:decimal',
  Postage: 'xs:decimal',
  Amount: 'xs:decimal',
  MaxIndex: 'xs:positiveInteger',
  Index: 'xs:positiveInteger',
  Number: 'xs:positiveInteger',
  PostageCurrencyCd: 'Currency',
  CurrencyCd: 'Currency',
  SenderCountryCd: 'Country',
  RecipientCountryCd: 'Country',
  OrigCountryCd: 'Country',
};

/** What every declaration has. */
const required = new Set([
  ...['Id', 'PostingDt', 'TypeCd', 'LocalId', 'NatureTypeCd', 'GrossWeight', 'MaxIndex', 'SenderName', 'SenderCity', 'SenderCountryCd'],
  ...['RecipientName', 'RecipientCity', 'RecipientCountryCd', ...pieceNames.filter((name) => !lists.includes(name))],
]);

function element(name: string): string {
  const often = lists.includes(name) ? ' minOccurs="0" maxOccurs="unbounded"' : required.has(name) ? '' : ' minOccurs="0"';
  return `<xs:element name="${name}" type="${types[name] ?? 'xs:string'}"${often}/>`;
}

const group = (name: string, children: readonly string[], often = ''): string =>
  `<xs:element name="${name}"${often}><xs:complexType><xs:sequence>\n${children.join('\n')}\n</xs:sequence></xs:complexType></xs:element>`;

const pattern = (name: string, of: string): string =>
  `<xs:simpleType name="${name}"><xs:restriction base="xs:string"><xs:pattern value="${of}"/></xs:restriction></xs:simpleType>`;

const many = ' maxOccurs="unbounded"';

const declaration = group(
  'PostalDeclaration',
  [
    group('MailObject', mailObjectNames.map(element)),
    group('Declaration', [
      group('Data', [...dataNames.map(element), group('ContentPieces', [group('ContentPiece', pieceNames.map(element), many)])]),
    ]),
  ],
  many,
);

/** Stands in `dist/schemas/postal-declaration.xsd`. All weights are kilograms; amount and net weight are of the line. */
export const postalDeclarationXsd = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${postalDeclarationNamespace}"
  targetNamespace="${postalDeclarationNamespace}" elementFormDefault="qualified">
${pattern('Country', '[A-Z]{2}')}
${pattern('Currency', '[A-Z]{3}')}
${group('PostalDeclarations', [declaration])}
</xs:schema>
`;
