/** Where the law of the United States was read. What a carrier, broker or newspaper restates is marked so. */
import { source } from '../source.ts';

export const section321 = source(
  'official',
  '19 U.S.C. 1321, Administrative exemptions',
  'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title19-section1321',
  '(a)(2)(C)',
);
export const chinaEnds = source(
  'official',
  'CBP message on goods of China and Hong Kong',
  'https://internationaltradetoday.com/source/961611',
  'CSMS 64792502',
);
export const order14324 = source(
  'official',
  'Executive Order 14324, Suspending Duty-Free De Minimis Treatment for All Countries',
  'https://www.govinfo.gov/content/pkg/FR-2025-08-05/html/2025-14897.htm',
  '90 FR 37775; CSMS 66065494',
);
export const entryData = source(
  'restated',
  'CBP message on entries after the end of the relief: data of entry types 01 and 11',
  'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/3f01456',
  'CSMS 66065494',
);
export const rule2026 = source(
  'restated',
  'CBP interim rules ending de minimis and on postal entry',
  'https://albawheelsup.com/trade_news/cbp-makes-it-official-de-minimis-is-gone-for-good-and-a-new-postal-entry-process-is-on-the-way/',
  '91 FR 37789, 91 FR 37801; 19 CFR 10.151, 145.31',
);
export const gifts = source(
  'restated',
  'Mondaq: de minimis suspended for commercial shipments; bona fide gifts stay free',
  'https://www.mondaq.com/unitedstates/international-trade-investment/1660726/trump-administration-indefinitely-suspends-de-minimis-exemption-for-commercial-shipments-globally',
);
export const postalMethods = source(
  'restated',
  'Guidance for international mail: new duty collection rules take effect August 29, 2025',
  'https://www.customscourt.com/global-guidance-for-international-mail-new-duty-collection-rules-take-effect-august-29-2025',
);
export const ieepaEnds = source(
  'official',
  'CBP message: end of the duties under IEEPA',
  'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/40b3d6e',
  'CSMS 67845486',
);
export const section122 = source(
  'restated',
  'CBP guidance on the temporary 10 percent import surcharge under Section 122',
  'https://www.jmrodgers.com/cbp-issues-guidance-on-temporary-10-percent-section-122-import-surcharge',
  'CSMS 67844987; HTSUS 9903.03.01',
);
export const section301 = source(
  'unverified',
  'Section 301 duties on sixty economies, proposed 2026-06-02; not confirmed in force',
  'https://www.greenwich-mercantile.com/section-301-forced-labor-tariffs-2026',
);
export const postalEntry = source(
  'restated',
  'CBP readies more stringent data requirements for postal imports',
  'https://www.supplychaindive.com/news/cbp-readies-more-stringent-data-requirements-for-postal-imports/823923/',
);
export const type13 = source(
  'restated',
  'Test of entry type 13, electronic informal mail entry',
  'https://cargoxplorer.com/blog/postal-import-data-rules-customs-records',
  '91 FR 38007',
);
export const partnerAgencies = source(
  'unverified',
  'Dates of the postal rule, with the part of the partner agencies (PGA)',
  'https://cargoxplorer.com/blog/postal-import-data-rules-customs-records',
);
export const stopAct = source(
  'official',
  'Mandatory advance electronic information for mail',
  'https://federal.elaws.us/fr/citation/2021-04373',
  '86 FR 14245; 19 CFR 145.73-145.75',
);
export const stopActList = source(
  'unverified',
  'Data elements of the advance information for mail',
  'https://federal.elaws.us/fr/citation/2021-04373',
  '19 CFR 145.74',
);
export const vagueGoods = source(
  'official',
  'CBP message: vague cargo descriptions are rejected',
  'https://content.govdelivery.com/accounts/USDHSCBP/bulletins/3b34baf',
  'CSMS 62081967',
);
export const vagueRestated = source(
  'restated',
  'EasyPost, quoting CBP on vague descriptions',
  'https://www.easypost.com/blog',
  '2024-10-28',
);
export const acas = source(
  'official',
  'Air Cargo Advance Screening: enhanced data, interim final rule',
  'https://federalstatelaw.com/federal-register/2025-20606',
  '90 FR 52796; 19 CFR 122.48a/b',
);
export const textiles = source(
  'official',
  'Manufacturer identification of textiles and apparel',
  'https://govregs.com/regulations/title19_chapterI_part102_subpartB_section102.23',
  '19 CFR 102.23(a)',
);
export const carriersMid = source(
  'restated',
  'Global-e: when a manufacturer identification code is asked',
  'https://docs.global-e.com/mid-support-sfcc.md',
);
export const midRules = source(
  'official',
  'Construction of the manufacturer identification code',
  'https://ecfr.io/Title-19/Part-102/Appendix',
  '19 CFR 102 Appendix',
);
export const acasBegins = source(
  'restated',
  'Korean Air Cargo: guide to the transmission of ACAS data',
  'https://cargo.koreanair.com/en/service/ACAS-Transmission-Guide',
);
export const territory = source(
  'restated',
  'C.H. Robinson: insular possessions and customs territories of the United States',
  'https://www.chrobinson.com/fr-FR/resources/blog/importing-from-us-territories/',
  'the states, the District of Columbia and Puerto Rico',
);
export const processingFee = source(
  'unverified',
  'CBP’s table of user fees, where the amount is to be looked up; 2.69 USD stood on one vendor’s page',
  'https://www.cbp.gov/trade/basic-import-export/user-fee-table',
  'merchandise processing fee, class code 311',
);
export const fee2021 = source(
  'restated',
  'Fee changes of 1 October 2021',
  'https://www.yourcustomsbroker.com/2021/08/03/upcoming-fee-changes-to-be-made-aware-of/',
  'CSMS 48938836',
);
export const fee2020 = source(
  'restated',
  'Mallory: merchandise processing fee effective October 1, 2020',
  'https://www.mallorygroup.com/cbp-merchandise-processing-fee-mpf-effective-oct-1/',
);
export const midPrefixes = source(
  'unverified',
  'Legal forms before a maker’s name (PT, JSC, OAO) are skipped in its code, it is said',
  'https://ecfr.io/Title-19/Part-102/Appendix',
  '19 CFR 102 Appendix, not read there',
);
