/** Where the post's own rules were read. The acts of the Universal Postal Union themselves were not: what restates them is marked so. */
import type { Source } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';

const retrieved: Day = '2026-11-22';

/** Advance data became obligatory on this day; the record of the post begins with it. */
export const recordBegins: Day = '2021-01-01';

export const japanPost: Source = {
  title: 'Japan Post: customs declarations CN22 and CN23',
  url: 'https://www.post.japanpost.jp/int/use/writing/customs_en.html',
  cite: 'CN23 from 300 SDR',
  retrieved,
  certainty: 'official',
};

export const advanceData: Source = {
  title: 'Japan Post: electronic advance data',
  url: 'https://www.post.japanpost.jp/int/ead/index_en.html',
  cite: 'UPU Convention Regulations, article 08-002',
  retrieved,
  certainty: 'official',
};

export const guidelines: Source = {
  title: 'WCO–UPU Guidelines on the exchange of electronic advance data and data quality, 2025',
  url: 'https://www.upu.int/UPU/media/upu/files/postalSolutions/programmesAndServices/postalSupplyChain/customs/wcoPublicationsAndActivities/WcoUpuGuidelinesEadAndDataQuality2025En.pdf',
  retrieved,
  certainty: 'restated',
};

export const smallPackets: Source = {
  title: 'Belpost: small packets, weight and size',
  url: 'https://www.belpost.by/eng/services/international/letters/packet/',
  retrieved,
  certainty: 'official',
};

export const parcels: Source = {
  title: 'Macao Post: size limits of parcels',
  url: 'https://www.ctt.gov.mo/MacauPost/Contents/ParcelSizeLimit.aspx?lang=en-us',
  retrieved,
  certainty: 'official',
};

export const batteries: Source = {
  title: 'UPU agreement of 2012 on lithium batteries in the mail',
  url: 'https://postmastermaharashtra.blogspot.com/2012/05/upu-agrees-rules-on-international.html',
  cite: 'in force 2013-01-01',
  retrieved,
  certainty: 'restated',
};

export const descriptions: Source = {
  title: 'Parcel sender’s instructions for CN23: description of contents',
  url: 'https://app.edgectp.com/CustomDeclaration/CN23.aspx?SiteId=EdgeCtp',
  retrieved,
  certainty: 'official',
};

export const taiwanPost: Source = {
  title: 'Taiwan Post e-packet: languages of the description',
  url: 'https://github.com/kebilly/ezpost-itmatt',
  cite: 'docs/itmatt-fields.md',
  retrieved,
  certainty: 'restated',
};

/** The article's list was not read, only that there is one. */
export const notAdmitted: Source = {
  title: 'Universal Postal Convention: items not admitted, prohibitions',
  url: 'https://likumi.lv/ta/en/en/starptautiskie-ligumi/id/699',
  cite: 'article 18, 19 in other acts; its list as generally known',
  retrieved,
  certainty: 'unverified',
};

/** Nobody's list: goods that are commonly stopped as dangerous. */
export const oftenStopped: Source = {
  ...notAdmitted,
  title: 'Goods in ordinary parcels that are often stopped as dangerous',
  cite: 'no list of an authority was read; the carrier has the last word',
};

export const indiaPost: Source = {
  title: 'India Post, office memorandum of March 2026: gross weight against net weight',
  url: 'https://www.potoolsblog.in/2026/03/office-memorandum-mandatory-use-of.html',
  retrieved,
  certainty: 'restated',
};

export const postage: Source = {
  title: 'DHL: postal charges in the customs declaration (a rule of the UPU)',
  url: 'https://github.com/karrioapi/karrio',
  cite: 'modules/connectors/dhl_parcel_de',
  retrieved,
  certainty: 'restated',
};

export const s10: Source = {
  title: 'UPU standard S10-12, identification of postal items',
  url: 'https://wikimili.com/en/S10_%28UPU_standard%29',
  retrieved,
  certainty: 'restated',
};
