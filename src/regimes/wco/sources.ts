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
