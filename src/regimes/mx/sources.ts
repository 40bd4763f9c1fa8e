/** Where Mexico's rules were read: secondary pages; the general rules of foreign trade themselves were not. */
import type { Day } from '../../model/day.ts';
import { source } from '../source.ts';

/** Before this day nothing is on record here. */
export const recordBegins: Day = '2025-01-01';

export const fourthChange = source(
  'restated',
  'LEGALINK: amendment to the general foreign trade rules of 2025',
  'https://www.legalink.net/en/publications/newsletters/amendment-to-the-general-foreign-trade-rules-of-2025/6779',
  'rule 3.7.35: 33.5 % from 2025-08-15; up to 1 USD under CPTPP and Pacific Alliance; USMCA 50 and 117 USD, 19 % above',
);
export const before = source(
  'restated',
  'Sonora Presente: tax on parcels from abroad rises to 33 %',
  'https://sonorapresente.com/2025/07/golpe-al-bolsillo-suben-a-33-impuestos-para-compras-por-paqueteria-desde-el-extranjero',
  '19 % until 2025-08-14, up to 2,500 USD; goods of the US and Canada 17 % from 50 to 117 USD',
);
export const couriers = source(
  'restated',
  'DHL: Mexico, regulatory change of 2024',
  'https://www.dhl.com/discover/en-tw/ship-with-dhl/export-with-dhl/mexico-regulatory-2024',
  'RFC, CURP or a foreign number of the recipient; detailed descriptions, generic ones are rejected',
);
export const notChecked = source(
  'unverified',
  'LEGALINK: amendment to the general foreign trade rules of 2025',
  'https://www.legalink.net/en/publications/newsletters/amendment-to-the-general-foreign-trade-rules-of-2025/6779',
  'rules of 2026 in force since 2026-01-01: not read; six digits of the tariff code: not read; noted in November 2026',
);
