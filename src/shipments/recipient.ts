/** Who is the same recipient: a name and an address, however cased and spaced. */
import type { Party } from '../model/party.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();

/** The same key means the same consignee: name, street, city, postcode, country. */
export const recipientKey = ({ name, lines, city, postcode = '', country }: Party): string =>
  [name, lines.join(' '), city, postcode.replace(/\s/g, ''), country].map(fold).join('|');
