/** Importer, declarant, representative, and addresses. */
import type { EuAddress, EuContact } from '../../model/filing/eu.ts';
import type { Address } from '../../model/party.ts';
import { recipientIdOf, type Shipment } from '../../model/shipment.ts';
import type { Content } from './element.ts';
import type { Needed } from './needed.ts';
import { clean, numbered, type Parts } from './numbered.ts';

export const peopleOf = (shipment: Shipment, { declarant, representative }: Needed): Content => ({
  ...numbered('13 04', { '016': importerName(shipment), '017': importerId(shipment), '018': addressOf(shipment.recipient) }),
  ...numbered('13 05', {
    '016': declarant.name,
    '017': declarant.eori,
    '018': declarant.address && placeOf(declarant.address),
    '074': declarant.contacts.map(contactOf),
  }),
  ...numbered('13 06', {
    '017': representative?.eori,
    '030': representative?.status,
    '074': representative?.contacts.map(contactOf),
  }),
});

/** A company that buys imports itself; what a private person orders to a company is imported by the person. */
const importerName = ({ trade, recipient: { name, company } }: Shipment): string => (trade === 'b2b' && company ? company : name);

/** An EORI, or a number that the regime wants on the declaration. */
function importerId(shipment: Shipment): string | undefined {
  const wanted = shipment.decision.numbers.find(({ owner, places }) => owner === 'recipient' && places.includes('declaration'));
  const id = wanted ?? recipientIdOf(shipment);
  return id && (wanted || id.kind.toLowerCase() === 'eori') ? id.number.replace(/\s/g, '').toUpperCase() : undefined;
}

const contactOf = ({ name, phone, email }: EuContact): Parts => ({ '016': name, '075': phone, '076': email });

export const placeOf = ({ street, country, postcode, city }: EuAddress): Parts => ({
  '019': street,
  '020': country,
  '021': postcode,
  '022': city,
});

/** The streets in one line; the declaration has no place for a region. */
export const addressOf = ({ lines, country, postcode, city }: Address): Parts =>
  placeOf({
    street: lines
      .map(clean)
      .filter((line) => line !== '')
      .join(', '),
    country,
    city,
    ...(postcode && { postcode }),
  });
