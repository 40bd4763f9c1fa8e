/** Where the law of Switzerland and Liechtenstein was read. */
import type { Day } from '../../model/day.ts';
import { source } from '../source.ts';

/** Before this day nothing is on record here. */
export const recordBegins: Day = '2021-01-01';

const importation =
  'https://www.bazg.admin.ch/bazg/en/home/information-individuals/online-shopping--mail-and-courier-consignments/importation-into-switzerland/receipt-of-letters-and-parcels.html';

export const customs = source(
  'official',
  'Federal Office for Customs and Border Security: receipt of letters and parcels',
  importation,
  '8.1 %, reduced 2.6 %; amounts of up to 5 CHF are not levied, so 62 CHF of goods; costs to the destination and duties count',
);
/** The pages of the three say the same; their addresses were not recorded. */
export const ics2 = source(
  'restated',
  'FedEx, UPS, qosina.com: what carriers by air ask before loading',
  'https://qosina.com',
  'since 2023-03-01 into the EU, Northern Ireland, Norway and Switzerland',
);
export const rateOf2024 = source(
  'restated',
  'univeva: Swiss VAT for foreign mail-order companies',
  'https://univeva.ch/en/art/swiss-vat-foreign-mail-order-company',
  '8.1 % from 2024-01-01; customs says the rate, not its first day',
);
export const smallBefore = source(
  'official',
  'Swiss Federal Audit Office: levying of VAT on mail-order sales',
  'https://www.efk.admin.ch/en/',
  'amounts of less than 5 CHF, before and since 2019',
);
export const mailOrder = source(
  'official',
  'USPS Postal Bulletin 22664: Switzerland, mail-order rule',
  'https://about.usps.com/postal-bulletin/2024/pb22664/html/updt_004.htm',
  'since 2019, sellers of small consignments of 100,000 CHF a year',
);
export const platforms = source(
  'official',
  'Swiss Post: taxation of mail-order platforms',
  'https://www.post.ch/en/business-solutions/exports-imports-and-customs-clearance/exports/mail-order-platforms',
  'from 2025-01-01, sales between private persons too; without registration the recipient may be charged, or the parcel returned',
);
export const industrial = source(
  'official',
  'Federal Office for Customs and Border Security: abolition of industrial tariffs',
  'https://www.bazg.admin.ch/bazg/en/home/topics/aufhebung_industriezoelle.html',
  'chapters 25 to 97 from 2024-01-01, but for some goods of chapters 35 and 38',
);
export const numberForm = source(
  'restated',
  'python-stdnum: Swiss VAT numbers',
  'https://github.com/arthurdejong/python-stdnum',
  'stdnum/ch/vat.py, uid.py',
);
export const digits = source(
  'unverified',
  'Swiss customs tariff (Tares)',
  'https://xtares.admin.ch',
  'six digits in advance data, eight in a declaration',
);
export const places = source(
  'unverified',
  'vat-calculator: postcodes outside the VAT or customs area',
  'https://github.com/driesvints/vat-calculator',
  'src/VatCalculator.php; the status of each place was not verified',
);
