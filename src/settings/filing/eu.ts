/** `carriers.<id>.filing.eu` */
import { z } from 'zod';
import { isAlpha2 } from '../../model/country.ts';
import { eoriSays, isEori } from '../../model/eori.ts';
import type { EuAddress, EuFiling, EuLocation } from '../../model/filing/eu.ts';
import { inQuotes, known, text } from './forms.ts';

const eori = z.string(inQuotes).refine(isEori, `must be an EORI: ${eoriSays}`);
const letter = (what: string) => z.string(inQuotes).regex(/^[A-Z]$/, `must be the one letter of ${what}`);
const documentCode = z.string(inQuotes).regex(/^[A-Z0-9]{4}$/, 'must be a code of four letters and digits, like N740');
const office = z
  .string(inQuotes)
  .regex(/^[A-Z]{2}[A-Z0-9]{6}$/, 'must be a customs office: two letters of the country, then six letters and digits');

const address = z.strictObject({
  street: text(70),
  postcode: text(17).optional(),
  city: text(35),
  country: z.string(inQuotes).refine(isAlpha2, 'must be a country of two letters, like DK'),
});

const contact = z.strictObject({ name: text(70), phone: text(35), email: text(256) });
const contacts = z.array(contact).max(9, 'has more than 9 contacts').default([]);
const documents = z
  .array(z.strictObject({ type: documentCode, reference: text(70) }))
  .max(99, 'has more than 99 documents')
  .default([]);

const supporting = documents.refine(
  (all) => all.every(({ type }) => !/^Y/.test(type) || type === 'Y128'),
  'has a code that begins with Y: those stand under `additional_references`, all but Y128',
);

const places = ['unlocode', 'authorisation', 'customs_office', 'latitude', 'operator', 'address'] as const;

const location = z
  .strictObject({
    type: letter('a type of location, like D'),
    qualifier: letter('what it is named by, like Z for an address'),
    unlocode: text(17).optional(),
    authorisation: text(35).optional(),
    additional: text(4).optional(),
    customs_office: office.optional(),
    latitude: text(17).optional(),
    longitude: text(17).optional(),
    operator: eori.optional(),
    address: address.optional(),
  })
  .refine((written) => places.some((place) => written[place] !== undefined), `names no place: write one of ${places.join(', ')}`)
  .refine(({ qualifier, address }) => (qualifier === 'Z') === (address !== undefined), 'has qualifier Z if, and only if, it has an address')
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), 'has one of latitude and longitude alone');

const codes = z.strictObject({
  transport_document: documentCode.optional(),
  confirmed: z.record(z.string(), z.string(inQuotes).regex(/^[A-Z0-9]{2,5}$/, 'must be the code to be declared, in capitals')).default({}),
  product_identifiers: z
    .strictObject({
      element: z.enum(['12 03', '12 04']),
      seller: documentCode.optional(),
      maker: documentCode.optional(),
      gtin: documentCode.optional(),
    })
    .optional(),
});

export const eu = z.strictObject({
  declarant: z.strictObject({ eori, name: text(70).optional(), address: address.optional(), contacts }).optional(),
  representative: z.strictObject({ eori, status: z.enum(['2', '3']), contacts }).optional(),
  additional_declaration_type: z.enum(['A', 'D']).optional(),
  location: location.optional(),
  previous_documents: documents,
  supporting_documents: supporting,
  additional_references: documents,
  deferred_payments: z.array(text(35)).max(9, 'has more than 9').default([]),
  payment_method: letter('a method of payment, like E').optional(),
  codes: codes.default({ confirmed: {} }),
  authorisations: z
    .array(z.strictObject({ type: text(4), reference: text(35), holder: eori }))
    .max(99, 'has more than 99')
    .default([]),
  guarantor: eori.optional(),
  payer: eori.optional(),
  guarantee: z
    .strictObject({
      type: z.string(inQuotes).regex(/^[A-Z0-9]$/, 'must be the one character of a type of guarantee'),
      grn: text(24),
      access_code: text(4).optional(),
    })
    .optional(),
  denmark: z
    .strictObject({
      office: office.refine((code) => code.startsWith('DK'), 'must be a Danish office'),
      submitter: z.strictObject({ name: text(70), id: text(17) }),
      importer: text(17).optional(),
    })
    .optional(),
});

type Written = z.output<typeof eu>;

export function euOf(written: Written): EuFiling {
  const { declarant, representative, location: at, payer, guarantor, guarantee, denmark } = written;
  return {
    ...(representative && { representative }),
    ...(payer && { payer }),
    ...(guarantor && { guarantor }),
    ...(declarant && { declarant: declarantOf(declarant) }),
    ...known({ additionalDeclarationType: written.additional_declaration_type, paymentMethod: written.payment_method }),
    ...(at && { location: locationOf(at) }),
    previousDocuments: written.previous_documents,
    supportingDocuments: written.supporting_documents,
    additionalReferences: written.additional_references,
    deferredPayments: written.deferred_payments,
    codes: codesOf(written.codes),
    authorisations: written.authorisations,
    ...(guarantee && { guarantee: { type: guarantee.type, grn: guarantee.grn, ...known({ accessCode: guarantee.access_code }) } }),
    ...(denmark && { denmark: { office: denmark.office, submitter: denmark.submitter, ...known({ importer: denmark.importer }) } }),
  };
}

const declarantOf = ({ eori, name, address, contacts }: NonNullable<Written['declarant']>): NonNullable<EuFiling['declarant']> => ({
  eori,
  ...known({ name }),
  ...(address && { address: placeOf(address) }),
  contacts,
});

const placeOf = ({ street, city, country, postcode }: z.output<typeof address>): EuAddress => ({
  street,
  city,
  country,
  ...known({ postcode }),
});

function locationOf({ customs_office, address, type, qualifier, ...others }: z.output<typeof location>): EuLocation {
  return { type, qualifier, ...known({ ...others, customsOffice: customs_office }), ...(address && { address: placeOf(address) }) };
}

function codesOf({ transport_document, confirmed, product_identifiers: ids }: Written['codes']): EuFiling['codes'] {
  return {
    ...known({ transportDocument: transport_document }),
    confirmed,
    ...(ids && { productIdentifiers: { element: ids.element, ...known({ seller: ids.seller, maker: ids.maker, gtin: ids.gtin }) } }),
  };
}
