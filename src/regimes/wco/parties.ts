/** Who sends and who receives: complete, readable, with a postcode where the country has them. */
import { hasPostcodes, isAlpha2 } from '../../model/country.ts';
import type { Address } from '../../model/party.ts';
import { mask } from '../../model/problem.ts';
import type { Rule } from '../regime.ts';
import { postcodeRequiredBy, requiredSource } from './postcodes.ts';
import { guidelines, since } from './sources.ts';

const blank = (text: string | undefined): boolean => text === undefined || !/[\p{L}\p{N}]/u.test(text);

/** What an address lacks: name, street, city, country. */
function missingParts(party: Address & { readonly name: string }): string[] {
  const parts: [string, boolean][] = [
    ['name', blank(party.name)],
    ['street', party.lines.every(blank)],
    ['city', blank(party.city)],
    ['country', !isAlpha2(party.country)],
  ];
  return parts.filter(([, missing]) => missing).map(([part]) => part);
}

const recipientIncomplete: Rule = {
  code: 'wco/recipient-incomplete',
  severity: 'error',
  title: 'A recipient has a name, a street, a city and a country.',
  since,
  source: guidelines,
  fix: 'Complete the address in the order, or ask the buyer.',
  breaches: ({ recipient }) =>
    missingParts(recipient).map((part) => ({
      message: `The recipient has no ${part}.`,
      field: `recipient.${part === 'street' ? 'lines' : part}`,
    })),
};

/** Platforms hide a buyer as `张**`, `J*** S***` or `*****`; a lone asterisk in a street line is no mask. */
const masked = /\*\s?\*|\p{L}\*|\*\p{L}|^\*+$/u;

const recipientMasked: Rule = {
  code: 'wco/recipient-masked',
  severity: 'error',
  title: 'A recipient whose data the platform masked cannot be declared.',
  since,
  source: guidelines,
  fix: 'Export the order again with full buyer data, from the platform itself and within its time limit.',
  breaches: ({ recipient }) => {
    const { name, lines, city, phone = '' } = recipient;
    const fields: [string, string][] = [
      ['name', name],
      ...lines.map((line): [string, string] => ['lines', line]),
      ['city', city],
      ['phone', phone],
    ];
    return fields
      .filter(([, text]) => masked.test(text))
      .map(([field, text]) => ({
        message: `The recipient's ${field === 'lines' ? 'street' : field} is masked: ${mask(text)}.`,
        field: `recipient.${field}`,
      }));
  },
};

const postcodeMissing: Rule = {
  code: 'wco/postcode-missing',
  severity: 'error',
  title: 'An address has a postcode where the country asks for it.',
  since,
  source: requiredSource,
  fix: 'Complete the postcode in the order, or ask the buyer.',
  breaches: ({ recipient }) => {
    const source = blank(recipient.postcode) ? postcodeRequiredBy(recipient.country) : undefined;
    if (!source) return [];
    return [
      {
        message: `An address in ${recipient.country} needs a postcode.`,
        field: 'recipient.postcode',
        under: { since, value: recipient.country, source },
      },
    ];
  },
};

const postcodeAdvised: Rule = {
  code: 'wco/postcode-advised',
  severity: 'warning',
  title: 'An address better has a postcode where the country has postcodes.',
  since,
  source: guidelines,
  fix: 'Complete the postcode if the buyer knows it.',
  breaches: ({ recipient: { country, postcode } }) =>
    blank(postcode) && isAlpha2(country) && hasPostcodes(country) && !postcodeRequiredBy(country)
      ? [{ message: `The address in ${country} has no postcode, though the country has them.`, field: 'recipient.postcode' }]
      : [],
};

const senderIncomplete: Rule = {
  code: 'wco/sender-incomplete',
  severity: 'error',
  title: 'A sender has a name, a street, a city, a country, and a postcode where the country has them.',
  since,
  source: guidelines,
  fix: 'Complete `exporter` in the settings.',
  breaches: (_shipment, { exporter }) => {
    const missing = missingParts(exporter);
    if (blank(exporter.postcode) && postcodeRequiredBy(exporter.country)) missing.push('postcode');
    return missing.map((part) => ({ message: `The exporter has no ${part}.`, field: `exporter.${part}` }));
  },
};

export const partyRules: readonly Rule[] = [recipientIncomplete, recipientMasked, postcodeMissing, postcodeAdvised, senderIncomplete];
