/** Where the United Kingdom's law was read. */
import type { Day } from '../../model/day.ts';
import { source } from '../source.ts';

/** VAT at the sale begins with this day, and the record with it. */
export const recordBegins: Day = '2021-01-01';

export const vatAtSale = source(
  'official',
  'GOV.UK: VAT and overseas goods sold directly to customers in the UK',
  'https://www.gov.uk/guidance/vat-and-overseas-goods-sold-directly-to-customers-in-the-uk',
  'consignments of up to 135 GBP intrinsic value; not gifts, excise goods, arrangements with Jersey and Guernsey',
);
export const relief = source(
  'restated',
  'Deloitte, Autumn Budget 2025: customs duty relief for low value imports',
  'https://taxscape.deloitte.com/measures-autumn-budget-2025/customs-duty-relief-for-low-value-imports.aspx',
  '135 GBP; it ends by March 2029 at the latest',
);
export const reliefSooner = source(
  'unverified',
  'British Retail Consortium: end of the relief brought forward',
  'https://brc.org.uk',
  'October 2028 at the latest; no second source was found',
);
export const samples = source(
  'official',
  'HMRC: samples of the customs declarations API 3.0',
  'https://github.com/hmrc/customs-declarations',
  'public/api/conf/3.0/examples/annotated_XML_samples, 2026-06-25: TT_IM080a, TT_IM204a',
);
export const bulk = source(
  'official',
  'GOV.UK: apply to import multiple low value parcels on one declaration',
  'https://www.gov.uk/guidance/apply-to-import-multiple-low-value-parcels-on-one-declaration',
  'bulk import reduced data set; supply VAT; not excise goods, not under the Universal Postal Convention; text of 2025-12-03',
);
export const postUsers = source(
  'official',
  'HMRC Notice 143: a guide for international post users',
  'https://www.gov.uk/government/publications/notice-143-a-guide-for-international-post-users/notice-143-a-guide-for-international-post-users',
  '1.1: a full declaration above 900 GBP from 2021-01-01; 39 GBP for gifts',
);
export const reducedSet = source(
  'official',
  'GOV.UK, appendix 21H: data set of the declaration H7',
  'https://gov.uk/government/publications/appendix-21-import-declaration-category-data-sets/appendix-21h-declaration-category-data-sets-h7',
  'Northern Ireland only; eight-digit code; text of 2025-02-28',
);
export const reducedSetLater = source(
  'unverified',
  'GOV.UK, appendix 21H, and the samples of 2026-06-25',
  'https://gov.uk/government/publications/appendix-21-import-declaration-category-data-sets/appendix-21h-declaration-category-data-sets-h7',
  'whether the end of the EU’s relief on 2026-07-01 changes it was not read',
);
export const statement = source(
  'restated',
  'ASM: an additional information code on Northern Ireland declarations',
  'https://www.asm.org.uk/en/news-updates/cds/cds-technical-traders-must-declare-an-additional-information-code-on-ni-declarations',
  'refused without NIDOM, NIIMP or NIEXP since December 2025',
);
export const irishIoss = source(
  'official',
  'GOV.UK: VAT Import One Stop Shop scheme',
  'https://www.gov.uk/government/collections/vat-import-one-stop-shop-scheme',
  'sales to consumers in the EU and Northern Ireland, consignments of up to 135 GBP',
);
export const irishVat = source(
  'unverified',
  'GOV.UK: VAT and overseas goods sold directly to customers in the UK, versions since 2021',
  'https://www.gov.uk/guidance/vat-and-overseas-goods-sold-directly-to-customers-in-the-uk',
  'for Northern Ireland without IOSS they differ: VAT on the return, or at import',
);
export const numberForm = source(
  'restated',
  'python-stdnum: United Kingdom VAT numbers',
  'https://github.com/arthurdejong/python-stdnum',
  'stdnum/gb/vat.py: 9 or 12 digits',
);
export const digits = source(
  'unverified',
  'GOV.UK: trade tariff',
  'https://www.gov.uk/trade-tariff',
  'six digits in advance data, ten in a full declaration',
);
export const entrySummary = source(
  'official',
  'HMRC: import control entry declaration store',
  'https://github.com/hmrc/import-control-entry-declaration-store',
  'from 2025-01-31',
);
export const islands = source(
  'unverified',
  'HMRC: samples of the customs declarations API 3.0, special fiscal territories',
  'https://github.com/hmrc/customs-declarations',
  'Jersey and Guernsey: declaration type CO, 15F; the status of each place was not read',
);
export const borderForce = source(
  'restated',
  'customs-link.com, quoting Border Force: descriptions',
  'https://customs-link.com',
  'a part of its list',
);
