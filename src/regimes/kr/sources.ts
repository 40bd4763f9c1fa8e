/** Where South Korea's rules were read. Secondary pages of 2026; the record begins with that year. */
import type { Source } from '../../model/dated.ts';
import { source } from '../source.ts';

const restated = (title: string, url: string, cite: string): Source => source('restated', title, url, cite);

export const guide = restated(
  'krutils: Korea customs guide 2026',
  'https://krutils.com/main/guides/korea-customs-guide-2026/',
  '150 USD, 200 USD from the US by list; the whole value above; one day added up; a PCCC is valid for one year since 2026',
);
export const codes = restated(
  'TradeNPU: personal customs clearance code (PCCC)',
  'https://www.tradenpu.com/CS/ticket_details/eng/pk_id=1448',
  'P and 12 digits; name and telephone are the holder’s',
);
export const courier = restated(
  'DHL Express: changes for South Korea',
  'https://www.dhlexpress.nl/en/helpdesk/customs/changes/south-korea',
  'PCCC of the recipient on each parcel; state of 2026-05',
);
export const digits: Source = {
  ...guide,
  cite: 'six digits, ten in a full declaration: not read there; noted in November 2026',
  certainty: 'unverified',
};
