import type { Source } from '../../model/dated.ts';
import type { Day } from '../../model/day.ts';

/** Advance electronic data became obligatory in the post on this day; the record begins with it. */
export const since: Day = '2021-01-01';

export const guidelines: Source = {
  title: 'WCO–UPU Guidelines on the exchange of electronic advance data and data quality, 2025',
  url: 'https://www.upu.int/UPU/media/upu/files/postalSolutions/programmesAndServices/postalSupplyChain/customs/wcoPublicationsAndActivities/WcoUpuGuidelinesEadAndDataQuality2025En.pdf',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** The rule of IATA as a forwarder restates it. */
export const stateOfCharge: Source = {
  title: 'Lithium batteries by air: state of charge from 2026 (IATA packing instruction 966)',
  url: 'https://cxtms.com/blog/lithium-battery-shipping-iata-state-of-charge-mandate-2026',
  cite: 'lithium-ion packed with equipment, above 2.7 Wh: at most 30 %',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

export const batteryMark: Source = {
  title: 'Lithium Batteries Transport: the battery mark',
  url: 'https://lithium.batteriestransport.org/28/',
  cite: 'the mark that shows a telephone number may be used up to 2026-12-31',
  retrieved: '2026-11-22',
  certainty: 'restated',
};

/** That a courier takes dangerous goods by agreement only is generally known; no page was read. */
export const byAgreement: Source = {
  title: 'Dangerous goods by air: taken by agreement, with a declaration of dangerous goods',
  url: 'https://www.iata.org/en/programs/cargo/dgr/',
  cite: 'generally known; the carrier has the last word',
  retrieved: '2026-11-22',
  certainty: 'unverified',
};
