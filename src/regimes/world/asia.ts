/** South, south-east and east Asia. */
import { type Group, percentByGroup } from './duties.ts';
import { at, begun, both, eightDigits, limit, number, one, type Row, rate, remark, sixDigits, told, usd, whole } from './row.ts';
import { bd, doubts, hk, id, india, lk, my, ph, pk, recordBegins, says, sg, th, tw, vn } from './sources.ts';

const undated = '2026-11-01';

const indiaRow: Row = {
  country: 'IN',
  name: 'India',
  dutyFree: both(limit(at('2025-08-01', null, says(india.customs, 'heading 9804')))),
  taxFree: both(limit(at('2025-08-01', null, says(india.customs, 'heading 9804')))),
  basis: 'goods',
  dutyAbove: both(
    one(
      '2025-08-01',
      'heading 9804 (personal): basic duty of 20 %, 41.6 % in all, or 10 % with surcharge, 30.98 % in all, under S.No. 608',
      says(india.customs, 'examples of the customs house'),
    ),
  ),
  taxAbove: both(one('2025-08-01', 'IGST of 18 %, inside the totals of heading 9804', says(india.customs, '18 %'))),
  recipientId: number(
    'pan aadhaar passport voter-id',
    at('2025-08-01', 'required', says(india.kyc, 'CBIC instruction 28/2025, KYC')),
    says(india.kyc, 'PAN: AAAAA9999A; Aadhaar: 12 digits, Verhoeff'),
    'express',
  ),
  hsDigits: eightDigits,
  announced: told(
    '2026-02-01',
    'the duty on goods for personal use was to fall to 10 % by the budget of 2026; it is not confirmed',
    doubts(india.kyc, 'Budget 2026'),
  ),
  remarks: [
    remark('By post', '2025-08-01', 'Postal Imports Regulations 2025', says(india.kyc, '2025')),
    remark('By courier', '2025-08-01', 'courier form CBE; companies need an IEC', says(india.customs, 'CBE')),
  ],
};

const pakistan: Row = {
  country: 'PK',
  name: 'Pakistan',
  dutyFree: both(
    limit(
      at('2025-07-01', whole(1000, 'PKR'), says(pk, 'Finance Act 2025, by post or courier')),
      at('2025-06-01', whole(5000, 'PKR'), says(pk, '5,000 PKR until 2025-06-30; since when was not read')),
    ),
  ),
  taxFree: both(limit(at('2025-07-01', whole(1000, 'PKR'), says(pk, 'no duties and taxes up to 1,000 PKR')))),
  basis: 'goods',
  tax: { name: 'GST', basisPoints: rate(at('2025-07-01', 1800, says(pk, '18 %'))), of: 'cif' },
  recipientId: number('cnic', at('2025-06-01', 'usual', doubts(pk, 'asked by carriers')), says(pk, '13 digits, first 1 to 7')),
  hsDigits: sixDigits,
};

const bangladesh: Row = {
  country: 'BD',
  name: 'Bangladesh',
  dutyFree: { express: limit(at(undated, whole(2000, 'BDT'), doubts(bd, '2,000 BDT, undated; an older list shows 1,000 BDT'))) },
  taxFree: {},
  basis: 'goods',
  taxAbove: both(one(undated, 'VAT of 15 %, advance income tax and supplementary duty, it is said', doubts(bd, 'undated'))),
  recipientId: number('nid bin', at(undated, 'usual', doubts(bd, 'asked by carriers')), doubts(bd, 'NID: 10, 13 or 17 digits')),
  hsDigits: sixDigits,
  remarks: [remark('Value', undated, 'invoice values are checked', doubts(bd, 'undated'))],
};

const sriLanka: Row = {
  country: 'LK',
  name: 'Sri Lanka',
  dutyFree: both(limit(at('2025-05-01', null, says(lk.practice, 'by tariff code since May 2025; the relief of 50 USD is not applied')))),
  taxFree: both(limit(at('2025-05-01', null, says(lk.practice, 'by tariff code since May 2025')))),
  basis: 'goods',
  dutyAbove: both(one('2025-05-01', 'each item by its tariff code, no longer by weight', says(lk.practice, 'May 2025'))),
  tax: { name: 'VAT', basisPoints: rate(at('2025-05-01', 1800, says(lk.change, '18 %, and levies'))), of: 'cif' },
  recipientId: number(
    'tin nic',
    at('2025-05-01', 'usual', says(lk.practice, 'TIN for entry by tariff code')),
    doubts(lk.practice, 'NIC: 9 digits and V or X, or 12 digits'),
  ),
  hsDigits: sixDigits,
  announced: told('2025-11-01', 'a regulation of e-commerce was announced', says(lk.practice, '2025-11')),
};

const thailand: Row = {
  country: 'TH',
  name: 'Thailand',
  dutyFree: both(
    limit(
      at('2026-01-01', null, says(th.duty, 'relief ended 2026-01-01')),
      at(recordBegins, whole(1500, 'THB'), says(th.duty, '1,500 THB until 2025-12-31')),
    ),
  ),
  taxFree: both(limit(at('2024-07-01', null, says(th.tax, 'from the first baht since July 2024')))),
  basis: 'cif',
  dutyAbove: both(one('2026-01-01', '10 to 30 % by tariff code', says(th.duty, '10 to 30 %'))),
  tax: { name: 'VAT', basisPoints: rate(at(recordBegins, 700, says(th.tax, '7 %'))), of: 'cif' },
  recipientId: number(
    'thai-id tax-id',
    at('2025-12-01', 'usual', doubts(th.duty, 'asked by carriers')),
    says(th.duty, '13 digits, mod 11'),
    'express',
  ),
  hsDigits: sixDigits,
  remarks: [
    begun(
      'Platforms',
      '2024-07-01',
      'pass on value and tariff class under memoranda; no scheme number',
      says(th.tax, 'Lazada, Shopee, TikTok, Temu, Shein'),
    ),
  ],
};

const vietnamPost = { post: one('2025-02-18', 'the limit by post was not read', doubts(vn.law, 'express alone is named')) };

const vietnam: Row = {
  country: 'VN',
  name: 'Viet Nam',
  dutyFree: {
    express: limit(
      at('2025-02-18', null, says(vn.ended, 'Decision 01/2025')),
      at(recordBegins, whole(1_000_000, 'VND'), says(vn.ended, '1 million VND until 2025-02-17')),
    ),
  },
  taxFree: {
    express: limit(
      at('2025-02-18', null, says(vn.ended, 'Decision 01/2025')),
      at(recordBegins, whole(1_000_000, 'VND'), says(vn.law, 'duty and VAT until 2025-02-17')),
    ),
  },
  basis: 'goods',
  dutyAbove: vietnamPost,
  taxAbove: { ...vietnamPost, express: one('2025-02-18', 'VAT of 8 or 10 %', says(vn.law, '8 or 10 %')) },
  recipientId: number(
    'cccd mst',
    at('2025-02-18', 'usual', doubts(vn.law, 'asked by carriers')),
    says(vn.law, 'CCCD: 12 digits; MST: 10 digits, mod 11'),
    'express',
  ),
  hsDigits: sixDigits,
  announced: told('2025-02-18', 'a decree on customs of e-commerce is pending', doubts(vn.law, 'pending')),
};

/** Tobacco, liquor, electronic cigarettes. */
const excise = /^(220[3-8]|24|854340)/;

const malaysia: Row = {
  country: 'MY',
  name: 'Malaysia',
  dutyFree: both(limit(at('2024-01-01', whole(500, 'MYR'), says(my.relief, '500 MYR CIF, courier and post')))),
  taxFree: both(limit(at('2024-01-01', whole(500, 'MYR'), says(my.relief, 'no import sales tax up to 500 MYR')))),
  basis: 'cif',
  taxAbove: both(
    one('2024-01-01', 'import sales tax at the rate of the goods; the 10 % on low-value goods is charged at the sale', says(my.law, 'LVG')),
  ),
  scheme: {
    code: 'LVG',
    name: 'the sales tax on low-value goods',
    id: 'lvg',
    most: limit(at('2024-01-01', whole(500, 'MYR'), says(my.law, 'LVG: 500 MYR an item, 10 %'))),
    per: 'item',
    excludes: { item: ({ hs }) => excise.test(hs), says: 'tobacco, liquor and electronic cigarettes are outside it' },
    places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'],
  },
  recipientId: number(
    'nric',
    at(recordBegins, null, says(my.law, 'not asked; carriers sometimes do')),
    says(my.law, '12 digits, no check digit'),
  ),
  hsDigits: sixDigits,
  procedures: { scheme: 'lvg' },
  remarks: [
    begun('Who registers', '2024-01-01', 'sellers of more than 500,000 MYR of low-value goods a year', says(my.law, 'threshold')),
    begun('The number', '2024-01-01', 'on the consignment note on the package; its form was not found', says(my.law, 'regulation 5')),
  ],
};

const singapore: Row = {
  country: 'SG',
  name: 'Singapore',
  dutyFree: {},
  taxFree: both(limit(at(recordBegins, whole(400, 'SGD'), says(sg.customs, 'import relief up to 400 SGD CIF')))),
  basis: 'cif',
  dutyAbove: both(one('2024-01-01', 'only a few goods are dutiable; which was not read', doubts(sg.carrier, 'a few goods'))),
  tax: { name: 'GST', basisPoints: rate(at('2024-01-01', 900, says(sg.customs, '9 %'))), of: 'cif' },
  scheme: {
    code: 'OVR_GST',
    name: 'the overseas vendor registration',
    id: 'sg_gst',
    most: limit(at('2023-01-01', whole(400, 'SGD'), says(sg.customs, '400 SGD an item'))),
    per: 'item',
    places: ['cn23-sender', 'data-sender', 'invoice', 'declaration'],
  },
  noMixing: one('2023-01-01', 'low-value goods do not travel with others', says(sg.carrier, 'do not mix in one parcel')),
  hsDigits: sixDigits,
  procedures: { scheme: 'ovr' },
  remarks: [
    begun('What travels', '2023-01-01', 'GST registration number, value and GST paid or not, for each item', says(sg.customs, 'per item')),
  ],
};

const of =
  (pattern: RegExp): Group['item'] =>
  ({ hs }) =>
    pattern.test(hs);

/** Goods of a group without their code are not told apart from the rest, so a line without code is in none. */
const indonesianGroups: readonly Group[] = [
  { basisPoints: 0, name: 'books', item: of(/^490[1-4]/) },
  { basisPoints: 1500, name: 'cosmetics, iron and steel, watches', item: of(/^(330[3-7]|73|910[12])/) },
  { basisPoints: 2500, name: 'bags, textiles, footwear, bicycles', item: of(/^(4202|6[1-4]|8712)/) },
  { basisPoints: 750, name: 'other goods', item: of(/^\d{4}/) },
];

const indonesia: Row = {
  country: 'ID',
  name: 'Indonesia',
  dutyFree: both(limit(at('2025-03-05', usd(3), says(id.text, 'PMK 4/2025: duty above 3 USD FOB')))),
  taxFree: both(limit(at('2025-03-05', null, doubts(id.rate, 'from the first unit')))),
  basis: 'goods',
  duty: percentByGroup(one('2025-03-05', indonesianGroups, says(id.groups, 'PMK 4/2025: 7.5 %, and 0, 15, 25 %')), usd(1500)),
  dutyAbove: both(
    one(
      '2025-03-05',
      '7.5 % up to 1,500 USD; books 0 %, cosmetics, iron, steel and watches 15 %, bags, textiles, footwear and bicycles 25 %',
      says(id.groups, 'PMK 4/2025'),
    ),
  ),
  taxAbove: both(one('2025-03-05', 'VAT of 11 %, it is said', doubts(id.rate, '11 %'))),
  simplified: both(limit(at('2025-03-05', usd(1500), says(id.rate, 'consignment note up to 1,500 USD')))),
  recipientId: number(
    'nik npwp passport',
    at('2025-03-05', 'required', says(id.data, 'PMK 96/2023, PMK 4/2025')),
    says(id.data, 'NIK: 16 digits; NPWP: 15 or 16 digits'),
  ),
  hsDigits: sixDigits,
  procedures: { simplified: 'consignment-note' },
};

const philippines: Row = {
  country: 'PH',
  name: 'the Philippines',
  dutyFree: both(limit(at(recordBegins, whole(10_000, 'PHP'), says(ph, '10,000 PHP since 2016-10-25, FOB or FCA')))),
  taxFree: both(limit(at(recordBegins, whole(10_000, 'PHP'), says(ph, 'the same limit')))),
  basis: 'goods',
  tax: { name: 'VAT', basisPoints: rate(at(recordBegins, 1200, says(ph, '12 %'))), of: 'cif' },
  recipientId: number('tin', at(recordBegins, null, says(ph, 'not asked of persons')), doubts(ph, 'companies: 9 to 12 digits')),
  hsDigits: sixDigits,
  remarks: [remark('Proposals', recordBegins, 'to cut the relief; none was found enacted', says(ph, 'as of 2019'))],
};

const taiwan: Row = {
  country: 'TW',
  name: 'Taiwan',
  dutyFree: both(limit(at(recordBegins, whole(2000, 'TWD'), says(tw.customs, '2,000 TWD CIF')))),
  taxFree: both(limit(at(recordBegins, whole(2000, 'TWD'), says(tw.customs, 'the same limit')))),
  basis: 'cif',
  tax: { name: 'VAT', basisPoints: rate(at(recordBegins, 500, says(tw.customs, '5 %'))), of: 'cif' },
  recipientId: number(
    'national-id ui',
    at(recordBegins, 'required', says(tw.account, 'EZ WAY, real name')),
    says(tw.account, 'letter and 9 digits, mod 10'),
    'express',
  ),
  quota: both(one(recordBegins, { parcels: 6, says: 'six parcels in half a year' }, says(tw.customs, 'from the seventh taxed'))),
  hsDigits: sixDigits,
  remarks: [
    remark('EZ WAY', recordBegins, 'name, telephone and id equal those of the account', says(tw.account, 'real name')),
    remark('By post', '2021-10-01', 'was said not to be covered by EZ WAY; that may have changed', says(tw.account, '2021')),
  ],
};

/** Liquor, tobacco, hydrocarbon oil, methyl alcohol. */
const dutiable = /^(220[3-8]|24|27(07|1)|290511)/;

const hongKong: Row = {
  country: 'HK',
  name: 'Hong Kong',
  dutyFree: {},
  taxFree: {},
  basis: 'goods',
  noDuty: {
    item: ({ hs }) => hs !== '' && !dutiable.test(hs),
    entries: told(recordBegins, 'none, a free port', says(hk.port, 'excise on liquor, tobacco, hydrocarbon oil and methyl alcohol alone')),
  },
  dutyAbove: both(
    one(recordBegins, 'excise on liquor, tobacco, hydrocarbon oil and methyl alcohol', says(hk.port, 'dutiable commodities')),
  ),
  taxAbove: both(one(undated, 'none, it is said', doubts(hk.carrier, 'no VAT'))),
  hsDigits: sixDigits,
  remarks: [
    remark('Trade declaration', undated, 'within 14 days of import; articles up to 4,000 HKD exempt', doubts(hk.carrier, 'undated')),
  ],
};

export const asia: readonly Row[] = [
  indiaRow,
  pakistan,
  bangladesh,
  sriLanka,
  thailand,
  vietnam,
  malaysia,
  singapore,
  indonesia,
  philippines,
  taiwan,
  hongKong,
];
