/** What must be known of the recipient: how to reach, and by which number a company or a person imports. */
import { checkId } from '../../model/national-id.ts';
import { mask } from '../../model/problem.ts';
import type { Rule } from '../regime.ts';
import * as from from './sources.ts';
import { northernIreland, territoryOf } from './territories.ts';

const { recordBegins } = from;

const contact: Rule = {
  code: 'eu/contact-missing',
  severity: 'warning',
  title: 'The advance data hold the recipient’s telephone or e-mail.',
  since: '2023-09-22',
  source: from.contact,
  fix: 'Complete one of them in the order.',
  breaches: ({ recipient: { phone, email } }) =>
    phone?.trim() || email?.trim()
      ? []
      : [{ message: 'Neither telephone nor e-mail of the recipient is known.', field: 'recipient.phone' }],
};

const buyerNumber: Rule = {
  code: 'eu/buyer-number',
  severity: 'note',
  title: 'A company that imports is known by its VAT and EORI number.',
  since: recordBegins,
  source: from.h7Manual,
  fix: 'Ask the buyer for the VAT and EORI number.',
  breaches: ({ trade, recipient }) =>
    trade === 'b2b' && territoryOf(recipient) !== northernIreland && !['vat', 'eori'].includes(recipient.taxId?.kind.toLowerCase() ?? '')
      ? [{ message: 'The buyer is a company, and neither a VAT nor an EORI number is known.', field: 'recipient.taxId' }]
      : [],
};

/** What persons are known by where a state may ask; companies everywhere by VAT and EORI number. */
const national: Readonly<Record<string, readonly string[]>> = {
  IT: ['codice-fiscale'],
  ES: ['nif', 'dni', 'nie'],
  PT: ['nif'],
};
const ofCompanies = ['vat', 'eori'];

const recipientNumber: Rule = {
  code: 'eu/recipient-number-form',
  severity: 'warning',
  title: 'A recipient’s number is not asked of every parcel; where one is given it has the form and check digit of its kind.',
  since: recordBegins,
  source: from.recipientNumbers,
  fix: 'Ask the buyer for the right number, or leave it out.',
  breaches: ({ trade, recipient: { taxId, country } }) => {
    if (!taxId) return [];
    const ofACompany = trade === 'b2b' || ofCompanies.includes(taxId.kind);
    const kinds = [...(national[country] ?? []), ...(ofACompany ? ofCompanies : [])];
    if (!kinds.includes(taxId.kind) && !(country in national)) return [];
    const found = checkId(taxId, country, kinds);
    if (found.valid) return [];
    const named = found.kinds.map((kind) => kind.toUpperCase().replaceAll('-', ' ')).join(' or ');
    return [{ message: `"${mask(taxId.number)}" is no valid ${named}: ${found.why}.`, field: 'recipient.taxId' }];
  },
};

export const partyRules: readonly Rule[] = [contact, buyerNumber, recipientNumber];
