/** How the settings write what they tell of a platform. */
import { z } from 'zod';
import { isCurrency } from '../model/money.ts';
import { reasonsNotToShip } from '../model/order.ts';
import { normalisedName } from './row.ts';
import type { Told } from './told.ts';

const currency = z
  .string({ error: 'must be a three-letter currency code, like USD' })
  .refine(isCurrency, 'must be a three-letter currency code, like USD');
const country = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code in capitals, like MY');

/** The schema of one platform in the settings. */
export const toldSchema = z
  .strictObject({
    currency: z.union([currency, z.record(country, currency)]).optional(),
    statuses: z.record(z.string().trim().min(1, 'is empty'), z.enum(['ship', ...reasonsNotToShip])).optional(),
    declared: z.strictObject({ currency: currency.optional(), weight: z.enum(['g', 'kg']).optional() }).optional(),
  })
  .transform(
    ({ currency, statuses = {}, declared }): Told => ({
      ...(currency !== undefined && { currency }),
      statuses: new Map(Object.entries(statuses).map(([word, meaning]) => [normalisedName(word), meaning === 'ship' ? 'live' : meaning])),
      ...(declared && { declared: written(declared) }),
    }),
  );

const written = ({ currency, weight }: { readonly currency?: string | undefined; readonly weight?: 'g' | 'kg' | undefined }) => ({
  ...(currency !== undefined && { currency }),
  ...(weight !== undefined && { weight }),
});
