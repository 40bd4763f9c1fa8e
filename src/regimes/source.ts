/** A source as leaves write it down; all were last read on one day. */
import type { Source } from '../model/dated.ts';

/** How sure, what, where, and which article or field says it. */
export const source = (certainty: Source['certainty'], title: string, url: string, cite?: string): Source => ({
  title,
  url,
  ...(cite === undefined ? {} : { cite }),
  retrieved: '2026-11-22',
  certainty,
});
