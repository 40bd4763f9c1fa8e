/** Where a law was read, in one line. */
import type { Certainty, Source } from '../model/dated.ts';
import type { Day } from '../model/day.ts';

/** The day on which the sources of the present rules were read again. */
export const retrieved: Day = '2026-11-22';

export const source = (certainty: Certainty, title: string, url: string, cite?: string): Source => ({
  title,
  url,
  ...(cite !== undefined && { cite }),
  retrieved,
  certainty,
});
