/** Israel and the Gulf. Nothing official was read of Kuwait, nor of Qatar by express. */
import { grams } from '../../model/weight.ts';
import { at, both, bounds, limit, number, one, type Row, rate, remark, sixDigits, told, usd, whole } from './row.ts';
import { ae, doubts, il, kw, qa, recordBegins, sa, says } from './sources.ts';

const undated = '2026-11-01';

const israel: Row = {
  country: 'IL',
  name: 'Israel',
  dutyFree: both(limit(at(recordBegins, usd(500), says(il.knesset, 'duty from 500 USD')))),
  taxFree: both(
    limit(
      at('2026-02-25', usd(130), says(il.order, 'order of the finance minister')),
      at('2025-12-01', usd(150), says(il.knesset, 'raised in December 2025, cancelled by the Knesset on 2026-02-24')),
      at(recordBegins, usd(75), says(il.knesset, '75 USD until then')),
    ),
  ),
  basis: 'goods',
  tax: { name: 'VAT', basisPoints: rate(at('2025-12-01', 1800, says(il.knesset, '18 %'))), of: 'cif' },
  recipientId: number(
    'teudat-zehut',
    at('2026-02-01', 'above-relief', doubts(il.knesset, 'asked by carriers')),
    says(il.knesset, '9 digits, Luhn'),
  ),
  hsDigits: sixDigits,
  announced: told('2026-02-25', 'the order of 130 USD is challenged', says(il.order, 'under challenge')),
};

const saudiArabia: Row = {
  country: 'SA',
  name: 'Saudi Arabia',
  dutyFree: both(limit(at('2023-01-01', whole(1000, 'SAR'), says(sa.law, '1,000 SAR, goods and freight; read as of 2023')))),
  taxFree: both(limit(at(recordBegins, null, says(sa.post, 'VAT on all goods')))),
  basis: 'cif',
  tax: { name: 'VAT', basisPoints: rate(at(recordBegins, 1500, says(sa.post, '15 % since July 2020'))), of: 'cif' },
  recipientId: number(
    'national-id iqama',
    at('2023-01-01', 'above-relief', says(sa.law, 'national id or Iqama')),
    doubts(sa.law, '10 digits, begins with 1 or 2, Luhn'),
  ),
  hsDigits: sixDigits,
  remarks: [
    remark('Products', '2023-01-01', 'SABER and SASO rules of conformity', says(sa.post, 'product rules')),
    remark('Tariff', '2025-01-01', '12 digits in a full declaration', doubts(sa.post, 'GCC tariff of 2025')),
  ],
};

const emirates: Row = {
  country: 'AE',
  name: 'the United Arab Emirates',
  dutyFree: both(limit(at('2023-03-01', whole(1000, 'SAR'), says(ae, '1,000 SAR, about 980 AED; 300 AED of 2023-01-01 suspended')))),
  taxFree: both(limit(at('2023-03-01', null, says(ae, 'VAT on all goods')))),
  basis: 'goods',
  tax: { name: 'VAT', basisPoints: rate(at('2023-03-01', 500, says(ae, '5 %'))), of: 'cif' },
  recipientId: number('emirates-id', at('2023-03-01', 'usual', doubts(ae, 'asked by carriers')), doubts(ae, '15 digits from 784, Luhn')),
  hsDigits: sixDigits,
  remarks: [
    remark('By air', '2023-03-01', 'data before loading: shipper, consignee, a specific description', doubts(ae, 'pre-loading data')),
  ],
};

const kuwait: Row = {
  country: 'KW',
  name: 'Kuwait',
  dutyFree: {},
  taxFree: {},
  basis: 'cif',
  dutyAbove: both(
    one(undated, 'no relief was found; 5 % of CIF and 1.5 KWD a parcel in a carrier’s example', doubts(kw.carrier, 'undated example')),
  ),
  taxAbove: both(one(undated, 'none, it is said', doubts(kw.shop, 'one shop shows 5 %, wrongly'))),
  recipientId: number('civil-id', at(undated, 'usual', doubts(kw.carrier, 'asked by carriers')), doubts(kw.carrier, '12 digits, mod 11')),
  hsDigits: sixDigits,
  remarks: [
    remark('Origin', undated, 'a certificate or statement of origin on the invoice', doubts(kw.carrier, 'on the invoice')),
    remark(
      'Relief',
      recordBegins,
      '100 KWD were announced in 2020; whether it holds for parcels was not read',
      doubts(kw.of2020, 'customs instructions 94/2020'),
    ),
  ],
};

const qatar: Row = {
  country: 'QA',
  name: 'Qatar',
  dutyFree: { post: limit(at('2025-11-01', whole(1000, 'QAR'), says(qa.relief, 'personal postal parcels in the name of an individual'))) },
  taxFree: {},
  basis: 'goods',
  dutyAbove: { express: one('2025-11-01', 'the relief by express was not read', doubts(qa.relief, 'post alone is named')) },
  taxAbove: both(one('2025-11-01', 'none, it is said', doubts(qa.shop, 'no VAT'))),
  simplified: { post: limit(at('2025-11-01', whole(3000, 'QAR'), says(qa.customs, 'CN22 and CN23 are the declaration up to 3,000 QAR'))) },
  bounds: { post: bounds('2025-11-01', { weight: grams(30_000) }, says(qa.customs, 'up to 30 kg; above 50 kg commercial clearance')) },
  recipientId: number('qid', at('2025-11-01', 'usual', says(qa.customs, 'the importer shows his id')), doubts(qa.customs, '11 digits')),
  hsDigits: sixDigits,
  procedures: { simplified: 'postal-form' },
};

export const middleEast: readonly Row[] = [israel, saudiArabia, emirates, kuwait, qatar];
