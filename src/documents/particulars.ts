/** What several documents say of a shipment in the same words. */
import type { Address, Exporter } from '../model/party.ts';
import type { NumberPlace, Shipment, Travelling } from '../model/shipment.ts';

/** The exporter's number where it is registered: its social credit code, else its EORI. Scheme numbers (IOSS …) are none. */
export const exporterId = ({ ids }: Exporter): string | undefined => ids.uscc ?? ids.eori;

/** All numbers that may be seen at this place. */
export const numbersAt = ({ decision }: Shipment, place: NumberPlace): readonly Travelling[] =>
  decision.numbers.filter(({ places }) => places.includes(place));

/** The seller's or the platform's scheme number, where the law lets it be seen at this place. */
export const schemeAt = ({ decision }: Shipment, place: NumberPlace): Travelling | undefined =>
  decision.numbers.find(({ owner, places }) => owner !== 'recipient' && places.includes(place));

/** The recipient's own number, where it may be seen at this place. */
export const recipientIdAt = ({ decision }: Shipment, place: NumberPlace): Travelling | undefined =>
  decision.numbers.find(({ owner, places }) => owner === 'recipient' && places.includes(place));

/** `GB VAT 123456789` of `GB_VAT`; a kind that the export did not name is left out. */
export const namedNumber = ({ kind, number }: Pick<Travelling, 'kind' | 'number'>): string =>
  `${kind === 'id' ? '' : kind.toUpperCase().replaceAll('_', ' ')} ${number}`.trim();

/** `VOEC No. 2024187`, as posts ask it where the form has no box for it. */
export const calledNumber = ({ kind, number }: Travelling): string =>
  kind === 'id' ? number : `${kind.toUpperCase().replaceAll('_', ' ')} No. ${number}`;

/** The Incoterm that the law forces, else the one agreed. */
export const incotermOf = ({ incoterm, decision }: Shipment): string => decision.incoterm ?? incoterm;

/** `88 Chouzhou North Road, Yiwu, Zhejiang, 322000`: all but the country, in one line. */
export const addressLine = ({ lines, city, region, postcode }: Address): string =>
  [...lines, city, region, postcode].filter(Boolean).join(', ');
