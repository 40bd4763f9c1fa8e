/** Where the law of the European Union was read. The acts of 2026 themselves were not: what restates them is marked so. */
import type { Day } from '../../model/day.ts';
import { source } from '../source.ts';

/** Distance sales are taxed from the first cent, H7 and IOSS exist from this day on; the record begins with it. */
export const recordBegins: Day = '2021-07-01';

export const reliefEnds = source(
  'restated',
  'EU low-value consignment relief abolished and EUR 3 customs duty introduced from 1 July 2026',
  'https://globalimportblog.bakermckenzie.com/2026/07/02/eu-low-value-consignment-relief-abolished-and-eur-3-customs-duty-introduced-from-1-july-2026/',
  'Council Regulation (EU) 2026/382; (EU) 2026/1022; (EU) 2026/1200',
);
export const vatDirective = source(
  'official',
  'Directive 2006/112/EC, import scheme (IOSS)',
  'https://eur-lex.europa.eu/eli/dir/2006/112/oj',
  'up to EUR 150 intrinsic value, no excise goods',
);
export const h7Manual = source(
  'official',
  'Spanish customs (AEAT): manual of the declaration H7',
  'https://sede.agenciatributaria.gob.es/',
  '2.2.1.1, 2.2.5, annex 1; text of before July 2026',
);
export const h6Manual = source(
  'official',
  'Spanish customs (AEAT): postal data set H6',
  'https://sede.agenciatributaria.gob.es/Sede/en_gb/ayuda/manuales-videos-folletos/manuales-practicos/manual-importacion-exportacion-envios-escaso-valor/2-formalidades-importacion-relativas-envios-valor/2_6-despacho-aduana-envios-postales/2_6_1-descripcion-articulo-144-ad-cau.html',
  '2.6.1: postal operators only, up to 1,000 EUR, no prohibitions or restrictions; its use is theirs to choose',
);
export const codes = source(
  'restated',
  'AEB: help on ATLAS-IMPOST, after ATLAS-Info 0182/21',
  'https://documentation.aeb.com',
  'F48, F49; one declaration a consignment; without IOSS the consignee is in Germany',
);
export const codes2026 = source(
  'restated',
  'Manuel Samper: customs and e-commerce from 1 July 2026',
  'https://manuelsamper.es/noticias/novedades-en-aduanas-para-el-comercio-electronico-desde-el-1-de-julio-de-2026/en',
  'F48 and F49 stay, C07 is no longer used',
);
export const codesOnDrafts = source(
  'unverified',
  'Manuel Samper: customs and e-commerce from 1 July 2026',
  'https://manuelsamper.es/noticias/novedades-en-aduanas-para-el-comercio-electronico-desde-el-1-de-julio-de-2026/en',
  'F53 and preference codes 5..; written on the drafts of (EU) 2026/1200',
);
export const danishH7 = source(
  'official',
  'Danish customs: H7 schemas and test cases',
  'https://github.com/skat/dms-public',
  'Import XSDs/H7_XSDS, V1.9; Import XSDs/Test cases: DomesticDutyTaxParty, FR5; Importer/ID mandatory',
);
export const fullDigits = source(
  'restated',
  'Baker McKenzie: EUR 3 customs duty from 1 July 2026',
  'https://globalimportblog.bakermckenzie.com/2026/07/02/eu-low-value-consignment-relief-abolished-and-eur-3-customs-duty-introduced-from-1-july-2026/',
  'six digits on an H7, ten on an H1',
);
export const identifierLengths = source(
  'restated',
  'EasyPost: EU regulatory updates',
  'https://docs.easypost.com/guides/eu-regulatory-updates-guide.html',
  'the merchant’s up to 128 characters, the maker’s up to 64',
);
export const recipientNumbers = source(
  'unverified',
  'EU customs data model: importer identification',
  'https://github.com/mneidhardt/EUCDM',
  'some states ask consumers’ numbers, mainly outside IOSS; none requires it of every parcel',
);
export const finnishH7 = source(
  'official',
  'Finnish customs: declaring goods of low value',
  'https://tulli.fi',
  'FI485; without IOSS goods are cleared in the state of destination',
);
export const frenchH7 = source(
  'official',
  'French customs: DELTA H7, specification 0.3.0',
  'https://www.douane.gouv.fr',
  'of 2020: the system adds C07 by itself',
);
export const swedishH7 = source('official', 'Swedish customs: import of low-value goods (SCTS-IMPLVC)', 'https://www.tullverket.se');
export const reliefs = source(
  'official',
  'Council Regulation (EC) No 1186/2009, reliefs from customs duty',
  'https://eur-lex.europa.eu/eli/reg/2009/1186/oj',
  'article 25',
);
export const iossNumber = source(
  'official',
  'python-stdnum: One-Stop Shop numbers',
  'https://github.com/arthurdejong/python-stdnum',
  'stdnum/eu/oss.py',
);
export const productIds = source(
  'restated',
  'Customs declaration data for the EUR 3 duty: product identifiers',
  'https://www.owlbrief.com/briefs/14284-european-commission-updates-customs-declaration-data-for-eur-3-duty-on-distance-sales-eur150',
  '(EU) 2026/1022',
);
export const handlingFee = source(
  'unverified',
  'EU and UK customs developments: handling fee',
  'https://passportglobal.com/blog/eu-uk-customs-developments/',
  'EUR 2 an item expected; start not confirmed',
);
export const nationalFees = source(
  'restated',
  'EU and UK customs developments: national fees',
  'https://passportglobal.com/blog/eu-uk-customs-developments/',
);
export const frenchFeeSuspended = source(
  'official',
  'Service-Public.fr: the fee on small parcels is suspended',
  'https://www.service-public.gouv.fr/particuliers/actualites/A18985?lang=en',
);
export const italianFee = source(
  'unverified',
  'EU and UK customs developments: Italy',
  'https://passportglobal.com/blog/eu-uk-customs-developments/',
  'postponed to 2026-07-01; that it began was not read',
);
export const ics2Post = source(
  'official',
  'Japan Post: electronic advance data, ICS2 release 1',
  'https://www.post.japanpost.jp/int/ead/index_en.html',
  'post and express by air, before loading',
);
export const ics2 = source(
  'restated',
  'Korean Air Cargo: EU ICS2 implementation guide',
  'https://cargo.koreanair.com/en/cargo-news/eu-ics2-implementation-guide-forwarder',
  'release 2: six-digit codes, gifts too',
);
export const contact = source(
  'official',
  'Japan Post: electronic advance data for mail to Europe',
  'https://post.japanpost.jp/int/ead/europe_en.html',
);
export const stopWords = source('restated', 'ICS2 stop words', 'https://ensadviser.com/post/list-of-ics2-stop-words');
export const stopWordsToo = source('restated', 'WiseTech Academy: ICS2 stop words', 'https://wisetechacademy.com');
export const refusedWords = source(
  'restated',
  'ShipStation: goods descriptions refused by the EU since 2026-02-02',
  'https://docs.shipstation.com',
);
export const unreadWords = source(
  'unverified',
  'ICS2 stop words, the part of the list that was not read',
  'https://ensadviser.com/post/list-of-ics2-stop-words',
);
export const guidance = source('unverified', 'Acceptable and unacceptable goods descriptions (guidance)', 'https://ensadviser.com');
export const territories = source(
  'unverified',
  'vat-calculator: postcodes outside the VAT or customs area',
  'https://github.com/driesvints/vat-calculator',
  'src/VatCalculator.php; the status of each place was not verified',
);
export const consignment = source(
  'official',
  'Finnish customs: what a consignment is',
  'https://tulli.fi',
  'same consignor, same consignee, same contract of transport',
);
