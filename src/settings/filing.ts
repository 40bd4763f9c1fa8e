/** `carriers.<id>.filing`: codes of the declaring party, each checked as far as its form goes. */
import { z } from 'zod';
import type { Filing } from '../model/filing.ts';
import { china, chinaOf } from './filing/china.ts';

export const filingSchema = z.strictObject({ china: china.optional() });

export const filingOf = (written: z.output<typeof filingSchema>): Filing => ({
  ...(written.china && { china: chinaOf(written.china) }),
});
