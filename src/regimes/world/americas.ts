/** South America. */
import { grams } from '../../model/weight.ts';
import { flatSum, percentOfExcess, percentOfValue } from './duties.ts';
import { at, begun, both, bounds, limit, number, one, type Row, rate, remark, sixDigits, told, usd } from './row.ts';
import { ar, cl, co, doubts, ec, pe, recordBegins, says } from './sources.ts';

const notOnRecord = 'the relief ended 2025-10-25; since when it held was not read';

const chile: Row = {
  country: 'CL',
  name: 'Chile',
  // The relief of 500 USD an item is the scheme's: without its number duty is due from the first dollar.
  dutyFree: both(limit(at('2025-10-25', null, says(cl.law, 'free only under SII')), at('2025-10-01', usd(41), says(cl.law, notOnRecord)))),
  taxFree: both(
    limit(at('2025-10-25', null, says(cl.law, 'IVA from the first dollar')), at('2025-10-01', usd(41), says(cl.law, notOnRecord))),
  ),
  // One page says FOB, another CIF.
  basis: 'goods',
  duty: percentOfValue(one('2025-10-25', 600, says(cl.carrier, '6 % where the conditions of SII are not met')), 'cif', {
    also: 'a trade agreement may lower it',
  }),
  dutyAbove: both(one('2025-10-25', '6 % outside SII; a trade agreement may lower it', says(cl.carrier, 'FTA tariff may still apply'))),
  tax: { name: 'IVA', basisPoints: rate(at('2025-10-01', 1900, says(cl.law, '19 %'))), of: 'cif' },
  simplified: both(limit(at('2025-10-25', usd(3000), says(cl.carrier, 'informal clearance up to 3,000 USD')))),
  scheme: {
    code: 'SII',
    name: 'the SII regime of remote sellers',
    id: 'sii',
    most: limit(at('2025-10-25', usd(500), says(cl.law, '500 USD an item, IVA charged at the sale'))),
    per: 'item',
    places: ['data-sender', 'invoice', 'declaration'],
  },
  noMixing: one('2025-10-25', 'an item outside SII loses the relief for the whole parcel', says(cl.mixing, 'paid and unpaid items apart')),
  recipientId: number('rut run', at('2025-10-01', 'usual', says(cl.law, 'RUT or RUN')), says(cl.law, 'mod 11, 10 is K')),
  hsDigits: sixDigits,
  procedures: { scheme: 'sii', simplified: 'informal' },
  announced: told('2026-06-01', 'card issuers withhold IVA for sellers without registration since June 2026', says(cl.law, 'from 2026-06')),
  remarks: [
    begun(
      'What travels under SII',
      '2025-10-25',
      'registration number, platform, IVA charged or not, shipment id; in which field was not published',
      says(cl.carrier, 'four data for each parcel'),
    ),
    begun(
      'Value of the SII limit',
      '2025-10-25',
      'FOB in one source, CIF in another; the goods value is compared',
      says(cl.law, 'sources differ'),
    ),
  ],
};

const colombia: Row = {
  country: 'CO',
  name: 'Colombia',
  dutyFree: both(limit(at(recordBegins, usd(200), says(co.traffic, 'Decree 1090 of 2020')))),
  taxFree: both(limit(at('2021-12-01', null, says(co.tax, 'from December 2021 only goods of the United States are free')))),
  basis: 'goods',
  dutyAbove: both(one(recordBegins, '10 % (heading 9807) or the rate of the goods’ own heading', says(co.traffic, 'Decree 1090 of 2020'))),
  tax: { name: 'IVA', basisPoints: rate(at(recordBegins, 1900, says(co.tax, '19 %'))), of: 'cif' },
  simplified: both(limit(at(recordBegins, usd(2000), says(co.traffic, 'postal traffic up to 2,000 USD')))),
  bounds: both(bounds(recordBegins, { weight: grams(50_000), units: 6 }, says(co.traffic, 'postal traffic: 50 kg, 6 units of a kind'))),
  recipientId: number(
    'cedula nit',
    at('2021-12-01', 'usual', doubts(co.traffic, 'asked by carriers')),
    says(co.traffic, 'NIT: mod 11; cédula: 6 to 10 digits'),
  ),
  hsDigits: sixDigits,
  procedures: { simplified: 'postal-traffic' },
  remarks: [
    remark('IVA relief by origin', '2021-12-01', 'up to 200 USD for goods of the United States alone', says(co.tax, 'by trade agreement')),
    remark('Proposals', '2021-12-01', 'to cut the relief of duty, repeatedly', doubts(co.tax, 'none found enacted')),
  ],
};

const peruFrom = '2020-11-30';

const peru: Row = {
  country: 'PE',
  name: 'Peru',
  dutyFree: both(limit(at(peruFrom, usd(200), says(pe.law, 'Law 29774; express rules of 2020-11-30')))),
  taxFree: both(limit(at(peruFrom, usd(200), says(pe.law, 'Law 29774')))),
  basis: 'goods',
  duty: percentOfValue(one(peruFrom, 400, says(pe.courier, '4 % of CIF, 200 to 2,000 USD')), 'cif', { most: usd(2000) }),
  dutyAbove: both(one(peruFrom, '4 % of CIF up to 2,000 USD, the tariff above', says(pe.law, '200 to 2,000 USD'))),
  tax: { name: 'IGV', basisPoints: rate(at(recordBegins, 1800, says(pe.courier, '18 % of CIF with the duty'))), of: 'cif' },
  simplified: both(limit(at(peruFrom, usd(2000), says(pe.law, 'simplified up to 2,000 USD')))),
  recipientId: number('dni ruc ce', at(peruFrom, 'required', says(pe.law, 'DNI, RUC or CE')), says(pe.law, 'RUC: mod 11; DNI: 8 digits')),
  quota: both(
    one(peruFrom, { parcels: 3, says: 'three parcels a year and 1,000 USD in all, with a DNI' }, says(pe.law, 'with a RUC no cap')),
  ),
  hsDigits: sixDigits,
};

const fourByFour = limit(at('2025-06-16', usd(400), says(ec.courier, 'category B, 4x4: 400 USD FOB')));

const ecuador: Row = {
  country: 'EC',
  name: 'Ecuador',
  dutyFree: {
    post: limit(at('2025-08-09', usd(2), says(ec.post, '2x2, Decree 82 of 2025-08-09, personal use'))),
    express: limit(at('2025-06-16', null, says(ec.courier, 'COMEX 006-2025'))),
  },
  taxFree: {},
  basis: 'goods',
  duty: (shipment, context, base) =>
    shipment.channel === 'express' && shipment.grossMilligrams <= grams(4_000) ? reckon4x4(shipment, context, base) : undefined,
  dutyAbove: {
    post: one('2025-08-09', 'by tariff code above 2 kg or 2 USD', says(ec.post, 'Decree 82')),
    express: one(
      '2025-06-16',
      '20.00 USD a parcel (4x4); above 4 kg or 400 USD category C (up to 100 kg and 5,000 USD), textiles and footwear D (5.50 USD a kg, 6 USD a pair)',
      says(ec.courier, 'categories B, C, D'),
    ),
  },
  taxAbove: both(one('2025-08-01', 'IVA of 15 %, it is said; not charged under 4x4', doubts(ec.courier, 'implied'))),
  simplified: { express: fourByFour },
  bounds: {
    post: bounds('2025-08-09', { weight: grams(2_000) }, says(ec.post, '2x2: up to 2 kg')),
    express: bounds('2025-06-16', { weight: grams(4_000) }, says(ec.courier, '4x4: up to 4 kg')),
  },
  recipientId: number(
    'cedula',
    at('2025-06-16', 'required', says(ec.quota, 'the quota is counted by cédula')),
    says(ec.quota, '10 digits, mod 10'),
  ),
  hsDigits: sixDigits,
  procedures: { 'low-value': '2x2', simplified: '4x4' },
  remarks: [begun('Quota', '2025-06-16', '4x4: 1,600 USD a year for each person', says(ec.quota, 'by cédula'))],
};

const reckon4x4 = flatSum(one('2025-06-16', usd(20), says(ec.courier, 'COMEX 006-2025, 20 USD')), fourByFour);

const argentinaPost = '2025-12-01';

const argentina: Row = {
  country: 'AR',
  name: 'Argentina',
  dutyFree: {
    post: limit(at(argentinaPost, usd(50), says(ar.post, 'first 50 USD free; since when was not read'))),
    express: limit(at('2024-12-01', usd(400), says(ar.courier, 'RG 5608/2024: 400 USD FOB, no duty and no statistics fee'))),
  },
  taxFree: { express: limit(at('2024-12-01', null, says(ar.courier, 'IVA from the first dollar'))) },
  basis: 'goods',
  duty: (shipment, context, base) => (shipment.channel === 'express' ? undefined : argentinaByPost(shipment, context, base)),
  dutyAbove: {
    post: one(argentinaPost, '50 % of the part above 50.00 USD', says(ar.post, '50 % on the excess')),
    express: one('2024-12-01', 'by tariff code above 400 USD FOB', says(ar.courier, 'first 400 USD free')),
  },
  tax: { name: 'IVA', basisPoints: rate(at('2024-12-01', 2100, says(ar.courier, '21 %'))), of: 'cif' },
  simplified: { express: limit(at('2024-12-01', usd(3000), says(ar.courier, 'courier up to 3,000 USD FOB'))) },
  bounds: {
    post: bounds(argentinaPost, { weight: grams(20_000) }, says(ar.post, 'post up to 20 kg')),
    express: bounds('2024-12-01', { weight: grams(50_000), units: 3 }, says(ar.courier, '50 kg a package, 3 units of a kind')),
  },
  recipientId: number(
    'cuit cuil cdi',
    at('2024-12-01', 'required', says(ar.courier, 'CUIT, CUIL or CDI')),
    says(ar.courier, '11 digits, mod 11'),
  ),
  quota: {
    post: one(argentinaPost, { parcels: 12, says: 'twelve parcels a year' }, says(ar.post, '12 a year')),
    express: one('2024-12-01', { parcels: 5, says: 'five parcels a year' }, says(ar.courier, '5 a year')),
  },
  hsDigits: sixDigits,
  procedures: { simplified: 'courier' },
  announced: told(argentinaPost, 'the rules of the post are being eased', says(ar.changes, '2025-12-31')),
  remarks: [
    remark('By post', argentinaPost, 'the recipient declares in the portal of ARCA', says(ar.post, 'declaration by the recipient')),
  ],
};

const argentinaByPost = percentOfExcess(one(argentinaPost, { basisPoints: 5000, value: usd(50) }, says(ar.post, '50 % on the excess')));

export const americas: readonly Row[] = [chile, colombia, peru, ecuador, argentina];
