/** Africa. What was read of Kenya is old and of Egypt undated: all of it unverified. */
import { money } from '../../model/money.ts';
import { grams } from '../../model/weight.ts';
import { percentOfValue } from './duties.ts';
import { at, both, bounds, limit, number, one, type Row, rate, remark, sixDigits, told, usd, whole } from './row.ts';
import { doubts, eg, ke, ng, recordBegins, says, za } from './sources.ts';

const undated = '2026-11-01';
const flat20 = one('2024-09-01', 2000, says(za, '20 % flat up to 500 ZAR'));

const southAfrica: Row = {
  country: 'ZA',
  name: 'South Africa',
  dutyFree: both(limit(at('2024-09-01', null, says(za, 'a flat rate, no relief')))),
  taxFree: both(limit(at('2024-09-01', null, says(za, 'VAT also up to 500 ZAR')))),
  basis: 'goods',
  duty: percentOfValue(flat20, 'goods', { most: whole(500, 'ZAR') }),
  dutyAbove: both(one('2024-09-01', '20 % flat up to 500 ZAR, by tariff code above', says(za, 'concession'))),
  // The value for VAT is not the customs value, so nothing is reckoned.
  taxAbove: both(one('2024-09-01', 'VAT of 15 % is due; of which value was not read', says(za, '15 %'))),
  simplified: both(limit(at('2024-09-01', whole(500, 'ZAR'), says(za, 'low-value consignments up to 500 ZAR')))),
  recipientId: number('za-id passport', at('2024-10-01', 'usual', doubts(za, 'asked by carriers')), says(za, '13 digits, Luhn')),
  hsDigits: sixDigits,
  procedures: { simplified: 'flat-rate' },
  announced: told(
    '2024-11-01',
    'new flat rates and rules of e-commerce were announced for November 2024; what became of them was not found',
    says(za, 'WCO categories'),
  ),
  remarks: [remark('Importer', '2024-09-01', 'an importer code for repeated imports', doubts(za, 'SARS'))],
};

const nigeria: Row = {
  country: 'NG',
  name: 'Nigeria',
  dutyFree: { express: limit(at('2025-09-08', usd(300), says(ng, '300 USD free of duty and taxes'))) },
  taxFree: { express: limit(at('2025-09-08', usd(300), says(ng, 'the same limit'))) },
  basis: 'goods',
  dutyAbove: { post: one('2025-09-08', 'express and baggage are named by the law, post is not', says(ng, 'express and baggage')) },
  taxAbove: { post: one('2025-09-08', 'express and baggage are named by the law, post is not', says(ng, 'express and baggage')) },
  tax: { name: 'VAT', basisPoints: rate(at('2025-09-08', 750, says(ng, '7.5 %'))), of: 'cif' },
  recipientId: number('nin', at(recordBegins, null, doubts(ng, 'may be asked')), doubts(ng, '11 digits')),
  quota: { express: one('2025-09-08', { parcels: 4, says: 'four imports a person a year' }, says(ng, 'four a year')) },
  hsDigits: sixDigits,
};

const kenya: Row = {
  country: 'KE',
  name: 'Kenya',
  dutyFree: both(limit(at(recordBegins, null, doubts(ke.carrier, 'no waiver; as of 2019')))),
  taxFree: both(limit(at(recordBegins, null, doubts(ke.carrier, 'from the first unit; as of 2019')))),
  basis: 'goods',
  taxAbove: both(one(recordBegins, 'VAT of 16 %, import declaration fee and railway levy, as of 2019', doubts(ke.guide, 'as of 2019'))),
  // "Below 1,000 USD": the limit itself is outside.
  simplified: both(
    limit(at(recordBegins, money(999_99, 'USD'), doubts(ke.carrier, 'informal entry below 1,000 USD and 70 kg; as of 2019'))),
  ),
  bounds: both(bounds(recordBegins, { weight: grams(70_000) - 1 }, doubts(ke.carrier, 'below 70 kg'))),
  recipientId: number(
    'kra-pin',
    at(recordBegins, 'formal-only', doubts(ke.carrier, 'formal entries; as of 2019')),
    doubts(ke.carrier, 'letter, 9 digits, letter'),
  ),
  hsDigits: sixDigits,
  procedures: { simplified: 'informal' },
  remarks: [remark('Inspection', recordBegins, 'a fee of KEBS', doubts(ke.guide, 'as of 2019'))],
};

const egypt: Row = {
  country: 'EG',
  name: 'Egypt',
  dutyFree: both(limit(at(undated, null, doubts(eg, 'none in practice; an EMS guide shows 1 EGP')))),
  taxFree: both(limit(at(undated, null, doubts(eg, 'from the first unit')))),
  basis: 'goods',
  taxAbove: both(one(undated, 'VAT of 14 %, it is said', doubts(eg, '14 %'))),
  recipientId: number('national-id', at(undated, 'usual', doubts(eg, 'asked by carriers')), doubts(eg, '14 digits')),
  hsDigits: sixDigits,
  announced: told(
    '2026-01-01',
    'air cargo needs an ACID number of 19 digits (ACI, NAFEZA) since January 2026; whether small items are exempt is not known',
    doubts(eg, 'ACI for air cargo'),
  ),
};

export const africa: readonly Row[] = [southAfrica, nigeria, kenya, egypt];
