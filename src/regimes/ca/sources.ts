/** Where Canada's rules were read. */
import { source } from '../source.ts';

export const lowValue = source(
  'official',
  'Canada Border Services Agency: low-value shipments under CUSMA',
  'https://cbsa-asfc.gc.ca/services/cusma-aceum/lvs-efv-eng.html',
  'from 2020-07-01: 20 CAD from anywhere; by courier directly from the US or Mexico 150 CAD of duty and 40 CAD of tax; release up to 3,300 CAD',
);
export const digits = source(
  'unverified',
  'Canada Border Services Agency: low-value shipments under CUSMA',
  'https://cbsa-asfc.gc.ca/services/cusma-aceum/lvs-efv-eng.html',
  'six digits, ten in a full declaration: not read there; noted in November 2026',
);
export const refused = source(
  'official',
  'Transport Canada: PACT Technical Implementation Guide',
  'https://github.com/tc-ca/pact-cfapc',
  '6.1 and 6.2; asked since SOR/2024-203 was published on 2024-10-23; mail is not concerned (scope)',
);
