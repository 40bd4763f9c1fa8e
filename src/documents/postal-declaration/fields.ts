/** The names of the field model in their order: columns of the CSV, elements of the XML. */

const party = (role: string) =>
  ['Name', 'AddressLine1', 'AddressLine2', 'City', 'State', 'ZIP', 'CountryCd', 'Telephone', 'Email', 'IdRef'].map(
    (name) => `${role}${name}`,
  );

/** Lists of the model: one element each in XML, a JSON array in a CSV cell. */
export const lists: readonly string[] = ['ExtraFieldNames', 'ExtraFieldValues'];

export const mailObjectNames: readonly string[] = ['Id', 'PostingDt', 'MailClassCd', 'MailCategoryCd', 'TypeCd', 'LocalId', 'LocalId2'];
export const dataNames: readonly string[] = [
  ...['NatureTypeCd', 'GrossWeight', 'MaxIndex', 'Postage', 'PostageCurrencyCd'],
  ...party('Sender'),
  ...party('Recipient'),
  ...lists,
];
export const pieceNames: readonly string[] = [
  ...['Index', 'Number', 'Description', 'HS', 'NetWeight', 'Amount', 'CurrencyCd', 'OrigCountryCd'],
  ...lists,
];
