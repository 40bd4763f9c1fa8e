/** Where Australia's rules were read. */
import type { Certainty, Source } from '../../model/dated.ts';
import { source } from '../source.ts';

const url =
  'https://www.ato.gov.au/Business/International-tax-for-business/GST-on-low-value-imported-goods/Information-for-transporters-and-customs-brokers/';
const ato = (certainty: Certainty, cite: string): Source =>
  source(
    certainty,
    'Australian Taxation Office: GST on low value imported goods, information for transporters and customs brokers',
    url,
    cite,
  );

export const lowValue = ato(
  'official',
  'from 2018-07-01: up to 1,000 AUD of customs value; not tobacco or alcohol; GST of 10 % by the vendor',
);
export const vendorNumber = ato('unverified', 'ABN of 11 digits, ARN of 12; the length of the ARN was not read');
export const digits = ato('unverified', 'six digits, ten in a full declaration: not read there; noted in November 2026');
