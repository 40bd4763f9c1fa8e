/** Türkiye, Ukraine, Russia; and Kazakhstan, under one customs law with Russia. */
import { grams } from '../../model/weight.ts';
import { type Above, percentOfExcess } from './duties.ts';
import { at, begun, both, bounds, eur, limit, number, one, type Row, rate, remark, sixDigits, told } from './row.ts';
import { doubts, kz, recordBegins, ru, says, tr, ua } from './sources.ts';

const turkeyFlat = '30 % from the EU, 60 % from elsewhere, 20 % more for List IV';

const turkey: Row = {
  country: 'TR',
  name: 'Türkiye',
  dutyFree: both(limit(at('2024-08-21', null, says(tr.of2024, 'a flat rate, no relief')))),
  taxFree: both(limit(at('2024-08-21', null, says(tr.of2024, 'inside the flat rate')))),
  basis: 'cif',
  dutyAbove: both([
    at(
      '2026-02-06',
      'by tariff code, in a full declaration by a broker',
      says(tr.broker, 'only medicines and supplements keep a flat rate'),
    ),
    at('2024-08-21', `flat up to 30 EUR: ${turkeyFlat}`, says(tr.of2024, 'published 2024-08-06, in force 15 days later')),
  ]),
  taxAbove: both([
    at('2026-02-06', 'KDV by tariff code', says(tr.broker, 'full declaration')),
    at('2024-08-21', 'inside the flat rate up to 30 EUR', says(tr.of2024, 'one flat rate')),
  ]),
  simplified: both(
    limit(
      at('2026-02-06', null, says(tr.deleted, 'Official Gazette 2026-01-07, in force 30 days later')),
      at('2024-08-21', eur(30), says(tr.of2024, '30 EUR since August 2024; the freight counts')),
    ),
  ),
  recipientId: number(
    'tckn vkn passport',
    at('2026-01-01', 'required', doubts(tr.broker, 'asked by carriers')),
    says(tr.broker, 'TCKN: 11 digits, two check digits'),
  ),
  hsDigits: sixDigits,
  procedures: { simplified: 'etgb' },
  announced: told(
    '2026-02-06',
    'further circulars of the trade ministry are possible, and many carriers take no parcels to consumers',
    says(tr.broker, '2026-01'),
  ),
  remarks: [
    begun('Medicines and supplements', '2026-02-06', `up to 1,500 EUR with a prescription: ${turkeyFlat}`, says(tr.deleted, 'flat rate')),
    remark('Quantity', '2024-08-21', 'personal use only', says(tr.of2024, 'not of a commercial quantity or nature')),
  ],
};

const ukraine: Row = {
  country: 'UA',
  name: 'Ukraine',
  dutyFree: both(limit(at(recordBegins, eur(150), says(ua.alert, '150 EUR since 2021')))),
  // Pages differ on whether 100 or 150 EUR held until 2022-04-30.
  taxFree: both(limit(at('2022-05-01', eur(150), says(ua.example, 'no taxes up to 150 EUR')))),
  basis: 'goods',
  duty: percentOfExcess(one<Above>(recordBegins, { basisPoints: 1000, value: eur(150) }, says(ua.example, '10 % of the excess'))),
  dutyAbove: both(one(recordBegins, '10 % of the part above 150.00 EUR', says(ua.example, '10 % of the excess'))),
  tax: {
    name: 'VAT',
    basisPoints: rate(at(recordBegins, 2000, says(ua.example, '20 % of the excess and the duty'))),
    of: 'goods',
    excess: true,
  },
  simplified: both(limit(at(recordBegins, eur(10_000), says(ua.alert, 'up to 10,000 EUR')))),
  recipientId: number('rnokpp', at('2026-04-01', 'above-relief', doubts(ua.alert, 'above 150 EUR')), says(ua.alert, '10 digits, mod 11')),
  hsDigits: sixDigits,
  announced: told(
    '2026-04-06',
    'bill 15112-1 would tax parcels from the first unit; what became of it is not known',
    says(ua.bill, 'first reading recommended 2026-04-06'),
  ),
  remarks: [remark('War', '2025-01-01', 'war-time restrictions', doubts(ua.alert, 'as of 2025'))],
};

/** 200 EUR and 31 kg; above, a rate on the part above. */
const union: Above = { basisPoints: 1500, value: eur(200), weight: { most: grams(31_000), perKilogram: eur(2) } };
const unionInWords = '15 % of the part above 200.00 EUR, at least 2.00 EUR for each kg above 31 kg';
const announcedUnion =
  '5 % of the whole price, at least 1 EUR a kg, were announced from 2026-07-01 for the Eurasian Economic Union; the start is not confirmed';

const russia: Row = {
  country: 'RU',
  name: 'Russia',
  dutyFree: both(
    limit(
      at('2024-04-01', eur(200), says(ru.rate, '200 EUR and 31 kg')),
      at('2024-03-01', eur(1000), says(ru.before, '1,000 EUR until 2024-03-31; since when was not read')),
    ),
  ),
  taxFree: both(limit(at('2024-04-01', eur(200), says(ru.rate, 'the same limit')))),
  basis: 'goods',
  duty: percentOfExcess(one('2024-04-01', union, says(ru.excess, 'of the part above the value or the weight'))),
  dutyAbove: both(one('2024-04-01', unionInWords, says(ru.rate, '15 %, at least 2 EUR a kg'))),
  taxAbove: both(one('2024-04-01', 'VAT above 200 EUR; the rate was not read', says(ru.rate, 'the same limit'))),
  bounds: both(bounds('2024-04-01', { weight: grams(31_000) }, says(ru.rate, 'up to 31 kg'))),
  recipientId: number(
    'passport inn',
    at('2026-01-01', 'required', doubts(ru.rate, 'passport data and INN')),
    says(ru.rate, 'INN: 12 digits, two check digits'),
  ),
  hsDigits: sixDigits,
  announced: told('2026-07-01', announcedUnion, doubts(ru.union, 'announced, not confirmed')),
  remarks: [remark('Routes', '2026-01-01', 'sanctions; few postal routes', doubts(ru.rate, 'general knowledge'))],
};

const kazakhstan: Row = {
  country: 'KZ',
  name: 'Kazakhstan',
  dutyFree: both(limit(at('2025-01-01', eur(200), says(kz.law, 'in force since 2024, the day is not given')))),
  taxFree: both(limit(at('2025-01-01', eur(200), doubts(kz.law, 'the same limit')))),
  basis: 'goods',
  duty: percentOfExcess(one('2025-01-01', union, says(kz.law, '15 %, at least 2 EUR a kg'))),
  dutyAbove: both(one('2025-01-01', unionInWords, says(kz.law, '15 %, at least 2 EUR a kg'))),
  taxAbove: both(one('2026-02-01', 'VAT of 16 %, it is said', doubts(kz.change, '16 %'))),
  bounds: both(bounds('2025-01-01', { weight: grams(31_000) }, says(kz.law, 'up to 31 kg'))),
  recipientId: number('iin', at('2025-01-01', 'required', says(kz.law, 'IIN')), says(kz.iin, '12 digits, mod 11 by two rows of weights')),
  hsDigits: sixDigits,
  announced: told('2026-07-01', announcedUnion, doubts(kz.change, 'announced, with a declaration by an operator; not confirmed')),
  remarks: [remark('EMS', '2026-02-01', 'a commercial invoice inside the item', doubts(kz.law, 'as USPS lists it'))],
};

export const europe: readonly Row[] = [turkey, ukraine, russia, kazakhstan];
