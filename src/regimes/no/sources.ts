/** Where Norway's rules were read. */
import type { Source } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';

const retrieved: Day = '2026-11-22';

/** Before this day nothing is on record here. */
export const recordBegins: Day = '2021-01-01';

export const digitalVoec: Source = {
  title: 'Norwegian Customs: how to report VOEC digitally',
  url: 'https://toll.no/en/corporate/import/the-voec-scheme/how-to-report-voec-digitally',
  cite: 'all goods declared from 2024-01-01; VOEC number, six-digit code, value per line',
  retrieved,
  certainty: 'official',
};

/** The pages of the three say the same; their addresses were not recorded. */
export const ics2: Source = {
  title: 'FedEx, UPS, qosina.com: what carriers by air ask before loading',
  url: 'https://qosina.com',
  cite: 'since 2023-03-01 into the EU, Northern Ireland, Norway and Switzerland',
  retrieved,
  certainty: 'restated',
};

export const relief350: Source = {
  title: 'Latvijas Pasts: changes in e-commerce items to Norway',
  url: 'https://pasts.lv/en/News/7786-latvijas-pasts-informs-on-changes-in-e-commerce-items-to-norway',
  cite: '350 NOK until 2023-12-31',
  retrieved,
  certainty: 'official',
};

export const voecBegins: Source = {
  title: 'USPS Postal Bulletin 22559: Norway, VAT on e-commerce (VOEC)',
  url: 'https://about.usps.com/postal-bulletin/2020/pb22559/html/updt_002.htm',
  cite: 'from 2020-04-01; seven digits, as the sender’s customs reference',
  retrieved,
  certainty: 'official',
};

/** That Svalbard is outside Norway's customs and VAT territory was not read in a law text. */
export const svalbard: Source = {
  title: 'Svalbard and Jan Mayen: postcodes of Svalbard, outside the customs and VAT territory of Norway',
  url: 'https://toll.no/en/corporate/import/the-voec-scheme/how-to-report-voec-digitally',
  cite: 'not stated there; general knowledge',
  retrieved,
  certainty: 'unverified',
};

/** One page says that VOEC goods pay no duty; no law text was read. */
export const voecDuty: Source = {
  title: 'posta.ba: changes of import duties on international items to Norway',
  url: 'https://www.posta.ba/izmjene-sa-uvoznim-carinama-za-medjunarodne-posiljke-u-norveskoj/',
  retrieved,
  certainty: 'unverified',
};
